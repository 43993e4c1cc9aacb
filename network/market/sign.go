package market

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin/chain"
)

// signatureBytes is the length of a signature of an account: r, s, and v of 27 or 28.
const signatureBytes = 65

// Sign validates an order and signs it as its requester. The market takes the signature where the order was not posted.
func (d Domain) Sign(account *chain.Account, o *Order) ([]byte, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if account.Address() != o.Requester {
		return nil, fmt.Errorf("%w: order of %s, account %s", ErrSignature, o.Requester, account)
	}
	return account.SignTyped(d.Separator(), o.structHash())
}

// Recover returns whose signature it is, for a requester that is an account; contracts decide themselves (ERC-1271). It
// returns ErrSignature for one that the market would not take, the upper of the two values of s among them.
func (d Domain) Recover(o *Order, signature []byte) (common.Address, error) {
	return recoverAccount(d.Request(o), signature)
}

func recoverAccount(digest common.Hash, signature []byte) (common.Address, error) {
	if len(signature) != signatureBytes {
		return common.Address{}, fmt.Errorf("%w: %d bytes, not %d", ErrSignature, len(signature), signatureBytes)
	}
	r, s, v := new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:64]), signature[64]-27
	if !crypto.ValidateSignatureValues(v, r, s, true) {
		return common.Address{}, fmt.Errorf("%w: r, s or v out of range", ErrSignature)
	}
	key, err := crypto.SigToPub(digest[:], append(append([]byte{}, signature[:64]...), v))
	if err != nil {
		return common.Address{}, fmt.Errorf("%w: no key has it", ErrSignature)
	}
	return crypto.PubkeyToAddress(*key), nil
}

// SignAnswer signs an answer leaf as its provider, in the market's domain: attesters sign for what the provider says is
// its answer, and for nothing that somebody else makes of its proof, which has no ciphertext in it. A leaf is no struct
// hash of an order, so the signature passes for no order's.
func (d Domain) SignAnswer(account *chain.Account, leaf common.Hash) ([]byte, error) {
	return account.SignTyped(d.Separator(), leaf)
}

// CheckAnswer returns ErrSignature unless the provider, an account, signed the answer leaf.
func (d Domain) CheckAnswer(provider common.Address, leaf common.Hash, signature []byte) error {
	separator := d.Separator()
	signer, err := recoverAccount(crypto.Keccak256Hash([]byte{0x19, 0x01}, separator[:], leaf[:]), signature)
	if err != nil {
		return err
	}
	if signer != provider {
		return fmt.Errorf("%w: by %s, not by the provider, %s", ErrSignature, signer, provider)
	}
	return nil
}

// Check returns ErrSignature unless the order's requester, an account, signed it.
func (d Domain) Check(o *Order, signature []byte) error {
	signer, err := d.Recover(o, signature)
	if err != nil {
		return err
	}
	if signer != o.Requester {
		return fmt.Errorf("%w: by %s, not by the requester, %s", ErrSignature, signer, o.Requester)
	}
	return nil
}
