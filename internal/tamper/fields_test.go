package tamper_test

import (
	"bytes"
	"encoding/binary"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
)

// TestFieldsAreThoseOfTheType: what a walk over a value finds are fields of its type, and a
// value of which every list has entries has all of them.
func TestFieldsAreThoseOfTheType(t *testing.T) {
	p := golden(t, newLedger(), "public").p
	p.Statement.Requests[0].Inputs[0].Rows = []bn254.G1Affine{{}}
	p.Statement.Requests[0].Outputs[0].Rows = []bn254.G1Affine{{}}
	fields, err := tamper.Fields(p)
	check(t, err)
	var found []string
	for i := range fields {
		found = append(found, fields[i].Class)
		if got := fields[i].In(p).Type(); got != fields[i].Type {
			t.Errorf("%s is found as %v", fields[i].Path, got)
		}
	}
	slices.Sort(found)
	want := tamper.Classes(reflect.TypeFor[proof.Proof]())
	slices.Sort(want)
	if got := slices.Compact(found); !slices.Equal(got, want) {
		t.Errorf("the value has %q, its type %q", got, want)
	}
}

// TestUnknownKindsAreRefused: a field of a kind that no mutation knows cannot be passed over.
func TestUnknownKindsAreRefused(t *testing.T) {
	if _, err := tamper.Fields(&struct{ A map[int]int }{}); err == nil || !strings.HasPrefix(err.Error(), "A: ") {
		t.Errorf("a map is walked over: %v", err)
	}
}

// TestMutationsChangeOneField: a mutation changes its field, in a copy that shares nothing
// with the original, and no other field but the one it is swapped with.
func TestMutationsChangeOneField(t *testing.T) {
	p := golden(t, newLedger(), "public").p
	before, err := proof.EncodeProof(p)
	check(t, err)
	fields, err := tamper.Fields(p)
	check(t, err)
	idle := map[string]bool{}
	for _, m := range tamper.Mutations(fields, newRand(t)) {
		bad := tamper.Clone(p)
		m.Apply(bad)
		changed := 0
		for i := range fields {
			f := &fields[i]
			if f.Leaf() && m.Field.Leaf() && f.In(bad).Interface() != f.In(p).Interface() {
				changed++
			}
		}
		if most := 1 + strings.Count(m.Name, "swapped"); changed > most {
			t.Errorf("%s %s changes %d fields", m.Field.Path, m.Name, changed)
		}
		if m.Field.Leaf() && changed == 0 {
			idle[m.Name] = true
		}
	}
	for _, name := range []string{"bit flipped", "+1", "off the curve"} {
		if idle[name] {
			t.Errorf("%q changes nothing in some field", name)
		}
	}
	if after, err := proof.EncodeProof(p); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the original was changed (%v)", err)
	}
}

// TestSpansLocateFields compares the bytes at each span with the value of the field.
func TestSpansLocateFields(t *testing.T) {
	s := golden(t, newLedger(), "private")
	spans := tamper.Spans(s.p, s.fields, proof.EncodeProof, proofWidth)
	end := 0
	for i := range s.fields {
		f := &s.fields[i]
		if !f.Leaf() {
			continue
		}
		at, ok := spans[f.Path]
		if !ok {
			t.Errorf("%s is not located", f.Path)
			continue
		}
		if got := s.file[at.From:at.To]; !bytes.Equal(got, bytesOf(f.In(s.p).Interface())) {
			t.Errorf("%s is located at %d, where %x is", f.Path, at.From, got)
		}
		end = max(end, at.To)
	}
	if end != len(s.file)-32 {
		t.Errorf("the last field ends at byte %d of %d", end, len(s.file))
	}
}

// bytesOf is the encoding of a leaf in a .zkp file.
func bytesOf(v any) []byte {
	switch x := v.(type) {
	case fr.Element:
		b := x.Bytes()
		return b[:]
	case bn254.G1Affine:
		b := x.Bytes()
		return b[:]
	case [32]byte:
		return x[:]
	case int16:
		return binary.LittleEndian.AppendUint16(nil, uint16(x))
	case bool:
		if x {
			return []byte{1}
		}
		return []byte{0}
	}
	return nil
}
