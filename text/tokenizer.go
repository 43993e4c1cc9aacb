// Package text turns prompts into token ids and scores into words, for models whose labels
// say how ([proof.TextLabels]). Nothing of it enters a proof: a proof is about ids.
package text

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tiktoken-go/tokenizer/codec"

	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/proof"
)

// Errors of this package; test for them with [errors.Is].
var (
	// ErrCharacter reports a character that the vocabulary lacks, or bytes that are no UTF-8.
	ErrCharacter = errors.New("character not in the vocabulary")
	// ErrToken reports an id past the vocabulary, as the operator that looks ids up does.
	ErrToken = ops.ErrVocabulary
	// ErrLength reports a prompt of another length than the model takes.
	ErrLength = errors.New("wrong number of tokens")
	// ErrVocabulary reports a vocabulary that cannot be read.
	ErrVocabulary = errors.New("invalid vocabulary")
)

// MaxPrompt bounds a prompt in bytes.
const MaxPrompt = 1 << 20

// endOfText is the text that stands for the one special token of r50k and p50k when it is
// decoded. A prompt that holds these characters is ordinary text.
const endOfText, endOfTextID = "<|endoftext|>", 50256

// Tokenizer cuts text into tokens. Several goroutines may use one.
type Tokenizer struct {
	kind   proof.Tokenizer
	pieces []string       // by id: of bytes and characters
	ids    map[string]int // the inverse
	pairs  *codec.Codec   // of byte pairs
	size   int
}

// New returns a tokenizer. The vocabulary is that of [proof.TextLabels]; ErrVocabulary
// reports one that does not fit the kind.
func New(kind proof.Tokenizer, vocabulary []uint32) (*Tokenizer, error) {
	t := &Tokenizer{kind: kind}
	switch kind {
	case proof.TokenizerBytes:
		return t.list(vocabulary, 0xff, func(c uint32) string { return string([]byte{byte(c)}) })
	case proof.TokenizerCharacters:
		return t.list(vocabulary, utf8.MaxRune, func(c uint32) string { return string(rune(c)) })
	case proof.TokenizerR50k:
		t.pairs, t.size = codec.NewR50kBase(), sizeR50k
	case proof.TokenizerP50k:
		t.pairs, t.size = codec.NewP50kBase(), sizeP50k
	default:
		return nil, fmt.Errorf("%w: unknown tokenizer %v", ErrVocabulary, kind)
	}
	if len(vocabulary) > 0 {
		return nil, fmt.Errorf("%w: tokenizer %v has its own", ErrVocabulary, kind)
	}
	return t, nil
}

// Sizes of the vocabularies of byte pairs, the special token among them.
const (
	sizeR50k = 50257
	sizeP50k = 50281
)

// list fills the tokenizer with one piece for each code; bytes without a list stand for
// themselves.
func (t *Tokenizer) list(codes []uint32, most uint32, piece func(uint32) string) (*Tokenizer, error) {
	if len(codes) == 0 && t.kind == proof.TokenizerBytes {
		for c := range uint32(1 << 8) {
			codes = append(codes, c)
		}
	}
	t.ids = make(map[string]int, len(codes))
	for id, c := range codes {
		if c > most || (t.kind == proof.TokenizerCharacters && !utf8.ValidRune(rune(c))) {
			return nil, fmt.Errorf("%w: id %d is %#x, no %s", ErrVocabulary, id, c, unitOf(t.kind))
		}
		p := piece(c)
		if first, twice := t.ids[p]; twice {
			return nil, fmt.Errorf("%w: %q has the ids %d and %d", ErrVocabulary, p, first, id)
		}
		t.ids[p] = id
		t.pieces = append(t.pieces, p)
	}
	t.size = len(t.pieces)
	if t.size == 0 {
		return nil, fmt.Errorf("%w: no characters", ErrVocabulary)
	}
	return t, nil
}

func unitOf(kind proof.Tokenizer) string {
	if kind == proof.TokenizerBytes {
		return "byte"
	}
	return "code point"
}

// Kind is the kind of the tokenizer.
func (t *Tokenizer) Kind() proof.Tokenizer { return t.kind }

// Size is the number of ids: they are 0 … Size−1.
func (t *Tokenizer) Size() int { return t.size }

// Encode returns the ids of s. It returns ErrCharacter, with the byte at which it stands,
// for what the vocabulary lacks, and ErrLength for a prompt of more than MaxPrompt bytes.
func (t *Tokenizer) Encode(s string) ([]int, error) {
	if len(s) > MaxPrompt {
		return nil, fmt.Errorf("%w: a prompt of %d bytes, at most %d are read", ErrLength, len(s), MaxPrompt)
	}
	if t.kind != proof.TokenizerBytes {
		if at := invalidUTF8(s); at >= 0 {
			return nil, fmt.Errorf("%w: byte %d of the prompt, %#x, is no UTF-8", ErrCharacter, at, s[at])
		}
	}
	if t.pairs != nil {
		return t.encodePairs(s)
	}
	ids := make([]int, 0, len(s))
	for at := 0; at < len(s); {
		width := 1
		if t.kind == proof.TokenizerCharacters {
			_, width = utf8.DecodeRuneInString(s[at:])
		}
		id, ok := t.ids[s[at:at+width]]
		if !ok {
			return nil, fmt.Errorf("%w: %q at byte %d of the prompt is none of the %d %ss", ErrCharacter, s[at:at+width], at, t.size, unitOf(t.kind))
		}
		ids = append(ids, id)
		at += width
	}
	return ids, nil
}

// encodePairs demands that the pieces make up the text: the splitting expression of
// tiktoken-go 0.10.0 passes over U+007F, and ids must not stand for another prompt.
func (t *Tokenizer) encodePairs(s string) ([]int, error) {
	raw, pieces, err := t.pairs.Encode(s)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCharacter, err)
	}
	ids, at := make([]int, len(raw)), 0
	for i, id := range raw {
		if !strings.HasPrefix(s[at:], pieces[i]) {
			break
		}
		ids[i] = int(id)
		at += len(pieces[i])
	}
	if at != len(s) {
		r, _ := utf8.DecodeRuneInString(s[at:])
		return nil, fmt.Errorf("%w: %U at byte %d of the prompt has no tokens in %v", ErrCharacter, r, at, t.kind)
	}
	return ids, nil
}

// invalidUTF8 returns the first byte that is no part of UTF-8, or −1.
func invalidUTF8(s string) int {
	for at := 0; at < len(s); {
		r, width := utf8.DecodeRuneInString(s[at:])
		if r == utf8.RuneError && width == 1 {
			return at
		}
		at += width
	}
	return -1
}

// Piece returns the text of one id, which may be a part of a character. It returns ErrToken
// for an id past the vocabulary.
func (t *Tokenizer) Piece(id int) (string, error) {
	if id < 0 || id >= t.size {
		return "", fmt.Errorf("%w: %d, the %v vocabulary has %d", ErrToken, id, t.kind, t.size)
	}
	if t.pairs == nil {
		return t.pieces[id], nil
	}
	if id == endOfTextID {
		return endOfText, nil
	}
	s, err := t.pairs.Decode([]uint{uint(id)})
	if err != nil {
		return "", fmt.Errorf("%w: %d: %w", ErrToken, id, err)
	}
	return s, nil
}

// Decode returns the text of ids, ErrToken naming the place of one past the vocabulary.
func (t *Tokenizer) Decode(ids []int) (string, error) {
	var b strings.Builder
	for i, id := range ids {
		s, err := t.Piece(id)
		if err != nil {
			return "", fmt.Errorf("token %d: %w", i, err)
		}
		b.WriteString(s)
	}
	return b.String(), nil
}
