package text_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/text"
)

func newTokenizer(t testing.TB, kind proof.Tokenizer, codes ...uint32) *text.Tokenizer {
	t.Helper()
	k, err := text.New(kind, codes)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// TestKnownEncodings compares with ids that tiktoken gives, as its cookbook and the
// documentation of GPT-2 print them.
func TestKnownEncodings(t *testing.T) {
	for _, c := range []struct {
		kind proof.Tokenizer
		text string
		ids  []int
	}{
		{proof.TokenizerR50k, "antidisestablishmentarianism", []int{415, 29207, 44390, 3699, 1042}},
		{proof.TokenizerR50k, "2 + 2 = 4", []int{17, 1343, 362, 796, 604}},
		{proof.TokenizerR50k, "お誕生日おめでとう", []int{2515, 232, 45739, 243, 37955, 33768, 98, 2515, 232, 1792, 223, 30640, 30201, 29557}},
		{proof.TokenizerR50k, "Hello, world!", []int{15496, 11, 995, 0}},
		{proof.TokenizerP50k, "antidisestablishmentarianism", []int{415, 29207, 44390, 3699, 1042}},
		{proof.TokenizerBytes, "hé\xff", []int{104, 0xc3, 0xa9, 0xff}},
	} {
		k := newTokenizer(t, c.kind)
		got, err := k.Encode(c.text)
		if err != nil || !slices.Equal(got, c.ids) {
			t.Errorf("%v encodes %q to %v (%v), want %v", c.kind, c.text, got, err, c.ids)
		}
		if back, err := k.Decode(c.ids); err != nil || back != c.text {
			t.Errorf("%v decodes %v to %q (%v), want %q", c.kind, c.ids, back, err, c.text)
		}
	}
}

// TestDecodeInvertsEncode holds for every text that a tokenizer takes; ids lie below Size.
func TestDecodeInvertsEncode(t *testing.T) {
	chars := newTokenizer(t, proof.TokenizerCharacters, 'z', 'é', '\n', '漢', 'a')
	tokenizers := []*text.Tokenizer{
		newTokenizer(t, proof.TokenizerBytes), newTokenizer(t, proof.TokenizerR50k), newTokenizer(t, proof.TokenizerP50k), chars,
	}
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.SampledFrom(tokenizers).Draw(t, "tokenizer")
		s := strings.ReplaceAll(rapid.String().Draw(t, "text"), "\x7f", "") // see TestEncodeRefuses
		if k == chars {
			s = rapid.StringOf(rapid.SampledFrom([]rune("zé\n漢a"))).Draw(t, "characters")
		}
		ids, err := k.Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range ids {
			if id < 0 || id >= k.Size() {
				t.Fatalf("id %d, size %d", id, k.Size())
			}
		}
		if back, err := k.Decode(ids); err != nil || back != s {
			t.Fatalf("%q comes back as %q (%v)", s, back, err)
		}
	})
}

// TestEveryIDHasText: all ids below Size decode, the next one does not.
func TestEveryIDHasText(t *testing.T) {
	for _, kind := range []proof.Tokenizer{proof.TokenizerBytes, proof.TokenizerR50k, proof.TokenizerP50k} {
		k := newTokenizer(t, kind)
		for id := range k.Size() {
			if s, err := k.Piece(id); err != nil || s == "" {
				t.Fatalf("%v: id %d is %q (%v)", kind, id, s, err)
			}
		}
		for _, id := range []int{-1, k.Size(), math.MaxInt} {
			if _, err := k.Decode([]int{0, id}); !errors.Is(err, text.ErrToken) || !strings.Contains(err.Error(), "token 1") {
				t.Errorf("%v: id %d: %v", kind, id, err)
			}
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	for _, c := range []struct {
		k    *text.Tokenizer
		s    string
		want error
		says string
	}{
		{newTokenizer(t, proof.TokenizerCharacters, 'a', 'b'), "abcab", text.ErrCharacter, `"c" at byte 2`},
		{newTokenizer(t, proof.TokenizerCharacters, 'a', 'b'), "ab\xff", text.ErrCharacter, "byte 2 of the prompt, 0xff, is no UTF-8"},
		{newTokenizer(t, proof.TokenizerBytes, 'a', 0xe9), "a\xe9é", text.ErrCharacter, `"\xc3" at byte 2`},
		{newTokenizer(t, proof.TokenizerR50k), "fine\xc3", text.ErrCharacter, "byte 4"},
		{newTokenizer(t, proof.TokenizerR50k), "del\x7f", text.ErrCharacter, "U+007F at byte 3"},
		{newTokenizer(t, proof.TokenizerBytes), strings.Repeat("x", text.MaxPrompt+1), text.ErrLength, "bytes"},
	} {
		if _, err := c.k.Encode(c.s); !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%v: got %v, want %q", c.k.Kind(), err, c.says)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		kind  proof.Tokenizer
		codes []uint32
	}{
		"unknown kind":            {0, nil},
		"no characters":           {proof.TokenizerCharacters, nil},
		"character twice":         {proof.TokenizerCharacters, []uint32{'a', 'b', 'a'}},
		"byte of 256":             {proof.TokenizerBytes, []uint32{256}},
		"surrogate":               {proof.TokenizerCharacters, []uint32{0xd800}},
		"past Unicode":            {proof.TokenizerCharacters, []uint32{math.MaxUint32}},
		"byte pairs with a list":  {proof.TokenizerR50k, []uint32{'a'}},
		"larger pairs and a list": {proof.TokenizerP50k, []uint32{'a'}},
	} {
		if _, err := text.New(c.kind, c.codes); !errors.Is(err, text.ErrVocabulary) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzEncode: whatever is encoded comes back.
func FuzzEncode(f *testing.F) {
	f.Add("It is 3 o'clock,\n\n  we've 12345 \t items — naïve <|endoftext|> \u2003x")
	f.Add("\xff\xfe")
	k := newTokenizer(f, proof.TokenizerR50k)
	f.Fuzz(func(t *testing.T, s string) {
		ids, err := k.Encode(s)
		if err != nil {
			if !errors.Is(err, text.ErrCharacter) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if back, err := k.Decode(ids); err != nil || back != s {
			t.Fatalf("%q comes back as %q (%v)", s, back, err)
		}
	})
}
