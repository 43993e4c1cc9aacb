package settle

import (
	"testing"

	"github.com/zkvin/zkvin/pcs"
)

// TestCachedBasisIsChecked: a basis read from a file is taken only if it is that of the SRS.
func TestCachedBasisIsChecked(t *testing.T) {
	s, err := pcs.DevelopmentSRS(128)
	if err != nil {
		t.Fatal(err)
	}
	s.Unsafe = false // as one of a ceremony, which is cached
	c := Cache{Dir: t.TempDir()}
	first, err := c.Powers(s, 6)
	if err != nil {
		t.Fatal(err)
	}
	again, err := c.Powers(s, 6)
	if err != nil || !again.Lagrange[9].Equal(&first.Lagrange[9]) {
		t.Fatalf("from the cache: %v", err)
	}
	if !sameBasis(s.G1, first.Lagrange) {
		t.Error("the basis of the SRS is refused")
	}
	first.Lagrange[3], first.Lagrange[4] = first.Lagrange[4], first.Lagrange[3]
	if sameBasis(s.G1, first.Lagrange) {
		t.Error("a basis with two entries exchanged is taken")
	}
}
