package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/market"
	"github.com/zkvin/zkvin/network/node"
)

// marketMoves are what anybody may have the market do with a request, but for cancel, which is the requester's.
var marketMoves = []struct {
	name, role, short, long string
	byOrder                 func(*node.Side, context.Context, *market.Order) (*chain.Result, error)
	byPlace                 func(*node.Side, context.Context, *node.Place) (*chain.Result, error)
}{
	{"timeout", "requester", "Hold a provider at fault that was silent, or did not settle in time",
		"Timeout ends a locked request without answer, or an answered one without settlement, after its deadline: the requester has fee\nand compensation from the provider's bond.", (*node.Side).Timeout, nil},
	{"expire", "requester", "Give back the fee of a posted order that nobody took", "Expire ends a posted order after lockBy; the fee goes back to its requester.", (*node.Side).Expire, nil},
	{"cancel", "requester", "Take back an order that nobody has taken", "Cancel ends an order of the account. A signed one can never be used then.", (*node.Side).Cancel, nil},
	{"finalize", "provider1", "Free the bonds of an attested answer whose window is over", "Finalize ends the attestation that paid for a request, once nobody can challenge it any more.", nil, (*node.Side).Finalize},
	{"release", "requester", "Pay for a private answer", "Release pays for an answer with a private output: its requester at any time, anybody after the delivery window.", nil, (*node.Side).Release},
	{"unwind", "requester", "Take back what a frozen class holds", "Unwind gives fee and bonds back, without fault, where the model's class has been frozen for seven days in all.", nil, (*node.Side).Unwind},
}

func (a *app) marketCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "market",
		Short: "Deploy a market; move what time holds back: timeouts, refunds, bonds, slashes; deposit, withdraw",
		Long: `Whatever ends a request by time alone, anybody may send: refunds and bonds go to their owners,
whoever sends it. Deposits and withdrawals move an account's own tokens.`,
		Example: `  zkvin market timeout ` + exampleRequest + `
  zkvin market deposit 5000000000000000000 --from requester`,
		Args: exactArgs(),
	}
	cmd.RunE = func(*cobra.Command, []string) error {
		return errors.New("missing command: deploy, timeout, expire, cancel, finalize, release, unwind, slash, deposit or withdraw")
	}
	for _, m := range marketMoves {
		var f networkFlags
		move := &cobra.Command{
			Use: m.name + " REQUEST", Short: m.short, Long: m.long,
			Example: "  zkvin market " + m.name + " " + exampleRequest, Args: exactArgs("REQUEST"),
		}
		f.register(move)
		move.RunE = a.run(func(cmd *cobra.Command, args []string) error {
			request, result, err := a.move(cmd, &f, m.role, m.name, args[0], m.byOrder, m.byPlace)
			if err != nil {
				return networkError(err)
			}
			doc := sent(m.name, request, result)
			return a.answer(doc, doc.text())
		})
		cmd.AddCommand(move)
	}
	cmd.AddCommand(a.marketDeployCommand(), a.marketSlashCommand(), a.marketDepositCommand(), a.marketWithdrawCommand())
	return cmd
}

// move finds the order or the place of a request, and has the market do something with it.
func (a *app) move(cmd *cobra.Command, f *networkFlags, role, what, text string,
	byOrder func(*node.Side, context.Context, *market.Order) (*chain.Result, error),
	byPlace func(*node.Side, context.Context, *node.Place) (*chain.Result, error)) (common.Hash, *chain.Result, error) {
	request, err := parseRequest(cmd, text)
	if err != nil {
		return request, nil, err
	}
	side, err := a.act(cmd, f, role, what)
	if err != nil {
		return request, nil, err
	}
	if byOrder != nil {
		order, err := side.FindOrder(cmd.Context(), side.Block, request)
		if err != nil {
			return request, nil, err
		}
		result, err := byOrder(side, cmd.Context(), order)
		return request, result, err
	}
	place, err := side.FindPlace(cmd.Context(), side.Block, request, nil)
	if err != nil {
		return request, nil, err
	}
	result, err := byPlace(side, cmd.Context(), place)
	return request, result, err
}

// slashDocument is a slash that was executed.
type slashDocument struct {
	sentDocument
	Provider string `json:"provider"`
	Shares   string `json:"shares"` // that it lost
}

func (a *app) marketSlashCommand() *cobra.Command {
	var f networkFlags
	cmd := &cobra.Command{
		Use:   "slash REQUEST",
		Short: "Slash a provider's stake on EigenLayer for a recorded fault",
		Long: `Slash executes what the market recorded: the provider's stake in its operator set loses as much as
its bond was, on top of the bond. Anybody may send it, once for each fault and operator.`,
		Example: "  zkvin market slash " + exampleRequest,
		Args:    exactArgs("REQUEST"),
	}
	f.register(cmd)
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		request, err := parseRequest(cmd, args[0])
		if err != nil {
			return err
		}
		side, err := a.act(cmd, &f, "challenger", "slash a provider")
		if err != nil {
			return err
		}
		if side.ServiceManager == (common.Address{}) {
			return &failure{code: exitUnsupported, err: fmt.Errorf("the market at %s has no AVS: a fault costs the bond alone", side.Market), next: "there is nothing to slash"}
		}
		fault, err := side.Fault(cmd.Context(), request)
		if err != nil {
			return err
		}
		if fault.Provider == (common.Address{}) {
			return &failure{code: exitRejected, err: fmt.Errorf("no fault of request %s is on record", request), next: "see zkvin status"}
		}
		result, err := side.SlashProvider(cmd.Context(), request, fault.Provider)
		if err != nil {
			return networkError(err)
		}
		doc := slashDocument{sent("slash", request, result), fault.Provider.Hex(), node.SlashedShares(result).String()}
		return a.answer(doc, doc.text()+fmt.Sprintf("provider %s lost %s shares\n", doc.Provider, tokens(doc.Shares)))
	})
	return cmd
}

func (a *app) marketDepositCommand() *cobra.Command {
	return a.marketMoney("deposit", "Bring tokens into the market", "Deposit brings an amount of the account's tokens into its balance in the market, from which fees, bonds and challenges are paid.",
		func(ctx context.Context, side *node.Side, amount *big.Int) (*chain.Result, error) {
			return side.Deposit(ctx, side.Address(), amount)
		})
}

func (a *app) marketWithdrawCommand() *cobra.Command {
	return a.marketMoney("withdraw", "Take tokens out of the market", "Withdraw pays an amount of the account's free balance out to it. Locked bonds stay.",
		func(ctx context.Context, side *node.Side, amount *big.Int) (*chain.Result, error) {
			return side.Withdraw(ctx, side.Address(), amount)
		})
}

func (a *app) marketMoney(name, short, long string, move func(context.Context, *node.Side, *big.Int) (*chain.Result, error)) *cobra.Command {
	var f networkFlags
	cmd := &cobra.Command{
		Use: name + " AMOUNT", Short: short, Long: long,
		Example: "  zkvin market " + name + " 5000000000000000000 --from requester", Args: exactArgs("AMOUNT"),
	}
	f.register(cmd)
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		amount, err := parseAmount(cmd, "AMOUNT", args[0])
		if err != nil {
			return err
		}
		side, err := a.act(cmd, &f, "requester", name)
		if err != nil {
			return err
		}
		result, err := move(cmd.Context(), side, amount)
		if err != nil {
			return networkError(err)
		}
		doc := sent(name, common.Hash{}, result)
		return a.answer(doc, doc.text())
	})
	return cmd
}
