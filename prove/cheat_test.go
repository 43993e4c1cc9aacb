package prove

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// cheater runs the prover on any assignment, without the checks of an honest one.
type cheater struct {
	sc     *iop.Schedule
	shown  *iop.Schedule // what the prover makes of the batch, if not sc
	a      *assignment
	m      *matrix
	leaf   bool            // leaves are what the columns say, else what the table holds
	hidden bool            // the value claimed for the columns makes the contractions right
	forge  func(s *forger) // changes the rows' values at the end of the batch
	late   bool            // the mask's coefficient is drawn before its value is sent
	sent   []fr.Element
	drawn  []fr.Element
	open   iop.Opened[fr.Element]
}

// forger is the end of the batch sumcheck: what the prover may still choose.
type forger struct {
	u     []fr.Element
	w     fr.Element
	delta fr.Element // if it is drawn too early
	right []fr.Element
	claim fr.Element // what Σ right·u has to be
}

// errCaught is a failed check of the verifier.
var errCaught = errors.New("caught")

// frozen is a verifier's channel on given messages and challenges. What is missing reads as
// zero.
type frozen struct {
	iop.Native
	in, challenges []fr.Element
	failed         []string
	a, b           fr.Element // of the last check
}

func (c *frozen) Messages(_ string, n int) []fr.Element {
	m := make([]fr.Element, n)
	c.in = c.in[copy(m, c.in):]
	return m
}

func (c *frozen) Challenge(string) (x fr.Element) {
	if len(c.challenges) > 0 {
		x, c.challenges = c.challenges[0], c.challenges[1:]
	}
	return x
}

func (c *frozen) Check(label string, a, b fr.Element) {
	if !a.Equal(&b) {
		c.failed = append(c.failed, label)
	}
	c.a, c.b = a, b
}

// until is a frozen channel that keeps both sides of one check.
type until struct {
	frozen
	label       string
	left, right fr.Element
}

func (c *until) Check(label string, a, b fr.Element) {
	if label == c.label {
		c.left, c.right = a, b
	}
}

func newCheater(t testing.TB, sc *iop.Schedule, y *toy) *cheater {
	t.Helper()
	a, err := assign(sc, [][][]int64{y.values}, y.weights)
	if err != nil {
		t.Fatal(err)
	}
	return &cheater{sc: sc, a: a}
}

// run proves and verifies. It returns errCaught with the checks that fail.
func (c *cheater) run(t testing.TB) error {
	t.Helper()
	if c.m == nil {
		m, err := newMatrix(WeightRows(c.sc, c.a.weights), c.a)
		if err != nil {
			t.Fatal(err)
		}
		c.m = m
	}
	s := prover()
	sc := c.sc
	if c.shown != nil {
		sc = c.shown
	}
	env := iop.NewEnv[fr.Element](iop.Native{}, sc)
	if err := c.lookups(env, s); err != nil {
		t.Fatal(err)
	}
	e := c.a.claimValue(env, 1)
	ps, err := c.a.products(env)
	if err != nil {
		t.Fatal(err)
	}
	if c.hidden {
		e = c.hide(t, s, env, e)
	}
	s.send("columns", e)
	lockstep(sc, env, ps, s)
	gamma := s.challenge("gamma")
	b := newBatch(sc, env, &gamma, nil)
	b.accumulate(c.m)
	point, u := b.prove(s)
	mask := make(fr.Vector, 1<<c.sc.LogCols)
	if err := random(mask); err != nil {
		t.Fatal(err)
	}
	c.finish(s, b, point, u, mask)
	return c.verify(s, mask)
}

// finish sends the rows' values and the mask's, changed by forge.
func (c *cheater) finish(s *sender, b *batch, point, u []fr.Element, mask fr.Vector) {
	f := &forger{u: u, w: evaluateRow(mask, point)}
	for g := range c.sc.Groups {
		f.right = append(f.right, b.env.GroupRight(g, b.weights, point))
	}
	if c.forge != nil {
		probe := &until{frozen: frozen{in: s.values, challenges: s.challenges}, label: "batch.final"}
		iop.Verify[fr.Element](c.sc, probe)
		f.claim = probe.left
	}
	honest := slices.Clone(f.u)
	if c.forge != nil {
		c.forge(f)
	}
	s.send("batch.rows", f.u...)
	if c.late {
		f.delta = s.challenge("delta")
		absorb(f, honest)
		s.send("batch.mask", f.w)
		return
	}
	s.send("batch.mask", f.w)
	s.challenge("delta")
}

// absorb chooses w so that Σ δ^g u_g + δ^G·w is what the true values give.
func absorb(f *forger, honest []fr.Element) {
	d := fr.One()
	var sum fr.Element
	for g := range f.u {
		var x fr.Element
		x.Sub(&honest[g], &f.u[g])
		x.Mul(&x, &d)
		sum.Add(&sum, &x)
		d.Mul(&d, &f.delta)
	}
	sum.Div(&sum, &d)
	f.w.Add(&f.w, &sum)
}

func (c *cheater) verify(s *sender, mask fr.Vector) error {
	c.sent, c.drawn = s.values, s.challenges
	ch := &frozen{in: c.sent, challenges: c.drawn}
	c.open = iop.Verify[fr.Element](c.sc, ch)
	if len(ch.in) > 0 || len(ch.challenges) > 0 {
		return fmt.Errorf("the verifier left %d messages and %d challenges", len(ch.in), len(ch.challenges))
	}
	if len(ch.failed) > 0 {
		return fmt.Errorf("%w: %v", errCaught, ch.failed)
	}
	if got := evaluateRow(matrixRow(c.m, &c.open, mask), c.open.Point); !got.Equal(&c.open.Value) {
		return fmt.Errorf("%w: opening", errCaught)
	}
	return nil
}

func (c *cheater) lookups(env *iop.Env[fr.Element], s *sender) error {
	if !c.leaf {
		return lookups(c.a, env, s)
	}
	alpha := s.challenge("alpha")
	env.Beta = s.challenge("beta")
	l, err := c.a.leaves(&alpha, &env.Beta)
	if err != nil {
		return err
	}
	for i := range c.sc.Segments {
		if err := c.leaves(i, &alpha, &env.Beta, l); err != nil {
			return err
		}
	}
	z, _, _, err := proveLogUp(l, c.sc.LeafBits, s)
	if err != nil {
		return err
	}
	env.Points[iop.PointZ] = z
	env.Eta = s.challenge("eta")
	return nil
}

// leaves gives the leaves of segment i the denominators that its tuples have.
func (c *cheater) leaves(i int, alpha, beta *fr.Element, l leaves) error {
	g := &c.sc.Segments[i]
	tuple, err := c.a.tuple(g)
	if err != nil {
		return err
	}
	v := l[slices.IndexFunc(l, func(r leafRun) bool { return r.start == c.sc.Offsets[i] })].leafValues
	v.entries, v.denominators = nil, fingerprints(g.Tag, tuple, alpha, beta)
	return nil
}

// recount recomputes limbs and multiplicities; tuples in no table count for none and show
// its first entry.
func (c *cheater) recount(t testing.TB) {
	t.Helper()
	c.a.forms = make([][]int64, len(c.sc.Forms))
	for _, l := range c.sc.Limbs {
		f, err := c.a.form(l.Form)
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range f {
			c.a.columns[l.Column][i] = v >> l.Shift & (1<<l.Bits - 1)
		}
	}
	c.a.forms = make([][]int64, len(c.sc.Forms))
	tables := map[uint64]*counter{}
	for _, first := range []bool{true, false} {
		for i := range c.sc.Segments {
			g := &c.sc.Segments[i]
			if g.IsTable() != first {
				continue
			}
			tuple, err := c.a.tuple(g)
			if err != nil {
				t.Fatal(err)
			}
			if first {
				k := &counter{tuple: tuple, lo: g.Lo, count: make([]int64, len(tuple[0]))}
				k.prepare()
				c.a.columns[g.Multiplicity] = k.count
				tables[g.Tag] = k
				continue
			}
			for at := range tuple[0] {
				one := make([][]int64, len(tuple))
				for j := range tuple {
					one[j] = tuple[j][at : at+1]
				}
				if e, err := tables[g.Tag].add(one); err == nil {
					c.a.entries[i][at] = e[0]
				} else {
					c.a.entries[i][at] = 0
				}
			}
		}
	}
}

// change adds delta to an entry of a column after the honest run; all other columns stay.
func (c *cheater) change(column, entry int, delta int64) {
	v := slices.Clone(c.a.columns[column])
	v[entry] += delta
	c.a.columns[column] = v
	c.a.forms = make([][]int64, len(c.sc.Forms))
}

// ways are the ways in which a prover can go on after it has changed a column.
var ways = map[string]func(t testing.TB, c *cheater){
	"the rest stays, look-ups as before":       func(testing.TB, *cheater) {},
	"the rest stays, look-ups as they are":     func(_ testing.TB, c *cheater) { c.leaf = true },
	"the rest follows, look-ups lie":           func(t testing.TB, c *cheater) { c.recount(t) },
	"the rest follows, look-ups are honest":    func(t testing.TB, c *cheater) { c.recount(t); c.leaf = true },
	"the columns' value hides what is missing": func(t testing.TB, c *cheater) { c.recount(t); c.hidden = true },
}

// hide returns the value to claim for the columns that makes the contractions' check pass. It
// plays the rest of the contractions to itself to find out.
func (c *cheater) hide(t testing.TB, s *sender, env *iop.Env[fr.Element], e fr.Element) fr.Element {
	t.Helper()
	ps, err := c.a.products(env)
	if err != nil {
		t.Fatal(err)
	}
	alone := prover()
	alone.send("columns", e)
	lockstep(c.sc, env, ps, alone)
	probe := &until{frozen: frozen{in: slices.Concat(s.values, alone.values), challenges: slices.Concat(s.challenges, alone.challenges)},
		label: "contract.final"}
	iop.Verify[fr.Element](c.sc, probe)
	var missing fr.Element
	missing.Sub(&probe.left, &probe.right)
	lift := iop.Power2(c.sc.Rounds)
	missing.Mul(&missing, &lift)
	e.Add(&e, &missing)
	return e
}
