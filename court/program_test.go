package court

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/quant"
)

// keySchedule is the schedule of a key of the second verifier's, for a number of requests.
func keySchedule(t testing.TB, name string, requests int) *iop.Schedule {
	t.Helper()
	data, err := os.ReadFile("../tests/reference/" + name + ".zkv")
	if err != nil {
		t.Fatal(err)
	}
	k, err := proof.DecodeKey(data)
	if err != nil {
		t.Fatal(err)
	}
	sc, _, err := proof.NewSchedule(k.Graph, k.LogC, requests)
	if err != nil {
		t.Fatal(err)
	}
	return sc
}

// bundled are the bundled models and the row lengths that zkvin compile chooses.
var bundled = []struct {
	name    string
	logCols int
}{
	{"mlp-digits", 9}, {"lenet-digits", 9}, {"cnn-264k", 10}, {"dense-4m", 11},
	{"micro-gpt", 9}, {"micro-vit", 9}, {"tiny-vit", 10}, {"nanogpt", 11},
}

func modelSchedule(t testing.TB, name string, logCols, requests int) *iop.Schedule {
	t.Helper()
	data, err := os.ReadFile("../testdata/models/" + name + ".onnx")
	if err != nil {
		t.Fatal(err)
	}
	g, err := onnx.Load(data, onnx.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := quant.Compile(g, quant.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc, _, err := proof.NewSchedule(r.Graph, logCols, requests)
	if err != nil {
		t.Fatal(err)
	}
	return sc
}

// smallSchedules are quick to make.
func smallSchedules(t testing.TB) []*iop.Schedule {
	return []*iop.Schedule{
		keySchedule(t, "golden/batch", 2), keySchedule(t, "golden/attention", 2), keySchedule(t, "golden/attention", 5),
		keySchedule(t, "corpus/public", 1), modelSchedule(t, "lenet-digits", 9, 1),
	}
}

func write(t testing.TB, sc *iop.Schedule, gas int) *Program {
	t.Helper()
	p, err := newProgram(sc, gas)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// drawn are an input of a program, and the constraints that it must be about.
type drawn struct {
	u, y       fr.Element
	challenges []fr.Element
	witness    []fr.Element
	sys        *iop.R1CS
	opened     iop.Opened[iop.Hidden]
}

func drawElements(t *rapid.T, n int, label string) []fr.Element {
	seed := rapid.Uint64().Draw(t, label)
	out := make([]fr.Element, n)
	for i := range out {
		// x^5 of distinct small values: full size, and the seed repeats them.
		out[i].SetUint64(seed).Add(&out[i], new(fr.Element).SetUint64(uint64(i)*0x9e3779b97f4a7c15+1))
		var s fr.Element
		s.Square(&out[i]).Square(&s)
		out[i].Mul(&out[i], &s)
	}
	return out
}

// draw takes challenges, u, y and a witness at random; solve makes it one that satisfies all
// linear constraints, as the folded witness of a valid proof does, which is uniform among these.
func draw(t *rapid.T, sc *iop.Schedule, p *Program, solve bool) *drawn {
	d := &drawn{challenges: drawElements(t, p.Challenges, "challenges"), witness: drawElements(t, p.Messages+p.Products, "witness")}
	rest := drawElements(t, 2, "u and y")
	d.u, d.y = rest[0], rest[1]
	d.sys, d.opened = iop.NewR1CS(sc, func(string, int) {}, replay(d.challenges))
	d.sys.Equate(d.opened.Value, &d.y)
	if solve && !d.sys.Project(&d.u, d.witness) {
		t.Fatal("no solution")
	}
	return d
}

// replay gives challenges in order.
func replay(challenges []fr.Element) func(string) fr.Element {
	return func(string) fr.Element {
		x := challenges[0]
		challenges = challenges[1:]
		return x
	}
}

func (d *drawn) input(p *Program) []fr.Element { return p.Input(&d.u, &d.y, d.challenges, d.witness) }

// firstBroken is 0, or 1 + the number of the first linear constraint that does not hold.
func (d *drawn) firstBroken() int {
	for i := range d.sys.Linear {
		one := iop.R1CS{Linear: d.sys.Linear[i : i+1]}
		if !one.Satisfied(&d.u, d.witness) {
			return i + 1
		}
	}
	return 0
}

func sameElements(t *rapid.T, what string, got, want []fr.Element) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Fatalf("%s differ", what)
	}
}

func publics(h []iop.Hidden) []fr.Element {
	out := make([]fr.Element, len(h))
	for i := range h {
		out[i] = h[i].Public()
	}
	return out
}

// TestProgramIsTheVerifier: on satisfying and on arbitrary folded witnesses a program gives
// the errors, the row combination, the mask's coefficient, the point and the first broken
// check that the constraints give, however it is cut into chunks.
func TestProgramIsTheVerifier(t *testing.T) {
	type cut struct {
		sc *iop.Schedule
		p  *Program
	}
	var cuts []cut
	for _, sc := range smallSchedules(t) {
		for _, gas := range []int{1, 600_000, chunkGas} {
			cuts = append(cuts, cut{sc, write(t, sc, gas)})
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.SampledFrom(cuts).Draw(t, "program")
		p := c.p
		d := draw(t, c.sc, p, rapid.Bool().Draw(t, "satisfied"))
		if rapid.Bool().Draw(t, "change") {
			i := rapid.IntRange(0, len(d.witness)-1).Draw(t, "value")
			d.witness[i].Double(&d.witness[i])
		}
		e, err := p.Evaluate(d.input(p))
		if err != nil {
			t.Fatal(err)
		}
		sameElements(t, "errors", e.Errors, d.sys.Errors(&d.u, d.witness))
		sameElements(t, "rows", e.Rows, publics(d.opened.Rows))
		sameElements(t, "points", e.Point, publics(d.opened.Point))
		sameElements(t, "masks", []fr.Element{e.Mask}, publics([]iop.Hidden{d.opened.Mask}))
		if want := d.firstBroken(); e.Failed != want {
			t.Fatalf("check %d fails, want %d", e.Failed, want)
		}
	})
}

// TestProgramNoticesY: the last check is that the opened value is u·y.
func TestProgramNoticesY(t *testing.T) {
	sc := keySchedule(t, "golden/batch", 2)
	p := write(t, sc, chunkGas)
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, sc, p, true)
		d.y.Double(&d.y)
		e, err := p.Evaluate(d.input(p))
		if err != nil {
			t.Fatal(err)
		}
		if want := len(d.sys.Linear); e.Failed != want {
			t.Fatalf("check %d fails, want the last, %d", e.Failed, want)
		}
	})
}

// TestProgramIsDeterministic: the same bytes for the same schedule, made anew.
func TestProgramIsDeterministic(t *testing.T) {
	for range 3 {
		a := write(t, modelSchedule(t, "lenet-digits", 9, 1), chunkGas)
		b := write(t, modelSchedule(t, "lenet-digits", 9, 1), chunkGas)
		if a.Digest() != b.Digest() || !bytes.Equal(a.Chunks[0], b.Chunks[0]) {
			t.Fatal("two programs of one schedule")
		}
	}
}

// TestDigestBindsTheProgram: every count and every chunk is in it.
func TestDigestBindsTheProgram(t *testing.T) {
	p := write(t, keySchedule(t, "golden/batch", 2), 1)
	if len(p.Chunks) < 2 {
		t.Fatalf("%d chunks", len(p.Chunks))
	}
	seen := map[[32]byte]string{p.Digest(): "the program"}
	for what, change := range map[string]func(q *Program){
		"challenges": func(q *Program) { q.Challenges++ }, "messages": func(q *Program) { q.Messages++ },
		"products": func(q *Program) { q.Products++ }, "rows": func(q *Program) { q.Rows++ }, "point": func(q *Program) { q.LogCols++ },
		"a byte":      func(q *Program) { q.Chunks[1] = append([]byte{q.Chunks[1][0] ^ 1}, q.Chunks[1][1:]...) },
		"chunk order": func(q *Program) { q.Chunks[0], q.Chunks[1] = q.Chunks[1], q.Chunks[0] },
		"a chunk":     func(q *Program) { q.Chunks = q.Chunks[:len(q.Chunks)-1] },
	} {
		q := *p
		q.Chunks = slices.Clone(p.Chunks)
		change(&q)
		d := q.Digest()
		if other, ok := seen[d]; ok {
			t.Errorf("%s: the digest of %s", what, other)
		}
		seen[d] = what
	}
}

// TestCheckRefuses programs that are cut, joined or changed.
func TestCheckRefuses(t *testing.T) {
	p := write(t, keySchedule(t, "golden/attention", 2), 1)
	for what, change := range map[string]func(q *Program){
		"more rows":       func(q *Program) { q.Rows++ },
		"more messages":   func(q *Program) { q.Messages++ },
		"no last chunk":   func(q *Program) { q.Chunks = q.Chunks[:len(q.Chunks)-1] },
		"no chunk":        func(q *Program) { q.Chunks = nil },
		"a chunk twice":   func(q *Program) { q.Chunks = append(q.Chunks[:1:1], q.Chunks...) },
		"an end too long": func(q *Program) { q.Chunks[0] = append(slices.Clone(q.Chunks[0]), 0) },
		"a short chunk":   func(q *Program) { q.Chunks[0] = q.Chunks[0][:len(q.Chunks[0])-1] },
		"few registers":   func(q *Program) { q.Chunks[0] = slices.Clone(q.Chunks[0]); q.Chunks[0][2] = 0 },
	} {
		q := *p
		q.Chunks = slices.Clone(p.Chunks)
		change(&q)
		if err := q.Check(); !errors.Is(err, ErrProgram) {
			t.Errorf("%s: got %v, want %v", what, err, ErrProgram)
		}
	}
	if err := p.Check(); err != nil {
		t.Error(err)
	}
}

// TestCheckRefusesForms: chunks that read what is not written, write what does not exist, or
// are no instructions.
func TestCheckRefusesForms(t *testing.T) {
	for what, code := range map[string][]byte{
		"an unknown operation":           {200},
		"an empty run":                   {byte(opMul), 0, 0, 3},
		"a register not written":         {byte(opMul), 1, 0, 3, 0, 0, 0, 4},
		"a result used in its own run":   {byte(opMul), 2, 0, 3, 0, 0, 0, 1, 0, 0, 0, 3},
		"a register that does not exist": {byte(opMul), 1, 0, 9, 0, 0, 0, 1},
		"a stride below zero":            {byte(opMulStrided), 0, 2, 0, 3, 0, 0, 255, 0, 0, 1},
		"a constant above r":             append([]byte{byte(opConst), 1, 32, 0, 3}, bytes.Repeat([]byte{255}, 32)...),
		"a constant of no bytes":         {byte(opConst), 1, 0, 0, 3},
		"a list of all registers twice":  {byte(opEnd), 0, 2, 0, 0, 0, 255, 0, 0, 255, 255},
		"a sum without an end":           {byte(opDotStrided), 0, 1, 0, 0, 1, 0, 0, 1},
		"a check of nothing":             {byte(opCheck), 1, 0, 0, 0, 5},
		"more operations than gas":       bytes.Repeat([]byte{byte(opDotStrided), 255, 255, 0, 0, 0, 0, 0, 0}, 5),
	} {
		chunk := append([]byte{0, 2, 0, 8}, code...)
		if _, err := parseChunk(append(chunk, 0, 0, 0, 0, 0)); !errors.Is(err, ErrProgram) {
			t.Errorf("%s: got %v, want %v", what, err, ErrProgram)
		}
	}
	good := []byte{0, 2, 0, 8, byte(opMul), 1, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 3, 0, 1}
	if _, err := parseChunk(good); err != nil {
		t.Error(err)
	}
}

// TestReadStopsAtTheMostNodes: a verifier with more operations is refused, whatever it asks for.
func TestReadStopsAtTheMostNodes(t *testing.T) {
	sc := keySchedule(t, "golden/attention", 2)
	whole, _, err := read(sc, maxNodes)
	if err != nil {
		t.Fatal(err)
	}
	for _, most := range []int{1, 2, 100, len(whole.nodes) - 1} {
		if _, _, err := read(sc, most); !errors.Is(err, ErrProgram) {
			t.Errorf("at most %d nodes: got %v, want %v", most, err, ErrProgram)
		}
	}
	if _, _, err := read(sc, len(whole.nodes)); err != nil {
		t.Error(err)
	}
}

// FuzzChunk: whatever passes the checks runs without panic.
func FuzzChunk(f *testing.F) {
	for _, c := range write(f, keySchedule(f, "golden/batch", 2), 1).Chunks {
		f.Add(c)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := parseChunk(data)
		if err != nil {
			if !errors.Is(err, ErrProgram) {
				t.Fatalf("got %v, want %v", err, ErrProgram)
			}
			return
		}
		c.run(make([]fr.Element, c.inputs))
	})
}
