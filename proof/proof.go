package proof

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/pcs"
)

// EncodeProof returns the canonical bytes of a proof, a .zkp file. It returns ErrLimit for
// a proof that DecodeProof would refuse.
func EncodeProof(p *Proof) ([]byte, error) {
	e := newFile(KindProof, proofSize(p))
	e.flag(p.Unsafe)
	e.statement("zkp.statement", &p.Statement)
	e.body("zkp.", p)
	return e.seal()
}

// body writes what a proof has beside its statement.
func (e *encoder) body(path string, p *Proof) {
	e.count(path+"witness", len(p.Witness), 0, MaxRows)
	e.compressed(p.Witness...)
	e.compressed(p.Mask)
	e.count(path+"messages", len(p.Messages), 0, MaxMessages)
	e.compressed(p.Messages...)
	e.scalars(p.Blind, p.Value)
	e.fold(path+"fold.", &p.Fold)
	e.opening(path+"opening.", &p.Opening)
}

func (e *encoder) opening(path string, o *pcs.Opening) {
	e.count(path+"folds", len(o.Folds), 0, MaxFolds)
	e.compressed(o.Folds...)
	e.count(path+"evals", len(o.Evals), 0, MaxFolds+1)
	for i := range o.Evals {
		e.scalars(o.Evals[i][:]...)
	}
	e.compressed(o.Quotient, o.Witness)
}

// proofSize is about the size of the encoding, without public values.
func proofSize(p *Proof) int {
	f := &p.Fold
	return 1024 + 32*(len(p.Witness)+len(p.Messages)+len(f.Random)+len(f.Error)+len(f.Cross)+len(f.Witness)+
		len(p.Opening.Folds)+3*len(p.Opening.Evals))
}

// DecodeProof reads a .zkp file: canonical bytes only, every point on the curve, every
// length within the limits. Lengths are the file's own until CheckShape has compared them
// with a key.
func DecodeProof(data []byte) (*Proof, error) {
	d, err := openFile(KindProof, data, MaxProofFile)
	if err != nil {
		return nil, err
	}
	p := &Proof{Unsafe: d.flag("unsafe")}
	p.Statement = d.statement("statement.")
	d.body("", p)
	if err := d.end(); err != nil {
		return nil, err
	}
	return p, nil
}

// body reads what a proof has beside its statement.
func (d *decoder) body(path string, p *Proof) {
	p.Witness = d.compressed(path+"witness", d.count(path+"witness", 0, MaxRows, compressedSize), neverInfinity)
	p.Mask = d.point(path+"mask", neverInfinity)
	p.Messages = d.compressed(path+"messages", d.count(path+"messages", 0, MaxMessages, compressedSize), neverInfinity)
	p.Blind = d.scalar(path + "blind")
	p.Value = d.scalar(path + "value")
	p.Fold = d.fold(path + "fold.")
	p.Opening = d.opening(path + "opening.")
}

func (d *decoder) opening(path string) (o pcs.Opening) {
	o.Folds = d.compressed(path+"folds", d.count(path+"folds", 0, MaxFolds, compressedSize), mayBeInfinity)
	o.Evals = d.evals(path + "opening.evals")
	o.Quotient = d.point(path+"quotient", mayBeInfinity)
	o.Witness = d.point(path+"witness", mayBeInfinity)
	return o
}

func (d *decoder) evals(path string) [][3]fr.Element {
	n := d.count(path, 0, MaxFolds+1, 3*fr.Bytes)
	flat := d.scalars(path, 3*n)
	if flat == nil {
		return nil
	}
	out := make([][3]fr.Element, n)
	for i := range out {
		out[i] = [3]fr.Element(flat[3*i:])
	}
	return out
}

// CheckShape compares every length of the proof with what the key prescribes. It returns
// ErrShape with the field's path.
func (p *Proof) CheckShape(s *Shape) error {
	if err := p.Statement.CheckShape(s); err != nil {
		return err
	}
	for _, c := range []struct {
		path      string
		got, want int
	}{
		{"proof.witness", len(p.Witness), s.Witness},
		{"proof.messages", len(p.Messages), s.Messages},
		{"proof.fold.random", len(p.Fold.Random), s.Messages},
		{"proof.fold.error", len(p.Fold.Error), s.Errors},
		{"proof.fold.cross", len(p.Fold.Cross), s.Errors},
		{"proof.fold.witness", len(p.Fold.Witness), s.Variables},
		{"proof.opening.folds", len(p.Opening.Folds), s.LogC - 1},
		{"proof.opening.evals", len(p.Opening.Evals), s.LogC},
	} {
		if c.got != c.want {
			return fmt.Errorf("%s: %w: %d, the key prescribes %d", c.path, ErrShape, c.got, c.want)
		}
	}
	return nil
}
