package main

import (
	"bytes"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/zkvin/zkvin/e2e/anvil"
	"github.com/zkvin/zkvin/proof"
)

// TestContractErrorsHaveAdvice holds the table of advice to the contracts' custom errors.
func TestContractErrorsHaveAdvice(t *testing.T) {
	r, err := contractErrors()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, name := range r.Names() {
		known[name] = true
		if contractAdvice[name] == "" && marketAdvice[name] == "" {
			t.Errorf("the contracts' error %s has no advice", name)
		}
	}
	for _, table := range []map[string]string{contractAdvice, marketAdvice} {
		for name := range table {
			if !known[name] {
				t.Errorf("there is advice for %s, which no contract has", name)
			}
		}
	}
	for name := range contractAdvice {
		if marketAdvice[name] != "" {
			t.Errorf("there are two pieces of advice for %s", name)
		}
	}
}

// ran is what a command left.
type ran struct {
	code           exitCode
	stdout, stderr string
}

// zk runs a command line with --json.
func zk(t *testing.T, args ...string) ran {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := execute(t.Context(), append(args, "--json"), &stdout, &stderr)
	return ran{code, stdout.String(), stderr.String()}
}

// want reads the document of a command that must end with a code.
func (r ran) want(t *testing.T, code exitCode, document any) {
	t.Helper()
	if r.code != code {
		t.Fatalf("exit code %d, want %d: %s", r.code, code, r.stderr)
	}
	if document != nil {
		if err := json.Unmarshal([]byte(r.stdout), document); err != nil {
			t.Fatalf("%v: %s", err, r.stdout)
		}
	}
}

// onChain is a chain with a funded account, and a model.
type onChain struct {
	node                         *anvil.Node
	dir, keys, password, account string
	model, key, proof            string
}

// input is one digit for the model.
var input = []string{"--input", filepath.Join("..", "..", "testdata", "models", "mlp-digits.npz"), "--index", "7"}

func startChain(t *testing.T) onChain {
	t.Helper()
	o := onChain{node: anvil.Start(t), dir: t.TempDir()}
	t.Setenv("XDG_CACHE_HOME", filepath.Join(o.dir, "cache"))
	o.keys, o.password = filepath.Join(o.dir, "keys"), filepath.Join(o.dir, "password")
	o.key, o.proof = filepath.Join(o.dir, "mlp.zkv"), filepath.Join(o.dir, "seven.zks")
	if err := os.WriteFile(o.password, []byte("for a test\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var made accountDocument
	zk(t, "account", "new", "--keystore", o.keys, "--password-file", o.password).want(t, exitOK, &made)
	o.account = made.Accounts[0].Address
	o.node.Fund(common.HexToAddress(o.account), big.NewInt(1e18))
	models := filepath.Join("..", "..", "testdata", "models")
	data := filepath.Join(models, "mlp-digits.npz")
	o.model = filepath.Join(o.dir, "mlp.zkm")
	zk(t, "compile", filepath.Join(models, "mlp-digits.onnx"), "--calibrate", data, "--settlement", "-o", o.model).want(t, exitOK, nil)
	return o
}

func (o onChain) pay(args ...string) []string {
	return append(args, "--rpc-url", o.node.URL, "--keystore", o.keys, "--password-file", o.password, "--yes")
}

// TestSettlementReachesItsContract deploys the verifier that the program carries and sends it a real proof.
func TestSettlementReachesItsContract(t *testing.T) {
	if testing.Short() {
		t.Skip("settles a model")
	}
	o := startChain(t)
	zk(t, o.pay("verifier", "deploy", "--key", o.key)...).want(t, exitRejected, nil)
	var deployed deployDocument
	zk(t, o.pay("verifier", "deploy", "--key", o.key, "--router", "--allow-unsafe-srs")...).want(t, exitOK, &deployed)
	verifier, router := deployed.Transactions[0].Contract, deployed.Transactions[1].Contract

	var settled settleDocument
	zk(t, o.pay(append([]string{"settle", o.model, "--show-output", "-o", o.proof, "--submit", "--verifier", verifier}, input...)...)...).want(t, exitOK, &settled)
	if settled.Transaction == nil || !settled.Transaction.Sent {
		t.Errorf("settled without a transaction: %+v", settled)
	}
	var tried, sent transactionDocument
	zk(t, "submit", o.key, o.proof, "--rpc-url", o.node.URL, "--verifier", verifier, "--dry-run").want(t, exitOK, &tried)
	zk(t, o.pay("submit", o.key, o.proof, "--verifier", verifier, "--chain-id", "31337", "--policy", "wait", "--deadline", "30s")...).want(t, exitOK, &sent)
	t.Logf("settled with %d gas, estimated %d", sent.Gas, tried.Gas)
	if tried.Sent || !sent.Sent || sent.Gas > tried.Gas || sent.Attempts != 1 {
		t.Errorf("tried %+v, sent %+v", tried, sent)
	}

	var exported calldataDocument
	zk(t, "export", "calldata", o.key, o.proof).want(t, exitOK, &exported)
	data := hexutil.MustDecode(exported.Calldata)
	if receipt := o.node.Transact(common.HexToAddress(verifier), data); receipt.Status != 1 {
		t.Error("the exported calldata is refused")
	}
	data[len(data)-40] ^= 1
	if receipt := o.node.Transact(common.HexToAddress(verifier), data); receipt.Status != 0 {
		t.Error("a changed proof is accepted")
	}
	o.refusals(t, verifier, router)
}

// refusals goes through what may go wrong, with the exit code and the advice of each.
func (o onChain) refusals(t *testing.T, verifier, router string) {
	t.Helper()
	empty := filepath.Join(o.dir, "poor")
	zk(t, "account", "new", "--keystore", empty, "--password-file", o.password).want(t, exitOK, nil)
	submit := func(to string, more ...string) []string {
		return append(o.pay("submit", o.key, o.proof, "--verifier", to), more...)
	}
	for _, c := range []struct {
		name string
		args []string
		code exitCode
		text string
	}{
		{"another contract", submit(router), exitRejected, "reverted with"},
		{"no contract", submit("0x00000000000000000000000000000000000000aa"), exitChain, "no contract"},
		{"another chain", submit(verifier, "--chain-id", "1"), exitChain, "serves chain 31337"},
		{"no node", append(submit(verifier), "--rpc-url", "http://127.0.0.1:1/secret"), exitChain, "cannot be reached"},
		{"no funds", append(submit(verifier), "--keystore", empty), exitChain, "missing"},
		{"fee limit", submit(verifier, "--max-fee", "0.000000001"), exitChain, "base fee"},
		{"not confirmed", []string{"submit", o.key, o.proof, "--verifier", verifier, "--rpc-url", o.node.URL, "--keystore", o.keys, "--password-file", o.password}, exitUsage, "--yes"},
		{"wrong passphrase", append(submit(verifier), "--password-file", o.key), exitBadFile, "bytes"},
		{"another account", submit(verifier, "--from", "0x00000000000000000000000000000000000000aa"), exitUsage, "no key of"},
	} {
		r := zk(t, c.args...)
		if r.code != c.code || !strings.Contains(r.stderr, c.text) || !strings.Contains(r.stderr, "next: ") || strings.Contains(r.stderr, "secret") {
			t.Errorf("%s: exit code %d, want %d with %q: %s", c.name, r.code, c.code, c.text, r.stderr)
		}
	}
}

// TestCourtDecidesFromTheCommandLine brings a good proof and a bad one to their verdicts, one in single steps.
func TestCourtDecidesFromTheCommandLine(t *testing.T) {
	if testing.Short() {
		t.Skip("proves a model and verifies it on chain")
	}
	o := startChain(t)
	var deployed deployDocument
	zk(t, o.pay("verifier", "deploy", "--key", o.key, "--court", "--allow-unsafe-srs")...).want(t, exitOK, &deployed)
	at := deployed.Transactions[2].Contract
	good, bad := filepath.Join(o.dir, "seven.zkp"), filepath.Join(o.dir, "bad.zkp")
	zk(t, append([]string{"prove", o.model, "-o", good}, input...)...).want(t, exitOK, nil)

	court := func(move, file string) []string { return o.pay("court", move, file, "--key", o.key, "--court", at) }
	status := []string{"court", "status", good, "--key", o.key, "--court", at, "--rpc-url", o.node.URL}
	var before, opened, middle, decided courtDocument
	zk(t, status...).want(t, exitOK, &before)
	zk(t, court("open", good)...).want(t, exitOK, &opened)
	zk(t, court("open", good)...).want(t, exitOK, &middle)
	if before.Begun || len(before.Left) < 2 || !opened.Begun || len(opened.Transactions) != 1 || len(middle.Transactions) != 0 || len(middle.Left) != len(before.Left)-1 {
		t.Errorf("before %+v, opened %+v, opened again %+v", before, opened, middle)
	}
	zk(t, court("step", good)...).want(t, exitOK, nil)
	zk(t, court("verify", good)...).want(t, exitOK, &decided)
	if !decided.Accepted || len(decided.Left) != 0 {
		t.Errorf("decided %+v", decided)
	}
	p, err := proof.ReadProof(good)
	if err != nil {
		t.Fatal(err)
	}
	p.Opening.Quotient, p.Opening.Witness = p.Opening.Witness, p.Opening.Quotient
	if err := p.WriteFile(bad); err != nil {
		t.Fatal(err)
	}
	r := zk(t, court("verify", bad)...)
	var rejected courtDocument
	r.want(t, exitRejected, &rejected)
	if !rejected.Decided || rejected.Accepted || rejected.Case == decided.Case {
		t.Errorf("rejected %+v: %s", rejected, r.stderr)
	}
}

// TestExportsAreWritten checks that bindings and sources come out whole.
func TestExportsAreWritten(t *testing.T) {
	dir := t.TempDir()
	var bindings, sources exportDocument
	zk(t, "export", "bindings", "-o", dir).want(t, exitOK, &bindings)
	zk(t, "export", "solidity", "-o", dir).want(t, exitOK, &sources)
	source, err := os.ReadFile(filepath.Join(dir, "SettlementVerifier", "binding.go"))
	if err != nil || !strings.Contains(string(source), "package binding") {
		t.Errorf("binding: %v", err)
	}
	for _, f := range append(bindings.Files, sources.Files...) {
		if info, err := os.Stat(f); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", f, err)
		}
	}
	zk(t, "export", "bindings", "-o", dir, "--contract", "Nothing").want(t, exitUsage, nil)
}
