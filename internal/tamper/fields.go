package tamper

import (
	"fmt"
	"math/rand/v2"
	"reflect"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Field is one place of a value: a leaf (a number, a point, a digest, a name) or a list.
type Field struct {
	Path  string // from the root, as in "Fold.Witness[3]"
	Class string // Path without indices, as in "Fold.Witness[]"
	Type  reflect.Type
	steps []step
}

// step leads from a struct to a field, from a list to an entry, or through a pointer.
type step struct {
	kind  reflect.Kind
	index int
}

// Leaf tells a leaf from a list.
func (f *Field) Leaf() bool { return isLeaf(f.Type) }

// In returns the field of root, a pointer to a value with the shape that the field was
// found in.
func (f *Field) In(root any) reflect.Value {
	v := reflect.ValueOf(root).Elem()
	for _, s := range f.steps {
		switch s.kind {
		case reflect.Struct:
			v = v.Field(s.index)
		case reflect.Pointer:
			v = v.Elem()
		default:
			v = v.Index(s.index)
		}
	}
	return v
}

// unbound is the field of a key that is left out: labels describe a model to people, and no
// check of a verifier may depend on them.
const unbound = "Labels"

var digestType = reflect.TypeFor[[32]byte]()

// isLeaf reports whether mutations treat a type as one value.
func isLeaf(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[fr.Element](), reflect.TypeFor[bn254.G1Affine](), reflect.TypeFor[bn254.G2Affine](), digestType:
		return true
	}
	switch t.Kind() {
	case reflect.Bool, reflect.String, reflect.Int, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint8:
		return true
	}
	return false
}

// Fields lists all leaves and lists of *root, a struct, in order. A kind of field that no
// mutation knows is an error.
func Fields(root any) ([]Field, error) {
	var out []Field
	err := walk(reflect.ValueOf(root).Elem(), Field{}, &out)
	return out, err
}

func walk(v reflect.Value, at Field, out *[]Field) error {
	at.Type = v.Type()
	at.steps = at.steps[:len(at.steps):len(at.steps)] // siblings append to copies
	if isLeaf(at.Type) {
		*out = append(*out, at)
		return nil
	}
	into := func(i int, path, class string, v reflect.Value) error {
		return walk(v, Field{Path: at.Path + path, Class: at.Class + class, steps: append(at.steps, step{at.Type.Kind(), i})}, out)
	}
	switch at.Type.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil // a part that this value does not have
		}
		return into(0, "", "", v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			name := at.Type.Field(i).Name
			if name == unbound {
				continue
			}
			if at.Path != "" {
				name = "." + name
			}
			if err := into(i, name, name, v.Field(i)); err != nil {
				return err
			}
		}
		return nil
	case reflect.Slice:
		*out = append(*out, at)
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			if err := into(i, fmt.Sprintf("[%d]", i), "[]", v.Index(i)); err != nil {
				return err
			}
		}
		return nil
	}
	return fmt.Errorf("%s: no mutation for %v", at.Path, at.Type)
}

// Classes lists the classes of all fields that a value of type t can have, whatever the
// lengths of its lists.
func Classes(t reflect.Type) []string {
	var out []string
	classes(t, "", &out)
	return out
}

func classes(t reflect.Type, at string, out *[]string) {
	switch {
	case isLeaf(t):
		*out = append(*out, at)
	case t.Kind() == reflect.Pointer:
		classes(t.Elem(), at, out)
	case t.Kind() == reflect.Struct:
		for i := range t.NumField() {
			name := t.Field(i).Name
			if name == unbound {
				continue
			}
			if at != "" {
				name = at + "." + name
			}
			classes(t.Field(i).Type, name, out)
		}
	default:
		if t.Kind() == reflect.Slice {
			*out = append(*out, at)
		}
		classes(t.Elem(), at+"[]", out)
	}
}

// Sample keeps at most n fields of each class, the first and the last among them.
func Sample(fields []Field, n int, rng *rand.Rand) []Field {
	members := map[string][]int{}
	for i := range fields {
		c := fields[i].Class
		members[c] = append(members[c], i)
	}
	keep := make([]bool, len(fields))
	for i := range fields {
		list := members[fields[i].Class]
		if list == nil {
			continue // drawn before
		}
		members[fields[i].Class] = nil
		keep[list[0]], keep[list[len(list)-1]] = true, true
		for _, j := range rng.Perm(len(list))[:max(0, min(n-2, len(list)))] {
			keep[list[j]] = true
		}
	}
	var out []Field
	for i := range fields {
		if keep[i] {
			out = append(out, fields[i])
		}
	}
	return out
}

// Clone returns a deep copy of *root: a change of one is never seen in the other.
func Clone[T any](root *T) *T {
	out := new(T)
	copyInto(reflect.ValueOf(out).Elem(), reflect.ValueOf(root).Elem())
	return out
}

func copyInto(dst, src reflect.Value) {
	dst.Set(src)
	if isLeaf(src.Type()) {
		return
	}
	switch src.Kind() {
	case reflect.Pointer:
		if !src.IsNil() {
			dst.Set(reflect.New(src.Type().Elem()))
			copyInto(dst.Elem(), src.Elem())
		}
	case reflect.Struct:
		for i := range src.NumField() {
			copyInto(dst.Field(i), src.Field(i))
		}
	case reflect.Slice:
		if src.IsNil() {
			return
		}
		dst.Set(reflect.MakeSlice(src.Type(), src.Len(), src.Len()))
		if e := src.Type().Elem(); isLeaf(e) {
			reflect.Copy(dst, src)
			return
		}
		for i := range src.Len() {
			copyInto(dst.Index(i), src.Index(i))
		}
	case reflect.Array:
		for i := range src.Len() {
			copyInto(dst.Index(i), src.Index(i))
		}
	}
}
