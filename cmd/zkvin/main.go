// Command zkvin compiles ONNX models, proves their inferences in zero
// knowledge and verifies the proofs. See docs/cli.md.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// The first signal asks to stop at the next step, a second one ends at once.
	context.AfterFunc(ctx, stop)
	code := execute(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(int(code))
}

// execute runs one command line and returns its exit code. With --json the
// answer, good or bad, is one JSON document on stdout.
func execute(ctx context.Context, args []string, stdout, stderr io.Writer) exitCode {
	a := &app{stdout: stdout, stderr: stderr}
	root := a.rootCommand()
	root.SetArgs(args)
	command, err := root.ExecuteContextC(ctx)
	if err == nil {
		return exitOK
	}
	var f *failure
	if !errors.As(err, &f) {
		a.json = a.json || slices.Contains(args, "--json") // it may stand behind the flag that is wrong
		// Commands return failures only (see app.run); the rest is cobra's.
		f = &failure{code: exitUsage, err: err, next: "see " + command.CommandPath() + " --help"}
	}
	if errors.Is(f.err, context.Canceled) {
		f.err = errors.New("stopped by a signal")
	}
	a.reportFailure(f)
	return f.code
}

// app is one call of the program: its streams and global flags.
type app struct {
	stdout, stderr io.Writer
	json, quiet    bool
}

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "zkvin",
		Short: "Prove that a machine-learning model gave an answer, without showing the model",
		Long: `zkvin turns an ONNX model into an exact integer program, commits to its weights, and
proves that an output is what that program gives on an input. Whoever holds the
public verification key checks the proof and learns neither weights nor activations.

Private files (.zkm, .zkw, .zko) are written for their owner alone (mode 0600).`,
		Example: `  zkvin compile lenet.onnx --calibrate lenet.npz -o lenet.zkm
  zkvin prove lenet.zkm --input lenet.npz --index 7 -o seven.zkp
  zkvin verify lenet.zkv seven.zkp --allow-unsafe-srs`,
		Version:       describeBuild().text(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetVersionTemplate("{{.Version}}")
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.PersistentFlags().BoolVar(&a.json, "json", false, "answer with one JSON document on standard output")
	root.PersistentFlags().BoolVarP(&a.quiet, "quiet", "q", false, "no progress on standard error")
	root.AddCommand(
		a.compileCommand(), a.runCommand(), a.proveCommand(), a.generateCommand(), a.commitCommand(), a.verifyCommand(), a.keyCommand(), a.inclusionCommand(),
		a.settleCommand(), a.submitCommand(), a.exportCommand(), a.courtCommand(), a.verifierCommand(), a.accountCommand(),
		a.devnetCommand(), a.requestCommand(), a.providerCommand(), a.challengeCommand(), a.marketCommand(), a.statusCommand(),
		a.modelCommand(), a.inspectCommand(), a.srsCommand(), a.opsCommand(), a.benchCommand(), a.versionCommand(),
		&cobra.Command{
			Use:   "exit-codes",
			Short: "Exit codes of every command",
			Long:  "Exit codes, with their names in the \"kind\" field of --json output:\n\n" + exitCodeTable(),
		},
	)
	return root
}

// run adapts a command's function to cobra: whatever it returns becomes a
// failure with exit code and next step.
func (a *app) run(f func(cmd *cobra.Command, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		if err := f(cmd, args); err != nil {
			return classify(err)
		}
		return nil
	}
}

// abandon returns what f returns, or ctx.Err() at once when a signal comes: for what cannot be stopped, a read from the
// terminal or PLONK's prover. f must leave nothing half done when the process ends.
func abandon[T any](ctx context.Context, f func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := f()
		done <- result{value, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}

// exactArgs names the arguments that are missing or too many.
func exactArgs(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < len(names) {
			return fmt.Errorf("missing argument %s", names[len(args)])
		}
		if len(args) > len(names) {
			return fmt.Errorf("unexpected argument %q", args[len(names)])
		}
		return nil
	}
}
