package main

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin"
)

// render writes a page and checks that it is well-formed and loads nothing.
func render(t interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}, dir string, p *reportPage) string {
	t.Helper()
	path := filepath.Join(dir, "report.html")
	if err := writeReport(path, p); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	wellFormed(t, string(data))
	return string(data)
}

// wellFormed reads HTML whose elements are all closed; the void ones of the page are meta.
func wellFormed(t interface {
	Helper()
	Fatalf(string, ...any)
}, page string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.AutoClose, d.Entity = []string{"meta"}, xml.HTMLEntity
	var open []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the page is not well-formed: %v", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			open = append(open, e.Name.Local)
			for _, a := range e.Attr {
				if n := a.Name.Local; n == "src" || n == "href" || strings.HasPrefix(n, "on") {
					t.Fatalf("<%s %s=%q> loads or runs something", e.Name.Local, n, a.Value)
				}
				if strings.Contains(a.Value, "ZgotmplZ") || strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
					t.Fatalf("<%s %s=%q>", e.Name.Local, a.Name.Local, a.Value)
				}
			}
			if e.Name.Local == "script" || e.Name.Local == "link" || e.Name.Local == "img" {
				t.Fatalf("the page has a %s", e.Name.Local)
			}
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1] != e.Name.Local {
				t.Fatalf("</%s> closes %v", e.Name.Local, open)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Fatalf("%v stay open", open)
	}
}

func sampleReport() *zkvin.Report {
	return &zkvin.Report{
		Samples: 32, CalibrationGiven: 450, CalibrationUsed: 400, Shift: 12, Headroom: 1.5,
		Top1: 0.96875, MaxError: 0.0123, MeanError: 0.00045, MaxErrorOfRange: 0.0004, MeanErrorOfRange: 0.00001,
		PerLayer: []zkvin.LayerError{
			{Name: `conv <1> & "stem"`, Exp: 11, MaxError: 0.5, MeanError: 0.002, Range: 20, Used: 0.625},
			{Name: "exact", Exp: 9},
		},
		Cosine:      0.99999875,
		Costs:       []zkvin.Cost{{Name: "stem", Entries: 300, Lookups: 200, MultiplyAdds: 4000}, {Name: "head", Lookups: 10}},
		Saturations: []zkvin.Saturation{{Name: "gate", Function: "Reciprocal", ExactLow: 0.125, ExactHigh: 64, Low: 0.25, High: 3}},
		Ranges: []zkvin.Range{
			{Name: "input", Exp: 15, Low: 0, High: 0.5, Min: -1, Max: 0.99996},
			{Name: "stem", Exp: 11, Low: -15, High: 8, Min: -16, Max: 15.9995},
			{Name: "zero", Exp: 11, Min: -16, Max: 15.9995},
		},
	}
}

// TestReportGolden holds the page of a small report, names with markup in it among them.
func TestReportGolden(t *testing.T) {
	p := pageOf(sampleReport())
	page := render(t, t.TempDir(), p)
	const golden = "testdata/report.golden.html"
	if *rewrite {
		if err := os.WriteFile(golden, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if page != string(want) {
		t.Errorf("the page differs from %s; if that is meant, run go test -run %s -rewrite\n%s", golden, t.Name(), page)
	}
}

func pageOf(r *zkvin.Report) *reportPage {
	p := &reportPage{Model: "sample.onnx", ID: "0x12", Notes: []string{"a note"}}
	p.addReport(r)
	return p
}

// TestReportShowsItsNumbers: each number of the report stands on the page, next to its name.
func TestReportShowsItsNumbers(t *testing.T) {
	r := sampleReport()
	page := render(t, t.TempDir(), pageOf(r))
	for _, want := range []string{
		"<td>same top answer</td><td>96.88 %</td>", "<td>largest error</td><td>0.0123</td>", "<td>mean error</td><td>0.00045</td>",
		"32 calibration inputs", "<td>calibration rows given, used</td><td>450, 400</td>",
		"conv &lt;1&gt; &amp; &#34;stem&#34;", "<td>0.5</td><td>0.002</td><td>20</td><td>62.5 %</td><td>11</td>",
		"<td>0.9999988</td>", "<td>gate</td><td>Reciprocal</td><td>0.125</td><td>64</td><td>0.25</td><td>3</td>",
		"<td>97.73 %</td><td>200</td><td>300</td><td>4000</td>", // 20,000 + 21,000 + 2,000 of 44,000 ns
		"<td>2.273 %</td><td>10</td><td>0</td><td>0</td>", "100 ns a look-up, 70 ns a committed entry, 0.5 ns a multiply-add",
		"<td>-15</td><td>8</td><td>-16</td><td>16</td><td>1.067</td>", // headroom 16/15, less than asked for
		`class="tight" x="9.375"`, "<td>any</td>",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	r.Generated, r.PerLayer, r.Ranges, r.Costs, r.Saturations = true, nil, nil, nil, nil
	page = render(t, t.TempDir(), pageOf(r))
	if strings.Contains(page, "Cost by layer") || strings.Contains(page, "Functions that") || strings.Contains(page, "Error by layer") || strings.Contains(page, "Ranges and headroom") || !strings.Contains(page, "GENERATED") {
		t.Errorf("parts that a report lacks are on its page: %s", page)
	}
}

// TestReportPlots: any report gives a page whose bars lie within their plots.
func TestReportPlots(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.Float64Range(-1e6, 1e6)
		part := rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(0, 1e-9), rapid.Float64Range(0, 1e6))
		r := &zkvin.Report{Headroom: 1.5, Generated: rapid.Bool().Draw(t, "generated")}
		for range rapid.IntRange(0, 4).Draw(t, "layers") {
			mean := part.Draw(t, "mean")
			r.PerLayer = append(r.PerLayer, zkvin.LayerError{Name: rapid.String().Draw(t, "name"), MeanError: mean, MaxError: mean + part.Draw(t, "more"), Range: part.Draw(t, "range")})
		}
		for range rapid.IntRange(0, 4).Draw(t, "ranges") {
			low := value.Draw(t, "low")
			r.Ranges = append(r.Ranges, zkvin.Range{Low: low, High: low + part.Draw(t, "width"), Min: -1 << 10, Max: 1<<10 - 1})
		}
		count := rapid.IntRange(0, 1<<40)
		for range rapid.IntRange(0, 4).Draw(t, "costs") {
			r.Costs = append(r.Costs, zkvin.Cost{Entries: count.Draw(t, "entries"), Lookups: count.Draw(t, "look-ups"), MultiplyAdds: count.Draw(t, "products")})
		}
		p := pageOf(r)
		for _, c := range p.Costs {
			inside(t, 0, c.Width)
		}
		for _, e := range p.Errors {
			inside(t, 0, e.MostWidth)
			inside(t, 0, e.MeanWidth)
		}
		for _, v := range p.Ranges {
			inside(t, v.X, v.Width-1)
		}
		render(t, dir, p)
	})
}

func inside(t *rapid.T, x, width float64) {
	if math.IsNaN(x) || math.IsNaN(width) || x < 0 || width < -1 || x+width > plotWidth+1e-9 {
		t.Fatalf("a bar from %v, %v wide, in a plot of %s", x, width, strconv.Itoa(plotWidth))
	}
}
