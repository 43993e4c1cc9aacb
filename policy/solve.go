package policy

import (
	"fmt"
	"math"
)

const (
	feePoints = 25  // of the grid of base fees
	maxSteps  = 96  // of the grid of times left
	maxQueue  = 128 // requests; Rule settles at once when more wait
	maxPasses = 200
	leapEvery = 6 // passes between two leaps
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

// solver solves the semi-Markov decision problem of docs/scale.md: minimise cost a second in the long run, where the
// state is base fee, requests waiting and steps left. A cycle from one settlement to the next is solved backwards in
// the time left, for the rate of cost that the pass before came to, until that rate is the cycle's own.
type solver struct {
	*Model
	t        *thresholds
	queue    int                           // most requests
	steps    int                           // most steps left
	change   [feePoints][feePoints]float64 // probabilities of the base fee after a step
	arrivals []float64                     // probabilities of the number of requests that come in a step
	logs     [feePoints]float64            // the grid
	settle   [][feePoints]float64          // cost of settling so many requests
	rate     float64                       // cost a step
	start    [feePoints]float64            // relative cost of an empty queue
	// how start moved in the last pass and in the one before
	moved, movedBefore [feePoints]float64
	cycle              float64 // steps from one settlement to the next, at the median fee
}

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

// converge repeats passes until nothing moves.
func (s *solver) converge() error {
	last := math.Inf(1)
	for i := range maxPasses {
		moved := s.pass()
		if scale := math.Abs(s.rate) + 1e-9; moved <= 1e-6*scale && last <= 1e-6*scale {
			s.t.price = s.rate / (s.RequestsPerSecond * s.t.step)
			return nil
		}
		last = moved
		if i%leapEvery == leapEvery-1 {
			s.leap()
		}
	}
	return fmt.Errorf("%w: no threshold found after %d passes: bring deadline, rate and costs nearer to each other", ErrModel, maxPasses)
}

// leap goes at once where passes lead that get nearer by the same factor each time, as they do when a cycle is short
// and the base fee remembers long.
func (s *solver) leap() {
	var along, before float64
	for i := range feePoints {
		along += s.moved[i] * s.movedBefore[i]
		before += s.movedBefore[i] * s.movedBefore[i]
	}
	if factor := along / before; factor > 0.5 && factor < 1 {
		for i := range feePoints {
			s.start[i] += s.moved[i] * factor / (1 - factor)
		}
	}
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

// outlook is what a state leads to: cost relative to the rate, and steps until the next settlement.
type outlook struct{ cost, steps [feePoints]float64 }

// pass solves one cycle backwards and returns by how much costs a step and relative costs moved.
func (s *solver) pass() float64 {
	now, next := make([]outlook, s.queue+1), make([]outlook, s.queue+1)
	moved := make([]outlook, s.queue+1)
	for left := 0; left <= s.steps; left++ {
		for n := 1; n <= s.queue; n++ {
			s.advance(&moved[n], &next[n])
		}
		for n := 1; n <= s.queue; n++ {
			now[n] = s.choose(n, left, moved)
		}
		now, next = next, now
	}
	// An empty queue waits: outlook = E[arrivals of none: the same; of a: next[a]] + a step.
	var target outlook
	for a := 1; a < len(s.arrivals); a++ {
		for i := range feePoints {
			target.cost[i] += s.arrivals[a] * next[min(a, s.queue)].cost[i]
			target.steps[i] += s.arrivals[a] * next[min(a, s.queue)].steps[i]
		}
	}
	var empty outlook
	s.advance(&empty, &target)
	for i := range feePoints {
		empty.cost[i] -= s.rate
		empty.steps[i]++
	}
	s.repeat(&empty)
	const middle = feePoints / 2
	rise := empty.cost[middle] / empty.steps[middle]
	largest := math.Abs(rise)
	s.movedBefore = s.moved
	for i := range feePoints {
		relative := empty.cost[i] - empty.cost[middle]
		largest = max(largest, math.Abs(relative-s.start[i])/empty.steps[middle])
		s.moved[i] = relative - s.start[i]
		s.start[i] = relative
	}
	s.rate += rise
	s.cycle = empty.steps[middle]
	return largest
}

// choose takes the cheaper of settling and waiting at each base fee, and notes the threshold.
func (s *solver) choose(n, left int, moved []outlook) (o outlook) {
	var gain [feePoints]float64 // of settling over waiting
	for i := range feePoints {
		settle := s.settle[n][i] + s.start[i]
		o.cost[i] = settle
		if left == 0 || n == s.queue {
			gain[i] = math.Inf(1)
			continue
		}
		wait, steps := s.DelayCost*float64(n)*s.t.step-s.rate, 1.0
		for a, p := range s.arrivals {
			m := &moved[min(n+a, s.queue)]
			wait += p * m.cost[i]
			steps += p * m.steps[i]
		}
		if gain[i] = wait - settle; gain[i] < 0 {
			o.cost[i], o.steps[i] = wait, steps
		}
	}
	s.t.fees[n][left] = s.crossing(&gain)
	return o
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

// advance sets to to the expectation of from after a step of the base fee.
func (s *solver) advance(to, from *outlook) {
	for i := range feePoints {
		var cost, steps float64
		for j, p := range s.change[i] {
			cost += p * from.cost[j]
			steps += p * from.steps[j]
		}
		to.cost[i], to.steps[i] = cost, steps
	}
}

// repeat solves o = given + none·E[o], none the probability that nobody comes in a step, by summing the series; it
// doubles the number of steps in each round.
func (s *solver) repeat(o *outlook) {
	power, weight := s.change, s.arrivals[0]
	for weight > 1e-12 {
		sum := *o
		for i := range feePoints {
			for j, p := range power[i] {
				sum.cost[i] += weight * p * o.cost[j]
				sum.steps[i] += weight * p * o.steps[j]
			}
		}
		*o = sum
		power, weight = square(&power), weight*weight
	}
}
