package prove

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/iop"
)

// toy is a small system with values that satisfy it.
type toy struct {
	*iop.Builder
	t       testing.TB
	rng     *rand.Rand
	values  [][]int64
	weights [][]int16
}

func newToy(t testing.TB, logCols int, seed uint64) *toy {
	return &toy{Builder: iop.NewBuilder(logCols), t: t, rng: rand.New(rand.NewPCG(seed, 5))}
}

// random are integers of [−bound, bound].
func (y *toy) random(n, bound int) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = int64(y.rng.IntN(2*bound+1) - bound)
	}
	return out
}

func (y *toy) fill(v []int64) func([][]int64) []int64 {
	y.values = append(y.values, v)
	i := len(y.values) - 1
	return func(v [][]int64) []int64 { return v[i] }
}

func (y *toy) column(k iop.Kind, name string, axes []int, v []int64) iop.FormID {
	return y.Column(k, name, axes, y.fill(v))
}

func (y *toy) weight(axes []int, v []int64) iop.FormID {
	w := make([]int16, len(v))
	for i, x := range v {
		w[i] = int16(x)
	}
	y.weights = append(y.weights, w)
	return y.Weight("w", axes, len(y.weights)-1)
}

// contract adds an einsum and its result, entry by entry.
func (y *toy) contract(a, b iop.FormID, va, vb []int64, la, lb, lo []int) (iop.FormID, []int64) {
	size := map[int]int{}
	for i, l := range la {
		size[l] = y.Axes(a)[i]
	}
	for i, l := range lb {
		size[l] = y.Axes(b)[i]
	}
	labels := slices.Clone(la)
	for _, l := range lb {
		if !slices.Contains(la, l) {
			labels = append(labels, l)
		}
	}
	at := map[int]int{}
	flat := func(side []int) (p int) {
		for _, l := range side {
			p = p*size[l] + at[l]
		}
		return p
	}
	n := 1
	for _, l := range lo {
		n *= size[l]
	}
	out := make([]int64, n)
	var walk func(k int)
	walk = func(k int) {
		if k == len(labels) {
			out[flat(lo)] += va[flat(la)] * vb[flat(lb)]
			return
		}
		for i := range size[labels[k]] {
			at[labels[k]] = i
			walk(k + 1)
		}
	}
	walk(0)
	f := y.Contract(iop.Contraction{Name: "einsum", A: a, B: b, LabelsA: la, LabelsB: lb, LabelsOut: lo, Fill: y.fill(out)})
	return f, out
}

// rescale commits to ⌊(acc + 2^(s−1))/2^s⌋ as an output of the statement and to its remainder.
func (y *toy) rescale(acc iop.FormID, v []int64, s int) (iop.FormID, []int64) {
	axes := y.Axes(acc)
	out, rest := make([]int64, len(v)), make([]int64, len(v))
	for i, x := range v {
		out[i] = (x + 1<<(s-1)) >> s
		rest[i] = (x + 1<<(s-1)) & (1<<s - 1)
	}
	o := y.column(iop.KindStatement, "output", axes, out)
	r := y.column(iop.KindWitness, "remainder", axes, rest)
	y.Range("remainder", r, s)
	y.Zero(y.Sum(acc, y.Read(acc, iop.Int(1)), iop.Constant(axes, iop.Int(1<<(s-1))), y.Read(r, iop.Int(-1)), y.Read(o, iop.Int(-1<<s))))
	y.Range("output", y.Sum(o, y.Read(o, iop.Int(1)), iop.Constant(axes, iop.Int(1<<15))), 16)
	return o, out
}

func (y *toy) schedule() *iop.Schedule {
	y.t.Helper()
	s, err := y.Finish()
	if err != nil {
		y.t.Fatal(err)
	}
	sc, err := iop.NewSchedule(s)
	if err != nil {
		y.t.Fatal(err)
	}
	return sc
}

func link(axis, stride, offset int) iop.AxisMap {
	return iop.AxisMap{Offset: offset, Links: []iop.Link{{Axis: axis, Stride: stride}}}
}

func reads(f iop.FormID, c int64, maps ...iop.AxisMap) iop.Term {
	return iop.Term{Coef: iop.Int(c), Kind: iop.FromForm, Index: int(f), Maps: maps}
}

// toys are systems with everything that operators are made of. Their sizes follow the seed.
var toys = map[string]func(y *toy){
	"dense layer": func(y *toy) {
		k, o := 1+y.rng.IntN(9), 1+y.rng.IntN(9)
		x, w := y.random(k, 1000), y.random(k*o, 100)
		acc, v := y.contract(y.column(iop.KindStatement, "x", []int{k}, x), y.weight([]int{o, k}, w), x, w, []int{0}, []int{1, 0}, []int{1})
		y.rescale(acc, v, 7)
	},
	"batched matrix product": func(y *toy) {
		b, m, k, n := 1+y.rng.IntN(4), 1+y.rng.IntN(4), 1+y.rng.IntN(6), 1+y.rng.IntN(4)
		x, z := y.random(b*m*k, 1000), y.random(b*k*n, 1000)
		acc, v := y.contract(y.column(iop.KindStatement, "x", []int{b, m, k}, x), y.column(iop.KindStatement, "z", []int{b, k, n}, z), x, z,
			[]int{0, 1, 2}, []int{0, 2, 3}, []int{0, 1, 3})
		y.rescale(acc, v, 9)
	},
	"two contractions of different degree": func(y *toy) {
		x, w := y.random(3*5, 1000), y.random(5*6, 100)
		f := y.column(iop.KindStatement, "x", []int{3, 5}, x)
		acc, v := y.contract(f, y.weight([]int{6, 5}, w), x, w, []int{0, 1}, []int{2, 1}, []int{0, 2})
		y.rescale(acc, v, 7)
		acc, v = y.contract(f, f, x, x, []int{0, 1}, []int{0, 1}, []int{0})
		y.rescale(acc, v, 9)
	},
	"convolution": func(y *toy) {
		n, k, stride := 5+y.rng.IntN(4), 3, 1+y.rng.IntN(2)
		out := (n+2-k)/stride + 1
		x, w := y.random(2*n, 1000), y.random(3*2*k, 100)
		p := y.Form([]int{2, k, out}, reads(y.column(iop.KindStatement, "x", []int{2, n}, x), 1, link(0, 1, 0),
			iop.AxisMap{Offset: -1, Links: []iop.Link{{Axis: 2, Stride: stride}, {Axis: 1, Stride: 1}}}))
		var patches []int64
		for c := range 2 {
			for i := range k {
				for o := range out {
					v := int64(0)
					if at := o*stride + i - 1; at >= 0 && at < n {
						v = x[c*n+at]
					}
					patches = append(patches, v)
				}
			}
		}
		acc, v := y.contract(p, y.weight([]int{3, 2, k}, w), patches, w, []int{0, 1, 2}, []int{3, 0, 1}, []int{3, 2})
		y.rescale(acc, v, 7)
	},
	"product with a broadcast weight": func(y *toy) {
		m, n := 1+y.rng.IntN(5), 1+y.rng.IntN(7)
		x, w := y.random(m*n, 1000), y.random(n, 100)
		acc, v := y.contract(y.column(iop.KindStatement, "x", []int{m, n}, x), y.weight([]int{n}, w), x, w, []int{0, 1}, []int{1}, []int{0, 1})
		y.rescale(acc, v, 5)
	},
	"maximum of a row": func(y *toy) {
		m, n := 1+y.rng.IntN(5), 2+y.rng.IntN(4)
		x := y.random(m*n, 1000)
		f := y.column(iop.KindStatement, "x", []int{m, n}, x)
		top := y.Form([]int{m}, reads(f, 1, link(0, 1, 0), iop.AxisMap{}))
		v := make([]int64, m)
		for i := range v {
			v[i] = x[i*n]
		}
		for k := 1; k < n; k++ {
			step, next := make([]int64, m), y.Form([]int{m}, reads(f, 1, link(0, 1, 0), iop.AxisMap{Offset: k}))
			for i := range v {
				step[i] = max(v[i]-x[i*n+k], 0)
				v[i] = max(v[i], x[i*n+k])
			}
			c := y.column(iop.KindWitness, "step", []int{m}, step)
			y.ReLU("step", y.Sum(next, y.Read(top, iop.Int(1)), y.Read(next, iop.Int(-1))), c)
			top = y.Sum(next, y.Read(next, iop.Int(1)), y.Read(c, iop.Int(1)))
		}
		out := y.column(iop.KindStatement, "output", []int{m}, v)
		y.Zero(y.Sum(out, y.Read(out, iop.Int(1)), y.Read(top, iop.Int(-1))))
	},
	"an entry of its row": func(y *toy) {
		m, n := 2+y.rng.IntN(4), 2+y.rng.IntN(5)
		x := y.random(m*n, 1000)
		f := y.column(iop.KindStatement, "x", []int{m, n}, x)
		v := make([]int64, m)
		for i := range v {
			v[i] = slices.Max(x[i*n : (i+1)*n])
		}
		row := func(axes []int) iop.FormID {
			c := iop.Constant(axes, iop.Int(1))
			c.Public[0].Iota = true
			return y.Form(axes, c)
		}
		top := y.column(iop.KindStatement, "output", []int{m}, v)
		y.Member("max", []iop.FormID{f, row([]int{m, n})}, []iop.FormID{top, row([]int{m})})
		y.Range("below", y.Form([]int{m, n}, reads(top, 1, link(0, 1, 0)), y.Read(f, iop.Int(-1))), 16)
	},
	"a range in limbs": func(y *toy) {
		n := 1 + y.rng.IntN(9)
		v := make([]int64, n)
		for i := range v {
			v[i] = y.rng.Int64N(1 << 30)
		}
		y.Range("wide", y.column(iop.KindStatement, "output", []int{n}, v), 30)
	},
	"a function of a table": func(y *toy) {
		table, n := make([]int16, 40), 1+y.rng.IntN(9)
		for i := range table {
			table[i] = int16(i*i - 300)
		}
		x, v := y.random(n, 19), make([]int64, n)
		for i := range v {
			v[i] = int64(table[x[i]+20])
		}
		y.Function("f", 0, -20, table, y.column(iop.KindStatement, "x", []int{n}, x), y.column(iop.KindStatement, "output", []int{n}, v))
	},
}
