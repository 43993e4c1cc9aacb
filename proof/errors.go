package proof

import (
	"errors"
	"fmt"
)

// ErrFormat is wrapped by every error about bytes that are not a file of this package.
var ErrFormat = errors.New("malformed file")

// Errors of the decoders. Returned errors wrap one of them and name the field, as in
// "proof.opening.folds[3]".
var (
	// ErrMagic reports bytes that do not begin with the magic of the wanted kind.
	ErrMagic = fmt.Errorf("%w: not of this kind", ErrFormat)
	// ErrVersion reports a version of the format that this program does not know.
	ErrVersion = fmt.Errorf("%w: unknown version", ErrFormat)
	// ErrCorrupt reports bytes that do not match their checksum.
	ErrCorrupt = fmt.Errorf("%w: checksum does not match, the file is damaged or cut short", ErrFormat)
	// ErrTruncated reports bytes that end before the field.
	ErrTruncated = fmt.Errorf("%w: truncated", ErrFormat)
	// ErrTrailing reports bytes after the last field.
	ErrTrailing = fmt.Errorf("%w: trailing bytes", ErrFormat)
	// ErrNotCanonical reports a value that has another, canonical encoding.
	ErrNotCanonical = fmt.Errorf("%w: not canonical", ErrFormat)
	// ErrPoint reports a point that is not on the curve, not in its group, or at infinity
	// where that is refused.
	ErrPoint = fmt.Errorf("%w: invalid point", ErrFormat)
	// ErrLimit reports a size beyond the limits of docs/formats.md. Encoders return it, too.
	ErrLimit = fmt.Errorf("%w: beyond a limit", ErrFormat)
	// ErrGraph reports a graph inside a file that does not decode or that refers to tensors
	// that it does not have.
	ErrGraph = fmt.Errorf("%w: invalid graph", ErrFormat)
	// ErrSRS reports a key whose part of an SRS does not match the SRS digest, or that
	// passes a development SRS off as safe.
	ErrSRS = fmt.Errorf("%w: inconsistent SRS", ErrFormat)
	// ErrLabels reports labels that the graph does not fit, or that say what other labels
	// say, too.
	ErrLabels = fmt.Errorf("%w: invalid labels", ErrFormat)
	// ErrShape reports lengths that do not match each other or the key.
	ErrShape = errors.New("lengths do not match")
)
