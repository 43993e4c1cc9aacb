package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

type srsDocument struct {
	File   string `json:"file,omitempty"`
	Digest string `json:"digest"`
	Powers int    `json:"powers,omitempty"`
	Unsafe bool   `json:"unsafe"`
	Name   string `json:"name,omitempty"` // where the powers come from
}

// The development SRS fits models of any size that compile lays out.
const (
	defaultLogPowers = 16
	maxLogPowers     = 28
)

func (a *app) srsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "srs",
		Short: "Make, import and check powers of tau",
		Long: `A structured reference string (SRS) is what commitments are made with. For production
take the powers of tau of a public ceremony: a proof is worth nothing to anybody who
fears that the prover knows tau. The one made by "srs new" comes from a published
seed; everything made with it is marked unsafe and refused by verify unless told otherwise.`,
		Example: `  zkvin srs import powersOfTau28_hez_final_16.ptau -o ceremony.srs
  zkvin compile lenet.onnx --calibrate lenet.npz --srs ceremony.srs -o lenet.zkm`,
		Args: exactArgs(),
	}
	cmd.RunE = func(*cobra.Command, []string) error { return fmt.Errorf("missing command: new, import or info") }
	cmd.AddCommand(a.srsNewCommand(), a.srsImportCommand(), a.srsInfoCommand())
	return cmd
}

func (a *app) srsNewCommand() *cobra.Command {
	var out string
	var logPowers int
	cmd := &cobra.Command{
		Use:     "new -o FILE.srs",
		Short:   "Make a development SRS from the published seed",
		Long:    "New makes powers of tau from a published seed. Whoever knows the seed can forge proofs: for development only.",
		Example: "  zkvin srs new --log-powers 16 -o development.srs",
		Args:    exactArgs(),
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write the SRS to `FILE`")
	cmd.Flags().IntVar(&logPowers, "log-powers", defaultLogPowers, "make 2^`N` powers")
	_ = cmd.MarkFlagRequired("out")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		if logPowers < 1 || logPowers > maxLogPowers {
			return usageError("srs new", "--log-powers %d: want 1 to %d", logPowers, maxLogPowers)
		}
		update, done := a.progress()
		s, err := zkvin.NewDevelopmentSRS(cmd.Context(), 1<<logPowers, update)
		done()
		return a.wrote(s, out, err)
	})
	return cmd
}

func (a *app) srsImportCommand() *cobra.Command {
	var out string
	var logPowers int
	cmd := &cobra.Command{
		Use:   "import FILE -o FILE.srs",
		Short: "Import powers of tau of a ceremony (gnark, snarkjs .ptau)",
		Long: `Import reads a gnark KZG SRS or a snarkjs .ptau file, checks that every point lies in its
subgroup and that the powers belong together, and tells whether a .ptau file has the
hash of a known ceremony. A gnark file is imported whole.`,
		Example: `  zkvin srs import powersOfTau28_hez_final_16.ptau -o ceremony.srs
  zkvin srs import powersOfTau28_hez_final_20.ptau --log-powers 15 -o large.srs
  zkvin srs import kzg_srs.bin -o gnark.srs`,
		Args: exactArgs("FILE"),
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write the SRS to `FILE`")
	cmd.Flags().IntVar(&logPowers, "log-powers", 0, "keep the first 2^`N` powers of a .ptau file (default enough for every model)")
	_ = cmd.MarkFlagRequired("out")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		if logPowers < 0 || logPowers > maxLogPowers {
			return usageError("srs import", "--log-powers %d: want 1 to %d", logPowers, maxLogPowers)
		}
		if err := overwrites("srs import", out, args[0]); err != nil {
			return err
		}
		powers := 0
		if logPowers > 0 {
			powers = 1 << logPowers
		}
		update, done := a.progress()
		s, err := zkvin.ImportSRS(cmd.Context(), args[0], powers, update)
		done()
		err = fileError(err, "take a gnark kzg.SRS or a snarkjs .ptau file, downloaded whole")
		return a.wrote(s, out, err)
	})
	return cmd
}

func (a *app) srsInfoCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "info FILE.srs",
		Short:   "Show digest, size and origin of an SRS",
		Long:    "Info shows digest, size and origin of an SRS file.",
		Example: "  zkvin srs info ceremony.srs --json",
		Args:    exactArgs("FILE.srs"),
		RunE: a.run(func(_ *cobra.Command, args []string) error {
			s, err := zkvin.OpenSRS(args[0])
			if err != nil {
				return fileError(err, inspectNext)
			}
			doc := describeSRS(s)
			doc.File = args[0]
			return a.answer(doc, doc.text())
		}),
	}
}

// wrote writes an SRS that was made without error and answers with what it is.
func (a *app) wrote(s *zkvin.SRS, path string, err error) error {
	if err != nil {
		return err
	}
	if err := s.WriteFile(path); err != nil {
		return err
	}
	doc := describeSRS(s)
	doc.File = path
	return a.answer(doc, doc.text()+fmt.Sprintf("wrote %s\n", path))
}

func describeSRS(s *zkvin.SRS) srsDocument {
	return srsDocument{Digest: s.Digest().String(), Powers: s.Powers(), Unsafe: s.Unsafe(), Name: s.Source()}
}

func (d srsDocument) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "SRS %s", d.Digest)
	if d.Powers > 0 {
		fmt.Fprintf(&b, ", %d powers", d.Powers)
	}
	if d.Name != "" {
		fmt.Fprintf(&b, ", %s", d.Name)
	}
	if d.Unsafe {
		b.WriteString("\n  development only: whoever knows its seed can forge proofs")
	}
	b.WriteByte('\n')
	return b.String()
}
