// Command settlement measures settlement proofs of the bundled models, or of packages that are
// given: size of circuit and proof, seconds, peak memory, and the gas of the contract that
// verifies them, in one process and one table. It is make bench-settlement;
// docs/settlement.md has its results.
package main

import (
	"context"
	"flag"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/internal/evm"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// gasLimit of a transaction: EIP-7825.
const gasLimit = 1 << 24

func main() {
	models := flag.String("models", "testdata/models", "folder of NAME.onnx and NAME.npz")
	names := flag.String("names", "lenet-digits,cnn-264k,tiny-vit,nanogpt,mlp-digits,dense-4m,micro-vit,micro-gpt", "models to measure, separated by commas, and then 1, 2, 4 … of them in one call")
	batch := flag.Int("batch", 0, "also settle the first as a batch of so many requests")
	verify := flag.String("verify", "", "measure this .zks FILE under -key instead")
	key := flag.String("key", "", "the .zkv FILE of -verify")
	flag.Parse()
	fmt.Println("| model | requests | rows | c | gates | settle | proof bytes | gas | a request |")
	fmt.Println("|---|---|---|---|---|---|---|---|---|")
	var err error
	if *verify != "" {
		_, err = measureFile(*key, *verify)
	} else {
		err = measureAll(*models, strings.Split(*names, ","), *batch)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// measureAll measures models one by one, the first as a batch, too, and then several proofs in one call.
func measureAll(folder string, names []string, batch int) error {
	var made []*settled
	for i, name := range names {
		s, err := measure(folder, name, 1)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		made = append(made, s)
		if i == 0 && batch > 1 {
			if _, err := measure(folder, name, batch); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	fmt.Println("\n| proofs of different models in one call | gas | each |\n|---|---|---|")
	for k := 1; k <= len(made); k *= 2 {
		gas, err := verifyMany(made[:k])
		if err != nil {
			return err
		}
		fmt.Printf("| %d | %d | %d |\n", k, gas, gas/uint64(k))
	}
	return nil
}

// development is one SRS for all models, so that one contract serves them.
var development = sync.OnceValues(func() (*zkvin.SRS, error) {
	return zkvin.NewDevelopmentSRS(context.Background(), 1<<19, nil)
})

// settled is a settlement proof with its key.
type settled struct {
	key   *zkvin.SettlementKey
	proof *zkvin.SettlementProof
}

// measure compiles a model and settles n requests of it.
func measure(folder, name string, n int) (*settled, error) {
	ctx := context.Background()
	data, err := os.ReadFile(filepath.Join(folder, name+".onnx"))
	if err != nil {
		return nil, err
	}
	calibration, err := rows(filepath.Join(folder, name+".npz"), "calibration")
	if err != nil {
		return nil, err
	}
	inputs, err := rows(filepath.Join(folder, name+".npz"), "x")
	if err != nil {
		return nil, err
	}
	srs, err := development()
	if err != nil {
		return nil, err
	}
	m, _, err := zkvin.Compile(ctx, data, zkvin.CompileOptions{Calibration: calibration, Settlement: true, SRS: srs})
	if err != nil {
		return nil, err
	}
	s, err := m.Settler(ctx, n, zkvin.SettlementOptions{})
	if err != nil {
		return nil, err
	}
	requests := make([]zkvin.Request, n)
	for i := range requests {
		requests[i] = zkvin.Request{Inputs: inputs[i%len(inputs)]}
	}
	start := time.Now()
	p, err := s.Settle(ctx, requests, zkvin.SettleOptions{})
	if err != nil {
		return nil, err
	}
	out := &settled{s.Key, p}
	return out, report(name, out, time.Since(start))
}

// measureFile measures the gas of a settlement proof that was made before.
func measureFile(key, path string) (*settled, error) {
	public, err := zkvin.OpenVerificationKey(key)
	if err != nil {
		return nil, err
	}
	p, err := zkvin.OpenSettlementProof(path)
	if err != nil {
		return nil, err
	}
	if public, err = public.Batch(p.Requests()); err != nil {
		return nil, err
	}
	k, err := public.SettlementKey(context.Background(), zkvin.SettlementOptions{})
	if err != nil {
		return nil, err
	}
	out := &settled{k, p}
	return out, report(filepath.Base(path), out, 0)
}

func report(name string, s *settled, took time.Duration) error {
	gas, err := verify(s)
	if err != nil {
		return err
	}
	p := s.proof
	gates, _ := s.key.Gates()
	rows, c := s.key.Rows()
	fmt.Printf("| %s | %d | %d | %d | %d | %.1f s | %d | %d | %d |\n",
		name, p.Requests(), rows, c, gates, took.Seconds(), len(p.Bytes()), gas, gas/uint64(p.Requests()))
	return nil
}

// contract is SettlementVerifier.sol for the SRS of a key.
type contract struct {
	chain *evm.Chain
	at    common.Address
	abi   *bindings.SettlementVerifier
}

func deploy(k *zkvin.SettlementKey) (*contract, error) {
	chain, err := evm.New()
	if err != nil {
		return nil, err
	}
	c := &contract{chain: chain, abi: bindings.NewSettlementVerifier()}
	tau := k.TauG2()
	word := func(i int) *big.Int { return new(big.Int).SetBytes(tau[32*i : 32*i+32]) }
	args := c.abi.PackConstructor(k.SRS(), bindings.Bn254G2{X1: word(0), X0: word(1), Y1: word(2), Y0: word(3)})
	c.at, err = chain.Deploy(append(common.FromHex(bindings.SettlementVerifierMetaData.Bin), args...))
	return c, err
}

// arguments are those of a call.
func (s *settled) arguments() (bindings.ISettlementVerifierStatement, []byte, []byte, error) {
	c, err := s.key.Call(s.proof)
	if err != nil {
		return bindings.ISettlementVerifierStatement{}, nil, nil, err
	}
	return bindings.ISettlementVerifierStatement{
		Key: c.Key, Root: c.Root, Payee: common.Address(c.Payee), Shown: new(big.Int).SetBytes(c.Shown[:]), Values: c.Values,
	}, c.KeyBytes, c.Proof, nil
}

// verify calls the contract and returns what the transaction costs.
func verify(s *settled) (uint64, error) {
	c, err := deploy(s.key)
	if err != nil {
		return 0, err
	}
	statement, key, proof, err := s.arguments()
	if err != nil {
		return 0, err
	}
	_, gas, err := c.chain.Call(c.at, c.abi.PackVerify(statement, key, proof), gasLimit)
	return gas, err
}

// verifyMany calls the contract with several proofs.
func verifyMany(list []*settled) (uint64, error) {
	c, err := deploy(list[0].key)
	if err != nil {
		return 0, err
	}
	var statements []bindings.ISettlementVerifierStatement
	var keys, proofs [][]byte
	for _, s := range list {
		statement, key, proof, err := s.arguments()
		if err != nil {
			return 0, err
		}
		statements, keys, proofs = append(statements, statement), append(keys, key), append(proofs, proof)
	}
	_, gas, err := c.chain.Call(c.at, c.abi.PackVerifyMany(statements, keys, proofs), gasLimit)
	return gas, err
}

func rows(path, array string) (out [][]zkvin.Tensor, err error) {
	f, err := tensorfile.Open(path, tensorfile.Options{})
	if err != nil {
		return nil, err
	}
	a, err := f.Array(array)
	if err != nil {
		return nil, err
	}
	for i := range a.Shape[0] {
		r, err := a.Row(i)
		if err != nil {
			return nil, err
		}
		out = append(out, []zkvin.Tensor{{Shape: r.Shape, Data: r.Data}})
	}
	return out, nil
}
