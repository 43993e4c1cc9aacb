package proof

import (
	"fmt"
	"runtime"
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254"
)

const (
	compressedSize = bn254.SizeOfG1AffineCompressed // x, the two highest bits tell y's sign
	affineSize     = 64                             // x ‖ y
	affineG2Size   = 128                            // x₁ ‖ x₀ ‖ y₁ ‖ y₀
)

// infinity says whether a list may hold the point at infinity: only commitments with
// blinder zero may.
type infinity bool

const (
	neverInfinity infinity = false
	mayBeInfinity infinity = true
)

func (e *encoder) compressed(p ...bn254.G1Affine) {
	for i := range p {
		b := p[i].Bytes()
		e.buf = append(e.buf, b[:]...)
	}
}

func (e *encoder) affine(p ...bn254.G1Affine) { e.buf = AppendPoints(e.buf, p...) }

// compressed reads n points of 32 bytes each.
func (d *decoder) compressed(path string, n int, inf infinity) []bn254.G1Affine {
	return d.points(path, n, compressedSize, inf, readCompressed)
}

// point reads one point of 32 bytes.
func (d *decoder) point(path string, inf infinity) (p bn254.G1Affine) {
	b := d.bytes(path, compressedSize)
	if b == nil {
		return p
	}
	if err := readPoint(&p, b, inf, readCompressed); err != nil {
		d.failWith(path, err)
		return bn254.G1Affine{}
	}
	return p
}

// affine reads n points of 64 bytes each.
func (d *decoder) affine(path string, n int, inf infinity) []bn254.G1Affine {
	return d.points(path, n, affineSize, inf, readAffine)
}

func readCompressed(p *bn254.G1Affine, b []byte) error {
	if b[0]>>6 == 0 {
		return fmt.Errorf("%w: not compressed", ErrNotCanonical)
	}
	if _, err := p.SetBytes(b); err != nil {
		return fmt.Errorf("%w: %w", ErrPoint, err)
	}
	return nil
}

func readAffine(p *bn254.G1Affine, b []byte) error {
	if p.X.SetBytesCanonical(b[:32]) != nil || p.Y.SetBytesCanonical(b[32:]) != nil {
		return fmt.Errorf("%w: coordinate not below the modulus", ErrNotCanonical)
	}
	if !p.IsOnCurve() {
		return fmt.Errorf("%w: not on the curve", ErrPoint)
	}
	return nil
}

// readPoint reads one point. The group has prime order, so being on the curve is being in
// the group.
func readPoint(p *bn254.G1Affine, b []byte, inf infinity, read func(*bn254.G1Affine, []byte) error) error {
	if err := read(p, b); err != nil {
		return err
	}
	if p.IsInfinity() && inf == neverInfinity {
		return fmt.Errorf("%w: at infinity", ErrPoint)
	}
	return nil
}

// points reads n points of size bytes each, on all cores.
func (d *decoder) points(path string, n, size int, inf infinity, read func(*bn254.G1Affine, []byte) error) []bn254.G1Affine {
	b := d.bytes(path, n*size)
	if len(b) == 0 {
		return nil
	}
	out := make([]bn254.G1Affine, n)
	at, err := inParallel(n, func(i int) error {
		return readPoint(&out[i], b[i*size:(i+1)*size], inf, read)
	})
	if err != nil {
		d.failWith(fmt.Sprintf("%s[%d]", path, at), err)
		return nil
	}
	return out
}

// failWith is fail with an error that has its kind already.
func (d *decoder) failWith(path string, err error) {
	if d.err == nil {
		d.err = fmt.Errorf("%s.%s: %w", d.root, path, err)
	}
	d.buf = nil
}

func (d *decoder) affineG2(path string) (p bn254.G2Affine) {
	b := d.bytes(path, affineG2Size)
	if b == nil {
		return p
	}
	for i, c := range []interface{ SetBytesCanonical([]byte) error }{&p.X.A1, &p.X.A0, &p.Y.A1, &p.Y.A0} {
		if c.SetBytesCanonical(b[32*i:32*i+32]) != nil {
			d.fail(ErrNotCanonical, path, "coordinate not below the modulus")
			return bn254.G2Affine{}
		}
	}
	if p.IsInfinity() || !p.IsOnCurve() || !p.IsInSubGroup() {
		d.fail(ErrPoint, path, "not a point of the subgroup of G2")
		return bn254.G2Affine{}
	}
	return p
}

// inParallel calls f for 0 … n−1 and returns the first position that failed, and why.
func inParallel(n int, f func(i int) error) (int, error) {
	const least = 16 // a point takes about 10 µs; fewer are not worth a goroutine
	workers := max(1, min(runtime.GOMAXPROCS(0), n/least))
	at, errs := make([]int, workers), make([]error, workers)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := n * w / workers; i < n*(w+1)/workers; i++ {
				if err := f(i); err != nil {
					at[w], errs[w] = i, err
					return
				}
			}
		})
	}
	wg.Wait()
	for w, err := range errs {
		if err != nil {
			return at[w], err
		}
	}
	return 0, nil
}
