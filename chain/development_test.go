package chain

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

// TestDevelopmentAccountsOpen: the key file of a given secret is one like any other.
func TestDevelopmentAccountsOpen(t *testing.T) {
	dir := t.TempDir()
	secret := common.LeftPadBytes([]byte{1}, 32)
	made, err := DevelopmentAccount(dir, "one.json", "dev", secret)
	if err != nil {
		t.Fatal(err)
	}
	if want := common.HexToAddress("0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf"); made.Address != want {
		t.Errorf("secret 1 has the address %s, want %s", made.Address, want)
	}
	found, err := FindAccount(dir, &made.Address)
	if err != nil {
		t.Fatal(err)
	}
	account, err := found.Open("dev")
	if err != nil || account.Address() != made.Address {
		t.Errorf("opened %v: %v", account, err)
	}
	if _, err := found.Open("other"); !errors.Is(err, ErrPassphrase) {
		t.Errorf("another passphrase: %v", err)
	}
	if _, err := DevelopmentAccount(dir, "zero.json", "dev", make([]byte, 32)); !errors.Is(err, ErrKeyFile) {
		t.Errorf("secret 0: %v", err)
	}
}
