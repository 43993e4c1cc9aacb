package devnet

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/zkvin/zkvin/network/node"
)

// DevelopmentPoll is how often a development chain is looked at: its blocks are there at once.
const DevelopmentPoll = 50 * time.Millisecond

// Advance moves the clock of a development chain forward and makes a block there.
func Advance(ctx context.Context, n *node.Network, by time.Duration) error {
	if !node.IsDevelopment(n.Addresses.ChainID) {
		return fmt.Errorf("chain %d has a clock that nobody moves", n.Addresses.ChainID)
	}
	client, err := rpc.DialContext(ctx, n.RPC)
	if err != nil {
		return err
	}
	defer client.Close()
	if err := client.CallContext(ctx, nil, "evm_increaseTime", hexutil.Uint64(by/time.Second)); err != nil {
		return fmt.Errorf("evm_increaseTime: %w", err)
	}
	if err := client.CallContext(ctx, nil, "evm_mine"); err != nil {
		return fmt.Errorf("evm_mine: %w", err)
	}
	return nil
}
