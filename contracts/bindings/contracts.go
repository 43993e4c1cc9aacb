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

// ISettlementVerifierStatement is an auto generated low-level Go binding around an user-defined struct.
type ISettlementVerifierStatement struct {
	Key    [32]byte
	Root   [32]byte
	Payee  common.Address
	Shown  *big.Int
	Values []byte
}

// Pieces is an auto generated low-level Go binding around an user-defined struct.
type Pieces struct {
	Words []byte
	Tail  [32]byte
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

// VerifierRouterMetaData contains all meta data concerning the VerifierRouter contract.
var VerifierRouterMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"guardian_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"contractISettlementVerifier\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"maxGas\",\"type\":\"uint64\"}],\"name\":\"add\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"classes\",\"outputs\":[{\"internalType\":\"contractISettlementVerifier\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"maxGas\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"frozen\",\"type\":\"bool\"},{\"internalType\":\"bytes32\",\"name\":\"codehash\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"freeze\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"guardian\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"offerOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"setGuardian\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"unfreeze\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shown\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"values\",\"type\":\"bytes\"}],\"internalType\":\"structISettlementVerifier.Statement\",\"name\":\"statement\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"key\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"verify\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shown\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"values\",\"type\":\"bytes\"}],\"internalType\":\"structISettlementVerifier.Statement[]\",\"name\":\"statements\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes[]\",\"name\":\"keys\",\"type\":\"bytes[]\"},{\"internalType\":\"bytes[]\",\"name\":\"proofs\",\"type\":\"bytes[]\"}],\"name\":\"verifyMany\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"maxGas\",\"type\":\"uint64\"}],\"name\":\"ClassAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"}],\"name\":\"Frozen\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"guardian\",\"type\":\"address\"}],\"name\":\"GuardianChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"OwnershipOffered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"}],\"name\":\"OwnershipTaken\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"Unfrozen\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"BadClass\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ClassChanged\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ClassExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ClassFrozen\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"LimitReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"NotEnoughGas\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"reason\",\"type\":\"bytes\"}],\"name\":\"Rejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"UnknownClass\",\"type\":\"error\"}]",
	ID:  "3401921a3974dac598cb6c792e7140a522",
	Bin: "0x6080346100da57601f61107338819003918201601f19168301916001600160401b038311848410176100de5780849260409485528339810103126100da57610052602061004b836100f2565b92016100f2565b5f80546001600160a01b039384166001600160a01b031991821681178355600280549490951693909116831790935560405192907fdc3c82f4776932041f15a08f769aadd6ed44c2a975e64bbf0fde8cf812f8b6b89080a27f01c6520cf747e4632b43b535b91afe3950ccabc4ab29bbd89e3c1f6b0ba056555f80a2610f6c90816101078239f35b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036100da5756fe6080806040526004361015610012575f80fd5b5f3560e01c90816320f5a5c7146108a157508063452a93201461086e578063521170a31461080257806356b689971461058b57806379ba509714610506578063830e133c146103c75780638a0dac4a1461032a5780638da5cb5b146102f85780638e3e92f21461025b5780639957e7f1146101d4578063e30c3978146101a15763ec13cc7b146100a0575f80fd5b3461019d57602060031936011261019d5760043573ffffffffffffffffffffffffffffffffffffffff5f54163314158061017b575b61014f576100e281610f13565b7c01000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff82541617905533907f08a301fe34854e26415a7d6d158412f4e7e2cc61bcbdd0c5d92d66513d5a4af15f80a3005b7ffa5cd00f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff600254163314156100d5565b5f80fd5b3461019d575f60031936011261019d57602073ffffffffffffffffffffffffffffffffffffffff60015416604051908152f35b3461019d57602060031936011261019d5760043573ffffffffffffffffffffffffffffffffffffffff5f5416330361014f5761020f81610f13565b7fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff81541690557f9a2807f532c136dda5b5f192315fda2e0a67d4a226f53bd30477f8e3b04143ba5f80a2005b3461019d57602060031936011261019d57610274610acb565b73ffffffffffffffffffffffffffffffffffffffff5f5416330361014f5773ffffffffffffffffffffffffffffffffffffffff16807fffffffffffffffffffffffff000000000000000000000000000000000000000060015416176001557f239a2ddded15777fa246aed5f7e1a9bc69a39d4eb4a397034d1d85766cca7d4c5f80a2005b3461019d575f60031936011261019d57602073ffffffffffffffffffffffffffffffffffffffff5f5416604051908152f35b3461019d57602060031936011261019d57610343610acb565b73ffffffffffffffffffffffffffffffffffffffff5f5416330361014f5773ffffffffffffffffffffffffffffffffffffffff16807fffffffffffffffffffffffff000000000000000000000000000000000000000060025416176002557f01c6520cf747e4632b43b535b91afe3950ccabc4ab29bbd89e3c1f6b0ba056555f80a2005b3461019d57608060031936011261019d5760243567ffffffffffffffff811161019d5760a0600319823603011261019d5760443567ffffffffffffffff811161019d57610418903690600401610a9d565b906064359267ffffffffffffffff841161019d576104ee61048e936104fc936104be61044b610504983690600401610a9d565b9290936040519889977ff9fd764f0000000000000000000000000000000000000000000000000000000060208a0152606060248a01526084890190600401610b5e565b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc888403016044890152610b3e565b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc858403016064860152610b3e565b03601f198101835282610c26565b600435610c83565b005b3461019d575f60031936011261019d5760015473ffffffffffffffffffffffffffffffffffffffff8116330361014f577fffffffffffffffffffffffff00000000000000000000000000000000000000009033825f5416175f5516600155337fdc3c82f4776932041f15a08f769aadd6ed44c2a975e64bbf0fde8cf812f8b6b85f80a2005b3461019d57606060031936011261019d576004356024359073ffffffffffffffffffffffffffffffffffffffff821680920361019d5760443567ffffffffffffffff811680910361019d5773ffffffffffffffffffffffffffffffffffffffff5f5416330361014f57815f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f2054166107d657823b1580156107ce575b6107a657823f60405191608083019280841067ffffffffffffffff8511176107795760016020937fccc3c8ff4f971632233ddea44bfbfcaaad866d6d6696848901a08142072e3cda9560405287835284830184815260408401905f825260608501928352885f526003875273ffffffffffffffffffffffffffffffffffffffff60405f209551167fffffffffffffffffffffffff0000000000000000000000000000000000000000865416178555517fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000086549260a01b1691161784555115157fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff7cff0000000000000000000000000000000000000000000000000000000085549260e01b16911617835551910155604051908152a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7fbe23b43d000000000000000000000000000000000000000000000000000000005f5260045ffd5b508015610625565b507fea52ae4f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461019d57602060031936011261019d576004355f526003602052608060405f206001815491015460ff6040519273ffffffffffffffffffffffffffffffffffffffff8116845267ffffffffffffffff8160a01c16602085015260e01c16151560408301526060820152f35b3461019d575f60031936011261019d57602073ffffffffffffffffffffffffffffffffffffffff60025416604051908152f35b3461019d57608060031936011261019d5760243567ffffffffffffffff811161019d576108d2903690600401610a6c565b60449291923567ffffffffffffffff811161019d576108f5903690600401610a6c565b909360643567ffffffffffffffff811161019d57610917903690600401610a6c565b9290957f94af92540000000000000000000000000000000000000000000000000000000060208701528460848701606060248901525260a4860160a48660051b8801019380915f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6183360301925b898210610a1857505050505095610a10936109d284610a02946105049a7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc8b809903016044890152610bc7565b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc858403016064860152610bc7565b03601f198101845283610c26565b600435610e80565b90919293967fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c8b820301845287358581121561019d576020610a5f60019385839401610b5e565b9901959401920190610985565b9181601f8401121561019d5782359167ffffffffffffffff831161019d576020808501948460051b01011161019d57565b9181601f8401121561019d5782359167ffffffffffffffff831161019d576020838186019501011161019d57565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361019d57565b90357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18236030181121561019d57016020813591019167ffffffffffffffff821161019d57813603831361019d57565b601f8260209493601f1993818652868601375f8582860101520116010190565b90813581526020820135602082015260408201359173ffffffffffffffffffffffffffffffffffffffff831680930361019d57610bb460a091610bc4946040850152606081013560608501526080810190610aee565b9190928160808201520191610b3e565b90565b90602083828152019260208260051b82010193835f925b848410610bee5750505050505090565b909192939495602080610c1683601f198660019603018852610c108b88610aee565b90610b3e565b9801940194019294939190610bde565b90601f601f19910116810190811067ffffffffffffffff82111761077957604052565b91908201809211610c5657565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b610c8c81610f13565b9182549160ff8360e01c16610e555767ffffffffffffffff8360a01c169283800460011484151715610c565773ffffffffffffffffffffffffffffffffffffffff16936001853f91015403610e2a5750610ce9603f830483610c49565b6127108101809111610c5657805a10610dff57505f80915a946020825192019085fa923d15610df7573d9367ffffffffffffffff85116107795760405194610d3b6020601f19601f8401160187610c26565b85523d5f602087013e5b610df157508251159182610ddb575b5050610db3576044602091601f19601f6040519485937f1b325f460000000000000000000000000000000000000000000000000000000085528160048601528051918291826024880152018686015e5f85828601015201168101030190fd5b7f3dd19101000000000000000000000000000000000000000000000000000000005f5260045ffd5b9091505a8103908111610c565710155f80610d54565b92505050565b606093610d45565b7f5e31f860000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f817bdbd2000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fb3de7277000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b91610e8a83610f13565b92835460ff8160e01c16610ee75767ffffffffffffffff8160a01c16848102948186041490151715610c565773ffffffffffffffffffffffffffffffffffffffff16936001853f91015403610e2a5750610ce9603f830483610c49565b507fb3de7277000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90815f52600360205260405f209173ffffffffffffffffffffffffffffffffffffffff83541615610f415750565b7f693b1355000000000000000000000000000000000000000000000000000000005f5260045260245ffd",
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
