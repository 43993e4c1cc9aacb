// Package market has what every side of the inference market agrees on: orders and their names, signatures, and the
// encryption of private answers. The contracts reckon the same values; contracts/DESIGN.md ("Names", "Private outputs")
// defines them.
//
// An Order is what a requester wants answered. A Domain is one market on one chain. Domain.Request names an order, and
// Domain.Context is what its proof is bound to.
package market
