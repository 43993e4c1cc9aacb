package iop

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// Env evaluates a schedule's symbolic vectors, scalars and coefficients under given
// challenges. Verifier and prover share it.
type Env[V any] struct {
	f       Field[V]
	sc      *Schedule
	Beta    V
	Eta     V
	Points  [2][]V // indexed by Point
	dense   [][]V
	scalars []V
	known   []bool
	betas   []V
	etas    []V
}

// NewEnv returns an environment without challenges.
func NewEnv[V any](f Field[V], sc *Schedule) *Env[V] {
	return &Env[V]{f: f, sc: sc, dense: make([][]V, len(sc.vecs.list)),
		scalars: make([]V, len(sc.scalars)), known: make([]bool, len(sc.scalars))}
}

func (e *Env[V]) coords(v *vec) []V { return e.Points[v.point][v.from : v.from+v.bits] }

// Dense returns all entries of a vector.
func (e *Env[V]) Dense(id VecID) []V {
	if e.dense[id] != nil {
		return e.dense[id]
	}
	v := &e.sc.vecs.list[id]
	o := one(e.f)
	zero := e.f.Sub(o, o)
	out := make([]V, v.len)
	for i := range out {
		out[i] = zero
	}
	switch v.kind {
	case vecEq:
		copy(out, eqTable(e.f, e.coords(v))[:v.n])
	case vecCut:
		copy(out, e.Dense(v.in[0])[v.lo:v.lo+v.len])
	case vecMap:
		e.scatter(v, out)
	}
	e.dense[id] = out
	return out
}

// scatter computes out[Offset + Σ Stride·i] += ∏ in[i], over all positions in range.
func (e *Env[V]) scatter(v *vec, out []V) {
	if v.m.Index != nil {
		for i, x := range e.Dense(v.in[0]) {
			if p := v.m.Index[i]; p >= 0 && p < len(out) {
				out[p] = e.f.Add(out[p], x)
			}
		}
		return
	}
	switch len(v.m.Links) {
	case 0:
		if v.m.Offset >= 0 && v.m.Offset < len(out) {
			out[v.m.Offset] = one(e.f)
		}
	case 1:
		e.scatterLink(v, v.m.Links[0], v.m.Offset, one(e.f), true, out)
	case 2:
		a, b := v.m.Links[0], v.m.Links[1]
		for i := range e.linkLen(v, a) {
			w, unit := e.linkValue(v, a, i)
			e.scatterLink(v, b, v.m.Offset+a.Stride*i, w, unit, out)
		}
	}
}

func (e *Env[V]) linkLen(v *vec, l Link) int {
	if l.Axis < 0 {
		return l.Len
	}
	return e.sc.vecs.list[v.in[l.Axis]].len
}

func (e *Env[V]) linkValue(v *vec, l Link, i int) (w V, unit bool) {
	if l.Axis < 0 {
		return one(e.f), true
	}
	return e.Dense(v.in[l.Axis])[i], false
}

func (e *Env[V]) scatterLink(v *vec, l Link, at int, w V, unit bool, out []V) {
	for i := range e.linkLen(v, l) {
		p := at + l.Stride*i
		if p < 0 || p >= len(out) {
			continue
		}
		x, u := e.linkValue(v, l, i)
		switch {
		case u:
			x = w
		case !unit:
			x = e.f.Mul(w, x)
		}
		out[p] = e.f.Add(out[p], x)
	}
}

// InnerEq returns ⟨vector, eq(point, ·)⟩, the value of the vector's multilinear
// extension; point has the address bits of the vector's axis. For equality vectors, whole or
// as digits, and blocks of them it takes O(log) steps: a vocabulary has 50,000 entries.
func (e *Env[V]) InnerEq(id VecID, point []V) V {
	v, first := &e.sc.vecs.list[id], 0
	n := v.len
	if v.kind == vecCut && v.lo&(1<<len(point)-1) == 0 {
		v, first = &e.sc.vecs.list[v.in[0]], v.lo
	}
	if x, end, ok := e.equality(v); ok {
		low := min(len(point), len(x))
		s := prefixEq(e.f, x[:low], point[:low], min(n, end-first))
		for _, p := range point[low:] {
			s = e.f.Mul(s, e.f.Sub(one(e.f), p))
		}
		if low < len(x) {
			s = e.f.Mul(s, e.eqConst(x[low:], first>>low))
		}
		return s
	}
	d := e.Dense(id)
	t := eqTable(e.f, point)
	return e.dot(d, t[:len(d)])
}

// equality writes a vector as eq(x, i)·[i < n] if it is one, or two as the digits of i: the
// lower of 2^bits values, the higher with stride 2^bits.
func (e *Env[V]) equality(v *vec) (x []V, n int, ok bool) {
	if v.kind == vecEq {
		return e.coords(v), v.n, true
	}
	if v.kind != vecMap || v.m.Index != nil || v.m.Offset != 0 || len(v.m.Links) != 2 || len(v.in) != 2 {
		return nil, 0, false
	}
	hi, lo := 0, 1
	if v.m.Links[hi].Stride == 1 {
		hi, lo = lo, hi
	}
	a, b := &e.sc.vecs.list[v.in[hi]], &e.sc.vecs.list[v.in[lo]]
	if a.kind != vecEq || b.kind != vecEq || v.m.Links[lo].Stride != 1 || b.n != 1<<b.bits || v.m.Links[hi].Stride != b.n {
		return nil, 0, false
	}
	return append(append(make([]V, 0, a.bits+b.bits), e.coords(b)...), e.coords(a)...), min(a.n<<b.bits, v.len), true
}

func (e *Env[V]) dot(a, b []V) V {
	s := e.f.Const(fr.Element{})
	for i := range a {
		s = e.f.Add(s, e.f.Mul(a[i], b[i]))
	}
	return s
}

// Scalar returns the value of a public scalar.
func (e *Env[V]) Scalar(id ScalarID) V {
	if e.known[id] {
		return e.scalars[id]
	}
	s := &e.sc.scalars[id]
	var r V
	switch s.kind {
	case scalarSegment:
		g := &e.sc.Segments[s.index]
		b := AddressBits(g.Axes)
		r = e.eqConst(e.Points[PointZ][b:], e.sc.Offsets[s.index]>>b)
	case scalarBeta:
		r = e.power(&e.betas, e.Beta, s.index)
	case scalarEta:
		r = e.power(&e.etas, e.Eta, s.index)
	case scalarInner:
		r = e.innerPublic(s.vec, s.pub)
	}
	e.scalars[id], e.known[id] = r, true
	return r
}

// power returns x^(k+1) from a growing list of powers.
func (e *Env[V]) power(list *[]V, x V, k int) V {
	for len(*list) <= k {
		if len(*list) == 0 {
			*list = append(*list, x)
			continue
		}
		*list = append(*list, e.f.Mul((*list)[len(*list)-1], x))
	}
	return (*list)[k]
}

// eqConst is eq(point, k) for a constant k.
func (e *Env[V]) eqConst(point []V, k int) V {
	r := one(e.f)
	for j, x := range point {
		if k>>j&1 == 0 {
			x = e.f.Sub(one(e.f), x)
		}
		r = e.f.Mul(r, x)
	}
	return r
}

// innerPublic returns Σ_{Lo ≤ i < Hi} v[i]·(1 or i): in O(log) for an unmasked equality
// vector, where Σ i·eq(x, i) = Σ 2^j x_j, otherwise entry by entry.
func (e *Env[V]) innerPublic(id VecID, p PublicAxis) V {
	v := &e.sc.vecs.list[id]
	if e.sc.vecs.short(id, p) {
		if !p.Iota {
			return prefixEq(e.f, e.coords(v), nil, v.n)
		}
		s := e.f.Const(fr.Element{})
		for j, x := range e.coords(v) {
			s = e.f.Add(s, e.f.Mul(e.f.Const(element(1<<j)), x))
		}
		return s
	}
	s := e.f.Const(fr.Element{})
	d := e.Dense(id)
	for i := max(p.Lo, 0); i < min(p.Hi, len(d)); i++ {
		x := d[i]
		if p.Iota {
			x = e.f.Mul(e.f.Const(element(int64(i))), x)
		}
		s = e.f.Add(s, x)
	}
	return s
}

// Coef returns the value of a coefficient.
func (e *Env[V]) Coef(c Coef) V {
	r := e.f.Const(c.C)
	for _, s := range c.Scalars {
		r = e.f.Mul(r, e.Scalar(s))
	}
	return r
}

// Sum returns the sum of coefficients.
func (e *Env[V]) Sum(cs []Coef) V {
	s := e.f.Const(fr.Element{})
	for _, c := range cs {
		s = e.f.Add(s, e.Coef(c))
	}
	return s
}

// RowWeights calls f with each row and weight of a piece's L, scaled by w.
func (e *Env[V]) RowWeights(p *Piece, w V, f func(row int, w V)) {
	pl := &e.sc.Layout.places[p.column]
	axes := e.sc.Columns[p.column].Axes
	e.rowWeights(p, pl, axes, 0, 0, w, func(r int, x V) { f(pl.row+r, x) })
}

func (e *Env[V]) rowWeights(p *Piece, pl *place, axes []int, a, row int, w V, f func(int, V)) {
	if a == len(axes) {
		f(row, w)
		return
	}
	switch {
	case a == pl.straddle:
		hi, weights := e.highWeights(p, pl, a)
		for k, h := range hi {
			x := w
			if weights != nil {
				x = e.f.Mul(w, weights[k])
			}
			e.rowWeights(p, pl, axes, a+1, row*pl.his+h, x, f)
		}
	case p.RowVecs[a] >= 0:
		if axes[a] == 1 {
			e.rowWeights(p, pl, axes, a+1, row, w, f)
			return
		}
		for i, x := range e.Dense(p.RowVecs[a]) {
			e.rowWeights(p, pl, axes, a+1, row*axes[a]+i, e.f.Mul(w, x), f)
		}
	default:
		e.rowWeights(p, pl, axes, a+1, row, w, f)
	}
}

// highWeights lists the high positions of the straddling axis that a piece covers, and
// their weights (nil: all 1).
func (e *Env[V]) highWeights(p *Piece, pl *place, a int) ([]int, []V) {
	v := &e.sc.vecs.list[p.RowVecs[a]]
	if v.kind != vecEq {
		return []int{p.hi}, nil
	}
	t := []V{one(e.f)}
	if v.bits > pl.low {
		t = eqTable(e.f, e.coords(v)[pl.low:])
	}
	if p.hi >= 0 {
		return []int{p.hi}, t[p.hi : p.hi+1]
	}
	hi := make([]int, p.full)
	for i := range hi {
		hi[i] = i
	}
	return hi, t[:p.full]
}

// Right returns R(point) of a piece, the multilinear extension of its column side.
func (e *Env[V]) Right(p *Piece, point []V) V {
	r := e.eqConst(point[p.Size:], p.Offset)
	for k, id := range p.ColVecs {
		r = e.f.Mul(r, e.InnerEq(id, point[p.ColPos[k]:p.ColPos[k]+p.ColBits[k]]))
	}
	return r
}
