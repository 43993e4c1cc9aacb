package node

import (
	"context"
	"errors"
	"log/slog"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/network/market"
	"github.com/zkvin/zkvin/network/signing"
)

// maxAttestBody bounds a proof with its order, in base64.
const maxAttestBody = 32 << 20

// Attester is an operator that verifies proofs and signs for them. Its signature says that it verified the proof and
// keeps it until the answer is final: that is all it needs to defend itself in the court.
type Attester struct {
	Side   *Side
	Model  *Pinned
	Keep   *Keep
	Signer Signer
	// History refuses a second answer to a request.
	History *signing.Store
	// Defend has Watch answer challenges in the court, with the settlement keys of Settlement.
	Defend     bool
	Settlement zkvin.SettlementOptions
	Log        *slog.Logger
}

// Signer signs certificates with an operator's key.
type Signer interface {
	// SignCertificate signs a message for the table of stakes of a time.
	SignCertificate(message common.Hash, reference uint32) ([]byte, error)
}

// Handler serves POST /attest, GET /proofs/{request} and GET /healthz.
func (a *Attester) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /attest", method(a.Log, maxAttestBody, a.Attest))
	mux.HandleFunc("GET /proofs/{request}", serveProof(a.Keep))
	mux.HandleFunc("GET /healthz", health("attester", a.Side, a.Model))
	return mux
}

// Attest checks an answer and its proof, keeps the proof, and signs. Whatever the provider says besides is not looked at:
// request, context and message follow from the order and the chain.
func (a *Attester) Attest(ctx context.Context, m *AttestMessage) (*AttestedMessage, error) {
	if m.Order == nil {
		return nil, refuse(Malformed, "order: missing")
	}
	facts, err := a.Side.Facts(ctx, m.Order)
	if err != nil {
		return nil, err
	}
	if err := a.checkOrder(facts, m); err != nil {
		return nil, err
	}
	proof, err := zkvin.DecodeProof(m.Proof)
	if err != nil {
		return nil, err
	}
	answer := &Answer{
		Request: facts.Request, Context: a.Side.Domain().Context(facts.Request, m.Provider, m.Order.Nonce),
		Provider: m.Provider, Output: m.Output, Data: m.Data,
	}
	// Whoever holds the proof could have other data signed first, and the history would refuse the provider's.
	if err := a.Side.Domain().CheckAnswer(m.Provider, answer.Leaf(m.Order), m.Answer); err != nil {
		return nil, refuse(BadSignature, "answer_signature: %v", err)
	}
	if _, err := a.Model.CheckProof(m.Order, answer, proof); err != nil {
		return nil, err
	}
	if err := a.checkReference(ctx, m.Reference); err != nil {
		return nil, err
	}
	// A second answer must not replace the proof of the first, which may be signed: the history decides before.
	statement := signing.Statement{
		Chain: a.Side.Client.ChainID().Uint64(), Market: a.Side.Market, Request: facts.Request, Answer: answer.Leaf(m.Order),
		RampStart: m.Order.RampStart, SettleBy: m.Order.SettleBy,
	}
	root := market.RequestRoot([]common.Hash{answer.Leaf(m.Order)})
	message := a.Side.Domain().Message(a.Side.ServiceManager, attesterSet, root, m.Reference)
	signature, err := a.History.Sign(ctx, []signing.Statement{statement}, func() ([]byte, error) {
		kept := &Kept{m.Order, m.Signature, m.Provider, answer.Context, m.Output, m.Data}
		if err := a.Keep.Save(facts.Request, kept, proof); err != nil {
			return nil, err
		}
		return a.Signer.SignCertificate(message, m.Reference)
	})
	if err != nil {
		return nil, asHistoryRefusal(err)
	}
	return &AttestedMessage{Request: facts.Request, Operator: a.Side.Address(), Message: message, Signature: signature}, nil
}

// checkOrder decides whether the answer may be paid by a certificate now.
func (a *Attester) checkOrder(f *Facts, m *AttestMessage) error {
	o := m.Order
	if err := f.CheckOrder(a.Side.Domain(), a.Model, o, m.Signature, m.Provider, nil); err != nil {
		return err
	}
	if o.Tier != market.Attested {
		return refuse(BadOrder, "tier: %s, attesters sign for attested orders", o.Tier)
	}
	if m.Provider == a.Side.Address() {
		return refuse(BadOrder, "provider: this attester, which would sign for itself")
	}
	if f.Stored.State == Locked && f.Now > o.SettleBy {
		return refuse(Late, "settleBy: %d has passed, the chain is at %d", o.SettleBy, f.Now)
	}
	return nil
}

// checkReference wants the newest table of stakes: an older one may hold operators that have left.
func (a *Attester) checkReference(ctx context.Context, reference uint32) error {
	newest, err := a.Side.Reference(ctx)
	if err != nil {
		return err
	}
	if reference != newest {
		return refuse(BadState, "reference: the newest table of stakes is of %d, not %d", newest, reference)
	}
	return nil
}

// asHistoryRefusal marks what the signing history refuses.
func asHistoryRefusal(err error) error {
	for _, is := range []error{signing.ErrContradiction, signing.ErrWaiting, signing.ErrEarly, signing.ErrPruned, signing.ErrStatement} {
		if errors.Is(err, is) {
			return refuse(Contradicts, "%v", err)
		}
	}
	return err
}
