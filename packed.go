package zkvin

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/quant"
	"github.com/zkvin/zkvin/witness"
)

// bytesPerEntry of packed values.
const bytesPerEntry = 2

// PackInputs returns the integers that the program is given for real inputs: 16-bit two's complement, big endian, row
// major, inputs in order. It returns ErrShape and ErrOutOfRange as Run does.
func (k *VerificationKey) PackInputs(in []Tensor) ([]byte, error) {
	q, err := quantize(k.file.Graph, in)
	if err != nil {
		return nil, err
	}
	var values []int16
	for _, v := range q {
		values = append(values, narrow(v)...)
	}
	return packValues(values), nil
}

// UnpackInputs returns the real inputs that PackInputs gives data for, or ErrShape for another length.
func (k *VerificationKey) UnpackInputs(data []byte) ([]Tensor, error) {
	return unpack("input", k.file.Graph, k.file.Graph.Inputs, data)
}

// UnpackOutputs returns the real outputs that packed values stand for (StatedRequest.Data), or ErrShape.
func (k *VerificationKey) UnpackOutputs(data []byte) ([]Tensor, error) {
	return unpack("output", k.file.Graph, k.file.Graph.Outputs, data)
}

// InputDigest names public inputs as the leaves of statements do (docs/formats.md, "Digests").
func (k *VerificationKey) InputDigest(in []Tensor) (Digest, error) {
	data, err := k.PackInputs(in)
	if err != nil {
		return Digest{}, err
	}
	return k.digest(0, k.file.Graph.Inputs, unpackValues(data))
}

// OutputDigest names public outputs, given as packed values, as the leaves of statements do.
func (k *VerificationKey) OutputDigest(data []byte) (Digest, error) {
	g := k.file.Graph
	if err := checkPacked("output", g, g.Outputs, data); err != nil {
		return Digest{}, err
	}
	return k.digest(len(g.Inputs), g.Outputs, unpackValues(data))
}

// digest is that of the public tensors ids, the first of which is the first-th of a statement.
func (k *VerificationKey) digest(first int, ids []int, values []int16) (Digest, error) {
	none := func(n int) ([]fr.Element, error) { return make([]fr.Element, n), nil }
	var digests [][32]byte
	for i, id := range ids {
		n := k.file.Graph.Tensors[id].Elements()
		_, rows, err := k.key.CommitPrivate(first+i, values[:n], none)
		if err != nil {
			return Digest{}, err
		}
		digests, values = append(digests, proof.TensorDigest(rows)), values[n:]
	}
	return proof.TensorsDigest(digests), nil
}

// ShownRow shows a contract that packed outputs have the digest that a statement has for them.
type ShownRow struct {
	Row    []byte // the output's one statement row, x ‖ y
	Powers []byte // the first 64 powers of τ, x ‖ y each
	Rest   Digest // H(all powers), the last part of the SRS digest
}

// ShownRow returns ErrShape for outputs that are not one tensor of one statement row.
func (k *VerificationKey) ShownRow(data []byte) (*ShownRow, error) {
	g := k.file.Graph
	if err := checkPacked("output", g, g.Outputs, data); err != nil {
		return nil, err
	}
	if len(g.Outputs) != 1 {
		return nil, fmt.Errorf("%w: %d outputs, contracts are shown one", ErrShape, len(g.Outputs))
	}
	none := func(n int) ([]fr.Element, error) { return make([]fr.Element, n), nil }
	_, rows, err := k.key.CommitPrivate(len(g.Inputs), unpackValues(data), none)
	if err != nil {
		return nil, err
	}
	if len(rows) != 1 {
		return nil, fmt.Errorf("%w: an output of %d rows, contracts are shown one", ErrShape, len(rows))
	}
	srs := &k.file.SRS
	return &ShownRow{proof.AppendPoints(nil, rows...), proof.AppendPoints(nil, srs.Powers[:pcs.MinPowers]...), srs.All}, nil
}

// Bytes is the canonical encoding, as in a .zko file.
func (o *Opening) Bytes() ([]byte, error) { return proof.EncodeOpening(o.o) }

// DecodeOpening reads the canonical encoding of an opening. That its commitment is to its entries is for CheckOpening.
func DecodeOpening(data []byte) (*Opening, error) {
	o, err := proof.DecodeOpening(data)
	if err != nil {
		return nil, err
	}
	return &Opening{o: o}, nil
}

// CheckOpening returns the real input of an opening, or ErrMismatch unless its entries and blinders give its commitment.
func (k *VerificationKey) CheckOpening(op *Opening) ([]Tensor, error) {
	g := k.file.Graph
	switch {
	case op.o.ModelID != k.key.ModelID:
		return nil, fmt.Errorf("%w: the opening is for model %v, this is %v: commit with this model's key", ErrMismatch, Digest(op.o.ModelID), k.ID())
	case len(g.Inputs) != 1 || op.o.Input != 0:
		return nil, fmt.Errorf("%w: the model has %d inputs; openings are for models with one", ErrShape, len(g.Inputs))
	}
	in, err := k.UnpackInputs(packValues(op.o.Values))
	if err != nil {
		return nil, err
	}
	var rows []bn254.G1Affine
	blinds := func(n int) ([]fr.Element, error) {
		if n != len(op.o.Blinds) {
			return nil, fmt.Errorf("%w: the opening has %d rows, the input %d", ErrShape, len(op.o.Blinds), n)
		}
		return op.o.Blinds, nil
	}
	if _, rows, err = k.key.CommitPrivate(0, op.o.Values, blinds); err != nil {
		return nil, err
	}
	if !slices.EqualFunc(rows, op.o.Rows, samePoint) {
		return nil, fmt.Errorf("%w: the opening's entries and blinders do not give its commitment", ErrMismatch)
	}
	return in, nil
}

// packTensors packs public tensors; nil if one of them is private.
func packTensors(ts []proof.Tensor) []byte {
	data := []byte{}
	for i := range ts {
		if !ts[i].Public() {
			return nil
		}
		data = append(data, packValues(ts[i].Values)...)
	}
	return data
}

func packValues(values []int16) []byte {
	data := make([]byte, 0, bytesPerEntry*len(values))
	for _, v := range values {
		data = binary.BigEndian.AppendUint16(data, uint16(v))
	}
	return data
}

func unpackValues(data []byte) []int16 {
	values := make([]int16, len(data)/bytesPerEntry)
	for i := range values {
		values[i] = int16(binary.BigEndian.Uint16(data[bytesPerEntry*i:]))
	}
	return values
}

func checkPacked(what string, g *graph.Graph, ids []int, data []byte) error {
	want := 0
	for _, id := range ids {
		want += bytesPerEntry * iop.Elements(g.Tensors[id].Shape)
	}
	if len(data) != want {
		return fmt.Errorf("%w: %d bytes of packed %ss, the model has %d", ErrShape, len(data), what, want)
	}
	return nil
}

func unpack(what string, g *graph.Graph, ids []int, data []byte) ([]Tensor, error) {
	if err := checkPacked(what, g, ids, data); err != nil {
		return nil, err
	}
	values := unpackValues(data)
	out := make([]Tensor, len(ids))
	for i, id := range ids {
		t := &g.Tensors[id]
		n := t.Elements()
		out[i] = Tensor{t.Name, t.Shape, quant.Dequantize(t, widen(values[:n]))}
		values = values[n:]
	}
	return out, nil
}

// OutputRow opens the one statement row of a private output: its coefficients from X^0 on, and its blinder, a field
// element, big endian. Whoever has it knows the output.
type OutputRow struct {
	Coefficients []int16
	Blinder      [32]byte
}

// OutputRow runs the model again on the input of a proof's witness and opens the output's row. It returns ErrShape unless
// the model has one output, of one row, which was proven privately for one request.
func (m *Model) OutputRow(w *Witness) (*OutputRow, error) {
	g := m.file.Key.Graph
	if len(g.Outputs) != 1 || w.Requests() != 1 || len(w.w.OutputBlinds[0]) != 1 {
		return nil, fmt.Errorf("%w: %d outputs of %d requests, only one private row is opened", ErrShape, len(g.Outputs), w.Requests())
	}
	if w.Model() != m.ID() {
		return nil, fmt.Errorf("%w: the witness is for model %v, not %v", ErrMismatch, w.Model(), m.ID())
	}
	in := make([][]int64, len(w.w.Inputs[0]))
	for i, v := range w.w.Inputs[0] {
		in[i] = widen(v)
	}
	t, err := witness.Run(g, m.file.Weights, in)
	if err != nil {
		return nil, err
	}
	rows := proof.RowKey{Schedule: m.key.Schedule, Spans: m.key.Spans}
	ones := slices.Repeat([]int16{1}, g.Tensors[g.Outputs[0]].Elements())
	used := rows.Lay(len(g.Inputs), ones)[0]
	n := len(used)
	for n > 1 && used[n-1] == 0 {
		n--
	}
	out := &OutputRow{Coefficients: rows.Lay(len(g.Inputs), narrow(t.Values[g.Outputs[0]]))[0][:n]}
	out.Blinder = w.w.OutputBlinds[0][0].Bytes()
	return out, nil
}

// OutputCoefficients returns how many coefficients the opened row of a private output has, or 0 where none can be opened:
// the model has several outputs, or its output has several rows.
func (k *VerificationKey) OutputCoefficients() int {
	g := k.file.Graph
	if len(g.Outputs) != 1 {
		return 0
	}
	rows := k.key.StatementLayout(len(g.Inputs), slices.Repeat([]int16{1}, g.Tensors[g.Outputs[0]].Elements()))
	if len(rows) != 1 {
		return 0
	}
	n := len(rows[0])
	for n > 1 && rows[0][n-1] == 0 {
		n--
	}
	return n
}

// OpenOutputRow returns the private outputs that an opened row holds, or ErrMismatch unless the row has the digest that a
// statement has for the output.
func (k *VerificationKey) OpenOutputRow(output Digest, row *OutputRow) ([]Tensor, error) {
	g := k.file.Graph
	if len(g.Outputs) != 1 {
		return nil, fmt.Errorf("%w: %d outputs, only one private row is opened", ErrShape, len(g.Outputs))
	}
	n := g.Tensors[g.Outputs[0]].Elements()
	// Where entry i lies in the row follows from a row that holds the numbers of the entries.
	numbers := make([]int16, n)
	for i := range numbers {
		numbers[i] = int16(i + 1)
	}
	rows := k.key.StatementLayout(len(g.Inputs), numbers)
	if len(rows) != 1 || n > len(row.Coefficients) {
		return nil, fmt.Errorf("%w: an output of %d entries in %d rows, the opened row has %d coefficients", ErrShape, n, len(rows), len(row.Coefficients))
	}
	values := make([]int16, n)
	for place, number := range rows[0] {
		if number > 0 && place < len(row.Coefficients) {
			values[number-1] = row.Coefficients[place]
		}
	}
	var blinder fr.Element
	if err := blinder.SetBytesCanonical(row.Blinder[:]); err != nil {
		return nil, fmt.Errorf("%w: the opened row's blinder is no field element", ErrMismatch)
	}
	blinds := func(int) ([]fr.Element, error) { return []fr.Element{blinder}, nil }
	_, points, err := k.key.CommitPrivate(len(g.Inputs), values, blinds)
	if err != nil {
		return nil, err
	}
	if got := Digest(proof.TensorDigest(points)); got != output {
		return nil, fmt.Errorf("%w: the opened row has the digest %v, the output %v", ErrMismatch, got, output)
	}
	return k.UnpackOutputs(packValues(values))
}
