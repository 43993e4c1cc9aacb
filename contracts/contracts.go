// Package contracts carries the contracts: their sources, and ABI and creation code as forge compiled them. The code is
// what zkvin verifier deploy sends, so that deploying takes no compiler.
package contracts

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/abigen"
)

//go:generate go run ./artifacts/gen

//go:embed artifacts/*.json
var artifacts embed.FS

//go:embed src
var sources embed.FS

// Artifact is one compiled contract.
type Artifact struct {
	Name string          `json:"-"`
	ABI  json.RawMessage `json:"abi"`
	// Code is the creation code in hexadecimal without 0x; empty for an interface.
	Code string `json:"code"`
}

// Names lists the contracts that are carried, in order.
func Names() []string {
	var names []string
	entries, _ := fs.ReadDir(artifacts, "artifacts") // embedded: it cannot fail
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".json"))
	}
	return names
}

// Load returns a contract by its name in Solidity.
func Load(name string) (*Artifact, error) {
	if !slices.Contains(Names(), name) {
		return nil, fmt.Errorf("no contract %q: there are %s", name, strings.Join(Names(), ", "))
	}
	data, err := artifacts.ReadFile("artifacts/" + name + ".json")
	if err != nil {
		return nil, err
	}
	a := &Artifact{Name: name}
	if err := json.Unmarshal(data, a); err != nil {
		return nil, fmt.Errorf("artifact %s: %w", name, err)
	}
	return a, nil
}

// Parse reads the ABI.
func (a *Artifact) Parse() (abi.ABI, error) { return abi.JSON(bytes.NewReader(a.ABI)) }

// Binding returns Go source that calls the contract, for go-ethereum's bind/v2.
func (a *Artifact) Binding(packageName string) (string, error) {
	return abigen.BindV2([]string{a.Name}, []string{string(a.ABI)}, []string{a.Code}, packageName, nil, nil)
}

// Sources are the Solidity files, by their paths below contracts/src.
func Sources() fs.FS {
	sub, _ := fs.Sub(sources, "src") // embedded: it cannot fail
	return sub
}
