package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// commands returns every command of ours with its path, such as "zkvin srs new".
func commands() []*cobra.Command {
	a := &app{stdout: io.Discard, stderr: io.Discard}
	var list []*cobra.Command
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		list = append(list, c)
		for _, child := range c.Commands() {
			walk(child)
		}
	}
	walk(a.rootCommand())
	return list
}

// TestCommandsDocumentThemselves holds every command to a summary, a text,
// examples that parse, and a line for each flag; and docs/cli.md to all of it.
func TestCommandsDocumentThemselves(t *testing.T) {
	data, err := os.ReadFile("../../docs/cli.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(data)
	for _, c := range commands() {
		if c.IsAdditionalHelpTopicCommand() {
			continue
		}
		path := c.CommandPath()
		if c.Short == "" || c.Long == "" || c.Example == "" {
			t.Errorf("%s: summary, text or examples missing", path)
		}
		if c.HasParent() && !strings.Contains(page, "## `"+path+"`") && !strings.Contains(page, "### `"+path+"`") {
			t.Errorf("docs/cli.md has no section `%s`", path)
		}
		section := sectionOf(page, path)
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Usage == "" {
				t.Errorf("%s: --%s has no text", path, f.Name)
			}
			if f.Name != "help" && !strings.Contains(section, "`--"+f.Name) {
				t.Errorf("docs/cli.md: section of %s does not name --%s", path, f.Name)
			}
		})
		for _, line := range examples(c) {
			if err := parses(line); err != nil {
				t.Errorf("%s: example %q: %v", path, line, err)
			}
		}
	}
	for _, e := range exitCodes {
		if row := fmt.Sprintf("| %d | `%s` | %s |", e.code, e.kind, e.meaning); !strings.Contains(page, row) {
			t.Errorf("docs/cli.md lacks the row %s", row)
		}
	}
}

// sectionOf returns the text below the heading of a command; all of the page
// for the program itself.
func sectionOf(page, path string) string {
	_, rest, ok := strings.Cut(page, "# `"+path+"`")
	if !ok {
		return page
	}
	section, _, _ := strings.Cut(rest, "\n## ")
	return section
}

func examples(c *cobra.Command) []string {
	joined := strings.ReplaceAll(c.Example, "\\\n", " ")
	return strings.Split(joined, "\n")
}

// parses checks command, flags and arguments of an example without running it.
func parses(line string) error {
	words := regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(line, -1) // as a shell does, where words are whole
	if len(words) == 0 || words[0] != "zkvin" {
		return errors.New("does not start with zkvin")
	}
	root := (&app{stdout: io.Discard, stderr: io.Discard}).rootCommand()
	c, rest, err := root.Find(words[1:])
	if err != nil {
		return err
	}
	if err := c.ParseFlags(rest); err != nil {
		return err
	}
	return errors.Join(c.ValidateArgs(c.Flags().Args()), c.ValidateRequiredFlags(), c.ValidateFlagGroups())
}

// TestDocumentedCommandsParse runs the same check on every command line of
// docs/cli.md and README.md.
func TestDocumentedCommandsParse(t *testing.T) {
	count := 0
	for _, file := range []string{"../../docs/cli.md", "../../README.md"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		blocks := regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllString(string(data), -1)
		text := strings.ReplaceAll(strings.Join(blocks, ""), "\\\n", " ")
		for _, line := range regexp.MustCompile(`(?m)^zkvin .*$`).FindAllString(text, -1) {
			count++
			line, _, _ = strings.Cut(line, "#")
			if err := parses(line); err != nil {
				t.Errorf("%s: %q: %v", file, line, err)
			}
		}
	}
	if count < 10 {
		t.Errorf("only %d command lines found", count)
	}
}

// TestErrorsHaveNextStep checks that each exit code is documented once and each
// class of errors ends with something to do.
func TestErrorsHaveNextStep(t *testing.T) {
	seen := map[exitCode]bool{}
	for _, e := range exitCodes {
		if seen[e.code] || e.kind == "" || e.meaning == "" {
			t.Errorf("exit code %d is not documented exactly once", e.code)
		}
		seen[e.code] = true
	}
	for _, c := range classes {
		f := classify(fmt.Errorf("file x: %w", c.is))
		if f.code != c.code || f.next == "" || !seen[f.code] || !strings.HasPrefix(f.Error(), "file x: ") {
			t.Errorf("%v is classified as %d, %q", c.is, f.code, f.next)
		}
	}
	if f := classify(errors.New("surprise")); f.code != exitInternal || f.next == "" {
		t.Errorf("unknown error is classified as %d", f.code)
	}
	wrapped := fmt.Errorf("outer: %w", badFile("do this", "inner"))
	if f := classify(wrapped); f.code != exitBadFile || f.next != "do this" || f.Error() != "outer: inner" {
		t.Errorf("a wrapped failure becomes %d, %q, %q", f.code, f.next, f.Error())
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var stdout, stderr bytes.Buffer
	out := t.TempDir() + "/x.srs"
	if code := execute(ctx, []string{"srs", "new", "-o", out}, &stdout, &stderr); code != exitInterrupted {
		t.Errorf("exit code %d: %s", code, stderr.String())
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("the file was written")
	}
}

func TestPicture(t *testing.T) {
	got := picture(zkvin.Tensor{Shape: []int{1, 1, 2, 3}, Data: []float64{0, 0.3, 0.5, 0.7, 0.9, 1}})
	if want := "  ░░▒▒\n▓▓████\n"; got != want {
		t.Errorf("drawn as\n%swant\n%s", got, want)
	}
	if got := picture(zkvin.Tensor{Shape: []int{1, 4}, Data: []float64{0, 1, 1, 0}}); got != "  ██\n██  \n" {
		t.Errorf("a square in a row is drawn as\n%s", got)
	}
	for _, shape := range [][]int{nil, {1}, {1, 3}, {1, 1, 2, 100}, {1, 5000, 5000}} {
		if got := picture(zkvin.Tensor{Shape: shape, Data: make([]float64, 3)}); got != "" {
			t.Errorf("shape %v is drawn as\n%s", shape, got)
		}
	}
}

func TestArgmax(t *testing.T) {
	if i := argmax([]int{1, 4}, []float64{1, 3, 3, 2}); i == nil || *i != 1 {
		t.Error("a tie goes to the first")
	}
	if argmax([]int{2, 2}, []float64{1, 2, 3, 4}) != nil || argmax(nil, []float64{1}) != nil {
		t.Error("matrices and scalars have no answer")
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		have, want []int
		format     tensorfile.Format
		code       exitCode
	}{
		{[]int{28, 28}, []int{1, 1, 28, 28}, tensorfile.NPY, exitOK},
		{[]int{1, 64}, []int{64}, tensorfile.JSON, exitOK},
		{[]int{1, 1, 8, 8}, []int{1, 64}, tensorfile.Image, exitOK},
		{[]int{1, 1, 8, 8}, []int{1, 64}, tensorfile.NPY, exitBadFile},
		{[]int{5, 64}, []int{1, 64}, tensorfile.NPY, exitUsage},
		{[]int{64, 5}, []int{5, 64}, tensorfile.NPY, exitBadFile},
		{nil, []int{1, 1}, tensorfile.JSON, exitOK},
	} {
		code := exitOK
		if err := fit(&tensorfile.Array{Shape: c.have, Data: make([]float64, product(c.have))}, c.want, c.format, ""); err != nil {
			code = classify(err).code
		}
		if code != c.code {
			t.Errorf("%v for %v: %d, want %d", c.have, c.want, code, c.code)
		}
	}
}

func TestParseShapes(t *testing.T) {
	shapes, err := parseShapes("compile", []string{"a=1,3,48", "b=7"})
	if err != nil || !slices.Equal(shapes["a"], []int{1, 3, 48}) || !slices.Equal(shapes["b"], []int{7}) {
		t.Fatal(shapes, err)
	}
	for _, text := range []string{"", "a", "=1", "a=", "a=0", "a=-1", "a=1,,2", "a=4294967296", "a=0x10"} {
		if _, err := parseShapes("compile", []string{text}); err == nil {
			t.Errorf("%q accepted", text)
		}
	}
	if _, err := parseShapes("compile", []string{"a=1", "a=2"}); err == nil {
		t.Error("a name twice accepted")
	}
}
