package policy

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
)

// ErrModel says that a model is malformed or out of bounds.
var ErrModel = errors.New("bad policy")

// Size is one key that requests can be settled with.
type Size struct {
	// Requests is how many one proof settles.
	Requests int `json:"requests"`
	// Gas is what a transaction with one such proof uses.
	Gas float64 `json:"gas"`
	// ProveSeconds is the time to make the proof.
	ProveSeconds float64 `json:"prove_seconds"`
}

// Model is what a policy must know of costs, times and demand.
type Model struct {
	// Sizes are the keys at hand, by ascending number of requests.
	Sizes []Size `json:"sizes"`
	// SharedGas is what each proof but the first saves when several are in one transaction.
	SharedGas float64 `json:"shared_gas"`
	// BlockSeconds is the time between blocks.
	BlockSeconds float64 `json:"block_seconds"`
	// InclusionSeconds is the time from sending to being mined that is reckoned with.
	InclusionSeconds float64 `json:"inclusion_seconds"`
	// RequestsPerSecond is the rate at which requests come (Poisson).
	RequestsPerSecond float64 `json:"requests_per_second"`
	// DeadlineSeconds is the time from a request to its deadline.
	DeadlineSeconds float64 `json:"deadline_seconds"`
	// DelayCost is what one second of delay of one request costs, in gwei.
	DelayCost float64 `json:"delay_cost_gwei"`
	// Tip is paid for each unit of gas besides the base fee, in gwei.
	Tip float64 `json:"tip_gwei"`
	// Fee is how the base fee moves.
	Fee FeeModel `json:"fee"`
}

const (
	maxModelBytes = 1 << 16
	maxSizes      = 16
	maxRequests   = 4096
	maxGas        = 1 << 24 // of a transaction (EIP-7825)
	maxNumber     = 1e12
)

// Read reads a model from JSON, at most 64 KiB. Fields that it does not know are an error, so is a model that Check
// refuses: ErrModel, with the field.
func Read(r io.Reader) (Model, error) {
	var m Model
	limited := &io.LimitedReader{R: r, N: maxModelBytes + 1}
	d := json.NewDecoder(limited)
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return m, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) || limited.N == 0 {
		return m, fmt.Errorf("%w: more than one JSON document, or more than %d bytes", ErrModel, maxModelBytes)
	}
	return m, m.Check()
}

// Check returns ErrModel with the first field that is out of bounds.
func (m *Model) Check() error {
	if len(m.Sizes) < 1 || len(m.Sizes) > maxSizes {
		return fmt.Errorf("%w: sizes: %d of them, not 1 to %d", ErrModel, len(m.Sizes), maxSizes)
	}
	for i, s := range m.Sizes {
		least := 1
		if i > 0 {
			least = m.Sizes[i-1].Requests + 1
		}
		if s.Requests < least || s.Requests > maxRequests {
			return fmt.Errorf("%w: sizes[%d].requests: %d, not %d to %d", ErrModel, i, s.Requests, least, maxRequests)
		}
		if !(s.Gas >= 21_000 && s.Gas <= maxGas) {
			return fmt.Errorf("%w: sizes[%d].gas: %v, not 21,000 to %d", ErrModel, i, s.Gas, maxGas)
		}
		if !(m.SharedGas < s.Gas) {
			return fmt.Errorf("%w: shared_gas: %v, not below sizes[%d].gas", ErrModel, m.SharedGas, i)
		}
		if !isNumber(s.ProveSeconds) || i > 0 && s.ProveSeconds < m.Sizes[i-1].ProveSeconds {
			return fmt.Errorf("%w: sizes[%d].prove_seconds: %v, not at least that of the size before", ErrModel, i, s.ProveSeconds)
		}
	}
	for _, f := range []struct {
		name  string
		value float64
		least float64
	}{
		{"shared_gas", m.SharedGas, 0}, {"block_seconds", m.BlockSeconds, 0.01}, {"inclusion_seconds", m.InclusionSeconds, 0},
		{"requests_per_second", m.RequestsPerSecond, 1e-7}, {"deadline_seconds", m.DeadlineSeconds, 0.01},
		{"delay_cost_gwei", m.DelayCost, 0}, {"tip_gwei", m.Tip, 0},
	} {
		if !isNumber(f.value) || f.value < f.least {
			return fmt.Errorf("%w: %s: %v, not %v or more", ErrModel, f.name, f.value, f.least)
		}
	}
	return m.Fee.check()
}

func isNumber(v float64) bool { return v >= 0 && v <= maxNumber && !math.IsNaN(v) }

// Proofs returns the sizes, as indices into Sizes, of the proofs that settle n requests in one transaction for the
// least gas, their gas and the time to make them. A proof may have fewer requests than fit; the rest is repeated.
func (m *Model) Proofs(n int) (sizes []int, gas, seconds float64) {
	last := m.cheapest(n)
	for left := n; left > 0; left -= m.Sizes[last[left]].Requests {
		s := m.Sizes[last[left]]
		sizes = append(sizes, last[left])
		gas += s.Gas
		seconds += s.ProveSeconds
	}
	return sizes, gas - m.SharedGas*float64(len(sizes)-1), seconds
}

// cheapest returns for each number of requests to n one proof of the cheapest set of proofs.
func (m *Model) cheapest(n int) []int {
	best, last := make([]float64, n+1), make([]int, n+1)
	for k := 1; k <= n; k++ {
		best[k] = math.Inf(1)
		for i, s := range m.Sizes {
			if g := s.Gas - m.SharedGas + best[max(0, k-s.Requests)]; g < best[k] {
				best[k], last[k] = g, i
			}
		}
	}
	return last
}

// Capacity returns the most requests, up to limit, that one transaction settles within the gas that it may use.
func (m *Model) Capacity(limit int) int {
	for n := limit; n > 1; n-- {
		if _, gas, _ := m.Proofs(n); gas <= maxGas {
			return n
		}
	}
	return 1
}
