package iop

import (
	"math/rand/v2"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// dense evaluates a system entry by entry, straight from the meaning of forms and
// contractions. Columns hold random field elements.
type dense struct {
	sys     *System
	rng     *rand.Rand
	columns [][]fr.Element
	forms   map[FormID][]fr.Element
	results map[ContractionID][]fr.Element
}

func newDense(s *System, seed uint64) *dense {
	d := &dense{sys: s, rng: rand.New(rand.NewPCG(seed, 1)), forms: map[FormID][]fr.Element{}, results: map[ContractionID][]fr.Element{}}
	for i := range s.Columns {
		d.columns = append(d.columns, d.random(Elements(s.Columns[i].Axes)))
	}
	return d
}

// random returns field elements of a generator with a seed, so that a failure repeats.
func (d *dense) random(n int) []fr.Element {
	out := make([]fr.Element, n)
	for i := range out {
		var b [40]byte
		for k := range b {
			b[k] = byte(d.rng.Uint32())
		}
		out[i].SetBytes(b[:])
	}
	return out
}

// positions calls f with every position of a tensor, row major.
func positions(axes []int, f func(at []int)) {
	at := make([]int, len(axes))
	for range Elements(axes) {
		f(at)
		for a := len(axes) - 1; a >= 0; a-- {
			if at[a]++; at[a] < axes[a] {
				break
			}
			at[a] = 0
		}
	}
}

func flat(axes, at []int) int {
	p := 0
	for a, n := range axes {
		p = p*n + at[a]
	}
	return p
}

func (d *dense) form(id FormID) []fr.Element {
	if v, ok := d.forms[id]; ok {
		return v
	}
	f := &d.sys.Forms[id]
	out := make([]fr.Element, 0, Elements(f.Axes))
	positions(f.Axes, func(at []int) {
		var sum fr.Element
		for i := range f.Terms {
			v := d.term(&f.Terms[i], at)
			v.Mul(&v, &f.Terms[i].Coef)
			sum.Add(&sum, &v)
		}
		out = append(out, sum)
	})
	d.forms[id] = out
	return out
}

func (d *dense) term(t *Term, at []int) fr.Element {
	var src []fr.Element
	var axes []int
	switch t.Kind {
	case FromPublic:
		v := fr.One()
		for a, p := range t.Public {
			var x fr.Element
			if at[a] >= p.Lo && at[a] < p.Hi {
				x.SetOne()
				if p.Iota {
					x.SetUint64(uint64(at[a]))
				}
			}
			v.Mul(&v, &x)
		}
		return v
	case FromColumn:
		src, axes = d.columns[t.Index], d.sys.Columns[t.Index].Axes
	case FromForm:
		src, axes = d.form(FormID(t.Index)), d.sys.Forms[t.Index].Axes
	case FromContraction:
		src, axes = d.result(ContractionID(t.Index)), d.sys.Contractions[t.Index].Axes
	}
	var sum fr.Element
	pos := make([]int, len(axes))
	var walk func(s int)
	walk = func(s int) {
		if s == len(axes) {
			for a, p := range pos {
				if p < 0 || p >= axes[a] {
					return
				}
			}
			sum.Add(&sum, &src[flat(axes, pos)])
			return
		}
		for _, p := range read(&t.Maps[s], at) {
			pos[s] = p
			walk(s + 1)
		}
	}
	walk(0)
	return sum
}

// read lists the positions on a source axis that a map reads.
func read(m *AxisMap, at []int) []int {
	if m.Index != nil {
		return []int{m.Index[at[m.Links[0].Axis]]}
	}
	out := []int{m.Offset}
	for _, l := range m.Links {
		var next []int
		for _, p := range out {
			if l.Axis >= 0 {
				next = append(next, p+l.Stride*at[l.Axis])
				continue
			}
			for i := range l.Len {
				next = append(next, p+l.Stride*i)
			}
		}
		out = next
	}
	return out
}

func (d *dense) result(id ContractionID) []fr.Element {
	if v, ok := d.results[id]; ok {
		return v
	}
	c := &d.sys.Contractions[id]
	a, b := d.form(c.A), d.form(c.B)
	labels, lens := c.LabelsA, d.sys.Forms[c.A].Axes
	for i, l := range c.LabelsB {
		if !slices.Contains(c.LabelsA, l) {
			labels, lens = append(slices.Clone(labels), l), append(slices.Clone(lens), d.sys.Forms[c.B].Axes[i])
		}
	}
	out := make([]fr.Element, Elements(c.Axes))
	positions(lens, func(at []int) {
		pick := func(side []int, axes []int) int {
			p := make([]int, len(side))
			for i, l := range side {
				p[i] = at[slices.Index(labels, l)]
			}
			return flat(axes, p)
		}
		var x fr.Element
		x.Mul(&a[pick(c.LabelsA, d.sys.Forms[c.A].Axes)], &b[pick(c.LabelsB, d.sys.Forms[c.B].Axes)])
		o := &out[pick(c.LabelsOut, c.Axes)]
		o.Add(o, &x)
	})
	d.results[id] = out
	return out
}

// inner is ⟨⊗ vecs, tensor⟩.
func inner(tensor []fr.Element, axes []int, vecs [][]fr.Element) fr.Element {
	var sum fr.Element
	positions(axes, func(at []int) {
		x := tensor[flat(axes, at)]
		for a := range axes {
			x.Mul(&x, &vecs[a][at[a]])
		}
		sum.Add(&sum, &x)
	})
	return sum
}

// eqAt is eq(point, k) from its definition.
func eqAt(point []fr.Element, k int) fr.Element {
	r := fr.One()
	for j := range point {
		x := point[j]
		if k>>j&1 == 0 {
			x.Sub(new(fr.Element).SetOne(), &x)
		}
		r.Mul(&r, &x)
	}
	return r
}

// extension is the value of a tensor's multilinear extension, each axis at address bits of
// its own, the innermost at the lowest coordinates of the point.
func extension(tensor []fr.Element, axes []int, point []fr.Element) fr.Element {
	vecs := make([][]fr.Element, len(axes))
	at := 0
	for a := len(axes) - 1; a >= 0; a-- {
		n := bitsOf(axes[a])
		for i := range axes[a] {
			vecs[a] = append(vecs[a], eqAt(point[at:at+n], i))
		}
		at += n
	}
	return inner(tensor, axes, vecs)
}
