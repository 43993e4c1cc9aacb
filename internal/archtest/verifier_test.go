package archtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// clocksAndChance are packages the verifier must not import: its verdict is a function of key, proof and expectation.
var clocksAndChance = []string{"crypto/rand", "math/rand", "math/rand/v2", "os", "sync", "sync/atomic", "time", "unsafe"}

// TestVerifierIsStraightLine holds verify/ to arithmetic that gives the same verdict everywhere: no map iteration,
// goroutines, clock, chance or floating point.
func TestVerifierIsStraightLine(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedImports | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo,
		Dir:  root,
	}, module+"/verify/...")
	if err != nil {
		t.Fatal(err)
	}
	if len(loaded) == 0 {
		t.Fatal("no package matches verify/...")
	}
	for _, p := range loaded {
		for _, e := range p.Errors {
			t.Errorf("%s: %v", p.PkgPath, e)
		}
		for path := range p.Imports {
			if slices.Contains(clocksAndChance, path) {
				t.Errorf("%s imports %s", p.PkgPath, path)
			}
		}
		for _, f := range p.Syntax {
			for _, problem := range indeterminate(p.Fset, f, p.TypesInfo) {
				t.Error(problem)
			}
		}
	}
}

// TestIndeterminateIsFound shows that the check above can fail.
func TestIndeterminateIsFound(t *testing.T) {
	const text = `package p

func f(m map[int]int, s []int, c chan int) int {
	for range m {
	}
	for range s {
	}
	go f(m, s, c)
	select {
	case <-c:
	}
	for range c {
	}
	half := 0.5
	return int(half) + len(m)
}
`
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "p.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}}
	if _, err := new(types.Config).Check("p", set, []*ast.File{file}, info); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"p.go:4:2: iterates over a map",
		"p.go:8:2: starts a goroutine",
		"p.go:9:2: selects between channels",
		"p.go:12:2: iterates over a channel",
		"p.go:14:2: floating point",
		"p.go:14:10: floating point",
		"p.go:15:13: floating point",
	}
	if got := indeterminate(set, file, info); !slices.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// indeterminate returns where file has what may differ from run to run or from CPU to CPU.
func indeterminate(set *token.FileSet, file *ast.File, info *types.Info) []string {
	var found []string
	note := func(n ast.Node, what string) {
		found = append(found, fmt.Sprintf("%s: %s", set.Position(n.Pos()), what))
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			note(n, "starts a goroutine")
		case *ast.SelectStmt:
			note(n, "selects between channels")
		case *ast.RangeStmt:
			switch info.TypeOf(n.X).Underlying().(type) {
			case *types.Map:
				note(n, "iterates over a map")
			case *types.Chan:
				note(n, "iterates over a channel")
			}
		case ast.Expr:
			if isFloat(info.TypeOf(n)) {
				note(n, "floating point")
			}
		}
		return true
	})
	return found
}

// isFloat reports whether t, which is nil for what has no type, is a floating-point or complex type.
func isFloat(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsFloat|types.IsComplex) != 0
}
