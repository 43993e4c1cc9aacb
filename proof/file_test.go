package proof

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"testing"
)

// writer is what every kind offers.
type writer interface{ WriteFile(path string) error }

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		kind  Kind
		value writer
		read  func(path string) (any, error)
	}{
		{KindProof, sampleProof(), func(p string) (any, error) { return ReadProof(p) }},
		{KindKey, sampleKey(), func(p string) (any, error) { return ReadKey(p) }},
		{KindOpening, sampleOpening(), func(p string) (any, error) { return ReadOpening(p) }},
		{KindInclusion, sampleInclusion(), func(p string) (any, error) { return ReadInclusion(p) }},
		{KindWitness, sampleWitness(), func(p string) (any, error) { return ReadWitness(p) }},
	} {
		path := filepath.Join(dir, "a."+c.kind.String())
		checkErr(t, c.value.WriteFile(path))
		back, err := c.read(path)
		checkErr(t, err)
		if !reflect.DeepEqual(back, any(c.value)) {
			t.Errorf("%v file reads as %+v", c.kind, back)
		}
		checkMode(t, path, c.kind)
		if s, err := DescribeFile(path); err != nil || s.Kind != c.kind.String() {
			t.Errorf("%v file: described as %+v, %v", c.kind, s, err)
		}
	}
	if left, err := filepath.Glob(filepath.Join(dir, ".*")); err != nil || len(left) > 0 {
		t.Errorf("temporary files left: %v, %v", left, err)
	}
}

func checkMode(t *testing.T, path string, k Kind) {
	t.Helper()
	info, err := os.Stat(path)
	checkErr(t, err)
	want := os.FileMode(0o644)
	if k.Private() {
		want = 0o600
	}
	if runtime.GOOS != "windows" && info.Mode() != want {
		t.Errorf("%v file has mode %v, want %v", k, info.Mode(), want)
	}
}

func TestOpenModel(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.zkm")
	checkErr(t, os.WriteFile(path, []byte("a file that others may read"), 0o644))
	want := sampleModel()
	checkErr(t, want.WriteFile(path))
	checkMode(t, path, KindModel)
	m, err := OpenModel(path)
	checkErr(t, err)
	if !reflect.DeepEqual(m.Weights, want.Weights) || !reflect.DeepEqual(m.Key, want.Key) || string(m.Report) != string(want.Report) {
		t.Errorf("opened %+v, want %+v", m, want)
	}
	checkErr(t, want.WriteFile(path)) // while it is open
	if !reflect.DeepEqual(m.Weights, want.Weights) {
		t.Error("weights changed when the file was replaced")
	}
	checkErr(t, m.Close())
	checkErr(t, m.Close())
	if m.Weights != nil {
		t.Error("a closed model still has weights")
	}
	if _, err := EncodeKey(m.Key); err != nil {
		t.Errorf("key of a closed model: %v", err)
	}
}

// TestWriteFileIsAllOrNothing fails half way: the old file stays, nothing else is left.
func TestWriteFileIsAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.zkm")
	checkErr(t, os.WriteFile(path, []byte("old"), 0o600))
	broken := errors.New("broken")
	err := WriteFile(path, KindModel, func(w io.Writer) error {
		if _, err := w.Write([]byte("half")); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "old" {
		t.Errorf("file holds %q, %v", got, err)
	}
	if all, err := os.ReadDir(dir); err != nil || len(all) != 1 {
		t.Errorf("directory holds %v, %v", all, err)
	}
}

func TestBadFiles(t *testing.T) {
	dir := t.TempDir()
	empty := filepath.Join(dir, "empty")
	checkErr(t, os.WriteFile(empty, nil, 0o600))
	if _, err := OpenModel(empty); !errors.Is(err, ErrFormat) {
		t.Errorf("empty model: %v", err)
	}
	if _, err := ReadProof(empty); !errors.Is(err, ErrMagic) {
		t.Errorf("empty proof: %v", err)
	}
	if _, err := OpenModel(filepath.Join(dir, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing model: %v", err)
	}
	if _, err := ReadKey(filepath.Join(dir, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing key: %v", err)
	}
	if _, err := OpenModel(dir); err == nil {
		t.Error("a directory opens as a model")
	}
	large := filepath.Join(dir, "large")
	checkErr(t, os.WriteFile(large, nil, 0o600))
	checkErr(t, os.Truncate(large, MaxProofFile+1)) // sparse
	if _, err := ReadProof(large); !errors.Is(err, ErrLimit) {
		t.Errorf("large proof: %v", err)
	}
}
