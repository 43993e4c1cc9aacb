package zkvin_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/zkvin/zkvin"
)

// digit is an 8×8 picture with values from 0 to 1, as the bundled classifier takes them.
func digit() zkvin.Tensor {
	t := zkvin.Tensor{Name: "input", Shape: []int{1, 64}, Data: make([]float64, 64)}
	for row := range 8 {
		t.Data[8*row+4] = 1
	}
	return t
}

// calibration would be a sample of training data.
func calibration() [][]zkvin.Tensor { return [][]zkvin.Tensor{{digit()}} }

// A provider compiles a model once, keeps the .zkm file and publishes the .zkv file.
func ExampleCompile() {
	data, err := os.ReadFile("testdata/models/mlp-digits.onnx")
	if err != nil {
		log.Fatal(err)
	}
	model, report, err := zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: calibration()})
	if err != nil {
		log.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "zkvin")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if err := model.WriteFile(filepath.Join(dir, "mlp.zkm")); err != nil { // private: it holds the weights
		log.Fatal(err)
	}
	key, err := model.VerificationKey()
	if err != nil {
		log.Fatal(err)
	}
	if err := key.WriteFile(filepath.Join(dir, "mlp.zkv")); err != nil { // public
		log.Fatal(err)
	}
	fmt.Println("same top answer:", report.Top1 == 1)
	fmt.Println("inputs:", model.Inputs()[0].Name, model.Inputs()[0].Shape)
	// Output:
	// same top answer: true
	// inputs: input [1 64]
}

// Each answer comes with a proof, bound to a context of the caller's choice. Whoever has
// the key verifies it, and compares the statement with what they asked for.
func ExampleVerificationKey_Verify() {
	data, err := os.ReadFile("testdata/models/mlp-digits.onnx")
	if err != nil {
		log.Fatal(err)
	}
	model, _, err := zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: calibration()})
	if err != nil {
		log.Fatal(err)
	}
	key, err := model.VerificationKey()
	if err != nil {
		log.Fatal(err)
	}

	order := zkvin.Digest{42}
	proof, err := model.Prove(context.Background(), []zkvin.Tensor{digit()}, zkvin.ProveOptions{Context: order})
	if err != nil {
		log.Fatal(err)
	}

	expected := zkvin.VerifyOptions{
		AllowUnsafeSRS: true, // the development SRS: never outside tests
		Inputs:         []zkvin.Tensor{digit()},
		Context:        &order,
	}
	fmt.Println("verified:", key.Verify(proof, expected) == nil)

	other := zkvin.Digest{43}
	expected.Context = &other
	fmt.Println("for another order:", errors.Is(key.Verify(proof, expected), zkvin.ErrMismatch))
	// Output:
	// verified: true
	// for another order: true
}

// A client commits to a private input and gives the opening to a provider of its choice;
// the proof is about exactly that commitment and does not show the input.
func ExampleVerificationKey_Commit() {
	data, err := os.ReadFile("testdata/models/mlp-digits.onnx")
	if err != nil {
		log.Fatal(err)
	}
	model, _, err := zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: calibration()})
	if err != nil {
		log.Fatal(err)
	}
	key, err := model.VerificationKey()
	if err != nil {
		log.Fatal(err)
	}

	opening, err := key.Commit(digit()) // the client keeps the opening secret
	if err != nil {
		log.Fatal(err)
	}
	commitment := opening.Commitment() // and publishes this

	proof, err := model.ProveOpening(context.Background(), opening, zkvin.ProveOptions{})
	if err != nil {
		log.Fatal(err)
	}
	err = key.Verify(proof, zkvin.VerifyOptions{AllowUnsafeSRS: true, Commitment: &commitment})
	fmt.Println("verified:", err == nil)
	statement, err := key.Statement(proof)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("input shown:", statement.Inputs[0].Values != nil)
	// Output:
	// verified: true
	// input shown: false
}
