package main

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/policy"
)

const (
	newProofNext      = "the proof is not valid: verify it with zkvin verify, and ask for a new one"
	damagedNext       = "the bytes are not those of the file: make the calldata again (zkvin export calldata)"
	sameModelNext     = "give the key of the model that the proof was made with (zkvin inspect of both)"
	takenNext         = "somebody else took this step in between: run the command again"
	otherContractNext = "check that the address is that of the contract that the command takes: another one answers like this"
	otherProverNext   = "this is not a proof that zkvin makes: ask for a new one"
)

// contractAdvice says by name of a contract's error what to do. A test holds it to the contracts.
var contractAdvice = map[string]string{
	"BadClass":            "name a verifier that is a contract on this chain, and a gas limit above 0",
	"BatchLength":         "give as many keys and proofs as statements, at least one",
	"ClassExists":         "choose another class: one that exists is never changed",
	"ClassChanged":        "the class no longer has the code it was added with: use another class",
	"ClassFrozen":         "the class was frozen by its guardian: ask the router's owner, or use another class",
	"Decided":             "the case has a verdict already: zkvin court status says which",
	"DegenerateChallenge": otherProverNext,
	"InfinitePoint":       newProofNext,
	"InputLength":         damagedNext,
	"InvalidPoint":        newProofNext,
	"LimitReached":        "the proof takes more gas than its class allows: use a class with a higher limit",
	"MalformedKey":        sameModelNext,
	"NoProgress":          damagedNext,
	"NotAllowed":          "send it from the contract's owner, or from whoever alone may do this (--from)",
	"NotEnoughGas":        "give the transaction more gas: the router keeps back what the verifier may need",
	"NotShowable":         "show fewer tensors: up to 1,024 entries and 4 axes, of keys for one request",
	"OutOfGas":            "give the transaction more gas",
	"PairingFailed":       newProofNext,
	"ProofLength":         sameModelNext,
	"Rejected":            newProofNext,
	"ScalarOutOfRange":    newProofNext,
	"UnknownClass":        "name a class that the router has",
	"UnknownOperation":    damagedNext,
	"ValuesLength":        damagedNext,
	"WrongData":           damagedNext,
	"WrongFold":           newProofNext,
	"WrongKey":            sameModelNext,
	"WrongPhase":          takenNext,
	"WrongPieces":         damagedNext,
	"WrongRoot":           "the statement is not that of the proof: make the calldata again (zkvin export calldata)",
	"WrongState":          statusNext,
	"WrongSrs":            "deploy or choose a verifier for the SRS that the model rests on (zkvin verifier deploy)",
	"ZeroInverse":         otherProverNext,
	"ZeroMaskCoefficient": otherProverNext,
}

// chainClasses are the errors of chains and policies, as classes.
var chainClasses = []class{
	{chain.ErrUnreachable, exitChain, "check --rpc-url and the node; what was sent is recorded: the same command goes on"},
	{chain.ErrWrongChain, exitChain, "check --rpc-url and --chain-id: they name different chains"},
	{chain.ErrLegacy, exitChain, "use a chain with EIP-1559 transactions"},
	{chain.ErrNoContract, exitChain, "check the address and the chain; zkvin verifier deploy makes the contracts"},
	{chain.ErrGasCap, exitChain, "settle fewer proofs at once: no transaction may use more than 16,777,216 gas"},
	{chain.ErrFunds, exitChain, "send what is missing to the account, or pay from another with --from"},
	{chain.ErrFeeCap, exitChain, "wait until the base fee falls, or raise --max-fee"},
	{chain.ErrDropped, exitChain, "run the command again: it sends a new transaction"},
	{chain.ErrStuck, exitChain, "run the same command again: it goes on with the same transaction; raise --max-fee if it is too low"},
	{chain.ErrAnswer, exitChain, "use another node: this one answers what it was not asked"},
	{chain.ErrNode, exitChain, "read the node's message; use another node if it makes no sense"},
	{chain.ErrReverted, exitRejected, "see the contract's error in docs/settlement.md"},
	{chain.ErrJournal, exitBadFile, "look at the account's transactions; if none is pending, delete the file"},
	{chain.ErrNoAccount, exitUsage, "see zkvin account list, and name one with --from"},
	{chain.ErrPassphrase, exitUsage, "check the passphrase"},
	{chain.ErrPermissions, exitIO, "make it private: chmod 600"},
	{chain.ErrKeyFile, exitBadFile, "give a key file of version 3, as zkvin account new writes it"},
	{policy.ErrModel, exitBadFile, "see docs/cli.md, Policies, for the fields and their bounds"},
}

// adviceFor is the next step for a contract's own error, if there is one.
func adviceFor(err error) string {
	var revert *chain.RevertError
	if errors.As(err, &revert) {
		if len(revert.Reason.Data) == 0 && revert.Transaction == (common.Hash{}) {
			return otherContractNext
		}
		return revert.Reason.Advice
	}
	return ""
}
