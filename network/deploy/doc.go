// Package deploy puts the market's contracts on a chain, checks a market that stands, registers models, and takes
// operators into its sets.
//
// Contracts know each other by addresses that never change, so Deploy predicts them from the nonces of the account that
// deploys. Addresses is the document that everybody else needs of a market; Check holds it against the chain.
package deploy
