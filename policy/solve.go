package policy

import (
	"fmt"
	"math"
)

const (
	feePoints = 17  // of the grid of base fees
	maxSteps  = 96  // of the grid of times left
	maxQueue  = 128 // requests; Rule settles at once when more wait
	maxPasses = 60
)

// thresholds are base fees in gwei by requests waiting and time left.
type thresholds struct {
	step  float64     // seconds between two columns
	fees  [][]float64 // [requests][steps left]; row 0 is empty
	price float64     // cost of a request in the long run, in gwei, by the model
}

// at returns the threshold for n requests with so many seconds left. Times beyond the grid count as its end.
func (t *thresholds) at(n int, seconds float64) float64 {
	row := t.fees[min(n, len(t.fees)-1)]
	return row[int(min(seconds/t.step, float64(len(row)-1)))]
}

// solver solves the semi-Markov decision problem of docs/scale.md: the least cost a second in the long run, where the
// state is base fee, requests waiting and steps left. Policy iteration (Howard 1960): a cycle from one settlement to the
// next is solved backwards in the time left, for given cost a step and relative costs; what the choices made there come
// to in the long run is a linear system, whose solution the next pass is given. The cost a step falls with each pass.
type solver struct {
	*Model
	t        *thresholds
	queue    int                  // most requests
	steps    int                  // most steps left
	change   matrix               // probabilities of the base fee after a step
	arrivals []float64            // probabilities of the number of requests that come in a step
	logs     [feePoints]float64   // the grid
	settle   [][feePoints]float64 // cost of settling so many requests
	rate     float64              // cost a step
	start    [feePoints]float64   // relative cost of an empty queue
	cycle    float64              // steps from one settlement to the next, at the median fee
}

// outlook is what a state leads to, by base fee: expected cost and steps until the next settlement, and then the
// probabilities of the base fee at it.
type outlook [feePoints][2 + feePoints]float64

// solve looks as far ahead as the deadline, or, where cycles are much shorter, as far as they may last, in finer steps.
func solve(m *Model) (*thresholds, error) {
	horizon := m.DeadlineSeconds - m.InclusionSeconds - m.Sizes[0].ProveSeconds
	for {
		s := &solver{Model: m, queue: m.Capacity(maxQueue), t: new(thresholds)}
		s.t.step = max(m.BlockSeconds, horizon/maxSteps)
		s.steps = int(max(0, horizon) / s.t.step)
		s.prepare()
		if err := s.converge(); err != nil {
			return nil, err
		}
		const enough = 6 // cycles; few last longer
		if s.cycle*s.t.step*enough > horizon/2 || s.t.step == m.BlockSeconds {
			return s.t, nil
		}
		horizon = s.cycle * s.t.step * enough
	}
}

// converge repeats passes until the cost a step does not fall any more.
func (s *solver) converge() error {
	last := math.Inf(1)
	for range maxPasses {
		s.evaluate(s.pass())
		if s.rate >= last*(1-1e-7) {
			s.t.price = s.rate / (s.RequestsPerSecond * s.t.step)
			return nil
		}
		last = s.rate
	}
	return fmt.Errorf("%w: no threshold found after %d passes: bring deadline, rate and costs nearer to each other", ErrModel, maxPasses)
}

// prepare computes grid, probabilities and costs.
func (s *solver) prepare() {
	blocks := s.t.step / s.BlockSeconds
	keep := math.Pow(s.Fee.Persistence, blocks)
	s.change = rouwenhorst(keep)
	spread := s.Fee.stationary() * math.Sqrt(feePoints-1)
	for i := range s.logs {
		s.logs[i] = s.Fee.Mean + spread*(2*float64(i)/(feePoints-1)-1)
	}
	s.arrivals = poisson(s.RequestsPerSecond*s.t.step, s.queue)
	s.settle = make([][feePoints]float64, s.queue+1)
	s.t.fees = make([][]float64, s.queue+1)
	for n := 1; n <= s.queue; n++ {
		_, gas, seconds := s.Proofs(n)
		lag := seconds + s.InclusionSeconds
		for i, x := range s.logs {
			s.settle[n][i] = gas*(s.Fee.Forecast(math.Exp(x), lag/s.BlockSeconds)+s.Tip) + s.DelayCost*float64(n)*lag
		}
		s.t.fees[n] = make([]float64, s.steps+1)
		s.t.fees[n][0] = math.Inf(1)
	}
	s.rate = s.RequestsPerSecond * s.t.step * s.settle[1][feePoints/2]
}

// pass solves one cycle backwards and returns what an empty queue leads to.
func (s *solver) pass() *outlook {
	now, next := make([]outlook, s.queue+1), make([]outlook, s.queue+1)
	moved := make([]outlook, s.queue+1)
	for left := 0; left <= s.steps; left++ {
		for n := 1; n <= s.queue && left > 0; n++ {
			s.advance(&moved[n], &next[n])
		}
		for n := 1; n <= s.queue; n++ {
			s.choose(&now[n], n, left, moved)
		}
		now, next = next, now
	}
	// An empty queue waits: its outlook is one step, and then that of the requests that came, or its own.
	var came, empty outlook
	for a := 1; a < len(s.arrivals); a++ {
		came.add(s.arrivals[a], &next[min(a, s.queue)])
	}
	s.advance(&empty, &came)
	for i := range feePoints {
		empty[i][1]++
	}
	s.repeat(&empty)
	return &empty
}

// choose sets the outlook of the cheaper of settling and waiting at each base fee, and notes the threshold.
func (s *solver) choose(o *outlook, n, left int, moved []outlook) {
	*o = outlook{}
	var gain [feePoints]float64 // of settling over waiting
	for i := range gain {
		gain[i] = math.Inf(1)
	}
	if left > 0 && n < s.queue {
		for a, p := range s.arrivals {
			o.add(p, &moved[min(n+a, s.queue)])
		}
		for i := range o {
			o[i][0] += s.DelayCost * float64(n) * s.t.step
			o[i][1]++
			gain[i] = s.value(&o[i]) - s.settle[n][i] - s.start[i]
		}
	}
	for i := range o {
		if gain[i] >= 0 {
			o[i] = [2 + feePoints]float64{s.settle[n][i]}
			o[i][2+i] = 1
		}
	}
	s.t.fees[n][left] = s.crossing(&gain)
}

// value is an outlook in money: what a step costs in the long run is saved in each, and the next cycle is paid.
func (s *solver) value(o *[2 + feePoints]float64) float64 {
	v := o[0] - s.rate*o[1]
	for j, p := range o[2:] {
		v += p * s.start[j]
	}
	return v
}

// crossing returns the base fee up to which the gain is not negative, between two points by interpolation.
func (s *solver) crossing(gain *[feePoints]float64) float64 {
	for i, g := range gain {
		if g >= 0 {
			continue
		}
		if i == 0 {
			return 0
		}
		share := gain[i-1] / (gain[i-1] - g)
		return math.Exp(s.logs[i-1] + share*(s.logs[i]-s.logs[i-1]))
	}
	return math.Inf(1)
}

// evaluate solves start = cost − rate·steps + ends·start with start 0 at the median fee, for rate and start.
func (s *solver) evaluate(empty *outlook) {
	const middle = feePoints / 2
	rows := make([][]float64, feePoints) // unknowns: start, but for rate in place of start[middle]
	for i := range rows {
		rows[i] = make([]float64, feePoints+1)
		for j, p := range empty[i][2:] {
			rows[i][j] = -p
		}
		rows[i][i]++
		rows[i][middle] = empty[i][1]
		rows[i][feePoints] = empty[i][0]
	}
	solution := solveLinear(rows)
	s.rate, s.cycle = solution[middle], empty[middle][1]
	copy(s.start[:], solution)
	s.start[middle] = 0
}

// advance sets to to the expectation of from after a step of the base fee.
func (s *solver) advance(to, from *outlook) {
	*to = outlook{}
	for i := range to {
		for j, p := range s.change[i] {
			for k, v := range from[j] {
				to[i][k] += p * v
			}
		}
	}
}

func (o *outlook) add(weight float64, other *outlook) {
	for i := range o {
		for k, v := range other[i] {
			o[i][k] += weight * v
		}
	}
}

// repeat solves o = given + none·E[o], none the probability that nobody comes in a step, by summing the series; it
// doubles the number of steps in each round.
func (s *solver) repeat(o *outlook) {
	power, weight := s.change, s.arrivals[0]
	for weight > 1e-12 {
		sum := *o
		for i := range power {
			for j, p := range power[i] {
				for k, v := range o[j] {
					sum[i][k] += weight * p * v
				}
			}
		}
		*o = sum
		power, weight = square(&power), weight*weight
	}
}
