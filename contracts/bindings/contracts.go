// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// Attestation is an auto generated low-level Go binding around an user-defined struct.
type Attestation struct {
	Provider  common.Address
	Terms     uint32
	OpenedAt  *big.Int
	StoppedAt *big.Int
	Bond      *big.Int
	Value     *big.Int
	Class     [32]byte
	Items     [32]byte
	Signers   [32]byte
}

// AvsDeps is an auto generated low-level Go binding around an user-defined struct.
type AvsDeps struct {
	AllocationManager   common.Address
	DelegationManager   common.Address
	StrategyManager     common.Address
	KeyRegistrar        common.Address
	CertificateVerifier common.Address
	CrossChainRegistry  common.Address
	RewardsCoordinator  common.Address
	Strategy            common.Address
	Market              common.Address
	Vault               common.Address
	SlashVault          common.Address
	TaskHook            common.Address
	Treasury            common.Address
	MaxStaleness        uint32
	BlockSeconds        uint32
	ExecutionSeconds    uint32
	StakersBps          uint16
	ProviderSets        uint32
	MetadataURI         string
}

// Bn254G2 is an auto generated low-level Go binding around an user-defined struct.
type Bn254G2 struct {
	X1 *big.Int
	X0 *big.Int
	Y1 *big.Int
	Y0 *big.Int
}

// Case is an auto generated low-level Go binding around an user-defined struct.
type Case struct {
	Key    []byte
	Root   [32]byte
	Length *big.Int
	Head   [32]byte
}

// CertificatesSigner is an auto generated low-level Go binding around an user-defined struct.
type CertificatesSigner struct {
	ReferenceTimestamp uint32
	Message            [32]byte
	NonSigners         []uint32
	Row                OperatorInfoWitness
}

// DirectoryEntry is an auto generated low-level Go binding around an user-defined struct.
type DirectoryEntry struct {
	EncryptionKey [32]byte
	Endpoint      string
}

// DisputesDeps is an auto generated low-level Go binding around an user-defined struct.
type DisputesDeps struct {
	Market     common.Address
	Vault      common.Address
	Registry   common.Address
	Parameters common.Address
	Router     common.Address
	Court      common.Address
}

// G1Point is an auto generated low-level Go binding around an user-defined struct.
type G1Point struct {
	X *big.Int
	Y *big.Int
}

// IDisputesDelivery is an auto generated low-level Go binding around an user-defined struct.
type IDisputesDelivery struct {
	Key    [32]byte
	Data   []byte
	Row    []byte
	Powers []byte
	Rest   [32]byte
}

// IDisputesOpening is an auto generated low-level Go binding around an user-defined struct.
type IDisputesOpening struct {
	Data          []byte
	SettlementKey []byte
	Row           []byte
	Powers        []byte
	Rest          [32]byte
}

// IInferenceMarketPlace is an auto generated low-level Go binding around an user-defined struct.
type IInferenceMarketPlace struct {
	Item        Item
	Attestation Attestation
	Items       [][32]byte
	Index       *big.Int
}

// IModelRegistryClassTerms is an auto generated low-level Go binding around an user-defined struct.
type IModelRegistryClassTerms struct {
	Verifier      [32]byte
	SettleSeconds uint32
	SettleGas     uint64
	ProvingCost   *big.Int
	ProviderSet   uint32
}

// IModelRegistryEntry is an auto generated low-level Go binding around an user-defined struct.
type IModelRegistryEntry struct {
	Batch         uint32
	Bucket        uint32
	CourtKey      [32]byte
	SettlementKey [32]byte
}

// IModelRegistryModel is an auto generated low-level Go binding around an user-defined struct.
type IModelRegistryModel struct {
	ModelId    [32]byte
	Class      [32]byte
	PriceFloor *big.Int
	Deprecated bool
	Capability [32]byte
}

// IParametersTerms is an auto generated low-level Go binding around an user-defined struct.
type IParametersTerms struct {
	ChallengeWindow uint32
	ResponseWindow  uint32
	DeliveryWindow  uint32
	ProtocolFeeBps  uint16
	AttesterFeeBps  uint16
	ChallengerBps   uint16
	QuorumBps       uint16
	QuorumStake     *big.Int
	ValueBps        uint16
	PremiumBps      [3]uint16
	ChallengeFloor  *big.Int
	ChallengeFactor uint16
	TokenPerEther   *big.Int
	BaseFeeCap      uint64
	SlashGas        uint64
}

// ISettlementVerifierStatement is an auto generated low-level Go binding around an user-defined struct.
type ISettlementVerifierStatement struct {
	Key    [32]byte
	Root   [32]byte
	Payee  common.Address
	Shown  *big.Int
	Values []byte
}

// IStakeQuorum is an auto generated low-level Go binding around an user-defined struct.
type IStakeQuorum struct {
	Root          [32]byte
	Provider      common.Address
	ProportionBps uint16
	Nominal       *big.Int
	ValueBps      uint16
	OpenValue     *big.Int
	Window        uint32
}

// ITaskMailboxTaskParams is an auto generated low-level Go binding around an user-defined struct.
type ITaskMailboxTaskParams struct {
	RefundCollector     common.Address
	ExecutorOperatorSet OperatorSet
	Payload             []byte
}

// Item is an auto generated low-level Go binding around an user-defined struct.
type Item struct {
	Order    Order
	Provider common.Address
	Fee      *big.Int
	Bond     *big.Int
	Output   [32]byte
	Data     [32]byte
}

// ModelRegistryKeys is an auto generated low-level Go binding around an user-defined struct.
type ModelRegistryKeys struct {
	Court      []byte
	Settlement []byte
}

// ModelRegistryRegistration is an auto generated low-level Go binding around an user-defined struct.
type ModelRegistryRegistration struct {
	Version    [32]byte
	Class      [32]byte
	PriceFloor *big.Int
	Capability [32]byte
	Uri        string
	Identity   []byte
	Entries    []ModelRegistryKeys
}

// OperatorInfo is an auto generated low-level Go binding around an user-defined struct.
type OperatorInfo struct {
	Pubkey  G1Point
	Weights []*big.Int
}

// OperatorInfoWitness is an auto generated low-level Go binding around an user-defined struct.
type OperatorInfoWitness struct {
	OperatorIndex     uint32
	OperatorInfoProof []byte
	OperatorInfo      OperatorInfo
}

// OperatorSet is an auto generated low-level Go binding around an user-defined struct.
type OperatorSet struct {
	Avs common.Address
	Id  uint32
}

// Order is an auto generated low-level Go binding around an user-defined struct.
type Order struct {
	Requester     common.Address
	ModelOwner    common.Address
	Model         [32]byte
	Input         [32]byte
	Tier          uint8
	Privacy       uint8
	ValueAtRisk   *big.Int
	FeeStart      *big.Int
	FeeEnd        *big.Int
	RampStart     *big.Int
	LockBy        *big.Int
	AnswerBy      *big.Int
	SettleBy      *big.Int
	Provider      common.Address
	EncryptionKey [32]byte
	Callback      common.Address
	CallbackGas   uint32
	Nonce         *big.Int
}

// Pieces is an auto generated low-level Go binding around an user-defined struct.
type Pieces struct {
	Words []byte
	Tail  [32]byte
}

// Proof is an auto generated low-level Go binding around an user-defined struct.
type Proof struct {
	Leaves    [][32]byte
	Positions []*big.Int
	Payee     common.Address
	Shown     *big.Int
	Values    []byte
	Key       []byte
	Proof     []byte
}

// SlashingFault is an auto generated low-level Go binding around an user-defined struct.
type SlashingFault struct {
	Provider common.Address
	Bond     *big.Int
	Value    *big.Int
	Set      uint32
	Signers  [32]byte
}

// State is an auto generated low-level Go binding around an user-defined struct.
type State struct {
	Phase      *big.Int
	Position   *big.Int
	Rest       [32]byte
	Transcript [32]byte
	Cursor     *big.Int
	Challenges [32]byte
	Blind      *big.Int
	Value      *big.Int
	U          *big.Int
	Witness    [32]byte
	FoldBlind  *big.Int
	R          *big.Int
	Rho        *big.Int
	B          *big.Int
	Batch      *big.Int
	Zeta       *big.Int
	Opening    [32]byte
	Program    [32]byte
	Rows       [32]byte
	Mask       *big.Int
	Errors     [32]byte
	Point      [32]byte
	FoldX      *big.Int
	FoldY      *big.Int
	OpenX      *big.Int
	OpenY      *big.Int
}

// BondVaultMetaData contains all meta data concerning the BondVault contract.
var BondVaultMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"token\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"market\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"disputes\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"DISPUTES\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MARKET\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"TOKEN\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"deposit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"}],\"name\":\"depositWithPermit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"}],\"name\":\"lock\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"lockedOf\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"lockedUntil\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"move\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"seize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"total\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"unlock\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"Deposited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"}],\"name\":\"Locked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"Moved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"Seized\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"Unlocked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"BadRecipient\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"balance\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"BalanceTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"locked\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"LockedTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"NotAToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"Reentered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"reason\",\"type\":\"bytes\"}],\"name\":\"TransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"changed\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"WrongAmount\",\"type\":\"error\"}]",
	ID:  "9b1a325b6899418916b13239fafba004c5",
	Bin: "0x60e03461010c57601f6117b638819003918201601f19168301916001600160401b038311848410176101105780849260609460405283398101031261010c578051906001600160a01b03821680830361010c5761006a604061006360208501610124565b9301610124565b90803b156100fa575060c05260a05260805260405161167d908161013982396080518181816106c001528181610918015281816109b60152818161111a01526114e1015260a0518181816101090152818161033c0152818161056801528181610b970152610d98015260c0518181816102ba0152818161052801528181610cb401528181610d320152610e860152f35b63f0ae59ab60e01b5f5260045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361010c5756fe60806040526004361015610011575f80fd5b5f5f3560e01c80630cec55b814610d5657806316e5a67314610d065780632ddbd13a14610cdc57806337c5518714610b4d5780633ae50b7314610b1857806370a0823114610ac55780637e9b9b181461093c57806382bfefc8146108eb5780638c8c3c9d146105b8578063935742c0146104055780639bc289f1146103b6578063a5f1e28214610360578063f46f16c21461030f5763fc345b36146100b4575f80fd5b3461030c57606060031936011261030c576100cd610eae565b6100d5610ef4565b6044359164ffffffffff83169081840361030a5760ff855c166102e25773ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016331415806102a2575b610276579160409173ffffffffffffffffffffffffffffffffffffffff8461017b847f0d6065816588d362637347cfc08a1aa9fe84399ae511c6910253280e5170f2dc976113d5565b16948587526001602052838720906101f16101a8856bffffffffffffffffffffffff855460601c16610f2a565b83547fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff1660609190911b77ffffffffffffffffffffffff00000000000000000000000016178355565b81549064ffffffffff8260c01c168411610225575b5050506bffffffffffffffffffffffff8351921682526020820152a280f35b7cffffffffff0000000000000000000000000000000000000000000000007fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff9160c01b1691161790555f8080610206565b6024857ffa5cd00f00000000000000000000000000000000000000000000000000000000815233600452fd5b5073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016331415610132565b6004857fb5dfd9e5000000000000000000000000000000000000000000000000000000008152fd5b845b80fd5b503461030c578060031936011261030c57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461030c57602060031936011261030c576bffffffffffffffffffffffff604060209273ffffffffffffffffffffffffffffffffffffffff6103a1610eae565b16815260018452205460601c16604051908152f35b503461030c57602060031936011261030c5764ffffffffff604060209273ffffffffffffffffffffffffffffffffffffffff6103f0610eae565b16815260018452205460c01c16604051908152f35b503461030c57606060031936011261030c5761041f610eae565b610427610ed1565b90610430610f0f565b9160ff845c166105905773ffffffffffffffffffffffffffffffffffffffff8216918233141580610550575b80610510575b6102765773ffffffffffffffffffffffffffffffffffffffff7f8cd712d124378aa9c2b30554ac0dc58e916aa9057d85a46da548d0377a931a75926104a9866020946113d5565b169384865260018252604086206bffffffffffffffffffffffff6104d08382845416610f2a565b167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790556bffffffffffffffffffffffff60405191168152a380f35b5073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016331415610462565b5073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633141561045c565b6004847fb5dfd9e5000000000000000000000000000000000000000000000000000000008152fd5b503461030c57604060031936011261030c576105d2610eae565b906105db610ef4565b9160ff825c166108c35773ffffffffffffffffffffffffffffffffffffffff1691821580156108ba575b61088e5761061381336113d5565b81547fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffffffffffffffff61064f84828516610fef565b169116178255826bffffffffffffffffffffffff6040519216918281527f6e6e54d2933c54e86384932153b0244ddd09a166888407646f12cb83392e4bc160203392a36040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1693602082602481885afa91821561088357849261084e575b5060249461075e602092604051907fa9059cbb00000000000000000000000000000000000000000000000000000000858301528882015285604482015260448152610759606482610f81565b611497565b604051958680927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa93841561084357839461080b575b50808411938480156107f8575b6107b3578380f35b604494156107ea575050815b7f312b0033000000000000000000000000000000000000000000000000000000008352600452602452fd5b6107f391611019565b6107bf565b50826108048284611019565b14156107ab565b9093506020813d60201161083b575b8161082760209383610f81565b810103126108375751925f61079e565b5f80fd5b3d915061081a565b6040513d85823e3d90fd5b9091506020813d60201161087b575b8161086a60209383610f81565b81010312610837575190602461070d565b3d915061085d565b6040513d86823e3d90fd5b506024917ff66e9048000000000000000000000000000000000000000000000000000000008252600452fd5b50308314610605565b6004827fb5dfd9e5000000000000000000000000000000000000000000000000000000008152fd5b503461030c578060031936011261030c57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346108375760c060031936011261083757610956610eae565b9061095f610ef4565b60643560ff81168091036108375760ff5f5c16610a9d5760017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff005f5c16175f5d73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690813b15610837575f9160e4839260405194859384927fd505accf0000000000000000000000000000000000000000000000000000000084523360048501523060248501526bffffffffffffffffffffffff891660448501526044356064850152608484015260843560a484015260a43560c48401525af1610a87575b5081927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00610a84935c16845d611102565b80f35b610a8492505f610a9691610f81565b5f91610a53565b7fb5dfd9e5000000000000000000000000000000000000000000000000000000005f5260045ffd5b346108375760206003193601126108375773ffffffffffffffffffffffffffffffffffffffff610af3610eae565b165f52600160205260206bffffffffffffffffffffffff60405f205416604051908152f35b3461083757604060031936011261083757610b31610eae565b610b39610ef4565b60ff5f5c16610a9d57610b4b91611102565b005b3461083757606060031936011261083757610b66610eae565b610b6e610ed1565b610b76610f0f565b9060ff5f5c16610a9d5773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633141580610c9c575b610c7057602073ffffffffffffffffffffffffffffffffffffffff807f820a94dfbcb20c0d95cba00bf54ea7f43696b8ad38c2b7e6af99f7f59c29a47493610c088688611026565b1694855f526001835260405f206bffffffffffffffffffffffff610c2f8782845416610f2a565b167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790556bffffffffffffffffffffffff604051951685521692a3005b7ffa5cd00f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016331415610bc0565b34610837575f6003193601126108375760206bffffffffffffffffffffffff5f5416604051908152f35b34610837575f60031936011261083757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461083757604060031936011261083757610d6f610eae565b610d77610ef4565b9060ff5f5c16610a9d5773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633141580610e6e575b610c7057602073ffffffffffffffffffffffffffffffffffffffff82610e08857f6646dff8add27f23f3263f415d54fc00407ba689de2609b0b31fb136daa8e48f95611026565b1692835f526001825260405f206bffffffffffffffffffffffff610e2f8382845416610f2a565b167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790556bffffffffffffffffffffffff60405191168152a2005b5073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016331415610dc1565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361083757565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361083757565b602435906bffffffffffffffffffffffff8216820361083757565b604435906bffffffffffffffffffffffff8216820361083757565b906bffffffffffffffffffffffff809116911601906bffffffffffffffffffffffff8211610f5457565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610fc257604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b906bffffffffffffffffffffffff809116911603906bffffffffffffffffffffffff8211610f5457565b91908203918211610f5457565b73ffffffffffffffffffffffffffffffffffffffff1690815f52600160205260405f20916bffffffffffffffffffffffff835460601c16906bffffffffffffffffffffffff8316908183106110cf5750506110cd929161108591610fef565b7fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff77ffffffffffffffffffffffff00000000000000000000000083549260601b169116179055565b565b82907f1cd45942000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016916040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481875afa8015611397575f906113a2575b602491506020604051957f23b872dd000000000000000000000000000000000000000000000000000000008288015233848801523060448801526111df6bffffffffffffffffffffffff87169788606482015260648152610759608482610f81565b604051938480927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa918215611397575f92611363575b50808210808015611350575b6113085750505073ffffffffffffffffffffffffffffffffffffffff905f547fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffffffffffffffff61128486828516610f2a565b169116175f551690815f5260016020526bffffffffffffffffffffffff6112b260405f209282845416610f2a565b167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790556040519182527fc440b38d543409e335ee0581ff6438ef8de48268d507baa5b62797d04e862bd760203393a3565b859350156113425750505f5b7f312b0033000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b61134b91611019565b611314565b508561135c8385611019565b141561122b565b9091506020813d60201161138f575b8161137f60209383610f81565b810103126108375751905f61121f565b3d9150611372565b6040513d5f823e3d90fd5b506020813d6020116113cd575b816113bc60209383610f81565b81010312610837576024905161117d565b3d91506113af565b73ffffffffffffffffffffffffffffffffffffffff1690815f52600160205260405f20916bffffffffffffffffffffffff835416906bffffffffffffffffffffffff8316908183106114645750506bffffffffffffffffffffffff9161143a91610fef565b167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055565b82907fbce3c98d000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b5f809160017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00835c1617825d6020815191018273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165af13d15611675573d9067ffffffffffffffff8211610fc2576040519161155060207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160184610f81565b82523d5f602084013e5b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff005f5c165f5d158015611606575b61158f5750565b60446020917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6040519485937f9a367e170000000000000000000000000000000000000000000000000000000085528160048601528051918291826024880152018686015e5f85828601015201168101030190fd5b5080518015159081611619575b50611588565b602081109150811561162d575b505f611613565b90600191602084015191611645575b5014155f611626565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b165f61163c565b60609061155a56",
}

// BondVault is an auto generated Go binding around an Ethereum contract.
type BondVault struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *BondVault) GetABI() abi.ABI {
	return c.abi
}

// NewBondVault creates a new instance of BondVault.
func NewBondVault() *BondVault {
	parsed, err := BondVaultMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &BondVault{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *BondVault) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address token, address market, address disputes) returns()
func (bondVault *BondVault) PackConstructor(token common.Address, market common.Address, disputes common.Address) []byte {
	enc, err := bondVault.abi.Pack("", token, market, disputes)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackDISPUTES is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x16e5a673.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DISPUTES() view returns(address)
func (bondVault *BondVault) PackDISPUTES() []byte {
	enc, err := bondVault.abi.Pack("DISPUTES")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDISPUTES is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x16e5a673.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DISPUTES() view returns(address)
func (bondVault *BondVault) TryPackDISPUTES() ([]byte, error) {
	return bondVault.abi.Pack("DISPUTES")
}

// UnpackDISPUTES is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x16e5a673.
//
// Solidity: function DISPUTES() view returns(address)
func (bondVault *BondVault) UnpackDISPUTES(data []byte) (common.Address, error) {
	out, err := bondVault.abi.Unpack("DISPUTES", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMARKET is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf46f16c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MARKET() view returns(address)
func (bondVault *BondVault) PackMARKET() []byte {
	enc, err := bondVault.abi.Pack("MARKET")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMARKET is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf46f16c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MARKET() view returns(address)
func (bondVault *BondVault) TryPackMARKET() ([]byte, error) {
	return bondVault.abi.Pack("MARKET")
}

// UnpackMARKET is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf46f16c2.
//
// Solidity: function MARKET() view returns(address)
func (bondVault *BondVault) UnpackMARKET(data []byte) (common.Address, error) {
	out, err := bondVault.abi.Unpack("MARKET", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTOKEN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82bfefc8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function TOKEN() view returns(address)
func (bondVault *BondVault) PackTOKEN() []byte {
	enc, err := bondVault.abi.Pack("TOKEN")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTOKEN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82bfefc8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function TOKEN() view returns(address)
func (bondVault *BondVault) TryPackTOKEN() ([]byte, error) {
	return bondVault.abi.Pack("TOKEN")
}

// UnpackTOKEN is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x82bfefc8.
//
// Solidity: function TOKEN() view returns(address)
func (bondVault *BondVault) UnpackTOKEN(data []byte) (common.Address, error) {
	out, err := bondVault.abi.Unpack("TOKEN", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint96)
func (bondVault *BondVault) PackBalanceOf(account common.Address) []byte {
	enc, err := bondVault.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint96)
func (bondVault *BondVault) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return bondVault.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint96)
func (bondVault *BondVault) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := bondVault.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ae50b73.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(address account, uint96 amount) returns()
func (bondVault *BondVault) PackDeposit(account common.Address, amount *big.Int) []byte {
	enc, err := bondVault.abi.Pack("deposit", account, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ae50b73.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(address account, uint96 amount) returns()
func (bondVault *BondVault) TryPackDeposit(account common.Address, amount *big.Int) ([]byte, error) {
	return bondVault.abi.Pack("deposit", account, amount)
}

// PackDepositWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e9b9b18.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositWithPermit(address account, uint96 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (bondVault *BondVault) PackDepositWithPermit(account common.Address, amount *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := bondVault.abi.Pack("depositWithPermit", account, amount, deadline, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e9b9b18.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositWithPermit(address account, uint96 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (bondVault *BondVault) TryPackDepositWithPermit(account common.Address, amount *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return bondVault.abi.Pack("depositWithPermit", account, amount, deadline, v, r, s)
}

// PackLock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc345b36.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lock(address account, uint96 amount, uint40 until) returns()
func (bondVault *BondVault) PackLock(account common.Address, amount *big.Int, until *big.Int) []byte {
	enc, err := bondVault.abi.Pack("lock", account, amount, until)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc345b36.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lock(address account, uint96 amount, uint40 until) returns()
func (bondVault *BondVault) TryPackLock(account common.Address, amount *big.Int, until *big.Int) ([]byte, error) {
	return bondVault.abi.Pack("lock", account, amount, until)
}

// PackLockedOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa5f1e282.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lockedOf(address account) view returns(uint96)
func (bondVault *BondVault) PackLockedOf(account common.Address) []byte {
	enc, err := bondVault.abi.Pack("lockedOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLockedOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa5f1e282.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lockedOf(address account) view returns(uint96)
func (bondVault *BondVault) TryPackLockedOf(account common.Address) ([]byte, error) {
	return bondVault.abi.Pack("lockedOf", account)
}

// UnpackLockedOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa5f1e282.
//
// Solidity: function lockedOf(address account) view returns(uint96)
func (bondVault *BondVault) UnpackLockedOf(data []byte) (*big.Int, error) {
	out, err := bondVault.abi.Unpack("lockedOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackLockedUntil is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9bc289f1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lockedUntil(address account) view returns(uint40)
func (bondVault *BondVault) PackLockedUntil(account common.Address) []byte {
	enc, err := bondVault.abi.Pack("lockedUntil", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLockedUntil is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9bc289f1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lockedUntil(address account) view returns(uint40)
func (bondVault *BondVault) TryPackLockedUntil(account common.Address) ([]byte, error) {
	return bondVault.abi.Pack("lockedUntil", account)
}

// UnpackLockedUntil is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9bc289f1.
//
// Solidity: function lockedUntil(address account) view returns(uint40)
func (bondVault *BondVault) UnpackLockedUntil(data []byte) (*big.Int, error) {
	out, err := bondVault.abi.Unpack("lockedUntil", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x935742c0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function move(address from, address to, uint96 amount) returns()
func (bondVault *BondVault) PackMove(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := bondVault.abi.Pack("move", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x935742c0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function move(address from, address to, uint96 amount) returns()
func (bondVault *BondVault) TryPackMove(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return bondVault.abi.Pack("move", from, to, amount)
}

// PackSeize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x37c55187.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function seize(address account, address to, uint96 amount) returns()
func (bondVault *BondVault) PackSeize(account common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := bondVault.abi.Pack("seize", account, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSeize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x37c55187.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function seize(address account, address to, uint96 amount) returns()
func (bondVault *BondVault) TryPackSeize(account common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return bondVault.abi.Pack("seize", account, to, amount)
}

// PackTotal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ddbd13a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function total() view returns(uint96)
func (bondVault *BondVault) PackTotal() []byte {
	enc, err := bondVault.abi.Pack("total")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ddbd13a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function total() view returns(uint96)
func (bondVault *BondVault) TryPackTotal() ([]byte, error) {
	return bondVault.abi.Pack("total")
}

// UnpackTotal is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2ddbd13a.
//
// Solidity: function total() view returns(uint96)
func (bondVault *BondVault) UnpackTotal(data []byte) (*big.Int, error) {
	out, err := bondVault.abi.Unpack("total", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackUnlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0cec55b8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unlock(address account, uint96 amount) returns()
func (bondVault *BondVault) PackUnlock(account common.Address, amount *big.Int) []byte {
	enc, err := bondVault.abi.Pack("unlock", account, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0cec55b8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unlock(address account, uint96 amount) returns()
func (bondVault *BondVault) TryPackUnlock(account common.Address, amount *big.Int) ([]byte, error) {
	return bondVault.abi.Pack("unlock", account, amount)
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c8c3c9d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address to, uint96 amount) returns()
func (bondVault *BondVault) PackWithdraw(to common.Address, amount *big.Int) []byte {
	enc, err := bondVault.abi.Pack("withdraw", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c8c3c9d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address to, uint96 amount) returns()
func (bondVault *BondVault) TryPackWithdraw(to common.Address, amount *big.Int) ([]byte, error) {
	return bondVault.abi.Pack("withdraw", to, amount)
}

// BondVaultDeposited represents a Deposited event raised by the BondVault contract.
type BondVaultDeposited struct {
	Account common.Address
	From    common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const BondVaultDepositedEventName = "Deposited"

// ContractEventName returns the user-defined event name.
func (BondVaultDeposited) ContractEventName() string {
	return BondVaultDepositedEventName
}

// UnpackDepositedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deposited(address indexed account, address indexed from, uint96 amount)
func (bondVault *BondVault) UnpackDepositedEvent(log *types.Log) (*BondVaultDeposited, error) {
	event := "Deposited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondVaultDeposited)
	if len(log.Data) > 0 {
		if err := bondVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondVault.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BondVaultLocked represents a Locked event raised by the BondVault contract.
type BondVaultLocked struct {
	Account common.Address
	Amount  *big.Int
	Until   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const BondVaultLockedEventName = "Locked"

// ContractEventName returns the user-defined event name.
func (BondVaultLocked) ContractEventName() string {
	return BondVaultLockedEventName
}

// UnpackLockedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Locked(address indexed account, uint96 amount, uint40 until)
func (bondVault *BondVault) UnpackLockedEvent(log *types.Log) (*BondVaultLocked, error) {
	event := "Locked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondVaultLocked)
	if len(log.Data) > 0 {
		if err := bondVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondVault.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BondVaultMoved represents a Moved event raised by the BondVault contract.
type BondVaultMoved struct {
	From   common.Address
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const BondVaultMovedEventName = "Moved"

// ContractEventName returns the user-defined event name.
func (BondVaultMoved) ContractEventName() string {
	return BondVaultMovedEventName
}

// UnpackMovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Moved(address indexed from, address indexed to, uint96 amount)
func (bondVault *BondVault) UnpackMovedEvent(log *types.Log) (*BondVaultMoved, error) {
	event := "Moved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondVaultMoved)
	if len(log.Data) > 0 {
		if err := bondVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondVault.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BondVaultSeized represents a Seized event raised by the BondVault contract.
type BondVaultSeized struct {
	Account common.Address
	To      common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const BondVaultSeizedEventName = "Seized"

// ContractEventName returns the user-defined event name.
func (BondVaultSeized) ContractEventName() string {
	return BondVaultSeizedEventName
}

// UnpackSeizedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Seized(address indexed account, address indexed to, uint96 amount)
func (bondVault *BondVault) UnpackSeizedEvent(log *types.Log) (*BondVaultSeized, error) {
	event := "Seized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondVaultSeized)
	if len(log.Data) > 0 {
		if err := bondVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondVault.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BondVaultUnlocked represents a Unlocked event raised by the BondVault contract.
type BondVaultUnlocked struct {
	Account common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const BondVaultUnlockedEventName = "Unlocked"

// ContractEventName returns the user-defined event name.
func (BondVaultUnlocked) ContractEventName() string {
	return BondVaultUnlockedEventName
}

// UnpackUnlockedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unlocked(address indexed account, uint96 amount)
func (bondVault *BondVault) UnpackUnlockedEvent(log *types.Log) (*BondVaultUnlocked, error) {
	event := "Unlocked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondVaultUnlocked)
	if len(log.Data) > 0 {
		if err := bondVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondVault.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BondVaultWithdrawn represents a Withdrawn event raised by the BondVault contract.
type BondVaultWithdrawn struct {
	Account common.Address
	To      common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const BondVaultWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (BondVaultWithdrawn) ContractEventName() string {
	return BondVaultWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed account, address indexed to, uint96 amount)
func (bondVault *BondVault) UnpackWithdrawnEvent(log *types.Log) (*BondVaultWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bondVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BondVaultWithdrawn)
	if len(log.Data) > 0 {
		if err := bondVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bondVault.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (bondVault *BondVault) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], bondVault.abi.Errors["BadRecipient"].ID.Bytes()[:4]) {
		return bondVault.UnpackBadRecipientError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondVault.abi.Errors["BalanceTooLow"].ID.Bytes()[:4]) {
		return bondVault.UnpackBalanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondVault.abi.Errors["LockedTooLow"].ID.Bytes()[:4]) {
		return bondVault.UnpackLockedTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondVault.abi.Errors["NotAToken"].ID.Bytes()[:4]) {
		return bondVault.UnpackNotATokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondVault.abi.Errors["NotAllowed"].ID.Bytes()[:4]) {
		return bondVault.UnpackNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondVault.abi.Errors["Reentered"].ID.Bytes()[:4]) {
		return bondVault.UnpackReenteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondVault.abi.Errors["TransferFailed"].ID.Bytes()[:4]) {
		return bondVault.UnpackTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bondVault.abi.Errors["WrongAmount"].ID.Bytes()[:4]) {
		return bondVault.UnpackWrongAmountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// BondVaultBadRecipient represents a BadRecipient error raised by the BondVault contract.
type BondVaultBadRecipient struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadRecipient(address to)
func BondVaultBadRecipientErrorID() common.Hash {
	return common.HexToHash("0xf66e904851b37b80accff44adee209ff00dc29eeb445bb1edb327e45cf1f9315")
}

// UnpackBadRecipientError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadRecipient(address to)
func (bondVault *BondVault) UnpackBadRecipientError(raw []byte) (*BondVaultBadRecipient, error) {
	out := new(BondVaultBadRecipient)
	if err := bondVault.abi.UnpackIntoInterface(out, "BadRecipient", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondVaultBalanceTooLow represents a BalanceTooLow error raised by the BondVault contract.
type BondVaultBalanceTooLow struct {
	Account common.Address
	Balance *big.Int
	Amount  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BalanceTooLow(address account, uint96 balance, uint96 amount)
func BondVaultBalanceTooLowErrorID() common.Hash {
	return common.HexToHash("0xbce3c98d0fad2fa5e94d04bc564bfdc2cd829ab29e7fff574948d71191b33ed9")
}

// UnpackBalanceTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BalanceTooLow(address account, uint96 balance, uint96 amount)
func (bondVault *BondVault) UnpackBalanceTooLowError(raw []byte) (*BondVaultBalanceTooLow, error) {
	out := new(BondVaultBalanceTooLow)
	if err := bondVault.abi.UnpackIntoInterface(out, "BalanceTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondVaultLockedTooLow represents a LockedTooLow error raised by the BondVault contract.
type BondVaultLockedTooLow struct {
	Account common.Address
	Locked  *big.Int
	Amount  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LockedTooLow(address account, uint96 locked, uint96 amount)
func BondVaultLockedTooLowErrorID() common.Hash {
	return common.HexToHash("0x1cd45942e6acbdfa57a8fc7cea11a18b006d7d4f034d4a4ea23139a978b8562e")
}

// UnpackLockedTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LockedTooLow(address account, uint96 locked, uint96 amount)
func (bondVault *BondVault) UnpackLockedTooLowError(raw []byte) (*BondVaultLockedTooLow, error) {
	out := new(BondVaultLockedTooLow)
	if err := bondVault.abi.UnpackIntoInterface(out, "LockedTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondVaultNotAToken represents a NotAToken error raised by the BondVault contract.
type BondVaultNotAToken struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAToken(address token)
func BondVaultNotATokenErrorID() common.Hash {
	return common.HexToHash("0xf0ae59ab2305e450b7994c131d4d487b62eef4fac72f3b690bc790b01afd51f5")
}

// UnpackNotATokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAToken(address token)
func (bondVault *BondVault) UnpackNotATokenError(raw []byte) (*BondVaultNotAToken, error) {
	out := new(BondVaultNotAToken)
	if err := bondVault.abi.UnpackIntoInterface(out, "NotAToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondVaultNotAllowed represents a NotAllowed error raised by the BondVault contract.
type BondVaultNotAllowed struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAllowed(address sender)
func BondVaultNotAllowedErrorID() common.Hash {
	return common.HexToHash("0xfa5cd00ff5c4577b9857716999b0b260131d9f5bcbb69f0fa80d6ba972753c88")
}

// UnpackNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAllowed(address sender)
func (bondVault *BondVault) UnpackNotAllowedError(raw []byte) (*BondVaultNotAllowed, error) {
	out := new(BondVaultNotAllowed)
	if err := bondVault.abi.UnpackIntoInterface(out, "NotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondVaultReentered represents a Reentered error raised by the BondVault contract.
type BondVaultReentered struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Reentered()
func BondVaultReenteredErrorID() common.Hash {
	return common.HexToHash("0xb5dfd9e53a10d4d747ca3de749b98baf23546e800cbacdb1dbc28233e586d1ee")
}

// UnpackReenteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Reentered()
func (bondVault *BondVault) UnpackReenteredError(raw []byte) (*BondVaultReentered, error) {
	out := new(BondVaultReentered)
	if err := bondVault.abi.UnpackIntoInterface(out, "Reentered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondVaultTransferFailed represents a TransferFailed error raised by the BondVault contract.
type BondVaultTransferFailed struct {
	Reason []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferFailed(bytes reason)
func BondVaultTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x9a367e17564f7f0e867ad845d39a1d964c7b6d1b4bc8e241010405dacb539e56")
}

// UnpackTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferFailed(bytes reason)
func (bondVault *BondVault) UnpackTransferFailedError(raw []byte) (*BondVaultTransferFailed, error) {
	out := new(BondVaultTransferFailed)
	if err := bondVault.abi.UnpackIntoInterface(out, "TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BondVaultWrongAmount represents a WrongAmount error raised by the BondVault contract.
type BondVaultWrongAmount struct {
	Changed *big.Int
	Amount  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongAmount(uint256 changed, uint256 amount)
func BondVaultWrongAmountErrorID() common.Hash {
	return common.HexToHash("0x312b00334db1ea2e47ca02471f2084ea5861925ada5b716a536b2b60e824c081")
}

// UnpackWrongAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongAmount(uint256 changed, uint256 amount)
func (bondVault *BondVault) UnpackWrongAmountError(raw []byte) (*BondVaultWrongAmount, error) {
	out := new(BondVaultWrongAmount)
	if err := bondVault.abi.UnpackIntoInterface(out, "WrongAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// CourtProgramMetaData contains all meta data concerning the CourtProgram contract.
var CourtProgramMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"chunk\",\"type\":\"bytes\"},{\"internalType\":\"uint256[]\",\"name\":\"input\",\"type\":\"uint256[]\"}],\"name\":\"run\",\"outputs\":[{\"internalType\":\"uint256[]\",\"name\":\"state\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"out\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256\",\"name\":\"failed\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"given\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"wanted\",\"type\":\"uint256\"}],\"name\":\"InputLength\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"UnknownOperation\",\"type\":\"error\"}]",
	ID:  "54c329622b6e2448cda4ad65e36fd7b7c5",
	Bin: "0x60808060405234601557611270908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c6390c525d414610024575f80fd5b346100df5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100df5760043567ffffffffffffffff81116100df57366023820112156100df5780600401359067ffffffffffffffff82116100df5736602483830101116100df576024359167ffffffffffffffff83116100df57366023840112156100df5782600401359267ffffffffffffffff84116100df573660248560051b830101116100df57602480910192016101b0565b5f80fd5b906002116100df5790600290565b919091357fffff00000000000000000000000000000000000000000000000000000000000081169260028110610125575050565b7fffff000000000000000000000000000000000000000000000000000000000000929350829060020360031b1b161690565b6002810192903560f01c805b61016a5750565b92916004621fffe07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff928535828160db1c1692839160eb1c16825e019301930180610163565b929190916101db6101d46101ce6101c85f96886100e3565b906100f1565b60f01c90565b61ffff1690565b80820361123f575060051b905f3760048201905f5b82803593845f1a9060158214610fac575081600b82106109dd575081601482106103ab57508060141461033b578060161461028e57601714610239576323f4b3e65f526004601cfd5b60048061ffff8660e01c166001019560011a60011b8301019101935b8185106102635750506101f0565b621fffe0853560eb1c16511515841516610286575b600160029101940193610255565b925082610278565b50909261ffff9060d381901c621fffe016600582811a5f0b901b90929060bb83901c621fffe016600884901a5f0b60051b92909360e81c1690815b6102db575050505050600901916101f0565b909192939683827f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff938189518d510990089901950193920190816102c9565b5092621fffe08160cb1c165190600660048260011a60011b8701019501945b808610610370575060db1c621fffe016526101f0565b94917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001600291621fffe0853560eb1c1651900992019461035a565b9094621fffe08160d31c1690621fffe08160e31c16820192600b6103df8390621fffe08260c31c169160071a5f0b60051b90565b90939060ab82901c621fffe016600a83901a5f0b60051b93909801600e8c106001146106c75750600d82901a5f0b60051b94621fffe0609384901c1692600e86018d601081146106635780600f146105ff5780600e1461059d5760111461053c575060119796959493929190607b81901c621fffe0169060101a5f0b60051b989095019c6013146104d25798959391985b88851061048657505050505050505050506101f0565b878685846020947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018f81808f928c519051099151845109088a520199019b019301940193919895610470565b98959391985b8885106104ee57505050505050505050506101f0565b878685846020947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018f81808f928c5190510981039151845109088a520199019b0193019401939198956104d8565b9c505090919794959293505b86831061055c5750505050505050506101f0565b8584836020937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018c51818b5184510909875201960198019201919693610548565b509c505090919794959293505b8683106105be5750505050505050506101f0565b8584836020937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018c51818b51845109088752019601980192019196936105aa565b509c505090919794959293505b8683106106205750505050505050506101f0565b8584836020937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001808a5183510981038d510887520196019801920191969361060c565b509c505090919794959293505b8683106106845750505050505050506101f0565b8584836020937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018c518103818b5184510908875201960198019201919693610670565b9a915092509392909380600b1461088a57600d1461072e579491945b8486106106f5575050505050506101f0565b83826020927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000186518251088952019301950194916106e3565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808386979497031686015b84878281106107b3575050505b848610610778575050505050506101f0565b83826020927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000186518103825108895201930195019491610766565b8185818181818b9981977f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160809b9e5181038351089052019801978d60207f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018b518103845108910152019601957f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018751810382510860408d0152019401937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018551810382510860608b015201920196019592610759565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808386979497031686015b848782811061090e575050505b8486106108d5575050505050506101f0565b83826020927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000186518251098952019301950194916108c3565b8185818181818b9981977f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160809b9e518351099052019801978d60207f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018b51845109910152019601957f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001875182510960408d0152019401937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001855182510960608b0152019201960195926108b6565b60018211610acf575015610a3657928060021a93621fffe08260d31c169160011a60051b820160058660031b610100039201955b818410610a2157505050506101f0565b8635831c845295860195602090930192610a11565b82610a9f610a60621fffe0883560db1c169384936060855260408501526001608085019101610157565b91908383037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff80810160051c606086015260208501526020830190610157565b8281037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe00160051c909252500390f35b949190621fffe08360db1c169260011a60048160051b850193019660028314610eaa575b505080600214610e535780600414610dfa5780600814610d965780600914610d265780600314610ccf5780600514610c6b5780600614610c0957600714610ba5575b808210610b435750506101f0565b90936008817f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001602093358180621fffe08360bb1c1651621fffe08460cb1c165109810391621fffe0808260db1c16519160eb1c16510908875201940190610b35565b808210610bb35750506101f0565b90936006817f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016020933581621fffe08260cb1c1651810391621fffe0808260db1c16519160eb1c16510908875201940190610ba5565b505b808210610c195750506101f0565b90936006817f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160209335621fffe082818360db1c1651828460eb1c16510983039160cb1c165108875201940190610c0b565b505b808210610c7b5750506101f0565b90936006817f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016020933581621fffe08260cb1c165191621fffe0808260db1c16519160eb1c16510908875201940190610c6d565b505b808210610cdf5750506101f0565b90936004817f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160209335621fffe0808260db1c16519160eb1c165108875201940190610cd1565b505b808210610d365750506101f0565b90936008817f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001602093358180621fffe08360bb1c1651621fffe08460cb1c16510991621fffe0808260db1c16519160eb1c16510908875201940190610d28565b505b808210610da65750506101f0565b90936006817f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016020933581621fffe08260cb1c165191621fffe0808260db1c16519160eb1c16510909875201940190610d98565b505b808210610e0a5750506101f0565b90936004817f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160209335621fffe0808260db1c165183039160eb1c165108875201940190610dfc565b505b808210610e635750506101f0565b90936004817f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160209335621fffe0808260db1c16519160eb1c165109875201940190610e55565b600760049204601c0201015b808710610ec35780610af3565b959260e0601c917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001863581621fffe08260db1c1651621fffe08360eb1c165109835281621fffe08260bb1c1651621fffe08360cb1c165109602084015281621fffe082609b1c1651621fffe08360ab1c165109604084015281621fffe082607b1c1651621fffe083608b1c165109606084015281621fffe082605b1c1651621fffe083606b1c165109608084015281621fffe082603b1c1651621fffe083604b1c16510960a0840152621fffe08082601b1c165191602b1c16510960c082015201930195610eb6565b949190506007808360011a9201956103f08360021b1601015b8086106111b3575060028116611152575b60011661110d575b7dffffff0000000000000000000000000000000000000000000000000000008116611013575b60c31c621fffe016525f6101f0565b8060021a60021b84015b8085106110c657508060031a60011b84015b80851061108b57508060041a60011b84015b80851061104e5750611004565b93917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001600291621fffe0853560eb1c165182039008920193611041565b93917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001600291621fffe0853560eb1c1651900892019361102f565b93917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001600491818535621fffe0808260db1c16519160eb1c1651098203900892019361101d565b92907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001600491818435621fffe0808260db1c16519160eb1c1651099008910192610fde565b939160087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160019285358280621fffe08360bb1c1651621fffe08460cb1c16510991621fffe0808260db1c16519160eb1c1651090190089301949050610fd6565b94927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001601091853582621fffe082607b1c1651621fffe083608b1c16510983621fffe083609b1c1651621fffe08460ab1c16510901908380621fffe08360bb1c1651621fffe08460cb1c16510991621fffe0808260db1c16519160eb1c16510901019008930194610fc5565b7ff744573e000000000000000000000000000000000000000000000000000000005f5260049190915260245260445ffd",
}

// CourtProgram is an auto generated Go binding around an Ethereum contract.
type CourtProgram struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *CourtProgram) GetABI() abi.ABI {
	return c.abi
}

// NewCourtProgram creates a new instance of CourtProgram.
func NewCourtProgram() *CourtProgram {
	parsed, err := CourtProgramMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &CourtProgram{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *CourtProgram) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackRun is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x90c525d4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function run(bytes chunk, uint256[] input) pure returns(uint256[] state, uint256[] out, uint256 failed)
func (courtProgram *CourtProgram) PackRun(chunk []byte, input []*big.Int) []byte {
	enc, err := courtProgram.abi.Pack("run", chunk, input)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRun is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x90c525d4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function run(bytes chunk, uint256[] input) pure returns(uint256[] state, uint256[] out, uint256 failed)
func (courtProgram *CourtProgram) TryPackRun(chunk []byte, input []*big.Int) ([]byte, error) {
	return courtProgram.abi.Pack("run", chunk, input)
}

// RunOutput serves as a container for the return parameters of contract
// method Run.
type RunOutput struct {
	State  []*big.Int
	Out    []*big.Int
	Failed *big.Int
}

// UnpackRun is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x90c525d4.
//
// Solidity: function run(bytes chunk, uint256[] input) pure returns(uint256[] state, uint256[] out, uint256 failed)
func (courtProgram *CourtProgram) UnpackRun(data []byte) (RunOutput, error) {
	out, err := courtProgram.abi.Unpack("run", data)
	outstruct := new(RunOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.State = *abi.ConvertType(out[0], new([]*big.Int)).(*[]*big.Int)
	outstruct.Out = *abi.ConvertType(out[1], new([]*big.Int)).(*[]*big.Int)
	outstruct.Failed = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (courtProgram *CourtProgram) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], courtProgram.abi.Errors["InputLength"].ID.Bytes()[:4]) {
		return courtProgram.UnpackInputLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], courtProgram.abi.Errors["UnknownOperation"].ID.Bytes()[:4]) {
		return courtProgram.UnpackUnknownOperationError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// CourtProgramInputLength represents a InputLength error raised by the CourtProgram contract.
type CourtProgramInputLength struct {
	Given  *big.Int
	Wanted *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InputLength(uint256 given, uint256 wanted)
func CourtProgramInputLengthErrorID() common.Hash {
	return common.HexToHash("0xf744573e676c8816dc53ab627c9c895b5c391ab8f4f5d07146fa696e434358e5")
}

// UnpackInputLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InputLength(uint256 given, uint256 wanted)
func (courtProgram *CourtProgram) UnpackInputLengthError(raw []byte) (*CourtProgramInputLength, error) {
	out := new(CourtProgramInputLength)
	if err := courtProgram.abi.UnpackIntoInterface(out, "InputLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// CourtProgramUnknownOperation represents a UnknownOperation error raised by the CourtProgram contract.
type CourtProgramUnknownOperation struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownOperation()
func CourtProgramUnknownOperationErrorID() common.Hash {
	return common.HexToHash("0x23f4b3e644a564aaf981ac6fb4a6d76223f5da0c8ad3b15f7056a248ef4c1670")
}

// UnpackUnknownOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownOperation()
func (courtProgram *CourtProgram) UnpackUnknownOperationError(raw []byte) (*CourtProgramUnknownOperation, error) {
	out := new(CourtProgramUnknownOperation)
	if err := courtProgram.abi.UnpackIntoInterface(out, "UnknownOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectVerifierMetaData contains all meta data concerning the DirectVerifier contract.
var DirectVerifierMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractCourtProgram\",\"name\":\"program\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"PROGRAM\",\"outputs\":[{\"internalType\":\"contractCourtProgram\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"}],\"internalType\":\"structCase\",\"name\":\"c\",\"type\":\"tuple\"}],\"name\":\"caseId\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"}],\"internalType\":\"structCase\",\"name\":\"c\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"phase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"rest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"transcript\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"cursor\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"challenges\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"blind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"u\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"witness\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldBlind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"r\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rho\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"b\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"zeta\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"opening\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"program\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"rows\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"mask\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"errors\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"point\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"foldY\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openY\",\"type\":\"uint256\"}],\"internalType\":\"structState\",\"name\":\"state\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"hashes\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes\",\"name\":\"chunk\",\"type\":\"bytes\"},{\"internalType\":\"uint256[]\",\"name\":\"input\",\"type\":\"uint256[]\"},{\"internalType\":\"uint256[]\",\"name\":\"outputs\",\"type\":\"uint256[]\"}],\"name\":\"evaluate\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"}],\"internalType\":\"structCase\",\"name\":\"c\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"phase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"rest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"transcript\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"cursor\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"challenges\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"blind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"u\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"witness\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldBlind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"r\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rho\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"b\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"zeta\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"opening\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"program\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"rows\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"mask\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"errors\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"point\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"foldY\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openY\",\"type\":\"uint256\"}],\"internalType\":\"structState\",\"name\":\"state\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"events\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"errors\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"powers\",\"type\":\"bytes\"}],\"name\":\"fold\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"}],\"internalType\":\"structCase\",\"name\":\"c\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"phase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"rest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"transcript\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"cursor\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"challenges\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"blind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"u\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"witness\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldBlind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"r\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rho\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"b\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"zeta\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"opening\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"program\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"rows\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"mask\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"errors\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"point\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"foldY\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openY\",\"type\":\"uint256\"}],\"internalType\":\"structState\",\"name\":\"state\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"point\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"words\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"tail\",\"type\":\"bytes32\"}],\"internalType\":\"structPieces\",\"name\":\"stream\",\"type\":\"tuple\"}],\"name\":\"opening\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"caseId\",\"type\":\"bytes32\"}],\"name\":\"progress\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"}],\"internalType\":\"structCase\",\"name\":\"c\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"phase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"rest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"transcript\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"cursor\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"challenges\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"blind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"u\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"witness\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldBlind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"r\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rho\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"b\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"zeta\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"opening\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"program\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"rows\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"mask\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"errors\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"point\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"foldY\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openY\",\"type\":\"uint256\"}],\"internalType\":\"structState\",\"name\":\"state\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"words\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"tail\",\"type\":\"bytes32\"}],\"internalType\":\"structPieces\",\"name\":\"points\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"words\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"tail\",\"type\":\"bytes32\"}],\"internalType\":\"structPieces\",\"name\":\"coefs\",\"type\":\"tuple\"}],\"name\":\"sum\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes[]\",\"name\":\"steps\",\"type\":\"bytes[]\"}],\"name\":\"take\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"}],\"internalType\":\"structCase\",\"name\":\"c\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"phase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"rest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"transcript\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"cursor\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"challenges\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"blind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"u\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"witness\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldBlind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"r\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rho\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"b\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"zeta\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"opening\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"program\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"rows\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"mask\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"errors\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"point\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"foldY\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openY\",\"type\":\"uint256\"}],\"internalType\":\"structState\",\"name\":\"state\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"events\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"challenges\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"words\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"tail\",\"type\":\"bytes32\"}],\"internalType\":\"structPieces\",\"name\":\"stream\",\"type\":\"tuple\"}],\"name\":\"transcript\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"verdict\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"pending\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"accepted\",\"type\":\"bool\"},{\"internalType\":\"enumReason\",\"name\":\"reason\",\"type\":\"uint8\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"detail\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"caseId\",\"type\":\"bytes32\"}],\"name\":\"Accepted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"caseId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"phase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"rest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"transcript\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"cursor\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"challenges\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"blind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"u\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"witness\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldBlind\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"r\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rho\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"b\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"zeta\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"opening\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"program\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"rows\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"mask\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"errors\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"point\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"foldX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"foldY\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openX\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openY\",\"type\":\"uint256\"}],\"indexed\":false,\"internalType\":\"structState\",\"name\":\"state\",\"type\":\"tuple\"}],\"name\":\"Advanced\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"caseId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumReason\",\"name\":\"reason\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"detail\",\"type\":\"uint256\"}],\"name\":\"Rejected\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"Decided\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidPoint\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedKey\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoProgress\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OutOfGas\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongData\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongPhase\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongPieces\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongState\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroInverse\",\"type\":\"error\"}]",
	ID:  "a3f2f876c235cfe4c9fd47f12c961603b7",
	Bin: "0x60a034606c57601f61562638819003918201601f19168301916001600160401b03831184841017607057808492602094604052833981010312606c57516001600160a01b0381168103606c576080526040516155a19081610085823960805181818160b30152610ce90152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80632198c8c4146106775780633c42b2491461060857806367b87a541461051357806379cc6bca146104355780637aebd2a81461040c578063a4bb0fb614610337578063ac42aeb214610283578063c26ec457146101d2578063f8b7917b146100db5763fe59841c14610087575f80fd5b346100d7575f6003193601126100d757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5f80fd5b346100d7576103e06003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576103407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100d7576103643567ffffffffffffffff81116100d7576101599036906004016106ef565b916103843567ffffffffffffffff81116100d75761017b9036906004016106ef565b906103a43567ffffffffffffffff81116100d75761019d9036906004016106ef565b9290916103c4359667ffffffffffffffff88116100d7576101c56101d09836906004016106ef565b979096600401611ad0565b005b346100d7576103a06003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576103407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100d7576103643567ffffffffffffffff81116100d7576102509036906004016106ef565b61038435929167ffffffffffffffff84116100d757604060031985360301126100d7576101d093600401926004016119e0565b346100d7576103a06003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576103407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100d7576103643567ffffffffffffffff81116100d757604060031982360301126100d757610384359167ffffffffffffffff83116100d757604060031984360301126100d7576101d09260040191600401906004016111d5565b346100d7576103c06003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576103407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100d7576103643567ffffffffffffffff81116100d7576103b59036906004016106ef565b6103849291923567ffffffffffffffff81116100d7576103d99036906004016106ef565b916103a4359467ffffffffffffffff86116100d757604060031987360301126100d7576101d0956004019460040161101b565b346100d75760206003193601126100d7576004355f525f602052602060405f2054604051908152f35b346100d75760206003193601126100d7575f5f905f6004355f525f60205260405f2054928360401c1592838094610506575b6104a1575b9061049061049a92600160a09760405197158852146020870152604086019061071d565b606084019061072a565b6080820152f35b50505060ff8260081c1691600a8310156104d95760ff8160101c169060078210156104d95792601884901c63ffffffff16919061046c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b50600260ff861614610467565b346100d7576103e06003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576103407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100d7576103643567ffffffffffffffff81116100d7576105919036906004016106be565b916103843567ffffffffffffffff81116100d7576105b39036906004016106ef565b906103a43567ffffffffffffffff81116100d7576105d59036906004016106be565b9290916103c4359667ffffffffffffffff88116100d7576105fd6101d09836906004016106be565b979096600401610b3b565b346100d75760206003193601126100d75760043567ffffffffffffffff81116100d7576106399036906004016106be565b5f5b818110156101d0575f806106548360051b860186610737565b60405193918190853783305af41561066f575060010161063b565b3d5f823e3d90fd5b346100d75760206003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576106b6602091600401610811565b604051908152f35b9181601f840112156100d75782359167ffffffffffffffff83116100d7576020808501948460051b0101116100d757565b9181601f840112156100d75782359167ffffffffffffffff83116100d757602083818601950101116100d757565b90600a8210156104d95752565b9060078210156104d95752565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156100d7570180359067ffffffffffffffff82116100d7576020019181360383136100d757565b610340810190811067ffffffffffffffff8211176107a557604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60a0810190811067ffffffffffffffff8211176107a557604052565b90601f601f19910116810190811067ffffffffffffffff8211176107a557604052565b61081b8180610737565b610868603260405183819460208301967f7a6b76696e2f76312f636f7572742d6b6579000000000000000000000000000088528484013781015f838201520301601f1981018352826107ee565b5190209060606040519160208301937f7a6b76696e2f76312f636f7572742d636173650000000000000000000000000085526033840152602081013560538401526040810135607384015201356093820152609381526108c960b3826107ee565b51902090565b9190826103409103126100d7576040516108e881610788565b610320808294803584526020810135602085015260408101356040850152606081013560608501526080810135608085015260a081013560a085015260c081013560c085015260e081013560e08501526101008101356101008501526101208101356101208501526101408101356101408501526101608101356101608501526101808101356101808501526101a08101356101a08501526101c08101356101c08501526101e08101356101e08501526102008101356102008501526102208101356102208501526102408101356102408501526102608101356102608501526102808101356102808501526102a08101356102a08501526102c08101356102c08501526102e08101356102e08501526103008101356103008501520135910152565b92919267ffffffffffffffff82116107a55760405191610a35601f8201601f1916602001846107ee565b8294818452818301116100d7578281602093845f960137010152565b67ffffffffffffffff81116107a55760051b60200190565b9080601f830112156100d7578151610a8081610a51565b92610a8e60405194856107ee565b81845260208085019260051b8201019283116100d757602001905b828210610ab65750505090565b8151815260209182019101610aa9565b91908203918211610ad357565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f198114610ad35760010190565b80516020909101905f5b818110610b255750505090565b8251845260209384019390920191600101610b18565b93929094959697610b4d60248661203e565b949097610b5b3660246108cf565b9960028b5103610ff357610180870151610100880151610b826101208a0191825190610ac6565b9051610ba5610b9a60808c015160a08d0151906111c8565b60c08c0151906111c8565b8a51916040519360208501957f7a6b76696e2f76312f636f7572742d70726f6772616d000000000000000000008752603686015260568501526076840152609683015260b68201528760d6820152610c1481610c068d8b60f684019161286b565b03601f1981018352826107ee565b51902060e0610c238a80610737565b50013503610f735760808b0198868a51109081610f9b575b5015610f73578b8491610c5293898e9896986128f1565b601f19601f856040519687957f90c525d40000000000000000000000000000000000000000000000000000000087526040600488015281604488015260648701375f60648287010152011682016020608460648301926003196064878303010160248701528451809452019201905f5b818110610f5a5750505090805f92038173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa988915610f4f575f995f935f91610ee2575b5080610e58575090610d2f9291612bb9565b93610d3a8151610b00565b809152105f14610daa575050610da893604051610d5f81610c06602082018095610b0e565b51902090604051610d7881610c06602082018095610b0e565b5190206040519060208201928352604082015260408152610d9a6060826107ee565b519020610220830152612d3e565b565b9091610dcf9395506101006060610dc18580610737565b509401359301359185612bf7565b15610ddd57610da891612d3e565b602081015190610502815160101b845f525f60205266ffffffff0000008460181b16171760405f2055519060078210156104d95760405163ffffffff606092610e4f7f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb9560058552602085019061072a565b166040820152a2565b979950505050505050505f198101908111610ad357602082019081525190610602815160101b845f525f60205266ffffffff0000008460181b16171760405f2055519060078210156104d95760405163ffffffff606092610e4f7f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb9560068552602085019061072a565b9a505091503d805f8b3e610ef6818b6107ee565b89019160608a8403126100d757895167ffffffffffffffff81116100d75783610f20918c01610a69565b9260208b015167ffffffffffffffff81116100d757604091610f43918d01610a69565b9a01519299925f610d1d565b6040513d5f823e3d90fd5b8251845286945060209384019390920191600101610cc2565b7f036896be000000000000000000000000000000000000000000000000000000005f5260045ffd5b9050610fa8368588610a0b565b60208151910120908a5188811015610fc65760051b0135145f610c3b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7fe2586bcc000000000000000000000000000000000000000000000000000000005f5260045ffd5b92909394919461102c60248561203e565b92909661103a3660246108cf565b966001885111610ff35761104f368383610a0b565b602081519101206101406110638980610737565b50013503610f7357875115611140575b61107e368585610a0b565b6020815191012060a089015103610f735760408801946110ae86519760208b019889519061036085015192612fe4565b9890981561112b5791886110d89694928b6110c997956132a0565b94909360608201519052613629565b9052600a8110156104d9578061111f5750156110f757610da891612d3e565b7f8b1075b9000000000000000000000000000000000000000000000000000000005f5260045ffd5b919050610da892612b32565b50505050505050610da89391505f9052612abf565b61036085015160408801350361117b577fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47060a0890152611073565b50505050505050610da891612abf565b81810292918115918404141715610ad357565b604051906111ab826107d2565b60606080835f81525f60208201525f60408201525f838201520152565b91908201809211610ad357565b91906111e260248461203e565b6111f09291923660246108cf565b936003855114928315938480956119d4575b610ff35760408701918251906020890151835f146119c4576080870151927f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84168403610ad3576112569360011b92612fe4565b93909315610f735761126661119e565b906112718180610737565b905061197c575b508115611518576112876136a9565b61030089018051906103208b01805192602085019384528452602088015160011c60208601518082105f1461151157505b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad3576112ee8160011b8a6142d1565b6112f882886142d1565b8190600190600685901b83019060408a0160808b015b8386106114be575b505050509161132e916113389493156114af57610ac6565b60061c908a614988565b935192519052525b1580801561149d575b156110f75761141957608081015151611404575b50606083019261136e845191613629565b83526020880152806113c6575b96610da8976113af575b50508261139d575b505015612d3e5760058252612d3e565b6102e091925051910151145f8061138d565b6060013590525f6020860152600485525f80611385565b508151966080840151977f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff89168903610ad357909760011b1461137b565b61140d90613629565b6102408801525f61135d565b505050915050606091935001516020820152602081015190610302815160101b845f525f60205266ffffffff0000008460181b16171760405f2055519060078210156104d95760405163ffffffff606092610e4f7f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb9560038552602085019061072a565b50606085015160208a01511415611349565b6114b95f8261522a565b610ac6565b909193506040858396949637602084823760408260608160075afa93846114ff575b84156114f75760206040910193019492919061130e565b839550611316565b935060408b60808160065afa936114e0565b90506112b8565b6115206136a9565b6115286136a9565b906103008a01516103208b01516102c08c01516102e08d0151602086015284526020830152815260019160608701516101a0890190815180821061194b575b505060608801519051811015908161193c575b506118b5575b82806118a2575b80611890575b6117ec575b826117c7575b826115ca575b6020825192015190602081519101516102e08d01526102c08c01526103208b01526103008a0152611340565b91506101608a0180517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101808d019161160b83516101408d0151906151b5565b90096102008a0151926116296102208c019485518551918d8a61475f565b808095816117b6575b50806117a4575b61176a575b611737575b83611713575b838080611701575b6116d7575b61168d575b508261166a575b50509161159e565b61168692506102c08a0151916102e08b01519051928a87614817565b5f80611662565b6116d09193506102a08b01516102c08c01519151917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018686519409918c89614817565b915f61165b565b60208b015160018110156116f6576116f0905b8c6142d1565b50611656565b506116f060016116ea565b5060608b01516102808d015114611651565b92506117316102608b01516102808c01518551908551928d8a614817565b92611649565b92506117646102408b01516102608c01516117598d60e08751910151906151b5565b908551928d8a614817565b92611643565b6117978c6117888d6060610240602083015194015191015190610ac6565b8082101561179d57508c6142d1565b5061163e565b90506116ea565b5060608b01516102408d015111611639565b905060608c0151905111155f611632565b91506117e66101e08801516102008901516102608d015191898561468d565b91611598565b91506101e0870151611808602088015191606089015190610ac6565b8082101561188957505b60011c60208401518082105f1461188257505b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35780611875600161186361187c94821b8b6142d1565b8361186e818a6142d1565b91876148c1565b9088614988565b91611592565b9050611825565b9050611812565b5060608701516101e08901511161158d565b5060608701516101c08901511115611587565b916101c08801516118d060208901519160608a015190610ac6565b8082101561193557505b811c60208501518082105f1461192e57505b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad3576118755f61186383611928951b8b6142d1565b91611580565b90506118ec565b90506118da565b90506101c0890151115f61157a565b61195d61196d9260208c015192610ac6565b8082101561197557505b896142d1565b505f80611567565b9050611967565b6119b99150610240890151611991878b613656565b906119b36119a860808a015160a08b0151906111c8565b60c08a0151906111c8565b92612fe4565b15610f73575f611278565b6112569261036088015192612fe4565b50600487511415611202565b90926119ed60248361203e565b6119fb9591953660246108cf565b946006865103610ff357611a1190369084610a0b565b602081519101206102a086015103610f7357611a3f6040860151936020870151610360840195865192612fe4565b909381611ab2575b5015610f7357611a5a84611a6495610737565b90935193866136d3565b90600a8210156104d95781611aa9575050805f525f602052600160405f20557f1f3c0697c3ada95f9e84a917995664b76cd8b4ae5de25e77ee111122ae3a00d05f80a2565b610da892612b32565b9050611ac760608501516020860151906111c8565b9051145f611a47565b9890929597969794919394611ae660248b61203e565b969098611af43660246108cf565b9b60058d5103610ff357611b09368989610a0b565b60208151910120610140611b1d8380610737565b50013503610f7357610120611b45611b378e853691610a0b565b602081519101209280610737565b500135149081611f58575b5015610f7357611b6290369089610a0b565b602081519101206101208b0151149081611f37575b5015610f7357610180890151959661082099601f198b611b9a6040519d8e6107ee565b60408d52013660208d01376001965f5b8060021b7f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad35788811015611c47576004810190818111610ad357611bfb8f92611c01928c8c614247565b9061425f565b60ff8160e01c1691829160f01c915b611c2557505050611c2090610b00565b611baa565b611c3f9b82611c3793949f8f93614b50565b9a909c6142c5565b908e82611c10565b505097611c6c9199939b9650611c7795508094929a976101208a019485519089614b50565b929050519085614b50565b5050611c816136a9565b906102c0850151926102e0860151936020840194855283525f6040840191606085019360808601925b60408110611e6d575050506101408701517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad357806001927f1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa84967f13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a08752525203611e57575b5080611e42575b15611e105751159081611e06575b5015611d935761030001516102008201516040830152602082015260068152610da891612d3e565b50602081015190610702815160101b845f525f60205266ffffffff0000008460181b16171760405f2055519060078210156104d95760405163ffffffff606092610e4f7f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb9560078552602085019061072a565b905051155f611d6b565b60c85a10611e40577fb8fedf87000000000000000000000000000000000000000000000000000000005f5260045ffd5bfe5b5060408160808160065afa60403d1416611d5d565b6040915060608160075afa60403d14165f611d56565b611e7781836128dd565b5115611f2f578060061b8301611e8d82846128dd565b517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000103907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018211610ad357803587526020013587528085526001905f1901611f1a575b80611f05575b15611e10576001905b01611caa565b5060408760808160065afa60403d1416611ef6565b5060408560608160075afa60403d1416611ef0565b600190611eff565b611f449150369084610a0b565b602081519101206102808a0151145f611b77565b6110009150145f611b50565b60405190610380820182811067ffffffffffffffff8211176107a5576040525f610360838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e08201528261020082015282610220820152826102408201528261026082015282610280820152826102a0820152826102c0820152826102e08201528261030082015282610320820152826103408201520152565b9091612048611f64565b5061205282610811565b9261205d8380610737565b612068949194611f64565b9461016082106127ec5760c0013560ff811691828752602087019061ffff8360081c16825261ffff8360181c1690604089019482865262ffffff8560281c1660808b01528960a081019162ffffff8760401c16835260c082019362ffffff8860581c16855260e083019562ffffff8960701c168752606061010085019962ffffff8160881c168b5261012086019562ffffff8260a01c16875262ffffff8260b81c1661018082015261ffff8260d01c16928391015260e01c1593841594612862575b508315612857575b508215612814575b50506127ec57516040810190818111610ad357603f01908111610ad35760061c9561216e6101608c019780895285516111c8565b946101408c01958652519051601f8101809111610ad35760051c60020180600211610ad35761219c9161118b565b90816101a08c015251907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576121dc9160011b906111c8565b90816101c08b015251907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad35761221c9160011b906111c8565b90816101e08a015260028201809211610ad357816102008a015251907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad35761226e9160011b906111c8565b8061022089015260028101809111610ad357806102408901528351907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576122c09160011b906111c8565b908161026089015251907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576123009160011b906111c8565b8061028088015260018101809111610ad357806102a08801528251907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576123529160011b906111c8565b91826102c0880152517f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad3576123a4926123959160011b906111c8565b90816102e088015251906111c8565b60018101809111610ad357806103008601528451905f198201918211610ad3577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576123fa9160011b906111c8565b80610320860152845180600302906003820403610ad35761241a916111c8565b8061034086015260048101809111610ad35761036085015283855f525f60205260405f205492604051610320602082019280358452602081013560408401526040810135606084015260608101356080840152608081013560a084015260a081013560c084015260c081013560e084015260e08101356101008401526101008101356101208401526101208101356101408401526101408101356101608401526101608101356101808401526101808101356101a08401526101a08101356101c08401526101c08101356101e08401526101e08101356102008401526102008101356102208401526102208101356102408401526102408101356102608401526102608101356102808401526102808101356102a08401526102a08101356102c08401526102c08101356102e08401526102e08101356103008401526103008101358284015201356103408201526103408152612579610360826107ee565b5190209183156125e55750508160401c156125bd570361259557565b7fde4168ba000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fd2fbaff6000000000000000000000000000000000000000000000000000000005f5260045ffd5b919250949293506060604051916125fb83610788565b5f83525f60208401525f828401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f6101208401525f6101408401525f6101608401525f6101808401525f6101a08401525f6101c08401525f6101e08401525f6102008401525f6102208401525f6102408401525f6102608401525f6102808401525f6102a08401525f6102c08401525f6102e08401525f6103008401525f610320840152013560408201526040516127e081610c0660208201948591909161032080610340830194805184526020810151602085015260408101516040850152606081015160608501526080810151608085015260a081015160a085015260c081015160c085015260e081015160e08501526101008101516101008501526101208101516101208501526101408101516101408501526101608101516101608501526101808101516101808501526101a08101516101a08501526101c08101516101c08501526101e08101516101e08501526102008101516102008501526102208101516102208501526102408101516102408501526102608101516102608501526102808101516102808501526102a08101516102a08501526102c08101516102c08501526102e08101516102e08501526103008101516103008501520151910152565b51902003612595579190565b7ffbfe0469000000000000000000000000000000000000000000000000000000005f5260045ffd5b909150600b0180600b11610ad3577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35760051b14155f8061213a565b81935011915f612132565b1593505f61212a565b91907f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81116100d75760051b809282370190565b906128a982610a51565b6128b660405191826107ee565b828152601f196128c68294610a51565b0190602036910137565b805115610fc65760200190565b8051821015610fc65760209160051b010190565b95949091936060906102208801918251612a0c5750505061291f6101808301926101008451910151906111c8565b83149081612a03575b5015610f735780518281116100d75760405161294d81610c066020820180958961286b565b51902060a086015103610f7357518181116100d757610c066129848260051b8501928403926040519283916020830195869161286b565b51902061012085015103610f73578060020180600211610ad3576129a960e09161289f565b947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018061016083015161010084015190096001086129e6876128d0565b520151845160011015610fc657604085015260051b906060840137565b9050155f612928565b9290935084969750610c06612a4c612a6a9396604051612a3681610c068c6020830195869161286b565b519020956040519283916020830195869161286b565b519020916040519260208401948552604084015260408352826107ee565b519020905103610f7357612a7d82610a51565b91612a8b60405193846107ee565b808352602083019060051b8201913683116100d757905b828210612aaf5750505090565b8135815260209182019101612aa2565b90602081015190610102815160101b845f525f60205266ffffffff0000008460181b16171760405f2055519060078210156104d95760405163ffffffff606092610e4f7f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb9560018552602085019061072a565b9190602081015190600a8310156104d9576002815160101b8460081b17855f525f60205266ffffffff0000008460181b16171760405f2055519160078310156104d95763ffffffff606092610e4f7f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb95612baf604051809661071d565b602085019061072a565b929190928315612bf257612bd6612bd18351866111c8565b61289f565b9360051b80916020860137602080835160051b9301918501015e565b509150565b9291906080810191612c1d612c12845160a0850151906111c8565b60c0840151906111c8565b8151610120840190612c308383516111c8565b60018101809111610ad3578551612c46916111c8565b036127ec575192612c60612c5a83866111c8565b846128dd565b518061026089015215612d325751928060051b906002838360208701209660051b92010160051b84012092018181525f9160206107e06001830160051b84019260051b169201905b818111612cfe575050506102408601526102a08501526102808401525f60208401525f60a08401525f6102208401525f608084015251155f14612cf557506004915b604082015252600190565b60039250612cea565b8293919215612d28575b839003906020601f19830194855192865201842093526108009190612ca8565b6108009350612d08565b50505050505050505f90565b90612fdf7f9b23496f3616c9d47df352249ca3ce7fa36c8c21c8a7ce9a32592ed9f4b11228916040516020810190612e9f81610c06858591909161032080610340830194805184526020810151602085015260408101516040850152606081015160608501526080810151608085015260a081015160a085015260c081015160c085015260e081015160e08501526101008101516101008501526101208101516101208501526101408101516101408501526101608101516101608501526101808101516101808501526101a08101516101a08501526101c08101516101c08501526101e08101516101e08501526102008101516102008501526102208101516102208501526102408101516102408501526102608101516102608501526102808101516102808501526102a08101516102a08501526102c08101516102c08501526102e08101516102e08501526103008101516103008501520151910152565b519020845f525f60205260405f20556040519182918291909161032080610340830194805184526020810151602085015260408101516040850152606081015160608501526080810151608085015260a081015160a085015260c081015160c085015260e081015160e08501526101008101516101008501526101208101516101208501526101408101516101408501526101608101516101608501526101808101516101808501526101a08101516101a08501526101c08101516101c08501526101e08101516101e08501526102008101516102008501526102208101516102208501526102408101516102408501526102608101516102608501526102808101516102808501526102a08101516102a08501526102c08101516102c08501526102e08101516102e08501526103008101516103008501520151910152565b0390a2565b939291612fef61119e565b945f908260061c907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc084169180830460401490151715610ad3576130338180610737565b80915060051c908761304583866111c8565b14978215918215613281575b50811561326e575b508015613259575b6131965761306f8280610737565b8060059892981c60408101908181116131ff57603f0190811161322c5760061c600181018082116131ff576130a38161289f565b9260208701359a5f196040519360051b8601928d845282019401600b1b0192602085019360208401915b8584116131be57505050505050806130e99160808d01526128d0565b5103613196576131299291613117613122928760608d01528760408d01526131118589610ac6565b90610ac6565b60208b015280610737565b5093610ac6565b907f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821682036131695750906131629160051b906111c8565b8452151490565b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526011600452fd5b6004847f54c79f6f000000000000000000000000000000000000000000000000000000008152fd5b81601f1991855187520393848385370192602001842083527ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8008101906130cd565b6024887f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b50861580156130615750603f81161515613061565b905061327a82856111c8565b115f613059565b9550905061328f8380610737565b9050601f195f96161415905f613051565b95919490929796975f96845115613591575b506101808699929901916132c6835161289f565b93601f19821690602086013760608501958651975f9260051c9b608088019560208601945b60018a51036135805760ff885116906002821461351f5761330c8286615039565b908751821161350c575061332081896142d1565b908c517f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3578261335a9260051b91614c4a565b8c526001820190818311610ad35790895261338b9181359190828d8f600384036133df575060c001525b868d6153ee565b91600a8310156104d957826133a1575b916132eb565b5050935050505060a09291505b9781526040516133c681610c06602082018095610b0e565b51902091015282156133d757505090565b511415919050565b600484036133f1575060e00152613384565b60058414806134fa575b1561340c5750505060058b52613384565b6007840361341f57506101000152613384565b909150600983036134425761016061343782516153bc565b919093015252613384565b84600a840361347257506101008901516040519060051b90818682372061012083015261018061343782516153bc565b9190600b8403613497575061014001528c61020061348f8c613629565b910152613384565b909150600c83036134af576101a061343782516153bc565b600d83036134c4576101c061343782516153bc565b600e83036134d9576101e061343782516153bc565b9050600f82146134ea575b50613384565b5f90525f8b5260028d528d6134e4565b5060608d01516102608b0151116133fb565b97505050505050505060a09291506133ae565b929e8f61353192508a90878a8e614eb1565b9d8e600260ff8a51161461356e5782511461339b577f54c79f6f000000000000000000000000000000000000000000000000000000005f5260045ffd5b505050935050505060a09291506133ae565b9550505050505060a09291506133ae565b90965060208701516101c08701908151116110f7576135c890876135c26135b88580610737565b919093518c6142d1565b92614332565b8093926060880152600a8110156104d95715918261361a575b5050613612575b600a8110156104d957806136045750600183526001955f6132b2565b975060019695505050505050565b5060026135e8565b60200135141590505f806135e1565b6136529061364c6080820151916040606082015160061c91015160061c90610ac6565b906128dd565b5190565b90600382511461369e5761368960206136929301516101a0830151908181105f146136955750608081935b015192610ac6565b60011c906111c8565b90565b60809093613681565b506020015160011c90565b604051906136b6826107d2565b5f6080838281528260208201528260408201528260608201520152565b94915091925f9484515f198101908111610ad3577f03ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad3576137239060069796959493971b836111c8565b968451928897986101a08401519560e08501519760019560019c8d9c5b89819f116137e057988a8e9f8d9e9f8c849e9f9d35946020820135916060019e9210937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001949385946137d4575b50818480808095948180968c0890098103818481038b080889350996088103918008088d09036137cc575b6020600191019d019c8d9c9b9a9998613740565b5f97506137b8565b60a0013592508361378d565b5050965096509650969291985096501561423c576137fc6136a9565b9661030083015161032084015160208a015288528351965f198801978811610ad35788906101c085019889519081839260019260061b8501915b8285106141bf575b5050506138509350156114af57610ac6565b60061c8451905f198201918211610ad357036141b257835196519792966060028601945f94859491855b888a8111156139b957908c807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa0819401998a35917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108997fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08c0135917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910899601f190135917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191089796959761387a565b50949a5095909650979391979690967f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101a0860151800990604051946040860186811067ffffffffffffffff8211176107a5576040527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101a088015180088652827f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000103957f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018711610ad35760208101927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001888187800908845260405160015f5b6040811061417b575060408201916020835260206060820152602060808201528160a08201527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efffffff60c08201527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160e082015260208360c08160055afa60203d14169251604090815b614135575050501561410d5715611e10577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad3577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180925191880809947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101a089015187097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad3577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180929181920894870984087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000103917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018311610ad3577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000192839151920809917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101e08701928180888187518009089685519009900894825198519081606002916060830403610ad357613d4f7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001939284936111c8565b990884097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad357613da9600191898b6149d7565b036140ff5760408701809711610ad357613dc760019151888a6149d7565b036140f2577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001929183910990087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad3576001809181604088015260026060880152806080880152036140db575b806140c6575b15611e105760c001517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad357600180917f13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a060408701527f1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa6060870152806080870152036140af575b8061409a575b15611e10576040613f236136a9565b92833760405190608082019082821067ffffffffffffffff8311176107a55760809360a06020927f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479460405260408101358652606081013584870152868101356040870152013560608501526040805196875e7f198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c260408701527f1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed60608701527f090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b858701527f12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa60a0870152805160c0870152015181030660e084015261010083015e6020816101808160085afa60203d141690519015614069571561406357565b60099150565b6107d05a10611e40577fb8fedf87000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060408360808160065afa60403d1416613f14565b50604083810160608160075afa60403d1416613f0e565b5060408460808160065afa60403d1416613e60565b50604084810160608160075afa60403d1416613e5a565b5060039750505050505050565b506003985050505050505050565b7f4e8fc07a000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001601f198301928392601f19828b010183601f1982519489010151830990520990613b43565b907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181602092848601528387015190099101613abb565b9650505050505050600390565b925060808660408681859896999a0137015260408d810160608160075afa928361422a575b831561421e577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001836040920991019291908d959491613836565b8d95948294935061383e565b925060408d60808160065afa926141e4565b505050505050600890565b909392938483116100d75784116100d7578101920390565b919091357fffffffff0000000000000000000000000000000000000000000000000000000081169260048110614293575050565b7fffffffff00000000000000000000000000000000000000000000000000000000929350829060040360031b1b161690565b8015610ad3575f190190565b91908251927f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad357606061432e916143128460051b876111c8565b815260208101614323858251610ac6565b9052019182516111c8565b9052565b939092915f946040600e6020825161434a84826107ee565b828152017f7a6b76696e2f76312f70726f6f660000000000000000000000000000000000008152208151906020820182811067ffffffffffffffff8211176107a55760499260209185528535815284519260018453600184015278200000000000000000000000000000000000000000000000006021840152602983015e20956101a08401517f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad3576144069060051b876111c8565b966020850197614416895161289f565b93808701928351601f8101809111610ad35760051c6002019b8c600211610ad3578c60051b9c7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811603610ad35799905f9a5b8c518c101561450057508161447d91614c10565b60208201808311610ad35761449191614c10565b82820191828111610ad3576144ba85828e8d8b6144b48f999884998e5191614c4a565b98614c70565b906144c682948b6128dd565b52600a8110156104d957806144ec57506144e28e6001926111c8565b9b019a9190614469565b929d505f9c50919a50505050505050505050565b9a5096505099509491505060a0919496500151917f03ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83168303610ad35761454a9260061b91614c4a565b93815191825b600181116145bb5750826145ab57505f905b519060208201927f7a6b76696e2f76312f726f6f74000000000000000000000000000000000000008452602d830152604d820152604d81526145a5606d826107ee565b51902091565b6145b4906128d0565b5190614562565b95909391945f5b8060011b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad3578882101561467357600182015f818411610ad3578a82101561465e57610ad357614628614620614659948a6128dd565b5191896128dd565b51895190602082019283528a8201528981526146456060826107ee565b5190205b61465382896128dd565b52610b00565b6145c2565b505061466d61465992886128dd565b51614649565b5050949193909560018101809111610ad35760011c614550565b93909260608401918251928484108015614755575b61474957613692966147357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000015f9661470361473b9960208d015192610ac6565b80821089146147415750955b61472b6147228860011c9b8c9851610ac6565b60011c896151b5565b90099416886142d1565b90614a79565b91614988565b90509561470f565b50505050505050600190565b50828410156146a2565b9092936060840191825192848410801561480d575b614749576136929661478e61473b95602089015192610ac6565b808210156148055750915b6147357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016147fa6147f18760011c9a8b9751610ac6565b60011c886151b5565b6001099416886142d1565b905091614799565b5086841015614774565b9490939291926060850180519685881080156148b7575b6148aa576147357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000161473b9761488d6136929c60208d015192610ac6565b8082101561474157509561472b6147228860011c9b8c9851610ac6565b5050505050505050600190565b508488101561482e565b949390919460019083946040820191608081019860061b8601925b838710614910575b505050506148fa94955015614900575b50610ac6565b60061c90565b61490a908261522a565b5f6148f4565b9193509194976040898337606083015182511715851661497257602084823760408260608160075afa9384614960575b841561495857602060409101990195929098916148dc565b8996506148e4565b935060408360808160065afa93614940565b505050506148fa939491505f85945f80806148e4565b9190916149958284610ac6565b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad35760606149d191019160011b8251610ac6565b90521490565b60808101939282916001916040808501929081015b838610614a08575b505050506148fa939450156114af57610ac6565b919350919396604088833783815260408260608160075afa9384614a67575b8415614a5f577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000015f60409209980194929097916149ec565b8895506149f4565b935060408360808160065afa93614a27565b9091949360019183946040820191608081019860061b8601925b838710614ab5575b50505050506148fa939450610ac6576114b960018261522a565b919450919492976040848337606083015182511715600116614b385784815260408260608160075afa9485614b26575b8515614b1e577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018a604092099401959290989391614a93565b849650614a9b565b945060408360808160065afa94614ae5565b5050509150506148fa9293505f84935f808080614a9b565b949391905f9160051b8101955b868210614b94575050614b6e575090565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910990565b909180602080928401017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018086358909825108905201916108008314614bde575b60200190614b5d565b93915060207f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001845f9409949050614bd5565b6020604992604051926001845360018401527820000000000000000000000000000000000000000000000000602184015260298301372090565b918091604051936001855360018501528160c01b60218501526029840137602901902090565b94905094909291945f9460408501936060614c8b865161289f565b960151965f5b8651601f8101809111610ad357601f198160051c91169080820460201490151715610ad357811015614e375760408301808411610ad35781614cd2916111c8565b355f1a600181118015614e22575b614e10578751821015614e075781600b0180600b11610ad35760051b85013590614d21614d168d62ffffff8560181c169061118b565b62ffffff84166111c8565b7f03ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad357614d579060061b886111c8565b901580614dc9575b614db6579060019291633fffffc0604051927f7a6b76696e2f76312f74656e736f722d726f7773000000000000000000000000845260121c16809160148401376014019020614dae828b6128dd565b525b01614c91565b5050505050505093505050505f90600390565b505f601283901c633fffffc0168201825b818110614de8575050614d5f565b602081013581351715614dfe575b604001614dda565b60019250614df6565b50600190614db0565b50505050505093505050505f90600190565b5087518210158015614ce05750801515614ce0565b509690949397959150614e579250614e4f818361530b565b93519161535c565b90602060405193818501957f7a6b76696e2f76312f6c656166000000000000000000000000000000000000008752602d8601528035604d8601520135606d840152608d83015260ad82015260ad81526145a560cd826107ee565b939290959491946080850190815197606060ff8a60101c9a60081c169701938451975b8a60021b7f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8c168c03610ad35782811015615026576004810190818111610ad357614f2491611bfb91858e614247565b90603f8260f01c0163ffffffff8111610ad35760051c6307fffffe168060ff8460e01c169360ff8315159160e81c16935b858110614f7257505050505050614f6c5f9a610b00565b99614ed4565b602088015184116150045781614fc7575b84805b614f935750600101614f55565b9d8d614f9f8e926153bc565b9190929e614fac90610b00565b9e614fb6916128dd565b529d614fc1906142c5565b80614f86565b9c614fd284896142d1565b600584901b643fffffffc016919063fffffffe85168603610ad357641fffffffe0614ffe931691614c4a565b9c614f83565b9a9d50505050505050509691600294509490945260101b9060081b1717905290565b5050505096509250600393919450525290565b908015615181576006811461514c57600781148015615142575b8015615138575b801561512e575b6151275760088114801561511d575b6150e857600a81146150df57600c81146150a357600d146150915750600290565b5180600302906003820403610ad35790565b50515f198101908111610ad3577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35760011b90565b50610100015190565b5061016001517f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35760011b90565b5060098114615070565b5050600190565b50600b8114615061565b506004811461505a565b5060038114615053565b5061014001517f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35760011b90565b5060c001517f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35760011b90565b6001929190815b6151c4575050565b600182166151fc575b807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191099060011c90816151bc565b927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001848192099390506151cd565b602081359101357f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47600381848181800909087f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478280091492818317156152e2575b507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47809110911016166152ba57565b7f77ebef4d000000000000000000000000000000000000000000000000000000005f5260045ffd5b1592507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4761528b565b60018214615350576040517f7a6b76696e2f76312f74656e736f722d6c69737400000000000000000000000081529160051b908190602001601484015e601401902090565b61365291505f906128dd565b9060016153698285610ac6565b146153b157602081604051947f7a6b76696e2f76312f74656e736f722d6c69737400000000000000000000000086520360051b92839260051b0101601484015e601401902090565b9061365292506128dd565b60025f5360015260215f20907f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821690565b9091939293600381148015615550575b8015615546575b801561553c575b15615447575050507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191501015615442575b5f90565b600490565b91925090600a810361546c57505061010001516154639161555a565b15615442575f90565b600d810361548e5750505180600302906003820403610ad3576154639161555a565b9092509050600981036154ab5750610160015161543e575b600590565b600c146154b757505f90565b6101a0017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001815180099051908115918215615532575b82156154fe575b50506154a6575f90565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000190810392508211610ad357145f806154f4565b81811492506154ed565b50600b811461540c565b5060078114615405565b50600481146153fe565b6001929160051b81015b80821061556f575050565b90926020907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018535101693019061556456",
}

// DirectVerifier is an auto generated Go binding around an Ethereum contract.
type DirectVerifier struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DirectVerifier) GetABI() abi.ABI {
	return c.abi
}

// NewDirectVerifier creates a new instance of DirectVerifier.
func NewDirectVerifier() *DirectVerifier {
	parsed, err := DirectVerifierMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DirectVerifier{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DirectVerifier) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address program) returns()
func (directVerifier *DirectVerifier) PackConstructor(program common.Address) []byte {
	enc, err := directVerifier.abi.Pack("", program)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackPROGRAM is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe59841c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PROGRAM() view returns(address)
func (directVerifier *DirectVerifier) PackPROGRAM() []byte {
	enc, err := directVerifier.abi.Pack("PROGRAM")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPROGRAM is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe59841c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PROGRAM() view returns(address)
func (directVerifier *DirectVerifier) TryPackPROGRAM() ([]byte, error) {
	return directVerifier.abi.Pack("PROGRAM")
}

// UnpackPROGRAM is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfe59841c.
//
// Solidity: function PROGRAM() view returns(address)
func (directVerifier *DirectVerifier) UnpackPROGRAM(data []byte) (common.Address, error) {
	out, err := directVerifier.abi.Unpack("PROGRAM", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCaseId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2198c8c4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function caseId((bytes,bytes32,uint256,bytes32) c) pure returns(bytes32)
func (directVerifier *DirectVerifier) PackCaseId(c Case) []byte {
	enc, err := directVerifier.abi.Pack("caseId", c)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCaseId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2198c8c4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function caseId((bytes,bytes32,uint256,bytes32) c) pure returns(bytes32)
func (directVerifier *DirectVerifier) TryPackCaseId(c Case) ([]byte, error) {
	return directVerifier.abi.Pack("caseId", c)
}

// UnpackCaseId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2198c8c4.
//
// Solidity: function caseId((bytes,bytes32,uint256,bytes32) c) pure returns(bytes32)
func (directVerifier *DirectVerifier) UnpackCaseId(data []byte) ([32]byte, error) {
	out, err := directVerifier.abi.Unpack("caseId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackEvaluate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x67b87a54.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function evaluate((bytes,bytes32,uint256,bytes32) c, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state, bytes32[] hashes, bytes chunk, uint256[] input, uint256[] outputs) returns()
func (directVerifier *DirectVerifier) PackEvaluate(c Case, state State, hashes [][32]byte, chunk []byte, input []*big.Int, outputs []*big.Int) []byte {
	enc, err := directVerifier.abi.Pack("evaluate", c, state, hashes, chunk, input, outputs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEvaluate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x67b87a54.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function evaluate((bytes,bytes32,uint256,bytes32) c, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state, bytes32[] hashes, bytes chunk, uint256[] input, uint256[] outputs) returns()
func (directVerifier *DirectVerifier) TryPackEvaluate(c Case, state State, hashes [][32]byte, chunk []byte, input []*big.Int, outputs []*big.Int) ([]byte, error) {
	return directVerifier.abi.Pack("evaluate", c, state, hashes, chunk, input, outputs)
}

// PackFold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8b7917b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fold((bytes,bytes32,uint256,bytes32) c, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state, bytes events, bytes witness, bytes errors, bytes powers) returns()
func (directVerifier *DirectVerifier) PackFold(c Case, state State, events []byte, witness []byte, errors []byte, powers []byte) []byte {
	enc, err := directVerifier.abi.Pack("fold", c, state, events, witness, errors, powers)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8b7917b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fold((bytes,bytes32,uint256,bytes32) c, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state, bytes events, bytes witness, bytes errors, bytes powers) returns()
func (directVerifier *DirectVerifier) TryPackFold(c Case, state State, events []byte, witness []byte, errors []byte, powers []byte) ([]byte, error) {
	return directVerifier.abi.Pack("fold", c, state, events, witness, errors, powers)
}

// PackOpening is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc26ec457.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function opening((bytes,bytes32,uint256,bytes32) c, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state, bytes point, (bytes,bytes32) stream) returns()
func (directVerifier *DirectVerifier) PackOpening(c Case, state State, point []byte, stream Pieces) []byte {
	enc, err := directVerifier.abi.Pack("opening", c, state, point, stream)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpening is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc26ec457.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function opening((bytes,bytes32,uint256,bytes32) c, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state, bytes point, (bytes,bytes32) stream) returns()
func (directVerifier *DirectVerifier) TryPackOpening(c Case, state State, point []byte, stream Pieces) ([]byte, error) {
	return directVerifier.abi.Pack("opening", c, state, point, stream)
}

// PackProgress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7aebd2a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function progress(bytes32 caseId) view returns(bytes32)
func (directVerifier *DirectVerifier) PackProgress(caseId [32]byte) []byte {
	enc, err := directVerifier.abi.Pack("progress", caseId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProgress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7aebd2a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function progress(bytes32 caseId) view returns(bytes32)
func (directVerifier *DirectVerifier) TryPackProgress(caseId [32]byte) ([]byte, error) {
	return directVerifier.abi.Pack("progress", caseId)
}

// UnpackProgress is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7aebd2a8.
//
// Solidity: function progress(bytes32 caseId) view returns(bytes32)
func (directVerifier *DirectVerifier) UnpackProgress(data []byte) ([32]byte, error) {
	out, err := directVerifier.abi.Unpack("progress", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac42aeb2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sum((bytes,bytes32,uint256,bytes32) c, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state, (bytes,bytes32) points, (bytes,bytes32) coefs) returns()
func (directVerifier *DirectVerifier) PackSum(c Case, state State, points Pieces, coefs Pieces) []byte {
	enc, err := directVerifier.abi.Pack("sum", c, state, points, coefs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac42aeb2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sum((bytes,bytes32,uint256,bytes32) c, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state, (bytes,bytes32) points, (bytes,bytes32) coefs) returns()
func (directVerifier *DirectVerifier) TryPackSum(c Case, state State, points Pieces, coefs Pieces) ([]byte, error) {
	return directVerifier.abi.Pack("sum", c, state, points, coefs)
}

// PackTake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c42b249.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function take(bytes[] steps) returns()
func (directVerifier *DirectVerifier) PackTake(steps [][]byte) []byte {
	enc, err := directVerifier.abi.Pack("take", steps)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c42b249.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function take(bytes[] steps) returns()
func (directVerifier *DirectVerifier) TryPackTake(steps [][]byte) ([]byte, error) {
	return directVerifier.abi.Pack("take", steps)
}

// PackTranscript is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa4bb0fb6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transcript((bytes,bytes32,uint256,bytes32) c, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state, bytes events, bytes challenges, (bytes,bytes32) stream) returns()
func (directVerifier *DirectVerifier) PackTranscript(c Case, state State, events []byte, challenges []byte, stream Pieces) []byte {
	enc, err := directVerifier.abi.Pack("transcript", c, state, events, challenges, stream)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTranscript is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa4bb0fb6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transcript((bytes,bytes32,uint256,bytes32) c, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state, bytes events, bytes challenges, (bytes,bytes32) stream) returns()
func (directVerifier *DirectVerifier) TryPackTranscript(c Case, state State, events []byte, challenges []byte, stream Pieces) ([]byte, error) {
	return directVerifier.abi.Pack("transcript", c, state, events, challenges, stream)
}

// PackVerdict is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79cc6bca.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verdict(bytes32 id) view returns(bool pending, bool accepted, uint8 reason, uint8 phase, uint256 detail)
func (directVerifier *DirectVerifier) PackVerdict(id [32]byte) []byte {
	enc, err := directVerifier.abi.Pack("verdict", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerdict is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79cc6bca.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verdict(bytes32 id) view returns(bool pending, bool accepted, uint8 reason, uint8 phase, uint256 detail)
func (directVerifier *DirectVerifier) TryPackVerdict(id [32]byte) ([]byte, error) {
	return directVerifier.abi.Pack("verdict", id)
}

// VerdictOutput serves as a container for the return parameters of contract
// method Verdict.
type VerdictOutput struct {
	Pending  bool
	Accepted bool
	Reason   uint8
	Phase    uint8
	Detail   *big.Int
}

// UnpackVerdict is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x79cc6bca.
//
// Solidity: function verdict(bytes32 id) view returns(bool pending, bool accepted, uint8 reason, uint8 phase, uint256 detail)
func (directVerifier *DirectVerifier) UnpackVerdict(data []byte) (VerdictOutput, error) {
	out, err := directVerifier.abi.Unpack("verdict", data)
	outstruct := new(VerdictOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Pending = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Accepted = *abi.ConvertType(out[1], new(bool)).(*bool)
	outstruct.Reason = *abi.ConvertType(out[2], new(uint8)).(*uint8)
	outstruct.Phase = *abi.ConvertType(out[3], new(uint8)).(*uint8)
	outstruct.Detail = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// DirectVerifierAccepted represents a Accepted event raised by the DirectVerifier contract.
type DirectVerifierAccepted struct {
	CaseId [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const DirectVerifierAcceptedEventName = "Accepted"

// ContractEventName returns the user-defined event name.
func (DirectVerifierAccepted) ContractEventName() string {
	return DirectVerifierAcceptedEventName
}

// UnpackAcceptedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Accepted(bytes32 indexed caseId)
func (directVerifier *DirectVerifier) UnpackAcceptedEvent(log *types.Log) (*DirectVerifierAccepted, error) {
	event := "Accepted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directVerifier.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectVerifierAccepted)
	if len(log.Data) > 0 {
		if err := directVerifier.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directVerifier.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectVerifierAdvanced represents a Advanced event raised by the DirectVerifier contract.
type DirectVerifierAdvanced struct {
	CaseId [32]byte
	State  State
	Raw    *types.Log // Blockchain specific contextual infos
}

const DirectVerifierAdvancedEventName = "Advanced"

// ContractEventName returns the user-defined event name.
func (DirectVerifierAdvanced) ContractEventName() string {
	return DirectVerifierAdvancedEventName
}

// UnpackAdvancedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Advanced(bytes32 indexed caseId, (uint256,uint256,bytes32,bytes32,uint256,bytes32,uint256,uint256,uint256,bytes32,uint256,uint256,uint256,uint256,uint256,uint256,bytes32,bytes32,bytes32,uint256,bytes32,bytes32,uint256,uint256,uint256,uint256) state)
func (directVerifier *DirectVerifier) UnpackAdvancedEvent(log *types.Log) (*DirectVerifierAdvanced, error) {
	event := "Advanced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directVerifier.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectVerifierAdvanced)
	if len(log.Data) > 0 {
		if err := directVerifier.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directVerifier.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectVerifierRejected represents a Rejected event raised by the DirectVerifier contract.
type DirectVerifierRejected struct {
	CaseId [32]byte
	Reason uint8
	Phase  uint8
	Detail *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DirectVerifierRejectedEventName = "Rejected"

// ContractEventName returns the user-defined event name.
func (DirectVerifierRejected) ContractEventName() string {
	return DirectVerifierRejectedEventName
}

// UnpackRejectedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Rejected(bytes32 indexed caseId, uint8 reason, uint8 phase, uint256 detail)
func (directVerifier *DirectVerifier) UnpackRejectedEvent(log *types.Log) (*DirectVerifierRejected, error) {
	event := "Rejected"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directVerifier.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectVerifierRejected)
	if len(log.Data) > 0 {
		if err := directVerifier.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directVerifier.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (directVerifier *DirectVerifier) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], directVerifier.abi.Errors["Decided"].ID.Bytes()[:4]) {
		return directVerifier.UnpackDecidedError(raw[4:])
	}
	if bytes.Equal(raw[:4], directVerifier.abi.Errors["InvalidPoint"].ID.Bytes()[:4]) {
		return directVerifier.UnpackInvalidPointError(raw[4:])
	}
	if bytes.Equal(raw[:4], directVerifier.abi.Errors["MalformedKey"].ID.Bytes()[:4]) {
		return directVerifier.UnpackMalformedKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], directVerifier.abi.Errors["NoProgress"].ID.Bytes()[:4]) {
		return directVerifier.UnpackNoProgressError(raw[4:])
	}
	if bytes.Equal(raw[:4], directVerifier.abi.Errors["OutOfGas"].ID.Bytes()[:4]) {
		return directVerifier.UnpackOutOfGasError(raw[4:])
	}
	if bytes.Equal(raw[:4], directVerifier.abi.Errors["WrongData"].ID.Bytes()[:4]) {
		return directVerifier.UnpackWrongDataError(raw[4:])
	}
	if bytes.Equal(raw[:4], directVerifier.abi.Errors["WrongPhase"].ID.Bytes()[:4]) {
		return directVerifier.UnpackWrongPhaseError(raw[4:])
	}
	if bytes.Equal(raw[:4], directVerifier.abi.Errors["WrongPieces"].ID.Bytes()[:4]) {
		return directVerifier.UnpackWrongPiecesError(raw[4:])
	}
	if bytes.Equal(raw[:4], directVerifier.abi.Errors["WrongState"].ID.Bytes()[:4]) {
		return directVerifier.UnpackWrongStateError(raw[4:])
	}
	if bytes.Equal(raw[:4], directVerifier.abi.Errors["ZeroInverse"].ID.Bytes()[:4]) {
		return directVerifier.UnpackZeroInverseError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DirectVerifierDecided represents a Decided error raised by the DirectVerifier contract.
type DirectVerifierDecided struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Decided()
func DirectVerifierDecidedErrorID() common.Hash {
	return common.HexToHash("0xd2fbaff6e45b1b6ad6df8be4d1c906facf4295b2092fcddbe2513480ac560648")
}

// UnpackDecidedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Decided()
func (directVerifier *DirectVerifier) UnpackDecidedError(raw []byte) (*DirectVerifierDecided, error) {
	out := new(DirectVerifierDecided)
	if err := directVerifier.abi.UnpackIntoInterface(out, "Decided", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectVerifierInvalidPoint represents a InvalidPoint error raised by the DirectVerifier contract.
type DirectVerifierInvalidPoint struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidPoint()
func DirectVerifierInvalidPointErrorID() common.Hash {
	return common.HexToHash("0xb8fedf87e792a9d748e133fbebf786ae0bd441dc3d31476dd4f8b972707ef4b4")
}

// UnpackInvalidPointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidPoint()
func (directVerifier *DirectVerifier) UnpackInvalidPointError(raw []byte) (*DirectVerifierInvalidPoint, error) {
	out := new(DirectVerifierInvalidPoint)
	if err := directVerifier.abi.UnpackIntoInterface(out, "InvalidPoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectVerifierMalformedKey represents a MalformedKey error raised by the DirectVerifier contract.
type DirectVerifierMalformedKey struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MalformedKey()
func DirectVerifierMalformedKeyErrorID() common.Hash {
	return common.HexToHash("0xfbfe0469fd0a254a0928448c121cddce144e2456ff3ca2127bf27742b6554b36")
}

// UnpackMalformedKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MalformedKey()
func (directVerifier *DirectVerifier) UnpackMalformedKeyError(raw []byte) (*DirectVerifierMalformedKey, error) {
	out := new(DirectVerifierMalformedKey)
	if err := directVerifier.abi.UnpackIntoInterface(out, "MalformedKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectVerifierNoProgress represents a NoProgress error raised by the DirectVerifier contract.
type DirectVerifierNoProgress struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoProgress()
func DirectVerifierNoProgressErrorID() common.Hash {
	return common.HexToHash("0x8b1075b99cd21a6a3d595ac42b87b1fb8f30ceb6dc0b4b9da6aecede9c82123c")
}

// UnpackNoProgressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoProgress()
func (directVerifier *DirectVerifier) UnpackNoProgressError(raw []byte) (*DirectVerifierNoProgress, error) {
	out := new(DirectVerifierNoProgress)
	if err := directVerifier.abi.UnpackIntoInterface(out, "NoProgress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectVerifierOutOfGas represents a OutOfGas error raised by the DirectVerifier contract.
type DirectVerifierOutOfGas struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OutOfGas()
func DirectVerifierOutOfGasErrorID() common.Hash {
	return common.HexToHash("0x77ebef4d460014cfc45ab055292b3a8f4a7c9e9ab42973e79fdaff6b27233461")
}

// UnpackOutOfGasError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OutOfGas()
func (directVerifier *DirectVerifier) UnpackOutOfGasError(raw []byte) (*DirectVerifierOutOfGas, error) {
	out := new(DirectVerifierOutOfGas)
	if err := directVerifier.abi.UnpackIntoInterface(out, "OutOfGas", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectVerifierWrongData represents a WrongData error raised by the DirectVerifier contract.
type DirectVerifierWrongData struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongData()
func DirectVerifierWrongDataErrorID() common.Hash {
	return common.HexToHash("0x036896be7553d9adc46c4cacf06d7c927e9ad5bf7b30562e22014c6e3b0de88d")
}

// UnpackWrongDataError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongData()
func (directVerifier *DirectVerifier) UnpackWrongDataError(raw []byte) (*DirectVerifierWrongData, error) {
	out := new(DirectVerifierWrongData)
	if err := directVerifier.abi.UnpackIntoInterface(out, "WrongData", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectVerifierWrongPhase represents a WrongPhase error raised by the DirectVerifier contract.
type DirectVerifierWrongPhase struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongPhase()
func DirectVerifierWrongPhaseErrorID() common.Hash {
	return common.HexToHash("0xe2586bcc3922aeced192925d9e0eea38bd274dc9ca6c99bad431310815062029")
}

// UnpackWrongPhaseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongPhase()
func (directVerifier *DirectVerifier) UnpackWrongPhaseError(raw []byte) (*DirectVerifierWrongPhase, error) {
	out := new(DirectVerifierWrongPhase)
	if err := directVerifier.abi.UnpackIntoInterface(out, "WrongPhase", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectVerifierWrongPieces represents a WrongPieces error raised by the DirectVerifier contract.
type DirectVerifierWrongPieces struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongPieces()
func DirectVerifierWrongPiecesErrorID() common.Hash {
	return common.HexToHash("0x54c79f6fad308866b806857a410c88dddc829f1cdc008229b5b51b81b845e074")
}

// UnpackWrongPiecesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongPieces()
func (directVerifier *DirectVerifier) UnpackWrongPiecesError(raw []byte) (*DirectVerifierWrongPieces, error) {
	out := new(DirectVerifierWrongPieces)
	if err := directVerifier.abi.UnpackIntoInterface(out, "WrongPieces", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectVerifierWrongState represents a WrongState error raised by the DirectVerifier contract.
type DirectVerifierWrongState struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongState()
func DirectVerifierWrongStateErrorID() common.Hash {
	return common.HexToHash("0xde4168ba7198f38303be592cc28507102d9b35ab9e6847344eb3979e3a60fa52")
}

// UnpackWrongStateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongState()
func (directVerifier *DirectVerifier) UnpackWrongStateError(raw []byte) (*DirectVerifierWrongState, error) {
	out := new(DirectVerifierWrongState)
	if err := directVerifier.abi.UnpackIntoInterface(out, "WrongState", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectVerifierZeroInverse represents a ZeroInverse error raised by the DirectVerifier contract.
type DirectVerifierZeroInverse struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroInverse()
func DirectVerifierZeroInverseErrorID() common.Hash {
	return common.HexToHash("0x4e8fc07ae15a4e026b432a237e446fcbbfdf00402f9a2aeec00a145c23e0a80b")
}

// UnpackZeroInverseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroInverse()
func (directVerifier *DirectVerifier) UnpackZeroInverseError(raw []byte) (*DirectVerifierZeroInverse, error) {
	out := new(DirectVerifierZeroInverse)
	if err := directVerifier.abi.UnpackIntoInterface(out, "ZeroInverse", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectoryMetaData contains all meta data concerning the Directory contract.
var DirectoryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"MAX_ENDPOINT\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"entry\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"string\",\"name\":\"endpoint\",\"type\":\"string\"}],\"internalType\":\"structDirectory.Entry\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"remove\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"string\",\"name\":\"endpoint\",\"type\":\"string\"}],\"name\":\"set\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"Removed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"endpoint\",\"type\":\"string\"}],\"name\":\"Set\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"BadEndpoint\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoKey\",\"type\":\"error\"}]",
	ID:  "30f79ce0cc153d64ce1e6f0f5c3cd1f872",
	Bin: "0x608080604052346015576106fd908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c8063a7f437791461057f578063afb2ee73146103db578063b4800033146100835763ba7df45e14610045575f80fd5b3461007f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261007f5760206040516101008152f35b5f80fd5b3461007f5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261007f5760043560243567ffffffffffffffff811161007f573660238201121561007f5780600401359167ffffffffffffffff831161007f576024820191602484369201011161007f5780156103b357821580156103a8575b61037c5760405192610118846106a0565b8184527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8201169260016040519561015560208701886106bc565b838752838360208901375f6020858901015260208101968752335f525f60205260405f209051815501945194855167ffffffffffffffff811161034f5761019c8254610639565b601f8111610314575b506020601f821160011461024c57928492825f96936060967fcb2f3b83550972301d4a45a442a40209dffd506b18d1a748357d8691d72aa7a39a9b8992610241575b50507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790555b60405195865260406020870152816040870152838601378301015260608133948101030190a2005b015190508b806101e7565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0821697835f52815f20985f5b8181106102fc5750837fcb2f3b83550972301d4a45a442a40209dffd506b18d1a748357d8691d72aa7a3999a606097948997945f9a97600195106102c5575b505050811b019055610219565b01517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88460031b161c191690558b80806102b8565b838301518b556001909a019960209384019301610279565b61033f90835f5260205f20601f840160051c81019160208510610345575b601f0160051c019061068a565b876101a5565b9091508190610332565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b827f091b295e000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506101008311610107565b7f80246e7f000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461007f5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261007f5760043573ffffffffffffffffffffffffffffffffffffffff811680910361007f576060602060405161043b816106a0565b5f815201525f525f60205260405f20600160405191610459836106a0565b80548352019060405180925f9080549061047282610639565b808552916001811690811561053a57506001146104fb575b8360808661049a838703846106bc565b602081019283527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f60206040519586948286525182860152516040808601528051918291826060880152018686015e5f85828601015201168101030190f35b5f908152602081209092505b81831061051e57505081016020018161049a61048a565b6020919350806001915483858901015201910190918492610507565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208681019190915292151560051b8501909201925083915061049a905061048a565b3461007f575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261007f57335f525f602052600160405f205f8155016105c88154610639565b90816105f6575b337f066a905b79c0121afe61e3a44e0b14b6bc1ec16d854cdba09efdfc9b6aa9af815f80a2005b81601f5f931160011461060d5750555b80806105cf565b8183526020832061062991601f0160051c81019060010161068a565b8082528160208120915555610606565b90600182811c92168015610680575b602083101461065357565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f1691610648565b818110610695575050565b5f815560010161068a565b6040810190811067ffffffffffffffff82111761034f57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761034f5760405256",
}

// Directory is an auto generated Go binding around an Ethereum contract.
type Directory struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Directory) GetABI() abi.ABI {
	return c.abi
}

// NewDirectory creates a new instance of Directory.
func NewDirectory() *Directory {
	parsed, err := DirectoryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Directory{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Directory) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackMAXENDPOINT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba7df45e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_ENDPOINT() view returns(uint256)
func (directory *Directory) PackMAXENDPOINT() []byte {
	enc, err := directory.abi.Pack("MAX_ENDPOINT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXENDPOINT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba7df45e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_ENDPOINT() view returns(uint256)
func (directory *Directory) TryPackMAXENDPOINT() ([]byte, error) {
	return directory.abi.Pack("MAX_ENDPOINT")
}

// UnpackMAXENDPOINT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xba7df45e.
//
// Solidity: function MAX_ENDPOINT() view returns(uint256)
func (directory *Directory) UnpackMAXENDPOINT(data []byte) (*big.Int, error) {
	out, err := directory.abi.Unpack("MAX_ENDPOINT", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEntry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafb2ee73.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function entry(address account) view returns((bytes32,string))
func (directory *Directory) PackEntry(account common.Address) []byte {
	enc, err := directory.abi.Pack("entry", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEntry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafb2ee73.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function entry(address account) view returns((bytes32,string))
func (directory *Directory) TryPackEntry(account common.Address) ([]byte, error) {
	return directory.abi.Pack("entry", account)
}

// UnpackEntry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xafb2ee73.
//
// Solidity: function entry(address account) view returns((bytes32,string))
func (directory *Directory) UnpackEntry(data []byte) (DirectoryEntry, error) {
	out, err := directory.abi.Unpack("entry", data)
	if err != nil {
		return *new(DirectoryEntry), err
	}
	out0 := *abi.ConvertType(out[0], new(DirectoryEntry)).(*DirectoryEntry)
	return out0, nil
}

// PackRemove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7f43779.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function remove() returns()
func (directory *Directory) PackRemove() []byte {
	enc, err := directory.abi.Pack("remove")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa7f43779.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function remove() returns()
func (directory *Directory) TryPackRemove() ([]byte, error) {
	return directory.abi.Pack("remove")
}

// PackSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4800033.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function set(bytes32 encryptionKey, string endpoint) returns()
func (directory *Directory) PackSet(encryptionKey [32]byte, endpoint string) []byte {
	enc, err := directory.abi.Pack("set", encryptionKey, endpoint)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4800033.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function set(bytes32 encryptionKey, string endpoint) returns()
func (directory *Directory) TryPackSet(encryptionKey [32]byte, endpoint string) ([]byte, error) {
	return directory.abi.Pack("set", encryptionKey, endpoint)
}

// DirectoryRemoved represents a Removed event raised by the Directory contract.
type DirectoryRemoved struct {
	Account common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const DirectoryRemovedEventName = "Removed"

// ContractEventName returns the user-defined event name.
func (DirectoryRemoved) ContractEventName() string {
	return DirectoryRemovedEventName
}

// UnpackRemovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Removed(address indexed account)
func (directory *Directory) UnpackRemovedEvent(log *types.Log) (*DirectoryRemoved, error) {
	event := "Removed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectoryRemoved)
	if len(log.Data) > 0 {
		if err := directory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directory.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DirectorySet represents a Set event raised by the Directory contract.
type DirectorySet struct {
	Account       common.Address
	EncryptionKey [32]byte
	Endpoint      string
	Raw           *types.Log // Blockchain specific contextual infos
}

const DirectorySetEventName = "Set"

// ContractEventName returns the user-defined event name.
func (DirectorySet) ContractEventName() string {
	return DirectorySetEventName
}

// UnpackSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Set(address indexed account, bytes32 encryptionKey, string endpoint)
func (directory *Directory) UnpackSetEvent(log *types.Log) (*DirectorySet, error) {
	event := "Set"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != directory.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DirectorySet)
	if len(log.Data) > 0 {
		if err := directory.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range directory.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (directory *Directory) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], directory.abi.Errors["BadEndpoint"].ID.Bytes()[:4]) {
		return directory.UnpackBadEndpointError(raw[4:])
	}
	if bytes.Equal(raw[:4], directory.abi.Errors["NoKey"].ID.Bytes()[:4]) {
		return directory.UnpackNoKeyError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DirectoryBadEndpoint represents a BadEndpoint error raised by the Directory contract.
type DirectoryBadEndpoint struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadEndpoint(uint256 length)
func DirectoryBadEndpointErrorID() common.Hash {
	return common.HexToHash("0x091b295e3efda13db7e016537ad02a4689adfba158c747425f076c6e45408b7c")
}

// UnpackBadEndpointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadEndpoint(uint256 length)
func (directory *Directory) UnpackBadEndpointError(raw []byte) (*DirectoryBadEndpoint, error) {
	out := new(DirectoryBadEndpoint)
	if err := directory.abi.UnpackIntoInterface(out, "BadEndpoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DirectoryNoKey represents a NoKey error raised by the Directory contract.
type DirectoryNoKey struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoKey()
func DirectoryNoKeyErrorID() common.Hash {
	return common.HexToHash("0x80246e7f889875270f5c8e6e0e187cae2d6b17f3f4c087a01bf93e76b619d96f")
}

// UnpackNoKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoKey()
func (directory *Directory) UnpackNoKeyError(raw []byte) (*DirectoryNoKey, error) {
	out := new(DirectoryNoKey)
	if err := directory.abi.UnpackIntoInterface(out, "NoKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesMetaData contains all meta data concerning the Disputes contract.
var DisputesMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"components\":[{\"internalType\":\"contractIInferenceMarket\",\"name\":\"market\",\"type\":\"address\"},{\"internalType\":\"contractIBondVault\",\"name\":\"vault\",\"type\":\"address\"},{\"internalType\":\"contractIModelRegistry\",\"name\":\"registry\",\"type\":\"address\"},{\"internalType\":\"contractIParameters\",\"name\":\"parameters\",\"type\":\"address\"},{\"internalType\":\"contractVerifierRouter\",\"name\":\"router\",\"type\":\"address\"},{\"internalType\":\"contractDirectVerifier\",\"name\":\"court\",\"type\":\"address\"}],\"internalType\":\"structDisputes.Deps\",\"name\":\"deps\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"COURT\",\"outputs\":[{\"internalType\":\"contractDirectVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MARKET\",\"outputs\":[{\"internalType\":\"contractIInferenceMarket\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PARAMETERS\",\"outputs\":[{\"internalType\":\"contractIParameters\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"REGISTRY\",\"outputs\":[{\"internalType\":\"contractIModelRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ROUTER\",\"outputs\":[{\"internalType\":\"contractVerifierRouter\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"UNWIND_AFTER\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"VAULT\",\"outputs\":[{\"internalType\":\"contractIBondVault\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"enumTier\",\"name\":\"tier\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"privacy\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"valueAtRisk\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeStart\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeEnd\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"rampStart\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lockBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answerBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"settleBy\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"fee\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"internalType\":\"structItem\",\"name\":\"item\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"terms\",\"type\":\"uint32\"},{\"internalType\":\"uint40\",\"name\":\"openedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"stoppedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"value\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"items\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"internalType\":\"structAttestation\",\"name\":\"attestation\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"items\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"internalType\":\"structIInferenceMarket.Place\",\"name\":\"place\",\"type\":\"tuple\"}],\"name\":\"challenge\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"terms\",\"type\":\"uint32\"}],\"name\":\"challengeBond\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"}],\"name\":\"challenges\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"respondBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"stoppedAt\",\"type\":\"uint40\"},{\"internalType\":\"enumDisputes.Status\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"item\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"}],\"name\":\"commitCase\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"}],\"name\":\"committedAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"enumTier\",\"name\":\"tier\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"privacy\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"valueAtRisk\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeStart\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeEnd\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"rampStart\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lockBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answerBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"settleBy\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"fee\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"internalType\":\"structItem\",\"name\":\"item\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"terms\",\"type\":\"uint32\"},{\"internalType\":\"uint40\",\"name\":\"openedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"stoppedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"value\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"items\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"internalType\":\"structAttestation\",\"name\":\"attestation\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"items\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"internalType\":\"structIInferenceMarket.Place\",\"name\":\"place\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"head\",\"type\":\"bytes32\"}],\"internalType\":\"structCase\",\"name\":\"tried\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"leaves\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"settlementKey\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"row\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"powers\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"rest\",\"type\":\"bytes32\"}],\"internalType\":\"structIDisputes.Opening\",\"name\":\"opening\",\"type\":\"tuple\"}],\"name\":\"concludeCase\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"enumTier\",\"name\":\"tier\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"privacy\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"valueAtRisk\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeStart\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeEnd\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"rampStart\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lockBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answerBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"settleBy\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"fee\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"internalType\":\"structItem\",\"name\":\"item\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"terms\",\"type\":\"uint32\"},{\"internalType\":\"uint40\",\"name\":\"openedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"stoppedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"value\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"items\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"internalType\":\"structAttestation\",\"name\":\"attestation\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"items\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"internalType\":\"structIInferenceMarket.Place\",\"name\":\"place\",\"type\":\"tuple\"}],\"name\":\"fail\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"caseId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"openCase\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"caseId\",\"type\":\"bytes32\"}],\"name\":\"openers\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"enumTier\",\"name\":\"tier\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"privacy\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"valueAtRisk\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeStart\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeEnd\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"rampStart\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lockBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answerBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"settleBy\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"fee\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"internalType\":\"structItem\",\"name\":\"item\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"terms\",\"type\":\"uint32\"},{\"internalType\":\"uint40\",\"name\":\"openedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"stoppedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"value\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"items\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"internalType\":\"structAttestation\",\"name\":\"attestation\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"items\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"internalType\":\"structIInferenceMarket.Place\",\"name\":\"place\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"row\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"powers\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"rest\",\"type\":\"bytes32\"}],\"internalType\":\"structIDisputes.Delivery\",\"name\":\"delivery\",\"type\":\"tuple\"}],\"name\":\"refuse\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"enumTier\",\"name\":\"tier\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"privacy\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"valueAtRisk\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeStart\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeEnd\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"rampStart\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lockBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answerBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"settleBy\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"fee\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"internalType\":\"structItem\",\"name\":\"item\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"terms\",\"type\":\"uint32\"},{\"internalType\":\"uint40\",\"name\":\"openedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"stoppedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"value\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"items\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"internalType\":\"structAttestation\",\"name\":\"attestation\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"items\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"internalType\":\"structIInferenceMarket.Place\",\"name\":\"place\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"leaves\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256[]\",\"name\":\"positions\",\"type\":\"uint256[]\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shown\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"values\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"internalType\":\"structProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"settlementKey\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"row\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"powers\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"rest\",\"type\":\"bytes32\"}],\"internalType\":\"structIDisputes.Opening\",\"name\":\"opening\",\"type\":\"tuple\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"enumTier\",\"name\":\"tier\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"privacy\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"valueAtRisk\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeStart\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeEnd\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"rampStart\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lockBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answerBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"settleBy\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"fee\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"internalType\":\"structItem\",\"name\":\"item\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"terms\",\"type\":\"uint32\"},{\"internalType\":\"uint40\",\"name\":\"openedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"stoppedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"value\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"items\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"internalType\":\"structAttestation\",\"name\":\"attestation\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"items\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"internalType\":\"structIInferenceMarket.Place\",\"name\":\"place\",\"type\":\"tuple\"}],\"name\":\"unwind\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"caseId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"}],\"name\":\"CaseOpened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"respondBy\",\"type\":\"uint40\"}],\"name\":\"Challenged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"}],\"name\":\"Failed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"}],\"name\":\"Refused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"}],\"name\":\"Unwound\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"}],\"name\":\"Upheld\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"}],\"name\":\"AlreadyChallenged\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"caseId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"}],\"name\":\"AlreadyOpened\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"claim\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"BadPosition\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"}],\"name\":\"Delivered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"}],\"name\":\"Frozen\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidPoint\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoClaims\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoPayee\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"}],\"name\":\"NoSettlementKey\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"caseId\",\"type\":\"bytes32\"}],\"name\":\"NotAccepted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"}],\"name\":\"NotChallenged\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitment\",\"type\":\"bytes32\"}],\"name\":\"NotCommitted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"frozen\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"now_\",\"type\":\"bool\"}],\"name\":\"NotFrozenLongEnough\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"caseId\",\"type\":\"bytes32\"}],\"name\":\"NotOpened\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"challenged\",\"type\":\"bytes32\"}],\"name\":\"OtherItem\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"claim\",\"type\":\"uint256\"}],\"name\":\"OtherModel\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"name\":\"OtherOutputs\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OtherValues\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shown\",\"type\":\"uint256\"}],\"name\":\"OutputsNotShown\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"claims\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"positions\",\"type\":\"uint256\"}],\"name\":\"PositionCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"}],\"name\":\"PublicOutput\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"Reentered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"}],\"name\":\"TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"}],\"name\":\"TooLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"ValueCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"name\":\"WrongCase\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongCourtKey\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongData\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongKey\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"claim\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongLeaf\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongPowers\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongRow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongSettlementKey\",\"type\":\"error\"}]",
	ID:  "e187e7dbfb4d8a514bcb9340da615b3faa",
	Bin: "0x6101406040523461022057604051601f614bdd38819003918201601f19168301916001600160401b038311848410176102245780849260c0946040528339810103126102205760405160c081016001600160401b038111828210176102245760405281516001600160a01b0381169081810361022057825260208301516001600160a01b038116919082810361022057602084015260408401516001600160a01b03811692908381036102205760408501526060850151926001600160a01b038416840361022057606085019384526080860151956001600160a01b0387168703610220576080860196875260a00151946001600160a01b03861686036102205760a090810195865260c0919091525260805251915190516001600160a01b0390811661012052908116610100521660e0526040516149a49081610239823960805181818161010e0152818161019d0152818161082d01528181610b720152818161179a01528181612fe8015281816130b701526137f7015260a05181818161046e01528181610c9001528181611829015281816122de0152613756015260c05181818161116001528181611c4f015281816123a501528181612e6d015281816131610152614288015260e05181818161029e01528181610ad90152612e00015261010051818181610bf701528181611d4d01528181611e320152818161236401528181613c3d0152614397015261012051818181610f8301526123210152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f905f3560e01c90816306433b1b146123885750806332fe7b26146123455780633600fe7c14612302578063411557d1146122bf5780634947530e146119b95780635128f14e1461176d5780636533d53f146117435780636579f295146115b6578063750af3bc1461157957806376febbbd14610e8c5780638d3b0bcf14610b445780638d80a6bc14610afd578063a9b5898f14610ab9578063c1a0317c146107b0578063c1e69b6614610706578063ca3fba14146106e8578063ebe3cbbf14610170578063f0b49328146101355763f46f16c2146100ef575f80fd5b3461013257806003193601126101325760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b5034610132576020600319360112610132576004358082526001602052604082205415610160575080f35b8152600160205243604082205580f35b50346101325761017f366123c9565b60ff825c166106c057600160ff19835c1617825d6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166101cf6101c982614716565b836147b0565b908184528360205260ff600160408620015460501c16600581101561069357610667576101fb8361427d565b9190602060405180937ff874799f00000000000000000000000000000000000000000000000000000000825282600483015281898161023d602482018c612821565b03925af1918215610619578692610624575b508161025a91612dbd565b9063ffffffff604051917fd8a26e3a000000000000000000000000000000000000000000000000000000008352166004820152610220816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156106195763ffffffff9160209188916105ea575b5001511664ffffffffff4216019364ffffffffff85116105bd576102fb9084614476565b6040519060c0820182811067ffffffffffffffff8211176105905760405233825260208201956bffffffffffffffffffffffff84169687815264ffffffffff6040850192169586835264ffffffffff606086019116815260808501916001835260a08601948552888b528a6020526001600160a01b038060408d20975116167fffffffffffffffffffffffff0000000000000000000000000000000000000000875416178655516001600160a01b037fffffffffffffffffffffffff000000000000000000000000000000000000000087549260a01b16911617855564ffffffffff600186019351167fffffffffffffffffffffffffffffffffffffffffffff0000000000000000000069ffffffffff00000000008554935160281b169216171782555160058110156105635781547fffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffff1660509190911b6aff0000000000000000000016179055516002919091015584907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561055f576040517f935742c00000000000000000000000000000000000000000000000000000000081523360048201523060248201526bffffffffffffffffffffffff92909216604483015282908290606490829084905af180156105545761053b575b505060405192835260208301527f304a67ce3543068c7ee3e6930d2eebb5acb78be43b115a79d9dcfff3761e338c60403393a360ff19815c16815d80f35b81610545916124d9565b61055057835f6104fd565b8380fd5b6040513d84823e3d90fd5b8280fd5b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b6024887f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6024867f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b61060c91506102203d8111610612575b61060481836124d9565b810190612bc8565b5f6102d7565b503d6105fa565b6040513d88823e3d90fd5b9091506020813d60201161065f575b81610640602093836124d9565b8101031261065b5761065461025a91612b7a565b919061024f565b8580fd5b3d9150610633565b602484837fc4da3f01000000000000000000000000000000000000000000000000000000008252600452fd5b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b6004827fb5dfd9e5000000000000000000000000000000000000000000000000000000008152fd5b5034610132578060031936011261013257602060405162093a808152f35b5034610132576020600319360112610132576004358152806020526040812080549060018101549064ffffffffff600260ff8460501c1692015492604051946001600160a01b038116865260a01c6020860152818116604086015260281c16606084015260058110156107835760c09350608083015260a0820152f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b5034610132576040600319360112610132576004359067ffffffffffffffff82116101325781600401916104406003198236030112610a0a576024359267ffffffffffffffff841161055f57836004019160a060031986360301126105505760ff845c16610a9157600160ff19855c1617845d6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169061086061085a83614716565b846147b0565b9361086a84613052565b15610a655760248701966108a061088b6108848a85612422565b36916124fc565b602081519101206102c4850135809114612542565b8135916101c48401358060405160208101907f7a6b76696e2f76312f6f75747075742d6b6579000000000000000000000000008252866033820152603381526108ea6053826124d9565b51902003610a3a575061095361095b61094a6109639798999a9b61092460448701986102a46109198b89612422565b919092013591613b55565b6109448b608460648901986109398a8a612422565b929091013592613bf5565b84612422565b92909684612422565b949093612422565b959094613f2d565b610a0e57908184923b1561055f576109b683929183926040519485809481937fbc21197d000000000000000000000000000000000000000000000000000000008352602060048401526024830190612821565b03925af18015610554576109f5575b50807fdd61b58c0bf0a654e8d15abf901bddae62c9d4b6c1e459b28bc031bb0de447fa91a260ff19815c16815d80f35b816109ff916124d9565b610a0a57815f6109c5565b5080fd5b602484847fdd20695c000000000000000000000000000000000000000000000000000000008252600452fd5b7fecab80c0000000000000000000000000000000000000000000000000000000008952600452602488fd5b602486867fe16095bd000000000000000000000000000000000000000000000000000000008252600452fd5b6004847fb5dfd9e5000000000000000000000000000000000000000000000000000000008152fd5b503461013257806003193601126101325760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610132576040600319360112610132576024359063ffffffff82168203610132576020610b2e83600435612dbd565b6bffffffffffffffffffffffff60405191168152f35b503461013257610b53366123c9565b9060ff815c16610e6457600160ff19825c1617815d6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691610ba5610b9f84614716565b826147b0565b90610bb081836138f2565b93610bba82613157565b94604051957ff1337ae900000000000000000000000000000000000000000000000000000000875260048701526040866024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa958615610e595785908697610e25575b50610c44600183019164ffffffffff835460281c1690612b6d565b968080610e18575b15610de6575080547fffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffff166a04000000000000000000001790555493945091928492907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610de2576040517f935742c00000000000000000000000000000000000000000000000000000000081523060048201526001600160a01b038316602482015260a09290921c604483015284908290606490829084905af1908115610dd7578491610dc2575b5050803b1561055f57610d6e83929183926040519485809481937f93d1f4ff000000000000000000000000000000000000000000000000000000008352602060048401526024830190612821565b03925af1801561055457610dad575b50807f6fa1c05090862cf26e0271706b59eac0a27a6ba7e011f576696a397de36ae33891a260ff19815c16815d80f35b81610db7916124d9565b610a0a57815f610d7d565b81610dcc916124d9565b61055f57825f610d20565b6040513d86823e3d90fd5b8480fd5b86604491897f7492474d0000000000000000000000000000000000000000000000000000000083526004521515602452fd5b5062093a80881015610c4c565b9050610e4a91965060403d604011610e52575b610e4281836124d9565b810190612b50565b95905f610c29565b503d610e38565b6040513d87823e3d90fd5b807fb5dfd9e50000000000000000000000000000000000000000000000000000000060049252fd5b50346101325760a0600319360112610132576004359067ffffffffffffffff821161013257816004016104406003198436030112610a0a576024359067ffffffffffffffff821161055f578160040191803603926080600319850112610de25760443567ffffffffffffffff811161065b573660238201121561065b57806004013567ffffffffffffffff8111611575576024820191602436918360051b01011161157557606435936084359267ffffffffffffffff841161157157836004019960a0600319863603011261156d5760ff8a5c1661154557600160ff198b5c16178a5d610f7888612fd4565b966001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001699604051907f2198c8c4000000000000000000000000000000000000000000000000000000008252602060048301527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd893591018112156114bd5785016024600482013591019067ffffffffffffffff81116114c15780360382136114c1578c838061103e60209582956080602485015260a4840191612a4d565b606460248c01359b8c60448501526044810135828501520135608483015203915afa90811561153a578c91611504575b50888c52600260205260408c20818d526020526001600160a01b0360408d2054169a8b156114d85760a0602491604051928380927f79cc6bca0000000000000000000000000000000000000000000000000000000082528660048301525afa9081156114cd578d91611463575b501561143857508415928315611431576001925b6111546040856111016024850161240e565b825193849283927f7b84a9f2000000000000000000000000000000000000000000000000000000008452604488013590600485016040919493926001600160a01b03606083019616825260208201520152565b03816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa998a15611424578e8092819c6113ed575b5082908115159283611383575b505050156113585750916112199391856111d861121f999897958d8f6111c69082613068565b60646102a484013593013591876139c2565b9788946111e6368386612a90565b96611320575b9261120d92868681948197611213991094856112ee575b5050505050612b1d565b836125df565b52613a1b565b14612b1d565b8161123d575b5050611232939450613707565b60ff19815c16815d80f35b602401908061124c8389612422565b611299603760405183819460208301967f7a6b76696e2f76312f736574746c656d656e742d6b657900000000000000000088528484013781018c838201520301601f1981018352826124d9565b519020036112c35750856112b46112bb926112329798612422565b908561327d565b84935f611225565b7f035e6bc7000000000000000000000000000000000000000000000000000000008652600452602485fd5b90919293809550941561130a575b505050505f82858280611203565b611315939450612b0d565b351481845f806112fc565b9550839261120d928661121396819460405161133d6040826124d9565b60018152602036818301379a949750945096505092506111ec565b7f211a4f8f000000000000000000000000000000000000000000000000000000008e5260045260248dfd5b6032929350611395816113e192612422565b6040949194519381859260208401977f7a6b76696e2f76312f636f7572742d6b65790000000000000000000000000000895285850137820190838201520301601f1981018352826124d9565b51902014818f5f6111a0565b909b5061141391925060403d60401161141d575b61140b81836124d9565b810190612a7a565b9a90919082611193565b503d611401565b8e604051903d90823e3d90fd5b85926110ef565b7f85357716000000000000000000000000000000000000000000000000000000008c5260045260248bfd5b905060a0813d60a0116114c5575b8161147e60a093836124d9565b810103126114bd5761148f81612a6d565b5061149c60208201612a6d565b90600a604082015110156114c1576060600791015110156114bd575f6110db565b8c80fd5b8d80fd5b3d9150611471565b6040513d8f823e3d90fd5b60248d837f0e5ea0ab000000000000000000000000000000000000000000000000000000008252600452fd5b90506020813d602011611532575b8161151f602093836124d9565b8101031261152e57515f61106e565b5f80fd5b3d9150611512565b6040513d8e823e3d90fd5b60048a7fb5dfd9e5000000000000000000000000000000000000000000000000000000008152fd5b8980fd5b8880fd5b8680fd5b5034610132576040600319360112610132576001600160a01b03604060209260043581526002845281812060243582528452205416604051908152f35b5034610132576060600319360112610132576004356024358183528260205260ff600160408520015460501c166005811015610783578260016115f99214612a1a565b604051602081019083825282604082015233606082015260443560808201526080815261162760a0826124d9565b519020808452600160205260408420548015159081611739575b501561170e57508183526002602052604083208184526020526001600160a01b03604084205416806116de5750818352600260205260408320818452602052604083206001600160a01b0333167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905533917fa487d1a17abe163e2f0827a2f695c423390fc3df781835381c7ad96118d904948480a480f35b83906044927f4e988a85000000000000000000000000000000000000000000000000000000008352600452602452fd5b7f4ebe8a4d000000000000000000000000000000000000000000000000000000008452600452602483fd5b905043115f611641565b50346101325760206003193601126101325760406020916004358152600183522054604051908152f35b50346101325761177c366123c9565b60ff825c166106c057600160ff19835c1617825d6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166117c66101c982614716565b916117d181846138f2565b916117dc8284613992565b8042111561198e5750908491600184016a03000000000000000000007fffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffff8254161790556001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016845490803b15610de2576040517f935742c00000000000000000000000000000000000000000000000000000000081523060048201526001600160a01b038316602482015260a09290921c604483015284908290606490829084905af1908115610dd7578491611979575b50506001600160a01b0384541691813b1561055057839161190d91836040518096819582947f13f3254f000000000000000000000000000000000000000000000000000000008452606060048501526064840190612821565b90836024840152604483015203925af1801561055457611964575b5050546001600160a01b0316907f89e4ca43de584919b95f780aff09055801c900ef3b4e026df7fec432a6af49a58380a360ff19815c16815d80f35b8161196e916124d9565b61055f57825f611928565b81611983916124d9565b61055f57825f6118b4565b7f2a35a324000000000000000000000000000000000000000000000000000000008652600452602485fd5b503461152e57606060031936011261152e576004359067ffffffffffffffff821161152e57610440600319833603011261152e5767ffffffffffffffff6024351161152e5760e06003196024353603011261152e576044359067ffffffffffffffff821161152e5760a0600319833603011261152e5760ff5f5c1661229757600160ff195f5c16175f5d611a4f83600401612fd4565b926001600160a01b03611a6660446024350161240e565b161561226f57611a796004840180612422565b1515905061225b57611a95608460243501602435600401612422565b94905b8086611aa685600401613052565b978815988961222d575b1561220157505050935f5b604096875196611acb89896124d9565b60018852601f1989015f5b8181106121bb575050611b4490611aef6024880161240e565b93611afd8860040188613068565b6001600160a01b038c5196611b1188612473565b16865260448901356020870152878c8701526060860152606488013560808601526102a488013560a086015236916124fc565b60c08301521560e0820152611b58866125a5565b52611b62856125a5565b50611b6f83600401613157565b95855195861561219357611b88600460243501806125f3565b9050611b9d60248035016024356004016125f3565b90508161218d575f5b611bb960248035016024356004016125f3565b9290500361215e57508061213f57611bd088612adc565b975b5f91825b828410611f945750505050611bea906125a5565b518051602082018051895185517f7b84a9f20000000000000000000000000000000000000000000000000000000081526001600160a01b0390941660048501526024840191909152604483015298919290918183806064810103816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315611f8a575f93611f69575b506001600160a01b03845116995189519a8415611f3557505090611d0b94939291611cae60018b51149a613a1b565b611cbc60446024350161240e565b611cd0608460243501602435600401612422565b9890855196611cde886124bd565b8752602087019384526001600160a01b03868801931683526060870199606460243501358b5236916124fc565b976080860198895260a46024350198611d298a602435600401612422565b919092611d4060c460243501602435600401612422565b9590966001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163b1561152e5789519a8b997f830e133c000000000000000000000000000000000000000000000000000000008b5260048b015260248a01608090525160848a01525160a4890152516001600160a01b031660c48801525160e487015251610104860160a09052805180918161012489015260200161014488015e808601610144015f9052601f01601f19168501858103610144016003190160448701526101440190611e1892612a4d565b90838203600319016064850152611e2e92612a4d565b03827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691815a935f94fa908115611f2c5750611f16575b5086611232969790611f0a575b80611efc575b611ee2575b506001611e98600460243501806125f3565b905011611eba575b5050611eb060446024350161240e565b9160040190613707565b611ecc611edb92602435600401612422565b9091600401918560040161327d565b8480611ea0565b611ef69060c060243560040191015161451d565b86611e86565b5060c0810151511515611e81565b5060e081015115611e7b565b61123296505f611f25916124d9565b5f95611e6e565b513d5f823e3d90fd5b8b92507f8b1bb765000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b611f81919350823d841161141d5761140b81836124d9565b9050915f611c7f565b82513d5f823e3d90fd5b611f9e84866125df565b51936001600160a01b038551166001600160a01b03611fbc886125a5565b5151161480612125575b156120fa57826120d65780915b821015806120cc575b1561209e57600182018083116120715761200c90958881015190606081015160a0608083015192015192866139c2565b8c846120275760019361201e916125df565b525b0192611bd6565b819293612033916125df565b51036120425750600190612020565b907f3a86c94b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fff0dc519000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b508b518210611fdc565b6120f3816120ed60248035016024356004016125f3565b90612b0d565b3591611fd3565b7f85287ade000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060208501516020612136886125a5565b51015114611fc6565b612158612151600460243501806125f3565b3691612a90565b97611bd2565b887f88d928d3000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b88611ba6565b7fe1205573000000000000000000000000000000000000000000000000000000005f5260045ffd5b6020908b516121c981612473565b5f81525f838201525f8d8201525f60608201525f60808201525f60a0820152606060c08201525f60e082015282828d01015201611ad6565b612228919297936122139136916124fc565b602081519101206102c4860135809114612542565b611abb565b507fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a4706102c487013514611ab0565b6122686004840180612422565b9490611a98565b7f4346e6e8000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fb5dfd9e5000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461152e575f60031936011261152e5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461152e575f60031936011261152e5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461152e575f60031936011261152e5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461152e575f60031936011261152e576020906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b602060031982011261152e576004359067ffffffffffffffff821161152e57600319826104409203011261152e5760040190565b359063ffffffff8216820361152e57565b356001600160a01b038116810361152e5790565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561152e570180359067ffffffffffffffff821161152e5760200191813603831361152e57565b610100810190811067ffffffffffffffff82111761249057604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60a0810190811067ffffffffffffffff82111761249057604052565b90601f601f19910116810190811067ffffffffffffffff82111761249057604052565b92919267ffffffffffffffff821161249057604051916125266020601f19601f84011601846124d9565b82948184528183011161152e578281602093845f960137010152565b1561254a5750565b7f315f6472000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9093929384831161152e57841161152e578101920390565b67ffffffffffffffff81116124905760051b60200190565b8051156125b25760200190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b80518210156125b25760209160051b010190565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561152e570180359067ffffffffffffffff821161152e57602001918160051b3603831361152e57565b35906001600160a01b038216820361152e57565b35906bffffffffffffffffffffffff8216820361152e57565b359064ffffffffff8216820361152e57565b6001600160a01b0361269782612647565b1682526001600160a01b036126ae60208301612647565b16602083015260408101356040830152606081013560608301526080810135600381101561152e57608083015260a081013560ff811680910361152e5761022091829160a08501526bffffffffffffffffffffffff61270f60c0830161265b565b1660c08501526bffffffffffffffffffffffff61272e60e0830161265b565b1660e08501526bffffffffffffffffffffffff61274e610100830161265b565b1661010085015264ffffffffff6127686101208301612674565b1661012085015264ffffffffff6127826101408301612674565b1661014085015264ffffffffff61279c6101608301612674565b1661016085015264ffffffffff6127b66101808301612674565b166101808501526001600160a01b036127d26101a08301612647565b166101a08501526101c08101356101c08501526001600160a01b036127fa6101e08301612647565b166101e085015263ffffffff61281361020083016123fd565b166102008501520135910152565b9061282c8183612686565b6001600160a01b036128416102408401612647565b166102408201526bffffffffffffffffffffffff612862610260840161265b565b166102608201526bffffffffffffffffffffffff612883610280840161265b565b166102808201526102a08201356102a08201526102c08201356102c08201526001600160a01b036128b76102e08401612647565b166102e082015263ffffffff6128d061030084016123fd565b1661030082015264ffffffffff6128ea6103208401612674565b1661032082015264ffffffffff6129046103408401612674565b166103408201526bffffffffffffffffffffffff612925610360840161265b565b166103608201526bffffffffffffffffffffffff612946610380840161265b565b166103808201526103a08201356103a08201526103c08201356103c08201526103e08201356103e08201526104008201357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18336030181121561152e5782019060208235920167ffffffffffffffff831161152e578260051b92833603821361152e577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90610440610400850152806104408501521161152e57610460938361042092868501370135610420820152010190565b15612a225750565b7f7e16ae7b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b601f8260209493601f1993818652868601375f8582860101520116010190565b5190811515820361152e57565b919082604091031261152e576020825192015190565b929190612a9c8161258d565b93612aaa60405195866124d9565b602085838152019160051b810192831161152e57905b828210612acc57505050565b8135815260209182019101612ac0565b90612ae68261258d565b612af360405191826124d9565b828152601f19612b03829461258d565b0190602036910137565b91908110156125b25760051b0190565b15612b255750565b7f93189b6a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b919082604091031261152e57612b6a602083519301612a6d565b90565b9190820391821161207157565b519063ffffffff8216820361152e57565b519061ffff8216820361152e57565b51906bffffffffffffffffffffffff8216820361152e57565b519067ffffffffffffffff8216820361152e57565b6102208183031261152e57604051916101e0830183811067ffffffffffffffff82111761249057604052612bfb82612b7a565b8352612c0960208301612b7a565b6020840152612c1a60408301612b7a565b6040840152612c2b60608301612b8b565b6060840152612c3c60808301612b8b565b6080840152612c4d60a08301612b8b565b60a0840152612c5e60c08301612b8b565b60c0840152612c6f60e08301612b9a565b60e0840152612c816101008301612b8b565b6101008401528061013f8301121561152e57604051612ca16060826124d9565b80610180840192831161152e576101208401905b838210612d2357505091612cd561020092612d1a94610120870152612b9a565b610140850152612ce86101a08201612b8b565b610160850152612cfb6101c08201612b9a565b610180850152612d0e6101e08201612bb3565b6101a085015201612bb3565b6101c082015290565b60208091612d3084612b8b565b815201910190612cb5565b908160a091031261152e57612d95608060405192612d58846124bd565b80518452612d6860208201612b7a565b6020850152612d7960408201612bb3565b6040850152612d8a60608201612b9a565b606085015201612b7a565b608082015290565b8181029291811591840414171561207157565b9190820180921161207157565b63ffffffff604051927fd8a26e3a000000000000000000000000000000000000000000000000000000008452166004830152610220826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa918215612fa8575f92612fb3575b50604051907f904c4329000000000000000000000000000000000000000000000000000000008252600482015260a0816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612fa8575f91612f79575b506bffffffffffffffffffffffff6060612ed7612ec967ffffffffffffffff6040860151164890612d9d565b836101808701511690612d9d565b92015116670de0b6b3a7640000810290808204670de0b6b3a7640000149015171561207157678ac7230489e80000612f31612f22610140936bffffffffffffffffffffffff95612db0565b61ffff61016087015116612d9d565b0492015116808210612f7457506bffffffffffffffffffffffff811115612f6357506bffffffffffffffffffffffff90565b6bffffffffffffffffffffffff1690565b905090565b612f9b915060a03d60a011612fa1575b612f9381836124d9565b810190612d3b565b5f612e9d565b503d612f89565b6040513d5f823e3d90fd5b612fcd9192506102203d81116106125761060481836124d9565b905f612e30565b9061301d61300d61085a6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016614716565b9261301881856138f2565b613992565b8042116130275750565b7f691e5682000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60a0013560ff8116810361152e57600216151590565b90610220613079610240830161240e565b916001600160a01b036040519360208501957f7a6b76696e2f76312f6d61726b65742d636f6e746578740000000000000000008752466037870152827f00000000000000000000000000000000000000000000000000000000000000001660578701526077860152166097840152013560b782015260b781526130fd60d7826124d9565b51902090565b908160a091031261152e5760806040519161311d836124bd565b805183526020810151602084015261313760408201612b9a565b604084015261314860608201612a6d565b60608401520151608082015290565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169060a060406131926020840161240e565b81517faf18632b0000000000000000000000000000000000000000000000000000000081526001600160a01b03919091166004820152920135602483015281604481855afa908115612fa85760a0916020915f91613250575b5001516024604051809481937f904c432900000000000000000000000000000000000000000000000000000000835260048301525afa908115612fa8575f9161323357505190565b61324c915060a03d60a011612fa157612f9381836124d9565b5190565b6132709150833d8511613276575b61326881836124d9565b810190613103565b5f6131eb565b503d61325e565b9161328783613052565b80156136d9575b6136d35761329b91614619565b9182156136ce576132c76132b26108848380612422565b602081519101206102c0840135809114612542565b61331b604082016132e76132db8285612422565b6102a087013591613b55565b61330560608401946132f98686612422565b90608087013592613bf5565b6133236133128480612422565b93909285612422565b959094612422565b509063ffffffff8660201c166401fffffffe87601f1c1684036136a35760ff8760401c1693610820946040519861335a878b6124d9565b60408a52601f1960208b0197013688375f5b84811061353a5750505050505060405191613386836124bd565b5f835260208301955f875260408401915f835260608501915f835260808601945f86526020825193919260019460051b01015b8082106134cf575b50505015613488576040927f1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa5f927f13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a08552525260608160075afa60403d1416806134ba575b1561348857518260201161152e578135149283613470575b5050501561344857565b7fc3edb1f8000000000000000000000000000000000000000000000000000000005f5260045ffd5b5192509060401161152e5760200135145f808061343e565b60c85a106134b8577fb8fedf87000000000000000000000000000000000000000000000000000000005f5260045ffd5bfe5b5060408160808160065afa60403d1416613426565b9091925060408386377f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016001835109865260408560608160075afa8015613534575060408760808160065afa92831561352f5760400191602001906133b9565b6133c1565b926133c1565b805f9184805b6136115750508060011b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203612071576002810190818111612071576001936135cf8f93613596906135d5948b8e612575565b90357fffff000000000000000000000000000000000000000000000000000000000000811691600281106135dc575b505060f01c614841565b926125df565b520161336c565b7fffff0000000000000000000000000000000000000000000000000000000000009250829060020360031b1b16165f806135c5565b90925f198201828111612071578060280290602882040361207157604801806048116120715785901c61ffff8116918215613676576136649161365e9060101c62ffffff16848806612d9d565b90612db0565b9304908015612071575f190180613540565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b7ff4c56b6b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b505050565b50505050565b507fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a4706102c08401351461328e565b905f825f525f60205260405f2091600183016a02000000000000000000007fffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffff8254161790556001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016835460a01c90803b1561152e576040517f935742c00000000000000000000000000000000000000000000000000000000081523060048201526001600160a01b03881660248201526bffffffffffffffffffffffff9290921660448301525f908290606490829084905af18015612fa8576138dd575b506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166001600160a01b0384541691813b1561055057839161386e91836040518096819582947f13f3254f000000000000000000000000000000000000000000000000000000008452606060048501526064840190612821565b9060016024840152604483015203925af18015610554576138c8575b505060206001600160a01b037f39440de3e7365d7b9cddaaf568de66259f669933ec3da7506642fd180c9b9039925460a01c946040519586521693a3565b6138d38280926124d9565b610132578061388a565b6138ea9192505f906124d9565b5f905f6137ec565b919091805f525f60205260405f209260ff600185015460501c16906005821015613965576139268360016139319414612a1a565b600285015492614476565b810361393a5750565b7f1024841a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b64ffffffffff6139b760016139a9612b6a9561427d565b949050015492828416612db0565b9160281c1690612b6d565b93919290926040519360208501957f7a6b76696e2f76312f6c656166000000000000000000000000000000000000008752602d860152604d850152606d840152608d83015260ad82015260ad81526130fd60cd826124d9565b8051905b60018211613a8857805191600103613a8157613a3a906125a5565b515b6040519060208201927f7a6b76696e2f76312f726f6f74000000000000000000000000000000000000008452602d830152604d820152604d81526130fd606d826124d9565b505f613a3c565b90600181018082116120715760011c905f5b8160011c8110613ae95750600180821614613ab7575b5090613a1f565b5f19810190811161207157613acc90836125df565b515f19820182811161207157613ae290846125df565b525f613ab0565b8060011b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361207157613b2182866125df565b516001830180931161207157613b39600193876125df565b51905f5260205260405f20613b4e82876125df565b5201613a9a565b8290604083149283613b98575b50505015613b6d5750565b7f40c97593000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90919250613be9603460405183819460208301967f7a6b76696e2f76312f74656e736f722d726f777300000000000000000000000088528484013781015f838201520301601f1981018352826124d9565b51902014815f80613b62565b613c0190939193613157565b604051907f521170a300000000000000000000000000000000000000000000000000000000825260048201526080816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015612fa8575f90613e9d575b6040517f4a16ff7a0000000000000000000000000000000000000000000000000000000081529491506001600160a01b0316602085600481845afa948515612fa8575f95613e66575b50906080600492604051938480927f178bee470000000000000000000000000000000000000000000000000000000082525afa8015612fa85785925f91613de3575b50613d9860e06020611000959684518286015191606060408801519701516040519788948d8787019b8c378d8601947f13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a0888701527f1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa60408701526060860152608085015260a084015260c083015284820152030160c08101845201826124d9565b51902092149182613dd9575b505015613dae5750565b7ff4f94903000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b149050815f613da4565b9250506080823d608011613e5e575b81613dff608093836124d9565b8101031261152e5760405192608084019380851067ffffffffffffffff8611176124905760e06020613d98926060611000978b996040528051835283810151848401526040810151604084015201516060820152939695505050613cf7565b3d9150613df2565b919094506020823d602011613e95575b81613e83602093836124d9565b8101031261152e579051936080613cb5565b3d9150613e76565b506080813d608011613ef8575b81613eb7608093836124d9565b8101031261152e5780516001600160a01b038116810361152e57613ef2604083613eeb60206001600160a01b039601612bb3565b5001612a6d565b50613c6c565b3d9150613eaa565b359060208110613f0e575090565b5f199060200360031b1b1690565b9060058110156125b25760051b0190565b949550909295602284108015614273575b8015614267575b61425c5760405195613f5860a0886124d9565b60a03688375f5b8060051b7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203612071578681101561400e57613fa387613fa9928188612575565b90613f00565b60405160208101907f7a6b76696e2f76312f6f75747075742d73747265616d00000000000000000000825289603682015283605682015260568152613fef6076826124d9565b51902018613ffd828a613f1c565b525f19811461207157600101613f5f565b505095915095929350601f198401938411612071578360011c9361403185612adc565b945f5b8181106142185750507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1601517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181109485614093575b505050505090565b909192939450604051916140a6836124bd565b5f835260208301955f875260408401915f835260608501935f855260808601925f84528051916020808301919260019460051b01015b8082106141ad575b5050501561348857806001927f1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa84967f13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a08752525203614197575b5080614182575b1561348857518260201161152e57813514928361416a575b5050505f8080808061408b565b5192509060401161152e5760200135145f808061415d565b5060408160808160065afa60403d1416614145565b6040915060608160075afa60403d14165f61413e565b9091925060408387377f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016001835109855260408660608160075afa8015614212575060408860808160065afa92831561420d5760400191602001906140dc565b6140e4565b926140e4565b6142258160041c85613f1c565b519060f08160041b1660f0039160f083116120715761ffff61424b916001941c16614841565b614255828a6125df565b5201614034565b955050505050505f90565b50600184161515613f45565b5060a08411613f3e565b906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169160a060406142b96020840161240e565b81517faf18632b0000000000000000000000000000000000000000000000000000000081526001600160a01b03919091166004820152920135602483015281604481865afa8015612fa857602060a0916024935f91614440575b50015193604051928380927f904c43290000000000000000000000000000000000000000000000000000000082528760048301525afa908115612fa8575f91614421575b505190604051917ff1337ae90000000000000000000000000000000000000000000000000000000083528060048401526040836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315612fa8575f905f946143fd575b50926143d25750565b7fc1c3af34000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905061441991935060403d604011610e5257610e4281836124d9565b92905f6143c9565b61443a915060a03d60a011612fa157612f9381836124d9565b5f614357565b6144579150833d85116132765761326881836124d9565b5f614313565b356bffffffffffffffffffffffff8116810361152e5790565b906102c0614487610240830161240e565b916bffffffffffffffffffffffff6144a2610260830161445d565b816144b0610280850161445d565b916001600160a01b036040519760208901997f7a6b76696e2f76312f6974656d000000000000000000000000000000000000008b52602d8a015216604d88015216606d86015216608d8401526102a081013560ad840152013560cd82015260cd81526130fd60ed826124d9565b9061453461452e60a0830183612422565b906148aa565b9391156136d357606083013590808216036145ee575060808201926145598484612422565b9290507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203612071576145ac61459c6145b4946108849460011b90612b6d565b9160208151910120958695612422565b809291612575565b60208151910120036145c35750565b7f0ec66a3a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f25306692000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b8160601161152e57604081013561ffff8160701c16600181018091116120715761ffff8260601c160361470f57621fffe090606b1c168060800190816080116120715760a001908160a0116120715761467593613fa393612575565b9060ff8260401c16801580156146fd575b6146f7575f5f915b8083106146a757506040915010156146a257565b5f9150565b908260280260288104840361207157604801806048116120715785901c9061ffff8216905f1982019182116120715761365e6146ee9262ffffff60019560101c1690612d9d565b9201919061468e565b505f9150565b50600161ffff8460101c161415614686565b5050505f90565b6040516001600160a01b0360208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f84527ff7b9a26803ddf7afecc6430f7a58339c92d93871db28837691b8360bcb5b2bd760408401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608401524660808401521660a082015260a081526130fd60c0826124d9565b6040516147e860208201927f634860e3c8b70605667a5b597535bd82f8ee592498839e1534d936b9ecbdbc8484526040830190612686565b61026081526147f9610280826124d9565b5190206040519060208201927f1901000000000000000000000000000000000000000000000000000000000000845260228301526042820152604281526130fd6062826124d9565b61ffff166180008110156148525790565b6201000081810311612071577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efff0001017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181116120715790565b905f915f918060601161152e5760408201359161ffff808460601c169360701c168381148015614999575b61498b579291905b8284106148f1575050505061040081111592565b909192938460051b7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff86168603612071578060800190816080116120715760a001908160a0116120715761494a91613fa3918686612575565b9560ff8760401c161561497c5760019163ffffffff6149729284891b179860201c1690612db0565b94019291906148dd565b505050505050505f905f905f90565b5050505050505f905f905f90565b5061010084116148d556",
}

// Disputes is an auto generated Go binding around an Ethereum contract.
type Disputes struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Disputes) GetABI() abi.ABI {
	return c.abi
}

// NewDisputes creates a new instance of Disputes.
func NewDisputes() *Disputes {
	parsed, err := DisputesMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Disputes{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Disputes) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor((address,address,address,address,address,address) deps) returns()
func (disputes *Disputes) PackConstructor(deps DisputesDeps) []byte {
	enc, err := disputes.abi.Pack("", deps)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackCOURT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3600fe7c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function COURT() view returns(address)
func (disputes *Disputes) PackCOURT() []byte {
	enc, err := disputes.abi.Pack("COURT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCOURT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3600fe7c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function COURT() view returns(address)
func (disputes *Disputes) TryPackCOURT() ([]byte, error) {
	return disputes.abi.Pack("COURT")
}

// UnpackCOURT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3600fe7c.
//
// Solidity: function COURT() view returns(address)
func (disputes *Disputes) UnpackCOURT(data []byte) (common.Address, error) {
	out, err := disputes.abi.Unpack("COURT", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMARKET is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf46f16c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MARKET() view returns(address)
func (disputes *Disputes) PackMARKET() []byte {
	enc, err := disputes.abi.Pack("MARKET")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMARKET is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf46f16c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MARKET() view returns(address)
func (disputes *Disputes) TryPackMARKET() ([]byte, error) {
	return disputes.abi.Pack("MARKET")
}

// UnpackMARKET is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf46f16c2.
//
// Solidity: function MARKET() view returns(address)
func (disputes *Disputes) UnpackMARKET(data []byte) (common.Address, error) {
	out, err := disputes.abi.Unpack("MARKET", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPARAMETERS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9b5898f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PARAMETERS() view returns(address)
func (disputes *Disputes) PackPARAMETERS() []byte {
	enc, err := disputes.abi.Pack("PARAMETERS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPARAMETERS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9b5898f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PARAMETERS() view returns(address)
func (disputes *Disputes) TryPackPARAMETERS() ([]byte, error) {
	return disputes.abi.Pack("PARAMETERS")
}

// UnpackPARAMETERS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9b5898f.
//
// Solidity: function PARAMETERS() view returns(address)
func (disputes *Disputes) UnpackPARAMETERS(data []byte) (common.Address, error) {
	out, err := disputes.abi.Unpack("PARAMETERS", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackREGISTRY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06433b1b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function REGISTRY() view returns(address)
func (disputes *Disputes) PackREGISTRY() []byte {
	enc, err := disputes.abi.Pack("REGISTRY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackREGISTRY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06433b1b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function REGISTRY() view returns(address)
func (disputes *Disputes) TryPackREGISTRY() ([]byte, error) {
	return disputes.abi.Pack("REGISTRY")
}

// UnpackREGISTRY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06433b1b.
//
// Solidity: function REGISTRY() view returns(address)
func (disputes *Disputes) UnpackREGISTRY(data []byte) (common.Address, error) {
	out, err := disputes.abi.Unpack("REGISTRY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackROUTER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32fe7b26.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ROUTER() view returns(address)
func (disputes *Disputes) PackROUTER() []byte {
	enc, err := disputes.abi.Pack("ROUTER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackROUTER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32fe7b26.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ROUTER() view returns(address)
func (disputes *Disputes) TryPackROUTER() ([]byte, error) {
	return disputes.abi.Pack("ROUTER")
}

// UnpackROUTER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x32fe7b26.
//
// Solidity: function ROUTER() view returns(address)
func (disputes *Disputes) UnpackROUTER(data []byte) (common.Address, error) {
	out, err := disputes.abi.Unpack("ROUTER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackUNWINDAFTER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca3fba14.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function UNWIND_AFTER() view returns(uint256)
func (disputes *Disputes) PackUNWINDAFTER() []byte {
	enc, err := disputes.abi.Pack("UNWIND_AFTER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUNWINDAFTER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca3fba14.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function UNWIND_AFTER() view returns(uint256)
func (disputes *Disputes) TryPackUNWINDAFTER() ([]byte, error) {
	return disputes.abi.Pack("UNWIND_AFTER")
}

// UnpackUNWINDAFTER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xca3fba14.
//
// Solidity: function UNWIND_AFTER() view returns(uint256)
func (disputes *Disputes) UnpackUNWINDAFTER(data []byte) (*big.Int, error) {
	out, err := disputes.abi.Unpack("UNWIND_AFTER", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackVAULT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x411557d1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function VAULT() view returns(address)
func (disputes *Disputes) PackVAULT() []byte {
	enc, err := disputes.abi.Pack("VAULT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVAULT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x411557d1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function VAULT() view returns(address)
func (disputes *Disputes) TryPackVAULT() ([]byte, error) {
	return disputes.abi.Pack("VAULT")
}

// UnpackVAULT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x411557d1.
//
// Solidity: function VAULT() view returns(address)
func (disputes *Disputes) UnpackVAULT(data []byte) (common.Address, error) {
	out, err := disputes.abi.Unpack("VAULT", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackChallenge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebe3cbbf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challenge((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place) returns()
func (disputes *Disputes) PackChallenge(place IInferenceMarketPlace) []byte {
	enc, err := disputes.abi.Pack("challenge", place)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallenge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebe3cbbf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challenge((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place) returns()
func (disputes *Disputes) TryPackChallenge(place IInferenceMarketPlace) ([]byte, error) {
	return disputes.abi.Pack("challenge", place)
}

// PackChallengeBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d80a6bc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeBond(bytes32 class, uint32 terms) view returns(uint96)
func (disputes *Disputes) PackChallengeBond(class [32]byte, terms uint32) []byte {
	enc, err := disputes.abi.Pack("challengeBond", class, terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d80a6bc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeBond(bytes32 class, uint32 terms) view returns(uint96)
func (disputes *Disputes) TryPackChallengeBond(class [32]byte, terms uint32) ([]byte, error) {
	return disputes.abi.Pack("challengeBond", class, terms)
}

// UnpackChallengeBond is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8d80a6bc.
//
// Solidity: function challengeBond(bytes32 class, uint32 terms) view returns(uint96)
func (disputes *Disputes) UnpackChallengeBond(data []byte) (*big.Int, error) {
	out, err := disputes.abi.Unpack("challengeBond", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackChallenges is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1e69b66.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challenges(bytes32 request) view returns(address challenger, uint96 bond, uint40 respondBy, uint40 stoppedAt, uint8 status, bytes32 item)
func (disputes *Disputes) PackChallenges(request [32]byte) []byte {
	enc, err := disputes.abi.Pack("challenges", request)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallenges is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1e69b66.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challenges(bytes32 request) view returns(address challenger, uint96 bond, uint40 respondBy, uint40 stoppedAt, uint8 status, bytes32 item)
func (disputes *Disputes) TryPackChallenges(request [32]byte) ([]byte, error) {
	return disputes.abi.Pack("challenges", request)
}

// ChallengesOutput serves as a container for the return parameters of contract
// method Challenges.
type ChallengesOutput struct {
	Challenger common.Address
	Bond       *big.Int
	RespondBy  *big.Int
	StoppedAt  *big.Int
	Status     uint8
	Item       [32]byte
}

// UnpackChallenges is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc1e69b66.
//
// Solidity: function challenges(bytes32 request) view returns(address challenger, uint96 bond, uint40 respondBy, uint40 stoppedAt, uint8 status, bytes32 item)
func (disputes *Disputes) UnpackChallenges(data []byte) (ChallengesOutput, error) {
	out, err := disputes.abi.Unpack("challenges", data)
	outstruct := new(ChallengesOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Challenger = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Bond = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.RespondBy = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.StoppedAt = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.Status = *abi.ConvertType(out[4], new(uint8)).(*uint8)
	outstruct.Item = *abi.ConvertType(out[5], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackCommitCase is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf0b49328.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function commitCase(bytes32 commitment) returns()
func (disputes *Disputes) PackCommitCase(commitment [32]byte) []byte {
	enc, err := disputes.abi.Pack("commitCase", commitment)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCommitCase is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf0b49328.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function commitCase(bytes32 commitment) returns()
func (disputes *Disputes) TryPackCommitCase(commitment [32]byte) ([]byte, error) {
	return disputes.abi.Pack("commitCase", commitment)
}

// PackCommittedAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6533d53f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function committedAt(bytes32 commitment) view returns(uint256)
func (disputes *Disputes) PackCommittedAt(commitment [32]byte) []byte {
	enc, err := disputes.abi.Pack("committedAt", commitment)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCommittedAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6533d53f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function committedAt(bytes32 commitment) view returns(uint256)
func (disputes *Disputes) TryPackCommittedAt(commitment [32]byte) ([]byte, error) {
	return disputes.abi.Pack("committedAt", commitment)
}

// UnpackCommittedAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6533d53f.
//
// Solidity: function committedAt(bytes32 commitment) view returns(uint256)
func (disputes *Disputes) UnpackCommittedAt(data []byte) (*big.Int, error) {
	out, err := disputes.abi.Unpack("committedAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackConcludeCase is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76febbbd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function concludeCase((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place, (bytes,bytes32,uint256,bytes32) tried, bytes32[] leaves, uint256 position, (bytes,bytes,bytes,bytes,bytes32) opening) returns()
func (disputes *Disputes) PackConcludeCase(place IInferenceMarketPlace, tried Case, leaves [][32]byte, position *big.Int, opening IDisputesOpening) []byte {
	enc, err := disputes.abi.Pack("concludeCase", place, tried, leaves, position, opening)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConcludeCase is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76febbbd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function concludeCase((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place, (bytes,bytes32,uint256,bytes32) tried, bytes32[] leaves, uint256 position, (bytes,bytes,bytes,bytes,bytes32) opening) returns()
func (disputes *Disputes) TryPackConcludeCase(place IInferenceMarketPlace, tried Case, leaves [][32]byte, position *big.Int, opening IDisputesOpening) ([]byte, error) {
	return disputes.abi.Pack("concludeCase", place, tried, leaves, position, opening)
}

// PackFail is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5128f14e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fail((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place) returns()
func (disputes *Disputes) PackFail(place IInferenceMarketPlace) []byte {
	enc, err := disputes.abi.Pack("fail", place)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFail is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5128f14e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fail((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place) returns()
func (disputes *Disputes) TryPackFail(place IInferenceMarketPlace) ([]byte, error) {
	return disputes.abi.Pack("fail", place)
}

// PackOpenCase is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6579f295.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openCase(bytes32 request, bytes32 caseId, bytes32 salt) returns()
func (disputes *Disputes) PackOpenCase(request [32]byte, caseId [32]byte, salt [32]byte) []byte {
	enc, err := disputes.abi.Pack("openCase", request, caseId, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpenCase is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6579f295.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function openCase(bytes32 request, bytes32 caseId, bytes32 salt) returns()
func (disputes *Disputes) TryPackOpenCase(request [32]byte, caseId [32]byte, salt [32]byte) ([]byte, error) {
	return disputes.abi.Pack("openCase", request, caseId, salt)
}

// PackOpeners is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x750af3bc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openers(bytes32 request, bytes32 caseId) view returns(address)
func (disputes *Disputes) PackOpeners(request [32]byte, caseId [32]byte) []byte {
	enc, err := disputes.abi.Pack("openers", request, caseId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpeners is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x750af3bc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function openers(bytes32 request, bytes32 caseId) view returns(address)
func (disputes *Disputes) TryPackOpeners(request [32]byte, caseId [32]byte) ([]byte, error) {
	return disputes.abi.Pack("openers", request, caseId)
}

// UnpackOpeners is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x750af3bc.
//
// Solidity: function openers(bytes32 request, bytes32 caseId) view returns(address)
func (disputes *Disputes) UnpackOpeners(data []byte) (common.Address, error) {
	out, err := disputes.abi.Unpack("openers", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRefuse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1a0317c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refuse((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place, (bytes32,bytes,bytes,bytes,bytes32) delivery) returns()
func (disputes *Disputes) PackRefuse(place IInferenceMarketPlace, delivery IDisputesDelivery) []byte {
	enc, err := disputes.abi.Pack("refuse", place, delivery)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefuse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1a0317c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refuse((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place, (bytes32,bytes,bytes,bytes,bytes32) delivery) returns()
func (disputes *Disputes) TryPackRefuse(place IInferenceMarketPlace, delivery IDisputesDelivery) ([]byte, error) {
	return disputes.abi.Pack("refuse", place, delivery)
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4947530e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place, (bytes32[],uint256[],address,uint256,bytes,bytes,bytes) proof, (bytes,bytes,bytes,bytes,bytes32) opening) returns()
func (disputes *Disputes) PackSettle(place IInferenceMarketPlace, proof Proof, opening IDisputesOpening) []byte {
	enc, err := disputes.abi.Pack("settle", place, proof, opening)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4947530e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place, (bytes32[],uint256[],address,uint256,bytes,bytes,bytes) proof, (bytes,bytes,bytes,bytes,bytes32) opening) returns()
func (disputes *Disputes) TryPackSettle(place IInferenceMarketPlace, proof Proof, opening IDisputesOpening) ([]byte, error) {
	return disputes.abi.Pack("settle", place, proof, opening)
}

// PackUnwind is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d3b0bcf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unwind((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place) returns()
func (disputes *Disputes) PackUnwind(place IInferenceMarketPlace) []byte {
	enc, err := disputes.abi.Pack("unwind", place)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnwind is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d3b0bcf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unwind((((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256),address,uint96,uint96,bytes32,bytes32),(address,uint32,uint40,uint40,uint96,uint96,bytes32,bytes32,bytes32),bytes32[],uint256) place) returns()
func (disputes *Disputes) TryPackUnwind(place IInferenceMarketPlace) ([]byte, error) {
	return disputes.abi.Pack("unwind", place)
}

// DisputesCaseOpened represents a CaseOpened event raised by the Disputes contract.
type DisputesCaseOpened struct {
	Request [32]byte
	CaseId  [32]byte
	Opener  common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const DisputesCaseOpenedEventName = "CaseOpened"

// ContractEventName returns the user-defined event name.
func (DisputesCaseOpened) ContractEventName() string {
	return DisputesCaseOpenedEventName
}

// UnpackCaseOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CaseOpened(bytes32 indexed request, bytes32 indexed caseId, address indexed opener)
func (disputes *Disputes) UnpackCaseOpenedEvent(log *types.Log) (*DisputesCaseOpened, error) {
	event := "CaseOpened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != disputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DisputesCaseOpened)
	if len(log.Data) > 0 {
		if err := disputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range disputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DisputesChallenged represents a Challenged event raised by the Disputes contract.
type DisputesChallenged struct {
	Request    [32]byte
	Challenger common.Address
	Bond       *big.Int
	RespondBy  *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const DisputesChallengedEventName = "Challenged"

// ContractEventName returns the user-defined event name.
func (DisputesChallenged) ContractEventName() string {
	return DisputesChallengedEventName
}

// UnpackChallengedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Challenged(bytes32 indexed request, address indexed challenger, uint96 bond, uint40 respondBy)
func (disputes *Disputes) UnpackChallengedEvent(log *types.Log) (*DisputesChallenged, error) {
	event := "Challenged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != disputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DisputesChallenged)
	if len(log.Data) > 0 {
		if err := disputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range disputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DisputesFailed represents a Failed event raised by the Disputes contract.
type DisputesFailed struct {
	Request    [32]byte
	Challenger common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const DisputesFailedEventName = "Failed"

// ContractEventName returns the user-defined event name.
func (DisputesFailed) ContractEventName() string {
	return DisputesFailedEventName
}

// UnpackFailedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Failed(bytes32 indexed request, address indexed challenger)
func (disputes *Disputes) UnpackFailedEvent(log *types.Log) (*DisputesFailed, error) {
	event := "Failed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != disputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DisputesFailed)
	if len(log.Data) > 0 {
		if err := disputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range disputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DisputesRefused represents a Refused event raised by the Disputes contract.
type DisputesRefused struct {
	Request [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const DisputesRefusedEventName = "Refused"

// ContractEventName returns the user-defined event name.
func (DisputesRefused) ContractEventName() string {
	return DisputesRefusedEventName
}

// UnpackRefusedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Refused(bytes32 indexed request)
func (disputes *Disputes) UnpackRefusedEvent(log *types.Log) (*DisputesRefused, error) {
	event := "Refused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != disputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DisputesRefused)
	if len(log.Data) > 0 {
		if err := disputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range disputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DisputesUnwound represents a Unwound event raised by the Disputes contract.
type DisputesUnwound struct {
	Request [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const DisputesUnwoundEventName = "Unwound"

// ContractEventName returns the user-defined event name.
func (DisputesUnwound) ContractEventName() string {
	return DisputesUnwoundEventName
}

// UnpackUnwoundEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unwound(bytes32 indexed request)
func (disputes *Disputes) UnpackUnwoundEvent(log *types.Log) (*DisputesUnwound, error) {
	event := "Unwound"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != disputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DisputesUnwound)
	if len(log.Data) > 0 {
		if err := disputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range disputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DisputesUpheld represents a Upheld event raised by the Disputes contract.
type DisputesUpheld struct {
	Request [32]byte
	Payee   common.Address
	Bond    *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DisputesUpheldEventName = "Upheld"

// ContractEventName returns the user-defined event name.
func (DisputesUpheld) ContractEventName() string {
	return DisputesUpheldEventName
}

// UnpackUpheldEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Upheld(bytes32 indexed request, address indexed payee, uint96 bond)
func (disputes *Disputes) UnpackUpheldEvent(log *types.Log) (*DisputesUpheld, error) {
	event := "Upheld"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != disputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DisputesUpheld)
	if len(log.Data) > 0 {
		if err := disputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range disputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (disputes *Disputes) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], disputes.abi.Errors["AlreadyChallenged"].ID.Bytes()[:4]) {
		return disputes.UnpackAlreadyChallengedError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["AlreadyOpened"].ID.Bytes()[:4]) {
		return disputes.UnpackAlreadyOpenedError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["BadPosition"].ID.Bytes()[:4]) {
		return disputes.UnpackBadPositionError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["Delivered"].ID.Bytes()[:4]) {
		return disputes.UnpackDeliveredError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["Frozen"].ID.Bytes()[:4]) {
		return disputes.UnpackFrozenError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["InvalidPoint"].ID.Bytes()[:4]) {
		return disputes.UnpackInvalidPointError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["NoClaims"].ID.Bytes()[:4]) {
		return disputes.UnpackNoClaimsError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["NoPayee"].ID.Bytes()[:4]) {
		return disputes.UnpackNoPayeeError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["NoSettlementKey"].ID.Bytes()[:4]) {
		return disputes.UnpackNoSettlementKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["NotAccepted"].ID.Bytes()[:4]) {
		return disputes.UnpackNotAcceptedError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["NotChallenged"].ID.Bytes()[:4]) {
		return disputes.UnpackNotChallengedError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["NotCommitted"].ID.Bytes()[:4]) {
		return disputes.UnpackNotCommittedError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["NotFrozenLongEnough"].ID.Bytes()[:4]) {
		return disputes.UnpackNotFrozenLongEnoughError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["NotOpened"].ID.Bytes()[:4]) {
		return disputes.UnpackNotOpenedError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["OtherItem"].ID.Bytes()[:4]) {
		return disputes.UnpackOtherItemError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["OtherModel"].ID.Bytes()[:4]) {
		return disputes.UnpackOtherModelError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["OtherOutputs"].ID.Bytes()[:4]) {
		return disputes.UnpackOtherOutputsError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["OtherValues"].ID.Bytes()[:4]) {
		return disputes.UnpackOtherValuesError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["OutputsNotShown"].ID.Bytes()[:4]) {
		return disputes.UnpackOutputsNotShownError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["PositionCount"].ID.Bytes()[:4]) {
		return disputes.UnpackPositionCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["PublicOutput"].ID.Bytes()[:4]) {
		return disputes.UnpackPublicOutputError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["Reentered"].ID.Bytes()[:4]) {
		return disputes.UnpackReenteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["TooEarly"].ID.Bytes()[:4]) {
		return disputes.UnpackTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["TooLate"].ID.Bytes()[:4]) {
		return disputes.UnpackTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["ValueCount"].ID.Bytes()[:4]) {
		return disputes.UnpackValueCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["WrongCase"].ID.Bytes()[:4]) {
		return disputes.UnpackWrongCaseError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["WrongCourtKey"].ID.Bytes()[:4]) {
		return disputes.UnpackWrongCourtKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["WrongData"].ID.Bytes()[:4]) {
		return disputes.UnpackWrongDataError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["WrongKey"].ID.Bytes()[:4]) {
		return disputes.UnpackWrongKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["WrongLeaf"].ID.Bytes()[:4]) {
		return disputes.UnpackWrongLeafError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["WrongPowers"].ID.Bytes()[:4]) {
		return disputes.UnpackWrongPowersError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["WrongRow"].ID.Bytes()[:4]) {
		return disputes.UnpackWrongRowError(raw[4:])
	}
	if bytes.Equal(raw[:4], disputes.abi.Errors["WrongSettlementKey"].ID.Bytes()[:4]) {
		return disputes.UnpackWrongSettlementKeyError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DisputesAlreadyChallenged represents a AlreadyChallenged error raised by the Disputes contract.
type DisputesAlreadyChallenged struct {
	Request [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyChallenged(bytes32 request)
func DisputesAlreadyChallengedErrorID() common.Hash {
	return common.HexToHash("0xc4da3f01237735fa153eb988c2fe1fdb368ceb7a5771eb7456aefebc02c9d1f6")
}

// UnpackAlreadyChallengedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyChallenged(bytes32 request)
func (disputes *Disputes) UnpackAlreadyChallengedError(raw []byte) (*DisputesAlreadyChallenged, error) {
	out := new(DisputesAlreadyChallenged)
	if err := disputes.abi.UnpackIntoInterface(out, "AlreadyChallenged", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesAlreadyOpened represents a AlreadyOpened error raised by the Disputes contract.
type DisputesAlreadyOpened struct {
	CaseId [32]byte
	Opener common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyOpened(bytes32 caseId, address opener)
func DisputesAlreadyOpenedErrorID() common.Hash {
	return common.HexToHash("0x4e988a858d9e64be3d14e559d3636a6fb7343dfc7244321836a30017733a07e7")
}

// UnpackAlreadyOpenedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyOpened(bytes32 caseId, address opener)
func (disputes *Disputes) UnpackAlreadyOpenedError(raw []byte) (*DisputesAlreadyOpened, error) {
	out := new(DisputesAlreadyOpened)
	if err := disputes.abi.UnpackIntoInterface(out, "AlreadyOpened", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesBadPosition represents a BadPosition error raised by the Disputes contract.
type DisputesBadPosition struct {
	Claim    *big.Int
	Position *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadPosition(uint256 claim, uint256 position)
func DisputesBadPositionErrorID() common.Hash {
	return common.HexToHash("0xff0dc5198078f6756f7a3e9952d41117aff05124a9655af9aaa342a212d0462d")
}

// UnpackBadPositionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadPosition(uint256 claim, uint256 position)
func (disputes *Disputes) UnpackBadPositionError(raw []byte) (*DisputesBadPosition, error) {
	out := new(DisputesBadPosition)
	if err := disputes.abi.UnpackIntoInterface(out, "BadPosition", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesDelivered represents a Delivered error raised by the Disputes contract.
type DisputesDelivered struct {
	Request [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Delivered(bytes32 request)
func DisputesDeliveredErrorID() common.Hash {
	return common.HexToHash("0xdd20695c1524d69ebf281bf18c60e13ea04843e3d78608346799d6fa63f1cb22")
}

// UnpackDeliveredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Delivered(bytes32 request)
func (disputes *Disputes) UnpackDeliveredError(raw []byte) (*DisputesDelivered, error) {
	out := new(DisputesDelivered)
	if err := disputes.abi.UnpackIntoInterface(out, "Delivered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesFrozen represents a Frozen error raised by the Disputes contract.
type DisputesFrozen struct {
	Class [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Frozen(bytes32 class)
func DisputesFrozenErrorID() common.Hash {
	return common.HexToHash("0xc1c3af34a857556c885a0be1e533f0c9b0b205545a5a9e65098974fca80d0214")
}

// UnpackFrozenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Frozen(bytes32 class)
func (disputes *Disputes) UnpackFrozenError(raw []byte) (*DisputesFrozen, error) {
	out := new(DisputesFrozen)
	if err := disputes.abi.UnpackIntoInterface(out, "Frozen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesInvalidPoint represents a InvalidPoint error raised by the Disputes contract.
type DisputesInvalidPoint struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidPoint()
func DisputesInvalidPointErrorID() common.Hash {
	return common.HexToHash("0xb8fedf87e792a9d748e133fbebf786ae0bd441dc3d31476dd4f8b972707ef4b4")
}

// UnpackInvalidPointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidPoint()
func (disputes *Disputes) UnpackInvalidPointError(raw []byte) (*DisputesInvalidPoint, error) {
	out := new(DisputesInvalidPoint)
	if err := disputes.abi.UnpackIntoInterface(out, "InvalidPoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesNoClaims represents a NoClaims error raised by the Disputes contract.
type DisputesNoClaims struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoClaims()
func DisputesNoClaimsErrorID() common.Hash {
	return common.HexToHash("0xe1205573b5123f95832e5f0335e4c49aeea55129b544f3e5393b57cd619de1a0")
}

// UnpackNoClaimsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoClaims()
func (disputes *Disputes) UnpackNoClaimsError(raw []byte) (*DisputesNoClaims, error) {
	out := new(DisputesNoClaims)
	if err := disputes.abi.UnpackIntoInterface(out, "NoClaims", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesNoPayee represents a NoPayee error raised by the Disputes contract.
type DisputesNoPayee struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoPayee()
func DisputesNoPayeeErrorID() common.Hash {
	return common.HexToHash("0x4346e6e8fb3f3df7536afab9f915a73b0d864b500bfc518e71550880ac834182")
}

// UnpackNoPayeeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoPayee()
func (disputes *Disputes) UnpackNoPayeeError(raw []byte) (*DisputesNoPayee, error) {
	out := new(DisputesNoPayee)
	if err := disputes.abi.UnpackIntoInterface(out, "NoPayee", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesNoSettlementKey represents a NoSettlementKey error raised by the Disputes contract.
type DisputesNoSettlementKey struct {
	ModelOwner common.Address
	Model      [32]byte
	Batch      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoSettlementKey(address modelOwner, bytes32 model, uint256 batch)
func DisputesNoSettlementKeyErrorID() common.Hash {
	return common.HexToHash("0x8b1bb765dc065356d4bca14aeab58df3fc863640bb867407b27d6ae15c249b47")
}

// UnpackNoSettlementKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoSettlementKey(address modelOwner, bytes32 model, uint256 batch)
func (disputes *Disputes) UnpackNoSettlementKeyError(raw []byte) (*DisputesNoSettlementKey, error) {
	out := new(DisputesNoSettlementKey)
	if err := disputes.abi.UnpackIntoInterface(out, "NoSettlementKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesNotAccepted represents a NotAccepted error raised by the Disputes contract.
type DisputesNotAccepted struct {
	CaseId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAccepted(bytes32 caseId)
func DisputesNotAcceptedErrorID() common.Hash {
	return common.HexToHash("0x85357716bf982adb63aeeb5f08e8d6462ec1bb31ce33c8df6c1d432a02b5471b")
}

// UnpackNotAcceptedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAccepted(bytes32 caseId)
func (disputes *Disputes) UnpackNotAcceptedError(raw []byte) (*DisputesNotAccepted, error) {
	out := new(DisputesNotAccepted)
	if err := disputes.abi.UnpackIntoInterface(out, "NotAccepted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesNotChallenged represents a NotChallenged error raised by the Disputes contract.
type DisputesNotChallenged struct {
	Request [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotChallenged(bytes32 request)
func DisputesNotChallengedErrorID() common.Hash {
	return common.HexToHash("0x7e16ae7bae517ed1abce66ed5eb2db2259315982078f8e2084305d81a42cf7a5")
}

// UnpackNotChallengedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotChallenged(bytes32 request)
func (disputes *Disputes) UnpackNotChallengedError(raw []byte) (*DisputesNotChallenged, error) {
	out := new(DisputesNotChallenged)
	if err := disputes.abi.UnpackIntoInterface(out, "NotChallenged", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesNotCommitted represents a NotCommitted error raised by the Disputes contract.
type DisputesNotCommitted struct {
	Commitment [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotCommitted(bytes32 commitment)
func DisputesNotCommittedErrorID() common.Hash {
	return common.HexToHash("0x4ebe8a4d7fde8a0726eada9525e2248316733c3cae98e30b792dce565e2eb038")
}

// UnpackNotCommittedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotCommitted(bytes32 commitment)
func (disputes *Disputes) UnpackNotCommittedError(raw []byte) (*DisputesNotCommitted, error) {
	out := new(DisputesNotCommitted)
	if err := disputes.abi.UnpackIntoInterface(out, "NotCommitted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesNotFrozenLongEnough represents a NotFrozenLongEnough error raised by the Disputes contract.
type DisputesNotFrozenLongEnough struct {
	Frozen *big.Int
	Now    bool
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotFrozenLongEnough(uint256 frozen, bool now_)
func DisputesNotFrozenLongEnoughErrorID() common.Hash {
	return common.HexToHash("0x7492474daead3fc384a5615886ec7e8aae1f7f15bae0db933125e52394bfdd8d")
}

// UnpackNotFrozenLongEnoughError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotFrozenLongEnough(uint256 frozen, bool now_)
func (disputes *Disputes) UnpackNotFrozenLongEnoughError(raw []byte) (*DisputesNotFrozenLongEnough, error) {
	out := new(DisputesNotFrozenLongEnough)
	if err := disputes.abi.UnpackIntoInterface(out, "NotFrozenLongEnough", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesNotOpened represents a NotOpened error raised by the Disputes contract.
type DisputesNotOpened struct {
	CaseId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOpened(bytes32 caseId)
func DisputesNotOpenedErrorID() common.Hash {
	return common.HexToHash("0x0e5ea0ab4c5ec326798ad7fc5380f1fbfb7cd6c86b300529eadb7d83d854093a")
}

// UnpackNotOpenedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOpened(bytes32 caseId)
func (disputes *Disputes) UnpackNotOpenedError(raw []byte) (*DisputesNotOpened, error) {
	out := new(DisputesNotOpened)
	if err := disputes.abi.UnpackIntoInterface(out, "NotOpened", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesOtherItem represents a OtherItem error raised by the Disputes contract.
type DisputesOtherItem struct {
	Challenged [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OtherItem(bytes32 challenged)
func DisputesOtherItemErrorID() common.Hash {
	return common.HexToHash("0x1024841ab1a152fde2833011f94e78850adc90ac89adc6e6efed882c958fe5f1")
}

// UnpackOtherItemError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OtherItem(bytes32 challenged)
func (disputes *Disputes) UnpackOtherItemError(raw []byte) (*DisputesOtherItem, error) {
	out := new(DisputesOtherItem)
	if err := disputes.abi.UnpackIntoInterface(out, "OtherItem", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesOtherModel represents a OtherModel error raised by the Disputes contract.
type DisputesOtherModel struct {
	Claim *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OtherModel(uint256 claim)
func DisputesOtherModelErrorID() common.Hash {
	return common.HexToHash("0x85287adee3ff956ac7489e29035741d1b2b998cedbafa414011952b0504bdf2f")
}

// UnpackOtherModelError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OtherModel(uint256 claim)
func (disputes *Disputes) UnpackOtherModelError(raw []byte) (*DisputesOtherModel, error) {
	out := new(DisputesOtherModel)
	if err := disputes.abi.UnpackIntoInterface(out, "OtherModel", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesOtherOutputs represents a OtherOutputs error raised by the Disputes contract.
type DisputesOtherOutputs struct {
	Data [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OtherOutputs(bytes32 data)
func DisputesOtherOutputsErrorID() common.Hash {
	return common.HexToHash("0x0ec66a3af50081147a6e06cb3375c9a885a6ab2b0fc3f467284a92bd49fc9441")
}

// UnpackOtherOutputsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OtherOutputs(bytes32 data)
func (disputes *Disputes) UnpackOtherOutputsError(raw []byte) (*DisputesOtherOutputs, error) {
	out := new(DisputesOtherOutputs)
	if err := disputes.abi.UnpackIntoInterface(out, "OtherOutputs", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesOtherValues represents a OtherValues error raised by the Disputes contract.
type DisputesOtherValues struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OtherValues()
func DisputesOtherValuesErrorID() common.Hash {
	return common.HexToHash("0xc3edb1f8132c532875f6cec0519ed8b5efab326aa13d78af0630f2dcade5bb91")
}

// UnpackOtherValuesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OtherValues()
func (disputes *Disputes) UnpackOtherValuesError(raw []byte) (*DisputesOtherValues, error) {
	out := new(DisputesOtherValues)
	if err := disputes.abi.UnpackIntoInterface(out, "OtherValues", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesOutputsNotShown represents a OutputsNotShown error raised by the Disputes contract.
type DisputesOutputsNotShown struct {
	Shown *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OutputsNotShown(uint256 shown)
func DisputesOutputsNotShownErrorID() common.Hash {
	return common.HexToHash("0x2530669217115d2973fef975375d2dd08a003c5f158f3650804db91191be3029")
}

// UnpackOutputsNotShownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OutputsNotShown(uint256 shown)
func (disputes *Disputes) UnpackOutputsNotShownError(raw []byte) (*DisputesOutputsNotShown, error) {
	out := new(DisputesOutputsNotShown)
	if err := disputes.abi.UnpackIntoInterface(out, "OutputsNotShown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesPositionCount represents a PositionCount error raised by the Disputes contract.
type DisputesPositionCount struct {
	Claims    *big.Int
	Positions *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PositionCount(uint256 claims, uint256 positions)
func DisputesPositionCountErrorID() common.Hash {
	return common.HexToHash("0x88d928d33ada18a7858b9fdb32a8b135ff9e76cf9858ec22d84a1d2a3af0d8af")
}

// UnpackPositionCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PositionCount(uint256 claims, uint256 positions)
func (disputes *Disputes) UnpackPositionCountError(raw []byte) (*DisputesPositionCount, error) {
	out := new(DisputesPositionCount)
	if err := disputes.abi.UnpackIntoInterface(out, "PositionCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesPublicOutput represents a PublicOutput error raised by the Disputes contract.
type DisputesPublicOutput struct {
	Request [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PublicOutput(bytes32 request)
func DisputesPublicOutputErrorID() common.Hash {
	return common.HexToHash("0xe16095bd5af27cd43ca379ae53c0ccf4b45039bf5b75184fae86673be77afbc1")
}

// UnpackPublicOutputError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PublicOutput(bytes32 request)
func (disputes *Disputes) UnpackPublicOutputError(raw []byte) (*DisputesPublicOutput, error) {
	out := new(DisputesPublicOutput)
	if err := disputes.abi.UnpackIntoInterface(out, "PublicOutput", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesReentered represents a Reentered error raised by the Disputes contract.
type DisputesReentered struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Reentered()
func DisputesReenteredErrorID() common.Hash {
	return common.HexToHash("0xb5dfd9e53a10d4d747ca3de749b98baf23546e800cbacdb1dbc28233e586d1ee")
}

// UnpackReenteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Reentered()
func (disputes *Disputes) UnpackReenteredError(raw []byte) (*DisputesReentered, error) {
	out := new(DisputesReentered)
	if err := disputes.abi.UnpackIntoInterface(out, "Reentered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesTooEarly represents a TooEarly error raised by the Disputes contract.
type DisputesTooEarly struct {
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooEarly(uint256 deadline)
func DisputesTooEarlyErrorID() common.Hash {
	return common.HexToHash("0x2a35a3246d5070e2b118858c24c2c4d23eaebe645b92ab746b92dd600c35a9d7")
}

// UnpackTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooEarly(uint256 deadline)
func (disputes *Disputes) UnpackTooEarlyError(raw []byte) (*DisputesTooEarly, error) {
	out := new(DisputesTooEarly)
	if err := disputes.abi.UnpackIntoInterface(out, "TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesTooLate represents a TooLate error raised by the Disputes contract.
type DisputesTooLate struct {
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooLate(uint256 deadline)
func DisputesTooLateErrorID() common.Hash {
	return common.HexToHash("0x691e5682c05af91a82d806fceac093f8891d2c453dfc42c67196c1ccdb7b8be1")
}

// UnpackTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooLate(uint256 deadline)
func (disputes *Disputes) UnpackTooLateError(raw []byte) (*DisputesTooLate, error) {
	out := new(DisputesTooLate)
	if err := disputes.abi.UnpackIntoInterface(out, "TooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesValueCount represents a ValueCount error raised by the Disputes contract.
type DisputesValueCount struct {
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ValueCount(uint256 want)
func DisputesValueCountErrorID() common.Hash {
	return common.HexToHash("0xf4c56b6ba0af832ff9712a62fcc2e3528f9d85cb6fcb75f0624aacbdf29c7ee1")
}

// UnpackValueCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ValueCount(uint256 want)
func (disputes *Disputes) UnpackValueCountError(raw []byte) (*DisputesValueCount, error) {
	out := new(DisputesValueCount)
	if err := disputes.abi.UnpackIntoInterface(out, "ValueCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesWrongCase represents a WrongCase error raised by the Disputes contract.
type DisputesWrongCase struct {
	Leaf [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongCase(bytes32 leaf)
func DisputesWrongCaseErrorID() common.Hash {
	return common.HexToHash("0x93189b6a17d65ec5a47bb8482a98eacfa4c42db8df236606c5b189cca40865fc")
}

// UnpackWrongCaseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongCase(bytes32 leaf)
func (disputes *Disputes) UnpackWrongCaseError(raw []byte) (*DisputesWrongCase, error) {
	out := new(DisputesWrongCase)
	if err := disputes.abi.UnpackIntoInterface(out, "WrongCase", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesWrongCourtKey represents a WrongCourtKey error raised by the Disputes contract.
type DisputesWrongCourtKey struct {
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongCourtKey(bytes32 want)
func DisputesWrongCourtKeyErrorID() common.Hash {
	return common.HexToHash("0x211a4f8fb88614542bdadd9a0c6f3ae9789a937357047ce6f56847abf064c29b")
}

// UnpackWrongCourtKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongCourtKey(bytes32 want)
func (disputes *Disputes) UnpackWrongCourtKeyError(raw []byte) (*DisputesWrongCourtKey, error) {
	out := new(DisputesWrongCourtKey)
	if err := disputes.abi.UnpackIntoInterface(out, "WrongCourtKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesWrongData represents a WrongData error raised by the Disputes contract.
type DisputesWrongData struct {
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongData(bytes32 want)
func DisputesWrongDataErrorID() common.Hash {
	return common.HexToHash("0x315f647236480566e1bf0cabbffe9da16286a33a01fe6a51aab359170e2cd78a")
}

// UnpackWrongDataError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongData(bytes32 want)
func (disputes *Disputes) UnpackWrongDataError(raw []byte) (*DisputesWrongData, error) {
	out := new(DisputesWrongData)
	if err := disputes.abi.UnpackIntoInterface(out, "WrongData", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesWrongKey represents a WrongKey error raised by the Disputes contract.
type DisputesWrongKey struct {
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongKey(bytes32 want)
func DisputesWrongKeyErrorID() common.Hash {
	return common.HexToHash("0xecab80c08cfa316fe827c807eb22e9135a800ac652d414873f256fe4fa9c1c07")
}

// UnpackWrongKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongKey(bytes32 want)
func (disputes *Disputes) UnpackWrongKeyError(raw []byte) (*DisputesWrongKey, error) {
	out := new(DisputesWrongKey)
	if err := disputes.abi.UnpackIntoInterface(out, "WrongKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesWrongLeaf represents a WrongLeaf error raised by the Disputes contract.
type DisputesWrongLeaf struct {
	Claim *big.Int
	Want  [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongLeaf(uint256 claim, bytes32 want)
func DisputesWrongLeafErrorID() common.Hash {
	return common.HexToHash("0x3a86c94bc5082cb2dcd30adb58055cc1fb5f280aeb6b8d08bcf3fa707d035056")
}

// UnpackWrongLeafError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongLeaf(uint256 claim, bytes32 want)
func (disputes *Disputes) UnpackWrongLeafError(raw []byte) (*DisputesWrongLeaf, error) {
	out := new(DisputesWrongLeaf)
	if err := disputes.abi.UnpackIntoInterface(out, "WrongLeaf", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesWrongPowers represents a WrongPowers error raised by the Disputes contract.
type DisputesWrongPowers struct {
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongPowers(bytes32 want)
func DisputesWrongPowersErrorID() common.Hash {
	return common.HexToHash("0xf4f94903e96586bb4e421d4a75d3a9ac9978c8568d4478ee8ca834d5068a6794")
}

// UnpackWrongPowersError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongPowers(bytes32 want)
func (disputes *Disputes) UnpackWrongPowersError(raw []byte) (*DisputesWrongPowers, error) {
	out := new(DisputesWrongPowers)
	if err := disputes.abi.UnpackIntoInterface(out, "WrongPowers", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesWrongRow represents a WrongRow error raised by the Disputes contract.
type DisputesWrongRow struct {
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongRow(bytes32 want)
func DisputesWrongRowErrorID() common.Hash {
	return common.HexToHash("0x40c975939971b857cd517c759f9ecdcd0221cdf8b84165b26ebe034497cf97d3")
}

// UnpackWrongRowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongRow(bytes32 want)
func (disputes *Disputes) UnpackWrongRowError(raw []byte) (*DisputesWrongRow, error) {
	out := new(DisputesWrongRow)
	if err := disputes.abi.UnpackIntoInterface(out, "WrongRow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DisputesWrongSettlementKey represents a WrongSettlementKey error raised by the Disputes contract.
type DisputesWrongSettlementKey struct {
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongSettlementKey(bytes32 want)
func DisputesWrongSettlementKeyErrorID() common.Hash {
	return common.HexToHash("0x035e6bc73d6e3da89d2bf7f48093d7d87f5ebf88ed9189161037b2e6dcfb2bbc")
}

// UnpackWrongSettlementKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongSettlementKey(bytes32 want)
func (disputes *Disputes) UnpackWrongSettlementKeyError(raw []byte) (*DisputesWrongSettlementKey, error) {
	out := new(DisputesWrongSettlementKey)
	if err := disputes.abi.UnpackIntoInterface(out, "WrongSettlementKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryMetaData contains all meta data concerning the ModelRegistry contract.
var ModelRegistryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractVerifierRouter\",\"name\":\"router\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"ROUTER\",\"outputs\":[{\"internalType\":\"contractVerifierRouter\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"verifier\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"settleSeconds\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"settleGas\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"provingCost\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"providerSet\",\"type\":\"uint32\"}],\"internalType\":\"structIModelRegistry.ClassTerms\",\"name\":\"class\",\"type\":\"tuple\"}],\"name\":\"addClass\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"deprecate\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"entries\",\"outputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"batch\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"bucket\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"courtKey\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"settlementKey\",\"type\":\"bytes32\"}],\"internalType\":\"structIModelRegistry.Entry[]\",\"name\":\"list\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"}],\"name\":\"keys\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"courtKey\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"settlementKey\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"model\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"},{\"internalType\":\"uint96\",\"name\":\"priceFloor\",\"type\":\"uint96\"},{\"internalType\":\"bool\",\"name\":\"deprecated\",\"type\":\"bool\"},{\"internalType\":\"bytes32\",\"name\":\"capability\",\"type\":\"bytes32\"}],\"internalType\":\"structIModelRegistry.Model\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"offerOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"},{\"internalType\":\"uint96\",\"name\":\"priceFloor\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"capability\",\"type\":\"bytes32\"},{\"internalType\":\"string\",\"name\":\"uri\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"identity\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"court\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"settlement\",\"type\":\"bytes\"}],\"internalType\":\"structModelRegistry.Keys[]\",\"name\":\"entries\",\"type\":\"tuple[]\"}],\"internalType\":\"structModelRegistry.Registration\",\"name\":\"r\",\"type\":\"tuple\"}],\"name\":\"register\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"}],\"name\":\"terms\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"verifier\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"settleSeconds\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"settleGas\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"provingCost\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"providerSet\",\"type\":\"uint32\"}],\"internalType\":\"structIModelRegistry.ClassTerms\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"uri\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"verifier\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"settleSeconds\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"settleGas\",\"type\":\"uint64\"},{\"internalType\":\"uint96\",\"name\":\"provingCost\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"providerSet\",\"type\":\"uint32\"}],\"indexed\":false,\"internalType\":\"structIModelRegistry.ClassTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"ClassAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"Deprecated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"OwnershipOffered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"}],\"name\":\"OwnershipTaken\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"class\",\"type\":\"bytes32\"},{\"internalType\":\"uint96\",\"name\":\"priceFloor\",\"type\":\"uint96\"},{\"internalType\":\"bool\",\"name\":\"deprecated\",\"type\":\"bool\"},{\"internalType\":\"bytes32\",\"name\":\"capability\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structIModelRegistry.Model\",\"name\":\"model\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"batch\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"bucket\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"courtKey\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"settlementKey\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structIModelRegistry.Entry[]\",\"name\":\"entries\",\"type\":\"tuple[]\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"uri\",\"type\":\"string\"}],\"name\":\"Registered\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"}],\"name\":\"BadBatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"BadClass\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ClassExists\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedIdentity\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedKey\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedKey\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"ModelExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"UnknownClass\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"UnknownModel\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"UnsafeSrs\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"court\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"settlement\",\"type\":\"uint256\"}],\"name\":\"WrongBatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"c\",\"type\":\"uint256\"}],\"name\":\"WrongColumns\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"layouts\",\"type\":\"uint256\"}],\"name\":\"WrongLayouts\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"modelId\",\"type\":\"bytes32\"}],\"name\":\"WrongModel\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"}],\"name\":\"WrongRows\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"WrongSrs\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongTau\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"version\",\"type\":\"bytes32\"}],\"name\":\"WrongVersion\",\"type\":\"error\"}]",
	ID:  "3e254b56222d92d47acf39cfb7ab1cbcc5",
	Bin: "0x60a0346100c757601f61283b38819003918201601f19168301916001600160401b038311848410176100cb5780849260409485528339810103126100c7578051906001600160a01b03821682036100c757602001516001600160a01b03811691908290036100c7575f80546001600160a01b0319168317815560405192907fdc3c82f4776932041f15a08f769aadd6ed44c2a975e64bbf0fde8cf812f8b6b89080a260805261275b90816100e0823960805181818161076601528181610a9d0152611cfc0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816332fe7b2614611cd2575080633c03e3d8146109f457806346491682146106ad5780636ab473ad146105a157806379ba50971461051c5780637b84a9f2146104b65780638da5cb5b146104845780638e3e92f2146103bb578063904c43291461030c578063af18632b1461022a578063c1c3448c1461020c578063c213969d146100e25763e30c3978146100ab575f80fd5b346100de575f6003193601126100de57602073ffffffffffffffffffffffffffffffffffffffff60015416604051908152f35b5f80fd5b346100de5760406003193601126100de5773ffffffffffffffffffffffffffffffffffffffff610110611d20565b165f52600660205260405f206024355f5260205260405f206040515f82549261013884611e50565b9081845260208401946001811690815f146101d15750600114610191575b8460408561016681870382611ddc565b601f19601f8351948593602085525180918160208701528686015e5f85828601015201168101030190f35b5f90815260208120939250905b8082106101b75750909150810160200161016682610156565b91926001816020925483858801015201910190929161019e565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001686525050151560051b8201602001905061016682610156565b346100de5760206003193601126100de5761022860043561201e565b005b346100de5760406003193601126100de5773ffffffffffffffffffffffffffffffffffffffff610258611d20565b610260611ff4565b50165f52600360205260405f206024355f5260205260a060405f2060036040519161028a83611dc0565b805483526001810154602084015260ff60028201546bffffffffffffffffffffffff8116604086015260601c16151560608401520154608082015261030a60405180926080809180518452602081015160208501526bffffffffffffffffffffffff60408201511660408501526060810151151560608501520151910152565bf35b346100de5760206003193601126100de57610325611ff4565b506004355f52600260205260a060405f2063ffffffff60405161034781611dc0565b6bffffffffffffffffffffffff600184549485845201549167ffffffffffffffff602082018585168152856040840191838760201c1683528160806060870196888a60601c168852019760c01c16875260405198895251166020880152511660408601525116606084015251166080820152f35b346100de5760206003193601126100de576103d4611d20565b73ffffffffffffffffffffffffffffffffffffffff5f541633036104585773ffffffffffffffffffffffffffffffffffffffff16807fffffffffffffffffffffffff000000000000000000000000000000000000000060015416176001557f239a2ddded15777fa246aed5f7e1a9bc69a39d4eb4a397034d1d85766cca7d4c5f80a2005b7ffa5cd00f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346100de575f6003193601126100de57602073ffffffffffffffffffffffffffffffffffffffff5f5416604051908152f35b346100de5760606003193601126100de5773ffffffffffffffffffffffffffffffffffffffff6104e4611d20565b165f52600560205260405f206024355f5260205260405f206044355f526020526040805f206001815491015482519182526020820152f35b346100de575f6003193601126100de5760015473ffffffffffffffffffffffffffffffffffffffff81163303610458577fffffffffffffffffffffffff00000000000000000000000000000000000000009033825f5416175f5516600155337fdc3c82f4776932041f15a08f769aadd6ed44c2a975e64bbf0fde8cf812f8b6b85f80a2005b346100de5760406003193601126100de576105ba611d20565b73ffffffffffffffffffffffffffffffffffffffff6024359116805f52600460205260405f20825f5260205260405f206105f48154611fa6565b925f5b845181101561069357600190845f52600560205260405f20835f5260205260405f2063ffffffff6106288387611ec5565b90549060031b1c165f5260205260405f2063ffffffff6106488387611ec5565b90549060031b1c1690838154910154906040519261066584611da4565b83525f6020840152604083015260608201526106818288611eb1565b5261068c8187611eb1565b50016105f7565b604051602080825281906106a990820188611d43565b0390f35b346100de5760c06003193601126100de5760043560a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100de5773ffffffffffffffffffffffffffffffffffffffff5f5416330361045857805f52600260205260405f20546109c9576024356040517f521170a300000000000000000000000000000000000000000000000000000000815281600482015260808160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa80156109be5773ffffffffffffffffffffffffffffffffffffffff915f9161098c575b5016158015610984575b801561096f575b8015610956575b61092a57815f526002602052600160405f20828155019063ffffffff6107e7611f40565b16908254926bffffffffffffffff00000000610801611f53565b60201b1690608435946bffffffffffffffffffffffff8616958681036100de5760a4359563ffffffff8716948588036100de577fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffffffffffff000000000000000000000000927fffffffffffffffff0000000000000000000000000000000000000000000000007bffffffff0000000000000000000000000000000000000000000000008b60c01b1696161716179160601b161717905560405191825260443563ffffffff81168091036100de5760208301526064359267ffffffffffffffff84168094036100de577f236582db968a4056ecbd54520e03b73c463674f9654e3de905fc8b6811f4a3039460a09460408501526060840152506080820152a2005b507f8f1cda07000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5067ffffffffffffffff610968611f53565b16156107c3565b5063ffffffff61097d611f40565b16156107bc565b5080156107b5565b6109ae915060803d6080116109b7575b6109a68183611ddc565b810190611ee6565b505050846107ab565b503d61099c565b6040513d5f823e3d90fd5b7fea52ae4f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346100de5760206003193601126100de5760043567ffffffffffffffff81116100de57806004019060e060031982360301126100de57610a32611f82565b506024810135610a40611f82565b50805f52600260205260405f20548015611ca657604051907f521170a3000000000000000000000000000000000000000000000000000000008252600482015260808160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa80156109be5773ffffffffffffffffffffffffffffffffffffffff915f91611c84575b501691604051927f4a16ff7a000000000000000000000000000000000000000000000000000000008452602084600481845afa9384156109be575f94611c4d575b50906080600492604051938480927f178bee470000000000000000000000000000000000000000000000000000000082525afa9182156109be575f92611bec575b50617a6946148015611be1575b1580611bb7575b80611b8a575b611b6257610b8f60a4820186611dff565b929095604051946060860186811067ffffffffffffffff82111761150c576040526060865260208601915f8352604087015f8152610120871498891580611b56575b611af657610be18860051c61216e565b89525f5b895151811015610c88577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610c5b5780610c2b8a8e8160019560051b9161219f565b90359060208110610c4a575b50610c43828d51611eb1565b5201610be5565b5f199060200360031b1b168e610c37565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5088939291908a15611b4d5760ff60015b16865284518051156114005760200151600114801590611b33575b8015611b1e575b611af657845180517ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe8101908111610c5b57610cf691611eb1565b518092528103611acb57506001610d0d8451611ea1565b528251604051610d5a81610d4c60208201947f7a6b76696e2f76312f6d6f64656c2d6964000000000000000000000000000000865260318301906121b7565b03601f198101835282611ddc565b5190209360c4870192610d77610d7085856120da565b9050611fa6565b955f5b875181101561153957610d8d8189611eb1565b51610dab610da583610d9f8a8a6120da565b9061212e565b80611dff565b9060405191610380830183811067ffffffffffffffff82111761150c576040525f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f6101208401525f6101408401525f6101608401525f6101808401525f6101a08401525f6101c08401525f6101e08401525f6102008401525f6102208401525f6102408401525f6102608401525f6102808401525f6102a08401525f6102c08401525f6102e08401525f6103008401525f6103208401525f6103408401525f610360840152610160811061148e5760c082013560ff81169081855261ffff8160081c16602086015261ffff8160181c169081604087015262ffffff8160281c16608087015262ffffff8160401c1660a087015262ffffff8160581c1660c087015262ffffff8160701c1660e087015262ffffff8160881c1661010087015262ffffff8160a01c1661012087015262ffffff8160b81c1661018087015261ffff8160d01c169081606088015260e01c1592831593611503575b5082156114f8575b5081156114b6575b5061148e5761012083015160408101808211610c5b57603f820111610c5b57603f610f81910160061c8061016086015260e08501516121e4565b61014084015260208301516040840151601f8101809111610c5b5760051c6002019081600211610c5b57818102918183041490151715610c5b57806101a085015260a0840151907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610c5b57610ffe9160011b906121e4565b806101c085015260c0840151907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610c5b576110419160011b906121e4565b806101e085015260028101809111610c5b578061020085015260e0840151907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610c5b576110969160011b906121e4565b8061022085015260028101809111610c5b5780610240850152610160840151907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610c5b576110ec9160011b906121e4565b80610260850152610140840151907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610c5b576111309160011b906121e4565b8061028085015260018101809111610c5b57806102a0850152610160840151907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610c5b576111869160011b906121e4565b806102c08501526101608401517f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610c5b576111e0916111cd9160011b906121e4565b806102e0860152610100850151906121e4565b60018101809111610c5b57806103008501528351905f198201918211610c5b577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610c5b576112369160011b906121e4565b80610320850152835180600302906003820403610c5b57611256916121e4565b8061034085015260048101809111610c5b5761036084015263ffffffff6020840151169261128c60208401358d868635916126c9565b8d80516040850135149081159161147b575b8115611468575b8115611455575b5061142d578b518051600410156114005760a001519051906001821b036113d5575061131b603260405183819460208301967f7a6b76696e2f76312f636f7572742d6b6579000000000000000000000000000088528484013781015f838201520301601f198101835282611ddc565b5190206040830152815261135261134361133984610d9f8b8b6120da565b6020810190611dff565b63ffffffff845116918b612237565b6060820152816113a957600163ffffffff82511614155b6113765750600101610d7a565b63ffffffff9051167fa503ff06000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b63ffffffff8151165f198301838111610c5b576113cb63ffffffff918c611eb1565b5151161015611369565b7f780ec649000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7f30a08a34000000000000000000000000000000000000000000000000000000005f5260045ffd5b60609150015160a084013514158e6112ac565b60408101516080860135141591506112a5565b602081015160608601351415915061129e565b7ffbfe0469000000000000000000000000000000000000000000000000000000005f5260045ffd5b9050600b0180600b11610c5b577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610c5b5760051b8114158f610f47565b81925011905f610f3f565b1592505f610f37565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b50868985825115611a9f57825180600502906005820403610c5b5761155d9061216e565b935f5b8451811015611610576115738186611eb1565b51908851918160050292600584048303610c5b57611591848a611eb1565b5263ffffffff81511660018401808511610c5b576115af908a611eb1565b5263ffffffff60208201511660028401808511610c5b576115d0908a611eb1565b526040810151906003840191828511610c5b576115ef6060938b611eb1565b52015160048301809311610c5b5761160960019389611eb1565b5201611560565b5091949093610d4c61166185519260405192839160208301957f7a6b76696e2f76312f6d6f64656c2d76657273696f6e000000000000000000008752886036850152605684015260768301906121b7565b5190209484358603611a7357335f52600360205260405f20865f5260205260405f2054611a43576044810135916bffffffffffffffffffffffff8316928381036100de5760849360039150604051956116b987611dc0565b8652602086019283526040860190815260608601905f8252608087019160648601358352335f528360205260405f208b5f5260205260405f2094885186555160018601556bffffffffffffffffffffffff600286019251167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008354161782555115157fffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff6cff00000000000000000000000083549260601b16911617905551910155016117858185611dff565b335f52600660205260405f20875f5260205260405f209167ffffffffffffffff821161150c5781906117b78454611e50565b601f81116119f3575b505f90601f831160011461198e575f92611983575b50505f198260011b9260031b1c19161790555b5f5b83518110156118c5576117fd8185611eb1565b5190335f52600460205260405f20875f5260205260405f2063ffffffff8351169080546801000000000000000081101561150c5761184091600182018155611ec5565b63ffffffff829392549160031b92831b921b191617905560408201519160608101519060405191604083019183831067ffffffffffffffff84111761150c576001958693604052845260208401918252335f52600560205260405f208b5f5260205263ffffffff60405f209151165f5260205260405f209251835551910155016117ea565b602086806119567f454b89a5d41196c39b068689e76e7d4294091aad57fb9e11ec4078cc2a4ad7d761194585898b6118fd8b8f611dff565b96879192604051968780966080809180518452602081015160208501526bffffffffffffffffffffffff60408201511660408501526060810151151560608501520151910152565b60e060a086015260e0850190611d43565b9183830360c0850152818352848301375f838783010152601f19601f3397011601030190a3604051908152f35b0135905088806117d5565b9091601f191691845f5260205f20925f5b8181106119db57509084600195949392106119c2575b505050811b0190556117e8565b5f1960f88560031b161c199101351690558880806119b5565b9193602060018192878701358155019501920161199f565b909150835f5260205f20601f840160051c81019160208510611a39575b90601f859493920160051c01905b818110611a2b57506117c0565b5f8155849350600101611a1e565b9091508190611a10565b857f70f1a355000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b857f8e54c4d0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fa503ff06000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7f96ca29dd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f3271586f000000000000000000000000000000000000000000000000000000005f5260045ffd5b506001611b2b8651611ea1565b511415610cbb565b508451805160021015611400576060015186511415610cb4565b60ff6002610c99565b506101a0881415610bd1565b7f231d7f63000000000000000000000000000000000000000000000000000000005f5260045ffd5b507f11b7866bb6058a7f8c14d556d210f3731be5c4af2643aa10133068d34eb43eca602083015114610b7e565b507f2021a3fb26bda78b84c91932c9085db77882014be91cec0371de1153e1c00459825114610b78565b506105394614610b71565b9091506080813d608011611c45575b81611c0860809383611ddc565b810103126100de57606060405191611c1f83611da4565b805183526020810151602084015260408101516040840152015160608201529085610b64565b3d9150611bfb565b919093506020823d602011611c7c575b81611c6a60209383611ddc565b810103126100de579051926080610b23565b3d9150611c5d565b611c9d915060803d6080116109b7576109a68183611ddc565b50505085610ae2565b507f693b1355000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346100de575f6003193601126100de5760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b6004359073ffffffffffffffffffffffffffffffffffffffff821682036100de57565b90602080835192838152019201905f5b818110611d605750505090565b909192602060806001926060875163ffffffff815116835263ffffffff85820151168584015260408101516040840152015160608201520194019101919091611d53565b6080810190811067ffffffffffffffff82111761150c57604052565b60a0810190811067ffffffffffffffff82111761150c57604052565b90601f601f19910116810190811067ffffffffffffffff82111761150c57604052565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156100de570180359067ffffffffffffffff82116100de576020019181360383136100de57565b90600182811c92168015611e97575b6020831014611e6a57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f1691611e5f565b8051600510156114005760c00190565b80518210156114005760209160051b010190565b9190918054831015611400575f52601c60205f208360031c019260021b1690565b91908260809103126100de57815173ffffffffffffffffffffffffffffffffffffffff811681036100de5791602081015167ffffffffffffffff811681036100de5791604082015180151581036100de5760609092015190565b60443563ffffffff811681036100de5790565b60643567ffffffffffffffff811681036100de5790565b67ffffffffffffffff811161150c5760051b60200190565b60405190611f8f82611da4565b5f6060838281528260208201528260408201520152565b90611fb082611f6a565b611fbd6040519182611ddc565b828152601f19611fcd8294611f6a565b01905f5b828110611fdd57505050565b602090611fe8611f82565b82828501015201611fd1565b6040519061200182611dc0565b5f6080838281528260208201528260408201528260608201520152565b335f52600360205260405f20815f5260205260405f208054156120aa57600201805460ff8160601c166120a5577fffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff166c01000000000000000000000000179055337f783e25797a574eb55321e35c6d88c2e82fc48862ebcf7133c5346e81964720f55f80a3565b505050565b507f75b05129000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156100de570180359067ffffffffffffffff82116100de57602001918160051b360383136100de57565b91908110156114005760051b810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc1813603018212156100de570190565b9061217882611f6a565b6121856040519182611ddc565b828152601f196121958294611f6a565b0190602036910137565b909392938483116100de5784116100de578101920390565b80516020909101905f5b8181106121ce5750505090565b82518452602093840193909201916001016121c1565b91908201809211610c5b57565b92919267ffffffffffffffff821161150c576040519161221b6020601f19601f8401160184611ddc565b8294818452818301116100de578281602093845f960137010152565b929192831560208201516002811482150361269e575061269657604051936101e0850185811067ffffffffffffffff82111761150c576040525f85525f60208601525f60408601525f6060860152608085015f81525f60a087015260c08601905f82525f60e08801525f6101008801525f6101208801525f6101408801525f6101608801525f6101808801525f6101a08801525f6101c08801526080831061148e5760a0610100610120610140606089956040978d6020808b8b01359a01359101528d61ffff8916998a9101528d60ff8960101c16938491015260ff8860181c168092528d61ffff8960301c1661ffff8a60201c1601978891015261ffff8860401c1690528c60e061ffff8960501c169101528c61ffff8860601c1695869101528c61ffff8860701c1694859101528c60ff8860801c1693849101528c61016060608d01359101528c61018060808d01910152621fffe0741fffffffffffffffffffffffffffffffffffffffe088605b1c16168b01968d6101a060808a019101528d6101c06102808a0191015260881c159788159861268d575b508715612684575b8715612679575b871561266f575b50508515612664575b50841561265a575b5050821561263f575b505061148e5760405160208101907f7a6b76696e2f76312f736574746c656d656e742d6b65790000000000000000008252828560378301376124566037828581015f838201520301601f198101835282611ddc565b5190208552604085015184810361261057506124796020860151843586856126c9565b81518051600810156114005761012001516060860151906001821b036113d55750815180516007101561140057610100015160a08601517f03ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610c5b5760061b820391808311610c5b5760a087015182119485156125aa575b8515612535575b505050505061250a57505190565b7f6da56fb9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091929394507f03ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83168303610c5b57816125796125869561257f9560061b906121e4565b9161219f565b36916121f1565b6020815191012090518051600a101561140057610160015114155f808080806124fc565b94507f03ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610c5b576125f061257f6125e88460061b866121e4565b85848961219f565b6020815191012084518051600910156114005761014001511415946124f5565b847fd0a8f987000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b61020092509060809160061b01010181840114155f80612401565b1192505f806123f8565b601c1094505f6123f0565b1195505f806123e7565b6018821197506123e0565b811597506123d9565b1597505f6123d1565b505050505f90565b7f1ba1208f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9190806126d68451611ea1565b52825160405161271581610d4c60208201947f7a6b76696e2f76312f6d6f64656c2d6964000000000000000000000000000000865260318301906121b7565b519020820361272d575050604001518103611acb5750565b7fbbd9e2a2000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd",
}

// ModelRegistry is an auto generated Go binding around an Ethereum contract.
type ModelRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ModelRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewModelRegistry creates a new instance of ModelRegistry.
func NewModelRegistry() *ModelRegistry {
	parsed, err := ModelRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ModelRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ModelRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address router, address owner_) returns()
func (modelRegistry *ModelRegistry) PackConstructor(router common.Address, owner_ common.Address) []byte {
	enc, err := modelRegistry.abi.Pack("", router, owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackROUTER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32fe7b26.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ROUTER() view returns(address)
func (modelRegistry *ModelRegistry) PackROUTER() []byte {
	enc, err := modelRegistry.abi.Pack("ROUTER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackROUTER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32fe7b26.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ROUTER() view returns(address)
func (modelRegistry *ModelRegistry) TryPackROUTER() ([]byte, error) {
	return modelRegistry.abi.Pack("ROUTER")
}

// UnpackROUTER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x32fe7b26.
//
// Solidity: function ROUTER() view returns(address)
func (modelRegistry *ModelRegistry) UnpackROUTER(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("ROUTER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (modelRegistry *ModelRegistry) PackAcceptOwnership() []byte {
	enc, err := modelRegistry.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (modelRegistry *ModelRegistry) TryPackAcceptOwnership() ([]byte, error) {
	return modelRegistry.abi.Pack("acceptOwnership")
}

// PackAddClass is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46491682.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addClass(bytes32 id, (bytes32,uint32,uint64,uint96,uint32) class) returns()
func (modelRegistry *ModelRegistry) PackAddClass(id [32]byte, class IModelRegistryClassTerms) []byte {
	enc, err := modelRegistry.abi.Pack("addClass", id, class)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddClass is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46491682.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addClass(bytes32 id, (bytes32,uint32,uint64,uint96,uint32) class) returns()
func (modelRegistry *ModelRegistry) TryPackAddClass(id [32]byte, class IModelRegistryClassTerms) ([]byte, error) {
	return modelRegistry.abi.Pack("addClass", id, class)
}

// PackDeprecate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1c3448c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deprecate(bytes32 version) returns()
func (modelRegistry *ModelRegistry) PackDeprecate(version [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("deprecate", version)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeprecate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1c3448c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deprecate(bytes32 version) returns()
func (modelRegistry *ModelRegistry) TryPackDeprecate(version [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("deprecate", version)
}

// PackEntries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6ab473ad.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function entries(address owner_, bytes32 version) view returns((uint32,uint32,bytes32,bytes32)[] list)
func (modelRegistry *ModelRegistry) PackEntries(owner common.Address, version [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("entries", owner, version)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEntries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6ab473ad.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function entries(address owner_, bytes32 version) view returns((uint32,uint32,bytes32,bytes32)[] list)
func (modelRegistry *ModelRegistry) TryPackEntries(owner common.Address, version [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("entries", owner, version)
}

// UnpackEntries is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6ab473ad.
//
// Solidity: function entries(address owner_, bytes32 version) view returns((uint32,uint32,bytes32,bytes32)[] list)
func (modelRegistry *ModelRegistry) UnpackEntries(data []byte) ([]IModelRegistryEntry, error) {
	out, err := modelRegistry.abi.Unpack("entries", data)
	if err != nil {
		return *new([]IModelRegistryEntry), err
	}
	out0 := *abi.ConvertType(out[0], new([]IModelRegistryEntry)).(*[]IModelRegistryEntry)
	return out0, nil
}

// PackKeys is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b84a9f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function keys(address owner_, bytes32 version, uint256 batch) view returns(bytes32 courtKey, bytes32 settlementKey)
func (modelRegistry *ModelRegistry) PackKeys(owner common.Address, version [32]byte, batch *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("keys", owner, version, batch)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKeys is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b84a9f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function keys(address owner_, bytes32 version, uint256 batch) view returns(bytes32 courtKey, bytes32 settlementKey)
func (modelRegistry *ModelRegistry) TryPackKeys(owner common.Address, version [32]byte, batch *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("keys", owner, version, batch)
}

// KeysOutput serves as a container for the return parameters of contract
// method Keys.
type KeysOutput struct {
	CourtKey      [32]byte
	SettlementKey [32]byte
}

// UnpackKeys is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b84a9f2.
//
// Solidity: function keys(address owner_, bytes32 version, uint256 batch) view returns(bytes32 courtKey, bytes32 settlementKey)
func (modelRegistry *ModelRegistry) UnpackKeys(data []byte) (KeysOutput, error) {
	out, err := modelRegistry.abi.Unpack("keys", data)
	outstruct := new(KeysOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.CourtKey = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.SettlementKey = *abi.ConvertType(out[1], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackModel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf18632b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function model(address owner_, bytes32 version) view returns((bytes32,bytes32,uint96,bool,bytes32))
func (modelRegistry *ModelRegistry) PackModel(owner common.Address, version [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("model", owner, version)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackModel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf18632b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function model(address owner_, bytes32 version) view returns((bytes32,bytes32,uint96,bool,bytes32))
func (modelRegistry *ModelRegistry) TryPackModel(owner common.Address, version [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("model", owner, version)
}

// UnpackModel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xaf18632b.
//
// Solidity: function model(address owner_, bytes32 version) view returns((bytes32,bytes32,uint96,bool,bytes32))
func (modelRegistry *ModelRegistry) UnpackModel(data []byte) (IModelRegistryModel, error) {
	out, err := modelRegistry.abi.Unpack("model", data)
	if err != nil {
		return *new(IModelRegistryModel), err
	}
	out0 := *abi.ConvertType(out[0], new(IModelRegistryModel)).(*IModelRegistryModel)
	return out0, nil
}

// PackOfferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e3e92f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function offerOwnership(address to) returns()
func (modelRegistry *ModelRegistry) PackOfferOwnership(to common.Address) []byte {
	enc, err := modelRegistry.abi.Pack("offerOwnership", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOfferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e3e92f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function offerOwnership(address to) returns()
func (modelRegistry *ModelRegistry) TryPackOfferOwnership(to common.Address) ([]byte, error) {
	return modelRegistry.abi.Pack("offerOwnership", to)
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (modelRegistry *ModelRegistry) PackOwner() []byte {
	enc, err := modelRegistry.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (modelRegistry *ModelRegistry) TryPackOwner() ([]byte, error) {
	return modelRegistry.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (modelRegistry *ModelRegistry) UnpackOwner(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingOwner() view returns(address)
func (modelRegistry *ModelRegistry) PackPendingOwner() []byte {
	enc, err := modelRegistry.abi.Pack("pendingOwner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingOwner() view returns(address)
func (modelRegistry *ModelRegistry) TryPackPendingOwner() ([]byte, error) {
	return modelRegistry.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (modelRegistry *ModelRegistry) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c03e3d8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function register((bytes32,bytes32,uint96,bytes32,string,bytes,(bytes,bytes)[]) r) returns(bytes32 version)
func (modelRegistry *ModelRegistry) PackRegister(r ModelRegistryRegistration) []byte {
	enc, err := modelRegistry.abi.Pack("register", r)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c03e3d8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function register((bytes32,bytes32,uint96,bytes32,string,bytes,(bytes,bytes)[]) r) returns(bytes32 version)
func (modelRegistry *ModelRegistry) TryPackRegister(r ModelRegistryRegistration) ([]byte, error) {
	return modelRegistry.abi.Pack("register", r)
}

// UnpackRegister is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3c03e3d8.
//
// Solidity: function register((bytes32,bytes32,uint96,bytes32,string,bytes,(bytes,bytes)[]) r) returns(bytes32 version)
func (modelRegistry *ModelRegistry) UnpackRegister(data []byte) ([32]byte, error) {
	out, err := modelRegistry.abi.Unpack("register", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x904c4329.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function terms(bytes32 class) view returns((bytes32,uint32,uint64,uint96,uint32))
func (modelRegistry *ModelRegistry) PackTerms(class [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("terms", class)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x904c4329.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function terms(bytes32 class) view returns((bytes32,uint32,uint64,uint96,uint32))
func (modelRegistry *ModelRegistry) TryPackTerms(class [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("terms", class)
}

// UnpackTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x904c4329.
//
// Solidity: function terms(bytes32 class) view returns((bytes32,uint32,uint64,uint96,uint32))
func (modelRegistry *ModelRegistry) UnpackTerms(data []byte) (IModelRegistryClassTerms, error) {
	out, err := modelRegistry.abi.Unpack("terms", data)
	if err != nil {
		return *new(IModelRegistryClassTerms), err
	}
	out0 := *abi.ConvertType(out[0], new(IModelRegistryClassTerms)).(*IModelRegistryClassTerms)
	return out0, nil
}

// PackUri is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc213969d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function uri(address owner_, bytes32 version) view returns(string)
func (modelRegistry *ModelRegistry) PackUri(owner common.Address, version [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("uri", owner, version)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUri is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc213969d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function uri(address owner_, bytes32 version) view returns(string)
func (modelRegistry *ModelRegistry) TryPackUri(owner common.Address, version [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("uri", owner, version)
}

// UnpackUri is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc213969d.
//
// Solidity: function uri(address owner_, bytes32 version) view returns(string)
func (modelRegistry *ModelRegistry) UnpackUri(data []byte) (string, error) {
	out, err := modelRegistry.abi.Unpack("uri", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// ModelRegistryClassAdded represents a ClassAdded event raised by the ModelRegistry contract.
type ModelRegistryClassAdded struct {
	Id    [32]byte
	Terms IModelRegistryClassTerms
	Raw   *types.Log // Blockchain specific contextual infos
}

const ModelRegistryClassAddedEventName = "ClassAdded"

// ContractEventName returns the user-defined event name.
func (ModelRegistryClassAdded) ContractEventName() string {
	return ModelRegistryClassAddedEventName
}

// UnpackClassAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ClassAdded(bytes32 indexed id, (bytes32,uint32,uint64,uint96,uint32) terms)
func (modelRegistry *ModelRegistry) UnpackClassAddedEvent(log *types.Log) (*ModelRegistryClassAdded, error) {
	event := "ClassAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryClassAdded)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryDeprecated represents a Deprecated event raised by the ModelRegistry contract.
type ModelRegistryDeprecated struct {
	Owner   common.Address
	Version [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const ModelRegistryDeprecatedEventName = "Deprecated"

// ContractEventName returns the user-defined event name.
func (ModelRegistryDeprecated) ContractEventName() string {
	return ModelRegistryDeprecatedEventName
}

// UnpackDeprecatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deprecated(address indexed owner, bytes32 indexed version)
func (modelRegistry *ModelRegistry) UnpackDeprecatedEvent(log *types.Log) (*ModelRegistryDeprecated, error) {
	event := "Deprecated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryDeprecated)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryOwnershipOffered represents a OwnershipOffered event raised by the ModelRegistry contract.
type ModelRegistryOwnershipOffered struct {
	To  common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const ModelRegistryOwnershipOfferedEventName = "OwnershipOffered"

// ContractEventName returns the user-defined event name.
func (ModelRegistryOwnershipOffered) ContractEventName() string {
	return ModelRegistryOwnershipOfferedEventName
}

// UnpackOwnershipOfferedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipOffered(address indexed to)
func (modelRegistry *ModelRegistry) UnpackOwnershipOfferedEvent(log *types.Log) (*ModelRegistryOwnershipOffered, error) {
	event := "OwnershipOffered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryOwnershipOffered)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryOwnershipTaken represents a OwnershipTaken event raised by the ModelRegistry contract.
type ModelRegistryOwnershipTaken struct {
	By  common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const ModelRegistryOwnershipTakenEventName = "OwnershipTaken"

// ContractEventName returns the user-defined event name.
func (ModelRegistryOwnershipTaken) ContractEventName() string {
	return ModelRegistryOwnershipTakenEventName
}

// UnpackOwnershipTakenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTaken(address indexed by)
func (modelRegistry *ModelRegistry) UnpackOwnershipTakenEvent(log *types.Log) (*ModelRegistryOwnershipTaken, error) {
	event := "OwnershipTaken"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryOwnershipTaken)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryRegistered represents a Registered event raised by the ModelRegistry contract.
type ModelRegistryRegistered struct {
	Owner   common.Address
	Version [32]byte
	Model   IModelRegistryModel
	Entries []IModelRegistryEntry
	Uri     string
	Raw     *types.Log // Blockchain specific contextual infos
}

const ModelRegistryRegisteredEventName = "Registered"

// ContractEventName returns the user-defined event name.
func (ModelRegistryRegistered) ContractEventName() string {
	return ModelRegistryRegisteredEventName
}

// UnpackRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Registered(address indexed owner, bytes32 indexed version, (bytes32,bytes32,uint96,bool,bytes32) model, (uint32,uint32,bytes32,bytes32)[] entries, string uri)
func (modelRegistry *ModelRegistry) UnpackRegisteredEvent(log *types.Log) (*ModelRegistryRegistered, error) {
	event := "Registered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryRegistered)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (modelRegistry *ModelRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["BadBatch"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackBadBatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["BadClass"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackBadClassError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ClassExists"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackClassExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["MalformedIdentity"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackMalformedIdentityError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["MalformedKey"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackMalformedKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ModelExists"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackModelExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["NotAllowed"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["UnknownClass"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackUnknownClassError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["UnknownModel"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackUnknownModelError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["UnsafeSrs"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackUnsafeSrsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WrongBatch"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWrongBatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WrongColumns"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWrongColumnsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WrongLayouts"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWrongLayoutsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WrongModel"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWrongModelError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WrongRows"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWrongRowsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WrongSrs"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWrongSrsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WrongTau"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWrongTauError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WrongVersion"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWrongVersionError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ModelRegistryBadBatch represents a BadBatch error raised by the ModelRegistry contract.
type ModelRegistryBadBatch struct {
	Batch *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadBatch(uint256 batch)
func ModelRegistryBadBatchErrorID() common.Hash {
	return common.HexToHash("0xa503ff0614b7e42c12bcbacc51d916cf30d116c1861b1ec0bd3bbff1a1534ef6")
}

// UnpackBadBatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadBatch(uint256 batch)
func (modelRegistry *ModelRegistry) UnpackBadBatchError(raw []byte) (*ModelRegistryBadBatch, error) {
	out := new(ModelRegistryBadBatch)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "BadBatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryBadClass represents a BadClass error raised by the ModelRegistry contract.
type ModelRegistryBadClass struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadClass(bytes32 id)
func ModelRegistryBadClassErrorID() common.Hash {
	return common.HexToHash("0x8f1cda07dccc2b65c9f18305d7fe63a88b3d691b582911bfdd163bb9ac9740b1")
}

// UnpackBadClassError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadClass(bytes32 id)
func (modelRegistry *ModelRegistry) UnpackBadClassError(raw []byte) (*ModelRegistryBadClass, error) {
	out := new(ModelRegistryBadClass)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "BadClass", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryClassExists represents a ClassExists error raised by the ModelRegistry contract.
type ModelRegistryClassExists struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClassExists(bytes32 id)
func ModelRegistryClassExistsErrorID() common.Hash {
	return common.HexToHash("0xea52ae4fec602f19c5ab568fa7d2354b72de0a0df24b09c205ab4ca0534a6276")
}

// UnpackClassExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClassExists(bytes32 id)
func (modelRegistry *ModelRegistry) UnpackClassExistsError(raw []byte) (*ModelRegistryClassExists, error) {
	out := new(ModelRegistryClassExists)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ClassExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryMalformedIdentity represents a MalformedIdentity error raised by the ModelRegistry contract.
type ModelRegistryMalformedIdentity struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MalformedIdentity()
func ModelRegistryMalformedIdentityErrorID() common.Hash {
	return common.HexToHash("0x3271586fb315d978294840004443d14801e56dcc13f22a0b551f6d00420e14f9")
}

// UnpackMalformedIdentityError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MalformedIdentity()
func (modelRegistry *ModelRegistry) UnpackMalformedIdentityError(raw []byte) (*ModelRegistryMalformedIdentity, error) {
	out := new(ModelRegistryMalformedIdentity)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "MalformedIdentity", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryMalformedKey represents a MalformedKey error raised by the ModelRegistry contract.
type ModelRegistryMalformedKey struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MalformedKey()
func ModelRegistryMalformedKeyErrorID() common.Hash {
	return common.HexToHash("0xfbfe0469fd0a254a0928448c121cddce144e2456ff3ca2127bf27742b6554b36")
}

// UnpackMalformedKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MalformedKey()
func (modelRegistry *ModelRegistry) UnpackMalformedKeyError(raw []byte) (*ModelRegistryMalformedKey, error) {
	out := new(ModelRegistryMalformedKey)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "MalformedKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryModelExists represents a ModelExists error raised by the ModelRegistry contract.
type ModelRegistryModelExists struct {
	Owner   common.Address
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ModelExists(address owner, bytes32 version)
func ModelRegistryModelExistsErrorID() common.Hash {
	return common.HexToHash("0x70f1a3552835d612602cfd03871b29c028c7efe387abec070ad30117e26742da")
}

// UnpackModelExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ModelExists(address owner, bytes32 version)
func (modelRegistry *ModelRegistry) UnpackModelExistsError(raw []byte) (*ModelRegistryModelExists, error) {
	out := new(ModelRegistryModelExists)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ModelExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryNotAllowed represents a NotAllowed error raised by the ModelRegistry contract.
type ModelRegistryNotAllowed struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAllowed(address sender)
func ModelRegistryNotAllowedErrorID() common.Hash {
	return common.HexToHash("0xfa5cd00ff5c4577b9857716999b0b260131d9f5bcbb69f0fa80d6ba972753c88")
}

// UnpackNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAllowed(address sender)
func (modelRegistry *ModelRegistry) UnpackNotAllowedError(raw []byte) (*ModelRegistryNotAllowed, error) {
	out := new(ModelRegistryNotAllowed)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "NotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryUnknownClass represents a UnknownClass error raised by the ModelRegistry contract.
type ModelRegistryUnknownClass struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownClass(bytes32 id)
func ModelRegistryUnknownClassErrorID() common.Hash {
	return common.HexToHash("0x693b1355765b63ded79ce1754990c51844f6818cf0d4ba9d7669f9eeaeb71b0d")
}

// UnpackUnknownClassError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownClass(bytes32 id)
func (modelRegistry *ModelRegistry) UnpackUnknownClassError(raw []byte) (*ModelRegistryUnknownClass, error) {
	out := new(ModelRegistryUnknownClass)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "UnknownClass", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryUnknownModel represents a UnknownModel error raised by the ModelRegistry contract.
type ModelRegistryUnknownModel struct {
	Owner   common.Address
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownModel(address owner, bytes32 version)
func ModelRegistryUnknownModelErrorID() common.Hash {
	return common.HexToHash("0x75b05129f913839d1558230e9099cf841fbaf12984d9ae661fec457bef3965c6")
}

// UnpackUnknownModelError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownModel(address owner, bytes32 version)
func (modelRegistry *ModelRegistry) UnpackUnknownModelError(raw []byte) (*ModelRegistryUnknownModel, error) {
	out := new(ModelRegistryUnknownModel)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "UnknownModel", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryUnsafeSrs represents a UnsafeSrs error raised by the ModelRegistry contract.
type ModelRegistryUnsafeSrs struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnsafeSrs()
func ModelRegistryUnsafeSrsErrorID() common.Hash {
	return common.HexToHash("0x231d7f63842cc70d850437c967dac72dd41ca72e2845a78fa67f21585ac3cdc9")
}

// UnpackUnsafeSrsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnsafeSrs()
func (modelRegistry *ModelRegistry) UnpackUnsafeSrsError(raw []byte) (*ModelRegistryUnsafeSrs, error) {
	out := new(ModelRegistryUnsafeSrs)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "UnsafeSrs", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWrongBatch represents a WrongBatch error raised by the ModelRegistry contract.
type ModelRegistryWrongBatch struct {
	Court      *big.Int
	Settlement *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongBatch(uint256 court, uint256 settlement)
func ModelRegistryWrongBatchErrorID() common.Hash {
	return common.HexToHash("0xd0a8f98713c8e0175668478588ba8fddc27062b0b49aca6c47c40a232bb9139e")
}

// UnpackWrongBatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongBatch(uint256 court, uint256 settlement)
func (modelRegistry *ModelRegistry) UnpackWrongBatchError(raw []byte) (*ModelRegistryWrongBatch, error) {
	out := new(ModelRegistryWrongBatch)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WrongBatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWrongColumns represents a WrongColumns error raised by the ModelRegistry contract.
type ModelRegistryWrongColumns struct {
	C *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongColumns(uint256 c)
func ModelRegistryWrongColumnsErrorID() common.Hash {
	return common.HexToHash("0x780ec649815bd57f6db3fe10ad94dd25996490f23bd3b43c7264bba72e144c20")
}

// UnpackWrongColumnsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongColumns(uint256 c)
func (modelRegistry *ModelRegistry) UnpackWrongColumnsError(raw []byte) (*ModelRegistryWrongColumns, error) {
	out := new(ModelRegistryWrongColumns)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WrongColumns", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWrongLayouts represents a WrongLayouts error raised by the ModelRegistry contract.
type ModelRegistryWrongLayouts struct {
	Layouts *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongLayouts(uint256 layouts)
func ModelRegistryWrongLayoutsErrorID() common.Hash {
	return common.HexToHash("0x1ba1208f3b8a70b815689246cd540370d9e99ac513214f4432a0df55c31c9215")
}

// UnpackWrongLayoutsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongLayouts(uint256 layouts)
func (modelRegistry *ModelRegistry) UnpackWrongLayoutsError(raw []byte) (*ModelRegistryWrongLayouts, error) {
	out := new(ModelRegistryWrongLayouts)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WrongLayouts", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWrongModel represents a WrongModel error raised by the ModelRegistry contract.
type ModelRegistryWrongModel struct {
	Batch   *big.Int
	ModelId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongModel(uint256 batch, bytes32 modelId)
func ModelRegistryWrongModelErrorID() common.Hash {
	return common.HexToHash("0xbbd9e2a2b302c2cbc6b512ea3f86c964e24988fd5e69b785e2b4d664338ded53")
}

// UnpackWrongModelError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongModel(uint256 batch, bytes32 modelId)
func (modelRegistry *ModelRegistry) UnpackWrongModelError(raw []byte) (*ModelRegistryWrongModel, error) {
	out := new(ModelRegistryWrongModel)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WrongModel", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWrongRows represents a WrongRows error raised by the ModelRegistry contract.
type ModelRegistryWrongRows struct {
	Batch *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongRows(uint256 batch)
func ModelRegistryWrongRowsErrorID() common.Hash {
	return common.HexToHash("0x6da56fb99cfd17253925aad2453be053371004d9971c2f2c226c7ccd6abcb5c3")
}

// UnpackWrongRowsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongRows(uint256 batch)
func (modelRegistry *ModelRegistry) UnpackWrongRowsError(raw []byte) (*ModelRegistryWrongRows, error) {
	out := new(ModelRegistryWrongRows)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WrongRows", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWrongSrs represents a WrongSrs error raised by the ModelRegistry contract.
type ModelRegistryWrongSrs struct {
	Digest [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongSrs(bytes32 digest)
func ModelRegistryWrongSrsErrorID() common.Hash {
	return common.HexToHash("0x96ca29ddcb090cdef728bf61a123f08de32c292fed1ec60d947ab51508fe0f52")
}

// UnpackWrongSrsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongSrs(bytes32 digest)
func (modelRegistry *ModelRegistry) UnpackWrongSrsError(raw []byte) (*ModelRegistryWrongSrs, error) {
	out := new(ModelRegistryWrongSrs)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WrongSrs", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWrongTau represents a WrongTau error raised by the ModelRegistry contract.
type ModelRegistryWrongTau struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongTau()
func ModelRegistryWrongTauErrorID() common.Hash {
	return common.HexToHash("0x30a08a345403a69c45491be414c016fdde1db8f96dcc2384830d095c3d77fb9e")
}

// UnpackWrongTauError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongTau()
func (modelRegistry *ModelRegistry) UnpackWrongTauError(raw []byte) (*ModelRegistryWrongTau, error) {
	out := new(ModelRegistryWrongTau)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WrongTau", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWrongVersion represents a WrongVersion error raised by the ModelRegistry contract.
type ModelRegistryWrongVersion struct {
	Version [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongVersion(bytes32 version)
func ModelRegistryWrongVersionErrorID() common.Hash {
	return common.HexToHash("0x8e54c4d074c246f1b50e173bc2426e47c18cd5ba89c1011754134410b62fff9f")
}

// UnpackWrongVersionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongVersion(bytes32 version)
func (modelRegistry *ModelRegistry) UnpackWrongVersionError(raw []byte) (*ModelRegistryWrongVersion, error) {
	out := new(ModelRegistryWrongVersion)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WrongVersion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ParametersMetaData contains all meta data concerning the Parameters contract.
var ParametersMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"delay\",\"type\":\"uint32\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"challengeWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"responseWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"deliveryWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"protocolFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"attesterFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"challengerBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"quorumBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"quorumStake\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"valueBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16[3]\",\"name\":\"premiumBps\",\"type\":\"uint16[3]\"},{\"internalType\":\"uint96\",\"name\":\"challengeFloor\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"challengeFactor\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"tokenPerEther\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeCap\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"slashGas\",\"type\":\"uint64\"}],\"internalType\":\"structIParameters.Terms\",\"name\":\"first\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"DELAY\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_EXPOSURE\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_FEES_BPS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MIN_CHALLENGE_FACTOR\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MIN_QUORUM_BPS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"cancel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"challengeWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"responseWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"deliveryWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"protocolFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"attesterFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"challengerBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"quorumBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"quorumStake\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"valueBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16[3]\",\"name\":\"premiumBps\",\"type\":\"uint16[3]\"},{\"internalType\":\"uint96\",\"name\":\"challengeFloor\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"challengeFactor\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"tokenPerEther\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeCap\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"slashGas\",\"type\":\"uint64\"}],\"internalType\":\"structIParameters.Terms\",\"name\":\"t\",\"type\":\"tuple\"}],\"name\":\"check\",\"outputs\":[],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"current\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"challengeWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"responseWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"deliveryWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"protocolFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"attesterFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"challengerBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"quorumBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"quorumStake\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"valueBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16[3]\",\"name\":\"premiumBps\",\"type\":\"uint16[3]\"},{\"internalType\":\"uint96\",\"name\":\"challengeFloor\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"challengeFactor\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"tokenPerEther\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeCap\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"slashGas\",\"type\":\"uint64\"}],\"internalType\":\"structIParameters.Terms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"enact\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"number\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"enactableAt\",\"outputs\":[{\"internalType\":\"uint40\",\"name\":\"\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"number\",\"type\":\"uint32\"}],\"name\":\"get\",\"outputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"challengeWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"responseWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"deliveryWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"protocolFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"attesterFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"challengerBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"quorumBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"quorumStake\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"valueBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16[3]\",\"name\":\"premiumBps\",\"type\":\"uint16[3]\"},{\"internalType\":\"uint96\",\"name\":\"challengeFloor\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"challengeFactor\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"tokenPerEther\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeCap\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"slashGas\",\"type\":\"uint64\"}],\"internalType\":\"structIParameters.Terms\",\"name\":\"t\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"offerOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"challengeWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"responseWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"deliveryWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"protocolFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"attesterFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"challengerBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"quorumBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"quorumStake\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"valueBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16[3]\",\"name\":\"premiumBps\",\"type\":\"uint16[3]\"},{\"internalType\":\"uint96\",\"name\":\"challengeFloor\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"challengeFactor\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"tokenPerEther\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeCap\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"slashGas\",\"type\":\"uint64\"}],\"internalType\":\"structIParameters.Terms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"propose\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proposed\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"proposal\",\"type\":\"bytes32\"}],\"name\":\"Cancelled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"number\",\"type\":\"uint32\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"challengeWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"responseWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"deliveryWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"protocolFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"attesterFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"challengerBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"quorumBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"quorumStake\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"valueBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16[3]\",\"name\":\"premiumBps\",\"type\":\"uint16[3]\"},{\"internalType\":\"uint96\",\"name\":\"challengeFloor\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"challengeFactor\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"tokenPerEther\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeCap\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"slashGas\",\"type\":\"uint64\"}],\"indexed\":false,\"internalType\":\"structIParameters.Terms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"Enacted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"OwnershipOffered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"}],\"name\":\"OwnershipTaken\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"challengeWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"responseWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"deliveryWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"protocolFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"attesterFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"challengerBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"quorumBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"quorumStake\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"valueBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16[3]\",\"name\":\"premiumBps\",\"type\":\"uint16[3]\"},{\"internalType\":\"uint96\",\"name\":\"challengeFloor\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"challengeFactor\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"tokenPerEther\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeCap\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"slashGas\",\"type\":\"uint64\"}],\"indexed\":false,\"internalType\":\"structIParameters.Terms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"enactableAt\",\"type\":\"uint40\"}],\"name\":\"Proposed\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"field\",\"type\":\"string\"}],\"name\":\"BadTerms\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"proposal\",\"type\":\"bytes32\"}],\"name\":\"NotProposed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"enactableAt\",\"type\":\"uint40\"}],\"name\":\"TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"number\",\"type\":\"uint32\"}],\"name\":\"UnknownTerms\",\"type\":\"error\"}]",
	ID:  "b339d930b31e497913dff2dec501e58284",
	Bin: "0x61010060405234610b00576040516125083881900390601f8201601f19168301906001600160401b0382118483101761084057829160405283398101908082036102608112610b005781516001600160a01b0381169290839003610b005761022061006c60208301610b04565b92603f190112610b0057604051936101e085016001600160401b03811186821017610840576040526100a060408301610b04565b85526100ae60608301610b04565b60208601526100bf60808301610b04565b60408601526100d060a08301610b15565b60608601526100e160c08301610b15565b60808601526100f260e08301610b15565b60a08601526101046101008301610b15565b60c08601526101166101208301610b24565b60e08601526101286101408301610b15565b6101008601528061017f83011215610b0057604051606081016001600160401b0381118282101761084057604052806101c08401928311610b00576101608401905b838210610ae85750509161018a610240926101cf94610120890152610b24565b61014087015261019d6101e08201610b15565b6101608701526101b06102008201610b24565b6101808701526101c36102208201610b38565b6101a087015201610b38565b6101c08401525f80546001600160a01b0319168317815560405192907fdc3c82f4776932041f15a08f769aadd6ed44c2a975e64bbf0fde8cf812f8b6b89080a260805263ffffffff82511615610ab3575063ffffffff6020820151168015908115610a95575b50610a5e5763ffffffff6040820151168015908115610a4d575b50610a165761138861027261ffff60608401511661ffff60808501511690610b4c565b116109df5761271061ffff60a083015116116109a95761ffff60c082015116611388811090811561099d575b5061096b5761271061ffff610100830151161161093a57600a61ffff6101608301511610610902576101808101516001600160601b0316156108cc576101a08101516001600160401b031615610899576101c08101516001600160401b0316156108685760015463ffffffff8160a01c169063ffffffff82146108545763ffffffff60a01b6001830160a01b169063ffffffff60a01b191617600155818063ffffffff8151168163ffffffff60208201511663ffffffff60408301511660e05261ffff60608301511661ffff60808401511661ffff60a08501511661ffff60c08601511660018060601b0360e0870151169061ffff610100880151169261ffff61012089015151169461ffff60206101208b01510151169661ffff60406101208c01510151169861ffff6101608c61014060018060601b03910151169c0151169b8d6101c060018060401b03910151169d61018060018060601b03910151169e6101a060018060401b039101511660a0525f60c05260405160c05261022060c0510160c051811060018060401b038211176108405760405260c05152602060c051015260e051604060c0510152606060c0510152608060c051015260a060c051015260c08051015260e060c051015261010060c051015261012060c051015261014060c051015261016060c051015261018060c05101526101a060c05101526101c060c05101526101e060c051015260a05161020060c051015263ffffffff60018201165f526003602052600260405f2063ffffffff60c0515116815467ffffffff00000000602060c051015160201b166bffffffff0000000000000000604060c051015160401b16926dffff000000000000000000000000606060c051015160601b169161ffff60701b608060c051015160701b169061ffff60801b60a060c051015160801b169361ffff60901b60c08051015160901b169560018060a01b031960e060c051015160a01b169760018060a01b039561ffff60901b199461ffff60801b199361ffff60701b19926dffff000000000000000000000000199160018060601b0319161716171617161716171617171781556001810161ffff61010060c051015116815463ffff000061012060c051015160101b169065ffff0000000061014060c051015160201b169167ffff00000000000061016060c051015160301b1668010000000000000000600160a01b0361018060c051015160401b169261ffff60a01b6101a060c051015160a01b1694600160b01b600160f01b036101c060c051015160b01b1696600169ffff000000000000000160b01b039461ffff60a01b199368010000000000000000600160a01b03199267ffff000000000000199165ffffffffffff1916171617161716171617171790550160018060601b036101e060c0510151168154906c01000000000000000000000000600160a01b0361020060c051015160601b169160018060a01b031916171790556040519163ffffffff815116835263ffffffff602082015116602084015263ffffffff604082015116604084015261ffff606082015116606084015261ffff608082015116608084015261ffff60a08201511660a084015261ffff60c08201511660c084015260018060601b0360e08201511660e084015261ffff6101008201511661010084015261012081015161012084015f905b60038210610826576101408401516001600160601b039081166101808089019190915261016086015161ffff166101a0808a0191909152908601519091166101c080890191909152908501516001600160401b039081166101e089015290850151166102008701526001850163ffffffff167f23dd417f2e0fff8db704b08060c44d5a9b860c034c86809885928d288cbb9fcb61022088a26040516119ae9081610b5a82396080518181816105ef0152610edc0152f35b60208060019261ffff86511681520193019101909161076f565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b6040516339bac5cd60e11b8152602060048201526008602482015267736c61736847617360c01b6044820152606490fd5b6040516339bac5cd60e11b815260206004820152600a6024820152690626173654665654361760b41b6044820152606490fd5b6040516339bac5cd60e11b815260206004820152600d60248201526c3a37b5b2b72832b922ba3432b960991b6044820152606490fd5b6040516339bac5cd60e11b815260206004820152600f60248201526e31b430b63632b733b2a330b1ba37b960891b6044820152606490fd5b6040516339bac5cd60e11b815260206004820152600860248201526776616c756542707360c01b6044820152606490fd5b6040516339bac5cd60e11b815260206004820152600960248201526871756f72756d42707360b81b6044820152606490fd5b6127109150115f61029e565b6040516339bac5cd60e11b815260206004820152600d60248201526c6368616c6c656e67657242707360981b6044820152606490fd5b6040516339bac5cd60e11b815260206004820152600e60248201526d70726f746f636f6c46656542707360901b6044820152606490fd5b6040516339bac5cd60e11b815260206004820152600e60248201526d64656c697665727957696e646f7760901b6044820152606490fd5b905063ffffffff825116105f61024f565b6040516339bac5cd60e11b815260206004820152600e60248201526d726573706f6e736557696e646f7760901b6044820152606490fd5b6207e9009150610aac9063ffffffff845116610b4c565b115f610235565b6339bac5cd60e11b815260206004820152600f60248201526e6368616c6c656e676557696e646f7760881b6044820152606490fd5b60208091610af584610b15565b81520191019061016a565b5f80fd5b519063ffffffff82168203610b0057565b519061ffff82168203610b0057565b51906001600160601b0382168203610b0057565b51906001600160401b0382168203610b0057565b919082018092116108545756fe60e0806040526004361015610012575f80fd5b5f3560e01c908163162e447314610f3d5750806324f4125414610f205780632b221f6b14610f005780636198c3d01461068357806369b4117014610ec057806379ba509714610e3b5780638c3894c114610e145780638da5cb5b14610de25780638e3e92f214610d425780639fa6a6e314610d1c578063b414c6b914610688578063b5efe14514610683578063b8b49ec914610558578063d1851c921461053b578063d8a26e3a146101c7578063e30c3978146101945763ea8a1af0146100d7575f80fd5b34610190575f6003193601126101905773ffffffffffffffffffffffffffffffffffffffff5f54163303610164576002548015610138577fbaa1eb22f2a492ba1a5fea61b8df4d27c6c8b5f3971e63bb58fa14ff72eedb705f80a25f600255005b7f506e5258000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7ffa5cd00f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5f80fd5b34610190575f60031936011261019057602073ffffffffffffffffffffffffffffffffffffffff60015416604051908152f35b346101905760206003193601126101905760043563ffffffff8116809103610190576040516101f581610f73565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201526060916040516102398482610f90565b833682376101208301525f6101408301525f6101608301525f6101808301525f6101a08301525f6101c083015280158015610527575b6104fc575f52600360205260405f209163ffffffff6040519361029185610f56565b67ffffffffffffffff60028254928484168852848460201c166020890152848460401c16604089015261ffff84871c168689015261ffff8460701c16608089015261ffff8460801c1660a089015261ffff8460901c1660c08901528360a01c60e089015282600182015461ffff81166101008b015261ffff8160101c166101208b015261ffff8160201c166101408b015261ffff8160301c166101608b01526bffffffffffffffffffffffff8160401c166101808b015261ffff8160a01c166101a08b015260b01c166101c089015201546bffffffffffffffffffffffff81166101e0880152841c1661020086015216825263ffffffff602084015116602083015263ffffffff604084015116604083015261ffff8184015116606083015261ffff608084015116608083015261ffff60a08401511660a083015261ffff60c08401511660c08301526bffffffffffffffffffffffff60e08401511660e083015261ffff6101008401511661010083015260405190818181011067ffffffffffffffff82840111176104cf576104cb93826101c09267ffffffffffffffff940160405261ffff61012083015116815261ffff61014083015116602082015261ffff6101608301511660408201526101208501526bffffffffffffffffffffffff6101808201511661014085015261ffff6101a0820151166101608501526bffffffffffffffffffffffff6101e08201511661018085015282610200820151166101a08501520151166101c0820152604051918291826111ae565b0390f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f8ce1ac31000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5063ffffffff60015460a01c16811161026f565b34610190575f600319360112610190576020600254604051908152f35b34610190576102206003193601126101905773ffffffffffffffffffffffffffffffffffffffff5f541633036101645761059961059436610fe0565b6112e9565b60405160208101906105aa82611825565b61022081526105bb61024082610f90565b5190206002557f9e8e4f9fb07868b7306446136d27a141aaa50c3c9230d570b87da2d8fe3e675d61024061061563ffffffff7f000000000000000000000000000000000000000000000000000000000000000016426112dc565b7fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff7cffffffffff0000000000000000000000000000000000000000000000006001549260c01b169116178060015564ffffffffff6040519161067683611825565b60c01c16610220820152a1005b611192565b34610190576102206003193601126101905760405160208101906106ab82611825565b61022081526106bc61024082610f90565b5190206002548103610cf15760015464ffffffffff8160c01c16804210610cc657505f6002556106eb36610fe0565b63ffffffff8260a01c1663ffffffff8114610c9957600101918260a01b77ffffffff000000000000000000000000000000000000000016907fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff1617600155808080805163ffffffff16602082015163ffffffff1660c052604082015163ffffffff16606083015161ffff16608084015161ffff169060a085015161ffff1660c086015161ffff1660e08701516bffffffffffffffffffffffff169061010088015161ffff169261012089019586515161ffff169587516020015161ffff1697516040015161ffff16986101408c01516bffffffffffffffffffffffff169a6101608d015161ffff169c6101c0015167ffffffffffffffff169d61018001516bffffffffffffffffffffffff169e6101a0015167ffffffffffffffff1660805260405160a05260a05161083c90610f56565b60a0515260c05160a0516020015260a0516040015260a0516060015260a0516080015260a05160a0015260a05160c0015260a05160e0015260a051610100015260a051610120015260a051610140015260a051610160015260a051610180015260a0516101a0015260a0516101c0015260a0516101e0015260805160a051610200015263ffffffff82165f52600360205260405f2060a0515163ffffffff1681549060a0516020015160201b67ffffffff000000001660a0516040015160401b6bffffffff00000000000000001660a0516060015160601b6dffff0000000000000000000000001660a0516080015160701b6fffff0000000000000000000000000000169160a05160a0015160801b71ffff00000000000000000000000000000000169360a05160c0015160901b73ffff000000000000000000000000000000000000169560a05160e0015160a01b7fffffffffffffffffffffffff000000000000000000000000000000000000000016977fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016177fffffffffffffffffffffffffffffffffffff0000ffffffffffffffffffffffff16177fffffffffffffffffffffffffffffffff0000ffffffffffffffffffffffffffff16177fffffffffffffffffffffffffffff0000ffffffffffffffffffffffffffffffff16177fffffffffffffffffffffffff0000ffffffffffffffffffffffffffffffffffff161773ffffffffffffffffffffffffffffffffffffffff1617171781556001810160a051610100015161ffff1681549060a051610120015160101b63ffff00001660a051610140015160201b65ffff000000001660a051610160015160301b67ffff000000000000169060a051610180015160401b73ffffffffffffffffffffffff0000000000000000169260a0516101a0015160a01b75ffff0000000000000000000000000000000000000000169460a0516101c0015160b01b7dffffffffffffffff0000000000000000000000000000000000000000000016967fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000016177fffffffffffffffffffffffffffffffffffffffffffffffff0000ffffffffffff16177fffffffffffffffffffffffff000000000000000000000000ffffffffffffffff16177fffffffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffff16177fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff16171717905560020160a0516101e001516bffffffffffffffffffffffff1681549060a051610200015160601b73ffffffffffffffff00000000000000000000000016917fffffffffffffffffffffffff000000000000000000000000000000000000000016171790556040518063ffffffff841692610c6490826111ae565b037f23dd417f2e0fff8db704b08060c44d5a9b860c034c86809885928d288cbb9fcb91a26040519063ffffffff168152602090f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7faa72ab2a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f506e5258000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610190575f60031936011261019057602063ffffffff60015460a01c16604051908152f35b346101905760206003193601126101905760043573ffffffffffffffffffffffffffffffffffffffff81168091036101905773ffffffffffffffffffffffffffffffffffffffff5f5416330361016457807fffffffffffffffffffffffff000000000000000000000000000000000000000060015416176001557f239a2ddded15777fa246aed5f7e1a9bc69a39d4eb4a397034d1d85766cca7d4c5f80a2005b34610190575f60031936011261019057602073ffffffffffffffffffffffffffffffffffffffff5f5416604051908152f35b34610190575f60031936011261019057602064ffffffffff60015460c01c16604051908152f35b34610190575f6003193601126101905760015473ffffffffffffffffffffffffffffffffffffffff81163303610164577fffffffffffffffffffffffff00000000000000000000000000000000000000009033825f5416175f5516600155337fdc3c82f4776932041f15a08f769aadd6ed44c2a975e64bbf0fde8cf812f8b6b85f80a2005b34610190575f60031936011261019057602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101905761022060031936011261019057610f1e61059436610fe0565b005b34610190575f6003193601126101905760206040516207e9008152f35b34610190575f6003193601126101905780600a60209252f35b610220810190811067ffffffffffffffff8211176104cf57604052565b6101e0810190811067ffffffffffffffff8211176104cf57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176104cf57604052565b359061ffff8216820361019057565b9061022060031983011261019057604051610ffa81610f73565b809260043563ffffffff8116810361019057825260243563ffffffff8116810361019057602083015260443563ffffffff8116810361019057604083015260643561ffff8116810361019057606083015260843561ffff8116810361019057608083015260a43561ffff811681036101905760a083015260c43561ffff811681036101905760c083015260e4356bffffffffffffffffffffffff811681036101905760e08301526101043561ffff811681036101905761010083015280610143121561019057604051906110cf606083610f90565b81906101841161019057610124905b610184821061117a575050610120820152610184356bffffffffffffffffffffffff81168103610190576101408201526101a43561ffff81168103610190576101608201526101c4356bffffffffffffffffffffffff81168103610190576101808201526101e43567ffffffffffffffff81168103610190576101a0820152610204359067ffffffffffffffff82168203610190576101c00152565b6020809161118784610fd1565b8152019101906110de565b34610190575f6003193601126101905760206040516113888152f35b91909161022081019263ffffffff815116825263ffffffff602082015116602083015263ffffffff604082015116604083015261ffff606082015116606083015261ffff608082015116608083015261ffff60a08201511660a083015261ffff60c08201511660c08301526bffffffffffffffffffffffff60e08201511660e083015261ffff6101008201511661010083015261012081015161012083015f905b600382106112c25750505067ffffffffffffffff6101c0826bffffffffffffffffffffffff6101406102009501511661018086015261ffff610160820151166101a08601526bffffffffffffffffffffffff6101808201511682860152826101a0820151166101e0860152015116910152565b60208060019261ffff86511681520193019101909161124f565b91908201809211610c9957565b63ffffffff815116156117c75763ffffffff60208201511680159081156117a9575b5061174b5763ffffffff604082015116801590811561173a575b506116dc5761138861134861ffff60608401511661ffff608085015116906112dc565b1161167e5761271061ffff60a083015116116116205761ffff60c0820151166113888110908115611614575b506115b65761271061ffff610100830151161161155857600a61ffff61016083015116106114fa576bffffffffffffffffffffffff610180820151161561149c5767ffffffffffffffff6101a0820151161561143e576101c0015167ffffffffffffffff16156113e057565b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600860248201527f736c6173684761730000000000000000000000000000000000000000000000006044820152fd5b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600a60248201527f62617365466565436170000000000000000000000000000000000000000000006044820152fd5b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600d60248201527f746f6b656e5065724574686572000000000000000000000000000000000000006044820152fd5b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600f60248201527f6368616c6c656e6765466163746f7200000000000000000000000000000000006044820152fd5b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600860248201527f76616c75654270730000000000000000000000000000000000000000000000006044820152fd5b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600960248201527f71756f72756d42707300000000000000000000000000000000000000000000006044820152fd5b6127109150115f611374565b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600d60248201527f6368616c6c656e676572427073000000000000000000000000000000000000006044820152fd5b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600e60248201527f70726f746f636f6c4665654270730000000000000000000000000000000000006044820152fd5b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600e60248201527f64656c697665727957696e646f770000000000000000000000000000000000006044820152fd5b905063ffffffff825116105f611325565b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600e60248201527f726573706f6e736557696e646f770000000000000000000000000000000000006044820152fd5b6207e90091506117c09063ffffffff8451166112dc565b115f61130b565b60646040517f73758b9a00000000000000000000000000000000000000000000000000000000815260206004820152600f60248201527f6368616c6c656e676557696e646f7700000000000000000000000000000000006044820152fd5b60043563ffffffff811680910361019057815260243563ffffffff811680910361019057602082015260443563ffffffff811680910361019057604082015260643561ffff811680910361019057606082015260843561ffff811680910361019057608082015260a43561ffff81168091036101905760a082015260c43561ffff81168091036101905760c082015260e4356bffffffffffffffffffffffff81168091036101905760e08201526101043561ffff8116809103610190576101008201526101245f61012083015b6003821061198d57505050610184356bffffffffffffffffffffffff8116809103610190576101808201526101a43561ffff8116809103610190576101a08201526101c4356bffffffffffffffffffffffff8116809103610190576101c08201526101e43567ffffffffffffffff8116809103610190576101e0820152610204359067ffffffffffffffff8216809203610190576102000152565b60208060019261ffff61199f87610fd1565b168152019301910190916118f256",
}

// Parameters is an auto generated Go binding around an Ethereum contract.
type Parameters struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Parameters) GetABI() abi.ABI {
	return c.abi
}

// NewParameters creates a new instance of Parameters.
func NewParameters() *Parameters {
	parsed, err := ParametersMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Parameters{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Parameters) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address owner_, uint32 delay, (uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) first) returns()
func (parameters *Parameters) PackConstructor(owner_ common.Address, delay uint32, first IParametersTerms) []byte {
	enc, err := parameters.abi.Pack("", owner_, delay, first)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69b41170.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DELAY() view returns(uint32)
func (parameters *Parameters) PackDELAY() []byte {
	enc, err := parameters.abi.Pack("DELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69b41170.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DELAY() view returns(uint32)
func (parameters *Parameters) TryPackDELAY() ([]byte, error) {
	return parameters.abi.Pack("DELAY")
}

// UnpackDELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x69b41170.
//
// Solidity: function DELAY() view returns(uint32)
func (parameters *Parameters) UnpackDELAY(data []byte) (uint32, error) {
	out, err := parameters.abi.Unpack("DELAY", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackMAXEXPOSURE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x24f41254.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_EXPOSURE() view returns(uint256)
func (parameters *Parameters) PackMAXEXPOSURE() []byte {
	enc, err := parameters.abi.Pack("MAX_EXPOSURE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXEXPOSURE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x24f41254.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_EXPOSURE() view returns(uint256)
func (parameters *Parameters) TryPackMAXEXPOSURE() ([]byte, error) {
	return parameters.abi.Pack("MAX_EXPOSURE")
}

// UnpackMAXEXPOSURE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x24f41254.
//
// Solidity: function MAX_EXPOSURE() view returns(uint256)
func (parameters *Parameters) UnpackMAXEXPOSURE(data []byte) (*big.Int, error) {
	out, err := parameters.abi.Unpack("MAX_EXPOSURE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMAXFEESBPS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5efe145.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_FEES_BPS() view returns(uint256)
func (parameters *Parameters) PackMAXFEESBPS() []byte {
	enc, err := parameters.abi.Pack("MAX_FEES_BPS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXFEESBPS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5efe145.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_FEES_BPS() view returns(uint256)
func (parameters *Parameters) TryPackMAXFEESBPS() ([]byte, error) {
	return parameters.abi.Pack("MAX_FEES_BPS")
}

// UnpackMAXFEESBPS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb5efe145.
//
// Solidity: function MAX_FEES_BPS() view returns(uint256)
func (parameters *Parameters) UnpackMAXFEESBPS(data []byte) (*big.Int, error) {
	out, err := parameters.abi.Unpack("MAX_FEES_BPS", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMINCHALLENGEFACTOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x162e4473.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MIN_CHALLENGE_FACTOR() view returns(uint256)
func (parameters *Parameters) PackMINCHALLENGEFACTOR() []byte {
	enc, err := parameters.abi.Pack("MIN_CHALLENGE_FACTOR")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMINCHALLENGEFACTOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x162e4473.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MIN_CHALLENGE_FACTOR() view returns(uint256)
func (parameters *Parameters) TryPackMINCHALLENGEFACTOR() ([]byte, error) {
	return parameters.abi.Pack("MIN_CHALLENGE_FACTOR")
}

// UnpackMINCHALLENGEFACTOR is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x162e4473.
//
// Solidity: function MIN_CHALLENGE_FACTOR() view returns(uint256)
func (parameters *Parameters) UnpackMINCHALLENGEFACTOR(data []byte) (*big.Int, error) {
	out, err := parameters.abi.Unpack("MIN_CHALLENGE_FACTOR", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMINQUORUMBPS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6198c3d0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MIN_QUORUM_BPS() view returns(uint256)
func (parameters *Parameters) PackMINQUORUMBPS() []byte {
	enc, err := parameters.abi.Pack("MIN_QUORUM_BPS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMINQUORUMBPS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6198c3d0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MIN_QUORUM_BPS() view returns(uint256)
func (parameters *Parameters) TryPackMINQUORUMBPS() ([]byte, error) {
	return parameters.abi.Pack("MIN_QUORUM_BPS")
}

// UnpackMINQUORUMBPS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6198c3d0.
//
// Solidity: function MIN_QUORUM_BPS() view returns(uint256)
func (parameters *Parameters) UnpackMINQUORUMBPS(data []byte) (*big.Int, error) {
	out, err := parameters.abi.Unpack("MIN_QUORUM_BPS", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (parameters *Parameters) PackAcceptOwnership() []byte {
	enc, err := parameters.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (parameters *Parameters) TryPackAcceptOwnership() ([]byte, error) {
	return parameters.abi.Pack("acceptOwnership")
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xea8a1af0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel() returns()
func (parameters *Parameters) PackCancel() []byte {
	enc, err := parameters.abi.Pack("cancel")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xea8a1af0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel() returns()
func (parameters *Parameters) TryPackCancel() ([]byte, error) {
	return parameters.abi.Pack("cancel")
}

// PackCheck is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b221f6b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function check((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) t) pure returns()
func (parameters *Parameters) PackCheck(t IParametersTerms) []byte {
	enc, err := parameters.abi.Pack("check", t)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheck is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b221f6b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function check((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) t) pure returns()
func (parameters *Parameters) TryPackCheck(t IParametersTerms) ([]byte, error) {
	return parameters.abi.Pack("check", t)
}

// PackCurrent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9fa6a6e3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function current() view returns(uint32)
func (parameters *Parameters) PackCurrent() []byte {
	enc, err := parameters.abi.Pack("current")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCurrent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9fa6a6e3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function current() view returns(uint32)
func (parameters *Parameters) TryPackCurrent() ([]byte, error) {
	return parameters.abi.Pack("current")
}

// UnpackCurrent is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9fa6a6e3.
//
// Solidity: function current() view returns(uint32)
func (parameters *Parameters) UnpackCurrent(data []byte) (uint32, error) {
	out, err := parameters.abi.Unpack("current", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackEnact is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb414c6b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function enact((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) terms) returns(uint32 number)
func (parameters *Parameters) PackEnact(terms IParametersTerms) []byte {
	enc, err := parameters.abi.Pack("enact", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEnact is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb414c6b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function enact((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) terms) returns(uint32 number)
func (parameters *Parameters) TryPackEnact(terms IParametersTerms) ([]byte, error) {
	return parameters.abi.Pack("enact", terms)
}

// UnpackEnact is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb414c6b9.
//
// Solidity: function enact((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) terms) returns(uint32 number)
func (parameters *Parameters) UnpackEnact(data []byte) (uint32, error) {
	out, err := parameters.abi.Unpack("enact", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackEnactableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c3894c1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function enactableAt() view returns(uint40)
func (parameters *Parameters) PackEnactableAt() []byte {
	enc, err := parameters.abi.Pack("enactableAt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEnactableAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c3894c1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function enactableAt() view returns(uint40)
func (parameters *Parameters) TryPackEnactableAt() ([]byte, error) {
	return parameters.abi.Pack("enactableAt")
}

// UnpackEnactableAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8c3894c1.
//
// Solidity: function enactableAt() view returns(uint40)
func (parameters *Parameters) UnpackEnactableAt(data []byte) (*big.Int, error) {
	out, err := parameters.abi.Unpack("enactableAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd8a26e3a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function get(uint32 number) view returns((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) t)
func (parameters *Parameters) PackGet(number uint32) []byte {
	enc, err := parameters.abi.Pack("get", number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd8a26e3a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function get(uint32 number) view returns((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) t)
func (parameters *Parameters) TryPackGet(number uint32) ([]byte, error) {
	return parameters.abi.Pack("get", number)
}

// UnpackGet is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd8a26e3a.
//
// Solidity: function get(uint32 number) view returns((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) t)
func (parameters *Parameters) UnpackGet(data []byte) (IParametersTerms, error) {
	out, err := parameters.abi.Unpack("get", data)
	if err != nil {
		return *new(IParametersTerms), err
	}
	out0 := *abi.ConvertType(out[0], new(IParametersTerms)).(*IParametersTerms)
	return out0, nil
}

// PackOfferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e3e92f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function offerOwnership(address to) returns()
func (parameters *Parameters) PackOfferOwnership(to common.Address) []byte {
	enc, err := parameters.abi.Pack("offerOwnership", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOfferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e3e92f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function offerOwnership(address to) returns()
func (parameters *Parameters) TryPackOfferOwnership(to common.Address) ([]byte, error) {
	return parameters.abi.Pack("offerOwnership", to)
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (parameters *Parameters) PackOwner() []byte {
	enc, err := parameters.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (parameters *Parameters) TryPackOwner() ([]byte, error) {
	return parameters.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (parameters *Parameters) UnpackOwner(data []byte) (common.Address, error) {
	out, err := parameters.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingOwner() view returns(address)
func (parameters *Parameters) PackPendingOwner() []byte {
	enc, err := parameters.abi.Pack("pendingOwner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingOwner() view returns(address)
func (parameters *Parameters) TryPackPendingOwner() ([]byte, error) {
	return parameters.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (parameters *Parameters) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := parameters.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8b49ec9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function propose((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) terms) returns()
func (parameters *Parameters) PackPropose(terms IParametersTerms) []byte {
	enc, err := parameters.abi.Pack("propose", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8b49ec9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function propose((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) terms) returns()
func (parameters *Parameters) TryPackPropose(terms IParametersTerms) ([]byte, error) {
	return parameters.abi.Pack("propose", terms)
}

// PackProposed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd1851c92.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposed() view returns(bytes32)
func (parameters *Parameters) PackProposed() []byte {
	enc, err := parameters.abi.Pack("proposed")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd1851c92.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposed() view returns(bytes32)
func (parameters *Parameters) TryPackProposed() ([]byte, error) {
	return parameters.abi.Pack("proposed")
}

// UnpackProposed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd1851c92.
//
// Solidity: function proposed() view returns(bytes32)
func (parameters *Parameters) UnpackProposed(data []byte) ([32]byte, error) {
	out, err := parameters.abi.Unpack("proposed", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// ParametersCancelled represents a Cancelled event raised by the Parameters contract.
type ParametersCancelled struct {
	Proposal [32]byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const ParametersCancelledEventName = "Cancelled"

// ContractEventName returns the user-defined event name.
func (ParametersCancelled) ContractEventName() string {
	return ParametersCancelledEventName
}

// UnpackCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Cancelled(bytes32 indexed proposal)
func (parameters *Parameters) UnpackCancelledEvent(log *types.Log) (*ParametersCancelled, error) {
	event := "Cancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != parameters.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ParametersCancelled)
	if len(log.Data) > 0 {
		if err := parameters.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range parameters.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ParametersEnacted represents a Enacted event raised by the Parameters contract.
type ParametersEnacted struct {
	Number uint32
	Terms  IParametersTerms
	Raw    *types.Log // Blockchain specific contextual infos
}

const ParametersEnactedEventName = "Enacted"

// ContractEventName returns the user-defined event name.
func (ParametersEnacted) ContractEventName() string {
	return ParametersEnactedEventName
}

// UnpackEnactedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Enacted(uint32 indexed number, (uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) terms)
func (parameters *Parameters) UnpackEnactedEvent(log *types.Log) (*ParametersEnacted, error) {
	event := "Enacted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != parameters.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ParametersEnacted)
	if len(log.Data) > 0 {
		if err := parameters.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range parameters.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ParametersOwnershipOffered represents a OwnershipOffered event raised by the Parameters contract.
type ParametersOwnershipOffered struct {
	To  common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const ParametersOwnershipOfferedEventName = "OwnershipOffered"

// ContractEventName returns the user-defined event name.
func (ParametersOwnershipOffered) ContractEventName() string {
	return ParametersOwnershipOfferedEventName
}

// UnpackOwnershipOfferedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipOffered(address indexed to)
func (parameters *Parameters) UnpackOwnershipOfferedEvent(log *types.Log) (*ParametersOwnershipOffered, error) {
	event := "OwnershipOffered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != parameters.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ParametersOwnershipOffered)
	if len(log.Data) > 0 {
		if err := parameters.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range parameters.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ParametersOwnershipTaken represents a OwnershipTaken event raised by the Parameters contract.
type ParametersOwnershipTaken struct {
	By  common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const ParametersOwnershipTakenEventName = "OwnershipTaken"

// ContractEventName returns the user-defined event name.
func (ParametersOwnershipTaken) ContractEventName() string {
	return ParametersOwnershipTakenEventName
}

// UnpackOwnershipTakenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTaken(address indexed by)
func (parameters *Parameters) UnpackOwnershipTakenEvent(log *types.Log) (*ParametersOwnershipTaken, error) {
	event := "OwnershipTaken"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != parameters.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ParametersOwnershipTaken)
	if len(log.Data) > 0 {
		if err := parameters.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range parameters.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ParametersProposed represents a Proposed event raised by the Parameters contract.
type ParametersProposed struct {
	Terms       IParametersTerms
	EnactableAt *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const ParametersProposedEventName = "Proposed"

// ContractEventName returns the user-defined event name.
func (ParametersProposed) ContractEventName() string {
	return ParametersProposedEventName
}

// UnpackProposedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Proposed((uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) terms, uint40 enactableAt)
func (parameters *Parameters) UnpackProposedEvent(log *types.Log) (*ParametersProposed, error) {
	event := "Proposed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != parameters.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ParametersProposed)
	if len(log.Data) > 0 {
		if err := parameters.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range parameters.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (parameters *Parameters) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], parameters.abi.Errors["BadTerms"].ID.Bytes()[:4]) {
		return parameters.UnpackBadTermsError(raw[4:])
	}
	if bytes.Equal(raw[:4], parameters.abi.Errors["NotAllowed"].ID.Bytes()[:4]) {
		return parameters.UnpackNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], parameters.abi.Errors["NotProposed"].ID.Bytes()[:4]) {
		return parameters.UnpackNotProposedError(raw[4:])
	}
	if bytes.Equal(raw[:4], parameters.abi.Errors["TooEarly"].ID.Bytes()[:4]) {
		return parameters.UnpackTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], parameters.abi.Errors["UnknownTerms"].ID.Bytes()[:4]) {
		return parameters.UnpackUnknownTermsError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ParametersBadTerms represents a BadTerms error raised by the Parameters contract.
type ParametersBadTerms struct {
	Field string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadTerms(string field)
func ParametersBadTermsErrorID() common.Hash {
	return common.HexToHash("0x73758b9a3cf6651064ab6f331e84205cf570d3c534baa7d3c8b70e6e0efd4fba")
}

// UnpackBadTermsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadTerms(string field)
func (parameters *Parameters) UnpackBadTermsError(raw []byte) (*ParametersBadTerms, error) {
	out := new(ParametersBadTerms)
	if err := parameters.abi.UnpackIntoInterface(out, "BadTerms", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ParametersNotAllowed represents a NotAllowed error raised by the Parameters contract.
type ParametersNotAllowed struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAllowed(address sender)
func ParametersNotAllowedErrorID() common.Hash {
	return common.HexToHash("0xfa5cd00ff5c4577b9857716999b0b260131d9f5bcbb69f0fa80d6ba972753c88")
}

// UnpackNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAllowed(address sender)
func (parameters *Parameters) UnpackNotAllowedError(raw []byte) (*ParametersNotAllowed, error) {
	out := new(ParametersNotAllowed)
	if err := parameters.abi.UnpackIntoInterface(out, "NotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ParametersNotProposed represents a NotProposed error raised by the Parameters contract.
type ParametersNotProposed struct {
	Proposal [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotProposed(bytes32 proposal)
func ParametersNotProposedErrorID() common.Hash {
	return common.HexToHash("0x506e52584b12705f49f841afc69fa8ac2e0d91ac765bfcf0a52b9e2eb021d96b")
}

// UnpackNotProposedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotProposed(bytes32 proposal)
func (parameters *Parameters) UnpackNotProposedError(raw []byte) (*ParametersNotProposed, error) {
	out := new(ParametersNotProposed)
	if err := parameters.abi.UnpackIntoInterface(out, "NotProposed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ParametersTooEarly represents a TooEarly error raised by the Parameters contract.
type ParametersTooEarly struct {
	EnactableAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooEarly(uint40 enactableAt)
func ParametersTooEarlyErrorID() common.Hash {
	return common.HexToHash("0xaa72ab2ae76cc55cf8f677800fa3713c5e55796dc97f5d330ef82c94d376802d")
}

// UnpackTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooEarly(uint40 enactableAt)
func (parameters *Parameters) UnpackTooEarlyError(raw []byte) (*ParametersTooEarly, error) {
	out := new(ParametersTooEarly)
	if err := parameters.abi.UnpackIntoInterface(out, "TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ParametersUnknownTerms represents a UnknownTerms error raised by the Parameters contract.
type ParametersUnknownTerms struct {
	Number uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownTerms(uint32 number)
func ParametersUnknownTermsErrorID() common.Hash {
	return common.HexToHash("0x8ce1ac318977e0bb1d4f259fc13d40cf3ccf271b95a421a9ab5528ce74e866d0")
}

// UnpackUnknownTermsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownTerms(uint32 number)
func (parameters *Parameters) UnpackUnknownTermsError(raw []byte) (*ParametersUnknownTerms, error) {
	out := new(ParametersUnknownTerms)
	if err := parameters.abi.UnpackIntoInterface(out, "UnknownTerms", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerMetaData contains all meta data concerning the SertnServiceManager contract.
var SertnServiceManagerMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"components\":[{\"internalType\":\"contractIAllocationManager\",\"name\":\"allocationManager\",\"type\":\"address\"},{\"internalType\":\"contractIDelegationManager\",\"name\":\"delegationManager\",\"type\":\"address\"},{\"internalType\":\"contractIStrategyManager\",\"name\":\"strategyManager\",\"type\":\"address\"},{\"internalType\":\"contractIKeyRegistrar\",\"name\":\"keyRegistrar\",\"type\":\"address\"},{\"internalType\":\"contractICertificateVerifier\",\"name\":\"certificateVerifier\",\"type\":\"address\"},{\"internalType\":\"contractICrossChainRegistry\",\"name\":\"crossChainRegistry\",\"type\":\"address\"},{\"internalType\":\"contractIRewardsCoordinator\",\"name\":\"rewardsCoordinator\",\"type\":\"address\"},{\"internalType\":\"contractIStrategy\",\"name\":\"strategy\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"market\",\"type\":\"address\"},{\"internalType\":\"contractIBondVault\",\"name\":\"vault\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"slashVault\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"taskHook\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"treasury\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"maxStaleness\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"blockSeconds\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"executionSeconds\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"stakersBps\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"providerSets\",\"type\":\"uint32\"},{\"internalType\":\"string\",\"name\":\"metadataURI\",\"type\":\"string\"}],\"internalType\":\"structAvsDeps\",\"name\":\"deps\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"ALLOCATION_MANAGER\",\"outputs\":[{\"internalType\":\"contractIAllocationManager\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ATTESTERS\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BLOCK_SECONDS\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"CERTIFICATE_VERIFIER\",\"outputs\":[{\"internalType\":\"contractICertificateVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"CROSS_CHAIN_REGISTRY\",\"outputs\":[{\"internalType\":\"contractICrossChainRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"DELEGATION_MANAGER\",\"outputs\":[{\"internalType\":\"contractIDelegationManager\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"EXECUTION_SECONDS\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"KEY_REGISTRAR\",\"outputs\":[{\"internalType\":\"contractIKeyRegistrar\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MARKET\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"REWARDS_COORDINATOR\",\"outputs\":[{\"internalType\":\"contractIRewardsCoordinator\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"SLASH_VAULT\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"STAKERS_BPS\",\"outputs\":[{\"internalType\":\"uint16\",\"name\":\"\",\"type\":\"uint16\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"STRATEGY\",\"outputs\":[{\"internalType\":\"contractIStrategy\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"STRATEGY_MANAGER\",\"outputs\":[{\"internalType\":\"contractIStrategyManager\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"TOKEN\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"VAULT\",\"outputs\":[{\"internalType\":\"contractIBondVault\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"attesters\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"operators\",\"type\":\"address[]\"},{\"components\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"X\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"Y\",\"type\":\"uint256\"}],\"internalType\":\"structG1Point\",\"name\":\"pubkey\",\"type\":\"tuple\"},{\"internalType\":\"uint256[]\",\"name\":\"weights\",\"type\":\"uint256[]\"}],\"internalType\":\"structOperatorInfo[]\",\"name\":\"rows\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"internalType\":\"structOperatorSet\",\"name\":\"operatorSet\",\"type\":\"tuple\"}],\"name\":\"calculateOperatorTableBytes\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"set\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"exposure\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"window\",\"type\":\"uint256\"}],\"name\":\"checkProvider\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"referenceTimestamp\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"message\",\"type\":\"bytes32\"},{\"internalType\":\"uint32[]\",\"name\":\"nonSigners\",\"type\":\"uint32[]\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"operatorIndex\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"operatorInfoProof\",\"type\":\"bytes\"},{\"components\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"X\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"Y\",\"type\":\"uint256\"}],\"internalType\":\"structG1Point\",\"name\":\"pubkey\",\"type\":\"tuple\"},{\"internalType\":\"uint256[]\",\"name\":\"weights\",\"type\":\"uint256[]\"}],\"internalType\":\"structOperatorInfo\",\"name\":\"operatorInfo\",\"type\":\"tuple\"}],\"internalType\":\"structOperatorInfoWitness\",\"name\":\"row\",\"type\":\"tuple\"}],\"internalType\":\"structCertificates.Signer\",\"name\":\"signer\",\"type\":\"tuple\"}],\"name\":\"claim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"claimed\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"creditAttesters\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint32[]\",\"name\":\"operatorSetIds\",\"type\":\"uint32[]\"}],\"name\":\"deregisterOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"name\":\"earned\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"referenceTimestamp\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"message\",\"type\":\"bytes32\"},{\"internalType\":\"uint32[]\",\"name\":\"nonSigners\",\"type\":\"uint32[]\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"operatorIndex\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"operatorInfoProof\",\"type\":\"bytes\"},{\"components\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"X\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"Y\",\"type\":\"uint256\"}],\"internalType\":\"structG1Point\",\"name\":\"pubkey\",\"type\":\"tuple\"},{\"internalType\":\"uint256[]\",\"name\":\"weights\",\"type\":\"uint256[]\"}],\"internalType\":\"structOperatorInfo\",\"name\":\"operatorInfo\",\"type\":\"tuple\"}],\"internalType\":\"structOperatorInfoWitness\",\"name\":\"row\",\"type\":\"tuple\"}],\"internalType\":\"structCertificates.Signer\",\"name\":\"signer\",\"type\":\"tuple\"}],\"name\":\"executeSlash\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"}],\"name\":\"faults\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"value\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"set\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"internalType\":\"structSlashing.Fault\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"internalType\":\"structOperatorSet\",\"name\":\"operatorSet\",\"type\":\"tuple\"}],\"name\":\"getOperatorSetWeights\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"operators\",\"type\":\"address[]\"},{\"internalType\":\"uint256[][]\",\"name\":\"weights\",\"type\":\"uint256[][]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"internalType\":\"structOperatorSet\",\"name\":\"operatorSet\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getOperatorWeights\",\"outputs\":[{\"internalType\":\"uint256[]\",\"name\":\"weights\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"referenceTimestamp\",\"type\":\"uint32\"}],\"name\":\"messageOf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"name\":\"openProviderSet\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"set\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"value\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"name\":\"recordFault\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint32[]\",\"name\":\"operatorSetIds\",\"type\":\"uint32[]\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"name\":\"registerOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"rewards\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"until\",\"type\":\"uint40\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"name\":\"signedShares\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"slashed\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"}],\"name\":\"supportsAVS\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address[]\",\"name\":\"operators\",\"type\":\"address[]\"}],\"name\":\"sweepRewards\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"proportionBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"nominal\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"valueBps\",\"type\":\"uint16\"},{\"internalType\":\"uint256\",\"name\":\"openValue\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"window\",\"type\":\"uint32\"}],\"internalType\":\"structIStake.Quorum\",\"name\":\"quorum\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"certificate\",\"type\":\"bytes\"}],\"name\":\"verifyCertificate\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"stakers\",\"type\":\"uint96\"}],\"name\":\"AttesterPaid\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"AttestersCredited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"referenceTimestamp\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"message\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32[]\",\"name\":\"nonSigners\",\"type\":\"uint32[]\"}],\"name\":\"Certified\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"set\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"value\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"name\":\"FaultRecorded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"name\":\"ProviderSetOpened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"start\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"duration\",\"type\":\"uint32\"}],\"name\":\"RewardsSwept\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"set\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"slashId\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"cleared\",\"type\":\"bool\"}],\"name\":\"Slashed\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"AlreadySlashed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"reason\",\"type\":\"bytes\"}],\"name\":\"ApprovalFailed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BadDeps\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"}],\"name\":\"DidNotSign\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"referenceTimestamp\",\"type\":\"uint32\"}],\"name\":\"EmptyTable\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidPoint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"}],\"name\":\"NoFault\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NoKey\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"name\":\"NoTable\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"name\":\"NotAProviderSet\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NotAtFault\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"name\":\"NotInSet\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NothingToClaim\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NothingToSlash\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NothingToSweep\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OtherRole\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"}],\"name\":\"ProviderAttests\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"bps\",\"type\":\"uint256\"}],\"name\":\"QuorumNotReached\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"Reentered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"stake\",\"type\":\"uint256\"}],\"name\":\"StakeTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"openValue\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"ValueAboveStake\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"blocks\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"WindowTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signers\",\"type\":\"bytes32\"}],\"name\":\"WrongCertificate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"signed\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"message\",\"type\":\"bytes32\"}],\"name\":\"WrongMessage\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"}],\"name\":\"WrongRow\",\"type\":\"error\"}]",
	ID:  "534ba3f9c476713dbd1694fa3e4ea54e4d",
	Bin: "0x6102608060405234610a97575f90616956803803809161001f8285610b6e565b83396020828281010312610a97578151916001600160401b038311610a97576102608382018383010312610a97576040519261026084016001600160401b03811185821017610b3f57604052818101516001600160a01b0381168103610a97578452818101602001516001600160a01b0381168103610a97576020850152818101604001516001600160a01b0381168103610a97576040850152818101606001516001600160a01b0381168103610a97576060850152818101608001516001600160a01b0381168103610a9757608085015281810160a001516001600160a01b0381168103610a975760a085015281810160c001516001600160a01b0381168103610a975760c085015281810160e001516001600160a01b0381168103610a975760e085015261015461010082840101610b91565b61010085015281810161012001516001600160a01b0381168103610a975761012085015261018761014082840101610b91565b61014085015261019c61016082840101610b91565b6101608501526101b161018082840101610b91565b6101808501526101c66101a082840101610ba5565b6101a08501526101db6101c082840101610ba5565b6101c08501526101f06101e082840101610ba5565b6101e0850152610200818301015161ffff81168103610a975761020085015261021e61022082840101610ba5565b6102208501528181016102400151906001600160401b038211610a9757838301601f8383860101011215610a9757828101820151906001600160401b038211610b3f5760405194610279601f8401601f191660200187610b6e565b82865284016020838584880101010111610a97576020809383925f960101018386015e8301015261024082015263ffffffff6101c082015116158015610b2c575b8015610b18575b610add576101008101516001600160a01b0316158015610b02575b8015610aec575b610add5780516001600160a01b039081166080908152602080840151831660a0908152604080860151851660c09081526060870151861660e09081529487015186166101005291860151851661012052908501518416610140529184018051841661016052519151632495a59960e01b815292909183916004918391165afa908115610a8c575f91610a9b575b50610180526101008101516101208201516101408301516001600160a01b039081166101e09081529181166101c09081529281166101a052918301519083015163ffffffff9081166102205216610200526080516102408301519116803b15610a975760205f916064938360405195868095819463a982182160e01b8352306004840152604060248401528051918291826044860152018484015e8181018301849052601f01601f191681010301925af18015610a8c57610a77575b5060406020835b63ffffffff610220850151169063ffffffff81169182116106e05785845161045b8682610b6e565b60018152815b8581106106bd575085516104758782610b6e565b6001815285366020830137610160516001600160a01b031661049682610bb6565b528651906104a382610b53565b85825260208201526104b482610bb6565b526104be81610bb6565b508551906104cc8783610b6e565b6001825260208201863682376101e0516001600160a01b03166104ee84610bb6565b526080516001600160a01b031691823b156106b95792909184928951948593630caa1e7960e21b85528b606486013060048801526060602488015283518091526084870190602060848260051b8a010195019289905b828210610634575050505050602090600319868403016044870152519182815201919085905b80821061060b575050508383809203925af18015610601576105e8575b50508163ffffffff926105be575b501663ffffffff81146105aa57600101610433565b634e487b7160e01b85526011600452602485fd5b7fad0affb36a9a784b56fd58e0a3a37d366b5205c32886c6656af05372e384421a8780a25f610595565b816105f291610b6e565b6105fd57855f610587565b8580fd5b86513d84823e3d90fd5b82516001600160a01b03168452889650879550602093840193929092019160019091019061056a565b92959194969850929698506083198a820301855260206060885192828582019463ffffffff8151168352015194838201528451809452019201908b905b8082106106975750505060208060019297019401910190889694928a989694928f610544565b82516001600160a01b0316845260209384019390920191600190910190610671565b8480fd5b60209087516106cb81610b53565b84815260608382015282828501015201610461565b60e0518490879087906001600160a01b03166106fa610bd7565b813b15610a7357845163ea0d814960e01b815281516001600160a01b0316600482015260209091015163ffffffff166024820152908390829060649082908490600260448401525af18015610a5457908391610a5e575b5050610120516001600160a01b0316610768610bd7565b60018060a01b03610160840151169163ffffffff6101a08501511686519361078f85610b53565b84526020840152803b156106b957855163d504491160e01b815282516001600160a01b0316600482015260209092015163ffffffff16602483015290918491839160a49183918591906108039030604486015280516001600160a01b031660648601526020015163ffffffff166084850152565b5af18015610a5457908391610a3b575b505061020081015161ffff166102405261014051610180909101516001600160a01b039182169116813b15610a37578291602483928651948593849263a0169ddd60e01b845260048401525af18015610a2d57610a15575b8251615d529081610c048239608051818181610f550152818161179901528181612cf801528181613318015281816134e201528181613d7f0152818161432e01528181614e1501528181615124015281816153ce01526157e5015260a0518181816102f101528181614e820152615921015260c051818181611014015281816123fd01526151f3015260e0518181816102210152818161142501528181613fc5015281816142600152614902015261010051818181611b9f015281816129c7015281816136450152614775015261012051816124410152610140518181816103670152612c5201526101605181818161045f01528181611d6b01528181612dfc01528181613688015281816154de0152615859015261018051818181610509015261269f01526101a0518181816101da015281816119a3015281816124c4015281816125ae0152613c6401526101c05181818161059a015281816128bc01526131e101526101e05181818161322501526132ec015261020051818181612f53015261555d0152610220518181816118eb015261552d0152610240518181816123b901526127f10152f35b610a20828092610b6e565b610a2a578061086b565b80fd5b83513d84823e3d90fd5b8280fd5b81610a4591610b6e565b610a50578184610813565b5080fd5b84513d85823e3d90fd5b81610a6891610b6e565b610a50578184610751565b8380fd5b610a849192505f90610b6e565b5f905f61042c565b6040513d5f823e3d90fd5b5f80fd5b90506020813d602011610ad5575b81610ab660209383610b6e565b81010312610a9757516001600160a01b0381168103610a97575f610370565b3d9150610aa9565b63175f6e7560e01b5f5260045ffd5b506101408101516001600160a01b0316156102e3565b506101208101516001600160a01b0316156102dc565b5061271061ffff61020083015116116102c1565b5063ffffffff6101a082015116156102ba565b634e487b7160e01b5f52604160045260245ffd5b604081019081106001600160401b03821117610b3f57604052565b601f909101601f19168101906001600160401b03821190821017610b3f57604052565b51906001600160a01b0382168203610a9757565b519063ffffffff82168203610a9757565b805115610bc35760200190565b634e487b7160e01b5f52603260045260245ffd5b5f6020604051610be681610b53565b8281520152604051610bf781610b53565b3081525f60208201529056fe60806040526004361015610011575f80fd5b5f5f3560e01c8062cfe24f146137005780630700037d146136ac578063185025ef146136695780632167ba9e14613626578063303ca9561461350657806331232bc9146134c35780633c91ef77146132495780633fdc6daa14613205578063411557d1146131c157806341ee6d0e14612f77578063583284ed14612f365780636ea70e8a14612c7657806371e2c26414612c32578063751654a414612c0857806380f1a2f4146126c357806382bfefc81461267f57806387c2a82014612650578063984e9172146125755780639964814a1461252a578063998e7c56146124655780639b250844146124215780639fc2c476146123dd578063a04941a21461239e578063a52b41631461195b578063b52657871461192b578063bbfcaa8b1461190f578063bdf33c18146118ce578063bdf3ad27146116de578063bff2de2514611643578063c5e0b64f14611596578063c63fd5021461131b578063cf49b65a14610c3f578063d165ab9b14610315578063d5c1c20a146102d1578063dfcae6221461027d578063e270b52c14610245578063e6414b48146102015763f46f16c2146101bb575f80fd5b346101fe57806003193601126101fe5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b50346101fe57806003193601126101fe5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101fe5760206003193601126101fe576bffffffffffffffffffffffff6040602092600435815260048452205416604051908152f35b50346101fe5760406003193601126101fe576001600160a01b0360406102a1613907565b92600435815260056020522091165f5260205260206bffffffffffffffffffffffff60405f205416604051908152f35b50346101fe57806003193601126101fe5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101fe5760206003193601126101fe5760043567ffffffffffffffff8111610c3b57610347903690600401613933565b919060ff825c16610c1357600160ff19835c1617825d6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016926040517f9d45c281000000000000000000000000000000000000000000000000000000008152602081600481885afa908115610c08578491610bce575b505f19420190428211610bba579063ffffffff806103e894931693848093613bb0565b16029163ffffffff831693838503610ba65760409384519561040a8688613abd565b60018752601f19860193885b858110610b44575061042788613b10565b51948751906104368983613abd565b600182528a5b818110610b2257505085526104a1875161045581613a39565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152670de0b6b3a7640000602082015286519061049b82613b10565b52613b10565b508082039063ffffffff8211610b0e5763ffffffff606087019289516104c78b82613abd565b601181527f7a6b76696e206174746573746174696f6e000000000000000000000000000000602082015260a08901528260808901521682526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016968760208801528861053a82613ae0565b976105478251998a613abd565b828952601f1961055684613ae0565b018d5b818110610ae5575050019687528a966fffffffff0000000000000000000000008c9660601b16955b8281106109695750505050505050506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b156109655790856bffffffffffffffffffffffff6044829594875196879384927f8c8c3c9d00000000000000000000000000000000000000000000000000000000845230600485015216958660248401525af1801561095b579086929161093e575b82809450855160208101927f095ea7b30000000000000000000000000000000000000000000000000000000084528a6024830152604482015260448152610667606482613abd565b51925af13d15610936573d9061067c82613d1b565b9161068984519384613abd565b82523d85602084013e5b1580156108e6575b6108a657506106a8614f44565b93803b156108a25781517f0ca2989900000000000000000000000000000000000000000000000000000000815285516001600160a01b0316600482015260209095015163ffffffff16602486015260648501949260606044850152805180965260848401602060848860051b87010192019086905b88821061076857878088888282808a0381838d5af190811561075f575061074a575b505c60ff1916815d80f35b8161075491613abd565b6101fe57808261073f565b513d84823e3d90fd5b9091927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7c87820301825283519060c081019180519260c083528351809152602060e084019401908b905b8a81831061086a57505050506001600160a01b036020820151166020830152878101519282810389840152602080855192838152019401908b5b8a828210610842575050505061083560019360209360a08463ffffffff60608897015116606084015263ffffffff608082015116608084015201519060a081840391015261399b565b950192019201909161071d565b835180516001600160a01b0316885260209081015181890152960195909201916001016107ec565b60209084976bffffffffffffffffffffffff836001959697516001600160a01b038151168452015116838201520196019201906107b2565b8380fd5b6108e291519182917f0228b5e200000000000000000000000000000000000000000000000000000000835260206004840152602483019061399b565b0390fd5b50805180151590816108f9575b5061069b565b602081109150811561090d575b505f6108f3565b90600191602084015191610925575b5014155f610906565b5f199060200360031b1b165f61091c565b606090610693565b9190928161094b91613abd565b6109575781859161061f565b8480fd5b84513d88823e3d90fd5b8580fd5b6001600160a01b0361098461097f83868c613b45565b613d4d565b168d5260076020528a8d20988954996bffffffffffffffffffffffff8b169a8b158015610ad1575b610a8d577fffffffffffffffffffffffffffffff00000000000000000000000000000000001689179055896109e283868c613b45565b6109eb90613d4d565b8d51906109f782613a39565b6001600160a01b0316815281602082015283855191610a168284613b31565b52610a2091613b31565b50610a2a91613bf8565b98610a3682858b613b45565b610a3f90613d4d565b865163ffffffff168d519283526020830152858d8301526001600160a01b03169060607f0967ed75414a4e9ada74c0b73a4d0425bdfd3c79db3ac4365a57ac880e70340091a2600101610581565b505060248e6001600160a01b03610aa861097f86898f613b45565b7f0180603d00000000000000000000000000000000000000000000000000000000835216600452fd5b508864ffffffffff8260601c1610156109ac565b6020919293508c51610af681613a39565b5f81525f8382015282828d01015201908b9291610559565b60248a634e487b7160e01b81526011600452fd5b6020908a51610b3081613a39565b5f81525f838201528282860101520161043c565b875160c0810181811067ffffffffffffffff821117610b925790602092918a52606081528b8382015260608a8201528b60608201528b6080820152606060a082015282828c01015201610416565b60248c634e487b7160e01b81526041600452fd5b602486634e487b7160e01b81526011600452fd5b602485634e487b7160e01b81526011600452fd5b90506020813d602011610c00575b81610be960209383613abd565b810103126108a257610bfa90613d0a565b5f6103c5565b3d9150610bdc565b6040513d86823e3d90fd5b6004827fb5dfd9e5000000000000000000000000000000000000000000000000000000008152fd5b5080fd5b50346101fe57610c4e366139c0565b92919060ff835c166112f357600160ff19845c1617835d8183526002602052604083209060405194610c7f86613a85565b8254926001600160a01b03841691828852602088019460a01c8552600182015497600260408201936bffffffffffffffffffffffff8b16855263ffffffff606084019b60601c168b5201549360808201948552156112c7578688526003602052604088206001600160a01b0386165f5260205260ff60405f20541661128e57516001600160a01b038581169491168403610d675750505063ffffffff85966bffffffffffffffffffffffff9286610d5a9852600360205260408920905f5260205260405f20600160ff19825416179055511692511692614f8c565b505b60ff19815c16815d80f35b919394509194965080511561125e5791610d936bffffffffffffffffffffffff9285610ddc955161469e565b50868652600360205260408620855f5260205260405f20600160ff198254161790555116610dbf613af8565b5060405192610dcd84613a39565b308452856020850152836157d9565b91821561122e576001600160a01b0392939485604095865190610dff8883613abd565b60018252601f198801366020840137610e1782613b10565b5286610f48610e246154b1565b610f17835194610e3386613a85565b888652610ee660208701938885528688019081526060880192835263ffffffff875195610e608988613abd565b600b87527f7a6b76696e206661756c74000000000000000000000000000000000000000000602088015260808a0196875288519e8f9a8b9a7f36352057000000000000000000000000000000000000000000000000000000008c523060048d015260248c0152511660448a0152511660648801525160a0608488015260e4870190613859565b90517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc8683030160a4870152613895565b90517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc8483030160c485015261399b565b0381836001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af192831561122457869487946111ab575b506080611069957fa18facea719db93898305270ebf59689bdcf94ae1ab77c53cfbdfe69284c49b3928990610ffe8a51917f88c10299000000000000000000000000000000000000000000000000000000008352600483019063ffffffff602080926001600160a01b038151168552015116910152565b8260448201528a81606481836001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1908161118b575b50611183575b61104c87613b10565b518951928b845260208401528983015215156060820152a3613b10565b516001549190826111445761109d7affffffffffffffffffffffffffffffffffffffffffffffffffffff9182865b16613b90565b169051916110aa83613a39565b64ffffffffff421683526020830191825268010000000000000000811015611130578060016110dc9201600155615316565b92909261111d5751905160281b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001664ffffffffff91909116179055610d5c565b602484634e487b7160e01b815280600452fd5b602484634e487b7160e01b81526041600452fd5b5f198301838111610bba577affffffffffffffffffffffffffffffffffffffffffffffffffffff918261117961109d93615316565b505460281c611097565b506001611043565b6111a6903d808e833e61119e8183613abd565b810190614b2b565b61103d565b945092503d8087863e6111be8186613abd565b8401858582031261122057845160208601519067ffffffffffffffff821161121c576112127fa18facea719db93898305270ebf59689bdcf94ae1ab77c53cfbdfe69284c49b393608093611069990161460f565b9592509550610f87565b8880fd5b8680fd5b85513d88823e3d90fd5b83604491867fe15ef566000000000000000000000000000000000000000000000000000000008352600452602452fd5b60448686897f79e19af4000000000000000000000000000000000000000000000000000000008352600452602452fd5b6044886001600160a01b03878a7fb26cb36c00000000000000000000000000000000000000000000000000000000845260045216602452fd5b602488887f4f5bd668000000000000000000000000000000000000000000000000000000008252600452fd5b6004837fb5dfd9e5000000000000000000000000000000000000000000000000000000008152fd5b50346101fe5760806003193601126101fe576113356138f1565b61133d613907565b60443567ffffffffffffffff81116108a25761135d903690600401613933565b90916064359067ffffffffffffffff82116109655761138361138a923690600401613a0b565b5050614324565b6001600160a01b038316808552846020526040852091855b8181106113ad578680f35b63ffffffff6113c56113c0838589613b45565b613b55565b1661152c57835463ffffffff8116611500576114196020886113e5614f44565b60405193849283927fbd30a0b900000000000000000000000000000000000000000000000000000000845260048401613ccf565b03816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156114f55789916114bc575b5015611490577fffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffffffff166401000000001784556001905b016113a2565b602488857fe2a3bd4e000000000000000000000000000000000000000000000000000000008252600452fd5b90506020813d82116114ed575b816114d660209383613abd565b8101031261121c576114e790613cb5565b5f611455565b3d91506114c9565b6040513d8b823e3d90fd5b602488857f2a54d4aa000000000000000000000000000000000000000000000000000000008252600452fd5b835460ff8160201c166115005763ffffffff1663ffffffff8114611582579063ffffffff6001809301167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000086541617855561148a565b602488634e487b7160e01b81526011600452fd5b50346101fe5760206003193601126101fe57604060a0916115b5613b66565b5060043581526002602052206040516115cd81613a85565b63ffffffff82546bffffffffffffffffffffffff6001600160a01b038216948585526020850192871c83528160018201549360806002604089019484881686528860608b019860601c16885201549701968752604051978852511660208701525116604085015251166060830152516080820152f35b50346101fe5760406003193601126101fe5761167f906116616143a0565b611669613d75565b9091604051938493604085526040850190613859565b8381036020850152825190818152602081016020808460051b840101950193915b8383106116ad5786860387f35b9193955091936020806116cc83601f1986600196030187528951613895565b970193019301909286959492936116a0565b50346101fe57600319360160608112610c3b576040136101fe5761170061391d565b6117086143a0565b6040918251906117188483613abd565b600182526020820192601f198501803686376001600160a01b038651927f670d3ba200000000000000000000000000000000000000000000000000000000845216918260048201526001600160a01b036117706138f1565b16602482015263ffffffff611783613977565b1660448201526020816064816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156118c457849161188a575b50611812575b5050839291935193849360208501916020865251809252840192915b8181106117f9575050500390f35b82518452859450602093840193909201916001016117eb565b61181a614ddf565b915f198301928311611876576118649261185e926118599289519161183f8b84613abd565b6001835236602084013761185282613b10565b528561532e565b613b10565b51613b10565b5161186e83613b10565b525f806117cf565b602484634e487b7160e01b81526011600452fd5b90506020813d6020116118bc575b816118a560209383613abd565b810103126108a2576118b690613cb5565b5f6117c9565b3d9150611898565b87513d86823e3d90fd5b50346101fe57806003193601126101fe57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101fe57806003193601126101fe57602090604051908152f35b50346101fe5760206003193601126101fe5760206119476138f1565b604051906001600160a01b03309116148152f35b50346101fe5760031936016101008112610c3b5760e0136101fe5760e43567ffffffffffffffff8111610c3b57611996903690600401613a0b565b6001600160a01b039291927f00000000000000000000000000000000000000000000000000000000000000001633036123725760ff825c16610c1357600160ff19835c1617825d820191602081840312610c3b5780359067ffffffffffffffff821161236e570190818303916101208312610c3b57604051611a1781613a85565b611a208261398a565b815260208101916020810135835260807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff80611a5e8860408501614cd4565b966040850197885201126108a25760405190611a7982613a39565b611a868760808301614cfc565b8252611a958760c08301614cfc565b6020830152606083019182526101008101359067ffffffffffffffff8211610965570186601f8201121561095757803590611acf82613ae0565b97611add604051998a613abd565b8289526020808a019360051b8301019181831161236a5760208101935b83851061228c5750505050506080820195865263ffffffff82511694611b2286600435613c22565b93805185810361225c57506001600160a01b03611b3d613d37565b1686528560205260408620548760ff8260201c16918215612247575b505061220b57611b698742613cc2565b60c4359063ffffffff82169182810361121c57611c069392611b9492611b8f9250613b90565b615522565b506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169387611bc9614f44565b63ffffffff8851169060405195869283927f7d1d1f5b0000000000000000000000000000000000000000000000000000000084526004840161466c565b0381885afa9283156122005788936121e4575b5082511580156121d3575b6121a057611c3863ffffffff875116615cb0565b946064356bffffffffffffffffffffffff811680910361219c5786611c5c91613b90565b6127108102908082046127101490151715610b0e57611c8590611c7e86613b10565b5190613b90565b5f198101908111610b0e57611ca490611c9d86613b10565b5190613bb0565b9461ffff611cb061578c565b168610612188575b851561217f575b6040978893845192611cd18685613abd565b60018452601f19860136602086013761ffff8916611cee85613b10565b526127108911968715611f67575b50505050505050611f3b5761271091611d17611d1d92613b10565b51613b9d565b049080821115611f3357611d3091613cc2565b8151907f7a8b263700000000000000000000000000000000000000000000000000000000825260048201526020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611f29578491611ef3575b505b6084359061ffff821691828103610965575061271091611dbc91613b9d565b0460a435818111611ec557505084515192611dee611dd985613ae0565b94611de684519687613abd565b808652613ae0565b92601f19602086019401368537815b8551811015611e2d578063ffffffff611e196001938b51613b31565b515116611e268289613b31565b5201611dfd565b5090919294611e3d8583836155dc565b9484519260808401928452602084015260043585840152608060608401525180915260a082019590835b818110611ea9575050507fd70cfec8c16455e2d212a539faa05c3591a5b746392dc925724ca7d6ea8a9da48185926020970390a260ff19815c16905d51908152f35b825163ffffffff16885260209788019790920191600101611e67565b7f14bc2d60000000000000000000000000000000000000000000000000000000008552600452602452604483fd5b90506020813d602011611f21575b81611f0e60209383613abd565b81010312611f1d57515f611d9b565b5f80fd5b3d9150611f01565b82513d86823e3d90fd5b505082611d9d565b602486837feab7f0f7000000000000000000000000000000000000000000000000000000008252600452fd5b611fce97508d93926020612019938193611f839a99989a614f44565b99519b8c9a7f017d7974000000000000000000000000000000000000000000000000000000008c5260048c019063ffffffff602080926001600160a01b038151168552015116910152565b608060448b015263ffffffff6101a48b0197511660848b01525160a48a015251805160c48a0152015160e48801525161200c6101048801825161579d565b015161014486019061579d565b8d519061012061018486015281518091526101c485019060206101c48260051b88010193019184905b8d8383106120fe57505050505060031984820301606485015260208086519283815201950190825b8181106120de5750505082908160209503925af19081156120d457879161209a575b5015845f8080808080611cfc565b90506020813d6020116120cc575b816120b560209383613abd565b81010312611220576120c690613cb5565b5f61208c565b3d91506120a8565b85513d89823e3d90fd5b825161ffff1687526020968701968896508e94509092019160010161206a565b60019396508561216c917ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe3c602095989b8695989b9d9c0301875289519163ffffffff83511681528161215d86850151606088850152606084019061399b565b930151918184039101526138c8565b960192019201928d938896979593612042565b60019550611cbf565b945061ffff61219561578c565b1694611cb8565b8980fd5b60248863ffffffff8851167f131eb10f000000000000000000000000000000000000000000000000000000008252600452fd5b506121dd83613b10565b5115611c24565b6121f99193503d808a833e61119e8183613abd565b915f611c19565b6040513d8a823e3d90fd5b6024866001600160a01b0361221e613d37565b7f826ca91a00000000000000000000000000000000000000000000000000000000835216600452fd5b60281c64ffffffffff1610159050875f611b59565b86866044927fae479181000000000000000000000000000000000000000000000000000000008352600452602452fd5b843567ffffffffffffffff811161219c5782016060601f19828603011261219c57604051906122ba82613aa1565b6122c66020820161398a565b8252604081013567ffffffffffffffff81116123625760209082010185601f820112156123625780356122f881613d1b565b916123066040519384613abd565b818352876020838301011161236657818e9260208093018386013783010152602083015260608101359067ffffffffffffffff8211612362579161235286602080969481960101614d43565b6040820152815201940193611afa565b8b80fd5b8d80fd5b8780fd5b8280fd5b6024827ffa5cd00f00000000000000000000000000000000000000000000000000000000815233600452fd5b50346101fe57806003193601126101fe57602060405161ffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101fe57806003193601126101fe5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101fe57806003193601126101fe5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101fe5760c06003193601126101fe5761247f613977565b9061248861391d565b916064356bffffffffffffffffffffffff8116810361236e57608435906bffffffffffffffffffffffff821682036108a2576001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633036124fe576124fb939460a43593600435614b51565b80f35b6024847ffa5cd00f00000000000000000000000000000000000000000000000000000000815233600452fd5b50346101fe5760406003193601126101fe576001600160a01b03604061254e613907565b92600435815260036020522091165f52602052602060ff60405f2054166040519015158152f35b50346101fe5760406003193601126101fe576004356024356bffffffffffffffffffffffff8116908181036108a2576001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633036124fe577fe9b33b0d4f1132921c5fb8eb0227e28c6b7a1cd6700dd3e8ec6ccc7e78ecd7eb91602091848652600483526bffffffffffffffffffffffff61261e604088209282845416613bf8565b167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055604051908152a280f35b50346101fe5760406003193601126101fe57602061267761266f613977565b600435613c22565b604051908152f35b50346101fe57806003193601126101fe5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101fe576126d2366139c0565b60ff8493945c166112f357600160ff19845c1617835d6126f381838661469e565b848452600660205260408420549182156129ad575b506bffffffffffffffffffffffff9161273261273792878752600460205284604088205416613b9d565b613bb0565b16908383526005602052604083206001600160a01b0382165f526020526127706bffffffffffffffffffffffff60405f20541683613bce565b916bffffffffffffffffffffffff831690811561297457916001600160a01b036bffffffffffffffffffffffff6127106128176128e2958a978a9b8b52600560205260408b208688165f526020528460405f2091167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000082541617905561ffff7f00000000000000000000000000000000000000000000000000000000000000001690613b9d565b0416911680938187526007602052604087206bffffffffffffffffffffffff6128438582845416613bf8565b167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790557f84a5d29bec2f0d53f26e7639291cca097105827c3063a6b3e6a5b51990e0415a60406128988589613bce565b6bffffffffffffffffffffffff825191168152856020820152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001693613bce565b823b1561296f5760648492836bffffffffffffffffffffffff9560405196879586947f935742c000000000000000000000000000000000000000000000000000000000865230600487015260248601521660448401525af180156129645761294f57505c60ff1916815d80f35b8161295991613abd565b6101fe57805f61073f565b6040513d84823e3d90fd5b505050fd5b6044856001600160a01b0385897f7995827c00000000000000000000000000000000000000000000000000000000845260045216602452fd5b909293809250506129bd81613b55565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690612a2984826129f5614f44565b60405193849283927f7d1d1f5b0000000000000000000000000000000000000000000000000000000084526004840161466c565b0381865afa908115612bfd5790612a4b918691612be3575b5097959697613b10565b5194849763ffffffff604086019316965b612a668487614588565b90508a1015612bb357612a77614f44565b63ffffffff612a936113c08d612a8d898c614588565b90613b45565b6040517f26af6a3c00000000000000000000000000000000000000000000000000000000815283516001600160a01b0316600482015260209093015163ffffffff1660248401528a60448401521660648201528781608481895afa908115612200578891612b1f575b50600191612b106020612b17930151613b10565b5190613cc2565b990198612a5c565b90503d8089833e612b308183613abd565b81019060208183031261121c5780519067ffffffffffffffff821161219c57019060608282031261121c5760405191612b6883613a39565b612b72828261419a565b835260408101519067ffffffffffffffff8211612baf57612b1793612ba160019694612b10946020940161460f565b828201529350505091612afc565b8a80fd5b82875260066020526040872081905591985094969495509392506bffffffffffffffffffffffff91506127089050565b612bf791503d8088833e61119e8183613abd565b5f612a41565b6040513d87823e3d90fd5b50346101fe5760206003193601126101fe5760406020916004358152600683522054604051908152f35b50346101fe57806003193601126101fe5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101fe5760806003193601126101fe57612c90613964565b90612c99613907565b9160443563ffffffff82168015612f0b57612cec6020612cb885614f65565b604051809381927f670d3ba20000000000000000000000000000000000000000000000000000000083528a6004840161454d565b03816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612bfd578591612ed1575b5015612e99575080612dc05750612d8261185e61185984935b612d4c606435615522565b9060405190612d5c604083613abd565b60018252602036818401376001600160a01b03612d7883613b10565b991680995261532e565b5190818111612d8f578280f35b6064937fbf4fdfa2000000000000000000000000000000000000000000000000000000008452600452602452604452fd5b604051907fe3dae51c00000000000000000000000000000000000000000000000000000000825260048201526020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612e8e578391612e5c575b5060018101809111612e485761185e611859612d829293612d41565b602483634e487b7160e01b81526011600452fd5b90506020813d602011612e86575b81612e7760209383613abd565b81010312611f1d57515f612e2c565b3d9150612e6a565b6040513d85823e3d90fd5b7ff523e8eb0000000000000000000000000000000000000000000000000000000084526001600160a01b038516600452602452604483fd5b90506020813d602011612f03575b81612eec60209383613abd565b8101031261095757612efd90613cb5565b5f612d28565b3d9150612edf565b7f5140f035000000000000000000000000000000000000000000000000000000008452600452602483fd5b50346101fe57806003193601126101fe57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101fe5760406003193601126101fe57612f916143a0565b612f99613d75565b6040519291612fa784613a69565b82845260208401918383526040850193604051612fc381613a39565b5f81525f60208201528552606086019060608252835185526040938451612fea8682613abd565b60018152601f1986013660208301378352805195601f1961302261300d89613ae0565b9861301a89519a8b613abd565b808a52613ae0565b01366020890137613031613b66565b91839087840192606085019b60808601935b835181101561312e578d6130696001600160a01b036130628488613b31565b5116614209565b80516020820151908952909152600186528b8860808160065afa8c3d1416156130fb57908c6130f4826130ee8f958f968f84896130d5926130cf6130c96130b661185e60019f8790613b31565b519251926130c384613b10565b51613b90565b91613b10565b52613b31565b519051916130e283613a39565b82526020820152614426565b92613b31565b5201613043565b8860c85a1061312c57807fb8fedf870000000000000000000000000000000000000000000000000000000060049252fd5bfe5b5090896131ab6131bd9361319d8f8f8d916131656020928e8481519101518a519161315883613a39565b8252858201528352614493565b85528651978895838088015251888701525160608601525180516080860152015160a08401525160a060c084015260e0830190613895565b03601f198101845283613abd565b5191829160208352602083019061399b565b0390f35b50346101fe57806003193601126101fe5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346101fe57806003193601126101fe5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034611f1d576020600319360112611f1d5763ffffffff613268613964565b16801561349857604080519061327e8183613abd565b60018252601f198101915f5b838110613475575061329a6154b1565b8251906132a682613a39565b85825260208201526132b782613b10565b526132c181613b10565b508151926132cf8385613abd565b600184523660208501376132e283613b10565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15611f1d579282519384917f32a879e4000000000000000000000000000000000000000000000000000000008352606483013060048501526060602485015282518091526084840190602060848260051b8701019401915f905b82821061341257505050505f836133bb84829460031984869a9803016044850152613859565b03925af190811561340957506133f4575b507fad0affb36a9a784b56fd58e0a3a37d366b5205c32886c6656af05372e384421a8280a280f35b6134019192505f90613abd565b5f905f6133cc565b513d5f823e3d90fd5b9193946020613464827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7c600195979a8495030186528b838b5163ffffffff815116845201519181858201520190613859565b970192019201889594939192613395565b602090835161348381613a39565b5f81526060838201528282850101520161328a565b7f5140f035000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34611f1d575f600319360112611f1d5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34611f1d576060600319360112611f1d5761351f6138f1565b613527613907565b60443567ffffffffffffffff8111611f1d5761355b926135536001600160a01b03923690600401613933565b949093614324565b165f525f60205260405f20915f5b81811061357257005b63ffffffff6135856113c0838587613b45565b166135cb5783547fffffffffffffffffffffffffffffffffffffffffffff000000000000ffffffff164260281b69ffffffffff0000000000161784556001905b01613569565b63ffffffff8454169081156136125763ffffffff5f1960019301167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000008654161785556135c5565b634e487b7160e01b5f52601160045260245ffd5b34611f1d575f600319360112611f1d5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34611f1d575f600319360112611f1d5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34611f1d576020600319360112611f1d576001600160a01b036136cd6138f1565b165f5260076020526040805f205464ffffffffff8251916bffffffffffffffffffffffff8116835260601c166020820152f35b34611f1d575f600319360112611f1d57613718613d75565b8151601f1961373f61372983613ae0565b926137376040519485613abd565b808452613ae0565b015f5b8181106138225750505f5b83518110156137a9578061376e6001600160a01b0361306260019488613b31565b6137788286613b31565b516040519161378683613a39565b825260208201526137978285613b31565b526137a28184613b31565b500161374d565b6137c28483604051928392604084526040840190613859565b8281036020840152815180825260208201916020808360051b8301019401925f915b8383106137f15786860387f35b91939550919360208061381083601f19866001960301875289516138c8565b970193019301909286959492936137e4565b60209060405161383181613a39565b60405161383d81613a39565b5f81525f84820152815260608382015282828601015201613742565b90602080835192838152019201905f5b8181106138765750505090565b82516001600160a01b0316845260209384019390920191600101613869565b90602080835192838152019201905f5b8181106138b25750505090565b82518452602093840193909201916001016138a5565b90606060206138ee93818151805186520151828501520151918160408201520190613895565b90565b600435906001600160a01b0382168203611f1d57565b602435906001600160a01b0382168203611f1d57565b604435906001600160a01b0382168203611f1d57565b9181601f84011215611f1d5782359167ffffffffffffffff8311611f1d576020808501948460051b010111611f1d57565b6004359063ffffffff82168203611f1d57565b6024359063ffffffff82168203611f1d57565b359063ffffffff82168203611f1d57565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b6060600319820112611f1d57600435916024356001600160a01b0381168103611f1d57916044359067ffffffffffffffff8211611f1d5760031982608092030112611f1d5760040190565b9181601f84011215611f1d5782359167ffffffffffffffff8311611f1d5760208381860195010111611f1d57565b6040810190811067ffffffffffffffff821117613a5557604052565b634e487b7160e01b5f52604160045260245ffd5b6080810190811067ffffffffffffffff821117613a5557604052565b60a0810190811067ffffffffffffffff821117613a5557604052565b6060810190811067ffffffffffffffff821117613a5557604052565b90601f601f19910116810190811067ffffffffffffffff821117613a5557604052565b67ffffffffffffffff8111613a555760051b60200190565b60405190613b0582613a39565b5f6020838281520152565b805115613b1d5760200190565b634e487b7160e01b5f52603260045260245ffd5b8051821015613b1d5760209160051b010190565b9190811015613b1d5760051b0190565b3563ffffffff81168103611f1d5790565b60405190613b7382613a85565b5f6080838281528260208201528260408201528260608201520152565b9190820180921161361257565b8181029291811591840414171561361257565b8115613bba570490565b634e487b7160e01b5f52601260045260245ffd5b906bffffffffffffffffffffffff809116911603906bffffffffffffffffffffffff821161361257565b906bffffffffffffffffffffffff809116911601906bffffffffffffffffffffffff821161361257565b9063ffffffff6040519160208301937f7a6b76696e2f76312f6174746573746174696f6e00000000000000000000000085524660348501526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660548501523060748501525f609485015260b48401521660d482015260d48152613caf60f482613abd565b51902090565b51908115158203611f1d57565b9190820391821161361257565b9092916001600160a01b03604091613d0484606081019763ffffffff602080926001600160a01b038151168552015116910152565b16910152565b519063ffffffff82168203611f1d57565b67ffffffffffffffff8111613a5557601f01601f191660200190565b6024356001600160a01b0381168103611f1d5790565b356001600160a01b0381168103611f1d5790565b51906001600160a01b0382168203611f1d57565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690613da8614f44565b6040517f6e875dba00000000000000000000000000000000000000000000000000000000815281516001600160a01b0316600482015260209091015163ffffffff166024820152915f83604481845afa928315614034575f936140ff575b5082613e10614ddf565b915f19830192831161361257613ed1925f91613e2a613af8565b50613eab604051613e3a81613a39565b30815284602082015263ffffffff613e5a613e536154b1565b9543613b90565b16604051978895869485947f2bab2c4a000000000000000000000000000000000000000000000000000000008652600486019063ffffffff602080926001600160a01b038151168552015116910152565b60a06044850152613ebf60a485018a613859565b90600319858303016064860152613859565b90608483015203915afa918215614034575f9261404a575b505f9382855b835181101561403f57613f0561185e8287613b31565b51151580613f62575b613f1b575b600101613eef565b956001600160a01b03613f2e8886613b31565b5116613f3a8887613b31565b51613f458388613b31565b52613f508286613b31565b525f1981146136125760010195613f13565b50613fb96020613f70614f44565b6001600160a01b03613f828589613b31565b51169060405193849283927fbd30a0b900000000000000000000000000000000000000000000000000000000845260048401613ccf565b03816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115614034575f91613ffb575b50613f0e565b90506020813d821161402c575b8161401560209383613abd565b81010312611f1d5761402690613cb5565b5f613ff5565b3d9150614008565b6040513d5f823e3d90fd5b509392909480925252565b9091503d805f833e61405c8183613abd565b810190602081830312611f1d5780519067ffffffffffffffff8211611f1d57019080601f83011215611f1d57815161409381613ae0565b926140a16040519485613abd565b81845260208085019260051b82010191838311611f1d5760208201905b8382106140d1575050505050905f613ee9565b815167ffffffffffffffff8111611f1d576020916140f48784809488010161460f565b8152019101906140be565b9092503d805f833e6141118183613abd565b810190602081830312611f1d5780519067ffffffffffffffff8211611f1d57019080601f83011215611f1d57815161414881613ae0565b926141566040519485613abd565b81845260208085019260051b820101928311611f1d57602001905b82821061418257505050915f613e06565b6020809161418f84613d61565b815201910190614171565b9190826040910312611f1d576040516141b281613a39565b6020808294805184520151910152565b9080601f83011215611f1d57604051916141dd604084613abd565b829060408101928311611f1d57905b8282106141f95750505090565b81518152602091820191016141ec565b60c061425491614217613af8565b50614220614f44565b60405193849283927f9a43e3fb00000000000000000000000000000000000000000000000000000000845260048401613ccf565b03816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115614034575f91614293575090565b905060c03d60c01161431d575b6142aa8183613abd565b8101908082039160c08312611f1d5760807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc06142e6838561419a565b940112611f1d5761431760209160806040519461430286613a39565b61430f83604083016141c2565b8652016141c2565b91015290565b503d6142a0565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633149081159161438c575b5061436057565b7ffa5cd00f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b6001600160a01b031630141590505f614359565b6004356001600160a01b03811690818103611f1d5730821480159061440b575b6143c8575050565b506024359063ffffffff821691828103611f1d57507fa150a045000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5060243563ffffffff811690818103611f1d575015156143c0565b604051906144448261319d60208201936020855260408301906138c8565b613caf6021604051809360208201957f750000000000000000000000000000000000000000000000000000000000000087525180918484015e81015f838201520301601f198101835282613abd565b80518015614547575f5b600182116144b45750506144b090613b10565b5190565b5f5b8281106144dd5750806144c891615502565b90600181018091116136125760011c9061449d565b6144e78185613b31565b51600182019081831161361257614511918581101561453f5761450a9087613b31565b5190615502565b61451e8260011c86613b31565b5260028101809111156144b657634e487b7160e01b5f52601160045260245ffd5b508390615502565b50505f90565b9160206145869294936001600160a01b036060820196168152019063ffffffff602080926001600160a01b038151168552015116910152565b565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215611f1d570180359067ffffffffffffffff8211611f1d57602001918160051b36038313611f1d57565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa181360301821215611f1d570190565b9080601f83011215611f1d57815161462681613ae0565b926146346040519485613abd565b81845260208085019260051b820101928311611f1d57602001905b82821061465c5750505090565b815181526020918201910161464f565b90929163ffffffff604091613d0484606081019763ffffffff602080926001600160a01b038151168552015116910152565b6146a783613b55565b9060408401916146b78386614588565b91906146c283613ae0565b926146d06040519485613abd565b808452602084019060051b820191368311611f1d579185939194925b818110614b095750506147069293506020880135906155dc565b03614ade5750606083019261471e6113c085836145dc565b946147695f61472b614f44565b61473485613b55565b9060405193849283927feb39e68f0000000000000000000000000000000000000000000000000000000084526004840161466c565b03816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115614034575f91614a4d575b5063ffffffff6020820151971696871090811591614a2f575b506149f6575f5b6147cf8484614588565b9050811015614836578663ffffffff6147ef6113c084612a8d8989614588565b16146147fd576001016147c5565b866001600160a01b03867f42ea2c88000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b5094915091614843614f44565b9060406148e561485f61485688886145dc565b838101906145dc565b359360206148796148708a8a6145dc565b858101906145dc565b0135835195602087015283860152828552614895606086613abd565b6148f6835195869384937f8256909c000000000000000000000000000000000000000000000000000000008552600485019063ffffffff602080926001600160a01b038151168552015116910152565b60606044840152606483019061399b565b03816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa918215614034575f926149a4575b506001600160a01b03908116911681900361497657505061495961496d92614963926145dc565b60408101906145dc565b6040810190614588565b15613b1d573590565b7f304a4b9a000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b91506040823d6040116149ee575b816149bf60409383613abd565b81010312611f1d576001600160a01b03826149e660206149df8496613d61565b9201613cb5565b509250614932565b3d91506149b2565b856001600160a01b03857f304a4b9a000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b614a469150614a3e87856145dc565b905190615664565b155f6147be565b90503d805f833e614a5e8183613abd565b810190602081830312611f1d5780519067ffffffffffffffff8211611f1d570160a081830312611f1d5760405191614a9583613a69565b8151835260208201516020840152614ab0816040840161419a565b6040840152608082015167ffffffffffffffff8111611f1d57614ad3920161460f565b60608201525f6147a5565b7f6b0610db000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b919350919360208091614b1b8461398a565b81520191019185939194926146ec565b90602082820312611f1d57815167ffffffffffffffff8111611f1d576138ee920161460f565b93929194845f5260026020526001600160a01b0360405f205416614ccc577f7db23a8862fd686b213d35e368c79cd10b6f4ddc59faeef4e47b862932a3d74a936080936001600160a01b0360405198614ba98a613a85565b169788815260026bffffffffffffffffffffffff602083019316928381526bffffffffffffffffffffffff6040840195169485815263ffffffff60608501981697888152898501928884528c5f52846020527fffffffffffffffffffffffff00000000000000000000000000000000000000006001600160a01b0360405f20975116915160a01b161785556bffffffffffffffffffffffff8060018701935116167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000835416178255517fffffffffffffffffffffffffffffffff00000000ffffffffffffffffffffffff6fffffffff00000000000000000000000083549260601b16911617905551910155604051938452602084015260408301526060820152a3565b505050505050565b9190826040910312611f1d57604051614cec81613a39565b6020808294803584520135910152565b9080601f83011215611f1d5760405191614d17604084613abd565b829060408101928311611f1d57905b828210614d335750505090565b8135815260209182019101614d26565b9190606083820312611f1d57604051614d5b81613a39565b8093614d678382614cd4565b825260408101359067ffffffffffffffff8211611f1d57019180601f84011215611f1d578235614d9681613ae0565b93614da46040519586613abd565b81855260208086019260051b820101928311611f1d57602001905b828210614dcf5750505060200152565b8135815260209182019101614dbf565b6040517f2981eb770000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015614034575f90614f07575b63ffffffff9150166040517fc448feb80000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015614034575f90614eca575b63ffffffff16905080821015614ec5575090565b905090565b506020813d602011614eff575b81614ee460209383613abd565b81010312611f1d57614efa63ffffffff91613d0a565b614eb1565b3d9150614ed7565b506020813d602011614f3c575b81614f2160209383613abd565b81010312611f1d57614f3763ffffffff91613d0a565b614e44565b3d9150614f14565b614f4c613af8565b50604051614f5981613a39565b3081525f602082015290565b614f6d613af8565b5063ffffffff60405191614f8083613a39565b30835216602082015290565b929192614fa3614f9b85614f65565b9383856157d9565b80156152dd57604093845191614fb98684613abd565b60018352601f198601366020850137614fd183613b10565b52614fda6154b1565b93855190614fe782613a85565b6001600160a01b031694858252602082019763ffffffff16938489528783019182526060830190815287519161501d8984613abd565b600b8352602083017f7a6b76696e206661756c740000000000000000000000000000000000000000009052608084019283528851998a947f363520570000000000000000000000000000000000000000000000000000000086523060048701528a6024870152516001600160a01b031660448601525163ffffffff166064850152516084840160a0905260e484016150b491613859565b9051908381037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc0160a48501526150ea91613895565b9051908281037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc0160c48401526151209161399b565b03867f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691815a5f948591f1948515613409575f965f96615268575b50916080916144b0977fa18facea719db93898305270ebf59689bdcf94ae1ab77c53cfbdfe69284c49b3945f926151dd8251917f88c10299000000000000000000000000000000000000000000000000000000008352600483019063ffffffff602080926001600160a01b038151168552015116910152565b8260448201525f81606481836001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165af19081615250575b50615247575b61522b89613b10565b51918151948552602085015283015215156060820152a3613b10565b60019250615222565b615263903d805f833e61119e8183613abd565b61521c565b965094503d805f883e61527b8188613abd565b8601918587840312611f1d5786519160208801519267ffffffffffffffff8411611f1d576152d17fa18facea719db93898305270ebf59689bdcf94ae1ab77c53cfbdfe69284c49b3956080956144b09b0161460f565b97929450975091615164565b6001600160a01b0383837fe15ef566000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b600154811015613b1d5760015f5260205f2001905f90565b5f919261533d6153ab92614f65565b906153bc63ffffffff6153586153516154b1565b9343613b90565b1691613ebf60405197889687967f2bab2c4a000000000000000000000000000000000000000000000000000000008852600488019063ffffffff602080926001600160a01b038151168552015116910152565b60a0604487015260a4860190613859565b90608483015203816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115614034575f91615401575090565b90503d805f833e6154128183613abd565b810190602081830312611f1d5780519067ffffffffffffffff8211611f1d57019080601f83011215611f1d57815161544981613ae0565b926154576040519485613abd565b81845260208085019260051b82010191838311611f1d5760208201905b83821061548357505050505090565b815167ffffffffffffffff8111611f1d576020916154a68784809488010161460f565b815201910190615474565b604051906154c0604083613abd565b60018252602036818401376154d482613b10565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169052565b906040519060208201928352604082015260408152613caf606082613abd565b6155539063ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613b90565b61558463ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168092613b90565b905f1982019182116136125761559991613bb0565b906155a2614ddf565b808310156155ad5750565b827f211bd3ab000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b916040519163ffffffff60208401947f7a6b76696e2f76312f7369676e657273000000000000000000000000000000008652166030840152605083015281607081019160208151939101925f5b818110615645575050613caf925003601f198101835282613abd565b845163ffffffff16835260209485019486945090920191600101615629565b60208101357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe182360301811215611f1d5781019081359067ffffffffffffffff8211611f1d578136036020840113611f1d5763ffffffff6156c482613b55565b1690601f831615801590615781575b8015615773575b61576a576156fc615701916156f7949394369160408101906145dc565b614d43565b614426565b925f905b82821061571457505050501490565b9091929360208301808411613612578410611f1d5781830160200135906001861661575c579061574391615502565b9360011c91602081018091116136125790929192615705565b61576591615502565b615743565b50505050505f90565b50818360051c1c15156156da565b5061040083116156d3565b60443561ffff81168103611f1d5790565b905f905b600282106157ae57505050565b60208060019285518152019301910190916157a1565b519067ffffffffffffffff82168203611f1d57565b90916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906040517f1352c3e60000000000000000000000000000000000000000000000000000000081526020818061583e87896004840161454d565b0381865afa908115614034575f91615c76575b5015615c6e577f000000000000000000000000000000000000000000000000000000000000000093604051937f10e1b9b80000000000000000000000000000000000000000000000000000000085526158d76001600160a01b03831691826004880152602487019063ffffffff602080926001600160a01b038151168552015116910152565b6001600160a01b03861694856064820152606081608481885afa8015614034575f90615bf8575b67ffffffffffffffff915051166159835f6159176154b1565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169460405193849283927f900413470000000000000000000000000000000000000000000000000000000084526004840152604060248401526044830190613859565b0381865afa80156140345761599f915f91615bde575b50613b10565b516040517f6e1744480000000000000000000000000000000000000000000000000000000081526001600160a01b038581166004830152891660248201529092602090829060449082905afa908115614034575f91615baa575b50615a0790615a0c93613b90565b613b9d565b948515615ba0576040517fa9333ec80000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015291602090839060449082905afa918215614034575f92615b62575b506020906024604051809581937fe3dae51c00000000000000000000000000000000000000000000000000000000835260048301525afa918215614034575f92615b26575b509067ffffffffffffffff615ac6921690613b9d565b670de0b6b3a7640000810290808204670de0b6b3a764000014901517156136125781615af191613b90565b905f19820191821161361257615b0691613bb0565b670de0b6b3a7640000811015615b195790565b50670de0b6b3a764000090565b91506020823d602011615b5a575b81615b4160209383613abd565b81010312611f1d5790519067ffffffffffffffff615ab0565b3d9150615b34565b9091506020813d602011615b98575b81615b7e60209383613abd565b81010312611f1d57615b916020916157c4565b9190615a6b565b3d9150615b71565b5050505050505f90565b90506020813d602011615bd6575b81615bc560209383613abd565b81010312611f1d5751615a0c6159f9565b3d9150615bb8565b615bf291503d805f833e61119e8183613abd565b5f615999565b506060813d606011615c66575b81615c1260609383613abd565b81010312611f1d57604051615c2681613aa1565b615c2f826157c4565b815260208201519182600f0b8303611f1d576040615c5c9167ffffffffffffffff94602085015201613d0a565b60408201526158fe565b3d9150615c05565b505050505f90565b90506020813d602011615ca8575b81615c9160209383613abd565b81010312611f1d57615ca290613cb5565b5f615851565b3d9150615c84565b6001548015614547575f19810181811161361257615cd090929192615316565b505460281c915f915b818310615d0e57505080615ceb575090565b905f19820191821161361257615d036138ee92615316565b505460281c90613cc2565b9091615d1a8382613b90565b60011c908264ffffffffff615d2e84615316565b5054161015615d4b57506001810180911161361257915b90615cd9565b9250615d4556",
}

// SertnServiceManager is an auto generated Go binding around an Ethereum contract.
type SertnServiceManager struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *SertnServiceManager) GetABI() abi.ABI {
	return c.abi
}

// NewSertnServiceManager creates a new instance of SertnServiceManager.
func NewSertnServiceManager() *SertnServiceManager {
	parsed, err := SertnServiceManagerMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &SertnServiceManager{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *SertnServiceManager) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor((address,address,address,address,address,address,address,address,address,address,address,address,address,uint32,uint32,uint32,uint16,uint32,string) deps) returns()
func (sertnServiceManager *SertnServiceManager) PackConstructor(deps AvsDeps) []byte {
	enc, err := sertnServiceManager.abi.Pack("", deps)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackALLOCATIONMANAGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31232bc9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ALLOCATION_MANAGER() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackALLOCATIONMANAGER() []byte {
	enc, err := sertnServiceManager.abi.Pack("ALLOCATION_MANAGER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackALLOCATIONMANAGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31232bc9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ALLOCATION_MANAGER() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackALLOCATIONMANAGER() ([]byte, error) {
	return sertnServiceManager.abi.Pack("ALLOCATION_MANAGER")
}

// UnpackALLOCATIONMANAGER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x31232bc9.
//
// Solidity: function ALLOCATION_MANAGER() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackALLOCATIONMANAGER(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("ALLOCATION_MANAGER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackATTESTERS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbbfcaa8b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ATTESTERS() view returns(uint32)
func (sertnServiceManager *SertnServiceManager) PackATTESTERS() []byte {
	enc, err := sertnServiceManager.abi.Pack("ATTESTERS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackATTESTERS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbbfcaa8b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ATTESTERS() view returns(uint32)
func (sertnServiceManager *SertnServiceManager) TryPackATTESTERS() ([]byte, error) {
	return sertnServiceManager.abi.Pack("ATTESTERS")
}

// UnpackATTESTERS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbbfcaa8b.
//
// Solidity: function ATTESTERS() view returns(uint32)
func (sertnServiceManager *SertnServiceManager) UnpackATTESTERS(data []byte) (uint32, error) {
	out, err := sertnServiceManager.abi.Unpack("ATTESTERS", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackBLOCKSECONDS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x583284ed.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BLOCK_SECONDS() view returns(uint32)
func (sertnServiceManager *SertnServiceManager) PackBLOCKSECONDS() []byte {
	enc, err := sertnServiceManager.abi.Pack("BLOCK_SECONDS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBLOCKSECONDS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x583284ed.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BLOCK_SECONDS() view returns(uint32)
func (sertnServiceManager *SertnServiceManager) TryPackBLOCKSECONDS() ([]byte, error) {
	return sertnServiceManager.abi.Pack("BLOCK_SECONDS")
}

// UnpackBLOCKSECONDS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x583284ed.
//
// Solidity: function BLOCK_SECONDS() view returns(uint32)
func (sertnServiceManager *SertnServiceManager) UnpackBLOCKSECONDS(data []byte) (uint32, error) {
	out, err := sertnServiceManager.abi.Unpack("BLOCK_SECONDS", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackCERTIFICATEVERIFIER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2167ba9e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CERTIFICATE_VERIFIER() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackCERTIFICATEVERIFIER() []byte {
	enc, err := sertnServiceManager.abi.Pack("CERTIFICATE_VERIFIER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCERTIFICATEVERIFIER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2167ba9e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CERTIFICATE_VERIFIER() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackCERTIFICATEVERIFIER() ([]byte, error) {
	return sertnServiceManager.abi.Pack("CERTIFICATE_VERIFIER")
}

// UnpackCERTIFICATEVERIFIER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2167ba9e.
//
// Solidity: function CERTIFICATE_VERIFIER() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackCERTIFICATEVERIFIER(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("CERTIFICATE_VERIFIER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCROSSCHAINREGISTRY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b250844.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CROSS_CHAIN_REGISTRY() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackCROSSCHAINREGISTRY() []byte {
	enc, err := sertnServiceManager.abi.Pack("CROSS_CHAIN_REGISTRY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCROSSCHAINREGISTRY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b250844.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CROSS_CHAIN_REGISTRY() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackCROSSCHAINREGISTRY() ([]byte, error) {
	return sertnServiceManager.abi.Pack("CROSS_CHAIN_REGISTRY")
}

// UnpackCROSSCHAINREGISTRY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9b250844.
//
// Solidity: function CROSS_CHAIN_REGISTRY() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackCROSSCHAINREGISTRY(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("CROSS_CHAIN_REGISTRY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackDELEGATIONMANAGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5c1c20a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DELEGATION_MANAGER() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackDELEGATIONMANAGER() []byte {
	enc, err := sertnServiceManager.abi.Pack("DELEGATION_MANAGER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDELEGATIONMANAGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5c1c20a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DELEGATION_MANAGER() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackDELEGATIONMANAGER() ([]byte, error) {
	return sertnServiceManager.abi.Pack("DELEGATION_MANAGER")
}

// UnpackDELEGATIONMANAGER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd5c1c20a.
//
// Solidity: function DELEGATION_MANAGER() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackDELEGATIONMANAGER(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("DELEGATION_MANAGER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackEXECUTIONSECONDS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbdf33c18.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EXECUTION_SECONDS() view returns(uint32)
func (sertnServiceManager *SertnServiceManager) PackEXECUTIONSECONDS() []byte {
	enc, err := sertnServiceManager.abi.Pack("EXECUTION_SECONDS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEXECUTIONSECONDS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbdf33c18.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EXECUTION_SECONDS() view returns(uint32)
func (sertnServiceManager *SertnServiceManager) TryPackEXECUTIONSECONDS() ([]byte, error) {
	return sertnServiceManager.abi.Pack("EXECUTION_SECONDS")
}

// UnpackEXECUTIONSECONDS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbdf33c18.
//
// Solidity: function EXECUTION_SECONDS() view returns(uint32)
func (sertnServiceManager *SertnServiceManager) UnpackEXECUTIONSECONDS(data []byte) (uint32, error) {
	out, err := sertnServiceManager.abi.Unpack("EXECUTION_SECONDS", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackKEYREGISTRAR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe6414b48.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function KEY_REGISTRAR() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackKEYREGISTRAR() []byte {
	enc, err := sertnServiceManager.abi.Pack("KEY_REGISTRAR")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKEYREGISTRAR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe6414b48.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function KEY_REGISTRAR() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackKEYREGISTRAR() ([]byte, error) {
	return sertnServiceManager.abi.Pack("KEY_REGISTRAR")
}

// UnpackKEYREGISTRAR is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe6414b48.
//
// Solidity: function KEY_REGISTRAR() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackKEYREGISTRAR(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("KEY_REGISTRAR", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMARKET is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf46f16c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MARKET() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackMARKET() []byte {
	enc, err := sertnServiceManager.abi.Pack("MARKET")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMARKET is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf46f16c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MARKET() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackMARKET() ([]byte, error) {
	return sertnServiceManager.abi.Pack("MARKET")
}

// UnpackMARKET is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf46f16c2.
//
// Solidity: function MARKET() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackMARKET(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("MARKET", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackREWARDSCOORDINATOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x71e2c264.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function REWARDS_COORDINATOR() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackREWARDSCOORDINATOR() []byte {
	enc, err := sertnServiceManager.abi.Pack("REWARDS_COORDINATOR")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackREWARDSCOORDINATOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x71e2c264.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function REWARDS_COORDINATOR() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackREWARDSCOORDINATOR() ([]byte, error) {
	return sertnServiceManager.abi.Pack("REWARDS_COORDINATOR")
}

// UnpackREWARDSCOORDINATOR is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x71e2c264.
//
// Solidity: function REWARDS_COORDINATOR() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackREWARDSCOORDINATOR(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("REWARDS_COORDINATOR", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSLASHVAULT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3fdc6daa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SLASH_VAULT() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackSLASHVAULT() []byte {
	enc, err := sertnServiceManager.abi.Pack("SLASH_VAULT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSLASHVAULT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3fdc6daa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SLASH_VAULT() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackSLASHVAULT() ([]byte, error) {
	return sertnServiceManager.abi.Pack("SLASH_VAULT")
}

// UnpackSLASHVAULT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3fdc6daa.
//
// Solidity: function SLASH_VAULT() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackSLASHVAULT(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("SLASH_VAULT", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSTAKERSBPS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa04941a2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function STAKERS_BPS() view returns(uint16)
func (sertnServiceManager *SertnServiceManager) PackSTAKERSBPS() []byte {
	enc, err := sertnServiceManager.abi.Pack("STAKERS_BPS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSTAKERSBPS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa04941a2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function STAKERS_BPS() view returns(uint16)
func (sertnServiceManager *SertnServiceManager) TryPackSTAKERSBPS() ([]byte, error) {
	return sertnServiceManager.abi.Pack("STAKERS_BPS")
}

// UnpackSTAKERSBPS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa04941a2.
//
// Solidity: function STAKERS_BPS() view returns(uint16)
func (sertnServiceManager *SertnServiceManager) UnpackSTAKERSBPS(data []byte) (uint16, error) {
	out, err := sertnServiceManager.abi.Unpack("STAKERS_BPS", data)
	if err != nil {
		return *new(uint16), err
	}
	out0 := *abi.ConvertType(out[0], new(uint16)).(*uint16)
	return out0, nil
}

// PackSTRATEGY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x185025ef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function STRATEGY() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackSTRATEGY() []byte {
	enc, err := sertnServiceManager.abi.Pack("STRATEGY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSTRATEGY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x185025ef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function STRATEGY() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackSTRATEGY() ([]byte, error) {
	return sertnServiceManager.abi.Pack("STRATEGY")
}

// UnpackSTRATEGY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x185025ef.
//
// Solidity: function STRATEGY() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackSTRATEGY(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("STRATEGY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSTRATEGYMANAGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9fc2c476.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function STRATEGY_MANAGER() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackSTRATEGYMANAGER() []byte {
	enc, err := sertnServiceManager.abi.Pack("STRATEGY_MANAGER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSTRATEGYMANAGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9fc2c476.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function STRATEGY_MANAGER() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackSTRATEGYMANAGER() ([]byte, error) {
	return sertnServiceManager.abi.Pack("STRATEGY_MANAGER")
}

// UnpackSTRATEGYMANAGER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9fc2c476.
//
// Solidity: function STRATEGY_MANAGER() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackSTRATEGYMANAGER(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("STRATEGY_MANAGER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTOKEN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82bfefc8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function TOKEN() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackTOKEN() []byte {
	enc, err := sertnServiceManager.abi.Pack("TOKEN")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTOKEN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82bfefc8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function TOKEN() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackTOKEN() ([]byte, error) {
	return sertnServiceManager.abi.Pack("TOKEN")
}

// UnpackTOKEN is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x82bfefc8.
//
// Solidity: function TOKEN() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackTOKEN(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("TOKEN", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackVAULT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x411557d1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function VAULT() view returns(address)
func (sertnServiceManager *SertnServiceManager) PackVAULT() []byte {
	enc, err := sertnServiceManager.abi.Pack("VAULT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVAULT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x411557d1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function VAULT() view returns(address)
func (sertnServiceManager *SertnServiceManager) TryPackVAULT() ([]byte, error) {
	return sertnServiceManager.abi.Pack("VAULT")
}

// UnpackVAULT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x411557d1.
//
// Solidity: function VAULT() view returns(address)
func (sertnServiceManager *SertnServiceManager) UnpackVAULT(data []byte) (common.Address, error) {
	out, err := sertnServiceManager.abi.Unpack("VAULT", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAttesters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00cfe24f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function attesters() view returns(address[] operators, ((uint256,uint256),uint256[])[] rows)
func (sertnServiceManager *SertnServiceManager) PackAttesters() []byte {
	enc, err := sertnServiceManager.abi.Pack("attesters")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAttesters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x00cfe24f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function attesters() view returns(address[] operators, ((uint256,uint256),uint256[])[] rows)
func (sertnServiceManager *SertnServiceManager) TryPackAttesters() ([]byte, error) {
	return sertnServiceManager.abi.Pack("attesters")
}

// AttestersOutput serves as a container for the return parameters of contract
// method Attesters.
type AttestersOutput struct {
	Operators []common.Address
	Rows      []OperatorInfo
}

// UnpackAttesters is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x00cfe24f.
//
// Solidity: function attesters() view returns(address[] operators, ((uint256,uint256),uint256[])[] rows)
func (sertnServiceManager *SertnServiceManager) UnpackAttesters(data []byte) (AttestersOutput, error) {
	out, err := sertnServiceManager.abi.Unpack("attesters", data)
	outstruct := new(AttestersOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Operators = *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	outstruct.Rows = *abi.ConvertType(out[1], new([]OperatorInfo)).(*[]OperatorInfo)
	return *outstruct, nil
}

// PackCalculateOperatorTableBytes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x41ee6d0e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function calculateOperatorTableBytes((address,uint32) operatorSet) view returns(bytes)
func (sertnServiceManager *SertnServiceManager) PackCalculateOperatorTableBytes(operatorSet OperatorSet) []byte {
	enc, err := sertnServiceManager.abi.Pack("calculateOperatorTableBytes", operatorSet)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCalculateOperatorTableBytes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x41ee6d0e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function calculateOperatorTableBytes((address,uint32) operatorSet) view returns(bytes)
func (sertnServiceManager *SertnServiceManager) TryPackCalculateOperatorTableBytes(operatorSet OperatorSet) ([]byte, error) {
	return sertnServiceManager.abi.Pack("calculateOperatorTableBytes", operatorSet)
}

// UnpackCalculateOperatorTableBytes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x41ee6d0e.
//
// Solidity: function calculateOperatorTableBytes((address,uint32) operatorSet) view returns(bytes)
func (sertnServiceManager *SertnServiceManager) UnpackCalculateOperatorTableBytes(data []byte) ([]byte, error) {
	out, err := sertnServiceManager.abi.Unpack("calculateOperatorTableBytes", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackCheckProvider is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6ea70e8a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function checkProvider(uint32 set, address provider, uint256 exposure, uint256 window) view returns()
func (sertnServiceManager *SertnServiceManager) PackCheckProvider(set uint32, provider common.Address, exposure *big.Int, window *big.Int) []byte {
	enc, err := sertnServiceManager.abi.Pack("checkProvider", set, provider, exposure, window)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheckProvider is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6ea70e8a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function checkProvider(uint32 set, address provider, uint256 exposure, uint256 window) view returns()
func (sertnServiceManager *SertnServiceManager) TryPackCheckProvider(set uint32, provider common.Address, exposure *big.Int, window *big.Int) ([]byte, error) {
	return sertnServiceManager.abi.Pack("checkProvider", set, provider, exposure, window)
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80f1a2f4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim(bytes32 signers, address operator, (uint32,bytes32,uint32[],(uint32,bytes,((uint256,uint256),uint256[]))) signer) returns()
func (sertnServiceManager *SertnServiceManager) PackClaim(signers [32]byte, operator common.Address, signer CertificatesSigner) []byte {
	enc, err := sertnServiceManager.abi.Pack("claim", signers, operator, signer)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80f1a2f4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim(bytes32 signers, address operator, (uint32,bytes32,uint32[],(uint32,bytes,((uint256,uint256),uint256[]))) signer) returns()
func (sertnServiceManager *SertnServiceManager) TryPackClaim(signers [32]byte, operator common.Address, signer CertificatesSigner) ([]byte, error) {
	return sertnServiceManager.abi.Pack("claim", signers, operator, signer)
}

// PackClaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdfcae622.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimed(bytes32 signers, address operator) view returns(uint96)
func (sertnServiceManager *SertnServiceManager) PackClaimed(signers [32]byte, operator common.Address) []byte {
	enc, err := sertnServiceManager.abi.Pack("claimed", signers, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdfcae622.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimed(bytes32 signers, address operator) view returns(uint96)
func (sertnServiceManager *SertnServiceManager) TryPackClaimed(signers [32]byte, operator common.Address) ([]byte, error) {
	return sertnServiceManager.abi.Pack("claimed", signers, operator)
}

// UnpackClaimed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdfcae622.
//
// Solidity: function claimed(bytes32 signers, address operator) view returns(uint96)
func (sertnServiceManager *SertnServiceManager) UnpackClaimed(data []byte) (*big.Int, error) {
	out, err := sertnServiceManager.abi.Unpack("claimed", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCreditAttesters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x984e9172.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function creditAttesters(bytes32 signers, uint96 amount) returns()
func (sertnServiceManager *SertnServiceManager) PackCreditAttesters(signers [32]byte, amount *big.Int) []byte {
	enc, err := sertnServiceManager.abi.Pack("creditAttesters", signers, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreditAttesters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x984e9172.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function creditAttesters(bytes32 signers, uint96 amount) returns()
func (sertnServiceManager *SertnServiceManager) TryPackCreditAttesters(signers [32]byte, amount *big.Int) ([]byte, error) {
	return sertnServiceManager.abi.Pack("creditAttesters", signers, amount)
}

// PackDeregisterOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x303ca956.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deregisterOperator(address operator, address avs, uint32[] operatorSetIds) returns()
func (sertnServiceManager *SertnServiceManager) PackDeregisterOperator(operator common.Address, avs common.Address, operatorSetIds []uint32) []byte {
	enc, err := sertnServiceManager.abi.Pack("deregisterOperator", operator, avs, operatorSetIds)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeregisterOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x303ca956.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deregisterOperator(address operator, address avs, uint32[] operatorSetIds) returns()
func (sertnServiceManager *SertnServiceManager) TryPackDeregisterOperator(operator common.Address, avs common.Address, operatorSetIds []uint32) ([]byte, error) {
	return sertnServiceManager.abi.Pack("deregisterOperator", operator, avs, operatorSetIds)
}

// PackEarned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe270b52c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function earned(bytes32 signers) view returns(uint96)
func (sertnServiceManager *SertnServiceManager) PackEarned(signers [32]byte) []byte {
	enc, err := sertnServiceManager.abi.Pack("earned", signers)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEarned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe270b52c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function earned(bytes32 signers) view returns(uint96)
func (sertnServiceManager *SertnServiceManager) TryPackEarned(signers [32]byte) ([]byte, error) {
	return sertnServiceManager.abi.Pack("earned", signers)
}

// UnpackEarned is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe270b52c.
//
// Solidity: function earned(bytes32 signers) view returns(uint96)
func (sertnServiceManager *SertnServiceManager) UnpackEarned(data []byte) (*big.Int, error) {
	out, err := sertnServiceManager.abi.Unpack("earned", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackExecuteSlash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf49b65a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function executeSlash(bytes32 request, address operator, (uint32,bytes32,uint32[],(uint32,bytes,((uint256,uint256),uint256[]))) signer) returns()
func (sertnServiceManager *SertnServiceManager) PackExecuteSlash(request [32]byte, operator common.Address, signer CertificatesSigner) []byte {
	enc, err := sertnServiceManager.abi.Pack("executeSlash", request, operator, signer)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecuteSlash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf49b65a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function executeSlash(bytes32 request, address operator, (uint32,bytes32,uint32[],(uint32,bytes,((uint256,uint256),uint256[]))) signer) returns()
func (sertnServiceManager *SertnServiceManager) TryPackExecuteSlash(request [32]byte, operator common.Address, signer CertificatesSigner) ([]byte, error) {
	return sertnServiceManager.abi.Pack("executeSlash", request, operator, signer)
}

// PackFaults is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc5e0b64f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function faults(bytes32 request) view returns((address,uint96,uint96,uint32,bytes32))
func (sertnServiceManager *SertnServiceManager) PackFaults(request [32]byte) []byte {
	enc, err := sertnServiceManager.abi.Pack("faults", request)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFaults is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc5e0b64f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function faults(bytes32 request) view returns((address,uint96,uint96,uint32,bytes32))
func (sertnServiceManager *SertnServiceManager) TryPackFaults(request [32]byte) ([]byte, error) {
	return sertnServiceManager.abi.Pack("faults", request)
}

// UnpackFaults is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc5e0b64f.
//
// Solidity: function faults(bytes32 request) view returns((address,uint96,uint96,uint32,bytes32))
func (sertnServiceManager *SertnServiceManager) UnpackFaults(data []byte) (SlashingFault, error) {
	out, err := sertnServiceManager.abi.Unpack("faults", data)
	if err != nil {
		return *new(SlashingFault), err
	}
	out0 := *abi.ConvertType(out[0], new(SlashingFault)).(*SlashingFault)
	return out0, nil
}

// PackGetOperatorSetWeights is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbff2de25.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getOperatorSetWeights((address,uint32) operatorSet) view returns(address[] operators, uint256[][] weights)
func (sertnServiceManager *SertnServiceManager) PackGetOperatorSetWeights(operatorSet OperatorSet) []byte {
	enc, err := sertnServiceManager.abi.Pack("getOperatorSetWeights", operatorSet)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetOperatorSetWeights is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbff2de25.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getOperatorSetWeights((address,uint32) operatorSet) view returns(address[] operators, uint256[][] weights)
func (sertnServiceManager *SertnServiceManager) TryPackGetOperatorSetWeights(operatorSet OperatorSet) ([]byte, error) {
	return sertnServiceManager.abi.Pack("getOperatorSetWeights", operatorSet)
}

// GetOperatorSetWeightsOutput serves as a container for the return parameters of contract
// method GetOperatorSetWeights.
type GetOperatorSetWeightsOutput struct {
	Operators []common.Address
	Weights   [][]*big.Int
}

// UnpackGetOperatorSetWeights is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbff2de25.
//
// Solidity: function getOperatorSetWeights((address,uint32) operatorSet) view returns(address[] operators, uint256[][] weights)
func (sertnServiceManager *SertnServiceManager) UnpackGetOperatorSetWeights(data []byte) (GetOperatorSetWeightsOutput, error) {
	out, err := sertnServiceManager.abi.Unpack("getOperatorSetWeights", data)
	outstruct := new(GetOperatorSetWeightsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Operators = *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	outstruct.Weights = *abi.ConvertType(out[1], new([][]*big.Int)).(*[][]*big.Int)
	return *outstruct, nil
}

// PackGetOperatorWeights is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbdf3ad27.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getOperatorWeights((address,uint32) operatorSet, address operator) view returns(uint256[] weights)
func (sertnServiceManager *SertnServiceManager) PackGetOperatorWeights(operatorSet OperatorSet, operator common.Address) []byte {
	enc, err := sertnServiceManager.abi.Pack("getOperatorWeights", operatorSet, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetOperatorWeights is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbdf3ad27.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getOperatorWeights((address,uint32) operatorSet, address operator) view returns(uint256[] weights)
func (sertnServiceManager *SertnServiceManager) TryPackGetOperatorWeights(operatorSet OperatorSet, operator common.Address) ([]byte, error) {
	return sertnServiceManager.abi.Pack("getOperatorWeights", operatorSet, operator)
}

// UnpackGetOperatorWeights is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbdf3ad27.
//
// Solidity: function getOperatorWeights((address,uint32) operatorSet, address operator) view returns(uint256[] weights)
func (sertnServiceManager *SertnServiceManager) UnpackGetOperatorWeights(data []byte) ([]*big.Int, error) {
	out, err := sertnServiceManager.abi.Unpack("getOperatorWeights", data)
	if err != nil {
		return *new([]*big.Int), err
	}
	out0 := *abi.ConvertType(out[0], new([]*big.Int)).(*[]*big.Int)
	return out0, nil
}

// PackMessageOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x87c2a820.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function messageOf(bytes32 root, uint32 referenceTimestamp) view returns(bytes32)
func (sertnServiceManager *SertnServiceManager) PackMessageOf(root [32]byte, referenceTimestamp uint32) []byte {
	enc, err := sertnServiceManager.abi.Pack("messageOf", root, referenceTimestamp)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMessageOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x87c2a820.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function messageOf(bytes32 root, uint32 referenceTimestamp) view returns(bytes32)
func (sertnServiceManager *SertnServiceManager) TryPackMessageOf(root [32]byte, referenceTimestamp uint32) ([]byte, error) {
	return sertnServiceManager.abi.Pack("messageOf", root, referenceTimestamp)
}

// UnpackMessageOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x87c2a820.
//
// Solidity: function messageOf(bytes32 root, uint32 referenceTimestamp) view returns(bytes32)
func (sertnServiceManager *SertnServiceManager) UnpackMessageOf(data []byte) ([32]byte, error) {
	out, err := sertnServiceManager.abi.Unpack("messageOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackOpenProviderSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c91ef77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openProviderSet(uint32 id) returns()
func (sertnServiceManager *SertnServiceManager) PackOpenProviderSet(id uint32) []byte {
	enc, err := sertnServiceManager.abi.Pack("openProviderSet", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpenProviderSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c91ef77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function openProviderSet(uint32 id) returns()
func (sertnServiceManager *SertnServiceManager) TryPackOpenProviderSet(id uint32) ([]byte, error) {
	return sertnServiceManager.abi.Pack("openProviderSet", id)
}

// PackRecordFault is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x998e7c56.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function recordFault(bytes32 request, uint32 set, address provider, uint96 bond, uint96 value, bytes32 signers) returns()
func (sertnServiceManager *SertnServiceManager) PackRecordFault(request [32]byte, set uint32, provider common.Address, bond *big.Int, value *big.Int, signers [32]byte) []byte {
	enc, err := sertnServiceManager.abi.Pack("recordFault", request, set, provider, bond, value, signers)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecordFault is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x998e7c56.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function recordFault(bytes32 request, uint32 set, address provider, uint96 bond, uint96 value, bytes32 signers) returns()
func (sertnServiceManager *SertnServiceManager) TryPackRecordFault(request [32]byte, set uint32, provider common.Address, bond *big.Int, value *big.Int, signers [32]byte) ([]byte, error) {
	return sertnServiceManager.abi.Pack("recordFault", request, set, provider, bond, value, signers)
}

// PackRegisterOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc63fd502.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerOperator(address operator, address avs, uint32[] operatorSetIds, bytes ) returns()
func (sertnServiceManager *SertnServiceManager) PackRegisterOperator(operator common.Address, avs common.Address, operatorSetIds []uint32, arg3 []byte) []byte {
	enc, err := sertnServiceManager.abi.Pack("registerOperator", operator, avs, operatorSetIds, arg3)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc63fd502.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerOperator(address operator, address avs, uint32[] operatorSetIds, bytes ) returns()
func (sertnServiceManager *SertnServiceManager) TryPackRegisterOperator(operator common.Address, avs common.Address, operatorSetIds []uint32, arg3 []byte) ([]byte, error) {
	return sertnServiceManager.abi.Pack("registerOperator", operator, avs, operatorSetIds, arg3)
}

// PackRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0700037d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rewards(address operator) view returns(uint96 amount, uint40 until)
func (sertnServiceManager *SertnServiceManager) PackRewards(operator common.Address) []byte {
	enc, err := sertnServiceManager.abi.Pack("rewards", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0700037d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rewards(address operator) view returns(uint96 amount, uint40 until)
func (sertnServiceManager *SertnServiceManager) TryPackRewards(operator common.Address) ([]byte, error) {
	return sertnServiceManager.abi.Pack("rewards", operator)
}

// RewardsOutput serves as a container for the return parameters of contract
// method Rewards.
type RewardsOutput struct {
	Amount *big.Int
	Until  *big.Int
}

// UnpackRewards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0700037d.
//
// Solidity: function rewards(address operator) view returns(uint96 amount, uint40 until)
func (sertnServiceManager *SertnServiceManager) UnpackRewards(data []byte) (RewardsOutput, error) {
	out, err := sertnServiceManager.abi.Unpack("rewards", data)
	outstruct := new(RewardsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Amount = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Until = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackSignedShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x751654a4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function signedShares(bytes32 signers) view returns(uint256)
func (sertnServiceManager *SertnServiceManager) PackSignedShares(signers [32]byte) []byte {
	enc, err := sertnServiceManager.abi.Pack("signedShares", signers)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSignedShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x751654a4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function signedShares(bytes32 signers) view returns(uint256)
func (sertnServiceManager *SertnServiceManager) TryPackSignedShares(signers [32]byte) ([]byte, error) {
	return sertnServiceManager.abi.Pack("signedShares", signers)
}

// UnpackSignedShares is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x751654a4.
//
// Solidity: function signedShares(bytes32 signers) view returns(uint256)
func (sertnServiceManager *SertnServiceManager) UnpackSignedShares(data []byte) (*big.Int, error) {
	out, err := sertnServiceManager.abi.Unpack("signedShares", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSlashed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9964814a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function slashed(bytes32 request, address operator) view returns(bool)
func (sertnServiceManager *SertnServiceManager) PackSlashed(request [32]byte, operator common.Address) []byte {
	enc, err := sertnServiceManager.abi.Pack("slashed", request, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSlashed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9964814a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function slashed(bytes32 request, address operator) view returns(bool)
func (sertnServiceManager *SertnServiceManager) TryPackSlashed(request [32]byte, operator common.Address) ([]byte, error) {
	return sertnServiceManager.abi.Pack("slashed", request, operator)
}

// UnpackSlashed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9964814a.
//
// Solidity: function slashed(bytes32 request, address operator) view returns(bool)
func (sertnServiceManager *SertnServiceManager) UnpackSlashed(data []byte) (bool, error) {
	out, err := sertnServiceManager.abi.Unpack("slashed", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSupportsAVS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5265787.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsAVS(address avs) view returns(bool)
func (sertnServiceManager *SertnServiceManager) PackSupportsAVS(avs common.Address) []byte {
	enc, err := sertnServiceManager.abi.Pack("supportsAVS", avs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportsAVS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5265787.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportsAVS(address avs) view returns(bool)
func (sertnServiceManager *SertnServiceManager) TryPackSupportsAVS(avs common.Address) ([]byte, error) {
	return sertnServiceManager.abi.Pack("supportsAVS", avs)
}

// UnpackSupportsAVS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb5265787.
//
// Solidity: function supportsAVS(address avs) view returns(bool)
func (sertnServiceManager *SertnServiceManager) UnpackSupportsAVS(data []byte) (bool, error) {
	out, err := sertnServiceManager.abi.Unpack("supportsAVS", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSweepRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd165ab9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sweepRewards(address[] operators) returns()
func (sertnServiceManager *SertnServiceManager) PackSweepRewards(operators []common.Address) []byte {
	enc, err := sertnServiceManager.abi.Pack("sweepRewards", operators)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSweepRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd165ab9b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sweepRewards(address[] operators) returns()
func (sertnServiceManager *SertnServiceManager) TryPackSweepRewards(operators []common.Address) ([]byte, error) {
	return sertnServiceManager.abi.Pack("sweepRewards", operators)
}

// PackVerifyCertificate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa52b4163.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifyCertificate((bytes32,address,uint16,uint96,uint16,uint256,uint32) quorum, bytes certificate) returns(bytes32 signers)
func (sertnServiceManager *SertnServiceManager) PackVerifyCertificate(quorum IStakeQuorum, certificate []byte) []byte {
	enc, err := sertnServiceManager.abi.Pack("verifyCertificate", quorum, certificate)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifyCertificate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa52b4163.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifyCertificate((bytes32,address,uint16,uint96,uint16,uint256,uint32) quorum, bytes certificate) returns(bytes32 signers)
func (sertnServiceManager *SertnServiceManager) TryPackVerifyCertificate(quorum IStakeQuorum, certificate []byte) ([]byte, error) {
	return sertnServiceManager.abi.Pack("verifyCertificate", quorum, certificate)
}

// UnpackVerifyCertificate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa52b4163.
//
// Solidity: function verifyCertificate((bytes32,address,uint16,uint96,uint16,uint256,uint32) quorum, bytes certificate) returns(bytes32 signers)
func (sertnServiceManager *SertnServiceManager) UnpackVerifyCertificate(data []byte) ([32]byte, error) {
	out, err := sertnServiceManager.abi.Unpack("verifyCertificate", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// SertnServiceManagerAttesterPaid represents a AttesterPaid event raised by the SertnServiceManager contract.
type SertnServiceManagerAttesterPaid struct {
	Signers  [32]byte
	Operator common.Address
	Amount   *big.Int
	Stakers  *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const SertnServiceManagerAttesterPaidEventName = "AttesterPaid"

// ContractEventName returns the user-defined event name.
func (SertnServiceManagerAttesterPaid) ContractEventName() string {
	return SertnServiceManagerAttesterPaidEventName
}

// UnpackAttesterPaidEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AttesterPaid(bytes32 indexed signers, address indexed operator, uint96 amount, uint96 stakers)
func (sertnServiceManager *SertnServiceManager) UnpackAttesterPaidEvent(log *types.Log) (*SertnServiceManagerAttesterPaid, error) {
	event := "AttesterPaid"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != sertnServiceManager.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SertnServiceManagerAttesterPaid)
	if len(log.Data) > 0 {
		if err := sertnServiceManager.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range sertnServiceManager.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SertnServiceManagerAttestersCredited represents a AttestersCredited event raised by the SertnServiceManager contract.
type SertnServiceManagerAttestersCredited struct {
	Signers [32]byte
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const SertnServiceManagerAttestersCreditedEventName = "AttestersCredited"

// ContractEventName returns the user-defined event name.
func (SertnServiceManagerAttestersCredited) ContractEventName() string {
	return SertnServiceManagerAttestersCreditedEventName
}

// UnpackAttestersCreditedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AttestersCredited(bytes32 indexed signers, uint96 amount)
func (sertnServiceManager *SertnServiceManager) UnpackAttestersCreditedEvent(log *types.Log) (*SertnServiceManagerAttestersCredited, error) {
	event := "AttestersCredited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != sertnServiceManager.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SertnServiceManagerAttestersCredited)
	if len(log.Data) > 0 {
		if err := sertnServiceManager.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range sertnServiceManager.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SertnServiceManagerCertified represents a Certified event raised by the SertnServiceManager contract.
type SertnServiceManagerCertified struct {
	Signers            [32]byte
	ReferenceTimestamp uint32
	Message            [32]byte
	Root               [32]byte
	NonSigners         []uint32
	Raw                *types.Log // Blockchain specific contextual infos
}

const SertnServiceManagerCertifiedEventName = "Certified"

// ContractEventName returns the user-defined event name.
func (SertnServiceManagerCertified) ContractEventName() string {
	return SertnServiceManagerCertifiedEventName
}

// UnpackCertifiedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Certified(bytes32 indexed signers, uint32 referenceTimestamp, bytes32 message, bytes32 root, uint32[] nonSigners)
func (sertnServiceManager *SertnServiceManager) UnpackCertifiedEvent(log *types.Log) (*SertnServiceManagerCertified, error) {
	event := "Certified"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != sertnServiceManager.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SertnServiceManagerCertified)
	if len(log.Data) > 0 {
		if err := sertnServiceManager.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range sertnServiceManager.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SertnServiceManagerFaultRecorded represents a FaultRecorded event raised by the SertnServiceManager contract.
type SertnServiceManagerFaultRecorded struct {
	Request  [32]byte
	Provider common.Address
	Set      uint32
	Bond     *big.Int
	Value    *big.Int
	Signers  [32]byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const SertnServiceManagerFaultRecordedEventName = "FaultRecorded"

// ContractEventName returns the user-defined event name.
func (SertnServiceManagerFaultRecorded) ContractEventName() string {
	return SertnServiceManagerFaultRecordedEventName
}

// UnpackFaultRecordedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event FaultRecorded(bytes32 indexed request, address indexed provider, uint32 set, uint96 bond, uint96 value, bytes32 signers)
func (sertnServiceManager *SertnServiceManager) UnpackFaultRecordedEvent(log *types.Log) (*SertnServiceManagerFaultRecorded, error) {
	event := "FaultRecorded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != sertnServiceManager.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SertnServiceManagerFaultRecorded)
	if len(log.Data) > 0 {
		if err := sertnServiceManager.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range sertnServiceManager.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SertnServiceManagerProviderSetOpened represents a ProviderSetOpened event raised by the SertnServiceManager contract.
type SertnServiceManagerProviderSetOpened struct {
	Id  uint32
	Raw *types.Log // Blockchain specific contextual infos
}

const SertnServiceManagerProviderSetOpenedEventName = "ProviderSetOpened"

// ContractEventName returns the user-defined event name.
func (SertnServiceManagerProviderSetOpened) ContractEventName() string {
	return SertnServiceManagerProviderSetOpenedEventName
}

// UnpackProviderSetOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ProviderSetOpened(uint32 indexed id)
func (sertnServiceManager *SertnServiceManager) UnpackProviderSetOpenedEvent(log *types.Log) (*SertnServiceManagerProviderSetOpened, error) {
	event := "ProviderSetOpened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != sertnServiceManager.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SertnServiceManagerProviderSetOpened)
	if len(log.Data) > 0 {
		if err := sertnServiceManager.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range sertnServiceManager.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SertnServiceManagerRewardsSwept represents a RewardsSwept event raised by the SertnServiceManager contract.
type SertnServiceManagerRewardsSwept struct {
	Operator common.Address
	Amount   *big.Int
	Start    uint32
	Duration uint32
	Raw      *types.Log // Blockchain specific contextual infos
}

const SertnServiceManagerRewardsSweptEventName = "RewardsSwept"

// ContractEventName returns the user-defined event name.
func (SertnServiceManagerRewardsSwept) ContractEventName() string {
	return SertnServiceManagerRewardsSweptEventName
}

// UnpackRewardsSweptEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RewardsSwept(address indexed operator, uint96 amount, uint32 start, uint32 duration)
func (sertnServiceManager *SertnServiceManager) UnpackRewardsSweptEvent(log *types.Log) (*SertnServiceManagerRewardsSwept, error) {
	event := "RewardsSwept"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != sertnServiceManager.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SertnServiceManagerRewardsSwept)
	if len(log.Data) > 0 {
		if err := sertnServiceManager.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range sertnServiceManager.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SertnServiceManagerSlashed represents a Slashed event raised by the SertnServiceManager contract.
type SertnServiceManagerSlashed struct {
	Request  [32]byte
	Operator common.Address
	Set      uint32
	SlashId  *big.Int
	Shares   *big.Int
	Cleared  bool
	Raw      *types.Log // Blockchain specific contextual infos
}

const SertnServiceManagerSlashedEventName = "Slashed"

// ContractEventName returns the user-defined event name.
func (SertnServiceManagerSlashed) ContractEventName() string {
	return SertnServiceManagerSlashedEventName
}

// UnpackSlashedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Slashed(bytes32 indexed request, address indexed operator, uint32 set, uint256 slashId, uint256 shares, bool cleared)
func (sertnServiceManager *SertnServiceManager) UnpackSlashedEvent(log *types.Log) (*SertnServiceManagerSlashed, error) {
	event := "Slashed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != sertnServiceManager.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SertnServiceManagerSlashed)
	if len(log.Data) > 0 {
		if err := sertnServiceManager.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range sertnServiceManager.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (sertnServiceManager *SertnServiceManager) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["AlreadySlashed"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackAlreadySlashedError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["ApprovalFailed"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackApprovalFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["BadDeps"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackBadDepsError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["DidNotSign"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackDidNotSignError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["EmptyTable"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackEmptyTableError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["InvalidPoint"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackInvalidPointError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["NoFault"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackNoFaultError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["NoKey"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackNoKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["NoTable"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackNoTableError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["NotAProviderSet"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackNotAProviderSetError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["NotAllowed"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["NotAtFault"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackNotAtFaultError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["NotInSet"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackNotInSetError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["NothingToClaim"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackNothingToClaimError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["NothingToSlash"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackNothingToSlashError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["NothingToSweep"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackNothingToSweepError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["OtherRole"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackOtherRoleError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["ProviderAttests"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackProviderAttestsError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["QuorumNotReached"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackQuorumNotReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["Reentered"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackReenteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["StakeTooLow"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackStakeTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["ValueAboveStake"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackValueAboveStakeError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["WindowTooLong"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackWindowTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["WrongCertificate"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackWrongCertificateError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["WrongMessage"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackWrongMessageError(raw[4:])
	}
	if bytes.Equal(raw[:4], sertnServiceManager.abi.Errors["WrongRow"].ID.Bytes()[:4]) {
		return sertnServiceManager.UnpackWrongRowError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// SertnServiceManagerAlreadySlashed represents a AlreadySlashed error raised by the SertnServiceManager contract.
type SertnServiceManagerAlreadySlashed struct {
	Request  [32]byte
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadySlashed(bytes32 request, address operator)
func SertnServiceManagerAlreadySlashedErrorID() common.Hash {
	return common.HexToHash("0xb26cb36c6d4d7f4a81f4dd76f65fb072f6ca332dd6f7c03934520ecada6e0ebf")
}

// UnpackAlreadySlashedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadySlashed(bytes32 request, address operator)
func (sertnServiceManager *SertnServiceManager) UnpackAlreadySlashedError(raw []byte) (*SertnServiceManagerAlreadySlashed, error) {
	out := new(SertnServiceManagerAlreadySlashed)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "AlreadySlashed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerApprovalFailed represents a ApprovalFailed error raised by the SertnServiceManager contract.
type SertnServiceManagerApprovalFailed struct {
	Reason []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ApprovalFailed(bytes reason)
func SertnServiceManagerApprovalFailedErrorID() common.Hash {
	return common.HexToHash("0x0228b5e2a4638627eab1099884bfa48d2c118f2b609d3bf8248c2f3fe26e4e3d")
}

// UnpackApprovalFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ApprovalFailed(bytes reason)
func (sertnServiceManager *SertnServiceManager) UnpackApprovalFailedError(raw []byte) (*SertnServiceManagerApprovalFailed, error) {
	out := new(SertnServiceManagerApprovalFailed)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "ApprovalFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerBadDeps represents a BadDeps error raised by the SertnServiceManager contract.
type SertnServiceManagerBadDeps struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadDeps()
func SertnServiceManagerBadDepsErrorID() common.Hash {
	return common.HexToHash("0x175f6e75c15d9766ab4687eea45c0b6d4158eb41dc2895b04549be7a3e721765")
}

// UnpackBadDepsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadDeps()
func (sertnServiceManager *SertnServiceManager) UnpackBadDepsError(raw []byte) (*SertnServiceManagerBadDeps, error) {
	out := new(SertnServiceManagerBadDeps)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "BadDeps", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerDidNotSign represents a DidNotSign error raised by the SertnServiceManager contract.
type SertnServiceManagerDidNotSign struct {
	Operator common.Address
	Index    uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DidNotSign(address operator, uint32 index)
func SertnServiceManagerDidNotSignErrorID() common.Hash {
	return common.HexToHash("0x42ea2c88588b5263c55e376670317015feb631f4d997caf46cb2bb7451ff9727")
}

// UnpackDidNotSignError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DidNotSign(address operator, uint32 index)
func (sertnServiceManager *SertnServiceManager) UnpackDidNotSignError(raw []byte) (*SertnServiceManagerDidNotSign, error) {
	out := new(SertnServiceManagerDidNotSign)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "DidNotSign", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerEmptyTable represents a EmptyTable error raised by the SertnServiceManager contract.
type SertnServiceManagerEmptyTable struct {
	ReferenceTimestamp uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EmptyTable(uint32 referenceTimestamp)
func SertnServiceManagerEmptyTableErrorID() common.Hash {
	return common.HexToHash("0x131eb10fdc098896e3e044e557b222859abc5bb4b60b27edfe63d93d3277cb31")
}

// UnpackEmptyTableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EmptyTable(uint32 referenceTimestamp)
func (sertnServiceManager *SertnServiceManager) UnpackEmptyTableError(raw []byte) (*SertnServiceManagerEmptyTable, error) {
	out := new(SertnServiceManagerEmptyTable)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "EmptyTable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerInvalidPoint represents a InvalidPoint error raised by the SertnServiceManager contract.
type SertnServiceManagerInvalidPoint struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidPoint()
func SertnServiceManagerInvalidPointErrorID() common.Hash {
	return common.HexToHash("0xb8fedf87e792a9d748e133fbebf786ae0bd441dc3d31476dd4f8b972707ef4b4")
}

// UnpackInvalidPointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidPoint()
func (sertnServiceManager *SertnServiceManager) UnpackInvalidPointError(raw []byte) (*SertnServiceManagerInvalidPoint, error) {
	out := new(SertnServiceManagerInvalidPoint)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "InvalidPoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerNoFault represents a NoFault error raised by the SertnServiceManager contract.
type SertnServiceManagerNoFault struct {
	Request [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoFault(bytes32 request)
func SertnServiceManagerNoFaultErrorID() common.Hash {
	return common.HexToHash("0x4f5bd668da8a4351d67465962b2236b9280bc41838f14e0888db9bc9e565db86")
}

// UnpackNoFaultError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoFault(bytes32 request)
func (sertnServiceManager *SertnServiceManager) UnpackNoFaultError(raw []byte) (*SertnServiceManagerNoFault, error) {
	out := new(SertnServiceManagerNoFault)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "NoFault", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerNoKey represents a NoKey error raised by the SertnServiceManager contract.
type SertnServiceManagerNoKey struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoKey(address operator)
func SertnServiceManagerNoKeyErrorID() common.Hash {
	return common.HexToHash("0xe2a3bd4e865270d68c0bad3236b86409286e515980041e45759d015fd43c38e7")
}

// UnpackNoKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoKey(address operator)
func (sertnServiceManager *SertnServiceManager) UnpackNoKeyError(raw []byte) (*SertnServiceManagerNoKey, error) {
	out := new(SertnServiceManagerNoKey)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "NoKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerNoTable represents a NoTable error raised by the SertnServiceManager contract.
type SertnServiceManagerNoTable struct {
	Avs common.Address
	Id  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoTable(address avs, uint32 id)
func SertnServiceManagerNoTableErrorID() common.Hash {
	return common.HexToHash("0xa150a045b70d09cbcf58e324656982115c52dd261237da7192804b8ae9230751")
}

// UnpackNoTableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoTable(address avs, uint32 id)
func (sertnServiceManager *SertnServiceManager) UnpackNoTableError(raw []byte) (*SertnServiceManagerNoTable, error) {
	out := new(SertnServiceManagerNoTable)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "NoTable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerNotAProviderSet represents a NotAProviderSet error raised by the SertnServiceManager contract.
type SertnServiceManagerNotAProviderSet struct {
	Id uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAProviderSet(uint32 id)
func SertnServiceManagerNotAProviderSetErrorID() common.Hash {
	return common.HexToHash("0x5140f035382e56ed9796dd470c9728de9db0786ce39554481a9aeb5e3fd5d99c")
}

// UnpackNotAProviderSetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAProviderSet(uint32 id)
func (sertnServiceManager *SertnServiceManager) UnpackNotAProviderSetError(raw []byte) (*SertnServiceManagerNotAProviderSet, error) {
	out := new(SertnServiceManagerNotAProviderSet)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "NotAProviderSet", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerNotAllowed represents a NotAllowed error raised by the SertnServiceManager contract.
type SertnServiceManagerNotAllowed struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAllowed(address sender)
func SertnServiceManagerNotAllowedErrorID() common.Hash {
	return common.HexToHash("0xfa5cd00ff5c4577b9857716999b0b260131d9f5bcbb69f0fa80d6ba972753c88")
}

// UnpackNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAllowed(address sender)
func (sertnServiceManager *SertnServiceManager) UnpackNotAllowedError(raw []byte) (*SertnServiceManagerNotAllowed, error) {
	out := new(SertnServiceManagerNotAllowed)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "NotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerNotAtFault represents a NotAtFault error raised by the SertnServiceManager contract.
type SertnServiceManagerNotAtFault struct {
	Request  [32]byte
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAtFault(bytes32 request, address operator)
func SertnServiceManagerNotAtFaultErrorID() common.Hash {
	return common.HexToHash("0x79e19af47c1f5a03e265646885a533fcda317b2ec81c5d214819d7c8af5b6996")
}

// UnpackNotAtFaultError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAtFault(bytes32 request, address operator)
func (sertnServiceManager *SertnServiceManager) UnpackNotAtFaultError(raw []byte) (*SertnServiceManagerNotAtFault, error) {
	out := new(SertnServiceManagerNotAtFault)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "NotAtFault", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerNotInSet represents a NotInSet error raised by the SertnServiceManager contract.
type SertnServiceManagerNotInSet struct {
	Provider common.Address
	Id       uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInSet(address provider, uint32 id)
func SertnServiceManagerNotInSetErrorID() common.Hash {
	return common.HexToHash("0xf523e8eb7a09f7c1d2796304b11588452f0c814f85af1c30884a99148007d4fd")
}

// UnpackNotInSetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInSet(address provider, uint32 id)
func (sertnServiceManager *SertnServiceManager) UnpackNotInSetError(raw []byte) (*SertnServiceManagerNotInSet, error) {
	out := new(SertnServiceManagerNotInSet)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "NotInSet", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerNothingToClaim represents a NothingToClaim error raised by the SertnServiceManager contract.
type SertnServiceManagerNothingToClaim struct {
	Signers  [32]byte
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToClaim(bytes32 signers, address operator)
func SertnServiceManagerNothingToClaimErrorID() common.Hash {
	return common.HexToHash("0x7995827c201b568ae1e32bea1eb1c6a87d221f35efe50885a86bc3b12a57505f")
}

// UnpackNothingToClaimError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToClaim(bytes32 signers, address operator)
func (sertnServiceManager *SertnServiceManager) UnpackNothingToClaimError(raw []byte) (*SertnServiceManagerNothingToClaim, error) {
	out := new(SertnServiceManagerNothingToClaim)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "NothingToClaim", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerNothingToSlash represents a NothingToSlash error raised by the SertnServiceManager contract.
type SertnServiceManagerNothingToSlash struct {
	Request  [32]byte
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToSlash(bytes32 request, address operator)
func SertnServiceManagerNothingToSlashErrorID() common.Hash {
	return common.HexToHash("0xe15ef566c2fef7a45671c7dfdee92207fe5ed99eed305db709820e0c5415b692")
}

// UnpackNothingToSlashError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToSlash(bytes32 request, address operator)
func (sertnServiceManager *SertnServiceManager) UnpackNothingToSlashError(raw []byte) (*SertnServiceManagerNothingToSlash, error) {
	out := new(SertnServiceManagerNothingToSlash)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "NothingToSlash", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerNothingToSweep represents a NothingToSweep error raised by the SertnServiceManager contract.
type SertnServiceManagerNothingToSweep struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToSweep(address operator)
func SertnServiceManagerNothingToSweepErrorID() common.Hash {
	return common.HexToHash("0x0180603df0d2f8ce31dc7fed95c49357c035e86408cf13af8d904594ed4d67a3")
}

// UnpackNothingToSweepError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToSweep(address operator)
func (sertnServiceManager *SertnServiceManager) UnpackNothingToSweepError(raw []byte) (*SertnServiceManagerNothingToSweep, error) {
	out := new(SertnServiceManagerNothingToSweep)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "NothingToSweep", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerOtherRole represents a OtherRole error raised by the SertnServiceManager contract.
type SertnServiceManagerOtherRole struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OtherRole(address operator)
func SertnServiceManagerOtherRoleErrorID() common.Hash {
	return common.HexToHash("0x2a54d4aa83bee0b3eeb66f2c3a1033d22685ec275132a6695429ee01a95fee06")
}

// UnpackOtherRoleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OtherRole(address operator)
func (sertnServiceManager *SertnServiceManager) UnpackOtherRoleError(raw []byte) (*SertnServiceManagerOtherRole, error) {
	out := new(SertnServiceManagerOtherRole)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "OtherRole", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerProviderAttests represents a ProviderAttests error raised by the SertnServiceManager contract.
type SertnServiceManagerProviderAttests struct {
	Provider common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProviderAttests(address provider)
func SertnServiceManagerProviderAttestsErrorID() common.Hash {
	return common.HexToHash("0x826ca91aff22b14e67d11d03d8786042d7359f9ba5b89ee6b0e9fa6d875c7b31")
}

// UnpackProviderAttestsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProviderAttests(address provider)
func (sertnServiceManager *SertnServiceManager) UnpackProviderAttestsError(raw []byte) (*SertnServiceManagerProviderAttests, error) {
	out := new(SertnServiceManagerProviderAttests)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "ProviderAttests", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerQuorumNotReached represents a QuorumNotReached error raised by the SertnServiceManager contract.
type SertnServiceManagerQuorumNotReached struct {
	Bps *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuorumNotReached(uint256 bps)
func SertnServiceManagerQuorumNotReachedErrorID() common.Hash {
	return common.HexToHash("0xeab7f0f77b963c40cf5c856006297c5e43b0e30963a2091f9f0aed7e67371f4e")
}

// UnpackQuorumNotReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuorumNotReached(uint256 bps)
func (sertnServiceManager *SertnServiceManager) UnpackQuorumNotReachedError(raw []byte) (*SertnServiceManagerQuorumNotReached, error) {
	out := new(SertnServiceManagerQuorumNotReached)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "QuorumNotReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerReentered represents a Reentered error raised by the SertnServiceManager contract.
type SertnServiceManagerReentered struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Reentered()
func SertnServiceManagerReenteredErrorID() common.Hash {
	return common.HexToHash("0xb5dfd9e53a10d4d747ca3de749b98baf23546e800cbacdb1dbc28233e586d1ee")
}

// UnpackReenteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Reentered()
func (sertnServiceManager *SertnServiceManager) UnpackReenteredError(raw []byte) (*SertnServiceManagerReentered, error) {
	out := new(SertnServiceManagerReentered)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "Reentered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerStakeTooLow represents a StakeTooLow error raised by the SertnServiceManager contract.
type SertnServiceManagerStakeTooLow struct {
	Provider common.Address
	Shares   *big.Int
	Stake    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeTooLow(address provider, uint256 shares, uint256 stake)
func SertnServiceManagerStakeTooLowErrorID() common.Hash {
	return common.HexToHash("0xbf4fdfa2a7b4a21ef5301df1c1a0bff49aaa5942a8915b0c33839dd2a756bcfe")
}

// UnpackStakeTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeTooLow(address provider, uint256 shares, uint256 stake)
func (sertnServiceManager *SertnServiceManager) UnpackStakeTooLowError(raw []byte) (*SertnServiceManagerStakeTooLow, error) {
	out := new(SertnServiceManagerStakeTooLow)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "StakeTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerValueAboveStake represents a ValueAboveStake error raised by the SertnServiceManager contract.
type SertnServiceManagerValueAboveStake struct {
	OpenValue *big.Int
	Limit     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ValueAboveStake(uint256 openValue, uint256 limit)
func SertnServiceManagerValueAboveStakeErrorID() common.Hash {
	return common.HexToHash("0x14bc2d604407a0806db719ab2f2f0de0d5729a0c492ea620de1b88a799ed5f49")
}

// UnpackValueAboveStakeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ValueAboveStake(uint256 openValue, uint256 limit)
func (sertnServiceManager *SertnServiceManager) UnpackValueAboveStakeError(raw []byte) (*SertnServiceManagerValueAboveStake, error) {
	out := new(SertnServiceManagerValueAboveStake)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "ValueAboveStake", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerWindowTooLong represents a WindowTooLong error raised by the SertnServiceManager contract.
type SertnServiceManagerWindowTooLong struct {
	Blocks *big.Int
	Limit  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WindowTooLong(uint256 blocks, uint256 limit)
func SertnServiceManagerWindowTooLongErrorID() common.Hash {
	return common.HexToHash("0x211bd3ab644c4b2c043416277b3fdf86024293553af541b43cefedb07e5526f5")
}

// UnpackWindowTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WindowTooLong(uint256 blocks, uint256 limit)
func (sertnServiceManager *SertnServiceManager) UnpackWindowTooLongError(raw []byte) (*SertnServiceManagerWindowTooLong, error) {
	out := new(SertnServiceManagerWindowTooLong)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "WindowTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerWrongCertificate represents a WrongCertificate error raised by the SertnServiceManager contract.
type SertnServiceManagerWrongCertificate struct {
	Signers [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongCertificate(bytes32 signers)
func SertnServiceManagerWrongCertificateErrorID() common.Hash {
	return common.HexToHash("0x6b0610dbcc2742959de441789dc4d299094e3fd54285c599dd7d3435a3f85d88")
}

// UnpackWrongCertificateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongCertificate(bytes32 signers)
func (sertnServiceManager *SertnServiceManager) UnpackWrongCertificateError(raw []byte) (*SertnServiceManagerWrongCertificate, error) {
	out := new(SertnServiceManagerWrongCertificate)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "WrongCertificate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerWrongMessage represents a WrongMessage error raised by the SertnServiceManager contract.
type SertnServiceManagerWrongMessage struct {
	Signed  [32]byte
	Message [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongMessage(bytes32 signed, bytes32 message)
func SertnServiceManagerWrongMessageErrorID() common.Hash {
	return common.HexToHash("0xae4791813f01759252b091cf5d46fd2cb2fac254aa789e17ba3d13f0b5a63125")
}

// UnpackWrongMessageError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongMessage(bytes32 signed, bytes32 message)
func (sertnServiceManager *SertnServiceManager) UnpackWrongMessageError(raw []byte) (*SertnServiceManagerWrongMessage, error) {
	out := new(SertnServiceManagerWrongMessage)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "WrongMessage", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SertnServiceManagerWrongRow represents a WrongRow error raised by the SertnServiceManager contract.
type SertnServiceManagerWrongRow struct {
	Operator common.Address
	Index    uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongRow(address operator, uint32 index)
func SertnServiceManagerWrongRowErrorID() common.Hash {
	return common.HexToHash("0x304a4b9a5c2b9acdc3abfdc9841f1630855dc4ddc985c46c0698575962065476")
}

// UnpackWrongRowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongRow(address operator, uint32 index)
func (sertnServiceManager *SertnServiceManager) UnpackWrongRowError(raw []byte) (*SertnServiceManagerWrongRow, error) {
	out := new(SertnServiceManagerWrongRow)
	if err := sertnServiceManager.abi.UnpackIntoInterface(out, "WrongRow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierMetaData contains all meta data concerning the SettlementVerifier contract.
var SettlementVerifierMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"srsDigest\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"x1\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"x0\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"y1\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"y0\",\"type\":\"uint256\"}],\"internalType\":\"structBn254.G2\",\"name\":\"tau\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"SRS_DIGEST\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"tauG2\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"x1\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"x0\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"y1\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"y0\",\"type\":\"uint256\"}],\"internalType\":\"structBn254.G2\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shown\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"values\",\"type\":\"bytes\"}],\"internalType\":\"structISettlementVerifier.Statement\",\"name\":\"statement\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"verify\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shown\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"values\",\"type\":\"bytes\"}],\"internalType\":\"structISettlementVerifier.Statement[]\",\"name\":\"statements\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes[]\",\"name\":\"keys\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes[]\",\"name\":\"proofs\",\"type\":\"bytes[]\"}],\"name\":\"verifyMany\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BatchLength\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"DegenerateChallenge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"at\",\"type\":\"uint256\"}],\"name\":\"InfinitePoint\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidPoint\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedKey\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotShowable\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"PairingFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"ProofLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"ScalarOutOfRange\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ValuesLength\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongFold\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongKey\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongRoot\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WrongSrs\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroInverse\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroMaskCoefficient\",\"type\":\"error\"}]",
	ID:  "624e18af08d71fe19cac34f06f73506136",
	Bin: "0x6101206040523461010c5760405161380638819003601f8101601f191683016001600160401b038111848210176100f8578392829160405283398101039060a0821261010c576080815192601f19011261010c5760405191608083016001600160401b038111848210176100f857604052602082015183526040820151926020810193845260806060840151936040830194855201519160608201928352608052519251915190516101005260e05260c05260a0526040516136f59081610111823960805181818161023c015261271a015260a051816103c2015260c051816103e5015260e0518161040b015261010051816104310152f35b634e487b7160e01b5f52604160045260245ffd5b5f80fdfe6103206040526004361015610012575f80fd5b5f3560e01c8063178bee471461025f5780634a16ff7a1461022557806394af9254146100e25763f9fd764f14610046575f80fd5b346100de5760606003193601126100de5760043567ffffffffffffffff81116100de5760a060031982360301126100de5760243567ffffffffffffffff81116100de576100979036906004016102d1565b6044929192359067ffffffffffffffff82116100de576100dc936100c26100d79336906004016102d1565b9290916100cd610501565b9560040186610679565b6127f5565b005b5f80fd5b346100de5760606003193601126100de5760043567ffffffffffffffff81116100de576101139036906004016102a0565b60243567ffffffffffffffff81116100de576101339036906004016102a0565b929060443567ffffffffffffffff81116100de576101559036906004016102a0565b8415801561021b575b8015610211575b6101e957610171610501565b915f5b868110156101e0578060051b860135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61873603018212156100de576101da60019288016101c3838c8a6105b5565b6101d18589899594956105b5565b9390928a610679565b01610174565b6100dc846127f5565b7f87d013a2000000000000000000000000000000000000000000000000000000005f5260045ffd5b5084811415610165565b508486141561015e565b346100de575f6003193601126100de5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346100de575f6003193601126100de5760806102796103ab565b60606040519180518352602081015160208401526040810151604084015201516060820152f35b9181601f840112156100de5782359167ffffffffffffffff83116100de576020808501948460051b0101116100de57565b9181601f840112156100de5782359167ffffffffffffffff83116100de57602083818601950101116100de57565b6080810190811067ffffffffffffffff82111761031b57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60a0810190811067ffffffffffffffff82111761031b57604052565b90601f601f19910116810190811067ffffffffffffffff82111761031b57604052565b60405190610394826102ff565b5f6060838281528260208201528260408201520152565b6103b3610387565b506040516103c0816102ff565b7f000000000000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000060208201527f000000000000000000000000000000000000000000000000000000000000000060408201527f0000000000000000000000000000000000000000000000000000000000000000606082015290565b6040519061046582610348565b5f6080838281528260208201528260408201528260608201520152565b604051906101e0820182811067ffffffffffffffff82111761031b576040525f6101c0838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a08201520152565b60405190610100820182811067ffffffffffffffff82111761031b57604052606060e08361052d610458565b8152610537610458565b60208201525f60408201525f838201525f60808201525f60a082015261055b610482565b60c08201520152565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156100de570180359067ffffffffffffffff82116100de576020019181360383136100de57565b908210156105d0576105cc9160051b810190610564565b9091565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6040519060c0820182811067ffffffffffffffff82111761031b576040525f60a0838281528260208201528260408201528260608201528260808201520152565b5f19811461064c5760010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6101e0529394939180158015906127e6575b612573575b505060c06101e05101516102c0526102c0515181350361254b576040516102e0526106bd6102e051610348565b6106c56105fd565b6102e051525f60206102e05101525f60406102e05101525f60606102e05101525f60806102e051015261070c60606102c051015160018082811b0160051b910160061b0190565b61030083602061071a6105fd565b9382855260406102c051015160061b83018083870152600160c06102c051015160e06102c0510151010160061b01806040870152828101606087015260026107736102c05160e060a082015160c0830151019101510190565b60606102c0510151010160051b018281016080870152610320810160a0870152010103018086036125205750806102e095939594929451526107bb60406102c0510151612a97565b936107cd6101206102c0510151612a97565b936107ea6101006102c05101516101206102c05101519003612a97565b935f975b60406102c05101518910156109dc575f5b6101006102c0510151811015610947576101806102c0510151908060051b82013560e81c15801590610915575b6108ed578a6001926108b4603460208b015192623fffc08660051b820135600a1c168060405195869361ffff60208601997f7a6b76696e2f76312f74656e736f722d726f77730000000000000000000000008b52818c60051b84013560101c1602918b60051b0135160160061b018484013781015f838201520301601f198101835282610364565b5190206102c0516101200151808310156108db57506108d3828b612af5565b525b016107ff565b6108e79083038a612af5565b526108d5565b7ffbfe0469000000000000000000000000000000000000000000000000000000005f5260045ffd5b5061ffff8160051b83013560101c1660406102c05101510261ffff8260051b840135160160c06102c05101511061082c565b50919760019093919385518160061b0161096089612cc9565b61096989612cc9565b604051916020808401947f7a6b76696e2f76312f6c65616600000000000000000000000000000000000000865286602d8601528035604d8601520135606d840152608d83015260ad82015260ad81526109c360cd82610364565b5190206109d0828b612af5565b520197919290926107ee565b9693509650925092508051905b600182116124535780519160010361244c57610a0490612ac8565b515b6040519060208201927f7a6b76696e2f76312f726f6f74000000000000000000000000000000000000008452602d830152604d820152604d8152610a4b606d82610364565b51902091602081013580930361242457610a766102c05160e060a082015160c0830151019101510190565b60606102c0510151019060028201936008830191610a9383612a97565b9160206102e05151015160c06102c051015160061b017f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83600160e06102c05101510160061b92610b6860996060840135966020608086019780610b01610afa8b8a610564565b3691612b09565b838151910120966040519788958587019a7f7a6b76696e2f76312f736574746c656d656e742d7374617274000000000000008c5235603988015260598701528c60798701528686015260b98501378201018281015f8152500301601f198101835282610364565b519020169081610b7786612ac8565b52604084013573ffffffffffffffffffffffffffffffffffffffff8116908181036100de5750610ba686612ad5565b528451600210156105d057610c47937f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff610c329385606089015260405160208101917f7a6b76696e2f76312f736574746c656d656e742d706f696e74000000000000008352603982015260398152610c1f605982610364565b51902016610c2c87612ae5565b52610564565b90610c3c85612ae5565b51926102c051612d55565b8151600410156105d057610cad92610c899160a084015260206102e0515160c060406060830151920151918387019a60051b8091838901378601013786613094565b610ca46102c05160e060a082015160c0830151019101510190565b60050190612af5565b51156123fc577f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff936080926007610cf7930160406102e05101528460206102e05101523691612b09565b602081519101206040826101e0510193845192825193845260208401528183015e20809152168060606102e051015260a06101e0510151155f146123f7575060015b60806102e05101526102e05151610d686020820151600160c06102c051015160e06102c0510151010190613117565b610d8160a08201515f1960606102c05101510190613117565b610dcf7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8060a0830151610dc860606102c051015160018082811b0160051b910160061b0190565b01016130de565b604051610300526101a0610300510161030051811067ffffffffffffffff82111761031b576040525f61030051525f60206103005101525f60406103005101525f60606103005101525f60806103005101525f60a06103005101525f60c06103005101525f60e06103005101525f6101006103005101525f6101206103005101525f6101406103005101525f6101606103005101525f6101806103005101526101a06102c05101516103005152608081015180602061030051015260206102e051015160406102e0510151606061030051015260406103005101526101606102c051015160016101406102c05101511b60a06103005101526080610300510152806101c05f9201905b8181106123d8575b5050806123ad5750610efc6102806020610300510151016130de565b602061030051015160c06101c060405192018237600160c082015b82811161237d57501561231a575061108a7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160e4610300515160c06101006020610300510151604061030051015193606061030051015194604051957f67616d6d610000000000000000000000000000000000000000000000000000008752610140600588019387828201863760c589013760051b809161020588015e848361020583890101376102c501852090878206856103005101527f6265746100000000000000000000000000000000000000000000000000000000865260048601918252602486209088820660e06103005101527f616c706861000000000000000000000000000000000000000000000000000000875252604084830160258701376065852090878206846103005101527f7a6574610000000000000000000000000000000000000000000000000000000086525201602483013720068061012061030051015260a06103005101519061316c565b6101406103005101525f6101c05260406101c05261113b6110fe601b60206101c051516110ba6101c05182610364565b828152017f7a6b76696e2f76312f736574746c656d656e742d6f70656e696e67000000000081522060206102e0510151600160406102e05101510160051b91613146565b60a08301515f1960606102c0510151018060061b9182916101c051519460018653600186015260c61b602185015260298401376029019020613299565b6101a052610180526101c05180516102208190526111599190610364565b6101c051610220513690376111776003606061030051015101612a97565b906020820191826060610300510151906080610300510151916101206103005101519260a061030051015193602060019360051b870101925b8385106122de5750505050527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101a0516101a051087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000000816101a0516101a0510908816101a0516101a0510909811580156122d6575b6122ae576001611270916060610300510151906112686002830187612af5565b520183612af5565b52805160016101c051515f5b8360051b811061227557508260051b8101926020845260208085015260206101c0518501528260608501527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efffffff60808501527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160a085015260208460c08160055afa60203d141693519060051b90815b612233575050501561220b571561206c57611330600160606103005101510182612af5565b51611345600260606103005101510183612af5565b516020610220510152610220515261135b610458565b6102a0527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016020817f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000006101406103005101510892606061030051015160051b0101518209907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101006103005101518180875186099180090993905f91604061030051015190606061030051015190608061030051015183916001945b8460051b810184106121c2575050505050506115d37f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016020610300510151816101c08201356102006101e084013593013561028052611556610300515161148383826102a05161351f565b611496856101c05183016102a05161351f565b6114aa84868509608083016102a05161351f565b6114be6102805160c083016102a05161351f565b6114cf61010082016102a05161356b565b60e06103005101516102605260c061030051015161024052838080610240518161022060206103005101510135610260510987010161024051826102406020610300510151013561026051098a010190096101006103005101519009610260602061030051015101359009610200526101c08461026051610200510991016102a05161351f565b8180610120610300510151610260510981600582099261010061030051015195610240518460058709610280510101946102405191010191610240519101010909097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160c06020610300510151019181038808906102a05161351f565b610140610300510151906101206103005101516020610300510151906101008201821161064c576116317f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000161163c9581846101009509900993613581565b91016102a0516135d7565b507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001610285610300515160c06101c06020610300510151608061014061012061030051015195845151967f67616d6d610000000000000000000000000000000000000000000000000000008852600588015284516102a051602589015e858460658901370161012586013785806102405161028051016102005109810381808a8c0981038d08086101a5850152016101c58301372006905f916005805f915b612177575081610160610300510152611e9e577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180948160a098818096816102405161028051016102005109820394098203900808920908610180610300510152015160606102c05101516101605260206102e051015160c05260406102e0510151915f19830160051b60c051015191611793610387565b926102205151610140525f196101605186030160051b60c05101610120525f19610160510160061b820160a0526101c05151610100526001610160510160600261010051016101c051526101005160e0526101605160061b5f19610160510160061b830101356101c0516101005101525b60e0516101605160051b5f196101605188030160051b60c05101016101205110156118d85760a0513560e05152602060a0510135602060e0510152606060e0510160e05260a07f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180808080610140516101a051098160208751013587513508098103816101405181806020895101350681038851350809086101205151098180610140516101a05109816020865101358651350809089101526101c05160a0510160a0526020610120510161012052611804565b5090919293506101c05161016051606002610100510101510361214f576069611988916119116101609594955160030261010051613094565b61193061192b610160516060026101005161018051613146565b613299565b85526101c0515191906001835360018301527840000000000000000000000000000000000000000000000000602183015260206101c051916101605160061b905f19610160510160061b010101602983013720613299565b905060208201528051915f5f905f926101605160600261010051015b8060805261010051811115611a43577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa081930194818a87519209089481897fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc06080510151920908948188601f1960805101519209089392916119a4565b5094509190917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018061022051516101a051098185840809927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000103907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001821161064c577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180926102205151920809907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180806101a0516101a05109840984087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000103907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001821161064c577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180926020610220510151920809906020840151917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001806101a0516101a0510981031161064c577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180809581809560208a0151900990089181806101a0516101a0510981038187800908900990086101c05184015281806020850151816101a0516101a05109820390089181806101a0516101a051098103918009080960608201526101e0515160206101e05101519060806102e051015160606102e0510151926102a0515160206102a0510151906001916101c0518601918252606086015283608086015260018403612135575b508061211c575b1561206c577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000192838084611d68829583611d8a98611cfc6020610300510151836101606103005101518409610160610300510151918b6135d7565b9b09958691611d63856020610300510151611d5d6102c0610280830192611d278960c083018a61351f565b611d3d8c6101206103005101518709858a61351f565b0195868b80610120610300510151608061030051015190098a099161351f565b8361351f565b61351f565b6101806103005101519009916102606020610300510151013590099008613581565b6101c0516101e0510151086101c0516101e0510152611e027f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160e06101e0510151928181611dd786612ac8565b5108611de285612ac8565b5281611ded85612ad5565b51916101606103005101519009900891612ad5565b5260806102e05101519160606102e0510151925f60206102e051015160e06101e0510151935f925b60a06102c0510151841015611ecb5760a08460051b8401015190611e9e57837f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160019281611e7c8c986002018b612af5565b519181805f9a80098b09099008611e968260020189612af5565b520192611e2a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b939450959150600160c06102c051015160e06102c051015101016101e051519060206102e0515101519260a06102c051015160051b019260a08401909260019460a06101c051830191608084019560051b0101935b84841061209e575b5050505050501561206c5760206102e051015160406102e051015160051b015191611e9e577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000161203d9381809681958260606101e05101918183519181808b800989090982039008905261202c6101e0515160206101e05101519061201f606085612007611ffd898d818d818860a06102e05151015198611fef8d836102c05101519b5f198d019c60061b8d60061b8201019c86855181808d80098b090991855193613667565b500151938009900909613581565b602083018661351f565b019182878b818060208b01519280098c09099161351f565b848089800987099161351f565b6101c0510151938009900909613581565b6101c0516101e0510151086101c0516101e051015261206260a06101e051015161063e565b60a06101e0510152565b60c85a1061209c577fb8fedf87000000000000000000000000000000000000000000000000000000005f5260045ffd5bfe5b909192939495506101c0518683377f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180808980098b0985510981526101c0518260608160075afa801561211657506101c0518360808160065afa958615612111576101c051019493602001929190611f20565b611f28565b95611f28565b506101c0518360808160065afa6101c0513d1416611ca1565b6101c051915060608160075afa6101c0513d14165f611c9a565b7f08e98ce2000000000000000000000000000000000000000000000000000000005f5260045ffd5b9390611e9e575f197f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101c0602061030051015183880160051b01013581855f9509089401806116fb565b90919293949660207f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018581839481808e8c51098951900990089a09930194019291949390611418565b7f4e8fc07a000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001601f19830192839281890183601f198251948901015183099052099061130b565b917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181602092858501528285880101519009920161127c565b7f56a8acf5000000000000000000000000000000000000000000000000000000005f5260045ffd5b508015611248565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001838282602094819997989903860886520992019392916111b0565b5f5b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018160051b83015110156123525760010161231c565b7f1e686dee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b601f1901907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018251101690610f17565b7f837fdff4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6020810135813517156123ed57604001610ed8565b9150505f80610ee0565b610d39565b7fd785e1fc000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f7a94787e000000000000000000000000000000000000000000000000000000005f5260045ffd5b505f610a06565b906001810180821161064c5760011c905f5b8160011c81106124b45750600180821614612482575b50906109e9565b5f19810190811161064c576124979083612af5565b515f19820182811161064c576124ad9084612af5565b525f61247b565b8060011b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361064c576124ec8286612af5565b516001830180931161064c5761250460019387612af5565b51905f5260205260405f206125198287612af5565b5201612465565b7f988aaeab000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f431e1648000000000000000000000000000000000000000000000000000000005f5260045ffd5b61257f6101e051612b4f565b612587610482565b91608082106108ed5760408101359160208401926020830135845261ffff81169081604087015260ff8160101c1680606088015260ff8260181c1680608089015261ffff8360301c1661ffff8460201c1601918260a08a015261ffff8460401c1660c08a015261ffff8460501c1660e08a015261ffff8460601c1691826101008b015261ffff8560701c1691826101208c015260ff8660801c1691826101408d015260608a01356101608d015260808a016101808d0152621fffe0741fffffffffffffffffffffffffffffffffffffffe088605b1c16168a01968c6101a060808a019101528c6101c06102808a0191015260881c15978815986127dd575b5087156127d4575b87156127c9575b87156127bf575b505085156127b4575b5084156127aa575b5050821561278f575b50506108ed57612708603760405183819460208301967f7a6b76696e2f76312f736574746c656d656e742d6b657900000000000000000088528484013781015f838201520301601f198101835282610364565b519020825260c06101e05101918252517f0000000000000000000000000000000000000000000000000000000000000000036127675760a0905101516002018060021161064c5761275890612a97565b60e06101e05101525f80610690565b7fd8cf3845000000000000000000000000000000000000000000000000000000005f5260045ffd5b61020092509060809160061b01010181830114155f806126b5565b1192505f806126ac565b601c1094505f6126a4565b1195505f8061269b565b601882119750612694565b8115975061268d565b1597505f612685565b5060a06101e05101511561068b565b6127fe81612b4f565b80516040820151906001918260408301918183526002606085015280608085015203612a4c575b5081612a36575b501561206c578051606082015190600191600160408301917f13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a083527f1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa606085015280608085015203612a1e575b5081612a08575b501561206c576080602082519201517f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd4760206128da6103ab565b926040805196875e7f198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c260408701527f1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed60608701527f090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b858701527f12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa60a0870152805160c0870152015181030660e084015261010083015e6020816101808160085afa60203d1416905190156129d757156129af57565b7f4df45e2f000000000000000000000000000000000000000000000000000000005f5260045ffd5b6107d05a1061209c577fb8fedf87000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040915060808160065afa60403d14165f6128a0565b604091925060608160075afa60403d1416905f612899565b6040915060808160065afa60403d14165f61282c565b604091925060608160075afa60403d1416905f612825565b906001820180921161064c57565b9190820180921161064c57565b67ffffffffffffffff811161031b5760051b60200190565b90612aa182612a7f565b612aae6040519182610364565b828152601f19612abe8294612a7f565b0190602036910137565b8051156105d05760200190565b8051600110156105d05760400190565b8051600310156105d05760800190565b80518210156105d05760209160051b010190565b92919267ffffffffffffffff821161031b5760405191612b33601f8201601f191660200184610364565b8294818452818301116100de578281602093845f960137010152565b60e0810151805115612cc557602081019180519060c08101906101a082510151610140810180911161064c5785906001916040860195608081019060608901975b888410612c56575b50505050501561206c57519051918060a06101c0850151940151951161064c576001949293909260051b016060019060408101608082015b838510612be5575b5050505050501561206c57565b9091929394955060408683377f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016001865109815260408260608160075afa8015612c50575060408360808160065afa958615612c4b576040019460200193929190612bd0565b612bd8565b95612bd8565b90919293945060408582377f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016001855109835260408160608160075afa8015612cbf575060408260808160065afa948515612cba5760400193602001929190612b90565b612b98565b94612b98565b5050565b6001815114612d485760405160208101917f7a6b76696e2f76312f74656e736f722d6c697374000000000000000000000000835281603481019160208151939101925f5b818110612d2f575050612d29925003601f198101835282610364565b51902090565b8451835260209485019486945090920191600101612d0d565b612d5190612ac8565b5190565b94939092945f92841561308657600160408301511480159061305f575b613004576108008711612ee357612d90600160808401511b8461316c565b9260405197606089019089821067ffffffffffffffff83111761031b57612def91604099979899526080604051612dc78282610364565b813682378b5260405190612ddb8183610364565b36823760208b01525f60408b015283612a72565b925f955f975b89881c801561304c5760011615613042576101808301519460ff8960051b87013560401c1615801561302c575b613004576001905f5b8d60048210612f2457505081158015612f0b575b6108ed577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8216820361064c57612e799160011b90612a72565b94868611612ee35761ffff612e9b918760408f01528a60051b0135168861316c565b98612ea65f8d6131f2565b90611e9e57612edd917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180925f9c0990089761063e565b96612df5565b7fb977e136000000000000000000000000000000000000000000000000000000005f5260045ffd5b5063ffffffff8a60051b88013560201c16821415612e3f565b90926001918c6004612f4360ff8d5f9460051b013560401c1688612a72565b1015612fa2575b83612f568784516131e1565b52856001851115612f93576020612f70612f79938d61316c565b935b01516131e1565b5281810291818304149015171561064c5791600101612e2b565b612f7991506020600193612f72565b50509050612fbc60ff8c60051b8a013560401c1684612a72565b90600319820191821161064c578160280291602883040361064c578160480160481161064c578e918c60051b8a0135906048011c9162ffffff61ffff84169360101c16612f4a565b7f7e5b9b0e000000000000000000000000000000000000000000000000000000005f5260045ffd5b50600460ff8a60051b88013560401c1611612e22565b96612edd9061063e565b50995097505050925092505003612ee357565b50610100820151856101008210918261307a575b5050612d72565b1c15159050855f613073565b505050505090612ee3575f90565b9060019060051b82015b8281116130ae57501561231a5750565b601f1901907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001825110169061309e565b5f9060808101905b8181106130f8575b5050806123ad5750565b60208101358135171561310d576040016130e6565b9150505f806130ee565b5f9160061b8101905b818110613131575050806123ad5750565b60208101358135171561310d57604001613120565b918091604051936001855360018501528160c01b6021850152602984015e602901902090565b6001929190815b61317b575050565b600182166131b3575b807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191099060011c9081613173565b927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000184819209939050613184565b9060048110156105d05760051b0190565b91905f926132048260208301516131e1565b516132108383516131e1565b51926001925f855b61322457505050505050565b949693949293928286036132815761323b826132cb565b905b61327c577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019081865f96090896801561064c575f190194939285613218565b611e9e565b61329361328d84612a64565b836131f2565b9061323d565b60025f5360015260215f20907f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821690565b905f918051604060208301519201918251906060830151916040601f19816060850151940151920194015192835b61330857505050506020019052565b909192965f90825b600681116133af57805b61335357505f19917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000185819309089701929190836132f9565b95917ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000015f19928189873560010b92090101930196018061331a565b95917ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000017ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff992818981888183817ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff484013560010b978183817ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff688013560010b978183817ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff884013560010b978183817ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa88013560010b9781838160031984013560010b9781837ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe87013560010b963560010b9209010109010109010109010109010109010109010193019601613310565b906001831461355e576040905f9382808501928337608084015260608160075afa61354d575b501561206c57565b6040915060808160065afa5f613545565b90613569925061356b565b565b604080928183013760808160065afa1561206c57565b8061358b57505f90565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001811161064c5790565b90939293600192946040830192608081019360c08401935b848110613603575050505050501561206c57565b90919293949550604081833787865260408260608160075afa8015612c50575060408360808160065afa958615612c4b577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018560409a0998909594939291016135ef565b94936001939560408101608082019460061b8401935b848110613691575050505050501561206c57565b90919293949550604081833787865260408260608160075afa8015612c50575060408360808160065afa958615612c4b577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018560409a09989095949392910161367d56",
}

// SettlementVerifier is an auto generated Go binding around an Ethereum contract.
type SettlementVerifier struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *SettlementVerifier) GetABI() abi.ABI {
	return c.abi
}

// NewSettlementVerifier creates a new instance of SettlementVerifier.
func NewSettlementVerifier() *SettlementVerifier {
	parsed, err := SettlementVerifierMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &SettlementVerifier{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *SettlementVerifier) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(bytes32 srsDigest, (uint256,uint256,uint256,uint256) tau) returns()
func (settlementVerifier *SettlementVerifier) PackConstructor(srsDigest [32]byte, tau Bn254G2) []byte {
	enc, err := settlementVerifier.abi.Pack("", srsDigest, tau)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackSRSDIGEST is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4a16ff7a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SRS_DIGEST() view returns(bytes32)
func (settlementVerifier *SettlementVerifier) PackSRSDIGEST() []byte {
	enc, err := settlementVerifier.abi.Pack("SRS_DIGEST")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSRSDIGEST is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4a16ff7a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SRS_DIGEST() view returns(bytes32)
func (settlementVerifier *SettlementVerifier) TryPackSRSDIGEST() ([]byte, error) {
	return settlementVerifier.abi.Pack("SRS_DIGEST")
}

// UnpackSRSDIGEST is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4a16ff7a.
//
// Solidity: function SRS_DIGEST() view returns(bytes32)
func (settlementVerifier *SettlementVerifier) UnpackSRSDIGEST(data []byte) ([32]byte, error) {
	out, err := settlementVerifier.abi.Unpack("SRS_DIGEST", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackTauG2 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x178bee47.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tauG2() view returns((uint256,uint256,uint256,uint256))
func (settlementVerifier *SettlementVerifier) PackTauG2() []byte {
	enc, err := settlementVerifier.abi.Pack("tauG2")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTauG2 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x178bee47.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tauG2() view returns((uint256,uint256,uint256,uint256))
func (settlementVerifier *SettlementVerifier) TryPackTauG2() ([]byte, error) {
	return settlementVerifier.abi.Pack("tauG2")
}

// UnpackTauG2 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x178bee47.
//
// Solidity: function tauG2() view returns((uint256,uint256,uint256,uint256))
func (settlementVerifier *SettlementVerifier) UnpackTauG2(data []byte) (Bn254G2, error) {
	out, err := settlementVerifier.abi.Unpack("tauG2", data)
	if err != nil {
		return *new(Bn254G2), err
	}
	out0 := *abi.ConvertType(out[0], new(Bn254G2)).(*Bn254G2)
	return out0, nil
}

// PackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9fd764f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verify((bytes32,bytes32,address,uint256,bytes) statement, bytes key, bytes proof) view returns()
func (settlementVerifier *SettlementVerifier) PackVerify(statement ISettlementVerifierStatement, key []byte, proof []byte) []byte {
	enc, err := settlementVerifier.abi.Pack("verify", statement, key, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9fd764f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verify((bytes32,bytes32,address,uint256,bytes) statement, bytes key, bytes proof) view returns()
func (settlementVerifier *SettlementVerifier) TryPackVerify(statement ISettlementVerifierStatement, key []byte, proof []byte) ([]byte, error) {
	return settlementVerifier.abi.Pack("verify", statement, key, proof)
}

// PackVerifyMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94af9254.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifyMany((bytes32,bytes32,address,uint256,bytes)[] statements, bytes[] keys, bytes[] proofs) view returns()
func (settlementVerifier *SettlementVerifier) PackVerifyMany(statements []ISettlementVerifierStatement, keys [][]byte, proofs [][]byte) []byte {
	enc, err := settlementVerifier.abi.Pack("verifyMany", statements, keys, proofs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifyMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94af9254.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifyMany((bytes32,bytes32,address,uint256,bytes)[] statements, bytes[] keys, bytes[] proofs) view returns()
func (settlementVerifier *SettlementVerifier) TryPackVerifyMany(statements []ISettlementVerifierStatement, keys [][]byte, proofs [][]byte) ([]byte, error) {
	return settlementVerifier.abi.Pack("verifyMany", statements, keys, proofs)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (settlementVerifier *SettlementVerifier) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["BatchLength"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackBatchLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["DegenerateChallenge"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackDegenerateChallengeError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["InfinitePoint"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackInfinitePointError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["InvalidPoint"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackInvalidPointError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["MalformedKey"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackMalformedKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["NotShowable"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackNotShowableError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["PairingFailed"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackPairingFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["ProofLength"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackProofLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["ScalarOutOfRange"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackScalarOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["ValuesLength"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackValuesLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["WrongFold"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackWrongFoldError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["WrongKey"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackWrongKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["WrongRoot"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackWrongRootError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["WrongSrs"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackWrongSrsError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["ZeroInverse"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackZeroInverseError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlementVerifier.abi.Errors["ZeroMaskCoefficient"].ID.Bytes()[:4]) {
		return settlementVerifier.UnpackZeroMaskCoefficientError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// SettlementVerifierBatchLength represents a BatchLength error raised by the SettlementVerifier contract.
type SettlementVerifierBatchLength struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchLength()
func SettlementVerifierBatchLengthErrorID() common.Hash {
	return common.HexToHash("0x87d013a2fbcd66ceb36974814dbebea972428f1aed9db7599c9657b3fc3cb1c9")
}

// UnpackBatchLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchLength()
func (settlementVerifier *SettlementVerifier) UnpackBatchLengthError(raw []byte) (*SettlementVerifierBatchLength, error) {
	out := new(SettlementVerifierBatchLength)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "BatchLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierDegenerateChallenge represents a DegenerateChallenge error raised by the SettlementVerifier contract.
type SettlementVerifierDegenerateChallenge struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DegenerateChallenge()
func SettlementVerifierDegenerateChallengeErrorID() common.Hash {
	return common.HexToHash("0x56a8acf5c007f5b2bdb5a5dd5af07606393ae2ddce2d63c5bad7b0de745f310d")
}

// UnpackDegenerateChallengeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DegenerateChallenge()
func (settlementVerifier *SettlementVerifier) UnpackDegenerateChallengeError(raw []byte) (*SettlementVerifierDegenerateChallenge, error) {
	out := new(SettlementVerifierDegenerateChallenge)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "DegenerateChallenge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierInfinitePoint represents a InfinitePoint error raised by the SettlementVerifier contract.
type SettlementVerifierInfinitePoint struct {
	At *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InfinitePoint(uint256 at)
func SettlementVerifierInfinitePointErrorID() common.Hash {
	return common.HexToHash("0x837fdff4cc39af986a7faeaf36660ad5968a9f76f5ed513e6c0c0e1d652dd125")
}

// UnpackInfinitePointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InfinitePoint(uint256 at)
func (settlementVerifier *SettlementVerifier) UnpackInfinitePointError(raw []byte) (*SettlementVerifierInfinitePoint, error) {
	out := new(SettlementVerifierInfinitePoint)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "InfinitePoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierInvalidPoint represents a InvalidPoint error raised by the SettlementVerifier contract.
type SettlementVerifierInvalidPoint struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidPoint()
func SettlementVerifierInvalidPointErrorID() common.Hash {
	return common.HexToHash("0xb8fedf87e792a9d748e133fbebf786ae0bd441dc3d31476dd4f8b972707ef4b4")
}

// UnpackInvalidPointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidPoint()
func (settlementVerifier *SettlementVerifier) UnpackInvalidPointError(raw []byte) (*SettlementVerifierInvalidPoint, error) {
	out := new(SettlementVerifierInvalidPoint)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "InvalidPoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierMalformedKey represents a MalformedKey error raised by the SettlementVerifier contract.
type SettlementVerifierMalformedKey struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MalformedKey()
func SettlementVerifierMalformedKeyErrorID() common.Hash {
	return common.HexToHash("0xfbfe0469fd0a254a0928448c121cddce144e2456ff3ca2127bf27742b6554b36")
}

// UnpackMalformedKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MalformedKey()
func (settlementVerifier *SettlementVerifier) UnpackMalformedKeyError(raw []byte) (*SettlementVerifierMalformedKey, error) {
	out := new(SettlementVerifierMalformedKey)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "MalformedKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierNotShowable represents a NotShowable error raised by the SettlementVerifier contract.
type SettlementVerifierNotShowable struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotShowable()
func SettlementVerifierNotShowableErrorID() common.Hash {
	return common.HexToHash("0x7e5b9b0e333b44157c14da99b2121a46eb7f02da0208bf4a2163d4b1c35b8e1e")
}

// UnpackNotShowableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotShowable()
func (settlementVerifier *SettlementVerifier) UnpackNotShowableError(raw []byte) (*SettlementVerifierNotShowable, error) {
	out := new(SettlementVerifierNotShowable)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "NotShowable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierPairingFailed represents a PairingFailed error raised by the SettlementVerifier contract.
type SettlementVerifierPairingFailed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PairingFailed()
func SettlementVerifierPairingFailedErrorID() common.Hash {
	return common.HexToHash("0x4df45e2f698b00c555d7f94936b814c5ca24315c6de7bf09c3cb061fab995598")
}

// UnpackPairingFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PairingFailed()
func (settlementVerifier *SettlementVerifier) UnpackPairingFailedError(raw []byte) (*SettlementVerifierPairingFailed, error) {
	out := new(SettlementVerifierPairingFailed)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "PairingFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierProofLength represents a ProofLength error raised by the SettlementVerifier contract.
type SettlementVerifierProofLength struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ProofLength(uint256 length)
func SettlementVerifierProofLengthErrorID() common.Hash {
	return common.HexToHash("0x988aaeab89d73952d6f6c6eacde6249321e29225672cdd7fc166b3c31027c4ec")
}

// UnpackProofLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ProofLength(uint256 length)
func (settlementVerifier *SettlementVerifier) UnpackProofLengthError(raw []byte) (*SettlementVerifierProofLength, error) {
	out := new(SettlementVerifierProofLength)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "ProofLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierScalarOutOfRange represents a ScalarOutOfRange error raised by the SettlementVerifier contract.
type SettlementVerifierScalarOutOfRange struct {
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScalarOutOfRange(uint256 index)
func SettlementVerifierScalarOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x1e686deececb9566c5eaa90a04e03d71b9bbcfb5211ccef9f8ca508cee802116")
}

// UnpackScalarOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScalarOutOfRange(uint256 index)
func (settlementVerifier *SettlementVerifier) UnpackScalarOutOfRangeError(raw []byte) (*SettlementVerifierScalarOutOfRange, error) {
	out := new(SettlementVerifierScalarOutOfRange)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "ScalarOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierValuesLength represents a ValuesLength error raised by the SettlementVerifier contract.
type SettlementVerifierValuesLength struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ValuesLength()
func SettlementVerifierValuesLengthErrorID() common.Hash {
	return common.HexToHash("0xb977e136503c79778e7577f8c388d0087f2e53506918ae0f7a2eeea39a549d5d")
}

// UnpackValuesLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ValuesLength()
func (settlementVerifier *SettlementVerifier) UnpackValuesLengthError(raw []byte) (*SettlementVerifierValuesLength, error) {
	out := new(SettlementVerifierValuesLength)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "ValuesLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierWrongFold represents a WrongFold error raised by the SettlementVerifier contract.
type SettlementVerifierWrongFold struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongFold()
func SettlementVerifierWrongFoldErrorID() common.Hash {
	return common.HexToHash("0x08e98ce202b6cc434c96962ec00f83fee8b896f54abca9d54073a922a896d54b")
}

// UnpackWrongFoldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongFold()
func (settlementVerifier *SettlementVerifier) UnpackWrongFoldError(raw []byte) (*SettlementVerifierWrongFold, error) {
	out := new(SettlementVerifierWrongFold)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "WrongFold", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierWrongKey represents a WrongKey error raised by the SettlementVerifier contract.
type SettlementVerifierWrongKey struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongKey()
func SettlementVerifierWrongKeyErrorID() common.Hash {
	return common.HexToHash("0x431e1648a34967438c59d270c2fe60b42c1cb992d5b89e77502b83e8baa63405")
}

// UnpackWrongKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongKey()
func (settlementVerifier *SettlementVerifier) UnpackWrongKeyError(raw []byte) (*SettlementVerifierWrongKey, error) {
	out := new(SettlementVerifierWrongKey)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "WrongKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierWrongRoot represents a WrongRoot error raised by the SettlementVerifier contract.
type SettlementVerifierWrongRoot struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongRoot()
func SettlementVerifierWrongRootErrorID() common.Hash {
	return common.HexToHash("0x7a94787edc57679898a5599bbc19c39d5d7d5198218fc70c6da014d40562b3b7")
}

// UnpackWrongRootError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongRoot()
func (settlementVerifier *SettlementVerifier) UnpackWrongRootError(raw []byte) (*SettlementVerifierWrongRoot, error) {
	out := new(SettlementVerifierWrongRoot)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "WrongRoot", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierWrongSrs represents a WrongSrs error raised by the SettlementVerifier contract.
type SettlementVerifierWrongSrs struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongSrs()
func SettlementVerifierWrongSrsErrorID() common.Hash {
	return common.HexToHash("0xd8cf38459ddefaaa7fddef061b1143dc06cbe2897be332fb261c5a1951c866bf")
}

// UnpackWrongSrsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongSrs()
func (settlementVerifier *SettlementVerifier) UnpackWrongSrsError(raw []byte) (*SettlementVerifierWrongSrs, error) {
	out := new(SettlementVerifierWrongSrs)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "WrongSrs", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierZeroInverse represents a ZeroInverse error raised by the SettlementVerifier contract.
type SettlementVerifierZeroInverse struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroInverse()
func SettlementVerifierZeroInverseErrorID() common.Hash {
	return common.HexToHash("0x4e8fc07ae15a4e026b432a237e446fcbbfdf00402f9a2aeec00a145c23e0a80b")
}

// UnpackZeroInverseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroInverse()
func (settlementVerifier *SettlementVerifier) UnpackZeroInverseError(raw []byte) (*SettlementVerifierZeroInverse, error) {
	out := new(SettlementVerifierZeroInverse)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "ZeroInverse", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementVerifierZeroMaskCoefficient represents a ZeroMaskCoefficient error raised by the SettlementVerifier contract.
type SettlementVerifierZeroMaskCoefficient struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroMaskCoefficient()
func SettlementVerifierZeroMaskCoefficientErrorID() common.Hash {
	return common.HexToHash("0xd785e1fc923fcada0b7338d14d08e03372a7b73342626f045edff7b4364a0fab")
}

// UnpackZeroMaskCoefficientError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroMaskCoefficient()
func (settlementVerifier *SettlementVerifier) UnpackZeroMaskCoefficientError(raw []byte) (*SettlementVerifierZeroMaskCoefficient, error) {
	out := new(SettlementVerifierZeroMaskCoefficient)
	if err := settlementVerifier.abi.UnpackIntoInterface(out, "ZeroMaskCoefficient", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SlashVaultMetaData contains all meta data concerning the SlashVault contract.
var SlashVaultMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"token\",\"type\":\"address\"},{\"internalType\":\"contractIBondVault\",\"name\":\"vault\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"treasury\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"TOKEN\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"TREASURY\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"VAULT\",\"outputs\":[{\"internalType\":\"contractIBondVault\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"sweep\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"}],\"name\":\"Swept\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"reason\",\"type\":\"bytes\"}],\"name\":\"ApprovalFailed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NothingToSweep\",\"type\":\"error\"}]",
	ID:  "bedb1339cae215a11caec3cd334612602e",
	Bin: "0x60e0346100c257601f6106d438819003918201601f19168301916001600160401b038311848410176100c6578084926060946040528339810103126100c2578051906001600160a01b03821682036100c2576020810151906001600160a01b03821682036100c257604001516001600160a01b03811681036100c25760c05260a0526080526040516105f990816100db823960805181818160940152610170015260a0518181816101060152610219015260c05181818161033601526105940152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f905f3560e01c9081632d2c55651461054c5750806335faa4161461012a578063411557d1146100bb576382bfefc81461004a575f80fd5b346100b857807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100b857602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b50346100b857807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100b857602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346103be575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103be5773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481855afa9081156103b3575f9161051a575b506bffffffffffffffffffffffff81111561050557506bffffffffffffffffffffffff805b169081156104dd575f8073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016926040518260208201917f095ea7b3000000000000000000000000000000000000000000000000000000008352866024820152876044820152604481526102816064826105b8565b51925af13d156104d5573d9067ffffffffffffffff82116104a857604051916102d260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f84011601846105b8565b82523d5f602084013e5b158015610439575b6103c25750803b156103be575f80916044604051809481937f3ae50b7300000000000000000000000000000000000000000000000000000000835273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660048401528760248401525af180156103b35761039d575b5060207fb0dd2dbd02a0e4eac450097a5747f177099c207ae3bab12a9f58113de96a1e5d91604051908152a180f35b6103aa9192505f906105b8565b5f90602061036e565b6040513d5f823e3d90fd5b5f80fd5b60446020917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6040519485937f0228b5e20000000000000000000000000000000000000000000000000000000085528160048601528051918291826024880152018686015e5f85828601015201168101030190fd5b508051801515908161044c575b506102e4565b6020811091508115610460575b505f610446565b90600191602084015191610478575b5014155f610459565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b165f61046f565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6060906102dc565b7f351261fc000000000000000000000000000000000000000000000000000000005f5260045ffd5b6bffffffffffffffffffffffff8091166101f8565b90506020813d602011610544575b81610535602093836105b8565b810103126103be57515f6101d3565b3d9150610528565b346103be575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103be5760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176104a85760405256",
}

// SlashVault is an auto generated Go binding around an Ethereum contract.
type SlashVault struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *SlashVault) GetABI() abi.ABI {
	return c.abi
}

// NewSlashVault creates a new instance of SlashVault.
func NewSlashVault() *SlashVault {
	parsed, err := SlashVaultMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &SlashVault{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *SlashVault) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address token, address vault, address treasury) returns()
func (slashVault *SlashVault) PackConstructor(token common.Address, vault common.Address, treasury common.Address) []byte {
	enc, err := slashVault.abi.Pack("", token, vault, treasury)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackTOKEN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82bfefc8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function TOKEN() view returns(address)
func (slashVault *SlashVault) PackTOKEN() []byte {
	enc, err := slashVault.abi.Pack("TOKEN")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTOKEN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82bfefc8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function TOKEN() view returns(address)
func (slashVault *SlashVault) TryPackTOKEN() ([]byte, error) {
	return slashVault.abi.Pack("TOKEN")
}

// UnpackTOKEN is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x82bfefc8.
//
// Solidity: function TOKEN() view returns(address)
func (slashVault *SlashVault) UnpackTOKEN(data []byte) (common.Address, error) {
	out, err := slashVault.abi.Unpack("TOKEN", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTREASURY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d2c5565.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function TREASURY() view returns(address)
func (slashVault *SlashVault) PackTREASURY() []byte {
	enc, err := slashVault.abi.Pack("TREASURY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTREASURY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d2c5565.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function TREASURY() view returns(address)
func (slashVault *SlashVault) TryPackTREASURY() ([]byte, error) {
	return slashVault.abi.Pack("TREASURY")
}

// UnpackTREASURY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2d2c5565.
//
// Solidity: function TREASURY() view returns(address)
func (slashVault *SlashVault) UnpackTREASURY(data []byte) (common.Address, error) {
	out, err := slashVault.abi.Unpack("TREASURY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackVAULT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x411557d1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function VAULT() view returns(address)
func (slashVault *SlashVault) PackVAULT() []byte {
	enc, err := slashVault.abi.Pack("VAULT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVAULT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x411557d1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function VAULT() view returns(address)
func (slashVault *SlashVault) TryPackVAULT() ([]byte, error) {
	return slashVault.abi.Pack("VAULT")
}

// UnpackVAULT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x411557d1.
//
// Solidity: function VAULT() view returns(address)
func (slashVault *SlashVault) UnpackVAULT(data []byte) (common.Address, error) {
	out, err := slashVault.abi.Unpack("VAULT", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSweep is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35faa416.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sweep() returns()
func (slashVault *SlashVault) PackSweep() []byte {
	enc, err := slashVault.abi.Pack("sweep")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSweep is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35faa416.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sweep() returns()
func (slashVault *SlashVault) TryPackSweep() ([]byte, error) {
	return slashVault.abi.Pack("sweep")
}

// SlashVaultSwept represents a Swept event raised by the SlashVault contract.
type SlashVaultSwept struct {
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const SlashVaultSweptEventName = "Swept"

// ContractEventName returns the user-defined event name.
func (SlashVaultSwept) ContractEventName() string {
	return SlashVaultSweptEventName
}

// UnpackSweptEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Swept(uint96 amount)
func (slashVault *SlashVault) UnpackSweptEvent(log *types.Log) (*SlashVaultSwept, error) {
	event := "Swept"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != slashVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SlashVaultSwept)
	if len(log.Data) > 0 {
		if err := slashVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range slashVault.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (slashVault *SlashVault) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], slashVault.abi.Errors["ApprovalFailed"].ID.Bytes()[:4]) {
		return slashVault.UnpackApprovalFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], slashVault.abi.Errors["NothingToSweep"].ID.Bytes()[:4]) {
		return slashVault.UnpackNothingToSweepError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// SlashVaultApprovalFailed represents a ApprovalFailed error raised by the SlashVault contract.
type SlashVaultApprovalFailed struct {
	Reason []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ApprovalFailed(bytes reason)
func SlashVaultApprovalFailedErrorID() common.Hash {
	return common.HexToHash("0x0228b5e2a4638627eab1099884bfa48d2c118f2b609d3bf8248c2f3fe26e4e3d")
}

// UnpackApprovalFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ApprovalFailed(bytes reason)
func (slashVault *SlashVault) UnpackApprovalFailedError(raw []byte) (*SlashVaultApprovalFailed, error) {
	out := new(SlashVaultApprovalFailed)
	if err := slashVault.abi.UnpackIntoInterface(out, "ApprovalFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SlashVaultNothingToSweep represents a NothingToSweep error raised by the SlashVault contract.
type SlashVaultNothingToSweep struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToSweep()
func SlashVaultNothingToSweepErrorID() common.Hash {
	return common.HexToHash("0x351261fc5ceb6cff0f360a41a335451fd17f0d21b6c3f543fce2960b80a39fe5")
}

// UnpackNothingToSweepError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToSweep()
func (slashVault *SlashVault) UnpackNothingToSweepError(raw []byte) (*SlashVaultNothingToSweep, error) {
	out := new(SlashVaultNothingToSweep)
	if err := slashVault.abi.UnpackIntoInterface(out, "NothingToSweep", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// StakePolicyMetaData contains all meta data concerning the StakePolicy contract.
var StakePolicyMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"market\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"BASE\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"HALF_LIFE\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MARKET\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_DISCOUNT\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAX_OPEN\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PER_DOUBLING\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PER_FAULT\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PER_OPEN\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"open\",\"type\":\"uint256\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"challengeWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"responseWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"deliveryWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"protocolFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"attesterFeeBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"challengerBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"quorumBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"quorumStake\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"valueBps\",\"type\":\"uint16\"},{\"internalType\":\"uint16[3]\",\"name\":\"premiumBps\",\"type\":\"uint16[3]\"},{\"internalType\":\"uint96\",\"name\":\"challengeFloor\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"challengeFactor\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"tokenPerEther\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeCap\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"slashGas\",\"type\":\"uint64\"}],\"internalType\":\"structIParameters.Terms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"quote\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"factor\",\"type\":\"uint256\"},{\"internalType\":\"uint96\",\"name\":\"floor\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"}],\"name\":\"record\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"proven\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"faults\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"}],\"name\":\"recordFault\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"protocolFee\",\"type\":\"uint96\"}],\"name\":\"recordProven\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"}]",
	ID:  "25c192b66d3adf84ed8605e75fb424f387",
	Bin: "0x60a034607357601f6109f638819003918201601f19168301916001600160401b03831184841017607757808492602094604052833981010312607357516001600160a01b038116810360735760805260405161096a908161008c823960805181818160f60152818161052701526106770152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816313b1b84714610836575080632ba707741461081a5780633465d6d51461077b578063739f5bbe14610647578063750ace80146104dd578063a2f6e33c146104c1578063d49d5181146104a5578063e349556914610489578063ec1f75081461046c578063ec342ad014610450578063ef77a6e91461011a578063f46f16c2146100ca5763fabd4229146100ab575f80fd5b346100c6575f6003193601126100c657602060405160198152f35b5f80fd5b346100c6575f6003193601126100c657602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100c6576102606003193601126100c65761013461084f565b602435906102207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc3601126100c65773ffffffffffffffffffffffffffffffffffffffff165f525f60205260405f20604051906060820182811067ffffffffffffffff82111761042357604052546fffffffffffffffffffffffffffffffff811682526020820167ffffffffffffffff8260801c16815264ffffffffff604084019260c01c1682526102443567ffffffffffffffff8116908181036100c657508060030290600382040361036357610224359067ffffffffffffffff8216908183036100c65761022492506108b6565b610204356bffffffffffffffffffffffff81168091036100c657610247916108b6565b670de0b6b3a764000081019081811161036357670de0b6b3a763ffff0190811161036357670de0b6b3a764000090046bffffffffffffffffffffffff81111561040f57506bffffffffffffffffffffffff935b60f08111156103d057506117705b612ee0019182612ee0116103635764ffffffffff67ffffffffffffffff6102d4935116915116906108d6565b6113888102908082046113881490151715610363576fffffffffffffffffffffffffffffffff61031b61033193633b9aca006bffffffffffffffffffffffff940490610872565b93511693169283155f146103c95760019061087f565b6001018060011161036357825f5b60018311806103be575b156103905760648101809111610363579160011c9161033f565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9061039d604092856108c9565b9061753082116103b4575b82519182526020820152f35b61753091506103a8565b506103e88110610349565b839061087f565b60198102908082046019149015176102a8577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6bffffffffffffffffffffffff169361029a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b346100c6575f6003193601126100c6576020604051612ee08152f35b346100c6575f6003193601126100c657602060405162278d008152f35b346100c6575f6003193601126100c65760206040516103e88152f35b346100c6575f6003193601126100c65760206040516175308152f35b346100c6575f6003193601126100c65760206040516113888152f35b346100c65760406003193601126100c6576104f661084f565b602435906bffffffffffffffffffffffff82168092036100c65773ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016330361061b5773ffffffffffffffffffffffffffffffffffffffff165f525f60205260405f209061058c8254916fffffffffffffffffffffffffffffffff8316610872565b6fffffffffffffffffffffffffffffffff8111156105e357507fffffffffffffffffffffffffffffffff000000000000000000000000000000006fffffffffffffffffffffffffffffffff805b1691161790555f80f35b6fffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffff00000000000000000000000000000000916105d9565b7ffa5cd00f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346100c65760206003193601126100c65761066061084f565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016330361061b5773ffffffffffffffffffffffffffffffffffffffff165f525f60205260405f2080546106e064ffffffffff8260c01c1667ffffffffffffffff8360801c166108d6565b633b9aca0081018091116103635767ffffffffffffffff811115610775575067ffffffffffffffff905b7fffffff00000000000000000000000000ffffffffffffffffffffffffffffffff1660809190911b77ffffffffffffffff0000000000000000000000000000000016174260c01b7cffffffffff00000000000000000000000000000000000000000000000016179055005b9061070a565b346100c65760206003193601126100c65773ffffffffffffffffffffffffffffffffffffffff6107a961084f565b165f525f60205260405f20604051606081019181831067ffffffffffffffff8411176104235760406103a89181948252546fffffffffffffffffffffffffffffffff81169384815264ffffffffff67ffffffffffffffff8360801c169283602084015260c01c1692839101526108d6565b346100c6575f6003193601126100c65760206040516117708152f35b346100c6575f6003193601126100c65780606460209252f35b6004359073ffffffffffffffffffffffffffffffffffffffff821682036100c657565b9190820180921161036357565b8115610889570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b8181029291811591840414171561036357565b9190820391821161036357565b908115610964576108e790426108c9565b9062278d0082046040811161095c575b624f1a0062278d00911b9206624f1a0003624f1a008111610363576109208391610925936108b6565b610872565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8201918211610363576109599161087f565b90565b5060406108f7565b50505f9056",
}

// StakePolicy is an auto generated Go binding around an Ethereum contract.
type StakePolicy struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *StakePolicy) GetABI() abi.ABI {
	return c.abi
}

// NewStakePolicy creates a new instance of StakePolicy.
func NewStakePolicy() *StakePolicy {
	parsed, err := StakePolicyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &StakePolicy{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *StakePolicy) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address market) returns()
func (stakePolicy *StakePolicy) PackConstructor(market common.Address) []byte {
	enc, err := stakePolicy.abi.Pack("", market)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBASE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec342ad0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BASE() view returns(uint256)
func (stakePolicy *StakePolicy) PackBASE() []byte {
	enc, err := stakePolicy.abi.Pack("BASE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBASE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec342ad0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BASE() view returns(uint256)
func (stakePolicy *StakePolicy) TryPackBASE() ([]byte, error) {
	return stakePolicy.abi.Pack("BASE")
}

// UnpackBASE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xec342ad0.
//
// Solidity: function BASE() view returns(uint256)
func (stakePolicy *StakePolicy) UnpackBASE(data []byte) (*big.Int, error) {
	out, err := stakePolicy.abi.Unpack("BASE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackHALFLIFE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec1f7508.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function HALF_LIFE() view returns(uint256)
func (stakePolicy *StakePolicy) PackHALFLIFE() []byte {
	enc, err := stakePolicy.abi.Pack("HALF_LIFE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHALFLIFE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec1f7508.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function HALF_LIFE() view returns(uint256)
func (stakePolicy *StakePolicy) TryPackHALFLIFE() ([]byte, error) {
	return stakePolicy.abi.Pack("HALF_LIFE")
}

// UnpackHALFLIFE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xec1f7508.
//
// Solidity: function HALF_LIFE() view returns(uint256)
func (stakePolicy *StakePolicy) UnpackHALFLIFE(data []byte) (*big.Int, error) {
	out, err := stakePolicy.abi.Unpack("HALF_LIFE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMARKET is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf46f16c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MARKET() view returns(address)
func (stakePolicy *StakePolicy) PackMARKET() []byte {
	enc, err := stakePolicy.abi.Pack("MARKET")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMARKET is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf46f16c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MARKET() view returns(address)
func (stakePolicy *StakePolicy) TryPackMARKET() ([]byte, error) {
	return stakePolicy.abi.Pack("MARKET")
}

// UnpackMARKET is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf46f16c2.
//
// Solidity: function MARKET() view returns(address)
func (stakePolicy *StakePolicy) UnpackMARKET(data []byte) (common.Address, error) {
	out, err := stakePolicy.abi.Unpack("MARKET", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMAX is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd49d5181.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX() view returns(uint256)
func (stakePolicy *StakePolicy) PackMAX() []byte {
	enc, err := stakePolicy.abi.Pack("MAX")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAX is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd49d5181.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX() view returns(uint256)
func (stakePolicy *StakePolicy) TryPackMAX() ([]byte, error) {
	return stakePolicy.abi.Pack("MAX")
}

// UnpackMAX is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd49d5181.
//
// Solidity: function MAX() view returns(uint256)
func (stakePolicy *StakePolicy) UnpackMAX(data []byte) (*big.Int, error) {
	out, err := stakePolicy.abi.Unpack("MAX", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMAXDISCOUNT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3495569.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_DISCOUNT() view returns(uint256)
func (stakePolicy *StakePolicy) PackMAXDISCOUNT() []byte {
	enc, err := stakePolicy.abi.Pack("MAX_DISCOUNT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXDISCOUNT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3495569.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_DISCOUNT() view returns(uint256)
func (stakePolicy *StakePolicy) TryPackMAXDISCOUNT() ([]byte, error) {
	return stakePolicy.abi.Pack("MAX_DISCOUNT")
}

// UnpackMAXDISCOUNT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe3495569.
//
// Solidity: function MAX_DISCOUNT() view returns(uint256)
func (stakePolicy *StakePolicy) UnpackMAXDISCOUNT(data []byte) (*big.Int, error) {
	out, err := stakePolicy.abi.Unpack("MAX_DISCOUNT", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMAXOPEN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ba70774.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_OPEN() view returns(uint256)
func (stakePolicy *StakePolicy) PackMAXOPEN() []byte {
	enc, err := stakePolicy.abi.Pack("MAX_OPEN")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXOPEN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ba70774.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_OPEN() view returns(uint256)
func (stakePolicy *StakePolicy) TryPackMAXOPEN() ([]byte, error) {
	return stakePolicy.abi.Pack("MAX_OPEN")
}

// UnpackMAXOPEN is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2ba70774.
//
// Solidity: function MAX_OPEN() view returns(uint256)
func (stakePolicy *StakePolicy) UnpackMAXOPEN(data []byte) (*big.Int, error) {
	out, err := stakePolicy.abi.Unpack("MAX_OPEN", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPERDOUBLING is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13b1b847.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PER_DOUBLING() view returns(uint256)
func (stakePolicy *StakePolicy) PackPERDOUBLING() []byte {
	enc, err := stakePolicy.abi.Pack("PER_DOUBLING")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPERDOUBLING is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13b1b847.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PER_DOUBLING() view returns(uint256)
func (stakePolicy *StakePolicy) TryPackPERDOUBLING() ([]byte, error) {
	return stakePolicy.abi.Pack("PER_DOUBLING")
}

// UnpackPERDOUBLING is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x13b1b847.
//
// Solidity: function PER_DOUBLING() view returns(uint256)
func (stakePolicy *StakePolicy) UnpackPERDOUBLING(data []byte) (*big.Int, error) {
	out, err := stakePolicy.abi.Unpack("PER_DOUBLING", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPERFAULT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2f6e33c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PER_FAULT() view returns(uint256)
func (stakePolicy *StakePolicy) PackPERFAULT() []byte {
	enc, err := stakePolicy.abi.Pack("PER_FAULT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPERFAULT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa2f6e33c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PER_FAULT() view returns(uint256)
func (stakePolicy *StakePolicy) TryPackPERFAULT() ([]byte, error) {
	return stakePolicy.abi.Pack("PER_FAULT")
}

// UnpackPERFAULT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa2f6e33c.
//
// Solidity: function PER_FAULT() view returns(uint256)
func (stakePolicy *StakePolicy) UnpackPERFAULT(data []byte) (*big.Int, error) {
	out, err := stakePolicy.abi.Unpack("PER_FAULT", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPEROPEN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfabd4229.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PER_OPEN() view returns(uint256)
func (stakePolicy *StakePolicy) PackPEROPEN() []byte {
	enc, err := stakePolicy.abi.Pack("PER_OPEN")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPEROPEN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfabd4229.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PER_OPEN() view returns(uint256)
func (stakePolicy *StakePolicy) TryPackPEROPEN() ([]byte, error) {
	return stakePolicy.abi.Pack("PER_OPEN")
}

// UnpackPEROPEN is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfabd4229.
//
// Solidity: function PER_OPEN() view returns(uint256)
func (stakePolicy *StakePolicy) UnpackPEROPEN(data []byte) (*big.Int, error) {
	out, err := stakePolicy.abi.Unpack("PER_OPEN", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQuote is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef77a6e9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quote(address provider, uint256 open, (uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) terms) view returns(uint256 factor, uint96 floor)
func (stakePolicy *StakePolicy) PackQuote(provider common.Address, open *big.Int, terms IParametersTerms) []byte {
	enc, err := stakePolicy.abi.Pack("quote", provider, open, terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuote is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef77a6e9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quote(address provider, uint256 open, (uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) terms) view returns(uint256 factor, uint96 floor)
func (stakePolicy *StakePolicy) TryPackQuote(provider common.Address, open *big.Int, terms IParametersTerms) ([]byte, error) {
	return stakePolicy.abi.Pack("quote", provider, open, terms)
}

// QuoteOutput serves as a container for the return parameters of contract
// method Quote.
type QuoteOutput struct {
	Factor *big.Int
	Floor  *big.Int
}

// UnpackQuote is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xef77a6e9.
//
// Solidity: function quote(address provider, uint256 open, (uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint96,uint16,uint16[3],uint96,uint16,uint96,uint64,uint64) terms) view returns(uint256 factor, uint96 floor)
func (stakePolicy *StakePolicy) UnpackQuote(data []byte) (QuoteOutput, error) {
	out, err := stakePolicy.abi.Unpack("quote", data)
	outstruct := new(QuoteOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Factor = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Floor = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackRecord is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3465d6d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function record(address provider) view returns(uint256 proven, uint256 faults)
func (stakePolicy *StakePolicy) PackRecord(provider common.Address) []byte {
	enc, err := stakePolicy.abi.Pack("record", provider)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecord is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3465d6d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function record(address provider) view returns(uint256 proven, uint256 faults)
func (stakePolicy *StakePolicy) TryPackRecord(provider common.Address) ([]byte, error) {
	return stakePolicy.abi.Pack("record", provider)
}

// RecordOutput serves as a container for the return parameters of contract
// method Record.
type RecordOutput struct {
	Proven *big.Int
	Faults *big.Int
}

// UnpackRecord is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3465d6d5.
//
// Solidity: function record(address provider) view returns(uint256 proven, uint256 faults)
func (stakePolicy *StakePolicy) UnpackRecord(data []byte) (RecordOutput, error) {
	out, err := stakePolicy.abi.Unpack("record", data)
	outstruct := new(RecordOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Proven = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Faults = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackRecordFault is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x739f5bbe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function recordFault(address provider) returns()
func (stakePolicy *StakePolicy) PackRecordFault(provider common.Address) []byte {
	enc, err := stakePolicy.abi.Pack("recordFault", provider)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecordFault is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x739f5bbe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function recordFault(address provider) returns()
func (stakePolicy *StakePolicy) TryPackRecordFault(provider common.Address) ([]byte, error) {
	return stakePolicy.abi.Pack("recordFault", provider)
}

// PackRecordProven is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x750ace80.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function recordProven(address provider, uint96 protocolFee) returns()
func (stakePolicy *StakePolicy) PackRecordProven(provider common.Address, protocolFee *big.Int) []byte {
	enc, err := stakePolicy.abi.Pack("recordProven", provider, protocolFee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecordProven is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x750ace80.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function recordProven(address provider, uint96 protocolFee) returns()
func (stakePolicy *StakePolicy) TryPackRecordProven(provider common.Address, protocolFee *big.Int) ([]byte, error) {
	return stakePolicy.abi.Pack("recordProven", provider, protocolFee)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (stakePolicy *StakePolicy) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], stakePolicy.abi.Errors["NotAllowed"].ID.Bytes()[:4]) {
		return stakePolicy.UnpackNotAllowedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// StakePolicyNotAllowed represents a NotAllowed error raised by the StakePolicy contract.
type StakePolicyNotAllowed struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAllowed(address sender)
func StakePolicyNotAllowedErrorID() common.Hash {
	return common.HexToHash("0xfa5cd00ff5c4577b9857716999b0b260131d9f5bcbb69f0fa80d6ba972753c88")
}

// UnpackNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAllowed(address sender)
func (stakePolicy *StakePolicy) UnpackNotAllowedError(raw []byte) (*StakePolicyNotAllowed, error) {
	out := new(StakePolicyNotAllowed)
	if err := stakePolicy.abi.UnpackIntoInterface(out, "NotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TaskHookMetaData contains all meta data concerning the TaskHook contract.
var TaskHookMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractITaskMailbox\",\"name\":\"mailbox\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"taskSeconds\",\"type\":\"uint96\"},{\"internalType\":\"uint16\",\"name\":\"proportionBps\",\"type\":\"uint16\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"AVS\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MAILBOX\",\"outputs\":[{\"internalType\":\"contractITaskMailbox\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PROPORTION_BPS\",\"outputs\":[{\"internalType\":\"uint16\",\"name\":\"\",\"type\":\"uint16\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"TASK_SECONDS\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"refundCollector\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"internalType\":\"structOperatorSet\",\"name\":\"executorOperatorSet\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"payload\",\"type\":\"bytes\"}],\"internalType\":\"structITaskMailbox.TaskParams\",\"name\":\"\",\"type\":\"tuple\"}],\"name\":\"calculateTaskFee\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"handlePostTaskCreation\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"handlePostTaskResultSubmission\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"register\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"refundCollector\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"internalType\":\"structOperatorSet\",\"name\":\"executorOperatorSet\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"payload\",\"type\":\"bytes\"}],\"internalType\":\"structITaskMailbox.TaskParams\",\"name\":\"taskParams\",\"type\":\"tuple\"}],\"name\":\"validatePreTaskCreation\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"taskHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"result\",\"type\":\"bytes\"}],\"name\":\"validatePreTaskResultSubmission\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"NotARoot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"task\",\"type\":\"bytes32\"}],\"name\":\"WrongResult\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"name\":\"WrongSet\",\"type\":\"error\"}]",
	ID:  "4b108f7e9e42d24b546a1a67d5298cd883",
	Bin: "0x610100346100f657601f610e8838819003918201601f19168301916001600160401b038311848410176100fa578084926080946040528339810103126100f6578051906001600160a01b03821682036100f6576020810151906001600160a01b03821682036100f6576040810151906001600160601b03821682036100f6576060015161ffff811681036100f65760e05260c05260a052608052604051610d79908161010f823960805181818161021d015281816105ce0152610768015260a05181818161011a0152818161065701526107bd015260c05181818161085b0152610a7e015260e0518181816107ef0152610aba0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f905f3560e01c90816309c5c45014610ade5781630be2504514610aa25750806317c5e4ed14610a5a5780631aa3a0081461075257806351fe3098146105f25780637dc2b8fb146105a1578063ba33565d1461013e578063d74a8b61146100ed578063e06cd27e146100ac5763e082467e1461008c575f80fd5b346100a95760406003193601126100a9576100a5610af1565b5080f35b80fd5b50346100a95760206003193601126100a95760043567ffffffffffffffff81116100e957600319608091360301126100a957602090604051908152f35b5080fd5b50346100a957806003193601126100a957602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346100a95760806003193601126100a957610158610af1565b5060243560443567ffffffffffffffff811161059d5761017c903690600401610b14565b505060643567ffffffffffffffff811161059d5761019e903690600401610b14565b90836101a983610be8565b916101b76040519384610ba7565b8383526020830193368183011161059d57806020928637830101525190206040517f4ad52e02000000000000000000000000000000000000000000000000000000008152826004820152838160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa801561059257849061028e575b610160915001516020815191012003610263575080f35b7fd5ca853e000000000000000000000000000000000000000000000000000000008252600452602490fd5b503d8085833e61029e8183610ba7565b81019060208183031261058a5780519067ffffffffffffffff821161058e57016101c08183031261058a57604051906101c0820182811067ffffffffffffffff82111761055d576040526102f181610ce8565b82526102ff60208201610d09565b602083015261031060408201610ce8565b604083015261032160608201610d09565b606083015261033260808201610ce8565b608083015261034360a08201610d22565b60a083015260c081015161ffff811681036105515760c083015260e081015160048110156105515760e08301526101008101518015158103610551576101008301526103926101208201610d22565b61012083015261014081015167ffffffffffffffff811161055157810160e08185031261055157604051906103c682610b8b565b805173ffffffffffffffffffffffffffffffffffffffff811681036105555782526103f360208201610d09565b6020830152604081015173ffffffffffffffffffffffffffffffffffffffff811681036105555760408301526060810151600381101561055557606083015261043e60808201610ce8565b608083015260a081015167ffffffffffffffff8111610555578101604081870312610555576040519061047082610b42565b8051600281101561055957825260208101519067ffffffffffffffff82116105595761049e91889101610d33565b602082015260a083015260c08101519067ffffffffffffffff8211610555576104c991869101610d33565b60c082015261014083015261016081015167ffffffffffffffff811161055157836104f5918301610d33565b61016083015261018081015167ffffffffffffffff8111610551578361051c918301610d33565b6101808301526101a08101519267ffffffffffffffff841161055157610160936105469201610d33565b6101a082015261024c565b8680fd5b8880fd5b8a80fd5b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b8480fd5b8580fd5b6040513d86823e3d90fd5b8280fd5b50346100a957806003193601126100a957602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346100a95760406003193601126100a95761060c610af1565b5060243567ffffffffffffffff81116100e95780600401906080600319823603011261059d576024810161063f81610c65565b73ffffffffffffffffffffffffffffffffffffffff807f000000000000000000000000000000000000000000000000000000000000000016911614801590610738575b6106d857506064019060206106978383610c97565b9050036106a2578280f35b602492916106af91610c97565b7f65ab54c800000000000000000000000000000000000000000000000000000000835260045250fd5b63ffffffff60449273ffffffffffffffffffffffffffffffffffffffff61070a856107038996610c65565b9301610c86565b917fc4345c2c0000000000000000000000000000000000000000000000000000000085521660045216602452fd5b5063ffffffff61074a60448401610c86565b161515610682565b5034610a56575f600319360112610a56576040517f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166107a682610b42565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016825260208201905f825260405161ffff7f000000000000000000000000000000000000000000000000000000000000000016602082015260208152610823604082610ba7565b6040519061083082610b42565b60018252602082015260405161084581610b8b565b308152602081016bffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152604082015f815260608301916002835260808401935f855260a08101958652604051976108ab60208a610ba7565b5f895260c08201988952873b15610a5657604051997ff741e81a000000000000000000000000000000000000000000000000000000008b525173ffffffffffffffffffffffffffffffffffffffff1660048b01525163ffffffff1660248a015260448901606090525173ffffffffffffffffffffffffffffffffffffffff166064890152516bffffffffffffffffffffffff1660848801525173ffffffffffffffffffffffffffffffffffffffff1660a487015251906003821015610a295773ffffffffffffffffffffffffffffffffffffffff9160c4870152511660e4850152519060e061010485015281516002811015610a29575f856109fe82966109cc60208498859761014487015201516040610164860152610184850190610c22565b90517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c84830301610124850152610c22565b03925af18015610a1e57610a10575080f35b610a1c91505f90610ba7565b005b6040513d5f823e3d90fd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b5f80fd5b34610a56575f600319360112610a565760206040516bffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610a56575f600319360112610a565760209061ffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610a56576020600319360112610a5657005b6004359073ffffffffffffffffffffffffffffffffffffffff82168203610a5657565b9181601f84011215610a565782359167ffffffffffffffff8311610a565760208381860195010111610a5657565b6040810190811067ffffffffffffffff821117610b5e57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60e0810190811067ffffffffffffffff821117610b5e57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610b5e57604052565b67ffffffffffffffff8111610b5e57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b3573ffffffffffffffffffffffffffffffffffffffff81168103610a565790565b3563ffffffff81168103610a565790565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610a56570180359067ffffffffffffffff8211610a5657602001918136038313610a5657565b519073ffffffffffffffffffffffffffffffffffffffff82168203610a5657565b51906bffffffffffffffffffffffff82168203610a5657565b519063ffffffff82168203610a5657565b81601f82011215610a5657805190610d4a82610be8565b92610d586040519485610ba7565b82845260208383010111610a5657815f9260208093018386015e830101529056",
}

// TaskHook is an auto generated Go binding around an Ethereum contract.
type TaskHook struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TaskHook) GetABI() abi.ABI {
	return c.abi
}

// NewTaskHook creates a new instance of TaskHook.
func NewTaskHook() *TaskHook {
	parsed, err := TaskHookMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TaskHook{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TaskHook) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address mailbox, address avs, uint96 taskSeconds, uint16 proportionBps) returns()
func (taskHook *TaskHook) PackConstructor(mailbox common.Address, avs common.Address, taskSeconds *big.Int, proportionBps uint16) []byte {
	enc, err := taskHook.abi.Pack("", mailbox, avs, taskSeconds, proportionBps)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAVS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd74a8b61.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function AVS() view returns(address)
func (taskHook *TaskHook) PackAVS() []byte {
	enc, err := taskHook.abi.Pack("AVS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAVS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd74a8b61.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function AVS() view returns(address)
func (taskHook *TaskHook) TryPackAVS() ([]byte, error) {
	return taskHook.abi.Pack("AVS")
}

// UnpackAVS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd74a8b61.
//
// Solidity: function AVS() view returns(address)
func (taskHook *TaskHook) UnpackAVS(data []byte) (common.Address, error) {
	out, err := taskHook.abi.Unpack("AVS", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMAILBOX is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dc2b8fb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAILBOX() view returns(address)
func (taskHook *TaskHook) PackMAILBOX() []byte {
	enc, err := taskHook.abi.Pack("MAILBOX")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAILBOX is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dc2b8fb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAILBOX() view returns(address)
func (taskHook *TaskHook) TryPackMAILBOX() ([]byte, error) {
	return taskHook.abi.Pack("MAILBOX")
}

// UnpackMAILBOX is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7dc2b8fb.
//
// Solidity: function MAILBOX() view returns(address)
func (taskHook *TaskHook) UnpackMAILBOX(data []byte) (common.Address, error) {
	out, err := taskHook.abi.Unpack("MAILBOX", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPROPORTIONBPS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0be25045.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PROPORTION_BPS() view returns(uint16)
func (taskHook *TaskHook) PackPROPORTIONBPS() []byte {
	enc, err := taskHook.abi.Pack("PROPORTION_BPS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPROPORTIONBPS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0be25045.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PROPORTION_BPS() view returns(uint16)
func (taskHook *TaskHook) TryPackPROPORTIONBPS() ([]byte, error) {
	return taskHook.abi.Pack("PROPORTION_BPS")
}

// UnpackPROPORTIONBPS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0be25045.
//
// Solidity: function PROPORTION_BPS() view returns(uint16)
func (taskHook *TaskHook) UnpackPROPORTIONBPS(data []byte) (uint16, error) {
	out, err := taskHook.abi.Unpack("PROPORTION_BPS", data)
	if err != nil {
		return *new(uint16), err
	}
	out0 := *abi.ConvertType(out[0], new(uint16)).(*uint16)
	return out0, nil
}

// PackTASKSECONDS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17c5e4ed.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function TASK_SECONDS() view returns(uint96)
func (taskHook *TaskHook) PackTASKSECONDS() []byte {
	enc, err := taskHook.abi.Pack("TASK_SECONDS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTASKSECONDS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17c5e4ed.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function TASK_SECONDS() view returns(uint96)
func (taskHook *TaskHook) TryPackTASKSECONDS() ([]byte, error) {
	return taskHook.abi.Pack("TASK_SECONDS")
}

// UnpackTASKSECONDS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x17c5e4ed.
//
// Solidity: function TASK_SECONDS() view returns(uint96)
func (taskHook *TaskHook) UnpackTASKSECONDS(data []byte) (*big.Int, error) {
	out, err := taskHook.abi.Unpack("TASK_SECONDS", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCalculateTaskFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe06cd27e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function calculateTaskFee((address,(address,uint32),bytes) ) pure returns(uint96)
func (taskHook *TaskHook) PackCalculateTaskFee(arg0 ITaskMailboxTaskParams) []byte {
	enc, err := taskHook.abi.Pack("calculateTaskFee", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCalculateTaskFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe06cd27e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function calculateTaskFee((address,(address,uint32),bytes) ) pure returns(uint96)
func (taskHook *TaskHook) TryPackCalculateTaskFee(arg0 ITaskMailboxTaskParams) ([]byte, error) {
	return taskHook.abi.Pack("calculateTaskFee", arg0)
}

// UnpackCalculateTaskFee is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe06cd27e.
//
// Solidity: function calculateTaskFee((address,(address,uint32),bytes) ) pure returns(uint96)
func (taskHook *TaskHook) UnpackCalculateTaskFee(data []byte) (*big.Int, error) {
	out, err := taskHook.abi.Unpack("calculateTaskFee", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackHandlePostTaskCreation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x09c5c450.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function handlePostTaskCreation(bytes32 ) returns()
func (taskHook *TaskHook) PackHandlePostTaskCreation(arg0 [32]byte) []byte {
	enc, err := taskHook.abi.Pack("handlePostTaskCreation", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHandlePostTaskCreation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x09c5c450.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function handlePostTaskCreation(bytes32 ) returns()
func (taskHook *TaskHook) TryPackHandlePostTaskCreation(arg0 [32]byte) ([]byte, error) {
	return taskHook.abi.Pack("handlePostTaskCreation", arg0)
}

// PackHandlePostTaskResultSubmission is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe082467e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function handlePostTaskResultSubmission(address , bytes32 ) returns()
func (taskHook *TaskHook) PackHandlePostTaskResultSubmission(arg0 common.Address, arg1 [32]byte) []byte {
	enc, err := taskHook.abi.Pack("handlePostTaskResultSubmission", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHandlePostTaskResultSubmission is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe082467e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function handlePostTaskResultSubmission(address , bytes32 ) returns()
func (taskHook *TaskHook) TryPackHandlePostTaskResultSubmission(arg0 common.Address, arg1 [32]byte) ([]byte, error) {
	return taskHook.abi.Pack("handlePostTaskResultSubmission", arg0, arg1)
}

// PackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1aa3a008.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function register() returns()
func (taskHook *TaskHook) PackRegister() []byte {
	enc, err := taskHook.abi.Pack("register")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1aa3a008.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function register() returns()
func (taskHook *TaskHook) TryPackRegister() ([]byte, error) {
	return taskHook.abi.Pack("register")
}

// PackValidatePreTaskCreation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51fe3098.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function validatePreTaskCreation(address , (address,(address,uint32),bytes) taskParams) view returns()
func (taskHook *TaskHook) PackValidatePreTaskCreation(arg0 common.Address, taskParams ITaskMailboxTaskParams) []byte {
	enc, err := taskHook.abi.Pack("validatePreTaskCreation", arg0, taskParams)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackValidatePreTaskCreation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51fe3098.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function validatePreTaskCreation(address , (address,(address,uint32),bytes) taskParams) view returns()
func (taskHook *TaskHook) TryPackValidatePreTaskCreation(arg0 common.Address, taskParams ITaskMailboxTaskParams) ([]byte, error) {
	return taskHook.abi.Pack("validatePreTaskCreation", arg0, taskParams)
}

// PackValidatePreTaskResultSubmission is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba33565d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function validatePreTaskResultSubmission(address , bytes32 taskHash, bytes , bytes result) view returns()
func (taskHook *TaskHook) PackValidatePreTaskResultSubmission(arg0 common.Address, taskHash [32]byte, arg2 []byte, result []byte) []byte {
	enc, err := taskHook.abi.Pack("validatePreTaskResultSubmission", arg0, taskHash, arg2, result)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackValidatePreTaskResultSubmission is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba33565d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function validatePreTaskResultSubmission(address , bytes32 taskHash, bytes , bytes result) view returns()
func (taskHook *TaskHook) TryPackValidatePreTaskResultSubmission(arg0 common.Address, taskHash [32]byte, arg2 []byte, result []byte) ([]byte, error) {
	return taskHook.abi.Pack("validatePreTaskResultSubmission", arg0, taskHash, arg2, result)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (taskHook *TaskHook) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], taskHook.abi.Errors["NotARoot"].ID.Bytes()[:4]) {
		return taskHook.UnpackNotARootError(raw[4:])
	}
	if bytes.Equal(raw[:4], taskHook.abi.Errors["WrongResult"].ID.Bytes()[:4]) {
		return taskHook.UnpackWrongResultError(raw[4:])
	}
	if bytes.Equal(raw[:4], taskHook.abi.Errors["WrongSet"].ID.Bytes()[:4]) {
		return taskHook.UnpackWrongSetError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TaskHookNotARoot represents a NotARoot error raised by the TaskHook contract.
type TaskHookNotARoot struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotARoot(uint256 length)
func TaskHookNotARootErrorID() common.Hash {
	return common.HexToHash("0x65ab54c8780db481b0d9bbc2af86b1a377eb8a134b996eb9900a598be15d5bc1")
}

// UnpackNotARootError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotARoot(uint256 length)
func (taskHook *TaskHook) UnpackNotARootError(raw []byte) (*TaskHookNotARoot, error) {
	out := new(TaskHookNotARoot)
	if err := taskHook.abi.UnpackIntoInterface(out, "NotARoot", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TaskHookWrongResult represents a WrongResult error raised by the TaskHook contract.
type TaskHookWrongResult struct {
	Task [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongResult(bytes32 task)
func TaskHookWrongResultErrorID() common.Hash {
	return common.HexToHash("0xd5ca853e36bcf4c094983ae285d797fd73895e8c66d847b71034d0e3d2986d26")
}

// UnpackWrongResultError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongResult(bytes32 task)
func (taskHook *TaskHook) UnpackWrongResultError(raw []byte) (*TaskHookWrongResult, error) {
	out := new(TaskHookWrongResult)
	if err := taskHook.abi.UnpackIntoInterface(out, "WrongResult", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TaskHookWrongSet represents a WrongSet error raised by the TaskHook contract.
type TaskHookWrongSet struct {
	Avs common.Address
	Id  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongSet(address avs, uint32 id)
func TaskHookWrongSetErrorID() common.Hash {
	return common.HexToHash("0xc4345c2cb375c808f3ea7103985751bd661c766f1775bcebc0acff4b42cb061a")
}

// UnpackWrongSetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongSet(address avs, uint32 id)
func (taskHook *TaskHook) UnpackWrongSetError(raw []byte) (*TaskHookWrongSet, error) {
	out := new(TaskHookWrongSet)
	if err := taskHook.abi.UnpackIntoInterface(out, "WrongSet", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// VerifierRouterMetaData contains all meta data concerning the VerifierRouter contract.
var VerifierRouterMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"guardian_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"contractISettlementVerifier\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"maxGas\",\"type\":\"uint64\"}],\"name\":\"add\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"allFrozen\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"classes\",\"outputs\":[{\"internalType\":\"contractISettlementVerifier\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"maxGas\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"frozen\",\"type\":\"bool\"},{\"internalType\":\"bytes32\",\"name\":\"codehash\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"freeze\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"freezeAll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"guardian\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"offerOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"setGuardian\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"stopped\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"seconds_\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"now_\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"unfreeze\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"unfreezeAll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shown\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"values\",\"type\":\"bytes\"}],\"internalType\":\"structISettlementVerifier.Statement\",\"name\":\"statement\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"verify\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shown\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"values\",\"type\":\"bytes\"}],\"internalType\":\"structISettlementVerifier.Statement[]\",\"name\":\"statements\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes[]\",\"name\":\"keys\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes[]\",\"name\":\"proofs\",\"type\":\"bytes[]\"}],\"name\":\"verifyMany\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"}],\"name\":\"AllFrozen\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"AllUnfrozen\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"maxGas\",\"type\":\"uint64\"}],\"name\":\"ClassAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"}],\"name\":\"Frozen\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"guardian\",\"type\":\"address\"}],\"name\":\"GuardianChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"OwnershipOffered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"}],\"name\":\"OwnershipTaken\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"Unfrozen\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"BadClass\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ClassChanged\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ClassExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ClassFrozen\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"LimitReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"NotEnoughGas\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"reason\",\"type\":\"bytes\"}],\"name\":\"Rejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"UnknownClass\",\"type\":\"error\"}]",
	ID:  "3401921a3974dac598cb6c792e7140a522",
	Bin: "0x6080346100e757601f61147438819003918201601f19168301916001600160401b038311848410176100eb5780849260409485528339810103126100e757610052602061004b836100ff565b92016100ff565b5f80546001600160a01b0319166001600160a01b03909316928317815560405192907fdc3c82f4776932041f15a08f769aadd6ed44c2a975e64bbf0fde8cf812f8b6b89080a2600280546001600160a01b0319166001600160a01b039290921691821790557f01c6520cf747e4632b43b535b91afe3950ccabc4ab29bbd89e3c1f6b0ba056555f80a261136090816101148239f35b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036100e75756fe6080806040526004361015610012575f80fd5b5f3560e01c90816320f5a5c71461092d57508063452a9320146108fa578063521170a31461088e57806356b689971461061757806366c5c4a0146105e15780637667fd0f146105bf57806379ba50971461053a578063830e133c146103fd5780638a0dac4a146103605780638da5cb5b1461032e5780638e3e92f21461029157806399464c89146102325780639957e7f1146101f8578063e30c3978146101c5578063ec13cc7b146101345763f1337ae9146100cc575f80fd5b3461013057602060031936011261013057604060043561010e60ff6100f0836112cc565b5460e01c169161010883610102611290565b92611325565b90610f93565b908015610124575b825191825215156020820152f35b5060ff60055416610116565b5f80fd5b346101305760206003193601126101305773ffffffffffffffffffffffffffffffffffffffff5f5416331415806101a3575b61017757610175600435610eb7565b005b7ffa5cd00f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff60025416331415610166565b34610130575f60031936011261013057602073ffffffffffffffffffffffffffffffffffffffff60015416604051908152f35b346101305760206003193601126101305773ffffffffffffffffffffffffffffffffffffffff5f5416330361017757610175600435610db0565b34610130575f6003193601126101305773ffffffffffffffffffffffffffffffffffffffff5f54163314158061026f575b61017757610175610d49565b5073ffffffffffffffffffffffffffffffffffffffff60025416331415610263565b34610130576020600319360112610130576102aa610b57565b73ffffffffffffffffffffffffffffffffffffffff5f541633036101775773ffffffffffffffffffffffffffffffffffffffff16807fffffffffffffffffffffffff000000000000000000000000000000000000000060015416176001557f239a2ddded15777fa246aed5f7e1a9bc69a39d4eb4a397034d1d85766cca7d4c5f80a2005b34610130575f60031936011261013057602073ffffffffffffffffffffffffffffffffffffffff5f5416604051908152f35b3461013057602060031936011261013057610379610b57565b73ffffffffffffffffffffffffffffffffffffffff5f541633036101775773ffffffffffffffffffffffffffffffffffffffff16807fffffffffffffffffffffffff000000000000000000000000000000000000000060025416176002557f01c6520cf747e4632b43b535b91afe3950ccabc4ab29bbd89e3c1f6b0ba056555f80a2005b346101305760806003193601126101305760243567ffffffffffffffff81116101305760a060031982360301126101305760443567ffffffffffffffff81116101305761044e903690600401610b29565b906064359267ffffffffffffffff8411610130576105246104c493610532936104f4610481610175983690600401610b29565b9290936040519889977ff9fd764f0000000000000000000000000000000000000000000000000000000060208a0152606060248a01526084890190600401610bea565b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc888403016044890152610bca565b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc858403016064860152610bca565b03601f198101835282610cb2565b600435610fda565b34610130575f6003193601126101305760015473ffffffffffffffffffffffffffffffffffffffff81163303610177577fffffffffffffffffffffffff00000000000000000000000000000000000000009033825f5416175f5516600155337fdc3c82f4776932041f15a08f769aadd6ed44c2a975e64bbf0fde8cf812f8b6b85f80a2005b34610130575f60031936011261013057602060ff600554166040519015158152f35b34610130575f6003193601126101305773ffffffffffffffffffffffffffffffffffffffff5f5416330361017757610175610cd5565b34610130576060600319360112610130576004356024359073ffffffffffffffffffffffffffffffffffffffff82168092036101305760443567ffffffffffffffff81168091036101305773ffffffffffffffffffffffffffffffffffffffff5f5416330361017757815f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f20541661086257823b15801561085a575b61083257823f60405191608083019280841067ffffffffffffffff8511176108055760016020937fccc3c8ff4f971632233ddea44bfbfcaaad866d6d6696848901a08142072e3cda9560405287835284830184815260408401905f825260608501928352885f526003875273ffffffffffffffffffffffffffffffffffffffff60405f209551167fffffffffffffffffffffffff0000000000000000000000000000000000000000865416178555517fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000086549260a01b1691161784555115157fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff7cff0000000000000000000000000000000000000000000000000000000085549260e01b16911617835551910155604051908152a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7fbe23b43d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5080156106b1565b507fea52ae4f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610130576020600319360112610130576004355f526003602052608060405f206001815491015460ff6040519273ffffffffffffffffffffffffffffffffffffffff8116845267ffffffffffffffff8160a01c16602085015260e01c16151560408301526060820152f35b34610130575f60031936011261013057602073ffffffffffffffffffffffffffffffffffffffff60025416604051908152f35b346101305760806003193601126101305760243567ffffffffffffffff81116101305761095e903690600401610af8565b60449291923567ffffffffffffffff811161013057610981903690600401610af8565b909360643567ffffffffffffffff8111610130576109a3903690600401610af8565b9290957f94af92540000000000000000000000000000000000000000000000000000000060208701528460848701606060248901525260a4860160a48660051b8801019380915f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6183360301925b898210610aa457505050505095610a9c93610a5e84610a8e946101759a7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc8b809903016044890152610c53565b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc858403016064860152610c53565b03601f198101845283610cb2565b6004356111ea565b90919293967fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c8b8203018452873585811215610130576020610aeb60019385839401610bea565b9901959401920190610a11565b9181601f840112156101305782359167ffffffffffffffff8311610130576020808501948460051b01011161013057565b9181601f840112156101305782359167ffffffffffffffff8311610130576020838186019501011161013057565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361013057565b90357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18236030181121561013057016020813591019167ffffffffffffffff821161013057813603831361013057565b601f8260209493601f1993818652868601375f8582860101520116010190565b90813581526020820135602082015260408201359173ffffffffffffffffffffffffffffffffffffffff831680930361013057610c4060a091610c50946040850152606081013560608501526080810190610b7a565b9190928160808201520191610bca565b90565b90602083828152019260208260051b82010193835f925b848410610c7a5750505050505090565b909192939495602080610ca283601f198660019603018852610c9c8b88610b7a565b90610bca565b9801940194019294939190610c6a565b90601f601f19910116810190811067ffffffffffffffff82111761080557604052565b60055460ff811615610d46577fffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff006affffffffff000000000000610d16611290565b60301b169116176005557fd0cff1eb9fa7153ce16d646c2bd87bf473a8055e867a88973849c818029d13f75f80a1565b50565b60055460ff8116610d46577fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000164260081b65ffffffffff001617600117600555337f8f9d1ff244c2258af205efe94849f3bec20c53033ee6004417599862cc765f0e5f80a2565b610db9816112cc565b60ff815460e01c1615610eb357815f526004602052610e1d60405f2054610e17610dfd610ded64ffffffffff841642610fcd565b64ffffffffff8460501c16610f93565b9164ffffffffff610e0c611290565b9160281c1690610fcd565b90610fcd565b825f52600460205260405f20907fffffffffffffffffffffffffffffffffff0000000000ffffffffffffffffffff6effffffffff0000000000000000000083549260501b1691161790557fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff81541690557f9a2807f532c136dda5b5f192315fda2e0a67d4a226f53bd30477f8e3b04143ba5f80a2565b5050565b610ec0816112cc565b805460ff8160e01c16610f8e577fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff7c01000000000000000000000000000000000000000000000000000000009116179055805f52600460205260405f20610f25611290565b81547fffffffffffffffffffffffffffffffffffffffffffff0000000000000000000069ffffffffff000000000064ffffffffff42169360281b1691161717905533907f08a301fe34854e26415a7d6d158412f4e7e2cc61bcbdd0c5d92d66513d5a4af15f80a3565b505050565b91908201809211610fa057565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b91908203918211610fa057565b610fe3816112cc565b9182549160ff8360e01c1680156111de575b6111b35767ffffffffffffffff8360a01c169283800460011484151715610fa05773ffffffffffffffffffffffffffffffffffffffff16936001853f910154036111885750611047603f830483610f93565b6127108101809111610fa057805a1061115d57505f80915a946020825192019085fa923d15611155573d9367ffffffffffffffff851161080557604051946110996020601f19601f8401160187610cb2565b85523d5f602087013e5b61114f57508251159182611139575b5050611111576044602091601f19601f6040519485937f1b325f460000000000000000000000000000000000000000000000000000000085528160048601528051918291826024880152018686015e5f85828601015201168101030190fd5b7f3dd19101000000000000000000000000000000000000000000000000000000005f5260045ffd5b6111469192505a90610fcd565b10155f806110b2565b92505050565b6060936110a3565b7f5e31f860000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f817bdbd2000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fb3de7277000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff60055416610ff5565b916111f4836112cc565b92835460ff8160e01c168015611284575b6112585767ffffffffffffffff8160a01c16848102948186041490151715610fa05773ffffffffffffffffffffffffffffffffffffffff16936001853f910154036111885750611047603f830483610f93565b507fb3de7277000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060ff60055416611205565b60055460ff8116156112bf578064ffffffffff6112b581610c509460081c1642610fcd565b9160301c16610f93565b60301c64ffffffffff1690565b90815f52600360205260405f209173ffffffffffffffffffffffffffffffffffffffff835416156112fa5750565b7f693b1355000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f52600460205260405f20901561135257610c509054610e17610dfd610ded64ffffffffff841642610fcd565b5460501c64ffffffffff169056",
}

// VerifierRouter is an auto generated Go binding around an Ethereum contract.
type VerifierRouter struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *VerifierRouter) GetABI() abi.ABI {
	return c.abi
}

// NewVerifierRouter creates a new instance of VerifierRouter.
func NewVerifierRouter() *VerifierRouter {
	parsed, err := VerifierRouterMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &VerifierRouter{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *VerifierRouter) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address owner_, address guardian_) returns()
func (verifierRouter *VerifierRouter) PackConstructor(owner_ common.Address, guardian_ common.Address) []byte {
	enc, err := verifierRouter.abi.Pack("", owner_, guardian_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (verifierRouter *VerifierRouter) PackAcceptOwnership() []byte {
	enc, err := verifierRouter.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (verifierRouter *VerifierRouter) TryPackAcceptOwnership() ([]byte, error) {
	return verifierRouter.abi.Pack("acceptOwnership")
}

// PackAdd is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x56b68997.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function add(bytes32 id, address verifier, uint64 maxGas) returns()
func (verifierRouter *VerifierRouter) PackAdd(id [32]byte, verifier common.Address, maxGas uint64) []byte {
	enc, err := verifierRouter.abi.Pack("add", id, verifier, maxGas)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdd is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x56b68997.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function add(bytes32 id, address verifier, uint64 maxGas) returns()
func (verifierRouter *VerifierRouter) TryPackAdd(id [32]byte, verifier common.Address, maxGas uint64) ([]byte, error) {
	return verifierRouter.abi.Pack("add", id, verifier, maxGas)
}

// PackAllFrozen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7667fd0f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allFrozen() view returns(bool)
func (verifierRouter *VerifierRouter) PackAllFrozen() []byte {
	enc, err := verifierRouter.abi.Pack("allFrozen")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllFrozen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7667fd0f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allFrozen() view returns(bool)
func (verifierRouter *VerifierRouter) TryPackAllFrozen() ([]byte, error) {
	return verifierRouter.abi.Pack("allFrozen")
}

// UnpackAllFrozen is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7667fd0f.
//
// Solidity: function allFrozen() view returns(bool)
func (verifierRouter *VerifierRouter) UnpackAllFrozen(data []byte) (bool, error) {
	out, err := verifierRouter.abi.Unpack("allFrozen", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackClasses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x521170a3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function classes(bytes32 id) view returns(address verifier, uint64 maxGas, bool frozen, bytes32 codehash)
func (verifierRouter *VerifierRouter) PackClasses(id [32]byte) []byte {
	enc, err := verifierRouter.abi.Pack("classes", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClasses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x521170a3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function classes(bytes32 id) view returns(address verifier, uint64 maxGas, bool frozen, bytes32 codehash)
func (verifierRouter *VerifierRouter) TryPackClasses(id [32]byte) ([]byte, error) {
	return verifierRouter.abi.Pack("classes", id)
}

// ClassesOutput serves as a container for the return parameters of contract
// method Classes.
type ClassesOutput struct {
	Verifier common.Address
	MaxGas   uint64
	Frozen   bool
	Codehash [32]byte
}

// UnpackClasses is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x521170a3.
//
// Solidity: function classes(bytes32 id) view returns(address verifier, uint64 maxGas, bool frozen, bytes32 codehash)
func (verifierRouter *VerifierRouter) UnpackClasses(data []byte) (ClassesOutput, error) {
	out, err := verifierRouter.abi.Unpack("classes", data)
	outstruct := new(ClassesOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Verifier = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.MaxGas = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.Frozen = *abi.ConvertType(out[2], new(bool)).(*bool)
	outstruct.Codehash = *abi.ConvertType(out[3], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackFreeze is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec13cc7b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function freeze(bytes32 id) returns()
func (verifierRouter *VerifierRouter) PackFreeze(id [32]byte) []byte {
	enc, err := verifierRouter.abi.Pack("freeze", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFreeze is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec13cc7b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function freeze(bytes32 id) returns()
func (verifierRouter *VerifierRouter) TryPackFreeze(id [32]byte) ([]byte, error) {
	return verifierRouter.abi.Pack("freeze", id)
}

// PackFreezeAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x99464c89.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function freezeAll() returns()
func (verifierRouter *VerifierRouter) PackFreezeAll() []byte {
	enc, err := verifierRouter.abi.Pack("freezeAll")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFreezeAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x99464c89.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function freezeAll() returns()
func (verifierRouter *VerifierRouter) TryPackFreezeAll() ([]byte, error) {
	return verifierRouter.abi.Pack("freezeAll")
}

// PackGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x452a9320.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function guardian() view returns(address)
func (verifierRouter *VerifierRouter) PackGuardian() []byte {
	enc, err := verifierRouter.abi.Pack("guardian")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x452a9320.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function guardian() view returns(address)
func (verifierRouter *VerifierRouter) TryPackGuardian() ([]byte, error) {
	return verifierRouter.abi.Pack("guardian")
}

// UnpackGuardian is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x452a9320.
//
// Solidity: function guardian() view returns(address)
func (verifierRouter *VerifierRouter) UnpackGuardian(data []byte) (common.Address, error) {
	out, err := verifierRouter.abi.Unpack("guardian", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOfferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e3e92f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function offerOwnership(address to) returns()
func (verifierRouter *VerifierRouter) PackOfferOwnership(to common.Address) []byte {
	enc, err := verifierRouter.abi.Pack("offerOwnership", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOfferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e3e92f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function offerOwnership(address to) returns()
func (verifierRouter *VerifierRouter) TryPackOfferOwnership(to common.Address) ([]byte, error) {
	return verifierRouter.abi.Pack("offerOwnership", to)
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (verifierRouter *VerifierRouter) PackOwner() []byte {
	enc, err := verifierRouter.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (verifierRouter *VerifierRouter) TryPackOwner() ([]byte, error) {
	return verifierRouter.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (verifierRouter *VerifierRouter) UnpackOwner(data []byte) (common.Address, error) {
	out, err := verifierRouter.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingOwner() view returns(address)
func (verifierRouter *VerifierRouter) PackPendingOwner() []byte {
	enc, err := verifierRouter.abi.Pack("pendingOwner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingOwner() view returns(address)
func (verifierRouter *VerifierRouter) TryPackPendingOwner() ([]byte, error) {
	return verifierRouter.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (verifierRouter *VerifierRouter) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := verifierRouter.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSetGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a0dac4a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setGuardian(address to) returns()
func (verifierRouter *VerifierRouter) PackSetGuardian(to common.Address) []byte {
	enc, err := verifierRouter.abi.Pack("setGuardian", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetGuardian is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a0dac4a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setGuardian(address to) returns()
func (verifierRouter *VerifierRouter) TryPackSetGuardian(to common.Address) ([]byte, error) {
	return verifierRouter.abi.Pack("setGuardian", to)
}

// PackStopped is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf1337ae9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stopped(bytes32 id) view returns(uint256 seconds_, bool now_)
func (verifierRouter *VerifierRouter) PackStopped(id [32]byte) []byte {
	enc, err := verifierRouter.abi.Pack("stopped", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStopped is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf1337ae9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stopped(bytes32 id) view returns(uint256 seconds_, bool now_)
func (verifierRouter *VerifierRouter) TryPackStopped(id [32]byte) ([]byte, error) {
	return verifierRouter.abi.Pack("stopped", id)
}

// StoppedOutput serves as a container for the return parameters of contract
// method Stopped.
type StoppedOutput struct {
	Seconds *big.Int
	Now     bool
}

// UnpackStopped is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf1337ae9.
//
// Solidity: function stopped(bytes32 id) view returns(uint256 seconds_, bool now_)
func (verifierRouter *VerifierRouter) UnpackStopped(data []byte) (StoppedOutput, error) {
	out, err := verifierRouter.abi.Unpack("stopped", data)
	outstruct := new(StoppedOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Seconds = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Now = *abi.ConvertType(out[1], new(bool)).(*bool)
	return *outstruct, nil
}

// PackUnfreeze is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9957e7f1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unfreeze(bytes32 id) returns()
func (verifierRouter *VerifierRouter) PackUnfreeze(id [32]byte) []byte {
	enc, err := verifierRouter.abi.Pack("unfreeze", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnfreeze is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9957e7f1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unfreeze(bytes32 id) returns()
func (verifierRouter *VerifierRouter) TryPackUnfreeze(id [32]byte) ([]byte, error) {
	return verifierRouter.abi.Pack("unfreeze", id)
}

// PackUnfreezeAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x66c5c4a0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unfreezeAll() returns()
func (verifierRouter *VerifierRouter) PackUnfreezeAll() []byte {
	enc, err := verifierRouter.abi.Pack("unfreezeAll")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnfreezeAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x66c5c4a0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unfreezeAll() returns()
func (verifierRouter *VerifierRouter) TryPackUnfreezeAll() ([]byte, error) {
	return verifierRouter.abi.Pack("unfreezeAll")
}

// PackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x830e133c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verify(bytes32 id, (bytes32,bytes32,address,uint256,bytes) statement, bytes key, bytes proof) view returns()
func (verifierRouter *VerifierRouter) PackVerify(id [32]byte, statement ISettlementVerifierStatement, key []byte, proof []byte) []byte {
	enc, err := verifierRouter.abi.Pack("verify", id, statement, key, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x830e133c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verify(bytes32 id, (bytes32,bytes32,address,uint256,bytes) statement, bytes key, bytes proof) view returns()
func (verifierRouter *VerifierRouter) TryPackVerify(id [32]byte, statement ISettlementVerifierStatement, key []byte, proof []byte) ([]byte, error) {
	return verifierRouter.abi.Pack("verify", id, statement, key, proof)
}

// PackVerifyMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20f5a5c7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifyMany(bytes32 id, (bytes32,bytes32,address,uint256,bytes)[] statements, bytes[] keys, bytes[] proofs) view returns()
func (verifierRouter *VerifierRouter) PackVerifyMany(id [32]byte, statements []ISettlementVerifierStatement, keys [][]byte, proofs [][]byte) []byte {
	enc, err := verifierRouter.abi.Pack("verifyMany", id, statements, keys, proofs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifyMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20f5a5c7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifyMany(bytes32 id, (bytes32,bytes32,address,uint256,bytes)[] statements, bytes[] keys, bytes[] proofs) view returns()
func (verifierRouter *VerifierRouter) TryPackVerifyMany(id [32]byte, statements []ISettlementVerifierStatement, keys [][]byte, proofs [][]byte) ([]byte, error) {
	return verifierRouter.abi.Pack("verifyMany", id, statements, keys, proofs)
}

// VerifierRouterAllFrozen represents a AllFrozen event raised by the VerifierRouter contract.
type VerifierRouterAllFrozen struct {
	By  common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const VerifierRouterAllFrozenEventName = "AllFrozen"

// ContractEventName returns the user-defined event name.
func (VerifierRouterAllFrozen) ContractEventName() string {
	return VerifierRouterAllFrozenEventName
}

// UnpackAllFrozenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AllFrozen(address indexed by)
func (verifierRouter *VerifierRouter) UnpackAllFrozenEvent(log *types.Log) (*VerifierRouterAllFrozen, error) {
	event := "AllFrozen"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != verifierRouter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(VerifierRouterAllFrozen)
	if len(log.Data) > 0 {
		if err := verifierRouter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range verifierRouter.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// VerifierRouterAllUnfrozen represents a AllUnfrozen event raised by the VerifierRouter contract.
type VerifierRouterAllUnfrozen struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const VerifierRouterAllUnfrozenEventName = "AllUnfrozen"

// ContractEventName returns the user-defined event name.
func (VerifierRouterAllUnfrozen) ContractEventName() string {
	return VerifierRouterAllUnfrozenEventName
}

// UnpackAllUnfrozenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AllUnfrozen()
func (verifierRouter *VerifierRouter) UnpackAllUnfrozenEvent(log *types.Log) (*VerifierRouterAllUnfrozen, error) {
	event := "AllUnfrozen"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != verifierRouter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(VerifierRouterAllUnfrozen)
	if len(log.Data) > 0 {
		if err := verifierRouter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range verifierRouter.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// VerifierRouterClassAdded represents a ClassAdded event raised by the VerifierRouter contract.
type VerifierRouterClassAdded struct {
	Id       [32]byte
	Verifier common.Address
	MaxGas   uint64
	Raw      *types.Log // Blockchain specific contextual infos
}

const VerifierRouterClassAddedEventName = "ClassAdded"

// ContractEventName returns the user-defined event name.
func (VerifierRouterClassAdded) ContractEventName() string {
	return VerifierRouterClassAddedEventName
}

// UnpackClassAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ClassAdded(bytes32 indexed id, address indexed verifier, uint64 maxGas)
func (verifierRouter *VerifierRouter) UnpackClassAddedEvent(log *types.Log) (*VerifierRouterClassAdded, error) {
	event := "ClassAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != verifierRouter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(VerifierRouterClassAdded)
	if len(log.Data) > 0 {
		if err := verifierRouter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range verifierRouter.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// VerifierRouterFrozen represents a Frozen event raised by the VerifierRouter contract.
type VerifierRouterFrozen struct {
	Id  [32]byte
	By  common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const VerifierRouterFrozenEventName = "Frozen"

// ContractEventName returns the user-defined event name.
func (VerifierRouterFrozen) ContractEventName() string {
	return VerifierRouterFrozenEventName
}

// UnpackFrozenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Frozen(bytes32 indexed id, address indexed by)
func (verifierRouter *VerifierRouter) UnpackFrozenEvent(log *types.Log) (*VerifierRouterFrozen, error) {
	event := "Frozen"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != verifierRouter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(VerifierRouterFrozen)
	if len(log.Data) > 0 {
		if err := verifierRouter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range verifierRouter.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// VerifierRouterGuardianChanged represents a GuardianChanged event raised by the VerifierRouter contract.
type VerifierRouterGuardianChanged struct {
	Guardian common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const VerifierRouterGuardianChangedEventName = "GuardianChanged"

// ContractEventName returns the user-defined event name.
func (VerifierRouterGuardianChanged) ContractEventName() string {
	return VerifierRouterGuardianChangedEventName
}

// UnpackGuardianChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event GuardianChanged(address indexed guardian)
func (verifierRouter *VerifierRouter) UnpackGuardianChangedEvent(log *types.Log) (*VerifierRouterGuardianChanged, error) {
	event := "GuardianChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != verifierRouter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(VerifierRouterGuardianChanged)
	if len(log.Data) > 0 {
		if err := verifierRouter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range verifierRouter.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// VerifierRouterOwnershipOffered represents a OwnershipOffered event raised by the VerifierRouter contract.
type VerifierRouterOwnershipOffered struct {
	To  common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const VerifierRouterOwnershipOfferedEventName = "OwnershipOffered"

// ContractEventName returns the user-defined event name.
func (VerifierRouterOwnershipOffered) ContractEventName() string {
	return VerifierRouterOwnershipOfferedEventName
}

// UnpackOwnershipOfferedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipOffered(address indexed to)
func (verifierRouter *VerifierRouter) UnpackOwnershipOfferedEvent(log *types.Log) (*VerifierRouterOwnershipOffered, error) {
	event := "OwnershipOffered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != verifierRouter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(VerifierRouterOwnershipOffered)
	if len(log.Data) > 0 {
		if err := verifierRouter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range verifierRouter.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// VerifierRouterOwnershipTaken represents a OwnershipTaken event raised by the VerifierRouter contract.
type VerifierRouterOwnershipTaken struct {
	By  common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const VerifierRouterOwnershipTakenEventName = "OwnershipTaken"

// ContractEventName returns the user-defined event name.
func (VerifierRouterOwnershipTaken) ContractEventName() string {
	return VerifierRouterOwnershipTakenEventName
}

// UnpackOwnershipTakenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTaken(address indexed by)
func (verifierRouter *VerifierRouter) UnpackOwnershipTakenEvent(log *types.Log) (*VerifierRouterOwnershipTaken, error) {
	event := "OwnershipTaken"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != verifierRouter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(VerifierRouterOwnershipTaken)
	if len(log.Data) > 0 {
		if err := verifierRouter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range verifierRouter.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// VerifierRouterUnfrozen represents a Unfrozen event raised by the VerifierRouter contract.
type VerifierRouterUnfrozen struct {
	Id  [32]byte
	Raw *types.Log // Blockchain specific contextual infos
}

const VerifierRouterUnfrozenEventName = "Unfrozen"

// ContractEventName returns the user-defined event name.
func (VerifierRouterUnfrozen) ContractEventName() string {
	return VerifierRouterUnfrozenEventName
}

// UnpackUnfrozenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unfrozen(bytes32 indexed id)
func (verifierRouter *VerifierRouter) UnpackUnfrozenEvent(log *types.Log) (*VerifierRouterUnfrozen, error) {
	event := "Unfrozen"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != verifierRouter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(VerifierRouterUnfrozen)
	if len(log.Data) > 0 {
		if err := verifierRouter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range verifierRouter.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (verifierRouter *VerifierRouter) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], verifierRouter.abi.Errors["BadClass"].ID.Bytes()[:4]) {
		return verifierRouter.UnpackBadClassError(raw[4:])
	}
	if bytes.Equal(raw[:4], verifierRouter.abi.Errors["ClassChanged"].ID.Bytes()[:4]) {
		return verifierRouter.UnpackClassChangedError(raw[4:])
	}
	if bytes.Equal(raw[:4], verifierRouter.abi.Errors["ClassExists"].ID.Bytes()[:4]) {
		return verifierRouter.UnpackClassExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], verifierRouter.abi.Errors["ClassFrozen"].ID.Bytes()[:4]) {
		return verifierRouter.UnpackClassFrozenError(raw[4:])
	}
	if bytes.Equal(raw[:4], verifierRouter.abi.Errors["LimitReached"].ID.Bytes()[:4]) {
		return verifierRouter.UnpackLimitReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], verifierRouter.abi.Errors["NotAllowed"].ID.Bytes()[:4]) {
		return verifierRouter.UnpackNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], verifierRouter.abi.Errors["NotEnoughGas"].ID.Bytes()[:4]) {
		return verifierRouter.UnpackNotEnoughGasError(raw[4:])
	}
	if bytes.Equal(raw[:4], verifierRouter.abi.Errors["Rejected"].ID.Bytes()[:4]) {
		return verifierRouter.UnpackRejectedError(raw[4:])
	}
	if bytes.Equal(raw[:4], verifierRouter.abi.Errors["UnknownClass"].ID.Bytes()[:4]) {
		return verifierRouter.UnpackUnknownClassError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// VerifierRouterBadClass represents a BadClass error raised by the VerifierRouter contract.
type VerifierRouterBadClass struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadClass()
func VerifierRouterBadClassErrorID() common.Hash {
	return common.HexToHash("0xbe23b43d5f62475af9e9d9453f738d566844c455ecdd4199257e83fbd206ea1e")
}

// UnpackBadClassError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadClass()
func (verifierRouter *VerifierRouter) UnpackBadClassError(raw []byte) (*VerifierRouterBadClass, error) {
	out := new(VerifierRouterBadClass)
	if err := verifierRouter.abi.UnpackIntoInterface(out, "BadClass", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// VerifierRouterClassChanged represents a ClassChanged error raised by the VerifierRouter contract.
type VerifierRouterClassChanged struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClassChanged(bytes32 id)
func VerifierRouterClassChangedErrorID() common.Hash {
	return common.HexToHash("0x817bdbd2c3b85e7037d51a94c974f57c6b357bb1fde999c5094cf0f0f2fdcb5c")
}

// UnpackClassChangedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClassChanged(bytes32 id)
func (verifierRouter *VerifierRouter) UnpackClassChangedError(raw []byte) (*VerifierRouterClassChanged, error) {
	out := new(VerifierRouterClassChanged)
	if err := verifierRouter.abi.UnpackIntoInterface(out, "ClassChanged", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// VerifierRouterClassExists represents a ClassExists error raised by the VerifierRouter contract.
type VerifierRouterClassExists struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClassExists(bytes32 id)
func VerifierRouterClassExistsErrorID() common.Hash {
	return common.HexToHash("0xea52ae4fec602f19c5ab568fa7d2354b72de0a0df24b09c205ab4ca0534a6276")
}

// UnpackClassExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClassExists(bytes32 id)
func (verifierRouter *VerifierRouter) UnpackClassExistsError(raw []byte) (*VerifierRouterClassExists, error) {
	out := new(VerifierRouterClassExists)
	if err := verifierRouter.abi.UnpackIntoInterface(out, "ClassExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// VerifierRouterClassFrozen represents a ClassFrozen error raised by the VerifierRouter contract.
type VerifierRouterClassFrozen struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClassFrozen(bytes32 id)
func VerifierRouterClassFrozenErrorID() common.Hash {
	return common.HexToHash("0xb3de7277800ec72699967a1c98ac2e126b62615dae08d713ce1a6dfaaa4929db")
}

// UnpackClassFrozenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClassFrozen(bytes32 id)
func (verifierRouter *VerifierRouter) UnpackClassFrozenError(raw []byte) (*VerifierRouterClassFrozen, error) {
	out := new(VerifierRouterClassFrozen)
	if err := verifierRouter.abi.UnpackIntoInterface(out, "ClassFrozen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// VerifierRouterLimitReached represents a LimitReached error raised by the VerifierRouter contract.
type VerifierRouterLimitReached struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LimitReached()
func VerifierRouterLimitReachedErrorID() common.Hash {
	return common.HexToHash("0x3dd191019740dcc9a66c386ef9ceda8b7196c6fe16abcb2b7d2bea3fc5fdc2dc")
}

// UnpackLimitReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LimitReached()
func (verifierRouter *VerifierRouter) UnpackLimitReachedError(raw []byte) (*VerifierRouterLimitReached, error) {
	out := new(VerifierRouterLimitReached)
	if err := verifierRouter.abi.UnpackIntoInterface(out, "LimitReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// VerifierRouterNotAllowed represents a NotAllowed error raised by the VerifierRouter contract.
type VerifierRouterNotAllowed struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAllowed(address sender)
func VerifierRouterNotAllowedErrorID() common.Hash {
	return common.HexToHash("0xfa5cd00ff5c4577b9857716999b0b260131d9f5bcbb69f0fa80d6ba972753c88")
}

// UnpackNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAllowed(address sender)
func (verifierRouter *VerifierRouter) UnpackNotAllowedError(raw []byte) (*VerifierRouterNotAllowed, error) {
	out := new(VerifierRouterNotAllowed)
	if err := verifierRouter.abi.UnpackIntoInterface(out, "NotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// VerifierRouterNotEnoughGas represents a NotEnoughGas error raised by the VerifierRouter contract.
type VerifierRouterNotEnoughGas struct {
	Needed *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotEnoughGas(uint256 needed)
func VerifierRouterNotEnoughGasErrorID() common.Hash {
	return common.HexToHash("0x5e31f860f933797f506b70790a3e92ae2d52bb6c7661986960a232925cc0b275")
}

// UnpackNotEnoughGasError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotEnoughGas(uint256 needed)
func (verifierRouter *VerifierRouter) UnpackNotEnoughGasError(raw []byte) (*VerifierRouterNotEnoughGas, error) {
	out := new(VerifierRouterNotEnoughGas)
	if err := verifierRouter.abi.UnpackIntoInterface(out, "NotEnoughGas", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// VerifierRouterRejected represents a Rejected error raised by the VerifierRouter contract.
type VerifierRouterRejected struct {
	Reason []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Rejected(bytes reason)
func VerifierRouterRejectedErrorID() common.Hash {
	return common.HexToHash("0x1b325f46c81f8fb632b81fbb7a4ed94f6abcbd1ee9e5f4d6793f694d414144e9")
}

// UnpackRejectedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Rejected(bytes reason)
func (verifierRouter *VerifierRouter) UnpackRejectedError(raw []byte) (*VerifierRouterRejected, error) {
	out := new(VerifierRouterRejected)
	if err := verifierRouter.abi.UnpackIntoInterface(out, "Rejected", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// VerifierRouterUnknownClass represents a UnknownClass error raised by the VerifierRouter contract.
type VerifierRouterUnknownClass struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownClass(bytes32 id)
func VerifierRouterUnknownClassErrorID() common.Hash {
	return common.HexToHash("0x693b1355765b63ded79ce1754990c51844f6818cf0d4ba9d7669f9eeaeb71b0d")
}

// UnpackUnknownClassError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownClass(bytes32 id)
func (verifierRouter *VerifierRouter) UnpackUnknownClassError(raw []byte) (*VerifierRouterUnknownClass, error) {
	out := new(VerifierRouterUnknownClass)
	if err := verifierRouter.abi.UnpackIntoInterface(out, "UnknownClass", raw); err != nil {
		return nil, err
	}
	return out, nil
}
