package tensorfile

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// golden reads what the reference library (NumPy, Pillow) sees.
func golden(t *testing.T, name string) (shape []int, values []float64) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var want struct {
		Shape  []int
		Values []float64
	}
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	return want.Shape, want.Values
}

func wantGolden(t *testing.T, got *Array, name string) {
	t.Helper()
	shape, values := golden(t, name)
	if !slices.Equal(got.Shape, shape) {
		t.Fatalf("%s: shape %v, want %v", name, got.Shape, shape)
	}
	for i, v := range values {
		if got.Data[i] != v {
			t.Fatalf("%s: element %s is %v, want %v", name, indexString(shape, i), got.Data[i], v)
		}
	}
}

func TestGoldenNPY(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.npy")
	if err != nil || len(paths) < 19 {
		t.Fatalf("%d golden files, %v", len(paths), err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".npy")
		t.Run(name, func(t *testing.T) {
			f, err := Open(path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if f.Format != NPY || !slices.Equal(f.Names(), []string{""}) {
				t.Fatalf("format %v, names %q", f.Format, f.Names())
			}
			a, err := f.Array("")
			if err != nil {
				t.Fatal(err)
			}
			if want := strings.HasPrefix(name, "integer") || strings.HasPrefix(name, "boolean"); a.Integer != want {
				t.Errorf("Integer is %v", a.Integer)
			}
			wantGolden(t, a, name)
		})
	}
}

func TestGoldenNPZ(t *testing.T) {
	for _, name := range []string{"stored.npz", "deflated.npz"} {
		f, err := Open(filepath.Join("testdata", name), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(f.Names(), []string{"x", "text"}) || !f.Has("x") || f.Has("y") {
			t.Fatalf("%s holds %q", name, f.Names())
		}
		x, err := f.Array("x")
		if err != nil {
			t.Fatal(err)
		}
		wantGolden(t, x, "npz-x")
		if _, err := f.Array("text"); !isOneOf(err, ErrUnsupported) || !strings.Contains(err.Error(), `"text"`) {
			t.Errorf("%s: text array: %v", name, err)
		}
	}
}

func TestGoldenImages(t *testing.T) {
	for _, c := range []struct {
		file, want string
		n          Normalize
	}{
		{"rgb.png", "rgb", Normalize{Channels: 3}},
		{"rgb.png", "rgb-grey", Normalize{Channels: 1, Convert: true}},
		{"grey.gif", "grey", Normalize{}},
		{"rgb.png", "rgb-28x28", Normalize{Channels: 3, Width: 28, Height: 28, Resize: true}},
		{"rgb.png", "rgb-5x4", Normalize{Channels: 3, Width: 5, Height: 4, Resize: true}},
		{"rgb.png", "rgb-13x4", Normalize{Channels: 3, Height: 4, Resize: true}},
		{"rgb.png", "rgb-1x1", Normalize{Channels: 3, Width: 1, Height: 1, Resize: true}},
	} {
		t.Run(c.want, func(t *testing.T) {
			c.n.Scale = 1
			f, err := Open(filepath.Join("testdata", c.file), Options{Image: c.n})
			if err != nil {
				t.Fatal(err)
			}
			a, err := f.Array("")
			if err != nil {
				t.Fatal(err)
			}
			wantGolden(t, a, c.want)
		})
	}
}
