// Package tamper changes proofs, keys and statements in every way it knows: it walks over
// every field of a value by reflection, so that a new field cannot be forgotten, and lists
// the mutations of each, in memory and in the encoded bytes. Its tests hold the verifier to
// them: every mutant is refused, with a typed error, without panic and with no more work
// than an honest proof takes. The manifest in its tests names the check that catches each
// field.
package tamper
