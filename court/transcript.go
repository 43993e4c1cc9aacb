package court

import (
	"encoding/binary"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
)

// sponge is the transcript's state. It is the same construction as iop.Transcript, on bytes
// that need not be a proof's.
type sponge [32]byte

func (s *sponge) absorb(data []byte) {
	var length [8]byte
	binary.BigEndian.PutUint64(length[:], uint64(len(data)))
	*s = proof.Keccak([]byte{byte(iop.Absorbed)}, s[:], length[:], data)
}

func (s *sponge) challenge() (x fr.Element) {
	*s = proof.Keccak([]byte{byte(iop.Squeezed)}, s[:])
	b := *s
	b[0] &= 0x1f
	x.SetBytes(b[:])
	return x
}

// checkpoint is a state at which a step of the transcript may end; Rest follows from the
// position and is left out. drawn counts the challenges of the interactive proof.
type checkpoint struct {
	state State
	drawn int
}

// reader runs a stream's transcript.
type reader struct {
	key    *Key
	l      *layout
	stream []byte
	root   [32]byte
	chain  [][32]byte
	points []checkpoint
	drawn  []byte // challenges of the interactive proof, a word each
	s      State
	end    Verdict
}

// transcriptOf returns every state that a case goes through up to the last challenge, or to
// the first thing that the court rejects.
func transcriptOf(k *Key, about *Case, stream []byte, chain [][32]byte) *reader {
	r := &reader{key: k, l: &k.layout, stream: stream, root: about.Root, chain: chain}
	r.mark()
	if about.Length != r.l.total {
		r.reject(ReasonShape)
		return r
	}
	r.s.Challenges = proof.Keccak()
	if !r.statement() {
		return r
	}
	r.s.Phase = PhaseTranscript
	r.mark()
	r.absorb(2 * r.l.witnessRows)
	r.step(1)
	r.absorb(2)
	r.s.Cursor = stageMessages
	r.mark()
	r.messages()
	r.afterMessages()
	return r
}

// Stages of the cursor, as in the contract.
const (
	stageMessages = 2
	stageBlind    = 3
)

func (r *reader) mark() {
	r.points = append(r.points, checkpoint{r.s, len(r.drawn) / wordSize})
}

// step ends a stage.
func (r *reader) step(next int) {
	r.s.Cursor = next
	r.mark()
}

func (r *reader) reject(why Reason) bool {
	r.end = Verdict{Decided: true, Reason: why, Phase: r.s.Phase, Detail: uint32(r.s.Position)}
	r.mark()
	return false
}

// words reads n words.
func (r *reader) words(n int) []byte {
	at := r.s.Position * wordSize
	r.s.Position += n
	return r.stream[at : at+n*wordSize]
}

// absorb absorbs n words.
func (r *reader) absorb(n int) []byte {
	b, t := r.words(n), sponge(r.s.Transcript)
	t.absorb(b)
	r.s.Transcript = t
	return b
}

func (r *reader) challenge() fr.Element {
	t := sponge(r.s.Transcript)
	x := t.challenge()
	r.s.Transcript = t
	return x
}

// scalar absorbs a word, which must be below r.
func (r *reader) scalar(x *fr.Element) bool {
	return x.SetBytesCanonical(r.absorb(1)) == nil
}

func canonical(words []byte) bool {
	var x fr.Element
	for ; len(words) > 0; words = words[wordSize:] {
		if x.SetBytesCanonical(words[:wordSize]) != nil {
			return false
		}
	}
	return true
}

// statement absorbs ModelID, requests and statement rows, and compares the root.
func (r *reader) statement() bool {
	t := sponge(proof.Keccak([]byte(proof.Domain)))
	t.absorb(r.key.ModelID[:])
	requests, rows := r.words(r.l.statement), r.words(2*r.l.statementRows)
	leaves := make([][32]byte, r.l.requests)
	size := len(requests) / r.l.requests
	for i := range leaves {
		b := requests[i*size : (i+1)*size]
		t.absorb(b[:wordSize])
		t.absorb(b[wordSize : 2*wordSize])
		t.absorb(b[2*wordSize:][:r.l.tensors])
		var why Reason
		if leaves[i], why = r.leaf(i, b, rows); why != ReasonNone {
			return r.reject(why)
		}
	}
	t.absorb(rows)
	r.s.Transcript = t
	if proof.StatementRoot(leaves) != r.root {
		return r.reject(ReasonRoot)
	}
	return true
}

// leaf is that of request i, whose words are b.
func (r *reader) leaf(i int, b, rows []byte) ([32]byte, Reason) {
	digests := make([][32]byte, r.l.tensors)
	spans := r.key.verify.RowKey().Spans
	for k, shown := range b[2*wordSize:] {
		if shown > 1 || k >= r.l.tensors && shown != 0 {
			return [32]byte{}, ReasonShape
		}
		if k >= r.l.tensors {
			continue
		}
		s := spans[i*r.l.tensors+k]
		of := rows[2*wordSize*s.First : 2*wordSize*(s.First+s.Num)]
		for at := 0; at < len(of) && shown == 0; at += 2 * wordSize {
			if [64]byte(of[at:]) == ([64]byte{}) {
				return [32]byte{}, ReasonPoint
			}
		}
		digests[k] = proof.Keccak([]byte("zkvin/v1/tensor-rows"), of)
	}
	n := r.l.inputs
	return proof.Leaf(i, [32]byte(b), [32]byte(b[wordSize:]), proof.TensorsDigest(digests[:n]), proof.TensorsDigest(digests[n:])), ReasonNone
}

// messages absorbs the messages and draws the challenges of the interactive proof.
func (r *reader) messages() {
	for item := 0; item < len(r.key.events); item += 4 {
		e := r.key.events[item:]
		values := int(binary.BigEndian.Uint16(e))
		for done := range int(e[3]) {
			if values > 0 {
				r.s.Cursor = stageMessages | done<<8 | item/4<<16
				r.mark() // a step may end before the absorb
				r.absorb(2 * ((values + iop.RowWidth - 1) / iop.RowWidth))
			}
			for range e[2] {
				x := r.challenge()
				r.drawn = proof.AppendScalars(r.drawn, x)
			}
			r.s.Challenges = proof.Keccak(r.drawn)
		}
	}
	r.step(stageBlind)
}

// afterMessages absorbs what follows the interactive proof.
func (r *reader) afterMessages() bool {
	l, stage := r.l, stageBlind
	next := func() { stage++; r.step(stage) }
	if !r.scalar(&r.s.Blind) {
		return r.reject(ReasonScalar)
	}
	next()
	if !r.scalar(&r.s.Value) {
		return r.reject(ReasonScalar)
	}
	next()
	for i := range l.errors {
		r.absorb(2)
		if i+1 < l.errors {
			r.mark()
		}
	}
	next()
	r.absorb(2 * l.commitments)
	next()
	if !r.scalar(&r.s.U) {
		return r.reject(ReasonScalar)
	}
	next()
	r.absorb(2 * l.errors)
	next()
	r.absorb(2 * l.errors)
	if r.s.R = r.challenge(); r.s.R.IsZero() {
		return r.reject(ReasonChallenge)
	}
	next()
	z := r.absorb(l.variables)
	r.s.Witness, r.s.Rho = proof.Keccak(z), r.challenge()
	if !canonical(z) {
		return r.reject(ReasonScalar)
	}
	next()
	good := r.scalar(&r.s.FoldBlind)
	r.s.Opening = r.chain[r.s.Position/pieceSize]
	if !good {
		return r.reject(ReasonScalar)
	}
	next()
	return r.opening(next)
}

// opening absorbs the opening of the combined row.
func (r *reader) opening(next func()) bool {
	r.absorb(2 * (r.l.c - 1))
	r.s.B = r.challenge()
	var square, minus fr.Element
	square.Square(&r.s.B)
	minus.Neg(&r.s.B)
	if r.s.B.IsZero() || square.Equal(&r.s.B) || square.Equal(&minus) {
		return r.reject(ReasonChallenge)
	}
	next()
	evals := r.absorb(3 * r.l.c)
	r.s.Batch = r.challenge()
	if !canonical(evals) {
		return r.reject(ReasonScalar)
	}
	next()
	r.absorb(2)
	r.s.Zeta = r.challenge()
	next()
	r.absorb(2)
	r.s.Phase, r.s.Transcript = PhaseProgram, [32]byte{}
	r.step(0)
	return true
}
