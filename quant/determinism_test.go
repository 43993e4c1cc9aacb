package quant

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/graph"
)

var update = flag.Bool("update", false, "rewrite the golden digests")

const digests = "testdata/digests.golden"

// digestOf hashes the canonical graph and the weights, two bytes little endian each.
func digestOf(t *testing.T, r *Result) string {
	t.Helper()
	encoded, err := graph.Encode(r.Graph)
	if err != nil {
		t.Fatal(err)
	}
	h := sha256.New()
	h.Write(encoded)
	for _, data := range r.Weights.Data {
		buf := make([]byte, 0, 2*len(data))
		for _, w := range data {
			buf = binary.LittleEndian.AppendUint16(buf, uint16(w))
		}
		h.Write(buf)
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// goldenNetworks returns what the golden file pins: the bundled models, and a network over every function table.
func goldenNetworks(t *testing.T) map[string]func() *Result {
	compile := func(name string) func() *Result {
		g := loadModel(t, name)
		rows := spaced(loadRows(t, g, name, "calibration"), 12)
		return func() *Result {
			r, err := Compile(g, Options{Calibration: rows, CheckRows: 4})
			if err != nil {
				t.Fatal(err)
			}
			return r
		}
	}
	networks := map[string]func() *Result{"functions": func() *Result {
		n := newNet(t, 11)
		n.input("x", 1, 3, 8, 8)
		n.weights("w", 0.3, 4, 3, 3, 3)
		n.op("Conv", "v", nil, "x", "w")
		last := "v"
		for _, op := range []string{"Sigmoid", "HardSwish", "Tanh", "LeakyRelu", "HardSigmoid", "Softmax"} {
			n.op(op, op, nil, last)
			last = op
		}
		r, err := Compile(n.load(last), Options{})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}}
	for _, name := range []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m", "micro-vit", "micro-gpt", "micro-gpt-mask10"} {
		networks[name] = compile(name)
	}
	return networks
}

// TestDeterminism compiles everything twice, on one processor and on all, and compares with digests that hold for every
// CPU: run it on each architecture, and with -update after a change that is meant.
func TestDeterminism(t *testing.T) {
	golden, err := os.ReadFile(digests)
	if err != nil && !*update {
		t.Fatal(err)
	}
	networks := goldenNetworks(t)
	var out bytes.Buffer
	for _, name := range []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m", "micro-vit", "micro-gpt", "micro-gpt-mask10", "functions"} {
		first := digestOf(t, networks[name]())
		all := runtime.GOMAXPROCS(1)
		second := digestOf(t, networks[name]())
		runtime.GOMAXPROCS(all)
		if first != second {
			t.Errorf("%s: two compilations gave %s and %s", name, first, second)
		}
		line := fmt.Sprintf("%s %s\n", first, name)
		if !*update && !strings.Contains(string(golden), line) {
			t.Errorf("%s: digest %s is not the one in %s", name, first, digests)
		}
		out.WriteString(line)
	}
	if *update {
		if err := os.WriteFile(digests, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
