package deploy

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/network/market"
)

// Addresses say where a market's contracts are. Zero stands for none.
type Addresses struct {
	ChainID  uint64         `json:"chainId"`
	Block    uint64         `json:"block"` // the newest one before the deployment: no event is older
	Deployer common.Address `json:"deployer"`
	Nonce    uint64         `json:"nonce"` // the deployer's, of the first contract

	Token    common.Address `json:"token"` // fees and bonds
	Owner    common.Address `json:"owner"`
	Guardian common.Address `json:"guardian"`
	Treasury common.Address `json:"treasury"`

	SettlementVerifier common.Address `json:"settlementVerifier"`
	Router             common.Address `json:"router"`
	CourtProgram       common.Address `json:"courtProgram"`
	Court              common.Address `json:"court"` // DirectVerifier
	Parameters         common.Address `json:"parameters"`
	Registry           common.Address `json:"registry"`
	Vault              common.Address `json:"vault"`
	Policy             common.Address `json:"policy"` // StakePolicy
	Disputes           common.Address `json:"disputes"`
	Directory          common.Address `json:"directory"`
	Market             common.Address `json:"market"` // InferenceMarket

	// Of a market with attesters, else zero.
	SlashVault     common.Address `json:"slashVault"`
	TaskHook       common.Address `json:"taskHook"` // zero without a TaskMailbox, too
	ServiceManager common.Address `json:"serviceManager"`

	Core *Core `json:"core,omitempty"`
}

// Domain is the market as names and signatures have it.
func (a *Addresses) Domain() market.Domain {
	return market.Domain{ChainID: new(big.Int).SetUint64(a.ChainID), Market: a.Market}
}

// Core says where EigenLayer's core is. Zero stands for none; TaskMailbox and OperatorTableUpdater may be.
type Core struct {
	Version              string         `json:"version"`
	AllocationManager    common.Address `json:"allocationManager"`
	DelegationManager    common.Address `json:"delegationManager"`
	StrategyManager      common.Address `json:"strategyManager"`
	KeyRegistrar         common.Address `json:"keyRegistrar"`
	CrossChainRegistry   common.Address `json:"crossChainRegistry"`
	CertificateVerifier  common.Address `json:"certificateVerifier"` // BN254CertificateVerifier
	OperatorTableUpdater common.Address `json:"operatorTableUpdater"`
	RewardsCoordinator   common.Address `json:"rewardsCoordinator"`
	TaskMailbox          common.Address `json:"taskMailbox"`
	Strategy             common.Address `json:"strategy"` // of all operator sets
	Token                common.Address `json:"token"`    // its underlying one
}
