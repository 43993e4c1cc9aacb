package settle

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/fft"
	"github.com/consensys/gnark-crypto/utils"
	plonk "github.com/consensys/gnark/backend/plonk/bn254"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

const (
	domainCircuit  = "zkvin/v1/settlement-circuit"
	domainLagrange = "zkvin/v1/settlement-lagrange"
)

// Digest names a circuit: equal digests have equal PLONK keys under one τ.
func (c *Circuit) Digest() [32]byte {
	b := binary.BigEndian.AppendUint64([]byte(domainCircuit), uint64(c.system.GetNbPublicVariables()))
	b = binary.BigEndian.AppendUint64(b, uint64(len(c.system.Instructions)))
	for _, i := range c.system.Instructions {
		b = binary.BigEndian.AppendUint32(b, uint32(i.BlueprintID))
		b = binary.BigEndian.AppendUint64(b, i.StartCallData)
	}
	for _, x := range c.system.CallData {
		b = binary.BigEndian.AppendUint32(b, x)
	}
	return proof.Keccak(proof.AppendScalars(b, c.system.Coefficients...))
}

// Cache keeps what is derived from keys and ceremonies in files of a folder, so that it is
// derived once. An empty Cache keeps nothing. Who can write the folder can make proofs fail;
// nothing but its own names tells that a key belongs to its circuit, so
// that whoever must not trust the folder derives keys without a cache.
type Cache struct{ Dir string }

// PlonkKey is Setup, from the cache if it holds it. powers is called if it does not.
func (c Cache) PlonkKey(circuit *Circuit, tauG2 *bn254.G2Affine, powers func() (*Powers, error)) (*plonk.VerifyingKey, error) {
	d := circuit.Digest()
	name := proof.Keccak(d[:], proof.AppendPointG2(nil, tauG2))
	path := c.path("plonk", name)
	if vk, err := readPlonkKey(path); err == nil && vk.Kzg.G2[1].Equal(tauG2) && int(vk.Size) == circuit.size {
		return vk, nil
	}
	p, err := powers()
	if err != nil {
		return nil, err
	}
	vk, err := circuit.Setup(p)
	if err != nil {
		return nil, err
	}
	if c.Dir != "" {
		_ = writeFile(path, func(f *os.File) error { _, err := vk.WriteRawTo(f); return err }) // only the next start is slower
	}
	return vk, nil
}

func (c Cache) path(kind string, name [32]byte) string {
	return filepath.Join(c.Dir, kind+"-"+hex.EncodeToString(name[:16]))
}

func readPlonkKey(path string) (*plonk.VerifyingKey, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	vk := new(plonk.VerifyingKey)
	_, err = vk.ReadFrom(f)
	return vk, err
}

// Powers are those of an SRS for circuits of 2^logN gates, the Lagrange basis from the cache
// if it holds it and it is that of the SRS.
func (c Cache) Powers(s *pcs.SRS, logN int) (*Powers, error) {
	p := &Powers{Monomial: s.G1, TauG2: s.TauG2}
	name := proof.Keccak([]byte(domainLagrange), proof.Word(logN), proof.AppendPointG2(nil, &s.TauG2))
	path := c.path("lagrange", name)
	if !s.Unsafe && c.Dir != "" { // the development SRS takes less time than reading and checking
		if v, err := readPoints(path, 1<<logN); err == nil && sameBasis(s.G1, v) {
			p.Lagrange = v
			return p, nil
		}
	}
	var err error
	if p.Lagrange, err = pcs.Lagrange(s, logN); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPowers, err)
	}
	if !s.Unsafe && c.Dir != "" {
		_ = writeFile(path, func(f *os.File) error { _, err := f.Write(proof.AppendPoints(nil, p.Lagrange...)); return err })
	}
	return p, nil
}

// sameBasis tells whether a polynomial has the same commitment by its values over lagrange as
// by its coefficients over monomial. Its values are the powers of a hash of lagrange, so that
// another basis passes with probability n/2^253.
func sameBasis(monomial, lagrange []bn254.G1Affine) bool {
	x := iop.Challenge253(proof.Keccak([]byte(domainLagrange), proof.AppendPoints(nil, lagrange...)))
	values := make(fr.Vector, len(lagrange))
	values[0].SetOne()
	for i := 1; i < len(values); i++ {
		values[i].Mul(&values[i-1], &x)
	}
	one := pcs.RowCombination(lagrange, values)
	domain := fft.NewDomain(uint64(len(values)))
	domain.FFTInverse(values, fft.DIF)
	utils.BitReverse(values)
	other := pcs.RowCombination(monomial[:len(values)], values)
	return one.Equal(&other)
}

func readPoints(path string, n int) ([]bn254.G1Affine, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	r := &reader{buf: data}
	out := r.points("lagrange", n)
	return out, r.err
}

// writeFile replaces path as a whole, so that no reader sees half of it.
func writeFile(path string, write func(*os.File) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".settlement-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
