package proof

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"unicode/utf8"

	"github.com/zkvin/zkvin/graph"
)

// Labels tell people and tools what a model's integers stand for: text or pictures. They
// are no part of the model's meaning: neither the ModelID nor any proof depends on them.
// At least one of the parts is set.
type Labels struct {
	Text  *TextLabels
	Image *ImageLabels
}

// TextLabels say how a prompt becomes the token ids of one input, of shape [T] or [1, T],
// and where the scores of the next token lie in one output: V for each of the T
// positions, or V for the last alone.
type TextLabels struct {
	Input, Output int // positions among the graph's inputs and outputs
	Tokenizer     Tokenizer
	// Vocabulary gives the byte (TokenizerBytes; empty: each id is its byte) or the code
	// point (TokenizerCharacters) of each id, all of them different.
	Vocabulary []uint32
	Padding    Padding
	Pad        int // id that fills the window; 0 without padding
}

// Tokenizer is a way to cut text into tokens.
type Tokenizer uint8

// The tokenizers. Larger vocabularies do not fit ids of 16 bits.
const (
	TokenizerBytes      Tokenizer = 1 + iota // one byte a token
	TokenizerCharacters                      // one code point a token
	TokenizerR50k                            // byte pairs, r50k_base: GPT-2 and GPT-3
	TokenizerP50k                            // byte pairs, p50k_base: Codex
)

var tokenizerNames = [...]string{
	TokenizerBytes: "byte", TokenizerCharacters: "chars", TokenizerR50k: "r50k", TokenizerP50k: "p50k",
}

// String returns the name that the command line uses.
func (t Tokenizer) String() string {
	if t >= TokenizerBytes && int(t) < len(tokenizerNames) {
		return tokenizerNames[t]
	}
	return fmt.Sprintf("Tokenizer(%d)", uint8(t))
}

// Padding says what becomes of a prompt shorter than T tokens.
type Padding uint8

// The paddings.
const (
	PadNone  Padding = iota // refused: the model takes exactly T tokens
	PadRight                // filled at the end; the answer is read at the last token before
	PadLeft                 // filled at the beginning; the answer is read at the last token
)

var paddingNames = [...]string{PadNone: "none", PadRight: "right", PadLeft: "left"}

// String returns "none", "right" or "left".
func (p Padding) String() string {
	if int(p) < len(paddingNames) {
		return paddingNames[p]
	}
	return fmt.Sprintf("Padding(%d)", uint8(p))
}

// ImageLabels say how a picture becomes one input, of three axes or of four with the first
// 1: value = (sample·Scale − Mean[c]) / Std[c], sample in 0 … 255.
type ImageLabels struct {
	Input     int
	Layout    ImageLayout
	Invert    bool // sample → 255 − sample first
	Scale     float64
	Mean, Std []float64 // one value, or one a channel
}

// ImageLayout is the order of the axes of a picture.
type ImageLayout uint8

// The layouts.
const (
	LayoutNCHW ImageLayout = iota // channels, height, width
	LayoutNHWC                    // height, width, channels
)

var layoutNames = [...]string{LayoutNCHW: "nchw", LayoutNHWC: "nhwc"}

// String returns "nchw" or "nhwc".
func (l ImageLayout) String() string {
	if int(l) < len(layoutNames) {
		return layoutNames[l]
	}
	return fmt.Sprintf("ImageLayout(%d)", uint8(l))
}

// Check says whether labels fit the graph that they describe. It returns ErrLabels with the
// path of the field, which begins with "labels".
func (l *Labels) Check(g *graph.Graph) error {
	if l.Text == nil && l.Image == nil {
		return fmt.Errorf("labels: %w: neither text nor image", ErrLabels)
	}
	if l.Text != nil {
		if err := l.Text.check(g); err != nil {
			return fmt.Errorf("labels.text.%w", err)
		}
	}
	if l.Image != nil {
		if err := l.Image.check(g); err != nil {
			return fmt.Errorf("labels.image.%w", err)
		}
	}
	return nil
}

// Window returns the number T of tokens that the model takes and the number V of its
// scores, or 0, 0 when input and output are not of that kind.
func (t *TextLabels) Window(g *graph.Graph) (tokens, vocabulary int) {
	if len(g.Carried) > 0 {
		return t.stepWindow(g)
	}
	in, out := shapeAt(g, g.Inputs, t.Input), shapeAt(g, g.Outputs, t.Output)
	if len(in) == 2 && in[0] == 1 {
		in = in[1:]
	}
	if len(in) != 1 || len(out) == 0 {
		return 0, 0
	}
	tokens, vocabulary = in[0], out[len(out)-1]
	n, ok := elements(out, MaxEntries)
	if !ok || vocabulary < 2 || (n != int64(vocabulary) && n != int64(tokens)*int64(vocabulary)) {
		return 0, 0
	}
	return tokens, vocabulary
}

// stepWindow is Window for a step program (StepProgram), whose ids are input and output 0:
// its positions, and the tokens that the next one is chosen from.
func (t *TextLabels) stepWindow(g *graph.Graph) (tokens, vocabulary int) {
	const mask = 2
	if t.Input != 0 || t.Output != 0 || t.Padding != PadNone || len(g.Inputs) <= mask || len(g.Outputs) == 0 {
		return 0, 0
	}
	n, ok := elements(shapeAt(g, g.Inputs, mask), MaxRunTokens)
	vocabulary = choices(g, g.Outputs[0])
	if !ok || vocabulary < 2 || vocabulary > MaxVocabulary {
		return 0, 0
	}
	return int(n), vocabulary
}

// shapeAt returns the shape of entry i of a list of tensors, nil for one that is not there.
func shapeAt(g *graph.Graph, ids []int, i int) []int {
	if i < 0 || i >= len(ids) || ids[i] < 0 || ids[i] >= len(g.Tensors) {
		return nil
	}
	return g.Tensors[ids[i]].Shape
}

func (t *TextLabels) check(g *graph.Graph) error {
	tokens, vocabulary := t.Window(g)
	switch {
	case tokens == 0:
		return fmt.Errorf("input: %w: input %d and output %d are no token ids and scores of the next token", ErrLabels, t.Input, t.Output)
	case t.Tokenizer < TokenizerBytes || int(t.Tokenizer) >= len(tokenizerNames):
		return fmt.Errorf("tokenizer: %w: unknown tokenizer %d", ErrLabels, t.Tokenizer)
	case int(t.Padding) >= len(paddingNames):
		return fmt.Errorf("padding: %w: unknown padding %d", ErrLabels, t.Padding)
	case t.Padding == PadNone && t.Pad != 0, t.Pad < 0 || t.Pad >= vocabulary:
		return fmt.Errorf("pad: %w: id %d with padding %v and a vocabulary of %d", ErrLabels, t.Pad, t.Padding, vocabulary)
	}
	return t.checkVocabulary()
}

// checkVocabulary demands that a list belongs to a tokenizer that takes one, holds no entry
// twice, and is not the list that an empty one stands for.
func (t *TextLabels) checkVocabulary() error {
	fail := func(i int, why string) error {
		return fmt.Errorf("vocabulary[%d]: %w: %s %d", i, ErrLabels, why, t.Vocabulary[i])
	}
	listed := t.Tokenizer == TokenizerCharacters
	if len(t.Vocabulary) > MaxVocabulary || listed != (len(t.Vocabulary) > 0) && t.Tokenizer != TokenizerBytes {
		return fmt.Errorf("vocabulary: %w: %d entries for tokenizer %v", ErrLabels, len(t.Vocabulary), t.Tokenizer)
	}
	seen := make(map[uint32]bool, len(t.Vocabulary))
	identity := len(t.Vocabulary) == 256
	for i, c := range t.Vocabulary {
		switch {
		case seen[c]:
			return fail(i, "twice")
		case t.Tokenizer == TokenizerBytes && c > 0xff:
			return fail(i, "no byte:")
		case c > utf8.MaxRune || !utf8.ValidRune(rune(c)):
			return fail(i, "no code point:")
		}
		seen[c] = true
		identity = identity && c == uint32(i)
	}
	if identity && t.Tokenizer == TokenizerBytes {
		return fmt.Errorf("vocabulary: %w: each id its byte is an empty list", ErrLabels)
	}
	return nil
}

// Size returns channels, height and width of the pictures that the model takes, or zeros.
func (m *ImageLabels) Size(g *graph.Graph) (channels, height, width int) {
	s := shapeAt(g, g.Inputs, m.Input)
	if len(s) == 4 && s[0] == 1 {
		s = s[1:]
	}
	switch {
	case len(s) != 3:
		return 0, 0, 0
	case m.Layout == LayoutNHWC:
		return s[2], s[0], s[1]
	}
	return s[0], s[1], s[2]
}

func (m *ImageLabels) check(g *graph.Graph) error {
	channels, _, _ := m.Size(g)
	if int(m.Layout) >= len(layoutNames) {
		return fmt.Errorf("layout: %w: unknown layout %d", ErrLabels, m.Layout)
	}
	if channels != 1 && channels != 3 {
		return fmt.Errorf("input: %w: input %d takes no picture of 1 or 3 channels in layout %v", ErrLabels, m.Input, m.Layout)
	}
	for _, list := range [][]float64{m.Mean, m.Std} {
		if len(list) != 1 && len(list) != channels {
			return fmt.Errorf("mean or std: %w: %d values for %d channels", ErrLabels, len(list), channels)
		}
	}
	for _, v := range slices.Concat([]float64{m.Scale}, m.Mean, m.Std) {
		if math.IsNaN(v) || math.IsInf(v, 0) || math.Float64bits(v) == math.Float64bits(math.Copysign(0, -1)) {
			return fmt.Errorf("scale, mean or std: %w: %v", ErrLabels, v)
		}
	}
	if m.Scale == 0 || slices.Contains(m.Std, 0) {
		return fmt.Errorf("scale or std: %w: 0", ErrLabels)
	}
	return nil
}

// maxChannels bounds the lists of a picture's channels.
const maxChannels = 3

// labels appends the section of a key of version 2.
func (e *encoder) labels(l *Labels) {
	e.flag(l.Text != nil)
	if t := l.Text; t != nil {
		for _, v := range []int{t.Input, t.Output, int(t.Tokenizer), len(t.Vocabulary)} {
			e.u32(uint32(v))
		}
		for _, c := range t.Vocabulary {
			e.u32(c)
		}
		e.u32(uint32(t.Padding))
		e.u32(uint32(t.Pad))
	}
	e.flag(l.Image != nil)
	if m := l.Image; m != nil {
		e.u32(uint32(m.Input))
		e.u32(uint32(m.Layout))
		e.flag(m.Invert)
		e.reals(m.Scale)
		for _, list := range [][]float64{m.Mean, m.Std} {
			e.u32(uint32(len(list)))
			e.reals(list...)
		}
	}
}

func (e *encoder) reals(v ...float64) {
	for _, x := range v {
		e.buf = binary.LittleEndian.AppendUint64(e.buf, math.Float64bits(x))
	}
}

// labels reads what encoder.labels writes and checks it against the graph.
func (d *decoder) labels(g *graph.Graph) *Labels {
	l := &Labels{}
	if d.flag("labels.text") {
		l.Text = d.textLabels("labels.text.")
	}
	if d.flag("labels.image") {
		l.Image = d.imageLabels("labels.image.")
	}
	if d.err != nil {
		return nil
	}
	if err := l.Check(g); err != nil {
		d.err = fmt.Errorf("%s.%w", d.root, err)
		return nil
	}
	return l
}

func (d *decoder) textLabels(at string) *TextLabels {
	t := &TextLabels{Input: d.count(at+"input", 0, MaxTensors, 0), Output: d.count(at+"output", 0, MaxTensors, 0)}
	t.Tokenizer = Tokenizer(d.count(at+"tokenizer", 1, math.MaxUint8, 0))
	for range d.count(at+"vocabulary", 0, MaxVocabulary, 4) {
		t.Vocabulary = append(t.Vocabulary, d.u32(at+"vocabulary"))
	}
	t.Padding = Padding(d.count(at+"padding", 0, math.MaxUint8, 0))
	t.Pad = d.count(at+"pad", 0, MaxVocabulary, 0)
	return t
}

func (d *decoder) imageLabels(at string) *ImageLabels {
	m := &ImageLabels{Input: d.count(at+"input", 0, MaxTensors, 0), Layout: ImageLayout(d.count(at+"layout", 0, math.MaxUint8, 0))}
	m.Invert = d.flag(at + "invert")
	if v := d.reals(at+"scale", 1); len(v) == 1 {
		m.Scale = v[0]
	}
	m.Mean = d.reals(at+"mean", d.count(at+"mean", 1, maxChannels, 8))
	m.Std = d.reals(at+"std", d.count(at+"std", 1, maxChannels, 8))
	return m
}

func (d *decoder) reals(path string, n int) []float64 {
	b := d.bytes(path, 8*n)
	v := make([]float64, len(b)/8)
	for i := range v {
		v[i] = math.Float64frombits(binary.LittleEndian.Uint64(b[8*i:]))
	}
	return v
}
