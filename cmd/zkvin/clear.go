//go:build zkvin_clear

package main

// The build without hiding is for one benchmark of the library. What it makes is refused by
// every verifier, but shows a row of weights and activations without its mask. So there is
// no such command: this does not compile, on purpose.
var _ = the_build_without_hiding_has_no_command
