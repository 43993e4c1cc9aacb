package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin/network/bls"
	"github.com/zkvin/zkvin/network/node"
	"github.com/zkvin/zkvin/network/signing"
)

// attesterFlags are those of commands that use an operator's signing history.
type attesterFlags struct {
	serveFlags
	key, anchor string
	fresh       bool
}

func (f *attesterFlags) registerHistory(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.key, "bls-key", "", "the operator's BLS key `FILE` (default: the one beside its account in the document's keystore)")
	flags.StringVar(&f.anchor, "anchor", "", "`FILE` outside of all backups, by which a closed signing history knows that it is the newest")
}

func (a *app) verifierRunCommand() *cobra.Command {
	var f attesterFlags
	var defend bool
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Run an attester, who verifies proofs and signs",
		Long: `Run serves POST /attest, GET /proofs/{request} and GET /healthz. It checks an answer against
order and chain, verifies its proof with the pinned key, keeps the proof until the answer
is final, and signs: once for a request, whatever happens, by its signing history
(docs/signing.md). After a start that may have lost some of its history it waits before it
signs for requests from before.

When a challenge of an answer that it signed is not answered by the provider within half of
the time, it answers in the court with the proof that it kept: its own stake depends on it.`,
		Example: `  zkvin verifier run --from operator1 --fresh
  zkvin verifier run --network market.json --keystore keys --bls-key operator.bls --listen 0.0.0.0:8800 --public-url https://attester.example --anchor /var/lib/zkvin/anchor --yes`,
		Args: exactArgs(),
	}
	f.register(cmd)
	f.registerHistory(cmd)
	cmd.Flags().BoolVar(&f.fresh, "fresh", false, "the key is new, nothing was ever signed with it")
	cmd.Flags().BoolVar(&defend, "defend", true, "answer challenges of signed answers in the court")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) (err error) {
		side, err := a.act(cmd, &f.networkFlags, "operator1", "run an attester, which sends transactions by itself,")
		if err != nil {
			return err
		}
		if side.ServiceManager == (common.Address{}) {
			return &failure{code: exitUnsupported, err: fmt.Errorf("the market at %s has no attesters", side.Market), next: "start a devnet with EigenLayer's core: zkvin devnet --core v1.8"}
		}
		f.dir = nodeFolder(f.document, f.dir, "verifier", side.Address().Hex())
		attester := &node.Attester{Side: side, Defend: defend, Log: a.log()}
		history, key, err := a.history(cmd, &f, side)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, history.Close()) }()
		attester.History, attester.Signer = history, node.OperatorKey{Key: key}
		return a.runAttester(cmd, &f, attester)
	})
	return cmd
}

func (a *app) runAttester(cmd *cobra.Command, f *attesterFlags, attester *node.Attester) (err error) {
	if attester.Keep, err = node.OpenKeep(filepath.Join(f.dir, "requests")); err != nil {
		return err
	}
	if attester.Model, err = f.pinned(cmd); err != nil {
		return err
	}
	if attester.Settlement, err = f.keys.options(nil); err != nil {
		return err
	}
	seal, err := f.sealKey(cmd, a)
	if err != nil {
		return err
	}
	watched, cancel := context.WithCancel(cmd.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		attester.Watch(watched, watchEvery)
	}()
	err = a.serve(cmd, &f.serveFlags, "attester", attester.Side, seal.Public(), attester.Handler())
	cancel()
	<-ended
	return err
}

// watchEvery is how often an attester looks after what it signed.
const watchEvery = 10 * time.Second

// history opens the operator's BLS key and its signing history.
func (a *app) history(cmd *cobra.Command, f *attesterFlags, side *node.Side) (*signing.Store, *bls.SecretKey, error) {
	account := f.chain.account
	if account.passwordFile == "" {
		account.passwordFile = f.document.Path(f.document.PasswordFile)
	}
	if f.key == "" {
		for name, address := range f.document.Accounts {
			if address == side.Address() {
				f.key = filepath.Join(f.document.Path(f.document.Keystore), name+".bls")
			}
		}
	}
	if f.key == "" {
		return nil, nil, usageError(commandName(cmd), "--bls-key is missing")
	}
	passphrase, err := account.passphrase(cmd, a, "passphrase of the BLS key: ")
	if err != nil {
		return nil, nil, err
	}
	key, err := bls.OpenFile(f.key, passphrase)
	if err != nil {
		return nil, nil, err
	}
	identity := signing.Identity{Key: crypto.Keccak256Hash(key.Public().Bytes()), Chain: f.document.Addresses.ChainID, Market: side.Market}
	options := signing.Options{Head: side.Now, Anchor: f.anchor, Fresh: f.fresh}
	history, err := signing.Open(cmd.Context(), filepath.Join(f.dir, "history"), identity, options)
	return history, key, err
}

type historyDocument struct {
	File         string `json:"file"`
	Requests     int    `json:"requests"`
	Added        int    `json:"added"`
	UnknownUntil uint64 `json:"unknown_until"`
}

func (a *app) verifierHistoryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "history",
		Short: "Carry an attester's signing history to another machine",
		Long: `History exports and imports what an operator's key has signed. A key that moves without its
history may sign two answers to one request, and lose its stake (docs/signing.md).`,
		Example: `  zkvin verifier history export history.json --from operator1
  zkvin verifier history import history.json --from operator1`,
		Args: exactArgs(),
	}
	cmd.RunE = func(*cobra.Command, []string) error { return errors.New("missing command: export or import") }
	cmd.AddCommand(
		a.verifierHistoryMove("export", "Write the signing history to a file", "Export writes all that the history holds. The node must not run meanwhile.",
			func(_ context.Context, s *signing.Store, path string) (int, error) {
				file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
				if err != nil {
					return 0, err
				}
				return 0, errors.Join(s.Export(file), file.Sync(), file.Close())
			}),
		a.verifierHistoryMove("import", "Add a file's signing history", "Import adds what a file holds, of the same key on the same market. It only makes the node refuse more.",
			func(ctx context.Context, s *signing.Store, path string) (int, error) {
				file, err := os.Open(path)
				if err != nil {
					return 0, err
				}
				added, err := s.Import(ctx, file)
				return added, errors.Join(err, file.Close())
			}),
	)
	return cmd
}

func (a *app) verifierHistoryMove(name, short, long string, move func(context.Context, *signing.Store, string) (int, error)) *cobra.Command {
	var f attesterFlags
	cmd := &cobra.Command{
		Use: name + " FILE", Short: short, Long: long,
		Example: "  zkvin verifier history " + name + " history.json --from operator1",
		Args:    exactArgs("FILE"),
	}
	f.networkFlags.register(cmd)
	f.registerHistory(cmd)
	cmd.Flags().StringVar(&f.dir, "dir", "", "the node's `FOLDER` (default: beside the network's document)")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		f.chain.yes = true // nothing is sent
		side, err := a.act(cmd, &f.networkFlags, "operator1", "")
		if err != nil {
			return err
		}
		f.dir = nodeFolder(f.document, f.dir, "verifier", side.Address().Hex())
		history, _, err := a.history(cmd, &f, side)
		if err != nil {
			return err
		}
		added, err := move(cmd.Context(), history, args[0])
		state := history.State()
		if err = errors.Join(err, history.Close()); err != nil {
			return err
		}
		doc := historyDocument{args[0], state.Requests, added, state.UnknownUntil}
		return a.answer(doc, fmt.Sprintf("%s: the history holds %d requests, %d of them new\n", doc.File, doc.Requests, doc.Added))
	})
	return cmd
}
