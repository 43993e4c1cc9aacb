//go:build unix

package devnet

import (
	"os/exec"
	"syscall"
)

// setApart keeps the terminal's signals from a process.
func setApart(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }
