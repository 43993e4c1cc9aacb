package battery

import (
	"fmt"
	"math/big"
	"reflect"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Fields lists all scalars and points in a value, by reflection, so that no field can be
// forgotten. Bytes, integers and flags are public and left out. It returns an error for a
// type that it does not know.
func Fields(v any) ([]Word, error) {
	var out []Word
	err := walk("", reflect.ValueOf(v), &out)
	return out, err
}

func walk(path string, v reflect.Value, out *[]Word) error {
	switch x := v.Interface().(type) {
	case fr.Element:
		*out = append(*out, Scalar(path, &x)...)
		return nil
	case bn254.G1Affine:
		*out = append(*out, Point(path, &x)...)
		return nil
	}
	switch v.Kind() {
	case reflect.Pointer:
		return walk(path, v.Elem(), out)
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if !f.IsExported() {
				return fmt.Errorf("%s.%s is not exported", path, f.Name)
			}
			if err := walk(path+"."+f.Name, v.Field(i), out); err != nil {
				return err
			}
		}
		return nil
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if err := walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), out); err != nil {
				return err
			}
		}
		return nil
	case reflect.Bool, reflect.Int16, reflect.Uint8:
		return nil
	}
	return fmt.Errorf("%s has type %s, which is unknown here", path, v.Type())
}

// Scalar is a scalar as two words: its highest 64 bits as a fraction of the modulus, and
// its lowest.
func Scalar(name string, x *fr.Element) []Word {
	return words(name, x.BigInt(new(big.Int)), fr.Modulus())
}

// Point is a point as four words, those of its coordinates. Infinity is all zero.
func Point(name string, p *bn254.G1Affine) []Word {
	return append(words(name+".x", p.X.BigInt(new(big.Int)), fp.Modulus()),
		words(name+".y", p.Y.BigInt(new(big.Int)), fp.Modulus())...)
}

func words(name string, x, modulus *big.Int) []Word {
	low := new(big.Int).And(x, new(big.Int).SetUint64(1<<64-1)).Uint64()
	high := new(big.Int).Lsh(x, 64)
	high.Div(high, modulus)
	return []Word{{name + " high", high.Uint64()}, {name + " low", low}}
}
