// Package node has the programs of the market's parties: a Provider answers orders with proofs, an Attester verifies
// proofs, keeps them and signs, a Requester orders and verifies what it is given, and everybody challenges, answers
// challenges and moves what only time holds back. They talk to each other over HTTP with JSON, and to the chain through
// chain.Client. Each trusts none of the others: what it signs, pays or accepts it has checked itself.
//
// The rules are those of contracts/DESIGN.md; docs/market.md tells what the parties do.
package node
