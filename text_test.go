package zkvin

import (
	"errors"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/internal/onnxpb"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/proof"
)

// textOf returns the text side of a model over the characters a to e with a window of four
// tokens; one that has a sixth score; last gives scores of the last position alone.
func textOf(padding PaddingSide, last bool) *Text {
	scores := []int{1, 4, 6}
	if last {
		scores = []int{1, 6}
	}
	pad := 0
	if padding != PadNone {
		pad = 4
	}
	return newText(&proof.Key{
		Graph: &graph.Graph{
			Tensors: []graph.Tensor{{Name: "ids", Shape: []int{1, 4}}, {Name: "scores", Shape: scores}},
			Inputs:  []int{0}, Outputs: []int{1},
		},
		Labels: &proof.Labels{Text: &proof.TextLabels{
			Tokenizer: proof.TokenizerCharacters, Vocabulary: []uint32{'a', 'b', 'c', 'd', 'e'}, Padding: padding, Pad: pad,
		}},
	})
}

// TestPromptAndAnswer: the prompt stands in the input, its answer is read after its last
// token, and what a statement shows reads as the prompt.
func TestPromptAndAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		padding := rapid.SampledFrom([]PaddingSide{PadNone, PadRight, PadLeft}).Draw(t, "padding")
		last := rapid.Bool().Draw(t, "last")
		m := textOf(padding, last)
		least := 1
		if padding == PadNone {
			least = 4
		}
		prompt := rapid.StringOfN(rapid.SampledFrom([]rune("abcd")), least, 4, -1).Draw(t, "prompt")
		p, err := m.Encode(prompt)
		if err != nil {
			t.Fatal(err)
		}
		back, err := m.Read(p.Input.Data)
		if err != nil || back.Text != prompt || back.Answer != p.Answer || !slices.Equal(back.IDs, p.IDs) {
			t.Fatalf("%+v reads as %+v (%v)", p, back, err)
		}
		scores := make([]float64, 24)
		at := 6 * p.Answer
		if last {
			scores, at = scores[:6], 0
		}
		next := rapid.IntRange(0, 5).Draw(t, "next")
		scores[at+next] = math.Log(5) // against five ones
		a, err := m.Answer(scores, p.Answer, 2)
		if err != nil || a.Next[0].ID != next || math.Abs(a.Next[0].Probability-0.5) > 1e-12 || len(a.Next) != 2 {
			t.Fatalf("answer %+v (%v), want %d", a, err, next)
		}
		want := []string{"a", "b", "c", "d", "e", "<5>"}[next]
		if a.Next[0].Text != want || !strings.HasSuffix(a.Greedy, want) {
			t.Fatalf("answer %+v, want %q", a, want)
		}
	})
}

func TestPromptErrors(t *testing.T) {
	m := textOf(PadRight, false)
	for prompt, want := range map[string]error{"abcda": ErrLength, "": ErrLength, "abx": ErrCharacter} {
		if _, err := m.Encode(prompt); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", prompt, err, want)
		}
	}
	if _, err := textOf(PadNone, true).Encode("abc"); !errors.Is(err, ErrLength) {
		t.Errorf("a short prompt without padding: %v", err)
	}
	for _, ids := range [][]float64{{0, 1, 2, 6}, {0, 1, 2, -1}, {0, 1, 2.5, 0}} {
		if _, err := m.Read(ids); !errors.Is(err, ErrToken) {
			t.Errorf("ids %v: %v", ids, err)
		}
	}
	if _, err := m.Read([]float64{0, 1}); !errors.Is(err, ErrLength) {
		t.Errorf("two ids: %v", err)
	}
	if _, err := m.Answer(make([]float64, 23), 0, 1); !errors.Is(err, ErrLength) {
		t.Errorf("23 scores: %v", err)
	}
	if _, err := m.Answer(make([]float64, 24), 4, 1); !errors.Is(err, ErrLength) {
		t.Errorf("position 4: %v", err)
	}
	if _, err := NewTokenizer("wordpiece"); !errors.Is(err, ErrVocabulary) {
		t.Errorf("an unknown tokenizer: %v", err)
	}
	for _, name := range TokenizerNames() {
		if _, err := NewTokenizer(name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// bigram is a model of one node: the score of each next token given this one.
func bigram(t *testing.T, op string, rows, columns int, inputType onnxpb.TensorProto_DataType) *onnx.Graph {
	t.Helper()
	inputs := map[string][]string{"Gather": {"table", "ids"}, "Add": {"ids", "table"}}[op]
	g, err := onnx.Load(gathering(t, rows, columns, inputType, &onnxpb.NodeProto{
		OpType: proto.String(op), Input: inputs, Output: []string{"scores"},
	}), onnx.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// gathering is a model from ids [1, 4] to scores, with a table whose entries differ.
func gathering(t *testing.T, rows, columns int, inputType onnxpb.TensorProto_DataType, nodes ...*onnxpb.NodeProto) []byte {
	t.Helper()
	table := &onnxpb.TensorProto{
		Name: proto.String("table"), DataType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)),
		Dims: []int64{int64(rows), int64(columns)}, FloatData: make([]float32, rows*columns),
	}
	for i := range table.FloatData {
		table.FloatData[i] = float32(i%7) - 3
	}
	dims := []*onnxpb.TensorShapeProto_Dimension{dimension(1), dimension(4)}
	data, err := proto.Marshal(&onnxpb.ModelProto{
		IrVersion:   proto.Int64(8),
		OpsetImport: []*onnxpb.OperatorSetIdProto{{Domain: proto.String(""), Version: proto.Int64(13)}},
		Graph: &onnxpb.GraphProto{
			Name: proto.String("language"), Node: nodes, Initializer: []*onnxpb.TensorProto{table},
			Output: []*onnxpb.ValueInfoProto{{Name: proto.String("scores")}},
			Input: []*onnxpb.ValueInfoProto{{Name: proto.String("ids"), Type: &onnxpb.TypeProto{Value: &onnxpb.TypeProto_TensorType{
				TensorType: &onnxpb.TypeProto_Tensor{ElemType: proto.Int32(int32(inputType)), Shape: &onnxpb.TensorShapeProto{Dim: dims}},
			}}}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func dimension(n int64) *onnxpb.TensorShapeProto_Dimension {
	return &onnxpb.TensorShapeProto_Dimension{Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: n}}
}

// TestLanguageModelsAreRecognised: by the table that ids choose rows of, and a score for each
// row; a model that lacks one of these is none.
func TestLanguageModelsAreRecognised(t *testing.T) {
	if got, ok := recognizeText(bigram(t, "Gather", 6, 6, onnxpb.TensorProto_INT64)); !ok || got != (language{0, 0, 6}) {
		t.Errorf("a bigram: %+v, %v", got, ok)
	}
	if got, ok := recognizeText(bigram(t, "Gather", 6, 5, onnxpb.TensorProto_INT64)); ok {
		t.Errorf("five scores for six tokens: %+v", got)
	}
	if got, ok := recognizeText(bigram(t, "Add", 1, 4, onnxpb.TensorProto_FLOAT)); ok {
		t.Errorf("a sum: %+v", got)
	}
	for _, name := range []string{"micro-gpt", "nanogpt", "nanogpt-op17", "lenet-digits", "tiny-vit"} {
		data, err := os.ReadFile("testdata/models/" + name + ".onnx")
		if err != nil {
			t.Fatal(err)
		}
		g, err := onnx.Load(data, onnx.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got, ok := recognizeText(g)
		if ok != strings.Contains(name, "gpt") || (ok && got.vocabulary != 76) {
			t.Errorf("%s: %+v, %v", name, got, ok)
		}
	}
}

// TestPaddingFollowsCausality: a model pads on the right only if later tokens leave earlier
// scores alone, and gives scores after each token.
func TestPaddingFollowsCausality(t *testing.T) {
	gather := &onnxpb.NodeProto{OpType: proto.String("Gather"), Input: []string{"table", "ids"}, Output: []string{"rows"}}
	attribute := func(name string, typ onnxpb.AttributeProto_AttributeType, ints ...int64) *onnxpb.AttributeProto {
		a := &onnxpb.AttributeProto{Name: proto.String(name), Type: typ.Enum(), Ints: ints}
		if typ == onnxpb.AttributeProto_INT {
			a.I, a.Ints = proto.Int64(ints[0]), nil
		}
		return a
	}
	mean := func(keep int64, output string) *onnxpb.NodeProto {
		return &onnxpb.NodeProto{OpType: proto.String("ReduceMean"), Input: []string{"rows"}, Output: []string{output}, Attribute: []*onnxpb.AttributeProto{
			attribute("axes", onnxpb.AttributeProto_INTS, 1), attribute("keepdims", onnxpb.AttributeProto_INT, keep),
		}}
	}
	calibration := [][]Tensor{{{Shape: []int{1, 4}, Data: []float64{0, 1, 2, 3}}}, {{Shape: []int{1, 4}, Data: []float64{5, 4, 3, 2}}}}
	tokenizer, err := CodesVocabulary([]uint32{'a', 'b', 'c', 'd', 'e', 'f'})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		nodes []*onnxpb.NodeProto
		want  PaddingSide
		pad   int
	}{
		"each token by itself": {[]*onnxpb.NodeProto{{OpType: proto.String("Gather"), Input: []string{"table", "ids"}, Output: []string{"scores"}}}, PadRight, 5},
		"the mean added": {[]*onnxpb.NodeProto{gather, mean(1, "mean"), {
			OpType: proto.String("Add"), Input: []string{"rows", "mean"}, Output: []string{"scores"},
		}}, PadNone, 0},
		"one row of scores": {[]*onnxpb.NodeProto{gather, mean(0, "scores")}, PadNone, 0},
	} {
		data := gathering(t, 6, 6, onnxpb.TensorProto_INT64, c.nodes...)
		m, _, err := Compile(t.Context(), data, CompileOptions{Calibration: calibration, Text: &TextOptions{Tokenizer: tokenizer, Required: true}})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if s := m.Text().Summary(); s.Padding != c.want.String() || s.Pad != c.pad {
			t.Errorf("%s: padding %s with id %d, want %v with %d", name, s.Padding, s.Pad, c.want, c.pad)
		}
		if len(m.Notes()) != 1 {
			t.Errorf("%s: notes %q", name, m.Notes())
		}
	}
	data := gathering(t, 6, 6, onnxpb.TensorProto_INT64, &onnxpb.NodeProto{OpType: proto.String("Gather"), Input: []string{"table", "ids"}, Output: []string{"scores"}})
	if _, _, err := Compile(t.Context(), data, CompileOptions{Calibration: calibration, Text: &TextOptions{Required: true}}); !errors.Is(err, ErrVocabulary) {
		t.Errorf("no tokenizer for six tokens: %v", err)
	}
	m, _, err := Compile(t.Context(), data, CompileOptions{Calibration: calibration, Text: &TextOptions{}})
	if err != nil || m.Text() != nil || len(m.Notes()) != 1 {
		t.Errorf("without one: %v, %v", m.Notes(), err)
	}
}

// TestLabelsBindNothing: keys with other labels, or none, are keys of the same model, and
// verify the same proofs.
func TestLabelsBindNothing(t *testing.T) {
	tokenizer, err := CodesVocabulary([]uint32{'a', 'b', 'c', 'd', 'e', 'f'})
	if err != nil {
		t.Fatal(err)
	}
	data := gathering(t, 6, 6, onnxpb.TensorProto_INT64, &onnxpb.NodeProto{OpType: proto.String("Gather"), Input: []string{"table", "ids"}, Output: []string{"scores"}})
	m, _, err := Compile(t.Context(), data, CompileOptions{Text: &TextOptions{Tokenizer: tokenizer}})
	if err != nil {
		t.Fatal(err)
	}
	prompt, err := m.Text().Encode("fab")
	if err != nil {
		t.Fatal(err)
	}
	p, err := m.Prove(t.Context(), []Tensor{prompt.Input}, ProveOptions{})
	if err != nil {
		t.Fatal(err)
	}
	key, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	for name, labels := range map[string]*proof.Labels{
		"its own": key.file.Labels, "none": nil,
		"others": {Text: &proof.TextLabels{Tokenizer: proof.TokenizerCharacters, Vocabulary: []uint32{'x', 'y', 'z'}}},
	} {
		file := *key.file
		file.Labels = labels
		encoded, err := proof.EncodeKey(&file)
		if err != nil {
			t.Fatal(err)
		}
		decoded, err := proof.DecodeKey(encoded)
		if err != nil {
			t.Fatal(err)
		}
		k, err := newVerificationKey(decoded)
		if err != nil || k.ID() != key.ID() {
			t.Fatalf("%s: model %v, want %v (%v)", name, k.ID(), key.ID(), err)
		}
		if err := k.Verify(p, VerifyOptions{AllowUnsafeSRS: true}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
