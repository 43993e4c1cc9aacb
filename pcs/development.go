package pcs

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// DevelopmentSRSCached is [DevelopmentSRS] kept in a file of dir, named by its size. A file
// found there is read with every check of [ReadSRS], which under the published τ leaves one
// possible content; one that fails them is replaced. That dir cannot be written does not
// matter.
func DevelopmentSRSCached(dir string, size int) (*SRS, error) {
	if err := checkSize(size); err != nil {
		return nil, err
	}
	path := filepath.Join(dir, fmt.Sprintf("development-%d.srs", size))
	if s, err := readDevelopment(path, size); err == nil {
		return s, nil
	} else if !errors.Is(err, ErrSRS) && !errors.Is(err, ErrSRSSize) && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	s, err := DevelopmentSRS(size)
	if err != nil {
		return nil, err
	}
	_ = writeFile(path, s) // only the next start is slower
	return s, nil
}

func readDevelopment(path string, size int) (*SRS, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s, err := ReadSRS(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if !s.Unsafe || len(s.G1) != size {
		return nil, fmt.Errorf("%w: %s is not the development SRS of %d powers", ErrSRS, path, size)
	}
	return s, nil
}

// writeFile replaces path as a whole, so that no reader sees half of it.
func writeFile(path string, s *SRS) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".srs-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if err := errors.Join(WriteSRS(f, s), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
