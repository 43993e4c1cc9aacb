package verify_test

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/quant"
	"github.com/zkvin/zkvin/verify"
)

// overlong is a key whose first weight row has further entries at X^C and X^(C+1), and a
// prover who knows of it.
func overlong(t *testing.T, p *parties, long *pcs.SRS, entries [2]fr.Element) *parties {
	t.Helper()
	q := *p
	q.file.Weights = slices.Clone(p.file.Weights)
	for i := range entries {
		q.file.Weights[0] = moved(q.file.Weights[0], long.G1[1<<sampleLogC+i], &entries[i])
	}
	var err error
	if q.vk, err = verify.NewKey(&q.file); err != nil {
		t.Fatal(err)
	}
	q.pk.ModelID = q.vk.ModelID
	return &q
}

// TestRowWithACoefficientAtXCIsRejected takes a weight row beyond its C entries through the
// whole verifier. Nothing else shows what it holds there: the prover leaves it out or opens
// it, too, and fails; had the point been known when the row was committed, it would pass.
func TestRowWithACoefficientAtXCIsRejected(t *testing.T) {
	long, err := pcs.DevelopmentSRS(2 << sampleLogC)
	if err != nil {
		t.Fatal(err)
	}
	ck, err := pcs.NewCommitKey(long, sampleLogC+1)
	if err != nil {
		t.Fatal(err)
	}
	p := newParties(t, dense(), denseWeights(), 1)
	one := fr.One()
	q := overlong(t, p, long, [2]fr.Element{one})
	pf := q.prove(t, false, denseInput(1))
	err = q.verify(pf)
	rejected(t, "opened without it", err, pcs.ErrOpeningPairing)

	// Challenges up to the point are now known. The verifier is told them, so only the
	// opening decides.
	r := newReplayer(t, p, p.prove(t, false, denseInput(1)))
	x := r.open.Point[0].Public()
	var minus fr.Element
	minus.Sub(&x, &one)
	for what, c := range map[string]struct {
		entries [2]fr.Element
		pass    bool
	}{
		"an entry at X^C, opened, too":              {[2]fr.Element{one}, false},
		"entries that vanish at a point known":      {[2]fr.Element{x, minus}, true},
		"entries that vanish at another point only": {[2]fr.Element{minus, x}, false},
	} {
		q := overlong(t, p, long, c.entries)
		m := r.mutate("statement.model", 0, what, func(f *proof.Proof) {
			f.Statement.ModelID = q.vk.ModelID
			r.openLong(t, ck, f, c.entries)
		})
		m.key = q.vk
		_, err := r.frozen(&m)
		if (err == nil) != c.pass {
			t.Errorf("%s, challenges frozen: got %v", what, err)
		}
		rejected(t, what, verify.Verify(q.vk, m.proof, verify.Options{AllowUnsafeSRS: true}), verify.ErrRejected)
	}
}

// openLong adds to an opening that of the first weight row's entries beyond C.
func (r *replayer) openLong(t *testing.T, ck *pcs.CommitKey, f *proof.Proof, entries [2]fr.Element) {
	t.Helper()
	c := 1 << sampleLogC
	v := make(fr.Vector, 2*c)
	coef := r.open.Rows[0].Public()
	for i := range entries {
		v[c+i].Mul(&coef, &entries[i])
	}
	point := make([]fr.Element, sampleLogC+1) // the last coordinate folds what is left over C
	for i := range r.open.Point {
		point[i] = r.open.Point[i].Public()
	}
	tr := iop.NewTranscript(proof.Domain)
	tr.Program(func(label string, _ fr.Element) fr.Element { return r.challenge(label) })
	o, err := pcs.Open(ck, v, point, tr)
	if err != nil {
		t.Fatal(err)
	}
	addOpening(&f.Opening, o)
}

// addOpening adds openings at one point under the same challenges, as far as a has levels.
func addOpening(a, b *pcs.Opening) {
	for i := range a.Folds {
		a.Folds[i].Add(&a.Folds[i], &b.Folds[i])
	}
	for i := range a.Evals {
		for j := range a.Evals[i] {
			a.Evals[i][j].Add(&a.Evals[i][j], &b.Evals[i][j])
		}
	}
	a.Quotient.Add(&a.Quotient, &b.Quotient)
	a.Witness.Add(&a.Witness, &b.Witness)
}

// TestChallengesFollowEveryRow: no challenge is drawn before model, statement, all rows and
// the mask are absorbed.
func TestChallengesFollowEveryRow(t *testing.T) {
	for _, name := range bundled {
		data, err := os.ReadFile(filepath.Join("testdata", "inventory", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		before, after, _ := strings.Cut(string(data), "squeeze")
		if !strings.HasPrefix(before, "absorb statement.model 32\n") {
			t.Errorf("%s: the model is not absorbed first", name)
		}
		for _, label := range []string{"statement.request", "statement.context", "statement.visibility", "statement.rows", "witness.rows", "mask.row"} {
			if !strings.Contains(before, "absorb "+label+" ") || strings.Contains(after, "absorb "+label+" ") {
				t.Errorf("%s: %s does not stand before the first challenge", name, label)
			}
		}
	}
}

// TestOutputsAreAbsorbed: somebody who knows all challenges proves any output. The real
// challenges depend on every output entry.
func TestOutputsAreAbsorbed(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	r := newReplayer(t, p, p.prove(t, false, denseInput(1)))
	m := r.falseOutput(t)
	honest, err := r.frozen(&m)
	if err != nil || r.firstChange(honest) != 0 {
		t.Errorf("a false output under frozen challenges: %v, first other challenge %d, want 0", err, r.firstChange(honest))
	}
	rejected(t, "a false output", p.verify(m.proof), verify.ErrRejected)
}

// TestActivationsSwapped: a proof under one activation is none under another, whatever model
// it names.
func TestActivationsSwapped(t *testing.T) {
	id := dense()
	id.Nodes[1].Attr = []int64{1, graph.FuncIdentity}
	relu, linear := newParties(t, dense(), denseWeights(), 1), newParties(t, id, denseWeights(), 1)
	for _, pair := range [][2]*parties{{relu, linear}, {linear, relu}} {
		pf := pair[0].prove(t, false, denseInput(1))
		rejected(t, "the other activation's key", pair[1].verify(pf), verify.ErrModel, verify.ErrShape)
		pf.Statement.ModelID = pair[1].vk.ModelID
		rejected(t, "renamed", pair[1].verify(pf), verify.ErrRejected)
	}
	// Two function tables: the schedules have one length, and only tags tell them apart.
	g, h := dense(), dense()
	for _, name := range []string{"quarter", "eighth"} {
		f := graph.Table{Name: name, Lo: -graph.TableSize / 2, Values: make([]int16, graph.TableSize)}
		for i := range f.Values {
			f.Values[i] = int16((i - graph.TableSize/2) / len(name))
		}
		g.Tables, h.Tables = append(g.Tables, f), append(h.Tables, f)
	}
	g.Nodes[1].Attr, h.Nodes[1].Attr = []int64{1, 1}, []int64{1, 2}
	a, b := newParties(t, g, denseWeights(), 1), newParties(t, h, denseWeights(), 1)
	pf := a.prove(t, false, denseInput(1))
	if err := a.verify(pf); err != nil {
		t.Fatal(err)
	}
	pf.Statement.ModelID = b.vk.ModelID
	rejected(t, "the other function, renamed", b.verify(pf), verify.ErrRejected)
}

// TestZeroHasNoSign: −0 is 0 in a statement, and an output of zero has one witness.
func TestZeroHasNoSign(t *testing.T) {
	g := squares()
	p := newParties(t, g, &graph.Weights{}, 1)
	minus, err := quant.QuantizeInput(&g.Tensors[0], slices.Repeat([]float64{math.Copysign(0, -1)}, 289))
	if err != nil {
		t.Fatal(err)
	}
	pf := p.prove(t, false, [][]int64{minus})
	if err := p.verify(pf); err != nil {
		t.Fatal(err)
	}
	for _, y := range pf.Statement.Requests[0].Outputs[0].Values {
		if y != 0 {
			t.Fatalf("(−0 − 0)/2 is %d", y)
		}
	}
	plain := p.prove(t, false, [][]int64{make([]int64, 289)})
	if !slices.Equal(pf.Statement.Requests[0].Inputs[0].Values, plain.Statement.Requests[0].Inputs[0].Values) {
		t.Error("−0 and 0 give two statements")
	}
}

// TestPublicInputHasOneReading: x + 2^16 is another integer, x + p is the same field element
// but no integer of 16 bits, and x at another exponent is another model.
func TestPublicInputHasOneReading(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	pf := p.prove(t, false, denseInput(1))
	inst := p.instance(t, false, denseInput(1))
	inst.Values[0][0] = slices.Clone(inst.Values[0][0])
	inst.Values[0][0][4] += 1 << 16 // the statement still says x
	lie, err := prove.Prove(context.Background(), &p.pk, inst, prove.Options{})
	if err == nil {
		err = p.verify(lie)
		rejected(t, "x + 2^16 in place of x", err, verify.ErrRejected)
	} else if !errors.Is(err, prove.ErrWitness) {
		t.Errorf("x + 2^16 in place of x: %v", err)
	}
	// On the wire an entry has 16 bits: neither x + 2^16 nor x + p can be written. As rows of a
	// private tensor, x + p is x, and x + 2^16 commits to something else.
	rows, err := p.vk.PublicRows(0, pf.Statement.Requests[0].Inputs[0].Values)
	if err != nil {
		t.Fatal(err)
	}
	var big fr.Element
	big.SetUint64(1 << 16)
	bad := *pf
	bad.Statement = pf.Statement.Clone()
	bad.Statement.Requests[0].Inputs[0] = proof.Tensor{Rows: []bn254.G1Affine{moved(rows[0], p.file.SRS.Powers[4], &big)}}
	rejected(t, "rows of x + 2^16", p.verify(&bad), verify.ErrRejected)

	g := squares()
	for i := range g.Tensors {
		g.Tensors[i].Exp++
	}
	a, b := newParties(t, squares(), &graph.Weights{}, 1), newParties(t, g, &graph.Weights{}, 1)
	pf = a.prove(t, false, [][]int64{ramp(289, 1)})
	rejected(t, "the same integers at another exponent", b.verify(pf), verify.ErrModel)
	pf.Statement.ModelID = b.vk.ModelID
	rejected(t, "renamed", b.verify(pf), verify.ErrRejected)
}

// TestBatchLeafDuplicated: a request may not stand for another one of its batch, and a
// duplicated leaf gives another root.
func TestBatchLeafDuplicated(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 2)
	pf := p.prove(t, false, denseInput(1), denseInput(2))
	if err := p.verify(pf); err != nil {
		t.Fatal(err)
	}
	root := func(s *proof.Statement) [32]byte {
		var leaves [][32]byte
		for i := range s.Requests {
			digest := func(ts []proof.Tensor, first int) [32]byte {
				var out [][32]byte
				for k := range ts {
					rows, err := p.vk.PublicRows(first+k, ts[k].Values)
					if err != nil {
						t.Fatal(err)
					}
					out = append(out, proof.TensorDigest(rows))
				}
				return proof.TensorsDigest(out)
			}
			r := &s.Requests[i]
			leaves = append(leaves, proof.Leaf(i, r.ID, r.Context, digest(r.Inputs, 0), digest(r.Outputs, len(r.Inputs))))
		}
		return proof.StatementRoot(leaves)
	}
	seen := map[[32]byte]string{root(&pf.Statement): "the proof's"}
	for what, change := range map[string]func(r []proof.Request){
		"the first twice":  func(r []proof.Request) { r[1] = r[0] },
		"the second twice": func(r []proof.Request) { r[0] = r[1] },
		"permuted":         func(r []proof.Request) { r[0], r[1] = r[1], r[0] },
		"one context":      func(r []proof.Request) { r[1].Context = r[0].Context },
	} {
		bad := *pf
		bad.Statement = pf.Statement.Clone()
		change(bad.Statement.Requests)
		rejected(t, what, p.verify(&bad), verify.ErrRejected)
		at := root(&bad.Statement)
		if other, ok := seen[at]; ok {
			t.Errorf("%s has the root of %s", what, other)
		}
		seen[at] = what
	}
}

// TestNamedAttacksHaveTests: testdata/named.txt says which tests cover each attack that the
// design names, and these tests exist.
func TestNamedAttacksHaveTests(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "named.txt"))
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]map[string]bool{}
	attacks := 0
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		attack, tests, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || tests == "" {
			t.Fatalf("named.txt: line %q", line)
		}
		attacks++
		for name := range strings.SplitSeq(tests, ", ") {
			pkg, test, _ := strings.Cut(name, ".")
			if known[pkg] == nil {
				known[pkg] = testsOf(t, filepath.Join("..", filepath.FromSlash(pkg)))
			}
			if !known[pkg][test] {
				t.Errorf("%s: there is no test %s", attack, name)
			}
		}
	}
	if attacks < 30 {
		t.Errorf("%d attacks, want 30 at least", attacks)
	}
}

// testsOf are the names of the test functions in a directory.
func testsOf(t *testing.T, dir string) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	files, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && strings.HasPrefix(fn.Name.Name, "Test") {
				out[fn.Name.Name] = true
			}
		}
	}
	return out
}
