package prove

import (
	"fmt"
	"math"
	"math/bits"
)

// multiplicities counts, for every table, how often each entry is looked up, and notes
// the entries.
func (a *assignment) multiplicities() error {
	a.entries = make([][]int32, len(a.sc.Segments))
	tables := map[uint64]*counter{}
	for i := range a.sc.Segments {
		g := &a.sc.Segments[i]
		if !g.IsTable() {
			continue
		}
		tuple, err := a.tuple(g)
		if err != nil {
			return err
		}
		c := &counter{tuple: tuple, lo: g.Lo}
		c.count = make([]int64, len(c.tuple[0]))
		c.prepare()
		a.columns[g.Multiplicity] = c.count
		tables[g.Tag] = c
	}
	for i := range a.sc.Segments {
		g := &a.sc.Segments[i]
		if g.IsTable() {
			continue
		}
		look, err := a.tuple(g)
		if err != nil {
			return err
		}
		at, err := tables[g.Tag].add(look)
		if err != nil {
			return fmt.Errorf("look-up %q: %w", g.Name, err)
		}
		a.entries[i] = at
	}
	return nil
}

// counter finds the entry of a table that holds a tuple.
type counter struct {
	tuple [][]int64
	lo    int64
	count []int64
	// slots is a hash table of entries, plus one, by their tuples, for when the first
	// coordinate does not number them. Its length is a power of two.
	slots []int32
}

// prepare makes the hash table, unless entry i has first coordinate lo + i.
func (c *counter) prepare() {
	first := c.tuple[0]
	direct := true
	for i := range first {
		direct = direct && first[i] == c.lo+int64(i)
	}
	if direct {
		return
	}
	c.slots = make([]int32, 2<<bits.Len(uint(len(first))))
	for i := range first {
		if s := c.slot(c.tuple, i); c.slots[s] == 0 {
			c.slots[s] = int32(i) + 1
		}
	}
}

// slot returns the slot of the tuple at position i, which is empty if no entry has it.
func (c *counter) slot(tuple [][]int64, i int) int {
	var h uint64
	for _, t := range tuple {
		h = (h ^ uint64(t[i])) * 0x9e3779b97f4a7c15 // the golden ratio, as Knuth has it
		h ^= h >> 32
	}
	mask := len(c.slots) - 1
	for s := int(h) & mask; ; s = (s + 1) & mask {
		if e := int(c.slots[s]); e == 0 || c.holds(e-1, tuple, i) {
			return s
		}
	}
}

// holds tells whether entry e is the tuple at position i.
func (c *counter) holds(e int, tuple [][]int64, i int) bool {
	for j := range tuple {
		if c.tuple[j][e] != tuple[j][i] {
			return false
		}
	}
	return true
}

// add counts the tuples and returns the entry of each.
func (c *counter) add(look [][]int64) ([]int32, error) {
	entries := make([]int32, len(look[0]))
	for i, v := range look[0] {
		at := int(v - c.lo)
		if c.slots != nil {
			at = int(c.slots[c.slot(look, i)]) - 1
		}
		if at < 0 || at >= len(c.count) {
			return nil, fmt.Errorf("entry %d: value %d is not in the table: %w", i, v, ErrWitness)
		}
		for j := 1; j < len(look); j++ {
			if look[j][i] != c.tuple[j][at] {
				return nil, fmt.Errorf("entry %d: (%d, %d) is not in the table: %w", i, v, look[j][i], ErrWitness)
			}
		}
		if c.count[at] == math.MaxInt32 {
			return nil, fmt.Errorf("entry %d: more than 2^31 look-ups of one table entry: %w", i, ErrWitness)
		}
		c.count[at]++
		entries[i] = int32(at)
	}
	return entries, nil
}
