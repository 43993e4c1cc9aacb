package suite

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/e2e/anvil"
	"github.com/zkvin/zkvin/e2e/eigen"
)

// RunCommand tests deploycore on anvil: it deploys the core, takes operators into an AVS and updates its table. It is
// skipped where anvil is not installed.
func RunCommand(t *testing.T, release *eigen.Release) {
	ctx, node := t.Context(), anvil.Start(t)
	command := func(out any, arguments ...string) {
		t.Helper()
		var printed bytes.Buffer
		if err := eigen.Command(ctx, release, append(arguments, "--rpc-url", node.URL), &printed); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(printed.Bytes(), out); err != nil {
			t.Fatal(err)
		}
	}
	var core eigen.Addresses
	command(&core, "deploy", "--withdrawal-delay", "30", "--deallocation-delay", "40")
	file := filepath.Join(t.TempDir(), "core.json")
	data, err := json.Marshal(core)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	avs := deployAlone(t, node.URL, &core)
	var keys []string
	for range 3 {
		keys = append(keys, common.Bytes2Hex(crypto.FromECDSA(newKey(t))))
	}
	var operators []struct {
		Address   common.Address
		BLSSecret string
	}
	command(&operators, "operators", "--core", file, "--avs", avs.Hex(), "--keys", keys[0]+",0x"+keys[1])
	if len(operators) != 2 || len(operators[0].BLSSecret) != 66 {
		t.Fatalf("attesters: %v", operators)
	}
	operators = nil
	command(&operators, "operators", "--core", file, "--avs", avs.Hex(), "--set", "1", "--stake", "5000", "--keys", keys[2])
	if len(operators) != 1 || operators[0].BLSSecret != "" {
		t.Fatalf("providers: %v", operators)
	}
	var table struct{ ReferenceTimestamp uint32 }
	command(&table, "table", "--core", file, "--avs", avs.Hex())
	checkJoined(t, release, node.URL, core, avs, operators[0].Address, table.ReferenceTimestamp)

	for _, bad := range [][]string{{"deplyo"}, {"table", "--core", file}, {"operators", "--core", file, "--avs", avs.Hex(), "--keys", "1"}} {
		err := eigen.Command(ctx, release, append(bad, "--rpc-url", node.URL), new(bytes.Buffer))
		if !errors.Is(err, eigen.ErrUsage) {
			t.Errorf("%v: %v", bad, err)
		}
	}
}

// deployAlone deploys a service manager without a market.
func deployAlone(t *testing.T, url string, core *eigen.Addresses) common.Address {
	node, err := eigen.Dial(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	key, err := crypto.HexToECDSA(eigen.DevKey)
	if err != nil {
		t.Fatal(err)
	}
	deps := coreDeps(core)
	deps.Market, deps.Vault, deps.SlashVault, deps.Treasury = common.Address{1}, common.Address{2}, common.Address{3}, common.Address{4}
	code := slices.Concat(common.FromHex(bindings.SertnServiceManagerMetaData.Bin), bindings.NewSertnServiceManager().PackConstructor(deps))
	avs, err := node.Deploy(t.Context(), key, code)
	if err != nil {
		t.Fatal(err)
	}
	return avs
}

// checkJoined looks for two attesters in the table and for the provider's stake.
func checkJoined(t *testing.T, release *eigen.Release, url string, addresses eigen.Addresses, avs, provider common.Address, reference uint32) {
	node, err := eigen.Dial(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	core, err := eigen.Attach(node, release, addresses)
	if err != nil {
		t.Fatal(err)
	}
	set := bindings.OperatorSet{Avs: avs}
	out, err := core.Read(t.Context(), "BN254CertificateVerifier", "getOperatorCount", set, reference)
	if err != nil || out[0].(*big.Int).Int64() != 2 {
		t.Errorf("the table has %v: %v", out, err)
	}
	manager := bindings.NewSertnServiceManager()
	check := manager.PackCheckProvider(1, provider, big.NewInt(4999), big.NewInt(10))
	if _, err := node.Call(t.Context(), common.Address{}, avs, check); err != nil {
		t.Error(err)
	}
}
