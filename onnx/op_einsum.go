package onnx

import (
	"slices"
	"strings"
)

func einsumOperators() []operator {
	return []operator{{
		name: "Einsum", minIn: 1, maxIn: -1, maxOut: 1, attrs: []attrRule{{"equation", kindString, 0, 0}}, read: readEinsum,
	}}
}

// einsum emits the nodes of one equation.
type einsum struct {
	*steps
}

// term is an operand; labels are runes, those of an ellipsis the negative numbers of its axes counted from the end.
type term struct {
	value  int
	labels []rune
}

// readEinsum multiplies the operands from left to right, each product as MatMul over what the two share and nothing else
// needs.
func readEinsum(r *reader) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	terms, out, err := r.equation()
	if err != nil {
		return nil, err
	}
	e := &einsum{&steps{r: r}}
	for len(terms) > 1 {
		needed := slices.Clone(out)
		for _, t := range terms[2:] {
			needed = append(needed, t.labels...)
		}
		a, b := e.reduced(terms[0], append(slices.Clone(needed), terms[1].labels...)), e.reduced(terms[1], append(slices.Clone(needed), terms[0].labels...))
		terms = append([]term{e.multiplied(a, b, needed)}, terms[2:]...)
		if e.err != nil {
			return nil, e.err
		}
	}
	t := e.reduced(terms[0], out)
	perm := make([]int, len(out))
	for i, l := range out {
		perm[i] = slices.Index(t.labels, l)
	}
	return e.one(e.transpose(t.value, perm...))
}

// equation parses the attribute: operands' labels, an arrow and the result's, which default to those that occur once, in
// alphabetical order after the ellipsis.
func (r *reader) equation() ([]term, []rune, error) {
	text := strings.ReplaceAll(r.str("equation", ""), " ", "")
	left, right, explicit := strings.Cut(text, "->")
	parts := strings.Split(left, ",")
	if len(parts) != len(r.in) {
		return nil, nil, errf(ErrMalformed, "equation %.80q has %d operands, the node has %d", text, len(parts), len(r.in))
	}
	var terms []term
	count, ellipsis := map[rune]int{}, 0
	for i, part := range parts {
		labels, dots, err := parseLabels(part, len(r.value(i).Shape))
		if err != nil {
			return nil, nil, err
		}
		ellipsis = max(ellipsis, dots)
		for _, l := range labels {
			count[l]++
		}
		terms = append(terms, term{r.in[i], labels})
	}
	if explicit {
		named := len(strings.Replace(right, "...", "", 1))
		if !strings.Contains(right, "...") {
			ellipsis = 0
		}
		out, _, err := parseLabels(right, named+ellipsis)
		for _, l := range out {
			if err == nil && count[l] == 0 {
				err = errf(ErrMalformed, "equation %.80q: the result has a label that no operand has", text)
			}
		}
		return terms, out, err
	}
	var out []rune
	for l, n := range count {
		if n == 1 || l < 0 {
			out = append(out, l)
		}
	}
	slices.SortFunc(out, func(a, b rune) int { return int(a) - int(b) })
	return terms, out, nil
}

// parseLabels returns one label an axis and how many axes the ellipsis stands for: label −k is the k-th from its end.
func parseLabels(text string, rank int) ([]rune, int, error) {
	before, after, dots := strings.Cut(text, "...")
	n := rank - len(before) - len(after)
	if n < 0 || n > 0 && !dots {
		return nil, 0, errf(ErrShape, "labels %.40q for an operand of rank %d", text, rank)
	}
	var labels []rune
	for _, l := range before {
		labels = append(labels, l)
	}
	for k := n; k > 0; k-- {
		labels = append(labels, rune(-k))
	}
	for _, l := range after {
		labels = append(labels, l)
	}
	for i, l := range labels {
		if l > 0 && !(l >= 'a' && l <= 'z' || l >= 'A' && l <= 'Z') {
			return nil, 0, errf(ErrMalformed, "label %q of an equation is no letter", l)
		}
		if slices.Contains(labels[:i], l) {
			return nil, 0, errf(ErrUnsupported, "label %q twice in one operand; supported are operands without diagonals", l)
		}
	}
	return labels, n, nil
}

// reduced sums over the labels that are not needed.
func (e *einsum) reduced(t term, needed []rune) term {
	var axes []int
	var kept []rune
	var shape []int
	for i, l := range t.labels {
		if slices.Contains(needed, l) {
			kept = append(kept, l)
			if e.err == nil {
				shape = append(shape, e.shape(t.value)[i])
			}
			continue
		}
		axes = append(axes, i)
	}
	if len(axes) == 0 {
		return t
	}
	attrs := intsAttrs("axes", axes)
	attrs.setInt("keepdims", 1)
	return term{e.reshape(e.do("ReduceSum", attrs, t.value), shape...), kept}
}

// multiplied is the product of two operands: labels that both have and the rest needs number matrices, those that both
// have and nothing needs are summed.
func (e *einsum) multiplied(a, b term, needed []rune) term {
	var batch, inner, left, right []rune
	for _, l := range a.labels {
		switch shared := slices.Contains(b.labels, l); {
		case shared && slices.Contains(needed, l):
			batch = append(batch, l)
		case shared:
			inner = append(inner, l)
		default:
			left = append(left, l)
		}
	}
	for _, l := range b.labels {
		if !slices.Contains(a.labels, l) {
			right = append(right, l)
		}
	}
	size := e.lengths(a, b)
	x := e.grouped(a, size, batch, left, inner)
	y := e.grouped(b, size, batch, inner, right)
	v := e.do("MatMul", Attrs{}, x, y)
	labels := slices.Concat(batch, left, right)
	shape := make([]int, len(labels))
	for i, l := range labels {
		shape[i] = size[l]
	}
	return term{e.reshape(v, shape...), labels}
}

// lengths maps each label to its length; one of two may be 1 and repeats.
func (e *einsum) lengths(terms ...term) map[rune]int {
	size := map[rune]int{}
	for _, t := range terms {
		shape := e.shape(t.value)
		if e.err != nil {
			return size
		}
		for i, l := range t.labels {
			n, ok := size[l]
			switch {
			case !ok || n == 1:
				size[l] = shape[i]
			case shape[i] != 1 && shape[i] != n:
				e.err = errf(ErrShape, "an axis of the equation has lengths %d and %d", n, shape[i])
				return size
			}
		}
	}
	return size
}

// grouped brings an operand to shape [batch..., rows, columns], axes of 1 repeated to their label's length.
func (e *einsum) grouped(t term, size map[rune]int, batch, rows, columns []rune) int {
	order := slices.Concat(batch, rows, columns)
	perm, full := make([]int, len(order)), make([]int, len(order))
	for i, l := range order {
		perm[i], full[i] = slices.Index(t.labels, l), size[l]
	}
	v := e.expand(e.transpose(t.value, perm...), full...)
	product := func(list []rune) int {
		n := 1
		for _, l := range list {
			n *= size[l]
		}
		return n
	}
	shape := slices.Clone(full[:len(batch)])
	return e.reshape(v, append(shape, product(rows), product(columns))...)
}
