package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin/internal/tensorfile"
)

// inspectDocument describes a file; fields that a kind lacks are left out.
// There is deliberately no field that could hold a weight, a private value, a
// blinder or an activation.
type inspectDocument struct {
	File       string             `json:"file"`
	Kind       string             `json:"kind"`
	Meaning    string             `json:"meaning"`
	Private    bool               `json:"private"`
	Bytes      int64              `json:"bytes"`
	ModelID    string             `json:"model_id,omitempty"`
	SRS        *srsDocument       `json:"srs,omitempty"`
	Inputs     []tensorDocument   `json:"inputs,omitempty"`
	Outputs    []tensorDocument   `json:"outputs,omitempty"`
	Report     *reportDocument    `json:"report,omitempty"`
	Statement  *statementDocument `json:"statement,omitempty"`
	Commitment string             `json:"commitment,omitempty"`
	Opens      *openingDocument   `json:"opens,omitempty"`
	Arrays     []arrayDocument    `json:"arrays,omitempty"`
}

// openingDocument says which input of the model an opening is for.
type openingDocument struct {
	Input    int `json:"input"` // position, from 0
	Elements int `json:"elements"`
}

type arrayDocument struct {
	Name    string `json:"name"`
	Shape   []int  `json:"shape,omitempty"`
	Integer bool   `json:"integer,omitempty"`
	Error   string `json:"error,omitempty"` // why the array cannot be read
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
		doc, err := inspect(args[0], layers)
		if err != nil {
			return err
		}
		return a.answer(doc, doc.text())
	})
	return cmd
}

// inspectors fill in what each kind of file says.
var inspectors = map[Kind]struct {
	meaning string
	private bool
	fill    func(d *inspectDocument, path string, layers bool) error
}{
	KindModel:   {"model package: integer program, weights, blinders", true, inspectModel},
	KindKey:     {"verification key", false, inspectKey},
	KindProof:   {"proof with the statement that it claims (not verified here)", false, inspectProof},
	KindWitness: {"witness: every intermediate value of one proof", true, inspectWitness},
	KindOpening: {"opening of a committed input", true, inspectOpening},
	KindSRS:     {"powers of tau", false, inspectSRS},
}

func inspect(path string, layers bool) (*inspectDocument, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	d := &inspectDocument{File: path, Bytes: info.Size()}
	kind, err := DetectFile(path)
	if err != nil {
		return nil, err
	}
	i, known := inspectors[kind]
	if !known {
		return d, inspectArrays(d, path)
	}
	d.Kind, d.Meaning, d.Private = string(kind), i.meaning, i.private
	return d, i.fill(d, path, layers)
}

func (d *inspectDocument) addKey(k *VerificationKey) {
	digest, unsafe := k.SRS()
	d.ModelID = k.ID().String()
	d.SRS = &srsDocument{Digest: digest.String(), Unsafe: unsafe}
	d.Inputs, d.Outputs = describeInfos(k.Inputs()), describeInfos(k.Outputs())
}

func inspectModel(d *inspectDocument, path string, layers bool) error {
	m, err := OpenModel(path)
	if err != nil {
		return err
	}
	d.addKey(m.VerificationKey())
	report := describeReport(m.Report(), layers)
	d.Report = &report
	return nil
}

func inspectKey(d *inspectDocument, path string, _ bool) error {
	k, err := OpenVerificationKey(path)
	if err != nil {
		return err
	}
	d.addKey(k)
	return nil
}

func inspectProof(d *inspectDocument, path string, _ bool) error {
	p, err := OpenProof(path)
	if err != nil {
		return err
	}
	s := describeStatement(p.Statement())
	d.ModelID, d.Statement = s.ModelID, &s
	return nil
}

func inspectWitness(d *inspectDocument, path string, _ bool) error {
	w, err := OpenWitness(path)
	if err != nil {
		return err
	}
	d.ModelID = w.ModelID.String()
	return nil
}

func inspectOpening(d *inspectDocument, path string, _ bool) error {
	o, err := OpenOpening(path)
	if err != nil {
		return err
	}
	d.ModelID, d.Commitment = o.Model().String(), o.Commitment().String()
	d.Opens = &openingDocument{o.Position(), o.Elements()}
	return nil
}

func inspectSRS(d *inspectDocument, path string, _ bool) error {
	s, err := OpenSRS(path)
	if err != nil {
		return err
	}
	doc := describeSRS(s)
	d.SRS = &doc
	return nil
}

// inspectArrays lists the arrays of an input file.
func inspectArrays(d *inspectDocument, path string) error {
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
	if d.ModelID != "" && d.Statement == nil {
		fmt.Fprintf(&b, "model %s\n", d.ModelID)
	}
	for _, t := range d.Inputs {
		b.WriteString(tensorText("input", t))
	}
	for _, t := range d.Outputs {
		b.WriteString(tensorText("output", t))
	}
	if d.Commitment != "" {
		fmt.Fprintf(&b, "commitment %s\n  to input %d, %d values\n", d.Commitment, d.Opens.Input, d.Opens.Elements)
	}
	if d.Report != nil {
		b.WriteString(d.Report.text())
	}
	if d.Statement != nil {
		b.WriteString("claims:\n" + statementText(*d.Statement))
	}
	if d.SRS != nil {
		b.WriteString(d.SRS.text())
	}
	for _, array := range d.Arrays {
		switch {
		case array.Error != "":
			fmt.Fprintf(&b, "  not readable: %s\n", array.Error)
		default:
			fmt.Fprintf(&b, "  %q: %s\n", array.Name, tensorfile.ShapeString(array.Shape))
		}
	}
	return b.String()
}
