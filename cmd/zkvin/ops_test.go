package main

import (
	"os"
	"strings"
	"testing"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

// TestOperatorTable holds the table to one line for each operator that is read, with what becomes of it.
func TestOperatorTable(t *testing.T) {
	lines := map[string]string{}
	for line := range strings.Lines(operatorTable(zkvin.Operators(), false)) {
		name, _, _ := strings.Cut(line, " ")
		if lines[name] != "" {
			t.Errorf("%s has two lines", name)
		}
		lines[name] = line
	}
	for _, o := range onnx.Ops() {
		line := lines[o.Name]
		if line == "" {
			t.Errorf("no line for %s", o.Name)
		}
		if o.ConstantOnly != strings.Contains(line, "(on constants only)") {
			t.Errorf("constants only is %v of %q", o.ConstantOnly, line)
		}
		for _, form := range o.Becomes {
			if !strings.Contains(line, form) {
				t.Errorf("the line of %s does not name %s", o.Name, form)
			}
		}
	}
	if len(lines) != 1+len(onnx.Ops()) {
		t.Errorf("%d lines for %d operators", len(lines), len(onnx.Ops()))
	}
}

// TestIntegerOperatorsAreDocumented holds docs/operators.md to a section for each integer operator: shapes and meaning,
// what proves it, and which columns are free.
func TestIntegerOperatorsAreDocumented(t *testing.T) {
	data, err := os.ReadFile("../../docs/operators.md")
	if err != nil {
		t.Fatal(err)
	}
	sections := map[string]string{}
	for _, s := range strings.Split(string(data), "\n## ")[1:] {
		name, text, _ := strings.Cut(s, "\n")
		sections[strings.ToLower(name)] = text
	}
	count := 0
	for op := graph.Op(1); !strings.HasPrefix(op.String(), "op("); op++ { // to the last that has a name
		count++
		text := sections[op.String()]
		for _, part := range []string{"*Relation", "*Free*"} {
			if !strings.Contains(text, part) {
				t.Errorf("docs/operators.md: section of %v has no part %s", op, part)
			}
		}
	}
	if count < 20 {
		t.Errorf("only %d operators found", count)
	}
	for _, o := range zkvin.Operators() {
		for _, op := range o.Integer {
			if sections[op] == "" {
				t.Errorf("%s comes to %s, which docs/operators.md does not define", o.Name, op)
			}
		}
	}
}
