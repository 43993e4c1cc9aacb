package main

import (
	"context"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin/network/market"
	"github.com/zkvin/zkvin/network/node"
)

type orderDocument struct {
	Request     string         `json:"request"`
	Provider    string         `json:"provider"`
	Tier        string         `json:"tier"`
	Privacy     string         `json:"privacy"`
	Posted      string         `json:"posted,omitempty"` // transaction
	Answered    bool           `json:"answered"`
	Verified    bool           `json:"verified"`
	Outputs     []outputValues `json:"outputs"`
	Attesters   int            `json:"attesters"`
	Paid        bool           `json:"paid"`
	Transaction string         `json:"transaction,omitempty"`
	Proof       string         `json:"proof,omitempty"` // file
	ProveMillis int64          `json:"prove_ms"`
	Seconds     float64        `json:"seconds"` // from the order to the verified answer
}

// outputValues are the values of one output, with the place of the largest.
type outputValues struct {
	Name    string    `json:"name"`
	Values  []float64 `json:"values"`
	Largest int       `json:"largest"`
}

func (d *orderDocument) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "request %s, %s tier, by %s\n", d.Request, d.Tier, d.Provider)
	for _, o := range d.Outputs {
		fmt.Fprintf(&b, "  %s: %d values, the largest is %d\n", o.Name, len(o.Values), o.Largest)
	}
	if d.Verified {
		fmt.Fprintf(&b, "verified the proof here, %.2f s after the order (proven in %d ms)\n", d.Seconds, d.ProveMillis)
	}
	switch {
	case d.Paid && d.Attesters > 0:
		fmt.Fprintf(&b, "paid on a certificate of %d attesters: transaction %s\n", d.Attesters, d.Transaction)
	case d.Paid:
		fmt.Fprintf(&b, "paid: transaction %s\n", d.Transaction)
	case d.Answered:
		fmt.Fprintf(&b, "answered, to be paid when it is settled: transaction %s\n", d.Transaction)
	}
	if d.Proof != "" {
		fmt.Fprintf(&b, "wrote %s\n", d.Proof)
	}
	return b.String()
}

// requestFlags describe an order.
type requestFlags struct {
	networkFlags
	in                       inputFlags
	provider, url, tier, out string
	fee, feeEnd, value       string
	private, privateOutput   bool
	post                     bool
	lockIn, answerIn, settle time.Duration
	timeout                  time.Duration
}

func (a *app) requestCommand() *cobra.Command {
	var f requestFlags
	cmd := &cobra.Command{
		Use:   "request --input FILE",
		Short: "Order an answer, verify its proof, and have it paid",
		Long: `Request makes an order, signs it against the balance that was deposited in the market (or
posts it with --post), sends it to a provider with the input, and verifies the proof of the
answer itself, with the pinned key. Its exit code is 0 for a verified answer alone.

--private hides the input from everybody but the provider: it is committed to and sent
sealed to the provider's key of the directory. --private-output has the answer encrypted under
a one-time key; attesters and chain see commitments.`,
		Example: `  zkvin request --input lenet.npz --index 7
  zkvin request --input digit.png --invert --resize --tier deferred --provider provider2
  zkvin request --input secret.npy --private --provider 0x00112233445566778899aabbccddeeff00112233 -o answer.zkp`,
		Args: exactArgs(),
	}
	f.register(cmd)
	f.keys.register(cmd)
	f.in.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.provider, "provider", "provider1", "who answers: an `ADDRESS`, or a name of the network's document")
	flags.StringVar(&f.url, "provider-url", "", "the provider's `URL` (default: the directory's)")
	flags.StringVar(&f.tier, "tier", "attested", "how the answer is proven before it is paid: `TIER` is attested, settled or deferred")
	flags.StringVar(&f.fee, "fee", "", "the fee, or where its ramp starts, an `AMOUNT` in the token's smallest unit (default: the least)")
	flags.StringVar(&f.feeEnd, "fee-end", "", "the `AMOUNT` that the fee rises to until it is locked (default: --fee)")
	flags.StringVar(&f.value, "value", "1000000000000000000", "value at risk: the `AMOUNT` that a wrong answer may cost you")
	flags.BoolVar(&f.private, "private", false, "show the input to the provider alone")
	flags.BoolVar(&f.privateOutput, "private-output", false, "have the output encrypted to you")
	flags.BoolVar(&f.post, "post", false, "post the order on chain, with its fee in escrow")
	flags.DurationVar(&f.lockIn, "lock-in", 10*time.Minute, "`TIME` within which the order is taken")
	flags.DurationVar(&f.answerIn, "answer-in", 15*time.Minute, "`TIME` within which it is answered")
	flags.DurationVar(&f.settle, "settle-in", time.Hour, "`TIME` within which it is settled")
	flags.DurationVar(&f.timeout, "timeout", 2*time.Minute, "give up waiting for the provider after this `TIME`")
	flags.StringVarP(&f.out, "out", "o", "", "write the proof to `FILE`")
	cmd.MarkFlagsOneRequired("input", "prompt")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error { return networkError(a.request(cmd, &f)) })
	return cmd
}

func (a *app) request(cmd *cobra.Command, f *requestFlags) error {
	side, err := a.act(cmd, &f.networkFlags, "requester", "an order")
	if err != nil {
		return err
	}
	r := &node.Requester{Side: side}
	if r.Model, err = f.pinned(cmd); err != nil {
		return err
	}
	want, err := f.want(cmd, side, r.Model)
	if err != nil {
		return err
	}
	start := time.Now()
	ordered, err := r.NewOrder(cmd.Context(), want)
	if err != nil {
		return err
	}
	doc := &orderDocument{Request: ordered.Request.Hex(), Provider: want.Provider.Hex(), Tier: f.tier, Privacy: want.Private.String(), Outputs: []outputValues{}}
	if f.post {
		result, err := r.Post(cmd.Context(), ordered)
		if err != nil {
			return fmt.Errorf("post: %w", err)
		}
		doc.Posted = result.Transaction.Hex()
	}
	ctx, cancel := context.WithTimeout(cmd.Context(), f.timeout)
	defer cancel()
	v, err := r.Send(ctx, f.url, ordered)
	doc.Seconds = seconds(time.Since(start))
	doc.fill(v, err == nil)
	if err != nil {
		return failedWith(networkError(err), doc)
	}
	if f.out != "" {
		if err := v.Proof.WriteFile(f.out); err != nil {
			return err
		}
		doc.Proof = f.out
	}
	if f.privateOutput && want.Tier != market.Deferred {
		if err := a.release(ctx, side, ordered, doc); err != nil {
			return failedWith(networkError(err), doc)
		}
	}
	if v.Paid { // as the chain says, not as the provider does
		paid, err := side.WaitPaid(ctx, side.Block, ordered.Request)
		if err != nil {
			return failedWith(networkError(err), doc)
		}
		doc.Transaction = paid.Hex()
	}
	return a.answer(doc, doc.text())
}

// release pays for a private answer, which was decrypted and verified.
func (a *app) release(ctx context.Context, side *node.Side, o *node.Ordered, doc *orderDocument) error {
	place, err := side.FindPlace(ctx, side.Block, o.Request, o.Order)
	if err != nil {
		return err
	}
	result, err := side.Release(ctx, place)
	if err != nil {
		return fmt.Errorf("release: %w", err)
	}
	doc.Paid, doc.Transaction = true, result.Transaction.Hex()
	return nil
}

// failedWith adds the document to a failure, so that --json shows what there is.
func failedWith(err error, document *orderDocument) error {
	f := classify(err)
	return &failure{f.code, f.err, f.next, struct {
		*orderDocument
		Error *errorFields `json:"error"`
	}{document, f.fields()}}
}

func (d *orderDocument) fill(v *node.Verified, verified bool) {
	if v == nil {
		return
	}
	d.Answered, d.Verified, d.Provider = true, verified, v.Provider.Hex()
	d.Attesters, d.Paid, d.ProveMillis = v.Attesters, v.Paid, v.ProveMillis
	d.Transaction = v.Transaction.Hex()
	for _, t := range v.Outputs {
		d.Outputs = append(d.Outputs, outputValues{t.Name, t.Data, largest(t.Data)})
	}
}

// largest is the place of the largest value, the first of equal ones.
func largest(values []float64) int {
	at := 0
	for i, v := range values {
		if v > values[at] {
			at = i
		}
	}
	return at
}

// want reads the flags.
func (f *requestFlags) want(cmd *cobra.Command, side *node.Side, pinned *node.Pinned) (*node.Want, error) {
	w := &node.Want{LockIn: f.lockIn, AnswerIn: f.answerIn, SettleIn: f.settle}
	var err error
	if err = w.Tier.UnmarshalText([]byte(f.tier)); err != nil {
		return nil, usageError(commandName(cmd), "--tier %q: want attested, settled or deferred", f.tier)
	}
	for _, amount := range []struct {
		flag, text string
		to         **big.Int
	}{{"--fee", f.fee, &w.FeeStart}, {"--fee-end", f.feeEnd, &w.FeeEnd}, {"--value", f.value, &w.ValueAtRisk}} {
		if amount.text == "" {
			continue
		}
		if *amount.to, err = parseAmount(cmd, amount.flag, amount.text); err != nil {
			return nil, err
		}
	}
	if f.private {
		w.Private |= market.PrivateInput
	}
	if f.privateOutput {
		w.Private |= market.PrivateOutput
	}
	if w.Provider, err = f.account(cmd, "--provider", f.provider); err != nil {
		return nil, err
	}
	endpoint, key, err := side.Lookup(cmd.Context(), w.Provider)
	if err != nil && (f.url == "" || w.Private != 0) {
		return nil, err
	}
	if w.SealTo = key; f.url == "" {
		f.url = endpoint
	}
	w.Inputs, err = f.in.read(commandName(cmd), pinned.Key.Inputs())
	return w, err
}

// account reads an address, or the name of one in the document.
func (f *networkFlags) account(cmd *cobra.Command, flag, text string) (common.Address, error) {
	if address, ok := f.document.Accounts[text]; ok {
		return address, nil
	}
	address, err := parseContract(commandName(cmd), flag, text)
	if err != nil {
		return common.Address{}, err
	}
	return *address, nil
}
