package zkvin_test

import (
	"context"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/zkvin/zkvin"
)

var models = []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m"}

// BenchmarkProve is one proof with the model loaded.
func BenchmarkProve(b *testing.B) {
	for _, name := range models {
		b.Run(name, func(b *testing.B) {
			d := load(b, name)
			m, _ := compile(b, d)
			in := []zkvin.Tensor{row(b, d.inputs, 7)}
			size := 0
			start := userCPU()
			b.ResetTimer()
			for b.Loop() {
				p, err := m.Prove(context.Background(), in, zkvin.ProveOptions{})
				if err != nil {
					b.Fatal(err)
				}
				data, err := p.Bytes()
				if err != nil {
					b.Fatal(err)
				}
				size = len(data)
			}
			b.ReportMetric(float64(userCPU()-start)/float64(b.N)/1e6, "user-ms/op")
			b.ReportMetric(float64(size), "proof-bytes")
		})
	}
}

// BenchmarkProveBatch is one proof of many requests to lenet-digits, with the model loaded.
func BenchmarkProveBatch(b *testing.B) {
	d := load(b, "lenet-digits")
	m, k := compile(b, d)
	for _, n := range []int{1, 4, 16, 64} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			rs := make([]zkvin.Request, n)
			for i := range rs {
				rs[i].Inputs = []zkvin.Tensor{row(b, d.inputs, i)}
			}
			var p *zkvin.Proof
			start := userCPU()
			b.ResetTimer()
			for b.Loop() {
				var err error
				if p, err = m.ProveBatch(context.Background(), rs, zkvin.ProveOptions{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(userCPU()-start)/float64(b.N)/1e6, "user-ms/op")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1e3/float64(b.N*n), "ms/request")
			reportBatch(b, k, p)
		})
	}
}

// reportBatch adds the size of a proof and the times to verify it, and one inclusion proof
// of it.
func reportBatch(b *testing.B, k *zkvin.VerificationKey, p *zkvin.Proof) {
	data, err := p.Bytes()
	if err != nil {
		b.Fatal(err)
	}
	if k, err = k.Batch(p.Requests()); err != nil {
		b.Fatal(err)
	}
	in, err := k.Inclusion(p, 0)
	if err != nil {
		b.Fatal(err)
	}
	s, err := k.Statement(p)
	if err != nil {
		b.Fatal(err)
	}
	const runs = 5
	start := time.Now()
	for range runs {
		if err := k.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true}); err != nil {
			b.Fatal(err)
		}
	}
	verified := time.Now()
	for range runs {
		if _, err := k.VerifyInclusion(in, s.Root, trusting); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(verified.Sub(start).Microseconds())/1e3/runs, "verify-ms")
	b.ReportMetric(float64(time.Since(verified).Microseconds())/1e3/runs, "inclusion-ms")
	b.ReportMetric(float64(len(data)), "proof-bytes")
}

// userCPU is the user CPU time of this process, all threads.
func userCPU() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano())
}

// BenchmarkVerify is one verification with the key loaded.
func BenchmarkVerify(b *testing.B) {
	for _, name := range models {
		b.Run(name, func(b *testing.B) {
			d := load(b, name)
			m, k := compile(b, d)
			p, err := m.Prove(context.Background(), []zkvin.Tensor{row(b, d.inputs, 7)}, zkvin.ProveOptions{})
			if err != nil {
				b.Fatal(err)
			}
			b.ResetTimer()
			for b.Loop() {
				if err := k.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkCompile is import, calibration, accuracy check and commitment.
func BenchmarkCompile(b *testing.B) {
	for _, name := range models {
		b.Run(name, func(b *testing.B) {
			d := load(b, name)
			for b.Loop() {
				if _, _, err := zkvin.Compile(context.Background(), d.onnx, zkvin.CompileOptions{Calibration: d.calibration}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
