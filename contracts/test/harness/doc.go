// Package harness has Go bindings of contracts that serve tests alone, written by make bindings.
package harness
