package answers

import (
	"context"
	"encoding/binary"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/court"
	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/network/market"
	"github.com/zkvin/zkvin/proof"
)

const models = "../../../testdata/models/lenet-digits"

// workshop holds lenet-digits with all that makes proofs of it.
type workshop struct {
	t        *testing.T
	dir      string
	model    *zkvin.Model
	key      *zkvin.VerificationKey
	file     *proof.Key
	version  *zkvin.ModelVersion
	settlers map[int]*zkvin.Settler
	images   [][]zkvin.Tensor
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func newWorkshop(t *testing.T) *workshop {
	ctx := context.Background()
	w := &workshop{t: t, dir: t.TempDir(), settlers: map[int]*zkvin.Settler{}}
	onnx, err := os.ReadFile(models + ".onnx")
	check(t, err)
	f, err := tensorfile.Open(models+".npz", tensorfile.Options{})
	check(t, err)
	rows := func(array string) (out [][]zkvin.Tensor) {
		a, err := f.Array(array)
		check(t, err)
		for i := range a.Shape[0] {
			r, err := a.Row(i)
			check(t, err)
			out = append(out, []zkvin.Tensor{{Shape: r.Shape, Data: r.Data}})
		}
		return out
	}
	w.images = rows("x")
	w.model, _, err = zkvin.Compile(ctx, onnx, zkvin.CompileOptions{Calibration: rows("calibration"), Settlement: true})
	check(t, err)
	w.key, err = w.model.VerificationKey()
	check(t, err)
	path := filepath.Join(w.dir, "lenet.zkv")
	check(t, w.key.WriteFile(path))
	w.file, err = proof.ReadKey(path)
	check(t, err)
	o := zkvin.SettlementOptions{Cache: filepath.Join(w.dir, "cache")}
	w.version, err = w.key.Version(ctx, []int{1, 2}, o)
	check(t, err)
	for _, n := range []int{1, 2} {
		w.settlers[n], err = w.model.Settler(ctx, n, o)
		check(t, err)
	}
	return w
}

func (w *workshop) newModel() *modelVector {
	srs := &w.file.SRS
	v := &modelVector{
		Owner: modelOwner, Version: common.Hash(w.version.Digest), Identity: w.version.Identity,
		SRS: srs.Digest, Rest: srs.All, Powers: proof.AppendPoints(nil, srs.Powers[:market.MaxDelivered]...),
	}
	for _, k := range w.version.Keys {
		v.Entries = append(v.Entries, entryVector{k.Requests, k.CourtKey, k.SettlementKey})
	}
	return v
}

// request is what a prover is told of an order.
func (w *workshop) request(image int, a *answerVector) zkvin.Request {
	return zkvin.Request{ID: zkvin.Digest(a.Request), Context: zkvin.Digest(a.Context), Inputs: w.images[image]}
}

// order names an order for an image; its answer has no output yet.
func (w *workshop) order(name string, image int, tier market.Tier, privacy market.Privacy) *answerVector {
	input, err := w.key.InputDigest(w.images[image])
	check(w.t, err)
	o := newOrder(name, tier, common.Hash(w.version.Digest), common.Hash(input))
	if privacy != 0 {
		o.Privacy, o.EncryptionKey = privacy, outputKey.Commitment()
	}
	check(w.t, o.Validate())
	return nameOrder(o)
}

// say notes what a statement says about one of its requests.
func (w *workshop) say(a *answerVector, r *zkvin.StatedRequest) {
	a.Output, a.Data = common.Hash(r.Output), r.Data
	if common.Hash(r.Input) != a.Order.Input || common.Hash(r.ID) != a.Request {
		w.t.Fatalf("statement is about request %v with input %v", r.ID, r.Input)
	}
	if a.Data != nil {
		a.Row = w.row(a)
	}
}

// row is the statement row of public outputs, with blinder zero.
func (w *workshop) row(a *answerVector) []byte {
	var scalars []fr.Element
	for i := 0; i < len(a.Data); i += 2 {
		scalars = append(scalars, *new(fr.Element).SetInt64(int64(int16(binary.BigEndian.Uint16(a.Data[i:])))))
	}
	var p bn254.G1Affine
	_, err := p.MultiExp(w.file.SRS.Powers[:len(scalars)], scalars, ecc.MultiExpConfig{})
	check(w.t, err)
	if d := proof.TensorDigest([]bn254.G1Affine{p}); common.Hash(d) != a.Output {
		w.t.Fatalf("row of the outputs has digest %x", d)
	}
	return proof.AppendPoints(nil, p)
}

// settle proves answers to a contract.
func (w *workshop) settle(z *zkvin.SettlementProof, answers ...*answerVector) *proofVector {
	k := w.settlers[len(answers)].Key
	check(w.t, k.Verify(z, zkvin.VerifyOptions{AllowUnsafeSRS: true}))
	s, err := k.Statement(z)
	check(w.t, err)
	call, err := k.Call(z)
	check(w.t, err)
	v := &proofVector{
		Payee: common.Address(call.Payee), Shown: new(big.Int).SetBytes(call.Shown[:]).Uint64(), Values: call.Values,
		Key: call.KeyBytes, Proof: call.Proof,
	}
	for i := range s.Requests {
		w.say(answers[i], &s.Requests[i])
		v.Leaves = append(v.Leaves, common.Hash(s.Requests[i].Leaf))
	}
	return v
}

func (w *workshop) public(images []int, answers ...*answerVector) *proofVector {
	var requests []zkvin.Request
	for i, a := range answers {
		requests = append(requests, w.request(images[i], a))
	}
	o := zkvin.SettleOptions{Payee: zkvin.Address(payee), ShowOutputs: len(answers) == 1}
	z, err := w.settlers[len(answers)].Settle(context.Background(), requests, o)
	check(w.t, err)
	return w.settle(z, answers...)
}

// secret proves an answer with a private output, and encrypts the output.
func (w *workshop) secret(image int, a *answerVector) *proofVector {
	ctx := context.Background()
	path := filepath.Join(w.dir, "secret.zkw")
	requests := []zkvin.Request{w.request(image, a)}
	_, err := w.model.ProveBatch(ctx, requests, zkvin.ProveOptions{PrivateOutputs: true, Witness: path})
	check(w.t, err)
	witness, err := zkvin.OpenWitness(path)
	check(w.t, err)
	z, err := w.settlers[1].SettleWitness(ctx, witness, zkvin.SettleOptions{Payee: zkvin.Address(payee), PrivateOutputs: true})
	check(w.t, err)
	v := w.settle(z, a)

	data, err := os.ReadFile(path)
	check(w.t, err)
	opened, err := proof.DecodeWitness(data)
	check(w.t, err)
	a.Row = proof.AppendPoints(nil, opened.Statement.Requests[0].Outputs[0].Rows...)
	clear := w.run(image)
	d := market.Delivery{Blinder: opened.OutputBlinds[0][0].Bytes()}
	for i := 0; i < len(clear); i += 2 {
		d.Coefficients = append(d.Coefficients, int16(binary.BigEndian.Uint16(clear[i:])))
	}
	a.Data, err = outputKey.Encrypt(&d)
	check(w.t, err)
	return v
}

// run gives the outputs of an image, packed.
func (w *workshop) run(image int) []byte {
	p, err := w.model.Prove(context.Background(), w.images[image], zkvin.ProveOptions{})
	check(w.t, err)
	s, err := w.key.Statement(p)
	check(w.t, err)
	return s.Requests[0].Data
}

// prove makes the ordinary proof of answers, and the case of the court about it with its steps.
func (w *workshop) prove(images []int, answers ...*answerVector) *caseVector {
	var requests []zkvin.Request
	for i, a := range answers {
		requests = append(requests, w.request(images[i], a))
	}
	p, err := w.model.ProveBatch(context.Background(), requests, zkvin.ProveOptions{})
	check(w.t, err)
	data, err := p.Bytes()
	check(w.t, err)
	decoded, err := proof.DecodeProof(data)
	check(w.t, err)
	file := *w.file
	file.Batch = len(requests)
	k, err := court.NewKey(&file)
	check(w.t, err)
	c, err := k.CaseOf(decoded)
	check(w.t, err)
	v := &caseVector{ID: c.ID(), Key: k.Bytes(), Root: c.Root, Length: c.Length, Head: c.Head}
	steps, err := court.Steps(k, decoded)
	check(w.t, err)
	if !steps[len(steps)-1].Result.Accepted {
		w.t.Fatalf("the court says %v", steps[len(steps)-1].Result)
	}
	for i := range steps {
		v.Steps = append(v.Steps, steps[i].Data)
	}
	return v
}
