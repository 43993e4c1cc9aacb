package zkvin

import (
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/text"
)

// TextOptions of Compile: the text side of a language model, which has an input of token
// ids for the rows of a table and an output of one score for each of these rows.
type TextOptions struct {
	// Tokenizer of the model; nil takes the one that has a vocabulary of the model's size.
	Tokenizer *Tokenizer
	// Source says where the tokenizer comes from, or why none was found, for Model.Notes.
	Source string
	// Required makes it an error (ErrUnsupported, ErrVocabulary) when the model is no
	// language model or no tokenizer fits. Otherwise the package then has no text side.
	Required bool
	// Padding of short prompts; nil chooses: on the right for models in which later tokens
	// do not change earlier scores, otherwise none.
	Padding *Padding
}

// Padding says how prompts shorter than the model's window are filled, and with which id;
// −1 chooses one.
type Padding struct {
	Side PaddingSide
	ID   int
}

// PaddingSide is where a short prompt is filled.
type PaddingSide = proof.Padding

// The sides of padding.
const (
	PadNone  = proof.PadNone
	PadRight = proof.PadRight
	PadLeft  = proof.PadLeft
)

// ImageLabels say how a picture becomes an input.
type ImageLabels = proof.ImageLabels

// The layouts of pictures.
const (
	LayoutNCHW = proof.LayoutNCHW
	LayoutNHWC = proof.LayoutNHWC
)

// Image describes the pictures that a model takes.
type Image = proof.ImageSummary

// Image describes the pictures that the model takes, nil if its labels say nothing of them.
func (m *Model) Image() *Image { return proof.DescribeImage(m.file.Key) }

// Image describes the pictures that the model takes, nil if its labels say nothing of them.
func (k *VerificationKey) Image() *Image { return proof.DescribeImage(k.file) }

// Notes say what Compile found and chose by itself, a line each; empty for a model from a
// file.
func (m *Model) Notes() []string { return m.notes }

// describe gives the model its labels.
func (m *Model) describe(g *onnx.Graph, o *CompileOptions) error {
	labels := &proof.Labels{}
	if o.Image != nil {
		image := *o.Image
		image.Input = m.imageInput(&image)
		labels.Image = &image
	}
	if o.Text != nil {
		found, ok := recognizeText(g)
		switch {
		case !ok && o.Text.Required:
			return fmt.Errorf("%w: no language model: want an input of token ids for the rows of a constant table, and an output with a score for each row", ErrUnsupported)
		case ok:
			var err error
			if labels.Text, err = m.describeText(found, o); err != nil {
				return err
			}
		}
	}
	if labels.Text == nil && labels.Image == nil {
		return nil
	}
	if err := labels.Check(m.file.Key.Graph); err != nil {
		return fmt.Errorf("%w: %w", ErrOptions, err)
	}
	m.file.Key.Labels = labels
	return nil
}

// imageInput is the input that the labels name, or for −1 the first that takes pictures.
func (m *Model) imageInput(image *ImageLabels) int {
	for i := range m.file.Key.Graph.Inputs {
		at := *image
		at.Input = i
		if channels, _, _ := at.Size(m.file.Key.Graph); image.Input < 0 && (channels == 1 || channels == 3) {
			return i
		}
	}
	return max(image.Input, 0)
}

// language is what recognizeText finds: positions of input and output, and the number of
// rows of the table.
type language struct{ input, output, vocabulary int }

// recognizeText looks for the input of whole numbers that gathers the rows of the largest
// constant table, and for an output whose last axis is as long.
func recognizeText(g *onnx.Graph) (language, bool) {
	source := map[int]int{} // values that hold an input's ids, in another shape perhaps
	for i, v := range g.Inputs {
		if g.Values[v].DType == onnx.Int64 {
			source[v] = i
		}
	}
	found := language{output: -1}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		input, ids := source[n.Inputs[len(n.Inputs)-1]]
		switch {
		case ids && (n.Op == "Reshape" || n.Op == "Expand" || n.Op == "Cast"):
			source[n.Outputs[0]] = input
		case ids && n.Op == "GatherRows" && n.Attrs.IntOf("axis") == 0 && g.Values[n.Inputs[0]].Const != nil:
			if rows := g.Values[n.Inputs[0]].Shape[0]; rows > found.vocabulary {
				found.input, found.vocabulary = input, rows
			}
		}
	}
	for i, v := range g.Outputs {
		s := g.Values[v].Shape
		if len(s) > 0 && s[len(s)-1] == found.vocabulary && g.Values[v].DType == onnx.Float && found.output < 0 {
			found.output = i
		}
	}
	return found, found.vocabulary > 1 && found.output >= 0
}

func (m *Model) describeText(found language, o *CompileOptions) (*proof.TextLabels, error) {
	tokenizer, source := o.Text.Tokenizer, o.Text.Source
	if tokenizer == nil {
		tokenizer, source = text.ForSize(found.vocabulary)
	}
	if tokenizer == nil {
		if o.Text.Required {
			return nil, fmt.Errorf("%w: none is known by the size of the model's vocabulary, %d", ErrVocabulary, found.vocabulary)
		}
		m.note("a language model with a vocabulary of %d, but no tokenizer is known for it%s", found.vocabulary, o.Text.Source)
		return nil, nil
	}
	if n := tokenizer.Size(); n > found.vocabulary {
		err := fmt.Errorf("%w: %d tokens (%s), the model has %d", ErrVocabulary, n, source, found.vocabulary)
		if o.Text.Required {
			return nil, err
		}
		m.note("no tokenizer kept: %v", err)
		return nil, nil
	}
	l := &proof.TextLabels{Input: found.input, Output: found.output, Tokenizer: tokenizer.Kind(), Vocabulary: tokenizer.Vocabulary()}
	if tokens, _ := l.Window(m.file.Key.Graph); tokens == 0 {
		if o.Text.Required {
			return nil, fmt.Errorf("%w: the token ids need shape [T] or [1, T], the scores T rows or one", ErrUnsupported)
		}
		m.note("no tokenizer kept: the token ids or scores have more than one axis of their own")
		return nil, nil
	}
	m.pad(l, tokenizer, o)
	m.note("a language model: tokenizer %v, %s", l.Tokenizer, source)
	return l, nil
}

func (m *Model) note(format string, args ...any) {
	m.notes = append(m.notes, fmt.Sprintf(format, args...))
}

// endOfText is the id that fills windows of r50k and p50k.
const endOfText = 50256

// pad chooses the padding and its id: an id that prompts hardly end with.
func (m *Model) pad(l *proof.TextLabels, t *text.Tokenizer, o *CompileOptions) {
	p := o.Text.Padding
	switch {
	case p != nil:
		l.Padding = p.Side
	case m.causal(l, o):
		l.Padding = PadRight
	}
	if l.Padding == PadNone {
		return
	}
	switch {
	case p != nil && p.ID >= 0:
		l.Pad = p.ID
	case t.Kind() == proof.TokenizerR50k || t.Kind() == proof.TokenizerP50k:
		l.Pad = endOfText
	case len(l.Vocabulary) > 0:
		l.Pad = len(l.Vocabulary) - 1
	}
}

// causal runs the integer program twice, the second time with another last token: scores
// of the positions before must stay the same to the bit. A model that gives one row of
// scores has no such positions, and one that does not run on the row is not known.
func (m *Model) causal(l *proof.TextLabels, o *CompileOptions) bool {
	g := m.file.Key.Graph
	tokens, vocabulary := l.Window(g)
	if g.Tensors[g.Outputs[l.Output]].Elements() != tokens*vocabulary || tokens == 1 {
		return false
	}
	in := zeroInputs(g)
	if len(o.Calibration) > 0 {
		row, err := arrange("input", m.Inputs(), o.Calibration[0])
		if err != nil {
			return false
		}
		in = row
	}
	first, err := m.Run(in)
	if err != nil {
		return false
	}
	ids := slices.Clone(in[l.Input].Data)
	ids[tokens-1] = float64((int(ids[tokens-1]) + 1) % vocabulary)
	in[l.Input].Data = ids
	second, err := m.Run(in)
	before := (tokens - 1) * vocabulary
	return err == nil && slices.Equal(first.Outputs[l.Output].Data[:before], second.Outputs[l.Output].Data[:before])
}

func zeroInputs(g *graph.Graph) []Tensor {
	in := make([]Tensor, len(g.Inputs))
	for i, info := range infos(g, g.Inputs) {
		in[i] = Tensor{Name: info.Name, Shape: info.Shape, Data: make([]float64, g.Tensors[g.Inputs[i]].Elements())}
	}
	return in
}
