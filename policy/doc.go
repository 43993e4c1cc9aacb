// Package policy decides when to settle: at once, in a batch, or later, when gas is cheaper. docs/scale.md derives the
// rule, states what it assumes, and compares it with others.
//
// Everything here is arithmetic on its arguments: no clock, no chain, no chance. Fees are in gwei, times in seconds.
package policy
