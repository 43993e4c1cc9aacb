package proof

import "github.com/zkvin/zkvin/graph"

// TextSummary is the text side of a model's labels.
type TextSummary struct {
	Input      string `json:"input"`
	Output     string `json:"output"`
	Tokenizer  string `json:"tokenizer"`
	Tokens     int    `json:"tokens"`     // that the model takes
	Vocabulary int    `json:"vocabulary"` // scores of the next token
	Padding    string `json:"padding"`
	Pad        int    `json:"pad"`
}

// ImageSummary is the picture side of a model's labels.
type ImageSummary struct {
	Input    string    `json:"input"`
	Channels int       `json:"channels"`
	Height   int       `json:"height"`
	Width    int       `json:"width"`
	Layout   string    `json:"layout"`
	Invert   bool      `json:"invert"`
	Scale    float64   `json:"scale"`
	Mean     []float64 `json:"mean"`
	Std      []float64 `json:"std"`
}

// describeText names what checked labels point to.
func describeText(t *TextLabels, g *graph.Graph) *TextSummary {
	if t == nil {
		return nil
	}
	s := &TextSummary{
		Input: g.Tensors[g.Inputs[t.Input]].Name, Output: g.Tensors[g.Outputs[t.Output]].Name,
		Tokenizer: t.Tokenizer.String(), Padding: t.Padding.String(), Pad: t.Pad,
	}
	s.Tokens, s.Vocabulary = t.Window(g)
	return s
}

// DescribeImage describes the pictures that a model takes, nil if labels say nothing of
// them.
func DescribeImage(k *Key) *ImageSummary {
	if k.Labels == nil {
		return nil
	}
	return describeImage(k.Labels.Image, k.Graph)
}

func describeImage(m *ImageLabels, g *graph.Graph) *ImageSummary {
	if m == nil {
		return nil
	}
	s := &ImageSummary{
		Input: g.Tensors[g.Inputs[m.Input]].Name, Layout: m.Layout.String(),
		Invert: m.Invert, Scale: m.Scale, Mean: m.Mean, Std: m.Std,
	}
	s.Channels, s.Height, s.Width = m.Size(g)
	return s
}
