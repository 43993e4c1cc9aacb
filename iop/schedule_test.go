package iop

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

// layers is a chain of dense layers of n activations, each rescaled.
func layers(t *testing.T, depth, n int) *Schedule {
	t.Helper()
	b := NewBuilder(8)
	x := b.Column(KindStatement, "x", []int{n}, nil)
	for i := range depth {
		w := b.Weight("w", []int{n, n}, i)
		acc := b.Contract(Contraction{Name: "gemm", A: w, B: x, LabelsA: []int{0, 1}, LabelsB: []int{1}, LabelsOut: []int{0}})
		x = b.Column(KindWitness, "y", []int{n}, nil)
		b.Range("rest", b.Sum(acc, b.Read(acc, fr.One()), b.Read(x, element(-1<<8))), 8)
		b.Range("y", x, 16)
	}
	s, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	sc, err := NewSchedule(s)
	if err != nil {
		t.Fatal(err)
	}
	return sc
}

// count is a channel without values.
type count struct{ messages, challenges, checks int }

func (*count) Const(fr.Element) (v struct{})         { return v }
func (*count) Add(_, _ struct{}) (v struct{})        { return v }
func (*count) Sub(_, _ struct{}) (v struct{})        { return v }
func (*count) Mul(_, _ struct{}) (v struct{})        { return v }
func (c *count) Challenge(string) (v struct{})       { c.challenges++; return v }
func (c *count) Check(string, struct{}, struct{})    { c.checks++ }
func (c *count) Messages(_ string, n int) []struct{} { c.messages += n; return make([]struct{}, n) }

// TestRoundsFollowLookUpsNotDepth: 24 layers take the rounds of 2 but for the look-up tree,
// which is a few levels higher.
func TestRoundsFollowLookUpsNotDepth(t *testing.T) {
	rounds := func(sc *Schedule) int {
		c := &count{}
		Verify[struct{}](sc, c)
		want := 2 + 1 + 1 + 1 + 1 + sc.Rounds + sc.LogCols // α, β; first τ; η; γ; δ
		for k := 1; k < sc.LeafBits; k++ {
			want += 2 + k // λ, τ and the rounds of a level
		}
		if c.challenges != want {
			t.Errorf("%d challenges, want %d", c.challenges, want)
		}
		return c.challenges
	}
	shallow, deep := layers(t, 2, 700), layers(t, 24, 700)
	if shallow.Rounds != deep.Rounds {
		t.Errorf("%d rounds of contractions for 2 layers, %d for 24", shallow.Rounds, deep.Rounds)
	}
	more := deep.LeafBits - shallow.LeafBits
	if more > 4 { // 12 times the look-ups
		t.Errorf("the look-up tree grows by %d levels from 2 to 24 layers", more)
	}
	want := rounds(shallow)
	for k := shallow.LeafBits; k < deep.LeafBits; k++ {
		want += 2 + k
	}
	if got := rounds(deep); got != want {
		t.Errorf("%d rounds for 24 layers, want %d", got, want)
	}
}

// TestReadingsAgreeOnTheirNumbers: schedule, counting channel and symbolic program.
func TestReadingsAgreeOnTheirNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc, err := NewSchedule(randomSystem(t))
		if err != nil {
			t.Fatal(err)
		}
		c := &count{}
		Verify[struct{}](sc, c)
		p := NewProgram(sc)
		n := p.Counts()
		if c.messages != sc.NumMessages() || n.Messages != c.messages {
			t.Fatalf("the verifier reads %d messages, the schedule has %d, the program %d", c.messages, sc.NumMessages(), n.Messages)
		}
		if n.Challenges != c.challenges || n.Constraints != c.checks || len(p.Constraints) != c.checks {
			t.Fatalf("%d challenges and %d checks, the program has %d and %d", c.challenges, c.checks, n.Challenges, n.Constraints)
		}
		if n.MaxDegree > 3 {
			t.Fatalf("a constraint of degree %d in the messages", n.MaxDegree)
		}
		events := map[EventKind]int{}
		for _, e := range p.Events {
			events[e.Kind] += e.Length
		}
		if events[Absorbed] != n.Messages || events[Squeezed] != n.Challenges {
			t.Fatalf("events %v, want %d messages and %d challenges", events, n.Messages, n.Challenges)
		}
		for i := range p.Opened.Rows {
			if p.Opened.Rows[i].Degree != 0 {
				t.Fatalf("the coefficient of row %d depends on messages", i)
			}
		}
		if p.Opened.Value.Degree != 1 || p.Opened.Mask.Degree != 0 {
			t.Fatalf("opened value of degree %d, mask coefficient of degree %d", p.Opened.Value.Degree, p.Opened.Mask.Degree)
		}
	})
}

// TestScheduleIsAFunctionOfTheSystem: both sides derive the same one.
func TestScheduleIsAFunctionOfTheSystem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomSystem(t)
		a, errA := NewSchedule(s)
		b, errB := NewSchedule(s)
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		if !reflect.DeepEqual(a.Groups, b.Groups) || !reflect.DeepEqual(a.Claims, b.Claims) || !reflect.DeepEqual(NewProgram(a), NewProgram(b)) {
			t.Fatal("two schedules of one system differ")
		}
	})
}

// TestRepeatedCoordinateIsRefused: a diagonal, which Builder refuses, would evaluate a
// column at a point that holds one challenge twice.
func TestRepeatedCoordinateIsRefused(t *testing.T) {
	link := []AxisMap{{Links: []Link{{Axis: 0, Stride: 1}}}, {Links: []Link{{Axis: 0, Stride: 1}}}}
	s := &System{LogCols: 4, Columns: []Column{{Name: "x", Kind: KindWitness, Axes: []int{4, 4}, Weight: -1}},
		Forms:     []Form{{Axes: []int{4}, Terms: []Term{{Coef: fr.One(), Kind: FromColumn, Maps: link}}}},
		Relations: []FormID{0}}
	if _, err := NewSchedule(s); !errors.Is(err, ErrSchedule) {
		t.Errorf("got %v, want %v", err, ErrSchedule)
	}
}

// TestTreeHasRoomForARelationLargerThanAllLookUps: its point needs the coordinates.
func TestTreeHasRoomForARelationLargerThanAllLookUps(t *testing.T) {
	b := NewBuilder(4)
	b.Zero(b.Column(KindWitness, "x", []int{9, 5}, nil))
	s, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	sc, err := NewSchedule(s)
	if err != nil {
		t.Fatal(err)
	}
	if sc.LeafBits != 7 {
		t.Errorf("a tree of 2^%d leaves, a relation of 9×5 needs 2^7", sc.LeafBits)
	}
}

func TestScheduleRefusesTooManyLeaves(t *testing.T) {
	for what, build := range map[string]func(b *Builder, x FormID){
		"look-ups":   func(b *Builder, x FormID) { b.Range("r", x, 8) },
		"a relation": func(b *Builder, x FormID) { b.Zero(x) },
	} {
		b := NewBuilder(20)
		x := b.Column(KindWitness, "x", []int{1 << 10}, nil)
		build(b, b.Form([]int{1 << 10, 1<<18 + 1}, Term{Coef: fr.One(), Kind: FromForm, Index: int(x), Maps: []AxisMap{{Links: []Link{{Axis: 0, Stride: 1}}}}}))
		s, err := b.Finish()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := NewSchedule(s); !errors.Is(err, ErrSchedule) {
			t.Errorf("%s: got %v, want %v", what, err, ErrSchedule)
		}
	}
}

// TestSumsNestedInSumsAreRefused: the terms of a form that reads another one twice double at
// every level.
func TestSumsNestedInSumsAreRefused(t *testing.T) {
	for depth, want := range map[int]error{8: nil, 60: ErrSchedule} {
		b := NewBuilder(4)
		x := b.Column(KindWitness, "x", []int{4}, nil)
		for range depth {
			x = b.Sum(x, b.Read(x, fr.One()), Term{Coef: fr.One(), Kind: FromForm, Index: int(x), Maps: []AxisMap{{Offset: 1, Links: []Link{{Axis: 0, Stride: 1}}}}})
		}
		b.Zero(x)
		s, err := b.Finish()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := NewSchedule(s); !errors.Is(err, want) {
			t.Errorf("%d levels: got %v, want %v", depth, err, want)
		}
	}
}

// TestTooManyContractionsAreRefused: a thousand contractions are few, unless each reads a sum
// of a thousand terms.
func TestTooManyContractionsAreRefused(t *testing.T) {
	for terms, want := range map[int]error{1: nil, 1000: ErrSchedule} {
		b := NewBuilder(4)
		x := b.Column(KindStatement, "x", []int{2}, nil)
		y := b.Sum(x, slices.Repeat([]Term{b.Read(x, fr.One())}, terms)...)
		for range 1000 {
			b.Zero(b.Contract(Contraction{A: x, B: y, LabelsA: []int{0}, LabelsB: []int{0}}))
		}
		s, err := b.Finish()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := NewSchedule(s); !errors.Is(err, want) {
			t.Errorf("%d terms: got %v, want %v", terms, err, want)
		}
	}
}

// TestBudgetNeverGrows: an empty range of a public factor gives nothing back.
func TestBudgetNeverGrows(t *testing.T) {
	var b budget
	for _, n := range []int{5, -1 << 40, 0, 7} {
		b.spend(n)
	}
	if b.spent != 12 {
		t.Errorf("spent %d, want 12", b.spent)
	}
	for _, n := range []int{1 << 62, 1 << 62, -1} {
		if b.spend(n) || b.err() == nil {
			t.Errorf("a budget that is spent allows %d more", n)
		}
	}
}

// TestNestedContractionsNeedMoreStages: a system that no Builder makes, in which a
// contraction reads another's result, is refused for its depth.
func TestNestedContractionsNeedMoreStages(t *testing.T) {
	b := NewBuilder(4)
	x, w := b.Column(KindStatement, "x", []int{3}, nil), b.Weight("w", []int{3, 3}, 0)
	gemm := Contraction{Name: "gemm", A: w, B: x, LabelsA: []int{0, 1}, LabelsB: []int{1}, LabelsOut: []int{0}}
	first := b.Contract(gemm)
	b.Zero(b.Contract(gemm))
	sys, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	if n := sys.Stages(); n != MaxStages {
		t.Errorf("%d stages, want %d", n, MaxStages)
	}
	sys.Contractions[1].B = first
	if n := sys.Stages(); n != MaxStages+1 {
		t.Errorf("nested contractions: %d stages, want %d", n, MaxStages+1)
	}
	if _, err := NewSchedule(sys); !errors.Is(err, ErrSchedule) {
		t.Errorf("nested contractions: got %v, want %v", err, ErrSchedule)
	}
}
