package iop

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// Kind says which rows of the matrix hold a column.
type Kind uint8

// The kinds of column, in the order of their rows in the matrix M.
const (
	KindWeight    Kind = iota // private constants, committed in the key
	KindTable                 // public function tables, committed with blinder zero
	KindStatement             // inputs and outputs, commitments taken from the statement
	KindWitness               // everything a proof commits to
	// The same constants and tables in the rows of a second layout: in systems that link two
	// layouts alone, see System.Link.
	KindSettledWeight
	KindSettledTable
	numKinds
)

// ColumnID, FormID and ContractionID index the lists of a System.
type (
	ColumnID      int
	FormID        int
	ContractionID int
)

// Column is a committed tensor. Axes are the lengths of its axes, outermost first; each
// axis has address bits of its own (⌈log2 n⌉), the innermost the lowest.
type Column struct {
	Name string
	Kind Kind
	Axes []int
	// Fill computes the column from the values of the program's tensors. Only a prover
	// calls it; it is nil for multiplicities, which follow from the look-ups.
	Fill func(values [][]int64) []int64
	// Weight is the index of a weight column's data in graph.Weights, or −1.
	Weight int
	// Batched: the first axis numbers the requests of a batch, see System.Batched.
	Batched bool
	// Lead is how many leading axes of a statement column number blocks of rows, each laid
	// out as a column of the other axes would be.
	Lead int
}

// SourceKind says what a Term reads.
type SourceKind uint8

// The sources of a Term.
const (
	FromColumn SourceKind = iota
	FromForm
	FromContraction
	FromPublic
)

// Link ties a source axis to one axis of the reading form, or, with Axis −1, to a
// summation over Len positions.
type Link struct {
	Axis   int
	Stride int
	Len    int
}

// AxisMap gives the position read on one axis of the source:
// Offset + Σ Stride·(position on the linked axis). Positions outside the source read 0.
// With Index set there is one link and the position is Index[position on it].
type AxisMap struct {
	Offset int
	Links  []Link
	Index  []int
}

// PublicAxis is the factor of a public term on one axis: i ↦ [Lo ≤ i < Hi] times 1, or i.
type PublicAxis struct {
	Lo, Hi int
	Iota   bool
}

// Term adds Coef times a source to a form. Maps has one entry per axis of the source;
// axes of the form that no map links are broadcast. A public term has no source: its
// value at (i_1, …, i_d) is the product of its Public factors, one per axis.
type Term struct {
	Coef   fr.Element
	Kind   SourceKind
	Index  int
	Maps   []AxisMap
	Public []PublicAxis
}

// Form is a virtual tensor: a linear combination of columns, other forms, contraction
// results and public vectors. Forms cost no commitment; a linear functional of a form
// becomes functionals of its sources.
type Form struct {
	Axes  []int
	Terms []Term
	// wide: depends on a contraction result, so only look-ups and relations may read it.
	wide bool
}

// Contraction is an einsum of two forms that are linear in committed columns. Labels name
// axes: in A, B and Out it is a batch axis; in A and B only, contracted; in Out and one
// operand, free.
type Contraction struct {
	Name                        string
	A, B                        FormID
	LabelsA, LabelsB, LabelsOut []int
	Axes                        []int // lengths of the output axes
	Fill                        func(values [][]int64) []int64
	// Batched: the first axis numbers the requests of a batch, see System.Batched.
	Batched bool
}

// Segment is a block of leaves of the look-up tree: one leaf per position of Axes. A
// look-up has Multiplicity −1 and numerator 1; a table segment has numerator
// −Multiplicity[i]. The denominator is α + Tag + Σ_j β^(j+1)·Tuple_j[i].
type Segment struct {
	Name         string
	Axes         []int
	Tag          uint64
	Tuple        []FormID
	Multiplicity ColumnID
	// Lo is the first coordinate of entry 0 of a static table: entry i has Tuple_0 = Lo + i.
	Lo int64
}

// IsTable tells a table segment from a look-up.
func (s *Segment) IsTable() bool { return s.Multiplicity >= 0 }

// System is what a proof shows: columns exist such that every relation is zero and every
// look-up is in its table.
type System struct {
	Columns      []Column
	Forms        []Form
	Contractions []Contraction
	Segments     []Segment
	Relations    []FormID
	Limbs        []Limb
	LogCols      int // the matrix has rows of 2^LogCols entries
	// RowBits are the logarithms of the row lengths by kind, 0 for LogCols: shorter rows lie
	// in the first entries of those of the matrix.
	RowBits [numKinds]int
}

// rowBits is the logarithm of the length of a kind's rows.
func (s *System) rowBits(k Kind) int {
	if s.RowBits[k] == 0 {
		return s.LogCols
	}
	return s.RowBits[k]
}

// Elements is the product of the axis lengths.
func Elements(axes []int) int {
	n := 1
	for _, a := range axes {
		n *= a
	}
	return n
}

// bitsOf is the number of address bits of an axis of length n: ⌈log2 n⌉.
func bitsOf(n int) int {
	b := 0
	for 1<<b < n {
		b++
	}
	return b
}

// AddressBits is the number of address bits of a tensor with these axes.
func AddressBits(axes []int) int {
	b := 0
	for _, a := range axes {
		b += bitsOf(a)
	}
	return b
}
