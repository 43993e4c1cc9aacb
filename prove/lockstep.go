package prove

import (
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
)

// instance is one instance of the lockstep sumcheck: coef·Σ_x E(x)·A(x)·B(x); e is nil
// without batch axes.
type instance struct {
	bits    int
	a, b, e fr.Vector
}

// products builds the tables of all instances. Coefficients are folded into A's copy
// for the rounds; the claims use A itself.
func (a *assignment) products(env *iop.Env[fr.Element]) ([]instance, error) {
	out := make([]instance, len(a.sc.Instances))
	for i := range a.sc.Instances {
		in := &a.sc.Instances[i]
		c := &a.sc.Contractions[in.Contraction]
		p := instance{bits: in.Bits}
		var err error
		if p.a, err = a.side(env, in, c, c.A, c.LabelsA); err != nil {
			return nil, err
		}
		if p.b, err = a.side(env, in, c, c.B, c.LabelsB); err != nil {
			return nil, err
		}
		if len(in.Batch) > 0 {
			p.e = batchTable(env, a.sc, in)
		}
		out[i] = p
	}
	return out, nil
}

func (a *assignment) side(env *iop.Env[fr.Element], in *iop.Instance, c *iop.Contraction, f iop.FormID, labels []int) (fr.Vector, error) {
	inner := make([]int, len(in.Inner))
	free := make([][]fr.Element, len(labels))
	for k, l := range labels {
		if j := slices.Index(in.Inner, l); j >= 0 {
			inner[j] = k
			continue
		}
		free[k] = env.Dense(in.Out[slices.Index(c.LabelsOut, l)])
	}
	return a.operand(f, inner, free)
}

// batchTable is E over all inner variables: the output functional on batch axes, zero in
// their pads, and 1 on the others, pads included: the verifier's E does not depend on them.
func batchTable(env *iop.Env[fr.Element], sc *iop.Schedule, in *iop.Instance) fr.Vector {
	out := fr.Vector{fr.One()}
	for k, n := range in.Lens {
		f := make(fr.Vector, 1<<addressBits(n))
		if slices.Contains(in.Batch, k) {
			copy(f, env.Dense(sc.BatchOut(in, k)))
		} else {
			for i := range f {
				f[i].SetOne()
			}
		}
		out = outer(out, f)
	}
	return out
}

// lockstep runs the sumcheck of all contractions at once. Round t binds variable
// Rounds−1−t in every instance that has it; the others add a constant.
func lockstep(sc *iop.Schedule, env *iop.Env[fr.Element], ps []instance, s channel) [][2]fr.Element {
	point := make([]fr.Element, sc.Rounds)
	coefs := make([]fr.Element, len(ps))
	for i := range ps {
		lift := iop.Power2(ps[i].bits - sc.Rounds)
		coefs[i] = env.Sum(sc.Instances[i].Coefs)
		coefs[i].Mul(&coefs[i], &lift)
	}
	for t := range sc.Rounds {
		v := sc.Rounds - 1 - t
		msg := make([]fr.Element, sc.Degrees[t])
		for i := range ps {
			if v < ps[i].bits {
				addRound(msg, &ps[i], &coefs[i], v)
			}
		}
		s.send("contract.round", msg...)
		r := s.challenge("contract.r")
		point[v] = r
		for i := range ps {
			if v < ps[i].bits {
				ps[i].fold(&r)
			}
		}
	}
	env.Points[iop.PointC] = point
	out := make([][2]fr.Element, len(ps))
	for i := range ps {
		out[i] = [2]fr.Element{ps[i].a[0], ps[i].b[0]}
		s.send("contract.operands", out[i][:]...)
	}
	return out
}

func (p *instance) fold(r *fr.Element) {
	p.a, p.b = ff.FoldTop(p.a, r), ff.FoldTop(p.b, r)
	if p.e != nil {
		p.e = ff.FoldTop(p.e, r)
	}
}

// addRound adds the coefficients of X, X², … of an instance's round polynomial
// Σ_x coef·E·A·B, x over the v variables that remain.
func addRound(msg []fr.Element, p *instance, coef *fr.Element, v int) {
	h := 1 << v
	var lo, hi, d [3]fr.Vector
	tables := []fr.Vector{p.a, p.b}
	if p.e != nil {
		tables = append(tables, p.e)
	}
	for k, t := range tables {
		lo[k], hi[k] = t[:h], t[h:2*h]
		d[k] = make(fr.Vector, h)
		d[k].Sub(hi[k], lo[k])
	}
	tmp, sum := make(fr.Vector, h), make(fr.Vector, h)
	prod := func(a, b fr.Vector) fr.Vector { x := make(fr.Vector, h); x.Mul(a, b); return x }
	// (a + X·da)(b + X·db) = c0 + c1·X + c2·X²
	c2 := prod(d[0], d[1])
	sum.Mul(lo[0], d[1])
	tmp.Mul(d[0], lo[1])
	sum.Add(sum, tmp)
	var m [3]fr.Element
	if p.e == nil {
		m[0], m[1] = sum.Sum(), c2.Sum()
	} else {
		c0 := prod(lo[0], lo[1])
		m[0] = dot2(sum, lo[2], c0, d[2])
		m[1] = dot2(c2, lo[2], sum, d[2])
		m[2] = c2.InnerProduct(d[2])
	}
	for k := range msg {
		m[k].Mul(&m[k], coef)
		msg[k].Add(&msg[k], &m[k])
	}
}

func dot2(a, b, c, d fr.Vector) fr.Element {
	x, y := a.InnerProduct(b), c.InnerProduct(d)
	x.Add(&x, &y)
	return x
}
