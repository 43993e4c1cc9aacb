// Package onnxpb holds the Go bindings of the ONNX schema.
//
// onnx.proto is the schema of release 1.23.2 of the onnx package, copied unchanged; it is copyright of the ONNX project
// contributors and under the Apache License 2.0, as its header says. onnx.pb.go is generated from it by the program in
// gen, which needs nothing but Go modules. After a change of the schema run go generate; the generator's -check flag
// fails when the committed file is not what the schema gives.
package onnxpb

//go:generate go run ./gen
