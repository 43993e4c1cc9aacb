package proof

import "fmt"

// SettlementProof is a .zks file: a statement and its settlement proof as a contract is given
// it. Package settle says what the bytes mean.
type SettlementProof struct {
	Unsafe    bool     // made under a development SRS
	Key       [32]byte // digest of the settlement key
	Payee     [20]byte // address that the proof pays
	Shown     []bool   // tensors whose entries the contract is given; nil for none
	Statement Statement
	Bytes     []byte
}

const addressSize = 20

// EncodeSettlementProof returns the canonical bytes of a .zks file. It returns ErrLimit for
// what DecodeSettlementProof would refuse.
func EncodeSettlementProof(p *SettlementProof) ([]byte, error) {
	e := newFile(KindSettlement, len(p.Bytes)+4096)
	e.flag(p.Unsafe)
	e.buf = append(append(e.buf, p.Key[:]...), p.Payee[:]...)
	e.count("zks.shown", len(p.Shown), 0, 2*MaxTensors)
	for _, b := range p.Shown {
		e.flag(b)
	}
	e.statement("zks.statement", &p.Statement)
	e.count("zks.bytes", len(p.Bytes), 1, MaxSettlementBytes)
	e.buf = append(e.buf, p.Bytes...)
	return e.seal()
}

// DecodeSettlementProof reads a .zks file: canonical bytes only.
func DecodeSettlementProof(data []byte) (*SettlementProof, error) {
	d, err := openFile(KindSettlement, data, MaxProofFile)
	if err != nil {
		return nil, err
	}
	p := &SettlementProof{Unsafe: d.flag("unsafe"), Key: d.digest("key")}
	copy(p.Payee[:], d.bytes("payee", addressSize))
	if n := d.count("shown", 0, 2*MaxTensors, 1); n > 0 {
		p.Shown = make([]bool, n)
		for i := range p.Shown {
			p.Shown[i] = d.flag(fmt.Sprintf("shown[%d]", i))
		}
	}
	p.Statement = d.statement("statement")
	p.Bytes = append([]byte(nil), d.bytes("bytes", d.count("bytes", 1, MaxSettlementBytes, 1))...)
	if err := d.end(); err != nil {
		return nil, err
	}
	return p, nil
}

// SettledSummary tells what a settlement proof is for, beside its statement.
type SettledSummary struct {
	Key   string `json:"key"` // digest of the settlement key
	Payee string `json:"payee"`
	Shown []int  `json:"shown,omitempty"` // tensors whose entries the contract is given
}

func (s *Summary) settled(data []byte) error {
	p, err := DecodeSettlementProof(data)
	if err != nil {
		return err
	}
	s.mark(p.Unsafe)
	if err := s.statement(&p.Statement); err != nil {
		return err
	}
	s.Settled = &SettledSummary{Key: hex(p.Key[:]), Payee: hex(p.Payee[:])}
	for t, shown := range p.Shown {
		if shown {
			s.Settled.Shown = append(s.Settled.Shown, t)
		}
	}
	s.part("for the contract", 1, len(p.Bytes))
	return nil
}
