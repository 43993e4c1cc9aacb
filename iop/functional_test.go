package iop

import (
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

// drawn is a random system with its schedule, columns and challenges.
type drawn struct {
	*dense
	sc    *Schedule
	env   *Env[fr.Element]
	alpha fr.Element
}

func draw(t *rapid.T) *drawn {
	s := randomSystem(t)
	if b := rapid.SampledFrom([]int{0, 0, 1, 2, 3}).Draw(t, "batch"); b > 0 {
		s = s.Batched(b)
	}
	sc, err := NewSchedule(s)
	if err != nil {
		t.Fatal(err)
	}
	d := &drawn{dense: newDense(s, rapid.Uint64().Draw(t, "seed")), sc: sc, env: NewEnv[fr.Element](Native{}, sc)}
	d.env.Points[PointZ], d.env.Points[PointC] = d.random(sc.LeafBits), d.random(sc.Rounds)
	x := d.random(3)
	d.env.Beta, d.env.Eta, d.alpha = x[0], x[1], x[2]
	return d
}

// columnPart is Σ coef·⟨⊗ vecs, column⟩ of claim k, entry by entry.
func (d *drawn) columnPart(k int) fr.Element {
	var sum fr.Element
	for _, t := range d.sc.Claims[k].Terms {
		vecs := make([][]fr.Element, len(t.Vecs))
		for a, v := range t.Vecs {
			vecs[a] = d.env.Dense(v)
		}
		x, c := inner(d.columns[t.Column], d.sys.Columns[t.Column].Axes, vecs), d.env.Coef(t.Coef)
		x.Mul(&x, &c)
		sum.Add(&sum, &x)
	}
	return sum
}

func equal(t *rapid.T, what string, got, want fr.Element) {
	t.Helper()
	if !got.Equal(&want) {
		t.Fatalf("%s: got %v, want %v", what, &got, &want)
	}
}

// leaves are numerators and denominators of the look-up tree from their definition.
func (d *drawn) leaves() (p, q []fr.Element) {
	n := 1 << d.sc.LeafBits
	p, q = make([]fr.Element, n), make([]fr.Element, n)
	for i := range q {
		q[i].SetOne()
	}
	for i := range d.sys.Segments {
		g := &d.sys.Segments[i]
		k := 0
		positions(g.Axes, func(at []int) {
			leaf := 0
			for a, n := range g.Axes {
				leaf = leaf<<bitsOf(n) + at[a]
			}
			leaf += d.sc.Offsets[i]
			p[leaf].SetOne()
			if g.IsTable() {
				p[leaf].Neg(&d.columns[g.Multiplicity][k])
			}
			q[leaf].SetUint64(g.Tag)
			q[leaf].Add(&q[leaf], &d.alpha)
			beta := d.env.Beta
			for _, f := range g.Tuple {
				x := d.form(f)[k]
				x.Mul(&x, &beta)
				q[leaf].Add(&q[leaf], &x)
				beta.Mul(&beta, &d.env.Beta)
			}
			k++
		})
	}
	return p, q
}

// TestLeafClaimIsTheTree: what the verifier makes of p(z) and q(z) is the extension of the
// leaves, with all relations added.
func TestLeafClaimIsTheTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		p, q := d.leaves()
		z, axes := d.env.Points[PointZ], []int{1 << d.sc.LeafBits}
		want := extension(p, axes, z)
		look, mult := d.env.lookups(), d.columnPart(0)
		look.Add(&look, &mult)
		equal(t, "p(z)", look, want)

		want = extension(q, axes, z)
		eta := d.env.Eta
		for _, r := range d.sys.Relations {
			axes := d.sys.Forms[r].Axes
			x := extension(d.form(r), axes, z[:AddressBits(axes)])
			x.Mul(&x, &eta)
			want.Add(&want, &x)
			eta.Mul(&eta, &d.env.Eta)
		}
		got := d.env.denominators(d.alpha)
		for _, x := range []fr.Element{d.columnPart(1), d.env.Sum(d.sc.qPublic)} {
			got.Add(&got, &x)
		}
		for i := range d.sc.Instances {
			in := &d.sc.Instances[i]
			c := d.env.Sum(in.Coefs)
			x := d.contracted(in)
			x.Mul(&x, &c)
			got.Add(&got, &x)
		}
		equal(t, "q(z) and relations", got, want)
	})
}

// contracted is ⟨out, result⟩ of an instance.
func (d *drawn) contracted(in *Instance) fr.Element {
	vecs := make([][]fr.Element, len(in.Out))
	for k, v := range in.Out {
		vecs[k] = d.env.Dense(v)
	}
	return inner(d.result(in.Contraction), d.sys.Contractions[in.Contraction].Axes, vecs)
}

// TestOperandsContractToTheirResult: the sum over the cube of E·A·B, with A and B the
// operands' functionals at every vertex, is the functional of the result.
func TestOperandsContractToTheirResult(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		for i := range d.sc.Instances {
			in := &d.sc.Instances[i]
			var sum fr.Element
			for x := range 1 << in.Bits {
				v := d.at(i, x)
				sum.Add(&sum, &v)
			}
			want, c := d.contracted(in), d.env.Sum(in.Coefs)
			want.Mul(&want, &c)
			equal(t, "Σ E·A·B", sum, want)
		}
	})
}

// at is coef·E·A·B of instance i at vertex x of its cube.
func (d *drawn) at(i, x int) fr.Element {
	env := NewEnv[fr.Element](Native{}, d.sc)
	env.Points[PointZ], env.Beta, env.Eta = d.env.Points[PointZ], d.env.Beta, d.env.Eta
	env.Points[PointC] = make([]fr.Element, d.sc.Rounds)
	for j := range d.sc.Instances[i].Bits {
		env.Points[PointC][j].SetUint64(uint64(x >> j & 1))
	}
	e := *d
	e.env = env
	v := env.InstanceWeight(i)
	unlift := power2(d.sc.Rounds - d.sc.Instances[i].Bits)
	v.Mul(&v, &unlift)
	for k := 2 + 2*i; k < 4+2*i; k++ {
		side, public := e.columnPart(k), env.Sum(d.sc.Claims[k].Public)
		side.Add(&side, &public)
		v.Mul(&v, &side)
	}
	return v
}

// matrix lays random columns out as rows.
func (d *drawn) matrix() [][]fr.Element {
	m := make([][]fr.Element, d.sc.Layout.NumRows())
	for r := range m {
		m[r] = make([]fr.Element, 1<<d.sc.LogCols)
	}
	for i := range d.columns {
		d.sc.Layout.Scatter(d.sys.Columns[i].Axes, ColumnID(i), func(row, at, from, n int) {
			copy(m[row][at:at+n], d.columns[i][from:from+n])
		})
	}
	return m
}

// TestGroupsAreTheClaims: Σ_g ⟨L_g⊗R_g, M⟩ = Σ_k γ^k·claim_k whatever the matrix, and R_g
// at a point is the extension of R_g at all vertices.
func TestGroupsAreTheClaims(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		gamma := d.random(1)[0]
		weights := make([]fr.Element, len(d.sc.Claims))
		var want, got fr.Element
		for k, w := 0, fr.One(); k < len(weights); k++ {
			weights[k] = w
			x := d.columnPart(k)
			x.Mul(&x, &w)
			want.Add(&want, &x)
			w.Mul(&w, &gamma)
		}
		m, c := d.matrix(), 1<<d.sc.LogCols
		point := d.random(d.sc.LogCols)
		for g := range d.sc.Groups {
			u := make([]fr.Element, c)
			d.env.GroupRows(g, weights, func(row int, w fr.Element) {
				for j := range u {
					x := m[row][j]
					x.Mul(&x, &w)
					u[j].Add(&u[j], &x)
				}
			})
			right := make([]fr.Element, c)
			for j := range right {
				vertex := make([]fr.Element, d.sc.LogCols)
				for b := range vertex {
					vertex[b].SetUint64(uint64(j >> b & 1))
				}
				right[j] = d.env.GroupRight(g, weights, vertex)
				x := right[j]
				x.Mul(&x, &u[j])
				got.Add(&got, &x)
			}
			equal(t, "R_g", d.env.GroupRight(g, weights, point), extension(right, []int{c}, point))
		}
		equal(t, "Σ groups", got, want)
	})
}

// TestVectorsAgreeWithTheirEntries: extensions and sums of vectors, O(log) where they can
// be, are those of their entries.
func TestVectorsAgreeWithTheirEntries(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		for id := range d.sc.vecs.list {
			v := d.env.Dense(VecID(id))
			n := len(v)
			// The last block of a split axis has fewer entries than its address bits hold.
			point := d.random(max(bitsOf(n), d.sc.vecs.list[id].bits) + rapid.IntRange(0, 2).Draw(t, "more"))
			var want fr.Element
			for i := range v {
				x := eqAt(point, i)
				x.Mul(&x, &v[i])
				want.Add(&want, &x)
			}
			equal(t, "extension", d.env.InnerEq(VecID(id), point), want)
			p := drawPublic(t, []int{n})[0]
			var sum fr.Element
			for i := max(p.Lo, 0); i < min(p.Hi, n); i++ {
				x := v[i]
				if p.Iota {
					k := element(int64(i))
					x.Mul(&x, &k)
				}
				sum.Add(&sum, &x)
			}
			equal(t, "public sum", d.env.innerPublic(VecID(id), p), sum)
		}
	})
}

// TestBatchedRequestsAreIndependent: every form of the batched system is that of the single
// system, request by request.
func TestBatchedRequestsAreIndependent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomSystem(t)
		b := rapid.IntRange(1, 3).Draw(t, "batch")
		many := newDense(s.Batched(b), 1)
		for r := range b {
			single := newDense(s, 1)
			for i := range s.Columns {
				n := len(single.columns[i])
				from := 0
				if many.sys.Columns[i].Batched {
					from = r * n
				}
				single.columns[i] = many.columns[i][from : from+n]
			}
			for f := range s.Forms {
				want := single.form(FormID(f))
				got := many.form(FormID(f))
				if len(got) != len(want) {
					got = got[r*len(want) : (r+1)*len(want)]
				}
				if !slices.Equal(got, want) {
					t.Fatalf("form %d of request %d of %d differs", f, r, b)
				}
			}
		}
	})
}
