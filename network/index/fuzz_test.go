package index

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// FuzzEvent decodes any log of the contracts and applies what it decodes: it is an event or ErrDecode.
func FuzzEvent(f *testing.F) {
	for _, make := range single {
		l := make(word("request"), 1)
		f.Add(l.Address == disputesAt, flat(l.Topics), l.Data)
	}
	root := attested(word("root"), account("provider"), word("item"), word("other"))
	f.Add(false, flat(root.Topics), root.Data)
	d, err := newDecoder(contracts())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, disputes bool, topics, data []byte) {
		l := types.Log{Address: marketAt, BlockNumber: 1, Data: data}
		if disputes {
			l.Address = disputesAt
		}
		for len(topics) >= common.HashLength && len(l.Topics) < 4 {
			l.Topics, topics = append(l.Topics, common.BytesToHash(topics[:common.HashLength])), topics[common.HashLength:]
		}
		e, err := d.event(l, 1)
		if err != nil {
			if !errors.Is(err, ErrDecode) {
				t.Fatal(err)
			}
			return
		}
		if _, err := step(newHistory(e.Request), e); err != nil && !errors.Is(err, ErrDecode) {
			t.Fatal(err)
		}
		if _, _, _, err := attestationOf(e.Attestation, []Event{e}); err != nil && !errors.Is(err, ErrDecode) {
			t.Fatal(err)
		}
	})
}

func flat(topics []common.Hash) []byte {
	var out []byte
	for _, t := range topics {
		out = append(out, t[:]...)
	}
	return out
}
