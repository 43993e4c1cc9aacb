// Package chain talks to EVM nodes: it plans a transaction by running it first, shows what it costs, sends it, waits
// until it is buried deep enough, replaces it when it is stuck, and resumes after a crash.
//
// What the node says is not trusted further than it must be: answers are bounded in size and time, and the chain id
// is compared before anything is signed. No error holds a passphrase, a key or the path of a node's URL, where
// providers put their secrets.
package chain
