package verify_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/crypto/sha3"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// refusals are all errors that Verify gives for a proof that does not hold.
var refusals = []error{verify.ErrRejected, verify.ErrShape, verify.ErrModel, verify.ErrUnsafeSRS}

// digits compiles a bundled model and proves one of its inputs.
func digits(t *testing.T, private bool) (*verify.Key, []byte) {
	t.Helper()
	data, err := os.ReadFile("../testdata/models/mlp-digits.onnx")
	if err != nil {
		t.Fatal(err)
	}
	f, err := tensorfile.Open("../testdata/models/mlp-digits.npz", tensorfile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := f.Array("x")
	if err != nil {
		t.Fatal(err)
	}
	row, err := x.Row(3)
	if err != nil {
		t.Fatal(err)
	}
	in := []zkvin.Tensor{{Shape: row.Shape, Data: row.Data}}
	m, _, err := zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: [][]zkvin.Tensor{in}})
	if err != nil {
		t.Fatal(err)
	}
	p, err := m.Prove(context.Background(), in, zkvin.ProveOptions{PrivateInputs: private, PrivateOutputs: private})
	if err != nil {
		t.Fatal(err)
	}
	public, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "digits.zkv")
	if err := public.WriteFile(path); err != nil {
		t.Fatal(err)
	}
	file, err := proof.ReadKey(path)
	if err != nil {
		t.Fatal(err)
	}
	k, err := verify.NewKey(file)
	if err != nil {
		t.Fatal(err)
	}
	b, err := p.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return k, b
}

// mutation changes one field of a proof in place and says where.
type mutation struct {
	path  string
	apply func(p *proof.Proof)
}

// mutations walks over the type of a proof, so that a new field cannot be forgotten, and
// lists what can be changed in it. step thins out long lists.
func mutations(t *testing.T, p *proof.Proof, step func(path string, n int) int) []mutation {
	t.Helper()
	var out []mutation
	add := func(path, what string, at func(*proof.Proof) reflect.Value, f func(v reflect.Value)) {
		out = append(out, mutation{path + " " + what, func(p *proof.Proof) { f(at(p)) }})
	}
	var walk func(path string, v reflect.Value, at func(*proof.Proof) reflect.Value)
	walk = func(path string, v reflect.Value, at func(*proof.Proof) reflect.Value) {
		switch x := v.Interface().(type) {
		case fr.Element:
			for what, f := range elementMutations {
				if y := f(x); y != x {
					add(path, what, at, func(v reflect.Value) { v.Set(reflect.ValueOf(y)) })
				}
			}
			return
		case bn254.G1Affine:
			for what, f := range pointMutations {
				if y := f(x); y != x {
					add(path, what, at, func(v reflect.Value) { v.Set(reflect.ValueOf(y)) })
				}
			}
			return
		}
		switch v.Kind() {
		case reflect.Bool:
			add(path, "flipped", at, func(v reflect.Value) { v.SetBool(!v.Bool()) })
		case reflect.Int16:
			add(path, "+1", at, func(v reflect.Value) { v.SetInt(int64(int16(v.Int() + 1))) })
			add(path, "top bit", at, func(v reflect.Value) { v.SetInt(int64(int16(v.Int()) ^ -1<<15)) })
		case reflect.Uint8:
			add(path, "bit flipped", at, func(v reflect.Value) { v.SetUint(v.Uint() ^ 0x10) })
		case reflect.Struct:
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i), func(p *proof.Proof) reflect.Value { return at(p).Field(i) })
			}
		case reflect.Slice:
			lengths(path, v, at, add)
			fallthrough
		case reflect.Array:
			for i := 0; i < v.Len(); i += step(path, v.Len()) {
				walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), func(p *proof.Proof) reflect.Value { return at(p).Index(i) })
			}
		default:
			t.Fatalf("%s: no mutation for kind %v", path, v.Kind())
		}
	}
	walk("proof", reflect.ValueOf(p).Elem(), func(p *proof.Proof) reflect.Value { return reflect.ValueOf(p).Elem() })
	return out
}

// lengths adds mutations of a list as a whole.
func lengths(path string, v reflect.Value, at func(*proof.Proof) reflect.Value, add func(string, string, func(*proof.Proof) reflect.Value, func(reflect.Value))) {
	n := v.Len()
	if n == 0 {
		return
	}
	add(path, "without the last", at, func(v reflect.Value) { v.Set(v.Slice(0, n-1)) })
	add(path, "without the first", at, func(v reflect.Value) { v.Set(v.Slice(1, n)) })
	add(path, "with one more", at, func(v reflect.Value) { v.Set(reflect.Append(v, v.Index(n-1))) })
	add(path, "doubled", at, func(v reflect.Value) { v.Set(reflect.AppendSlice(v, v)) })
	add(path, "nil", at, func(v reflect.Value) { v.SetZero() })
	if n > 1 && !reflect.DeepEqual(v.Index(0).Interface(), v.Index(n-1).Interface()) {
		add(path, "with ends swapped", at, func(v reflect.Value) { reflect.Swapper(v.Interface())(0, n-1) })
	}
}

var elementMutations = map[string]func(x fr.Element) fr.Element{
	"+1":      func(x fr.Element) fr.Element { one := fr.One(); x.Add(&x, &one); return x },
	"negated": func(x fr.Element) fr.Element { x.Neg(&x); return x },
	"zero":    func(fr.Element) fr.Element { return fr.Element{} },
}

var pointMutations = map[string]func(x bn254.G1Affine) bn254.G1Affine{
	"+G": func(x bn254.G1Affine) bn254.G1Affine {
		_, _, g, _ := bn254.Generators()
		x.Add(&x, &g)
		return x
	},
	"negated":       func(x bn254.G1Affine) bn254.G1Affine { x.Neg(&x); return x },
	"infinity":      func(bn254.G1Affine) bn254.G1Affine { return bn254.G1Affine{} },
	"off the curve": func(x bn254.G1Affine) bn254.G1Affine { x.Y.SetOne(); return x },
}

// TestEveryFieldOfAProofIsChecked changes every field of a proof in every way it knows.
func TestEveryFieldOfAProofIsChecked(t *testing.T) {
	for _, private := range []bool{false, true} {
		k, data := digits(t, private)
		good, err := proof.DecodeProof(data)
		if err != nil {
			t.Fatal(err)
		}
		o := verify.Options{AllowUnsafeSRS: true}
		if err := verify.Verify(k, good, o); err != nil {
			t.Fatal(err)
		}
		list := mutations(t, good, func(path string, n int) int {
			if strings.HasSuffix(path, "Messages") {
				return 1 + n/16
			}
			return 1 + n/5
		})
		if len(list) < 200 {
			t.Errorf("%d mutations, want at least 200", len(list))
		}
		for _, m := range list {
			bad, err := proof.DecodeProof(data)
			if err != nil {
				t.Fatal(err)
			}
			m.apply(bad)
			rejected(t, m.path, verify.Verify(k, bad, o), refusals...)
		}
		t.Logf("%d mutations", len(list))
	}
}

// TestFlippedBitOfAProofFileIsNoticed flips single bits of a file and repairs its checksum.
func TestFlippedBitOfAProofFileIsNoticed(t *testing.T) {
	k, data := digits(t, false)
	rng := rand.New(rand.NewPCG(1, 2))
	decoded := 0
	for range 250 {
		body := append([]byte(nil), data[:len(data)-32]...)
		i := rng.IntN(8 * len(body))
		body[i/8] ^= 1 << (i % 8)
		h := sha3.NewLegacyKeccak256()
		h.Write(body)
		bad := h.Sum(body)
		p, err := proof.DecodeProof(bad)
		if err != nil {
			continue
		}
		decoded++
		rejected(t, fmt.Sprintf("bit %d", i), verify.Verify(k, p, verify.Options{AllowUnsafeSRS: true}), refusals...)
	}
	if decoded < 60 {
		t.Errorf("%d of 250 were decoded, so the verifier saw too few", decoded)
	}
}

// TestProofOfAnotherRunIsNoProof joins halves of two proofs of one statement: fresh
// blinders and masks make their challenges differ.
func TestProofOfAnotherRunIsNoProof(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	a, b := p.prove(t, false, denseInput(1)), p.prove(t, false, denseInput(1))
	if a.Mask.Equal(&b.Mask) || a.Messages[0].Equal(&b.Messages[0]) {
		t.Error("two proofs of one statement share their mask or challenges")
	}
	for what, change := range map[string]func(p *proof.Proof){
		"witness rows": func(p *proof.Proof) { p.Witness = b.Witness },
		"mask":         func(p *proof.Proof) { p.Mask = b.Mask },
		"messages":     func(p *proof.Proof) { p.Messages = b.Messages },
		"opening":      func(p *proof.Proof) { p.Blind, p.Opening = b.Blind, b.Opening },
	} {
		bad := *a
		change(&bad)
		err := p.verify(&bad)
		rejected(t, what, err, verify.ErrRejected)
		if errors.Is(err, verify.ErrShape) {
			t.Errorf("%s: refused for its shape", what)
		}
	}
}
