package iop

import (
	"errors"
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// ErrSchedule reports a system that no sound schedule exists for.
var ErrSchedule = errors.New("no sound schedule")

// MaxStages is the number of stages of a proof, whatever the model's depth: columns,
// look-ups, contractions, claims, opening (docs/protocol.md, "Stages").
const MaxStages = 5

// maxLeafBits bounds the look-up tree.
const maxLeafBits = 28

// maxRounds bounds the variables of a contraction: its operands have far fewer entries.
const maxRounds = 64

// ScalarID indexes the scalars of a Schedule: public values that follow from challenges.
type ScalarID int

type scalarKind uint8

const (
	scalarSegment scalarKind = iota // eq of a segment's address and the high coordinates of z
	scalarBeta                      // β^(index+1)
	scalarEta                       // η^(index+1)
	scalarInner                     // ⟨vector, public axis⟩
)

type scalar struct {
	kind  scalarKind
	index int
	vec   VecID
	pub   PublicAxis
}

// Coef is a public coefficient: C times the product of the scalars.
type Coef struct {
	C       fr.Element
	Scalars []ScalarID
}

// ColTerm is Coef·⟨⊗ Vecs, column⟩, one vector per axis.
type ColTerm struct {
	Coef
	Column ColumnID
	Vecs   []VecID
}

// Instance is one contraction of the lockstep sumcheck: Σ over its inner variables of
// E·A·B, where A and B are the operands with their free axes folded by Out, and E is the
// functional on the batch axes.
type Instance struct {
	Contraction ContractionID
	Out         []VecID // functional per output axis
	Coefs       []Coef
	Inner       []int // labels of the variables, outermost first
	Lens, Pos   []int // axis length and lowest variable of each inner label
	Bits        int   // number of variables
	Batch       []int // indices into Inner of batch labels
}

// Claim is Σ Terms + Σ Public = value.
type Claim struct {
	Name   string
	Terms  []ColTerm
	Public []Coef
}

// Schedule is the whole course of a proof for one system: rounds, claims, openings. It
// follows from the system alone; prover and verifier both read it.
type Schedule struct {
	*System
	Layout    *Layout
	LeafBits  int   // of the look-up tree; without look-ups, of the point of the relations
	Offsets   []int // first leaf of each segment
	Instances []Instance
	Rounds    int // of the lockstep sumcheck
	Degrees   []int
	// Claims in order: multiplicities (p), columns of q, then A and B of each instance.
	Claims []Claim
	Groups []Group

	vecs    vecs
	budget  budget
	scalars []scalar
	sids    map[scalar]ScalarID
	qPublic []Coef
}

// NewSchedule computes the schedule of a system.
func NewSchedule(s *System) (*Schedule, error) {
	sc := &Schedule{System: s, sids: map[scalar]ScalarID{}}
	sc.vecs = newVecs(&sc.budget)
	if n := s.Stages(); n > MaxStages {
		return nil, fmt.Errorf("%d stages, at most %d: a contraction reads another's result: %w", n, MaxStages, ErrSchedule)
	}
	var err error
	if sc.Layout, err = NewLayout(s); err != nil {
		return nil, err
	}
	if err = sc.placeSegments(); err != nil {
		return nil, err
	}
	sc.Claims = append(sc.Claims, sc.multiplicityClaim())
	q := sc.leafSink()
	if err = sc.budget.err(); err != nil {
		return nil, err
	}
	sc.Claims = append(sc.Claims, Claim{"columns", q.cols.list, nil})
	sc.qPublic = q.public
	for _, t := range q.contractions {
		sc.Instances = append(sc.Instances, sc.instance(t))
	}
	sc.lockstep()
	if sc.Rounds > maxRounds {
		return nil, fmt.Errorf("a contraction of %d variables, at most %d: %w", sc.Rounds, maxRounds, ErrSchedule)
	}
	for i := range sc.Instances {
		in := &sc.Instances[i]
		c := &s.Contractions[in.Contraction]
		sc.Claims = append(sc.Claims, sc.operand(c.Name+".a", in, c.A, c.LabelsA), sc.operand(c.Name+".b", in, c.B, c.LabelsB))
	}
	if err = sc.budget.err(); err != nil {
		return nil, err
	}
	if err = sc.checkCoordinates(); err != nil {
		return nil, err
	}
	sc.group()
	sc.spendSums()
	return sc, sc.budget.err()
}

// Stages is the number of stages that a proof of the system takes: columns, look-ups,
// claims, opening, and one for each level of contractions whose operands read contraction
// results.
func (s *System) Stages() int {
	depth := make([]int, len(s.Forms)) // levels of contractions below each form
	deepest := 1
	for i := range s.Forms {
		for _, t := range s.Forms[i].Terms {
			switch t.Kind {
			case FromForm:
				depth[i] = max(depth[i], depth[t.Index])
			case FromContraction:
				c := &s.Contractions[t.Index]
				level := 1 + max(depth[c.A], depth[c.B])
				depth[i], deepest = max(depth[i], level), max(deepest, level)
			}
		}
	}
	return MaxStages - 1 + deepest
}

// placeSegments lays the segments out as aligned blocks, largest first, and makes the
// tree large enough for every relation's point.
func (sc *Schedule) placeSegments() error {
	order := make([]int, len(sc.Segments))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return AddressBits(sc.Segments[b].Axes) - AddressBits(sc.Segments[a].Axes)
	})
	sc.Offsets = make([]int, len(sc.Segments))
	at := 0
	for _, i := range order {
		sc.Offsets[i] = at
		bits := AddressBits(sc.Segments[i].Axes)
		if bits > maxLeafBits {
			return fmt.Errorf("look-up %q: 2^%d leaves, at most 2^%d: %w", sc.Segments[i].Name, bits, maxLeafBits, ErrSchedule)
		}
		at += 1 << bits
	}
	if len(order) > 0 {
		sc.LeafBits = max(bitsOf(at), 1)
	}
	for _, r := range sc.Relations {
		sc.LeafBits = max(sc.LeafBits, AddressBits(sc.Forms[r].Axes))
	}
	if sc.LeafBits > maxLeafBits {
		return fmt.Errorf("2^%d look-ups, at most 2^%d: %w", sc.LeafBits, maxLeafBits, ErrSchedule)
	}
	return nil
}

// pointZ is the functional of a tensor's value at the low coordinates of z.
func (sc *Schedule) pointZ(axes []int) []VecID {
	out := make([]VecID, len(axes))
	at := 0
	for a := len(axes) - 1; a >= 0; a-- {
		out[a] = sc.vecs.eq(PointZ, at, axes[a])
		at += bitsOf(axes[a])
	}
	return out
}

func (sc *Schedule) multiplicityClaim() Claim {
	s := newSink(sc)
	for i := range sc.Segments {
		if g := &sc.Segments[i]; g.IsTable() {
			s.column(sc.coef(element(-1), sc.segmentScalar(i)), g.Multiplicity, sc.pointZ(g.Axes))
		}
	}
	return Claim{Name: "multiplicities", Terms: s.cols.list}
}

// leafSink collects the linear functional that the leaf claim on q and the relations
// impose: Σ_s eq_s Σ_j β^(j+1) T_sj(z) + Σ_r η^(r+1) F_r(z).
func (sc *Schedule) leafSink() *sink {
	s := newSink(sc)
	for i := range sc.Segments {
		g := &sc.Segments[i]
		seg := sc.segmentScalar(i)
		for j, f := range g.Tuple {
			s.form(sc.coef(fr.One(), seg, sc.scalar(scalar{kind: scalarBeta, index: j})), f, sc.pointZ(g.Axes))
		}
	}
	for r, f := range sc.Relations {
		s.form(sc.coef(fr.One(), sc.scalar(scalar{kind: scalarEta, index: r})), f, sc.pointZ(sc.Forms[f].Axes))
	}
	return s
}

func (sc *Schedule) instance(t conTerm) Instance {
	c := &sc.Contractions[t.contraction]
	in := Instance{Contraction: t.contraction, Out: t.vecs, Coefs: t.coefs}
	axes := sc.Forms[c.A].Axes
	for i, l := range c.LabelsA {
		if !slices.Contains(c.LabelsB, l) {
			continue
		}
		if slices.Contains(c.LabelsOut, l) {
			in.Batch = append(in.Batch, len(in.Inner))
		}
		in.Inner = append(in.Inner, l)
		in.Lens = append(in.Lens, axes[i])
	}
	in.Pos = make([]int, len(in.Inner))
	for i := len(in.Inner) - 1; i >= 0; i-- {
		in.Pos[i] = in.Bits
		in.Bits += bitsOf(in.Lens[i])
	}
	for _, b := range in.Batch {
		sc.vecs.spendInner(sc.BatchOut(&in, b), bitsOf(in.Lens[b]))
	}
	return in
}

// lockstep fixes the rounds: round t binds variable Rounds−1−t of every instance that
// has it, so all instances share the last challenges. A round has degree 3 where some
// instance binds a batch variable, else 2.
func (sc *Schedule) lockstep() {
	for i := range sc.Instances {
		sc.Rounds = max(sc.Rounds, sc.Instances[i].Bits)
	}
	sc.Degrees = make([]int, sc.Rounds)
	for t := range sc.Degrees {
		sc.Degrees[t] = 2
	}
	for i := range sc.Instances {
		in := &sc.Instances[i]
		for _, b := range in.Batch {
			for v := in.Pos[b]; v < in.Pos[b]+bitsOf(in.Lens[b]); v++ {
				sc.Degrees[sc.Rounds-1-v] = 3
			}
		}
	}
}

// operand is the claim on one operand after the lockstep sumcheck: inner axes at the
// point c, free axes under the instance's output functional.
func (sc *Schedule) operand(name string, in *Instance, f FormID, labels []int) Claim {
	v := make([]VecID, len(labels))
	for i, l := range labels {
		if k := slices.Index(in.Inner, l); k >= 0 {
			v[i] = sc.vecs.eq(PointC, in.Pos[k], in.Lens[k])
			continue
		}
		v[i] = in.Out[slices.Index(sc.Contractions[in.Contraction].LabelsOut, l)]
	}
	s := newSink(sc)
	s.form(sc.coef(fr.One()), f, v)
	return Claim{name, s.cols.list, s.public}
}

// checkCoordinates makes sure that no evaluation point holds one challenge twice: the
// Schwartz–Zippel argument of every claim needs independent coordinates.
func (sc *Schedule) checkCoordinates() error {
	for i := range sc.Claims {
		for _, t := range sc.Claims[i].Terms {
			if c, bad := sc.vecs.repeatedCoordinate(t.Vecs); bad {
				return fmt.Errorf("claim %q on column %q: coordinate %d of point %d occurs twice: %w",
					sc.Claims[i].Name, sc.Columns[t.Column].Name, c.index, c.point, ErrSchedule)
			}
		}
	}
	return nil
}

// segmentScalar is the scalar eq_s of segment i.
func (sc *Schedule) segmentScalar(i int) ScalarID {
	return sc.scalar(scalar{kind: scalarSegment, index: i})
}

func (sc *Schedule) scalar(s scalar) ScalarID {
	if id, ok := sc.sids[s]; ok {
		return id
	}
	sc.scalars = append(sc.scalars, s)
	id := ScalarID(len(sc.scalars) - 1)
	sc.sids[s] = id
	return id
}

func (sc *Schedule) coef(c fr.Element, s ...ScalarID) Coef {
	slices.Sort(s)
	return Coef{c, s}
}

func (c Coef) times(k *fr.Element, s ...ScalarID) Coef {
	out := Coef{c.C, append(slices.Clone(c.Scalars), s...)}
	out.C.Mul(&out.C, k)
	slices.Sort(out.Scalars)
	return out
}

// NumMessages is the number of field elements that a proof's messages hold.
func (sc *Schedule) NumMessages() int {
	n := 1 // columns
	if len(sc.Segments) > 0 {
		n += 1 + 4 // inverse and values of the root
		for k := 1; k < sc.LeafBits; k++ {
			n += 2*k + 4
		}
	}
	for _, d := range sc.Degrees {
		n += d
	}
	return n + 2*len(sc.Instances) + 2*sc.LogCols + len(sc.Groups) + 1
}
