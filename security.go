package zkvin

import (
	"fmt"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
)

// Security says what a false statement about a model may get past a verifier, term by term,
// and what that rests on. docs/security.md has the proofs. Bits are −log2 of a probability.
type Security struct {
	Terms []SecurityTerm `json:"terms"`
	// Bits of the interactive protocol: all terms together.
	Bits float64 `json:"bits"`
	// Limiting is the challenge at which a cheating prover has the best chance.
	Limiting     string              `json:"limiting"`
	LimitingBits float64             `json:"limiting_bits"`
	FiatShamir   []FiatShamirLoss    `json:"fiat_shamir"`
	HidingBits   float64             `json:"hiding_bits"` // distance of a proof from a simulated one
	Assumptions  []SecurityPostulate `json:"assumptions"`
}

// SecurityTerm is the soundness error at the challenges of one transcript label: at most
// Worst / 2^253 at each and 2^-Bits at all of them together.
type SecurityTerm struct {
	Section    string  `json:"section"` // of docs/protocol.md
	Challenge  string  `json:"challenge"`
	Count      int     `json:"count"`
	Formula    string  `json:"formula"` // of Worst, in the symbols of docs/security.md
	Worst      uint64  `json:"worst"`
	WorstBits  float64 `json:"worst_bits"`
	Bits       float64 `json:"bits"`
	ErrorMeans string  `json:"error_means"` // what the challenge would have to hit
}

// FiatShamirLoss is what is left for a prover who evaluates the transcript's hash
// 2^Queries times: the limiting term at each, and a collision of the hash.
type FiatShamirLoss struct {
	Queries       float64 `json:"queries"` // log2
	Bits          float64 `json:"bits"`
	CollisionBits float64 `json:"collision_bits"`
}

// SecurityPostulate is an assumption. Bits is log2 of the work that is believed to break
// it, 0 where trust and not work is what it takes. Broken tells that it does not hold.
type SecurityPostulate struct {
	Name   string  `json:"name"`
	Bits   float64 `json:"bits,omitempty"`
	Broken bool    `json:"broken,omitempty"`
	Says   string  `json:"says"`
}

// KeySecurity adds up the security of a model's proofs from its verification key (.zkv) or
// package (.zkm). It returns ErrUnsupported for other files and ErrFormat for damaged ones.
func KeySecurity(path string) (*Security, error) {
	key, err := readKey(path)
	if err != nil {
		return nil, err
	}
	if err := key.SRS.Check(); err != nil {
		return nil, srsError(path, formatError(err))
	}
	sc, _, err := proof.NewSchedule(key.Graph, key.LogC, key.Batch)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, formatError(err))
	}
	return newSecurity(iop.NewSoundness(sc), key.SRS.Unsafe), nil
}

func readKey(path string) (*proof.Key, error) {
	kind, err := DetectFile(path)
	if err != nil {
		return nil, err
	}
	switch kind {
	case KindKey:
		return proof.ReadKey(path)
	case KindModel:
		m, err := proof.OpenModel(path)
		if err != nil {
			return nil, err
		}
		return m.Key, m.Close()
	}
	return nil, fmt.Errorf("%s: %w: the security of a proof follows from its key: give the .zkv or .zkm", path, ErrUnsupported)
}

func newSecurity(s *iop.Soundness, unsafe bool) *Security {
	worst := s.Worst()
	out := &Security{
		Bits: iop.Bits(s.Total()), Limiting: worst.Label, LimitingBits: iop.Bits(worst.Worst),
		HidingBits: s.HidingBits(), Assumptions: postulates(unsafe),
	}
	for _, t := range s.Terms {
		out.Terms = append(out.Terms, SecurityTerm{
			Section: t.Section, Challenge: t.Label, Count: t.Count, Formula: t.Formula, Worst: t.Worst,
			WorstBits: iop.Bits(t.Worst), Bits: iop.Bits(t.Total), ErrorMeans: t.Reason,
		})
	}
	for _, q := range []float64{80, 100} {
		// Two of q values of 256 bits are equal with probability below q²/2^257.
		out.FiatShamir = append(out.FiatShamir, FiatShamirLoss{Queries: q, Bits: out.LimitingBits - q, CollisionBits: 257 - 2*q})
	}
	return out
}

// cheonBits is the work to find τ from 2^28 of its powers: √(r/2^28) group operations, since
// 2^28 divides r − 1 (Cheon, Eurocrypt 2006).
const cheonBits = (254 - 28) / 2

// postulates are the assumptions that the terms do not cover.
func postulates(unsafe bool) []SecurityPostulate {
	tau := SecurityPostulate{Name: "powers of tau", Says: "at least one contributor to the ceremony destroyed its secret; nobody knows τ"}
	if unsafe {
		tau.Broken, tau.Says = true, "BROKEN: the development SRS publishes τ, so anybody can prove anything; use it for tests alone"
	}
	return []SecurityPostulate{
		tau,
		{Name: "pairing of BN254", Bits: 100, Says: "no discrete logarithm in the target group; the tower number field sieve is put at 2^100 to 2^110"},
		{Name: "groups of BN254", Bits: cheonBits, Says: "no discrete logarithm given up to 2^28 powers of τ, for algebraic adversaries (q-DLOG, AGM)"},
		{Name: "Keccak-256", Bits: 128, Says: "the transcript's hash behaves like a random oracle; nobody knows the logarithm of H"},
	}
}
