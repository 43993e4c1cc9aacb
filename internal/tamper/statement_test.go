package tamper_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// TestEveryByteOfAStatement changes each byte of an encoded statement. What decodes is
// canonical, and no statement but the proof's own passes with it.
func TestEveryByteOfAStatement(t *testing.T) {
	for _, name := range []string{"public", "private"} {
		rng := newRand(t)
		s := golden(t, newLedger(), name)
		honest, err := proof.EncodeStatement(&s.p.Statement)
		check(t, err)
		tried, decoded := 0, 0
		for at := range honest {
			for i, data := range tamper.Variants(honest, at, rng) {
				if bytes.Equal(data, honest) {
					continue
				}
				what := fmt.Sprintf("%s statement byte %d variant %d", name, at, i)
				tried++
				if s.restated(t, what, data) {
					decoded++
				}
			}
		}
		if decoded < tried/4 {
			t.Errorf("%d of %d statements decode: too few for the verifier to see", decoded, tried)
		}
		t.Logf("%d mutants, %d decoded", tried, decoded)
	}
}

// restated verifies the proof with another statement and tells whether that decoded.
func (s *subject) restated(t *testing.T, what string, data []byte) bool {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%s: panic: %v", what, r)
		}
	}()
	st, err := proof.DecodeStatement(data)
	if err != nil {
		verdictOf(t, what, err)
		return false
	}
	if again, err := proof.EncodeStatement(st); err != nil || !bytes.Equal(again, data) {
		t.Errorf("%s: it decodes, but is not what an encoder writes (%v)", what, err)
	}
	forged := *s.p
	forged.Statement = *st
	if checkOf(t, what, verify.Verify(s.vk, &forged, verify.Options{AllowUnsafeSRS: true})) == accepted {
		t.Errorf("%s: accepted", what)
	}
	return true
}
