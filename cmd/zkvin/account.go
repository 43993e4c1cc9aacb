package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/zkvin/zkvin/chain"
)

const maxPassphraseBytes = 4096

// accountFlags say which account signs.
type accountFlags struct {
	keystore, from, passwordFile string
}

func (f *accountFlags) register(cmd *cobra.Command) {
	f.registerKeystore(cmd)
	cmd.Flags().StringVar(&f.from, "from", "", "the `ADDRESS` that pays (default: the only one of the keystore)")
}

func (f *accountFlags) registerKeystore(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.keystore, "keystore", "", "`FOLDER` of key files (zkvin account new)")
	cmd.Flags().StringVar(&f.passwordFile, "password-file", "", "read the passphrase from the first line of `FILE` (default: ask on the terminal)")
}

// find returns the key file of the account.
func (f *accountFlags) find(cmd *cobra.Command) (chain.KeyFile, error) {
	if f.keystore == "" {
		return chain.KeyFile{}, usageError(commandName(cmd), "--keystore is missing")
	}
	var want *common.Address
	if f.from != "" {
		address, err := parseContract(commandName(cmd), "--from", f.from)
		if err != nil {
			return chain.KeyFile{}, err
		}
		want = address
	}
	return chain.FindAccount(f.keystore, want)
}

func (f *accountFlags) open(cmd *cobra.Command, a *app, key chain.KeyFile) (*chain.Account, error) {
	passphrase, err := f.passphrase(cmd, a, fmt.Sprintf("passphrase of %s: ", key.Address))
	if err != nil {
		return nil, err
	}
	return key.Open(passphrase)
}

// passphrase reads the passphrase from the file, or asks without echo.
func (f *accountFlags) passphrase(cmd *cobra.Command, a *app, question string) (string, error) {
	if f.passwordFile != "" {
		file, err := os.Open(f.passwordFile)
		if err != nil {
			return "", err
		}
		defer file.Close()
		data, err := io.ReadAll(io.LimitReader(file, maxPassphraseBytes+1))
		if err != nil {
			return "", err
		}
		if len(data) > maxPassphraseBytes {
			return "", badFile("put the passphrase alone into the file", "%s: more than %d bytes", f.passwordFile, maxPassphraseBytes)
		}
		line, _, _ := strings.Cut(string(data), "\n")
		return strings.TrimSuffix(line, "\r"), nil
	}
	if !term.IsTerminal(int(os.Stdin.Fd())) {
		return "", usageError(commandName(cmd), "--password-file is missing, and there is no terminal to ask on")
	}
	fmt.Fprint(a.stderr, question)
	stdin := int(os.Stdin.Fd())
	before, err := term.GetState(stdin)
	if err != nil {
		return "", fmt.Errorf("read the passphrase: %w", err)
	}
	line, err := abandon(cmd.Context(), func() ([]byte, error) { return term.ReadPassword(stdin) })
	if errors.Is(err, context.Canceled) {
		_ = term.Restore(stdin, before) // the read that goes on left the echo off
	}
	fmt.Fprintln(a.stderr)
	if err != nil {
		return "", fmt.Errorf("read the passphrase: %w", err)
	}
	return string(line), nil
}

type accountDocument struct {
	Accounts []accountEntry `json:"accounts"`
}

type accountEntry struct {
	Address string `json:"address"`
	File    string `json:"file"`
}

func (d accountDocument) text() string {
	var b strings.Builder
	for _, e := range d.Accounts {
		fmt.Fprintf(&b, "%s  %s\n", e.Address, e.File)
	}
	return b.String()
}

func (a *app) accountCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "account",
		Short: "Make and list the accounts that pay for transactions",
		Long: `Accounts are key files as Ethereum programs write them, encrypted under a passphrase,
with mode 0600. A key file that others may read is refused.`,
		Example: `  zkvin account new --keystore keys
  zkvin account list --keystore keys`,
		Args: exactArgs(),
	}
	cmd.RunE = func(*cobra.Command, []string) error { return errors.New("missing command: new or list") }
	cmd.AddCommand(a.accountNewCommand(), a.accountListCommand())
	return cmd
}

func (a *app) accountNewCommand() *cobra.Command {
	var f accountFlags
	cmd := &cobra.Command{
		Use:   "new --keystore FOLDER",
		Short: "Make an account",
		Long: `New makes a key and writes it, encrypted under a passphrase, to a new file of the folder.
Whoever loses the passphrase or the file loses what the account holds.`,
		Example: `  zkvin account new --keystore keys
  zkvin account new --keystore keys --password-file secret.txt`,
		Args: exactArgs(),
	}
	f.registerKeystore(cmd)
	_ = cmd.MarkFlagRequired("keystore")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		passphrase, err := f.passphrase(cmd, a, "passphrase of the new account: ")
		if err != nil {
			return err
		}
		if f.passwordFile == "" {
			again, err := f.passphrase(cmd, a, "once more: ")
			if err != nil {
				return err
			}
			if again != passphrase {
				return usageError(commandName(cmd), "the two passphrases differ")
			}
		}
		key, err := chain.NewAccount(f.keystore, passphrase)
		if err != nil {
			return err
		}
		doc := accountDocument{[]accountEntry{{key.Address.String(), key.Path}}}
		return a.answer(doc, fmt.Sprintf("account %s\nwrote %s (private: keep it and the passphrase)\n", key.Address, key.Path))
	})
	return cmd
}

func (a *app) accountListCommand() *cobra.Command {
	var f accountFlags
	cmd := &cobra.Command{
		Use:     "list --keystore FOLDER",
		Short:   "List the accounts of a keystore",
		Long:    "List prints the address and the file of each account of a folder, the oldest first. It opens none.",
		Example: "  zkvin account list --keystore keys",
		Args:    exactArgs(),
	}
	cmd.Flags().StringVar(&f.keystore, "keystore", "", "`FOLDER` of key files")
	_ = cmd.MarkFlagRequired("keystore")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		keys, err := chain.Accounts(f.keystore)
		if err != nil {
			return err
		}
		doc := accountDocument{Accounts: []accountEntry{}}
		for _, k := range keys {
			doc.Accounts = append(doc.Accounts, accountEntry{k.Address.String(), k.Path})
		}
		return a.answer(doc, doc.text())
	})
	return cmd
}
