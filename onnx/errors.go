package onnx

import (
	"errors"
	"fmt"
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
	if name == "" {
		return fmt.Sprintf("node %d (%s)", index, op)
	}
	return fmt.Sprintf("node %d (%s %q)", index, op, name)
}

func (n *Node) label() string { return label(n.Index, n.Op, n.Name) }
