package pcs

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// A forger knows challenges before it sends what they should depend on.
type forger struct {
	key             *CommitKey
	beta, rho, zeta fr.Element
	point           []fr.Element
	levels          []fr.Vector
	evals           [][3]fr.Element
	quotient        fr.Vector
}

func newForger(t *testing.T, k *CommitKey) *forger {
	t.Helper()
	c := randomVector(3)
	f := &forger{key: k, beta: c[0], rho: c[1], zeta: c[2], point: randomVector(k.LogC)}
	f.levels = foldLevels(randomVector(1<<k.LogC), f.point)
	f.evaluate()
	f.divide()
	return f
}

// evaluate sets the true evaluations of the levels, folds of each other or not.
func (f *forger) evaluate() {
	var neg, square fr.Element
	neg.Neg(&f.beta)
	square.Square(&f.beta)
	f.evals = make([][3]fr.Element, len(f.levels))
	for i, p := range f.levels {
		for j, x := range []*fr.Element{&f.beta, &neg, &square} {
			f.evals[i][j] = evaluate(p, x)
		}
	}
}

func evaluate(p fr.Vector, x *fr.Element) (y fr.Element) {
	for i := len(p) - 1; i >= 0; i-- {
		y.Mul(&y, x)
		y.Add(&y, &p[i])
	}
	return y
}

func (f *forger) divide() {
	in := interpolate(f.evals, &f.beta, &f.rho)
	f.quotient = in.quotient(combine(f.levels, &f.rho))
}

func (f *forger) commit(t *testing.T, value fr.Element) *opened {
	t.Helper()
	all := append([]fr.Vector{f.levels[0], f.quotient}, f.levels[1:]...)
	in := interpolate(f.evals, &f.beta, &f.rho)
	all = append(all, in.witness(combine(f.levels, &f.rho), f.quotient, &f.zeta))
	coms, err := f.key.commitFields(all, nil)
	if err != nil {
		t.Fatal(err)
	}
	proof := &Opening{Folds: coms[2 : len(coms)-1], Evals: f.evals, Quotient: coms[1], Witness: coms[len(coms)-1]}
	return &opened{com: coms[0], point: f.point, value: value, proof: proof}
}

// frozen is VerifyOpening with the forger's challenges.
func (f *forger) frozen(k *OpeningKey, o *opened) error {
	if err := checkFolds(o.proof.Evals, o.point, &o.value, &f.beta); err != nil {
		return err
	}
	in := interpolate(o.proof.Evals, &f.beta, &f.rho)
	at, z := in.at(&f.zeta)
	return k.checkPairing(o.com, o.proof, &f.rho, &at, &z, &f.zeta)
}

// weights returns β(1−x)+x and β(1−x)−x: twice β times the fold is the sum of the values
// at β and −β with these weights.
func (f *forger) weights(x *fr.Element) (plus, minus fr.Element) {
	var s fr.Element
	s.SetOne()
	s.Sub(&s, x)
	s.Mul(&s, &f.beta)
	plus.Add(&s, x)
	minus.Sub(&s, x)
	return plus, minus
}

// halfOverBeta returns a/2β.
func (f *forger) halfOverBeta(a fr.Element) fr.Element {
	var d fr.Element
	d.Double(&f.beta)
	d.Inverse(&d)
	d.Mul(&d, &a)
	return d
}

// TestEachAbsorbOfAnOpeningIsNeeded forges an opening three ways, each with one challenge
// known too early. The forgery passes where the challenges are frozen and fails where the
// transcript draws them.
func TestEachAbsorbOfAnOpeningIsNeeded(t *testing.T) {
	const logC = 5
	ck, vk := testKeys(t, testSRS(t, 64), logC)
	cases := map[string]func(f *forger) (wrong fr.Element){
		"folds after β": func(f *forger) fr.Element {
			// P_1 changes by a multiple of X − β²: its value at β² stays.
			var d fr.Element
			d.Square(&f.beta)
			p := f.levels[1]
			p[0].Sub(&p[0], &d)
			d.SetOne()
			p[1].Add(&p[1], &d)
			f.levels = append(f.levels[:1], foldLevels(p, f.point[1:])...)
			f.evaluate()
			f.divide()
			return multilinear(p, f.point[1:])
		},
		"evaluations after ρ": func(f *forger) fr.Element {
			// The last two levels change so that Σ ρ^i·P_i does not.
			last, before := &f.evals[logC-1], &f.evals[logC-2]
			plus, minus := f.weights(&f.point[logC-2])
			var a [2]fr.Element
			a[0].SetOne()
			a[1].Div(&plus, &minus)
			a[1].Neg(&a[1])
			for j := range a {
				var d fr.Element
				d.Mul(&f.rho, &a[j])
				before[j].Sub(&before[j], &d)
				last[j].Add(&last[j], &a[j])
			}
			return f.lastFold()
		},
		"quotient after ζ": func(f *forger) fr.Element {
			// A false evaluation, and a constant that hides it at ζ alone.
			last := &f.evals[logC-1][0]
			last.Double(last)
			in := interpolate(f.evals, &f.beta, &f.rho)
			at, z := in.at(&f.zeta)
			b := combine(f.levels, &f.rho)
			q := evaluate(b, &f.zeta)
			q.Sub(&q, &at)
			q.Div(&q, &z)
			f.quotient = fr.Vector{q}
			return f.lastFold()
		},
	}
	for name, forge := range cases {
		t.Run(name, func(t *testing.T) {
			f := newForger(t, ck)
			truth := multilinear(f.levels[0], f.point)
			wrong := forge(f)
			if wrong.Equal(&truth) {
				t.Fatal("the forger claims the truth")
			}
			o := f.commit(t, wrong)
			if err := f.frozen(vk, o); err != nil {
				t.Errorf("with frozen challenges: %v", err)
			}
			if err := o.verify(vk); err == nil {
				t.Error("the forgery passes")
			}
		})
	}
}

// lastFold returns what the last level's evaluations say of the value.
func (f *forger) lastFold() fr.Element {
	i := len(f.evals) - 1
	plus, minus := f.weights(&f.point[i])
	plus.Mul(&plus, &f.evals[i][0])
	minus.Mul(&minus, &f.evals[i][1])
	plus.Add(&plus, &minus)
	return f.halfOverBeta(plus)
}
