//go:build !linux && !darwin

package proof

import "os"

// mapFile reads a whole file; this system has no mapping that package unix offers.
func mapFile(path string, most int64) ([]byte, func() error, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	if err := checkSize(f, most); err != nil {
		return nil, nil, err
	}
	data, err := os.ReadFile(path)
	return data, func() error { return nil }, err
}
