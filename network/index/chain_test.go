package index

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin/chain"
	deployable "github.com/zkvin/zkvin/contracts"
)

var (
	marketAt   = common.HexToAddress("0x1111111111111111111111111111111111111111")
	disputesAt = common.HexToAddress("0x2222222222222222222222222222222222222222")
	otherAt    = common.HexToAddress("0x3333333333333333333333333333333333333333")
)

// contracts are the market and the contract for disputes.
var contracts = sync.OnceValue(func() []Contract {
	var out []Contract
	for name, at := range map[string]common.Address{Market: marketAt, Disputes: disputesAt} {
		artifact, err := deployable.Load(name)
		if err != nil {
			panic(err)
		}
		parsed, err := artifact.Parse()
		if err != nil {
			panic(err)
		}
		out = append(out, Contract{Name: name, Address: at, ABI: parsed})
	}
	slices.SortFunc(out, func(a, b Contract) int { return a.Address.Cmp(b.Address) })
	return out
})

// emit is a log of a contract with these arguments, in the order of the event.
func emit(contract, event string, values ...any) types.Log {
	i := slices.IndexFunc(contracts(), func(c Contract) bool { return c.Name == contract })
	c := contracts()[i]
	kind, ok := c.ABI.Events[event]
	if !ok {
		panic("no event " + event)
	}
	l := types.Log{Address: c.Address, Topics: []common.Hash{kind.ID}}
	var data []any
	for i, input := range kind.Inputs {
		if !input.Indexed {
			data = append(data, values[i])
			continue
		}
		topic, err := abi.MakeTopics([]any{values[i]})
		if err != nil {
			panic(err)
		}
		l.Topics = append(l.Topics, topic[0][0])
	}
	var err error
	if l.Data, err = kind.Inputs.NonIndexed().Pack(data...); err != nil {
		panic(fmt.Sprintf("%s: %v", event, err))
	}
	return l
}

// fakeBlock is a block with its logs.
type fakeBlock struct {
	header *types.Header
	logs   []types.Log
}

// fakeChain is a chain that tests reorganize, and a node that can be told to fail. Transactions are pairs of logs.
type fakeChain struct {
	id     int64
	blocks []fakeBlock // canonical
	forks  uint64      // makes every block another one

	shown    int            // blocks that the node admits to have; 0 for all
	longest  uint64         // range of blocks that it answers; 0 for any
	forgets  func() bool    // says whether a range's answer lacks a log
	onCall   func() error   // before every answer
	without  common.Address // has no code
	ranges   int            // asked for
	headers  int            // asked for
	wholeMux sync.Mutex
}

func newFakeChain() *fakeChain {
	c := &fakeChain{id: 7}
	c.extend(nil)
	return c
}

// extend mines a block.
func (c *fakeChain) extend(logs []types.Log) {
	c.forks++
	h := &types.Header{Number: big.NewInt(int64(len(c.blocks))), Time: 1000 + 12*uint64(len(c.blocks)), Difficulty: new(big.Int), BaseFee: big.NewInt(1)}
	h.Extra = binary.BigEndian.AppendUint64(nil, c.forks)
	if n := len(c.blocks); n > 0 {
		h.ParentHash = c.blocks[n-1].header.Hash()
	}
	logs = slices.Clone(logs)
	var bloom types.Bloom
	for i := range logs {
		bloom.Add(logs[i].Address[:])
		logs[i].Index = uint(i)
		logs[i].BlockNumber = h.Number.Uint64()
		logs[i].TxHash = crypto.Keccak256Hash(h.Extra, []byte{byte(i / 2)})
	}
	h.Bloom = bloom
	for i := range logs {
		logs[i].BlockHash = h.Hash()
	}
	c.blocks = append(c.blocks, fakeBlock{h, logs})
}

// orphan takes the newest blocks away.
func (c *fakeChain) orphan(depth int) { c.blocks = c.blocks[:len(c.blocks)-depth] }

func (c *fakeChain) ask() error {
	if c.onCall != nil {
		return c.onCall()
	}
	return nil
}

func (c *fakeChain) visible() []fakeBlock {
	if c.shown > 0 && c.shown < len(c.blocks) {
		return c.blocks[:c.shown]
	}
	return c.blocks
}

func (c *fakeChain) ChainID() *big.Int { return big.NewInt(c.id) }

func (c *fakeChain) Head(ctx context.Context) (*types.Header, error) {
	c.wholeMux.Lock()
	defer c.wholeMux.Unlock()
	if err := errors.Join(ctx.Err(), c.ask()); err != nil {
		return nil, err
	}
	v := c.visible()
	return v[len(v)-1].header, nil
}

func (c *fakeChain) HeaderAt(ctx context.Context, number uint64) (*types.Header, error) {
	c.wholeMux.Lock()
	defer c.wholeMux.Unlock()
	c.headers++
	if err := errors.Join(ctx.Err(), c.ask()); err != nil {
		return nil, err
	}
	if v := c.visible(); number < uint64(len(v)) {
		return v[number].header, nil
	}
	return nil, fmt.Errorf("block %d: %w", number, ethereum.NotFound)
}

func (c *fakeChain) RequireContract(_ context.Context, at common.Address) error {
	if at == c.without {
		return chain.ErrNoContract
	}
	return nil
}

func (c *fakeChain) LogsBetween(ctx context.Context, contracts []common.Address, from, to uint64) ([]types.Log, error) {
	c.wholeMux.Lock()
	defer c.wholeMux.Unlock()
	c.ranges++
	if err := errors.Join(ctx.Err(), c.ask()); err != nil {
		return nil, err
	}
	if c.longest > 0 && to-from >= c.longest {
		return nil, fmt.Errorf("%w: query exceeds the limit", chain.ErrNode)
	}
	var out []types.Log
	for n := from; n <= to && n < uint64(len(c.visible())); n++ {
		if c.forgets != nil && c.forgets() {
			continue
		}
		out = append(out, of(c.blocks[n].logs, contracts)...)
	}
	return out, nil
}

func (c *fakeChain) LogsOfBlock(ctx context.Context, contracts []common.Address, hash common.Hash) ([]types.Log, error) {
	c.wholeMux.Lock()
	defer c.wholeMux.Unlock()
	if err := errors.Join(ctx.Err(), c.ask()); err != nil {
		return nil, err
	}
	for _, b := range c.visible() {
		if b.header.Hash() == hash {
			return of(b.logs, contracts), nil
		}
	}
	return nil, fmt.Errorf("%w: unknown block", chain.ErrNode)
}

func of(logs []types.Log, contracts []common.Address) []types.Log {
	var out []types.Log
	for _, l := range logs {
		if slices.Contains(contracts, l.Address) {
			out = append(out, l)
		}
	}
	return out
}

var _ Chain = (*fakeChain)(nil)
var _ Chain = (*chain.Client)(nil)

// freshSQLite opens a fresh index in a file.
func freshSQLite(t testing.TB) *Store {
	t.Helper()
	return open(t, "sqlite:"+t.TempDir()+"/index.db")
}

func open(t testing.TB, source string) *Store {
	t.Helper()
	s, err := Open(t.Context(), source)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}
