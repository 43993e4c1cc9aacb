package tamper_test

import (
	"maps"
	"reflect"
	"slices"
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

// compare holds the ledger against a manifest, which must have an entry for each class of
// fields that the type has, and no other. Every class was tried; every check that caught it
// is listed; and, if all is set, every listed check caught something.
func (l *ledger) compare(t *testing.T, of reflect.Type, manifest map[string]entry, all bool) {
	t.Helper()
	classes := tamper.Classes(of)
	for class := range manifest {
		if !slices.Contains(classes, class) {
			t.Errorf("the manifest has an entry %q, which %v has not", class, of)
		}
	}
	for _, class := range classes {
		want, ok := manifest[class]
		if !ok {
			t.Errorf("the manifest has no entry %q: say which check catches it", class)
		}
		value := slices.Sorted(maps.Keys(l.caught[[2]string{class, memory}]))
		bytes := slices.Sorted(maps.Keys(l.caught[[2]string{class, inBytes}]))
		if len(value) == 0 {
			t.Errorf("no change of %q was tried", class)
		}
		for _, c := range value {
			if !slices.Contains(want.value, c) {
				t.Errorf("%q was caught by %q, which the manifest does not list", class, c)
			}
		}
		for _, c := range bytes {
			if !slices.Contains(slices.Concat(want.value, want.bytes, layout), c) {
				t.Errorf("bytes of %q were caught by %q, which the manifest does not list", class, c)
			}
		}
		if !all {
			continue
		}
		for _, c := range want.value {
			if !slices.Contains(value, c) {
				t.Errorf("the manifest lists %q for %q, which caught none", c, class)
			}
		}
		for _, c := range want.bytes {
			if !slices.Contains(bytes, c) {
				t.Errorf("the manifest lists %q for bytes of %q, which caught none", c, class)
			}
		}
	}
	for at := range l.caught {
		if !slices.Contains(classes, at[0]) {
			t.Errorf("mutants of %q were tried, which %v has not", at[0], of)
		}
	}
	t.Logf("%d mutants", l.tried)
}
