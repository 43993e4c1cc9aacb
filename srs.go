package zkvin

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// developmentPowers is the size of the development SRS that Compile takes by itself, unless a
// model wants longer rows.
const developmentPowers = 1 << 13

// SRS is a universal structured reference string: powers of a secret τ.
type SRS struct{ s *pcs.SRS }

// Digest identifies the SRS; it is part of every ModelID made under it.
func (s *SRS) Digest() Digest { return s.s.Digest }

// Powers is the number of powers.
func (s *SRS) Powers() int { return len(s.s.G1) }

// Unsafe tells that τ is publicly known: for development only.
func (s *SRS) Unsafe() bool { return s.s.Unsafe }

// Source says where the powers come from.
func (s *SRS) Source() string { return s.s.Name }

// WriteFile writes an .srs file.
func (s *SRS) WriteFile(path string) error {
	return proof.WriteFile(path, proof.KindSRS, func(w io.Writer) error { return pcs.WriteSRS(w, s.s) })
}

// OpenSRS reads an .srs file and checks its powers.
func OpenSRS(path string) (*SRS, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s, err := pcs.ReadSRS(bufio.NewReader(f))
	if errors.Is(err, pcs.ErrSRSSize) {
		err = formatError(err) // nobody asked for a size
	}
	if err != nil {
		return nil, srsError(path, err)
	}
	return &SRS{s}, nil
}

// NewDevelopmentSRS makes the SRS of the published seed. Anybody can forge proofs under it.
func NewDevelopmentSRS(ctx context.Context, powers int, p Progress) (*SRS, error) {
	p.call("powers", 0, powers)
	s, err := pcs.DevelopmentSRS(powers)
	if err != nil {
		return nil, err
	}
	p.call("powers", powers, powers)
	return &SRS{s}, ctx.Err()
}

// ImportSRS reads powers of tau from a gnark kzg.SRS or a snarkjs .ptau file and checks
// group membership and consistency by pairing. powers says how many are taken from a .ptau
// file; 0 takes DefaultImportPowers, or all if there are fewer. A gnark file is imported
// whole. It returns ErrFormat, or ErrSRSSize for a file with fewer powers.
func ImportSRS(ctx context.Context, path string, powers int, p Progress) (*SRS, error) {
	p.call("import", 0, 1)
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s, err := importSRS(f, powers)
	if err != nil {
		return nil, srsError(path, err)
	}
	p.call("import", 1, 1)
	return &SRS{s}, ctx.Err()
}

// DefaultImportPowers is enough for rows of every length that Compile chooses.
const DefaultImportPowers = 1 << maxLogColumns

func importSRS(f *os.File, powers int) (*pcs.SRS, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	var magic [8]byte
	if _, err := f.ReadAt(magic[:], 0); errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: too short for a set of powers", ErrFormat)
	} else if err != nil {
		return nil, err
	}
	if proof.DetectKind(magic[:]) == KindSRS {
		return nil, fmt.Errorf("%w: it is a .srs file already, use it as it is", ErrFormat)
	}
	if string(magic[:4]) != "ptau" {
		if powers != 0 {
			return nil, fmt.Errorf("%w: a gnark SRS is imported whole, not %d powers of it", ErrUnsupported, powers)
		}
		s, err := pcs.ImportGnark(bufio.NewReader(f))
		if err != nil {
			return nil, fmt.Errorf("read as SRS of gnark: %w", err)
		}
		return s, nil
	}
	if powers != 0 {
		return pcs.ImportPtau(f, info.Size(), powers)
	}
	s, err := pcs.ImportPtau(f, info.Size(), DefaultImportPowers)
	if errors.Is(err, pcs.ErrSRSSize) {
		return pcs.ImportPtau(f, info.Size(), 0)
	}
	return s, err
}

// cachedDevelopmentSRS is the SRS that Compile uses when it is given none. Without a
// usable cache directory it is made anew.
func cachedDevelopmentSRS(powers int) (*pcs.SRS, error) {
	powers = max(powers, developmentPowers)
	dir, err := os.UserCacheDir()
	if err != nil {
		return pcs.DevelopmentSRS(powers)
	}
	s, err := pcs.DevelopmentSRSCached(filepath.Join(dir, "zkvin"), powers)
	if err != nil {
		return pcs.DevelopmentSRS(powers)
	}
	return s, nil
}

func srsError(path string, err error) error {
	if errors.Is(err, pcs.ErrSRS) {
		return fmt.Errorf("%s: %w: %w", path, ErrFormat, err)
	}
	return fmt.Errorf("%s: %w", path, err)
}
