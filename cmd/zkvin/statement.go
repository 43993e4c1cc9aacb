package main

import (
	"fmt"
	"strings"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// tensorDocument is a tensor in --json output.
type tensorDocument struct {
	Name       string    `json:"name"`
	Shape      []int     `json:"shape"`
	Exponent   *int      `json:"exponent,omitempty"` // real value = (integer + offset) · 2^-exponent
	Offset     int       `json:"offset,omitempty"`
	Private    *bool     `json:"private,omitempty"`
	Commitment string    `json:"commitment,omitempty"` // of a private tensor
	Values     []float64 `json:"values,omitempty"`     // row-major, of a public one
	Argmax     *int      `json:"argmax,omitempty"`     // of one-dimensional outputs
}

// statementDocument is a proven statement in --json output. A batch has requests in place of
// context, inputs and outputs.
type statementDocument struct {
	ModelID   string            `json:"model_id"`
	Context   string            `json:"context,omitempty"`
	UnsafeSRS bool              `json:"unsafe_srs"`
	Root      string            `json:"root"`
	Inputs    []tensorDocument  `json:"inputs,omitempty"`
	Outputs   []tensorDocument  `json:"outputs,omitempty"`
	Requests  []requestDocument `json:"requests,omitempty"`
	Text      *textDocument     `json:"text,omitempty"`
}

// requestDocument is one request of a batch.
type requestDocument struct {
	Index   int              `json:"index"`
	ID      string           `json:"id"`
	Context string           `json:"context"`
	Leaf    string           `json:"leaf"`
	Inputs  []tensorDocument `json:"inputs"`
	Outputs []tensorDocument `json:"outputs"`
	Text    *textDocument    `json:"text,omitempty"`
}

func describeStatement(s *zkvin.Statement) statementDocument {
	d := statementDocument{ModelID: s.ModelID.String(), UnsafeSRS: s.UnsafeSRS, Root: s.Root.String()}
	if len(s.Requests) == 1 {
		d.Context, d.Inputs, d.Outputs = s.Context.String(), describeStated(s.Inputs, false), describeStated(s.Outputs, true)
		return d
	}
	for i := range s.Requests {
		d.Requests = append(d.Requests, describeRequest(&s.Requests[i]))
	}
	return d
}

func describeRequest(r *zkvin.StatedRequest) requestDocument {
	return requestDocument{
		Index: r.Index, ID: r.ID.String(), Context: r.Context.String(), Leaf: r.Leaf.String(),
		Inputs: describeStated(r.Inputs, false), Outputs: describeStated(r.Outputs, true),
	}
}

func describeStated(list []zkvin.StatementTensor, output bool) []tensorDocument {
	docs := make([]tensorDocument, len(list))
	for i, t := range list {
		docs[i] = tensorDocument{Name: t.Name, Shape: t.Shape, Exponent: &t.Exponent, Offset: t.Offset, Private: &t.Private}
		if t.Private {
			docs[i].Commitment = t.Commitment.String()
			continue
		}
		docs[i].Values = t.Values
		if output {
			docs[i].Argmax = argmax(t.Shape, t.Values)
		}
	}
	return docs
}

func describeInfos(list []zkvin.TensorInfo) []tensorDocument {
	docs := make([]tensorDocument, len(list))
	for i, t := range list {
		docs[i] = tensorDocument{Name: t.Name, Shape: t.Shape, Exponent: &t.Exponent, Offset: t.Offset}
	}
	return docs
}

func describeOutputs(list []zkvin.Tensor) []tensorDocument {
	docs := make([]tensorDocument, len(list))
	for i, t := range list {
		docs[i] = tensorDocument{Name: t.Name, Shape: t.Shape, Values: t.Data, Argmax: argmax(t.Shape, t.Data)}
	}
	return docs
}

// argmax returns the index of the first maximum when all axes but one are 1,
// as in a vector of class scores.
func argmax(shape []int, values []float64) *int {
	if len(values) < 2 {
		return nil
	}
	for _, d := range shape {
		if d != 1 && d != len(values) {
			return nil
		}
	}
	best := 0
	for i, v := range values {
		if v > values[best] {
			best = i
		}
	}
	return &best
}

// mostValues bounds how many values of a tensor are printed as text.
const mostValues = 16

// tensorText writes a tensor for a person: a line for its name and shape, and
// its first values unless it is private.
func tensorText(role string, d tensorDocument) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %q, shape %s", role, d.Name, tensorfile.ShapeString(d.Shape))
	if d.Private != nil && *d.Private {
		fmt.Fprintf(&b, ", private\n  commitment %s\n", d.Commitment)
		return b.String()
	}
	b.WriteByte('\n')
	if len(d.Values) > 0 && (role != "input" || len(d.Values) <= mostValues) {
		b.WriteString(" ")
		for _, v := range d.Values[:min(len(d.Values), mostValues)] {
			fmt.Fprintf(&b, " %.6g", v)
		}
		if len(d.Values) > mostValues {
			fmt.Fprintf(&b, " … %d more (--json has all)", len(d.Values)-mostValues)
		}
		b.WriteByte('\n')
	}
	if d.Argmax != nil {
		fmt.Fprintf(&b, "  largest at index %d\n", *d.Argmax)
	}
	return b.String()
}

// statementText writes a statement for a person.
func statementText(d statementDocument) string {
	var b strings.Builder
	fmt.Fprintf(&b, "model %s\n", d.ModelID)
	if len(d.Requests) > 0 {
		fmt.Fprintf(&b, "root %s over %d requests\n", d.Root, len(d.Requests))
		for i := range d.Requests[:min(len(d.Requests), mostRequests)] {
			b.WriteString(requestText(d.Requests[i]))
		}
		if len(d.Requests) > mostRequests {
			fmt.Fprintf(&b, "… %d more requests (--json has all)\n", len(d.Requests)-mostRequests)
		}
	} else {
		b.WriteString(tensorsText(d.Inputs, d.Outputs) + d.Text.text())
		fmt.Fprintf(&b, "context %s\n", d.Context)
	}
	if d.UnsafeSRS {
		b.WriteString("SRS: development only, whoever knows its seed can forge proofs\n")
	}
	return b.String()
}

// mostRequests bounds how many requests of a batch are printed as text.
const mostRequests = 16

func requestText(d requestDocument) string {
	return fmt.Sprintf("request %d, id %s, context %s\n", d.Index, d.ID, d.Context) + tensorsText(d.Inputs, d.Outputs) + d.Text.text()
}

func tensorsText(inputs, outputs []tensorDocument) string {
	var b strings.Builder
	for _, t := range inputs {
		b.WriteString(tensorText("input", t))
	}
	for _, t := range outputs {
		b.WriteString(tensorText("output", t))
	}
	return b.String()
}
