package policy

import (
	"fmt"
	"math"
	"slices"
)

// Kind is a way to decide.
type Kind int

// The kinds of policies. All but Now wait only as long as every deadline can still be met.
const (
	Now   Kind = iota // settle what there is, at once
	Batch             // wait until the largest key is full
	Wait              // wait for a base fee below its long-run median
	Rule              // the threshold of docs/scale.md, by time left and requests waiting
)

var kinds = [...]string{"now", "batch", "wait", "rule"}

// String is the name of the kind in --policy.
func (k Kind) String() string {
	if k < 0 || int(k) >= len(kinds) {
		return fmt.Sprintf("Kind(%d)", int(k))
	}
	return kinds[k]
}

// ParseKind reads a name.
func ParseKind(name string) (Kind, bool) {
	i := slices.Index(kinds[:], name)
	return Kind(i), i >= 0
}

// Policy is a kind with all that it needs. New makes it.
type Policy struct {
	kind       Kind
	model      Model
	capacity   int         // requests that a transaction settles at most
	thresholds *thresholds // of Rule
}

// New prepares a policy. For Rule it solves the model, which takes up to a few seconds. It returns ErrModel.
func New(kind Kind, m Model) (*Policy, error) {
	if err := m.Check(); err != nil {
		return nil, err
	}
	p := &Policy{kind: kind, model: m, capacity: m.Capacity(maxQueue)}
	switch kind {
	case Now, Batch, Wait:
		return p, nil
	case Rule:
		var err error
		p.thresholds, err = solve(&p.model)
		return p, err
	}
	return nil, fmt.Errorf("%w: kind %s", ErrModel, kind)
}

// State is what there is to decide about. The prover is free.
type State struct {
	Now       float64   // seconds since any fixed time
	BaseFee   float64   // gwei
	Deadlines []float64 // of the waiting requests, in any order, on the clock of Now: when the transaction must be mined
}

// Decision is what to do now. After a decision to wait, ask again at the next block or request.
type Decision struct {
	Settle bool
	// Requests are to be settled now, those with the earliest deadlines, by proofs of these Sizes (indices into
	// Model.Sizes) in one transaction. Both are zero when waiting.
	Requests int
	Sizes    []int
	// Threshold is the base fee in gwei at or below which the policy settles: +Inf if it settles at any.
	Threshold float64
	// LatestStart is when proving must start, on the clock of State.Now; +Inf if nothing waits.
	LatestStart float64
	// Late counts the requests whose deadline cannot be met any more, whatever is done.
	Late int
	// Reason says why, in a few words.
	Reason string
}

// Decide is a pure function of policy and state. It settles whenever waiting for another block might miss a deadline
// that can be met; if all can be met, all are by following it, unless requests come that make it impossible.
func (p *Policy) Decide(s State) Decision {
	deadlines := slices.Sorted(slices.Values(s.Deadlines))
	if len(deadlines) == 0 {
		return Decision{LatestStart: math.Inf(1), Reason: "nothing waits"}
	}
	m := &p.model
	late, _ := slices.BinarySearch(deadlines, s.Now+m.InclusionSeconds+m.Sizes[0].ProveSeconds)
	if late > 0 {
		// What is late has lost its deadline; it goes with the others, or now if there are none.
		for i := range late {
			deadlines[i] = math.Inf(1)
		}
		slices.Sort(deadlines)
	}
	latest := m.latest(deadlines)
	all := min(len(deadlines), p.capacity)
	sizes, _, seconds := m.Proofs(all)
	// Together is cheaper than one by one, so as long as everything can go together, that is what must be waited for.
	together := min(deadlines[0]-m.InclusionSeconds, latest[all]) - seconds
	start := latest[0]
	if together >= s.Now {
		start = together
	}
	d := Decision{LatestStart: start, Late: late, Threshold: math.Inf(1)}
	switch {
	case late > 0:
		d.Reason = "requests are late"
	case s.Now+m.BlockSeconds > start:
		d.Reason = "the deadline is near"
	case len(deadlines) >= p.capacity:
		d.Reason = "a transaction holds no more"
	default:
		d.Threshold, d.Reason = p.threshold(len(deadlines), start-s.Now)
		if !(s.BaseFee <= d.Threshold) {
			return d
		}
	}
	d.Settle, d.Requests, d.Sizes = true, all, sizes
	if together < s.Now {
		size, count := m.largestNow(s.Now, deadlines, latest)
		d.Requests, d.Sizes = count, []int{size}
	}
	return d
}

// threshold returns the base fee at or below which n requests are settled when they may wait for so many seconds, and
// why.
func (p *Policy) threshold(n int, seconds float64) (gwei float64, reason string) {
	switch p.kind {
	case Batch:
		if n >= p.model.Sizes[len(p.model.Sizes)-1].Requests {
			return math.Inf(1), "the batch is full"
		}
		return 0, "the batch fills"
	case Wait:
		return math.Exp(p.model.Fee.Mean), "base fee against its median"
	case Rule:
		return p.thresholds.at(n, seconds), "base fee against the threshold"
	}
	return math.Inf(1), "at once"
}
