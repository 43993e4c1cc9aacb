package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// maxVocabularyBytes bounds a vocabulary file before it is read.
const maxVocabularyBytes = 1 << 24

// parseTokenizer reads --tokenizer: auto, none, byte, r50k, p50k or chars:FILE[:NAME], and
// after a comma pad=none, pad=right[:ID] or pad=left[:ID]. For auto it looks for a
// vocabulary in the calibration files and beside the model.
func parseTokenizer(command, spec, model string, calibration []string) (*zkvin.TextOptions, error) {
	kind, settings, padded := strings.Cut(spec, ",")
	o := &zkvin.TextOptions{Required: kind != "auto"}
	if padded {
		p, err := parsePadding(command, settings)
		if err != nil {
			return nil, err
		}
		o.Padding = p
	}
	var err error
	switch file, isFile := strings.CutPrefix(kind, "chars:"); {
	case kind == "none":
		return nil, nil
	case kind == "auto":
		o.Tokenizer, o.Source = findVocabulary(model, calibration)
	case isFile:
		_, path, key := splitArray(file)
		o.Source = "from " + path
		o.Tokenizer, err = readVocabulary(path, key)
	default:
		o.Source = "as told"
		if o.Tokenizer, err = zkvin.NewTokenizer(kind); err != nil {
			return nil, usageError(command, "--tokenizer %q: %w; or auto, none, chars:FILE", spec, err)
		}
	}
	return o, err
}

func parsePadding(command, setting string) (*zkvin.Padding, error) {
	side, id, numbered := strings.Cut(strings.TrimPrefix(setting, "pad="), ":")
	p := &zkvin.Padding{ID: -1}
	sides := map[string]zkvin.PaddingSide{"none": zkvin.PadNone, "right": zkvin.PadRight, "left": zkvin.PadLeft}
	known, ok := sides[side]
	p.Side = known
	if numbered {
		n, err := strconv.ParseUint(id, 10, 16)
		ok = ok && err == nil && known != zkvin.PadNone
		p.ID = int(n)
	}
	if !ok || !strings.HasPrefix(setting, "pad=") {
		return nil, usageError(command, "--tokenizer …,%s: want pad=none, pad=right, pad=left, or a side with an id as pad=right:0", setting)
	}
	return p, nil
}

// findVocabulary looks for a vocabulary where exporters leave it. source says where it was,
// or what was there that is none.
func findVocabulary(model string, calibration []string) (t *zkvin.Tokenizer, source string) {
	for _, s := range sourcesOf(calibration, "") {
		if file, err := tensorfile.Open(s.path, tensorfile.Options{}); err == nil && file.Has("vocabulary") {
			if t, err = readVocabulary(s.path, "vocabulary"); err == nil {
				return t, "from " + s.path
			}
			source = fmt.Sprintf(" (%v)", err)
		}
	}
	stem := strings.TrimSuffix(model, filepath.Ext(model))
	for _, path := range []string{stem + ".vocab.json", stem + ".vocab.txt", filepath.Join(filepath.Dir(model), "vocab.json"), filepath.Join(filepath.Dir(model), "vocab.txt")} {
		if _, err := os.Stat(path); err != nil {
			continue
		}
		t, err := readVocabulary(path, "")
		if err == nil {
			return t, "from " + path
		}
		source = fmt.Sprintf(" (%v)", err)
	}
	return nil, source
}

// readVocabulary reads a vocabulary file, or the array key of a file of arrays.
func readVocabulary(path, key string) (*zkvin.Tokenizer, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxVocabularyBytes && key == "" {
		return nil, fmt.Errorf("%s: %w: %d bytes, at most %d are read", path, zkvin.ErrVocabulary, info.Size(), maxVocabularyBytes)
	}
	if key == "" && !strings.HasSuffix(path, ".npz") && !strings.HasSuffix(path, ".npy") {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		t, err := zkvin.ParseVocabulary(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		return t, nil
	}
	if key == "" {
		key = "vocabulary"
	}
	return readCodes(path, key)
}

func readCodes(path, key string) (*zkvin.Tokenizer, error) {
	a, err := samplesArray(path, key, tensorfile.Normalize{})
	if errors.Is(err, tensorfile.ErrNoArray) {
		return nil, badFile("give an .npz with the array \"vocabulary\", a JSON list, or a text with a character a line", "%s: %w", path, err)
	}
	if err != nil {
		return nil, inFile(path, err)
	}
	codes := make([]uint32, len(a.Data))
	for i, v := range a.Data {
		if !a.Integer || v < 0 || v > 1<<21 {
			return nil, fmt.Errorf("%s: %w: entry %d of %q is %v, no byte value or code point", path, zkvin.ErrVocabulary, i, key, v)
		}
		codes[i] = uint32(v)
	}
	t, err := zkvin.CodesVocabulary(codes)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return t, nil
}
