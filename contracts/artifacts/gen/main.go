// Command gen takes ABI and creation code out of what forge built (contracts/out) into contracts/artifacts. With -check
// it writes nothing and fails when something differs. Run it in contracts/.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// deployed are the contracts that zkvin deploys or calls; those whose source is not there yet are left out.
var deployed = []string{"CourtProgram", "DirectVerifier", "ISettlementVerifier", "SettlementVerifier", "VerifierRouter"}

func main() {
	check := flag.Bool("check", false, "compare, write nothing")
	flag.Parse()
	for _, name := range deployed {
		if err := take(name, *check); err != nil {
			fmt.Fprintln(os.Stderr, "gen:", err)
			os.Exit(1)
		}
	}
}

func take(name string, check bool) error {
	built, err := os.ReadFile(filepath.Join("out", name+".sol", name+".json"))
	if errors.Is(err, fs.ErrNotExist) && !hasSource(name) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w: run forge build first", err)
	}
	var in struct {
		ABI      json.RawMessage `json:"abi"`
		Bytecode struct {
			Object string `json:"object"`
		} `json:"bytecode"`
	}
	if err := json.Unmarshal(built, &in); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	var out bytes.Buffer
	if err := json.Compact(&out, in.ABI); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	text := fmt.Sprintf("{\"abi\":%s,\"code\":%q}\n", out.String(), strings.TrimPrefix(in.Bytecode.Object, "0x"))
	path := filepath.Join("artifacts", name+".json")
	if !check {
		return os.WriteFile(path, []byte(text), 0o644)
	}
	if old, err := os.ReadFile(path); err != nil || string(old) != text {
		return fmt.Errorf("%s is not what forge built: run go generate ./contracts", path)
	}
	return nil
}

func hasSource(name string) bool {
	for _, dir := range []string{"src", "src/court", "src/interfaces"} {
		if _, err := os.Stat(filepath.Join(dir, name+".sol")); err == nil {
			return true
		}
	}
	return false
}
