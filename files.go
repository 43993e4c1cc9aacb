package zkvin

import (
	"errors"
	"io"
	"os"

	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// Kind is a kind of zkvin file.
type Kind = proof.Kind

// The kinds of file.
const (
	KindModel      = proof.KindModel
	KindKey        = proof.KindKey
	KindProof      = proof.KindProof
	KindWitness    = proof.KindWitness
	KindOpening    = proof.KindOpening
	KindSRS        = proof.KindSRS
	KindInclusion  = proof.KindInclusion
	KindReceipt    = proof.KindReceipt
	KindSettlement = proof.KindSettlement
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

// Requests is the number of requests that were proven.
func (w *Witness) Requests() int { return len(w.w.Statement.Requests) }

// Model is the model the witness belongs to.
func (w *Witness) Model() Digest { return w.w.Statement.ModelID }
