package quant

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"github.com/zkvin/zkvin/onnx"
)

const (
	generatedRows = 64
	// calibrationWork bounds the multiply-adds of a calibration; a model for which the given rows would cost more is
	// calibrated on rows evenly spaced among them, at least minRows; at least fewestRows if these would cost more than
	// largestWork.
	calibrationWork = 600_000_000
	minRows         = 16
	largestWork     = 40_000_000_000
	fewestRows      = 4
	// checkElements bounds the float values kept for the comparison with the integer program.
	checkElements = 1 << 25
)

// calibration is what the calibration rows tell of the float graph.
type calibration struct {
	generated   bool
	given, used int       // rows
	low, high   []float64 // range of the finite entries of each value; low > high for one never seen
	infinite    []bool    // values with entries that are infinite
	checks      []check
}

// check is one row with every value the float graph gives on it.
type check struct {
	inputs []*onnx.Tensor
	values []*onnx.Tensor
}

// calibrate runs the float graph on the calibration rows.
func calibrate(g *onnx.Graph, o Options) (*calibration, error) {
	rows := o.Calibration
	c := &calibration{generated: rows == nil, given: len(rows)}
	if c.generated {
		rows = generateRows(g, o.Seed)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%w: no calibration rows", ErrInput)
	}
	for i, row := range rows {
		if err := checkRow(g, row); err != nil {
			return nil, fmt.Errorf("calibration row %d: %w", i, err)
		}
	}
	work := max(1, multiplyAdds(g))
	rows = spaced(rows, max(fewestRows, min(minRows, largestWork/work), calibrationWork/work))
	c.used = len(rows)
	checks := max(1, min(o.CheckRows, len(rows), checkElements/max(1, activations(g))))
	c.checks = make([]check, checks)
	return c, c.run(g, rows)
}

// run fills the ranges from all rows and the checks from evenly spaced ones.
func (c *calibration) run(g *onnx.Graph, rows [][]*onnx.Tensor) error {
	c.low, c.high, c.infinite = make([]float64, len(g.Values)), make([]float64, len(g.Values)), make([]bool, len(g.Values))
	for v := range c.low {
		c.low[v], c.high[v] = math.Inf(1), math.Inf(-1)
	}
	slot := make(map[int]int, len(c.checks))
	for i := range c.checks {
		slot[i*len(rows)/len(c.checks)] = i
	}
	var mu sync.Mutex // guards the ranges; minimum and maximum do not depend on the order of rows
	return forEach(len(rows), func(i int) error {
		values, err := g.RunAll(rows[i])
		if err != nil {
			return fmt.Errorf("calibration row %d: %w", i, err)
		}
		if at, ok := slot[i]; ok {
			c.checks[at] = check{rows[i], values}
		}
		mu.Lock()
		defer mu.Unlock()
		for v, t := range values {
			if t == nil || g.Values[v].Const != nil {
				continue
			}
			if err := c.widen(v, t); err != nil {
				return fmt.Errorf("calibration row %d: value %q: %w", i, g.Values[v].Name, err)
			}
		}
		return nil
	})
}

func (c *calibration) widen(v int, t *onnx.Tensor) error {
	low, high := c.low[v], c.high[v]
	for _, x := range t.Float {
		if math.IsNaN(x) {
			return fmt.Errorf("%w: %g", ErrRange, x)
		}
		if math.IsInf(x, 0) { // which a mask may absorb
			c.infinite[v] = true
			continue
		}
		low, high = min(low, x), max(high, x)
	}
	for _, x := range t.Int {
		low, high = min(low, float64(x)), max(high, float64(x))
	}
	c.low[v], c.high[v] = low, high
	return nil
}

// see gives a value that came after calibration a range. Nil sees nothing.
func (c *calibration) see(v int, low, high float64) {
	if c == nil {
		return
	}
	for len(c.low) <= v {
		c.low, c.high, c.infinite = append(c.low, math.Inf(1)), append(c.high, math.Inf(-1)), append(c.infinite, false)
	}
	c.low[v], c.high[v] = low, high
}

// seen reports whether a calibration row gave value v.
func (c *calibration) seen(v int) bool { return v < len(c.low) && c.low[v] <= c.high[v] }

func (c *calibration) describe(r *Report) {
	r.Generated, r.CalibrationGiven, r.CalibrationUsed = c.generated, c.given, c.used
}

// forEach calls f for 0 … n−1 on all processors and returns the error of the first that fails.
func forEach(n int, f func(i int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				errs[i] = f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// spaced returns at most n of rows, evenly spaced.
func spaced[T any](rows []T, n int) []T {
	if len(rows) <= n {
		return rows
	}
	out := make([]T, n)
	for i := range out {
		out[i] = rows[i*len(rows)/n]
	}
	return out
}

// checkRow reports how row differs from the inputs of g.
func checkRow(g *onnx.Graph, row []*onnx.Tensor) error {
	if len(row) != len(g.Inputs) {
		return fmt.Errorf("%w: %d tensors, the model has %d inputs", ErrInput, len(row), len(g.Inputs))
	}
	for i, id := range g.Inputs {
		v, t := &g.Values[id], row[i]
		if t == nil {
			return fmt.Errorf("%w: input %q is missing", ErrInput, v.Name)
		}
		if t.DType != v.DType || !slices.Equal(t.Shape, v.Shape) {
			return fmt.Errorf("%w: input %q is %v%v, the model takes %v%v", ErrInput, v.Name, t.DType, t.Shape, v.DType, v.Shape)
		}
	}
	return nil
}

// generateRows draws rows in three manners in turn: uniform in [−1, 1], uniform in [0, 1], and roughly normal with
// deviation 1. Integers are uniform in [0, 255], as pixels are; ids uniform over their vocabulary; integers that only masks
// read are 1.
func generateRows(g *onnx.Graph, seed uint64) [][]*onnx.Tensor {
	source := rand.NewPCG(seed, 0x7a6b76696e)
	uniform := func() float64 { return float64(source.Uint64()>>11) / (1 << 53) }
	draw := [...]func() float64{
		func() float64 { return float64(2*uniform()) - 1 },
		uniform,
		func() float64 { // the sum of 12 uniforms less 6 has variance 1
			sum := -6.0
			for range 12 {
				sum += uniform()
			}
			return sum
		},
	}
	integers := make([]func() int64, len(g.Inputs))
	for i, v := range g.Inputs {
		integers[i] = integersFor(g, v, source)
	}
	rows := make([][]*onnx.Tensor, generatedRows)
	for r := range rows {
		for i, id := range g.Inputs {
			v := &g.Values[id]
			t := &onnx.Tensor{DType: v.DType, Shape: v.Shape}
			for range product(v.Shape) {
				if v.DType == onnx.Float {
					t.Float = append(t.Float, draw[r%len(draw)]())
				} else {
					t.Int = append(t.Int, integers[i]())
				}
			}
			rows[r] = append(rows[r], t)
		}
	}
	return rows
}

// integersFor returns how integers of input v are drawn.
func integersFor(g *onnx.Graph, v int, source *rand.PCG) func() int64 {
	if g.Values[v].DType == onnx.Int64 {
		if rows := vocabulary(g, v); rows > 0 {
			return func() int64 { return int64(source.Uint64() >> 1 % uint64(rows)) }
		}
	}
	switch {
	case onlyMasks(g, v):
		return func() int64 { return 1 }
	case g.Values[v].DType == onnx.Bool:
		return func() int64 { return int64(source.Uint64() >> 63) }
	}
	return func() int64 { return int64(source.Uint64() >> 56) }
}

// onlyMasks reports whether v meets a softmax, through nothing but element-wise operators and what moves entries.
func onlyMasks(g *onnx.Graph, v int) bool {
	reached := false
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if !slices.Contains(n.Inputs, v) {
			continue
		}
		_, element := elementwise[n.Op]
		if n.Op != "Softmax" && (!element && !moves[n.Op] || !onlyMasks(g, n.Outputs[0])) {
			return false
		}
		reached = true
	}
	return reached
}

// multiplyAdds returns about how many products with weights one inference of g takes.
func multiplyAdds(g *onnx.Graph) int {
	total := 0
	for i := range g.Nodes {
		n := &g.Nodes[i]
		out := 0
		for _, v := range n.Outputs {
			if v >= 0 {
				out += product(g.Values[v].Shape)
			}
		}
		switch n.Op {
		case "Conv":
			total += out * product(g.Values[n.Inputs[1]].Shape[1:])
		case "Gemm", "MatMul":
			a := g.Values[n.Inputs[0]].Shape
			inner := a[len(a)-1]
			if n.Attrs.IntOf("transA") == 1 {
				inner = a[0]
			}
			total += out * inner
		default:
			total += out
		}
	}
	return total
}

// activations returns how many values that are not constant one inference of g has.
func activations(g *onnx.Graph) int {
	n := 0
	for i := range g.Values {
		if g.Values[i].Const == nil {
			n += product(g.Values[i].Shape)
		}
	}
	return n
}
