//go:build linux

// Package process measures zkvin as a user runs it: each command a new process that reads its files from disk.
// The library with everything loaded is measured by the benchmarks of the root package.
package process

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

const (
	binary = "../../bin/zkvin"
	models = "../../testdata/models"
)

// BenchmarkProcess reports wall time (ns/op), user CPU and peak resident memory of compile, prove and verify. Linux
// counts the memory of this process until the exec, about 10 MiB, as a floor of the peak.
func BenchmarkProcess(b *testing.B) {
	if _, err := os.Stat(binary); err != nil {
		b.Fatalf("%v: run make build first", err)
	}
	for _, name := range []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m"} {
		dir := b.TempDir()
		model, key, proof := filepath.Join(dir, "m.zkm"), filepath.Join(dir, "m.zkv"), filepath.Join(dir, "p.zkp")
		data := filepath.Join(models, name+".npz")
		commands := []struct {
			name string
			args []string
		}{
			{"compile", []string{"compile", filepath.Join(models, name+".onnx"), "--calibrate", data, "-o", model}},
			{"prove", []string{"prove", model, "--input", data, "--index", "7", "-o", proof}},
			{"verify", []string{"verify", key, proof, "--allow-unsafe-srs"}},
		}
		for _, c := range commands {
			b.Run(name+"/"+c.name, func(b *testing.B) { measure(b, c.args) })
		}
	}
}

// measure runs the binary with args b.N times. Output files are overwritten each time; the last is left for the
// command that follows.
func measure(b *testing.B, args []string) {
	var user, peak int64 // microseconds in all, KiB at most
	for b.Loop() {
		command := exec.Command(binary, args...)
		out, err := command.CombinedOutput()
		if err != nil {
			b.Fatalf("%s: %v\n%s", command, err, out)
		}
		usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage)
		if !ok {
			b.Fatal("no resource usage of the finished process")
		}
		user += usage.Utime.Nano() / 1000
		peak = max(peak, usage.Maxrss)
	}
	b.ReportMetric(float64(user)/1000/float64(b.N), "user-ms/op")
	b.ReportMetric(float64(peak)/1024, "peak-MiB")
}
