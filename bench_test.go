package zkvin_test

import (
	"context"
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
