package index

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/index/sqlitedb"
)

// Options of Follow. Zero values stand for what is written beside them.
type Options struct {
	// From is the first block to index: the one in which the first of the contracts was created, or earlier.
	From uint64
	// Confirmations is how deep a block must be to count as final, itself counted; 1.
	Confirmations uint64
	// History is how many blocks a reorganization can undo at most; 4096, at least Confirmations.
	History uint64
	// MaxRange is how many blocks are read at once at most; 1024.
	MaxRange uint64
	// Poll is the time between two looks at the chain, and the first pause after a failure; 2 s.
	Poll time.Duration
	// Progress, if not nil, is called after every change of the index.
	Progress func(*Status)
	// Problem, if not nil, is called with every failure of the node that is tried again.
	Problem func(error)
}

const (
	defaultHistory  = 4096
	defaultMaxRange = 1024
	defaultPoll     = 2 * time.Second
	maxPause        = time.Minute
	maxMoves        = 16 // in a row, before a chain or an index that changes while it is read counts as a failure
)

func (o Options) withDefaults() Options {
	o.Confirmations = max(o.Confirmations, 1)
	if o.History == 0 {
		o.History = defaultHistory
	}
	o.History = max(o.History, o.Confirmations)
	if o.MaxRange == 0 {
		o.MaxRange = defaultMaxRange
	}
	if o.Poll == 0 {
		o.Poll = defaultPoll
	}
	return o
}

// follower fills a Store.
type follower struct {
	*Store
	reader
	options Options
	length  uint64 // of the next range
}

// Follow indexes the contracts from where the index stands, and goes on until ctx ends. Failures of the node are tried
// again, with longer and longer pauses. It returns ctx's error, or one that trying again does not mend: ErrContracts,
// ErrOther, chain.ErrNoContract, ErrDeepReorg, ErrDecode, ErrConflict, ErrDamaged or ErrDatabase.
func (s *Store) Follow(ctx context.Context, c Chain, contracts []Contract, o Options) error {
	f, err := s.follower(c, contracts, o)
	if err != nil {
		return err
	}
	bound, pause := false, f.options.Poll
	for {
		if !bound {
			err = f.bind(ctx, contracts)
			bound = err == nil
		}
		if bound {
			err = f.catchUp(ctx)
		}
		switch {
		case ctx.Err() != nil:
			return fmt.Errorf("follow the chain: %w", ctx.Err())
		case permanent(err):
			return err
		case err != nil:
			if o.Problem != nil {
				o.Problem(err)
			}
			pause = min(2*pause, maxPause)
		default:
			pause = f.options.Poll
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause):
		}
	}
}

// CatchUp indexes the contracts up to the node's newest block and returns. It fails as Follow does, and at the first
// failure of the node.
func (s *Store) CatchUp(ctx context.Context, c Chain, contracts []Contract, o Options) error {
	f, err := s.follower(c, contracts, o)
	if err != nil {
		return err
	}
	if err := f.bind(ctx, contracts); err != nil {
		return err
	}
	return f.catchUp(ctx)
}

func (s *Store) follower(c Chain, contracts []Contract, o Options) (*follower, error) {
	d, err := newDecoder(contracts)
	if err != nil {
		return nil, err
	}
	o = o.withDefaults()
	return &follower{Store: s, reader: reader{c, d}, options: o, length: o.MaxRange}, nil
}

// permanent says that trying again does not mend an error.
func permanent(err error) bool {
	for _, kind := range []error{ErrContracts, ErrOther, ErrDeepReorg, ErrDecode, ErrConflict, ErrDamaged, ErrDatabase, chain.ErrNoContract} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

// bind makes the index that of these contracts, or compares: an index has one chain and one set of contracts.
func (f *follower) bind(ctx context.Context, contracts []Contract) error {
	for _, c := range contracts {
		if err := f.chain.RequireContract(ctx, c.Address); err != nil {
			return fmt.Errorf("contract %s: %w", c.Name, err)
		}
	}
	chainID, set := f.chain.ChainID().String(), describe(contracts)
	source, err := f.read().Source(ctx)
	if missing(err) {
		return f.begin(ctx, chainID, set)
	}
	if err != nil {
		return f.fail("read the index", err)
	}
	if source.Chain != chainID || source.Contracts != set || source.StartBlock != int64(f.options.From) {
		return fmt.Errorf("%w: it has chain %s from block %d with %s, not chain %s from block %d with %s: use the index that belongs to it or make a new one",
			ErrOther, source.Chain, source.StartBlock, source.Contracts, chainID, f.options.From, set)
	}
	return f.repair(ctx, &source)
}

// describe is the set of contracts as the index keeps it.
func describe(contracts []Contract) string {
	set := make(map[string]common.Address)
	for _, c := range contracts {
		set[c.Name] = c.Address
	}
	text, _ := json.Marshal(set) // a map of texts: it cannot fail
	return string(text)
}

// begin stands before the first block.
func (f *follower) begin(ctx context.Context, chainID, set string) error {
	if f.options.From > maxBlock {
		return fmt.Errorf("%w: first block %d", ErrContracts, f.options.From)
	}
	first, err := f.chain.HeaderAt(ctx, f.options.From)
	if err != nil {
		return err
	}
	before := int64(f.options.From) - 1
	return f.write(ctx, "begin", func(q queries) error {
		return q.InsertSource(ctx, sqlitedb.InsertSourceParams{
			Chain: chainID, Contracts: set, StartBlock: int64(f.options.From), TailBlock: int64(f.options.From),
			HeadBlock: before, HeadHash: first.ParentHash[:], FinalBlock: before, NodeBlock: before,
		})
	})
}

// catchUp adds blocks until the index has the node's newest one.
func (f *follower) catchUp(ctx context.Context) error {
	moves := 0
	for {
		done, err := f.round(ctx)
		if errors.Is(err, errMoved) || errors.Is(err, ErrConflict) {
			if moves++; moves > maxMoves {
				return fmt.Errorf("%w, %d times in a row", err, moves)
			}
			continue
		}
		if err != nil || done {
			return err
		}
		moves = 0
	}
}

// round undoes what is not the node's chain any more, or adds one range of blocks.
func (f *follower) round(ctx context.Context) (done bool, err error) {
	source, err := f.read().Source(ctx)
	if err != nil {
		return false, f.fail("read the index", err)
	}
	head, err := f.chain.Head(ctx)
	if err != nil {
		return false, err
	}
	if !head.Number.IsUint64() || head.Number.Uint64() > maxBlock {
		return false, fmt.Errorf("%w: newest block %s", chain.ErrAnswer, head.Number)
	}
	node := head.Number.Int64()
	same, err := f.agrees(ctx, &source, min(node, source.HeadBlock))
	if err != nil {
		return false, err
	}
	if !same {
		return false, f.reorganize(ctx, &source, node)
	}
	if node <= source.HeadBlock {
		return true, nil // a node that is behind is waited for
	}
	return false, f.advance(ctx, &source, node)
}

// agrees says whether the node has the index' block of this number. Blocks that the index does not have agree.
func (f *follower) agrees(ctx context.Context, source *sqlitedb.Source, number int64) (bool, error) {
	hash, err := f.hashAt(ctx, source, number)
	if err != nil || hash == nil {
		return err == nil, err
	}
	header, err := f.chain.HeaderAt(ctx, uint64(number))
	if errors.Is(err, ethereum.NotFound) {
		return false, errMoved
	}
	if err != nil {
		return false, err
	}
	return header.Hash() == *hash, nil
}

// hashAt is the hash of a block that the index has, or of the one before its first.
func (f *follower) hashAt(ctx context.Context, source *sqlitedb.Source, number int64) (*common.Hash, error) {
	if number < 0 || number < source.TailBlock-1 {
		return nil, nil
	}
	if number == source.HeadBlock {
		hash := common.BytesToHash(source.HeadHash)
		return &hash, nil
	}
	above, err := f.read().Block(ctx, number+1)
	if missing(err) {
		return nil, fmt.Errorf("%w: block %d is missing", ErrDamaged, number+1)
	}
	if err != nil {
		return nil, f.fail("read a block", err)
	}
	hash := common.BytesToHash(above.Parent)
	return &hash, nil
}

// reorganize goes back to the last block that the node has, too. If there is none and nothing of the index is too old to
// be undone, it begins again.
func (f *follower) reorganize(ctx context.Context, source *sqlitedb.Source, node int64) error {
	lowest := max(source.TailBlock-1, 0)
	for number := min(node, source.HeadBlock) - 1; number >= lowest; number-- {
		same, err := f.agrees(ctx, source, number)
		if err != nil {
			return err
		}
		if !same {
			continue
		}
		hash, err := f.hashAt(ctx, source, number)
		if err != nil {
			return err
		}
		return f.goBack(ctx, source, number, *hash)
	}
	if source.TailBlock > source.StartBlock || source.StartBlock == 0 || node < source.StartBlock {
		return &DeepReorgError{Tail: uint64(lowest), Head: uint64(source.HeadBlock)}
	}
	first, err := f.chain.HeaderAt(ctx, uint64(source.StartBlock))
	if err != nil {
		return err
	}
	return f.goBack(ctx, source, source.StartBlock-1, first.ParentHash)
}

// goBack undoes a reorganization of the chain after a block.
func (f *follower) goBack(ctx context.Context, source *sqlitedb.Source, number int64, hash common.Hash) error {
	to := cursorOf(source)
	to.head, to.hash, to.final = number, hash, min(to.final, number)
	to.reorgs, to.deep = to.reorgs+1, max(to.deep, source.HeadBlock-number)
	return f.changed(ctx, f.undo(ctx, source, to, false))
}

// advance adds the next range of blocks. Ranges that the node refuses or that have too many logs are halved, and grow
// again with every one that works.
func (f *follower) advance(ctx context.Context, source *sqlitedb.Source, node int64) error {
	length := min(f.length, uint64(node-source.HeadBlock))
	from := uint64(source.HeadBlock + 1)
	blocks, err := f.blocks(ctx, common.BytesToHash(source.HeadHash), from, from+length-1)
	if shorten(err) && length > 1 {
		f.length = length / 2
		return nil
	}
	if errors.Is(err, ethereum.NotFound) {
		return errMoved
	}
	if err != nil {
		return err
	}
	f.length = min(2*f.length, f.options.MaxRange)
	last := blocks[len(blocks)-1]
	to := cursorOf(source)
	to.head, to.hash, to.node = int64(last.number), last.hash, node
	to.final = max(min(to.head, node-int64(f.options.Confirmations)+1), source.StartBlock-1)
	to.tail = max(to.tail, to.head-int64(f.options.History)+1)
	return f.changed(ctx, f.extend(ctx, source, to, blocks))
}

// shorten says that a shorter range may work: the node refuses it, or its answer is too large or late.
func shorten(err error) bool {
	return errors.Is(err, errRange) || errors.Is(err, chain.ErrNode) || errors.Is(err, chain.ErrUnreachable)
}

// changed tells of a change that worked.
func (f *follower) changed(ctx context.Context, err error) error {
	if err != nil || f.options.Progress == nil {
		return err
	}
	status, err := f.Status(ctx)
	if err == nil {
		f.options.Progress(status)
	}
	return err
}
