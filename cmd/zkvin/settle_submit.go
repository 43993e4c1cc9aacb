package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts"
	"github.com/zkvin/zkvin/policy"
)

// submitFlags say where a settlement goes and when.
type submitFlags struct {
	chain    chainFlags
	verifier string
	policy   string
	deadline time.Duration
}

func (f *submitFlags) register(cmd *cobra.Command) {
	f.chain.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.verifier, "verifier", "", "`ADDRESS` of the SettlementVerifier")
	flags.StringVar(&f.policy, "policy", "now", "when to send: now, batch, wait, or a policy `FILE` (docs/scale.md)")
	flags.DurationVar(&f.deadline, "deadline", time.Hour, "with another policy than now: be mined within this `TIME`")
}

func (a *app) submitCommand() *cobra.Command {
	var f submitFlags
	var keys settlementFlags
	cmd := &cobra.Command{
		Use:   "submit MODEL.zkv PROOF.zks --rpc-url URL --verifier ADDRESS",
		Short: "Send a settlement proof to its contract",
		Long: `Submit calls SettlementVerifier.verify with a settlement proof in a transaction. The call
runs against the newest block first: a proof that the contract refuses is not sent. What it
costs is shown, and it is sent once you agree, or with --yes. A transaction that is not
mined is replaced by one with a higher fee, five times at most; a command that was stopped
goes on with the same transaction when it is given again.

--dry-run runs the call and shows what it would cost. It sends nothing and needs no account.`,
		Example: `  zkvin submit lenet.zkv seven.zks --rpc-url http://127.0.0.1:8545 --verifier 0x00112233445566778899aabbccddeeff00112233 --dry-run
  zkvin submit lenet.zkv seven.zks --rpc-url http://127.0.0.1:8545 --verifier 0x00112233445566778899aabbccddeeff00112233 --keystore keys --yes
  zkvin submit lenet.zkv seven.zks --rpc-url http://127.0.0.1:8545 --verifier 0x00112233445566778899aabbccddeeff00112233 --keystore keys --policy policy.json --deadline 2h`,
		Args: exactArgs("MODEL.zkv", "PROOF.zks"),
	}
	f.register(cmd)
	keys.register(cmd)
	_ = cmd.MarkFlagRequired("rpc-url")
	_ = cmd.MarkFlagRequired("verifier")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		data, err := a.settlementCalldata(cmd, args[0], args[1], &keys)
		if err != nil {
			return err
		}
		doc, err := a.submitSettlement(cmd, &f, data)
		if err != nil {
			return err
		}
		return a.answer(doc, doc.text())
	})
	return cmd
}

// submitSettlement sends calldata of SettlementVerifier.verify, when the policy says so, and waits until it is mined.
func (a *app) submitSettlement(cmd *cobra.Command, f *submitFlags, data []byte) (*transactionDocument, error) {
	to, err := parseContract(commandName(cmd), "--verifier", f.verifier)
	if err != nil {
		return nil, err
	}
	c, err := a.connect(cmd, &f.chain)
	if err != nil {
		return nil, err
	}
	if !f.chain.dryRun {
		if err := a.waitForPolicy(cmd, c, f); err != nil {
			return nil, err
		}
	}
	return a.transact(cmd, c, &f.chain, new(payer), "settle", chain.Call{To: to, Data: data})
}

// settlementCalldata makes the call for a proof, which it verifies first.
func (a *app) settlementCalldata(cmd *cobra.Command, keyPath, proofPath string, f *settlementFlags) ([]byte, error) {
	key, err := zkvin.OpenVerificationKey(keyPath)
	if err != nil {
		return nil, fileError(err, inspectNext)
	}
	proof, err := zkvin.OpenSettlementProof(proofPath)
	if err != nil {
		return nil, fileError(err, inspectNext)
	}
	if key, err = keyFor(key, proof.Requests()); err != nil {
		return nil, err
	}
	update, done := a.progress()
	options, err := f.options(update)
	if err != nil {
		done()
		return nil, err
	}
	k, err := key.SettlementKey(cmd.Context(), options)
	done()
	if err != nil {
		return nil, err
	}
	// A contract does not refuse a development SRS either: it knows one SRS only.
	if err := k.Verify(proof, zkvin.VerifyOptions{AllowUnsafeSRS: true}); err != nil {
		return nil, fmt.Errorf("%s: %w", proofPath, err)
	}
	call, err := k.Call(proof)
	if err != nil {
		return nil, err
	}
	return packSettlement(call)
}

// packSettlement encodes the call as the contract ABI prescribes.
func packSettlement(call *zkvin.SettlementCall) ([]byte, error) {
	artifact, err := contracts.Load("SettlementVerifier")
	if err != nil {
		return nil, err
	}
	parsed, err := artifact.Parse()
	if err != nil {
		return nil, err
	}
	statement := struct {
		Key, Root [32]byte
		Payee     common.Address
		Shown     *big.Int
		Values    []byte
	}{call.Key, call.Root, common.Address(call.Payee), new(big.Int).SetBytes(call.Shown[:]), call.Values}
	return parsed.Pack("verify", statement, call.KeyBytes, call.Proof)
}

// loneRequest is a rate, above 0 as policies ask, at which no request comes within any deadline.
const loneRequest = 1e-7

// waitForPolicy returns when the policy settles the one proof that there is: it is made already, so that proving takes
// no time any more.
func (a *app) waitForPolicy(cmd *cobra.Command, c *chain.Client, f *submitFlags) error {
	kind, named := policy.ParseKind(f.policy)
	if named && kind == policy.Now {
		return nil
	}
	if named && kind == policy.Rule {
		return usageError(commandName(cmd), "--policy rule: give the file with its costs and times")
	}
	if f.deadline <= 0 {
		return usageError(commandName(cmd), "--deadline %s: want a time above 0", f.deadline)
	}
	m := policy.Model{
		Sizes: []policy.Size{{Requests: 1, Gas: 700_000}}, BlockSeconds: 12, InclusionSeconds: 24,
		RequestsPerSecond: loneRequest, DeadlineSeconds: f.deadline.Seconds(),
	}
	if !named {
		var err error
		if m, err = readPolicy(f.policy); err != nil {
			return err
		}
		kind, m = policy.Rule, forOneProof(m, f.deadline)
	} else if err := fitFees(cmd.Context(), c, &m); err != nil {
		return err
	}
	p, err := policy.New(kind, m)
	if err != nil {
		return err
	}
	return a.follow(cmd, c, p, f.deadline)
}

// forOneProof is a model in which nothing is proven and nothing is shared any more: waiting pays only where the fee falls.
func forOneProof(m policy.Model, deadline time.Duration) policy.Model {
	m.DeadlineSeconds, m.RequestsPerSecond = deadline.Seconds(), loneRequest
	m.Sizes = slices.Clone(m.Sizes)
	for i := range m.Sizes {
		m.Sizes[i].ProveSeconds = 0
	}
	return m
}

func readPolicy(path string) (policy.Model, error) {
	file, err := os.Open(path)
	if err != nil {
		return policy.Model{}, err
	}
	defer file.Close()
	m, err := policy.Read(file)
	if err != nil {
		return m, fmt.Errorf("%s: %w", path, err)
	}
	return m, nil
}

// fitFees fits the fee of a named policy to the last blocks. On a chain too young or too quiet for that, the fee of now
// is the median.
func fitFees(ctx context.Context, c *chain.Client, m *policy.Model) error {
	past, err := c.BaseFees(ctx, 1024)
	if err != nil {
		return err
	}
	fees := make([]float64, len(past))
	for i, wei := range past {
		fees[i] = gwei(wei)
	}
	m.Fee, err = policy.Fit(fees, policy.FitLag(m))
	if errors.Is(err, policy.ErrModel) && len(fees) > 0 {
		m.Fee = policy.MedianFee(fees)
		return nil
	}
	return err
}

func gwei(wei *big.Int) float64 {
	f, _ := new(big.Float).SetInt(wei).Float64()
	return f / 1e9
}

// follow looks at each block until the policy settles.
func (a *app) follow(cmd *cobra.Command, c *chain.Client, p *policy.Policy, within time.Duration) error {
	start := time.Now()
	for {
		head, err := c.Head(cmd.Context())
		if err != nil {
			return err
		}
		d := p.Decide(policy.State{Now: time.Since(start).Seconds(), BaseFee: gwei(head.BaseFee), Deadlines: []float64{within.Seconds()}})
		if d.Settle {
			return nil
		}
		if !a.quiet && !a.json {
			fmt.Fprintf(a.stderr, "base fee %.3g gwei, settling at %.3g: waiting\n", gwei(head.BaseFee), d.Threshold)
		}
		select {
		case <-cmd.Context().Done():
			return cmd.Context().Err()
		case <-time.After(c.Poll):
		}
	}
}
