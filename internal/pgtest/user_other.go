//go:build !unix

package pgtest

import "syscall"

// unprivileged does nothing: only Unix has a user whom Postgres refuses.
func unprivileged(string) (*syscall.SysProcAttr, error) { return nil, nil }
