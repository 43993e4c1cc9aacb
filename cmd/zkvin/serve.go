package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"net"
	"net/http"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/network/market"
	"github.com/zkvin/zkvin/network/node"
)

// serveDocument says where a node listens.
type serveDocument struct {
	Role    string `json:"role"`
	Account string `json:"account"`
	URL     string `json:"url"`
	Folder  string `json:"folder"`
}

// serveFlags are those of nodes that run.
type serveFlags struct {
	networkFlags
	listen, public, dir string
}

func (f *serveFlags) register(cmd *cobra.Command) {
	f.networkFlags.register(cmd)
	f.keys.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.listen, "listen", "127.0.0.1:0", "listen at this `ADDRESS`; port 0 is a free one")
	flags.StringVar(&f.public, "public-url", "", "the `URL` that others reach it at, for the directory (default: where it listens)")
	flags.StringVar(&f.dir, "dir", "", "keep proofs, keys and history in this `FOLDER` (default: beside the network's document)")
}

// serve lists the node in the directory and answers until the command is stopped.
func (a *app) serve(cmd *cobra.Command, f *serveFlags, role string, side *node.Side, seal market.PublicKey, handler http.Handler) error {
	listener, err := net.Listen("tcp", f.listen)
	if err != nil {
		return &failure{code: exitIO, err: err, next: "choose another --listen"}
	}
	url := f.public
	if url == "" {
		url = "http://" + listener.Addr().String()
	}
	if _, err := side.List(cmd.Context(), url, seal); err != nil {
		_ = listener.Close()
		return fmt.Errorf("list %s in the directory: %w", url, err)
	}
	doc := serveDocument{role, side.Address().Hex(), url, f.dir}
	if err := a.answer(doc, fmt.Sprintf("%s %s listens at %s, keeps %s\n", role, doc.Account, url, doc.Folder)); err != nil {
		return err
	}
	if err := node.Serve(cmd.Context(), listener, handler); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

// sealKey opens the key that requesters seal to, or makes it.
func (f *serveFlags) sealKey(cmd *cobra.Command, a *app) (*market.PrivateKey, error) {
	account := f.chain.account
	if account.passwordFile == "" {
		account.passwordFile = f.document.Path(f.document.PasswordFile)
	}
	passphrase, err := account.passphrase(cmd, a, "passphrase of the sealing key: ")
	if err != nil {
		return nil, err
	}
	path := filepath.Join(f.dir, "seal.json")
	key, err := market.OpenPrivateKey(path, passphrase)
	if !errors.Is(err, fs.ErrNotExist) {
		return key, err
	}
	if key, err = market.NewPrivateKey(); err != nil {
		return nil, err
	}
	return key, key.WriteFile(path, passphrase)
}

func (a *app) providerCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "provider",
		Short:   "Answer orders with proofs",
		Long:    "A provider runs a model for requesters, proves its answers and is paid for them (docs/market.md).",
		Example: "  zkvin provider run --from provider1",
		Args:    exactArgs(),
	}
	cmd.RunE = func(*cobra.Command, []string) error { return errors.New("missing command: run") }
	cmd.AddCommand(a.providerRunCommand())
	return cmd
}

func (a *app) providerRunCommand() *cobra.Command {
	var f serveFlags
	var model, least, fault string
	var verifiers []string
	var ahead time.Duration
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Run a provider",
		Long: `Run serves POST /orders, GET /proofs/{request} and GET /healthz. It runs the model on an input
before it takes an order, so that an input out of the model's range is refused; proves the
answer; has attesters sign and the market pay; settles deferred answers before their time
ends, and answers challenges with settlement proofs. It lists itself in the directory.

--fault makes it break the rules, on development chains alone: it loses its bond.`,
		Example: `  zkvin provider run --from provider1
  zkvin provider run --network market.json --keystore keys --model lenet.zkm --listen 0.0.0.0:8700 --public-url https://provider.example --yes`,
		Args: exactArgs(),
	}
	f.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&model, "model", "", "the model's package, a .zkm `FILE` (default: the document's)")
	flags.StringArrayVar(&verifiers, "verifier", nil, "`URL` of an attester (repeat; default: those of the directory)")
	flags.StringVar(&least, "least-fee", "", "ask at least this `AMOUNT`, in the token's smallest unit (default: the model's price floor)")
	flags.DurationVar(&ahead, "settle-ahead", 10*time.Minute, "settle deferred answers this `TIME` before settleBy at the latest")
	flags.StringVar(&fault, "fault", "", "break the rules, for tests: `HOW` is lie or silent")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		side, err := a.act(cmd, &f.networkFlags, "provider1", "run a provider, which sends transactions by itself,")
		if err != nil {
			return err
		}
		f.dir = nodeFolder(f.document, f.dir, "provider", side.Address().Hex())
		p := &node.Provider{Side: side, Fault: node.Fault(fault), SettleAhead: ahead, Log: a.log()}
		if err := a.checkFault(cmd, &f, p.Fault); err != nil {
			return err
		}
		if least != "" {
			if p.LeastFee, err = parseAmount(cmd, "--least-fee", least); err != nil {
				return err
			}
		}
		if side.ServiceManager != (common.Address{}) {
			p.Attesters = &node.Attesters{URLs: verifiers, Log: p.Log}
		}
		return a.runProvider(cmd, &f, p, model)
	})
	return cmd
}

// checkFault lets a provider break the rules where nobody is harmed.
func (a *app) checkFault(cmd *cobra.Command, f *serveFlags, fault node.Fault) error {
	switch fault {
	case node.Honest:
		return nil
	case node.Lie, node.Silent:
	default:
		return usageError(commandName(cmd), "--fault %q: want lie or silent", fault)
	}
	if !node.IsDevelopment(f.document.Addresses.ChainID) {
		return &failure{code: exitUsage, err: fmt.Errorf("--fault %s on chain %d: it is for development chains alone", fault, f.document.Addresses.ChainID),
			next: "leave out --fault"}
	}
	a.warn(fmt.Sprintf("this provider breaks the rules (--fault %s) and will lose its bond", fault))
	return nil
}

func (a *app) runProvider(cmd *cobra.Command, f *serveFlags, p *node.Provider, model string) (err error) {
	if p.Keep, err = node.OpenKeep(filepath.Join(f.dir, "requests")); err != nil {
		return err
	}
	if p.Seal, err = f.sealKey(cmd, a); err != nil {
		return err
	}
	if p.Pinned, err = f.pinned(cmd); err != nil {
		return err
	}
	if model == "" {
		model = f.document.Path(f.document.Model.Package)
	}
	if p.Model, err = zkvin.OpenModel(model); err != nil {
		return fileError(err, "name the model's package with --model")
	}
	defer func() { err = errors.Join(err, p.Model.Close()) }()
	if p.Model.ID() != p.Pinned.Key.ID() {
		return badFile("give the package that the key belongs to", "%s: it is model %s, the market's is %s", model, p.Model.ID(), p.Pinned.Key.ID())
	}
	options, err := f.keys.options(nil)
	if err != nil {
		return err
	}
	p.Settler = func(ctx context.Context) (*zkvin.Settler, error) { return p.Model.Settler(ctx, 1, options) }
	watched, cancel := context.WithCancel(cmd.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		p.Watch(watched, max(time.Second, p.Side.Client.Poll))
	}()
	err = a.serve(cmd, f, "provider", p.Side, p.Seal.Public(), p.Handler())
	cancel()
	<-ended
	return err
}

// parseAmount reads an amount in the token's smallest unit.
func parseAmount(cmd *cobra.Command, flag, text string) (*big.Int, error) {
	v, ok := new(big.Int).SetString(text, 10)
	if !ok || v.Sign() < 0 || v.BitLen() > 96 || len(text) > 30 {
		return nil, usageError(commandName(cmd), "%s %q: want a number of the token's smallest unit, below 2^96", flag, text)
	}
	return v, nil
}
