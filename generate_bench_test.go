package zkvin

import (
	"context"
	"fmt"
	"testing"
	"time"
)

// BenchmarkGenerate continues a prompt to the last position of nanogpt, 64 steps of
// 214,000 weights, in chunks of several lengths, and reports the cost of a step.
func BenchmarkGenerate(b *testing.B) {
	m, err := compileSteps("nanogpt", false)
	if err != nil {
		b.Fatal(err)
	}
	k, err := m.VerificationKey()
	if err != nil {
		b.Fatal(err)
	}
	for _, chunk := range []int{1, 4, 16, 64} {
		b.Run(fmt.Sprintf("chunk=%d", chunk), func(b *testing.B) {
			var r *Receipt
			var verify time.Duration
			for b.Loop() {
				if r, err = m.Generate(context.Background(), GenerateOptions{Prompt: []int{43, 57, 54, 1}, Tokens: 61, Chunk: chunk}); err != nil {
					b.Fatal(err)
				}
				start := time.Now()
				if err := k.VerifyReceipt(r, unsafeReceipt); err != nil {
					b.Fatal(err)
				}
				verify += time.Since(start)
			}
			data, err := r.Bytes()
			if err != nil {
				b.Fatal(err)
			}
			steps := float64(r.Steps())
			prove := b.Elapsed() - verify
			b.ReportMetric(1e3*prove.Seconds()/float64(b.N)/steps, "prove-ms/step")
			b.ReportMetric(1e3*verify.Seconds()/float64(b.N)/steps, "verify-ms/step")
			b.ReportMetric(float64(len(data))/steps, "B/step")
			b.ReportMetric(0, "ns/op")
		})
	}
}
