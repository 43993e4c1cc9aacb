package court

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

type nodeKind uint8

const (
	nodeConst nodeKind = iota // consts[a]
	nodeInput                 // input a of the program
	nodeAdd
	nodeSub
	nodeMul
)

type nodeID int32

type node struct {
	kind nodeKind
	a, b nodeID
}

// Inputs of a program: u, y, then challenges and folded witness.
const (
	inputU = iota
	inputY
	inputChallenges
)

// value is a value of the reading of the verifier for the court: a node, and whether it is a
// hidden expression evaluated on (u, Z) or a public value as it is.
type value struct {
	id     nodeID
	hidden bool
}

// maxNodes is how many expressions a program may have. A GPT-2 has some ten thousands; a key
// from a stranger may ask for 2^27 steps of its verifier.
const maxNodes = 1 << 19

// expressions is a graph of field operations without duplicates and without constant parts.
// Beyond the most nodes it takes no more and is good for nothing.
type expressions struct {
	most   int
	full   bool
	nodes  []node
	ids    map[node]nodeID
	consts []fr.Element
	byVal  map[fr.Element]nodeID
}

func newExpressions(most int) *expressions {
	return &expressions{most: most, ids: map[node]nodeID{}, byVal: map[fr.Element]nodeID{}}
}

func (x *expressions) intern(n node) nodeID {
	if id, ok := x.ids[n]; ok {
		return id
	}
	if len(x.nodes) >= x.most {
		x.full = true
		return 0
	}
	x.nodes = append(x.nodes, n)
	id := nodeID(len(x.nodes) - 1)
	x.ids[n] = id
	return id
}

func (x *expressions) input(i int) nodeID { return x.intern(node{kind: nodeInput, a: nodeID(i)}) }

func (x *expressions) constant(c fr.Element) nodeID {
	if id, ok := x.byVal[c]; ok {
		return id
	}
	if x.full {
		return 0
	}
	x.consts = append(x.consts, c)
	id := x.intern(node{kind: nodeConst, a: nodeID(len(x.consts) - 1)})
	x.byVal[c] = id
	return id
}

// constOf returns the value of a constant node, or nil.
func (x *expressions) constOf(id nodeID) *fr.Element {
	if n := x.nodes[id]; n.kind == nodeConst {
		return &x.consts[n.a]
	}
	return nil
}

func (x *expressions) add(a, b nodeID) nodeID {
	ca, cb := x.constOf(a), x.constOf(b)
	switch {
	case ca != nil && cb != nil:
		var s fr.Element
		return x.constant(*s.Add(ca, cb))
	case ca != nil && ca.IsZero():
		return b
	case cb != nil && cb.IsZero():
		return a
	}
	return x.intern(node{nodeAdd, min(a, b), max(a, b)})
}

func (x *expressions) sub(a, b nodeID) nodeID {
	ca, cb := x.constOf(a), x.constOf(b)
	switch {
	case a == b:
		return x.constant(fr.Element{})
	case ca != nil && cb != nil:
		var s fr.Element
		return x.constant(*s.Sub(ca, cb))
	case cb != nil && cb.IsZero():
		return a
	}
	return x.intern(node{nodeSub, a, b})
}

func (x *expressions) mul(a, b nodeID) nodeID {
	ca, cb := x.constOf(a), x.constOf(b)
	switch {
	case ca != nil && cb != nil:
		var s fr.Element
		return x.constant(*s.Mul(ca, cb))
	case ca != nil && (ca.IsZero() || ca.IsOne()):
		if ca.IsZero() {
			return a
		}
		return b
	case cb != nil && (cb.IsZero() || cb.IsOne()):
		if cb.IsZero() {
			return b
		}
		return a
	}
	return x.intern(node{nodeMul, min(a, b), max(a, b)})
}

// reading is the verifier of a schedule as an expression of u, y, challenges and Z: an
// iop.Channel whose values are evaluations (docs/settlement.md, "Program").
type reading struct {
	*expressions
	challenges int // all that there are: Z follows them in the input
	messages   int
	drawn      int // challenges so far
	read       int // messages so far
	roots      []root
	products   int
}

// root is a value that the program must compute, in the order of the verifier.
type root struct {
	id    nodeID
	check bool // must be zero; otherwise an error E
}

// read interprets the verifier of sc in at most so many nodes, or returns ErrProgram.
func read(sc *iop.Schedule, nodes int) (*reading, *iop.Opened[value], error) {
	r := &reading{expressions: newExpressions(nodes), challenges: countChallenges(sc), messages: sc.NumMessages()}
	o := iop.Verify[value](sc, r)
	r.Check("opened.value", o.Value, value{id: r.input(inputY)})
	if r.full {
		return nil, nil, fmt.Errorf("%w: a verifier of more than %d different operations", ErrProgram, nodes)
	}
	return r, &o, nil
}

// counter reads the verifier for the number of its challenges alone.
type counter struct{ challenges int }

func (*counter) Const(fr.Element) struct{}           { return struct{}{} }
func (*counter) Add(_, _ struct{}) struct{}          { return struct{}{} }
func (*counter) Sub(_, _ struct{}) struct{}          { return struct{}{} }
func (*counter) Mul(_, _ struct{}) struct{}          { return struct{}{} }
func (*counter) Messages(_ string, n int) []struct{} { return make([]struct{}, n) }
func (c *counter) Challenge(string) struct{}         { c.challenges++; return struct{}{} }
func (*counter) Check(string, struct{}, struct{})    {}

func countChallenges(sc *iop.Schedule) int {
	c := &counter{}
	iop.Verify[struct{}](sc, c)
	return c.challenges
}

// lift returns a value as a hidden one: a public one is a coefficient of u.
func (r *reading) lift(v value) nodeID {
	if v.hidden {
		return v.id
	}
	return r.mul(r.input(inputU), v.id)
}

func (r *reading) Const(c fr.Element) value { return value{id: r.constant(c)} }

func (r *reading) Add(a, b value) value {
	if a.hidden == b.hidden {
		return value{r.add(a.id, b.id), a.hidden}
	}
	return value{r.add(r.lift(a), r.lift(b)), true}
}

func (r *reading) Sub(a, b value) value {
	if a.hidden == b.hidden {
		return value{r.sub(a.id, b.id), a.hidden}
	}
	return value{r.sub(r.lift(a), r.lift(b)), true}
}

// Mul of two hidden values is a product variable; its error is a root.
func (r *reading) Mul(a, b value) value {
	if !a.hidden || !b.hidden {
		return value{r.mul(a.id, b.id), a.hidden || b.hidden}
	}
	z := r.witness(r.messages + r.products)
	r.products++
	r.roots = append(r.roots, root{id: r.sub(r.mul(a.id, b.id), r.mul(r.input(inputU), z))})
	return value{z, true}
}

func (r *reading) witness(i int) nodeID { return r.input(inputChallenges + r.challenges + i) }

func (r *reading) Messages(_ string, n int) []value {
	out := make([]value, n)
	for i := range out {
		out[i] = value{r.witness(r.read + i), true}
	}
	r.read += n
	return out
}

func (r *reading) Challenge(string) value {
	r.drawn++
	return value{id: r.input(inputChallenges + r.drawn - 1)}
}

func (r *reading) Check(_ string, a, b value) {
	r.roots = append(r.roots, root{id: r.sub(r.lift(a), r.lift(b)), check: true})
}
