package tensorfile

import (
	"archive/zip"
	"image"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// fuzzLimits keeps a fuzzed file from asking for much memory.
var fuzzLimits = Limits{Bytes: 1 << 16, Elements: 1 << 12, Rank: 5, Arrays: 8}

// seed adds the golden files that match pattern.
func seed(f *testing.F, patterns ...string) {
	f.Helper()
	for _, pattern := range patterns {
		paths, err := filepath.Glob(filepath.Join("testdata", pattern))
		if err != nil || len(paths) == 0 {
			f.Fatalf("no seeds %s: %v", pattern, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
}

// wantValid checks what every accepted array promises, and that it survives
// the writer.
func wantValid(t *testing.T, a *Array) {
	t.Helper()
	n, err := fuzzLimits.elements(a.Shape)
	if err != nil || n != len(a.Data) {
		t.Fatalf("shape %v with %d elements: %v", a.Shape, len(a.Data), err)
	}
	if err := a.checkValues(); err != nil {
		t.Fatal(err)
	}
	b, err := DecodeNPY(mustNPY(t, a), Limits{})
	if err != nil || !equal(a, b) {
		t.Fatalf("%v is written and read as %v, %v", a, b, err)
	}
}

// wantSentinel checks that a refusal is one of the typed errors.
func wantSentinel(t *testing.T, err error) {
	t.Helper()
	if !slices.ContainsFunc(sentinels, func(s error) bool { return isOneOf(err, s) }) {
		t.Fatalf("untyped error %v", err)
	}
}

func FuzzNPY(f *testing.F) {
	seed(f, "*.npy")
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := DecodeNPY(data, fuzzLimits)
		if err != nil {
			wantSentinel(t, err)
			return
		}
		wantValid(t, a)
	})
}

func fuzzFile(t *testing.T, file *File, err error) {
	if err != nil {
		wantSentinel(t, err)
		return
	}
	for _, name := range file.Names() {
		a, err := file.Array(name)
		if err != nil {
			wantSentinel(t, err)
			continue
		}
		wantValid(t, a)
	}
}

func FuzzNPZ(f *testing.F) {
	seed(f, "*.npz")
	f.Add(zipWith(f, zip.Deflate, []string{"x.npy", "y.npy"}, make([]byte, 1<<17)))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := DecodeNPZ(data, fuzzLimits)
		fuzzFile(t, file, err)
	})
}

func FuzzJSON(f *testing.F) {
	for _, text := range []string{"[[1,2],[3,4]]", "-0.5e1", `{"input":[[0.5]],"mask":1}`, "[[1],2]", "[[[[[[", "[9007199254740993]"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := DecodeJSON(data, fuzzLimits)
		fuzzFile(t, file, err)
	})
}

func FuzzImage(f *testing.F) {
	seed(f, "*.png", "*.gif")
	f.Add(encodePNG(f, image.NewGray(image.Rect(0, 0, 3, 2))))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, n := range []Normalize{{}, {Channels: 3, Height: 7, Width: 9, Resize: true, Layout: NHWC}} {
			a, err := DecodeImage(data, n, fuzzLimits)
			if err != nil {
				wantSentinel(t, err)
				continue
			}
			wantValid(t, a)
		}
	})
}
