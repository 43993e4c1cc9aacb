// Package prove makes proofs: it runs the schedule of package iop on a witness and
// commits through package pcs. Soundness does not depend on anything here.
package prove
