package proof

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
)

// ErrRun means a run that the step program cannot make: no prompt, more tokens than it has
// positions, a token past the vocabulary, a temperature without noise.
var ErrRun = fmt.Errorf("run does not fit the step program")

// MaxTemperature is the highest temperature of a run: 8, in units of 2^-16.
const MaxTemperature = 8 << 16

// NoStop as Run.Stop: the run ends when it has all its tokens.
const NoStop = -1

// Run is what a generation is asked for, before its first step. Token ids count from zero.
type Run struct {
	ModelID     [32]byte // of the step program
	Seed        [32]byte // of the noise
	Temperature int      // in units of 2^-16; 0 takes the most likely token
	Tokens      int      // how many tokens to generate
	Stop        int      // token that ends the run early, or NoStop
	Prompt      []int
}

// ID names the run:
//
//	Keccak(domain ‖ model ‖ seed ‖ temperature ‖ tokens ‖ stop + 1 ‖ length of the prompt ‖ prompt)
//
// all integers as 32-byte words.
func (r *Run) ID() [32]byte {
	parts := [][]byte{[]byte(domainRun), r.ModelID[:], r.Seed[:], Word(r.Temperature), Word(r.Tokens), Word(r.Stop + 1), Word(len(r.Prompt))}
	for _, id := range r.Prompt {
		parts = append(parts, Word(id))
	}
	return Keccak(parts...)
}

// Question names what the noise of a run follows from: the run without how many tokens were
// asked for and without its stop token. So whoever makes a run cannot draw anew by changing
// these, and a longer run of the same question begins with the shorter one.
func (r *Run) Question() [32]byte {
	q := *r
	q.Tokens, q.Stop = 0, NoStop
	return q.ID()
}

// ChainStart is H_0 = Keccak(domain ‖ run).
func ChainStart(run [32]byte) [32]byte { return Keccak([]byte(domainRunStart), run[:]) }

// ChainNext is H_(n+1) = Keccak(domain ‖ H_n ‖ row_n), x ‖ y a matrix row.
func ChainNext(h [32]byte, row []bn254.G1Affine) [32]byte {
	return Keccak([]byte(domainRunRow), h[:], AppendPoints(nil, row...))
}

// StepContext is the context of the proof of step n: Keccak(domain ‖ run ‖ n ‖ H_n). It
// binds the step to all rows before it.
func StepContext(run [32]byte, n int, h [32]byte) [32]byte {
	return Keccak([]byte(domainRunStep), run[:], Word(n), h[:])
}

// Step is one step of a run: what the verifier cannot recompute.
type Step struct {
	Next int              // the token that the step gives
	Row  []bn254.G1Affine // what the token leaves to later ones
}

// Chunk proves consecutive steps of a run as a batch. Proof.Statement is empty;
// StepProgram.Statement has it.
type Chunk struct {
	Steps int
	Proof Proof
}

// Receipt is a run with all its steps, the prompt's tokens first, then the generated ones
// but for the last, and the chunks that prove them.
type Receipt struct {
	Run    Run
	Unsafe bool // made under a development SRS
	Steps  []Step
	Chunks []Chunk
}

// Generated are the tokens that the run gave.
func (r *Receipt) Generated() []int {
	var out []int
	for n := len(r.Run.Prompt) - 1; n < len(r.Steps); n++ {
		out = append(out, r.Steps[n].Next)
	}
	return out
}

// Token is the token that step n reads: of the prompt, or what the step before gave.
func (r *Receipt) Token(n int) int {
	if n < len(r.Run.Prompt) {
		return r.Run.Prompt[n]
	}
	return r.Steps[n-1].Next
}

// Ended tells whether the run is over after the steps that there are: with all its tokens,
// or with the one that stops it.
func (r *Receipt) Ended() bool {
	out := r.Generated()
	return len(out) > 0 && (len(out) == r.Run.Tokens || out[len(out)-1] == r.Run.Stop)
}
