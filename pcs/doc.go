// Package pcs commits to a matrix of small integers and opens one combination of its
// rows. A row of C = 2^c entries is the polynomial whose coefficient of X^j is entry j;
// entry j is also the value of the row's multilinear extension at the hypercube point
// whose first coordinate is the lowest bit of j. The commitment of a row is
//
//	Σ_j m_j·[τ^j]₁ + blind·H
//
// over the powers of a universal SRS (type [SRS]); H is a point nobody knows the
// logarithm of. Rows are committed with a bucket method for small scalars ([CommitRows])
// and a combined row is opened with HyperKZG ([Open], [VerifyOpening]).
//
// docs/protocol.md, section "Commitments", is the specification; docs/formats.md has the
// layout of .srs files.
package pcs
