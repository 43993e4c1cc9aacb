//go:build !linux && !darwin

package signing

import "errors"

// lockFile refuses: a history without a lock protects nothing.
func lockFile(string) (closer, error) {
	return nil, errors.New("signing histories need flock: run signers on linux or darwin")
}
