package zkvin_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// A provider continues a prompt and hands out a receipt, which anybody verifies with the
// public key of the step program.
func ExampleModel_Generate() {
	ctx := context.Background()
	data, err := os.ReadFile("testdata/models/micro-gpt.onnx")
	if err != nil {
		log.Fatal(err)
	}
	file, err := tensorfile.Open("testdata/models/micro-gpt.npz", tensorfile.Options{})
	if err != nil {
		log.Fatal(err)
	}
	array, err := file.Array("calibration")
	if err != nil {
		log.Fatal(err)
	}
	var calibration [][]zkvin.Tensor
	for i := range 16 {
		row, err := array.Row(i)
		if err != nil {
			log.Fatal(err)
		}
		calibration = append(calibration, []zkvin.Tensor{{Shape: row.Shape, Data: row.Data}})
	}
	model, _, err := zkvin.CompileSteps(ctx, data, zkvin.CompileOptions{Calibration: calibration}, false)
	if err != nil {
		log.Fatal(err)
	}
	receipt, err := model.Generate(ctx, zkvin.GenerateOptions{
		Prompt: []int{43, 57, 54}, Tokens: 5, Temperature: 0.8, Seed: zkvin.Digest{1}, // the seed is the asker's
	})
	if err != nil {
		log.Fatal(err)
	}

	key, err := model.VerificationKey()
	if err != nil {
		log.Fatal(err)
	}
	// The development SRS proves nothing to anybody; a real verifier never allows it.
	if err := key.VerifyReceipt(receipt, zkvin.ReceiptOptions{AllowUnsafeSRS: true, Prompt: []int{43, 57, 54}}); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(receipt.Generated()), "tokens in", receipt.Steps(), "steps and", receipt.Proofs(), "proof")
	// Output: 5 tokens in 7 steps and 1 proof
}
