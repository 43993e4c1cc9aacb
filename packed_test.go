package zkvin_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// TestPackedValues: packed values stand for exactly the tensors and digests of the statement that is proven.
func TestPackedValues(t *testing.T) {
	d := load(t, "lenet-digits")
	m, _ := compile(t, d)
	key, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	data, err := key.PackInputs(d.calibration[7])
	if err != nil {
		t.Fatal(err)
	}
	in, err := key.UnpackInputs(data)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := key.PackInputs(in); err != nil || !bytes.Equal(again, data) {
		t.Fatalf("packed again: %x, %v", again, err)
	}
	p, err := m.Prove(context.Background(), in, zkvin.ProveOptions{})
	if err != nil {
		t.Fatal(err)
	}
	statement, err := key.Statement(p)
	if err != nil {
		t.Fatal(err)
	}
	r := statement.Requests[0]
	input, err := key.InputDigest(in)
	if err != nil || input != r.Input {
		t.Errorf("input digest %v, the statement has %v: %v", input, r.Input, err)
	}
	output, err := key.OutputDigest(r.Data)
	if err != nil || output != r.Output {
		t.Errorf("output digest %v, the statement has %v: %v", output, r.Output, err)
	}
	shown, err := key.ShownRow(r.Data)
	if err != nil || len(shown.Row) != 64 || len(shown.Powers) != 64*64 {
		t.Fatalf("shown row %+v: %v", shown, err)
	}
	if got := proof.Keccak([]byte("zkvin/v1/tensor-rows"), shown.Row); got != output {
		t.Errorf("the shown row has digest %x, the output %v", got, output)
	}
	out, err := key.UnpackOutputs(r.Data)
	if err != nil || !reflect.DeepEqual(out[0].Data, r.Outputs[0].Values) {
		t.Errorf("unpacked outputs %v: %v", out, err)
	}
	bad := bytes.Clone(r.Data)
	bad[3] ^= 1
	if other, err := key.OutputDigest(bad); err != nil || other == output {
		t.Errorf("another output has digest %v: %v", other, err)
	}
	for _, cut := range [][]byte{nil, r.Data[1:], append(r.Data, 0)} {
		if _, err := key.OutputDigest(cut); !errors.Is(err, zkvin.ErrShape) {
			t.Errorf("%d bytes: %v", len(cut), err)
		}
	}
}

// TestOpeningTravels: an opening is the same after its bytes were sent, and one whose entries were changed is refused
// before anything is proven.
func TestOpeningTravels(t *testing.T) {
	d := load(t, "lenet-digits")
	m, _ := compile(t, d)
	key, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	op, err := key.Commit(d.calibration[7][0])
	if err != nil {
		t.Fatal(err)
	}
	sent, err := op.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	got, err := zkvin.DecodeOpening(sent)
	if err != nil {
		t.Fatal(err)
	}
	in, err := key.CheckOpening(got)
	if err != nil || got.Commitment() != op.Commitment() {
		t.Fatalf("commitment %v, want %v: %v", got.Commitment(), op.Commitment(), err)
	}
	want, err := key.PackInputs(d.calibration[7])
	if err != nil {
		t.Fatal(err)
	}
	if packed, err := key.PackInputs(in); err != nil || !bytes.Equal(packed, want) {
		t.Errorf("the opening has other entries than were committed to: %v", err)
	}
	raw, err := proof.DecodeOpening(sent)
	if err != nil {
		t.Fatal(err)
	}
	raw.Values[3] ^= 1
	if sent, err = proof.EncodeOpening(raw); err != nil {
		t.Fatal(err)
	}
	if got, err = zkvin.DecodeOpening(sent); err != nil {
		t.Fatal(err)
	}
	if _, err := key.CheckOpening(got); !errors.Is(err, zkvin.ErrMismatch) {
		t.Errorf("an opening with another entry: %v", err)
	}
	another, _ := compile(t, load(t, "mlp-digits"))
	foreign, err := another.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := foreign.CheckOpening(op); !errors.Is(err, zkvin.ErrMismatch) {
		t.Errorf("the opening for another model: %v", err)
	}
}

// TestOutputRowOpensThePrivateOutput: coefficients and blinder give the row whose digest the statement has.
func TestOutputRowOpensThePrivateOutput(t *testing.T) {
	d := load(t, "lenet-digits")
	m, _ := compile(t, d)
	path := filepath.Join(t.TempDir(), "seven.zkw")
	p, err := m.Prove(context.Background(), d.calibration[7], zkvin.ProveOptions{PrivateOutputs: true, Witness: path})
	if err != nil {
		t.Fatal(err)
	}
	w, err := zkvin.OpenWitness(path)
	if err != nil {
		t.Fatal(err)
	}
	row, err := m.OutputRow(w)
	if err != nil {
		t.Fatal(err)
	}
	key, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	if n := key.OutputCoefficients(); n != len(row.Coefficients) {
		t.Errorf("the key says %d coefficients, the row has %d", n, len(row.Coefficients))
	}
	srs, err := pcs.DevelopmentSRS(64)
	if err != nil {
		t.Fatal(err)
	}
	commit, err := pcs.NewCommitKey(srs, 6)
	if err != nil {
		t.Fatal(err)
	}
	var blinder fr.Element
	blinder.SetBytes(row.Blinder[:])
	point, err := pcs.CommitRow(commit, row.Coefficients, &blinder)
	if err != nil {
		t.Fatal(err)
	}
	statement, err := m.Statement(p)
	if err != nil {
		t.Fatal(err)
	}
	if got := proof.TensorDigest([]bn254.G1Affine{point}); got != [32]byte(statement.Requests[0].Output) || len(row.Coefficients) > 64 {
		t.Errorf("%d coefficients and the blinder give the digest %x, the statement has %v", len(row.Coefficients), got, statement.Requests[0].Output)
	}
}
