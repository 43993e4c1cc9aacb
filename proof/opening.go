package proof

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// EncodeOpening returns the canonical bytes of a private opening, a .zko file. It returns
// ErrShape unless there is one blinder a row, ErrLimit for what DecodeOpening would refuse.
func EncodeOpening(o *Opening) ([]byte, error) {
	if len(o.Blinds) != len(o.Rows) {
		return nil, fmt.Errorf("zko.blinds: %w: %d blinders, %d rows", ErrShape, len(o.Blinds), len(o.Rows))
	}
	e := newFile(KindOpening, 1024+2*len(o.Values)+64*len(o.Rows))
	e.buf = append(e.buf, o.ModelID[:]...)
	e.count("zko.input", o.Input, 0, MaxTensors-1)
	e.count("zko.values", len(o.Values), 1, MaxEntries)
	e.entries(o.Values)
	e.count("zko.rows", len(o.Rows), 1, MaxStatementRows)
	e.compressed(o.Rows...)
	e.scalars(o.Blinds...)
	return e.seal()
}

// DecodeOpening reads a .zko file. That the rows commit to the values is for its user to
// check, who has the powers.
func DecodeOpening(data []byte) (*Opening, error) {
	d, err := openFile(KindOpening, data, MaxProofFile)
	if err != nil {
		return nil, err
	}
	o := &Opening{ModelID: d.digest("model_id"), Input: d.count("input", 0, MaxTensors-1, 0)}
	o.Values = d.entries("values", d.count("values", 1, MaxEntries, 2))
	rows := d.count("rows", 1, MaxStatementRows, compressedSize+fr.Bytes)
	o.Rows = d.compressed("rows", rows, neverInfinity)
	o.Blinds = d.scalars("blinds", rows)
	if err := d.end(); err != nil {
		return nil, err
	}
	return o, nil
}
