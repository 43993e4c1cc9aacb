package proof

import (
	"fmt"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
)

// TensorShape is what a key prescribes for one tensor of a statement: its number of
// entries if it is public, of statement rows if it is private.
type TensorShape struct {
	Entries, Rows int
}

// Shape holds every length of a proof. All of them follow from the key.
type Shape struct {
	LogC            int
	Requests        int
	Inputs, Outputs []TensorShape
	Witness         int // witness rows
	Messages        int // commitments of messages and products
	Variables       int // hidden values, products included
	Errors          int // commitments of one value a product
}

// NewShape returns the lengths that a key with this schedule prescribes. The rows of a
// tensor are those of its span: its column's axes are finer than the tensor's where a
// reshape splits it.
func NewShape(k *Key, sc *iop.Schedule, spans []Span) (*Shape, error) {
	s := &Shape{LogC: k.LogC, Requests: k.Batch, Witness: sc.Layout.Rows(iop.KindWitness)}
	s.Messages, s.Variables, s.Errors = iop.HiddenShape(sc)
	var err error
	inputs := len(k.Graph.Inputs)
	if s.Inputs, err = tensorShapes(k.Graph, k.Graph.Inputs, spans[:inputs]); err != nil {
		return nil, err
	}
	s.Outputs, err = tensorShapes(k.Graph, k.Graph.Outputs, spans[inputs:])
	return s, err
}

func tensorShapes(g *graph.Graph, ids []int, spans []Span) ([]TensorShape, error) {
	out := make([]TensorShape, len(ids))
	for i, id := range ids {
		t := &g.Tensors[id]
		n, ok := elements(t.Shape, MaxEntries)
		if !ok {
			return nil, fmt.Errorf("tensor %q: %w: more than %d entries", t.Name, ErrLimit, MaxEntries)
		}
		out[i] = TensorShape{Entries: int(n), Rows: spans[i].Num}
	}
	return out, nil
}

// elements is the product of the dimensions, if it is at most most.
func elements(shape []int, most int64) (int64, bool) {
	n := int64(1)
	for _, d := range shape {
		if d < 1 || int64(d) > most/n {
			return 0, false
		}
		n *= int64(d)
	}
	return n, true
}

// CheckShape compares every length of the statement with what the key prescribes. It
// returns ErrShape with the field's path.
func (s *Statement) CheckShape(shape *Shape) error {
	if len(s.Requests) != shape.Requests {
		return fmt.Errorf("statement.requests: %w: %d, the key prescribes %d", ErrShape, len(s.Requests), shape.Requests)
	}
	for i := range s.Requests {
		if err := s.Requests[i].checkShape(fmt.Sprintf("statement.requests[%d]", i), shape); err != nil {
			return err
		}
	}
	return nil
}

func (r *Request) checkShape(path string, shape *Shape) error {
	if err := checkTensors(path+".inputs", r.Inputs, shape.Inputs); err != nil {
		return err
	}
	return checkTensors(path+".outputs", r.Outputs, shape.Outputs)
}

// CheckShape compares every length of the inclusion proof with what the key prescribes. It
// returns ErrShape with the field's path.
func (in *Inclusion) CheckShape(shape *Shape) error {
	if in.Leaves != shape.Requests {
		return fmt.Errorf("inclusion.leaves: %w: %d, the key prescribes %d", ErrShape, in.Leaves, shape.Requests)
	}
	if in.Index < 0 || in.Index >= in.Leaves {
		return fmt.Errorf("inclusion.index: %w: %d of %d", ErrShape, in.Index, in.Leaves)
	}
	return in.Request.checkShape("inclusion.request", shape)
}

func checkTensors(path string, ts []Tensor, want []TensorShape) error {
	if len(ts) != len(want) {
		return fmt.Errorf("%s: %w: %d tensors, the model has %d", path, ErrShape, len(ts), len(want))
	}
	for i := range ts {
		t, w := &ts[i], &want[i]
		switch {
		case t.Public() && len(t.Values) != w.Entries:
			return fmt.Errorf("%s[%d].values: %w: %d entries, the model's tensor has %d", path, i, ErrShape, len(t.Values), w.Entries)
		case !t.Public() && (len(t.Rows) != w.Rows || t.Values != nil):
			return fmt.Errorf("%s[%d].rows: %w: %d rows, the key prescribes %d and no values", path, i, ErrShape, len(t.Rows), w.Rows)
		}
	}
	return nil
}
