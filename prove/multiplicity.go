package prove

import (
	"encoding/binary"
	"fmt"
	"math"
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
	// where maps tuples to entries when the first coordinate does not number them.
	where map[string]int
}

// prepare makes the map, unless entry i has first coordinate lo + i.
func (c *counter) prepare() {
	first := c.tuple[0]
	direct := true
	for i := range first {
		direct = direct && first[i] == c.lo+int64(i)
	}
	if direct {
		return
	}
	c.where = make(map[string]int, len(first))
	var key []byte
	for i := range first {
		key = tupleKey(key, c.tuple, i)
		if _, ok := c.where[string(key)]; !ok {
			c.where[string(key)] = i
		}
	}
}

func tupleKey(buf []byte, tuple [][]int64, i int) []byte {
	buf = buf[:0]
	for _, t := range tuple {
		buf = binary.LittleEndian.AppendUint64(buf, uint64(t[i]))
	}
	return buf
}

// add counts the tuples and returns the entry of each.
func (c *counter) add(look [][]int64) ([]int32, error) {
	var key []byte
	entries := make([]int32, len(look[0]))
	for i, v := range look[0] {
		at := int(v - c.lo)
		if c.where != nil {
			var ok bool
			key = tupleKey(key, look, i)
			if at, ok = c.where[string(key)]; !ok {
				at = -1
			}
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
