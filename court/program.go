// Package court is the Go side of the court: the contract that verifies an ordinary proof in
// several transactions (docs/settlement.md, "Court").
package court

import (
	"encoding/binary"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/crypto/sha3"

	"github.com/zkvin/zkvin/iop"
)

// ProgramDomain starts the hash of a program.
const ProgramDomain = "zkvin/v1/court-program"

// Program is the verifier of a schedule for the court: straight-line arithmetic on public
// values and on the folded witness, in chunks that each fit a transaction
// (docs/settlement.md, "Program").
type Program struct {
	Challenges int      // squeezed from α to δ
	Messages   int      // hidden values that are messages
	Products   int      // and those that are products
	Rows       int      // of the matrix
	LogCols    int      // coordinates of the point
	Chunks     [][]byte // canonical
}

// NewProgram writes the program of a schedule. It depends on the schedule alone. It returns
// ErrProgram if the verifier is too large.
func NewProgram(sc *iop.Schedule) (*Program, error) { return newProgram(sc, chunkGas) }

// newProgram is NewProgram with chunks of at most about the given gas.
func newProgram(sc *iop.Schedule, gas int) (*Program, error) {
	r, o, err := read(sc, maxNodes)
	if err != nil {
		return nil, err
	}
	p := &Program{Challenges: r.challenges, Messages: r.messages, Products: r.products, Rows: len(o.Rows), LogCols: len(o.Point)}
	chunks, err := newPlan(r, o).write(inputChallenges+p.Challenges+p.Messages+p.Products, gas)
	if err != nil {
		return nil, err
	}
	p.Chunks = chunks
	return p, p.Check()
}

// Check tells whether the chunks are well formed: each reads registers that it has written
// and what the chunk before left, the checks are numbered in order, and as much is put out
// as there are E, Λ, μ and r*.
func (p *Program) Check() error {
	given, tests, outs := inputChallenges+p.Challenges+p.Messages+p.Products, 0, 0
	for i, data := range p.Chunks {
		c, err := parseChunk(data)
		if err != nil {
			return fmt.Errorf("chunk %d: %w", i, err)
		}
		if c.inputs != given {
			return fmt.Errorf("%w: chunk %d reads %d values, it is given %d", ErrProgram, i, c.inputs, given)
		}
		for k := range c.code {
			if in := &c.code[k]; in.op == opCheck {
				if in.first != tests {
					return fmt.Errorf("%w: chunk %d has check %d after %d checks", ErrProgram, i, in.first, tests)
				}
				tests += in.n
			}
		}
		given, outs = len(c.state), outs+len(c.out)
	}
	if want := p.Products + p.Rows + 1 + p.LogCols; outs != want || given != 0 || tests == 0 {
		return fmt.Errorf("%w: %d values put out and a state of %d at the end, want %d and none", ErrProgram, outs, given, want)
	}
	return nil
}

// Run executes a chunk as CourtProgram.run does: input is what the chunk before left, or
// Input for the first. It returns the state for the next, what is put out, and 0 or 1 + the
// number of the first check that fails.
func (p *Program) Run(i int, input []fr.Element) (state, out []fr.Element, failed int, err error) {
	c, err := parseChunk(p.Chunks[i])
	if err != nil {
		return nil, nil, 0, err
	}
	if len(input) != c.inputs {
		return nil, nil, 0, fmt.Errorf("%w: %d values given, chunk %d reads %d", ErrProgram, len(input), i, c.inputs)
	}
	state, out, failed = c.run(input)
	return state, out, failed, nil
}

// Evaluation is what a whole program gives.
type Evaluation struct {
	Errors []fr.Element // E of each product
	Rows   []fr.Element // Λ
	Mask   fr.Element   // μ
	Point  []fr.Element // r*, lowest coordinate first
	Failed int          // 0, or 1 + the number of the first check that fails
}

// Evaluate runs all chunks on an Input.
func (p *Program) Evaluate(input []fr.Element) (*Evaluation, error) {
	var all []fr.Element
	e := &Evaluation{}
	for i := range p.Chunks {
		state, out, failed, err := p.Run(i, input)
		if err != nil {
			return nil, err
		}
		if e.Failed == 0 {
			e.Failed = failed
		}
		input, all = state, append(all, out...)
	}
	e.Errors, all = all[:p.Products], all[p.Products:]
	e.Rows, all = all[:p.Rows], all[p.Rows:]
	e.Mask, e.Point = all[0], all[1:]
	return e, nil
}

// Digest binds the program: H(domain ‖ words Challenges, Messages, Products, Rows, LogCols,
// number of chunks ‖ hash of each chunk).
func (p *Program) Digest() [32]byte {
	h := sha3.NewLegacyKeccak256()
	h.Write([]byte(ProgramDomain))
	for _, v := range []int{p.Challenges, p.Messages, p.Products, p.Rows, p.LogCols, len(p.Chunks)} {
		var word [32]byte
		binary.BigEndian.PutUint64(word[24:], uint64(v))
		h.Write(word[:])
	}
	for _, c := range p.Chunks {
		d := sha3.NewLegacyKeccak256()
		d.Write(c)
		h.Write(d.Sum(nil))
	}
	return [32]byte(h.Sum(nil))
}

// Input is what the first chunk reads: u, y, the challenges from α to δ in order, and the
// folded witness, Messages + Products values.
func (p *Program) Input(u, y *fr.Element, challenges, witness []fr.Element) []fr.Element {
	in := append(make([]fr.Element, 0, 2+len(challenges)+len(witness)), *u, *y)
	return append(append(in, challenges...), witness...)
}
