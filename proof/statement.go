package proof

import "fmt"

// least number of bytes of a request and of a tensor: digests and counts; kind, count and
// one entry.
const (
	leastRequest = 2*32 + 2*4
	leastTensor  = 1 + 4 + 2
)

// EncodeStatement returns the canonical bytes of a statement, as they stand in a proof
// file: two statements have equal bytes exactly if they are equal. It returns ErrLimit for
// a statement that DecodeStatement would refuse.
func EncodeStatement(s *Statement) ([]byte, error) {
	e := &encoder{}
	e.statement("statement", s)
	return e.buf, e.err
}

// DecodeStatement reads the bytes that EncodeStatement writes and refuses all others.
func DecodeStatement(data []byte) (*Statement, error) {
	if len(data) > MaxProofFile {
		return nil, fmt.Errorf("statement: %w: %d bytes, at most %d", ErrLimit, len(data), MaxProofFile)
	}
	d := &decoder{root: "statement", buf: data, size: len(data)}
	s := d.statement("")
	if err := d.end(); err != nil {
		return nil, err
	}
	return &s, nil
}

func (e *encoder) statement(path string, s *Statement) {
	e.buf = append(e.buf, s.ModelID[:]...)
	e.count(path+".requests", len(s.Requests), 1, MaxBatch)
	for i := range s.Requests {
		e.request(fmt.Sprintf("%s.requests[%d]", path, i), &s.Requests[i])
	}
}

func (e *encoder) request(path string, r *Request) {
	e.buf = append(append(e.buf, r.ID[:]...), r.Context[:]...)
	e.tensors(path+".inputs", r.Inputs)
	e.tensors(path+".outputs", r.Outputs)
}

func (e *encoder) tensors(path string, ts []Tensor) {
	e.count(path, len(ts), 0, MaxTensors)
	for i := range ts {
		t, at := &ts[i], fmt.Sprintf("%s[%d]", path, i)
		e.flag(!t.Public())
		if t.Public() {
			e.count(at+".values", len(t.Values), 1, MaxEntries)
			e.entries(t.Values)
			continue
		}
		if t.Values != nil {
			e.fail(ErrShape, at, "both values and rows are set")
		}
		e.count(at+".rows", len(t.Rows), 1, MaxStatementRows)
		e.compressed(t.Rows...)
	}
}

// statement reads a statement whose paths begin with prefix, which is empty or ends in a dot.
func (d *decoder) statement(prefix string) (s Statement) {
	s.ModelID = d.digest(prefix + "model_id")
	n := d.count(prefix+"requests", 1, MaxBatch, leastRequest)
	for i := 0; i < n && d.err == nil; i++ {
		s.Requests = append(s.Requests, d.request(fmt.Sprintf("%srequests[%d]", prefix, i)))
	}
	return s
}

func (d *decoder) request(path string) Request {
	return Request{
		ID:      d.digest(path + ".id"),
		Context: d.digest(path + ".context"),
		Inputs:  d.tensors(path + ".inputs"),
		Outputs: d.tensors(path + ".outputs"),
	}
}

func (d *decoder) tensors(path string) []Tensor {
	n := d.count(path, 0, MaxTensors, leastTensor)
	var ts []Tensor
	for i := 0; i < n && d.err == nil; i++ {
		at := fmt.Sprintf("%s[%d]", path, i)
		if d.flag(at + ".private") {
			rows := d.count(at+".rows", 1, MaxStatementRows, compressedSize)
			ts = append(ts, Tensor{Rows: d.compressed(at+".rows", rows, neverInfinity)})
			continue
		}
		values := d.count(at+".values", 1, MaxEntries, 2)
		ts = append(ts, Tensor{Values: d.entries(at+".values", values)})
	}
	return ts
}
