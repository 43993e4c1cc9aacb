package tamper

import (
	"encoding/binary"
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Edit is one change of the encoded bytes of a field; Apply returns a file with a right
// checksum and leaves its argument as it is.
type Edit struct {
	Field Field
	Name  string
	Apply func(file []byte) []byte
}

// Edits lists every change of the bytes of every located leaf, and of the count before a
// list. Which bit is flipped follows rng.
func Edits(fields []Field, spans map[string]Span, rng *rand.Rand) []Edit {
	var out []Edit
	for i := range fields {
		f := &fields[i]
		if !f.Leaf() {
			if first, ok := spans[f.Path+"[0]"]; ok && first.From >= 4 {
				out = append(out, countEdits(f, first.From-4)...)
			}
			continue
		}
		s, ok := spans[f.Path]
		if !ok {
			continue
		}
		out = append(out, spanEdits(f, s, rng)...)
		if next := nextOf(fields, i); next != nil {
			if n, ok := spans[next.Path]; ok && n.From > s.From {
				out = append(out, Edit{*f, "swapped with the next", func(file []byte) []byte {
					b := slices.Clone(Body(file))
					copy(b[s.From:s.To], file[n.From:n.To])
					copy(b[n.From:n.To], file[s.From:s.To])
					return Seal(b)
				}})
			}
		}
	}
	return out
}

// spanEdits changes the bytes of one leaf.
func spanEdits(f *Field, s Span, rng *rand.Rand) []Edit {
	bit := rng.IntN(8 * (s.To - s.From))
	replace := func(name string, change func(v []byte) []byte) Edit {
		return Edit{*f, name, func(file []byte) []byte {
			v := change(slices.Clone(file[s.From:s.To]))
			return Seal(slices.Concat(file[:s.From], v, Body(file)[s.To:]))
		}}
	}
	out := []Edit{
		replace("bit flipped", func(v []byte) []byte { v[bit/8] ^= 1 << (bit % 8); return v }),
		replace("+1", func(v []byte) []byte { v[len(v)-1]++; return v }),
		replace("zero", func(v []byte) []byte { clear(v); return v }),
		replace("all ones", func(v []byte) []byte { return slices.Repeat([]byte{0xff}, len(v)) }),
		replace("dropped", func([]byte) []byte { return nil }),
		replace("duplicated", func(v []byte) []byte { return append(v, v...) }),
		replace("appended to", func(v []byte) []byte { return append(v, 0) }),
		{*f, "truncated", func(file []byte) []byte { return Seal(slices.Clone(file[:s.From])) }},
		{*f, "truncated within", func(file []byte) []byte { return Seal(slices.Clone(file[:(s.From+s.To)/2])) }},
	}
	for _, e := range canonicalEdits(f.Type, s) {
		out = append(out, replace(e.name, e.change))
	}
	return out
}

// byteChange replaces the encoding of a leaf.
type byteChange struct {
	name   string
	change func(v []byte) []byte
}

// canonicalEdits are other encodings of the same value, and encodings of none.
func canonicalEdits(t reflect.Type, s Span) []byteChange {
	plus := func(name string, m *big.Int, from, to int) byteChange {
		return byteChange{name, func(v []byte) []byte {
			x := new(big.Int).SetBytes(v[from:to])
			if x.Add(x, m); x.BitLen() <= 8*(to-from) {
				x.FillBytes(v[from:to])
			}
			return v
		}}
	}
	set := func(name string, b []byte) byteChange {
		return byteChange{name, func([]byte) []byte { return slices.Clone(b) }}
	}
	r, p := fr.Modulus(), fp.Modulus()
	switch t {
	case reflect.TypeFor[fr.Element]():
		return []byteChange{plus("non-canonical", r, 0, 32), set("the modulus", r.FillBytes(make([]byte, 32)))}
	case reflect.TypeFor[bn254.G2Affine]():
		return []byteChange{plus("non-canonical", p, 0, 32), set("the modulus", slices.Concat(p.FillBytes(make([]byte, 32)), make([]byte, 96))),
			plus("off the curve", big.NewInt(1), 64, 96), set("infinity", make([]byte, 128))}
	case reflect.TypeFor[bn254.G1Affine]():
		if s.To-s.From == 64 {
			return []byteChange{plus("non-canonical", p, 0, 32), plus("non-canonical y", p, 32, 64), plus("off the curve", big.NewInt(1), 32, 64),
				set("the modulus", slices.Concat(p.FillBytes(make([]byte, 32)), make([]byte, 32))), set("infinity", make([]byte, 64))}
		}
		return compressedChanges(set)
	}
	if t.Kind() == reflect.Bool {
		return []byteChange{set("non-canonical", []byte{2})}
	}
	return nil
}

// compressedChanges are changes of a compressed point: its flags are the two highest bits.
func compressedChanges(set func(string, []byte) byteChange) []byteChange {
	flag := func(name string, bits byte) byteChange {
		return byteChange{name, func(v []byte) []byte { v[0] = v[0]&0x3f | bits<<6; return v }}
	}
	modulus := fp.Modulus().FillBytes(make([]byte, 32))
	modulus[0] |= 0x80
	off := make([]byte, 32)
	off[0], off[31] = 0x80, 4 // 4³+3 = 67 is no square mod p
	point := make([]byte, 32)
	point[0] = 0x40
	dirty := slices.Clone(point)
	dirty[31] = 1
	return []byteChange{
		{"non-canonical", func(v []byte) []byte { // x + p, if it has room
			x := new(big.Int).SetBytes(append([]byte{v[0] & 0x3f}, v[1:]...))
			if x.Add(x, fp.Modulus()); x.BitLen() <= 254 {
				flags := v[0] & 0xc0
				x.FillBytes(v)
				v[0] |= flags
			}
			return v
		}},
		{"negated", func(v []byte) []byte { v[0] ^= 0x40; return v }},
		flag("flagged 00", 0), flag("flagged 01", 1),
		set("the modulus", modulus), set("off the curve", off), set("infinity", point), set("infinity with more bits", dirty),
	}
}

// countEdits changes the count before a list.
func countEdits(f *Field, at int) []Edit {
	change := func(name string, to func(n uint32) uint32) Edit {
		return Edit{*f, name, func(file []byte) []byte {
			b := slices.Clone(Body(file))
			binary.LittleEndian.PutUint32(b[at:], to(binary.LittleEndian.Uint32(b[at:])))
			return Seal(b)
		}}
	}
	return []Edit{
		change("count+1", func(n uint32) uint32 { return n + 1 }),
		change("count−1", func(n uint32) uint32 { return n - 1 }),
		change("count zero", func(uint32) uint32 { return 0 }),
		change("count 2³²−1", func(uint32) uint32 { return 1<<32 - 1 }),
		change("count 2¹⁶", func(uint32) uint32 { return 1 << 16 }),
	}
}

// Variants are changes of the byte at position at of b, without a checksum.
func Variants(b []byte, at int, rng *rand.Rand) [][]byte {
	replace := func(v ...byte) []byte { return slices.Concat(b[:at], v, b[at+1:]) }
	x := b[at]
	out := [][]byte{
		replace(x ^ 1<<rng.IntN(8)), replace(x ^ 0x80), replace(x + 1), replace(x - 1), replace(0), replace(0xff),
		replace(), replace(x, x), replace(x, 0), replace(x|0x80, 0), // dropped, duplicated, and integers in a longer form
		slices.Clone(b[:at]),
	}
	if at+1 < len(b) {
		out = append(out, slices.Concat(b[:at], []byte{b[at+1], x}, b[at+2:]))
	}
	return out
}
