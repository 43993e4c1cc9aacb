package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	maxFunctionLines = 70
	maxFileLines     = 500
)

// longFunctions are the functions that may exceed maxFunctionLines, "path name" to the reason.
var longFunctions = map[string]string{}

// longFiles are the files that may exceed maxFileLines, path to the reason.
var longFiles = map[string]string{}

// source is one parsed file; path is relative to the module, with slashes.
type source struct {
	path string
	set  *token.FileSet
	file *ast.File
}

// TestFunctionsAndFilesAreShort holds every hand-written file to a size a person can hold in mind.
func TestFunctionsAndFilesAreShort(t *testing.T) {
	usedFunctions, usedFiles := map[string]bool{}, map[string]bool{}
	for _, s := range parseSources(t) {
		if n := s.set.File(s.file.FileStart).LineCount(); n > maxFileLines {
			usedFiles[s.path] = true
			if longFiles[s.path] == "" {
				t.Errorf("%s has %d lines, more than %d", s.path, n, maxFileLines)
			}
		}
		for name, lines := range functionLines(s) {
			if lines <= maxFunctionLines {
				continue
			}
			usedFunctions[s.path+" "+name] = true
			if longFunctions[s.path+" "+name] == "" {
				t.Errorf("%s: %s has %d lines, more than %d", s.path, name, lines, maxFunctionLines)
			}
		}
	}
	for key := range longFunctions {
		if !usedFunctions[key] {
			t.Errorf("longFunctions lists %q, which is gone or short: remove it", key)
		}
	}
	for key := range longFiles {
		if !usedFiles[key] {
			t.Errorf("longFiles lists %q, which is gone or short: remove it", key)
		}
	}
}

// TestExportedNamesAreDocumented wants a package comment in every package and a comment on every exported name of
// importable packages; a group of constants or variables may share one.
func TestExportedNamesAreDocumented(t *testing.T) {
	commented := map[string]bool{}
	for _, s := range parseSources(t) {
		if strings.HasSuffix(s.path, "_test.go") {
			continue
		}
		dir := filepath.ToSlash(filepath.Dir(s.path))
		commented[dir] = commented[dir] || s.file.Doc != nil
		if s.file.Name.Name == "main" {
			continue
		}
		for _, name := range undocumented(s.file) {
			t.Errorf("%s: exported %s has no comment", s.path, name)
		}
	}
	for dir, ok := range commented {
		if !ok {
			t.Errorf("package in %s has no package comment", dir)
		}
	}
}

// TestHabitsAreMeasured shows that the two tests above can fail.
func TestHabitsAreMeasured(t *testing.T) {
	const text = `package p

func short() {
}

func (r *Receiver[T]) Long() {` + "\n\n\n\n" + `}

// A is documented.
type A struct{}

type B struct{}

func (B) M() {}

func (b) N() {}

type b int

// Both share this.
const (
	C = 1
	D = 2
)

var E, f = 1, 2
`
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "p.go", text, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	lines := functionLines(source{"p.go", set, file})
	if lines["short"] != 2 || lines["Receiver.Long"] != 5 {
		t.Errorf("lines %v, want short 2 and Receiver.Long 5", lines)
	}
	if got := strings.Join(undocumented(file), " "); got != "Receiver.Long B B.M E" {
		t.Errorf("undocumented %q, want Receiver.Long, B, B.M and E", got)
	}
}

// functionLines returns the length of every declared function, from "func" to its closing brace.
func functionLines(s source) map[string]int {
	lines := make(map[string]int)
	for _, d := range s.file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok {
			lines[functionName(f)] = s.set.Position(f.End()).Line - s.set.Position(f.Pos()).Line + 1
		}
	}
	return lines
}

// undocumented returns the exported top-level names without a comment; methods count if their type is exported.
func undocumented(file *ast.File) []string {
	var names []string
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			exported := d.Name.IsExported() && (d.Recv == nil || ast.IsExported(receiver(d)))
			if exported && d.Doc == nil {
				names = append(names, functionName(d))
			}
		case *ast.GenDecl:
			if d.Doc != nil {
				continue
			}
			for _, spec := range d.Specs {
				names = append(names, undocumentedIn(spec)...)
			}
		}
	}
	return names
}

// undocumentedIn returns the exported names that spec declares when it has no comment above or beside it.
func undocumentedIn(spec ast.Spec) []string {
	var names []string
	switch s := spec.(type) {
	case *ast.TypeSpec:
		if s.Doc == nil && s.Comment == nil && s.Name.IsExported() {
			names = append(names, s.Name.Name)
		}
	case *ast.ValueSpec:
		if s.Doc != nil || s.Comment != nil {
			return nil
		}
		for _, name := range s.Names {
			if name.IsExported() {
				names = append(names, name.Name)
			}
		}
	}
	return names
}

// functionName returns "F", or "T.F" for a method of T or *T.
func functionName(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	return receiver(f) + "." + f.Name.Name
}

// receiver returns the name of the type that f is a method of.
func receiver(f *ast.FuncDecl) string {
	expression := f.Recv.List[0].Type
	for {
		switch e := expression.(type) {
		case *ast.StarExpr:
			expression = e.X
		case *ast.IndexExpr:
			expression = e.X
		case *ast.IndexListExpr:
			expression = e.X
		case *ast.Ident:
			return e.Name
		default:
			return ""
		}
	}
}

// parseSources parses every hand-written Go file of the module, whatever its build constraints.
func parseSources(t *testing.T) []source {
	t.Helper()
	var sources []source
	for _, path := range filesEndingIn(t, ".go") {
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, filepath.Join(root, path), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if !ast.IsGenerated(file) {
			sources = append(sources, source{path, set, file})
		}
	}
	return sources
}

// filesEndingIn returns the files of the repository with the given extension, relative to its root and with slashes.
// It leaves out what is hidden, built, downloaded or test data.
func filesEndingIn(t *testing.T, extension string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() {
			hidden := path != root && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_"))
			if hidden || slices.Contains([]string{"bin", "node_modules", "testdata"}, name) {
				return filepath.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(name, extension) {
			relative, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			files = append(files, filepath.ToSlash(relative))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("no file ends in %s", extension)
	}
	return files
}
