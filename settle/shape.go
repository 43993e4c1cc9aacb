package settle

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
)

// Errors of the package.
var (
	// ErrKey: a key that no settlement proof can be made or checked under.
	ErrKey = errors.New("unsuitable key for settlement")
	// ErrRejected: the settlement proof does not prove its statement.
	ErrRejected = errors.New("settlement proof rejected")
	// ErrShape: the proof does not have the lengths that the key gives.
	ErrShape = fmt.Errorf("%w: wrong shape for this key", ErrRejected)
	// ErrShown: values that cannot be shown to a contract.
	ErrShown = errors.New("values cannot be shown")
	// ErrPowers: the SRS has too few powers for the circuit.
	ErrPowers = errors.New("too few powers of tau")
)

// MaxShown is the most entries that a contract is given.
const MaxShown = 1024

const (
	maxAxes    = 4 // of a tensor that can be shown
	maxTensors = 252
	maxRows    = 1 << 12 // of the matrix, beyond any chain's gas
)

// Layout is the settlement layout of a key: what a circuit is made for, and the rows that
// its proofs open.
type Layout struct {
	Schedule  *iop.Schedule
	Spans     []proof.Span // of the statement's tensors, for all requests
	Inputs    int          // tensors of a request that are inputs
	LogRow    int          // statement rows have 2^LogRow entries
	Batch     int
	ModelID   [32]byte
	SRSDigest [32]byte
	Weights   []bn254.G1Affine
	Tables    []bn254.G1Affine
}

// check compares lengths.
func (l *Layout) check() error {
	rows := l.Schedule.Layout
	switch {
	case rows.NumRows() > maxRows:
		return fmt.Errorf("%w: %d rows, at most %d: compile with a settlement layout of longer rows", ErrKey, rows.NumRows(), maxRows)
	case l.Batch < 1 || len(l.Spans)%l.Batch != 0:
		return fmt.Errorf("%w: %d tensors for %d requests", ErrKey, len(l.Spans), l.Batch)
	case l.Inputs < 0 || l.Inputs > len(l.Spans)/l.Batch:
		return fmt.Errorf("%w: %d inputs of %d tensors", ErrKey, l.Inputs, len(l.Spans)/l.Batch)
	case len(l.Weights) != rows.Rows(iop.KindWeight):
		return fmt.Errorf("%w: %d weight rows, the layout has %d", ErrKey, len(l.Weights), rows.Rows(iop.KindWeight))
	case len(l.Tables) != rows.Rows(iop.KindTable):
		return fmt.Errorf("%w: %d table rows, the layout has %d", ErrKey, len(l.Tables), rows.Rows(iop.KindTable))
	}
	return l.checkSpans()
}

// checkSpans demands that tensors are where a contract takes their rows from, and each row in
// one tensor. Tensors in one row, both shown, would have only their sum checked; a row in none
// would not be in the root, and so not be fixed before the challenges.
func (l *Layout) checkSpans() error {
	taken := make([]bool, l.Schedule.Layout.Rows(iop.KindStatement))
	tensors, left := len(l.Spans)/l.Batch, len(taken)
	for i, span := range l.Spans {
		if first := &l.Spans[i%tensors]; span.Num != first.Num || span.First != first.First+i/tensors*first.Num {
			return fmt.Errorf("%w: tensor %d of request %d is in row %d, not %d rows after that of the request before", ErrKey, i%tensors, i/tensors, span.First, first.Num)
		}
		for r := span.First; r < span.First+span.Num; r++ {
			if r < 0 || r >= len(taken) || taken[r] {
				return fmt.Errorf("%w: tensor %d of the statement is in row %d, which another has or none", ErrKey, i, r)
			}
			taken[r] = true
			left--
		}
	}
	if left != 0 {
		return fmt.Errorf("%w: %d statement rows that no tensor has", ErrKey, left)
	}
	return nil
}

// axis is one axis of a tensor in the row major order of its entries: index i adds
// stride·i to the exponent of X.
type axis struct{ n, stride int }

// tensor is what a contract knows of a statement tensor of one request.
type tensor struct {
	first, rows int // among the statement rows
	entries     int
	axes        []axis // nil if it cannot be shown
}

// shape holds every length of a settlement proof.
type shape struct {
	batch, logC, logRow                 int
	weights, tables, statement, witness int
	inputs                              int      // of one request
	tensors                             []tensor // of one request, inputs first
}

func (l *Layout) shape() *shape {
	rows := l.Schedule.Layout
	s := &shape{
		batch: l.Batch, inputs: l.Inputs, logC: l.Schedule.LogCols, logRow: l.LogRow,
		weights: len(l.Weights), tables: len(l.Tables),
		statement: rows.Rows(iop.KindStatement), witness: rows.Rows(iop.KindWitness),
	}
	for _, span := range l.Spans[:len(l.Spans)/l.Batch] {
		s.tensors = append(s.tensors, l.tensor(&span))
	}
	return s
}

// tensor lists the axes of a span, adjacent ones joined where their strides allow it.
func (l *Layout) tensor(span *proof.Span) tensor {
	col := &l.Schedule.Columns[span.Column]
	t := tensor{first: span.First, rows: span.Num, entries: iop.Elements(col.Axes) / l.Batch}
	strides := l.Schedule.Layout.Strides(col.Axes, span.Column, l.LogRow)
	var axes []axis
	for a := 1; a < len(strides); a++ { // behind the batch axis
		n, stride := col.Axes[a], strides[a]
		switch last := len(axes) - 1; {
		case n == 1:
		case last >= 0 && axes[last].stride == n*stride:
			axes[last] = axis{axes[last].n * n, stride}
		default:
			axes = append(axes, axis{n, stride})
		}
	}
	if len(axes) == 0 {
		axes = []axis{{1, 1}}
	}
	if len(axes) <= maxAxes && t.entries <= MaxShown && l.Batch == 1 && len(l.Spans) <= maxTensors {
		t.axes = axes
	}
	return t
}

// rows is the number of rows of the matrix.
func (s *shape) rows() int { return s.weights + s.tables + s.statement + s.witness }

// publics is the number of public inputs: h, payee, shown, x, e, Λ, μ, r*, y.
func (s *shape) publics() int { return fixedPublics + s.rows() + 1 + s.logC + 1 }

// fixedPublics come before the rows' coefficients.
const fixedPublics = 5

// spans are the rows of each tensor, for iop.Shown.
func (l *Layout) spans() []iop.RowSpan {
	out := make([]iop.RowSpan, len(l.Spans))
	for i := range out {
		out[i] = iop.RowSpan{First: l.Spans[i].First, Num: l.Spans[i].Num}
	}
	return out
}

// exponents calls f with each entry's exponent of X, counted from the tensor's first row,
// in row major order.
func (t *tensor) exponents(f func(i, exponent int)) {
	index := make([]int, len(t.axes))
	for i := range t.entries {
		e := 0
		for a := range index {
			e += index[a] * t.axes[a].stride
		}
		f(i, e)
		for a := len(index) - 1; a >= 0; a-- {
			if index[a]++; index[a] < t.axes[a].n {
				break
			}
			index[a] = 0
		}
	}
}

// evaluate is e: the value at x of what the shown tensors hold. It takes a power for each
// entry: a key may have far more rows than can be shown.
func (s *shape) evaluate(x *fr.Element, shown []bool, values []int16) fr.Element {
	var sum, term, power fr.Element
	var exponent big.Int
	for t := range s.tensors {
		if !shown[t] {
			continue
		}
		first := s.tensors[t].first << s.logRow
		s.tensors[t].exponents(func(i, at int) {
			power.Exp(*x, exponent.SetInt64(int64(first+at)))
			term.SetInt64(int64(values[i]))
			term.Mul(&term, &power)
			sum.Add(&sum, &term)
		})
		values = values[s.tensors[t].entries:]
	}
	return sum
}
