// Package signing keeps what a key has signed for requests of the market, so that it never signs two different answers
// to one: not after a crash, not from two processes, not with a restored backup. docs/signing.md gives the rule and the
// argument; the idea is that of Ethereum's slashing protection (EIP-3076), with requests in place of slots.
//
// A Store belongs to one key on one market. Store.Sign records what is about to be signed, waits until the disk has it,
// and only then lets the caller sign. Everything that fails ends in a refusal to sign.
package signing
