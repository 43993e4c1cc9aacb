package court

// opGas is what the contract takes for an instruction and for each of its operations, as
// measured; sumGas is that for each term of a sum, by part.
var (
	opGas = [...]struct{ run, each int }{
		opEnd:           {1100, 0},
		opConst:         {240, 80},
		opMul:           {330, 68},
		opAdd:           {335, 121},
		opSub:           {270, 127},
		opMulAdd:        {357, 153},
		opMulSub:        {379, 156},
		opSubMul:        {395, 159},
		opMul3:          {291, 153},
		opAdd2:          {313, 182},
		opSub2:          {395, 188},
		opMulStrided:    {465, 69},
		opAddStrided:    {424, 97},
		opSubStrided:    {485, 75},
		opMulAddStrided: {514, 126},
		opMulSubStrided: {492, 132},
		opSubMulStrided: {470, 132},
		opMul3Strided:   {531, 126},
		opAdd2Strided:   {622, 164},
		opSub2Strided:   {623, 170},
		opProduct:       {150, 91},
		opSum:           {225, 0},
		opDotStrided:    {324, 117},
		opCheck:         {284, 106},
	}
	sumGas = [4]int{80, 129, 91, 97}
)

const (
	rangeGas = 115 // of a range of registers in state or output
	wordGas  = 6   // of a word copied in or out
	inputGas = 512 // calldata of an input word
	// outputWords is how many words of memory the court takes for each word that a program's
	// last chunk puts out.
	outputWords = 2
	outputGas   = 120 // beside this memory
)

// gas is the execution of an instruction, without memory.
func (in *instruction) gas() int {
	g := opGas[in.op].run + in.n*opGas[in.op].each
	for k, n := range in.parts {
		g += n * sumGas[k]
	}
	if in.op == opSum && in.parts[1]+in.parts[2]+in.parts[3] > 0 {
		g += 150
	}
	return g
}

// memoryGas is the price of memory of that many words (Ethereum yellow paper, appendix H).
func memoryGas(words int) int { return 3*words + words*words/512 }

// gas is the execution of a chunk.
func (c *chunk) gas() int {
	g := opGas[opEnd].run + wordGas*(c.inputs+len(c.state)+len(c.out)) + memoryGas(c.registers+len(c.state)+len(c.out)+5)
	for i := range c.code {
		g += c.code[i].gas()
	}
	return g + rangeGas*(len(spans(c.state))+len(spans(c.out)))
}

// calldataGas is the price of bytes as calldata (EIP-2028).
func calldataGas(data []byte) int {
	g := 16 * len(data)
	for _, b := range data {
		if b == 0 {
			g -= 12
		}
	}
	return g
}

// Gas estimates what running a chunk takes: its execution in CourtProgram.run, and its bytes
// and input as calldata.
func (p *Program) Gas(i int) (execution, calldata int, err error) {
	c, err := parseChunk(p.Chunks[i])
	if err != nil {
		return 0, 0, err
	}
	return c.gas(), calldataGas(p.Chunks[i]) + inputGas*c.inputs, nil
}

// callGas is about what the court takes to run each chunk, beside calldata: the chunk's
// execution, and what is copied around it.
func (p *Program) callGas() ([]uint64, error) {
	var out []uint64
	for _, data := range p.Chunks {
		c, err := parseChunk(data)
		if err != nil {
			return nil, err
		}
		words := len(c.state) + len(c.out)
		out = append(out, uint64(c.gas()+outputGas*words+memoryGas(len(data)/32+3*c.inputs+outputWords*words)))
	}
	return out, nil
}
