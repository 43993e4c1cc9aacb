package zkvin

// VerifierSetup is what a contract that checks settlement proofs is deployed with.
type VerifierSetup struct {
	SRS    Digest    // of the SRS that the model rests on
	Tau    [128]byte // [τ]₂ as the pairing precompile takes it: x₁, x₀, y₁, y₀
	Unsafe bool      // a development SRS: whoever knows its seed can forge proofs
}

// VerifierSetup returns what a contract is deployed with to check settlement proofs of this model, and of all that rest
// on the same SRS.
func (k *VerificationKey) VerifierSetup() VerifierSetup {
	s := VerifierSetup{SRS: Digest(k.file.SRS.Digest), Unsafe: k.file.SRS.Unsafe}
	p := &k.file.SRS.TauG2
	for i, x := range [...][32]byte{p.X.A1.Bytes(), p.X.A0.Bytes(), p.Y.A1.Bytes(), p.Y.A0.Bytes()} {
		copy(s.Tau[32*i:], x[:])
	}
	return s
}
