package node

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/zkvin/zkvin/network/market"
)

// OrderMessage is what a requester sends to POST /orders of a provider. Bytes are in base64.
type OrderMessage struct {
	Order *market.Order `json:"order"`
	// Signature is the requester's; none for an order that is posted on chain.
	Signature hexutil.Bytes `json:"signature,omitempty"`
	// Input are the packed values of a public input, VerificationKey.PackInputs.
	Input []byte `json:"input,omitempty"`
	// Opening is that of a private input, a .zko file, sealed to the provider's key.
	Opening []byte `json:"opening,omitempty"`
	// OutputKey is the one-time key of a private output, sealed to the provider's key.
	OutputKey []byte `json:"output_key,omitempty"`
}

// AnswerMessage is what a provider answers.
type AnswerMessage struct {
	Request     common.Hash    `json:"request"`
	Context     common.Hash    `json:"context"`
	Provider    common.Address `json:"provider"`
	Output      common.Hash    `json:"output"`          // digest
	Data        []byte         `json:"data,omitempty"`  // packed values, or ciphertext
	Proof       string         `json:"proof,omitempty"` // path below the provider's URL
	Transaction common.Hash    `json:"transaction"`     // that paid, or that posted the answer
	Paid        bool           `json:"paid"`            // else a deferred answer
	Attesters   int            `json:"attesters,omitempty"`
	ProveMillis int64          `json:"prove_ms"`
}

// AttestMessage is what a provider sends to POST /attest of an attester.
type AttestMessage struct {
	Order     *market.Order  `json:"order"`
	Signature hexutil.Bytes  `json:"signature,omitempty"`
	Provider  common.Address `json:"provider"`
	Output    common.Hash    `json:"output"`
	Data      []byte         `json:"data,omitempty"`
	Proof     []byte         `json:"proof"` // a .zkp file
	// Answer is the provider's signature over the answer leaf: data are what it says, whoever sends them.
	Answer hexutil.Bytes `json:"answer_signature"`
	// Reference is the time of the table of stakes that the certificate is made for.
	Reference uint32 `json:"reference"`
}

// AttestedMessage is what an attester answers: its signature over the certificate of this one answer.
type AttestedMessage struct {
	Request   common.Hash    `json:"request"`
	Operator  common.Address `json:"operator"`
	Message   common.Hash    `json:"message"`
	Signature hexutil.Bytes  `json:"signature"` // a point of G1, x and y of 32 bytes
}

// HealthMessage is what GET /healthz answers.
type HealthMessage struct {
	Role    string         `json:"role"`
	Account common.Address `json:"account"`
	Chain   string         `json:"chain"`
	Model   common.Hash    `json:"model"`
	Block   uint64         `json:"block"`
}
