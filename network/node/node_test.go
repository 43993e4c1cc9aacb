package node

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/network/market"
)

var (
	provider = common.HexToAddress("0xb0b0000000000000000000000000000000000001")
	owner    = common.HexToAddress("0xa0a0000000000000000000000000000000000002")
	domain   = market.Domain{ChainID: big.NewInt(31337), Market: common.HexToAddress("0x3a00000000000000000000000000000000000003")}
)

// digit is lenet-digits with one of its digits, an account that asks for it, and the answer.
type digit struct {
	model     *zkvin.Model
	pinned    *Pinned
	account   *chain.Account
	order     *market.Order
	signature []byte
	in        []zkvin.Tensor
	answer    *Answer
	proof     *zkvin.Proof
}

var loadDigit = sync.OnceValues(func() (*digit, error) {
	models := filepath.Join("..", "..", "testdata", "models")
	data, err := os.ReadFile(filepath.Join(models, "lenet-digits.onnx"))
	if err != nil {
		return nil, err
	}
	file, err := tensorfile.Open(filepath.Join(models, "lenet-digits.npz"), tensorfile.Options{})
	if err != nil {
		return nil, err
	}
	all, err := file.Array("x")
	if err != nil {
		return nil, err
	}
	var rows [][]zkvin.Tensor
	for i := range 16 {
		row, err := all.Row(i)
		if err != nil {
			return nil, err
		}
		rows = append(rows, []zkvin.Tensor{{Shape: append([]int{1}, row.Shape...), Data: row.Data}})
	}
	d := new(digit)
	if d.model, _, err = zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: rows}); err != nil {
		return nil, err
	}
	key, err := d.model.VerificationKey()
	if err != nil {
		return nil, err
	}
	d.pinned = &Pinned{Key: key, Owner: owner, Version: common.Hash{0x55}, AllowUnsafeSRS: true}
	d.in = rows[7]
	return d, d.orderAndProve()
})

func (d *digit) orderAndProve() error {
	dir, err := os.MkdirTemp("", "node")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	file, err := chain.NewAccount(dir, "for a test")
	if err != nil {
		return err
	}
	if d.account, err = file.Open("for a test"); err != nil {
		return err
	}
	digest, err := d.pinned.Key.InputDigest(d.in)
	if err != nil {
		return err
	}
	d.order = &market.Order{
		Requester: d.account.Address(), ModelOwner: owner, Model: d.pinned.Version, Input: common.Hash(digest),
		ValueAtRisk: big.NewInt(5000), FeeStart: big.NewInt(1200), FeeEnd: big.NewInt(2000), RampStart: 1000, LockBy: 2000, AnswerBy: 3000, SettleBy: 4000,
		Nonce: big.NewInt(9),
	}
	if d.signature, err = domain.Sign(d.account, d.order); err != nil {
		return err
	}
	request := domain.Request(d.order)
	d.answer = &Answer{Request: request, Context: domain.Context(request, provider, d.order.Nonce), Provider: provider}
	requests := []zkvin.Request{{ID: zkvin.Digest(request), Context: zkvin.Digest(d.answer.Context), Inputs: d.in}}
	if d.proof, err = d.model.ProveBatch(context.Background(), requests, zkvin.ProveOptions{}); err != nil {
		return err
	}
	statement, err := d.pinned.Key.Statement(d.proof)
	if err != nil {
		return err
	}
	d.answer.Output, d.answer.Data = common.Hash(statement.Requests[0].Output), statement.Requests[0].Data
	return nil
}

func theDigit(t *testing.T) *digit {
	t.Helper()
	d, err := loadDigit()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// facts are those under which the digit's order may be taken.
func (d *digit) facts() *Facts {
	return &Facts{
		Request: d.answer.Request, Now: 1500, Balance: big.NewInt(2000),
		Model: bindings.IModelRegistryModel{ModelId: [32]byte(d.pinned.Key.ID()), Class: [32]byte{1}, PriceFloor: big.NewInt(1000)},
		Terms: bindings.IParametersTerms{PremiumBps: [3]uint16{2000, 1000, 0}, QuorumBps: 6700, QuorumStake: big.NewInt(10)},
	}
}

// TestProvidersRefuseOrdersThatWouldNotPay: each order that the market would not pay, or that is for somebody else, is
// refused with its reason before anything is proven or locked.
func TestProvidersRefuseOrdersThatWouldNotPay(t *testing.T) {
	d := theDigit(t)
	for _, tc := range []struct {
		name   string
		change func(o *market.Order, f *Facts)
		resign bool
		want   Code
	}{
		{"good", func(*market.Order, *Facts) {}, false, ""},
		{"for another provider", func(o *market.Order, _ *Facts) { o.Provider = owner }, true, BadOrder},
		{"changed after signing", func(o *market.Order, _ *Facts) { o.FeeStart = big.NewInt(1201) }, false, BadSignature},
		{"another model", func(o *market.Order, _ *Facts) { o.Model = common.Hash{1} }, true, BadModel},
		{"another owner", func(o *market.Order, _ *Facts) { o.ModelOwner = provider }, true, BadModel},
		{"not registered", func(_ *market.Order, f *Facts) { f.Model.ModelId = [32]byte{} }, false, BadModel},
		{"registered as another", func(_ *market.Order, f *Facts) { f.Model.ModelId[0] ^= 1 }, false, BadModel},
		{"deprecated", func(_ *market.Order, f *Facts) { f.Model.Deprecated = true }, false, BadModel},
		{"late", func(_ *market.Order, f *Facts) { f.Now = 2001 }, false, Late},
		{"last second", func(_ *market.Order, f *Facts) { f.Now = 2000 }, false, ""},
		{"below the floor with premium", func(o *market.Order, _ *Facts) { o.FeeStart = big.NewInt(1199) }, true, LowFee},
		{"fee above the value at risk", func(o *market.Order, _ *Facts) { o.FeeEnd = big.NewInt(5001) }, false, BadOrder},
		{"no funds", func(_ *market.Order, f *Facts) { f.Balance = big.NewInt(1599) }, false, NoFunds},
		{"just enough funds", func(_ *market.Order, f *Facts) { f.Balance = big.NewInt(1600) }, false, ""},
		{"used nonce", func(_ *market.Order, f *Facts) { f.Used = true }, false, BadState},
		{"posted, no signature needed", func(o *market.Order, f *Facts) { f.Stored.State = Posted; f.Balance = new(big.Int) }, false, ""},
		{"locked by another", func(_ *market.Order, f *Facts) { f.Stored = Stored{State: Locked, Provider: owner} }, false, BadState},
		{"locked by this one", func(_ *market.Order, f *Facts) { f.Stored = Stored{State: Locked, Provider: provider}; f.Now = 3999 }, false, ""},
		{"paid", func(_ *market.Order, f *Facts) { f.Stored.State = Paid }, false, BadState},
		{"costly callback", func(o *market.Order, _ *Facts) { o.Callback, o.CallbackGas = owner, 500_001 }, false, BadOrder},
	} {
		o, f := *d.order, d.facts()
		tc.change(&o, f)
		signature := d.signature
		if tc.resign {
			var err error
			if signature, err = domain.Sign(d.account, &o); err != nil {
				t.Fatal(err)
			}
		}
		if got := codeOfError(f.CheckOrder(domain, d.pinned, &o, signature, provider, nil)); got != tc.want {
			t.Errorf("%s: refused with %q, want %q", tc.name, got, tc.want)
		}
	}
	elsewhere := market.Domain{ChainID: big.NewInt(1), Market: domain.Market}
	if got := codeOfError(d.facts().CheckOrder(elsewhere, d.pinned, d.order, d.signature, provider, nil)); got != BadSignature {
		t.Errorf("signed for another chain: %q", got)
	}
	if got := codeOfError(d.facts().CheckOrder(domain, d.pinned, d.order, d.signature, provider, big.NewInt(1601))); got != LowFee {
		t.Errorf("below the provider's own fee: %q", got)
	}
}

// TestProofsHoldForTheirOwnAnswerAlone changes one thing after the other of an answer whose proof is valid.
func TestProofsHoldForTheirOwnAnswerAlone(t *testing.T) {
	d := theDigit(t)
	if _, err := d.pinned.CheckProof(d.order, d.answer, d.proof); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*market.Order, *Answer, *Pinned){
		"request": func(_ *market.Order, a *Answer, _ *Pinned) { a.Request[0] ^= 1 },
		"context": func(_ *market.Order, a *Answer, _ *Pinned) {
			a.Context = domain.Context(a.Request, owner, big.NewInt(9))
		},
		"input":         func(o *market.Order, _ *Answer, _ *Pinned) { o.Input[31] ^= 1 },
		"output":        func(_ *market.Order, a *Answer, _ *Pinned) { a.Output[31] ^= 1 },
		"data":          func(_ *market.Order, a *Answer, _ *Pinned) { a.Data = bytes.Clone(a.Data); a.Data[5] ^= 1 },
		"less data":     func(_ *market.Order, a *Answer, _ *Pinned) { a.Data = a.Data[:len(a.Data)-2] },
		"no data":       func(_ *market.Order, a *Answer, _ *Pinned) { a.Data = nil },
		"too much data": func(_ *market.Order, a *Answer, _ *Pinned) { a.Data = make([]byte, maxData+1) },
		"model":         func(o *market.Order, _ *Answer, _ *Pinned) { o.Model[0] ^= 1 },
		"private input": func(o *market.Order, _ *Answer, _ *Pinned) { o.Privacy = market.PrivateInput },
		"private output": func(o *market.Order, _ *Answer, _ *Pinned) {
			o.Privacy, o.EncryptionKey = market.PrivateOutput, common.Hash{1}
		},
		"production": func(_ *market.Order, _ *Answer, p *Pinned) { p.AllowUnsafeSRS = false },
	} {
		o, a, p := *d.order, *d.answer, *d.pinned
		change(&o, &a, &p)
		if _, err := p.CheckProof(&o, &a, d.proof); err == nil {
			t.Errorf("another %s: the proof passes", name)
		} else if code := codeOfError(err); code == Internal {
			t.Errorf("another %s: %v has no code", name, err)
		}
	}
}

// TestKeptAnswersComeBack: what is kept is read back with the same proof, private, and is gone once it is forgotten.
func TestKeptAnswersComeBack(t *testing.T) {
	d := theDigit(t)
	dir := filepath.Join(t.TempDir(), "kept")
	keep, err := OpenKeep(dir)
	if err != nil {
		t.Fatal(err)
	}
	kept := &Kept{d.order, d.signature, provider, d.answer.Context, d.answer.Output, d.answer.Data}
	if err := keep.Save(d.answer.Request, kept, d.proof); err != nil {
		t.Fatal(err)
	}
	back, err := keep.Load(d.answer.Request)
	if err != nil || domain.Request(back.Order) != d.answer.Request || !bytes.Equal(back.Data, kept.Data) || back.Context != kept.Context {
		t.Fatalf("came back as %+v: %v", back, err)
	}
	proof, err := keep.Proof(d.answer.Request)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.pinned.CheckProof(back.Order, d.answer, proof); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder has mode %v: %v", info.Mode(), err)
	}
	listed, err := keep.Requests()
	if err != nil || len(listed) != 1 || listed[0] != d.answer.Request {
		t.Errorf("listed %v: %v", listed, err)
	}
	if err := keep.Forget(d.answer.Request); err != nil {
		t.Fatal(err)
	}
	if _, err := keep.Load(d.answer.Request); codeOfError(err) != NotFound {
		t.Errorf("after it was forgotten: %v", err)
	}
	if _, err := keep.Proof(d.answer.Request); codeOfError(err) != NotFound {
		t.Errorf("after it was forgotten: %v", err)
	}
}

// TestNodesRefuseBodies: what is no message, too long, or has fields that no message has, is refused in time and memory
// that the caller does not choose, with a code.
func TestNodesRefuseBodies(t *testing.T) {
	log := slog.New(slog.DiscardHandler)
	served := 0
	server := httptest.NewServer(method(log, 1000, func(context.Context, *OrderMessage) (*AnswerMessage, error) {
		served++
		return nil, refuse(LowFee, "too little")
	}))
	defer server.Close()
	for name, tc := range map[string]struct {
		body string
		want Code
	}{
		"empty":         {"", Malformed},
		"no JSON":       {"hello", Malformed},
		"another field": {`{"order":null,"colour":1}`, Malformed},
		"two messages":  {`{} {}`, Malformed},
		"too long":      {`{"input":"` + strings.Repeat("A", 2000) + `"}`, TooLarge},
		"half an order": {`{"order":{"requester":"0x01"}}`, Malformed},
		"refused":       {`{}`, LowFee},
	} {
		response, err := http.Post(server.URL, "application/json", strings.NewReader(tc.body))
		if err != nil {
			t.Fatal(err)
		}
		var m errorMessage
		err = json.NewDecoder(response.Body).Decode(&m)
		_, _ = io.Copy(io.Discard, response.Body)
		response.Body.Close()
		if err != nil || m.Error == nil || m.Error.Code != tc.want || response.StatusCode != statuses[tc.want] {
			t.Errorf("%s: status %d, %+v, %v; want %s", name, response.StatusCode, m.Error, err, tc.want)
		}
	}
	if served != 1 {
		t.Errorf("%d messages were served, want 1", served)
	}
	var refusal *Refusal
	err := post(t.Context(), server.URL, "", &OrderMessage{}, new(AnswerMessage))
	if !errors.As(err, &refusal) || refusal.Code != LowFee {
		t.Errorf("the refusal arrives as %v", err)
	}
	if err := post(t.Context(), "http://127.0.0.1:1", "orders", &OrderMessage{}, nil); !errors.Is(err, ErrNode) {
		t.Errorf("nobody there: %v", err)
	}
}

// TestPrivateInputsReachTheirProviderAlone: what a requester seals opens for its provider and its request, and its
// digest is the order's.
func TestPrivateInputsReachTheirProviderAlone(t *testing.T) {
	d := theDigit(t)
	seal, err := market.NewPrivateKey()
	if err != nil {
		t.Fatal(err)
	}
	p := &Provider{Model: d.model, Pinned: d.pinned, Seal: seal}
	r := &Requester{Model: d.pinned}
	o := *d.order
	o.Privacy, o.Provider = market.PrivateInput|market.PrivateOutput, provider
	key, err := market.NewOutputKey()
	if err != nil {
		t.Fatal(err)
	}
	o.EncryptionKey = key.Commitment()
	want := &Want{Inputs: d.in, Private: o.Privacy, Provider: provider, SealTo: seal.Public()}
	ordered := &Ordered{Order: &o, Message: &OrderMessage{Order: &o}, OutputKey: &key}
	if err := r.fillInput(want, ordered); err != nil {
		t.Fatal(err)
	}
	ordered.Request = domain.Request(&o)
	if err := r.seal(want, ordered); err != nil {
		t.Fatal(err)
	}
	j := &job{order: &o, facts: &Facts{Request: ordered.Request}}
	in, err := p.input(ordered.Message, j)
	if err != nil {
		t.Fatal(err)
	}
	packed, _ := d.pinned.Key.PackInputs(in)
	if sent, _ := d.pinned.Key.PackInputs(d.in); !bytes.Equal(packed, sent) || *j.key != key {
		t.Error("the provider reads another input or key")
	}
	if ordered.Message.Input != nil {
		t.Error("the private input is in the message")
	}
	other := &job{order: &o, facts: &Facts{Request: common.Hash{1}}}
	if _, err := p.input(ordered.Message, other); codeOfError(err) != BadInput {
		t.Errorf("for another request: %v", err)
	}
	swapped := *ordered.Message
	swapped.Opening, swapped.OutputKey = swapped.OutputKey, swapped.Opening
	if _, err := p.input(&swapped, j); codeOfError(err) != BadInput {
		t.Errorf("for another purpose: %v", err)
	}
	withheld := *ordered.Message
	withheld.Opening = nil
	if _, err := p.input(&withheld, j); codeOfError(err) != BadInput {
		t.Errorf("withheld: %v", err)
	}
	another := o
	another.Input[0] ^= 1
	changed := *ordered.Message
	changed.Order = &another
	if _, err := p.input(&changed, &job{order: &another, facts: &Facts{Request: ordered.Request}}); err == nil {
		t.Error("an opening of another commitment than the order's passes")
	}
}
