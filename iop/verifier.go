package iop

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Opened is what the interactive proof leaves to the commitment scheme: the row
// combination Σ Rows[r]·M[r] + Mask·d has value Value at Point (lowest bit first).
type Opened[V any] struct {
	Rows  []V
	Mask  V
	Point []V
	Value V
}

// Verify reads the proof of a schedule from ch and checks it, in the order of
// docs/protocol.md, "Interactive proof". Statement, key and rows are absorbed before.
// The checks themselves go to ch.Check; what remains is the opening.
func Verify[V any](sc *Schedule, ch Channel[V]) Opened[V] {
	return VerifyShown(sc, ch, nil)
}

// VerifyShown is [Verify] with one more claim if shown is not nil: what the entries of
// shown statement tensors are. Its values are absorbed before.
func VerifyShown[V any](sc *Schedule, ch Channel[V], shown *Shown[V]) Opened[V] {
	e := NewEnv[V](ch, sc)
	alpha, p, q := verifyLookups(sc, ch, e)
	e.Eta = ch.Challenge("eta")

	values := make([]V, 0, len(sc.Claims))
	values = append(values, ch.Sub(p, e.lookups()))
	columns := ch.Messages("columns", 1)[0]
	values = append(values, columns)
	// q(z) = 1 + Σ_s eq_s·(V_s·(α + tag_s − 1) + Σ_j β^(j+1) T_sj(z)), relations are 0.
	rest := ch.Sub(ch.Sub(q, e.denominators(alpha)), columns)
	rest = ch.Sub(rest, e.Sum(sc.qPublic))
	verifyLockstep(sc, ch, e, rest, &values)
	return verifyBatch(sc, ch, e, values, shown)
}

// lookups is the public part of p(z): Σ eq_s·V_s over look-ups, V_s the weight of valid positions.
func (e *Env[V]) lookups() V {
	s := e.f.Const(fr.Element{})
	for i := range e.sc.Segments {
		if !e.sc.Segments[i].IsTable() {
			s = e.f.Add(s, e.valid(i))
		}
	}
	return s
}

// denominators is the part of q(z) that holds no tuple.
func (e *Env[V]) denominators(alpha V) V {
	s := one(e.f)
	shifted := e.f.Sub(alpha, one(e.f))
	for i := range e.sc.Segments {
		tag := e.f.Const(*new(fr.Element).SetUint64(e.sc.Segments[i].Tag))
		s = e.f.Add(s, e.f.Mul(e.valid(i), e.f.Add(shifted, tag)))
	}
	return s
}

// valid is eq_s·V_s of segment i.
func (e *Env[V]) valid(i int) V {
	g := &e.sc.Segments[i]
	w := e.Scalar(e.sc.segmentScalar(i))
	at := 0
	for a := len(g.Axes) - 1; a >= 0; a-- {
		b := bitsOf(g.Axes[a])
		if g.Axes[a] != 1<<b {
			w = e.f.Mul(w, prefixEq(e.f, e.Points[PointZ][at:at+b], nil, g.Axes[a]))
		}
		at += b
	}
	return w
}

// verifyLookups checks the look-ups and returns α and the claims on p and q. Without look-ups
// there is no tree: every leaf is (0, 1), and the point of the relations is drawn.
func verifyLookups[V any](sc *Schedule, ch Channel[V], e *Env[V]) (alpha, p, q V) {
	zero := ch.Const(fr.Element{})
	if len(sc.Segments) == 0 {
		z := make([]V, sc.LeafBits)
		for j := range z {
			z[j] = ch.Challenge("relations.z")
		}
		e.Points[PointZ] = z
		return zero, zero, one[V](ch)
	}
	alpha = ch.Challenge("alpha")
	e.Beta = ch.Challenge("beta")
	p, q = verifyLogUp(sc, ch, e)
	return alpha, p, q
}

// verifyLogUp checks the fraction tree Σ p_i/q_i = 0 and sets the leaf point. It returns
// the claims on p and q there.
func verifyLogUp[V any](sc *Schedule, ch Channel[V], e *Env[V]) (p, q V) {
	inverse := ch.Messages("logup.inverse", 1)[0]
	v := ch.Messages("logup.values", 4)
	cross := func(v []V) V { return ch.Add(ch.Mul(v[0], v[3]), ch.Mul(v[1], v[2])) }
	ch.Check("logup.root.numerator", cross(v), ch.Const(fr.Element{}))
	ch.Check("logup.root.denominator", ch.Mul(ch.Mul(v[2], v[3]), inverse), one[V](ch))
	var z []V
	for k := 1; ; k++ {
		tau := ch.Challenge("logup.tau")
		z = append(z, tau)
		p = ch.Add(v[0], ch.Mul(tau, ch.Sub(v[1], v[0])))
		q = ch.Add(v[2], ch.Mul(tau, ch.Sub(v[3], v[2])))
		if k == sc.LeafBits {
			e.Points[PointZ] = z
			return p, q
		}
		lambda := ch.Challenge("logup.lambda")
		c := ch.Add(p, ch.Mul(lambda, q))
		next := make([]V, k)
		for j := k - 1; j >= 0; j-- {
			a := ch.Messages("logup.round", 2)
			r := ch.Challenge("logup.r")
			// t(X) = c − w(a1+a2) + a1·X + a2·X², so that (1−w)·t(0) + w·t(1) = c.
			c = ch.Add(c, ch.Mul(a[0], ch.Sub(r, z[j])))
			c = ch.Add(c, ch.Mul(a[1], ch.Sub(ch.Mul(r, r), z[j])))
			next[j] = r
		}
		v = ch.Messages("logup.values", 4)
		ch.Check(fmt.Sprintf("logup.layer.%d", k), c, ch.Add(cross(v), ch.Mul(lambda, ch.Mul(v[2], v[3]))))
		z = next
	}
}

// verifyLockstep checks Σ_i coef_i·contraction_i(out_i) = claim for all instances at
// once; the operands' values become claims.
func verifyLockstep[V any](sc *Schedule, ch Channel[V], e *Env[V], claim V, values *[]V) {
	half := ch.Const(power2(-1))
	point := make([]V, sc.Rounds)
	for t := range sc.Rounds {
		a := ch.Messages("contract.round", sc.Degrees[t])
		r := ch.Challenge("contract.r")
		// s(X) = c/2 + Σ_k a_k (X^k − 1/2), so that s(0) + s(1) = c.
		claim = ch.Mul(claim, half)
		x := r
		for k := range a {
			claim = ch.Add(claim, ch.Mul(a[k], ch.Sub(x, half)))
			x = ch.Mul(x, r)
		}
		point[sc.Rounds-1-t] = r
	}
	e.Points[PointC] = point
	terms := make([]V, len(sc.Instances))
	for i := range sc.Instances {
		ab := ch.Messages("contract.operands", 2)
		terms[i] = ch.Mul(e.InstanceWeight(i), ch.Mul(ab[0], ab[1]))
		for j, v := range ab {
			k := 2 + 2*i + j
			*values = append(*values, ch.Sub(v, e.Sum(sc.Claims[k].Public)))
		}
	}
	ch.Check("contract.final", claim, sumOf(ch, terms))
}

// InstanceWeight is the factor of A·B of instance i at the end of the lockstep sumcheck:
// its coefficients, E at the point, and 2^-(rounds it did not take part in).
func (e *Env[V]) InstanceWeight(i int) V {
	in := &e.sc.Instances[i]
	w := e.f.Mul(e.Sum(in.Coefs), e.f.Const(power2(in.Bits-e.sc.Rounds)))
	for _, b := range in.Batch {
		w = e.f.Mul(w, e.InnerEq(e.sc.BatchOut(in, b), e.Points[PointC][in.Pos[b]:in.Pos[b]+bitsOf(in.Lens[b])]))
	}
	return w
}

// BatchOut is the output functional of the b-th inner label, a batch label.
func (sc *Schedule) BatchOut(in *Instance, b int) VecID {
	for k, l := range sc.Contractions[in.Contraction].LabelsOut {
		if l == in.Inner[b] {
			return in.Out[k]
		}
	}
	panic("iop: batch label without an output axis") // Builder.Contract excludes it
}

// verifyBatch reduces all claims to one row combination at one point.
func verifyBatch[V any](sc *Schedule, ch Channel[V], e *Env[V], values []V, shown *Shown[V]) Opened[V] {
	groups := len(sc.Groups)
	if shown != nil {
		values = append(values, shown.Value)
		groups++
	}
	gamma := ch.Challenge("gamma")
	weights, terms := make([]V, len(values)), make([]V, len(values))
	for k, w := 0, one[V](ch); k < len(values); k++ {
		weights[k] = w
		terms[k] = ch.Mul(w, values[k])
		w = ch.Mul(w, gamma)
	}
	claim := sumOf(ch, terms)
	half := ch.Const(power2(-1))
	point := make([]V, sc.LogCols)
	for j := sc.LogCols - 1; j >= 0; j-- {
		a := ch.Messages("batch.round", 2)
		r := ch.Challenge("batch.r")
		claim = ch.Mul(claim, half)
		claim = ch.Add(claim, ch.Mul(a[0], ch.Sub(r, half)))
		claim = ch.Add(claim, ch.Mul(a[1], ch.Sub(ch.Mul(r, r), half)))
		point[j] = r
	}
	u := ch.Messages("batch.rows", groups)
	mask := ch.Messages("batch.mask", 1)[0]
	terms = make([]V, groups)
	for g := range sc.Groups {
		terms[g] = ch.Mul(e.GroupRight(g, weights, point), u[g])
	}
	if shown != nil {
		terms[groups-1] = ch.Mul(shown.right(ch, point), u[groups-1])
	}
	ch.Check("batch.final", claim, sumOf(ch, terms))
	delta := ch.Challenge("delta")
	return combine(sc, ch, e, weights, u, mask, delta, point, shown)
}

// GroupRight is R_g at the point. A group in one row carries its coefficients here;
// the others carry them in L (GroupRows).
func (e *Env[V]) GroupRight(g int, weights, point []V) V {
	grp := &e.sc.Groups[g]
	if grp.Row < 0 {
		return e.Right(&grp.Pieces[0], point)
	}
	s := e.f.Const(fr.Element{})
	for i := range grp.Pieces {
		p := &grp.Pieces[i]
		s = e.f.Add(s, e.f.Mul(e.PieceWeight(p, weights), e.Right(p, point)))
	}
	return s
}

// GroupRows calls f with the non-zero entries of L_g; a row may occur several times.
func (e *Env[V]) GroupRows(g int, weights []V, f func(row int, w V)) {
	grp := &e.sc.Groups[g]
	if grp.Row >= 0 {
		f(grp.Row, one(e.f))
		return
	}
	for i := range grp.Pieces {
		p := &grp.Pieces[i]
		e.RowWeights(p, e.PieceWeight(p, weights), f)
	}
}

// PieceWeight is the sum of a piece's coefficients, each times its claim's weight.
func (e *Env[V]) PieceWeight(p *Piece, weights []V) V {
	s := e.f.Const(fr.Element{})
	for i := range p.Uses {
		s = e.f.Add(s, e.f.Mul(weights[p.Uses[i].Claim], e.Coef(p.Uses[i].Coef)))
	}
	return s
}

// combine forms Σ_g δ^g L_g, δ^G for the mask, and the combined value.
func combine[V any](sc *Schedule, ch Channel[V], e *Env[V], weights, u []V, mask, delta V, point []V, shown *Shown[V]) Opened[V] {
	o := Opened[V]{Rows: make([]V, sc.Layout.NumRows()), Point: point}
	for i := range o.Rows {
		o.Rows[i] = ch.Const(fr.Element{})
	}
	d := one[V](ch)
	terms := make([]V, len(u)+1)
	for g := range u {
		add := func(row int, w V) { o.Rows[row] = ch.Add(o.Rows[row], ch.Mul(d, w)) }
		if g < len(sc.Groups) {
			e.GroupRows(g, weights, add)
		} else {
			shown.Rows(ch, sc, weights[len(weights)-1], add)
		}
		terms[g] = ch.Mul(d, u[g])
		d = ch.Mul(d, delta)
	}
	o.Mask = d
	terms[len(u)] = ch.Mul(d, mask)
	o.Value = sumOf(ch, terms)
	return o
}
