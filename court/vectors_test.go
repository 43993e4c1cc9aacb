package court

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

var update = flag.Bool("update", false, "write the vectors of the contract's tests again")

const vectorFile = "../contracts/test/testdata/court-program.json"

// vector is a program with an input that satisfies it, and what it gives. Words are 32 bytes.
type vector struct {
	Model  string   `json:"model"`
	Digest string   `json:"digest"`
	Counts []int    `json:"counts"` // challenges, messages, products, rows, coordinates
	Chunks []string `json:"chunks"`
	Input  string   `json:"input"`
	Out    []string `json:"out"`
	States []string `json:"states"`
}

func hexOf(b []byte) string { return "0x" + hex.EncodeToString(b) }

func hexWords(v []fr.Element) string {
	out := make([]byte, 0, fr.Bytes*len(v))
	for i := range v {
		b := v[i].Bytes()
		out = append(out, b[:]...)
	}
	return hexOf(out)
}

// seeded are field elements that everybody draws alike.
func seeded(label string, n int) []fr.Element {
	out := make([]fr.Element, n)
	for i := range out {
		t := iop.NewTranscript(label)
		t.Absorb("index", binary.BigEndian.AppendUint32(nil, uint32(i)))
		out[i] = t.Challenge("value")
	}
	return out
}

// newVector runs lenet-digits in chunks of at most about the given gas on a folded witness
// that satisfies all constraints.
func newVector(t *testing.T, gas int) *vector {
	t.Helper()
	sc := modelSchedule(t, "lenet-digits", 9, 1)
	p := write(t, sc, gas)
	challenges, z, rest := seeded("challenges", p.Challenges), seeded("witness", p.Messages+p.Products), seeded("u, y", 2)
	sys, opened := iop.NewR1CS(sc, func(string, int) {}, replay(challenges))
	sys.Equate(opened.Value, &rest[1])
	if !sys.Project(&rest[0], z) {
		t.Fatal("no solution")
	}
	d := p.Digest()
	input := p.Input(&rest[0], &rest[1], challenges, z)
	v := &vector{Model: "lenet-digits", Digest: hexOf(d[:]), Counts: []int{p.Challenges, p.Messages, p.Products, p.Rows, p.LogCols}, Input: hexWords(input)}
	for i := range p.Chunks {
		state, out, failed, err := p.Run(i, input)
		if err != nil || failed != 0 {
			t.Fatalf("check %d fails: %v", failed, err)
		}
		v.Chunks = append(v.Chunks, hexOf(p.Chunks[i]))
		v.Out, v.States = append(v.Out, hexWords(out)), append(v.States, hexWords(state))
		input = state
	}
	return v
}

// TestVectors: those of the contract's tests are what Go gives.
func TestVectors(t *testing.T) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetIndent("", "  ")
	if err := e.Encode(map[string]any{"vectors": []*vector{newVector(t, chunkGas), newVector(t, 500_000)}}); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(vectorFile, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(vectorFile)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != b.String() {
		t.Errorf("%s is not what programs give now; with -update it is written again", vectorFile)
	}
}
