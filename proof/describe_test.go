package proof

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/zkvin/zkvin/pcs"
)

func TestDescribeGolden(t *testing.T) {
	for _, f := range files {
		s, err := Describe(f.sample())
		checkErr(t, err)
		got, err := json.MarshalIndent(s, "", "  ")
		checkErr(t, err)
		got = append(got, '\n')
		path := filepath.Join("testdata", "describe."+f.name+".json")
		if *update {
			checkErr(t, os.WriteFile(path, got, 0o644))
		}
		want, err := os.ReadFile(path)
		checkErr(t, err)
		if !bytes.Equal(got, want) {
			t.Errorf("%v described as %s", f.kind, got)
		}
	}
}

// TestDescribeKeepsSecrets changes every secret of the private kinds: the description
// stays.
func TestDescribeKeepsSecrets(t *testing.T) {
	same := func(a, b []byte, err error) {
		t.Helper()
		checkErr(t, err)
		sa, err := Describe(a)
		checkErr(t, err)
		sb, err := Describe(b)
		checkErr(t, err)
		ja, err := json.Marshal(sa)
		checkErr(t, err)
		jb, err := json.Marshal(sb)
		checkErr(t, err)
		if !bytes.Equal(ja, jb) {
			t.Errorf("the description tells a secret:\n%s\n%s", ja, jb)
		}
	}
	o := sampleOpening()
	a, err := EncodeOpening(o)
	checkErr(t, err)
	o.Values, o.Blinds = []int16{9, 9, 9}, testScalars(90, 2)
	b, err := EncodeOpening(o)
	same(a, b, err)

	w := sampleWitness()
	a, err = EncodeWitness(w)
	checkErr(t, err)
	w.Inputs[0][1], w.InputBlinds[0], w.OutputBlinds[0] = []int16{5, 5}, testScalars(90, 2), testScalars(95, 1)
	b, err = EncodeWitness(w)
	same(a, b, err)

	m := sampleModel()
	a, err = EncodeModel(m)
	checkErr(t, err)
	m.Weights.Data[0], m.Blinds = []int16{5, 5, 5, 5, 5, 5}, testScalars(90, 2)
	b, err = EncodeModel(m)
	same(a, b, err)
}

func TestDescribeSRS(t *testing.T) {
	var b bytes.Buffer
	checkErr(t, pcs.WriteSRS(&b, testSRS()))
	s, err := Describe(b.Bytes())
	checkErr(t, err)
	if s.Kind != "srs" || s.Warning == "" || s.SRS.Powers != 128 || s.SRS.Digest != hex(testSRS().Digest[:]) {
		t.Errorf("described as %+v, %+v", s, s.SRS)
	}
	if _, err := Describe(b.Bytes()[:b.Len()-1]); !errors.Is(err, pcs.ErrSRS) {
		t.Errorf("truncated: %v", err)
	}
}

func TestDescribeUnknown(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("ZKV"), []byte("PNG rather")} {
		if _, err := Describe(data); !errors.Is(err, ErrMagic) {
			t.Errorf("%q: got %v", data, err)
		}
	}
}
