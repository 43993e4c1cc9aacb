package deploy

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/chain"
)

// coreABI is what operators call of EigenLayer's core, the same for releases 1.8.1 and 1.9.0-rc.0, and of the updater of
// tables on test chains.
var coreABI = mustParse(`[
{"type":"function","name":"isOperator","inputs":[{"name":"operator","type":"address"}],"outputs":[{"name":"","type":"bool"}]},
{"type":"function","name":"registerAsOperator","inputs":[{"name":"approver","type":"address"},{"name":"allocationDelay","type":"uint32"},
 {"name":"metadataURI","type":"string"}],"outputs":[]},
{"type":"function","name":"depositIntoStrategy","inputs":[{"name":"strategy","type":"address"},{"name":"token","type":"address"},
 {"name":"amount","type":"uint256"}],"outputs":[{"name":"","type":"uint256"}]},
{"type":"function","name":"getAllocationDelay","inputs":[{"name":"operator","type":"address"}],
 "outputs":[{"name":"isSet","type":"bool"},{"name":"delay","type":"uint32"}]},
{"type":"function","name":"getAllocation","inputs":[{"name":"operator","type":"address"},` + setType + `,
 {"name":"strategy","type":"address"}],"outputs":[{"name":"currentMagnitude","type":"uint64"},{"name":"pendingDiff","type":"int128"},
 {"name":"effectBlock","type":"uint32"}]},
{"type":"function","name":"modifyAllocations","inputs":[{"name":"operator","type":"address"},{"name":"params","type":"tuple[]",
 "components":[` + setType + `,{"name":"strategies","type":"address[]"},{"name":"newMagnitudes","type":"uint64[]"}]}],"outputs":[]},
{"type":"function","name":"isOperatorSet","inputs":[` + setType + `],"outputs":[{"name":"","type":"bool"}]},
{"type":"function","name":"isMemberOfOperatorSet","inputs":[{"name":"operator","type":"address"},` + setType + `],
 "outputs":[{"name":"","type":"bool"}]},
{"type":"function","name":"registerForOperatorSets","inputs":[{"name":"operator","type":"address"},{"name":"params","type":"tuple",
 "components":[{"name":"avs","type":"address"},{"name":"operatorSetIds","type":"uint32[]"},{"name":"data","type":"bytes"}]}],"outputs":[]},
{"type":"function","name":"deregisterFromOperatorSets","inputs":[{"name":"params","type":"tuple","components":[
 {"name":"operator","type":"address"},{"name":"avs","type":"address"},{"name":"operatorSetIds","type":"uint32[]"}]}],"outputs":[]},
{"type":"function","name":"isRegistered","inputs":[` + setType + `,{"name":"operator","type":"address"}],
 "outputs":[{"name":"","type":"bool"}]},
{"type":"function","name":"registerKey","inputs":[{"name":"operator","type":"address"},` + setType + `,
 {"name":"keyData","type":"bytes"},{"name":"signature","type":"bytes"}],"outputs":[]},
{"type":"function","name":"update","inputs":[` + setType + `],"outputs":[{"name":"referenceTimestamp","type":"uint32"}]}
]`)

const setType = `{"name":"operatorSet","type":"tuple","components":[{"name":"avs","type":"address"},{"name":"id","type":"uint32"}]}`

// operatorSet is the core's OperatorSet.
type operatorSet struct {
	Avs common.Address
	ID  uint32 `abi:"id"`
}

// readCore calls a function of the core without a transaction.
func (m *Market) readCore(ctx context.Context, to common.Address, method string, arguments ...any) ([]any, error) {
	data, err := coreABI.Pack(method, arguments...)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w", method, ErrConfig, err)
	}
	answer, err := m.Client.Read(ctx, to, data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", method, err)
	}
	values, err := coreABI.Unpack(method, answer)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w", method, chain.ErrAnswer, err)
	}
	return values, nil
}

// tells reads a function of the core that answers yes or no.
func (m *Market) tells(ctx context.Context, to common.Address, method string, arguments ...any) (bool, error) {
	values, err := m.readCore(ctx, to, method, arguments...)
	if err != nil {
		return false, err
	}
	return *abi.ConvertType(values[0], new(bool)).(*bool), nil
}

// doCore sends a call of an account to the core.
func (m *Market) doCore(ctx context.Context, account *chain.Account, to common.Address, method string, arguments ...any) error {
	data, err := coreABI.Pack(method, arguments...)
	if err != nil {
		return fmt.Errorf("%s: %w: %w", method, ErrConfig, err)
	}
	_, err = m.do(ctx, account, method, to, data)
	return err
}
