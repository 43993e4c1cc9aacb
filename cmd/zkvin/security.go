package main

import (
	"fmt"
	"strings"

	"github.com/zkvin/zkvin"
)

// securityText is the table of inspect --security.
func securityText(s *zkvin.Security) string {
	var b strings.Builder
	b.WriteString("soundness: what a false statement may get past a verifier\n")
	fmt.Fprintf(&b, "  %-13s %-13s %5s  %-11s %10s %8s  %s\n", "step", "challenge", "count", "error·2^253", "at each", "at all", "passes if")
	for _, t := range s.Terms {
		fmt.Fprintf(&b, "  %-13s %-13s %5d  %-11s %10d   2^-%.0f  %s\n", t.Section, t.Challenge, t.Count, t.Formula, t.Worst, t.Bits, t.ErrorMeans)
	}
	fmt.Fprintf(&b, "  interactive, all terms: 2^-%.1f; limited by %s: 2^-%.1f\n", s.Bits, s.Limiting, s.LimitingBits)
	for _, f := range s.FiatShamir {
		fmt.Fprintf(&b, "  after 2^%.0f hashes (Fiat–Shamir): 2^-%.1f, and 2^-%.0f for a collision\n", f.Queries, f.Bits, f.CollisionBits)
	}
	b.WriteString("  this rests on:\n")
	for _, p := range s.Assumptions {
		work := ""
		if p.Bits > 0 {
			work = fmt.Sprintf(" (about 2^%.0f)", p.Bits)
		}
		fmt.Fprintf(&b, "    %s%s: %s\n", p.Name, work, p.Says)
	}
	fmt.Fprintf(&b, "zero knowledge: a proof is within 2^-%.1f of a simulated one, whoever knows τ, if the system's randomness is good\n", s.HidingBits)
	return b.String()
}
