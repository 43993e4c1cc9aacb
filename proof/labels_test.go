package proof

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
)

// sampleLabels fit sampleLabelledGraph; those of text fit sampleGraph, too.
func sampleLabels() *Labels {
	return &Labels{Text: &TextLabels{Tokenizer: TokenizerCharacters, Vocabulary: []uint32{'a', 'é'}, Padding: PadRight, Pad: 1}}
}

// sampleLabelledGraph takes token ids and a picture.
func sampleLabelledGraph() *graph.Graph {
	return &graph.Graph{
		Name: "labelled",
		Tensors: []graph.Tensor{
			{Name: "ids", Shape: []int{1, 4}}, {Name: "picture", Shape: []int{1, 3, 2, 5}},
			{Name: "logits", Shape: []int{1, 4, 300}}, {Name: "last", Shape: []int{1, 300}},
		},
		Inputs: []int{0, 1}, Outputs: []int{2, 3},
	}
}

func sampleLabelledKey() *Key {
	k := sampleKey()
	k.Graph, k.Labels = sampleLabelledGraph(), sampleLabels()
	k.Labels.Text.Output = 1
	k.Labels.Image = &ImageLabels{Input: 1, Scale: 1.0 / 255, Mean: []float64{0.485, 0.456, 0.406}, Std: []float64{0.25}, Invert: true}
	return k
}

func drawLabels(t *rapid.T) *Labels {
	l := &Labels{}
	text := rapid.Bool().Draw(t, "text")
	if text {
		l.Text = &TextLabels{
			Output:    rapid.IntRange(0, 1).Draw(t, "output"),
			Tokenizer: rapid.SampledFrom([]Tokenizer{TokenizerBytes, TokenizerCharacters, TokenizerR50k, TokenizerP50k}).Draw(t, "tokenizer"),
			Padding:   rapid.SampledFrom([]Padding{PadNone, PadRight, PadLeft}).Draw(t, "padding"),
		}
		if l.Text.Padding != PadNone {
			l.Text.Pad = rapid.IntRange(0, 299).Draw(t, "pad")
		}
		switch l.Text.Tokenizer {
		case TokenizerBytes:
			l.Text.Vocabulary = rapid.SliceOfNDistinct(rapid.Uint32Range(0, 255), 0, 20, rapid.ID).Draw(t, "bytes")
		case TokenizerCharacters:
			code := rapid.Custom(func(t *rapid.T) uint32 { return uint32(rapid.Rune().Draw(t, "code")) })
			l.Text.Vocabulary = rapid.SliceOfNDistinct(code, 1, 20, rapid.ID).Draw(t, "codes")
		}
		if len(l.Text.Vocabulary) == 0 {
			l.Text.Vocabulary = nil
		}
	}
	if !text || rapid.Bool().Draw(t, "image") {
		number := rapid.Float64Range(0.001, 1000)
		channels := rapid.SampledFrom([]int{1, 3})
		l.Image = &ImageLabels{
			Input: 1, Invert: rapid.Bool().Draw(t, "invert"), Scale: number.Draw(t, "scale"),
			Mean: rapid.SliceOfN(number, 1, 1).Draw(t, "mean"),
		}
		n := channels.Draw(t, "channels")
		l.Image.Std = rapid.SliceOfN(number, n, n).Draw(t, "std")
	}
	return l
}

// TestLabelsKeepVersionOne: a key without labels has the bytes it had before there were any,
// one with them is of version 2, and version 2 without labels is refused.
func TestLabelsKeepVersionOne(t *testing.T) {
	plain, err := EncodeKey(sampleKey())
	checkErr(t, err)
	if plain[4] != 1 {
		t.Errorf("a key without labels has version %d", plain[4])
	}
	labelled, err := EncodeKey(sampleLabelledKey())
	checkErr(t, err)
	if labelled[4] != 2 {
		t.Errorf("a key with labels has version %d", labelled[4])
	}
	plain[4] = 2
	if _, err := DecodeKey(reseal(KindKey, plain)); !errors.Is(err, ErrTruncated) {
		t.Errorf("version 2 without labels: %v", err)
	}
	body := append(plain[:len(plain)-checksumSize:len(plain)-checksumSize], make([]byte, 2+checksumSize)...)
	if _, err := DecodeKey(reseal(KindKey, body)); !errors.Is(err, ErrLabels) {
		t.Errorf("version 2 with neither text nor image: %v", err)
	}
	labelled[4] = 1
	if _, err := DecodeKey(reseal(KindKey, labelled)); !errors.Is(err, ErrTrailing) {
		t.Errorf("version 1 with labels: %v", err)
	}
	labelled[4] = 5
	if _, err := DecodeKey(reseal(KindKey, labelled)); !errors.Is(err, ErrVersion) {
		t.Errorf("version 5: %v", err)
	}
	proof, err := EncodeProof(sampleProof())
	checkErr(t, err)
	proof[4] = 2
	if _, err := DecodeProof(reseal(KindProof, proof)); !errors.Is(err, ErrVersion) {
		t.Errorf("a proof of version 2: %v", err)
	}
}

// TestLabelsRoundTrip writes labels of every kind and reads them back.
func TestLabelsRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := sampleLabelledKey()
		k.Labels = drawLabels(t)
		data, err := EncodeKey(k)
		if err != nil {
			t.Fatal(err)
		}
		back, err := DecodeKey(data)
		if err != nil {
			t.Fatal(err)
		}
		again, err := EncodeKey(back)
		if err != nil || !slices.Equal(again, data) {
			t.Fatalf("%+v encodes to other bytes when read back (%v)", k.Labels, err)
		}
		if (back.Labels.Text == nil) != (k.Labels.Text == nil) || (back.Labels.Image == nil) != (k.Labels.Image == nil) {
			t.Fatalf("wrote %+v, read %+v", k.Labels, back.Labels)
		}
	})
}

func TestLabelsGolden(t *testing.T) {
	e := &encoder{}
	e.labels(sampleLabelledKey().Labels)
	path := filepath.Join("testdata", "labels.bin")
	if *update {
		checkErr(t, os.WriteFile(path, e.buf, 0o644))
	}
	want, err := os.ReadFile(path)
	checkErr(t, err)
	if !slices.Equal(e.buf, want) {
		t.Errorf("labels encode to %x, want %x: raise the version, and run with -update", e.buf, want)
	}
	d := &decoder{root: "zkv", buf: want, size: len(want)}
	l := d.labels(sampleLabelledGraph())
	if err := d.end(); err != nil || l.Image.Mean[1] != 0.456 || string(rune(l.Text.Vocabulary[1])) != "é" {
		t.Errorf("read %+v, %v", l, err)
	}
}

// TestLabelsRejected breaks each rule by itself: neither written nor read.
func TestLabelsRejected(t *testing.T) {
	image := func(edit func(*ImageLabels)) func(*Labels) { return func(l *Labels) { edit(l.Image) } }
	text := func(edit func(*TextLabels)) func(*Labels) { return func(l *Labels) { edit(l.Text) } }
	bytes := make([]uint32, 256)
	for i := range bytes {
		bytes[i] = uint32(i)
	}
	for name, c := range map[string]struct {
		edit func(*Labels)
		path string
	}{
		"nothing":             {func(l *Labels) { *l = Labels{} }, "labels: "},
		"picture as ids":      {text(func(l *TextLabels) { l.Input = 1 }), "labels.text.input"},
		"input past the last": {text(func(l *TextLabels) { l.Input = 2 }), "labels.text.input"},
		"output past the end": {text(func(l *TextLabels) { l.Output = 2 }), "labels.text.input"},
		"no tokenizer":        {text(func(l *TextLabels) { l.Tokenizer = 0 }), "labels.text.tokenizer"},
		"unknown tokenizer":   {text(func(l *TextLabels) { l.Tokenizer = 9 }), "labels.text.tokenizer"},
		"unknown padding":     {text(func(l *TextLabels) { l.Padding = 3 }), "labels.text.padding"},
		"pad past the end":    {text(func(l *TextLabels) { l.Pad = 300 }), "labels.text.pad"},
		"pad without padding": {text(func(l *TextLabels) { l.Padding = PadNone }), "labels.text.pad"},
		"characters missing":  {text(func(l *TextLabels) { l.Vocabulary = nil }), "labels.text.vocabulary"},
		"character twice":     {text(func(l *TextLabels) { l.Vocabulary[1] = 'a' }), "labels.text.vocabulary[1]"},
		"surrogate":           {text(func(l *TextLabels) { l.Vocabulary[1] = 0xd800 }), "labels.text.vocabulary[1]"},
		"past Unicode":        {text(func(l *TextLabels) { l.Vocabulary[1] = math.MaxUint32 }), "labels.text.vocabulary[1]"},
		"list with r50k":      {text(func(l *TextLabels) { l.Tokenizer = TokenizerR50k }), "labels.text.vocabulary"},
		"byte of 256":         {text(func(l *TextLabels) { l.Tokenizer, l.Vocabulary = TokenizerBytes, []uint32{256} }), "labels.text.vocabulary[0]"},
		"bytes in order":      {text(func(l *TextLabels) { l.Tokenizer, l.Vocabulary = TokenizerBytes, bytes }), "labels.text.vocabulary"},
		"ids as a picture":    {image(func(l *ImageLabels) { l.Input = 0 }), "labels.image.input"},
		"other layout":        {image(func(l *ImageLabels) { l.Layout = LayoutNHWC }), "labels.image.input"},
		"unknown layout":      {image(func(l *ImageLabels) { l.Layout = 2 }), "labels.image.layout"},
		"two means":           {image(func(l *ImageLabels) { l.Mean = l.Mean[:2] }), "labels.image.mean"},
		"no std":              {image(func(l *ImageLabels) { l.Std = nil }), "labels.image.mean or std"},
		"std of zero":         {image(func(l *ImageLabels) { l.Std[0] = 0 }), "labels.image.scale or std"},
		"scale of zero":       {image(func(l *ImageLabels) { l.Scale = 0 }), "labels.image.scale or std"},
		"mean without number": {image(func(l *ImageLabels) { l.Mean[0] = math.NaN() }), "labels.image.scale, mean or std"},
		"negative zero":       {image(func(l *ImageLabels) { l.Mean[0] = math.Copysign(0, -1) }), "labels.image.scale, mean or std"},
	} {
		k := sampleLabelledKey()
		c.edit(k.Labels)
		if _, err := EncodeKey(k); !errors.Is(err, ErrLabels) || !strings.HasPrefix(err.Error(), "zkv."+c.path) {
			t.Errorf("%s: written (%v), want %s", name, err, c.path)
		}
		e := &encoder{}
		e.labels(k.Labels)
		d := &decoder{root: "zkv", buf: e.buf, size: len(e.buf)}
		if d.labels(k.Graph); !errors.Is(d.err, ErrFormat) {
			t.Errorf("%s: read (%v)", name, d.err)
		}
	}
}

func FuzzDecodeLabels(f *testing.F) {
	e := &encoder{}
	e.labels(sampleLabelledKey().Labels)
	f.Add(e.buf)
	g := sampleLabelledGraph()
	f.Fuzz(func(t *testing.T, data []byte) {
		d := &decoder{root: "zkv", buf: data, size: len(data)}
		l := d.labels(g)
		if err := d.end(); err != nil {
			if !errors.Is(err, ErrFormat) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		again := &encoder{}
		if again.labels(l); !slices.Equal(again.buf, data) {
			t.Fatalf("%x read as %+v, which encodes to %x", data, l, again.buf)
		}
	})
}
