package pcs

import (
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Multiples of the generator: signed digits of 11 bits, so that the table of all digits at
// all places fits the second-level cache.
const (
	fixedWidth = 10
	fixedGroup = 10 // log of the scalars done together
)

// multiplesOfGenerator returns scalars[i]·[1]₁, one addition a digit.
func multiplesOfGenerator(scalars fr.Vector) []bn254.G1Affine {
	table := generatorTable()
	out := make([]bn254.G1Affine, len(scalars))
	groups := (len(scalars) + 1<<fixedGroup - 1) >> fixedGroup
	inParallel(groups, func(from, to int) {
		w := borrowWorker(table)
		defer w.giveBack()
		for i := from; i < to; i++ {
			end := min((i+1)<<fixedGroup, len(scalars))
			w.sumDigits(out[i<<fixedGroup:end], windows(scalars[i<<fixedGroup:end], fixedWidth))
		}
	})
	return out
}

// sumDigits adds the table points that each scalar's digits name: a bucket a scalar.
func (w *worker) sumDigits(out []bn254.G1Affine, digits [][]int16) {
	s := &bucketSet{width: fixedGroup, offsets: make([]int32, 1<<fixedGroup+2)}
	for j := range out {
		for place, row := range digits {
			if d := int32(row[j]); d != 0 {
				index := uint32(place<<fixedWidth) + uint32(magnitude(d)) - 1
				s.refs = append(s.refs, index|uint32(d)&negative)
			}
		}
		s.offsets[j+2] = int32(len(s.refs))
	}
	for j := len(out) + 2; j < len(s.offsets); j++ {
		s.offsets[j] = int32(len(s.refs))
	}
	w.sumBuckets([]*bucketSet{s})
	for j := range out {
		if p := s.buckets[j].point(); p != none {
			out[j] = w.arena[p]
		}
	}
}

// generatorTable returns d·2^(11w)·[1]₁ for d = 1 … 2^10 at index w·2^10 + d − 1.
func generatorTable() []bn254.G1Affine {
	const size = 1 << fixedWidth
	places := windowCount(fixedWidth)
	doubles := make([]bn254.G1Jac, places*(fixedWidth+1))
	doubles[0], _, _, _ = bn254.Generators()
	for i := 1; i < len(doubles); i++ {
		doubles[i].Double(&doubles[i-1])
	}
	table := make([]bn254.G1Affine, places*size)
	for i, p := range bn254.BatchJacobianToAffineG1(doubles) {
		table[i/(fixedWidth+1)*size+1<<(i%(fixedWidth+1))-1] = p
	}
	adder := new(pairAdder)
	sums := make([]bn254.G1Affine, len(table))
	var a, b []uint32
	for k := 1; k < fixedWidth; k++ { // d = 2^k + i for 0 < i < 2^k
		a, b = a[:0], b[:0]
		for place := range places {
			for i := 1; i < 1<<k; i++ {
				a = append(a, uint32(place*size+1<<k-1))
				b = append(b, uint32(place*size+i-1))
			}
		}
		adder.add(sums, table, a, b)
		for j := range a {
			table[a[j]+b[j]%size+1] = sums[j]
		}
	}
	return table
}
