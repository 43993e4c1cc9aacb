package proof

// Kind is a kind of file. Its String is the extension.
type Kind uint8

// The kinds of file.
const (
	KindUnknown    Kind = iota
	KindModel           // .zkm, private model package
	KindKey             // .zkv, verification key
	KindProof           // .zkp, statement and proof
	KindWitness         // .zkw, private witness
	KindOpening         // .zko, private opening of a committed input
	KindSRS             // .srs, structured reference string; package pcs reads it
	KindInclusion       // .zki, inclusion proof of one request
	KindReceipt         // .zkr, receipt of a generation: all its steps
	KindSettlement      // .zks, settlement proof of a statement
)

// magics open the files of each kind. That of an SRS is package pcs'.
var magics = [...]string{
	KindModel: "ZKVM", KindKey: "ZKVV", KindProof: "ZKVP", KindWitness: "ZKVW", KindOpening: "ZKVO", KindSRS: "zkvinsrs", KindInclusion: "ZKVI",
	KindReceipt: "ZKVR", KindSettlement: "ZKVS",
}

var kindNames = [...]string{
	KindUnknown: "unknown", KindModel: "zkm", KindKey: "zkv", KindProof: "zkp", KindWitness: "zkw",
	KindOpening: "zko", KindSRS: "srs", KindInclusion: "zki", KindReceipt: "zkr", KindSettlement: "zks",
}

// String returns the extension of the kind's files, without the dot.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return kindNames[KindUnknown]
}

// Private tells whether files of the kind hold secrets: they are written for their owner
// alone.
func (k Kind) Private() bool { return k == KindModel || k == KindWitness || k == KindOpening }

func (k Kind) magic() string { return magics[k] }

// DetectKind returns the kind that the first bytes of a file show.
func DetectKind(data []byte) Kind {
	for k, m := range magics {
		if m != "" && len(data) >= len(m) && string(data[:len(m)]) == m {
			return Kind(k)
		}
	}
	return KindUnknown
}
