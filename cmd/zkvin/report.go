package main

import (
	_ "embed"
	"fmt"
	"html/template"
	"math"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/zkvin/zkvin"
)

//go:embed report.html
var reportHTML string

var reportTemplate = template.Must(template.New("report").Parse(reportHTML))

// plotWidth is the width of a bar of the whole range, in the units of report.html.
const plotWidth = 300

// reportPage is what report.html shows. Parts that a report lacks are empty and left out.
type reportPage struct {
	Model, ID string
	Notes     []string
	Warnings  []string
	Rows      string
	Accuracy  []namedValue
	Errors    []errorRow
	ErrorFrom string // ends of the error plot's scale
	ErrorTo   string
	Ranges    []rangeRow
	Bounds    []boundRow
	Costs     []costRow
	CostModel string
}

type namedValue struct{ Name, Value string }

// errorRow is the error of one layer; widths belong to the plot.
type errorRow struct {
	Name                 string
	Most, Mean, Range    string
	Used                 string // largest part of the 16 bits, on the rows compared
	Exp                  int
	MostWidth, MeanWidth float64
}

// rangeRow is what calibration saw of a tensor within what it holds.
type rangeRow struct {
	Name                string
	Low, High, Min, Max string
	Headroom            string
	Class               string // used, or tight when there is less headroom than asked for
	X, Width            float64
}

func number(v float64) string { return fmt.Sprintf("%.4g", v) }

func percent(part float64) string { return fmt.Sprintf("%.4g %%", 100*part) }

// printable replaces what has no glyph: names come from the ONNX file.
func printable(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return unicode.ReplacementChar
		}
		return r
	}, name)
}

// newReportPage lays a report out. name is the path of the ONNX file.
func newReportPage(name string, m *zkvin.Model, r *zkvin.Report) *reportPage {
	p := &reportPage{Model: printable(filepath.Base(name)), ID: m.ID().String(), Notes: m.Notes()}
	p.addReport(r)
	return p
}

// addReport fills in what a report says.
func (p *reportPage) addReport(r *zkvin.Report) {
	p.Rows = rowsText(r)
	if r.Generated {
		p.Warnings = append(p.Warnings, "No calibration data: ranges come from generated inputs. Real inputs may be refused as out of range, and be less accurate.")
	}
	p.Accuracy = []namedValue{
		{"same top answer", percent(r.Top1)},
		{"largest error", number(r.MaxError)}, {"as a part of the output's range", percent(r.MaxErrorOfRange)},
		{"mean error", number(r.MeanError)}, {"as a part of the output's range", percent(r.MeanErrorOfRange)},
		{"least cosine between outputs", fmt.Sprintf("%.7f", r.Cosine)},
		{"bits dropped by most rescales", fmt.Sprint(r.Shift)}, {"headroom asked for", number(r.Headroom)},
		{"calibration rows given, used", fmt.Sprintf("%d, %d", r.CalibrationGiven, r.CalibrationUsed)},
	}
	p.addErrors(r)
	p.addRanges(r)
	for _, s := range r.Saturations {
		p.Bounds = append(p.Bounds, boundRow{printable(s.Name), printable(s.Function), number(s.ExactLow), number(s.ExactHigh), number(s.Low), number(s.High)})
	}
	p.addCosts(r)
}

// rowsText says which rows a report compares.
func rowsText(r *zkvin.Report) string {
	switch {
	case r.Evaluation:
		return fmt.Sprintf("%d evaluation inputs", r.Samples)
	case r.Generated:
		return fmt.Sprintf("%d GENERATED inputs, not real data", r.Samples)
	}
	return fmt.Sprintf("%d calibration inputs", r.Samples)
}

// addErrors plots errors on a logarithmic scale from the power of ten below the least mean
// to the one above the largest error.
func (p *reportPage) addErrors(r *zkvin.Report) {
	part := func(v, width float64) float64 {
		if width <= 0 {
			return 0
		}
		return math.Min(v/width, 1e3) // a range of next to nothing makes any error large
	}
	least, most := math.Inf(1), 0.0
	for _, l := range r.PerLayer {
		if mean := part(l.MeanError, l.Range); mean > 0 {
			least = math.Min(least, mean)
		}
		most = math.Max(most, part(l.MaxError, l.Range))
	}
	if len(r.PerLayer) == 0 {
		return
	}
	if most == 0 { // exact
		least, most = 0.1, 0.1
	}
	from, to := math.Floor(math.Log10(math.Max(math.Min(least, most), 1e-12))), math.Ceil(math.Log10(most))
	to = math.Max(to, from+1)
	width := func(v float64) float64 {
		if v <= 0 {
			return 0
		}
		return plotWidth * math.Min(math.Max((math.Log10(v)-from)/(to-from), 0), 1)
	}
	p.ErrorFrom, p.ErrorTo = percent(math.Pow(10, from)), percent(math.Pow(10, to))
	for _, l := range r.PerLayer {
		p.Errors = append(p.Errors, errorRow{
			Name: printable(l.Name), Most: number(l.MaxError), Mean: number(l.MeanError), Range: number(l.Range), Used: percent(l.Used), Exp: l.Exp,
			MostWidth: width(part(l.MaxError, l.Range)), MeanWidth: width(part(l.MeanError, l.Range)),
		})
	}
}

// addRanges plots each calibrated range within the representable one, zero in the middle.
func (p *reportPage) addRanges(r *zkvin.Report) {
	for _, v := range r.Ranges {
		half := math.Max(-v.Min, v.Max)
		at := func(x float64) float64 {
			return plotWidth / 2 * (1 + math.Min(math.Max(x/half, -1), 1))
		}
		row := rangeRow{
			Name: printable(v.Name), Low: number(v.Low), High: number(v.High), Min: number(v.Min), Max: number(v.Max),
			Class: "used", X: at(v.Low), Width: math.Max(at(v.High)-at(v.Low), 1), Headroom: "any",
		}
		if factor := headroom(v); !math.IsInf(factor, 1) {
			row.Headroom = number(factor)
			if factor < r.Headroom {
				row.Class = "tight"
			}
		}
		p.Ranges = append(p.Ranges, row)
	}
}

// boundRow is a function whose table does not hold all its values: it is exact for arguments
// between the bounds, and calibration saw those from Low to High.
type boundRow struct {
	Name, Function      string
	ExactLow, ExactHigh string
	Low, High           string
}

// costRow is what proving one layer takes.
type costRow struct {
	Name, Share                    string
	Lookups, Entries, MultiplyAdds int
	Width                          float64
}

// The cost model of the report: nanoseconds of one core, rounded from the kernels of
// docs/performance.md.
const (
	lookupCost      = 100.0
	entryCost       = 70.0
	multiplyAddCost = 0.5
)

// addCosts shares the proving time of the cost model among layers.
func (p *reportPage) addCosts(r *zkvin.Report) {
	cost := func(c zkvin.Cost) float64 {
		return lookupCost*float64(c.Lookups) + entryCost*float64(c.Entries) + multiplyAddCost*float64(c.MultiplyAdds)
	}
	sum, most := 0.0, 0.0
	for _, c := range r.Costs {
		sum, most = sum+cost(c), math.Max(most, cost(c))
	}
	if sum == 0 {
		return
	}
	p.CostModel = fmt.Sprintf("%g ns a look-up, %g ns a committed entry, %g ns a multiply-add", lookupCost, entryCost, multiplyAddCost)
	for _, c := range r.Costs {
		p.Costs = append(p.Costs, costRow{
			Name: printable(c.Name), Share: percent(cost(c) / sum), Width: plotWidth * cost(c) / most,
			Lookups: c.Lookups, Entries: c.Entries, MultiplyAdds: c.MultiplyAdds,
		})
	}
}

// headroom is the factor by which both ends of a calibrated range can grow, infinite for a
// value that was always zero.
func headroom(v zkvin.Range) float64 {
	factor := math.Inf(1)
	if v.High > 0 {
		factor = math.Min(factor, v.Max/v.High)
	}
	if v.Low < 0 {
		factor = math.Min(factor, v.Min/v.Low)
	}
	return factor
}

// writeReport renders the page to a file.
func writeReport(path string, p *reportPage) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	err = reportTemplate.Execute(f, p)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}
