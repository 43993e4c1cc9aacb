package main

import (
	"math"
	"math/rand/v2"
)

// climate is how congested a chain is. Demand is what people would use of a block at the reference fee, in shares of
// its target: the logarithm drifts around 0, and bursts (a sale, a liquidation) come and fade.
type climate struct {
	name        string
	reference   float64 // gwei at which demand 1 fills blocks to their target
	drift       float64 // deviation of a block's step of the logarithm of demand
	persistence float64
	burstEvery  float64 // blocks between bursts on average; 0 for none
	burstSize   float64 // of the logarithm, on average (exponential)
	burstFade   float64 // share of a burst that is left after a block
}

var climates = []climate{
	{name: "calm", reference: 10, drift: 0.02, persistence: 0.998},
	{name: "busy", reference: 25, drift: 0.06, persistence: 0.998},
	{name: "bursts", reference: 25, drift: 0.04, persistence: 0.998, burstEvery: 600, burstSize: 1.5, burstFade: 0.985},
}

const floorFee = 0.01 // gwei; below it nobody's cost matters

// nextFee is the rule of EIP-1559: b' = b·(1 + (used − target)/target/8), used in shares of the target.
func nextFee(fee, used float64) float64 { return fee * (1 + (used-1)/8) }

// baseFees draws the base fees of so many blocks by the rule of EIP-1559, where used is at most twice the target.
// Demand falls as the fee rises: used = demand·reference/b.
func (c climate) baseFees(random *rand.Rand, blocks int) []float64 {
	fees := make([]float64, blocks)
	fee, drift, burst := c.reference, 0.0, 0.0
	for i := range fees {
		drift = c.persistence*drift + c.drift*random.NormFloat64()
		burst *= c.burstFade
		if c.burstEvery > 0 && random.Float64() < 1/c.burstEvery {
			burst += c.burstSize * random.ExpFloat64()
		}
		noise := math.Exp(0.3 * random.NormFloat64()) // what is in one block by chance
		used := min(noise*math.Exp(drift+burst)*c.reference/fee, 2)
		fee = max(nextFee(fee, used), floorFee)
		fees[i] = fee
	}
	return fees
}

// arrivals draws in which block each request comes, ascending.
func arrivals(random *rand.Rand, perBlock float64, blocks int) []int {
	var at []int
	for t := random.ExpFloat64() / perBlock; t < float64(blocks); t += random.ExpFloat64() / perBlock {
		at = append(at, int(t))
	}
	return at
}
