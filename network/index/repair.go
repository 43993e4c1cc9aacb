package index

import (
	"bytes"
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/network/index/sqlitedb"
)

const repairPage = 512

// repair looks for gaps among the blocks that can be undone: missing numbers, hashes that do not follow each other, and
// events that are missing or too many. It goes back before the lowest one, so that Follow reads what follows again.
func (f *follower) repair(ctx context.Context, source *sqlitedb.Source) error {
	bad, found, err := f.lowestGap(ctx, source)
	if err != nil || !found {
		return err
	}
	to := cursorOf(source)
	to.head = bad - 1
	to.final = min(to.final, to.head)
	switch {
	case to.head >= source.TailBlock:
		good, err := f.read().Block(ctx, to.head)
		if err != nil {
			return f.fail("read a block", err)
		}
		to.hash = common.BytesToHash(good.Hash)
	case source.TailBlock == source.StartBlock:
		first, err := f.chain.HeaderAt(ctx, uint64(source.StartBlock))
		if err != nil {
			return err
		}
		to.hash = first.ParentHash
	default:
		return fmt.Errorf("%w: block %d, and nothing before it can be compared: make a new index", ErrDamaged, bad)
	}
	return f.changed(ctx, f.undo(ctx, source, to, true))
}

// lowestGap is the lowest block between tail and head that is missing, does not fit the one above it, or has other
// events than it should.
func (f *follower) lowestGap(ctx context.Context, source *sqlitedb.Source) (bad int64, found bool, err error) {
	next, want := source.HeadBlock, source.HeadHash
	for next >= source.TailBlock {
		rows, err := f.read().BlocksDown(ctx, sqlitedb.BlocksDownParams{Top: next, Bottom: source.TailBlock, Page: repairPage})
		if err != nil {
			return 0, false, f.fail("read blocks", err)
		}
		if len(rows) == 0 {
			return source.TailBlock, true, nil
		}
		for _, row := range rows {
			missing := row.Number < next
			if missing {
				bad, found = row.Number+1, true
			}
			if !missing && !bytes.Equal(row.Hash, want) || row.Events != row.Held {
				bad, found = row.Number, true
			}
			next, want = row.Number-1, row.Parent
		}
	}
	return bad, found, nil
}
