package court

import (
	"cmp"
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// term is a summand: x, or x·y if y is a node, perhaps subtracted.
type term struct {
	x, y  nodeID
	minus bool
}

// none is no node.
const none nodeID = -1

// plan is what a program computes: nodes as sums of products and as products, after parts
// used once have gone into what uses them, and factors that many products share have become
// nodes of their own.
type plan struct {
	*expressions
	outputs []nodeID // E, Λ, μ, r*
	checks  []nodeID
	first   []nodeID // E and checks in the order of the verifier
	uses    []int
	factors map[nodeID][]nodeID // products
	sums    map[nodeID][]term
	order   []nodeID // of sums and products: operands first
}

// newPlan decides how to compute what a reading of the verifier asks for.
func newPlan(r *reading, o *iop.Opened[value]) *plan {
	p := &plan{expressions: r.expressions, factors: map[nodeID][]nodeID{}, sums: map[nodeID][]term{}}
	for _, x := range r.roots {
		p.first = append(p.first, x.id)
		if x.check {
			p.checks = append(p.checks, x.id)
		} else {
			p.outputs = append(p.outputs, x.id)
		}
	}
	for _, v := range slices.Concat(o.Rows, []value{o.Mask}, o.Point) {
		p.outputs = append(p.outputs, v.id)
	}
	p.flattenProducts()
	p.shareFactors()
	p.flattenSums()
	p.splitSums()
	p.sort()
	return p
}

// countUses counts the uses of every live node through operands; roots count twice, so
// that they never go into what uses them.
func (p *plan) countUses(operands func(id nodeID, f func(nodeID))) {
	p.uses = make([]int, len(p.nodes))
	var todo []nodeID
	use := func(id nodeID) {
		if p.uses[id]++; p.uses[id] == 1 {
			todo = append(todo, id)
		}
	}
	for _, id := range slices.Concat(p.outputs, p.checks) {
		use(id)
		p.uses[id]++
	}
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		operands(id, use)
	}
}

func (p *plan) binary(id nodeID, f func(nodeID)) {
	if n := p.nodes[id]; n.kind >= nodeAdd {
		f(n.a)
		f(n.b)
	}
}

// flattenProducts gives each product that is not a factor of a single other one its factors.
func (p *plan) flattenProducts() {
	p.countUses(p.binary)
	for i, uses := range p.uses {
		if uses > 0 && p.nodes[i].kind == nodeMul {
			p.factors[nodeID(i)] = nil
		}
	}
	for i := range p.uses {
		id := nodeID(i)
		if _, ok := p.factors[id]; !ok {
			continue
		}
		for _, f := range []nodeID{p.nodes[id].a, p.nodes[id].b} {
			// Operands have lower numbers, so theirs are complete.
			if inner, ok := p.factors[f]; ok && p.uses[f] == 1 {
				p.factors[id] = append(p.factors[id], inner...)
				delete(p.factors, f)
			} else {
				p.factors[id] = append(p.factors[id], f)
			}
		}
		slices.Sort(p.factors[id])
	}
}

// maxShared is the most factors of a product that are looked at for pairs, which are many.
const maxShared = 32

// pair is two factors, the lower number first.
type pair struct{ a, b nodeID }

// shareFactors makes pairs of factors that several products hold nodes of their own, the
// most frequent first.
func (p *plan) shareFactors() {
	s := sharing{p: p, in: map[pair][]nodeID{}}
	ids := make([]nodeID, 0, len(p.factors))
	for id := range p.factors {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		if f := p.factors[id]; len(f) <= maxShared {
			for i := range f {
				for _, x := range f[i+1:] {
					s.add(pair{f[i], x}, id)
				}
			}
		}
	}
	for k := range s.in {
		s.put(k)
	}
	s.run()
}

// sharing finds the products that hold a pair.
type sharing struct {
	p      *plan
	in     map[pair][]nodeID // products that hold it, or once did
	bucket [][]pair          // by number of products, as it was when the pair was put there
}

// add notes that a product holds a pair; pairs of constants do not count.
func (s *sharing) add(k pair, id nodeID) {
	if s.p.constOf(k.a) == nil || s.p.constOf(k.b) == nil {
		s.in[k] = append(s.in[k], id)
	}
}

func (s *sharing) put(k pair) {
	n := len(s.in[k])
	if n < 2 {
		delete(s.in, k)
		return
	}
	for len(s.bucket) <= n {
		s.bucket = append(s.bucket, nil)
	}
	s.bucket[n] = append(s.bucket[n], k)
}

// run shares pairs until none is in two products. Pairs of a bucket go in order of their
// numbers, so that the result depends on nothing else.
func (s *sharing) run() {
	for n := len(s.bucket) - 1; n >= 2; {
		todo := s.bucket[n]
		s.bucket[n] = nil
		if len(todo) == 0 {
			n--
			continue
		}
		slices.SortFunc(todo, func(x, y pair) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
		for _, k := range slices.Compact(todo) {
			if s.forget(k); len(s.in[k]) == n {
				s.share(k)
			} else {
				s.put(k)
			}
		}
		n = len(s.bucket) - 1 // a new pair may be in more products than these
	}
}

// forget drops products that do not hold the pair any more.
func (s *sharing) forget(k pair) {
	ids := s.in[k]
	slices.Sort(ids)
	s.in[k] = slices.DeleteFunc(slices.Compact(ids), func(id nodeID) bool {
		f := s.p.factors[id]
		i := slices.Index(f, k.a)
		return i < 0 || !slices.Contains(slices.Delete(slices.Clone(f), i, i+1), k.b)
	})
}

// share replaces the pair in all products by one node.
func (s *sharing) share(k pair) {
	id := s.p.mul(k.a, k.b)
	fresh := map[pair]bool{}
	for _, user := range s.in[k] {
		f := slices.Clone(s.p.factors[user])
		if len(f) == 2 {
			continue // this is the product of the pair, or one that equals it
		}
		i := slices.Index(f, k.a)
		f = slices.Delete(f, i, i+1)
		i = slices.Index(f, k.b)
		f = slices.Delete(f, i, i+1)
		for _, x := range f {
			with := pair{min(x, id), max(x, id)}
			s.add(with, user)
			fresh[with] = true
		}
		f = append(f, id)
		slices.Sort(f)
		s.p.factors[user] = f
	}
	delete(s.in, k)
	for with := range fresh {
		s.put(with)
	}
	s.p.factors[id] = []nodeID{k.a, k.b}
}

// product visits the factors of products and the operands of sums.
func (p *plan) product(id nodeID, f func(nodeID)) {
	factors, ok := p.factors[id]
	if !ok {
		p.binary(id, f)
		return
	}
	for _, x := range factors {
		f(x)
	}
}

// flattenSums gives each sum that is not a summand of a single other one its terms. A
// product of two that is used in one sum alone becomes a term of it.
func (p *plan) flattenSums() {
	p.countUses(p.product)
	inner := map[nodeID]bool{} // sums that go into another
	for i, uses := range p.uses {
		if n := p.nodes[i]; uses > 0 && (n.kind == nodeAdd || n.kind == nodeSub) {
			for _, x := range []nodeID{n.a, n.b} {
				k := p.nodes[x].kind
				if p.uses[x] == 1 && (k == nodeAdd || k == nodeSub) {
					inner[x] = true
				}
			}
		}
	}
	taken := map[nodeID]bool{} // products that became terms
	for i, uses := range p.uses {
		id := nodeID(i)
		if k := p.nodes[i].kind; uses == 0 || inner[id] || (k != nodeAdd && k != nodeSub) {
			continue
		}
		p.sums[id] = p.summands(nil, id, false, inner, taken)
	}
	for id := range taken {
		delete(p.factors, id)
	}
}

// summands appends the terms of a sum. It goes down only through inner sums, each of which
// is part of one sum.
func (p *plan) summands(out []term, id nodeID, minus bool, inner, taken map[nodeID]bool) []term {
	n := p.nodes[id]
	for k, x := range []nodeID{n.a, n.b} {
		m := minus != (k == 1 && n.kind == nodeSub)
		f := p.factors[x]
		switch {
		case inner[x]:
			out = p.summands(out, x, m, inner, taken)
		case len(f) == 2 && p.uses[x] == 1:
			taken[x] = true
			out = append(out, term{f[0], f[1], m})
		default:
			out = append(out, term{x, none, m})
		}
	}
	return out
}

// Sums of three or four terms are split into operations of two if there are as many alike:
// these go into runs, which sums of any shape do not.
const (
	maxSplit   = 4
	leastAlike = 64
)

// splitSums splits what there is much of.
func (p *plan) splitSums() {
	type form struct{ parts [4]int } // as in instruction.parts
	alike := map[form][]nodeID{}
	var order []form
	for i := range p.nodes {
		s := p.sums[nodeID(i)]
		var f form
		for _, t := range s {
			k := 0
			if t.y == none {
				k = 2
			}
			if t.minus {
				k++
			}
			f.parts[k]++
		}
		if len(s) < 3 || len(s) > maxSplit || f.parts[0]+f.parts[2] == 0 {
			continue
		}
		if alike[f] == nil {
			order = append(order, f)
		}
		alike[f] = append(alike[f], nodeID(i))
	}
	for _, f := range order {
		if len(alike[f]) >= leastAlike {
			for _, id := range alike[f] {
				p.split(id)
			}
		}
	}
}

// split makes a sum one of two terms, the first of which is a sum of the others. What is taken
// away comes last.
func (p *plan) split(id nodeID) {
	s := p.sums[id]
	slices.SortStableFunc(s, func(a, b term) int {
		switch {
		case a.minus == b.minus:
			return 0
		case b.minus:
			return -1
		}
		return 1
	})
	part := s[:2:2]
	for _, t := range s[2:] {
		inner := nodeID(len(p.nodes))
		p.nodes = append(p.nodes, node{nodeAdd, none, none})
		p.sums[inner] = part
		part = []term{{inner, none, false}, t}
	}
	p.sums[id] = part
}

// operands visits what a sum or product is computed from.
func (p *plan) operands(id nodeID, f func(nodeID)) {
	for _, x := range p.factors[id] {
		f(x)
	}
	for _, t := range p.sums[id] {
		f(t.x)
		if t.y != none {
			f(t.y)
		}
	}
}

// sort lists what is to be computed in the order in which checks and outputs first need it.
func (p *plan) sort() {
	done := make([]bool, len(p.nodes))
	var visit func(id nodeID)
	visit = func(id nodeID) {
		if done[id] || p.nodes[id].kind < nodeAdd {
			return
		}
		done[id] = true
		p.operands(id, visit)
		p.order = append(p.order, id)
	}
	for _, id := range slices.Concat(p.first, p.outputs) {
		visit(id)
	}
}
