package tamper

import (
	"math/rand/v2"
	"reflect"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Mutation is one change of a value in memory. Apply changes *root in place; whether that
// changed anything is for the caller to see from the encodings.
type Mutation struct {
	Field Field
	Name  string
	Apply func(root any)
}

// Mutations lists every change of every field: leaves are flipped in a bit, incremented,
// zeroed, swapped with the next leaf of their type, and moved off the curve and to infinity
// if they are points; entries of lists are dropped, doubled and appended; lists are cut to
// nothing and doubled. Which bit is flipped follows rng.
func Mutations(fields []Field, rng *rand.Rand) []Mutation {
	var out []Mutation
	for i := range fields {
		f := &fields[i]
		if !f.Leaf() {
			out = append(out, listMutations(f)...)
			continue
		}
		for _, c := range leafChanges(f.Type, rng) {
			out = append(out, Mutation{*f, c.name, func(root any) { c.apply(f.In(root)) }})
		}
		if next := nextOf(fields, i); next != nil {
			out = append(out, Mutation{*f, "swapped with the next", func(root any) { swap(f.In(root), next.In(root)) }})
		}
	}
	return out
}

// nextOf is the next field of the type of the i-th, around the end; nil if there is none.
func nextOf(fields []Field, i int) *Field {
	for j := 1; j < len(fields); j++ {
		if f := &fields[(i+j)%len(fields)]; f.Type == fields[i].Type {
			return f
		}
	}
	return nil
}

func swap(a, b reflect.Value) {
	t := reflect.New(a.Type()).Elem()
	t.Set(a)
	a.Set(b)
	b.Set(t)
}

// change is one change of a leaf.
type change struct {
	name  string
	apply func(v reflect.Value)
}

func leafChanges(t reflect.Type, rng *rand.Rand) []change {
	switch t {
	case reflect.TypeFor[fr.Element]():
		return changesOf(scalarChanges(rng))
	case reflect.TypeFor[bn254.G1Affine]():
		return changesOf(pointChanges())
	case reflect.TypeFor[bn254.G2Affine]():
		return changesOf(point2Changes())
	case digestType:
		bit := rng.IntN(256)
		return changesOf([]named[[32]byte]{
			{"bit flipped", func(d *[32]byte) { d[bit/8] ^= 1 << (bit % 8) }},
			{"+1", func(d *[32]byte) { d[31]++ }},
			{"zero", func(d *[32]byte) { *d = [32]byte{} }},
		})
	}
	switch t.Kind() {
	case reflect.Bool:
		return []change{{"bit flipped", func(v reflect.Value) { v.SetBool(!v.Bool()) }}}
	case reflect.String:
		return []change{
			{"appended to", func(v reflect.Value) { v.SetString(v.String() + "x") }},
			{"zero", func(v reflect.Value) { v.SetString("") }},
		}
	case reflect.Uint8:
		bit := rng.IntN(8)
		return []change{
			{"bit flipped", func(v reflect.Value) { v.SetUint(v.Uint() ^ 1<<bit) }},
			{"+1", func(v reflect.Value) { v.SetUint(uint64(uint8(v.Uint() + 1))) }},
			{"zero", func(v reflect.Value) { v.SetZero() }},
		}
	}
	size := t.Bits()
	bit := rng.IntN(size)
	return []change{
		{"bit flipped", func(v reflect.Value) { setInt(v, v.Int()^1<<bit) }},
		{"low bit flipped", func(v reflect.Value) { setInt(v, v.Int()^1) }},
		{"middle bit flipped", func(v reflect.Value) { setInt(v, v.Int()^1<<(size/4)) }},
		{"top bit flipped", func(v reflect.Value) { setInt(v, v.Int()^-1<<(size-1)) }},
		{"+1", func(v reflect.Value) { setInt(v, v.Int()+1) }},
		{"negated", func(v reflect.Value) { setInt(v, -v.Int()) }},
		{"zero", func(v reflect.Value) { v.SetZero() }},
	}
}

// setInt sets an integer of any size, wrapping around.
func setInt(v reflect.Value, x int64) {
	shift := 64 - v.Type().Bits()
	v.SetInt(x << shift >> shift)
}

type named[T any] struct {
	name  string
	apply func(v *T)
}

func changesOf[T any](list []named[T]) []change {
	out := make([]change, len(list))
	for i, c := range list {
		out[i] = change{c.name, func(v reflect.Value) { c.apply(v.Addr().Interface().(*T)) }}
	}
	return out
}

func scalarChanges(rng *rand.Rand) []named[fr.Element] {
	bit := rng.IntN(253)
	return []named[fr.Element]{
		{"bit flipped", func(x *fr.Element) {
			b := x.Bytes()
			b[31-bit/8] ^= 1 << (bit % 8)
			x.SetBytes(b[:])
		}},
		{"+1", func(x *fr.Element) { one := fr.One(); x.Add(x, &one) }},
		{"negated", func(x *fr.Element) { x.Neg(x) }},
		{"zero", func(x *fr.Element) { x.SetZero() }},
		{"the modulus", func(x *fr.Element) { *x = fr.Element{modulus[0], modulus[1], modulus[2], modulus[3]} }},
	}
}

// modulus has the words of r, an element that arithmetic never makes.
var modulus = func() (words [4]uint64) {
	b := fr.Modulus().FillBytes(make([]byte, fr.Bytes))
	for i := range b {
		words[3-i/8] = words[3-i/8]<<8 | uint64(b[i])
	}
	return words
}()

func pointChanges() []named[bn254.G1Affine] {
	_, _, g, _ := bn254.Generators()
	return []named[bn254.G1Affine]{
		{"bit flipped", func(p *bn254.G1Affine) { p.X[0] ^= 1 }},
		{"+1", func(p *bn254.G1Affine) { p.Add(p, &g) }},
		{"negated", func(p *bn254.G1Affine) { p.Neg(p) }},
		{"off the curve", func(p *bn254.G1Affine) { one := fp.One(); p.Y.Add(&p.Y, &one) }},
		{"infinity", func(p *bn254.G1Affine) { *p = bn254.G1Affine{} }},
		{"the generator", func(p *bn254.G1Affine) { *p = g }},
	}
}

func point2Changes() []named[bn254.G2Affine] {
	_, _, _, g := bn254.Generators()
	return []named[bn254.G2Affine]{
		{"bit flipped", func(p *bn254.G2Affine) { p.X.A0[0] ^= 1 }},
		{"+1", func(p *bn254.G2Affine) { p.Add(p, &g) }},
		{"negated", func(p *bn254.G2Affine) { p.Neg(p) }},
		{"off the curve", func(p *bn254.G2Affine) { one := fp.One(); p.Y.A1.Add(&p.Y.A1, &one) }},
		{"infinity", func(p *bn254.G2Affine) { *p = bn254.G2Affine{} }},
		{"the generator", func(p *bn254.G2Affine) { *p = g }},
	}
}

// listMutations drops, doubles and appends entries. Only a few of a long list are dropped
// or doubled: all change its length alike.
func listMutations(f *Field) []Mutation {
	add := func(name string, apply func(v reflect.Value)) Mutation {
		return Mutation{*f, name, func(root any) { apply(f.In(root)) }}
	}
	without := func(i int) func(v reflect.Value) {
		return func(v reflect.Value) {
			if i = min(i, v.Len()-1); i >= 0 {
				v.Set(reflect.AppendSlice(v.Slice3(0, i, i), v.Slice(i+1, v.Len())))
			}
		}
	}
	return []Mutation{
		add("first dropped", without(0)),
		add("second dropped", without(1)),
		add("truncated", func(v reflect.Value) { v.SetLen(max(0, v.Len()-1)) }),
		add("emptied", func(v reflect.Value) { v.SetLen(0) }),
		add("nil", func(v reflect.Value) { v.SetZero() }),
		add("first duplicated", func(v reflect.Value) {
			if v.Len() > 0 {
				v.Set(reflect.AppendSlice(reflect.Append(v.Slice3(0, 0, 0), v.Index(0)), v))
			}
		}),
		add("appended to", func(v reflect.Value) {
			if v.Len() > 0 {
				v.Set(reflect.Append(v, v.Index(v.Len()-1)))
				return
			}
			v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		}),
		add("doubled", func(v reflect.Value) { v.Set(reflect.AppendSlice(v, v)) }),
		add("reversed", func(v reflect.Value) {
			s := reflect.Swapper(v.Interface())
			for i := range v.Len() / 2 {
				s(i, v.Len()-1-i)
			}
		}),
	}
}
