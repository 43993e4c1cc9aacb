package index

import (
	"errors"
	"fmt"
)

// What may go wrong; errors.Is tells them apart.
var (
	ErrSource    = errors.New("cannot open the index")
	ErrDatabase  = errors.New("the database fails")
	ErrOther     = errors.New("the index is of other contracts or of another chain")
	ErrContracts = errors.New("these contracts cannot be indexed")
	ErrDecode    = errors.New("an event does not fit the contract's ABI")
	ErrDeepReorg = errors.New("the chain changed further back than the index keeps")
	ErrDamaged   = errors.New("the index is damaged")
	ErrConflict  = errors.New("another follower writes this index")
	ErrNotFound  = errors.New("not in the index")
	ErrPage      = errors.New("no such page")

	// errMoved says that the chain changed while it was read.
	errMoved = errors.New("the chain changed while it was read")
)

// DeepReorgError says how far back the index could look.
type DeepReorgError struct {
	Tail uint64 // lowest block that could be compared
	Head uint64 // of the index
}

// Error names the blocks and what to do.
func (e *DeepReorgError) Error() string {
	return fmt.Sprintf("%s: no block from %d to %d is the node's: check that the node is on the right chain, or make a new index", ErrDeepReorg, e.Tail, e.Head)
}

// Is makes a DeepReorgError an ErrDeepReorg.
func (e *DeepReorgError) Is(target error) bool { return target == ErrDeepReorg }
