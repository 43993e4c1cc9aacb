// Package contracts carries the contracts: their sources, and ABI and creation code from their bindings, so that
// deploying takes no compiler.
package contracts

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/abigen"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"

	"github.com/zkvin/zkvin/contracts/bindings"
)

//go:embed src
var sources embed.FS

// Artifact is one compiled contract.
type Artifact struct {
	Name string
	ABI  string // JSON
	Code string // for creation, in hexadecimal without 0x
}

// carried are the contracts that can be deployed, in order of their names.
var carried = []struct {
	name string
	*bind.MetaData
}{
	{"BondVault", &bindings.BondVaultMetaData},
	{"CourtProgram", &bindings.CourtProgramMetaData},
	{"DirectVerifier", &bindings.DirectVerifierMetaData},
	{"Directory", &bindings.DirectoryMetaData},
	{"Disputes", &bindings.DisputesMetaData},
	{"InferenceMarket", &bindings.InferenceMarketMetaData},
	{"ModelRegistry", &bindings.ModelRegistryMetaData},
	{"Parameters", &bindings.ParametersMetaData},
	{"SertnServiceManager", &bindings.SertnServiceManagerMetaData},
	{"SettlementVerifier", &bindings.SettlementVerifierMetaData},
	{"SlashVault", &bindings.SlashVaultMetaData},
	{"StakePolicy", &bindings.StakePolicyMetaData},
	{"TaskHook", &bindings.TaskHookMetaData},
	{"VerifierRouter", &bindings.VerifierRouterMetaData},
}

// Names lists the contracts that are carried, in order.
func Names() []string {
	var names []string
	for _, m := range carried {
		names = append(names, m.name)
	}
	return names
}

// Load returns a contract by its name in Solidity.
func Load(name string) (*Artifact, error) {
	for _, m := range carried {
		if m.name == name {
			return &Artifact{Name: name, ABI: m.ABI, Code: strings.TrimPrefix(m.Bin, "0x")}, nil
		}
	}
	return nil, fmt.Errorf("no contract %q: there are %s", name, strings.Join(Names(), ", "))
}

// Parse reads the ABI.
func (a *Artifact) Parse() (abi.ABI, error) { return abi.JSON(strings.NewReader(a.ABI)) }

// Binding returns Go source that calls the contract, for go-ethereum's bind/v2.
func (a *Artifact) Binding(packageName string) (string, error) {
	return abigen.BindV2([]string{a.Name}, []string{a.ABI}, []string{a.Code}, packageName, nil, nil)
}

// Sources are the Solidity files, by their paths below contracts/src.
func Sources() fs.FS {
	sub, _ := fs.Sub(sources, "src") // embedded: it cannot fail
	return sub
}
