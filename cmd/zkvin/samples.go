package main

import (
	"errors"
	"fmt"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// readCalibration reads samples from the array "calibration", or the one that
// --calibrate-key names. Test inputs in the same archive are never taken
// silently: scales fitted to them would make the reported accuracy a lie.
func readCalibration(files []string, key string, n tensorfile.Normalize) ([][]zkvin.Tensor, error) {
	if key == "" {
		key = "calibration"
	}
	samples, err := readSamples(files, key, n)
	if errors.Is(err, tensorfile.ErrNoArray) {
		return nil, badFile("name an array of inputs like those the model was trained on with --calibrate-key, not the ones it is tested on", "%w", err)
	}
	return samples, err
}

// readSamples turns files into samples, one a row of axis 0, each with the
// inputs in the order of the files. Every file must have as many rows.
func readSamples(files []string, key string, n tensorfile.Normalize) ([][]zkvin.Tensor, error) {
	var samples [][]zkvin.Tensor
	for i, text := range files {
		name, path := splitAssignment(text)
		a, err := samplesArray(path, key, n)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if len(a.Shape) == 0 {
			a.Shape = []int{1}
		}
		if i == 0 {
			samples = make([][]zkvin.Tensor, a.Shape[0])
		}
		if a.Shape[0] != len(samples) {
			return nil, badFile("give every input the same number of rows", "%s: %d rows, %s has %d", path, a.Shape[0], files[0], len(samples))
		}
		for r := range samples {
			row, err := a.Row(r)
			if err != nil {
				return nil, err
			}
			samples[r] = append(samples[r], zkvin.Tensor{Name: name, Shape: row.Shape, Data: row.Data})
		}
	}
	return samples, nil
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
