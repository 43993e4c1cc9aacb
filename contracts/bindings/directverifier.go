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

// Case is an auto generated low-level Go binding around an user-defined struct.
type Case struct {
	Key    []byte
	Root   [32]byte
	Length *big.Int
	Head   [32]byte
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

// DirectVerifierMetaData contains all meta data concerning the DirectVerifier contract.
var DirectVerifierMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"program\",\"type\":\"address\",\"internalType\":\"contractCourtProgram\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"PROGRAM\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractCourtProgram\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"caseId\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structCase\",\"components\":[{\"name\":\"key\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"evaluate\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structCase\",\"components\":[{\"name\":\"key\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"state\",\"type\":\"tuple\",\"internalType\":\"structState\",\"components\":[{\"name\":\"phase\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"position\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcript\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cursor\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"challenges\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"u\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"witness\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldBlind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"r\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rho\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"b\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"batch\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"zeta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"opening\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"program\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rows\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"mask\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"errors\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"point\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"foldY\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openY\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"hashes\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"chunk\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"input\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"outputs\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"fold\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structCase\",\"components\":[{\"name\":\"key\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"state\",\"type\":\"tuple\",\"internalType\":\"structState\",\"components\":[{\"name\":\"phase\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"position\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcript\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cursor\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"challenges\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"u\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"witness\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldBlind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"r\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rho\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"b\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"batch\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"zeta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"opening\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"program\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rows\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"mask\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"errors\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"point\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"foldY\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openY\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"events\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"witness\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"errors\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"powers\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"opening\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structCase\",\"components\":[{\"name\":\"key\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"state\",\"type\":\"tuple\",\"internalType\":\"structState\",\"components\":[{\"name\":\"phase\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"position\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcript\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cursor\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"challenges\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"u\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"witness\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldBlind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"r\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rho\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"b\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"batch\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"zeta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"opening\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"program\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rows\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"mask\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"errors\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"point\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"foldY\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openY\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"point\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"stream\",\"type\":\"tuple\",\"internalType\":\"structPieces\",\"components\":[{\"name\":\"words\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"tail\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"progress\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"sum\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structCase\",\"components\":[{\"name\":\"key\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"state\",\"type\":\"tuple\",\"internalType\":\"structState\",\"components\":[{\"name\":\"phase\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"position\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcript\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cursor\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"challenges\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"u\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"witness\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldBlind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"r\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rho\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"b\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"batch\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"zeta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"opening\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"program\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rows\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"mask\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"errors\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"point\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"foldY\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openY\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"points\",\"type\":\"tuple\",\"internalType\":\"structPieces\",\"components\":[{\"name\":\"words\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"tail\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"coefs\",\"type\":\"tuple\",\"internalType\":\"structPieces\",\"components\":[{\"name\":\"words\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"tail\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"take\",\"inputs\":[{\"name\":\"steps\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transcript\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structCase\",\"components\":[{\"name\":\"key\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"state\",\"type\":\"tuple\",\"internalType\":\"structState\",\"components\":[{\"name\":\"phase\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"position\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcript\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cursor\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"challenges\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"u\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"witness\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldBlind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"r\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rho\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"b\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"batch\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"zeta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"opening\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"program\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rows\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"mask\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"errors\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"point\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"foldY\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openY\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"events\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"challenges\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"stream\",\"type\":\"tuple\",\"internalType\":\"structPieces\",\"components\":[{\"name\":\"words\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"tail\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"verdict\",\"inputs\":[{\"name\":\"id\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"pending\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"accepted\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"reason\",\"type\":\"uint8\",\"internalType\":\"enumReason\"},{\"name\":\"phase\",\"type\":\"uint8\",\"internalType\":\"enumPhase\"},{\"name\":\"detail\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"Accepted\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Advanced\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"state\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structState\",\"components\":[{\"name\":\"phase\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"position\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcript\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cursor\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"challenges\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"u\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"witness\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldBlind\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"r\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"rho\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"b\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"batch\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"zeta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"opening\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"program\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rows\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"mask\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"errors\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"point\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"foldX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"foldY\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openX\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"openY\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Rejected\",\"inputs\":[{\"name\":\"caseId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"reason\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumReason\"},{\"name\":\"phase\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumPhase\"},{\"name\":\"detail\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"Decided\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InvalidPoint\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"MalformedKey\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoProgress\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OutOfGas\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongData\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongPhase\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongPieces\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongState\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ZeroInverse\",\"inputs\":[]}]",
	ID:  "DirectVerifier",
	Bin: "0x60a034606c57601f61560138819003918201601f19168301916001600160401b03831184841017607057808492602094604052833981010312606c57516001600160a01b0381168103606c5760805260405161557c9081610085823960805181818160b30152610ceb0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80632198c8c4146106775780633c42b2491461060857806367b87a541461051357806379cc6bca146104355780637aebd2a81461040c578063a4bb0fb614610337578063ac42aeb214610283578063c26ec457146101d2578063f8b7917b146100db5763fe59841c14610087575f80fd5b346100d7575f6003193601126100d757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5f80fd5b346100d7576103e06003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576103407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100d7576103643567ffffffffffffffff81116100d7576101599036906004016106ef565b916103843567ffffffffffffffff81116100d75761017b9036906004016106ef565b906103a43567ffffffffffffffff81116100d75761019d9036906004016106ef565b9290916103c4359667ffffffffffffffff88116100d7576101c56101d09836906004016106ef565b979096600401611acf565b005b346100d7576103a06003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576103407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100d7576103643567ffffffffffffffff81116100d7576102509036906004016106ef565b61038435929167ffffffffffffffff84116100d757604060031985360301126100d7576101d093600401926004016119df565b346100d7576103a06003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576103407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100d7576103643567ffffffffffffffff81116100d757604060031982360301126100d757610384359167ffffffffffffffff83116100d757604060031984360301126100d7576101d09260040191600401906004016111d4565b346100d7576103c06003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576103407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100d7576103643567ffffffffffffffff81116100d7576103b59036906004016106ef565b6103849291923567ffffffffffffffff81116100d7576103d99036906004016106ef565b916103a4359467ffffffffffffffff86116100d757604060031987360301126100d7576101d0956004019460040161101a565b346100d75760206003193601126100d7576004355f525f602052602060405f2054604051908152f35b346100d75760206003193601126100d7575f5f905f6004355f525f60205260405f2054928360401c1592838094610506575b6104a1575b9061049061049a92600160a09760405197158852146020870152604086019061071d565b606084019061072a565b6080820152f35b50505060ff8260081c1691600a8310156104d95760ff8160101c169060078210156104d95792601884901c63ffffffff16919061046c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b50600260ff861614610467565b346100d7576103e06003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576103407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126100d7576103643567ffffffffffffffff81116100d7576105919036906004016106be565b916103843567ffffffffffffffff81116100d7576105b39036906004016106ef565b906103a43567ffffffffffffffff81116100d7576105d59036906004016106be565b9290916103c4359667ffffffffffffffff88116100d7576105fd6101d09836906004016106be565b979096600401610b3b565b346100d75760206003193601126100d75760043567ffffffffffffffff81116100d7576106399036906004016106be565b5f5b818110156101d0575f806106548360051b860186610737565b60405193918190853783305af41561066f575060010161063b565b3d5f823e3d90fd5b346100d75760206003193601126100d75760043567ffffffffffffffff81116100d757608060031982360301126100d7576106b6602091600401610811565b604051908152f35b9181601f840112156100d75782359167ffffffffffffffff83116100d7576020808501948460051b0101116100d757565b9181601f840112156100d75782359167ffffffffffffffff83116100d757602083818601950101116100d757565b90600a8210156104d95752565b9060078210156104d95752565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156100d7570180359067ffffffffffffffff82116100d7576020019181360383136100d757565b610340810190811067ffffffffffffffff8211176107a557604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60a0810190811067ffffffffffffffff8211176107a557604052565b90601f601f19910116810190811067ffffffffffffffff8211176107a557604052565b61081b8180610737565b610868603260405183819460208301967f7a6b76696e2f76312f636f7572742d6b6579000000000000000000000000000088528484013781015f838201520301601f1981018352826107ee565b5190209060606040519160208301937f7a6b76696e2f76312f636f7572742d636173650000000000000000000000000085526033840152602081013560538401526040810135607384015201356093820152609381526108c960b3826107ee565b51902090565b9190826103409103126100d7576040516108e881610788565b610320808294803584526020810135602085015260408101356040850152606081013560608501526080810135608085015260a081013560a085015260c081013560c085015260e081013560e08501526101008101356101008501526101208101356101208501526101408101356101408501526101608101356101608501526101808101356101808501526101a08101356101a08501526101c08101356101c08501526101e08101356101e08501526102008101356102008501526102208101356102208501526102408101356102408501526102608101356102608501526102808101356102808501526102a08101356102a08501526102c08101356102c08501526102e08101356102e08501526103008101356103008501520135910152565b92919267ffffffffffffffff82116107a55760405191610a35601f8201601f1916602001846107ee565b8294818452818301116100d7578281602093845f960137010152565b67ffffffffffffffff81116107a55760051b60200190565b9080601f830112156100d7578151610a8081610a51565b92610a8e60405194856107ee565b81845260208085019260051b8201019283116100d757602001905b828210610ab65750505090565b8151815260209182019101610aa9565b91908203918211610ad357565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f198114610ad35760010190565b80516020909101905f5b818110610b255750505090565b8251845260209384019390920191600101610b18565b949796959692909192610b4f602487612029565b959099610b5d3660246108cf565b9960028b5103610ff257610180880151610100890151610b846101208b0191825190610ac6565b9051610ba8610b9d8c60a06080820151910151906111c7565b60c08d0151906111c7565b8b51916040519360208501957f7a6b76696e2f76312f636f7572742d70726f6772616d000000000000000000008752603686015260568501526076840152609683015260b68201528860d6820152610c1681610c0860f682018c8c612856565b03601f1981018352826107ee565b51902060e0610c258b80610737565b50013503610f725760808b0195878751109081610f9a575b5015610f7257898491610c54938a8e9896986128dc565b601f19601f856040519687957f90c525d40000000000000000000000000000000000000000000000000000000087526040600488015281604488015260648701375f60648287010152011682016020608460648301926003196064878303010160248701528451809452019201905f5b818110610f595750505090805f92038173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa968715610f4e575f975f935f91610ee1575b5080610e58575090610d319291612ba4565b94610d3c8251610b00565b8252604051610d5381610c08602082018095610b0e565b5190206040516020810190610d6c81610c08848b610b0e565b5190206040519060208201928352604082015260408152610d8e6060826107ee565b51902061022087015251149283610e2d575b505050610db257610db091612d3d565b565b602081015190610502815160101b845f525f60205266ffffffff0000008460181b16171760405f2055519060078210156104d95760405163ffffffff606092610e247f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb9560058552602085019061072a565b166040820152a2565b610e4f93506101006060610e418580610737565b509401359301359185612be2565b155f8080610da0565b9750505050505050505f198101908111610ad357602082019081525190610602815160101b845f525f60205266ffffffff0000008460181b16171760405f2055519060078210156104d95760405163ffffffff606092610e247f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb9560068552602085019061072a565b98505091503d805f893e610ef581896107ee565b8701916060888403126100d757875167ffffffffffffffff81116100d75783610f1f918a01610a69565b92602089015167ffffffffffffffff81116100d757604091610f42918b01610a69565b9801519297925f610d1f565b6040513d5f823e3d90fd5b8251845286945060209384019390920191600101610cc4565b7f036896be000000000000000000000000000000000000000000000000000000005f5260045ffd5b9050610fa7368588610a0b565b6020815191012090875189811015610fc55760051b0135145f610c3d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7fe2586bcc000000000000000000000000000000000000000000000000000000005f5260045ffd5b92909394919461102b602485612029565b9290966110393660246108cf565b966001885111610ff25761104e368383610a0b565b602081519101206101406110628980610737565b50013503610f725787511561113f575b61107d368585610a0b565b6020815191012060a089015103610f725760408801946110ad86519760208b019889519061036085015192612fe3565b9890981561112a5791886110d79694928b6110c8979561329f565b94909360608201519052613628565b9052600a8110156104d9578061111e5750156110f657610db091612d3d565b7f8b1075b9000000000000000000000000000000000000000000000000000000005f5260045ffd5b919050610db092612b1d565b50505050505050610db09391505f9052612aaa565b61036085015160408801350361117a577fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47060a0890152611072565b50505050505050610db091612aaa565b81810292918115918404141715610ad357565b604051906111aa826107d2565b60606080835f81525f60208201525f60408201525f838201520152565b91908201809211610ad357565b91906111e1602484612029565b6111ef9291923660246108cf565b936003855114928315938480956119d3575b610ff25760408701918251906020890151835f146119c3576080870151927f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84168403610ad3576112559360011b92612fe3565b93909315610f725761126561119d565b906112708180610737565b905061197b575b508115611517576112866136a2565b61030089018051906103208b01805192602085019384528452602088015160011c60208601518082105f1461151057505b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad3576112ed8160011b8a6142ac565b6112f782886142ac565b8190600190600685901b83019060408a0160808b015b8386106114bd575b505050509161132d916113379493156114ae57610ac6565b60061c908a614963565b935192519052525b1580801561149c575b156110f65761141857608081015151611403575b50606083019261136d845191613628565b83526020880152806113c5575b96610db0976113ae575b50508261139c575b505015612d3d5760058252612d3d565b6102e091925051910151145f8061138c565b6060013590525f6020860152600485525f80611384565b508151966080840151977f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff89168903610ad357909760011b1461137a565b61140c90613628565b6102408801525f61135c565b505050915050606091935001516020820152602081015190610302815160101b845f525f60205266ffffffff0000008460181b16171760405f2055519060078210156104d95760405163ffffffff606092610e247f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb9560038552602085019061072a565b50606085015160208a01511415611348565b6114b85f82615205565b610ac6565b909193506040858396949637602084823760408260608160075afa93846114fe575b84156114f65760206040910193019492919061130d565b839550611315565b935060408b60808160065afa936114df565b90506112b7565b61151f6136a2565b6115276136a2565b906103008a01516103208b01516102c08c01516102e08d0151602086015284526020830152815260019160608701516101a0890190815180821061194a575b505060608801519051811015908161193b575b506118b4575b82806118a1575b8061188f575b6117eb575b826117c6575b826115c9575b6020825192015190602081519101516102e08d01526102c08c01526103208b01526103008a015261133f565b91506101608a0180517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101808d019161160a83516101408d015190615190565b90096102008a0151926116286102208c019485518551918d8a61473a565b808095816117b5575b50806117a3575b611769575b611736575b83611712575b838080611700575b6116d6575b61168c575b5082611669575b50509161159d565b61168592506102c08a0151916102e08b01519051928a876147f2565b5f80611661565b6116cf9193506102a08b01516102c08c01519151917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018686519409918c896147f2565b915f61165a565b60208b015160018110156116f5576116ef905b8c6142ac565b50611655565b506116ef60016116e9565b5060608b01516102808d015114611650565b92506117306102608b01516102808c01518551908551928d8a6147f2565b92611648565b92506117636102408b01516102608c01516117588d60e0875191015190615190565b908551928d8a6147f2565b92611642565b6117968c6117878d6060610240602083015194015191015190610ac6565b8082101561179c57508c6142ac565b5061163d565b90506116e9565b5060608b01516102408d015111611638565b905060608c0151905111155f611631565b91506117e56101e08801516102008901516102608d0151918985614668565b91611597565b91506101e0870151611807602088015191606089015190610ac6565b8082101561188857505b60011c60208401518082105f1461188157505b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35780611874600161186261187b94821b8b6142ac565b8361186d818a6142ac565b918761489c565b9088614963565b91611591565b9050611824565b9050611811565b5060608701516101e08901511161158c565b5060608701516101c08901511115611586565b916101c08801516118cf60208901519160608a015190610ac6565b8082101561193457505b811c60208501518082105f1461192d57505b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad3576118745f61186283611927951b8b6142ac565b9161157f565b90506118eb565b90506118d9565b90506101c0890151115f611579565b61195c61196c9260208c015192610ac6565b8082101561197457505b896142ac565b505f80611566565b9050611966565b6119b89150610240890151611990878b61364f565b906119b26119a760808a015160a08b0151906111c7565b60c08a0151906111c7565b92612fe3565b15610f72575f611277565b6112559261036088015192612fe3565b50600487511415611201565b90926119ec602483612029565b6119fa9591953660246108cf565b946006865103610ff257611a1090369084610a0b565b602081519101206102a086015103610f7257611a3e6040860151936020870151610360840195865192612fe3565b909381611ab1575b5015610f7257611a5984611a6395610737565b90935193866136cc565b90600a8210156104d95781611aa8575050805f525f602052600160405f20557f1f3c0697c3ada95f9e84a917995664b76cd8b4ae5de25e77ee111122ae3a00d05f80a2565b610db092612b1d565b9050611ac660608501516020860151906111c7565b9051145f611a46565b9890929597969794919394611ae560248b612029565b969098611af33660246108cf565b9b60058d5103610ff257611b08368989610a0b565b60208151910120610140611b1c8380610737565b50013503610f7257610120611b44611b368e853691610a0b565b602081519101209280610737565b500135149081611f43575b5015610f7257611b6190369089610a0b565b602081519101206101208b0151149081611f22575b5015610f7257610180890151959661082099601f198b611b996040519d8e6107ee565b60408d52013660208d01376001965f5b8060021b7f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad35788811015611c46576004810190818111610ad357611bfa8f92611c00928c8c614222565b9061423a565b60ff8160e01c1691829160f01c915b611c2457505050611c1f90610b00565b611ba9565b611c3e9b82611c3693949f8f93614b2b565b9a909c6142a0565b908e82611c0f565b505097611c6b9199939b9650611c7695508094929a976101208a019485519089614b2b565b929050519085614b2b565b5050611c806136a2565b906102c0850151926102e0860151936020840194855283525f6040840191606085019360808601925b60408110611e62575050506101408701517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad357806001927f1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa84967f13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a08752525203611e51575b5080611e41575b15611e0f5751159081611e05575b5015611d925761030001516102008201516040830152602082015260068152610db091612d3d565b50602081015190610702815160101b845f525f60205266ffffffff0000008460181b16171760405f2055519060078210156104d95760405163ffffffff606092610e247f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb9560078552602085019061072a565b905051155f611d6a565b60c85a10611e3f577fb8fedf87000000000000000000000000000000000000000000000000000000005f5260045ffd5bfe5b5060408160808160065afa611d5c565b6040915060608160075afa5f611d55565b611e6c81836128c8565b5115611f1a578060061b8301611e8282846128c8565b517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000103907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018211610ad357803587526020013587528085526001905f1901611f0a575b80611efa575b15611e0f576001905b01611ca9565b5060408760808160065afa611eeb565b5060408560608160075afa611ee5565b600190611ef4565b611f2f9150369084610a0b565b602081519101206102808a0151145f611b76565b6110009150145f611b4f565b60405190610380820182811067ffffffffffffffff8211176107a5576040525f610360838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e08201528261020082015282610220820152826102408201528261026082015282610280820152826102a0820152826102c0820152826102e08201528261030082015282610320820152826103408201520152565b9091612033611f4f565b5061203d82610811565b926120488380610737565b612053949194611f4f565b9461016082106127d75760c0013560ff811691828752602087019061ffff8360081c16825261ffff8360181c1690604089019482865262ffffff8560281c1660808b01528960a081019162ffffff8760401c16835260c082019362ffffff8860581c16855260e083019562ffffff8960701c168752606061010085019962ffffff8160881c168b5261012086019562ffffff8260a01c16875262ffffff8260b81c1661018082015261ffff8260d01c16928391015260e01c159384159461284d575b508315612842575b5082156127ff575b50506127d757516040810190818111610ad357603f01908111610ad35760061c956121596101608c019780895285516111c7565b946101408c01958652519051601f8101809111610ad35760051c60020180600211610ad3576121879161118a565b90816101a08c015251907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576121c79160011b906111c7565b90816101c08b015251907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576122079160011b906111c7565b90816101e08a015260028201809211610ad357816102008a015251907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576122599160011b906111c7565b8061022089015260028101809111610ad357806102408901528351907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576122ab9160011b906111c7565b908161026089015251907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576122eb9160011b906111c7565b8061028088015260018101809111610ad357806102a08801528251907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad35761233d9160011b906111c7565b91826102c0880152517f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35761238f926123809160011b906111c7565b90816102e088015251906111c7565b60018101809111610ad357806103008601528451905f198201918211610ad3577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576123e59160011b906111c7565b80610320860152845180600302906003820403610ad357612405916111c7565b8061034086015260048101809111610ad35761036085015283855f525f60205260405f205492604051610320602082019280358452602081013560408401526040810135606084015260608101356080840152608081013560a084015260a081013560c084015260c081013560e084015260e08101356101008401526101008101356101208401526101208101356101408401526101408101356101608401526101608101356101808401526101808101356101a08401526101a08101356101c08401526101c08101356101e08401526101e08101356102008401526102008101356102208401526102208101356102408401526102408101356102608401526102608101356102808401526102808101356102a08401526102a08101356102c08401526102c08101356102e08401526102e08101356103008401526103008101358284015201356103408201526103408152612564610360826107ee565b5190209183156125d05750508160401c156125a8570361258057565b7fde4168ba000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fd2fbaff6000000000000000000000000000000000000000000000000000000005f5260045ffd5b919250949293506060604051916125e683610788565b5f83525f60208401525f828401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f6101208401525f6101408401525f6101608401525f6101808401525f6101a08401525f6101c08401525f6101e08401525f6102008401525f6102208401525f6102408401525f6102608401525f6102808401525f6102a08401525f6102c08401525f6102e08401525f6103008401525f610320840152013560408201526040516127cb81610c0860208201948591909161032080610340830194805184526020810151602085015260408101516040850152606081015160608501526080810151608085015260a081015160a085015260c081015160c085015260e081015160e08501526101008101516101008501526101208101516101208501526101408101516101408501526101608101516101608501526101808101516101808501526101a08101516101a08501526101c08101516101c08501526101e08101516101e08501526102008101516102008501526102208101516102208501526102408101516102408501526102608101516102608501526102808101516102808501526102a08101516102a08501526102c08101516102c08501526102e08101516102e08501526103008101516103008501520151910152565b51902003612580579190565b7ffbfe0469000000000000000000000000000000000000000000000000000000005f5260045ffd5b909150600b0180600b11610ad3577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35760051b14155f80612125565b81935011915f61211d565b1593505f612115565b91907f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81116100d75760051b809282370190565b9061289482610a51565b6128a160405191826107ee565b828152601f196128b18294610a51565b0190602036910137565b805115610fc55760200190565b8051821015610fc55760209160051b010190565b959490919360609061022088019182516129f75750505061290a6101808301926101008451910151906111c7565b831490816129ee575b5015610f725780518281116100d75760405161293881610c0860208201809589612856565b51902060a086015103610f7257518181116100d757610c0861296f8260051b85019284039260405192839160208301958691612856565b51902061012085015103610f72578060020180600211610ad35761299460e09161288a565b947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018061016083015161010084015190096001086129d1876128bb565b520151845160011015610fc557604085015260051b906060840137565b9050155f612913565b9290935084969750610c08612a37612a559396604051612a2181610c088c60208301958691612856565b5190209560405192839160208301958691612856565b519020916040519260208401948552604084015260408352826107ee565b519020905103610f7257612a6882610a51565b91612a7660405193846107ee565b808352602083019060051b8201913683116100d757905b828210612a9a5750505090565b8135815260209182019101612a8d565b90602081015190610102815160101b845f525f60205266ffffffff0000008460181b16171760405f2055519060078210156104d95760405163ffffffff606092610e247f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb9560018552602085019061072a565b9190602081015190600a8310156104d9576002815160101b8460081b17855f525f60205266ffffffff0000008460181b16171760405f2055519160078310156104d95763ffffffff606092610e247f89edf368ddc350e84d2fee125924780ebc8518fa6f0fc2de507bf16c2c991ffb95612b9a604051809661071d565b602085019061072a565b929190928315612bdd57612bc1612bbc8351866111c7565b61288a565b9360051b80916020860137602080835160051b9301918501015e565b509150565b92916080820191612c07612bfc845160a0840151906111c7565b60c0830151906111c7565b91805190610120830191612c1c8584516111c7565b60018101809111610ad3578451612c32916111c7565b036127d757612c84612c438561288a565b9251935191612c7e8560051b60208301209660208601948160051b6001890160051b8501875e60051b60028289010160051b840120966111c7565b906128c8565b518061026089015215612d315781515f92600582811b6107e0169392600101901b015b818111612cfd575050506102408601526102a08501526102808401525f60208401525f60a08401525f6102208401525f608084015251155f14612cf457506004915b604082015252600190565b60039250612ce9565b8293919215612d27575b839003906020601f19830194855192865201842093526108009190612ca7565b6108009350612d07565b50505050505050505f90565b90612fde7f9b23496f3616c9d47df352249ca3ce7fa36c8c21c8a7ce9a32592ed9f4b11228916040516020810190612e9e81610c08858591909161032080610340830194805184526020810151602085015260408101516040850152606081015160608501526080810151608085015260a081015160a085015260c081015160c085015260e081015160e08501526101008101516101008501526101208101516101208501526101408101516101408501526101608101516101608501526101808101516101808501526101a08101516101a08501526101c08101516101c08501526101e08101516101e08501526102008101516102008501526102208101516102208501526102408101516102408501526102608101516102608501526102808101516102808501526102a08101516102a08501526102c08101516102c08501526102e08101516102e08501526103008101516103008501520151910152565b519020845f525f60205260405f20556040519182918291909161032080610340830194805184526020810151602085015260408101516040850152606081015160608501526080810151608085015260a081015160a085015260c081015160c085015260e081015160e08501526101008101516101008501526101208101516101208501526101408101516101408501526101608101516101608501526101808101516101808501526101a08101516101a08501526101c08101516101c08501526101e08101516101e08501526102008101516102008501526102208101516102208501526102408101516102408501526102608101516102608501526102808101516102808501526102a08101516102a08501526102c08101516102c08501526102e08101516102e08501526103008101516103008501520151910152565b0390a2565b939291612fee61119d565b945f908260061c907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc084169180830460401490151715610ad3576130328180610737565b80915060051c908761304483866111c7565b14978215918215613280575b50811561326d575b508015613258575b6131955761306e8280610737565b8060059892981c60408101908181116131fe57603f0190811161322b5760061c600181018082116131fe576130a28161288a565b9260208701359a5f196040519360051b8601928d845282019401600b1b0192602085019360208401915b8584116131bd57505050505050806130e89160808d01526128bb565b5103613195576131289291613116613121928760608d01528760408d01526131108589610ac6565b90610ac6565b60208b015280610737565b5093610ac6565b907f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821682036131685750906131619160051b906111c7565b8452151490565b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526011600452fd5b6004847f54c79f6f000000000000000000000000000000000000000000000000000000008152fd5b81601f1991855187520393848385370192602001842083527ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8008101906130cc565b6024887f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b50861580156130605750603f81161515613060565b905061327982856111c7565b115f613058565b9550905061328e8380610737565b9050601f195f96161415905f613050565b95919490929796975f96845115613590575b506101808699929901916132c5835161288a565b93601f19821690602086013760608501958651975f9260051c9b608088019560208601945b60018a510361357f5760ff885116906002821461351e5761330b8286615014565b908751821161350b575061331f81896142ac565b908c517f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad357826133599260051b91614c25565b8c526001820190818311610ad35790895261338a9181359190828d8f600384036133de575060c001525b868d6153c9565b91600a8310156104d957826133a0575b916132ea565b5050935050505060a09291505b9781526040516133c581610c08602082018095610b0e565b51902091015282156133d657505090565b511415919050565b600484036133f0575060e00152613383565b60058414806134f9575b1561340b5750505060058b52613383565b6007840361341e57506101000152613383565b90915060098303613441576101606134368251615397565b919093015252613383565b84600a840361347157506101008901516040519060051b9081868237206101208301526101806134368251615397565b9190600b8403613496575061014001528c61020061348e8c613628565b910152613383565b909150600c83036134ae576101a06134368251615397565b600d83036134c3576101c06134368251615397565b600e83036134d8576101e06134368251615397565b9050600f82146134e9575b50613383565b5f90525f8b5260028d528d6134e3565b5060608d01516102608b0151116133fa565b97505050505050505060a09291506133ad565b929e8f61353092508a90878a8e614e8c565b9d8e600260ff8a51161461356d5782511461339a577f54c79f6f000000000000000000000000000000000000000000000000000000005f5260045ffd5b505050935050505060a09291506133ad565b9550505050505060a09291506133ad565b90965060208701516101c08701908151116110f6576135c790876135c16135b78580610737565b919093518c6142ac565b9261430d565b8093926060880152600a8110156104d957159182613619575b5050613611575b600a8110156104d957806136035750600183526001955f6132b1565b975060019695505050505050565b5060026135e7565b60200135141590505f806135e0565b61364b90612c7e6080820151916040606082015160061c91015160061c90610ac6565b5190565b90600382511461369757613682602061368b9301516101a0830151908181105f1461368e5750608081935b015192610ac6565b60011c906111c7565b90565b6080909361367a565b506020015160011c90565b604051906136af826107d2565b5f6080838281528260208201528260408201528260608201520152565b94915091925f9484515f198101908111610ad3577f03ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35761371c9060069796959493971b836111c7565b968451928897986101a08401519560e08501519760019560019c8d9c5b89819f116137d957988a8e9f8d9e9f8c849e9f9d35946020820135916060019e9210937f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001949385946137cd575b50818480808095948180968c0890098103818481038b080889350996088103918008088d09036137c5575b6020600191019d019c8d9c9b9a9998613739565b5f97506137b1565b60a00135925083613786565b50509650965096509692919850965015614217576137f56136a2565b9661030083015161032084015160208a015288528351965f198801978811610ad35788906101c085019889519081839260019260061b8501915b82851061419a575b5050506138499350156114ae57610ac6565b60061c8451905f198201918211610ad3570361418d57835196519792966060028601945f94859491855b888a8111156139b257908c807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa0819401998a35917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019108997fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08c0135917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910899601f190135917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019109907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910897969597613873565b50949a5095909650979391979690967f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101a0860151800990604051946040860186811067ffffffffffffffff8211176107a5576040527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101a088015180088652827f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000103957f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018711610ad35760208101927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001888187800908845260405160015f5b60408110614156575060408201916020835260206060820152602060808201528160a08201527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593efffffff60c08201527f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000160e082015260208360c08160055afa9251604090815b61411057505050156140e85715611e0f577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad3577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180925191880809947f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101a089015187097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad3577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000180929181920894870984087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000103917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018311610ad3577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000192839151920809917f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016101e08701928180888187518009089685519009900894825198519081606002916060830403610ad357613d437f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001939284936111c7565b990884097f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad357613d9d600191898b6149b2565b036140da5760408701809711610ad357613dbb60019151888a6149b2565b036140cd577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001929183910990087f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad3576001809181604088015260026060880152806080880152036140bb575b806140ab575b15611e0f5760c001517f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001037f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018111610ad357600180917f13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a060408701527f1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa606087015280608087015203614099575b80614089575b15611e0f576040613f176136a2565b92833760405190608082019082821067ffffffffffffffff8311176107a55760809360a06020927f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd479460405260408101358652606081013584870152868101356040870152013560608501526040805196875e7f198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c260408701527f1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed60608701527f090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b858701527f12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa60a0870152805160c0870152015181030660e084015261010083015e6020816101808160085afa90519015614058571561405257565b60099150565b6107d05a10611e3f577fb8fedf87000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060408360808160065afa613f08565b50604083810160608160075afa613f02565b5060408460808160065afa613e54565b50604084810160608160075afa613e4e565b5060039750505050505050565b506003985050505050505050565b7f4e8fc07a000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001601f198301928392601f19828b010183601f1982519489010151830990520990613b37565b907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181602092848601528387015190099101613ab4565b9650505050505050600390565b925060808660408681859896999a0137015260408d810160608160075afa9283614205575b83156141f9577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001836040920991019291908d95949161382f565b8d959482949350613837565b925060408d60808160065afa926141bf565b505050505050600890565b909392938483116100d75784116100d7578101920390565b919091357fffffffff000000000000000000000000000000000000000000000000000000008116926004811061426e575050565b7fffffffff00000000000000000000000000000000000000000000000000000000929350829060040360031b1b161690565b8015610ad3575f190190565b91908251927f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad3576060614309916142ed8460051b876111c7565b8152602081016142fe858251610ac6565b9052019182516111c7565b9052565b939092915f946040600e6020825161432584826107ee565b828152017f7a6b76696e2f76312f70726f6f660000000000000000000000000000000000008152208151906020820182811067ffffffffffffffff8211176107a55760499260209185528535815284519260018453600184015278200000000000000000000000000000000000000000000000006021840152602983015e20956101a08401517f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad3576143e19060051b876111c7565b9660208501976143f1895161288a565b93808701928351601f8101809111610ad35760051c6002019b8c600211610ad3578c60051b9c7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811603610ad35799905f9a5b8c518c10156144db57508161445891614beb565b60208201808311610ad35761446c91614beb565b82820191828111610ad35761449585828e8d8b61448f8f999884998e5191614c25565b98614c4b565b906144a182948b6128c8565b52600a8110156104d957806144c757506144bd8e6001926111c7565b9b019a9190614444565b929d505f9c50919a50505050505050505050565b9a5096505099509491505060a0919496500151917f03ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83168303610ad3576145259260061b91614c25565b93815191825b6001811161459657508261458657505f905b519060208201927f7a6b76696e2f76312f726f6f74000000000000000000000000000000000000008452602d830152604d820152604d8152614580606d826107ee565b51902091565b61458f906128bb565b519061453d565b95909391945f5b8060011b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad3578882101561464e57600182015f818411610ad3578a82101561463957610ad3576146036145fb614634948a6128c8565b5191896128c8565b51895190602082019283528a8201528981526146206060826107ee565b5190205b61462e82896128c8565b52610b00565b61459d565b505061464861463492886128c8565b51614624565b5050949193909560018101809111610ad35760011c61452b565b93909260608401918251928484108015614730575b6147245761368b966147107ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000015f966146de6147169960208d015192610ac6565b808210891461471c5750955b6147066146fd8860011c9b8c9851610ac6565b60011c89615190565b90099416886142ac565b90614a54565b91614963565b9050956146ea565b50505050505050600190565b508284101561467d565b909293606084019182519284841080156147e8575b6147245761368b9661476961471695602089015192610ac6565b808210156147e05750915b6147107ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016147d56147cc8760011c9a8b9751610ac6565b60011c88615190565b6001099416886142ac565b905091614774565b508684101561474f565b949093929192606085018051968588108015614892575b614885576147107ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000016147169761486861368b9c60208d015192610ac6565b8082101561471c5750956147066146fd8860011c9b8c9851610ac6565b5050505050505050600190565b5084881015614809565b949390919460019083946040820191608081019860061b8601925b8387106148eb575b505050506148d5949550156148db575b50610ac6565b60061c90565b6148e59082615205565b5f6148cf565b9193509194976040898337606083015182511715851661494d57602084823760408260608160075afa938461493b575b841561493357602060409101990195929098916148b7565b8996506148bf565b935060408360808160065afa9361491b565b505050506148d5939491505f85945f80806148bf565b9190916149708284610ac6565b907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82168203610ad35760606149ac91019160011b8251610ac6565b90521490565b60808101939282916001916040808501929081015b8386106149e3575b505050506148d5939450156114ae57610ac6565b919350919396604088833783815260408260608160075afa9384614a42575b8415614a3a577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000015f60409209980194929097916149c7565b8895506149cf565b935060408360808160065afa93614a02565b9091949360019183946040820191608081019860061b8601925b838710614a90575b50505050506148d5939450610ac6576114b8600182615205565b919450919492976040848337606083015182511715600116614b135784815260408260608160075afa9485614b01575b8515614af9577f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018a604092099401959290989391614a6e565b849650614a76565b945060408360808160065afa94614ac0565b5050509150506148d59293505f84935f808080614a76565b949391905f9160051b8101955b868210614b6f575050614b49575090565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001910990565b909180602080928401017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018086358909825108905201916108008314614bb9575b60200190614b38565b93915060207f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001845f9409949050614bb0565b6020604992604051926001845360018401527820000000000000000000000000000000000000000000000000602184015260298301372090565b918091604051936001855360018501528160c01b60218501526029840137602901902090565b94905094909291945f9460408501936060614c66865161288a565b960151965f5b8651601f8101809111610ad357601f198160051c91169080820460201490151715610ad357811015614e125760408301808411610ad35781614cad916111c7565b355f1a600181118015614dfd575b614deb578751821015614de25781600b0180600b11610ad35760051b85013590614cfc614cf18d62ffffff8560181c169061118a565b62ffffff84166111c7565b7f03ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad357614d329060061b886111c7565b901580614da4575b614d91579060019291633fffffc0604051927f7a6b76696e2f76312f74656e736f722d726f7773000000000000000000000000845260121c16809160148401376014019020614d89828b6128c8565b525b01614c6c565b5050505050505093505050505f90600390565b505f601283901c633fffffc0168201825b818110614dc3575050614d3a565b602081013581351715614dd9575b604001614db5565b60019250614dd1565b50600190614d8b565b50505050505093505050505f90600190565b5087518210158015614cbb5750801515614cbb565b509690949397959150614e329250614e2a81836152e6565b935191615337565b90602060405193818501957f7a6b76696e2f76312f6c656166000000000000000000000000000000000000008752602d8601528035604d8601520135606d840152608d83015260ad82015260ad815261458060cd826107ee565b939290959491946080850190815197606060ff8a60101c9a60081c169701938451975b8a60021b7f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8c168c03610ad35782811015615001576004810190818111610ad357614eff91611bfa91858e614222565b90603f8260f01c0163ffffffff8111610ad35760051c6307fffffe168060ff8460e01c169360ff8315159160e81c16935b858110614f4d57505050505050614f475f9a610b00565b99614eaf565b60208801518411614fdf5781614fa2575b84805b614f6e5750600101614f30565b9d8d614f7a8e92615397565b9190929e614f8790610b00565b9e614f91916128c8565b529d614f9c906142a0565b80614f61565b9c614fad84896142ac565b600584901b643fffffffc016919063fffffffe85168603610ad357641fffffffe0614fd9931691614c25565b9c614f5e565b9a9d50505050505050509691600294509490945260101b9060081b1717905290565b5050505096509250600393919450525290565b90801561515c57600681146151275760078114801561511d575b8015615113575b8015615109575b615102576008811480156150f8575b6150c357600a81146150ba57600c811461507e57600d1461506c5750600290565b5180600302906003820403610ad35790565b50515f198101908111610ad3577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35760011b90565b50610100015190565b5061016001517f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35760011b90565b506009811461504b565b5050600190565b50600b811461503c565b5060048114615035565b506003811461502e565b5061014001517f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35760011b90565b5060c001517f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610ad35760011b90565b6001929190815b61519f575050565b600182166151d7575b807f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000191099060011c9081615197565b927f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001848192099390506151a8565b602081359101357f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47600381848181800909087f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478280091492818317156152bd575b507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd478091109110161661529557565b7f77ebef4d000000000000000000000000000000000000000000000000000000005f5260045ffd5b1592507f30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47615266565b6001821461532b576040517f7a6b76696e2f76312f74656e736f722d6c69737400000000000000000000000081529160051b908190602001601484015e601401902090565b61364b91505f906128c8565b9060016153448285610ac6565b1461538c57602081604051947f7a6b76696e2f76312f74656e736f722d6c69737400000000000000000000000086520360051b92839260051b0101601484015e601401902090565b9061364b92506128c8565b60025f5360015260215f20907f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821690565b909193929360038114801561552b575b8015615521575b8015615517575b15615422575050507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000019150101561541d575b5f90565b600490565b91925090600a8103615447575050610100015161543e91615535565b1561541d575f90565b600d81036154695750505180600302906003820403610ad35761543e91615535565b90925090506009810361548657506101600151615419575b600590565b600c1461549257505f90565b6101a0017f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181518009905190811591821561550d575b82156154d9575b5050615481575f90565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000190810392508211610ad357145f806154cf565b81811492506154c8565b50600b81146153e7565b50600781146153e0565b50600481146153d9565b6001929160051b81015b80821061554a575050565b90926020907f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018535101693019061553f56",
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
