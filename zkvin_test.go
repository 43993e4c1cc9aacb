package zkvin_test

import (
	"context"
	"errors"
	"os"
	"testing"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// dataset is a bundled model with its inputs.
type dataset struct {
	onnx        []byte
	inputs      *tensorfile.Array
	calibration [][]zkvin.Tensor
}

func load(t testing.TB, name string) dataset {
	t.Helper()
	data, err := os.ReadFile("testdata/models/" + name + ".onnx")
	if err != nil {
		t.Fatal(err)
	}
	f, err := tensorfile.Open("testdata/models/"+name+".npz", tensorfile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := dataset{onnx: data}
	if d.inputs, err = f.Array("x"); err != nil {
		t.Fatal(err)
	}
	c, err := f.Array("calibration")
	if err != nil {
		t.Fatal(err)
	}
	for i := range c.Shape[0] {
		d.calibration = append(d.calibration, []zkvin.Tensor{row(t, c, i)})
	}
	return d
}

func row(t testing.TB, a *tensorfile.Array, i int) zkvin.Tensor {
	t.Helper()
	r, err := a.Row(i)
	if err != nil {
		t.Fatal(err)
	}
	return zkvin.Tensor{Shape: r.Shape, Data: r.Data}
}

func compile(t testing.TB, d dataset) (*zkvin.Model, *zkvin.VerificationKey) {
	t.Helper()
	m, _, err := zkvin.Compile(context.Background(), d.onnx, zkvin.CompileOptions{Calibration: d.calibration})
	if err != nil {
		t.Fatal(err)
	}
	k, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	return m, k
}

func TestModelsAreProven(t *testing.T) {
	for _, name := range []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m"} {
		t.Run(name, func(t *testing.T) {
			d := load(t, name)
			m, k := compile(t, d)
			in := row(t, d.inputs, 7)
			p, err := m.Prove(context.Background(), []zkvin.Tensor{in}, zkvin.ProveOptions{Context: zkvin.Digest{7}})
			if err != nil {
				t.Fatal(err)
			}
			if err := k.Verify(p, zkvin.VerifyOptions{}); !errors.Is(err, zkvin.ErrUnsafeSRS) {
				t.Errorf("a proof under the development SRS: %v, want ErrUnsafeSRS", err)
			}
			run, err := m.Run([]zkvin.Tensor{in})
			if err != nil {
				t.Fatal(err)
			}
			data, err := p.Bytes()
			if err != nil {
				t.Fatal(err)
			}
			again, err := zkvin.DecodeProof(data)
			if err != nil {
				t.Fatal(err)
			}
			o := zkvin.VerifyOptions{AllowUnsafeSRS: true, Inputs: []zkvin.Tensor{in}, Outputs: run.Outputs, Context: &zkvin.Digest{7}}
			if err := k.Verify(again, o); err != nil {
				t.Errorf("verify: %v", err)
			}
			o.Context = &zkvin.Digest{8}
			if err := k.Verify(again, o); !errors.Is(err, zkvin.ErrMismatch) {
				t.Errorf("another context: %v, want ErrMismatch", err)
			}
			t.Logf("proof of %d bytes", len(data))
		})
	}
}
