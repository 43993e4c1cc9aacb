package onnx

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// The classes of errors that Load, Run and RunAll return; test with errors.Is.
var (
	ErrTooLarge       = errors.New("onnx: limit exceeded")
	ErrMalformed      = errors.New("onnx: malformed model")
	ErrCycle          = errors.New("onnx: cycle in graph")
	ErrDuplicateName  = errors.New("onnx: duplicate name")
	ErrUndefinedInput = errors.New("onnx: undefined input")
	ErrInputCount     = errors.New("onnx: wrong number of inputs")
	ErrShape          = errors.New("onnx: shape does not fit")
	ErrDType          = errors.New("onnx: element type does not fit")
	ErrNotFinite      = errors.New("onnx: number is not finite")
	ErrIndex          = errors.New("onnx: index out of range")
	ErrOpset          = errors.New("onnx: opset not supported")
	ErrDomain         = errors.New("onnx: operator domain not supported")
	ErrUnsupported    = errors.New("onnx: not supported")
	ErrExternalData   = errors.New("onnx: external data refused")
)

// errf wraps the sentinel class with details.
func errf(class error, format string, args ...any) error {
	return fmt.Errorf("%w: %s", class, fmt.Sprintf(format, args...))
}

// label names a node in errors, such as: node 7 (Conv "stem.0").
func label(index int, op, name string) string {
	op = plain(op)
	if name == "" {
		return fmt.Sprintf("node %d (%s)", index, op)
	}
	return fmt.Sprintf("node %d (%s %q)", index, op, name)
}

// plain quotes a name from a file unless it is safe to print as it is.
func plain(name string) string {
	odd := func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("_.-:/", r)
	}
	if name == "" || strings.ContainsFunc(name, odd) {
		return strconv.Quote(name)
	}
	return name
}

func (n *Node) label() string { return label(n.Index, n.Op, n.Name) }
