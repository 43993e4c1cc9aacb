package market

import "errors"

// What may be wrong; errors.Is tells them apart.
var (
	// ErrOrder: an order breaks a rule of the market.
	ErrOrder = errors.New("not a valid order")
	// ErrFormat: bytes or JSON are not of their form.
	ErrFormat = errors.New("malformed")
	// ErrSignature: a signature is malformed, or not of the account that it should be of.
	ErrSignature = errors.New("wrong signature")
	// ErrSealed: a sealed message does not open, or is for another request or purpose.
	ErrSealed = errors.New("the sealed message does not open")
	// ErrDelivery: a private answer has an impossible length.
	ErrDelivery = errors.New("not a private answer")
)
