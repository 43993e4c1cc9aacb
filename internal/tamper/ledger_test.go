package tamper_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/internal/tamper"
)

// The two ways to tamper with a field.
const (
	memory  = "in memory"
	inBytes = "in bytes"
)

// entry says what catches the mutants of a class of fields.
type entry struct {
	value []string // checks that catch another value
	also  []string // checks that catch another value in larger proofs, or for rare values
	bytes []string // checks of the decoder that catch bytes that are no value's
}

// layout are the decoder's checks that catch bytes missing or too many: what follows them
// is read at the wrong place.
var layout = []string{"truncated", "trailing bytes", "beyond a limit", "not canonical", "invalid point", "invalid graph", "wrong shape"}

// ledger records which check caught the mutants of which class of fields.
type ledger struct {
	caught map[[2]string]map[string]int // by class and way
	tried  int
}

func newLedger() *ledger { return &ledger{caught: map[[2]string]map[string]int{}} }

func (l *ledger) enter(class, way, check string) {
	l.tried++
	at := [2]string{class, way}
	if l.caught[at] == nil {
		l.caught[at] = map[string]int{}
	}
	l.caught[at][check]++
}

// unlisted returns the classes and checks that the manifest does not have.
func (l *ledger) unlisted(manifest map[string]entry) []string {
	var out []string
	for at, caught := range l.caught {
		want, ok := manifest[at[0]]
		if !ok {
			out = append(out, fmt.Sprintf("mutants of %q were tried, which the manifest has not", at[0]))
		}
		checks := slices.Concat(want.value, want.also)
		if at[1] == inBytes {
			checks = slices.Concat(checks, want.bytes, layout)
		}
		for c := range caught {
			if !slices.Contains(checks, c) {
				out = append(out, fmt.Sprintf("%q was caught %s by %q, which the manifest does not list", at[0], at[1], c))
			}
		}
	}
	return out
}

// problems compares the ledger with a manifest, which must have an entry for each class of
// fields that the type has, and no other. Every class was tried; every check that caught it
// is listed; and, if all is set, every listed check caught something.
func (l *ledger) problems(of reflect.Type, manifest map[string]entry, all bool) []string {
	out := l.unlisted(manifest)
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	classes := tamper.Classes(of)
	for class := range manifest {
		if !slices.Contains(classes, class) {
			add("the manifest has an entry %q, which %v has not", class, of)
		}
	}
	for _, class := range classes {
		want, ok := manifest[class]
		if !ok {
			add("the manifest has no entry %q: say which check catches it", class)
		}
		value, bytes := l.caught[[2]string{class, memory}], l.caught[[2]string{class, inBytes}]
		if len(value) == 0 {
			add("no change of %q was tried", class)
		}
		for _, c := range want.value {
			if all && value[c] == 0 {
				add("the manifest lists %q for %q, which caught none", c, class)
			}
		}
		for _, c := range want.bytes {
			if all && bytes[c] == 0 {
				add("the manifest lists %q for bytes of %q, which caught none", c, class)
			}
		}
	}
	slices.Sort(out)
	return out
}

// report fails the test for each problem.
func (l *ledger) report(t *testing.T, problems []string) {
	t.Helper()
	for _, p := range problems {
		t.Error(p)
	}
	t.Logf("%d mutants", l.tried)
}

// TestManifestsAreCompared shows that the comparison can fail: for a new field, a field that
// is gone, one that was not tried, a check that is not listed and one that never catches.
func TestManifestsAreCompared(t *testing.T) {
	type value struct {
		Old, New, Idle bool
		List           []int16
	}
	l := newLedger()
	l.enter("Old", memory, "a")
	l.enter("Old", inBytes, "c")
	l.enter("New", memory, "a")
	l.enter("List", memory, "a")
	l.enter("List[]", memory, "a")
	l.enter("List[]", inBytes, "truncated")
	manifest := map[string]entry{
		"Old": {value: []string{"b"}}, "Gone": {}, "Idle": {}, "List": {value: []string{"a"}}, "List[]": {value: []string{"a"}, bytes: []string{"d"}},
	}
	got := l.problems(reflect.TypeFor[value](), manifest, true)
	want := []string{
		`"New" was caught in memory by "a", which the manifest does not list`,
		`"Old" was caught in bytes by "c", which the manifest does not list`,
		`"Old" was caught in memory by "a", which the manifest does not list`,
		`mutants of "New" were tried, which the manifest has not`,
		`no change of "Idle" was tried`,
		`the manifest has an entry "Gone", which tamper_test.value has not`,
		`the manifest has no entry "New": say which check catches it`,
		`the manifest lists "b" for "Old", which caught none`,
		`the manifest lists "d" for bytes of "List[]", which caught none`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("problems:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
