// Package settle makes and checks settlement proofs (docs/settlement.md): compact proofs of
// statements, in the form that an EVM contract verifies in one call. The verifier of
// package iop, read as a PLONK circuit over messages in the clear, takes the place of
// hidden messages and their fold.
package settle
