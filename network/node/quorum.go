package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/network/bls"
	"github.com/zkvin/zkvin/network/market"
)

const (
	attestTimeout = 20 * time.Second // how long a provider waits for attesters
	attestGrace   = 200 * time.Millisecond
)

// Attesters collects signatures of attesters.
type Attesters struct {
	URLs []string // none: those of the directory
	Log  *slog.Logger
}

// signed is one attester's signature, checked.
type signed struct {
	place     int
	signature *bls.Signature
}

// Certify asks all attesters to sign for a kept answer and makes a certificate of the signatures that hold. It returns
// soon after enough stake has signed, with the number of signers, or a Refusal with NoQuorum that says why the others
// did not sign.
func (a *Attesters) Certify(ctx context.Context, s *Side, kept *Kept, proof, signature []byte) (certificate []byte, signers int, err error) {
	table, reference, err := s.Table(ctx)
	if err != nil {
		return nil, 0, err
	}
	facts, err := s.Facts(ctx, kept.Order)
	if err != nil {
		return nil, 0, err
	}
	answer := &Answer{Request: facts.Request, Context: kept.Context, Provider: kept.Provider, Output: kept.Output, Data: kept.Data}
	leaf := answer.Leaf(kept.Order)
	said, err := s.Domain().SignAnswer(s.Account, leaf)
	if err != nil {
		return nil, 0, err
	}
	root := market.RequestRoot([]common.Hash{leaf})
	message := s.Domain().Message(s.ServiceManager, attesterSet, root, reference)
	m := &AttestMessage{kept.Order, signature, kept.Provider, kept.Output, kept.Data, proof, said, reference}
	urls := a.URLs
	if len(urls) == 0 {
		if urls, err = s.attesterURLs(ctx, table); err != nil {
			return nil, 0, err
		}
	}
	signatures, err := a.collect(ctx, urls, table, m, message, quorumStake(table, facts))
	if err != nil {
		return nil, 0, err
	}
	c, err := table.Certify(reference, message, signatures)
	if err != nil {
		return nil, 0, err
	}
	return c.Encode(), len(signatures), nil
}

// quorumStake is the stake that has to sign: the terms' part of all, rounded up, and at least their least amount.
func quorumStake(table *bls.Table, f *Facts) *big.Int {
	total := new(big.Int)
	for i := range table.Operators {
		total.Add(total, table.Operators[i].Weights[0])
	}
	part := total.Mul(total, big.NewInt(int64(f.Terms.QuorumBps)))
	part.Add(part, big.NewInt(basisPoints-1)).Quo(part, big.NewInt(basisPoints))
	if part.Cmp(f.Terms.QuorumStake) < 0 {
		return f.Terms.QuorumStake
	}
	return part
}

// collect asks all attesters at once. Signatures that do not hold are left out, whatever the attester says.
func (a *Attesters) collect(ctx context.Context, urls []string, table *bls.Table, m *AttestMessage, message common.Hash, needed *big.Int) (map[int]*bls.Signature, error) {
	ctx, cancel := context.WithTimeout(ctx, attestTimeout)
	defer cancel() // those that were not needed
	answers := make(chan signed, len(urls))
	var mu sync.Mutex
	var refusals []error
	for _, url := range urls {
		go func() {
			place, signature, err := askAttester(ctx, url, table, m, message)
			if err != nil {
				mu.Lock()
				refusals = append(refusals, err)
				mu.Unlock()
				place = -1
			}
			answers <- signed{place, signature}
		}()
	}
	signatures, stake := map[int]*bls.Signature{}, new(big.Int)
	var enough <-chan time.Time // once a quorum has signed, the others have little time: fewer names are cheaper on chain
	for left := len(urls); left > 0; left-- {
		select {
		case s := <-answers:
			if s.place < 0 || signatures[s.place] != nil {
				continue
			}
			signatures[s.place] = s.signature
			stake.Add(stake, table.Operators[s.place].Weights[0])
		case <-enough:
			left = 0
		}
		if enough == nil && stake.Cmp(needed) >= 0 {
			enough = time.After(attestGrace)
		}
	}
	mu.Lock()
	defer mu.Unlock()
	if stake.Cmp(needed) >= 0 && len(signatures) > 0 {
		for _, err := range refusals {
			a.Log.Warn("an attester did not sign", "why", err)
		}
		return signatures, nil
	}
	return nil, refuse(NoQuorum, "%s of %s needed shares signed: %v", stake, needed, errors.Join(refusals...))
}

// askAttester returns the place of an attester in the table with its signature, which holds.
func askAttester(ctx context.Context, url string, table *bls.Table, m *AttestMessage, message common.Hash) (int, *bls.Signature, error) {
	out := new(AttestedMessage)
	if err := post(ctx, url, "attest", m, out); err != nil {
		return 0, nil, err
	}
	place := table.Find(out.Operator)
	if place < 0 {
		return 0, nil, fmt.Errorf("%w: %s: %s is not in the table of attesters", ErrNode, url, out.Operator)
	}
	signature, err := bls.DecodeSignature(out.Signature)
	if err != nil {
		return 0, nil, fmt.Errorf("%w: %s: %w", ErrNode, url, err)
	}
	if err := table.Operators[place].Key.Verify(bls.CertificateDigest(m.Reference, message), signature); err != nil {
		return 0, nil, fmt.Errorf("%w: %s: %w", ErrNode, url, err)
	}
	return place, signature, nil
}

// OperatorKey signs certificates with a BLS key.
type OperatorKey struct{ Key *bls.SecretKey }

// SignCertificate is of Signer.
func (k OperatorKey) SignCertificate(message common.Hash, reference uint32) ([]byte, error) {
	return k.Key.Sign(bls.CertificateDigest(reference, message)).Bytes(), nil
}
