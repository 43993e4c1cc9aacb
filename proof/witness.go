package proof

import (
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// EncodeWitness returns the canonical bytes of a private witness, a .zkw file: the
// statement, then for each request the entries of its private inputs and the blinders of
// its private rows. It returns ErrShape when these do not match the statement or a public
// input differs from it, ErrLimit for what DecodeWitness would refuse.
func EncodeWitness(w *Witness) ([]byte, error) {
	e := newFile(KindWitness, 1<<12)
	e.statement("zkw.statement", &w.Statement)
	rs := w.Statement.Requests
	if len(w.Inputs) != len(rs) || len(w.InputBlinds) != len(rs) || len(w.OutputBlinds) != len(rs) {
		return nil, fmt.Errorf("zkw: %w: %d inputs, %d and %d lists of blinders for %d requests",
			ErrShape, len(w.Inputs), len(w.InputBlinds), len(w.OutputBlinds), len(rs))
	}
	for i := range rs {
		path := fmt.Sprintf("zkw.requests[%d]", i)
		e.privateInputs(path+".inputs", rs[i].Inputs, w.Inputs[i])
		e.blinds(path+".input_blinds", rs[i].Inputs, w.InputBlinds[i])
		e.blinds(path+".output_blinds", rs[i].Outputs, w.OutputBlinds[i])
	}
	return e.seal()
}

func (e *encoder) privateInputs(path string, ts []Tensor, values [][]int16) {
	if len(values) != len(ts) {
		e.fail(ErrShape, path, "%d inputs, the statement has %d", len(values), len(ts))
		return
	}
	for i := range ts {
		at := fmt.Sprintf("%s[%d]", path, i)
		if !ts[i].Public() {
			e.count(at, len(values[i]), 1, MaxEntries)
			e.entries(values[i])
		} else if !slices.Equal(values[i], ts[i].Values) {
			e.fail(ErrShape, at, "not the public input of the statement")
		}
	}
}

func (e *encoder) blinds(path string, ts []Tensor, blinds []fr.Element) {
	if n := privateRows(ts); len(blinds) != n {
		e.fail(ErrShape, path, "%d blinders, the statement has %d private rows", len(blinds), n)
		return
	}
	e.scalars(blinds...)
}

// privateRows is the number of statement rows that have a blinder.
func privateRows(ts []Tensor) int {
	n := 0
	for i := range ts {
		n += len(ts[i].Rows)
	}
	return n
}

// DecodeWitness reads a .zkw file. Public inputs alias the statement's values. That the
// private rows commit to the entries is for its user to check, who has the powers.
func DecodeWitness(data []byte) (*Witness, error) {
	d, err := openFile(KindWitness, data, MaxWitnessFile)
	if err != nil {
		return nil, err
	}
	w := &Witness{Statement: d.statement("statement.")}
	rs := w.Statement.Requests
	for i := 0; i < len(rs) && d.err == nil; i++ {
		path := fmt.Sprintf("requests[%d]", i)
		w.Inputs = append(w.Inputs, d.privateInputs(path+".inputs", rs[i].Inputs))
		w.InputBlinds = append(w.InputBlinds, d.scalars(path+".input_blinds", privateRows(rs[i].Inputs)))
		w.OutputBlinds = append(w.OutputBlinds, d.scalars(path+".output_blinds", privateRows(rs[i].Outputs)))
	}
	if err := d.end(); err != nil {
		return nil, err
	}
	return w, nil
}

func (d *decoder) privateInputs(path string, ts []Tensor) [][]int16 {
	var out [][]int16
	for i := 0; i < len(ts) && d.err == nil; i++ {
		if ts[i].Public() {
			out = append(out, ts[i].Values)
			continue
		}
		at := fmt.Sprintf("%s[%d]", path, i)
		out = append(out, d.entries(at, d.count(at, 1, MaxEntries, 2)))
	}
	return out
}
