package quant

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// refusals are the reasons for which an imported fixture may have no integer counterpart. Any other refusal is a defect.
var refusals = []string{
	"does not depend on the input", "has no elements", "a table that depends on the input",
	"index out of range", "cannot be represented: NaN", // generated rows are no arguments of a logarithm
}

// jumps are fixtures over functions that random arguments meet at a jump or a pole, and attention whose random scores are
// so large that 16 bits leave the exponential few.
var jumps = []string{"Round", "Reciprocal", "Div-two", "Q", "ConvInteger", "MatMulInteger", "DynamicQuantize", "spelled-miss-cube", "spelled-miss-divisor", "ms-Attention"}

// TestImportedFixtures compiles every fixture of the importer: each form of each operator, over the opsets. What is not
// refused for a listed reason must be a program, close to the float model on generated rows.
func TestImportedFixtures(t *testing.T) {
	archive, err := zip.OpenReader("../onnx/testdata/ops.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	compiled, refused, later, alike := 0, map[string]int{}, laterOpsets(archive), map[string]bool{}
	for _, f := range archive.File {
		if path.Base(f.Name) != "model.onnx" {
			continue
		}
		name := path.Dir(f.Name)
		if later[name] { // than another opset, in which the operator has the same form
			continue
		}
		g := loadFixture(t, f)
		form := formOf(g)
		if alike[form] { // other spellings that the importer makes one
			continue
		}
		alike[form] = true
		r, err := Compile(g, Options{Calibration: generateRows(g, 0)[:18], CheckRows: 18, Shift: lastShift, Headroom: 3})
		if err != nil {
			reason := reasonFor(err)
			if !errors.Is(err, ErrUnsupported) && !errors.Is(err, ErrRange) && reason != "index out of range" || reason == "" {
				t.Errorf("%s: %v", name, err)
			}
			refused[reason]++
			continue
		}
		compiled++
		if err := ops.Check(r.Graph); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		jump := slices.ContainsFunc(jumps, func(prefix string) bool { return strings.HasPrefix(name, prefix) })
		if name == "spelled-miss-divisor-13" && (len(r.Report.Saturations) != 2 || r.Report.Saturations[1].Low >= r.Report.Saturations[1].ExactLow) {
			t.Errorf("%s: divisors near zero are not reported: %+v", name, r.Report.Saturations)
		}
		if !jump && r.Report.MaxErrorOfRange > 0.002 {
			t.Errorf("%s: error %g of range", name, r.Report.MaxErrorOfRange)
		}
	}
	t.Logf("%d compiled, refused %v", compiled, refused)
	if compiled < 500 {
		t.Errorf("only %d fixtures compiled", compiled)
	}
}

// formOf writes a graph without its names.
func formOf(g *onnx.Graph) string {
	var b strings.Builder
	for i := range g.Values {
		v := &g.Values[i]
		fmt.Fprint(&b, v.DType, v.Shape)
		if v.Const != nil {
			fmt.Fprint(&b, v.Const.Float, v.Const.Int)
		}
	}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		fmt.Fprint(&b, n.Op, n.Inputs, n.Outputs, n.Attrs)
	}
	fmt.Fprint(&b, g.Inputs, g.Outputs)
	return b.String()
}

// laterOpsets marks fixtures that differ from an earlier one by the opset alone, which the importer has made alike.
func laterOpsets(archive *zip.ReadCloser) map[string]bool {
	later, seen := map[string]bool{}, map[string]bool{}
	for _, f := range archive.File {
		name := path.Dir(f.Name)
		base := name[:max(0, strings.LastIndexByte(name, '-'))]
		if path.Base(f.Name) == "model.onnx" {
			later[name] = seen[base]
			seen[base] = true
		}
	}
	return later
}

func loadFixture(t *testing.T, f *zip.File) *onnx.Graph {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	g, err := onnx.Load(data, onnx.Options{})
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return g
}

func reasonFor(err error) string {
	for _, reason := range refusals {
		if strings.Contains(err.Error(), reason) {
			return reason
		}
	}
	return ""
}
