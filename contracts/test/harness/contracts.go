// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package harness

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

// OrdersHarnessMetaData contains all meta data concerning the OrdersHarness contract.
var OrdersHarnessMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request_\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"context_\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"name\":\"answerLeaf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"market\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"request_\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"locker\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"name\":\"context\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"enumTier\",\"name\":\"tier\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"privacy\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"valueAtRisk\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeStart\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeEnd\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"rampStart\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lockBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answerBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"settleBy\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"feeAt\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request_\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"fee\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"name\":\"item\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"enumTier\",\"name\":\"tier\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"privacy\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"valueAtRisk\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeStart\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeEnd\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"rampStart\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lockBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answerBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"settleBy\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"market\",\"type\":\"address\"}],\"name\":\"request\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"leaves\",\"type\":\"bytes32[]\"}],\"name\":\"requestRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "0c31ed32186e1454bc716b79bd0cb9fd28",
	Bin: "0x608080604052346015576108f4908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c908163076c645a1461060b5750806308e729b7146105445780637cba71c81461043057806398d06706146103bc578063a83385901461037d5763ca51dd331461005e575f80fd5b3461037957600319360161026081126103795761024013610379576102443573ffffffffffffffffffffffffffffffffffffffff81168091036103795760405160208101917f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f83527ff7b9a26803ddf7afecc6430f7a58339c92d93871db28837691b8360bcb5b2bd760408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261012c60c0826106fb565b51902060405190602082017f634860e3c8b70605667a5b597535bd82f8ee592498839e1534d936b9ecbdbc84815273ffffffffffffffffffffffffffffffffffffffff6101776106b5565b16604084015273ffffffffffffffffffffffffffffffffffffffff61019a6106d8565b166060840152604435608084015260643560a084015260843560038110156103795760c084015260a43560ff81168091036103795760e084015260c4356bffffffffffffffffffffffff81168091036103795761010084015260e4356bffffffffffffffffffffffff811680910361037957610120840152610104356bffffffffffffffffffffffff8116809103610379576101408401526101243564ffffffffff8116809103610379576101608401526101443564ffffffffff8116809103610379576101808401526101643564ffffffffff8116809103610379576101a08401526101843564ffffffffff8116809103610379576101c08401526101a43573ffffffffffffffffffffffffffffffffffffffff8116809103610379576101e08401526101c4356102008401526101e43573ffffffffffffffffffffffffffffffffffffffff811680910361037957610220840152610204359263ffffffff841680940361037957602093610240820152610224356102608201526102608152610327610280826106fb565b51902060405190838201927f19010000000000000000000000000000000000000000000000000000000000008452602283015260428201526042815261036e6062826106fb565b519020604051908152f35b5f80fd5b34610379576003193601610260811261037957610240136103795760206103a661024435610769565b6bffffffffffffffffffffffff60405191168152f35b346103795760a0600319360112610379576020604051818101907f7a6b76696e2f76312f616e7377657200000000000000000000000000000000008252600435602f820152602435604f820152604435606f820152606435608f82015260843560af82015260af815261036e60cf826106fb565b346103795760206003193601126103795760043567ffffffffffffffff8111610379573660238201121561037957806004013567ffffffffffffffff8111610379578060051b90602482840101903682116103795761049560206040519401846106fb565b82526020820192602401835b8282106105345750505060405160208101917f7a6b76696e2f76312f726571756573742d726f6f74000000000000000000000083526035820190519093905f5b81811061051e5750505061036e81602094037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018352826106fb565b82518652602095860195909201916001016104e1565b81358152602091820191016104a1565b346103795760c06003193601126103795761055d6106d8565b604435906bffffffffffffffffffffffff821680920361037957606435916bffffffffffffffffffffffff8316809303610379576020926040519173ffffffffffffffffffffffffffffffffffffffff858401947f7a6b76696e2f76312f6974656d000000000000000000000000000000000000008652600435602d86015216604d840152606d830152608d82015260843560ad82015260a43560cd82015260cd815261036e60ed826106fb565b34610379576080600319360112610379576106246106b5565b6044359173ffffffffffffffffffffffffffffffffffffffff83168093036103795760209273ffffffffffffffffffffffffffffffffffffffff848301937f7a6b76696e2f76312f6d61726b65742d636f6e7465787400000000000000000085524660378501521660578301526024356077830152609782015260643560b782015260b7815261036e60d7826106fb565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361037957565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361037957565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761073c57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b610124359064ffffffffff821680830361037957808211156108d657610144359264ffffffffff84169081850361037957818410156108b55761010435946bffffffffffffffffffffffff861695868103610379575060e4356bffffffffffffffffffffffff811696878203610379578790036bffffffffffffffffffffffff811161085b576bffffffffffffffffffffffff1685870396871161085b5786810296818804149015171561085b575050500364ffffffffff811161085b5764ffffffffff168015610888576bffffffffffffffffffffffff910416016bffffffffffffffffffffffff811161085b5790565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5050505050610104356bffffffffffffffffffffffff811681036103795790565b50505060e4356bffffffffffffffffffffffff81168103610379579056",
}

// OrdersHarness is an auto generated Go binding around an Ethereum contract.
type OrdersHarness struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *OrdersHarness) GetABI() abi.ABI {
	return c.abi
}

// NewOrdersHarness creates a new instance of OrdersHarness.
func NewOrdersHarness() *OrdersHarness {
	parsed, err := OrdersHarnessMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &OrdersHarness{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *OrdersHarness) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAnswerLeaf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98d06706.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answerLeaf(bytes32 request_, bytes32 context_, bytes32 input, bytes32 output, bytes32 data) pure returns(bytes32)
func (ordersHarness *OrdersHarness) PackAnswerLeaf(request [32]byte, context [32]byte, input [32]byte, output [32]byte, data [32]byte) []byte {
	enc, err := ordersHarness.abi.Pack("answerLeaf", request, context, input, output, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswerLeaf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98d06706.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answerLeaf(bytes32 request_, bytes32 context_, bytes32 input, bytes32 output, bytes32 data) pure returns(bytes32)
func (ordersHarness *OrdersHarness) TryPackAnswerLeaf(request [32]byte, context [32]byte, input [32]byte, output [32]byte, data [32]byte) ([]byte, error) {
	return ordersHarness.abi.Pack("answerLeaf", request, context, input, output, data)
}

// UnpackAnswerLeaf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x98d06706.
//
// Solidity: function answerLeaf(bytes32 request_, bytes32 context_, bytes32 input, bytes32 output, bytes32 data) pure returns(bytes32)
func (ordersHarness *OrdersHarness) UnpackAnswerLeaf(data []byte) ([32]byte, error) {
	out, err := ordersHarness.abi.Unpack("answerLeaf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackContext is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x076c645a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function context(address market, bytes32 request_, address locker, uint256 nonce) view returns(bytes32)
func (ordersHarness *OrdersHarness) PackContext(market common.Address, request [32]byte, locker common.Address, nonce *big.Int) []byte {
	enc, err := ordersHarness.abi.Pack("context", market, request, locker, nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackContext is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x076c645a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function context(address market, bytes32 request_, address locker, uint256 nonce) view returns(bytes32)
func (ordersHarness *OrdersHarness) TryPackContext(market common.Address, request [32]byte, locker common.Address, nonce *big.Int) ([]byte, error) {
	return ordersHarness.abi.Pack("context", market, request, locker, nonce)
}

// UnpackContext is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x076c645a.
//
// Solidity: function context(address market, bytes32 request_, address locker, uint256 nonce) view returns(bytes32)
func (ordersHarness *OrdersHarness) UnpackContext(data []byte) ([32]byte, error) {
	out, err := ordersHarness.abi.Unpack("context", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackFeeAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa8338590.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function feeAt((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256) order, uint256 time) pure returns(uint96)
func (ordersHarness *OrdersHarness) PackFeeAt(order Order, time *big.Int) []byte {
	enc, err := ordersHarness.abi.Pack("feeAt", order, time)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFeeAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa8338590.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function feeAt((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256) order, uint256 time) pure returns(uint96)
func (ordersHarness *OrdersHarness) TryPackFeeAt(order Order, time *big.Int) ([]byte, error) {
	return ordersHarness.abi.Pack("feeAt", order, time)
}

// UnpackFeeAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa8338590.
//
// Solidity: function feeAt((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256) order, uint256 time) pure returns(uint96)
func (ordersHarness *OrdersHarness) UnpackFeeAt(data []byte) (*big.Int, error) {
	out, err := ordersHarness.abi.Unpack("feeAt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackItem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x08e729b7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function item(bytes32 request_, address provider, uint96 fee, uint96 bond, bytes32 output, bytes32 data) pure returns(bytes32)
func (ordersHarness *OrdersHarness) PackItem(request [32]byte, provider common.Address, fee *big.Int, bond *big.Int, output [32]byte, data [32]byte) []byte {
	enc, err := ordersHarness.abi.Pack("item", request, provider, fee, bond, output, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackItem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x08e729b7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function item(bytes32 request_, address provider, uint96 fee, uint96 bond, bytes32 output, bytes32 data) pure returns(bytes32)
func (ordersHarness *OrdersHarness) TryPackItem(request [32]byte, provider common.Address, fee *big.Int, bond *big.Int, output [32]byte, data [32]byte) ([]byte, error) {
	return ordersHarness.abi.Pack("item", request, provider, fee, bond, output, data)
}

// UnpackItem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x08e729b7.
//
// Solidity: function item(bytes32 request_, address provider, uint96 fee, uint96 bond, bytes32 output, bytes32 data) pure returns(bytes32)
func (ordersHarness *OrdersHarness) UnpackItem(data []byte) ([32]byte, error) {
	out, err := ordersHarness.abi.Unpack("item", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca51dd33.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function request((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256) order, address market) view returns(bytes32)
func (ordersHarness *OrdersHarness) PackRequest(order Order, market common.Address) []byte {
	enc, err := ordersHarness.abi.Pack("request", order, market)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xca51dd33.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function request((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256) order, address market) view returns(bytes32)
func (ordersHarness *OrdersHarness) TryPackRequest(order Order, market common.Address) ([]byte, error) {
	return ordersHarness.abi.Pack("request", order, market)
}

// UnpackRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xca51dd33.
//
// Solidity: function request((address,address,bytes32,bytes32,uint8,uint8,uint96,uint96,uint96,uint40,uint40,uint40,uint40,address,bytes32,address,uint32,uint256) order, address market) view returns(bytes32)
func (ordersHarness *OrdersHarness) UnpackRequest(data []byte) ([32]byte, error) {
	out, err := ordersHarness.abi.Unpack("request", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRequestRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7cba71c8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestRoot(bytes32[] leaves) pure returns(bytes32)
func (ordersHarness *OrdersHarness) PackRequestRoot(leaves [][32]byte) []byte {
	enc, err := ordersHarness.abi.Pack("requestRoot", leaves)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7cba71c8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestRoot(bytes32[] leaves) pure returns(bytes32)
func (ordersHarness *OrdersHarness) TryPackRequestRoot(leaves [][32]byte) ([]byte, error) {
	return ordersHarness.abi.Pack("requestRoot", leaves)
}

// UnpackRequestRoot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7cba71c8.
//
// Solidity: function requestRoot(bytes32[] leaves) pure returns(bytes32)
func (ordersHarness *OrdersHarness) UnpackRequestRoot(data []byte) ([32]byte, error) {
	out, err := ordersHarness.abi.Unpack("requestRoot", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}
