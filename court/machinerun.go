package court

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// run executes a checked chunk, as the contract does.
func (c *chunk) run(input []fr.Element) (state, out []fr.Element, failed int) {
	reg := make([]fr.Element, c.registers)
	copy(reg, input)
	var acc, x fr.Element
	for i := range c.code {
		in := &c.code[i]
		switch in.op {
		case opConst:
			copy(reg[in.dst:], in.consts)
		case opProduct:
			x.SetOne()
			for _, a := range in.args {
				x.Mul(&x, &reg[a])
			}
			reg[in.dst] = x
		case opDotStrided:
			for k := 0; k < len(in.args); k += 2 {
				acc.Add(&acc, x.Mul(&reg[in.args[k]], &reg[in.args[k+1]]))
			}
		case opSum:
			in.sum(&acc, reg)
			reg[in.dst], acc = acc, fr.Element{}
		case opCheck:
			for k, a := range in.args {
				if failed == 0 && !reg[a].IsZero() {
					failed = 1 + in.first + k
				}
			}
		default:
			for k := range in.n {
				reg[in.dst+k] = in.result(k, reg)
			}
		}
	}
	return pick(reg, c.state), pick(reg, c.out), failed
}

// sum adds the parts of a sum to the accumulator.
func (in *instruction) sum(acc *fr.Element, reg []fr.Element) {
	args := in.args
	for part, n := range in.parts {
		for range n {
			x := reg[args[0]]
			args = args[1:]
			if part < 2 {
				x.Mul(&x, &reg[args[0]])
				args = args[1:]
			}
			if part%2 == 1 {
				acc.Sub(acc, &x)
			} else {
				acc.Add(acc, &x)
			}
		}
	}
}

// result is that of operation k of a run.
func (in *instruction) result(k int, reg []fr.Element) fr.Element {
	args := in.args[k*in.operands:]
	x, y := reg[args[0]], &reg[args[1]]
	op := in.op
	if op >= opMulStrided {
		op -= stridedBy
	}
	switch op {
	case opAdd:
		x.Add(&x, y)
	case opSub:
		x.Sub(&x, y)
	default:
		x.Mul(&x, y)
	}
	var z fr.Element
	switch op {
	case opMulAdd:
		x.Add(&x, &reg[args[2]])
	case opMulSub:
		x.Sub(&reg[args[2]], &x)
	case opSubMul:
		x.Sub(&x, &reg[args[2]])
	case opMul3:
		x.Mul(&x, &reg[args[2]])
	case opAdd2:
		x.Add(&x, z.Mul(&reg[args[2]], &reg[args[3]]))
	case opSub2:
		x.Sub(&x, z.Mul(&reg[args[2]], &reg[args[3]]))
	}
	return x
}

func pick(reg []fr.Element, at []int) []fr.Element {
	out := make([]fr.Element, len(at))
	for i, r := range at {
		out[i] = reg[r]
	}
	return out
}
