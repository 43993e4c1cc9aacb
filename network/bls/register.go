package bls

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

var (
	domainType       = crypto.Keccak256Hash([]byte("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"))
	registrationType = crypto.Keccak256Hash([]byte("BN254KeyRegistration(address operator,address avs,uint32 operatorSetId,bytes keyData)"))
	certificateType  = crypto.Keccak256Hash([]byte("BN254Certificate(uint32 referenceTimestamp,bytes32 messageHash)"))
)

// Registration is what an operator signs with its BLS key to register it for an operator set: the proof that it has the
// secret. KeyRegistrar refuses a key that was ever registered before.
type Registration struct {
	ChainID   *big.Int
	Registrar common.Address // KeyRegistrar
	Operator  common.Address
	AVS       common.Address
	Set       uint32
}

// Digest is KeyRegistrar.getBN254KeyRegistrationMessageHash for a key, with the core's major version 1.
func (r *Registration) Digest(key *PublicKey) common.Hash {
	name, version := crypto.Keccak256([]byte("EigenLayer")), crypto.Keccak256([]byte("1"))
	separator := crypto.Keccak256(domainType[:], name, version, word(r.ChainID.Bytes()), word(r.Registrar[:]))
	data := crypto.Keccak256(key.Bytes())
	hash := crypto.Keccak256(registrationType[:], word(r.Operator[:]), word(r.AVS[:]), integer(uint64(r.Set)), data)
	return crypto.Keccak256Hash([]byte{0x19, 0x01}, separator, hash)
}

// Sign returns keyData and signature for KeyRegistrar.registerKey.
func (r *Registration) Sign(k *SecretKey) (keyData, signature []byte) {
	return k.public.Bytes(), k.Sign(r.Digest(&k.public)).Bytes()
}

// CertificateDigest is what attesters sign: a message with the time of the operator table, by
// BN254CertificateVerifier.calculateCertificateDigest.
func CertificateDigest(referenceTimestamp uint32, message common.Hash) common.Hash {
	return crypto.Keccak256Hash(certificateType[:], integer(uint64(referenceTimestamp)), message[:])
}

func word(b []byte) []byte { return common.LeftPadBytes(b, 32) }

func integer(v uint64) []byte { return word(new(big.Int).SetUint64(v).Bytes()) }
