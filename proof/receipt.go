package proof

import "fmt"

// Least number of bytes of a step of a receipt: token and one matrix row; and of a chunk: the
// number of its steps and the fixed parts of a proof.
const (
	leastStep  = 4 + 4 + compressedSize
	leastChunk = 4 + 12*32
)

// EncodeReceipt returns the canonical bytes of a receipt, a .zkr file. It holds what
// the verifier cannot recompute: the token and the row of each step, and the proofs without
// their statements. It returns ErrLimit for what DecodeReceipt would refuse.
func EncodeReceipt(r *Receipt) ([]byte, error) {
	size := 1 << 10
	for i := range r.Chunks {
		size += proofSize(&r.Chunks[i].Proof)
	}
	e := newFile(KindReceipt, size)
	e.flag(r.Unsafe)
	e.buf = append(append(e.buf, r.Run.ModelID[:]...), r.Run.Seed[:]...)
	e.count("zkr.temperature", r.Run.Temperature, 0, MaxTemperature)
	e.count("zkr.tokens", r.Run.Tokens, 1, MaxRunTokens)
	e.count("zkr.stop", r.Run.Stop+1, 0, MaxVocabulary)
	e.count("zkr.prompt", len(r.Run.Prompt), 1, MaxRunTokens)
	for i, id := range r.Run.Prompt {
		e.count(fmt.Sprintf("zkr.prompt[%d]", i), id, 0, MaxVocabulary-1)
	}
	e.count("zkr.steps", len(r.Steps), 1, 2*MaxRunTokens)
	for i := range r.Steps {
		s, at := &r.Steps[i], fmt.Sprintf("zkr.steps[%d].", i)
		e.count(at+"next", s.Next, 0, MaxVocabulary-1)
		e.count(at+"row", len(s.Row), 1, MaxStatementRows)
		e.compressed(s.Row...)
	}
	e.count("zkr.chunks", len(r.Chunks), 1, 2*MaxRunTokens)
	for i := range r.Chunks {
		c, at := &r.Chunks[i], fmt.Sprintf("zkr.chunks[%d].", i)
		e.count(at+"steps", c.Steps, 1, MaxChunk)
		e.body(at+"proof.", &c.Proof)
	}
	return e.seal()
}

// DecodeReceipt reads a .zkr file: canonical bytes only, within the limits. Whether it proves
// anything is for verify.Receipt to say.
func DecodeReceipt(data []byte) (*Receipt, error) {
	d, err := openFile(KindReceipt, data, MaxReceiptFile)
	if err != nil {
		return nil, err
	}
	r := &Receipt{Unsafe: d.flag("unsafe")}
	r.Run.ModelID, r.Run.Seed = d.digest("model_id"), d.digest("seed")
	r.Run.Temperature = d.count("temperature", 0, MaxTemperature, 0)
	r.Run.Tokens = d.count("tokens", 1, MaxRunTokens, 0)
	r.Run.Stop = d.count("stop", 0, MaxVocabulary, 0) - 1
	prompt := d.count("prompt", 1, MaxRunTokens, 4)
	for i := 0; i < prompt && d.err == nil; i++ {
		r.Run.Prompt = append(r.Run.Prompt, d.count(fmt.Sprintf("prompt[%d]", i), 0, MaxVocabulary-1, 0))
	}
	steps := d.count("steps", 1, 2*MaxRunTokens, leastStep)
	for i := 0; i < steps && d.err == nil; i++ {
		var s Step
		at := fmt.Sprintf("steps[%d].", i)
		s.Next = d.count(at+"next", 0, MaxVocabulary-1, 0)
		s.Row = d.compressed(at+"row", d.count(at+"row", 1, MaxStatementRows, compressedSize), neverInfinity)
		r.Steps = append(r.Steps, s)
	}
	chunks := d.count("chunks", 1, 2*MaxRunTokens, leastChunk)
	for i := 0; i < chunks && d.err == nil; i++ {
		at := fmt.Sprintf("chunks[%d].", i)
		c := Chunk{Steps: d.count(at+"steps", 1, MaxChunk, 0)}
		d.body(at+"proof.", &c.Proof)
		r.Chunks = append(r.Chunks, c)
	}
	if err := d.end(); err != nil {
		return nil, err
	}
	return r, nil
}
