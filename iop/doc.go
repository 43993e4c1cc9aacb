// Package iop holds the interactive proof as polynomials and schedules: transcript,
// pooled LogUp-GKR, lockstep sumchecks and the final batch of claims. It knows
// columns, forms and contractions, but no models. docs/protocol.md is its specification.
package iop
