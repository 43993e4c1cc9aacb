package prove

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// labelled is a frozen channel that notes where the messages and challenges of each label
// are.
type labelled struct {
	frozen
	messages, draws map[string][]int
	read, drawn     int
}

func (c *labelled) Messages(label string, n int) []fr.Element {
	c.messages[label] = append(c.messages[label], c.read)
	c.read += n
	return c.frozen.Messages(label, n)
}

func (c *labelled) Challenge(label string) fr.Element {
	c.draws[label] = append(c.draws[label], c.drawn)
	c.drawn++
	return c.frozen.Challenge(label)
}

// TestLayerValueChangedAfterItsChallenge: values of a layer of the look-up tree have to
// satisfy one equation and to give the claims of the next layer at τ. Whoever knows τ before
// he sends them has a choice; to whoever does not the claims of the next layer tell.
func TestLayerValueChangedAfterItsChallenge(t *testing.T) {
	y := newToy(t, 4, 1)
	toys["dense layer"](y)
	sc := y.schedule()
	c := newCheater(t, sc, y)
	if err := c.run(t); err != nil {
		t.Fatal(err)
	}
	where := &labelled{frozen: frozen{in: c.sent, challenges: c.drawn}, messages: map[string][]int{}, draws: map[string][]int{}}
	iop.Verify[fr.Element](sc, where)
	layers := len(where.draws["logup.lambda"])
	if layers < 3 || len(where.messages["logup.values"]) != layers+1 {
		t.Fatalf("%d layers", layers)
	}
	for k := range layers {
		// λ_k belongs to the check of values k+1, τ_(k+1) follows them.
		lambda, tau := c.drawn[where.draws["logup.lambda"][k]], c.drawn[where.draws["logup.tau"][k+1]]
		for _, known := range []bool{true, false} {
			if !known {
				tau.Double(&tau) // a guess
			}
			bad := slices.Clone(c.sent)
			at := where.messages["logup.values"][k+1]
			otherValues(bad[at:at+4], &lambda, &tau)
			ch := &frozen{in: bad, challenges: c.drawn}
			o := iop.Verify[fr.Element](sc, ch)
			if known && (len(ch.failed) > 0 || !sameOpening(&o, &c.open)) {
				t.Errorf("layer %d, τ known: failed %v", k+1, ch.failed)
			}
			if !known && (len(ch.failed) == 0 || strings.HasPrefix(ch.failed[0], "logup.root")) {
				t.Errorf("layer %d, τ guessed: failed %v", k+1, ch.failed)
			}
		}
	}
}

// otherValues replaces (p0, p1, q0, q1) by others with the same p0·q1 + p1·q0 + λ·q0·q1 and
// the same P = p0 + τ(p1 − p0) and Q = q0 + τ(q1 − q0). With q0 chosen,
// p0·(Q − 2(1−τ)q0) = τ·c − P·q0 − λ·q0·(Q − (1−τ)q0).
func otherValues(v []fr.Element, lambda, tau *fr.Element) {
	mul := func(x, y fr.Element) fr.Element { return *x.Mul(&x, &y) }
	add := func(x, y fr.Element) fr.Element { return *x.Add(&x, &y) }
	sub := func(x, y fr.Element) fr.Element { return *x.Sub(&x, &y) }
	c := add(add(mul(v[0], v[3]), mul(v[1], v[2])), mul(*lambda, mul(v[2], v[3])))
	rest := sub(fr.One(), *tau)
	p, q := add(mul(rest, v[0]), mul(*tau, v[1])), add(mul(rest, v[2]), mul(*tau, v[3]))
	q0 := add(v[2], fr.One())
	high := sub(q, mul(rest, q0)) // τ·q1
	p0 := sub(sub(mul(*tau, c), mul(p, q0)), mul(*lambda, mul(q0, high)))
	den := sub(high, mul(rest, q0))
	p0.Div(&p0, &den)
	p1, q1 := sub(p, mul(rest, p0)), high
	p1.Div(&p1, tau)
	q1.Div(&q1, tau)
	v[0], v[1], v[2], v[3] = p0, p1, q0, q1
}

// TestWeightsAreOpenedAsIntegers: whatever contracting with weights and opening them
// allocates, rows and operands included, is together with the weights' 16-bit integers below
// 1.2 times these.
func TestWeightsAreOpenedAsIntegers(t *testing.T) {
	const outputs, side, logCols = 8192, 3072, 12 // enough that what is small beside weights counts little
	b := iop.NewBuilder(logCols)
	zero := func(n int) func([][]int64) []int64 {
		return func([][]int64) []int64 { return make([]int64, n) }
	}
	x := b.Column(iop.KindStatement, "x", []int{side}, zero(side))
	w := b.Weight("w", []int{outputs, side}, 0)
	acc := b.Contract(iop.Contraction{Name: "y", A: x, B: w, LabelsA: []int{0}, LabelsB: []int{1, 0}, LabelsOut: []int{1}, Fill: zero(outputs)})
	b.Range("y", acc, 16)
	sys, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	sc, err := iop.NewSchedule(sys)
	if err != nil {
		t.Fatal(err)
	}
	weights := make([]int16, outputs*side)
	for i := range weights {
		weights[i] = int16(i * 31)
	}
	s := prover()
	env := iop.NewEnv[fr.Element](iop.Native{}, sc)
	points := make([]fr.Element, sc.LeafBits+sc.Rounds+3)
	if err := random(points); err != nil {
		t.Fatal(err)
	}
	env.Points[iop.PointZ], env.Points[iop.PointC] = points[:sc.LeafBits], points[sc.LeafBits:sc.LeafBits+sc.Rounds]
	last := points[len(points)-3:]
	env.Beta, env.Eta = last[0], last[1]
	mask := make(fr.Vector, 1<<logCols)
	blinds := make([]fr.Element, sc.Layout.NumRows())

	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	a := &assignment{sc: sc, weights: [][]int16{weights}, columns: make([][]int64, len(sc.Columns)), forms: make([][]int64, len(sc.Forms)), readers: readers(sc)}
	a.columns[0] = zero(side)(nil)
	if _, err := a.products(env); err != nil {
		t.Fatal(err)
	}
	rows := WeightRows(sc, a.weights)
	m := &matrix{weights: rows, rest: make([][]int32, sc.Layout.NumRows()-rows.Len())}
	for i := range m.rest {
		m.rest[i] = make([]int32, 1<<logCols)
	}
	batch := newBatch(sc, env, &last[2], nil)
	batch.accumulate(m)
	batch.prove(s)
	batch.combine(&last[2], mask, blinds, &last[0])
	runtime.ReadMemStats(&after)

	size := 2 * len(weights)
	held := size + int(after.TotalAlloc-before.TotalAlloc)
	if ratio := float64(held) / float64(size); ratio >= 1.2 {
		t.Errorf("opening %d bytes of weights takes %.3f times as much", size, ratio)
	} else {
		t.Logf("opening %d bytes of weights takes %.3f times as much", size, ratio)
	}
}
