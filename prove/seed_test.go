package prove

import (
	"os"
	"strconv"
	"testing"
)

// suiteSeed is ZKVIN_SEED, with which the soundness suite draws anew in each round, or else
// usual.
func suiteSeed(t testing.TB, usual uint64) uint64 {
	t.Helper()
	s := os.Getenv("ZKVIN_SEED")
	if s == "" {
		return usual
	}
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("seed %d", n)
	return n
}
