package onnx

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"google.golang.org/protobuf/proto"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// externalModel adds a constant of three floats that is kept elsewhere, as the pairs of keys and values say.
func externalModel(pairs ...string) *onnxpb.ModelProto {
	w := floats("w", []int64{3})
	w.RawData = nil
	w.DataLocation = onnxpb.TensorProto_EXTERNAL.Enum()
	for i := 0; i < len(pairs); i += 2 {
		w.ExternalData = append(w.ExternalData, &onnxpb.StringStringEntryProto{Key: &pairs[i], Value: &pairs[i+1]})
	}
	return withInit(modelOf("y", nodeOf("Add", names("x", "w"), names("y"))), w)
}

func TestExternalDataIsRead(t *testing.T) {
	body := floats("", nil, 9, 9, 1, 2, 3).RawData
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "sub", "w.bin"), body, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, m := range map[string]*onnxpb.ModelProto{
		"offset and length": externalModel("location", "sub/w.bin", "offset", "8", "length", "12"),
		"offset alone":      externalModel("location", "sub/w.bin", "offset", "8", "checksum", "ignored"),
	} {
		for _, o := range []Options{{External: os.DirFS(dir)}, {External: fstest.MapFS{"sub/w.bin": {Data: body}}}} {
			g, err := Load(marshal(t, m), o)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			w := g.Values[g.Nodes[0].Inputs[1]].Const
			if !slices.Equal(w.Float, []float64{1, 2, 3}) {
				t.Errorf("%s: constant is %v, want 1, 2, 3", name, w.Float)
			}
		}
	}
}

func TestExternalData(t *testing.T) {
	body := floats("", nil, 1, 2, 3).RawData
	dir := t.TempDir()
	for _, name := range []string{"model/w.bin", "secret", "model/sub/w.bin"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), body, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{"model/link": "../secret", "model/inner": "w.bin", "model/dirlink": "sub"} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	o := Options{External: os.DirFS(filepath.Join(dir, "model"))}
	refuse(t, "no directory", externalModel("location", "w.bin"), Options{}, ErrExternalData)
	for _, path := range []string{"", ".", "..", "../secret", "sub/../../secret", "/etc/passwd", "./w.bin", `..\secret`, "C:w.bin", "w.bin\x00", "sub//w.bin",
		"link", "inner", "dirlink/w.bin", "sub", "missing"} {
		refuse(t, "path "+path, externalModel("location", path), o, ErrExternalData)
	}
	refuse(t, "no location", externalModel("length", "12"), o, ErrExternalData)
	for _, pair := range [][2]string{{"offset", "-1"}, {"offset", "13"}, {"offset", "1"}, {"offset", "x"}, {"offset", "9223372036854775807"}, {"length", "13"},
		{"length", "11"}, {"length", "-1"}, {"length", "9223372036854775808"}} {
		refuse(t, pair[0]+" "+pair[1], externalModel("location", "w.bin", pair[0], pair[1]), o, ErrExternalData)
	}
	long := externalModel("location", string(make([]byte, 5000)))
	refuse(t, "long path", long, o, ErrTooLarge)
	in := with(externalModel("location", "w.bin"), func(m *onnxpb.ModelProto) { m.Graph.Initializer[0].Name = proto.String("") })
	refuse(t, "unnamed", in, o, ErrMalformed)
}
