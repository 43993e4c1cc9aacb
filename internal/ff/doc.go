// Package ff holds the vector kernels of the prover over the BN254 scalar field:
// equality tables, folding, lazily reduced products of field elements with small
// integers, and the two loops of the LogUp-GKR sumcheck.
//
// A vector of 2^n elements is a multilinear polynomial by its values on the
// hypercube; bit j of an index is coordinate j, the lowest bit first.
// Each assembly kernel (amd64 with AVX-512 IFMA, found at run time) has a plain Go
// twin that computes the same and that -tags purego selects alone.
package ff
