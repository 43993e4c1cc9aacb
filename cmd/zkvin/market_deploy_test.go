package main

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/contracts/test/harness"
	"github.com/zkvin/zkvin/network/node"
)

// TestMarketIsDeployedFromTheCommandLine deploys a market without attesters by an edited example, on a fresh chain.
func TestMarketIsDeployedFromTheCommandLine(t *testing.T) {
	if testing.Short() {
		t.Skip("derives a settlement key and deploys a market")
	}
	o := startChain(t)
	o.node.Fund(common.HexToAddress(o.account), new(big.Int).Mul(big.NewInt(1e18), big.NewInt(100)))
	token := o.node.Deploy(append(common.FromHex(harness.TokenMetaData.Bin), harness.NewToken().PackConstructor(big.NewInt(1e18))...))
	file, out := filepath.Join(o.dir, "market.json"), filepath.Join(o.dir, "network.json")
	zk(t, "market", "deploy", "--example", file).want(t, exitOK, nil)
	deploy := func(more ...string) []string {
		return append(o.pay("market", "deploy", "--config", file, "--key", o.key, "-o", out), more...)
	}
	zk(t, deploy("--allow-unsafe-srs")...).want(t, exitBadFile, nil) // the example names no token

	c, err := readMarketConfig(file)
	if err != nil {
		t.Fatal(err)
	}
	c.Token, c.Core, c.AVS, c.Class.ProviderSet, c.Model.Batches = token, nil, nil, 0, []int{1}
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	zk(t, deploy()...).want(t, exitRejected, nil) // a development SRS
	var planned, made node.Network
	zk(t, deploy("--allow-unsafe-srs", "--dry-run")...).want(t, exitOK, &planned)
	zk(t, deploy("--allow-unsafe-srs")...).want(t, exitOK, &made)
	if planned.Addresses.Market != made.Addresses.Market {
		t.Errorf("planned %s, deployed %s", planned.Addresses.Market, made.Addresses.Market)
	}
	read, err := node.ReadNetwork(out)
	if err != nil || read.Model.Version != made.Model.Version || read.Model.Owner != common.HexToAddress(o.account) {
		t.Fatalf("the document has %+v: %v", read, err)
	}
	var answer string
	o.node.RPC(&answer, "eth_call", map[string]any{
		"to": made.Addresses.Registry, "data": common.Bytes2Hex(bindings.NewModelRegistry().PackModel(read.Model.Owner, read.Model.Version)),
	}, "latest")
	if model, err := bindings.NewModelRegistry().UnpackModel(common.FromHex(answer)); err != nil || model.ModelId == [32]byte{} {
		t.Errorf("the model is not registered: %+v, %v", model, err)
	}
}
