package zkvin

import (
	"context"
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/court"
	"github.com/zkvin/zkvin/proof"
)

// domainVersion starts the preimage of a ModelVersion (docs/settlement.md, "Model version").
const domainVersion = "zkvin/v1/model-version"

// KeyVersion is what contracts know of a model for one length of batch.
type KeyVersion struct {
	Requests   int
	ModelID    Digest
	Court      Digest // of the court key, which binds the verifier's program
	Verifier   Digest // of the verifier's program alone
	Settlement Digest // of the settlement key; zero for a model without settlement layout

	CourtKey      []byte // what Court is the digest of, behind its domain
	SettlementKey []byte // the same of Settlement; nil without
}

// ModelVersion is what registries pin a model by. All of it follows from the .zkv file by a
// computation that anybody can repeat.
type ModelVersion struct {
	Digest  Digest
	ModelID Digest // for one request
	Keys    []KeyVersion
	// Identity is what ModelID hashes behind its domain (docs/formats.md, "Digests"): with it
	// a registry sees that all keys are of one model.
	Identity []byte
}

// Version derives the ModelVersion of the key's model for the given lengths of batch, each
// once and ascending. It derives every settlement key and takes seconds for each.
func (k *VerificationKey) Version(ctx context.Context, batches []int, o SettlementOptions) (*ModelVersion, error) {
	if len(batches) == 0 || !slices.IsSorted(batches) || len(slices.Compact(slices.Clone(batches))) != len(batches) {
		return nil, fmt.Errorf("%w: lengths of batch %v: want each once, ascending", ErrShape, batches)
	}
	one, err := k.Batch(1)
	if err != nil {
		return nil, err
	}
	v := &ModelVersion{ModelID: one.ID()}
	if v.Identity, err = proof.Identity(one.file); err != nil {
		return nil, err
	}
	for _, n := range batches {
		key, err := one.Batch(n)
		if err != nil {
			return nil, err
		}
		entry, err := key.version(ctx, o)
		if err != nil {
			return nil, err
		}
		v.Keys = append(v.Keys, *entry)
	}
	v.Digest = v.digest(k.layouts())
	return v, nil
}

// layouts is the number of layouts that the ModelID names.
func (k *VerificationKey) layouts() int {
	if k.file.Settlement == nil {
		return 1
	}
	return 2
}

// version is the entry of the key's own length of batch.
func (k *VerificationKey) version(ctx context.Context, o SettlementOptions) (*KeyVersion, error) {
	c, err := court.NewKey(k.file)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnsupported, err)
	}
	out := &KeyVersion{Requests: k.BatchLength(), ModelID: k.ID(), Court: c.Digest(), Verifier: c.Code.Digest(), CourtKey: c.Bytes()}
	if k.file.Settlement != nil {
		s, err := k.SettlementKey(ctx, o)
		if err != nil {
			return nil, err
		}
		out.Settlement, out.SettlementKey = s.Digest(), s.Bytes()
	}
	return out, nil
}

// noCache is the bucket of cache lengths of keys without a cache, the only one so far.
const noCache = 0

func (v *ModelVersion) digest(layouts int) Digest {
	b := slices.Concat([]byte(domainVersion), v.ModelID[:], proof.Word(len(v.Keys)))
	for i := range v.Keys {
		k := &v.Keys[i]
		b = slices.Concat(b, proof.Word(layouts), proof.Word(k.Requests), proof.Word(noCache), k.Court[:], k.Settlement[:])
	}
	return proof.Keccak(b)
}
