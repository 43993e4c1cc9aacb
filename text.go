package zkvin

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/text"
)

// Errors of prompts and vocabularies.
var (
	// ErrCharacter: a prompt holds a character that the model's vocabulary lacks.
	ErrCharacter = text.ErrCharacter
	// ErrToken: a token id lies past the vocabulary.
	ErrToken = text.ErrToken
	// ErrLength: a prompt has more tokens than the model takes, or too few.
	ErrLength = text.ErrLength
	// ErrVocabulary: a vocabulary cannot be read, or is not the model's.
	ErrVocabulary = text.ErrVocabulary
)

// Tokenizer cuts text into token ids and puts ids together again.
type Tokenizer = text.Tokenizer

// TokenizerNames are the tokenizers that need no vocabulary file.
func TokenizerNames() []string {
	return []string{proof.TokenizerBytes.String(), proof.TokenizerR50k.String(), proof.TokenizerP50k.String()}
}

// NewTokenizer returns the tokenizer of one of TokenizerNames, ErrVocabulary for others.
func NewTokenizer(name string) (*Tokenizer, error) {
	for _, k := range []proof.Tokenizer{proof.TokenizerBytes, proof.TokenizerR50k, proof.TokenizerP50k} {
		if k.String() == name {
			return text.New(k, nil)
		}
	}
	return nil, fmt.Errorf("%w: no tokenizer %q, known are %s", ErrVocabulary, name, strings.Join(TokenizerNames(), ", "))
}

// ParseVocabulary returns the tokenizer of a vocabulary file: JSON, or a character a line.
func ParseVocabulary(data []byte) (*Tokenizer, error) { return text.ParseVocabulary(data) }

// CodesVocabulary returns the tokenizer of the byte values or code points by id.
func CodesVocabulary(codes []uint32) (*Tokenizer, error) { return text.FromCodes(codes) }

// Text is the text side of a language model, as its labels tell it.
type Text struct {
	labels    *proof.TextLabels
	input     TensorInfo
	output    string
	last      bool // scores of the last position alone
	tokenizer *text.Tokenizer
	window    text.Window
}

// Text is the text side of the model, nil if it has none.
func (m *Model) Text() *Text { return newText(m.file.Key) }

// Text is the text side of the model, nil if it has none. The ModelID leaves it out: words
// are as trustworthy as the file of the key.
func (k *VerificationKey) Text() *Text { return newText(k.file) }

func newText(k *proof.Key) *Text {
	if k.Labels == nil || k.Labels.Text == nil {
		return nil
	}
	l := k.Labels.Text
	tokenizer, err := text.New(l.Tokenizer, l.Vocabulary)
	if err != nil { // labels are checked when a key is read or written
		return nil
	}
	t := &Text{labels: l, tokenizer: tokenizer, window: text.Window{Padding: l.Padding, Pad: l.Pad}}
	t.window.Tokens, t.window.Vocabulary = l.Window(k.Graph)
	t.input = infos(k.Graph, k.Graph.Inputs)[l.Input]
	output := &k.Graph.Tensors[k.Graph.Outputs[l.Output]]
	t.output, t.last = output.Name, output.Elements() == t.window.Vocabulary
	return t
}

// Input is the name of the input that takes token ids.
func (t *Text) Input() string { return t.input.Name }

// Output is the name of the output with the scores of the next token.
func (t *Text) Output() string { return t.output }

// TextSummary describes a text side.
type TextSummary = proof.TextSummary

// Summary describes the text side; it is nil for none.
func (t *Text) Summary() *TextSummary {
	if t == nil {
		return nil
	}
	return &TextSummary{
		Input: t.input.Name, Output: t.output, Tokenizer: t.labels.Tokenizer.String(),
		Tokens: t.window.Tokens, Vocabulary: t.window.Vocabulary, Padding: t.window.Padding.String(), Pad: t.window.Pad,
	}
}

// Prompt is a prompt as the model takes it.
type Prompt struct {
	Text   string
	IDs    []int  // without padding
	Input  Tensor // with padding
	Answer int    // position in the window at which the answer is read
}

// Encode turns a prompt into the model's input. It returns ErrCharacter, ErrLength or
// ErrToken for one that the model does not take.
func (t *Text) Encode(prompt string) (*Prompt, error) {
	ids, err := t.tokenizer.Encode(prompt)
	if err != nil {
		return nil, err
	}
	fitted, at, err := t.window.Fit(ids)
	if err != nil {
		return nil, err
	}
	in := Tensor{Name: t.input.Name, Shape: t.input.Shape, Data: make([]float64, len(fitted))}
	for i, id := range fitted {
		in.Data[i] = float64(id)
	}
	return &Prompt{Text: prompt, IDs: ids, Input: in, Answer: at}, nil
}

// Read turns the entries of the input back into a prompt. Where it ends must be guessed: it
// ends before what may be padding. Each position of a model that pads on the right answers
// the prompt up to there, so the answer is right for the prompt that is shown.
func (t *Text) Read(input []float64) (*Prompt, error) {
	if len(input) != t.window.Tokens {
		return nil, fmt.Errorf("%w: %d ids, the model takes %d", ErrLength, len(input), t.window.Tokens)
	}
	fitted := make([]int, len(input))
	for i, x := range input {
		fitted[i] = int(x)
		if float64(fitted[i]) != x || fitted[i] < 0 || fitted[i] >= t.window.Vocabulary {
			return nil, fmt.Errorf("%w: token %d is %v, the model knows %d", ErrToken, i, x, t.window.Vocabulary)
		}
	}
	ids, at := t.window.Trim(fitted)
	return &Prompt{Text: t.decode(ids), IDs: ids, Input: Tensor{t.input.Name, t.input.Shape, slices.Clone(input)}, Answer: at}, nil
}

// decode writes ids that the tokenizer lacks, as in a vocabulary filled up to a round
// number, as <id>.
func (t *Text) decode(ids []int) string {
	var b strings.Builder
	for _, id := range ids {
		s, err := t.tokenizer.Piece(id)
		if errors.Is(err, ErrToken) {
			s = fmt.Sprintf("<%d>", id)
		}
		b.WriteString(s)
	}
	return b.String()
}

// Answer is what a model says to a prompt, read from its scores.
type Answer struct {
	Next []NextToken // the most likely first
	// Greedy has the most likely token after each position up to that of the answer; of a
	// model that gives the scores of the last position alone, it has one.
	Greedy string
}

// NextToken is a candidate for the next token. The probability is computed from the scores
// for people; a proof is about the scores.
type NextToken struct {
	ID          int     `json:"id"`
	Text        string  `json:"text"`
	Probability float64 `json:"probability"`
}

// Answer reads the n most likely next tokens at a position of the window from the entries
// of the output. It returns ErrLength for other numbers of entries.
func (t *Text) Answer(output []float64, position, n int) (*Answer, error) {
	v := t.window.Vocabulary
	rows := t.window.Tokens
	if t.last {
		rows, position = 1, 0
	}
	if len(output) != rows*v || position < 0 || position >= rows {
		return nil, fmt.Errorf("%w: %d scores, position %d; the model gives %d rows of %d", ErrLength, len(output), position, rows, v)
	}
	a := &Answer{}
	for _, k := range text.Top(output[position*v:(position+1)*v], n) {
		a.Next = append(a.Next, NextToken{k.ID, t.decode([]int{k.ID}), k.Probability})
	}
	greedy := make([]int, position+1)
	for i := range greedy {
		greedy[i] = text.Top(output[i*v:(i+1)*v], 1)[0].ID
	}
	a.Greedy = t.decode(greedy)
	return a, nil
}

// Window is the number of tokens that the model takes.
func (t *Text) Window() int { return t.window.Tokens }

// LastOnly tells a model that gives the scores after the last position alone from one that
// gives them after each.
func (t *Text) LastOnly() bool { return t.last }
