package archtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// testsOnly are functions and methods that only tests may use: whoever programs the random
// oracle can prove anything.
var testsOnly = []string{"Program"}

// TestOnlyTestsProgramTheOracle refuses any mention of Transcript.Program, and of another method of that name, outside
// of _test.go files.
func TestOnlyTestsProgramTheOracle(t *testing.T) {
	mentions := 0
	for _, s := range parseSources(t) {
		found := mentionsOf(s, testsOnly)
		if strings.HasSuffix(s.path, "_test.go") {
			mentions += len(found)
			continue
		}
		for _, problem := range found {
			t.Errorf("%s: for tests only", problem)
		}
	}
	if mentions == 0 {
		t.Errorf("no test mentions %v: was it renamed?", testsOnly)
	}
}

// TestMentionsAreFound shows that the check above can fail, for a call and for a method value.
func TestMentionsAreFound(t *testing.T) {
	const text = `package p

import "example.com/iop"

var q iop.Program

func (t *T) Program(f func()) {}

func f(t *T) {
	t.Program(nil)
	g := t.Program
	g(nil)
	h := (*T).Program
	h(t, nil)
}
`
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "p.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	got := mentionsOf(source{"p.go", set, file}, testsOnly)
	want := []string{"p.go:10:4: Program", "p.go:11:9: Program", "p.go:13:12: Program"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// mentionsOf returns where a file selects a method of one of the names; their declarations, and what packages of the
// module export under the name, do not count.
func mentionsOf(s source, names []string) []string {
	var found []string
	exported := func(x ast.Expr) bool {
		id, ok := x.(*ast.Ident)
		return ok && slices.ContainsFunc(s.file.Imports, func(i *ast.ImportSpec) bool {
			return strings.HasSuffix(i.Path.Value, "/"+id.Name+`"`)
		})
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok && slices.Contains(names, sel.Sel.Name) && !exported(sel.X) {
			at := s.set.Position(sel.Sel.Pos())
			found = append(found, fmt.Sprintf("%s:%d:%d: %s", s.path, at.Line, at.Column, sel.Sel.Name))
		}
		return true
	})
	return found
}
