package main

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

type opsDocument struct {
	Operators []zkvin.Operator `json:"operators"`
}

func (a *app) opsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "ops [OPERATOR...]",
		Short: "List the ONNX operators that compile supports",
		Long: `Ops lists the ONNX operators that compile supports: the opsets, the operators of
the normal form that each becomes, the integer operators that these come to
(docs/operators.md defines them), and what is asked of the model. Rounding and
rearranging may stand beside any of them. With names of operators it shows these
alone, and the attributes that are read.

An operator whose inputs are all constant is computed when the model is
compiled, and nothing of it is left; some are supported only so.`,
		Example: "  zkvin ops\n  zkvin ops TopK Resize\n  zkvin ops --json",
		Args:    cobra.ArbitraryArgs,
		RunE: a.run(func(_ *cobra.Command, args []string) error {
			list, err := chosenOperators(zkvin.Operators(), args)
			if err != nil {
				return err
			}
			return a.answer(opsDocument{list}, operatorTable(list, len(args) > 0))
		}),
	}
}

// chosenOperators returns those of the given names, with the domain or without, in any case; all if there are none.
func chosenOperators(all []zkvin.Operator, names []string) ([]zkvin.Operator, error) {
	if len(names) == 0 {
		return all, nil
	}
	var list []zkvin.Operator
	for _, name := range names {
		before := len(list)
		for _, o := range all {
			if strings.EqualFold(o.Name, name) || strings.EqualFold(o.Name[strings.LastIndex(o.Name, ".")+1:], name) {
				list = append(list, o)
			}
		}
		if len(list) == before {
			return nil, &failure{code: exitUnsupported, err: fmt.Errorf("operator %q is not supported", name),
				next: "see zkvin ops for all that are, and export the model with these"}
		}
	}
	return list, nil
}

// operatorTable has a line for each operator, and one below it for its attributes if wanted.
func operatorTable(list []zkvin.Operator, attributes bool) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "OPERATOR\tOPSETS\tBECOMES\tINTEGER OPERATORS\tNOTES")
	for _, o := range list {
		becomes, integer := strings.Join(o.Becomes, " "), strings.Join(o.Integer, " ")
		if o.ConstantOnly {
			becomes = "(on constants only)"
		} else if becomes == "" {
			becomes = "(a constant)"
		}
		fmt.Fprintf(w, "%s\t%d-%d\t%s\t%s\t%s\n", o.Name, o.Since, o.Until, becomes, integer, o.Notes)
		if attributes && len(o.Attributes) > 0 {
			fmt.Fprintf(w, "\t\t\t\tattributes: %s\n", strings.Join(o.Attributes, ", "))
		}
	}
	w.Flush() // to memory, which cannot fail
	lines := slices.Collect(strings.Lines(b.String()))
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \n") + "\n"
	}
	return strings.Join(lines, "")
}
