package proof

import (
	"errors"
	"testing"
)

// fuzz feeds one decoder; checksums are made right, or nothing would get past them.
func fuzz(f *testing.F, kind Kind) {
	var of file
	for _, x := range files {
		if x.kind == kind {
			of = x
			f.Add(x.sample())
		}
	}
	f.Add([]byte(kind.magic() + "\x01\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) >= checksumSize {
			data = reseal(kind, data)
		}
		checkCanonical(t, of, data)
	})
}

func FuzzDecodeProof(f *testing.F)      { fuzz(f, KindProof) }
func FuzzDecodeKey(f *testing.F)        { fuzz(f, KindKey) }
func FuzzDecodeModel(f *testing.F)      { fuzz(f, KindModel) }
func FuzzDecodeWitness(f *testing.F)    { fuzz(f, KindWitness) }
func FuzzDecodeOpening(f *testing.F)    { fuzz(f, KindOpening) }
func FuzzDecodeInclusion(f *testing.F)  { fuzz(f, KindInclusion) }
func FuzzDecodeReceipt(f *testing.F)    { fuzz(f, KindReceipt) }
func FuzzDecodeSettlement(f *testing.F) { fuzz(f, KindSettlement) }

func FuzzDecodeStatement(f *testing.F) {
	s := sampleStatement()
	data, err := EncodeStatement(&s)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := DecodeStatement(data)
		if err != nil {
			if !errors.Is(err, ErrFormat) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if again, err := EncodeStatement(s); err != nil || string(again) != string(data) {
			t.Fatalf("decoded %x, which encodes to %x (%v)", data, again, err)
		}
	})
}

func FuzzDescribe(f *testing.F) {
	for _, x := range files {
		f.Add(x.sample())
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if k := DetectKind(data); k != KindUnknown && len(data) >= checksumSize {
			data = reseal(k, data)
		}
		if s, err := Describe(data); err == nil && s.Bytes != len(data) {
			t.Fatalf("%d bytes described as %d", len(data), s.Bytes)
		}
	})
}
