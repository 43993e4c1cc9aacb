package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts"
	"github.com/zkvin/zkvin/network/index"
	"github.com/zkvin/zkvin/network/market"
	"github.com/zkvin/zkvin/network/node"
)

type statusDocument struct {
	ChainID  string          `json:"chain_id"`
	Block    uint64          `json:"block"`
	Time     uint64          `json:"time"`
	Requests []requestStatus `json:"requests"` // newest first
	Faults   []faultStatus   `json:"faults"`
	Accounts []accountStatus `json:"accounts"`
	Reorgs   uint64          `json:"reorgs"`
}

type requestStatus struct {
	Request   string `json:"request"`
	State     string `json:"state"`
	Dispute   string `json:"dispute"`
	Ended     bool   `json:"ended"`
	Tier      string `json:"tier"`
	Requester string `json:"requester"`
	Provider  string `json:"provider"`
	Fee       string `json:"fee"`
	Bond      string `json:"bond"`
	AnswerBy  uint64 `json:"answer_by"`
	SettleBy  uint64 `json:"settle_by"`
}

type faultStatus struct {
	Request      string `json:"request"`
	Provider     string `json:"provider"`
	Refund       string `json:"refund"`
	Compensation string `json:"compensation"`
	Reward       string `json:"reward"`
	Treasury     string `json:"treasury"`
}

// accountStatus is what an account of the document has, in the token's smallest unit.
type accountStatus struct {
	Name    string `json:"name"`
	Address string `json:"address"`
	Balance string `json:"balance"` // free, in the market
	Locked  string `json:"locked"`  // bonds
	Tokens  string `json:"tokens"`  // outside of the market
}

func (a *app) statusCommand() *cobra.Command {
	var f networkFlags
	var database string
	var watch bool
	var limit int
	cmd := &cobra.Command{
		Use:   "status [REQUEST]",
		Short: "Say how requests stand, what faults there were, and what accounts have",
		Long: `Status reads the market's events into an index, a file of SQLite or a Postgres, and prints
requests with their states, faults, and the balances of the document's accounts. The index goes
on where it was left, and undoes what the chain undid (docs/index.md).`,
		Example: `  zkvin status
  zkvin status ` + exampleRequest + ` --json
  zkvin status --watch --index postgres://market@localhost/market`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return fmt.Errorf("unexpected argument %q", args[1])
			}
			return nil
		},
	}
	f.registerReading(cmd)
	flags := cmd.Flags()
	flags.StringVar(&database, "index", "", "the index, sqlite:`PLACE` or postgres://… (default: index.db beside the network's document)")
	flags.BoolVar(&watch, "watch", false, "print again whenever something changes")
	flags.IntVar(&limit, "limit", 20, "list `N` requests at most")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		var only common.Hash
		if len(args) == 1 {
			var err error
			if only, err = parseRequest(cmd, args[0]); err != nil {
				return err
			}
		}
		if limit < 1 || limit > index.MaxPage {
			return usageError(commandName(cmd), "--limit %d: want 1 to %d", limit, index.MaxPage)
		}
		return a.status(cmd, &f, database, only, limit, watch)
	})
	return cmd
}

func (a *app) status(cmd *cobra.Command, f *networkFlags, database string, only common.Hash, limit int, watch bool) error {
	side, err := a.open(cmd, f)
	if err != nil {
		return err
	}
	if database == "" {
		database = "sqlite:" + filepath.Join(f.document.Path("."), "index.db")
	}
	store, err := index.Open(cmd.Context(), database)
	if err != nil {
		return err
	}
	err = a.statusFrom(cmd, f, side, store, only, limit, watch)
	return errors.Join(err, store.Close())
}

func (a *app) statusFrom(cmd *cobra.Command, f *networkFlags, side *node.Side, store *index.Store, only common.Hash, limit int, watch bool) error {
	indexed, err := indexedContracts(side)
	if err != nil {
		return err
	}
	for last := ""; ; {
		if err := store.CatchUp(cmd.Context(), side.Client, indexed, index.Options{From: side.Block}); err != nil {
			return err
		}
		doc, err := f.readStatus(cmd.Context(), side, store, only, limit)
		if err != nil {
			return err
		}
		if now := doc.text(); now != last {
			if err := a.answer(doc, now); err != nil {
				return err
			}
			last = now
		}
		if !watch {
			return nil
		}
		select {
		case <-cmd.Context().Done():
			return nil
		case <-time.After(max(time.Second, side.Client.Poll)):
		}
	}
}

// indexedContracts are those whose events the index keeps.
func indexedContracts(side *node.Side) ([]index.Contract, error) {
	var out []index.Contract
	for _, c := range []struct {
		name string
		at   common.Address
	}{{index.Market, side.Market}, {index.Disputes, side.Disputes}} {
		artifact, err := contracts.Load(c.name)
		if err != nil {
			return nil, err
		}
		parsed, err := artifact.Parse()
		if err != nil {
			return nil, err
		}
		out = append(out, index.Contract{Name: c.name, Address: c.at, ABI: parsed})
	}
	return out, nil
}

func (f *networkFlags) readStatus(ctx context.Context, side *node.Side, store *index.Store, only common.Hash, limit int) (*statusDocument, error) {
	at, err := store.Status(ctx)
	if err != nil {
		return nil, err
	}
	doc := &statusDocument{
		ChainID: at.Chain.String(), Block: at.Head, Reorgs: at.Reorgs,
		Requests: []requestStatus{}, Faults: []faultStatus{}, Accounts: []accountStatus{},
	}
	if doc.Time, err = side.Now(ctx); err != nil {
		return nil, err
	}
	requests, err := f.requests(ctx, store, only, limit)
	if err != nil {
		return nil, err
	}
	for i := range requests {
		doc.Requests = append(doc.Requests, describeRequestStatus(&requests[i]))
	}
	faults, _, err := store.Faults(ctx, only, common.Address{}, index.Page{Limit: limit})
	if err != nil {
		return nil, err
	}
	for _, x := range faults {
		doc.Faults = append(doc.Faults, faultStatus{
			x.Request.Hex(), x.Provider.Hex(), x.Refund.String(), x.Compensation.String(), x.Reward.String(), x.Treasury.String(),
		})
	}
	return doc, f.readAccounts(ctx, side, doc)
}

func (f *networkFlags) requests(ctx context.Context, store *index.Store, only common.Hash, limit int) ([]index.Request, error) {
	if only == (common.Hash{}) {
		list, _, err := store.Requests(ctx, index.Filter{}, index.Page{Limit: limit})
		return list, err
	}
	r, err := store.Request(ctx, only)
	if errors.Is(err, index.ErrNotFound) {
		return nil, networkError(&node.Refusal{Code: node.NotFound, Message: fmt.Sprintf("the market knows no request %s", only)})
	}
	if err != nil {
		return nil, err
	}
	return []index.Request{*r}, nil
}

func describeRequestStatus(r *index.Request) requestStatus {
	amount := func(v *big.Int) string {
		if v == nil {
			return "0"
		}
		return v.String()
	}
	return requestStatus{
		r.ID.Hex(), r.State.String(), r.Dispute.String(), r.Ended, market.Tier(r.Tier).String(), r.Requester.Hex(), r.Provider.Hex(),
		amount(r.Fee), amount(r.Bond), r.AnswerBy, r.SettleBy,
	}
}

// readAccounts adds the balances of the document's accounts.
func (f *networkFlags) readAccounts(ctx context.Context, side *node.Side, doc *statusDocument) error {
	names := make([]string, 0, len(f.document.Accounts))
	for name := range f.document.Accounts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		account := f.document.Accounts[name]
		free, locked, err := side.Balance(ctx, account)
		if err != nil {
			return err
		}
		tokens, err := side.Tokens(ctx, account)
		if err != nil {
			return err
		}
		doc.Accounts = append(doc.Accounts, accountStatus{name, account.Hex(), free.String(), locked.String(), tokens.String()})
	}
	return nil
}

func (d *statusDocument) text() string {
	name := func(address string) string {
		if i := slices.IndexFunc(d.Accounts, func(a accountStatus) bool { return a.Address == address }); i >= 0 {
			return d.Accounts[i].Name
		}
		return address
	}
	text := fmt.Sprintf("chain %s at block %d, %s\n", d.ChainID, d.Block, time.Unix(int64(d.Time), 0).UTC().Format(time.DateTime))
	for _, r := range d.Requests {
		dispute := ""
		if r.Dispute != index.Undisputed.String() {
			dispute = ", challenge " + r.Dispute
		}
		text += fmt.Sprintf("%s  %-9s %-9s by %s, fee %s%s\n", r.Request, r.State, r.Tier, name(r.Provider), tokens(r.Fee), dispute)
	}
	for _, f := range d.Faults {
		text += fmt.Sprintf("fault of %s in %s: refund %s, compensation %s, reward %s, treasury %s\n",
			name(f.Provider), f.Request, tokens(f.Refund), tokens(f.Compensation), tokens(f.Reward), tokens(f.Treasury))
	}
	for _, a := range d.Accounts {
		text += fmt.Sprintf("%-11s balance %s, locked %s\n", a.Name, tokens(a.Balance), tokens(a.Locked))
	}
	return text
}

// tokens writes an amount of a token of 18 decimals.
func tokens(amount string) string {
	v, ok := new(big.Int).SetString(amount, 10)
	if !ok {
		return amount
	}
	return chain.Decimal(v, 18)
}
