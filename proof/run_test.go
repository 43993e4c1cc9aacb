package proof

import (
	"math"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"pgregory.net/rapid"
)

func sampleRun() Run {
	return Run{ModelID: testDigest(1), Seed: testDigest(2), Temperature: 1 << 15, Tokens: 3, Stop: 9, Prompt: []int{5, 0, 65535}}
}

func sampleReceipt() *Receipt {
	r := &Receipt{Run: sampleRun(), Unsafe: true}
	for i := range 5 {
		r.Steps = append(r.Steps, Step{Next: 7 + i, Row: testPoints(3*i+1, 2)})
	}
	for _, n := range []int{3, 2} {
		p := *sampleProof()
		p.Statement, p.Unsafe = Statement{}, false
		r.Chunks = append(r.Chunks, Chunk{Steps: n, Proof: p})
	}
	return r
}

func drawReceipt(t *rapid.T) *Receipt {
	token := rapid.IntRange(0, MaxVocabulary-1)
	r := &Receipt{Unsafe: rapid.Bool().Draw(t, "unsafe"), Run: Run{
		ModelID: drawDigest(t), Seed: drawDigest(t), Temperature: rapid.IntRange(0, MaxTemperature).Draw(t, "temperature"),
		Tokens: rapid.IntRange(1, MaxRunTokens).Draw(t, "tokens"), Stop: token.Draw(t, "stop") - 1, Prompt: rapid.SliceOfN(token, 1, 5).Draw(t, "prompt"),
	}}
	for range rapid.IntRange(1, 3).Draw(t, "steps") {
		r.Steps = append(r.Steps, Step{Next: token.Draw(t, "next"), Row: drawPoints(t, rapid.IntRange(1, 3).Draw(t, "row"))})
	}
	for range rapid.IntRange(1, 2).Draw(t, "chunks") {
		p := *drawProof(t)
		p.Statement, p.Unsafe = Statement{}, false
		r.Chunks = append(r.Chunks, Chunk{Steps: rapid.IntRange(1, MaxChunk).Draw(t, "chunk"), Proof: p})
	}
	return r
}

// TestRunDigestsGolden pins the digests of a run.
func TestRunDigestsGolden(t *testing.T) {
	r := sampleRun()
	run := r.ID()
	start := ChainStart(run)
	for _, c := range []struct {
		name string
		got  [32]byte
		want string
	}{
		{"run", run, "0x07939eb0ad4ebd7073894a89932a824935c6991e0a03848dbed131b0b023313a"},
		{"start", start, "0x5d8ac114741441c6ec94700c5c15ad3c3f5f924629eaebce9d0209d136dac068"},
		{"next", ChainNext(start, testSRS().G1[1:3]), "0x340a6da57b010c9c0a6916b22478026d370f340d2a96427cc14bd91a56f686a1"},
		{"context", StepContext(run, 2, start), "0xbdec2201a0e06ccd9f57cc40ee9f6b3efe3325ae6c64db45092c7b3ae4643dc5"},
	} {
		if got := hex(c.got[:]); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestRunIDBindsRun changes every field; the prompt's length, too.
func TestRunIDBindsRun(t *testing.T) {
	r := sampleRun()
	seen := map[[32]byte]string{r.ID(): "the run"}
	for name, edit := range map[string]func(r *Run){
		"model":         func(r *Run) { r.ModelID[31]++ },
		"seed":          func(r *Run) { r.Seed[0]++ },
		"temperature":   func(r *Run) { r.Temperature++ },
		"tokens":        func(r *Run) { r.Tokens++ },
		"stop":          func(r *Run) { r.Stop = NoStop },
		"prompt":        func(r *Run) { r.Prompt = []int{5, 1, 65535} },
		"longer prompt": func(r *Run) { r.Prompt = append(slices.Clone(r.Prompt), 0) },
		"empty prompt":  func(r *Run) { r.Prompt = nil },
	} {
		r := sampleRun()
		edit(&r)
		if other, ok := seen[r.ID()]; ok {
			t.Errorf("%s and %s have one id", name, other)
		}
		seen[r.ID()] = name
	}
}

// TestContextBindsPlace: another run, step, row, or order of rows gives another context.
func TestContextBindsPlace(t *testing.T) {
	rows := testPoints(1, 4)
	chain := func(run [32]byte, rows ...[]bn254.G1Affine) [32]byte {
		h := ChainStart(run)
		for _, r := range rows {
			h = ChainNext(h, r)
		}
		return StepContext(run, len(rows), h)
	}
	a, b := testDigest(1), testDigest(2)
	all := [][32]byte{
		chain(a), chain(b), chain(a, rows[:1]), chain(a, rows[1:2]), chain(a, rows[:2]), chain(a, rows[:1], rows[1:2]), chain(a, rows[1:2], rows[:1]),
		chain(b, rows[:1], rows[1:2]), StepContext(a, 1, ChainStart(a)), StepContext(a, 0, ChainStart(b)),
	}
	for i := range all {
		if slices.Contains(all[:i], all[i]) {
			t.Errorf("context %d occurs twice", i)
		}
	}
}

// TestGumbelIsTheFunction compares with floating point where that is exact enough: twice
// the rounding of 24 bits, and more in the far tail, where 1/u has few bits.
func TestGumbelIsTheFunction(t *testing.T) {
	check := func(w uint32) {
		u := (2*float64(w) + 1) / (1 << 33)
		e := -math.Log(u)
		if u > 0.5 {
			e = -math.Log1p(-(2*float64(math.MaxUint32-w) + 1) / (1 << 33))
		}
		want, got := -math.Log(e), float64(gumbel(w))/(1<<noiseBits)
		if math.Abs(got-want) > 1.0/(1<<22)+1.0/(1<<40)/e {
			t.Errorf("w %d: %.9f, want %.9f", w, got, want)
		}
	}
	for _, w := range []uint32{0, 1, 2, 1<<31 - 1, 1 << 31, math.MaxUint32 - 1, math.MaxUint32} {
		check(w)
	}
	for w := uint32(12345); w < 1<<32-1<<21; w += 1<<21 + 7 {
		check(w)
	}
}

// TestNoiseGolden pins integers that tests/reference computes, too.
func TestNoiseGolden(t *testing.T) {
	r := sampleRun()
	if got := Noise(&r, 2, 10, 12); !slices.Equal(got, []int16{848, -23, -214, 817, 905, 1401, -164, -691, -540, 490, 254, 191}) {
		t.Errorf("noise is %v", got)
	}
	r.Temperature = 0
	if got := Noise(&r, 2, 10, 5); !slices.Equal(got, make([]int16, 5)) {
		t.Errorf("noise at temperature 0 is %v", got)
	}
}

// TestNoiseIsGumbel: mean γ and variance π²/6 of many draws, T-fold and T²-fold, bounded.
func TestNoiseIsGumbel(t *testing.T) {
	r := sampleRun()
	r.Temperature = 3 << 15
	const n, exp = 40000, 10
	sum, squares := 0.0, 0.0
	for _, v := range Noise(&r, 0, exp, n) {
		x := float64(v) / (1 << exp) / 1.5
		sum += x
		squares += x * x
	}
	mean, variance := sum/n, squares/n-sum/n*sum/n
	if math.Abs(mean-0.5772) > 0.03 || math.Abs(variance-math.Pi*math.Pi/6) > 0.06 {
		t.Errorf("mean %.4f, variance %.4f", mean, variance)
	}
	r.Temperature = MaxTemperature
	for exp := range maxNoiseExp + 1 {
		if v := Noise(&r, 0, exp, 20000); int(slices.Max(v)) > noiseBound<<exp-1 || slices.Max(v) <= 0 || slices.Min(v) >= 0 {
			t.Errorf("exponent %d: noise from %d to %d", exp, slices.Min(v), slices.Max(v))
		}
	}
}

// TestNoiseDoesNotFollowWhereTheRunEnds: were the number of tokens or the stop token in the
// noise, whoever makes the run could try each of them and show the text he likes best, under
// the very seed, prompt and temperature that he was given.
func TestNoiseDoesNotFollowWhereTheRunEnds(t *testing.T) {
	r := sampleRun()
	want := Noise(&r, 1, 10, 40)
	for what, c := range map[string]struct {
		edit func(r *Run)
		same bool
	}{
		"more tokens":         {func(r *Run) { r.Tokens++ }, true},
		"another stop token":  {func(r *Run) { r.Stop++ }, true},
		"no stop token":       {func(r *Run) { r.Stop = NoStop }, true},
		"another seed":        {func(r *Run) { r.Seed[5]++ }, false},
		"another model":       {func(r *Run) { r.ModelID[5]++ }, false},
		"another temperature": {func(r *Run) { r.Temperature++ }, false},
		"another prompt":      {func(r *Run) { r.Prompt[1]++ }, false},
		"a longer prompt":     {func(r *Run) { r.Prompt = append(r.Prompt, 0) }, false},
	} {
		other := sampleRun()
		c.edit(&other)
		if got := slices.Equal(Noise(&other, 1, 10, 40), want); got != c.same {
			t.Errorf("%s: the same noise is %v, want %v", what, got, c.same)
		}
		if other.ID() == r.ID() {
			t.Errorf("%s: the same run", what)
		}
	}
}
