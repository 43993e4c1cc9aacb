package court

// Gas of the parts of a step, as measured; a step's estimate is their sum.
const (
	transactionBase = 21_000
	zeroByteGas     = 4
	byteGas         = 16
	floorZeroGas    = 10 // EIP-7623: what calldata costs at least
	floorByteGas    = 40

	maxTransaction = 1 << 24 // EIP-7825

	fixedGas   = 60_000
	absorbGas  = 400
	pointGas   = 6_600
	valueGas   = 100
	pairingGas = 130_000
	foldGas    = 1_000
)

// transactionGas is what a transaction costs before the contract does anything.
func transactionGas(data []byte) uint64 {
	zero := zeros(data)
	return transactionBase + zero*zeroByteGas + (uint64(len(data))-zero)*byteGas
}

// floorGas is what a transaction costs at least.
func floorGas(data []byte) uint64 {
	zero := zeros(data)
	return transactionBase + zero*floorZeroGas + (uint64(len(data))-zero)*floorByteGas
}

func zeros(data []byte) (n uint64) {
	for _, b := range data {
		if b == 0 {
			n++
		}
	}
	return n
}
