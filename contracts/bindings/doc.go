// Package bindings has Go bindings of the contracts, generated from what forge builds: make bindings writes them again,
// and make test-contracts fails where they differ.
package bindings
