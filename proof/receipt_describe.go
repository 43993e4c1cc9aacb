package proof

// ReceiptSummary tells what a receipt says of its run.
type ReceiptSummary struct {
	Seed        string  `json:"seed"`
	Temperature float64 `json:"temperature"`
	Tokens      int     `json:"tokens"` // asked for
	Stop        int     `json:"stop"`   // token that ends the run, −1 for none
	Prompt      []int   `json:"prompt"`
	Generated   []int   `json:"generated"`
}

func (s *Summary) receipt(data []byte) error {
	r, err := DecodeReceipt(data)
	if err != nil {
		return err
	}
	s.mark(r.Unsafe)
	s.ModelID = hex(r.Run.ModelID[:])
	s.Receipt = DescribeRun(r)
	size := 0
	for i := range r.Steps {
		size += compressedSize * len(r.Steps[i].Row)
	}
	head := headerSize + 1 + 2*32 + 4*(4+len(r.Run.Prompt))
	steps := 4 + 8*len(r.Steps) + size
	s.part("run", 1, head)
	s.part("steps", len(r.Steps), steps)
	s.part("proofs", len(r.Chunks), len(data)-head-steps-checksumSize)
	return nil
}

// DescribeRun tells what a receipt says of its run.
func DescribeRun(r *Receipt) *ReceiptSummary {
	return &ReceiptSummary{
		Seed: hex(r.Run.Seed[:]), Temperature: float64(r.Run.Temperature) / (1 << 16),
		Tokens: r.Run.Tokens, Stop: r.Run.Stop, Prompt: r.Run.Prompt, Generated: r.Generated(),
	}
}
