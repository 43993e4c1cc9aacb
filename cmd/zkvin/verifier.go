package main

import (
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts"
)

type deployDocument struct {
	SRS          string                 `json:"srs"`
	Unsafe       bool                   `json:"unsafe"`
	Transactions []*transactionDocument `json:"transactions"`
}

func (d *deployDocument) text() string {
	text := "for the SRS " + d.SRS + "\n"
	for _, t := range d.Transactions {
		text += t.text()
	}
	return text
}

// deployFlags say what is deployed besides the verifier.
type deployFlags struct {
	chain           chainFlags
	owner, guardian string
	router, court   bool
	allowUnsafe     bool
}

func (a *app) verifierCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "verifier",
		Short:   "Deploy the contracts that verify proofs, or run an attester, who verifies and signs",
		Long:    "Verifier deploys the contracts that verify proofs on an EVM chain (docs/settlement.md), and runs attesters of the market,\nwho verify proofs and sign (docs/market.md).",
		Example: "  zkvin verifier deploy --rpc-url http://127.0.0.1:8545 --key lenet.zkv --dry-run",
		Args:    exactArgs(),
	}
	cmd.RunE = func(*cobra.Command, []string) error { return errors.New("missing command: deploy, run or history") }
	cmd.AddCommand(a.verifierDeployCommand(), a.verifierRunCommand(), a.verifierHistoryCommand())
	return cmd
}

func (a *app) verifierDeployCommand() *cobra.Command {
	var f deployFlags
	var keyPath string
	cmd := &cobra.Command{
		Use:   "deploy --key MODEL.zkv --rpc-url URL",
		Short: "Deploy a SettlementVerifier, and a router",
		Long: `Deploy sends the creation code that zkvin carries (zkvin export solidity) and prints the
addresses. A SettlementVerifier serves all models that rest on the same SRS as the one of
--key; it has no owner and never changes. --router also deploys a VerifierRouter, which
has an owner, and a guardian if one is named. --court also deploys a DirectVerifier with its
CourtProgram, which serve all models on any SRS and have no owner.

A verifier for a development SRS accepts forged proofs: it takes --allow-unsafe-srs.`,
		Example: `  zkvin verifier deploy --rpc-url http://127.0.0.1:8545 --key lenet.zkv --dry-run
  zkvin verifier deploy --rpc-url http://127.0.0.1:8545 --key lenet.zkv --keystore keys --router --yes`,
		Args: exactArgs(),
	}
	f.chain.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&keyPath, "key", "", "verification key of a model on the SRS, a .zkv `FILE`")
	flags.BoolVar(&f.router, "router", false, "deploy a VerifierRouter, too")
	flags.BoolVar(&f.court, "court", false, "deploy a DirectVerifier, the court, too")
	flags.StringVar(&f.owner, "owner", "", "the router's owner, an `ADDRESS` (default: the account that pays)")
	flags.StringVar(&f.guardian, "guardian", "", "the `ADDRESS` that may freeze the router's classes (default: none)")
	flags.BoolVar(&f.allowUnsafe, "allow-unsafe-srs", false, "deploy for a development SRS, for tests")
	_ = cmd.MarkFlagRequired("key")
	_ = cmd.MarkFlagRequired("rpc-url")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		key, err := zkvin.OpenVerificationKey(keyPath)
		if err != nil {
			return fileError(err, inspectNext)
		}
		doc, err := a.deploy(cmd, key, &f)
		if err != nil {
			return err
		}
		return a.answer(doc, doc.text())
	})
	return cmd
}

func (a *app) deploy(cmd *cobra.Command, key *zkvin.VerificationKey, f *deployFlags) (*deployDocument, error) {
	setup := key.VerifierSetup()
	if setup.Unsafe && !f.allowUnsafe {
		return nil, fmt.Errorf("%w: a verifier for it accepts forged proofs", zkvin.ErrUnsafeSRS)
	}
	c, err := a.connect(cmd, &f.chain)
	if err != nil {
		return nil, err
	}
	doc := &deployDocument{SRS: setup.SRS.String(), Unsafe: setup.Unsafe}
	p := new(payer)
	tau := struct{ X1, X0, Y1, Y0 *big.Int }{}
	for i, to := range []**big.Int{&tau.X1, &tau.X0, &tau.Y1, &tau.Y0} {
		*to = new(big.Int).SetBytes(setup.Tau[32*i : 32*i+32])
	}
	if err := a.deployOne(cmd, c, f, p, doc, "SettlementVerifier", [32]byte(setup.SRS), tau); err != nil {
		return doc, err
	}
	if f.court {
		if err := a.deployOne(cmd, c, f, p, doc, "CourtProgram"); err != nil {
			return doc, err
		}
		// In a dry run there is no program yet; its address changes nothing of what the court costs.
		program := common.HexToAddress(doc.Transactions[len(doc.Transactions)-1].Contract)
		if err := a.deployOne(cmd, c, f, p, doc, "DirectVerifier", program); err != nil {
			return doc, err
		}
	}
	if !f.router {
		return doc, nil
	}
	owner, guardian := common.HexToAddress(doc.Transactions[0].From), common.Address{}
	for _, flag := range []struct {
		name, text string
		to         *common.Address
	}{{"--owner", f.owner, &owner}, {"--guardian", f.guardian, &guardian}} {
		if flag.text == "" {
			continue
		}
		address, err := parseContract(commandName(cmd), flag.name, flag.text)
		if err != nil {
			return nil, err
		}
		*flag.to = *address
	}
	return doc, a.deployOne(cmd, c, f, p, doc, "VerifierRouter", owner, guardian)
}

// deployOne deploys a contract and adds the transaction to the document.
func (a *app) deployOne(cmd *cobra.Command, c *chain.Client, f *deployFlags, p *payer, doc *deployDocument, name string, arguments ...any) error {
	artifact, err := contracts.Load(name)
	if err != nil {
		return err
	}
	parsed, err := artifact.Parse()
	if err != nil {
		return err
	}
	code, err := hex.DecodeString(artifact.Code)
	if err != nil {
		return err
	}
	encoded, err := parsed.Pack("", arguments...)
	if err != nil {
		return err
	}
	t, err := a.transact(cmd, c, &f.chain, p, "deploy "+name, chain.Call{Data: append(code, encoded...)})
	if err != nil {
		return err
	}
	doc.Transactions = append(doc.Transactions, t)
	return nil
}
