package onnx

import (
	"math"
	"slices"
)

func attentionOperators() []operator {
	return []operator{{
		name: "Attention", since: 23, minIn: 3, maxIn: 4, maxOut: 1,
		attrs: []attrRule{
			{"q_num_heads", kindInt, 0, 0}, {"kv_num_heads", kindInt, 0, 0}, {"scale", kindFloat, 0, 0}, {"is_causal", kindInt, 0, 0},
			{"softcap", kindFloat, 0, 0}, {"softmax_precision", kindInt, 0, 0},
		},
		read: readAttention,
	}, {
		name: "Attention", domain: contrib, minIn: 2, maxIn: 6, maxOut: 1,
		attrs: []attrRule{
			{"num_heads", kindInt, 0, 0}, {"scale", kindFloat, 0, 0}, {"unidirectional", kindInt, 0, 0},
			{"mask_filter_value", kindFloat, 0, 0}, {"qkv_hidden_sizes", kindInts, 0, 0},
		},
		read: readPackedAttention,
	}, {
		name: "MultiHeadAttention", domain: contrib, minIn: 3, maxIn: 6, maxOut: 1,
		attrs: []attrRule{
			{"num_heads", kindInt, 0, 0}, {"scale", kindFloat, 0, 0}, {"unidirectional", kindInt, 0, 0}, {"mask_filter_value", kindFloat, 0, 0},
		},
		read: readMultiHeadAttention,
	}}
}

// attention is softmax(cap(scale·q·kᵀ) + masks)·v, with q [batch, heads, tokens, size], k and v [batch, groups, others,
// size], where as many heads in a row share a group as needed.
type attention struct {
	q, k, v int
	scale   float64
	softcap float64 // c·tanh(x/c) of the scores; none when 0
	causal  bool    // token i sees the others j <= i
	allowed int     // Bool, broadcast to [batch, heads, tokens, others]; -1 when absent
	biases  []int   // Float, broadcast and added
}

// heads brings [batch, tokens, heads·size] to [batch, heads, tokens, size].
func (s *steps) heads(x, count int) int {
	shape := s.shape(x)
	if s.err == nil && (len(shape) != 3 || count < 1 || shape[2]%count != 0) {
		s.err = errf(ErrShape, "%v does not split in %d heads", shape, count)
	}
	if s.err != nil {
		return -1
	}
	return s.transpose(s.reshape(x, shape[0], shape[1], count, shape[2]/count), 0, 2, 1, 3)
}

// merged is the inverse of heads.
func (s *steps) merged(x int) int {
	shape := s.shape(x)
	if s.err != nil {
		return -1
	}
	return s.reshape(s.transpose(x, 0, 2, 1, 3), shape[0], shape[2], shape[1]*shape[3])
}

// attend emits the attention and returns [batch, heads, tokens, size]. When heads share groups the heads become two axes,
// of which keys and values have only the first.
func (s *steps) attend(a attention) int {
	q, k, v := s.shape(a.q), s.shape(a.k), s.shape(a.v)
	if s.err == nil && (len(q) != 4 || len(k) != 4 || len(v) != 4 || product(q) == 0 || product(k) == 0 || q[0] != k[0] || q[1]%k[1] != 0 || q[3] != k[3] ||
		!slices.Equal(k[:3], v[:3])) {
		s.err = errf(ErrShape, "attention of queries %v, keys %v and values %v", q, k, v)
	}
	if s.err != nil {
		return -1
	}
	lead := []int{q[0], q[1]}
	perm := []int{0, 1, 3, 2}
	if each := q[1] / k[1]; each > 1 {
		lead, perm = []int{q[0], k[1], each}, []int{0, 1, 2, 4, 3}
		a.q = s.reshape(a.q, append(lead[:3:3], q[2:]...)...)
		a.k = s.reshape(a.k, append([]int{k[0], k[1], 1}, k[2:]...)...)
		a.v = s.reshape(a.v, append([]int{v[0], v[1], 1}, v[2:]...)...)
	}
	scores := s.do("MatMul", Attrs{}, a.q, s.transpose(a.k, perm...))
	if a.scale != 1 {
		scores = s.do("Mul", Attrs{}, scores, s.number(a.scale))
	}
	if a.softcap != 0 {
		c := s.number(a.softcap)
		scores = s.do("Mul", Attrs{}, s.do("Tanh", Attrs{}, s.do("Div", Attrs{}, scores, c)), c)
	}
	scores = s.masked(scores, a, lead, q[2], k[2])
	weights := s.do("Softmax", intAttrs("axis", len(lead)+1), scores)
	return s.reshape(s.do("MatMul", Attrs{}, weights, a.v), q[0], q[1], q[2], v[3])
}

// masked adds the biases and sets what is not allowed to −∞.
func (s *steps) masked(scores int, a attention, lead []int, tokens, others int) int {
	for _, b := range a.biases {
		scores = s.do("Add", Attrs{}, scores, s.overHeads(b, lead))
	}
	masks := []int{}
	if a.allowed >= 0 {
		masks = append(masks, s.overHeads(a.allowed, lead))
	}
	if a.causal {
		masks = append(masks, s.constant(Bool, []int{tokens, others}, func(i int) float64 { return float64(flag(i%others <= i/others)) }))
	}
	for _, m := range masks {
		scores = s.do("Where", Attrs{}, m, scores, s.number(math.Inf(-1)))
	}
	return scores
}

// overHeads splits the axis of the heads of a mask as the scores have it split in lead.
func (s *steps) overHeads(mask int, lead []int) int {
	shape := s.shape(mask)
	if s.err != nil || len(lead) == 2 || len(shape) < 3 {
		return mask
	}
	n := len(shape)
	split := []int{1, 1}
	if shape[n-3] != 1 {
		split = lead[1:]
	}
	return s.reshape(mask, slices.Concat(shape[:n-3], split, shape[n-2:])...)
}

// readAttention reads the operator of opset 23, without a cache.
func readAttention(r *reader) ([]int, error) {
	s := &steps{r: r}
	x := [3]int{r.in[0], r.in[1], r.in[2]}
	flat := len(r.value(0).Shape) == 3
	if flat {
		own := r.int("q_num_heads", 0)
		groups := r.int("kv_num_heads", own)
		x = [3]int{s.heads(x[0], own), s.heads(x[1], groups), s.heads(x[2], groups)}
	}
	causal, err := r.flag("is_causal", 0)
	if err != nil {
		return nil, err
	}
	a := attention{q: x[0], k: x[1], v: x[2], allowed: -1, causal: causal == 1, softcap: r.float("softcap", 0)}
	a.scale = r.attentionScale(s, a.q)
	if r.has(3) {
		if r.value(3).DType == Bool {
			a.allowed = r.in[3]
		} else {
			a.biases = []int{r.in[3]}
		}
	}
	y := s.attend(a)
	if flat {
		y = s.merged(y)
	}
	return s.one(y)
}

// attentionScale is the attribute scale, else 1/√size.
func (r *reader) attentionScale(s *steps, q int) float64 {
	if scale := r.float("scale", 0); scale != 0 || s.err != nil || len(s.shape(q)) != 4 {
		return scale
	}
	return 1 / math.Sqrt(float64(max(1, s.shape(q)[3])))
}

// contribAttention attends with the attributes and the mask inputs that the operators of the contrib domain share. mask is
// the number of the input that says which keys count, bias of the one that is added to the scores.
func (r *reader) contribAttention(s *steps, x [3]int, mask, bias int) ([]int, error) {
	causal, err := r.flag("unidirectional", 0)
	if err != nil {
		return nil, err
	}
	count := r.int("num_heads", 0)
	a := attention{q: s.heads(x[0], count), k: s.heads(x[1], count), v: s.heads(x[2], count), allowed: -1, causal: causal == 1}
	a.scale = r.attentionScale(s, a.q)
	if s.err == nil && a.causal && s.shape(a.q)[2] != s.shape(a.k)[2] {
		return nil, errf(ErrUnsupported, "attribute \"unidirectional\" is 1 for %d tokens among %d; supported are equal numbers", s.shape(a.q)[2], s.shape(a.k)[2])
	}
	if r.has(mask) && s.err == nil {
		shape := s.shape(a.k)
		v := r.value(mask)
		if v.DType != Int64 || !slices.Equal(v.Shape, []int{shape[0], shape[2]}) {
			return nil, errf(ErrUnsupported, "input %d (mask) is %s; supported is int64[%d %d], 1 where a key counts", mask, describe(v), shape[0], shape[2])
		}
		counts := s.do("Cast", strAttrs("to", Bool.String()), s.reshape(r.in[mask], shape[0], 1, 1, shape[2]))
		filter := s.number(r.float("mask_filter_value", -10000))
		a.biases = append(a.biases, s.do("Where", Attrs{}, counts, s.number(0), filter))
	}
	if r.has(bias) {
		a.biases = append(a.biases, r.in[bias])
	}
	return s.one(s.merged(s.attend(a)))
}

// readPackedAttention computes query, key and value by one matrix and bias.
func readPackedAttention(r *reader) ([]int, error) {
	if r.has(4) {
		return nil, errf(ErrUnsupported, "input 4 (past) is present; supported is none")
	}
	weights := r.value(1).Shape
	if len(weights) != 2 {
		return nil, errf(ErrShape, "input 1 (weights) has shape %v", weights)
	}
	sizes := r.ints("qkv_hidden_sizes")
	if sizes == nil {
		sizes = slices.Repeat([]int{weights[1] / 3}, 3)
	}
	if len(sizes) != 3 || min(sizes[0], sizes[1], sizes[2]) < 1 || max(sizes[0], sizes[1], sizes[2]) > weights[1] || sizes[0]+sizes[1]+sizes[2] != weights[1] {
		return nil, errf(ErrShape, "weights %v for query, key and value of %v", weights, sizes)
	}
	s := &steps{r: r}
	packed := s.do("MatMul", Attrs{}, r.in[0], r.in[1])
	if r.has(2) {
		packed = s.do("Add", Attrs{}, packed, r.in[2])
	}
	if s.err == nil && len(s.shape(packed)) != 3 {
		return nil, errf(ErrShape, "input 0 has shape %v, want [batch, tokens, entries]", r.value(0).Shape)
	}
	last, first := 2, sizes[0]+sizes[1]
	return r.contribAttention(s, [3]int{s.part(packed, last, 0, sizes[0]), s.part(packed, last, sizes[0], first), s.part(packed, last, first, weights[1])}, 3, 5)
}

// readMultiHeadAttention takes query, key and value apart, to which one bias for all three may be added.
func readMultiHeadAttention(r *reader) ([]int, error) {
	s := &steps{r: r}
	x, at := [3]int{r.input(0), r.input(1), r.input(2)}, 0
	for i, v := range x {
		if v < 0 {
			return nil, errf(ErrUnsupported, "input %d is absent; supported are query, key and value by themselves", i)
		}
		shape := s.shape(v)
		if len(shape) != 3 {
			return nil, errf(ErrUnsupported, "input %d has shape %v; supported is [batch, tokens, entries]", i, shape)
		}
		if !r.has(3) {
			continue
		}
		if b := r.value(3).Shape; len(b) != 1 || at+shape[2] > b[0] {
			return nil, errf(ErrShape, "input 3 (bias) has shape %v", b)
		}
		x[i] = s.do("Add", Attrs{}, v, s.part(r.in[3], 0, at, at+shape[2]))
		at += shape[2]
	}
	return r.contribAttention(s, x, 4, 5)
}
