package verify

import (
	"fmt"

	"github.com/zkvin/zkvin/proof"
)

// ErrInclusion reports an inclusion proof that does not lead to the root.
var ErrInclusion = fmt.Errorf("%w: the request is not under this root", ErrRejected)

// Inclusion returns the name of in's request if it is one of those under root, in a batch of
// the model of k. Whoever gives the root vouches for a proof of exactly this ModelID with this
// root: the root alone names no model (docs/security.md, "Inclusion").
//
// A key under a development SRS is refused as by Verify: who knows τ finds other entries
// with the same statement rows.
func Inclusion(k *Key, in *proof.Inclusion, root [32]byte, o Options) (name proof.Name, err error) {
	if k.Unsafe && !o.AllowUnsafeSRS {
		return name, ErrUnsafeSRS
	}
	if k.carried && !o.CarriedRowsProven {
		return name, ErrCarried
	}
	if in.ModelID != k.ModelID {
		return name, fmt.Errorf("%w: it names 0x%x, the key is 0x%x", ErrModel, in.ModelID, k.ModelID)
	}
	if err := in.CheckShape(k.Shape); err != nil {
		return name, fmt.Errorf("%w: %w", ErrShape, err)
	}
	rows := k.RowKey()
	if name, err = rows.Name(in.Index, &in.Request); err != nil {
		return name, err
	}
	got, err := proof.RootFrom(name.Leaf, in.Index, in.Leaves, in.Siblings)
	if err != nil {
		return name, fmt.Errorf("%w: %w", ErrShape, err)
	}
	if got != root {
		return name, fmt.Errorf("%w: it gives 0x%x, the root is 0x%x", ErrInclusion, got, root)
	}
	return name, nil
}
