package zkvin_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
)

var trusting = zkvin.VerifyOptions{AllowUnsafeSRS: true}

// requests are n requests of the tiny model with ids and contexts of their own.
func requests(n int) []zkvin.Request {
	out := make([]zkvin.Request, n)
	for i := range out {
		v := float64(i%5) / 8
		out[i] = zkvin.Request{ID: zkvin.Digest{1, byte(i)}, Context: zkvin.Digest{2, byte(i)}, Inputs: tinyRow(v, 1, -v, 0.5)}
	}
	return out
}

// batch proves requests of the tiny model and returns the key for as many.
func batch(t *testing.T, rs []zkvin.Request, o zkvin.ProveOptions) (*zkvin.Model, *zkvin.VerificationKey, *zkvin.Proof) {
	t.Helper()
	m, err := tinyModel()
	check(t, err)
	p, err := m.ProveBatch(context.Background(), rs, o)
	check(t, err)
	k, err := m.VerificationKey()
	check(t, err)
	k, err = k.Batch(len(rs))
	check(t, err)
	check(t, k.Verify(p, trusting))
	return m, k, p
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestBatches: every length proves, says what each request alone says, and names each
// request under one root.
func TestBatches(t *testing.T) {
	for _, n := range []int{1, 2, 3, 5, 8} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			rs := requests(n)
			m, k, p := batch(t, rs, zkvin.ProveOptions{})
			s, err := k.Statement(p)
			check(t, err)
			ours, err := m.Statement(p)
			check(t, err)
			if !reflect.DeepEqual(s, ours) {
				t.Errorf("the model reads %+v, the key %+v", ours, s)
			}
			if p.Requests() != n || len(s.Requests) != n || k.BatchLength() != n || (n > 1 && s.Outputs != nil) {
				t.Fatalf("statement of %d requests: %+v", p.Requests(), s)
			}
			for i, r := range s.Requests {
				run, err := m.Run(rs[i].Inputs)
				check(t, err)
				if r.Index != i || r.ID != rs[i].ID || r.Context != rs[i].Context || !slices.Equal(r.Outputs[0].Values, run.Outputs[0].Data) {
					t.Errorf("request %d: %+v", i, r)
				}
				o := zkvin.VerifyOptions{AllowUnsafeSRS: true, Root: &s.Root, Request: i, Inputs: rs[i].Inputs, Outputs: run.Outputs, Context: &rs[i].Context}
				check(t, k.Verify(p, o))
				o.Context = &zkvin.Digest{9}
				wantError(t, k.Verify(p, o), zkvin.ErrMismatch, "context")
			}
			o := trusting
			o.Request = n
			wantError(t, k.Verify(p, o), zkvin.ErrMismatch, "counted from 0")
			o.Request, o.Root = 0, &zkvin.Digest{}
			wantError(t, k.Verify(p, o), zkvin.ErrMismatch, "root")
		})
	}
}

// TestBatchesOfModels proves and verifies batches of the bundled models, whose kinds of
// layers differ.
func TestBatchesOfModels(t *testing.T) {
	for _, name := range models {
		d := load(t, name)
		m, one := compile(t, d)
		for _, n := range []int{2, 3} {
			rs := make([]zkvin.Request, n)
			for i := range rs {
				rs[i].Inputs = []zkvin.Tensor{row(t, d.inputs, i)}
			}
			p, err := m.ProveBatch(context.Background(), rs, zkvin.ProveOptions{})
			check(t, err)
			k, err := one.Batch(n)
			check(t, err)
			if err := k.Verify(p, trusting); err != nil {
				t.Errorf("%s, batch of %d: %v", name, n, err)
			}
		}
	}
}

// TestBatchesAreOfOneModel: keys for other batch lengths have the same weights and other
// ModelIDs, go through files, and refuse each other's proofs.
func TestBatchesAreOfOneModel(t *testing.T) {
	m, three, p := batch(t, requests(3), zkvin.ProveOptions{})
	one, err := m.VerificationKey()
	check(t, err)
	path := filepath.Join(t.TempDir(), "three.zkv")
	check(t, three.WriteFile(path))
	read, err := zkvin.OpenVerificationKey(path)
	check(t, err)
	check(t, read.Verify(p, trusting))
	back, err := read.Batch(1)
	check(t, err)
	if back.ID() != one.ID() || one.ID() != m.ID() || three.ID() == one.ID() || read.ID() != three.ID() {
		t.Errorf("ids %v, %v, %v, %v", back.ID(), one.ID(), three.ID(), m.ID())
	}
	wantError(t, one.Verify(p, trusting), zkvin.ErrRejected, "another model")
	two, err := one.Batch(2)
	check(t, err)
	wantError(t, two.Verify(p, trusting), zkvin.ErrRejected, "another model")
	_, err = two.Statement(p)
	wantError(t, err, zkvin.ErrMismatch)
	for _, n := range []int{-1, 0, zkvin.MaxBatch + 1} {
		_, err := one.Batch(n)
		wantError(t, err, zkvin.ErrUnsupported)
	}
	_, err = m.ProveBatch(context.Background(), nil, zkvin.ProveOptions{})
	wantError(t, err, zkvin.ErrUnsupported, "batch of 0")
}

// TestBatchOfPrivateInputs mixes committed inputs of clients with the prover's own.
func TestBatchOfPrivateInputs(t *testing.T) {
	m, err := tinyModel()
	check(t, err)
	one, err := m.VerificationKey()
	check(t, err)
	rs := requests(3)
	opening, err := one.Commit(rs[1].Inputs[0])
	check(t, err)
	in := rs[1].Inputs
	rs[1].Inputs, rs[1].Opening = nil, opening
	witness := filepath.Join(t.TempDir(), "w.zkw")
	_, k, p := batch(t, rs, zkvin.ProveOptions{PrivateInputs: true, PrivateOutputs: true, Witness: witness})
	s, err := k.Statement(p)
	check(t, err)
	for i, r := range s.Requests {
		if !r.Inputs[0].Private || !r.Outputs[0].Private {
			t.Errorf("request %d is shown: %+v", i, r)
		}
	}
	commitment := opening.Commitment()
	o := trusting
	o.Request, o.Commitment = 1, &commitment
	check(t, k.Verify(p, o))
	o.Request = 0
	wantError(t, k.Verify(p, o), zkvin.ErrMismatch, "commitment")
	w, err := zkvin.OpenWitness(witness)
	check(t, err)
	if w.Model() != k.ID() {
		t.Errorf("witness of model %v", w.Model())
	}
	incl, err := k.Inclusion(p, 1)
	check(t, err)
	r, err := k.VerifyInclusion(incl, s.Root, trusting)
	check(t, err)
	if r.Inputs[0].Commitment != commitment {
		t.Errorf("the inclusion proof shows commitment %v", r.Inputs[0].Commitment)
	}
	// The key for a batch commits to the same rows.
	opening, err = k.Commit(in[0])
	check(t, err)
	rs[1].Opening = opening
	batch(t, rs, zkvin.ProveOptions{})
	rs[0].Opening = opening
	_, err = m.ProveBatch(context.Background(), rs, zkvin.ProveOptions{})
	wantError(t, err, zkvin.ErrShape, "request 0", "an opening")
}

// TestBatchNamesTheRequest: an error of one input says which it is.
func TestBatchNamesTheRequest(t *testing.T) {
	m, err := tinyModel()
	check(t, err)
	rs := requests(3)
	rs[2].Inputs = tinyRow(1e9, 0, 0, 0)
	_, err = m.ProveBatch(context.Background(), rs, zkvin.ProveOptions{})
	wantError(t, err, zkvin.ErrOutOfRange, "request 2")
	rs[2].Inputs = tinyRow(1, 0)
	_, err = m.ProveBatch(context.Background(), rs, zkvin.ProveOptions{})
	wantError(t, err, zkvin.ErrShape, "request 2")
	_, err = m.ProveBatch(context.Background(), requests(2), zkvin.ProveOptions{Context: zkvin.Digest{1}})
	wantError(t, err, zkvin.ErrShape, "context")
}

// edited changes the statement of a proof in its encoding.
func edited(t *testing.T, p *zkvin.Proof, edit func(s *proof.Statement)) *zkvin.Proof {
	t.Helper()
	data, err := p.Bytes()
	check(t, err)
	raw, err := proof.DecodeProof(data)
	check(t, err)
	edit(&raw.Statement)
	data, err = proof.EncodeProof(raw)
	check(t, err)
	out, err := zkvin.DecodeProof(data)
	check(t, err)
	return out
}

// leafEdits are the ways in which requests of a batch must not be confused.
var leafEdits = []struct {
	name string
	edit func(s *proof.Statement)
}{
	{"permuted", func(s *proof.Statement) { s.Requests[0], s.Requests[1] = s.Requests[1], s.Requests[0] }},
	{"rotated", func(s *proof.Statement) { s.Requests = append(s.Requests[1:], s.Requests[0]) }},
	{"duplicated", func(s *proof.Statement) { s.Requests[2] = s.Requests[1] }},
	{"another context", func(s *proof.Statement) { s.Requests[1].Context[31]++ }},
	{"contexts exchanged", func(s *proof.Statement) {
		a, b := &s.Requests[0].Context, &s.Requests[1].Context
		*a, *b = *b, *a
	}},
	{"another id", func(s *proof.Statement) { s.Requests[1].ID[0]++ }},
	{"outputs exchanged", func(s *proof.Statement) {
		a, b := &s.Requests[0].Outputs, &s.Requests[1].Outputs
		*a, *b = *b, *a
	}},
	{"input and output exchanged with another's", func(s *proof.Statement) {
		s.Requests[0].Inputs, s.Requests[1].Inputs = s.Requests[1].Inputs, s.Requests[0].Inputs
		s.Requests[0].Outputs, s.Requests[1].Outputs = s.Requests[1].Outputs, s.Requests[0].Outputs
	}},
	{"output", func(s *proof.Statement) { s.Requests[1].Outputs[0].Values[0]++ }},
}

// TestLeaves: a leaf permuted, duplicated or of another context is another root, and no
// proof.
func TestLeaves(t *testing.T) {
	_, k, p := batch(t, requests(3), zkvin.ProveOptions{})
	s, err := k.Statement(p)
	check(t, err)
	for _, c := range leafEdits {
		t.Run(c.name, func(t *testing.T) {
			forged := edited(t, p, c.edit)
			wantError(t, k.Verify(forged, trusting), zkvin.ErrRejected)
			f, err := k.Statement(forged)
			check(t, err)
			if f.Root == s.Root {
				t.Error("the root is the same")
			}
			for i := range 3 {
				in, err := k.Inclusion(forged, i)
				check(t, err)
				_, err = k.VerifyInclusion(in, f.Root, trusting)
				check(t, err)
				_, err = k.VerifyInclusion(in, s.Root, trusting)
				wantError(t, err, zkvin.ErrRejected, "not under this root")
			}
		})
	}
	wantError(t, k.Verify(edited(t, p, func(s *proof.Statement) { s.Requests = s.Requests[:2] }), trusting), zkvin.ErrRejected)
}

// TestInclusion: every request of every batch can be shown alone, through a file, and under
// no other root or key.
func TestInclusion(t *testing.T) {
	for _, n := range []int{1, 2, 5} {
		m, k, p := batch(t, requests(n), zkvin.ProveOptions{})
		s, err := k.Statement(p)
		check(t, err)
		one, err := m.VerificationKey()
		check(t, err)
		for i := range n {
			in, err := k.Inclusion(p, i)
			check(t, err)
			path := filepath.Join(t.TempDir(), "r.zki")
			check(t, in.WriteFile(path))
			in, err = zkvin.OpenInclusion(path)
			check(t, err)
			kn, err := one.Batch(in.Requests())
			check(t, err)
			r, err := kn.VerifyInclusion(in, s.Root, trusting)
			check(t, err)
			if !reflect.DeepEqual(*r, s.Requests[i]) {
				t.Errorf("it shows %+v, the proof %+v", r, s.Requests[i])
			}
			_, err = kn.VerifyInclusion(in, zkvin.Digest{1}, trusting)
			wantError(t, err, zkvin.ErrRejected, "not under this root")
			other, err := one.Batch(n + 1)
			check(t, err)
			_, err = other.VerifyInclusion(in, s.Root, trusting)
			wantError(t, err, zkvin.ErrRejected, "another model")
		}
		for _, i := range []int{-1, n} {
			_, err = k.Inclusion(p, i)
			wantError(t, err, zkvin.ErrMismatch, "counted from 0")
		}
	}
}

// TestInclusionAtAnotherIndex: a request is at its own place alone, even beside one that is
// the same but for the place.
func TestInclusionAtAnotherIndex(t *testing.T) {
	rs := slices.Repeat(requests(1), 4)
	_, k, p := batch(t, rs, zkvin.ProveOptions{})
	s, err := k.Statement(p)
	check(t, err)
	in, err := k.Inclusion(p, 1)
	check(t, err)
	data, err := in.Bytes()
	check(t, err)
	raw, err := proof.DecodeInclusion(data)
	check(t, err)
	for _, index := range []int{0, 2, 3} {
		raw.Index = index
		data, err := proof.EncodeInclusion(raw)
		check(t, err)
		moved, err := zkvin.DecodeInclusion(data)
		check(t, err)
		_, err = k.VerifyInclusion(moved, s.Root, trusting)
		wantError(t, err, zkvin.ErrRejected, "not under this root")
	}
}

// TestEveryFieldOfAnInclusion tries every change of every field, in memory and in bytes
// under a right checksum: each is refused with an error of a known class, or is no change.
func TestEveryFieldOfAnInclusion(t *testing.T) {
	tried := map[string]int{}
	for _, o := range []zkvin.ProveOptions{{PrivateInputs: true}, {PrivateOutputs: true}} {
		_, k, p := batch(t, requests(5), o)
		s, err := k.Statement(p)
		check(t, err)
		in, err := k.Inclusion(p, 3)
		check(t, err)
		file, err := in.Bytes()
		check(t, err)
		tamperInclusion(t, file, tried, func(data []byte) error {
			bad, err := zkvin.DecodeInclusion(data)
			if err != nil {
				return err
			}
			_, err = k.VerifyInclusion(bad, s.Root, trusting)
			return err
		})
	}
	for _, class := range tamper.Classes(reflect.TypeFor[proof.Inclusion]()) {
		if tried[class] == 0 {
			t.Errorf("no change of %s was tried", class)
		}
	}
}

// tamperInclusion counts changes by class of field; verify must refuse each.
func tamperInclusion(t *testing.T, file []byte, tried map[string]int, verify func(data []byte) error) {
	t.Helper()
	honest, err := proof.DecodeInclusion(file)
	check(t, err)
	fields, err := tamper.Fields(honest)
	check(t, err)
	rng := rand.New(rand.NewPCG(1, 1))
	try := func(class, what string, data []byte) {
		if slices.Equal(data, file) {
			return
		}
		tried[class]++
		if err := verify(data); !classified(err) {
			t.Errorf("%s: %v", what, err)
		}
	}
	for _, m := range tamper.Mutations(fields, rng) {
		bad := tamper.Clone(honest)
		m.Apply(bad)
		if data, err := proof.EncodeInclusion(bad); err == nil {
			try(m.Field.Class, m.Field.Path+" "+m.Name, data)
		} else {
			tried[m.Field.Class]++ // refused before it is written
		}
	}
	body := tamper.Body(file)
	for at := range body {
		for i, v := range tamper.Variants(body, at, rng) {
			try("bytes", fmt.Sprintf("byte %d variant %d", at, i), tamper.Seal(v))
		}
	}
}

// TestRootDoesNotDependOnTheRun: proofs of one statement differ, root and inclusion proofs
// do not.
func TestRootDoesNotDependOnTheRun(t *testing.T) {
	var roots []zkvin.Digest
	var files [][]byte
	for range 2 {
		_, k, p := batch(t, requests(3), zkvin.ProveOptions{})
		s, err := k.Statement(p)
		check(t, err)
		in, err := k.Inclusion(p, 2)
		check(t, err)
		data, err := in.Bytes()
		check(t, err)
		roots, files = append(roots, s.Root), append(files, data)
	}
	if roots[0] != roots[1] || !slices.Equal(files[0], files[1]) {
		t.Errorf("roots %v", roots)
	}
}
