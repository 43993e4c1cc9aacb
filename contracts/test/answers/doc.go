// Package answers makes what the tests of the market in Solidity answer orders with: orders and their names at a market
// of fixed address, settlement proofs of lenet-digits with a payee, ciphertexts, and the steps of the court. All
// cryptography is real, under the development SRS. It is a package of tests;
//
//	go test ./contracts/test/answers -update
//
// proves everything again (a minute), and without the flag the committed names are compared with those of
// network/market, and the proofs are left to the tests in Solidity.
package answers
