// Package zkvin proves that an AI model gave an answer. A provider compiles an ONNX model
// into an exact integer program with committed, private weights ([Compile]), runs it, and
// hands out with each answer a proof ([Model.Prove]) that anybody can check with the
// public verification key ([VerificationKey.Verify]).
//
// The statement that a proof shows is (ModelID, inputs or their commitments, outputs or
// their commitments, context). What a program computes is defined by docs/operators.md,
// what a proof shows and how by docs/protocol.md, the files by docs/formats.md.
//
// Proofs are zero knowledge: beside the statement, the public graph and sizes they show
// nothing about weights, private inputs, private outputs and activations (docs/protocol.md,
// "Hiding").
package zkvin

import (
	"encoding/hex"
	"errors"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/quant"
	"github.com/zkvin/zkvin/settle"
	"github.com/zkvin/zkvin/verify"
)

// Errors that the facade's functions wrap, beside those of the packages below it.
var (
	// ErrFormat: a file is malformed or of another kind.
	ErrFormat = proof.ErrFormat
	// ErrUnsupported: a model holds what zkvin cannot prove.
	ErrUnsupported = errors.New("unsupported")
	// ErrNoSettlement: the key has no settlement layout.
	ErrNoSettlement = errors.New("no settlement layout")
	// ErrShown: a contract cannot be shown these values: they are private, too many, or of a batch.
	ErrShown = settle.ErrShown
	// ErrShape: inputs do not have the model's names and shapes.
	ErrShape = errors.New("wrong shape")
	// ErrOutOfRange: a value does not fit the model's integer program.
	ErrOutOfRange = ops.ErrOutOfRange
	// ErrMasked: a mask leaves a row of a softmax no position. Compile returns it for a constant mask, a run for an input.
	ErrMasked = ops.ErrMasked
	// ErrDivision: a divisor is zero, or has a sign that calibration never saw.
	ErrDivision = ops.ErrDivision
	// ErrRejected: a proof does not prove its statement.
	ErrRejected = verify.ErrRejected
	// ErrUnsafeSRS: a key or proof rests on a development SRS.
	ErrUnsafeSRS = verify.ErrUnsafeSRS
	// ErrOptions: an option of Compile is outside its range.
	ErrOptions = quant.ErrOptions
	// ErrSRSSize: an SRS has fewer powers than a model or the caller asks for.
	ErrSRSSize = pcs.ErrSRSSize
	// ErrMismatch: a proof, opening or key is about something else than expected.
	ErrMismatch = errors.New("does not match")
)

// Digest is a Keccak-256 value.
type Digest [32]byte

// String is the digest in hexadecimal with 0x.
func (d Digest) String() string { return "0x" + hex.EncodeToString(d[:]) }

// Tensor holds real values, row major.
type Tensor struct {
	Name  string
	Shape []int
	Data  []float64
}

// TensorInfo describes an input or output of a model: real value = (integer + Offset) ·
// 2^-Exponent. Ids of large vocabularies alone have an offset.
type TensorInfo struct {
	Name     string
	Shape    []int
	Exponent int
	Offset   int
}

// Progress is told when a stage begins; done of total steps lie behind. After the last one
// it is told total of total.
type Progress func(stage string, done, total int)

func (p Progress) call(stage string, done, total int) {
	if p != nil {
		p(stage, done, total)
	}
}

func infos(g *graph.Graph, ids []int) []TensorInfo {
	out := make([]TensorInfo, len(ids))
	for i, id := range ids {
		t := &g.Tensors[id]
		out[i] = TensorInfo{t.Name, t.Shape, t.Exp, t.Offset}
	}
	return out
}
