package text

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zkvin/zkvin/proof"
)

// FromCodes returns the tokenizer of a list of numbers by id: characters when all of them
// are ASCII or some are past 255, otherwise bytes.
func FromCodes(codes []uint32) (*Tokenizer, error) {
	ascii, bytes := true, true
	for _, c := range codes {
		ascii, bytes = ascii && c < utf8.RuneSelf, bytes && c <= 0xff
	}
	if bytes && !ascii {
		return New(proof.TokenizerBytes, codes)
	}
	return New(proof.TokenizerCharacters, codes)
}

// ForSize returns the tokenizer of a vocabulary of which only the size is known, with its
// reason, or nil: 256 are bytes, 50,257 are r50k (or 50,304, to which it is often filled
// up), 50,281 are p50k.
func ForSize(vocabulary int) (t *Tokenizer, why string) {
	kind := map[int]proof.Tokenizer{
		1 << 8: proof.TokenizerBytes, sizeR50k: proof.TokenizerR50k, 50304: proof.TokenizerR50k, sizeP50k: proof.TokenizerP50k,
	}[vocabulary]
	if kind == 0 {
		return nil, ""
	}
	t, err := New(kind, nil)
	if err != nil {
		return nil, ""
	}
	return t, fmt.Sprintf("by the size of the vocabulary, %d", vocabulary)
}

// Vocabulary returns the list that [proof.TextLabels] keeps: the codes by id, or nil for a
// tokenizer that needs none.
func (t *Tokenizer) Vocabulary() []uint32 {
	codes := make([]uint32, len(t.pieces))
	identity := len(codes) == 1<<8
	for i, p := range t.pieces {
		r, _ := utf8.DecodeRuneInString(p)
		codes[i] = uint32(r)
		if t.kind == proof.TokenizerBytes {
			codes[i] = uint32(p[0])
		}
		identity = identity && codes[i] == uint32(i)
	}
	if len(codes) == 0 || (identity && t.kind == proof.TokenizerBytes) {
		return nil
	}
	return codes
}

// ParseVocabulary reads a vocabulary file. JSON: a list by id of numbers (see FromCodes) or
// of characters, or an object from tokens to ids, of characters or of r50k as GPT-2 comes
// with. Anything else is lines, the line number from 0 the id: one character each, or an
// escape of Go such as \n, \t, \\ or \u00e9. It returns ErrVocabulary.
func ParseVocabulary(data []byte) (*Tokenizer, error) {
	switch trimmed := bytes.TrimLeft(data, " \t\r\n"); {
	case bytes.HasPrefix(trimmed, []byte("[")) && json.Valid(data):
		return parseList(data)
	case bytes.HasPrefix(trimmed, []byte("{")) && json.Valid(data):
		return parseObject(data)
	}
	var codes []uint32
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		line = strings.TrimSuffix(line, "\r")
		c, err := parseLine(line)
		if err != nil {
			return nil, fmt.Errorf("%w: line %d: %q is no character", ErrVocabulary, i+1, shorten(line))
		}
		codes = append(codes, c)
		if len(codes) > proof.MaxVocabulary {
			return nil, fmt.Errorf("%w: more than %d lines", ErrVocabulary, proof.MaxVocabulary)
		}
	}
	return New(proof.TokenizerCharacters, codes)
}

// parseLine reads one character or one escape.
func parseLine(line string) (uint32, error) {
	if len(line) > 1 && line[0] == '\\' {
		r, _, rest, err := strconv.UnquoteChar(line, 0)
		if err == nil && rest == "" {
			return uint32(r), nil
		}
	}
	return characterOf(line)
}

func characterOf(s string) (uint32, error) {
	r, width := utf8.DecodeRuneInString(s)
	if width != len(s) || width == 0 || (r == utf8.RuneError && width == 1) {
		return 0, ErrVocabulary
	}
	return uint32(r), nil
}

func shorten(s string) string { return s[:min(len(s), 20)] }

func parseList(data []byte) (*Tokenizer, error) {
	var codes []uint32
	if json.Unmarshal(data, &codes) == nil {
		return FromCodes(codes)
	}
	var pieces []string
	if err := json.Unmarshal(data, &pieces); err != nil {
		return nil, fmt.Errorf("%w: %w: want a list of numbers or of characters", ErrVocabulary, err)
	}
	codes = make([]uint32, len(pieces))
	for i, p := range pieces {
		var err error
		if codes[i], err = characterOf(p); err != nil {
			return nil, fmt.Errorf("%w: id %d: %q is no character", ErrVocabulary, i, shorten(p))
		}
	}
	return New(proof.TokenizerCharacters, codes)
}

// parseObject reads an object from tokens to ids, which must be 0 … n−1.
func parseObject(data []byte) (*Tokenizer, error) {
	var ids map[string]int
	if err := json.Unmarshal(data, &ids); err != nil {
		return nil, fmt.Errorf("%w: %w: want an object from tokens to ids", ErrVocabulary, err)
	}
	if len(ids) == sizeR50k {
		return checkR50k(ids)
	}
	if len(ids) > proof.MaxVocabulary {
		return nil, fmt.Errorf("%w: %d tokens, at most %d", ErrVocabulary, len(ids), proof.MaxVocabulary)
	}
	codes, seen := make([]uint32, len(ids)), make([]bool, len(ids))
	for p, id := range ids {
		c, err := characterOf(p)
		if err != nil {
			return nil, fmt.Errorf("%w: token %q is no character; of longer tokens only r50k and p50k are known", ErrVocabulary, shorten(p))
		}
		if id < 0 || id >= len(ids) || seen[id] {
			return nil, fmt.Errorf("%w: %q has id %d; ids must be 0 to %d, each once", ErrVocabulary, p, id, len(ids)-1)
		}
		codes[id], seen[id] = c, true
	}
	return New(proof.TokenizerCharacters, codes)
}

// checkR50k compares the tokens of letters and digits, which every spelling of byte pairs
// writes alike.
func checkR50k(ids map[string]int) (*Tokenizer, error) {
	t, err := New(proof.TokenizerR50k, nil)
	if err != nil {
		return nil, err
	}
	plain := func(r rune) bool { return r < '0' || r > 'z' || (r > '9' && r < 'A') || (r > 'Z' && r < 'a') }
	for p, id := range ids {
		if strings.ContainsFunc(p, plain) {
			continue
		}
		if known, err := t.Piece(id); err != nil || known != p {
			return nil, fmt.Errorf("%w: %q has id %d, where r50k has %q", ErrVocabulary, shorten(p), id, known)
		}
	}
	return t, nil
}
