package onnx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var npyHeader = regexp.MustCompile(`'descr': '([^']+)', 'fortran_order': (True|False), 'shape': \(([^)]*)\)`)

// readNpz returns the arrays of an archive written by numpy, those of a type that the tests need.
func readNpz(t testing.TB, path string) map[string]*Tensor {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	arrays := map[string]*Tensor{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		tensor, err := parseNpy(body)
		if err != nil {
			t.Fatalf("%s: %s: %v", path, f.Name, err)
		}
		arrays[strings.TrimSuffix(f.Name, ".npy")] = tensor
	}
	return arrays
}

func parseNpy(body []byte) (*Tensor, error) {
	end := 10 + int(binary.LittleEndian.Uint16(body[8:]))
	m := npyHeader.FindSubmatch(body[:end])
	if m == nil || string(m[2]) != "False" {
		return nil, fmt.Errorf("header %q", body[:end])
	}
	var shape []int
	for _, d := range strings.FieldsFunc(string(m[3]), func(r rune) bool { return r == ',' || r == ' ' }) {
		n, err := strconv.Atoi(d)
		if err != nil {
			return nil, err
		}
		shape = append(shape, n)
	}
	raw := body[end:]
	switch string(m[1]) {
	case "<f4":
		t := NewTensor(Float, shape)
		for i := range t.Float {
			t.Float[i] = float64(math.Float32frombits(uint32(rawBits(raw, 4, i))))
		}
		return t, nil
	case "<i8":
		t := NewTensor(Int64, shape)
		for i := range t.Int {
			t.Int[i] = int64(rawBits(raw, 8, i))
		}
		return t, nil
	case "|u1":
		t := NewTensor(Int64, shape)
		for i := range t.Int {
			t.Int[i] = int64(raw[i])
		}
		return t, nil
	}
	return nil, fmt.Errorf("element type %s", m[1])
}

// row returns entry i along the first axis as a batch of one.
func row(t *Tensor, i int) *Tensor {
	n := t.Len() / t.Shape[0]
	out := &Tensor{DType: t.DType, Shape: append([]int{1}, t.Shape[1:]...)}
	if t.DType == Float {
		out.Float = t.Float[i*n : (i+1)*n]
	} else {
		out.Int = t.Int[i*n : (i+1)*n]
	}
	return out
}
