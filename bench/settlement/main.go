// Command settlement measures settlement proofs of the bundled models, or of packages that are
// given: size of circuit and proof, seconds, peak memory, and the gas of the contract that
// verifies them, in one process and one table. It is make bench-settlement;
// docs/settlement.md has its results.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
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
	names := flag.String("names", "lenet-digits,cnn-264k,tiny-vit,nanogpt", "models to measure, separated by commas")
	batch := flag.Int("batch", 0, "also settle the first as a batch of so many requests")
	verify := flag.String("verify", "", "measure this .zks FILE under -key instead")
	key := flag.String("key", "", "the .zkv FILE of -verify")
	flag.Parse()
	fmt.Println("| model | requests | rows | c | gates | settle | proof bytes | gas | a request |")
	fmt.Println("|---|---|---|---|---|---|---|---|---|")
	var err error
	if *verify != "" {
		err = measureFile(*key, *verify)
	} else {
		for i, name := range strings.Split(*names, ",") {
			err = errors.Join(err, measure(*models, name, 1))
			if i == 0 && *batch > 1 {
				err = errors.Join(err, measure(*models, name, *batch))
			}
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// measure compiles a model and settles n requests of it.
func measure(folder, name string, n int) error {
	ctx := context.Background()
	data, err := os.ReadFile(filepath.Join(folder, name+".onnx"))
	if err != nil {
		return err
	}
	calibration, err := rows(filepath.Join(folder, name+".npz"), "calibration")
	if err != nil {
		return err
	}
	inputs, err := rows(filepath.Join(folder, name+".npz"), "x")
	if err != nil {
		return err
	}
	m, _, err := zkvin.Compile(ctx, data, zkvin.CompileOptions{Calibration: calibration, Settlement: true})
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	s, err := m.Settler(ctx, n, zkvin.SettlementOptions{})
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	requests := make([]zkvin.Request, n)
	for i := range requests {
		requests[i] = zkvin.Request{Inputs: inputs[i%len(inputs)]}
	}
	start := time.Now()
	p, err := s.Settle(ctx, requests, zkvin.SettleOptions{})
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return report(name, s.Key, p, time.Since(start))
}

// measureFile measures the gas of a settlement proof that was made before.
func measureFile(key, path string) error {
	public, err := zkvin.OpenVerificationKey(key)
	if err != nil {
		return err
	}
	p, err := zkvin.OpenSettlementProof(path)
	if err != nil {
		return err
	}
	if public, err = public.Batch(p.Requests()); err != nil {
		return err
	}
	k, err := public.SettlementKey(context.Background(), zkvin.SettlementOptions{})
	if err != nil {
		return err
	}
	return report(filepath.Base(path), k, p, 0)
}

func report(name string, k *zkvin.SettlementKey, p *zkvin.SettlementProof, took time.Duration) error {
	gas, err := verifyOnChain(k, p)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	gates, _ := k.Gates()
	rows, c := k.Rows()
	fmt.Printf("| %s | %d | %d | %d | %d | %.1f s | %d | %d | %d |\n",
		name, p.Requests(), rows, c, gates, took.Seconds(), len(p.Bytes()), gas, gas/uint64(p.Requests()))
	return nil
}

// verifyOnChain calls the contract and returns what the transaction costs.
func verifyOnChain(k *zkvin.SettlementKey, p *zkvin.SettlementProof) (uint64, error) {
	chain, err := evm.New()
	if err != nil {
		return 0, err
	}
	abi := bindings.NewSettlementVerifier()
	tau := k.TauG2()
	word := func(i int) *big.Int { return new(big.Int).SetBytes(tau[32*i : 32*i+32]) }
	args := abi.PackConstructor(k.SRS(), bindings.Bn254G2{X1: word(0), X0: word(1), Y1: word(2), Y0: word(3)})
	at, err := chain.Deploy(append(common.FromHex(bindings.SettlementVerifierMetaData.Bin), args...))
	if err != nil {
		return 0, err
	}
	c, err := k.Call(p)
	if err != nil {
		return 0, err
	}
	call := abi.PackVerify(bindings.ISettlementVerifierStatement{
		Key: c.Key, Root: c.Root, Payee: common.Address(c.Payee), Shown: new(big.Int).SetBytes(c.Shown[:]), Values: c.Values,
	}, c.KeyBytes, c.Proof)
	_, gas, err := chain.Call(at, call, gasLimit)
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
