package prove

import (
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
)

// claimValue evaluates the column part of claim k on the witness: Σ coef·⟨⊗ v, column⟩.
func (a *assignment) claimValue(env *iop.Env[fr.Element], k int) fr.Element {
	var sum fr.Element
	for i := range a.sc.Claims[k].Terms {
		t := &a.sc.Claims[k].Terms[i]
		c := env.Coef(t.Coef)
		v := a.inner(env, t)
		v.Mul(&v, &c)
		sum.Add(&sum, &v)
	}
	return sum
}

// inner is ⟨⊗ vecs, column⟩, innermost axis first: integers times field elements.
func (a *assignment) inner(env *iop.Env[fr.Element], t *iop.ColTerm) fr.Element {
	col := &a.sc.Columns[t.Column]
	d := len(col.Axes)
	if d == 0 {
		var e fr.Element
		if col.Weight >= 0 {
			e.SetInt64(int64(a.weights[col.Weight][0]))
		} else {
			e.SetInt64(a.columns[t.Column][0])
		}
		return e
	}
	last := fr.Vector(env.Dense(t.Vecs[d-1]))
	n := len(last)
	cur := make(fr.Vector, iop.Elements(col.Axes)/n)
	if col.Weight >= 0 {
		w := a.weights[col.Weight]
		innerRows(last, w, cur)
	} else {
		innerRows(last, a.columns[t.Column], cur)
	}
	for s := d - 2; s >= 0; s-- {
		v := fr.Vector(env.Dense(t.Vecs[s]))
		next := make(fr.Vector, len(cur)/len(v))
		for i := range next {
			next[i] = v.InnerProduct(cur[i*len(v) : (i+1)*len(v)])
		}
		cur = next
	}
	return cur[0]
}

func innerRows[T ff.Int](v fr.Vector, rows []T, out fr.Vector) {
	n := len(v)
	ff.Parallel(len(out), max(1, 4096/n), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			out[i] = ff.InnerInt(v, rows[i*n:(i+1)*n])
		}
	})
}
