package bls

import "errors"

// What may be wrong; errors.Is tells them apart. Key files return the errors of package chain.
var (
	// ErrFormat: bytes are not of their form.
	ErrFormat = errors.New("malformed")
	// ErrKey: a public key is not one point in two groups, or a secret is out of range.
	ErrKey = errors.New("not a key")
	// ErrSignature: a signature does not hold.
	ErrSignature = errors.New("the signature does not hold")
	// ErrTable: an operator table or a place in it is impossible.
	ErrTable = errors.New("not an operator table")
)
