// Command gen writes onnx.pb.go from onnx.proto. It compiles the schema in Go and hands the result to protoc-gen-go at
// the version that go.mod pins, so that no protoc is needed. With -check it writes nothing and fails when the committed
// bindings differ.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"github.com/bufbuild/protocompile"
	"github.com/bufbuild/protocompile/protoutil"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/pluginpb"
)

const (
	schema     = "onnx.proto"
	bindings   = "onnx.pb.go"
	importPath = "github.com/zkvin/zkvin/internal/onnxpb"
)

func main() {
	check := flag.Bool("check", false, "compare with the committed bindings instead of writing them")
	flag.Parse()
	if err := run(*check); err != nil {
		fmt.Fprintln(os.Stderr, "onnxpb/gen:", err)
		os.Exit(1)
	}
}

func run(check bool) error {
	_, self, _, ok := runtime.Caller(0)
	if !ok {
		return errors.New("the path of the generator's source is unknown")
	}
	dir := filepath.Dir(filepath.Dir(self))
	want, err := generate(dir)
	if err != nil {
		return err
	}
	path := filepath.Join(dir, bindings)
	if !check {
		return os.WriteFile(path, want, 0o644)
	}
	have, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !bytes.Equal(have, want) {
		return fmt.Errorf("%s is not what %s gives: run go generate ./internal/onnxpb", bindings, schema)
	}
	return nil
}

// generate returns the bindings of the schema in dir.
func generate(dir string) ([]byte, error) {
	compiler := protocompile.Compiler{
		Resolver:       &protocompile.SourceResolver{ImportPaths: []string{dir}},
		SourceInfoMode: protocompile.SourceInfoStandard,
	}
	files, err := compiler.Compile(context.Background(), schema)
	if err != nil {
		return nil, err
	}
	parameter := "paths=source_relative,M" + schema + "=" + importPath
	request, err := proto.Marshal(&pluginpb.CodeGeneratorRequest{
		FileToGenerate: []string{schema},
		Parameter:      &parameter,
		ProtoFile:      []*descriptorpb.FileDescriptorProto{protoutil.ProtoFromFileDescriptor(files[0])},
	})
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("go", "run", "google.golang.org/protobuf/cmd/protoc-gen-go")
	cmd.Dir, cmd.Stdin, cmd.Stderr = dir, bytes.NewReader(request), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("protoc-gen-go: %w", err)
	}
	var response pluginpb.CodeGeneratorResponse
	if err := proto.Unmarshal(out, &response); err != nil {
		return nil, err
	}
	if response.Error != nil {
		return nil, fmt.Errorf("protoc-gen-go: %s", response.GetError())
	}
	if len(response.File) != 1 {
		return nil, fmt.Errorf("protoc-gen-go wrote %d files, want 1", len(response.File))
	}
	return []byte(response.File[0].GetContent()), nil
}
