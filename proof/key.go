package proof

import (
	"encoding/binary"
	"fmt"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/pcs"
)

// EncodeKey returns the canonical bytes of a verification key, a .zkv file. It returns
// ErrLimit or a graph error for a key that DecodeKey would refuse for its size, ErrLabels
// for labels that do not fit the graph.
func EncodeKey(k *Key) ([]byte, error) {
	g, err := graph.Encode(k.Graph)
	if err != nil {
		return nil, fmt.Errorf("zkv.graph: %w", err)
	}
	s := &k.SRS
	e := newFile(KindKey, len(g)+affineSize*(len(s.Powers)+len(k.Weights)+len(k.Tables))+1024)
	e.count("zkv.graph", len(g), 1, graph.MaxEncoded)
	e.buf = append(e.buf, g...)
	e.count("zkv.log_c", k.LogC, MinLogC, pcs.MaxLogC)
	e.count("zkv.batch", k.Batch, 1, MaxBatch)
	e.buf = append(append(e.buf, s.Digest[:]...), s.All[:]...)
	e.flag(s.Unsafe)
	e.count("zkv.srs.powers", len(s.Powers), MinPowers, MaxPowers)
	e.affine(s.Powers...)
	e.buf = AppendPointG2(e.buf, &s.TauG2)
	e.count("zkv.weights", len(k.Weights), 0, MaxRows)
	e.affine(k.Weights...)
	e.count("zkv.tables", len(k.Tables), 0, MaxRows)
	e.affine(k.Tables...)
	if k.Settlement != nil {
		e.settlement("zkv.settlement.", k)
	}
	if k.Labels != nil {
		if err := k.Labels.Check(k.Graph); err != nil {
			return nil, fmt.Errorf("zkv.%w", err)
		}
		e.labels(k.Labels)
	}
	binary.LittleEndian.PutUint32(e.buf[len(KindKey.magic()):], k.version())
	return e.seal()
}

// version is the version of a key's file: it tells which parts a key has.
func (k *Key) version() uint32 {
	v := uint32(version)
	if k.Labels != nil {
		v += labelsVersion
	}
	if k.Settlement != nil {
		v += settlementVersion
	}
	return v
}

// DecodeKey reads a .zkv file: canonical bytes only, every point in its group. What takes
// arithmetic is left to whoever trusts the key: that the part of the SRS is sound
// (SRSKey.Check), that the graph is a program (ops.Check), and that Tables are the
// commitments of the graph's tables under SRS.Powers.
func DecodeKey(data []byte) (*Key, error) {
	d, err := openFile(KindKey, data, MaxKeyFile)
	if err != nil {
		return nil, err
	}
	k := &Key{Graph: d.graph("graph")}
	k.LogC = d.count("log_c", MinLogC, pcs.MaxLogC, 0)
	k.Batch = d.count("batch", 1, MaxBatch, 0)
	k.SRS.Digest, k.SRS.All = d.digest("srs.digest"), d.digest("srs.all")
	k.SRS.Unsafe = d.flag("srs.unsafe")
	k.SRS.Powers = d.affine("srs.powers", d.count("srs.powers", MinPowers, MaxPowers, affineSize), neverInfinity)
	k.SRS.TauG2 = d.affineG2("srs.tau_g2")
	k.Weights = d.affine("weights", d.count("weights", 0, MaxRows, affineSize), neverInfinity)
	k.Tables = d.affine("tables", d.count("tables", 0, MaxRows, affineSize), mayBeInfinity)
	if (d.version-version)&settlementVersion != 0 && d.err == nil {
		k.Settlement = d.settlement("settlement.", k)
	}
	if (d.version-version)&labelsVersion != 0 && d.err == nil {
		k.Labels = d.labels(k.Graph)
	}
	if err := d.end(); err != nil {
		return nil, err
	}
	return k, nil
}

// graph reads a length and that many bytes of graph, and checks that the lists of the
// graph name tensors it has.
func (d *decoder) graph(path string) *graph.Graph {
	b := d.bytes(path, d.count(path, 1, graph.MaxEncoded, 1))
	if d.err != nil {
		return nil
	}
	g, err := graph.Decode(b)
	if err != nil {
		d.failWith(path, fmt.Errorf("%w: %w", ErrGraph, err))
		return nil
	}
	for _, list := range []struct {
		name string
		ids  []int
	}{{"inputs", g.Inputs}, {"outputs", g.Outputs}, {"weights", g.Weights}} {
		for i, id := range list.ids {
			if id >= len(g.Tensors) {
				d.failWith(path, fmt.Errorf("%w: %s[%d] is tensor %d of %d", ErrGraph, list.name, i, id, len(g.Tensors)))
				return nil
			}
		}
	}
	return g
}
