package node

import (
	"crypto/rand"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// drawHash draws a nonce or salt that nobody can guess.
func drawHash() (h common.Hash, err error) {
	if _, err := rand.Read(h[:]); err != nil {
		return h, fmt.Errorf("draw a number: %w", err)
	}
	return h, nil
}
