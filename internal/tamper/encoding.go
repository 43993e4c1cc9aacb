package tamper

import (
	"math/big"
	"reflect"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/crypto/sha3"
)

// checksumSize is the Keccak-256 that ends a file.
const checksumSize = 32

// Seal returns body with its checksum: a forger makes it right.
func Seal(body []byte) []byte {
	h := sha3.NewLegacyKeccak256()
	h.Write(body)
	return h.Sum(body[:len(body):len(body)])
}

// Body is a file without its checksum.
func Body(file []byte) []byte { return file[: len(file)-checksumSize : len(file)-checksumSize] }

// Span is where a field lies in the encoded bytes.
type Span struct{ From, To int }

// Spans locates every leaf among fields in the encoding of *root, by encoding the value
// with the leaf set to one and to another probe and comparing; width gives the encoded
// bytes of a type, zero where they vary. Leaves that it does not locate are missing.
func Spans[T any](root *T, fields []Field, encode func(*T) ([]byte, error), width func(reflect.Type) int) map[string]Span {
	out := make(map[string]Span)
	work := Clone(root)
	for i := range fields {
		f := &fields[i]
		n := 0
		if f.Leaf() {
			n = width(f.Type)
		}
		if n == 0 {
			continue
		}
		v := f.In(work)
		old := reflect.New(f.Type).Elem()
		old.Set(v)
		one, other := probes(f.Type)
		v.Set(one)
		a, errA := encode(work)
		v.Set(other)
		b, errB := encode(work)
		v.Set(old)
		if errA != nil || errB != nil || len(a) != len(b) {
			continue
		}
		for at := range Body(a) {
			if a[at] != b[at] {
				out[f.Path] = Span{at, at + n}
				break
			}
		}
	}
	return out
}

// probes are two values whose encodings differ in their first byte.
func probes(t reflect.Type) (one, other reflect.Value) {
	one, other = reflect.New(t).Elem(), reflect.New(t).Elem()
	switch t {
	case reflect.TypeFor[fr.Element]():
		var x fr.Element
		x.SetBigInt(new(big.Int).Lsh(big.NewInt(1), 248)) // the first of 32 bytes is 1
		other.Set(reflect.ValueOf(x))
		return one, other
	case reflect.TypeFor[bn254.G1Affine]():
		other.Set(reflect.ValueOf(highPoint())) // infinity differs in the first byte
		return one, other
	case reflect.TypeFor[bn254.G2Affine]():
		_, _, _, g := bn254.Generators()
		other.Set(reflect.ValueOf(g))
		return one, other
	case digestType:
		other.Index(0).SetUint(1)
		return one, other
	}
	switch t.Kind() {
	case reflect.Bool:
		other.SetBool(true)
	case reflect.Int, reflect.Int16:
		one.SetInt(1)
		other.SetInt(2)
	}
	return one, other
}

// highPoint is a multiple of the generator whose x does not begin with a zero byte.
func highPoint() bn254.G1Affine {
	_, _, g, _ := bn254.Generators()
	p := g
	for p.X.Bytes()[0] == 0 {
		p.Add(&p, &g)
	}
	return p
}
