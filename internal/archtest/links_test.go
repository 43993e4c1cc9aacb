package archtest

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	link       = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	notInSlugs = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
)

// TestLinksLeadSomewhere follows every relative link of every Markdown page, to the heading if it names one.
func TestLinksLeadSomewhere(t *testing.T) {
	for _, page := range filesEndingIn(t, ".md") {
		text, err := os.ReadFile(filepath.Join(root, page))
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range link.FindAllStringSubmatch(string(text), -1) {
			if strings.Contains(match[1], "://") {
				continue
			}
			path, anchor, _ := strings.Cut(match[1], "#")
			target := filepath.Join(root, filepath.Dir(page), path)
			if path == "" {
				target = filepath.Join(root, page)
			}
			if problem := follow(target, anchor); problem != "" {
				t.Errorf("%s links to %s: %s", page, match[1], problem)
			}
		}
	}
}

// TestDeadLinksAreFound shows that the test above can fail.
func TestDeadLinksAreFound(t *testing.T) {
	page := filepath.Join(root, architecture)
	cases := []struct{ target, anchor, want string }{
		{page, "", ""},
		{page, slug(tableHeading), ""},
		{page, "what-may-not", "no such heading"},
		{page + ".gone", "", "no such file"},
		{page + ".gone", "what-may-import-what", "no such file"},
	}
	for _, c := range cases {
		if got := follow(c.target, c.anchor); got != c.want {
			t.Errorf("follow(%q, %q) = %q, want %q", c.target, c.anchor, got, c.want)
		}
	}
	if got := slug("## What may import what?\n"); got != "what-may-import-what" {
		t.Errorf("slug gives %q", got)
	}
}

// follow returns why target, or the heading anchor in it, cannot be reached, or "".
func follow(target, anchor string) string {
	if anchor == "" {
		if _, err := os.Stat(target); err != nil {
			return "no such file"
		}
		return ""
	}
	text, err := os.ReadFile(target)
	if err != nil {
		return "no such file"
	}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") && slug(line) == anchor {
			return ""
		}
	}
	return "no such heading"
}

// slug returns the anchor that GitHub gives a heading line.
func slug(heading string) string {
	words := strings.ToLower(strings.TrimSpace(strings.TrimLeft(heading, "#")))
	return strings.ReplaceAll(notInSlugs.ReplaceAllString(words, ""), " ", "-")
}
