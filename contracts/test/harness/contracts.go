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

// DeliveryHarnessMetaData contains all meta data concerning the DeliveryHarness contract.
var DeliveryHarnessMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"checkKey\",\"outputs\":[],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"row\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"powers\",\"type\":\"bytes\"}],\"name\":\"decrypts\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"InvalidPoint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongKey\",\"type\":\"error\"}]",
	ID:  "0a1305ba3737537ccb7ca1b1cbcf5d273f",
	Bin: "0x60808060405234601557610757908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c80632b9b0ad9146100dd57634ecb65671461002f575f80fd5b346100d95760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d9576024358060405160208101907f7a6b76696e2f76312f6f75747075742d6b65790000000000000000000000000082526004356033820152603381526100a46053826101b9565b519020036100ae57005b7fecab80c0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f80fd5b346100d95760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d95760243567ffffffffffffffff81116100d95761012c90369060040161018b565b60443567ffffffffffffffff81116100d95761014c90369060040161018b565b9190926064359267ffffffffffffffff84116100d95760209461017661018195369060040161018b565b94909360043561027d565b6040519015158152f35b9181601f840112156100d95782359167ffffffffffffffff83116100d957602083818601950101116100d957565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176101fa57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9060058110156102385760051b0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81116101fa5760051b60200190565b92969093955060228210801561074d575b8015610741575b61073657604051956102a860a0886101b9565b60a03688375f5b8060051b7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8216820361038057848110156103dd578481116100d95786810135908503602081106103ad575b5060405160208101907f7a6b76696e2f76312f6f75747075742d73747265616d000000000000000000008252876036820152836056820152605681526103426076826101b9565b51902018610350828a610227565b527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8114610380576001016102af565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b165f6102fb565b50509350959150927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08401938411610380578360011c9461041d86610265565b9461042b60405196876101b9565b86865261043787610265565b967fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020880198013689375f5b81811061068c5750507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe160151937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001851095866104c5575b50505050505090565b909192939495506040519260a0840184811067ffffffffffffffff8211176101fa576040525f845260208401965f885260408501925f845260608601945f865260808701935f85526020825193919260019460051b01015b808210610621575b505050156105c457806001927f1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa84967f13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a0875252520361060b575b50806105f6575b156105c45751826020116100d95781351492836105ac575b5050505f80808080806104bc565b519250906040116100d95760200135145f808061059e565b60c85a106105f4577fb8fedf87000000000000000000000000000000000000000000000000000000005f5260045ffd5bfe5b5060408160808160065afa60403d1416610586565b6040915060608160075afa60403d14165f61057f565b9091925060408387377f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016001835109855260408660608160075afa8015610686575060408860808160065afa92831561068157604001916020019061051d565b610525565b92610525565b6106998160041c85610227565b5160f08260041b1660f0039060f0821161038057901c61ffff166180008110156106db57905b88518110156102385760019160208260051b8b01015201610464565b6201000081810311610380577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efff0001017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001811161038057906106bf565b955050505050505f90565b50600182161515610295565b5060a0821161028e56",
}

// DeliveryHarness is an auto generated Go binding around an Ethereum contract.
type DeliveryHarness struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DeliveryHarness) GetABI() abi.ABI {
	return c.abi
}

// NewDeliveryHarness creates a new instance of DeliveryHarness.
func NewDeliveryHarness() *DeliveryHarness {
	parsed, err := DeliveryHarnessMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DeliveryHarness{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DeliveryHarness) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackCheckKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ecb6567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function checkKey(bytes32 key, bytes32 want) pure returns()
func (deliveryHarness *DeliveryHarness) PackCheckKey(key [32]byte, want [32]byte) []byte {
	enc, err := deliveryHarness.abi.Pack("checkKey", key, want)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheckKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ecb6567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function checkKey(bytes32 key, bytes32 want) pure returns()
func (deliveryHarness *DeliveryHarness) TryPackCheckKey(key [32]byte, want [32]byte) ([]byte, error) {
	return deliveryHarness.abi.Pack("checkKey", key, want)
}

// PackDecrypts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b9b0ad9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decrypts(bytes32 key, bytes data, bytes row, bytes powers) view returns(bool)
func (deliveryHarness *DeliveryHarness) PackDecrypts(key [32]byte, data []byte, row []byte, powers []byte) []byte {
	enc, err := deliveryHarness.abi.Pack("decrypts", key, data, row, powers)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecrypts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b9b0ad9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decrypts(bytes32 key, bytes data, bytes row, bytes powers) view returns(bool)
func (deliveryHarness *DeliveryHarness) TryPackDecrypts(key [32]byte, data []byte, row []byte, powers []byte) ([]byte, error) {
	return deliveryHarness.abi.Pack("decrypts", key, data, row, powers)
}

// UnpackDecrypts is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2b9b0ad9.
//
// Solidity: function decrypts(bytes32 key, bytes data, bytes row, bytes powers) view returns(bool)
func (deliveryHarness *DeliveryHarness) UnpackDecrypts(data []byte) (bool, error) {
	out, err := deliveryHarness.abi.Unpack("decrypts", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (deliveryHarness *DeliveryHarness) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], deliveryHarness.abi.Errors["InvalidPoint"].ID.Bytes()[:4]) {
		return deliveryHarness.UnpackInvalidPointError(raw[4:])
	}
	if bytes.Equal(raw[:4], deliveryHarness.abi.Errors["WrongKey"].ID.Bytes()[:4]) {
		return deliveryHarness.UnpackWrongKeyError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DeliveryHarnessInvalidPoint represents a InvalidPoint error raised by the DeliveryHarness contract.
type DeliveryHarnessInvalidPoint struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidPoint()
func DeliveryHarnessInvalidPointErrorID() common.Hash {
	return common.HexToHash("0xb8fedf87e792a9d748e133fbebf786ae0bd441dc3d31476dd4f8b972707ef4b4")
}

// UnpackInvalidPointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidPoint()
func (deliveryHarness *DeliveryHarness) UnpackInvalidPointError(raw []byte) (*DeliveryHarnessInvalidPoint, error) {
	out := new(DeliveryHarnessInvalidPoint)
	if err := deliveryHarness.abi.UnpackIntoInterface(out, "InvalidPoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveryHarnessWrongKey represents a WrongKey error raised by the DeliveryHarness contract.
type DeliveryHarnessWrongKey struct {
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongKey(bytes32 want)
func DeliveryHarnessWrongKeyErrorID() common.Hash {
	return common.HexToHash("0xecab80c08cfa316fe827c807eb22e9135a800ac652d414873f256fe4fa9c1c07")
}

// UnpackWrongKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongKey(bytes32 want)
func (deliveryHarness *DeliveryHarness) UnpackWrongKeyError(raw []byte) (*DeliveryHarnessWrongKey, error) {
	out := new(DeliveryHarnessWrongKey)
	if err := deliveryHarness.abi.UnpackIntoInterface(out, "WrongKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OrdersHarnessMetaData contains all meta data concerning the OrdersHarness contract.
var OrdersHarnessMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request_\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"context_\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"name\":\"answerLeaf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"market\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"request_\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"locker\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"name\":\"context\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"enumTier\",\"name\":\"tier\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"privacy\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"valueAtRisk\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeStart\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeEnd\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"rampStart\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lockBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answerBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"settleBy\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"feeAt\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"request_\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"fee\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"output\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"data\",\"type\":\"bytes32\"}],\"name\":\"item\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"modelOwner\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"input\",\"type\":\"bytes32\"},{\"internalType\":\"enumTier\",\"name\":\"tier\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"privacy\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"valueAtRisk\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeStart\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"feeEnd\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"rampStart\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"lockBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answerBy\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"settleBy\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"provider\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"encryptionKey\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"callbackGas\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"internalType\":\"structOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"market\",\"type\":\"address\"}],\"name\":\"request\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"leaves\",\"type\":\"bytes32[]\"}],\"name\":\"requestRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "0c31ed32186e1454bc716b79bd0cb9fd28",
	Bin: "0x608080604052346015576106e1908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c908163076c645a1461043f5750806308e729b7146103755780637cba71c81461026157806398d06706146101e2578063a8338590146101a35763ca51dd331461005e575f80fd5b3461019f576003193601610260811261019f576102401361019f576102443573ffffffffffffffffffffffffffffffffffffffff811680910361019f576042602091604051838101917f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f83527ff7b9a26803ddf7afecc6430f7a58339c92d93871db28837691b8360bcb5b2bd760408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261013060c0826104e8565b519020604051907f634860e3c8b70605667a5b597535bd82f8ee592498839e1534d936b9ecbdbc8482526102406004858401376102608220907f190100000000000000000000000000000000000000000000000000000000000083526002830152602282015220604051908152f35b5f80fd5b3461019f576003193601610260811261019f576102401361019f5760206101cc61024435610556565b6bffffffffffffffffffffffff60405191168152f35b3461019f5760a060031936011261019f576020604051818101907f7a6b76696e2f76312f616e7377657200000000000000000000000000000000008252600435602f820152602435604f820152604435606f820152606435608f82015260843560af82015260af815261025660cf826104e8565b519020604051908152f35b3461019f57602060031936011261019f5760043567ffffffffffffffff811161019f573660238201121561019f57806004013567ffffffffffffffff811161019f578060051b906024828401019036821161019f576102c660206040519401846104e8565b82526020820192602401835b8282106103655750505060405160208101917f7a6b76696e2f76312f726571756573742d726f6f74000000000000000000000083526035820190519093905f5b81811061034f5750505061025681602094037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018352826104e8565b8251865260209586019590920191600101610312565b81358152602091820191016102d2565b3461019f5760c060031936011261019f5760243573ffffffffffffffffffffffffffffffffffffffff811680910361019f57604435906bffffffffffffffffffffffff821680920361019f57606435916bffffffffffffffffffffffff831680930361019f5760209260405191848301937f7a6b76696e2f76312f6974656d000000000000000000000000000000000000008552600435602d850152604d840152606d830152608d82015260843560ad82015260a43560cd82015260cd815261025660ed826104e8565b3461019f57608060031936011261019f5760043573ffffffffffffffffffffffffffffffffffffffff811680910361019f576044359173ffffffffffffffffffffffffffffffffffffffff831680930361019f57602092838201927f7a6b76696e2f76312f6d61726b65742d636f6e74657874000000000000000000845246603784015260578301526024356077830152609782015260643560b782015260b7815261025660d7825b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761052957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b610124359064ffffffffff821680830361019f57808211156106c357610144359264ffffffffff84169081850361019f57818410156106a25761010435946bffffffffffffffffffffffff86169586810361019f575060e4356bffffffffffffffffffffffff81169687820361019f578790036bffffffffffffffffffffffff8111610648576bffffffffffffffffffffffff1685870396871161064857868102968188041490151715610648575050500364ffffffffff81116106485764ffffffffff168015610675576bffffffffffffffffffffffff910416016bffffffffffffffffffffffff81116106485790565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5050505050610104356bffffffffffffffffffffffff8116810361019f5790565b50505060e4356bffffffffffffffffffffffff8116810361019f579056",
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

// ProxyMetaData contains all meta data concerning the Proxy contract.
var ProxyMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"implementation\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"stateMutability\":\"payable\",\"type\":\"fallback\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"reason\",\"type\":\"bytes\"}],\"name\":\"NotInitialized\",\"type\":\"error\"}]",
	ID:  "ae973c57a97c8a14a218f63b2e319f8063",
	Bin: "0x60a0604052346100ac576101ce80380380610019816100b0565b92833981016040828203126100ac578151916001600160a01b03831683036100ac576020810151906001600160401b0382116100ac57019181601f840112156100ac57825161006f61006a826100e9565b6100b0565b92818452602082860101116100ac576020815f928261009697018387015e84010152610104565b604051603e9081610190823960805181600e0152f35b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176100d557604052565b634e487b7160e01b5f52604160045260245ffd5b6001600160401b0381116100d557601f01601f191660200190565b90816080528051801561018a575f926020849301905af43d15610182573d9061012f61006a836100e9565b9182523d5f602084013e5b156101425750565b6044602091604051928391636888f06f60e11b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b60609061013a565b50505056fe6080604052365f80375f8036817f00000000000000000000000000000000000000000000000000000000000000005af43d5f803e603a573d5ffd5b3d5ff3",
}

// Proxy is an auto generated Go binding around an Ethereum contract.
type Proxy struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Proxy) GetABI() abi.ABI {
	return c.abi
}

// NewProxy creates a new instance of Proxy.
func NewProxy() *Proxy {
	parsed, err := ProxyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Proxy{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Proxy) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address implementation, bytes data) returns()
func (proxy *Proxy) PackConstructor(implementation common.Address, data []byte) []byte {
	enc, err := proxy.abi.Pack("", implementation, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (proxy *Proxy) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], proxy.abi.Errors["NotInitialized"].ID.Bytes()[:4]) {
		return proxy.UnpackNotInitializedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ProxyNotInitialized represents a NotInitialized error raised by the Proxy contract.
type ProxyNotInitialized struct {
	Reason []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInitialized(bytes reason)
func ProxyNotInitializedErrorID() common.Hash {
	return common.HexToHash("0xd111e0debbd448e09a711c41d9958b4b8eff9c26ec817b28642ac5cc9eb6a2b6")
}

// UnpackNotInitializedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInitialized(bytes reason)
func (proxy *Proxy) UnpackNotInitializedError(raw []byte) (*ProxyNotInitialized, error) {
	out := new(ProxyNotInitialized)
	if err := proxy.abi.UnpackIntoInterface(out, "NotInitialized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TableUpdaterMetaData contains all meta data concerning the TableUpdater contract.
var TableUpdaterMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractICrossChainRegistry\",\"name\":\"registry\",\"type\":\"address\"},{\"internalType\":\"contractITables\",\"name\":\"verifier\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"name\":\"isRootValidByTimestamp\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"avs\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"id\",\"type\":\"uint32\"}],\"internalType\":\"structOperatorSet\",\"name\":\"set\",\"type\":\"tuple\"}],\"name\":\"update\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"referenceTimestamp\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "86695597cb684ba26c2d75550c28596b39",
	Bin: "0x60c034608557601f61077938819003918201601f19168301916001600160401b0383118484101760895780849260409485528339810103126085578051906001600160a01b0382168203608557602001516001600160a01b038116810360855760a0526080526040516106db908161009e8239608051816078015260a051816101630152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816364e1df84146105ef5750637bcda30d14610032575f80fd5b3461043a5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261043a5773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166040517f75e4b5390000000000000000000000000000000000000000000000000000000081526100ca600482016106a0565b602081604481855afa908115610416575f9161059e575b50905f73ffffffffffffffffffffffffffffffffffffffff926044604051809581937f41ee6d0e000000000000000000000000000000000000000000000000000000008352610132600484016106a0565b165afa918215610416575f926104f4575b5063ffffffff42169073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016908351840193602085019060208187031261043a57602081015167ffffffffffffffff811161043a577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe09101809603019460a0602087011261043a57604051926080840184811067ffffffffffffffff8211176104c7576040526020820151845260407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818401519860208701998a52011261043a576040519161024683610643565b60608101518352608081015160208401526040850192835260a081015167ffffffffffffffff811161043a5760209101019280601f8501121561043a5783519367ffffffffffffffff85116104c7578460051b90604051956102ab602084018861065f565b865260208087019282010192831161043a57602001905b8282106104b75750505090604060449392606086019384528151948580927f21fa7fdc00000000000000000000000000000000000000000000000000000000825261030f600483016106a0565b5afa928315610416575f9361043e575b50843b1561043a579592919060206040519788957f6738c40b000000000000000000000000000000000000000000000000000000008752610362600488016106a0565b88604488015260c060648801526101648701955160c48801525160e48701525180516101048701520151610124850152519160a06101448501528251809152602061018485019301905f5b818110610421575050505f8381959363ffffffff60208573ffffffffffffffffffffffffffffffffffffffff85975116608486015201511660a483015203925af191821561041657602092610406575b50604051908152f35b5f6104109161065f565b5f6103fd565b6040513d5f823e3d90fd5b82518552889550602094850194909201916001016103ad565b5f80fd5b9092506040813d6040116104af575b8161045a6040938361065f565b8101031261043a576040519061046f82610643565b80519073ffffffffffffffffffffffffffffffffffffffff8216820361043a576020918352015163ffffffff8116810361043a576020820152915f61031f565b3d915061044d565b81518152602091820191016102c2565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9091503d805f833e610506818361065f565b81019060208183031261043a5780519067ffffffffffffffff821161043a570181601f8201121561043a5780519067ffffffffffffffff82116104c7576040519261057960207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f860116018561065f565b8284526020838301011161043a57815f9260208093018386015e83010152905f610143565b90506020813d6020116105e7575b816105b96020938361065f565b8101031261043a57519073ffffffffffffffffffffffffffffffffffffffff8216820361043a57905f6100e1565b3d91506105ac565b3461043a5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261043a57602090610629610630565b5060018152f35b6004359063ffffffff8216820361043a57565b6040810190811067ffffffffffffffff8211176104c757604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176104c757604052565b60043573ffffffffffffffffffffffffffffffffffffffff811680910361043a5781526024359063ffffffff821680920361043a576020015256",
}

// TableUpdater is an auto generated Go binding around an Ethereum contract.
type TableUpdater struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TableUpdater) GetABI() abi.ABI {
	return c.abi
}

// NewTableUpdater creates a new instance of TableUpdater.
func NewTableUpdater() *TableUpdater {
	parsed, err := TableUpdaterMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TableUpdater{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TableUpdater) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address registry, address verifier) returns()
func (tableUpdater *TableUpdater) PackConstructor(registry common.Address, verifier common.Address) []byte {
	enc, err := tableUpdater.abi.Pack("", registry, verifier)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackIsRootValidByTimestamp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64e1df84.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isRootValidByTimestamp(uint32 ) pure returns(bool)
func (tableUpdater *TableUpdater) PackIsRootValidByTimestamp(arg0 uint32) []byte {
	enc, err := tableUpdater.abi.Pack("isRootValidByTimestamp", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsRootValidByTimestamp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64e1df84.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isRootValidByTimestamp(uint32 ) pure returns(bool)
func (tableUpdater *TableUpdater) TryPackIsRootValidByTimestamp(arg0 uint32) ([]byte, error) {
	return tableUpdater.abi.Pack("isRootValidByTimestamp", arg0)
}

// UnpackIsRootValidByTimestamp is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x64e1df84.
//
// Solidity: function isRootValidByTimestamp(uint32 ) pure returns(bool)
func (tableUpdater *TableUpdater) UnpackIsRootValidByTimestamp(data []byte) (bool, error) {
	out, err := tableUpdater.abi.Unpack("isRootValidByTimestamp", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackUpdate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7bcda30d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function update((address,uint32) set) returns(uint32 referenceTimestamp)
func (tableUpdater *TableUpdater) PackUpdate(set OperatorSet) []byte {
	enc, err := tableUpdater.abi.Pack("update", set)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7bcda30d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function update((address,uint32) set) returns(uint32 referenceTimestamp)
func (tableUpdater *TableUpdater) TryPackUpdate(set OperatorSet) ([]byte, error) {
	return tableUpdater.abi.Pack("update", set)
}

// UnpackUpdate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7bcda30d.
//
// Solidity: function update((address,uint32) set) returns(uint32 referenceTimestamp)
func (tableUpdater *TableUpdater) UnpackUpdate(data []byte) (uint32, error) {
	out, err := tableUpdater.abi.Unpack("update", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// TokenMetaData contains all meta data concerning the Token contract.
var TokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"supply\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"has\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TooLittle\",\"type\":\"error\"}]",
	ID:  "711e27bd6cdde7570b71a392d07489317e",
	Bin: "0x608034608957601f61067638819003918201601f19168301916001600160401b03831184841017608d5780849260209460405283398101031260895751805f55335f5260016020528060405f20556040519081525f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203393a36040516105d490816100a28239f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806306fdde03146103d2578063095ea7b31461034d57806318160ddd1461033157806323b872dd14610218578063313ce567146101fd57806370a08231146101b857806395d89b411461011f578063a9059cbb146100ee5763dd62ed3e1461007c575f80fd5b346100ea5760406003193601126100ea5761009561047e565b73ffffffffffffffffffffffffffffffffffffffff6100b26104a1565b91165f52600260205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b5f80fd5b346100ea5760406003193601126100ea5761011461010a61047e565b60243590336104fe565b602060405160018152f35b346100ea575f6003193601126100ea57604051604081019080821067ffffffffffffffff83111761018b5761018791604052600381527f5a4b540000000000000000000000000000000000000000000000000000000000602082015260405191829182610436565b0390f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b346100ea5760206003193601126100ea5773ffffffffffffffffffffffffffffffffffffffff6101e661047e565b165f526001602052602060405f2054604051908152f35b346100ea575f6003193601126100ea57602060405160128152f35b346100ea5760606003193601126100ea5761023161047e565b6102396104a1565b6044359073ffffffffffffffffffffffffffffffffffffffff831692835f52600260205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20548381106102fd579384847fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61011497036102bf575b5050506104fe565b6102c8916104c4565b905f52600260205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20558480846102b7565b8390857fe4889ffe000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b346100ea575f6003193601126100ea5760205f54604051908152f35b346100ea5760406003193601126100ea5761036661047e565b73ffffffffffffffffffffffffffffffffffffffff60243591335f52600260205260405f208282165f526020528260405f205560405192835216907f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560203392a3602060405160018152f35b346100ea575f6003193601126100ea57604051604081019080821067ffffffffffffffff83111761018b5761018791604052601081527f7a6b76696e207465737420746f6b656e000000000000000000000000000000006020820152604051918291825b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602060409481855280519182918282880152018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff821682036100ea57565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036100ea57565b919082039182116104d157565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff1690815f52600160205260405f20548381106105a057906105498473ffffffffffffffffffffffffffffffffffffffff936104c4565b835f52600160205260405f20551691825f52600160205260405f208054918083018093116104d1577fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef9260209255604051908152a3565b9190507fe4889ffe000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd",
}

// Token is an auto generated Go binding around an Ethereum contract.
type Token struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Token) GetABI() abi.ABI {
	return c.abi
}

// NewToken creates a new instance of Token.
func NewToken() *Token {
	parsed, err := TokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Token{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Token) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(uint256 supply) returns()
func (token *Token) PackConstructor(supply *big.Int) []byte {
	enc, err := token.abi.Pack("", supply)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (token *Token) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := token.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (token *Token) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return token.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (token *Token) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := token.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (token *Token) PackApprove(spender common.Address, amount *big.Int) []byte {
	enc, err := token.abi.Pack("approve", spender, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (token *Token) TryPackApprove(spender common.Address, amount *big.Int) ([]byte, error) {
	return token.abi.Pack("approve", spender, amount)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (token *Token) UnpackApprove(data []byte) (bool, error) {
	out, err := token.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (token *Token) PackBalanceOf(account common.Address) []byte {
	enc, err := token.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (token *Token) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return token.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (token *Token) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := token.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (token *Token) PackDecimals() []byte {
	enc, err := token.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (token *Token) TryPackDecimals() ([]byte, error) {
	return token.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (token *Token) UnpackDecimals(data []byte) (uint8, error) {
	out, err := token.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (token *Token) PackName() []byte {
	enc, err := token.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (token *Token) TryPackName() ([]byte, error) {
	return token.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (token *Token) UnpackName(data []byte) (string, error) {
	out, err := token.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (token *Token) PackSymbol() []byte {
	enc, err := token.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (token *Token) TryPackSymbol() ([]byte, error) {
	return token.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (token *Token) UnpackSymbol(data []byte) (string, error) {
	out, err := token.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (token *Token) PackTotalSupply() []byte {
	enc, err := token.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (token *Token) TryPackTotalSupply() ([]byte, error) {
	return token.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (token *Token) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := token.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (token *Token) PackTransfer(to common.Address, amount *big.Int) []byte {
	enc, err := token.abi.Pack("transfer", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (token *Token) TryPackTransfer(to common.Address, amount *big.Int) ([]byte, error) {
	return token.abi.Pack("transfer", to, amount)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (token *Token) UnpackTransfer(data []byte) (bool, error) {
	out, err := token.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (token *Token) PackTransferFrom(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := token.abi.Pack("transferFrom", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (token *Token) TryPackTransferFrom(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return token.abi.Pack("transferFrom", from, to, amount)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (token *Token) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := token.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// TokenApproval represents a Approval event raised by the Token contract.
type TokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const TokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (TokenApproval) ContractEventName() string {
	return TokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 amount)
func (token *Token) UnpackApprovalEvent(log *types.Log) (*TokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != token.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TokenApproval)
	if len(log.Data) > 0 {
		if err := token.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range token.abi.Events[event].Inputs {
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

// TokenTransfer represents a Transfer event raised by the Token contract.
type TokenTransfer struct {
	From   common.Address
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const TokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (TokenTransfer) ContractEventName() string {
	return TokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 amount)
func (token *Token) UnpackTransferEvent(log *types.Log) (*TokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != token.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TokenTransfer)
	if len(log.Data) > 0 {
		if err := token.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range token.abi.Events[event].Inputs {
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
func (token *Token) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], token.abi.Errors["TooLittle"].ID.Bytes()[:4]) {
		return token.UnpackTooLittleError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TokenTooLittle represents a TooLittle error raised by the Token contract.
type TokenTooLittle struct {
	Account common.Address
	Has     *big.Int
	Amount  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooLittle(address account, uint256 has, uint256 amount)
func TokenTooLittleErrorID() common.Hash {
	return common.HexToHash("0xe4889ffe5a8446feb04d6f25bd030acf94070e3efef422b179af61fb0ec2966f")
}

// UnpackTooLittleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooLittle(address account, uint256 has, uint256 amount)
func (token *Token) UnpackTooLittleError(raw []byte) (*TokenTooLittle, error) {
	out := new(TokenTooLittle)
	if err := token.abi.UnpackIntoInterface(out, "TooLittle", raw); err != nil {
		return nil, err
	}
	return out, nil
}
