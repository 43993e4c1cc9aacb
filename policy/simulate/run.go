package main

import (
	"math"

	"github.com/zkvin/zkvin/policy"
)

// world is one path of fees and requests, the same for every policy.
type world struct {
	model policy.Model
	fees  []float64 // a block
	come  []int     // block of each request, ascending
}

// outcome adds up what a policy did. Money is in gwei, times are in seconds.
type outcome struct {
	requests, transactions, missed int
	gas, cost, delay               float64 // cost: of gas; delay: of all requests together
}

func (o *outcome) add(other outcome) {
	o.requests += other.requests
	o.transactions += other.transactions
	o.missed += other.missed
	o.gas += other.gas
	o.cost += other.cost
	o.delay += other.delay
}

// total is what is minimised.
func (o *outcome) total(m *policy.Model) float64 { return o.cost + m.DelayCost*o.delay }

// blockOf returns the block in which a transaction sent at a time is mined.
func (w *world) blockOf(seconds float64) int {
	block := int(math.Ceil((seconds + w.model.InclusionSeconds) / w.model.BlockSeconds))
	return min(block, len(w.fees)-1)
}

// run follows a policy. It asks at every block at which the prover is free; the last requests are left out once the
// path ends.
func (w *world) run(p *policy.Policy) (o outcome) {
	var waiting []float64 // times at which requests came
	next, free := 0, 0.0
	for block := range w.fees {
		now := float64(block) * w.model.BlockSeconds
		for ; next < len(w.come) && w.come[next] <= block; next++ {
			waiting = append(waiting, float64(w.come[next])*w.model.BlockSeconds)
		}
		if now < free || len(waiting) == 0 {
			continue
		}
		deadlines := make([]float64, len(waiting))
		for i, t := range waiting {
			deadlines[i] = t + w.model.DeadlineSeconds
		}
		d := p.Decide(policy.State{Now: now, BaseFee: w.fees[block], Deadlines: deadlines})
		if !d.Settle {
			continue
		}
		gas, seconds := -w.model.SharedGas*float64(len(d.Sizes)-1), 0.0
		for _, i := range d.Sizes {
			gas += w.model.Sizes[i].Gas
			seconds += w.model.Sizes[i].ProveSeconds
		}
		free = now + seconds
		o.add(w.settled(waiting[:d.Requests], gas, free))
		waiting = waiting[d.Requests:]
	}
	return o
}

// settled is what a transaction sent at a time costs the requests in it.
func (w *world) settled(came []float64, gas, sent float64) outcome {
	block := w.blockOf(sent)
	o := outcome{requests: len(came), transactions: 1, gas: gas, cost: gas * (w.fees[block] + w.model.Tip)}
	for _, t := range came {
		mined := sent + w.model.InclusionSeconds
		o.delay += mined - t
		if mined > t+w.model.DeadlineSeconds+1e-6 {
			o.missed++
		}
	}
	return o
}

// clairvoyant settles at the times that are best when all fees and requests are known in advance and any number of
// provers work at once, everything that waits at a time together: nobody who does that does better.
func (w *world) clairvoyant() outcome {
	type node struct {
		cost float64
		out  outcome // of the last transaction
		from int
	}
	gas, seconds := w.proofs()
	count, times := w.prefixes()
	best := make([]node, len(w.fees)+1) // best[t]: all that came before block t is settled
	for t := 1; t <= len(w.fees); t++ {
		if count[t] == count[t-1] {
			best[t] = node{cost: best[t-1].cost, from: t - 1}
			continue
		}
		best[t].cost = math.Inf(1)
		for s := t - 1; s >= 0; s-- {
			n := count[t] - count[s]
			if n == 0 {
				continue
			}
			if n >= len(gas) {
				break
			}
			sent := float64(t-1)*w.model.BlockSeconds + seconds[n]
			mined := sent + w.model.InclusionSeconds
			if oldest := float64(w.come[count[s]]) * w.model.BlockSeconds; mined > oldest+w.model.DeadlineSeconds && s < t-1 {
				break
			}
			o := outcome{requests: n, transactions: 1, gas: gas[n], cost: gas[n] * (w.fees[w.blockOf(sent)] + w.model.Tip)}
			o.delay = float64(n)*mined - (times[t] - times[s])
			if cost := best[s].cost + o.total(&w.model); cost < best[t].cost {
				best[t] = node{cost, o, s}
			}
		}
	}
	var sum outcome
	for t := len(w.fees); t > 0; t = best[t].from {
		sum.add(best[t].out)
	}
	return sum
}

// proofs returns gas and time for each number of requests that a transaction holds.
func (w *world) proofs() (gas, seconds []float64) {
	n := w.model.Capacity(largestQueue)
	gas, seconds = make([]float64, n+1), make([]float64, n+1)
	for k := 1; k <= n; k++ {
		_, gas[k], seconds[k] = w.model.Proofs(k)
	}
	return gas, seconds
}

const largestQueue = 128

// prefixes returns how many requests came before each block, and the sum of their times.
func (w *world) prefixes() (count []int, times []float64) {
	count, times = make([]int, len(w.fees)+1), make([]float64, len(w.fees)+1)
	next, sum := 0, 0.0
	for t := 1; t <= len(w.fees); t++ {
		for ; next < len(w.come) && w.come[next] < t; next++ {
			sum += float64(w.come[next]) * w.model.BlockSeconds
		}
		count[t], times[t] = next, sum
	}
	return count, times
}
