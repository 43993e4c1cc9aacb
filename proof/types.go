// Package proof holds what travels between parties: statements, proofs and keys, with
// their canonical wire formats and every limit on them (docs/formats.md).
package proof

import (
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/pcs"
)

// Tensor is an input or output as a statement gives it: public, by its entries, or
// private, by the commitments of its statement rows. Exactly one of the two is set.
type Tensor struct {
	Values []int16          // row major, public
	Rows   []bn254.G1Affine // private
}

// Public tells whether the statement shows the entries.
func (t *Tensor) Public() bool { return t.Rows == nil }

// Request is one inference: tensors in the order of the graph's inputs and outputs.
// Context is what a use binds the proof to. ID names the request to whoever settles a
// batch, and is zero otherwise.
type Request struct {
	ID      [32]byte
	Context [32]byte
	Inputs  []Tensor
	Outputs []Tensor
}

// Statement is what a proof shows: the model gives these outputs on these inputs. There
// is one request for each position of the key's batch axis.
type Statement struct {
	ModelID  [32]byte
	Requests []Request
}

// Proof is a statement with its proof. All lengths follow from the key; a proof of
// another length is refused.
type Proof struct {
	Statement Statement
	Unsafe    bool             // made under a development SRS
	Witness   []bn254.G1Affine // witness rows
	Mask      bn254.G1Affine   // mask row
	Messages  []bn254.G1Affine // commitments of all prover messages, then of the products
	Blind     fr.Element       // blinder of the combined row
	Value     fr.Element       // value of the combined row at the point
	Fold      Fold
	Opening   pcs.Opening
}

// SRSKey is the part of an SRS that a verifier needs. Powers holds as many powers as
// public statement rows and table rows use, and no fewer than MinPowers. All is the
// Keccak-256 of all powers of the SRS, x ‖ y each: with it, the first MinPowers powers and
// TauG2 give Digest, so that a ModelID fixes τ.
type SRSKey struct {
	Digest [32]byte
	All    [32]byte
	Unsafe bool
	Powers []bn254.G1Affine
	TauG2  bn254.G2Affine
}

// Key is the public verification key of a model: graph and weight commitments.
type Key struct {
	Graph   *graph.Graph
	LogC    int              // rows have 2^LogC entries
	Batch   int              // length of the batch axis
	Weights []bn254.G1Affine // commitments of the weight rows
	Tables  []bn254.G1Affine // commitments of the table rows, recomputed when a key is loaded
	SRS     SRSKey
	// Settlement is a second layout of the same weights and tables, in few long rows, for
	// proofs that a contract verifies; nil for none.
	Settlement *Settlement
	Labels     *Labels // nil for none
}

// Settlement is the settlement layout of a key: rows of 2^LogC entries, and the proof that
// they hold what the rows of the other layout do.
type Settlement struct {
	LogC    int
	Weights []bn254.G1Affine
	Tables  []bn254.G1Affine // blinder zero
	Link    Link
}

// Link proves that two layouts hold the same weights and tables. It is a proof without
// requests and without products of messages, and so without statement, witness rows, error
// and cross rows (docs/settlement.md, "Link").
type Link struct {
	Mask      bn254.G1Affine
	Messages  []bn254.G1Affine
	Blind     fr.Element
	Value     fr.Element
	Random    []bn254.G1Affine // of the fold, as are U, Witness and FoldBlind
	U         fr.Element
	Witness   []fr.Element
	FoldBlind fr.Element
	Opening   pcs.Opening
}

// Model is the private model package: what a prover keeps.
type Model struct {
	Key     *Key
	Weights *graph.Weights
	Blinds  []fr.Element // one a weight row
	// SettlementBlinds are those of the weight rows of the key's settlement layout.
	SettlementBlinds []fr.Element
	Report           []byte // accuracy report, JSON

	unmap func() error // releases the file that Weights may lie in
}

// Opening is a client's private opening of a committed input: its entries and the
// blinders of its statement rows.
type Opening struct {
	ModelID [32]byte
	Input   int // position among the graph's inputs
	Values  []int16
	Blinds  []fr.Element
	Rows    []bn254.G1Affine
}

// Inclusion shows one request of a batch without the others: whoever trusts the root over
// the leaves of a statement recomputes it from here.
type Inclusion struct {
	ModelID  [32]byte // of the statement
	Leaves   int      // requests of the statement
	Index    int      // position of the request
	Request  Request
	Siblings [][32]byte // from the leaf up
}

// Witness is the private witness of one proof: enough to prove the same statement again.
// It never holds a mask row.
type Witness struct {
	Statement    Statement
	Inputs       [][][]int16    // request, input, entries
	InputBlinds  [][]fr.Element // request, statement rows of all private inputs in order
	OutputBlinds [][]fr.Element
}
