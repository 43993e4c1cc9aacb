package proof

// EncodeInclusion returns the canonical bytes of an inclusion proof, a .zki file. It returns
// ErrLimit or ErrShape for what DecodeInclusion would refuse.
func EncodeInclusion(in *Inclusion) ([]byte, error) {
	e := newFile(KindInclusion, 1<<12)
	e.buf = append(e.buf, in.ModelID[:]...)
	e.count("zki.leaves", in.Leaves, 1, MaxBatch)
	e.count("zki.index", in.Index, 0, in.Leaves-1)
	e.request("zki.request", &in.Request)
	if n := numSiblings(in.Index, in.Leaves); e.err == nil && len(in.Siblings) != n {
		e.fail(ErrShape, "zki.siblings", "%d, leaf %d of %d has %d", len(in.Siblings), in.Index, in.Leaves, n)
	}
	for i := range in.Siblings {
		e.buf = append(e.buf, in.Siblings[i][:]...)
	}
	return e.seal()
}

// DecodeInclusion reads a .zki file. That it belongs to a root is for its user to check, who
// has the key.
func DecodeInclusion(data []byte) (*Inclusion, error) {
	d, err := openFile(KindInclusion, data, MaxProofFile)
	if err != nil {
		return nil, err
	}
	in := &Inclusion{ModelID: d.digest("model_id"), Leaves: d.count("leaves", 1, MaxBatch, 0)}
	in.Index = d.count("index", 0, in.Leaves-1, 0)
	in.Request = d.request("request")
	if d.err == nil {
		for range numSiblings(in.Index, in.Leaves) {
			in.Siblings = append(in.Siblings, d.digest("siblings"))
		}
	}
	if err := d.end(); err != nil {
		return nil, err
	}
	return in, nil
}
