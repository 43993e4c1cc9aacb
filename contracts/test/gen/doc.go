// Package gen makes test vectors for the settlement verifier in Solidity: keys and proofs as docs/settlement.md defines
// them, about a circuit that does nothing but hold its public inputs. All cryptography is real. It is a package of tests;
//
//	go test ./contracts/test/gen -update
//
// writes the vectors again, and without the flag the committed ones are verified from their bytes with gnark and pcs.
package gen
