package zkvin

import (
	"errors"
	"io"
	"os"
	"slices"

	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/quant"
)

// Kind is a kind of zkvin file.
type Kind = proof.Kind

// The kinds of file.
const (
	KindModel     = proof.KindModel
	KindKey       = proof.KindKey
	KindProof     = proof.KindProof
	KindWitness   = proof.KindWitness
	KindOpening   = proof.KindOpening
	KindSRS       = proof.KindSRS
	KindInclusion = proof.KindInclusion
	KindReceipt   = proof.KindReceipt
)

// DetectFile tells the kind of a file by its first bytes.
func DetectFile(path string) (Kind, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	var head [16]byte
	n, err := io.ReadFull(f, head[:])
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return 0, err
	}
	return proof.DetectKind(head[:n]), nil
}

// Summary describes a file for people; it encodes as JSON.
type Summary = proof.Summary

// RequestSummary is one request of a statement in a Summary.
type RequestSummary = proof.RequestSummary

// Describe summarises any zkvin file: kind, sizes, digests, and what of its content is
// public. It returns ErrFormat for a damaged file or one of no known kind.
func Describe(path string) (*Summary, error) {
	s, err := proof.DescribeFile(path)
	if errors.Is(err, pcs.ErrSRS) || errors.Is(err, pcs.ErrSRSSize) {
		return nil, formatError(err)
	}
	return s, err
}

// Witness is the private witness of one proof.
type Witness struct{ w *proof.Witness }

// OpenWitness reads a .zkw file.
func OpenWitness(path string) (*Witness, error) {
	w, err := proof.ReadWitness(path)
	if err != nil {
		return nil, err
	}
	return &Witness{w}, nil
}

// Model is the model the witness belongs to.
func (w *Witness) Model() Digest { return w.w.Statement.ModelID }

// Operator is an ONNX operator that Compile accepts.
type Operator struct {
	onnx.OpInfo
	// Integer names the integer operators that it comes to, those of docs/operators.md, besides what rearranges and rounds.
	// There are none where nothing of it is left in the program.
	Integer []string `json:"integer"`
}

// Operators lists the ONNX operators that Compile accepts, by name.
func Operators() []Operator {
	var list []Operator
	for _, info := range onnx.Ops() {
		o := Operator{info, []string{}}
		for _, form := range info.Becomes {
			for _, op := range quant.IntegerOps(form) {
				if !slices.Contains(o.Integer, op.String()) {
					o.Integer = append(o.Integer, op.String())
				}
			}
		}
		list = append(list, o)
	}
	return list
}
