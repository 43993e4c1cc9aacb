package signing

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

const (
	fileFormat  = "zkvin/signing-history"
	fileVersion = 1
	// fileHead and fileRequest bound the bytes of a file, indented or not: those before the requests, and of each.
	fileHead, fileRequest = 4096, 512
)

// historyFile is the interchange file.
type historyFile struct {
	Format       string           `json:"format"`
	Version      int              `json:"version"`
	Key          string           `json:"key"`
	Chain        uint64           `json:"chain"`
	Market       string           `json:"market"`
	UnknownUntil uint64           `json:"unknownUntil"`
	PrunedUntil  uint64           `json:"prunedUntil"`
	Requests     []historyRequest `json:"requests"` // ascending
}

// historyRequest is a request with the answer that may have been signed; without one, none may be.
type historyRequest struct {
	Request   string `json:"request"`
	Answer    string `json:"answer,omitempty"`
	RampStart uint64 `json:"rampStart"`
	SettleBy  uint64 `json:"settleBy"`
}

// Export writes the whole history as JSON, for another store of the same key. Sign nothing with this store after the
// export that moves the key: the other cannot know of it.
func (s *Store) Export(w io.Writer) error {
	s.mu.Lock()
	if s.failed != nil {
		s.mu.Unlock()
		return s.failed
	}
	records := s.records()
	s.mu.Unlock()
	f := historyFile{
		Format: fileFormat, Version: fileVersion,
		Key: encodeHex(s.identity.Key[:]), Chain: s.identity.Chain, Market: encodeHex(s.identity.Market[:]),
		UnknownUntil: records[0].rampStart, PrunedUntil: records[0].settleBy,
		Requests: make([]historyRequest, 0, len(records)-1),
	}
	for _, r := range records[1:] {
		h := historyRequest{Request: encodeHex(r.request[:]), RampStart: r.rampStart, SettleBy: r.settleBy}
		if r.kind == kindSigned {
			h.Answer = encodeHex(r.answer[:])
		}
		f.Requests = append(f.Requests, h)
	}
	b, err := json.MarshalIndent(f, "", " ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// Import adds what Export wrote, of the same key on the same market, and returns what is new. It only ever makes the
// store refuse more: a request with different answers here and there is refused from then on, and marks move up. As
// whoever wrote the file may have signed since, the store takes the time of the import, and its next start, as doubtful.
// A file that holds nothing new changes nothing here. It returns ErrFormat, ErrForeign, ErrFull, all before any change.
func (s *Store) Import(ctx context.Context, r io.Reader) (added int, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failed != nil {
		return 0, s.failed
	}
	theirs, err := decodeHistory(r, s.identity, fileHead+fileRequest*int64(s.options.Limit))
	if err != nil {
		return 0, err
	}
	marks := theirs[0]
	pruned := max(marks.settleBy, s.state.PrunedUntil)
	var records []record
	grown := len(s.requests)
	for _, t := range theirs[1:] {
		if t.settleBy <= pruned {
			continue
		}
		mine, known := s.requests[t.request]
		merged := mine.merge(t, known)
		if !known {
			grown++
		}
		if !known || merged != mine {
			records = append(records, merged.record(t.request))
		}
	}
	if grown > s.options.Limit {
		return 0, fmt.Errorf("%w: %d requests with the file's, more than %d", ErrFull, grown, s.options.Limit)
	}
	if len(records) == 0 && marks.rampStart <= s.state.UnknownUntil && marks.settleBy <= s.state.PrunedUntil {
		s.imported = true
		return 0, nil
	}
	if err := s.look(ctx); err != nil {
		return 0, err
	}
	s.imported = true
	marks.rampStart = max(marks.rampStart, s.doubt().rampStart)
	return len(records), s.append(slices.Insert(records, 0, marks))
}

// merge is the entry that refuses all that either refuses.
func (e entry) merge(r record, known bool) entry {
	theirs := entry{answer: r.answer, rampStart: r.rampStart, settleBy: r.settleBy, refused: r.kind == kindRefused}
	if !known || e == theirs {
		return theirs
	}
	return entry{refused: true, rampStart: min(e.rampStart, theirs.rampStart), settleBy: max(e.settleBy, theirs.settleBy)}
}

// decodeHistory reads a file of the identity: its marks, then its requests. A file may be indented, but is else read in
// the one form that Export writes.
func decodeHistory(r io.Reader, id Identity, limit int64) ([]record, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(b)) > limit {
		return nil, fmt.Errorf("%w: longer than %d bytes", ErrFormat, limit)
	}
	var f historyFile
	if err := json.Unmarshal(b, &f); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if f.Format != fileFormat || f.Version != fileVersion {
		return nil, fmt.Errorf("%w: format %q, version %d, not %q, %d", ErrFormat, f.Format, f.Version, fileFormat, fileVersion)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, b); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if again, err := json.Marshal(f); err != nil || f.Requests == nil || !bytes.Equal(again, compact.Bytes()) {
		return nil, fmt.Errorf("%w: fields are unknown, doubled, missing or out of order", ErrFormat)
	}
	if f.Key != encodeHex(id.Key[:]) || f.Chain != id.Chain || f.Market != encodeHex(id.Market[:]) {
		return nil, fmt.Errorf("%w: the file is of key %.66q, chain %d, market %.42q", ErrForeign, f.Key, f.Chain, f.Market)
	}
	if f.UnknownUntil > maxTime || f.PrunedUntil > maxTime {
		return nil, fmt.Errorf("%w: marks %d, %d are beyond every order", ErrFormat, f.UnknownUntil, f.PrunedUntil)
	}
	records := make([]record, 1, len(f.Requests)+1)
	records[0] = record{kind: kindMarks, rampStart: f.UnknownUntil, settleBy: f.PrunedUntil}
	for i, h := range f.Requests {
		t, err := h.record()
		if err == nil && i > 0 && bytes.Compare(records[i].request[:], t.request[:]) >= 0 {
			err = fmt.Errorf("%w: request: not after the one before", ErrFormat)
		}
		if err != nil {
			return nil, fmt.Errorf("requests[%d]: %w", i, err)
		}
		records = append(records, t)
	}
	return records, nil
}

// record reads a request of a file.
func (h historyRequest) record() (record, error) {
	r := record{kind: kindRefused, rampStart: h.RampStart, settleBy: h.SettleBy}
	if h.RampStart > h.SettleBy || h.SettleBy > maxTime {
		return record{}, fmt.Errorf("%w: rampStart %d, settleBy %d", ErrFormat, h.RampStart, h.SettleBy)
	}
	if err := decodeHex(r.request[:], h.Request); err != nil {
		return record{}, fmt.Errorf("request: %w", err)
	}
	if h.Answer == "" {
		return r, nil
	}
	r.kind = kindSigned
	if err := decodeHex(r.answer[:], h.Answer); err != nil {
		return record{}, fmt.Errorf("answer: %w", err)
	}
	return r, nil
}

func encodeHex(b []byte) string { return "0x" + hex.EncodeToString(b) }

// decodeHex reads what encodeHex writes, of the length of out.
func decodeHex(out []byte, text string) error {
	if len(text) != 2+2*len(out) || text[:2] != "0x" {
		return fmt.Errorf("%w: want 0x and %d digits", ErrFormat, 2*len(out))
	}
	if _, err := hex.Decode(out, []byte(text[2:])); err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if encodeHex(out) != text {
		return fmt.Errorf("%w: digits in upper case", ErrFormat)
	}
	return nil
}
