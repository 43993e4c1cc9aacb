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

// labelPlan is what is known of the labels before there is a model to run.
type labelPlan struct {
	labels    proof.Labels
	tokenizer *text.Tokenizer
	notes     []string
}

// planLabels finds the labels of a model from its float graph g and its program. It returns
// ErrUnsupported, ErrVocabulary or ErrOptions for what the caller asked for in vain.
func planLabels(g *onnx.Graph, program *graph.Graph, o *CompileOptions) (*labelPlan, error) {
	p := &labelPlan{}
	if o.Image != nil {
		image := *o.Image
		image.Input = imageInput(program, &image)
		p.labels.Image = &image
	}
	if o.Text != nil {
		found, ok := recognizeText(g)
		if !ok && o.Text.Required {
			return nil, fmt.Errorf("%w: no language model: want an input of token ids for the rows of a constant table, and an output with a score for each row", ErrUnsupported)
		}
		if ok {
			if err := p.text(found, program, o); err != nil {
				return nil, err
			}
		}
	}
	if p.labels == (proof.Labels{}) {
		return p, nil
	}
	if err := p.labels.Check(program); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrOptions, err)
	}
	return p, nil
}

// describe gives the model its labels. Padding that nobody chose takes a model to run.
func (m *Model) describe(p *labelPlan, o *CompileOptions) {
	m.notes = p.notes
	if p.labels == (proof.Labels{}) {
		return
	}
	if l := p.labels.Text; l != nil && o.Text.Padding == nil && m.causal(l, o) {
		l.Padding, l.Pad = PadRight, defaultPad(p.tokenizer)
	}
	m.file.Key.Labels = &p.labels
}

// imageInput is the input that the labels name, or for −1 the first that takes pictures.
func imageInput(g *graph.Graph, image *ImageLabels) int {
	for i := range g.Inputs {
		at := *image
		at.Input = i
		if channels, _, _ := at.Size(g); image.Input < 0 && (channels == 1 || channels == 3) {
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

// text finds the tokenizer of a language model. One that nobody asked for is left out when it
// does not fit.
func (p *labelPlan) text(found language, program *graph.Graph, o *CompileOptions) error {
	tokenizer, source := o.Text.Tokenizer, o.Text.Source
	if tokenizer == nil {
		if tokenizer, source = text.ForSize(found.vocabulary); tokenizer == nil {
			return p.without(o, fmt.Errorf("%w: none is known for a vocabulary of %d%s", ErrVocabulary, found.vocabulary, o.Text.Source))
		}
	}
	if n := tokenizer.Size(); n > found.vocabulary {
		return p.without(o, fmt.Errorf("%w: %d tokens (%s), the model has %d", ErrVocabulary, n, source, found.vocabulary))
	}
	l := &proof.TextLabels{Input: found.input, Output: found.output, Tokenizer: tokenizer.Kind(), Vocabulary: tokenizer.Vocabulary()}
	if tokens, _ := l.Window(program); tokens == 0 {
		return p.without(o, fmt.Errorf("%w: the token ids need shape [T] or [1, T], the scores T rows or one", ErrUnsupported))
	}
	if side := o.Text.Padding; side != nil && side.Side != PadNone {
		l.Padding, l.Pad = side.Side, side.ID
		if side.ID < 0 {
			l.Pad = defaultPad(tokenizer)
		}
	}
	p.labels.Text, p.tokenizer = l, tokenizer
	p.notes = append(p.notes, fmt.Sprintf("a language model: tokenizer %v, %s", l.Tokenizer, source))
	return nil
}

// without returns why a language model has no text side when the caller wants one, and
// otherwise notes it.
func (p *labelPlan) without(o *CompileOptions, err error) error {
	if o.Text.Required {
		return err
	}
	p.notes = append(p.notes, fmt.Sprintf("a language model, but no tokenizer kept: %v", err))
	return nil
}

func (m *Model) note(format string, args ...any) {
	m.notes = append(m.notes, fmt.Sprintf(format, args...))
}

// endOfText is the id that fills windows of r50k and p50k.
const endOfText = 50256

// defaultPad is an id that prompts hardly end with.
func defaultPad(t *text.Tokenizer) int {
	switch {
	case t.Kind() == proof.TokenizerR50k || t.Kind() == proof.TokenizerP50k:
		return endOfText
	case t.Kind() == proof.TokenizerCharacters:
		return t.Size() - 1
	}
	return 0
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
