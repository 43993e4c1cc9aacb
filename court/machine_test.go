package court

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/contracts/bindings"
)

// machine is the contract on an EVM.
type machine struct {
	state    *state.StateDB
	address  common.Address
	contract *bindings.CourtProgram
}

func newMachine(t testing.TB) *machine {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		t.Fatal(err)
	}
	m := &machine{state: db, contract: bindings.NewCourtProgram()}
	_, m.address, _, err = runtime.Create(common.FromHex(bindings.CourtProgramMetaData.Bin), m.config())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

const machineGas = 1 << 30

func (m *machine) config() *runtime.Config {
	return &runtime.Config{State: m.state, GasLimit: machineGas, ChainConfig: params.MergedTestChainConfig}
}

func integers(v []fr.Element) []*big.Int {
	out := make([]*big.Int, len(v))
	for i := range v {
		out[i] = v[i].BigInt(new(big.Int))
	}
	return out
}

// run calls the contract and returns its answer, its gas and the calldata.
func (m *machine) run(t testing.TB, chunk []byte, input []fr.Element) (bindings.RunOutput, int, []byte) {
	t.Helper()
	call := m.contract.PackRun(chunk, integers(input))
	ret, left, err := runtime.Call(m.address, call, m.config())
	if err != nil {
		t.Fatalf("%v: 0x%x", err, ret)
	}
	out, err := m.contract.UnpackRun(ret)
	if err != nil {
		t.Fatal(err)
	}
	return out, machineGas - int(left), call
}

func sameIntegers(a []*big.Int, b []fr.Element) bool {
	if len(a) != len(b) {
		return false
	}
	for i, x := range integers(b) {
		if a[i].Cmp(x) != 0 {
			return false
		}
	}
	return true
}

// runBoth runs all chunks of a program on both machines, which must agree, and returns the
// gas of the contract and that of the calldata.
func runBoth(t testing.TB, m *machine, p *Program, input []fr.Element) (execution, calldata []int) {
	t.Helper()
	for i := range p.Chunks {
		left, out, failed, err := p.Run(i, input)
		if err != nil {
			t.Fatal(err)
		}
		got, gas, call := m.run(t, p.Chunks[i], input)
		if !sameIntegers(got.State, left) || !sameIntegers(got.Out, out) || got.Failed.Cmp(big.NewInt(int64(failed))) != 0 {
			t.Fatalf("chunk %d: the contract differs", i)
		}
		input = left
		execution, calldata = append(execution, gas), append(calldata, calldataGas(call))
	}
	return execution, calldata
}

// gasBound is what running a bundled model's program may take, its calldata included but not
// the transaction: regressions show here.
var gasBound = map[string]int{
	"mlp-digits": 720_000, "lenet-digits": 1_130_000, "cnn-264k": 1_340_000, "dense-4m": 1_290_000,
	"micro-gpt": 1_610_000, "micro-vit": 1_690_000, "tiny-vit": 1_920_000, "nanogpt": 2_430_000,
}

// TestContractIsTheMachine: the contract gives what the machine in Go gives on the programs of
// the bundled models, whole and in small chunks, and the gas is what the model of it says.
func TestContractIsTheMachine(t *testing.T) {
	m := newMachine(t)
	for _, b := range bundled {
		t.Run(b.name, func(t *testing.T) {
			if testing.Short() && b.name != "mlp-digits" {
				t.Skip("the other models take seconds to quantise")
			}
			sc := modelSchedule(t, b.name, b.logCols, 1)
			for _, most := range []int{1_000_000, chunkGas} {
				p := write(t, sc, most)
				execution, calldata := runBoth(t, m, p, random(t, inputChallenges+p.Challenges+p.Messages+p.Products))
				for i := range p.Chunks {
					ex, call, err := p.Gas(i)
					if err != nil {
						t.Fatal(err)
					}
					if d := ex - execution[i]; d > execution[i]/20 || -d > execution[i]/20 {
						t.Errorf("chunk %d takes %d gas, the estimate is %d", i, execution[i], ex)
					}
					if d := call - calldata[i]; d > calldata[i]/20 || -d > calldata[i]/20 {
						t.Errorf("chunk %d has calldata of %d gas, the estimate is %d", i, calldata[i], call)
					}
					if n := len(p.Chunks[i]); n > chunkBytes {
						t.Errorf("chunk %d has %d bytes, at most %d", i, n, chunkBytes)
					}
					if g := execution[i] + calldata[i]; g > most+most/4 {
						t.Errorf("chunk %d takes %d gas, it should take %d", i, g, most)
					}
				}
				if len(p.Chunks) == 1 {
					t.Logf("program of %d bytes, execution %d, calldata %d", len(p.Chunks[0]), execution[0], calldata[0])
					if g := execution[0] + calldata[0]; g > gasBound[b.name] {
						t.Errorf("it takes %d gas, at most %d", g, gasBound[b.name])
					}
				}
			}
		})
	}
}

func random(t testing.TB, n int) []fr.Element {
	t.Helper()
	out := make([]fr.Element, n)
	for i := range out {
		if _, err := out[i].SetRandom(); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestContractAtTheEdges: values 0, 1, r − 1 take the paths that random ones never do.
func TestContractAtTheEdges(t *testing.T) {
	m := newMachine(t)
	minus := fr.One()
	minus.Neg(&minus)
	for _, sc := range smallSchedules(t) {
		p := write(t, sc, chunkGas)
		for _, v := range []fr.Element{{}, fr.One(), minus} {
			in := make([]fr.Element, inputChallenges+p.Challenges+p.Messages+p.Products)
			for i := range in {
				in[i] = v
			}
			runBoth(t, m, p, in)
		}
	}
}

// TestContractRefuses an input of another length and an operation that does not exist.
func TestContractRefuses(t *testing.T) {
	m := newMachine(t)
	chunk := []byte{0, 2, 0, 8, 0, 0, 0, 0, 0}
	bad := bytes.Clone(chunk)
	bad[4] = 99
	for _, c := range []struct {
		chunk []byte
		words int
		want  string
	}{{chunk, 1, "InputLength"}, {chunk, 3, "InputLength"}, {bad, 2, "UnknownOperation"}} {
		ret, _, err := runtime.Call(m.address, m.contract.PackRun(c.chunk, integers(make([]fr.Element, c.words))), m.config())
		if err == nil {
			t.Errorf("%s: accepted", c.want)
			continue
		}
		if e, err := m.contract.UnpackError(ret); err != nil || !bytes.HasPrefix(ret, errorSelector(t, c.want)) {
			t.Errorf("reverts with %v (%v), want %s", e, err, c.want)
		}
	}
}

func errorSelector(t testing.TB, name string) []byte {
	t.Helper()
	parsed, err := bindings.CourtProgramMetaData.ParseABI()
	if err != nil {
		t.Fatal(err)
	}
	id := parsed.Errors[name].ID
	return id[:4]
}

// TestEveryOperationInTheContract runs each operation of the machine alone, with and without
// strides, in runs shorter and longer than the contract takes at once.
func TestEveryOperationInTheContract(t *testing.T) {
	m := newMachine(t)
	const inputs = 40
	for op := opConst; op <= opCheck; op++ {
		for _, n := range []int{1, 2, 6, 7, 8, 15} {
			e := encoder{}
			e.word(inputs)
			e.word(inputs + 20)
			writeOperation(&e, op, n)
			if op == opDotStrided { // which only adds to the next sum
				e.head(opSum, 1, 0, 1, 0)
				e.words([]int{inputs, 3, 4, 5})
			}
			out := []int{0, 1}
			if op == opProduct || op == opSum || op == opDotStrided {
				out = append(out, inputs)
			} else if op != opCheck {
				for i := range n {
					out = append(out, inputs+i)
				}
			}
			e.finish([]int{3, 4, 7}, out)
			p := &Program{Chunks: [][]byte{e.code}}
			runBoth(t, m, p, random(t, inputs))
		}
	}
}

// TestContractOnRandomCode: instructions in any order, on registers drawn at random, which runs
// may read and write at once.
func TestContractOnRandomCode(t *testing.T) {
	m := newMachine(t)
	const inputs, registers = 12, 64
	rapid.Check(t, func(r *rapid.T) {
		e := encoder{}
		e.word(inputs)
		e.word(registers)
		written := inputs
		for range rapid.IntRange(1, 30).Draw(r, "instructions") {
			written = randomInstruction(r, &e, written, registers)
		}
		e.head(opSum, 0, 0, 1, 0)
		e.words([]int{0, 1})
		all := make([]int, written)
		for i := range all {
			all[i] = i
		}
		e.finish(all[:written/2], all)
		in := drawElements(r, inputs, "input")
		if rapid.Bool().Draw(r, "zeros") {
			clear(in[:inputs/2])
		}
		runBoth(t, m, &Program{Chunks: [][]byte{e.code}}, in)
	})
}

// randomInstruction writes one that reads the first registers, which are written, and returns
// how many are then.
func randomInstruction(r *rapid.T, e *encoder, written, registers int) int {
	op := rapid.SampledFrom([]operation{opMul, opAdd, opSub, opMulAdd, opMulSub, opSubMul, opMul3, opAdd2, opSub2,
		opMulStrided, opAddStrided, opSubStrided, opMulAddStrided, opMulSubStrided, opSubMulStrided, opMul3Strided,
		opAdd2Strided, opSub2Strided, opProduct, opSum, opDotStrided, opCheck}).Draw(r, "operation")
	n := rapid.IntRange(1, 12).Draw(r, "length")
	reg := func() int { return rapid.IntRange(0, written-1).Draw(r, "register") }
	dst := rapid.IntRange(0, min(written, registers-n)).Draw(r, "result")
	at, strides := make([]int, op.arity()), make([]int, op.arity())
	for k := range at {
		at[k] = reg()
		if n > 1 {
			end := reg()
			strides[k] = (end - at[k]) / (n - 1)
		}
	}
	after := max(written, dst+n)
	switch {
	case op >= opMulStrided && op <= opSub2Strided:
		e.head(op)
		e.words([]int{n, dst})
		e.operandsAt(at, strides)
		return after
	case op == opDotStrided:
		e.head(op)
		e.word(n)
		e.operandsAt(at, strides)
		return written
	case op == opSum:
		parts := [4]int{}
		for k := range parts {
			parts[k] = rapid.IntRange(0, 9).Draw(r, "terms")
		}
		e.head(op, parts[0], parts[1], parts[2], parts[3])
		e.word(dst)
		for range 2*(parts[0]+parts[1]) + parts[2] + parts[3] {
			e.word(reg())
		}
		return max(written, dst+1)
	}
	e.head(op, n)
	e.word(dst) // of checks the number of the first
	for range n * op.arity() {
		e.word(reg())
	}
	switch op {
	case opCheck:
		return written
	case opProduct:
		return max(written, dst+1)
	}
	return after
}

// writeOperation writes an instruction with n operations, or n terms of each kind.
func writeOperation(e *encoder, op operation, n int) {
	const dst = 40
	args := make([]int, 0, 4*n)
	for i := range 4 * n {
		args = append(args, (7*i+3)%40)
	}
	switch {
	case op == opConst:
		e.head(op, n, 3)
		e.word(dst)
		e.code = append(e.code, bytes.Repeat([]byte{9, 0, 7}, n)...)
	case op >= opMulStrided && op <= opSub2Strided, op == opDotStrided:
		e.head(op)
		e.word(n)
		if op != opDotStrided {
			e.word(dst)
		}
		e.operandsAt([]int{2, 30, 5, 20}[:op.arity()], []int{1, -2, 0, 1}[:op.arity()])
	case op == opSum:
		e.head(op, n, n/2, n-1, n/3)
		e.word(dst)
		e.words(args[:n])
		e.words(args[:n])
		e.words(args[:2*(n/2)])
		e.words(args[:n-1+n/3])
	case op == opCheck:
		e.head(op, n)
		e.word(5)
		e.words(args[:n])
	default:
		e.head(op, n)
		e.word(dst)
		e.words(args[:n*op.arity()])
	}
}
