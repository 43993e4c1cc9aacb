//go:build linux

// Command large measures models of the sizes that people use, each step a process of its
// own: compile, prove, verify, with wall time, user CPU and peak resident memory, as a
// table. It is the slow suite of make bench-large; docs/performance.md has its results.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/pprof"
	"slices"
	"syscall"
	"time"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/proof"
)

// model is one entry of the suite. compile also says how accurate the model is, where that
// can be said.
type model struct {
	name, weights string // weights: where they come from
	compile       func(zkvin.CompileOptions) (*zkvin.Model, string, error)
	inputs        func(*zkvin.Model) ([]zkvin.Tensor, error)
}

// standins are integer programs of known sizes.
var standins = []model{
	standin("gpt2-standin", gpt2),
	standin("gpt2-attention", attending),
	standin("deep-standin", transformer{blocks: 100, tokens: 16, width: 128, vocabulary: 1000}),
}

func main() {
	var o options
	flag.StringVar(&o.model, "model", "", "measure this model only")
	flag.StringVar(&o.models, "models", "", "measure the exports NAME.onnx, NAME.npz of this folder, too")
	flag.StringVar(&o.step, "step", "", "do this step in this process: compile, prove or verify")
	flag.StringVar(&o.dir, "dir", "", "folder of the files made; a temporary one if empty")
	flag.StringVar(&o.cpu, "cpuprofile", "", "write a CPU profile of the step")
	flag.StringVar(&o.mem, "memprofile", "", "write a profile of allocations of the step")
	flag.IntVar(&o.logC, "log-columns", 0, "row length 2^n; 0 chooses")
	flag.IntVar(&o.runs, "runs", 3, "proofs and verifications made")
	flag.Parse()
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type options struct {
	model, models, step, dir, cpu, mem string
	logC, runs                         int
}

func (o *options) run() error {
	models := standins
	if o.models != "" {
		e, err := exports(o.models)
		if err != nil {
			return err
		}
		models = append(models, e...)
	}
	if o.step != "" {
		i := slices.IndexFunc(models, func(m model) bool { return m.name == o.model })
		if i < 0 {
			return fmt.Errorf("no model %q", o.model)
		}
		return o.profiled(&models[i])
	}
	if o.dir == "" {
		dir, err := os.MkdirTemp("", "zkvin-large-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		o.dir = dir
	}
	found := false
	fmt.Printf("%-16s %-8s %-8s %10s %10s %10s  %s\n", "model", "weights", "step", "wall", "user CPU", "peak MiB", "")
	for i := range models {
		if m := &models[i]; o.model == "" || o.model == m.name {
			found = true
			if err := o.measure(m); err != nil {
				return fmt.Errorf("%s: %w", m.name, err)
			}
		}
	}
	if !found {
		return fmt.Errorf("no model %q", o.model)
	}
	return nil
}

// measure runs the steps of a model as processes.
func (o *options) measure(m *model) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	for _, step := range []string{"compile", "prove", "verify"} {
		c := exec.Command(self, "-model", m.name, "-models", o.models, "-step", step, "-dir", o.dir,
			"-log-columns", fmt.Sprint(o.logC), "-runs", fmt.Sprint(o.runs))
		c.Stderr = os.Stderr
		start := time.Now()
		out, err := c.Output()
		if err != nil {
			return fmt.Errorf("%s: %w", step, err)
		}
		wall := time.Since(start)
		u, ok := c.ProcessState.SysUsage().(*syscall.Rusage)
		if !ok {
			return errors.New("no resource usage of the finished process")
		}
		fmt.Printf("%-16s %-8s %-8s %8.2f s %8.2f s %10d  %s\n", m.name, m.weights, step,
			wall.Seconds(), time.Duration(u.Utime.Nano()).Seconds(), u.Maxrss/1024, out)
	}
	return nil
}

// profiled does one step in this process.
func (o *options) profiled(m *model) error {
	if o.cpu != "" {
		f, err := os.Create(o.cpu)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	if err := o.do(m); err != nil {
		return err
	}
	if o.mem != "" {
		f, err := os.Create(o.mem)
		if err != nil {
			return err
		}
		defer f.Close()
		return pprof.Lookup("allocs").WriteTo(f, 0)
	}
	return nil
}

func (o *options) path(m *model, ext string) string { return filepath.Join(o.dir, m.name+ext) }

func (o *options) do(m *model) error {
	switch o.step {
	case "compile":
		return o.compile(m)
	case "prove":
		return o.prove(m)
	case "verify":
		return o.verify(m)
	}
	return fmt.Errorf("no step %q", o.step)
}

func (o *options) compile(m *model) error {
	start := time.Now()
	model, accuracy, err := m.compile(zkvin.CompileOptions{LogColumns: o.logC})
	if err != nil {
		return err
	}
	took := time.Since(start)
	k, err := model.VerificationKey()
	if err != nil {
		return err
	}
	if err := errors.Join(model.WriteFile(o.path(m, ".zkm")), k.WriteFile(o.path(m, ".zkv"))); err != nil {
		return err
	}
	n, err := weights(o.path(m, ".zkm"))
	if err != nil {
		return err
	}
	fmt.Printf("compile %.2f s, %d weights", took.Seconds(), n)
	if accuracy != "" {
		fmt.Printf(", %s", accuracy)
	}
	return nil
}

// weights counts the weights of a package.
func weights(path string) (n int, err error) {
	f, err := proof.OpenModel(path)
	if err != nil {
		return 0, err
	}
	for _, d := range f.Weights.Data {
		n += len(d)
	}
	return n, f.Close()
}

func (o *options) prove(m *model) error {
	start := time.Now()
	model, err := zkvin.OpenModel(o.path(m, ".zkm"))
	if err != nil {
		return err
	}
	defer model.Close()
	open := time.Since(start)
	in, err := m.inputs(model)
	if err != nil {
		return err
	}
	var walls, users []float64
	var p *zkvin.Proof
	stages := &timer{}
	for range o.runs {
		start, cpu := time.Now(), userCPU()
		stages.start()
		if p, err = model.Prove(context.Background(), in, zkvin.ProveOptions{Progress: stages.progress}); err != nil {
			return err
		}
		walls, users = append(walls, time.Since(start).Seconds()), append(users, (userCPU()-cpu).Seconds())
	}
	if err := p.WriteFile(o.path(m, ".zkp")); err != nil {
		return err
	}
	data, err := p.Bytes()
	if err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, stages)
	fmt.Printf("open %.2f s, prove %.2f s (user CPU %.2f s), proof %d KiB", open.Seconds(), median(walls), median(users), len(data)>>10)
	return nil
}

func (o *options) verify(m *model) error {
	start := time.Now()
	k, err := zkvin.OpenVerificationKey(o.path(m, ".zkv"))
	if err != nil {
		return err
	}
	open := time.Since(start)
	p, err := zkvin.OpenProof(o.path(m, ".zkp"))
	if err != nil {
		return err
	}
	var walls []float64
	for range o.runs {
		start := time.Now()
		if err := k.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true}); err != nil {
			return err
		}
		walls = append(walls, time.Since(start).Seconds())
	}
	fmt.Printf("open %.2f s, verify %.3f s", open.Seconds(), median(walls))
	return nil
}
