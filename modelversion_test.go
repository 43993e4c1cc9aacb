package zkvin_test

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/zkvin/zkvin"
)

var update = flag.Bool("update", false, "write the vector of the model registry again")

// registration is a model as ModelRegistry.sol takes it. All but the batches is hexadecimal.
type registration struct {
	SRS            string   `json:"srs"`
	Tau            string   `json:"tau"`
	ModelID        string   `json:"modelId"`
	Version        string   `json:"version"`
	Identity       string   `json:"identity"`
	Batches        []int    `json:"batches"`
	CourtKeys      []string `json:"courtKeys"`
	SettlementKeys []string `json:"settlementKeys"`
}

func hexed(b []byte) string { return "0x" + hex.EncodeToString(b) }

func newRegistration(t *testing.T, k *zkvin.VerificationKey) *registration {
	t.Helper()
	r := &registration{Batches: []int{1, 2}}
	v, err := k.Version(context.Background(), r.Batches, zkvin.SettlementOptions{})
	if err != nil {
		t.Fatal(err)
	}
	setup := k.VerifierSetup()
	r.SRS, r.Tau = hexed(setup.SRS[:]), hexed(setup.Tau[:])
	r.ModelID, r.Version, r.Identity = hexed(v.ModelID[:]), hexed(v.Digest[:]), hexed(v.Identity)
	for _, e := range v.Keys {
		r.CourtKeys = append(r.CourtKeys, hexed(e.CourtKey))
		r.SettlementKeys = append(r.SettlementKeys, hexed(e.SettlementKey))
	}
	return r
}

// TestRegistryVector: the registration of lenet-digits that the contract's tests make is the
// one that follows from its verification key. -update compiles the model anew: its weights
// have other blinders then, so that all changes.
func TestRegistryVector(t *testing.T) {
	folder := filepath.Join("contracts", "test", "testdata")
	file, vector := filepath.Join(folder, "lenet.zkv"), filepath.Join(folder, "registry.json")
	if *update {
		_, m := settled(t, "lenet-digits")
		k, err := m.VerificationKey()
		if err != nil {
			t.Fatal(err)
		}
		if err := k.WriteFile(file); err != nil {
			t.Fatal(err)
		}
	}
	k, err := zkvin.OpenVerificationKey(file)
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.MarshalIndent(newRegistration(t, k), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	if *update {
		if err := os.WriteFile(vector, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(vector)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s is not what follows from %s: run go test . -run RegistryVector -update", vector, file)
	}
}
