package signing

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
)

const (
	recordSize = 128
	sumSize    = 16
	bodySize   = recordSize - sumSize
	logMagic   = "zkvin/signing/1\n"
)

// kind of a record.
type kind uint8

const (
	kindSigned  kind = 1 + iota // may have been signed
	kindRefused                 // never sign: histories differ
	kindMarks                   // rampStart and settleBy up to which requests are refused; 0 for none
)

// record is one fact of the history. All records are of the same size, so that a damaged one hides no other.
type record struct {
	kind      kind
	rampStart uint64
	settleBy  uint64
	request   [32]byte
	answer    [32]byte
}

// place is where a record stands: its number, that of the write that brought it, and how many follow in that write.
type place struct {
	index, batch uint64
	left         uint32
}

// next is the place after p, left being what follows there.
func (p place) next(left uint32) place {
	if p.left == 0 {
		return place{p.index + 1, p.batch + 1, left}
	}
	return place{p.index + 1, p.batch, p.left - 1}
}

// encodeHeader writes whose log it is: magic, key, chain, market, zeros, and the checksum of all that.
func encodeHeader(id Identity) []byte {
	b := make([]byte, bodySize, recordSize)
	copy(b, logMagic)
	copy(b[16:], id.Key[:])
	binary.BigEndian.PutUint64(b[48:], id.Chain)
	copy(b[56:], id.Market[:])
	sum := sha256.Sum256(b)
	return append(b, sum[:sumSize]...)
}

// encode writes a record: kind, zeros, left, index, batch, times, request, answer, zeros, checksum.
func (r record) encode(p place) []byte {
	b := make([]byte, bodySize, recordSize)
	b[0] = byte(r.kind)
	binary.BigEndian.PutUint32(b[4:], p.left)
	binary.BigEndian.PutUint64(b[8:], p.index)
	binary.BigEndian.PutUint64(b[16:], p.batch)
	binary.BigEndian.PutUint64(b[24:], r.rampStart)
	binary.BigEndian.PutUint64(b[32:], r.settleBy)
	copy(b[40:], r.request[:])
	copy(b[72:], r.answer[:])
	sum := sha256.Sum256(b)
	return append(b, sum[:sumSize]...)
}

// decodeRecord reads what encode wrote, and nothing else.
func decodeRecord(b []byte) (r record, p place, ok bool) {
	if len(b) != recordSize {
		return r, p, false
	}
	r.kind = kind(b[0])
	p.left = binary.BigEndian.Uint32(b[4:])
	p.index = binary.BigEndian.Uint64(b[8:])
	p.batch = binary.BigEndian.Uint64(b[16:])
	r.rampStart = binary.BigEndian.Uint64(b[24:])
	r.settleBy = binary.BigEndian.Uint64(b[32:])
	copy(r.request[:], b[40:])
	copy(r.answer[:], b[72:])
	if !bytes.Equal(r.encode(p), b) || r.rampStart > maxTime || r.settleBy > maxTime || p.left >= maxBatch {
		return record{}, place{}, false
	}
	switch r.kind {
	case kindSigned:
		ok = r.rampStart <= r.settleBy
	case kindRefused:
		ok = r.rampStart <= r.settleBy && r.answer == [32]byte{}
	case kindMarks:
		ok = r.request == [32]byte{} && r.answer == [32]byte{}
	}
	return r, p, ok
}

// found is what readLog read.
type found struct {
	exists bool
	torn   bool // the last write did not reach the disk as a whole
	last   place
	any    bool // last is that of a record
	digest [32]byte
	hash   hash.Hash
}

// logLimit bounds the bytes of a log: each request may be in it three times before it is rewritten, as signed, refused
// and imported, and starts leave marks.
func logLimit(requests int) int64 {
	return recordSize * (3*int64(requests) + 1<<20)
}

// readLog reads a log and hands its records to take, in order. A log that is not there is no error.
func readLog(files files, path string, id Identity, limit int64, take func(record)) (found, error) {
	r, size, err := files.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return found{}, nil
	}
	if err != nil {
		return found{}, err
	}
	defer r.Close()
	if size > limit {
		return found{}, fmt.Errorf("%w: %s has %d bytes, more than %d", ErrFull, path, size, limit)
	}
	f, err := scan(r, id, take)
	if err != nil {
		return found{}, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

// scan reads header and records up to the end or a torn one.
func scan(r io.Reader, id Identity, take func(record)) (found, error) {
	f := found{exists: true, hash: sha256.New()}
	in := io.TeeReader(r, f.hash)
	var block [recordSize]byte
	if _, err := io.ReadFull(in, block[:]); err != nil {
		return f, fmt.Errorf("%w: header: %w", ErrCorrupt, err)
	}
	if !bytes.Equal(block[:], encodeHeader(id)) {
		return f, headerError(block[:])
	}
	for {
		n, err := io.ReadFull(in, block[:])
		if err == io.EOF {
			break
		}
		if err != nil && err != io.ErrUnexpectedEOF {
			return f, err
		}
		rec, at, ok := decodeRecord(block[:n])
		if !ok || at != f.expect(at.left) {
			f.torn = true
			return f, f.readTorn(in, take)
		}
		take(rec)
		f.last, f.any = at, true
	}
	f.torn = f.last.left != 0
	f.hash.Sum(f.digest[:0])
	return f, nil
}

// expect is the place that a record must have after those read.
func (f *found) expect(left uint32) place {
	if !f.any {
		return place{left: left}
	}
	return f.last.next(left)
}

// headerError tells a log of another identity from a damaged one.
func headerError(b []byte) error {
	var id Identity
	copy(id.Key[:], b[16:])
	id.Chain = binary.BigEndian.Uint64(b[48:])
	copy(id.Market[:], b[56:])
	if bytes.Equal(b, encodeHeader(id)) {
		return fmt.Errorf("%w: the log is of key %x, chain %d, market %x", ErrForeign, id.Key, id.Chain, id.Market)
	}
	return fmt.Errorf("%w: header", ErrCorrupt)
}

// readTorn reads on after a bad record. It may be of a last write that the disk has in part, of which it takes what is
// there; if another write came after it, it had been on the disk and was signed.
func (f *found) readTorn(rest io.Reader, take func(record)) error {
	bad := f.expect(0)
	var block [recordSize]byte
	for n := 1; ; n++ {
		k, err := io.ReadFull(rest, block[:])
		if err == io.EOF {
			return nil
		}
		if err != nil && err != io.ErrUnexpectedEOF {
			return err
		}
		r, at, ok := decodeRecord(block[:k])
		if ok && at.batch == bad.batch {
			take(r)
		}
		if n >= maxBatch || ok && at.batch != bad.batch {
			return fmt.Errorf("%w: record %d, with others after it: restore the disk, or import an export and start in doubt", ErrCorrupt, bad.index)
		}
	}
}

// log is a log that is written on.
type log struct {
	file appender
	path string
	last place
	any  bool
	hash hash.Hash
}

// continueLog opens a log that readLog found whole.
func continueLog(files files, path string, f found) (*log, error) {
	file, err := files.Append(path)
	if err != nil {
		return nil, err
	}
	return &log{file: file, path: path, last: f.last, any: f.any, hash: f.hash}, nil
}

// rewriteLog puts a new log in the place of what was there, as a whole or not at all.
func rewriteLog(files files, path string, id Identity, records []record) (*log, error) {
	b := encodeHeader(id)
	at := place{}
	for i, r := range records {
		if i > 0 {
			at = at.next(0)
		}
		b = append(b, r.encode(at)...)
	}
	if err := replace(files, path, b); err != nil {
		return nil, err
	}
	file, err := files.Append(path)
	if err != nil {
		return nil, err
	}
	h := sha256.New()
	h.Write(b)
	return &log{file: file, path: path, last: at, any: len(records) > 0, hash: h}, nil
}

// append writes records, at most maxBatch, and returns once the disk has them.
func (l *log) append(records []record) error {
	if len(records) == 0 {
		return nil
	}
	var b []byte
	at := place{left: uint32(len(records) - 1)}
	if l.any {
		at = l.last.next(at.left)
	}
	for i, r := range records {
		if i > 0 {
			at = at.next(0)
		}
		b = append(b, r.encode(at)...)
	}
	if _, err := l.file.Write(b); err != nil {
		return err
	}
	if err := l.file.Sync(); err != nil {
		return err
	}
	l.hash.Write(b)
	l.last, l.any = at, true
	return nil
}

// sum is the digest of the log as it stands.
func (l *log) sum() [32]byte {
	return [32]byte(l.hash.Sum(nil))
}
