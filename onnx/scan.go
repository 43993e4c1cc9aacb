package onnx

import (
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// scanner walks the wire format of a model and counts what decoding would allocate, before anything is decoded.
type scanner struct {
	limits     Limits
	nodes      int
	tensors    int
	values     int
	attributes int
	entries    int
	packed     int64 // bytes that packed numbers take once decoded
}

// scan refuses a file that exceeds the limits or is no protobuf message of the schema's shape. Its own memory does not
// depend on the file.
func scan(data []byte, l Limits) error {
	if int64(len(data)) > l.FileBytes {
		return errf(ErrTooLarge, "file has %d bytes, at most %d are read", len(data), l.FileBytes)
	}
	if len(data) == 0 {
		return errf(ErrMalformed, "file is empty")
	}
	s := scanner{limits: l}
	return s.message(data, (*onnxpb.ModelProto)(nil).ProtoReflect().Descriptor(), 1)
}

func (s *scanner) message(data []byte, md protoreflect.MessageDescriptor, depth int) error {
	if depth > s.limits.Nesting {
		return errf(ErrTooLarge, "messages are nested more than %d deep", s.limits.Nesting)
	}
	if err := s.count(md); err != nil {
		return err
	}
	fields := md.Fields()
	for len(data) > 0 {
		number, wire, n := protowire.ConsumeTag(data)
		if n < 0 {
			return errf(ErrMalformed, "%s: %v", md.Name(), protowire.ParseError(n))
		}
		data = data[n:]
		field := fields.ByNumber(number)
		if wire == protowire.StartGroupType || wire == protowire.EndGroupType {
			return errf(ErrMalformed, "%s: field %d is a group, which the schema does not have", md.Name(), number)
		}
		n = protowire.ConsumeFieldValue(number, wire, data)
		if n < 0 {
			return errf(ErrMalformed, "%s: field %d: %v", md.Name(), number, protowire.ParseError(n))
		}
		if field != nil {
			if err := s.field(data[:n], field, wire, depth); err != nil {
				return err
			}
		}
		data = data[n:]
	}
	return nil
}

// field checks one occurrence of a field, whose encoding is raw.
func (s *scanner) field(raw []byte, field protoreflect.FieldDescriptor, wire protowire.Type, depth int) error {
	if wire != protowire.BytesType {
		if field.IsList() {
			return s.numbers(1)
		}
		return nil
	}
	body, n := protowire.ConsumeBytes(raw)
	if n < 0 {
		return errf(ErrMalformed, "%s: %v", field.FullName(), protowire.ParseError(n))
	}
	switch field.Kind() {
	case protoreflect.MessageKind:
		return s.message(body, field.Message(), depth+1)
	case protoreflect.StringKind, protoreflect.BytesKind:
		return s.text(body, field)
	case protoreflect.FloatKind:
		return s.numbers(int64(len(body) / 4))
	case protoreflect.DoubleKind:
		return s.numbers(int64(len(body) / 8))
	}
	return s.numbers(varints(body))
}

// text checks a string or bytes field. Tensor data, documentation and metadata are bounded by the file alone.
func (s *scanner) text(body []byte, field protoreflect.FieldDescriptor) error {
	s.entries++
	if s.entries > s.limits.Entries {
		return errf(ErrTooLarge, "more than %d messages and strings", s.limits.Entries)
	}
	switch field.Name() {
	case "raw_data", "doc_string":
		return nil
	case "value":
		if field.Parent().Name() == "StringStringEntryProto" {
			return nil
		}
	}
	if len(body) > s.limits.StringBytes {
		return errf(ErrTooLarge, "%s has %d bytes, at most %d are read", field.FullName(), len(body), s.limits.StringBytes)
	}
	return nil
}

// numbers counts the decoded size of n repeated numbers.
func (s *scanner) numbers(n int64) error {
	s.packed += 8 * n
	if s.packed > s.limits.TotalBytes {
		return errf(ErrTooLarge, "numbers take more than %d bytes", s.limits.TotalBytes)
	}
	return nil
}

// varints counts the numbers in a packed field: each ends with a byte below 128.
func varints(body []byte) int64 {
	var n int64
	for _, b := range body {
		n += int64(1 - b>>7)
	}
	return n
}

// count adds one message of the given kind to the totals.
func (s *scanner) count(md protoreflect.MessageDescriptor) error {
	s.entries++
	have, limit, what := s.entries, s.limits.Entries, "messages and strings"
	switch md.Name() {
	case "NodeProto":
		s.nodes++
		have, limit, what = s.nodes, s.limits.Nodes, "nodes"
	case "TensorProto":
		s.tensors++
		have, limit, what = s.tensors, s.limits.Tensors, "tensors"
	case "ValueInfoProto":
		s.values++
		have, limit, what = s.values, s.limits.Values, "values"
	case "AttributeProto":
		s.attributes++
		have, limit, what = s.attributes, s.limits.Attributes, "attributes"
	}
	if have > limit || s.entries > s.limits.Entries {
		return errf(ErrTooLarge, "more than %d %s", limit, what)
	}
	return nil
}
