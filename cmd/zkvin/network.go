package main

import (
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/devnet"
	"github.com/zkvin/zkvin/network/node"
)

// networkFlags say which market a command takes part in, and as whom.
type networkFlags struct {
	chain    chainFlags
	network  string
	keys     settlementFlags
	document *node.Network
}

func (f *networkFlags) register(cmd *cobra.Command) {
	f.registerReading(cmd)
	flags := cmd.Flags()
	f.chain.account.registerKeystore(cmd)
	flags.StringVar(&f.chain.account.from, "from", "", "the account that acts: an `ADDRESS`, or a name of the network's document (default: the command's own role there)")
	flags.StringVar(&f.chain.maxFee, "max-fee", "", "pay at most so many `GWEI` for a unit of gas (default: no limit)")
	flags.Uint64Var(&f.chain.confirmations, "confirmations", 1, "wait until a transaction is `N` blocks deep")
	flags.DurationVar(&f.chain.wait, "wait", 30*time.Minute, "give up waiting for a transaction after this `TIME`")
	flags.BoolVarP(&f.chain.yes, "yes", "y", false, "send without asking; development chains never ask")
}

// registerReading adds the flags of commands that send nothing.
func (f *networkFlags) registerReading(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.network, "network", devnet.FileName, "the market's document, a JSON `FILE` as zkvin devnet writes it")
	cmd.Flags().StringVar(&f.chain.rpc, "rpc-url", "", "the node, an http, https, ws or wss `URL` (default: the document's)")
}

// open reads the document and connects to the chain.
func (a *app) open(cmd *cobra.Command, f *networkFlags) (*node.Side, error) {
	n, err := node.ReadNetwork(f.network)
	if err != nil {
		return nil, fileError(err, "start a market with zkvin devnet, or name its document with --network")
	}
	f.document = n
	if f.chain.rpc == "" {
		f.chain.rpc = n.RPC
	}
	f.chain.chainID = n.Addresses.ChainID
	client, err := a.connect(cmd, &f.chain)
	if err != nil {
		return nil, err
	}
	if node.IsDevelopment(n.Addresses.ChainID) {
		client.Poll = devnet.DevelopmentPoll
	}
	return &node.Side{Addresses: n.Addresses, Client: client}, nil
}

// act opens the market with the account that acts, role unless --from says otherwise, and asks whether it may.
func (a *app) act(cmd *cobra.Command, f *networkFlags, role, what string) (*node.Side, error) {
	side, err := a.open(cmd, f)
	if err != nil {
		return nil, err
	}
	n, account := f.document, f.chain.account
	if account.keystore == "" {
		account.keystore, account.passwordFile = n.Path(n.Keystore), n.Path(n.PasswordFile)
	}
	if account.from == "" {
		account.from = role
	}
	if address, ok := n.Accounts[account.from]; ok {
		account.from = address.Hex()
	} else if !strings.HasPrefix(account.from, "0x") {
		account.from = ""
	}
	key, err := account.find(cmd)
	if err != nil {
		return nil, err
	}
	if side.Account, err = account.open(cmd, a, key); err != nil {
		return nil, err
	}
	side.Client.Journal = filepath.Join(filepath.Dir(key.Path), ".pending")
	if f.chain.yes || node.IsDevelopment(n.Addresses.ChainID) {
		return side, nil
	}
	return side, a.confirm(cmd, fmt.Sprintf("%s on chain %s from %s. Send?", what, side.Client.ChainID(), key.Address))
}

// pinned opens the model's key of a market. Its version is the document's: who does not trust that runs zkvin model check.
func (f *networkFlags) pinned(cmd *cobra.Command) (*node.Pinned, error) {
	m := &f.document.Model
	key, err := zkvin.OpenVerificationKey(f.document.Path(m.Key))
	if err != nil {
		return nil, fileError(err, inspectNext)
	}
	options, err := f.keys.options(nil)
	if err != nil {
		return nil, err
	}
	pinned, err := node.Pin(cmd.Context(), key, m.Owner, m.Batches, options)
	if err != nil {
		return nil, err
	}
	if pinned.Version != m.Version {
		return nil, fmt.Errorf("%w: %s has the version %s, %s names %s", zkvin.ErrMismatch, m.Key, pinned.Version, f.network, m.Version)
	}
	pinned.AllowUnsafeSRS = m.AllowUnsafeSRS
	return pinned, nil
}

// log is that of a node that runs: lines on standard error.
func (a *app) log() *slog.Logger {
	if a.quiet {
		return slog.New(slog.DiscardHandler)
	}
	return slog.New(slog.NewTextHandler(a.stderr, nil))
}

// sentDocument is a transaction of the market that was mined.
type sentDocument struct {
	What        string `json:"what"`
	Request     string `json:"request,omitempty"`
	Transaction string `json:"transaction"`
	Block       uint64 `json:"block"`
	Gas         uint64 `json:"gas"`
	Cost        string `json:"cost_wei"`
}

func sent(what string, request common.Hash, r *chain.Result) sentDocument {
	d := sentDocument{What: what, Transaction: r.Transaction.String(), Block: r.Block, Gas: r.GasUsed, Cost: r.Cost().String()}
	if request != (common.Hash{}) {
		d.Request = request.Hex()
	}
	return d
}

func (d sentDocument) text() string {
	return fmt.Sprintf("%s: transaction %s in block %d, %d gas\n", d.What, d.Transaction, d.Block, d.Gas)
}

// parseRequest reads the name of a request.
func parseRequest(cmd *cobra.Command, text string) (common.Hash, error) {
	d, err := hexDigest(text)
	if err != nil {
		return common.Hash{}, usageError(commandName(cmd), "REQUEST %w", err)
	}
	return common.Hash(d), nil
}

// refusalNext says by code of a refusal what to do.
var refusalNext = map[node.Code]string{
	node.Malformed:    "use a zkvin of the same version as the node's",
	node.TooLarge:     "send what the model takes, and no more",
	node.NotFound:     "check the request, and whom you ask: see zkvin status",
	node.BadOrder:     "make another order: see zkvin request --help",
	node.BadSignature: "sign the order for this market and chain",
	node.BadModel:     "pin the model that the market serves: compare zkvin model check with the document",
	node.BadState:     statusNext,
	node.Late:         "make a new order, with later deadlines",
	node.LowFee:       "offer a higher fee: --fee",
	node.NoFunds:      "deposit first: zkvin market deposit",
	node.BadInput:     "send the input, opening or key that the order names",
	node.OutOfRange:   "scale the input as the training data was scaled: the model cannot run on this one",
	node.BadAnswer:    "do not use the answer; challenge it: zkvin challenge open",
	node.BadProof:     "do not use the answer; challenge it: zkvin challenge open",
	node.Contradicts:  "an attester signs one answer to a request; make a new order",
	node.NoQuorum:     "start more attesters, or order the settled or deferred tier",
	node.OnChain:      "see the message: the node's chain refuses, or cannot be reached",
	node.Internal:     "see the log of that node",
}

// networkError gives errors of nodes their exit code and next step.
func networkError(err error) error {
	var known *failure
	if errors.As(err, &known) {
		return err
	}
	var r *node.Refusal
	if errors.As(err, &r) {
		code := exitRejected
		switch r.Code {
		case node.OutOfRange:
			code = exitRange
		case node.NotFound, node.Malformed, node.TooLarge, node.BadInput:
			code = exitBadFile
		case node.OnChain, node.Internal, node.NoQuorum:
			code = exitChain
		}
		return &failure{code: code, err: err, next: refusalNext[r.Code]}
	}
	if errors.Is(err, node.ErrNode) {
		return &failure{code: exitChain, err: err, next: "start the node (zkvin provider run, zkvin verifier run), or correct its URL"}
	}
	if errors.Is(err, node.ErrUnpaid) {
		return &failure{code: exitChain, err: err, next: "see zkvin status: it may be paid later, or not at all"}
	}
	return err
}
