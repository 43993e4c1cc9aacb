package verify_test

import (
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/internal/battery"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// anyStatement is a statement about arbitrary entries: outputs are not what the program
// gives on the inputs. Private tensors have uniform points for rows, which nobody can open.
func (s *simulator) anyStatement(t testing.TB, private bool, seed int) proof.Statement {
	t.Helper()
	g := s.file.Graph
	st := proof.Statement{ModelID: s.key.ModelID}
	_, spans, err := proof.NewSchedule(g, s.file.LogC, s.file.Batch)
	if err != nil {
		t.Fatal(err)
	}
	tensor := func(id int) proof.Tensor {
		defer func() { spans = spans[1:] }()
		if private {
			return proof.Tensor{Rows: s.points(spans[0].Num)}
		}
		return proof.Tensor{Values: int16s(ramp(g.Tensors[id].Elements(), seed+id))}
	}
	for b := range s.file.Batch {
		r := proof.Request{Context: [32]byte{byte(seed), byte(b)}}
		for _, id := range g.Inputs {
			r.Inputs = append(r.Inputs, tensor(id))
		}
		for _, id := range g.Outputs {
			r.Outputs = append(r.Outputs, tensor(id))
		}
		st.Requests = append(st.Requests, r)
	}
	return st
}

// accepted runs the verifier under the simulator's oracle.
func (s *simulator) accepted(p *proof.Proof) error {
	return verify.VerifyOn(s.oracle.transcript(), s.key, p, verify.Options{AllowUnsafeSRS: true})
}

// TestSimulatorNeedsNoWitness makes accepting transcripts of false statements under keys
// whose weights nobody knows. That they are false, and that programming the oracle is all
// that helps, shows in Verify, which rejects them.
func TestSimulatorNeedsNoWitness(t *testing.T) {
	graphs := map[string]*graph.Graph{"squares": squares(), "dense": dense()}
	for name, g := range graphs {
		for _, batch := range []int{1, 2} {
			s := newSimulator(t, publicKey(t, g, batch), byte(batch))
			for _, private := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s batch=%d private=%v", name, batch, private), func(t *testing.T) {
					p := s.simulate(t, s.anyStatement(t, private, 3))
					data, err := proof.EncodeProof(p)
					if err != nil {
						t.Fatal(err)
					}
					if p, err = proof.DecodeProof(data); err != nil {
						t.Fatal(err)
					}
					if err := s.accepted(p); err != nil {
						t.Errorf("under the programmed oracle: %v", err)
					}
					if err := verify.Verify(s.key, p, verify.Options{AllowUnsafeSRS: true}); !errors.Is(err, verify.ErrRejected) {
						t.Errorf("under the real oracle: %v, want ErrRejected", err)
					}
				})
			}
		}
	}
}

// TestSimulatorKnowsRealKeys simulates under the key of a model that somebody has, once for
// the output that it gives and once for another, and neither needs the weights: the
// simulator gets the key's bytes.
func TestSimulatorKnowsRealKeys(t *testing.T) {
	m := newParties(t, dense(), denseWeights(), 1)
	data, err := proof.EncodeKey(&m.file)
	if err != nil {
		t.Fatal(err)
	}
	file, err := proof.DecodeKey(data)
	if err != nil {
		t.Fatal(err)
	}
	s := newSimulator(t, file, 9)
	honest := m.prove(t, false, denseInput(1))
	simulated := s.simulate(t, honest.Statement.Clone())
	if err := s.accepted(simulated); err != nil {
		t.Errorf("the true output: %v", err)
	}
	wrong := honest.Statement.Clone()
	class := &wrong.Requests[0].Outputs[1]
	class.Values = slices.Clone(class.Values) // Clone shares entries
	class.Values[0] ^= 1
	if err := s.accepted(s.simulate(t, wrong)); err != nil {
		t.Errorf("another output: %v", err)
	}
	if err := s.accepted(honest); err != nil {
		t.Errorf("an honest proof under the programmed oracle: %v", err)
	}
}

// TestProgrammedOracleStaysSound changes simulated proofs: the oracle is programmed for
// what was absorbed, so a change meets other challenges and fails, as it does in Verify.
func TestProgrammedOracleStaysSound(t *testing.T) {
	s := newSimulator(t, publicKey(t, squares(), 1), 4)
	p := s.simulate(t, s.anyStatement(t, false, 5))
	one := fr.One()
	add := func(x *fr.Element) { x.Add(x, &one) }
	other := s.points(1)[0]
	for name, change := range map[string]func(*proof.Proof){
		"input":         func(p *proof.Proof) { p.Statement.Requests[0].Inputs[0].Values[0]++ },
		"output":        func(p *proof.Proof) { p.Statement.Requests[0].Outputs[0].Values[0]++ },
		"context":       func(p *proof.Proof) { p.Statement.Requests[0].Context[0]++ },
		"witness row":   func(p *proof.Proof) { p.Witness[0] = other },
		"mask row":      func(p *proof.Proof) { p.Mask = other },
		"message":       func(p *proof.Proof) { p.Messages[3] = other },
		"product":       func(p *proof.Proof) { p.Messages[len(p.Messages)-1] = other },
		"blinder":       func(p *proof.Proof) { add(&p.Blind) },
		"value":         func(p *proof.Proof) { add(&p.Value) },
		"random row":    func(p *proof.Proof) { p.Fold.Random[0] = other },
		"error row":     func(p *proof.Proof) { p.Fold.Error[0] = other },
		"cross row":     func(p *proof.Proof) { p.Fold.Cross[0] = other },
		"u":             func(p *proof.Proof) { add(&p.Fold.U) },
		"shown witness": func(p *proof.Proof) { add(&p.Fold.Witness[7]) },
		"fold blinder":  func(p *proof.Proof) { add(&p.Fold.Blind) },
		"opening":       func(p *proof.Proof) { add(&p.Opening.Evals[1][2]) },
	} {
		data, err := proof.EncodeProof(p)
		if err != nil {
			t.Fatal(err)
		}
		q, err := proof.DecodeProof(data)
		if err != nil {
			t.Fatal(err)
		}
		change(q)
		if err := s.accepted(q); !errors.Is(err, verify.ErrRejected) {
			t.Errorf("%s: %v, want ErrRejected", name, err)
		}
	}
}

// TestSimulatorCallsNoProver keeps prover and executor out of the simulator's file.
func TestSimulatorCallsNoProver(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "simulator_test.go", nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range f.Imports {
		for _, other := range []string{"/prove\"", "/witness\"", "/zkvin\""} {
			if strings.HasSuffix(i.Path.Value, other) {
				t.Errorf("the simulator imports %s", i.Path.Value)
			}
		}
	}
}

// TestSimulatedProofsLookReal compares honest proofs with simulated ones of the same
// statements, field by field.
func TestSimulatedProofsLookReal(t *testing.T) {
	g := squares()
	g.Tensors = []graph.Tensor{{Name: "x", Shape: []int{4}}, {Name: "s", Shape: []int{2, 2}}, {Name: "t", Shape: []int{2, 2}}, {Name: "sum", Shape: []int{2, 2}}, {Name: "y", Shape: []int{2, 2}}}
	g.Nodes[0].Attr = []int64{2, 2}
	m := newParties(t, g, &graph.Weights{}, 1)
	s := newSimulator(t, &m.file, 7)
	forced := forcedVariables(t, s.key.Schedule)
	var honest, simulated battery.Sample
	for i := range 60 {
		p := m.prove(t, true, [][]int64{ramp(4, i%2)})
		q := s.simulate(t, p.Statement.Clone())
		if i < 3 {
			if err := errors.Join(m.verify(p), s.accepted(q)); err != nil {
				t.Fatal(err)
			}
		}
		if err := errors.Join(addFields(&honest, p, forced), addFields(&simulated, q, forced)); err != nil {
			t.Fatal(err)
		}
	}
	r, err := battery.Distinguish(&honest, &simulated)
	if err != nil {
		t.Fatal(err)
	}
	r.Merge(battery.Uniform(&honest))
	r.Merge(battery.Uniform(&simulated))
	for _, f := range r.Surprising(-40) { // fresh randomness in every run
		t.Errorf("%s: %s, 2^%.0f", f.Field, f.Test, f.LogP)
	}
}

// forcedVariables are those that the linear constraints determine for u = 1, whatever the
// challenges: a folded witness shows them as public multiples of u.
func forcedVariables(t testing.TB, sc *iop.Schedule) []bool {
	t.Helper()
	next := uint64(1)
	sys, _ := iop.NewR1CS(sc, func(string, int) {}, func(string) fr.Element {
		next += 77
		return fr.NewElement(next * next)
	})
	u := fr.One()
	a, b := make([]fr.Element, sys.NumVars()), make([]fr.Element, sys.NumVars())
	for i := range a {
		a[i].SetUint64(uint64(i*i + 1))
	}
	if !sys.Project(&u, a) || !sys.Project(&u, b) {
		t.Fatal("the linear constraints have no solution")
	}
	out := make([]bool, len(a))
	for i := range a {
		out[i] = a[i].Equal(&b[i])
	}
	return out
}

// addFields appends all fields of a proof that its statement does not determine.
func addFields(s *battery.Sample, p *proof.Proof, forced []bool) error {
	q := *p
	q.Statement = proof.Statement{}
	q.Fold.Witness = nil
	for i, v := range p.Fold.Witness {
		if !forced[i] {
			q.Fold.Witness = append(q.Fold.Witness, v)
		}
	}
	row, err := battery.Fields(&q)
	if err != nil {
		return err
	}
	return s.Add(row)
}
