package court

import "fmt"

// check tells whether each register is within bounds and written before it is read, and
// whether every sum is stored.
func (c *chunk) check() error {
	written := make([]bool, c.registers)
	if c.inputs > c.registers {
		return fmt.Errorf("%w: %d inputs in %d registers", ErrProgram, c.inputs, c.registers)
	}
	for i := range c.inputs {
		written[i] = true
	}
	read := func(what string, at int, regs []int) error {
		for _, x := range regs {
			if x < 0 || x >= len(written) || !written[x] {
				return fmt.Errorf("%w: %s %d reads register %d, which is not written", ErrProgram, what, at, x)
			}
		}
		return nil
	}
	open := false
	for i := range c.code {
		in := &c.code[i]
		if err := read("instruction", i, in.args); err != nil {
			return err
		}
		switch in.op {
		case opDotStrided:
			open = true
			continue
		case opCheck:
			continue
		case opSum:
			open = false
		}
		n := in.n
		if in.op == opProduct {
			n = 1
		}
		if in.dst+n > len(written) {
			return fmt.Errorf("%w: instruction %d writes %d registers from %d on, there are %d", ErrProgram, i, n, in.dst, len(written))
		}
		// An operation of a run reads no result of the same run: all were read above.
		for k := range n {
			written[in.dst+k] = true
		}
	}
	if open {
		return fmt.Errorf("%w: a sum is not stored", ErrProgram)
	}
	if err := read("state", 0, c.state); err != nil {
		return err
	}
	return read("output", 0, c.out)
}
