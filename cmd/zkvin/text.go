package main

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zkvin/zkvin"
)

// mostNext is how many candidates for the next token are shown.
const mostNext = 5

// described is a model or a key: what it takes, and how people give it.
type described interface {
	Inputs() []zkvin.TensorInfo
	Text() *zkvin.Text
	Image() *zkvin.Image
}

// readFor reads the inputs of a model: token ids from --prompt, everything else from files,
// pictures as the model's labels say unless --normalize says otherwise. The prompt is nil
// unless there is --prompt.
func (f *inputFlags) readFor(command string, m described) ([]zkvin.Tensor, *zkvin.Prompt, error) {
	with := *f
	with.image = m.Image()
	text := m.Text()
	if text != nil {
		with.ids = text.Input()
	}
	if f.prompt == nil {
		tensors, err := with.read(command, m.Inputs())
		if err == nil && text != nil {
			err = knownIDs(tensors, text.Summary())
		}
		return tensors, nil, err
	}
	if text == nil {
		return nil, nil, withoutText(m.Inputs())
	}
	if i := slices.IndexFunc(m.Inputs(), func(t zkvin.TensorInfo) bool { return t.Name == text.Input() }); product(m.Inputs()[i].Shape) != text.Window() {
		return nil, nil, &failure{code: exitUsage, err: errors.New("--prompt for the program of one step"),
			next: "use zkvin generate for a receipt from prompt to text"}
	}
	prompt, err := text.Encode(*f.prompt)
	if err != nil {
		return nil, nil, fmt.Errorf("--prompt: %w", err)
	}
	rest := slices.DeleteFunc(m.Inputs(), func(t zkvin.TensorInfo) bool { return t.Name == text.Input() })
	if len(rest) == 0 {
		if len(f.files) > 0 {
			return nil, nil, usageError(command, "--prompt and --input: the model has one input")
		}
		return []zkvin.Tensor{prompt.Input}, prompt, nil
	}
	tensors, err := with.read(command, rest)
	return append(tensors, prompt.Input), prompt, err
}

// withoutText says why there is no prompt for a model without a tokenizer: it may take no token ids at all.
func withoutText(inputs []zkvin.TensorInfo) error {
	ids := func(t zkvin.TensorInfo) bool { return t.Exponent == 0 && len(squeeze(t.Shape)) <= 1 }
	if !slices.ContainsFunc(inputs, ids) {
		return &failure{code: exitUsage, err: fmt.Errorf("--prompt for a model that takes no token ids, but %s", listInfos(inputs)),
			next: "give arrays or pictures with --input"}
	}
	return &failure{code: exitUsage, err: errors.New("--prompt for a model without a tokenizer"),
		next: "compile the model with --tokenizer (see zkvin compile --help), or give its token ids with --input"}
}

// knownIDs refuses token ids that would be rounded, or that no run could look up.
func knownIDs(tensors []zkvin.Tensor, text *zkvin.TextSummary) error {
	for _, t := range tensors {
		if t.Name != text.Input {
			continue
		}
		for i, x := range t.Data {
			if x != math.Trunc(x) {
				return badFile("give whole numbers, or text with --prompt", "input %q: entry %d is %v, no token id", t.Name, i, x)
			}
			if x < 0 || x >= float64(text.Vocabulary) {
				return fmt.Errorf("%w: input %q: entry %d: id %.0f is not in [0, %d]", zkvin.ErrToken, t.Name, i, x, text.Vocabulary-1)
			}
		}
	}
	return nil
}

// given tells whether there is an input on the command line.
func (f *inputFlags) given() bool { return len(f.files) > 0 || f.prompt != nil }

// textDocument is the text side of an inference. What of it is not known, because it is
// private, is left out.
type textDocument struct {
	Prompt    *string           `json:"prompt,omitempty"`
	Tokens    []int             `json:"tokens,omitempty"`
	Position  *int              `json:"position,omitempty"`  // at which the answer is read
	Next      []zkvin.NextToken `json:"next,omitempty"`      // the most likely first; probabilities are computed from the scores
	Greedy    string            `json:"greedy,omitempty"`    // the most likely token after each position
	Continued string            `json:"continued,omitempty"` // by a run, in a receipt
}

// describeText decodes what is public of an inference, nil without a text side. A prompt
// that is known need not be read from the input.
func describeText(t *zkvin.Text, prompt *zkvin.Prompt, inputs, outputs []tensorDocument) *textDocument {
	if t == nil {
		return nil
	}
	if ids := valuesOf(inputs, t.Input()); prompt == nil && ids != nil {
		var err error
		if prompt, err = t.Read(ids); err != nil { // one step of a generation, or ids without text
			return nil
		}
	}
	d := &textDocument{}
	position := t.Window() - 1
	if prompt != nil {
		d.Prompt, d.Tokens, d.Position = &prompt.Text, prompt.IDs, &prompt.Answer
		position = prompt.Answer
	}
	if scores := valuesOf(outputs, t.Output()); scores != nil {
		if answer, err := t.Answer(scores, position, mostNext); err == nil {
			d.Greedy = answer.Greedy
			if prompt != nil || t.LastOnly() {
				d.Next = answer.Next
			}
		}
	}
	return d
}

// valuesOf returns the values of the tensor of that name, nil for a private one.
func valuesOf(docs []tensorDocument, name string) []float64 {
	for i := range docs {
		if docs[i].Name == name {
			return docs[i].Values
		}
	}
	return nil
}

// addText decodes a statement. The prompt is that of a single request, or nil.
func (d *statementDocument) addText(t *zkvin.Text, prompt *zkvin.Prompt) {
	if len(d.Requests) == 0 {
		d.Text = describeText(t, prompt, d.Inputs, d.Outputs)
		return
	}
	for i := range d.Requests {
		d.Requests[i].Text = describeText(t, nil, d.Requests[i].Inputs, d.Requests[i].Outputs)
	}
}

// decodeReceipt reads what a receipt claims, without verifying it.
func decodeReceipt(path string, key *zkvin.VerificationKey, t *zkvin.Text) ([]*textDocument, error) {
	r, err := zkvin.OpenReceipt(path)
	if err != nil {
		return nil, fileError(err, inspectNext)
	}
	if r.Model() != key.ID() {
		return nil, fmt.Errorf("%s: %w: the receipt is of model %v, the key of %v", path, zkvin.ErrMismatch, r.Model(), key.ID())
	}
	prompt := t.Decode(r.Prompt())
	return []*textDocument{{Prompt: &prompt, Tokens: r.Prompt(), Continued: t.Decode(r.Generated())}}, nil
}

// decodeProof reads what a proof or receipt claims, a text for each request, without verifying it.
func decodeProof(path, keyPath string) ([]*textDocument, error) {
	key, err := zkvin.OpenVerificationKey(keyPath)
	if err != nil {
		return nil, fileError(err, inspectNext)
	}
	t := key.Text()
	if t == nil {
		return nil, badFile("give the key of a language model", "%s: the key has no tokenizer", keyPath)
	}
	if isReceipt(path) {
		return decodeReceipt(path, key, t)
	}
	proof, err := zkvin.OpenProof(path)
	if err != nil {
		return nil, fileError(err, inspectNext)
	}
	if key, err = keyFor(key, proof.Requests()); err != nil {
		return nil, err
	}
	claim, err := key.Statement(proof)
	if err != nil {
		return nil, err
	}
	d := describeStatement(claim)
	if d.addText(t, nil); d.Text != nil {
		return []*textDocument{d.Text}, nil
	}
	var decoded []*textDocument
	for i := range d.Requests {
		decoded = append(decoded, d.Requests[i].Text)
	}
	return decoded, nil
}

// text writes the decoded inference for a person.
func (d *textDocument) text() string {
	if d == nil {
		return ""
	}
	var b strings.Builder
	if d.Prompt != nil {
		fmt.Fprintf(&b, "prompt %q, %d tokens\n", *d.Prompt, len(d.Tokens))
	} else {
		b.WriteString("prompt private\n")
	}
	if d.Continued != "" {
		fmt.Fprintf(&b, "→ %q\n", d.Continued)
	}
	for i, k := range d.Next {
		if i == 0 {
			fmt.Fprintf(&b, "next %q (%d), %.1f %%", k.Text, k.ID, 100*k.Probability)
			continue
		}
		fmt.Fprintf(&b, ", %q %.1f %%", k.Text, 100*k.Probability)
	}
	if len(d.Next) > 0 {
		b.WriteByte('\n')
	}
	if d.Greedy != "" && len(d.Next) == 0 {
		fmt.Fprintf(&b, "most likely after each position %q\n", d.Greedy)
	}
	return b.String()
}

// labelsText describes the text and picture side of a model for a person.
func labelsText(t *zkvin.TextSummary, m *zkvin.Image) string {
	var b strings.Builder
	if t != nil {
		fmt.Fprintf(&b, "text: tokenizer %s, window of %d tokens, vocabulary of %d, ", t.Tokenizer, t.Tokens, t.Vocabulary)
		if t.Padding == zkvin.PadNone.String() {
			b.WriteString("no padding\n")
		} else {
			fmt.Fprintf(&b, "shorter prompts padded on the %s with id %d\n", t.Padding, t.Pad)
		}
	}
	if m != nil {
		fmt.Fprintf(&b, "pictures: %d wide, %d high, %s, layout %s, scale %.4g, mean %.4g, std %.4g", m.Width, m.Height, modeOf(m.Channels), m.Layout, m.Scale, m.Mean, m.Std)
		if m.Invert {
			b.WriteString(", inverted")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func modeOf(channels int) string {
	if channels == 1 {
		return "grey"
	}
	return "RGB"
}
