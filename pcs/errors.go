package pcs

import "errors"

// Errors of the package. Returned errors wrap one of them and add the field and what to do.
var (
	// ErrSRS reports structured reference strings that are malformed, not canonical, not
	// on the curve, or whose powers are not powers of the τ of the G2 part.
	ErrSRS = errors.New("invalid SRS")
	// ErrSRSSize reports a request for more powers than an SRS has, or than the limits allow.
	ErrSRSSize = errors.New("unsuitable SRS size")
	// ErrRowLength reports a row that is longer than the C entries of its key.
	ErrRowLength = errors.New("row longer than the commitment key")
	// ErrOpeningShape reports an opening, point or vector of the wrong length.
	ErrOpeningShape = errors.New("opening has the wrong shape")
	// ErrOpeningPoint reports an opening with a point that is not on the curve.
	ErrOpeningPoint = errors.New("opening has a point off the curve")
	// ErrOpeningChallenge reports a challenge β with β = 0 or β² = ±β, for which the
	// folding check would compare fewer than three distinct points. It has probability
	// below 2^-250; another transcript gives another β.
	ErrOpeningChallenge = errors.New("opening challenge is degenerate")
	// ErrOpeningFold reports evaluations of two consecutive folds that do not match.
	ErrOpeningFold = errors.New("opening does not fold to the claimed value")
	// ErrOpeningPairing reports an opening whose pairing equation fails.
	ErrOpeningPairing = errors.New("opening fails the pairing check")
)
