package proof

import (
	"errors"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// schedule is that of a system with one statement column and one range check.
func schedule(t interface{ Fatal(...any) }, axes []int, logC int) *iop.Schedule {
	b := iop.NewBuilder(logC)
	x := b.Column(iop.KindStatement, "x", axes, nil)
	b.Range("x", x, 4)
	sys, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	sc, err := iop.NewSchedule(sys)
	if err != nil {
		t.Fatal(err)
	}
	return sc
}

// TestShapeMatchesSpans compares the rows that a key prescribes with those that its
// schedule gives each tensor of the statement.
func TestShapeMatchesSpans(t *testing.T) {
	for _, batch := range []int{1, 3} {
		k := sampleKey()
		k.LogC, k.Batch = MinLogC, batch
		k.Graph.Tensors[0].Shape, k.Graph.Tensors[1].Shape = []int{2, 100}, []int{2, 100}
		k.Graph.Tensors[3].Shape, k.Graph.Tensors[4].Shape = []int{2, 2}, []int{2, 2}
		sc, spans, err := NewSchedule(k.Graph, k.LogC, k.Batch)
		checkErr(t, err)
		s, err := NewShape(k, sc, spans)
		checkErr(t, err)
		tensors := append(append([]TensorShape(nil), s.Inputs...), s.Outputs...)
		if len(spans) != batch*len(tensors) || s.Inputs[0].Rows != 4 {
			t.Fatalf("%d spans for a batch of %d, shape %+v", len(spans), batch, s)
		}
		for i, span := range spans {
			if want := tensors[i%len(tensors)].Rows; span.Num != want {
				t.Errorf("batch of %d, tensor %d: %d rows, the key prescribes %d", batch, i, span.Num, want)
			}
		}
	}
}

// TestRowsOfAKeyAreBounded: neither rows shorter than any key has, nor far more rows than
// entries in one make a schedule, so that no small key costs its verifier seconds.
func TestRowsOfAKeyAreBounded(t *testing.T) {
	g := sampleGraph()
	for _, logC := range []int{-1, 0, MinLogC - 1, pcs.MaxLogC + 1} {
		if _, _, err := NewSchedule(g, logC, 1); !errors.Is(err, ErrLimit) {
			t.Errorf("rows of 2^%d entries: got %v, want %v", logC, err, ErrLimit)
		}
	}
	const most = MaxRowRatio << MinLogC
	for rows, want := range map[int]error{most * 3 / 4: nil, most: iop.ErrLayout} { // beside rows of the output and of tables
		g.Tensors[0].Shape, g.Tensors[1].Shape = []int{1, 64}, []int{rows, 64}
		g.Tensors[2].Shape, g.Tensors[3].Shape, g.Tensors[4].Shape = []int{1, 2}, []int{1, rows}, []int{1, rows}
		if _, _, err := NewSchedule(g, MinLogC, 1); !errors.Is(err, want) {
			t.Errorf("%d rows of weights: got %v, want %v", rows, err, want)
		}
	}
}

// TestCountMessages compares the counts with the sizes of docs/protocol.md: rows of
// messages hold at most 64 values.
func TestCountMessages(t *testing.T) {
	sc := schedule(t, []int{3, 4}, 3)
	n, want := 1+4, 2 // inverse and values of the root
	for k := 1; k < sc.LeafBits; k++ {
		n, want = n+2*k+4, want+k+1
	}
	n, want = n+1, want+1 // columns
	for _, d := range sc.Degrees {
		n, want = n+d, want+1
	}
	n, want = n+2*len(sc.Instances), want+len(sc.Instances)
	n, want = n+2*sc.LogCols+len(sc.Groups)+1, want+sc.LogCols+(len(sc.Groups)+63)/64+1
	products := 4 + 3*(sc.LeafBits-1) + len(sc.Instances)
	n, want = n+products, want+(products+63)/64
	k := sampleKey()
	k.LogC = 3
	spans := []Span{{Num: 1}, {First: 1, Num: 1}}
	s, err := NewShape(k, sc, spans)
	checkErr(t, err)
	if s.Messages != want || s.Variables != n || s.Errors != (products+63)/64 || s.Witness != sc.Layout.Rows(iop.KindWitness) || s.LogC != 3 || s.Requests != 1 {
		t.Errorf("shape %+v, want %d messages, %d variables, %d witness rows", s, want, n, sc.Layout.Rows(iop.KindWitness))
	}
	if len(s.Inputs) != 1 || s.Inputs[0] != (TensorShape{3, 1}) || len(s.Outputs) != 1 || s.Outputs[0] != (TensorShape{2, 1}) {
		t.Errorf("tensors %v and %v", s.Inputs, s.Outputs)
	}
	k.Graph.Tensors[0].Shape = []int{1 << 20, 1 << 20}
	if _, err := NewShape(k, sc, spans); !errors.Is(err, ErrLimit) {
		t.Errorf("huge input: got %v", err)
	}
}

func TestCheckShape(t *testing.T) {
	shape := &Shape{
		LogC: 4, Requests: 2, Witness: 5, Messages: 7, Variables: 9, Errors: 1,
		Inputs: []TensorShape{{Entries: 6, Rows: 1}, {Entries: 1, Rows: 2}}, Outputs: []TensorShape{{Entries: 1, Rows: 1}},
	}
	good := sampleProof()
	good.Statement.Requests[1].Inputs[0].Rows = testPoints(0, 1)
	if err := good.CheckShape(shape); err != nil {
		t.Fatal(err)
	}
	for path, edit := range map[string]func(p *Proof){
		"proof.witness":                       func(p *Proof) { p.Witness = p.Witness[1:] },
		"proof.messages":                      func(p *Proof) { p.Messages = append(p.Messages, p.Mask) },
		"proof.fold.random":                   func(p *Proof) { p.Fold.Random = p.Fold.Random[1:] },
		"proof.fold.error":                    func(p *Proof) { p.Fold.Error = nil },
		"proof.fold.cross":                    func(p *Proof) { p.Fold.Cross = append(p.Fold.Cross, p.Mask) },
		"proof.fold.witness":                  func(p *Proof) { p.Fold.Witness = p.Fold.Witness[1:] },
		"proof.opening.folds":                 func(p *Proof) { p.Opening.Folds = nil },
		"proof.opening.evals":                 func(p *Proof) { p.Opening.Evals = p.Opening.Evals[1:] },
		"statement.requests":                  func(p *Proof) { p.Statement.Requests = p.Statement.Requests[1:] },
		"statement.requests[1].inputs":        func(p *Proof) { p.Statement.Requests[1].Inputs = p.Statement.Requests[1].Inputs[1:] },
		"statement.requests[0].inputs[0].val": func(p *Proof) { p.Statement.Requests[0].Inputs[0].Values = []int16{1} },
		"statement.requests[0].inputs[1].row": func(p *Proof) { p.Statement.Requests[0].Inputs[1].Rows = testPoints(0, 3) },
		"statement.requests[0].outputs[0]":    func(p *Proof) { p.Statement.Requests[0].Outputs[0].Values = []int16{1} },
	} {
		p := sampleProof()
		edit(p)
		if err := p.CheckShape(shape); !errors.Is(err, ErrShape) || !strings.HasPrefix(err.Error(), path) {
			t.Errorf("got %v, want %v at %s", err, ErrShape, path)
		}
	}
}
