package verify_test

import (
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// mutants are proofs of other statements, rows, messages, with what the checks demand of
// later items under the recorded challenges.
func (r *replayer) mutants(t *testing.T) []mutant {
	t.Helper()
	return slices.Concat(r.statements(t), r.rows(t), r.hidden(), r.values(t), r.combined(t), r.folds(t), r.openings())
}

// some are the first and the last of n positions and about five between.
func some(n int) []int {
	var out []int
	for i := 0; i < n; i += 1 + n/6 {
		out = append(out, i)
	}
	if n > 0 && out[len(out)-1] != n-1 {
		out = append(out, n-1)
	}
	return out
}

// statements name another model, request or context, or show a tensor otherwise.
func (r *replayer) statements(t *testing.T) []mutant {
	t.Helper()
	g := *r.g
	g.Tensors = slices.Clone(g.Tensors)
	g.Tensors[g.Outputs[1]].Name = "bottom"
	file := r.file
	file.Graph = &g
	other, err := verify.NewKey(&file)
	if err != nil {
		t.Fatal(err)
	}
	model := r.mutate("statement.model", 0, "the output under another name", func(p *proof.Proof) { p.Statement.ModelID = other.ModelID })
	model.key = other
	out := []mutant{model,
		r.mutate("statement.request", 0, "another request", func(p *proof.Proof) { p.Statement.Requests[0].ID[31] ^= 1 }),
		r.mutate("statement.context", 0, "another context", func(p *proof.Proof) { p.Statement.Requests[0].Context[0] ^= 0x80 }),
	}
	if x := &r.pf.Statement.Requests[0].Inputs[1]; x.Public() {
		rows, err := r.vk.PublicRows(1, x.Values)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r.mutate("statement.visibility", 0, "rows in place of entries", func(p *proof.Proof) {
			p.Statement.Requests[0].Inputs[1] = proof.Tensor{Rows: rows}
		}))
	}
	return out
}

// rows changes rows of the matrix: their blinders, and their entries.
func (r *replayer) rows(t *testing.T) []mutant {
	t.Helper()
	h, k := pcs.BlindingBase(), fresh(t, 1)[0]
	l := r.vk.Schedule.Layout
	blinded := func(label, what string, coef fr.Element, at func(p *proof.Proof) *bn254.G1Affine) mutant {
		return r.mutate(label, 0, what+" under another blinder", func(p *proof.Proof) {
			x := at(p)
			*x = moved(*x, h, &k)
			coef.Mul(&coef, &k)
			p.Blind.Add(&p.Blind, &coef)
		})
	}
	unit := func(coef fr.Element) fr.Vector {
		v := make(fr.Vector, 1<<l.LogCols)
		v[3] = coef
		return v
	}
	one := fr.One()
	var out []mutant
	if y := &r.pf.Statement.Requests[0].Outputs[0]; y.Public() {
		out = append(out, r.falseOutput(t))
	} else {
		row := l.First[iop.KindStatement] + r.pk.Spans[len(r.g.Inputs)].First
		out = append(out, blinded("statement.rows", "the output", r.open.Rows[row].Public(), func(p *proof.Proof) *bn254.G1Affine {
			rows := slices.Clone(p.Statement.Requests[0].Outputs[0].Rows)
			p.Statement.Requests[0].Outputs[0].Rows = rows
			return &rows[0]
		}))
	}
	for _, i := range some(len(r.pf.Witness)) {
		coef := r.open.Rows[l.First[iop.KindWitness]+i].Public()
		out = append(out, blinded("witness.rows", "a row", coef, func(p *proof.Proof) *bn254.G1Affine { return &p.Witness[i] }))
		out = append(out, r.mutate("witness.rows", 0, "another entry", func(p *proof.Proof) {
			p.Witness[i] = moved(p.Witness[i], r.file.SRS.Powers[3], &one)
			r.reopen(t, p, unit(coef))
		}))
	}
	coef := r.open.Mask.Public()
	out = append(out, blinded("mask.row", "the mask", coef, func(p *proof.Proof) *bn254.G1Affine { return &p.Mask }))
	return append(out, r.mutate("mask.row", 0, "another entry", func(p *proof.Proof) {
		p.Mask = moved(p.Mask, r.file.SRS.Powers[3], &one)
		r.reopen(t, p, unit(coef))
	}))
}

// falseOutput claims another output of the model.
func (r *replayer) falseOutput(t *testing.T) mutant {
	t.Helper()
	at := len(r.g.Inputs)
	return r.mutate("statement.rows", 0, "a false output", func(p *proof.Proof) {
		y := &p.Statement.Requests[0].Outputs[0]
		y.Values = slices.Clone(y.Values)
		y.Values[2]++
		delta := make([]int16, len(y.Values))
		delta[2] = 1
		change := make(fr.Vector, 1<<r.vk.Schedule.LogCols)
		for i, row := range r.vk.StatementLayout(at, delta) {
			coef := r.open.Rows[r.vk.Schedule.Layout.First[iop.KindStatement]+r.pk.Spans[at].First+i].Public()
			for j, v := range row {
				var x fr.Element
				x.SetInt64(int64(v))
				x.Mul(&x, &coef)
				change[j].Add(&change[j], &x)
			}
		}
		r.reopen(t, p, change)
	})
}

// reopen hides a change of the combined row: the mask's value takes up what it is at the
// point, and the opening follows, as all of it is linear once the challenges are known.
func (r *replayer) reopen(t *testing.T, p *proof.Proof, change fr.Vector) {
	t.Helper()
	point := make([]fr.Element, len(r.open.Point))
	for i := range point {
		point[i] = r.open.Point[i].Public()
	}
	tr := iop.NewTranscript(proof.Domain)
	tr.Program(func(label string, _ fr.Element) fr.Element { return r.challenge(label) })
	o, err := pcs.Open(r.pk.Commit, change, point, tr)
	if err != nil {
		t.Fatal(err)
	}
	addOpening(&p.Opening, o)
	e := evaluate(change, point)
	p.Value.Add(&p.Value, &e)
	r.shiftMask(p, e)
}

// variable is the first variable of a commitment.
func (r *replayer) variable(row int) int {
	n := 0
	for _, size := range r.sys.Rows[:row] {
		n += size
	}
	return n
}

// hidden changes the blinder of every commitment that the fold adds up.
func (r *replayer) hidden() []mutant {
	h, x, rho := pcs.BlindingBase(), r.challenge("fold.r"), r.challenge("fold.rho")
	var k, square fr.Element
	k.SetUint64(77)
	square.Square(&x)
	blinded := func(label string, at int, coef fr.Element, list func(p *proof.Proof) []bn254.G1Affine, i, w int) mutant {
		return r.mutate(label, at, "another blinder", func(p *proof.Proof) {
			c := &list(p)[i]
			*c = moved(*c, h, &k)
			weight := power(rho, w)
			coef.Mul(&coef, &weight)
			coef.Mul(&coef, &k)
			p.Fold.Blind.Add(&p.Fold.Blind, &coef)
		})
	}
	messages := func(p *proof.Proof) []bn254.G1Affine { return p.Messages }
	var out []mutant
	for label, rows := range r.first {
		for _, at := range some(len(rows)) {
			row := rows[at]
			out = append(out, blinded(label, at, fr.One(), messages, row, row))
		}
	}
	n := len(r.sys.Rows)
	for _, i := range some(n) {
		out = append(out, blinded("fold.random", 0, x, func(p *proof.Proof) []bn254.G1Affine { return p.Fold.Random }, i, i))
	}
	for j := range r.pf.Fold.Error {
		out = append(out, blinded("fold.error", 0, square, func(p *proof.Proof) []bn254.G1Affine { return p.Fold.Error }, j, n+j),
			blinded("fold.cross", 0, x, func(p *proof.Proof) []bn254.G1Affine { return p.Fold.Cross }, j, n+j))
	}
	return out
}

// values changes what is in the messages: a solution of the linear constraints on the
// variables of one message, or on all from there on, with products, whose errors the cross
// term takes up. The mask's value is in one constraint alone, which the combined value
// follows.
func (r *replayer) values(t *testing.T) []mutant {
	t.Helper()
	var out []mutant
	lin := r.constraints()
	for _, label := range []string{"logup.inverse", "logup.values", "logup.round", "columns", "contract.round", "contract.operands", "batch.round", "batch.rows"} {
		for _, at := range some(len(r.first[label])) {
			row := r.first[label][at]
			first, size := r.variable(row), r.sys.Rows[row]
			s := lin.slice(first, size)
			if len(s.vars) < 2 { // values that are multiplied, or one that decides a sum
				s = system{vars: span(first, r.sys.NumVars())}
			}
			v, ok := lin.solve(s, nil)
			if !ok || allZero(v[first:first+size]) {
				t.Fatalf("%s %d: the checks allow no other message", label, at)
			}
			out = append(out, r.mutate(label, at, "other values", func(p *proof.Proof) { r.shift(p, v) }))
		}
	}
	return append(out, r.mutate("batch.mask", 0, "another value", func(p *proof.Proof) {
		e := fr.One()
		p.Value.Add(&p.Value, &e)
		r.lastFold(p, &e)
		r.shiftMask(p, e)
	}))
}

// span lists from … to−1.
func span(from, to int) []int {
	out := make([]int, 0, to-from)
	for k := from; k < to; k++ {
		out = append(out, k)
	}
	return out
}

func allZero(v []fr.Element) bool {
	return !slices.ContainsFunc(v, func(x fr.Element) bool { return !x.IsZero() })
}

// shift adds v to the real witness: in the commitments, in the folded witness, and what it
// adds to the folded error in the cross term.
func (r *replayer) shift(p *proof.Proof, v []fr.Element) {
	powers := r.file.SRS.Powers
	before := r.sys.Errors(&r.u, p.Fold.Witness)
	r.add(p, v)
	for row, n := range r.sys.Rows {
		for j := range n {
			if !v[j].IsZero() {
				p.Messages[row] = moved(p.Messages[row], powers[j], &v[j])
			}
		}
		v = v[n:]
	}
	x := r.challenge("fold.r")
	for i, e := range r.sys.Errors(&r.u, p.Fold.Witness) {
		if e.Sub(&e, &before[i]); !e.IsZero() {
			e.Div(&e, &x)
			c := &p.Fold.Cross[i/iop.RowWidth]
			*c = moved(*c, powers[i%iop.RowWidth], &e)
		}
	}
}

// shiftMask changes the mask's value so that the combined value grows by e.
func (r *replayer) shiftMask(p *proof.Proof, e fr.Element) {
	coef := r.open.Mask.Public()
	e.Mul(&e, &r.u) // δ^G·w − y·u stays zero
	e.Div(&e, &coef)
	v := make([]fr.Element, r.sys.NumVars())
	v[r.variable(r.first["batch.mask"][0])] = e
	r.shift(p, v)
}

func (r *replayer) add(p *proof.Proof, v []fr.Element) {
	for i := range v {
		p.Fold.Witness[i].Add(&p.Fold.Witness[i], &v[i])
	}
}
