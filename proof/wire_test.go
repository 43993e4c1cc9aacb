package proof

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestDecodeInvertsEncode(t *testing.T) {
	for _, f := range files {
		t.Run(f.kind.String(), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				v, data := f.draw(t)
				back, err := f.decode(data)
				if err != nil {
					t.Fatal(err)
				}
				if !reflect.DeepEqual(v, back) {
					t.Fatalf("encoded %+v\ndecoded %+v", v, back)
				}
				again, err := f.encode(back)
				if err != nil || !bytes.Equal(again, data) {
					t.Fatalf("encodes to other bytes (%v)", err)
				}
			})
		})
	}
}

// TestDecodeIsCanonical changes, removes and adds bytes under a right checksum: what still
// decodes encodes to exactly these bytes.
func TestDecodeIsCanonical(t *testing.T) {
	for _, f := range files {
		t.Run(f.kind.String(), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				data := f.sample()
				at := rapid.IntRange(0, len(data)-1).Draw(t, "at")
				switch rapid.IntRange(0, 3).Draw(t, "edit") {
				case 0:
					data = append(data[:at:at], data[at+1:]...)
				case 1:
					data = append(data[:at:at], append([]byte{rapid.Byte().Draw(t, "new")}, data[at:]...)...)
				default:
					data[at] = rapid.Byte().Draw(t, "byte")
				}
				checkCanonical(t, f, reseal(f.kind, data))
			})
		})
	}
}

func checkCanonical(t interface {
	Helper()
	Fatalf(string, ...any)
}, f file, data []byte) {
	t.Helper()
	v, err := f.decode(data)
	if err != nil {
		if !errors.Is(err, ErrFormat) {
			t.Fatalf("untyped error %v for %x", err, data)
		}
		return
	}
	again, err := f.encode(v)
	if err != nil || !bytes.Equal(again, data) {
		t.Fatalf("decoded %x, which encodes to %x (%v)", data, again, err)
	}
}

// TestCorruptionIsFound flips every bit and cuts at every length: an error each time.
func TestCorruptionIsFound(t *testing.T) {
	for _, f := range files {
		data := f.sample()
		for i := range data {
			data[i] ^= 1 << (i % 8)
			want := ErrCorrupt
			switch {
			case i < 4:
				want = ErrMagic
			case i < headerSize:
				want = ErrVersion
			}
			if _, err := f.decode(data); !errors.Is(err, want) && !zeroPadding(f.kind, data, i, err) {
				t.Errorf("%v, byte %d: got %v, want %v", f.kind, i, err, want)
			}
			data[i] ^= 1 << (i % 8)
		}
		for n := range data {
			if _, err := f.decode(data[:n]); !errors.Is(err, ErrFormat) {
				t.Errorf("%v, first %d bytes: got %v", f.kind, n, err)
			}
		}
		if _, err := f.decode(append(data, 0)); !errors.Is(err, ErrFormat) {
			t.Errorf("%v with another byte: got %v", f.kind, err)
		}
	}
}

// zeroPadding tells whether byte i is padding before weights, which has no checksum but
// one value.
func zeroPadding(k Kind, data []byte, i int, err error) bool {
	return k == KindModel && errors.Is(err, ErrNotCanonical) && data[i] == 1<<(i%8)
}

func TestGolden(t *testing.T) {
	for _, f := range files {
		data := f.sample()
		path := filepath.Join("testdata", "sample."+f.name)
		if *update {
			checkErr(t, os.WriteFile(path, data, 0o644))
		}
		want, err := os.ReadFile(path)
		checkErr(t, err)
		if !bytes.Equal(data, want) {
			t.Errorf("%s: the format changed: raise its version, and run with -update", path)
		}
		v, err := f.decode(want)
		checkErr(t, err)
		if again, err := f.encode(v); err != nil || !bytes.Equal(again, want) {
			t.Errorf("%s encodes to other bytes (%v)", path, err)
		}
	}
}

func TestDecodeStatement(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawStatement(t)
		data, err := EncodeStatement(&s)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := DecodeStatement(data); err != nil || !reflect.DeepEqual(&s, back) {
			t.Fatalf("encoded %+v\ndecoded %+v (%v)", s, back, err)
		}
		if _, err := DecodeStatement(append(data, 0)); !errors.Is(err, ErrTrailing) {
			t.Fatalf("trailing byte: %v", err)
		}
		if _, err := DecodeStatement(data[:len(data)-1]); !errors.Is(err, ErrTruncated) {
			t.Fatalf("missing byte: %v", err)
		}
	})
}

// TestWeightsAreNotCopied holds decoded weights to the bytes of the file.
func TestWeightsAreNotCopied(t *testing.T) {
	data, err := EncodeModel(sampleModel())
	checkErr(t, err)
	m, err := DecodeModel(data)
	checkErr(t, err)
	last := m.Weights.Data[1]
	data[len(data)-1] = 0x12
	if got := last[len(last)-1]; littleEndian && got != 0x12ff {
		t.Errorf("last weight is %#x after its byte in the file changed: it is a copy", got)
	}
	shifted := append(make([]byte, 1, len(data)+1), data...)[1:]
	shifted[len(data)-1] = 0xff
	m, err = DecodeModel(shifted)
	checkErr(t, err)
	if want := sampleModel().Weights; !reflect.DeepEqual(m.Weights, want) {
		t.Errorf("weights at an odd address are %v, want %v", m.Weights, want)
	}
}

func TestEncodeRefusesWhatDecodeWould(t *testing.T) {
	for _, c := range []struct {
		name string
		kind Kind
		edit func(p *Proof, m *Model, o *Opening, w *Witness)
		want error
	}{
		{"no request", KindProof, func(p *Proof, _ *Model, _ *Opening, _ *Witness) { p.Statement.Requests = nil }, ErrLimit},
		{"empty tensor", KindProof, func(p *Proof, _ *Model, _ *Opening, _ *Witness) { p.Statement.Requests[0].Inputs[0].Values = nil }, ErrLimit},
		{"public and private", KindProof, func(p *Proof, _ *Model, _ *Opening, _ *Witness) {
			p.Statement.Requests[0].Inputs[1].Values = []int16{1}
		}, ErrShape},
		{"folds", KindProof, func(p *Proof, _ *Model, _ *Opening, _ *Witness) { p.Opening.Folds = testPoints(0, MaxFolds+1) }, ErrLimit},
		{"few powers", KindKey, func(_ *Proof, m *Model, _ *Opening, _ *Witness) { m.Key.SRS.Powers = m.Key.SRS.Powers[1:] }, ErrLimit},
		{"batch", KindKey, func(_ *Proof, m *Model, _ *Opening, _ *Witness) { m.Key.Batch = 0 }, ErrLimit},
		{"rank", KindKey, func(_ *Proof, m *Model, _ *Opening, _ *Witness) { m.Key.Graph.Tensors[0].Shape = make([]int, 9) }, graph.ErrLimit},
		{"blinders", KindModel, func(_ *Proof, m *Model, _ *Opening, _ *Witness) { m.Blinds = m.Blinds[1:] }, ErrShape},
		{"weights", KindModel, func(_ *Proof, m *Model, _ *Opening, _ *Witness) { m.Weights.Data = m.Weights.Data[1:] }, ErrShape},
		{"weight", KindModel, func(_ *Proof, m *Model, _ *Opening, _ *Witness) { m.Weights.Data[0] = nil }, ErrShape},
		{"weight tensor", KindModel, func(_ *Proof, m *Model, _ *Opening, _ *Witness) { m.Key.Graph.Weights[0] = 9 }, ErrGraph},
		{"opening", KindOpening, func(_ *Proof, _ *Model, o *Opening, _ *Witness) { o.Rows = o.Rows[1:] }, ErrShape},
		{"requests", KindWitness, func(_ *Proof, _ *Model, _ *Opening, w *Witness) { w.Inputs = w.Inputs[1:] }, ErrShape},
		{"inputs", KindWitness, func(_ *Proof, _ *Model, _ *Opening, w *Witness) { w.Inputs[0] = w.Inputs[0][1:] }, ErrShape},
		{"public input", KindWitness, func(_ *Proof, _ *Model, _ *Opening, w *Witness) { w.Inputs[0][0][0]++ }, ErrShape},
		{"row blinders", KindWitness, func(_ *Proof, _ *Model, _ *Opening, w *Witness) { w.OutputBlinds[0] = nil }, ErrShape},
	} {
		p, m, o, w := sampleProof(), sampleModel(), sampleOpening(), sampleWitness()
		c.edit(p, m, o, w)
		var err error
		switch c.kind {
		case KindProof:
			_, err = EncodeProof(p)
		case KindKey:
			_, err = EncodeKey(m.Key)
		case KindModel:
			_, err = EncodeModel(m)
		case KindOpening:
			_, err = EncodeOpening(o)
		case KindWitness:
			_, err = EncodeWitness(w)
		}
		if !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, err, c.want)
		}
	}
}
