package policy

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// sample is a model with batches of 1, 4 and 16, blocks of 12 seconds and a deadline of 20 minutes.
func sample() Model {
	return Model{
		Sizes: []Size{{1, 700_000, 12}, {4, 800_000, 13}, {16, 1_100_000, 15}}, SharedGas: 134_000,
		BlockSeconds: 12, InclusionSeconds: 24, RequestsPerSecond: 0.02, DeadlineSeconds: 1200, DelayCost: 500, Tip: 1,
		Fee: FeeModel{Mean: 3, Persistence: 0.99, Deviation: 0.07},
	}
}

func every(t testing.TB, m Model) []*Policy {
	t.Helper()
	var all []*Policy
	for _, kind := range []Kind{Now, Batch, Wait, Rule} {
		p, err := New(kind, m)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// Whoever follows a policy misses no deadline that could be met when the requests were there, whatever fees do.
func TestDeadlinesAreMetWhenTheyCanBe(t *testing.T) {
	m := sample()
	policies := every(t, m)
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(policies).Draw(t, "policy")
		waiting := rapid.SliceOfN(rapid.Float64Range(30, 1500), 1, 200).Draw(t, "deadlines")
		slices.Sort(waiting)
		if m.latest(waiting)[0] < 0 {
			t.Skip("no schedule meets all")
		}
		now := 0.0
		for len(waiting) > 0 {
			fee := math.Exp(rapid.Float64Range(-2, 12).Draw(t, "fee"))
			d := p.Decide(State{Now: now, BaseFee: fee, Deadlines: waiting})
			if d.Late != 0 {
				t.Fatalf("%s: %d late at %v", p.kind, d.Late, now)
			}
			if !d.Settle {
				now += m.BlockSeconds
				continue
			}
			if d.Requests < 1 || len(d.Sizes) < 1 {
				t.Fatalf("%s settles nothing: %+v", p.kind, d)
			}
			room := 0
			for _, i := range d.Sizes {
				now += m.Sizes[i].ProveSeconds
				room += m.Sizes[i].Requests
			}
			if d.Requests > room {
				t.Fatalf("%s: %d requests in proofs of %d", p.kind, d.Requests, room)
			}
			if now+m.InclusionSeconds > waiting[0]+1e-9 {
				t.Fatalf("%s: mined at %v, the deadline was %v", p.kind, now+m.InclusionSeconds, waiting[0])
			}
			waiting = waiting[d.Requests:]
		}
	})
}

// What settles at a base fee settles at every lower one; the order of requests does not matter; state is not changed.
func TestDecisionsAreMonotoneInTheBaseFee(t *testing.T) {
	policies := every(t, sample())
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(policies).Draw(t, "policy")
		s := State{
			Now: rapid.Float64Range(0, 100).Draw(t, "now"), BaseFee: math.Exp(rapid.Float64Range(0, 6).Draw(t, "log fee")),
			Deadlines: rapid.SliceOfN(rapid.Float64Range(0, 1300), 0, 40).Draw(t, "deadlines"),
		}
		before := slices.Clone(s.Deadlines)
		d := p.Decide(s)
		if !slices.Equal(before, s.Deadlines) {
			t.Fatal("the state was changed")
		}
		lower := s
		lower.BaseFee *= rapid.Float64Range(0.01, 1).Draw(t, "share")
		if d.Settle && !p.Decide(lower).Settle {
			t.Errorf("%s settles at %v but not at %v", p.kind, s.BaseFee, lower.BaseFee)
		}
		slices.Reverse(lower.Deadlines)
		lower.BaseFee = s.BaseFee
		if e := p.Decide(lower); e.Settle != d.Settle || e.Requests != d.Requests || e.Threshold != d.Threshold {
			t.Errorf("%s depends on the order: %+v, %+v", p.kind, d, e)
		}
		if d.Settle && s.BaseFee > d.Threshold || !d.Settle && len(s.Deadlines) > 0 && s.BaseFee <= d.Threshold {
			t.Errorf("%s: %+v against its own threshold", p.kind, d)
		}
	})
}

// The more time is left, the choosier the rule: thresholds fall, up to rounding of the grid.
func TestThresholdsFallWithTimeLeft(t *testing.T) {
	m := sample()
	p, err := New(Rule, m)
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; n < len(p.thresholds.fees)-1; n++ {
		row := p.thresholds.fees[n]
		for left := 1; left < len(row); left++ {
			if row[left] > row[left-1]*1.001 {
				t.Fatalf("%d requests: threshold %v with %d steps left, %v with one less", n, row[left], left, row[left-1])
			}
		}
	}
	if few, many := p.thresholds.at(1, 600), p.thresholds.at(16, 600); few >= many {
		t.Errorf("threshold %v for one request, %v for a full batch: want less", few, many)
	}
}

// play follows thresholds on the model's own chain and returns the cost of a request.
func play(m *Model, t *thresholds, seed uint64, steps int) float64 {
	random := rand.New(rand.NewPCG(seed, 0))
	keep := math.Pow(m.Fee.Persistence, t.step/m.BlockSeconds)
	deviation := m.Fee.stationary() * math.Sqrt(1-keep*keep)
	arrive := poisson(m.RequestsPerSecond*t.step, len(t.fees))
	x, n, left, cost, settled := m.Fee.Mean, 0, 0, 0.0, 0
	for range steps {
		if n > 0 && (left == 0 || n >= len(t.fees)-1 || math.Exp(x) <= t.fees[n][left]) {
			n = min(n, len(t.fees)-1)
			_, gas, seconds := m.Proofs(n)
			lag := seconds + m.InclusionSeconds
			cost += gas*(m.Fee.Forecast(math.Exp(x), lag/m.BlockSeconds)+m.Tip) + m.DelayCost*float64(n)*lag
			settled, n = settled+n, 0
		}
		cost += m.DelayCost * float64(n) * t.step
		x = m.Fee.Mean + keep*(x-m.Fee.Mean) + deviation*random.NormFloat64()
		came, u := 0, random.Float64()
		for ; came < len(arrive)-1 && u >= arrive[came]; came++ {
			u -= arrive[came]
		}
		if left--; n == 0 {
			left = len(t.fees[1]) - 1
		}
		n += came
	}
	return cost / float64(settled)
}

// The solved price of a request is what following the thresholds costs on the model's own chain, and thresholds that
// are all higher or all lower cost more.
func TestThresholdsAreOptimalForTheModel(t *testing.T) {
	m := sample()
	th, err := solve(&m)
	if err != nil {
		t.Fatal(err)
	}
	const steps = 400_000
	cost := play(&m, th, 1, steps)
	if math.Abs(cost/th.price-1) > 0.03 {
		t.Errorf("a request costs %v, the model says %v", cost, th.price)
	}
	for factor, more := range map[float64]float64{0.3: 1.02, 0.6: 1.002, 1.6: 1.002, 4: 1.02} {
		other := &thresholds{step: th.step, fees: make([][]float64, len(th.fees))}
		for n := range th.fees {
			for _, fee := range th.fees[n] {
				other.fees[n] = append(other.fees[n], fee*factor)
			}
		}
		if worse := play(&m, other, 1, steps); worse < cost*more {
			t.Errorf("thresholds times %v cost %v, the rule's %v", factor, worse, cost)
		}
	}
}

func TestGridHasTheMomentsOfTheProcess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keep := rapid.Float64Range(0, 0.9999).Draw(t, "keep")
		m := rouwenhorst(keep)
		unit := 1 / math.Sqrt(feePoints-1) // standard deviations between the middle and a point, in points of 2
		for i := range feePoints {
			at := func(j int) float64 { return (2*float64(j) - (feePoints - 1)) * unit }
			var total, mean, square float64
			for j, p := range m[i] {
				total += p
				mean += p * at(j)
				square += p * at(j) * at(j)
			}
			if math.Abs(total-1) > 1e-9 || math.Abs(mean-keep*at(i)) > 1e-9 || math.Abs(square-mean*mean-(1-keep*keep)) > 1e-9 {
				t.Errorf("point %d: total %v, mean %v, variance %v", i, total, mean, square-mean*mean)
			}
		}
	})
}

func TestFitFindsTheProcess(t *testing.T) {
	want := FeeModel{Mean: 2.5, Persistence: 0.98, Deviation: 0.1}
	random := rand.New(rand.NewPCG(3, 0))
	fees, x := make([]float64, 200_000), want.Mean
	for i := range fees {
		x = want.Mean + want.Persistence*(x-want.Mean) + want.Deviation*random.NormFloat64()
		fees[i] = math.Exp(x)
	}
	for _, lag := range []int{1, 10, 40} {
		got, err := Fit(fees, lag)
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(got.Mean-want.Mean) > 0.05 || math.Abs(got.Persistence-want.Persistence) > 0.004 || math.Abs(got.Deviation/want.Deviation-1) > 0.1 {
			t.Errorf("lag %d: fitted %+v, want %+v", lag, got, want)
		}
	}
	for _, bad := range [][]float64{nil, {1, 2, 3}, {1, 2, 3, 4, 5, 6, 7, 0}, {1, 2, 3, 4, 5, 6, 7, math.NaN()}} {
		if _, err := Fit(bad, 1); !errors.Is(err, ErrModel) {
			t.Errorf("fitted %v: %v", bad, err)
		}
	}
}

func TestProofsAreTheCheapest(t *testing.T) {
	m := sample()
	for n, want := range map[int]float64{1: 700_000, 2: 800_000, 4: 800_000, 5: 1_100_000, 16: 1_100_000, 17: 1_666_000, 20: 1_766_000, 32: 2_066_000} {
		if _, gas, _ := m.Proofs(n); gas != want {
			t.Errorf("%d requests cost %v, want %v", n, gas, want)
		}
	}
	if n := m.Capacity(maxQueue); n != maxQueue {
		t.Errorf("capacity %d", n)
	}
}

const validModel = `{"sizes":[{"requests":1,"gas":700000,"prove_seconds":12}],"shared_gas":134000,"block_seconds":12,"inclusion_seconds":24,
"requests_per_second":0.01,"deadline_seconds":600,"delay_cost_gwei":500,"tip_gwei":1,"fee":{"mean_log_gwei":3,"persistence":0.99,"deviation":0.05}}`

func TestBadModelsAreRefused(t *testing.T) {
	if _, err := Read(strings.NewReader(validModel)); err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`"requests":1,`, `"requests":0,`}, {`"gas":700000`, `"gas":1e9`}, {`"gas":700000`, `"gas":1e5`}, {`"shared_gas":134000`, `"shared_gas":-1`},
		{`"block_seconds":12`, `"block_seconds":0`}, {`"requests_per_second":0.01`, `"requests_per_second":0`}, {`"persistence":0.99`, `"persistence":1`},
		{`"deviation":0.05`, `"deviation":-0.05`}, {`"tip_gwei":1`, `"tip":1`}, {`"sizes":[`, `"sizes":[],"x":[`}, {`}}`, `}} {}`},
	} {
		if _, err := Read(strings.NewReader(strings.Replace(validModel, change[0], change[1], 1))); !errors.Is(err, ErrModel) {
			t.Errorf("%s → %s: got %v", change[0], change[1], err)
		}
	}
}

// FuzzRead reads any bytes: no panic, and what is accepted decides.
func FuzzRead(f *testing.F) {
	f.Add([]byte(validModel))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Read(strings.NewReader(string(data)))
		if err != nil {
			if !errors.Is(err, ErrModel) {
				t.Errorf("untyped error %v", err)
			}
			return
		}
		p, err := New(Wait, m)
		if err != nil {
			t.Fatal(err)
		}
		if d := p.Decide(State{BaseFee: 1, Deadlines: []float64{0, 1e6}}); !d.Settle || d.Late < 1 {
			t.Errorf("a late request waits: %+v", d)
		}
	})
}

// Without time to look ahead, or at the edges of what Check allows, the rule still has an answer or says why not.
func TestRuleAtTheEdges(t *testing.T) {
	for name, change := range map[string]func(*Model){
		"deadline before proof": func(m *Model) { m.DeadlineSeconds = 1 },
		"no movement":           func(m *Model) { m.Fee.Deviation = 0 },
		"no memory":             func(m *Model) { m.Fee.Persistence = 0 },
		"nobody comes":          func(m *Model) { m.RequestsPerSecond = 1e-7 },
		"many come":             func(m *Model) { m.RequestsPerSecond = 3 },
		"delay costs all":       func(m *Model) { m.DelayCost = 1e9 },
		"delay is free":         func(m *Model) { m.DelayCost = 0 },
		"a long deadline":       func(m *Model) { m.DeadlineSeconds = 1e7 },
	} {
		m := sample()
		change(&m)
		p, err := New(Rule, m)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		d := p.Decide(State{BaseFee: 20, Deadlines: []float64{m.DeadlineSeconds}})
		if math.IsNaN(d.Threshold) {
			t.Errorf("%s: %+v", name, d)
		}
		if name == "delay costs all" && !d.Settle {
			t.Errorf("%s: it waits: %+v", name, d)
		}
	}
}
