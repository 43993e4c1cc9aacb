// Package verify checks proofs. It reads top to bottom like docs/protocol.md: absorb,
// challenge, check. It imports nothing that proves, executes or imports models.
package verify
