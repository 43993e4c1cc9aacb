package tamper

import (
	"fmt"
	"reflect"
	"strings"

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
		return into(0, "", "", v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			name := at.Type.Field(i).Name
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

// Index is the position of the field in the innermost list or array that holds it, or −1.
func (f *Field) Index() int {
	for i := len(f.steps) - 1; i >= 0; i-- {
		if k := f.steps[i].kind; k == reflect.Slice || k == reflect.Array {
			return f.steps[i].index
		}
	}
	return -1
}

// Element tells whether the field is itself an entry of a list or array.
func (f *Field) Element() bool { return strings.HasSuffix(f.Path, "]") }

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
