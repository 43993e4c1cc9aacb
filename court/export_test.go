package court

// Update tells whether vectors are written again.
var Update = update

// NewMisdigested is NewTrial with a stream's digest that is none: after the piece before a
// number stands another digest than that of what follows.
func NewMisdigested(k *Key, root [32]byte, stream []byte, piece int, tail [32]byte, l Limits) (*Trial, error) {
	t, err := NewTrial(k, root, stream, l)
	if err != nil {
		return nil, err
	}
	const size = pieceSize * wordSize
	t.chain[piece] = tail
	for i := piece - 1; i >= 0; i-- {
		t.chain[i] = keccak(t.chain[i+1][:], stream[i*size:min((i+1)*size, len(stream))])
	}
	t.about.Head = t.chain[0]
	t.state = t.about.First()
	t.transcript = transcriptOf(k, &t.about, stream, t.chain)
	return t, nil
}
