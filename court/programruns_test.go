package court

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// TestSumsOfAnyLengthAreWhole sums more values than an instruction holds: a sum in three or
// more parts once lost its first ones.
func TestSumsOfAnyLengthAreWhole(t *testing.T) {
	for _, n := range []int{2, 3, 255, 256, 257, 510, 511, 766, 1500} {
		r := &reading{expressions: newExpressions(maxNodes)}
		sum, products := r.input(0), r.mul(r.input(0), r.input(1))
		for i := 1; i < n; i++ {
			sum = r.add(sum, r.input(i*7%n)) // in no order that a stride has
			products = r.sub(r.add(products, r.mul(r.input(i), r.input(i*i%n))), r.input(i*11%n))
		}
		o := &iop.Opened[value]{Rows: []value{{id: sum}, {id: products}}, Mask: value{id: r.input(0)}}
		chunks, err := newPlan(r, o).write(n, chunkGas)
		if err != nil {
			t.Fatal(err)
		}
		p := &Program{Rows: 2, Chunks: chunks}
		in := make([]fr.Element, n)
		var want, wants, x fr.Element
		for i := range in {
			in[i].SetUint64(uint64(1 + i*i))
		}
		want, wants = in[0], *wants.Mul(&in[0], &in[1])
		for i := 1; i < n; i++ {
			want.Add(&want, &in[i*7%n])
			wants.Add(&wants, x.Mul(&in[i], &in[i*i%n]))
			wants.Sub(&wants, &in[i*11%n])
		}
		_, out, _, err := p.Run(0, in)
		if err != nil {
			t.Fatal(err)
		}
		if !out[0].Equal(&want) || !out[1].Equal(&wants) {
			t.Errorf("sums of %d terms: %v, %v, want %v, %v", n, out[0], out[1], want, wants)
		}
	}
}
