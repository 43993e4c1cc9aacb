package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

// maxManifestBytes bounds a --requests file before it is read.
const maxManifestBytes = 1 << 24

// batchFlags name the requests of a batch.
type batchFlags struct {
	files    []string // FILE[:NAME] or name=FILE[:NAME]
	rows     string   // FROM:TO
	requests string   // manifest
}

// manifestEntry is one request of a --requests file. Paths are relative to it.
type manifestEntry struct {
	ID      string `json:"id"`
	Context string `json:"context"`
	Row     *int   `json:"row"`     // of --batch; the entry's own position unless given
	Opening string `json:"opening"` // a .zko file in place of a row
}

func (f *batchFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringArrayVar(&f.files, "batch", nil, "prove every row of `FILE[:NAME]`, or name=FILE[:NAME] for models with several inputs (repeat; default array x), in one proof")
	flags.StringVar(&f.rows, "rows", "", "of --batch, take rows `FROM:TO`, counted from 0, TO left out")
	flags.StringVar(&f.requests, "requests", "", "JSON `FILE` with id, context and row of --batch, or opening, of each request")
}

// wanted tells whether the command is to prove a batch.
func (f *batchFlags) wanted() bool { return len(f.files) > 0 || f.requests != "" }

// paths returns the files that are read whole, without openings.
func (f *batchFlags) paths() []string {
	paths := []string{f.requests}
	for _, s := range sourcesOf(f.files, "") {
		paths = append(paths, s.path)
	}
	return paths
}

// read returns the requests: rows of files, openings, or both as a manifest says. context is
// that of requests without a manifest.
func (f *batchFlags) read(command string, in *inputFlags, context zkvin.Digest) ([]zkvin.Request, error) {
	samples, err := f.samples(command, in)
	if err != nil {
		return nil, err
	}
	if f.requests != "" {
		return f.manifest(command, samples)
	}
	requests := make([]zkvin.Request, len(samples))
	for i := range samples {
		requests[i] = zkvin.Request{Context: context, Inputs: samples[i]}
	}
	return requests, nil
}

func (f *batchFlags) samples(command string, in *inputFlags) ([][]zkvin.Tensor, error) {
	if len(f.files) == 0 {
		if f.rows != "" {
			return nil, usageError(command, "--rows without --batch")
		}
		return nil, nil
	}
	normalize, err := in.normalization(command)
	if err != nil {
		return nil, err
	}
	samples, err := readSamples(sourcesOf(f.files, "x"), normalize, "name the array with --batch FILE:NAME")
	if err != nil {
		return nil, err
	}
	from, to, err := parseRows(command, f.rows, len(samples))
	if err != nil {
		return nil, err
	}
	if to-from > zkvin.MaxBatch {
		return nil, usageError(command, "%d rows, a proof takes at most %d: choose some with --rows FROM:TO", to-from, zkvin.MaxBatch)
	}
	return samples[from:to], nil
}

// parseRows reads FROM:TO within n rows; empty is all of them.
func parseRows(command, text string, n int) (from, to int, err error) {
	if text == "" {
		return 0, n, nil
	}
	a, b, ok := strings.Cut(text, ":")
	from, errFrom := strconv.Atoi(a)
	to, errTo := strconv.Atoi(b)
	if !ok || errFrom != nil || errTo != nil || from < 0 || to <= from || to > n {
		return 0, 0, usageError(command, "--rows %q: want FROM:TO with 0 ≤ FROM < TO ≤ %d, the number of rows", text, n)
	}
	return from, to, nil
}

// manifest reads the --requests file and gives each request its row or opening.
func (f *batchFlags) manifest(command string, samples [][]zkvin.Tensor) ([]zkvin.Request, error) {
	entries, err := readManifest(f.requests)
	if err != nil {
		return nil, err
	}
	requests := make([]zkvin.Request, len(entries))
	positional := false
	for i := range entries {
		e, at := &entries[i], fmt.Sprintf("%s: request %d", f.requests, i)
		r := &requests[i]
		if r.ID, err = manifestDigest(at+": id", e.ID); err != nil {
			return nil, err
		}
		if r.Context, err = manifestDigest(at+": context", e.Context); err != nil {
			return nil, err
		}
		row := i
		switch {
		case e.Opening != "" && e.Row != nil:
			return nil, badFile("keep one of the two", "%s: both a row and an opening", at)
		case e.Opening != "":
			if r.Opening, err = zkvin.OpenOpening(relativeTo(f.requests, e.Opening)); err != nil {
				return nil, fileError(fmt.Errorf("%s: %w", at, err), inspectNext)
			}
			continue
		case e.Row != nil:
			row = *e.Row
		default:
			positional = true
		}
		if row < 0 || row >= len(samples) {
			return nil, badFile("give --batch a file with that row, or the request an opening", "%s: row %d of %d", at, row, len(samples))
		}
		r.Inputs = samples[row]
	}
	if positional && len(entries) != len(samples) {
		return nil, usageError(command, "%s has %d requests, the batch %d rows: give each request its row, or choose rows with --rows", f.requests, len(entries), len(samples))
	}
	return requests, nil
}

func relativeTo(file, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(file), path)
}

func manifestDigest(at, text string) (zkvin.Digest, error) {
	if text == "" {
		return zkvin.Digest{}, nil
	}
	d, err := hexDigest(text)
	if err != nil {
		return d, badFile("write it as 0x and 64 hexadecimal digits", "%s: %w", at, err)
	}
	return d, nil
}

func readManifest(path string) ([]manifestEntry, error) {
	const next = `write a list such as [{"id": "0x…", "context": "0x…", "row": 0}]`
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	data, err := io.ReadAll(io.LimitReader(file, maxManifestBytes+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxManifestBytes {
		return nil, badFile(next, "%s: more than %d bytes", path, maxManifestBytes)
	}
	var entries []manifestEntry
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&entries); err != nil {
		return nil, badFile(next, "%s: %w", path, err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, badFile(next, "%s: more after the list", path)
	}
	if len(entries) == 0 || len(entries) > zkvin.MaxBatch {
		return nil, badFile(next, "%s: %d requests, a proof takes 1 to %d", path, len(entries), zkvin.MaxBatch)
	}
	return entries, nil
}
