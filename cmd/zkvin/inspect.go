package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// inspectDocument is the library's summary of a file of ours, or the arrays of
// an input file. Fields that a kind lacks are left out. There is deliberately
// none that could hold a weight, a private value, a blinder or an activation.
type inspectDocument struct {
	File    string `json:"file"`
	Kind    string `json:"kind"`
	Meaning string `json:"meaning"`
	Private bool   `json:"private"`
	Bytes   int64  `json:"bytes"`
	*zkvin.Summary
	Report *zkvin.Report   `json:"report,omitempty"` // in place of the summary's undecoded one
	Arrays []arrayDocument `json:"arrays,omitempty"`

	Security *zkvin.Security `json:"security,omitempty"`
	Decoded  []*textDocument `json:"decoded,omitempty"` // of each request, with --key
}

type arrayDocument struct {
	Name    string `json:"name"`
	Shape   []int  `json:"shape,omitempty"`
	Integer bool   `json:"integer,omitempty"`
	Error   string `json:"error,omitempty"` // why the array cannot be read
}

// meanings says what each kind of file is.
var meanings = map[zkvin.Kind]string{
	zkvin.KindModel:      "model package: integer program, weights, blinders",
	zkvin.KindKey:        "verification key",
	zkvin.KindProof:      "proof with the statement that it claims (not verified here)",
	zkvin.KindWitness:    "witness: enough to prove the same statement again",
	zkvin.KindOpening:    "opening of a committed input",
	zkvin.KindSRS:        "powers of tau",
	zkvin.KindReceipt:    "receipt of a generation: prompt, text and all proofs (not verified here)",
	zkvin.KindSettlement: "settlement proof for a contract, with the statement that it claims (not verified here)",
	zkvin.KindInclusion:  "one request of a batch, with the hashes up to the root (not verified here)",
}

func (a *app) inspectCommand() *cobra.Command {
	var layers, security bool
	var key string
	cmd := &cobra.Command{
		Use:   "inspect FILE",
		Short: "Explain any file: model, key, proof, inclusion proof, witness, opening, SRS or array",
		Long: `Inspect tells what a file is and what it says. It reads the kind from the content, not
from the name. It prints neither weights nor private inputs, blinders or activations.
It does not verify a proof: a statement shown here is only claimed.`,
		Example: `  zkvin inspect lenet.zkm --layers
  zkvin inspect lenet.zkv --security
  zkvin inspect seven.zkp --json
  zkvin inspect answer.zkp --key gpt.zkv
  zkvin inspect lenet.npz`,
		Args: exactArgs("FILE"),
	}
	cmd.Flags().BoolVar(&layers, "layers", false, "list the error of every layer of a model")
	cmd.Flags().BoolVar(&security, "security", false, "add up the soundness error of a key's proofs, term by term, and list the assumptions")
	cmd.Flags().StringVar(&key, "key", "", "decode prompt and answer of a proof with the tokenizer in this .zkv `FILE`")
	cmd.RunE = a.run(func(_ *cobra.Command, args []string) error {
		doc, err := inspect(args[0])
		if err == nil && key != "" {
			doc.Decoded, err = decodeProof(args[0], key)
		}
		if err == nil && security {
			doc.Security, err = zkvin.KeySecurity(args[0])
		}
		if err != nil {
			return err
		}
		if doc.Report != nil && !layers {
			doc.Report.PerLayer, doc.Report.Ranges = nil, nil
		}
		return a.answer(doc, doc.text())
	})
	return cmd
}

func inspect(path string) (*inspectDocument, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	kind, err := zkvin.DetectFile(path)
	if err != nil {
		return nil, err
	}
	meaning, known := meanings[kind]
	d := &inspectDocument{File: path, Kind: kind.String(), Meaning: meaning, Private: kind.Private(), Bytes: info.Size()}
	if known {
		err = d.addSummary(path)
	} else {
		err = d.addArrays(path)
	}
	return d, fileError(err, "the file is damaged, get it again")
}

// addSummary takes over what the library tells of a file.
func (d *inspectDocument) addSummary(path string) error {
	var err error
	if d.Summary, err = zkvin.Describe(path); err != nil || d.Summary.Report == nil {
		return err
	}
	return json.Unmarshal(d.Summary.Report, &d.Report)
}

// addArrays lists the arrays of an input file.
func (d *inspectDocument) addArrays(path string) error {
	file, err := tensorfile.Open(path, tensorfile.Options{Image: tensorfile.Normalize{Channels: 3}})
	if errors.Is(err, tensorfile.ErrUnsupported) {
		return &failure{code: exitUnsupported, err: fmt.Errorf("%w, and no file of zkvin", err), next: "check what the file is; ONNX models are read by zkvin compile"}
	}
	if err != nil {
		return err
	}
	d.Kind, d.Meaning = file.Format.String(), "input data"
	for _, name := range file.Names() {
		doc := arrayDocument{Name: name}
		if array, err := file.Array(name); err != nil {
			doc.Error = err.Error()
		} else {
			doc.Shape, doc.Integer = array.Shape, array.Integer
		}
		d.Arrays = append(d.Arrays, doc)
	}
	return nil
}

func (d *inspectDocument) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (.%s), %d bytes", d.File, d.Meaning, d.Kind, d.Bytes)
	if d.Private {
		b.WriteString(", PRIVATE: do not publish")
	}
	b.WriteByte('\n')
	if d.Summary != nil {
		b.WriteString(summaryText(d.Summary))
	}
	for _, t := range d.Decoded {
		b.WriteString(t.text())
	}
	if d.Report != nil {
		b.WriteString(reportText(d.Report))
	}
	if d.Summary != nil {
		for _, p := range d.Parts {
			fmt.Fprintf(&b, "  %8d %-18s %12d bytes\n", p.Count, p.Name, p.Bytes)
		}
	}
	for _, array := range d.Arrays {
		if array.Error != "" {
			fmt.Fprintf(&b, "  not readable: %s\n", array.Error)
			continue
		}
		fmt.Fprintf(&b, "  %q: %s\n", array.Name, tensorfile.ShapeString(array.Shape))
	}
	if d.Security != nil {
		b.WriteString(securityText(d.Security))
	}
	return b.String()
}

func summaryText(s *zkvin.Summary) string {
	var b strings.Builder
	if s.ModelID != "" {
		fmt.Fprintf(&b, "model %s\n", s.ModelID)
	}
	if s.Warning != "" {
		fmt.Fprintf(&b, "%s\n", s.Warning)
	}
	if g := s.Graph; g != nil {
		for _, t := range g.Inputs {
			fmt.Fprintf(&b, "input %q, shape %s\n", t.Name, tensorfile.ShapeString(t.Shape))
		}
		for _, t := range g.Outputs {
			fmt.Fprintf(&b, "output %q, shape %s\n", t.Name, tensorfile.ShapeString(t.Shape))
		}
		fmt.Fprintf(&b, "program %q: %d parameters, %d nodes:", g.Name, g.Parameters, g.Nodes)
		for _, name := range slices.Sorted(maps.Keys(g.Operators)) {
			fmt.Fprintf(&b, " %s %d", name, g.Operators[name])
		}
		b.WriteByte('\n')
	}
	b.WriteString(labelsText(s.Text, s.Image))
	if l := s.Layout; l != nil {
		fmt.Fprintf(&b, "committed in rows of %d: weights %d, tables %d, statement %d, witness %d\n", l.Columns, l.WeightRows, l.TableRows, l.StatementRows, l.WitnessRows)
		if t := l.Settlement; t != nil {
			fmt.Fprintf(&b, "settled in rows of %d: weights %d and tables %d of %d, statement %d of %d, witness %d\n",
				t.Columns, t.WeightRows, t.TableRows, t.WeightColumns, t.StatementRows, l.Columns, t.WitnessRows)
		}
		fmt.Fprintf(&b, "a proof has %d look-up leaves and %d hidden values\n", l.Leaves, l.HiddenValues)
	}
	if r := s.SRS; r != nil { // the warning above says what is unsafe
		b.WriteString(srsDocument{Digest: r.Digest, Powers: r.Powers, Name: r.Name}.text())
	}
	if s.Statement != nil {
		b.WriteString(claimText(s))
	}
	if in := s.Inclusion; in != nil {
		fmt.Fprintf(&b, "request %d of %d, ", in.Index, in.Leaves)
		b.WriteString(requestClaimText(&in.Request))
	}
	if r := s.Receipt; r != nil {
		fmt.Fprintf(&b, "claims that prompt %v continues as %v\n  temperature %.4g, seed %s\n", r.Prompt, r.Generated, r.Temperature, r.Seed)
	}
	if o := s.Opening; o != nil {
		fmt.Fprintf(&b, "commitment %s\n  to input %d, %d values\n", o.Tensor.Digest, o.Input, o.Entries)
	}
	return b.String()
}

// claimText writes a statement as its file shows it: integers, whose names and
// scales only the key knows.
func claimText(s *zkvin.Summary) string {
	var b strings.Builder
	for i := range s.Statement.Requests {
		b.WriteString(requestClaimText(&s.Statement.Requests[i]))
	}
	return b.String()
}

func requestClaimText(r *zkvin.RequestSummary) string {
	var b strings.Builder
	fmt.Fprintf(&b, "claims for context %s:\n", r.Context)
	for i, v := range r.Inputs {
		b.WriteString(valueText("input", i, v.Private, v.Digest, v.Values))
	}
	for i, v := range r.Outputs {
		b.WriteString(valueText("output", i, v.Private, v.Digest, v.Values))
	}
	return b.String()
}

func valueText(role string, position int, private bool, digest string, values []int16) string {
	if private {
		return fmt.Sprintf("  %s %d, private, commitment %s\n", role, position, digest)
	}
	return fmt.Sprintf("  %s %d, %d public values\n", role, position, len(values))
}
