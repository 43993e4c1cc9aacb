package court_test

import (
	"bytes"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/court"
	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
)

// words reads what a stream holds; good turns false at the first word that none has.
type words struct {
	rest []byte
	good bool
}

func (w *words) take(n int) []byte {
	b := w.rest[:n]
	w.rest = w.rest[n:]
	return b
}

func (w *words) scalar(x *fr.Element) {
	if x.SetBytesCanonical(w.take(32)) != nil {
		w.good = false
	}
}

func (w *words) point(p *bn254.G1Affine) {
	b := w.take(64)
	x, y := p.X.SetBytesCanonical(b[:32]), p.Y.SetBytesCanonical(b[32:])
	if x != nil || y != nil || !p.IsOnCurve() {
		w.good = false
	}
}

func (w *words) points(list []bn254.G1Affine) {
	for i := range list {
		w.point(&list[i])
	}
}

// TestStreamsAreReadBack: what the fuzz target makes of a stream is the proof.
func TestStreamsAreReadBack(t *testing.T) {
	for _, name := range golden {
		r := newRivals(t, name)
		p, ok := r.withStream(r.stream)
		if !ok {
			t.Fatalf("%s: no proof", name)
		}
		file, err := proof.EncodeProof(p)
		check(t, err)
		if !bytes.Equal(file, r.file) {
			t.Errorf("%s: another proof", name)
		}
	}
}

// FuzzCourtAgrees edits the words of a golden proof's stream (tamper.Words): contract, trial
// and, where the words are those of a proof, verifier give one verdict, and only the proof
// itself is accepted.
func FuzzCourtAgrees(f *testing.F) {
	all := []*rivals{newRivals(f, "corpus/public"), newRivals(f, "golden/batch")}
	f.Add(uint8(0), []byte{})
	f.Add(uint8(1), []byte{0, 0, 0, 7})
	f.Add(uint8(0), []byte{4, 0, 40, 0})
	f.Add(uint8(1), []byte{6, 0, 60, 62, 6, 0, 61, 63})
	f.Add(uint8(0), []byte{2, 0, 90, 0, 2, 0, 91, 0})
	f.Add(uint8(1), []byte{9, 1, 0, 0})
	f.Add(uint8(0), []byte{8, 0, 3, 9, 1, 1, 1, 1})
	f.Add(uint8(0), []byte{10, 0, 0, 1})
	f.Fuzz(func(t *testing.T, which uint8, script []byte) {
		r := all[int(which)%len(all)]
		stream := tamper.Words(r.stream, script)
		if len(stream) == 0 || len(stream)%32 != 0 {
			if _, err := court.NewTrial(r.key, r.root, stream, court.DefaultLimits); err == nil {
				t.Fatalf("%d bytes are a stream", len(stream))
			}
			return
		}
		got := try(t, r.bench, r.key, r.root, stream, court.DefaultLimits)
		accepted := false
		if p, ok := r.withStream(stream); ok {
			file, err := proof.EncodeProof(p)
			accepted = err == nil && r.verify(file) == nil
		}
		if !got.Decided || got.Accepted != accepted || accepted != bytes.Equal(stream, r.stream) {
			t.Errorf("the court says %v, accepted by the verifier: %v", got, accepted)
		}
	})
}
