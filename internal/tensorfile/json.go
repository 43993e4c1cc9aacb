package tensorfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxNameBytes bounds the name of an array.
const maxNameBytes = 256

// DecodeJSON reads nested arrays of numbers, whose nesting gives the shape:
// [[1, 2], [3, 4]] has shape [2, 2], 5 is a scalar. An object holds several
// arrays by name: {"input": [[0.5, 1]], "mask": [1, 0]}. Numbers are JSON
// numbers, base 10; an array of literals without fraction or exponent is
// integer.
func DecodeJSON(data []byte, l Limits) (*File, error) {
	l = l.orDefault()
	if int64(len(data)) > l.Bytes {
		return nil, fmt.Errorf("json of %d bytes: %w; at most %d are read", len(data), ErrLimit, l.Bytes)
	}
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("json: not UTF-8: %w", ErrFormat)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	f := &File{Format: JSON, limits: l}
	token, err := nextToken(d)
	if err != nil {
		return nil, fmt.Errorf("json: %w", err)
	}
	if token == json.Delim('{') {
		err = f.readObject(d)
	} else {
		var a *Array
		if a, err = readNested(d, token, l); err == nil {
			f.members = append(f.members, member{array: a})
		}
	}
	if err != nil {
		return nil, fmt.Errorf("json: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("json: bytes after the value: %w", ErrFormat)
	}
	return f, nil
}

// readObject reads the members of a top-level object, whose brace is consumed.
func (f *File) readObject(d *json.Decoder) error {
	seen := map[string]bool{}
	for {
		token, err := nextToken(d)
		if err != nil {
			return err
		}
		name, ok := token.(string)
		if !ok {
			return nil // the closing brace: the decoder admits nothing else
		}
		if err := checkName(name); err != nil {
			return err
		}
		if seen[name] {
			return fmt.Errorf("array %q twice: %w", name, ErrFormat)
		}
		seen[name] = true
		if len(f.members) == f.limits.Arrays {
			return fmt.Errorf("more than %d arrays: %w", f.limits.Arrays, ErrLimit)
		}
		if token, err = nextToken(d); err != nil {
			return fmt.Errorf("array %q: %w", name, err)
		}
		a, err := readNested(d, token, f.limits)
		if err != nil {
			return fmt.Errorf("array %q: %w", name, err)
		}
		f.members = append(f.members, member{name: name, array: a})
	}
}

// nextToken turns the decoder's errors into ErrFormat.
func nextToken(d *json.Decoder) (json.Token, error) {
	token, err := d.Token()
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, fmt.Errorf("%w: byte %d: %w", ErrFormat, d.InputOffset(), err)
	}
	return token, nil
}

// nested builds an array from nested lists. The first list to close on an axis
// fixes its size; the first number fixes the rank.
type nested struct {
	limits Limits
	array  Array
	open   []int // entries read so far in each list that is open
	size   []int // per axis: size once known, else -1
	rank   int   // -1 until the first number
}

// readNested reads one value that starts with token. It keeps its own stack,
// so nesting depth costs no recursion.
func readNested(d *json.Decoder, token json.Token, l Limits) (*Array, error) {
	b := &nested{limits: l, rank: -1, array: Array{Integer: true}}
	for {
		if err := b.add(token); err != nil {
			return nil, err
		}
		if len(b.open) == 0 {
			break
		}
		var err error
		if token, err = nextToken(d); err != nil {
			return nil, err
		}
	}
	b.array.Shape = append([]int{}, b.size[:b.rank]...)
	if err := b.array.checkValues(); err != nil {
		return nil, err
	}
	return &b.array, nil
}

func (b *nested) add(token json.Token) error {
	switch t := token.(type) {
	case json.Delim:
		switch t {
		case '[':
			return b.enter()
		case ']':
			return b.leave()
		}
	case json.Number:
		return b.number(t.String())
	}
	return fmt.Errorf("%s: want a number or a list of numbers: %w", b.where(), ErrFormat)
}

func (b *nested) enter() error {
	if len(b.open) == b.limits.Rank {
		return fmt.Errorf("%s: more than %d levels of lists: %w", b.where(), b.limits.Rank, ErrLimit)
	}
	if len(b.open) == b.rank {
		return fmt.Errorf("%s: a list beside numbers: %w; every list of an axis must have the same shape", b.where(), ErrShape)
	}
	b.open = append(b.open, 0)
	if len(b.size) < len(b.open) {
		b.size = append(b.size, -1)
	}
	return nil
}

func (b *nested) leave() error {
	axis := len(b.open) - 1
	count := b.open[axis]
	b.open = b.open[:axis]
	switch {
	case count == 0:
		return fmt.Errorf("%s: empty list: %w; every axis needs at least one entry", b.where(), ErrShape)
	case b.size[axis] < 0:
		b.size[axis] = count
	case b.size[axis] != count:
		return fmt.Errorf("%s: list of %d, but earlier lists of axis %d hold %d: %w",
			b.where(), count, axis, b.size[axis], ErrShape)
	}
	b.counted()
	return nil
}

func (b *nested) number(literal string) error {
	if b.rank < 0 {
		b.rank = len(b.open)
	}
	if len(b.open) != b.rank {
		return fmt.Errorf("%s: a number beside lists: %w; every list of an axis must have the same shape", b.where(), ErrShape)
	}
	if len(b.array.Data) == b.limits.Elements {
		return fmt.Errorf("more than %d numbers: %w", b.limits.Elements, ErrLimit)
	}
	v, err := strconv.ParseFloat(literal, 64)
	if err != nil {
		return fmt.Errorf("%s: number outside float64: %w", b.where(), ErrValue)
	}
	if b.array.Integer = b.array.Integer && !strings.ContainsAny(literal, ".eE"); b.array.Integer {
		// v may have been rounded into the range already.
		if i, err := strconv.ParseInt(literal, 10, 64); err != nil || i > maxExactInt || i < -maxExactInt {
			return fmt.Errorf("%s: integer %.32s: %w; integers are read up to ±2^53, write a fraction for real numbers",
				b.where(), literal, ErrValue)
		}
	}
	b.array.Data = append(b.array.Data, v)
	b.counted()
	return nil
}

// counted adds the entry just read to the list around it.
func (b *nested) counted() {
	if n := len(b.open); n > 0 {
		b.open[n-1]++
	}
}

// where names the entry being read, as [3][0].
func (b *nested) where() string {
	if len(b.open) == 0 {
		return "value"
	}
	var s strings.Builder
	for _, i := range b.open {
		fmt.Fprintf(&s, "[%d]", i)
	}
	return s.String()
}

// checkName bounds the names of arrays; they reach error messages and
// terminals, so control characters are refused.
func checkName(name string) error {
	if name == "" || len(name) > maxNameBytes || !utf8.ValidString(name) {
		return fmt.Errorf("array name of %d bytes: %w; 1 to %d bytes of UTF-8 are read", len(name), ErrFormat, maxNameBytes)
	}
	for _, r := range name {
		if r < 0x20 || (r >= 0x7f && r < 0xa0) {
			return fmt.Errorf("array name %q holds a control character: %w", name, ErrFormat)
		}
	}
	return nil
}
