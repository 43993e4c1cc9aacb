"""A second verifier of zkvin proofs, written from docs/protocol.md, docs/formats.md and docs/operators.md."""
