package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// inspectDocument describes a file; fields that a kind lacks are left out.
// There is deliberately no field that could hold a weight, a private value, a
// blinder or an activation.
type inspectDocument struct {
	File    string `json:"file"`
	Meaning string `json:"meaning"`
	Private bool   `json:"private"`
	summaryDocument
	Arrays []arrayDocument `json:"arrays,omitempty"`
}

// summaryDocument holds the fields of zkvin.Describe.
type summaryDocument struct {
	Kind      string           `json:"kind"`
	Version   int              `json:"version,omitempty"`
	Bytes     int64            `json:"bytes"`
	Warning   string           `json:"warning,omitempty"`
	ModelID   string           `json:"model_id,omitempty"`
	Graph     *graphDocument   `json:"graph,omitempty"`
	Layout    *layoutDocument  `json:"layout,omitempty"`
	SRS       *srsDocument     `json:"srs,omitempty"`
	Statement *claimDocument   `json:"statement,omitempty"`
	Opening   *openingDocument `json:"opening,omitempty"`
	Report    *zkvin.Report    `json:"report,omitempty"`
	Parts     []partDocument   `json:"parts,omitempty"`
}

type graphDocument struct {
	Name       string           `json:"name"`
	Nodes      int              `json:"nodes"`
	Operators  map[string]int   `json:"operators"` // nodes by integer operator
	Tensors    int              `json:"tensors"`
	Parameters int64            `json:"parameters"`
	Inputs     []tensorDocument `json:"inputs"`
	Outputs    []tensorDocument `json:"outputs"`
}

type layoutDocument struct {
	Columns       int `json:"columns"`
	Batch         int `json:"batch"`
	WeightRows    int `json:"weight_rows"`
	TableRows     int `json:"table_rows"`
	StatementRows int `json:"statement_rows"`
}

// claimDocument is a statement as its file shows it: integers, whose names and
// scales only the key knows.
type claimDocument struct {
	Requests []requestDocument `json:"requests"`
}

type requestDocument struct {
	ID      string          `json:"id"`
	Context string          `json:"context"`
	Inputs  []valueDocument `json:"inputs"`
	Outputs []valueDocument `json:"outputs"`
}

type valueDocument struct {
	Private bool     `json:"private"`
	Values  []int    `json:"values,omitempty"`
	Rows    []string `json:"rows,omitempty"`
	Digest  string   `json:"digest,omitempty"` // the commitment
}

type openingDocument struct {
	Input   int           `json:"input"` // position, from 0
	Entries int           `json:"entries"`
	Tensor  valueDocument `json:"tensor"`
}

type partDocument struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
	Bytes int    `json:"bytes"`
}

type arrayDocument struct {
	Name    string `json:"name"`
	Shape   []int  `json:"shape,omitempty"`
	Integer bool   `json:"integer,omitempty"`
	Error   string `json:"error,omitempty"` // why the array cannot be read
}

// meanings says what each kind of file is, and whether it is to be kept secret.
var meanings = map[zkvin.Kind]struct {
	text    string
	private bool
}{
	zkvin.KindModel:   {"model package: integer program, weights, blinders", true},
	zkvin.KindKey:     {"verification key", false},
	zkvin.KindProof:   {"proof with the statement that it claims (not verified here)", false},
	zkvin.KindWitness: {"witness: enough to prove the same statement again", true},
	zkvin.KindOpening: {"opening of a committed input", true},
	zkvin.KindSRS:     {"powers of tau", false},
}

func (a *app) inspectCommand() *cobra.Command {
	var layers bool
	cmd := &cobra.Command{
		Use:   "inspect FILE",
		Short: "Explain any file: model, key, proof, witness, opening, SRS or array",
		Long: `Inspect tells what a file is and what it says. It reads the kind from the content, not
from the name. It prints neither weights nor private inputs, blinders or activations.
It does not verify a proof: a statement shown here is only claimed.`,
		Example: `  zkvin inspect lenet.zkm --layers
  zkvin inspect seven.zkp --json
  zkvin inspect lenet.npz`,
		Args: exactArgs("FILE"),
	}
	cmd.Flags().BoolVar(&layers, "layers", false, "list the error of every layer of a model")
	cmd.RunE = a.run(func(_ *cobra.Command, args []string) error {
		doc, err := inspect(args[0])
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
	d := &inspectDocument{File: path}
	kind, err := zkvin.DetectFile(path)
	if err != nil {
		return nil, err
	}
	meaning, known := meanings[kind]
	d.Meaning, d.Private = meaning.text, meaning.private
	switch {
	case !known:
		err = d.addArrays(path)
	case kind == zkvin.KindSRS:
		err = d.addSRS(path)
	default:
		err = d.addSummary(path)
	}
	if known {
		d.Kind = kind.String()
	}
	d.Bytes = info.Size()
	return d, fileError(err, "the file is damaged, get it again")
}

// addSummary takes over what the library tells of a file.
func (d *inspectDocument) addSummary(path string) error {
	summary, err := zkvin.Describe(path)
	if err != nil {
		return err
	}
	data, err := json.Marshal(summary)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, &d.summaryDocument)
}

func (d *inspectDocument) addSRS(path string) error {
	s, err := zkvin.OpenSRS(path)
	if err != nil {
		return err
	}
	doc := describeSRS(s)
	d.SRS = &doc
	return nil
}

// addArrays lists the arrays of an input file.
func (d *inspectDocument) addArrays(path string) error {
	file, err := tensorfile.Open(path, tensorfile.Options{Image: tensorfile.Normalize{Channels: 3}})
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
	if d.ModelID != "" {
		fmt.Fprintf(&b, "model %s\n", d.ModelID)
	}
	if d.Warning != "" {
		fmt.Fprintf(&b, "%s\n", d.Warning)
	}
	if d.Graph != nil {
		b.WriteString(d.Graph.text())
	}
	if l := d.Layout; l != nil {
		fmt.Fprintf(&b, "committed in rows of %d: weights %d, tables %d, statement %d\n", l.Columns, l.WeightRows, l.TableRows, l.StatementRows)
	}
	if d.SRS != nil {
		b.WriteString(d.SRS.text())
	}
	if d.Statement != nil {
		b.WriteString(d.Statement.text())
	}
	if o := d.Opening; o != nil {
		fmt.Fprintf(&b, "commitment %s\n  to input %d, %d values\n", o.Tensor.Digest, o.Input, o.Entries)
	}
	if d.Report != nil {
		b.WriteString(reportText(d.Report))
	}
	for _, p := range d.Parts {
		fmt.Fprintf(&b, "  %8d %-18s %12d bytes\n", p.Count, p.Name, p.Bytes)
	}
	for _, array := range d.Arrays {
		if array.Error != "" {
			fmt.Fprintf(&b, "  not readable: %s\n", array.Error)
			continue
		}
		fmt.Fprintf(&b, "  %q: %s\n", array.Name, tensorfile.ShapeString(array.Shape))
	}
	return b.String()
}

func (g *graphDocument) text() string {
	var b strings.Builder
	for _, t := range g.Inputs {
		b.WriteString(tensorText("input", t))
	}
	for _, t := range g.Outputs {
		b.WriteString(tensorText("output", t))
	}
	fmt.Fprintf(&b, "program %q: %d parameters, %d nodes:", g.Name, g.Parameters, g.Nodes)
	for _, name := range slices.Sorted(maps.Keys(g.Operators)) {
		fmt.Fprintf(&b, " %s %d", name, g.Operators[name])
	}
	b.WriteByte('\n')
	return b.String()
}

func (c *claimDocument) text() string {
	var b strings.Builder
	for _, r := range c.Requests {
		fmt.Fprintf(&b, "claims for context %s:\n", r.Context)
		for i, v := range r.Inputs {
			b.WriteString(v.text("input", i))
		}
		for i, v := range r.Outputs {
			b.WriteString(v.text("output", i))
		}
	}
	return b.String()
}

func (v *valueDocument) text(role string, position int) string {
	if v.Private {
		return fmt.Sprintf("  %s %d, private, commitment %s\n", role, position, v.Digest)
	}
	return fmt.Sprintf("  %s %d, %d public values\n", role, position, len(v.Values))
}
