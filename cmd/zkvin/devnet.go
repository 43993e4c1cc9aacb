package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin/network/devnet"
	"github.com/zkvin/zkvin/network/node"
)

type devnetDocument struct {
	Network  string            `json:"network"` // the document's file
	ChainID  uint64            `json:"chain_id"`
	RPC      string            `json:"rpc_url"`
	Core     string            `json:"core"` // release, or none
	Market   string            `json:"market"`
	Accounts map[string]string `json:"accounts"`
	Seconds  float64           `json:"seconds"`
}

func (d *devnetDocument) text() string {
	text := fmt.Sprintf("chain %d at %s\nEigenLayer's core: %s\nmarket %s\n", d.ChainID, d.RPC, d.Core, d.Market)
	names := make([]string, 0, len(d.Accounts))
	for name := range d.Accounts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		text += fmt.Sprintf("  %-11s %s\n", name, d.Accounts[name])
	}
	return text + fmt.Sprintf("wrote %s, in %.1f s\n", d.Network, d.Seconds)
}

func (a *app) devnetCommand() *cobra.Command {
	var o devnet.Options
	var keys settlementFlags
	var detach bool
	cmd := &cobra.Command{
		Use:   "devnet",
		Short: "Start a market on a chain of your own",
		Long: `Devnet starts anvil, puts EigenLayer's real core on it, deploys the market, registers a model
and gives accounts in every role money and stake. It writes devnet.json, which the commands
of the market read, and runs until Ctrl-C, or goes on with --detach.

The core comes from the source tree's test modules (e2e/v1.8, e2e/v1.9), since it is under
another licence; where they are not at hand, --core none makes a market without attesters.
Everybody has the keys of these accounts: never use them on another chain.`,
		Example: `  zkvin devnet --model lenet.zkm
  zkvin devnet --model lenet.zkm --core none --dir market --detach`,
		Args: exactArgs(),
	}
	flags := cmd.Flags()
	flags.StringVar(&o.Dir, "dir", ".", "write devnet.json, keys and logs to this `FOLDER`")
	flags.IntVar(&o.Port, "port", 0, "let anvil listen at port `N` (default: a free one)")
	flags.StringVar(&o.Core, "core", "v1.8", "`RELEASE` of EigenLayer's core: v1.8, v1.9 or none")
	flags.StringVar(&o.Model, "model", "", "the model that the market serves, a .zkm `FILE` compiled with --settlement")
	flags.BoolVar(&detach, "detach", false, "leave the chain running and return; zkvin devnet stop ends it")
	keys.register(cmd)
	_ = cmd.MarkFlagRequired("model")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		var err error
		update, done := a.progress()
		defer done()
		if o.Keys, err = keys.options(update); err != nil {
			return err
		}
		if update == nil && !a.quiet {
			o.Tell = func(what string) { fmt.Fprintln(a.stderr, what) }
		}
		return a.devnet(cmd, o, detach)
	})
	cmd.AddCommand(a.devnetStopCommand(), a.devnetAdvanceCommand())
	return cmd
}

func (a *app) devnet(cmd *cobra.Command, o devnet.Options, detach bool) error {
	start := time.Now()
	d, err := devnet.Start(cmd.Context(), o)
	if err != nil {
		return devnetError(err)
	}
	doc := &devnetDocument{
		Network: d.Path, RPC: d.RPC, Core: "none", ChainID: d.Addresses.ChainID, Market: d.Addresses.Market.Hex(), Accounts: map[string]string{}, Seconds: seconds(time.Since(start)),
	}
	if d.Addresses.Core != nil {
		doc.Core = d.Addresses.Core.Version
	}
	for name, address := range d.Accounts {
		doc.Accounts[name] = address.Hex()
	}
	if err := a.answer(doc, doc.text()); err != nil || detach {
		return err
	}
	defer d.Chain.Stop()
	select {
	case err := <-d.Chain.Ended():
		return &failure{code: exitChain, err: fmt.Errorf("anvil ended: %w", err), next: "see anvil.log beside devnet.json"}
	case <-cmd.Context().Done():
		return nil
	}
}

func devnetError(err error) error {
	switch {
	case errors.Is(err, devnet.ErrNoAnvil):
		return &failure{code: exitUnsupported, err: err, next: "install Foundry's anvil, and name it with ANVIL if it is not on PATH"}
	case errors.Is(err, devnet.ErrNoCore):
		return &failure{code: exitUnsupported, err: err, next: "run it in the source tree with Go installed, or take --core none: a market without attesters"}
	}
	return err
}

func (a *app) devnetStopCommand() *cobra.Command {
	var f networkFlags
	cmd := &cobra.Command{
		Use:     "stop",
		Short:   "End a devnet that was detached",
		Long:    "Stop ends the chain that zkvin devnet --detach left running. All that was on it is gone.",
		Example: "  zkvin devnet stop --network market/devnet.json",
		Args:    exactArgs(),
	}
	f.registerReading(cmd)
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		// Only what answers as this devnet is ended: its number may be another process' by now.
		if _, err := a.open(cmd, &f); err != nil {
			return err
		}
		if f.document.Node == 0 {
			return badFile("end the node yourself", "%s names no process", f.network)
		}
		process, err := os.FindProcess(f.document.Node)
		if err == nil {
			err = process.Signal(os.Interrupt)
		}
		if err != nil {
			return err
		}
		return a.answer(map[string]int{"stopped": f.document.Node}, fmt.Sprintf("stopped process %d\n", f.document.Node))
	})
	return cmd
}

func (a *app) devnetAdvanceCommand() *cobra.Command {
	var f networkFlags
	cmd := &cobra.Command{
		Use:     "advance TIME",
		Short:   "Move the clock of a development chain forward",
		Long:    "Advance makes a block that is later by TIME, so that deadlines and windows of the market pass at once.",
		Example: "  zkvin devnet advance 10m --network market/devnet.json",
		Args:    exactArgs("TIME"),
	}
	f.registerReading(cmd)
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		by, err := time.ParseDuration(args[0])
		if err != nil || by < time.Second {
			return usageError(commandName(cmd), "TIME %q: want a second at least, such as 90s or 10m", args[0])
		}
		side, err := a.open(cmd, &f)
		if err != nil {
			return err
		}
		if err := devnet.Advance(cmd.Context(), f.document, by); err != nil {
			return err
		}
		now, err := side.Now(cmd.Context())
		if err != nil {
			return err
		}
		return a.answer(map[string]uint64{"time": now}, fmt.Sprintf("the chain is at %s\n", time.Unix(int64(now), 0).UTC().Format(time.DateTime)))
	})
	return cmd
}

// nodeFolder is where a node keeps what it has to, beside the network's document.
func nodeFolder(n *node.Network, dir, role, account string) string {
	if dir != "" {
		return dir
	}
	return filepath.Join(n.Path("."), role+"-"+strings.ToLower(account))
}
