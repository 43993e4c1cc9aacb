package main

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts"
)

type courtDocument struct {
	Case         string                 `json:"case"`
	Begun        bool                   `json:"begun"`
	Decided      bool                   `json:"decided"`
	Accepted     bool                   `json:"accepted"`
	Verdict      string                 `json:"verdict"`
	Left         []courtStepDocument    `json:"left"` // steps until the verdict
	Transactions []*transactionDocument `json:"transactions"`
}

type courtStepDocument struct {
	Step  string `json:"step"`
	Gas   uint64 `json:"gas"` // about
	Bytes int    `json:"calldata_bytes"`
}

func (d *courtDocument) text() string {
	text := ""
	for _, t := range d.Transactions {
		text += t.text()
	}
	text += fmt.Sprintf("case %s: %s\n", d.Case, d.Verdict)
	for _, s := range d.Left {
		text += fmt.Sprintf("  left: %s, about %d gas, %d bytes\n", s.Step, s.Gas, s.Bytes)
	}
	return text
}

type courtFlags struct {
	chain     chainFlags
	court     string
	key       string
	fromBlock uint64
}

func (f *courtFlags) register(cmd *cobra.Command, sends bool) {
	if sends {
		f.chain.register(cmd)
	} else {
		f.chain.registerNode(cmd)
	}
	flags := cmd.Flags()
	flags.StringVar(&f.court, "court", "", "`ADDRESS` of the DirectVerifier")
	flags.StringVar(&f.key, "key", "", "verification key of the model, a .zkv `FILE`")
	flags.Uint64Var(&f.fromBlock, "from-block", 0, "look for the case's states from block `N` on")
	for _, name := range []string{"rpc-url", "court", "key"} {
		_ = cmd.MarkFlagRequired(name)
	}
}

// courtMoves are the commands that send steps, with how many of them.
var courtMoves = []struct {
	name, short, long string
	most              int
	open              bool
}{
	{"open", "Begin the case of a proof: its first step", "Open takes the first step of a case. A case that was begun before is left as it is.", 1, true},
	{"step", "Take the next step of a case", "Step reads how far the case is on chain and takes the next step, whoever took the one before.", 1, false},
	{"verify", "Take all steps to the verdict", "Verify reads how far the case is on chain and takes all steps that are left, one transaction after the other. A rejection\nis a verdict too: it ends with exit code 1.", 1 << 20, false},
}

func (a *app) courtCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "court",
		Short: "Have a proof verified by a contract, step by step",
		Long: `The court verifies an ordinary proof (.zkp) on chain, in several transactions: it decides
disputes, at millions of gas. Anybody may take any step of any case. Each proof has one case,
whose verdict never changes (docs/settlement.md).`,
		Example: `  zkvin court status seven.zkp --key lenet.zkv --rpc-url http://127.0.0.1:8545 --court 0x00112233445566778899aabbccddeeff00112233
  zkvin court verify seven.zkp --key lenet.zkv --rpc-url http://127.0.0.1:8545 --court 0x00112233445566778899aabbccddeeff00112233 --keystore keys --yes`,
		Args: exactArgs(),
	}
	cmd.RunE = func(*cobra.Command, []string) error {
		return errors.New("missing command: open, step, verify or status")
	}
	for _, m := range courtMoves {
		var f courtFlags
		move := &cobra.Command{
			Use: m.name + " PROOF.zkp --key MODEL.zkv --rpc-url URL --court ADDRESS", Short: m.short, Long: m.long,
			Example: "  zkvin court " + m.name + " seven.zkp --key lenet.zkv --rpc-url http://127.0.0.1:8545 --court 0x00112233445566778899aabbccddeeff00112233 --keystore keys --yes",
			Args:    exactArgs("PROOF.zkp"),
		}
		f.register(move, true)
		move.RunE = a.run(func(cmd *cobra.Command, args []string) error { return a.court(cmd, &f, args[0], m.most, m.open) })
		cmd.AddCommand(move)
	}
	var f courtFlags
	status := &cobra.Command{
		Use: "status PROOF.zkp --key MODEL.zkv --rpc-url URL --court ADDRESS", Short: "Say how far the case of a proof is",
		Long:    "Status reads the verdict of a case, or the steps that are left, and what they cost. It sends nothing.",
		Example: "  zkvin court status seven.zkp --key lenet.zkv --rpc-url http://127.0.0.1:8545 --court 0x00112233445566778899aabbccddeeff00112233",
		Args:    exactArgs("PROOF.zkp"),
	}
	f.register(status, false)
	status.RunE = a.run(func(cmd *cobra.Command, args []string) error { return a.court(cmd, &f, args[0], 0, false) })
	cmd.AddCommand(status)
	return cmd
}

// hearing is a case with the contract that decides it.
type hearing struct {
	client   *chain.Client
	contract common.Address
	abi      abi.ABI
	key      *zkvin.VerificationKey
	proof    *zkvin.Proof
}

// court takes at most so many steps of a case and tells how far it is then.
func (a *app) court(cmd *cobra.Command, f *courtFlags, proofPath string, most int, open bool) error {
	h, err := a.hear(cmd, f, proofPath)
	if err != nil {
		return err
	}
	doc := &courtDocument{Transactions: []*transactionDocument{}}
	p := new(payer)
	for taken := 0; ; taken++ {
		trial, err := h.read(cmd, f, doc)
		if err != nil {
			return err
		}
		if doc.Decided || taken >= most || open && doc.Begun || f.chain.dryRun && taken > 0 {
			return a.answerCourt(doc, trial)
		}
		step, err := trial.Next()
		if err != nil {
			return err
		}
		t, err := a.transact(cmd, h.client, &f.chain, p, "step "+step.Name, chain.Call{To: &h.contract, Data: step.Data})
		if err != nil {
			return err
		}
		doc.Transactions = append(doc.Transactions, t)
	}
}

func (a *app) hear(cmd *cobra.Command, f *courtFlags, proofPath string) (*hearing, error) {
	contract, err := parseContract(commandName(cmd), "--court", f.court)
	if err != nil {
		return nil, err
	}
	h := &hearing{contract: *contract}
	if h.key, err = zkvin.OpenVerificationKey(f.key); err != nil {
		return nil, fileError(err, inspectNext)
	}
	if h.proof, err = zkvin.OpenProof(proofPath); err != nil {
		return nil, fileError(err, inspectNext)
	}
	if h.key, err = keyFor(h.key, h.proof.Requests()); err != nil {
		return nil, err
	}
	artifact, err := contracts.Load("DirectVerifier")
	if err != nil {
		return nil, err
	}
	if h.abi, err = artifact.Parse(); err != nil {
		return nil, err
	}
	h.client, err = a.connect(cmd, &f.chain)
	return h, err
}

// read fetches how far the case is and returns the trial in that state.
func (h *hearing) read(cmd *cobra.Command, f *courtFlags, doc *courtDocument) (*zkvin.Trial, error) {
	trial, err := h.key.Trial(h.proof)
	if err != nil {
		return nil, err
	}
	id := trial.Case()
	data, err := h.abi.Pack("progress", [32]byte(id))
	if err != nil {
		return nil, err
	}
	slot, err := h.client.Read(cmd.Context(), h.contract, data)
	if err != nil {
		return nil, err
	}
	if len(slot) != 32 {
		return nil, fmt.Errorf("%w: %s is no court", chain.ErrAnswer, h.contract)
	}
	verdict, err := zkvin.ReadCourtVerdict([32]byte(slot))
	if err != nil {
		return nil, err
	}
	doc.Case, doc.Decided, doc.Accepted, doc.Verdict = id.String(), verdict.Decided, verdict.Accepted, verdict.Text
	doc.Begun = !bytes.Equal(slot, make([]byte, 32))
	if !doc.Begun || doc.Decided {
		return trial, nil
	}
	// The contract stores the hash of the state and logs the state itself.
	logs, err := h.client.Logs(cmd.Context(), h.contract, f.fromBlock, h.abi.Events["Advanced"].ID, common.Hash(id))
	if err != nil {
		return nil, err
	}
	for i := len(logs) - 1; i >= 0; i-- {
		if bytes.Equal(crypto.Keccak256(logs[i].Data), slot) {
			return trial, trial.Resume(logs[i].Data)
		}
	}
	return nil, &failure{code: exitChain, err: fmt.Errorf("%w: no log of the state of case %s", chain.ErrAnswer, id),
		next: "lower --from-block, or use a node that keeps older logs"}
}

// answerCourt tells what is left; a rejection is a failure.
func (a *app) answerCourt(doc *courtDocument, trial *zkvin.Trial) error {
	doc.Left = []courtStepDocument{}
	for !doc.Decided {
		step, err := trial.Next()
		if err != nil {
			return err
		}
		if step == nil {
			break
		}
		doc.Left = append(doc.Left, courtStepDocument{step.Name, step.Gas, len(step.Data)})
	}
	if doc.Decided && !doc.Accepted {
		return &failure{code: exitRejected, err: fmt.Errorf("case %s: %s", doc.Case, doc.Verdict), document: doc,
			next: "the verdict is final: the proof is not valid"}
	}
	return a.answer(doc, doc.text())
}
