// Package bls signs as attesters do: BLS signatures over BN254 in the form of EigenLayer's KeyRegistrar and
// BN254CertificateVerifier (core v1.8.1 and v1.9.0-rc.0). Signatures and the first half of a public key are points of G1,
// the second half is the same multiple of the generator of G2.
//
// A digest becomes a point by trying x = digest, digest + 1, …, so the time of hashing depends on the digest, which is
// public. The time of signing depends on the key: who can measure it closely may learn of the key.
package bls
