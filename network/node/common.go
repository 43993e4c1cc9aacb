package node

import (
	"net/http"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// serveProof answers with the .zkp file of a request. Proofs are public: they show what their statement shows.
func serveProof(keep *Keep) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		raw, err := hexutil.Decode(r.PathValue("request"))
		if err != nil || len(raw) != common.HashLength {
			writeJSON(w, http.StatusBadRequest, errorMessage{&Refusal{Malformed, "a request is 0x and 64 hexadecimal digits"}})
			return
		}
		proof, err := keep.Proof(common.Hash(raw))
		var data []byte
		if err == nil {
			data, err = proof.Bytes()
		}
		if err != nil {
			refusal := asRefusal(err)
			writeJSON(w, statuses[refusal.Code], errorMessage{refusal})
			return
		}
		w.Header().Set("Content-Type", "application/octet-stream")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		_, _ = w.Write(data)
	}
}

// health tells who this is and how far it sees the chain.
func health(role string, s *Side, p *Pinned) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		head, err := s.Client.Head(r.Context())
		if err != nil {
			refusal := asRefusal(err)
			writeJSON(w, statuses[refusal.Code], errorMessage{refusal})
			return
		}
		writeJSON(w, http.StatusOK, HealthMessage{role, s.Address(), s.Client.ChainID().String(), p.Version, head.Number.Uint64()})
	}
}
