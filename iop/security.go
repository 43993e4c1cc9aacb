package iop

import (
	"math"
	"slices"
)

// challengeBits is the entropy of a challenge: uniform on [0, 2^253).
const challengeBits = 253

// knownPowers bounds the powers of τ that anybody knows in G1, whatever part of them an
// SRS file holds: the largest published ceremony over BN254 has 2^28.
const knownPowers = 1 << 28

// randomBias is −log2 of the distance from uniform of an element that is 384 random bits
// reduced modulo r.
const randomBias = 130

// SoundnessTerm bounds what the challenges under one transcript label let pass. A false
// claim turns into true ones at one of them with probability at most Worst / 2^253, at all
// of them together with at most Total / 2^253. docs/security.md proves each.
type SoundnessTerm struct {
	Section string // of docs/protocol.md
	Label   string // of the challenges in the transcript
	Count   int    // challenges of the label in a proof
	Worst   uint64
	Total   uint64
	Formula string // of Worst, in the symbols of docs/security.md
	Reason  string // what the challenge would have to hit
}

// Soundness adds up the statistical error of a schedule's proofs.
type Soundness struct {
	Terms []SoundnessTerm // in the order of the protocol
	// Random is the number of uniform elements that a proof takes from the operating
	// system, private statement rows included.
	Random int
}

// Bits is −log2 of n / 2^253.
func Bits(n uint64) float64 { return challengeBits - math.Log2(float64(n)) }

// HidingBits is −log2 of the statistical distance between a proof and a simulated one, all
// of it from the reduction of random bits modulo r.
func (s *Soundness) HidingBits() float64 { return randomBias - math.Log2(float64(s.Random)) }

// Total is the numerator of the error of the interactive protocol, the sum of all terms.
func (s *Soundness) Total() uint64 {
	var n uint64
	for i := range s.Terms {
		n += s.Terms[i].Total
	}
	return n
}

// Worst is the term with the largest error at a single challenge, which is what a prover
// who tries many transcripts can win at each of them: the round-by-round error.
func (s *Soundness) Worst() *SoundnessTerm {
	worst := &s.Terms[0]
	for i := range s.Terms {
		if s.Terms[i].Worst > worst.Worst {
			worst = &s.Terms[i]
		}
	}
	return worst
}

// NewSoundness reads the error terms off a schedule.
func NewSoundness(sc *Schedule) *Soundness {
	rows, variables, errors := HiddenShape(sc)
	s := &Soundness{Terms: sc.lookupTerms()}
	s.Terms = append(s.Terms, sc.claimTerms()...)
	s.Terms = append(s.Terms, hidingTerms(rows, errors)...)
	s.Terms = append(s.Terms, openingTerms(sc.LogCols)...)
	s.Terms = slices.DeleteFunc(s.Terms, func(t SoundnessTerm) bool { return t.Count == 0 })
	l := sc.Layout
	s.Random = 1<<sc.LogCols + 1 + l.Rows(KindStatement) + l.Rows(KindWitness) + // d, its blinder, rows
		rows + 1 + variables + rows + 2*errors // messages, u₂, z₂, blinders of the fold
	return s
}

// same is a term whose challenges have one error each.
func same(section, label string, count int, worst uint64, formula, reason string) SoundnessTerm {
	return SoundnessTerm{section, label, count, worst, uint64(count) * worst, formula, reason}
}

// lookupTerms are α, β, the tree and η.
func (sc *Schedule) lookupTerms() []SoundnessTerm {
	const section = "Look-ups"
	leaves, width := 0, 1
	for i := range sc.Segments {
		leaves += Elements(sc.Segments[i].Axes)
		width = max(width, len(sc.Segments[i].Tuple))
	}
	sum := uint64(max(leaves-1, 1))
	n := sc.LeafBits
	eta := same(section, "eta", 1, uint64(max(len(sc.Relations), 1)), "max(R, 1)", "errors of the leaf claim and of R relations cancel")
	if len(sc.Segments) == 0 {
		return []SoundnessTerm{same(section, "relations.z", n, 1, "1", "a broken relation vanishes at a coordinate of z"), eta}
	}
	return []SoundnessTerm{
		same(section, "alpha", 1, sum, "L − 1", "the sum of fractions vanishes, over L leaves of look-ups and tables"),
		same(section, "beta", 1, uint64(width)*sum, "J(L − 1)", "the sum of fractions vanishes, tuples having at most J values"),
		same(section, "logup.tau", n, 1, "1", "false values of both children agree with the truth, or a broken relation vanishes at a coordinate of z"),
		same(section, "logup.lambda", n-1, 1, "1", "errors of numerator and denominator cancel"),
		same(section, "logup.r", n*(n-1)/2, 2, "2", "round polynomials of degree 2 meet, or a broken relation vanishes at a coordinate of z"),
		eta,
	}
}

// claimTerms are the lockstep sumcheck and the batch of claims.
func (sc *Schedule) claimTerms() []SoundnessTerm {
	lock := SoundnessTerm{"Contractions", "contract.r", sc.Rounds, 0, 0, "D", "round polynomials of degree D ≤ 3 meet"}
	for _, d := range sc.Degrees {
		lock.Worst, lock.Total = max(lock.Worst, uint64(d)), lock.Total+uint64(d)
	}
	return []SoundnessTerm{
		lock,
		same("Claims", "gamma", 1, uint64(len(sc.Claims)-1), "K − 1", "errors of K claims cancel"),
		same("Claims", "batch.r", sc.LogCols, 2, "2", "round polynomials of degree 2 meet"),
		same("Claims", "delta", 1, uint64(max(len(sc.Groups), 1)), "max(G, 1)", "errors of the values of G rows and of the mask cancel"),
	}
}

// hidingTerms are the fold and the opening of its commitments.
func hidingTerms(rows, errors int) []SoundnessTerm {
	return []SoundnessTerm{
		same("Hiding", "fold.r", 1, 2, "2", "the error of a constraint cancels with the random instance's and the cross term's"),
		same("Hiding", "fold.rho", 1, uint64(rows+errors-1), "V − 1", "errors of V commitments cancel"),
	}
}

// openingTerms are those of HyperKZG, for polynomials of any degree that an SRS of
// knownPowers allows: there is no degree check.
func openingTerms(c int) []SoundnessTerm {
	const section = "Opening"
	return []SoundnessTerm{
		same(section, "opening.beta", 1, 2*knownPowers, "2N", "a wrong fold, of degree below N, agrees at b"),
		same(section, "opening.rho", 1, uint64(max(c-1, 1)), "c − 1", "errors in the values of c folds cancel"),
		same(section, "opening.zeta", 1, knownPowers+2, "N + 2", "B − I − Z·q vanishes at ζ"),
	}
}
