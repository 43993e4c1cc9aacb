package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// readCalibration reads samples from the array "calibration", or the one that
// the text or --calibrate-key names. Test inputs in the same archive are never
// taken silently: scales fitted to them would make the reported accuracy a lie.
func readCalibration(texts []string, key string, n tensorfile.Normalize) ([][]zkvin.Tensor, error) {
	if key == "" {
		key = "calibration"
	}
	return readSamples(sourcesOf(texts, key), n,
		"name an array of inputs like those the model was trained on with --calibrate-key, not the ones it is tested on")
}

// readEvaluation reads samples from the arrays x, or those that the texts name.
func readEvaluation(texts []string, n tensorfile.Normalize) ([][]zkvin.Tensor, error) {
	return readSamples(sourcesOf(texts, "x"), n, "name the array with --evaluate FILE:NAME")
}

// source is the array key of the file at path, for the input name; the name is
// empty for a model with one.
type source struct{ name, path, key string }

// label is the file, after the input's name if there is one.
func (s source) label() string {
	if s.name == "" {
		return s.path
	}
	return s.name + "=" + s.path
}

// sourcesOf reads name=FILE:KEY; key stands in for one that is not given.
func sourcesOf(texts []string, key string) []source {
	sources := make([]source, len(texts))
	for i, text := range texts {
		sources[i].name, sources[i].path, sources[i].key = splitArray(text)
		sources[i].key = cmp.Or(sources[i].key, key)
	}
	return sources
}

// splitArray splits name=FILE:KEY. A file whose own name holds ":" counts as a
// file.
func splitArray(text string) (name, path, key string) {
	name, path = splitAssignment(text)
	at := strings.LastIndexByte(path, ':')
	if at < 0 {
		return name, path, ""
	}
	if _, err := os.Stat(path); err == nil {
		return name, path, ""
	}
	return name, path[:at], path[at+1:]
}

// readSamples turns files into samples, one a row of axis 0, each with the
// inputs in the order of the files. Every file must have as many rows. next is
// what to do when an array is missing.
func readSamples(sources []source, n tensorfile.Normalize, next string) ([][]zkvin.Tensor, error) {
	var samples [][]zkvin.Tensor
	for i, s := range sources {
		a, err := samplesArray(s.path, s.key, n)
		if errors.Is(err, tensorfile.ErrNoArray) {
			return nil, badFile(next, "%s: %w", s.path, err)
		}
		if err != nil {
			return nil, inFile(s.path, err)
		}
		if len(a.Shape) == 0 {
			a.Shape = []int{1}
		}
		if i == 0 {
			samples = make([][]zkvin.Tensor, a.Shape[0])
		}
		if a.Shape[0] != len(samples) {
			return nil, badFile("give every input the same number of rows", "%s: %d rows, %s has %d", s.label(), a.Shape[0], sources[0].label(), len(samples))
		}
		for r := range samples {
			row, err := a.Row(r)
			if err != nil {
				return nil, err
			}
			samples[r] = append(samples[r], zkvin.Tensor{Name: s.name, Shape: row.Shape, Data: row.Data})
		}
	}
	return samples, nil
}

// inFile puts the path before errors that do not hold it.
func inFile(path string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return err
	}
	return fmt.Errorf("%s: %w", path, err)
}

// samplesArray reads the array of a file that has one only, or the one named key.
func samplesArray(path, key string, n tensorfile.Normalize) (*tensorfile.Array, error) {
	file, err := tensorfile.Open(path, tensorfile.Options{Image: n})
	if err != nil {
		return nil, err
	}
	if names := file.Names(); len(names) == 1 && names[0] == "" {
		key = ""
	}
	return file.Array(key)
}
