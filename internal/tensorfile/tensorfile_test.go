package tensorfile

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"io/fs"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var sentinels = []error{ErrFormat, ErrUnsupported, ErrLimit, ErrShape, ErrMode, ErrValue, ErrNoArray, ErrRow}

// isOneOf reports whether err wraps want and no other sentinel.
func isOneOf(err, want error) bool {
	for _, s := range sentinels {
		if errors.Is(err, s) != (s == want) {
			return false
		}
	}
	return true
}

func wantError(t *testing.T, err, want error, text string) {
	t.Helper()
	if !isOneOf(err, want) || !strings.Contains(err.Error(), text) {
		t.Fatalf("error %v; want %v with %q", err, want, text)
	}
}

// genArray draws an array of rank 0 to 4.
func genArray(t *rapid.T) *Array {
	a := &Array{
		Shape:   rapid.SliceOfN(rapid.IntRange(1, 4), 0, 4).Draw(t, "shape"),
		Integer: rapid.Bool().Draw(t, "integer"),
	}
	n := 1
	for _, d := range a.Shape {
		n *= d
	}
	value := rapid.Float64()
	if a.Integer {
		value = rapid.Map(rapid.Int64Range(-maxExactInt, maxExactInt), func(v int64) float64 { return float64(v) })
	}
	a.Data = rapid.SliceOfN(value, n, n).Draw(t, "data")
	return a
}

func equal(a, b *Array) bool {
	return slices.Equal(a.Shape, b.Shape) && slices.Equal(a.Data, b.Data) && a.Integer == b.Integer
}

func mustNPY(t interface{ Fatal(...any) }, a *Array) []byte {
	var b bytes.Buffer
	if err := WriteNPY(&b, a); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestNPYRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := genArray(t)
		data := mustNPY(t, a)
		if start := len(data) - 8*len(a.Data); start%npyAlign != 0 {
			t.Fatalf("elements start at byte %d", start)
		}
		got, err := DecodeNPY(data, Limits{})
		if err != nil || !equal(got, a) {
			t.Fatalf("got %v, %v; want %v", got, err, a)
		}
		cut := rapid.IntRange(0, len(data)-1).Draw(t, "cut")
		if _, err := DecodeNPY(data[:cut], Limits{}); err == nil {
			t.Fatalf("accepted with %d of %d bytes", cut, len(data))
		}
		if _, err := DecodeNPY(append(data, 0), Limits{}); !errors.Is(err, ErrFormat) {
			t.Fatalf("accepted a trailing byte: %v", err)
		}
	})
}

func TestJSONRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := genArray(t)
		pos := 0
		var text func(axis int) string
		text = func(axis int) string {
			if axis == len(a.Shape) {
				pos++
				if a.Integer {
					return fmt.Sprintf("%d", int64(a.Data[pos-1]))
				}
				return fmt.Sprintf("%.17e", a.Data[pos-1])
			}
			parts := make([]string, a.Shape[axis])
			for i := range parts {
				parts[i] = text(axis + 1)
			}
			return " [" + strings.Join(parts, ", ") + "]\n"
		}
		f, err := Decode([]byte(text(0)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := f.Array(""); err != nil || f.Format != JSON || !equal(got, a) {
			t.Fatalf("got %v, %v; want %v", got, err, a)
		}
	})
}

// TestRowsPartition checks that the rows of an array, joined, are the array.
func TestRowsPartition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := genArray(t)
		if len(a.Shape) == 0 {
			if _, err := a.Row(0); !isOneOf(err, ErrRow) {
				t.Fatal(err)
			}
			return
		}
		var joined []float64
		for i := range a.Shape[0] {
			r, err := a.Row(i)
			if err != nil {
				t.Fatal(err)
			}
			if r.Shape[0] != 1 || !slices.Equal(r.Shape[1:], a.Shape[1:]) || r.Integer != a.Integer {
				t.Fatalf("row of %v has shape %v", a.Shape, r.Shape)
			}
			joined = append(joined, r.Data...)
		}
		if !slices.Equal(joined, a.Data) {
			t.Fatalf("rows join to %v, want %v", joined, a.Data)
		}
		for _, i := range []int{-1, a.Shape[0]} {
			if _, err := a.Row(i); !isOneOf(err, ErrRow) {
				t.Fatalf("row %d: %v", i, err)
			}
		}
	})
}

// rawNPY builds a version 1 file around a header that the writer would not write.
func rawNPY(header string, body ...byte) []byte {
	b := []byte(npyMagic + "\x01\x00")
	b = binary.LittleEndian.AppendUint16(b, uint16(len(header)))
	return append(append(b, header...), body...)
}

func float64Body(values ...float64) (b []byte) {
	for _, v := range values {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
	}
	return b
}

func TestNPYRefuses(t *testing.T) {
	head := func(descr, shape string) string {
		return "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + "}"
	}
	plus := func(v uint64) []byte { return binary.LittleEndian.AppendUint64(nil, v) }
	for name, c := range map[string]struct {
		data []byte
		want error
		text string
	}{
		"empty":             {nil, ErrFormat, "magic"},
		"version 4":         {[]byte(npyMagic + "\x04\x00"), ErrUnsupported, "version 4.0"},
		"version 0":         {[]byte(npyMagic + "\x00\x00"), ErrUnsupported, "version 0.0"},
		"long header":       {append([]byte(npyMagic+"\x02\x00"), 0xff, 0xff, 0xff, 0xff), ErrLimit, "header"},
		"unknown key":       {rawNPY("{'a': 1}"), ErrFormat, `"a"`},
		"missing key":       {rawNPY("{'descr': '<f8', 'shape': ()}"), ErrFormat, "fortran_order"},
		"key twice":         {rawNPY("{'descr': '<f8', 'descr': '<f8'}"), ErrFormat, "twice"},
		"text after dict":   {rawNPY(head("<f8", "()") + "x"), ErrFormat, "the end"},
		"no dict":           {rawNPY("[]"), ErrFormat, "'{'"},
		"object array":      {rawNPY(head("|O", "(1,)"), 0), ErrUnsupported, "|O"},
		"complex":           {rawNPY(head("<c16", "(1,)"), 0), ErrUnsupported, "astype"},
		"structured":        {rawNPY("{'descr': [('a', '<f4')]}"), ErrUnsupported, "structured"},
		"order of two":      {rawNPY(head("|f8", "(1,)"), 0), ErrUnsupported, "|f8"},
		"bare number":       {rawNPY(head("<f8", "(1)"), float64Body(1)...), ErrFormat, "tuple"},
		"negative axis":     {rawNPY(head("<f8", "(-1,)")), ErrFormat, "a size"},
		"empty axis":        {rawNPY(head("<f8", "(3, 0)")), ErrShape, "axis 1"},
		"overflowing shape": {rawNPY(head("<f8", "(4294967296, 4294967296)")), ErrLimit, "elements"},
		"endless axis":      {rawNPY(head("<f8", "(99999999999999999999,)")), ErrLimit, "axis 0"},
		"claims a lot":      {rawNPY(head("<f8", "(100000000,)"), 1, 2, 3), ErrFormat, "do not fill"},
		"rank 9":            {rawNPY(head("<f8", "(1,1,1,1,1,1,1,1,1)"), float64Body(1)...), ErrLimit, "9 axes"},
		"NaN":               {rawNPY(head("<f8", "(1, 2)"), float64Body(0, math.NaN())...), ErrValue, "[0, 1]"},
		"infinity":          {rawNPY(head("<f8", "(1,)"), float64Body(math.Inf(-1))...), ErrValue, "[0]"},
		"infinite half":     {rawNPY(head("<f2", "(1,)"), 0x00, 0x7c), ErrValue, "+Inf"},
		"NaN half":          {rawNPY(head("<f2", "(1,)"), 0x01, 0xfc), ErrValue, "NaN"},
		"large integer":     {rawNPY(head("<i8", "(1,)"), plus(1<<53+1)...), ErrValue, "9007199254740993"},
		"small integer":     {rawNPY(head("<i8", "(1,)"), plus(1<<63)...), ErrValue, "-9223372036854775808"},
		"large unsigned":    {rawNPY(head("<u8", "(1,)"), plus(1<<53+1)...), ErrValue, "2^53"},
		"boolean 2":         {rawNPY(head("|b1", "(1,)"), 2), ErrFormat, "boolean"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := DecodeNPY(c.data, Limits{})
			wantError(t, err, c.want, c.text)
		})
	}
}

func TestNPYHeaderForms(t *testing.T) {
	for _, header := range []string{
		`{"shape":(2,),"fortran_order":True,"descr":"<f8"}`,
		"{ 'descr' : '<f8' , 'fortran_order' : False , 'shape' : ( 2 , ) , } \n",
	} {
		a, err := DecodeNPY(rawNPY(header, float64Body(1, 2)...), Limits{})
		if err != nil || !slices.Equal(a.Data, []float64{1, 2}) {
			t.Errorf("%s: %v, %v", header, a, err)
		}
	}
}

func TestJSONRefuses(t *testing.T) {
	for text, c := range map[string]struct {
		want error
		text string
	}{
		`[1, 2`:                        {ErrFormat, "unexpected EOF"},
		`[1, 2] 3`:                     {ErrFormat, "after the value"},
		`[1, 2,]`:                      {ErrFormat, ""},
		`[1, null]`:                    {ErrFormat, "[1]: want a number"},
		`[1, "2"]`:                     {ErrFormat, "[1]: want a number"},
		`[true]`:                       {ErrFormat, "[0]: want a number"},
		`[0x10]`:                       {ErrFormat, ""},
		`[1_000]`:                      {ErrFormat, ""},
		`[NaN]`:                        {ErrFormat, ""},
		`[1e999]`:                      {ErrValue, "[0]"},
		`[9007199254740993]`:           {ErrValue, "[0]"},
		`[[1], [9223372036854775808]]`: {ErrValue, "[1][0]"},
		`[]`:                           {ErrShape, "empty list"},
		`[[], []]`:                     {ErrShape, "[0]: empty list"},
		`[[1, 2], [3]]`:                {ErrShape, "[1]: list of 1"},
		`[[1], 2]`:                     {ErrShape, "[1]: a number beside lists"},
		`[1, [2]]`:                     {ErrShape, "[1]: a list beside numbers"},
		`[[[[[[[[[1]]]]]]]]]`:          {ErrLimit, "levels"},
		`{"a": [1], "a": [2]}`:         {ErrFormat, `"a" twice`},
		`{"": [1]}`:                    {ErrFormat, "name"},
		`{"a\u001b[2J": [1]}`:          {ErrFormat, "control character"},
		`{"a": {"b": 1}}`:              {ErrFormat, `"a"`},
		`{"a": [1]`:                    {ErrFormat, "unexpected EOF"},
		"[1]\xff":                      {ErrFormat, "UTF-8"},
	} {
		t.Run(text, func(t *testing.T) {
			_, err := DecodeJSON([]byte(text), Limits{})
			wantError(t, err, c.want, c.text)
		})
	}
}

func TestJSONNames(t *testing.T) {
	f, err := Decode([]byte(` {"input": [[0.5, 1]], "mask": 3}`), Options{})
	if err != nil || !slices.Equal(f.Names(), []string{"input", "mask"}) {
		t.Fatal(f, err)
	}
	mask, err := f.Array("mask")
	if err != nil || len(mask.Shape) != 0 || mask.Data[0] != 3 || !mask.Integer {
		t.Fatal(mask, err)
	}
	_, err = f.Array("x")
	wantError(t, err, ErrNoArray, `"input", "mask"`)
}

// zipWith builds an archive of one stored or deflated member x.npy.
func zipWith(t testing.TB, method uint16, names []string, content []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range names {
		e, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := e.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func arrayX(data []byte, l Limits) error {
	f, err := DecodeNPZ(data, l)
	if err != nil {
		return err
	}
	_, err = f.Array("x")
	return err
}

func TestNPZRefuses(t *testing.T) {
	one := mustNPY(t, &Array{Shape: []int{1}, Data: []float64{1}})
	good := zipWith(t, zip.Store, []string{"x.npy"}, one)
	if err := arrayX(good, Limits{}); err != nil {
		t.Fatal(err)
	}
	damaged := bytes.Clone(good)
	damaged[bytes.Index(damaged, one)+len(one)-1] ^= 1
	wantError(t, arrayX(damaged, Limits{}), ErrFormat, "checksum")
	wantError(t, arrayX(good[:len(good)-1], Limits{}), ErrFormat, "")
	wantError(t, arrayX(zipWith(t, zip.Store, []string{"x.npy", "x.npy"}, one), Limits{}), ErrFormat, "twice")
	wantError(t, arrayX(zipWith(t, zip.Store, []string{"x.txt"}, one), Limits{}), ErrUnsupported, "x.txt")
	wantError(t, arrayX(zipWith(t, zip.Store, []string{".npy"}, one), Limits{}), ErrFormat, "name")
	wantError(t, arrayX(zipWith(t, zip.Store, []string{"y.npy"}, one), Limits{}), ErrNoArray, `"y"`)
	wantError(t, arrayX(zipWith(t, zip.Store, nil, nil), Limits{}), ErrNoArray, "none")
	wantError(t, arrayX(zipWith(t, zip.Store, []string{"x.npy", "y.npy"}, one), Limits{Arrays: 1}), ErrLimit, "2 arrays")
}

// TestZipBombs unpacks 8 MiB of zeros under a limit of 1 MiB: once with an
// honest directory, once with one that claims a small member.
func TestZipBombs(t *testing.T) {
	limits := Limits{Bytes: 1 << 20}
	content := make([]byte, 8<<20)
	honest := zipWith(t, zip.Deflate, []string{"x.npy"}, content)
	wantError(t, arrayX(honest, limits), ErrLimit, "8388608")

	liar := bytes.Clone(honest)
	directory := bytes.Index(liar, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(liar[directory+24:], 1<<20) // uncompressed size
	binary.LittleEndian.PutUint32(liar[directory+16:], crc32.ChecksumIEEE(content[:1<<20]))
	if err := arrayX(liar, limits); !isOneOf(err, ErrLimit) && !isOneOf(err, ErrFormat) {
		t.Fatal(err)
	}
}

func TestLimits(t *testing.T) {
	npy := mustNPY(t, &Array{Shape: []int{2, 3}, Data: make([]float64, 6)})
	text := []byte("[[1,2,3],[4,5,6]]")
	pngData := encodePNG(t, image.NewGray(image.Rect(0, 0, 3, 2)))
	for name, data := range map[string][]byte{"npy": npy, "json": text, "png": pngData} {
		if _, err := Decode(data, Options{Limits: Limits{Elements: 6, Rank: 2, Bytes: int64(len(data))}}); err != nil {
			t.Errorf("%s at its limits: %v", name, err)
		}
		for _, l := range []Limits{{Elements: 5}, {Rank: 1}, {Bytes: int64(len(data)) - 1}} {
			if name == "png" && l.Rank != 0 {
				continue // an image has the rank of its layout
			}
			if _, err := Decode(data, Options{Limits: l}); !isOneOf(err, ErrLimit) {
				t.Errorf("%s beyond %+v: %v", name, l, err)
			}
		}
	}
	path := filepath.Join("testdata", "real-f8.npy")
	_, err := Open(path, Options{Limits: Limits{Bytes: 100}})
	wantError(t, err, ErrLimit, path)
	if _, err := Open("testdata/none.npy", Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}
