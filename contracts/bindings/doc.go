// Package bindings has Go bindings of the contracts, generated from their artifacts: in contracts/ build with forge, then
//
//	abigen --v2 --abi ABI --bin BIN --pkg bindings --type NAME --out bindings/NAME.go
//
// with ABI and BIN the abi and bytecode.object of out/NAME.sol/NAME.json, without 0x.
package bindings
