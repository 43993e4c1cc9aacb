package pcs

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"

	"github.com/consensys/gnark-crypto/ecc/bn254"
)

// gnarkLines is the size of the pairing lines at the end of a gnark SRS: two points of G2,
// two tables each, 66 steps of two coefficients in the quadratic extension. They follow
// from the points and are skipped.
const gnarkLines = 2 * 2 * len(bn254.LoopCounter) * 2 * 64

// The two leading bits of a point in gnark's encoding.
const (
	gnarkForm         = 0b11 << 6
	gnarkUncompressed = 0b00 << 6
	gnarkInfinity     = 0b01 << 6
)

// ImportGnark reads a kzg.SRS of gnark-crypto over BN254, written by WriteTo or WriteRawTo,
// and checks it as [ReadSRS] does. Errors wrap ErrSRS or ErrSRSSize, or come from r.
func ImportGnark(r io.Reader) (*SRS, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	var head [4]byte
	if err := readFull(in, head[:], "number of powers"); err != nil {
		return nil, err
	}
	count := binary.BigEndian.Uint32(head[:])
	if count < MinPowers || count > MaxPowers {
		return nil, fmt.Errorf("%w: %d powers; between %d and %d are supported", ErrSRSSize, count, MinPowers, MaxPowers)
	}
	first, err := in.Peek(1)
	if err != nil {
		return nil, fmt.Errorf("%w: file ends in powers from 0", ErrSRS)
	}
	scale := 1
	if first[0]&gnarkForm != gnarkUncompressed {
		scale = 2 // compressed: half the size
	}
	powers, err := readPowers(in, int(count), pointSize/scale, decodeGnarkG1)
	if err != nil {
		return nil, err
	}
	key := make([]byte, (2*pointG2Size+pointSize)/scale+gnarkLines)
	if err := readFull(in, key, "verification key"); err != nil {
		return nil, err
	}
	if err := atEnd(in); err != nil {
		return nil, err
	}
	one, err := decodeGnarkG2(key[:pointG2Size/scale])
	if err != nil {
		return nil, err
	}
	if _, _, _, g2 := bn254.Generators(); !one.Equal(&g2) {
		return nil, fmt.Errorf("%w: power 0 is not the generator of G2", ErrSRS)
	}
	tauG2, err := decodeGnarkG2(key[pointG2Size/scale : 2*pointG2Size/scale])
	if err != nil {
		return nil, err
	}
	return newSRS(powers, tauG2, "imported from gnark")
}

// decodeGnarkG1 refuses a point of the other form: all of a file are alike.
func decodeGnarkG1(b []byte) (p bn254.G1Affine, err error) {
	if err := checkForm(b, pointSize); err != nil {
		return p, err
	}
	if _, err := p.SetBytes(b); err != nil {
		return p, fmt.Errorf("%w: %w", ErrSRS, err)
	}
	return p, nil
}

func decodeGnarkG2(b []byte) (p bn254.G2Affine, err error) {
	if err := checkForm(b, pointG2Size); err != nil {
		return p, fmt.Errorf("G2: %w", err)
	}
	if _, err := p.SetBytes(b); err != nil {
		return p, fmt.Errorf("%w: G2: %w", ErrSRS, err)
	}
	return p, nil
}

func checkForm(b []byte, uncompressed int) error {
	form := b[0] & gnarkForm
	if form == gnarkInfinity || (form == gnarkUncompressed) != (len(b) == uncompressed) {
		return fmt.Errorf("%w: point form %#b in a file of points of %d bytes", ErrSRS, form>>6, len(b))
	}
	return nil
}
