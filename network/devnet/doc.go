// Package devnet makes a market on a chain of one's own: anvil, EigenLayer's real core where the source tree of this
// module and its test modules are at hand, the market's contracts, a model, and accounts in every role, with money and
// stake. Its keys are derived from the names of their roles, so everybody has them: they are for this chain alone.
package devnet
