package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/network/node"
)

type challengeDocument struct {
	Request      string         `json:"request"`
	Status       string         `json:"status"`
	Challenger   string         `json:"challenger"`
	Bond         string         `json:"bond"`
	RespondBy    uint64         `json:"respond_by"`
	Transactions []sentDocument `json:"transactions"`
}

func (d *challengeDocument) text() string {
	text := ""
	for _, t := range d.Transactions {
		text += t.text()
	}
	return text + fmt.Sprintf("challenge of %s: %s, bond %s, to be answered by %d\n", d.Request, d.Status, d.Bond, d.RespondBy)
}

func (a *app) challengeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "challenge",
		Short: "Challenge an answer, answer a challenge, or end one that nobody answered",
		Long: `Anybody may challenge an attested answer until its window ends, and a deferred one until it is
settled. Anybody may answer: with a settlement proof, or in the court with the proof that the
answer was given with. Without an answer in time the provider loses its bond (docs/market.md).`,
		Example: `  zkvin challenge open 0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff --from challenger`,
		Args:    exactArgs(),
	}
	cmd.RunE = func(*cobra.Command, []string) error { return errors.New("missing command: open, answer or fail") }
	cmd.AddCommand(
		a.challengeMove("open", "challenger", "Challenge an answer", "Open challenges the answer to a request. The bond comes from the account's balance in the market; who is right has it back.",
			(*node.Side).Challenge),
		a.challengeAnswerCommand(),
		a.challengeMove("fail", "challenger", "End a challenge that nobody answered in time", "Fail ends a challenge whose time is over: the provider is at fault, the requester is refunded, the challenger has its share.",
			(*node.Side).Fail),
	)
	return cmd
}

const exampleRequest = "0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

func (a *app) challengeMove(name, role, short, long string, move func(*node.Side, context.Context, *node.Place) (*chain.Result, error)) *cobra.Command {
	var f networkFlags
	cmd := &cobra.Command{
		Use: name + " REQUEST", Short: short, Long: long,
		Example: "  zkvin challenge " + name + " " + exampleRequest + " --from " + role,
		Args:    exactArgs("REQUEST"),
	}
	f.register(cmd)
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		side, place, err := a.place(cmd, &f, role, "challenge "+name, args[0])
		if err != nil {
			return networkError(err)
		}
		result, err := move(side, cmd.Context(), place)
		if err != nil {
			return networkError(err)
		}
		return a.answerChallenge(cmd, side, place.Request, []sentDocument{sent("challenge "+name, place.Request, result)})
	})
	return cmd
}

// place opens the market with the account that acts and finds where the answer to a request stands.
func (a *app) place(cmd *cobra.Command, f *networkFlags, role, what, text string) (*node.Side, *node.Place, error) {
	request, err := parseRequest(cmd, text)
	if err != nil {
		return nil, nil, err
	}
	side, err := a.act(cmd, f, role, what)
	if err != nil {
		return nil, nil, err
	}
	place, err := side.FindPlace(cmd.Context(), side.Block, request, nil)
	return side, place, err
}

func (a *app) answerChallenge(cmd *cobra.Command, side *node.Side, request common.Hash, transactions []sentDocument) error {
	c, err := side.ChallengeOf(cmd.Context(), request)
	if err != nil {
		return networkError(err)
	}
	doc := &challengeDocument{request.Hex(), c.Status.String(), c.Challenger.Hex(), c.Bond.String(), c.RespondBy, transactions}
	return a.answer(doc, doc.text())
}

func (a *app) challengeAnswerCommand() *cobra.Command {
	var f networkFlags
	var proof, settlement string
	cmd := &cobra.Command{
		Use:   "answer REQUEST (--proof PROOF.zkp | --settlement PROOF.zks)",
		Short: "Answer a challenge with a proof",
		Long: `Answer brings a proof of a challenged answer. --settlement takes a settlement proof, in one
transaction; the bond goes to its payee (zkvin settle --payee). --proof takes the proof that
the answer was given with to the court, step by step: whoever kept it, as attesters do, needs
nothing else. The account commits to the case before it shows it, so that nobody takes the
bond from it.`,
		Example: `  zkvin challenge answer ` + exampleRequest + ` --proof kept.zkp --from operator1
  zkvin challenge answer ` + exampleRequest + ` --settlement answer.zks --from provider1`,
		Args: exactArgs("REQUEST"),
	}
	f.register(cmd)
	f.keys.register(cmd)
	cmd.Flags().StringVar(&proof, "proof", "", "the answer's proof, a .zkp `FILE`: by the court")
	cmd.Flags().StringVar(&settlement, "settlement", "", "a settlement proof of the answer, a .zks `FILE`")
	cmd.MarkFlagsOneRequired("proof", "settlement")
	cmd.MarkFlagsMutuallyExclusive("proof", "settlement")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		side, place, err := a.place(cmd, &f, "operator1", "answer a challenge", args[0])
		if err != nil {
			return networkError(err)
		}
		pinned, err := f.pinned(cmd)
		if err != nil {
			return err
		}
		var steps []sentDocument
		if proof != "" {
			steps, err = a.answerByCourt(cmd, &f, side, place, pinned, proof)
		} else {
			steps, err = a.answerBySettlement(cmd, &f, side, place, pinned, settlement)
		}
		if err != nil {
			return networkError(err)
		}
		return a.answerChallenge(cmd, side, place.Request, steps)
	})
	return cmd
}

func (a *app) answerByCourt(cmd *cobra.Command, f *networkFlags, side *node.Side, place *node.Place, pinned *node.Pinned, path string) ([]sentDocument, error) {
	proof, err := zkvin.OpenProof(path)
	if err != nil {
		return nil, fileError(err, inspectNext)
	}
	options, err := f.keys.options(nil)
	if err != nil {
		return nil, err
	}
	var steps []sentDocument
	err = side.AnswerByCourt(cmd.Context(), side.Block, place, pinned, proof, options, func(step string, r *chain.Result) {
		steps = append(steps, sent(step, common.Hash{}, r))
		if !a.quiet && !a.json {
			fmt.Fprintf(a.stderr, "%s: %d gas\n", step, r.GasUsed)
		}
	})
	return steps, err
}

func (a *app) answerBySettlement(cmd *cobra.Command, f *networkFlags, side *node.Side, place *node.Place, pinned *node.Pinned, path string) ([]sentDocument, error) {
	proof, err := contractProof(cmd, f, pinned, path)
	if err != nil {
		return nil, err
	}
	result, err := side.AnswerBySettlement(cmd.Context(), place, proof)
	if err != nil {
		return nil, err
	}
	return []sentDocument{sent("answer by settlement", place.Request, result)}, nil
}

// contractProof reads a settlement proof of one request and verifies it.
func contractProof(cmd *cobra.Command, f *networkFlags, pinned *node.Pinned, path string) (*bindings.Proof, error) {
	proof, err := zkvin.OpenSettlementProof(path)
	if err != nil {
		return nil, fileError(err, inspectNext)
	}
	options, err := f.keys.options(nil)
	if err != nil {
		return nil, err
	}
	key, err := pinned.Key.SettlementKey(cmd.Context(), options)
	if err != nil {
		return nil, err
	}
	if err := key.Verify(proof, zkvin.VerifyOptions{AllowUnsafeSRS: pinned.AllowUnsafeSRS}); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return node.ContractProof(key, proof)
}
