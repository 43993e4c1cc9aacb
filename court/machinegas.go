package court

// Gas of the contract, fitted to measurement: each instruction costs dispatchGas, and more
// for each of its operations.
const (
	chunkStartGas = 30_000
	boundaryGas   = 600 // for each word that one chunk leaves to the next
	dispatchGas   = 100
	operandGas    = 25
	factorGas     = 50
	stridedGas    = 70
)
