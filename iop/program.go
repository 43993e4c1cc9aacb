package iop

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// Opcode is an instruction of the verifier's straight-line program.
type Opcode uint8

// The instructions. Each defines the next value, but for OpCheck, which demands A = B.
const (
	OpConst     Opcode = iota + 1 // Constants[A]
	OpMessage                     // next prover message
	OpChallenge                   // next challenge
	OpAdd
	OpSub
	OpMul
	OpCheck
)

// Instr is one instruction; A and B are indices of earlier values.
type Instr struct {
	Op   Opcode
	A, B int32
}

// Value is a value of the symbolic reading: the index of the instruction that defines it,
// and its degree in the prover's messages (0: public).
type Value struct {
	ID     int32
	Degree int
}

// Constraint is a check of the verifier as the symbolic reading finds it.
type Constraint struct {
	Label  string
	A, B   Value
	Degree int // in the prover's messages
}

// Program is the verifier of one schedule, written out: the same description that the
// native verifier executes, run once over symbols.
type Program struct {
	Instrs      []Instr
	Constants   []fr.Element
	Constraints []Constraint
	Events      []Event // messages and challenges, in order; Length counts elements
	Opened      Opened[Value]
}

// Counts are the numbers of operations of a program.
type Counts struct {
	Messages, Challenges    int
	PublicAdds, PublicMuls  int // among public values
	ScaleMuls               int // public times hidden: free in an R1CS
	HiddenAdds, HiddenMuls  int
	Constraints, MaxDegree  int
	LinearConstraints, Rows int // Rows: of the matrix
}

// NewProgram reads the verifier of sc symbolically.
func NewProgram(sc *Schedule) *Program {
	r := &recorder{p: &Program{}, consts: map[fr.Element]Value{}}
	r.p.Opened = Verify[Value](sc, r)
	return r.p
}

type recorder struct {
	p      *Program
	consts map[fr.Element]Value
}

func (r *recorder) emit(i Instr, degree int) Value {
	r.p.Instrs = append(r.p.Instrs, i)
	return Value{int32(len(r.p.Instrs) - 1), degree}
}

func (r *recorder) Const(c fr.Element) Value {
	if v, ok := r.consts[c]; ok {
		return v
	}
	r.p.Constants = append(r.p.Constants, c)
	v := r.emit(Instr{Op: OpConst, A: int32(len(r.p.Constants) - 1)}, 0)
	r.consts[c] = v
	return v
}

func (r *recorder) Add(a, b Value) Value {
	return r.emit(Instr{OpAdd, a.ID, b.ID}, max(a.Degree, b.Degree))
}

func (r *recorder) Sub(a, b Value) Value {
	return r.emit(Instr{OpSub, a.ID, b.ID}, max(a.Degree, b.Degree))
}

func (r *recorder) Mul(a, b Value) Value {
	return r.emit(Instr{OpMul, a.ID, b.ID}, a.Degree+b.Degree)
}

func (r *recorder) Messages(label string, n int) []Value {
	r.p.Events = append(r.p.Events, Event{Absorbed, label, n})
	out := make([]Value, n)
	for i := range out {
		out[i] = r.emit(Instr{Op: OpMessage}, 1)
	}
	return out
}

func (r *recorder) Challenge(label string) Value {
	r.p.Events = append(r.p.Events, Event{Squeezed, label, 1})
	return r.emit(Instr{Op: OpChallenge}, 0)
}

func (r *recorder) Check(label string, a, b Value) {
	r.p.Constraints = append(r.p.Constraints, Constraint{label, a, b, max(a.Degree, b.Degree)})
	r.emit(Instr{OpCheck, a.ID, b.ID}, 0)
}

// Counts adds up a program's operations by kind.
func (p *Program) Counts() Counts {
	var c Counts
	degree := make([]int, len(p.Instrs))
	for i, in := range p.Instrs {
		a, b := degree[in.A], degree[in.B]
		switch in.Op {
		case OpMessage:
			c.Messages++
			degree[i] = 1
		case OpChallenge:
			c.Challenges++
		case OpAdd, OpSub:
			degree[i] = max(a, b)
			if degree[i] == 0 {
				c.PublicAdds++
			} else {
				c.HiddenAdds++
			}
		case OpMul:
			degree[i] = a + b
			switch {
			case a+b == 0:
				c.PublicMuls++
			case a == 0 || b == 0:
				c.ScaleMuls++
			default:
				c.HiddenMuls++
			}
		}
	}
	for _, k := range p.Constraints {
		c.Constraints++
		c.MaxDegree = max(c.MaxDegree, k.Degree)
		if k.Degree <= 1 {
			c.LinearConstraints++
		}
	}
	c.Rows = len(p.Opened.Rows)
	return c
}

// Run executes a program on given messages and challenges. It returns the labels of the
// constraints that fail, and the opening that is left.
func (p *Program) Run(messages, challenges []fr.Element) (failed []string, o Opened[fr.Element]) {
	v := make([]fr.Element, len(p.Instrs))
	check := 0
	for i, in := range p.Instrs {
		switch in.Op {
		case OpConst:
			v[i] = p.Constants[in.A]
		case OpMessage:
			v[i], messages = messages[0], messages[1:]
		case OpChallenge:
			v[i], challenges = challenges[0], challenges[1:]
		case OpAdd:
			v[i].Add(&v[in.A], &v[in.B])
		case OpSub:
			v[i].Sub(&v[in.A], &v[in.B])
		case OpMul:
			v[i].Mul(&v[in.A], &v[in.B])
		case OpCheck:
			if !v[in.A].Equal(&v[in.B]) {
				failed = append(failed, p.Constraints[check].Label)
			}
			check++
		}
	}
	read := func(vs []Value) []fr.Element {
		out := make([]fr.Element, len(vs))
		for i := range vs {
			out[i] = v[vs[i].ID]
		}
		return out
	}
	o = Opened[fr.Element]{Rows: read(p.Opened.Rows), Mask: v[p.Opened.Mask.ID], Point: read(p.Opened.Point), Value: v[p.Opened.Value.ID]}
	return failed, o
}
