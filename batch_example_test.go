package zkvin_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/zkvin/zkvin"
)

// Many requests share one proof. Each client gets the inclusion proof of its own request,
// and the pair of ModelID and root from whoever verified the proof.
func ExampleModel_ProveBatch() {
	data, err := os.ReadFile("testdata/models/mlp-digits.onnx")
	if err != nil {
		log.Fatal(err)
	}
	model, _, err := zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: calibration()})
	if err != nil {
		log.Fatal(err)
	}
	requests := make([]zkvin.Request, 4)
	for i := range requests {
		requests[i] = zkvin.Request{Context: zkvin.Digest{byte(i)}, Inputs: []zkvin.Tensor{digit()}}
	}
	proof, err := model.ProveBatch(context.Background(), requests, zkvin.ProveOptions{})
	if err != nil {
		log.Fatal(err)
	}

	key, err := model.VerificationKey()
	if err != nil {
		log.Fatal(err)
	}
	if key, err = key.Batch(proof.Requests()); err != nil {
		log.Fatal(err)
	}
	options := zkvin.VerifyOptions{AllowUnsafeSRS: true} // the development SRS: never outside tests
	fmt.Println("verified:", key.Verify(proof, options) == nil)
	statement, err := key.Statement(proof)
	if err != nil {
		log.Fatal(err)
	}

	inclusion, err := key.Inclusion(proof, 2)
	if err != nil {
		log.Fatal(err)
	}
	request, err := key.VerifyInclusion(inclusion, statement.Root, options)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("request", request.Index, "is the client's:", request.Context == zkvin.Digest{2})
	// Output:
	// verified: true
	// request 2 is the client's: true
}
