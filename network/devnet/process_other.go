//go:build !unix

package devnet

import "os/exec"

// setApart does nothing where processes have no groups.
func setApart(*exec.Cmd) {}
