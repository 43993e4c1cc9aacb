package tensorfile

import (
	"fmt"
	"strconv"
	"strings"
)

// parseNPYHeader reads the dict literal of a .npy file: exactly the keys
// descr, fortran_order and shape, each once, in any order. It is a reader of
// that one dict, not of Python.
func parseNPYHeader(text string) (npyHeader, error) {
	p := &literal{rest: text}
	var h npyHeader
	seen := map[string]bool{}
	if !p.take("{") {
		return h, p.fail("'{'")
	}
	for !p.take("}") {
		key, ok := p.quoted()
		if !ok || !p.take(":") {
			return h, p.fail("a key and ':'")
		}
		if seen[key] {
			return h, fmt.Errorf("npy header: key %q twice: %w", key, ErrFormat)
		}
		seen[key] = true
		if err := p.value(key, &h); err != nil {
			return h, err
		}
		if !p.take(",") && !strings.HasPrefix(p.rest, "}") {
			return h, p.fail("',' or '}'")
		}
	}
	p.space()
	if p.rest != "" {
		return h, p.fail("the end")
	}
	for _, key := range []string{"descr", "fortran_order", "shape"} {
		if !seen[key] {
			return h, fmt.Errorf("npy header: key %q missing: %w", key, ErrFormat)
		}
	}
	return h, nil
}

// literal scans a Python literal from left to right.
type literal struct{ rest string }

func (p *literal) space() { p.rest = strings.TrimLeft(p.rest, " \t\r\n") }

// take consumes token after any space, and the space behind it.
func (p *literal) take(token string) bool {
	p.space()
	rest, ok := strings.CutPrefix(p.rest, token)
	if ok {
		p.rest = rest
		p.space()
	}
	return ok
}

func (p *literal) fail(want string) error {
	near := p.rest
	if len(near) > 20 {
		near = near[:20]
	}
	return fmt.Errorf("npy header: want %s at %q: %w", want, near, ErrFormat)
}

// quoted consumes a string without escapes in either kind of quotes.
func (p *literal) quoted() (string, bool) {
	p.space()
	if p.rest == "" || (p.rest[0] != '\'' && p.rest[0] != '"') {
		return "", false
	}
	body, rest, ok := strings.Cut(p.rest[1:], p.rest[:1])
	if !ok || strings.Contains(body, `\`) {
		return "", false
	}
	p.rest = rest
	return body, true
}

// value consumes the value of key into h.
func (p *literal) value(key string, h *npyHeader) error {
	switch key {
	case "descr":
		if p.space(); strings.HasPrefix(p.rest, "[") {
			return fmt.Errorf("npy header: structured element type: %w; save one plain array a field", ErrUnsupported)
		}
		descr, ok := p.quoted()
		if !ok {
			return p.fail("an element type")
		}
		h.descr = descr
	case "fortran_order":
		switch {
		case p.take("True"):
			h.fortran = true
		case !p.take("False"):
			return p.fail("True or False")
		}
	case "shape":
		shape, err := p.tuple()
		if err != nil {
			return err
		}
		h.shape = shape
	default:
		return fmt.Errorf("npy header: unknown key %q: %w", key, ErrFormat)
	}
	return nil
}

// tuple consumes (), (3,) or (3, 4); header length bounds its size.
func (p *literal) tuple() ([]int, error) {
	if !p.take("(") {
		return nil, p.fail("'('")
	}
	shape := []int{}
	for !p.take(")") {
		if len(shape) > 0 && !p.take(",") {
			return nil, p.fail("',' or ')'")
		}
		if len(shape) > 0 && p.take(")") {
			return shape, nil
		}
		end := strings.IndexFunc(p.rest, func(r rune) bool { return r < '0' || r > '9' })
		if end <= 0 {
			return nil, p.fail("a size")
		}
		d, err := strconv.Atoi(p.rest[:end])
		if err != nil {
			return nil, fmt.Errorf("npy header: axis %d: size %q: %w", len(shape), p.rest[:end], ErrLimit)
		}
		shape = append(shape, d)
		p.rest = p.rest[end:]
		p.space()
	}
	if len(shape) == 1 {
		return nil, fmt.Errorf("npy header: shape (%d) is a number in parentheses, not a tuple: %w", shape[0], ErrFormat)
	}
	return shape, nil
}
