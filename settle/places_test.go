package settle_test

import (
	"context"
	"fmt"
	"math/bits"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/settle"
)

// placesLogRow makes statement rows so short that axes lie in rows, number them, or do both.
const placesLogRow = 6

// placed is the party of a program that gives its inputs back, in a settlement layout with
// short statement rows, and the values of its inputs.
func placed(t *testing.T, shapes ...[]int) (*party, [][]int64) {
	t.Helper()
	g := &graph.Graph{Name: "same"}
	var values [][]int64
	for i, s := range shapes {
		g.Tensors = append(g.Tensors, graph.Tensor{Name: fmt.Sprint("x", i), Shape: s})
		g.Inputs, g.Outputs = append(g.Inputs, i), append(g.Outputs, i)
		v := make([]int64, iop.Elements(s))
		for j := range v {
			v[j] = int64((j*j*7919+31*i)%65536) - 32768
		}
		values = append(values, v)
	}
	k := &proof.Key{Graph: g, LogC: placesLogRow, Batch: 1, Settlement: &proof.Settlement{LogC: 12}}
	sc, spans, err := proof.NewSettlementSchedule(k)
	must(t, err)
	p := &party{model: &proof.Model{Key: k}}
	p.layout = &settle.Layout{Schedule: sc, Spans: spans, Inputs: len(shapes), LogRow: placesLogRow, Batch: 1}
	p.circuit, err = settle.NewCircuit(p.layout)
	must(t, err)
	long, err := pcs.DevelopmentSRS(max(p.circuit.Powers(), 1<<sc.LogCols))
	must(t, err)
	ck, err := pcs.NewCommitKey(long, sc.LogCols)
	must(t, err)
	p.pk = prove.Key{Schedule: sc, Commit: ck, Unsafe: true, Rows: prove.WeightRows(sc, nil), Spans: spans}
	k.SRS.TauG2 = long.TauG2
	lagrange, err := pcs.Lagrange(long, bits.Len(uint(p.circuit.Domain()))-1)
	must(t, err)
	p.powers = &settle.Powers{Monomial: long.G1, Lagrange: lagrange, TauG2: long.TauG2}
	p.vk, err = p.circuit.Setup(p.powers)
	must(t, err)
	key, err := settle.NewKey(p.layout, p.vk, &long.TauG2)
	must(t, err)
	p.prover, err = settle.NewProver(key, p.circuit, p.powers)
	must(t, err)
	return p, values
}

// TestPlacesOfShownValues: prover, circuit and contract agree on where entries of tensors lie
// whose axes are padded, straddle rows or number them, and all are held to their values.
func TestPlacesOfShownValues(t *testing.T) {
	p, values := placed(t, []int{3, 5}, []int{2, 3, 5, 2}, []int{5, 9, 3}, []int{70}, []int{1, 1})
	inst := &prove.Instance{Values: [][][]int64{values}, Blinds: make([]fr.Element, p.pk.Schedule.Layout.Rows(iop.KindStatement))}
	var request proof.Request
	var shown []int16
	for range 2 { // as inputs, as outputs
		request.Inputs, request.Outputs = request.Outputs, nil
		for _, v := range values {
			request.Outputs = append(request.Outputs, proof.Tensor{Values: narrow(v)})
			shown = append(shown, narrow(v)...)
		}
	}
	inst.Statement.Requests = []proof.Request{request}
	salt, err := prove.Blinders(1)
	must(t, err)
	claim := settle.Claim{Shown: slices.Repeat([]bool{true}, 2*len(values))}
	var a *settle.Attempt
	d, err := prove.Reduce(context.Background(), &p.pk, inst, func(d *prove.Reduction) (sponge *iop.Sponge, x *iop.Shown[fr.Element], err error) {
		a, sponge, x, err = p.prover.Start(claim, shown, make([]settle.Header, 1), d.Rows, d.Witness, &d.Mask, salt[0])
		return sponge, x, err
	}, prove.Options{})
	must(t, err)
	data, err := a.Finish(context.Background(), d.Messages, d.Blind, d.Open)
	must(t, err)
	c, key := deploy(t, p), p.prover.Key
	c.agree(t, "all shown", key, a.Statement(), data, true)
	for i := range shown {
		s := *a.Statement()
		s.Values = slices.Clone(shown)
		s.Values[i] ^= 1
		c.agree(t, fmt.Sprint("value ", i), key, &s, data, false)
	}
}
