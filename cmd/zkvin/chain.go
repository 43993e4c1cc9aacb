package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts"
)

// chainFlags say which chain a command talks to and who pays.
type chainFlags struct {
	rpc           string
	chainID       uint64
	account       accountFlags
	maxFee        string
	confirmations uint64
	wait          time.Duration
	dryRun, yes   bool
}

func (f *chainFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	f.registerNode(cmd)
	f.account.register(cmd)
	flags.StringVar(&f.maxFee, "max-fee", "", "pay at most so many `GWEI` for a unit of gas (default: no limit)")
	flags.Uint64Var(&f.confirmations, "confirmations", 1, "wait until the transaction is `N` blocks deep")
	flags.DurationVar(&f.wait, "wait", 30*time.Minute, "give up waiting after this `TIME`; the same command goes on")
	flags.BoolVar(&f.dryRun, "dry-run", false, "run the call and show what it costs, send nothing")
	flags.BoolVarP(&f.yes, "yes", "y", false, "send without asking")
}

func (f *chainFlags) registerNode(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.rpc, "rpc-url", "", "the node, an http, https, ws or wss `URL`")
	cmd.Flags().Uint64Var(&f.chainID, "chain-id", 0, "refuse a node that serves another chain than `ID` (default: any)")
}

// connect dials the node. Unless the command only reads, callers register the rest of the flags.
func (a *app) connect(cmd *cobra.Command, f *chainFlags) (*chain.Client, error) {
	if f.rpc == "" {
		return nil, usageError(commandName(cmd), "--rpc-url is missing")
	}
	var want *big.Int
	if f.chainID != 0 {
		want = new(big.Int).SetUint64(f.chainID)
	}
	c, err := chain.Dial(cmd.Context(), f.rpc, want)
	if err != nil {
		return nil, err
	}
	if c.Errors, err = contractErrors(); err != nil {
		return nil, err
	}
	if f.maxFee != "" {
		gwei, ok := new(big.Rat).SetString(f.maxFee)
		if !ok || gwei.Sign() <= 0 || len(f.maxFee) > 40 {
			return nil, usageError(commandName(cmd), "--max-fee %q: want a number of gwei above 0", f.maxFee)
		}
		wei := gwei.Mul(gwei, big.NewRat(1e9, 1))
		c.MaxFee = new(big.Int).Quo(wei.Num(), wei.Denom())
	}
	c.Confirmations = max(1, f.confirmations)
	if f.wait > 0 {
		c.GiveUpAfter = f.wait
	}
	return c, nil
}

// contractErrors knows the custom errors of all contracts.
func contractErrors() (*chain.Registry, error) {
	var abis []string
	for _, name := range contracts.Names() {
		artifact, err := contracts.Load(name)
		if err != nil {
			return nil, err
		}
		abis = append(abis, artifact.ABI)
	}
	advice := maps.Clone(contractAdvice)
	maps.Copy(advice, marketAdvice)
	return chain.NewRegistry(advice, abis...)
}

// commandName is the command without the program, for usage errors.
func commandName(cmd *cobra.Command) string {
	return strings.TrimPrefix(cmd.CommandPath(), "zkvin ")
}

// transactionDocument is a transaction that was sent, or that would be. Amounts are decimal numbers of wei.
type transactionDocument struct {
	What        string `json:"what"`
	ChainID     string `json:"chain_id"`
	From        string `json:"from"`
	To          string `json:"to,omitempty"`       // empty for a deployment
	Contract    string `json:"contract,omitempty"` // that was deployed
	Gas         uint64 `json:"gas"`                // used, or estimated if nothing was sent
	Cost        string `json:"cost_wei"`           // paid, or expected
	MaxCost     string `json:"max_cost_wei,omitempty"`
	Sent        bool   `json:"sent"`
	Transaction string `json:"transaction,omitempty"`
	Block       uint64 `json:"block,omitempty"`
	Attempts    int    `json:"attempts,omitempty"`
}

func (d *transactionDocument) text() string {
	cost, _ := new(big.Int).SetString(d.Cost, 10)
	if !d.Sent {
		most, _ := new(big.Int).SetString(d.MaxCost, 10)
		return fmt.Sprintf("%s: %d gas, about %s, at most %s; nothing was sent\n", d.What, d.Gas, chain.Ether(cost), chain.Ether(most))
	}
	text := fmt.Sprintf("%s: transaction %s in block %d, %d gas, %s\n", d.What, d.Transaction, d.Block, d.Gas, chain.Ether(cost))
	if d.Contract != "" {
		text += fmt.Sprintf("  contract %s\n", d.Contract)
	}
	return text
}

// payer opens the account that pays: once, though a command may send several transactions.
type payer struct {
	account *chain.Account
}

// transact plans a call, asks, sends it and waits; with --dry-run it only plans.
func (a *app) transact(cmd *cobra.Command, c *chain.Client, f *chainFlags, p *payer, what string, call chain.Call) (*transactionDocument, error) {
	doc := &transactionDocument{What: what, ChainID: c.ChainID().String()}
	if call.To != nil {
		doc.To = call.To.String()
	}
	var from common.Address
	if !f.dryRun || f.account.keystore != "" {
		key, err := f.account.find(cmd)
		if err != nil {
			return nil, err
		}
		from = key.Address
		c.Journal = filepath.Join(filepath.Dir(key.Path), ".pending")
		if !f.dryRun && p.account == nil {
			if p.account, err = f.account.open(cmd, a, key); err != nil {
				return nil, err
			}
		}
	}
	doc.From = from.String()
	if !f.dryRun {
		// A call that was sent before may not run a second time: look for it first.
		if result, err := c.Resume(cmd.Context(), p.account, call); result != nil || err != nil {
			return doc.sent(result), err
		}
	}
	plan, err := c.Plan(cmd.Context(), from, call)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	doc.Gas, doc.Cost, doc.MaxCost = plan.Gas, plan.Cost().String(), plan.MaxCost().String()
	if f.dryRun {
		return doc, nil
	}
	if err := plan.CheckFunds(); err != nil {
		return nil, err
	}
	if !f.yes {
		if err := a.confirm(cmd, fmt.Sprintf("%s on chain %s from %s: %d gas, about %s, at most %s. Send?", what, doc.ChainID, from,
			plan.Gas, chain.Ether(plan.Cost()), chain.Ether(plan.MaxCost()))); err != nil {
			return nil, err
		}
	}
	result, err := c.Send(cmd.Context(), p.account, plan)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	return doc.sent(result), nil
}

func (d *transactionDocument) sent(r *chain.Result) *transactionDocument {
	if r == nil {
		return nil
	}
	d.Sent, d.Transaction, d.Block, d.Gas, d.Attempts = true, r.Transaction.String(), r.Block, r.GasUsed, r.Attempts
	d.Cost, d.MaxCost = r.Cost().String(), ""
	if r.Contract != (common.Address{}) {
		d.Contract = r.Contract.String()
	}
	return d
}

// confirm asks on the terminal. Where there is none it refuses, since nobody can answer.
func (a *app) confirm(cmd *cobra.Command, question string) error {
	if a.json || !term.IsTerminal(int(os.Stdin.Fd())) {
		return usageError(commandName(cmd), "nothing is sent without --yes where nobody can be asked")
	}
	fmt.Fprintf(a.stderr, "%s [y/N] ", question)
	line, err := abandon(cmd.Context(), func() (string, error) { return bufio.NewReader(os.Stdin).ReadString('\n') })
	if errors.Is(err, context.Canceled) {
		return err
	}
	if err != nil && line == "" {
		return fmt.Errorf("read the answer: %w", err)
	}
	if !slices.Contains([]string{"y", "yes"}, strings.ToLower(strings.TrimSpace(line))) {
		return &failure{code: exitInterrupted, err: errors.New("not confirmed, nothing was sent"), next: "run the command again"}
	}
	return nil
}

// parseContract reads the address of a contract.
func parseContract(command, flag, text string) (*common.Address, error) {
	raw, err := parseAddress(command, flag, text)
	if err != nil {
		return nil, err
	}
	address := common.Address(raw)
	return &address, nil
}
