package verify

import (
	"errors"
	"fmt"
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// ErrKey reports a verification key that is not well formed.
var ErrKey = errors.New("invalid verification key")

// Key is a verification key made ready: schedule derived, tables and SRS checked.
type Key struct {
	ModelID  [32]byte
	Unsafe   bool
	Schedule *iop.Schedule
	Shape    *proof.Shape

	weights, tables []bn254.G1Affine
	h               bn254.G1Affine
	powers          []bn254.G1Affine // as many as a commitment of messages has values
	opening         *pcs.OpeningKey
	commit          *pcs.CommitKey
	spans           []proof.Span
	carried         bool // some inputs' rows come from other proofs
	step            *proof.StepProgram
	notStep         error // why step is nil
}

// NewKey derives the schedule from the key's graph, checks the SRS powers by pairing,
// recomputes the commitments of the table rows, and verifies that a settlement layout holds
// the same weights and tables.
func NewKey(k *proof.Key) (*Key, error) {
	sc, spans, err := proof.NewSchedule(k.Graph, k.LogC, k.Batch)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	if n := sc.Layout.Rows(iop.KindWeight); len(k.Weights) != n {
		return nil, fmt.Errorf("%w: %d weight rows, the graph has %d", ErrKey, len(k.Weights), n)
	}
	if n := sc.Layout.Rows(iop.KindTable); len(k.Tables) != n { // before committing to as many
		return nil, fmt.Errorf("%w: %d table rows, the graph has %d", ErrKey, len(k.Tables), n)
	}
	out := &Key{Unsafe: k.SRS.Unsafe, Schedule: sc, weights: k.Weights, h: pcs.BlindingBase(), carried: len(k.Graph.Carried) > 0}
	if out.commit, err = commitKey(&k.SRS, sc.Powers()); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	out.powers = k.SRS.Powers[:iop.RowWidth] // commitKey has checked that there are pcs.MinPowers
	if out.opening, err = pcs.NewOpeningKey(k.LogC, k.SRS.TauG2); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	if out.tables, err = TableRows(sc, out.commit); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	if err := sameRows(k.Tables, out.tables); err != nil {
		return nil, err
	}
	if k.Settlement != nil {
		if err := Link(iop.NewTranscript(proof.LinkDomain), k); err != nil {
			return nil, fmt.Errorf("%w: settlement layout: %w", ErrKey, err)
		}
	}
	if out.ModelID, err = proof.ModelID(k); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	out.spans = spans
	out.step, out.notStep = proof.NewStepProgram(k, out.ModelID, sc, spans)
	if out.Shape, err = proof.NewShape(k, sc, spans); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	return out, nil
}

// commitKey checks the SRS part of a key, which must have n powers, and makes it ready to
// recompute rows of the statement and of tables.
func commitKey(s *proof.SRSKey, n int) (*pcs.CommitKey, error) {
	if len(s.Powers) < n {
		return nil, fmt.Errorf("%d SRS powers, statement and tables take %d", len(s.Powers), n)
	}
	if err := s.Check(); err != nil {
		return nil, err
	}
	logN := bits.Len(uint(len(s.Powers))) - 1
	return pcs.NewCommitKey(&pcs.SRS{G1: s.Powers, TauG2: s.TauG2, H: pcs.BlindingBase(), Digest: s.Digest}, logN)
}

// sameRows compares as many table rows as there are.
func sameRows(got, want []bn254.G1Affine) error {
	for i := range got {
		if !got[i].Equal(&want[i]) {
			return fmt.Errorf("%w: table row %d does not commit to the table", ErrKey, i)
		}
	}
	return nil
}

// TableRows commits to the table rows of a schedule with blinder zero. The key must have as
// many powers as they have entries in use (Schedule.Width).
func TableRows(sc *iop.Schedule, c *pcs.CommitKey) ([]bn254.G1Affine, error) {
	first := sc.Layout.First[iop.KindTable]
	rows, width := make([][]int16, sc.Layout.Rows(iop.KindTable)), sc.Width(iop.KindTable)
	for i := range rows {
		rows[i] = make([]int16, width)
	}
	for i := range sc.Columns {
		col := &sc.Columns[i]
		if col.Kind != iop.KindTable {
			continue
		}
		data := col.Fill(nil)
		sc.Layout.Scatter(col.Axes, iop.ColumnID(i), func(row, at, from, n int) {
			for j, v := range data[from : from+n] {
				rows[row-first][at+j] = int16(v)
			}
		})
	}
	return pcs.CommitRows(c, rows, nil)
}
