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
		case opDot, opDotStrided, opDotMinus, opSum, opSumMinus:
			in.accumulate(&acc, reg)
		case opStore:
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

// accumulate adds the terms of a sum to the accumulator, or takes them away.
func (in *instruction) accumulate(acc *fr.Element, reg []fr.Element) {
	for k := range in.n {
		x := reg[in.args[k*in.operands]]
		if in.operands == 2 {
			x.Mul(&x, &reg[in.args[2*k+1]])
		}
		if in.op == opDotMinus || in.op == opSumMinus {
			acc.Sub(acc, &x)
		} else {
			acc.Add(acc, &x)
		}
	}
}

// result is that of operation k of a run.
func (in *instruction) result(k int, reg []fr.Element) fr.Element {
	args := in.args[k*in.operands:]
	x, y := reg[args[0]], &reg[args[1]]
	switch in.op {
	case opAdd, opAddStrided:
		x.Add(&x, y)
	case opSub, opSubStrided:
		x.Sub(&x, y)
	case opMul, opMulStrided:
		x.Mul(&x, y)
	case opMulAdd, opMulAddStrided:
		x.Mul(&x, y).Add(&x, &reg[args[2]])
	case opMulSub, opMulSubStrided:
		x.Mul(&x, y).Sub(&reg[args[2]], &x)
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
