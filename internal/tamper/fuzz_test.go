package tamper_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// spliced replaces remove bytes of a file at position at, counted around the end, and makes
// the checksum right.
func spliced(file []byte, at uint32, remove uint16, insert []byte) []byte {
	body := tamper.Body(file)
	from := int(at) % (len(body) + 1)
	to := min(from+int(remove), len(body))
	return tamper.Seal(slices.Concat(body[:from], insert, body[to:]))
}

// FuzzVerify changes a golden proof in one place: only the proof itself is accepted.
func FuzzVerify(f *testing.F) {
	s := golden(f, newLedger(), "public")
	f.Add(uint32(0), uint16(0), []byte{})
	f.Add(uint32(44), uint16(1), []byte{1})
	spans := tamper.Spans(s.p, s.fields, proof.EncodeProof, proofWidth)
	seen := map[string]bool{}
	for i := range s.fields {
		field := &s.fields[i]
		if at, ok := spans[field.Path]; ok && !seen[field.Class] {
			seen[field.Class] = true
			n := at.To - at.From
			f.Add(uint32(at.From), uint16(n), s.file[at.From:at.To])
			f.Add(uint32(at.From), uint16(n), make([]byte, n))
		}
	}
	f.Fuzz(func(t *testing.T, at uint32, remove uint16, insert []byte) {
		file := spliced(s.file, at, remove, insert)
		if got := judge(t, "mutant", s.vk, file); (got == accepted) != bytes.Equal(file, s.file) {
			t.Errorf("%s", got)
		}
	})
}

// FuzzKey changes a golden key in one place: what is still a key is of another model, and
// refuses the proof, even renamed.
func FuzzKey(f *testing.F) {
	s := golden(f, newLedger(), "public")
	honest, err := proof.EncodeKey(s.key)
	check(f, err)
	f.Add(uint32(0), uint16(0), []byte{})
	for at := range 130 { // the graph and what follows
		f.Add(uint32(at), uint16(1), []byte{1})
	}
	f.Fuzz(func(t *testing.T, at uint32, remove uint16, insert []byte) {
		file := spliced(honest, at, remove, insert)
		if bytes.Equal(file, honest) {
			return
		}
		k, err := proof.DecodeKey(file)
		if err != nil {
			verdictOf(t, "decoding", err)
			return
		}
		vk, err := verify.NewKey(k)
		if err != nil {
			verdictOf(t, "loading", err)
			return
		}
		renamed := *s.p
		renamed.Statement.ModelID = vk.ModelID
		for _, p := range []*proof.Proof{s.p, &renamed} {
			if verdictOf(t, "the proof", verify.Verify(vk, p, verify.Options{AllowUnsafeSRS: true})) == accepted {
				t.Errorf("accepted under a key of other bytes")
			}
		}
	})
}
