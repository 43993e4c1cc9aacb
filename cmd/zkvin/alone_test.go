package main

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/zkvin/zkvin/policy"
)

// A read from the terminal cannot be stopped; Ctrl-C must end the command nevertheless.
func TestSignalEndsWhatCannotBeStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	never := make(chan struct{})
	time.AfterFunc(10*time.Millisecond, cancel)
	if _, err := abandon(ctx, func() (int, error) { <-never; return 1, nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if v, err := abandon(t.Context(), func() (int, error) { return 7, nil }); v != 7 || err != nil {
		t.Errorf("got %d, %v", v, err)
	}
}

// A policy file made for batches once let a single proof wait for company until its deadline, though the fee was low.
func TestLoneProofDoesNotWaitForOthers(t *testing.T) {
	m := forOneProof(policy.Model{
		Sizes:        []policy.Size{{Requests: 1, Gas: 580_000, ProveSeconds: 18}, {Requests: 4, Gas: 645_000, ProveSeconds: 20}},
		SharedGas:    175_000,
		BlockSeconds: 12, InclusionSeconds: 24, RequestsPerSecond: 0.01, DelayCost: 500, Tip: 1,
		Fee: policy.FeeModel{Mean: 2.3, Persistence: 0.99, Deviation: 0.05},
	}, time.Hour)
	p, err := policy.New(policy.Rule, m)
	if err != nil {
		t.Fatal(err)
	}
	if d := p.Decide(policy.State{BaseFee: 0.5, Deadlines: []float64{3600}}); !d.Settle {
		t.Errorf("waits at a twentieth of the usual fee: %+v", d)
	}
}
