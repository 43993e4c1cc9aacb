package text_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/text"
)

func TestParseVocabulary(t *testing.T) {
	for _, c := range []struct {
		name, data string
		kind       proof.Tokenizer
		codes      []uint32
	}{
		{"numbers", `[10, 32, 97]`, proof.TokenizerCharacters, []uint32{10, 32, 97}},
		{"bytes", `[10, 233]`, proof.TokenizerBytes, []uint32{10, 233}},
		{"code points", `[10, 233, 8364]`, proof.TokenizerCharacters, []uint32{10, 233, 8364}},
		{"characters", `["a", "é", "\n"]`, proof.TokenizerCharacters, []uint32{'a', 'é', '\n'}},
		{"object", `{"b": 1, "a": 0, "€": 2}`, proof.TokenizerCharacters, []uint32{'a', 'b', '€'}},
		{"lines", "a\n \n\\n\n\\\\\n\\u20ac\n[\n{\n", proof.TokenizerCharacters, []uint32{'a', ' ', '\n', '\\', '€', '[', '{'}},
		{"backslash", "a\n\\\r\n", proof.TokenizerCharacters, []uint32{'a', '\\'}},
	} {
		k, err := text.ParseVocabulary([]byte(c.data))
		if err != nil || k.Kind() != c.kind || !slices.Equal(k.Vocabulary(), c.codes) {
			t.Errorf("%s: %v, %v", c.name, k, err)
		}
	}
}

func TestParseVocabularyRefuses(t *testing.T) {
	for name, c := range map[string]struct{ data, says string }{
		"empty":              {"", "line 1"},
		"two on a line":      {"a\nbc\n", "line 2"},
		"no UTF-8":           {"a\n\xff", "line 2"},
		"character twice":    {"a\nb\na\n", "ids 0 and 2"},
		"long token":         {`["a", "bc"]`, "id 1"},
		"list of lists":      {`[[1]]`, "want a list"},
		"negative number":    {`[-1]`, "want a list"},
		"byte twice":         {`[200, 200]`, "ids 0 and 1"},
		"gap in the ids":     {`{"a": 0, "b": 2}`, "0 to 1"},
		"id twice":           {`{"a": 1, "b": 1}`, "each once"},
		"object of words":    {`{"the": 0}`, "only r50k and p50k"},
		"object of no ids":   {`{"a": "b"}`, "want an object"},
		"empty list":         {`[]`, "no characters"},
		"more than ids take": {strings.Repeat("a\n", 1<<16+1), "more than 65536"},
	} {
		if _, err := text.ParseVocabulary([]byte(c.data)); !errors.Is(err, text.ErrVocabulary) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want %q", name, err, c.says)
		}
	}
}

// TestR50kFile reads the vocabulary as GPT-2 comes with, which writes spaces as Ġ, and
// refuses one with two words exchanged.
func TestR50kFile(t *testing.T) {
	k := newTokenizer(t, proof.TokenizerR50k)
	ids := map[string]int{}
	for id := range k.Size() {
		s, err := k.Piece(id)
		if err != nil {
			t.Fatal(err)
		}
		if strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' }) {
			s = "Ġ" + strings.Repeat("Ġ", id) // any spelling; only plain words are compared
			s = s[:2] + string(rune(0x4e00+id%20000)) + string(rune(0x4e00+id/20000))
		}
		ids[s] = id
	}
	data, err := json.Marshal(ids)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := text.ParseVocabulary(data); err != nil || got.Kind() != proof.TokenizerR50k {
		t.Errorf("got %v, %v", got, err)
	}
	ids["Hello"], ids["the"] = ids["the"], ids["Hello"]
	if data, err = json.Marshal(ids); err != nil {
		t.Fatal(err)
	}
	if _, err := text.ParseVocabulary(data); !errors.Is(err, text.ErrVocabulary) {
		t.Errorf("two words exchanged: %v", err)
	}
}

func TestForSize(t *testing.T) {
	for size, kind := range map[int]proof.Tokenizer{256: proof.TokenizerBytes, 50257: proof.TokenizerR50k, 50304: proof.TokenizerR50k, 50281: proof.TokenizerP50k} {
		if k, why := text.ForSize(size); k == nil || k.Kind() != kind || k.Vocabulary() != nil || why == "" {
			t.Errorf("%d gives %v (%s)", size, k, why)
		}
	}
	if k, _ := text.ForSize(76); k != nil {
		t.Errorf("76 gives %v", k.Kind())
	}
}

// TestVocabularyInvertsNew: the list that labels keep gives the same tokenizer.
func TestVocabularyInvertsNew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		codes := rapid.SliceOfNDistinct(rapid.Uint32Range(0, 300), 1, 30, rapid.ID).Draw(t, "codes")
		k, err := text.FromCodes(codes)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(k.Vocabulary(), codes) {
			t.Fatalf("%v comes back as %v", codes, k.Vocabulary())
		}
	})
	all := make([]uint32, 256)
	for i := range all {
		all[i] = uint32(i)
	}
	if k, err := text.FromCodes(all); err != nil || k.Kind() != proof.TokenizerBytes || k.Vocabulary() != nil {
		t.Errorf("all bytes in order give %v, %v", k, err)
	}
}

func FuzzParseVocabulary(f *testing.F) {
	f.Add([]byte(`["a", "b"]`))
	f.Add([]byte(`{"a": 0}`))
	f.Add([]byte("a\n\\n\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		k, err := text.ParseVocabulary(data)
		if err != nil {
			if !errors.Is(err, text.ErrVocabulary) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if _, err := text.New(k.Kind(), k.Vocabulary()); err != nil {
			t.Fatalf("its own vocabulary is refused: %v", err)
		}
	})
}
