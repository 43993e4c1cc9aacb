package proof

import "github.com/zkvin/zkvin/pcs"

// Limits of the formats. Decoders check each before they allocate, encoders before they
// write, so that nothing is written that cannot be read.
const (
	MaxBatch           = 1 << 12 // positions of the batch axis, requests of a statement
	MaxTensors         = 1 << 10 // inputs, or outputs, of a request
	MaxEntries         = 1 << 24 // entries of a tensor of a statement
	MaxStatementRows   = 1 << 16 // rows of a private tensor
	MaxRows            = 1 << 20 // witness rows, weight rows or table rows
	MinLogC            = 6       // rows of 2^6 entries at least, as many as there are powers
	MaxSettlementLogC  = 22      // rows of a settlement layout: longer ones take minutes to open
	MaxRowRatio        = 1 << 8  // rows of the matrix for each entry of a row
	MaxMessages        = 1 << 18 // commitments of the interactive proof's messages
	MaxVariables       = 1 << 20 // hidden values of the interactive proof, with products
	MaxFolds           = pcs.MaxLogC
	MaxPowers          = pcs.MaxPowers // powers of τ in a key
	MinPowers          = pcs.MinPowers // the SRS digest names these one by one
	MaxReport          = 1 << 24       // bytes of an accuracy report
	MaxVocabulary      = 1 << 16       // entries of a vocabulary in labels; token ids have 16 bits
	MaxRunTokens       = 1 << 15       // tokens of a run, prompt included
	MaxChunk           = 1 << 6        // steps that one proof of a run proves
	MaxWeights         = 1 << 20       // weight tensors
	MaxWeightEntries   = 1 << 34       // entries of a weight tensor
	MaxSettlementBytes = 1 << 24       // bytes that a contract is given as a proof
	MaxProofFile       = 1 << 28       // bytes of a .zkp or .zko file
	MaxReceiptFile     = 1 << 31       // bytes of a .zkr file
	MaxWitnessFile     = 1 << 30       // bytes of a .zkw file
	MaxKeyFile         = 1 << 31       // bytes of a .zkv file
	MaxModelFile       = 1 << 36       // bytes of a .zkm file
)
