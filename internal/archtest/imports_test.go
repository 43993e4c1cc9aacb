// Package archtest holds the code to docs/architecture.md: who may import whom, and the size and documentation of
// what is written. It has no code of its own.
package archtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	module       = "github.com/zkvin/zkvin"
	root         = "../.."
	architecture = "docs/architecture.md"
	tableHeading = "## What may import what"
)

// rule is one row of the import table: names are relative to the module, the root package is "zkvin".
type rule struct {
	may   []string // imports of ours that non-test files may make
	never []string // what the transitive closure must not contain
}

// listed is what go list tells of a package. Imports leaves out those of test files; Deps is transitive.
type listed struct {
	ImportPath string
	Imports    []string
	Deps       []string
}

// TestImportsFollowTable compares the packages of the module, under every build that has files of its own, with the
// table of the architecture page.
func TestImportsFollowTable(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root, architecture))
	if err != nil {
		t.Fatal(err)
	}
	rules, err := parseTable(string(page))
	if err != nil {
		t.Fatalf("%s: %v", architecture, err)
	}
	builds := []struct {
		name string
		env  string
		args []string
	}{
		{name: "amd64", env: "GOARCH=amd64"},
		{name: "amd64 purego", env: "GOARCH=amd64", args: []string{"-tags=purego"}},
		{name: "arm64", env: "GOARCH=arm64"},
	}
	for _, b := range builds {
		t.Run(b.name, func(t *testing.T) {
			packages, err := listPackages(b.env, b.args...)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range packages {
				for _, problem := range violations(rules, p) {
					t.Error(problem)
				}
			}
			for name := range rules {
				exists := slices.ContainsFunc(packages, func(p listed) bool { return short(p.ImportPath) == name })
				if !exists {
					t.Errorf("%s has a row for %s, which does not exist", architecture, name)
				}
			}
		})
	}
}

// TestTableIsConsistent checks the table against itself: it names no stranger, and what it allows can never add up to
// what it forbids.
func TestTableIsConsistent(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root, architecture))
	if err != nil {
		t.Fatal(err)
	}
	rules, err := parseTable(string(page))
	if err != nil {
		t.Fatalf("%s: %v", architecture, err)
	}
	for name, r := range rules {
		for _, other := range slices.Concat(r.may, r.never) {
			if _, ok := rules[other]; !ok {
				t.Errorf("row %s names %s, which has no row", name, other)
			}
		}
		reachable := closure(rules, name)
		if slices.Contains(reachable, name) {
			t.Errorf("row %s may import itself through others", name)
		}
		for _, forbidden := range r.never {
			if slices.Contains(reachable, forbidden) {
				t.Errorf("row %s forbids %s, but its allowed imports lead there", name, forbidden)
			}
		}
	}
	for _, forbidden := range []string{"prove", "witness", "onnx", "quant"} {
		if !slices.Contains(rules["verify"].never, forbidden) {
			t.Errorf("row verify must forbid %s", forbidden)
		}
	}
	if !slices.Contains(rules["prove"].never, "verify") {
		t.Error("row prove must forbid verify")
	}
}

// TestViolationsAreFound shows that the comparison above can fail.
func TestViolationsAreFound(t *testing.T) {
	rules := map[string]rule{
		"zkvin":   {may: []string{"verify"}},
		"verify":  {may: []string{"iop"}, never: []string{"witness"}},
		"iop":     {},
		"witness": {},
	}
	cases := []struct {
		name string
		pkg  listed
		want string
	}{
		{"allowed", listed{module + "/verify", []string{"fmt", module + "/iop"}, []string{module + "/iop"}}, ""},
		{"root allowed", listed{module, []string{module + "/verify"}, []string{module + "/verify"}}, ""},
		{"unknown package", listed{module + "/helpers", nil, nil}, "helpers is not in the table"},
		{"import not allowed", listed{module + "/iop", []string{module + "/verify"}, nil}, "iop imports verify"},
		{"forbidden through others", listed{module + "/verify", []string{module + "/iop"}, []string{module + "/witness"}}, "verify reaches witness"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := strings.Join(violations(rules, c.pkg), "\n")
			if c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// violations returns what is wrong with p under rules.
func violations(rules map[string]rule, p listed) []string {
	name := short(p.ImportPath)
	r, ok := rules[name]
	if !ok {
		return []string{fmt.Sprintf("package %s is not in the table of %s: add its row", name, architecture)}
	}
	var found []string
	for _, path := range p.Imports {
		if other := short(path); other != "" && !slices.Contains(r.may, other) {
			found = append(found, fmt.Sprintf("%s imports %s, which its row in %s does not allow", name, other, architecture))
		}
	}
	for _, path := range p.Deps {
		if other := short(path); other != "" && slices.Contains(r.never, other) {
			found = append(found, fmt.Sprintf("%s reaches %s, which its row in %s forbids", name, other, architecture))
		}
	}
	return found
}

// parseTable reads the import table below its heading: package, description, imports, never.
func parseTable(page string) (map[string]rule, error) {
	_, section, ok := strings.Cut(page, "\n"+tableHeading+"\n")
	if !ok {
		return nil, fmt.Errorf("no heading %q", tableHeading)
	}
	section, _, _ = strings.Cut(section, "\n## ")
	rules := make(map[string]rule)
	for line := range strings.Lines(section) {
		if !strings.HasPrefix(line, "| `") {
			continue
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 4 {
			return nil, fmt.Errorf("row %q has %d cells, want 4", line, len(cells))
		}
		name := quoted(cells[0])
		if len(name) != 1 {
			return nil, fmt.Errorf("row %q names %d packages, want 1", line, len(name))
		}
		if _, twice := rules[name[0]]; twice {
			return nil, fmt.Errorf("package %s has two rows", name[0])
		}
		rules[name[0]] = rule{may: quoted(cells[2]), never: quoted(cells[3])}
	}
	if len(rules) == 0 {
		return nil, fmt.Errorf("no rows below %q", tableHeading)
	}
	return rules, nil
}

// quoted returns the words between backticks.
func quoted(cell string) []string {
	var words []string
	for i, part := range strings.Split(cell, "`") {
		if i%2 == 1 {
			words = append(words, part)
		}
	}
	return words
}

// closure returns every package that name may reach under rules, in no given order.
func closure(rules map[string]rule, name string) []string {
	var reached []string
	queue := slices.Clone(rules[name].may)
	for len(queue) > 0 {
		next := queue[0]
		queue = queue[1:]
		if !slices.Contains(reached, next) {
			reached = append(reached, next)
			queue = append(queue, rules[next].may...)
		}
	}
	return reached
}

// short returns the name a package of ours has in the table, or "" for a package of others.
func short(importPath string) string {
	if importPath == module {
		return "zkvin"
	}
	name, ours := strings.CutPrefix(importPath, module+"/")
	if !ours {
		return ""
	}
	return name
}

// listPackages asks the go command for every package of the module, in the build that env and args choose.
func listPackages(env string, args ...string) ([]listed, error) {
	command := exec.Command("go", slices.Concat([]string{"list", "-e", "-json=ImportPath,Imports,Deps"}, args, []string{"./..."})...)
	command.Dir = root
	command.Env = append(os.Environ(), env)
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", command, err, stderr.String())
	}
	var packages []listed
	decoder := json.NewDecoder(bytes.NewReader(out))
	for {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", command, err)
		}
		packages = append(packages, p)
	}
	if len(packages) == 0 {
		return nil, fmt.Errorf("%s: no packages", command)
	}
	return packages, nil
}
