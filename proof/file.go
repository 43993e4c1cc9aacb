package proof

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// WriteFile writes what write gives to path, all or nothing: to a temporary file beside it
// that is synced and then renamed. Files of private kinds are readable by their owner
// alone, from the first byte on. A link stays and its target is replaced; what is no file,
// as a pipe or /dev/null, is written to.
func WriteFile(path string, k Kind, write func(io.Writer) error) (err error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return writeTo(path, k, write)
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, "."+filepath.Base(path)+"-*") // mode 0600
	if err != nil {
		return fmt.Errorf("write .%s file %s: %w", k, path, inDirectory(dir, err))
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = fmt.Errorf("write .%s file %s: %w", k, path, err)
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	if !k.Private() {
		if err := f.Chmod(0o644); err != nil {
			return err
		}
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	syncDir(dir)
	return nil
}

// inDirectory names the directory in place of the temporary file that it does not take.
func inDirectory(dir string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return &fs.PathError{Op: "create a file in", Path: dir, Err: p.Err}
	}
	return err
}

// writeTo writes to something that is there and must stay what it is.
func writeTo(path string, k Kind, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("write .%s file: %w", k, err)
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		return fmt.Errorf("write .%s file %s: %w", k, path, err)
	}
	return nil
}

// syncDir makes a rename durable where the system can; the file is whole either way.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}

func writeEncoded(path string, k Kind, data []byte, err error) error {
	if err != nil {
		return err
	}
	return WriteFile(path, k, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// WriteFile writes a .zkp file.
func (p *Proof) WriteFile(path string) error {
	data, err := EncodeProof(p)
	return writeEncoded(path, KindProof, data, err)
}

// WriteFile writes a .zks file.
func (p *SettlementProof) WriteFile(path string) error {
	data, err := EncodeSettlementProof(p)
	return writeEncoded(path, KindSettlement, data, err)
}

// WriteFile writes a .zkv file.
func (k *Key) WriteFile(path string) error {
	data, err := EncodeKey(k)
	return writeEncoded(path, KindKey, data, err)
}

// WriteFile writes a .zko file, readable by its owner alone.
func (o *Opening) WriteFile(path string) error {
	data, err := EncodeOpening(o)
	return writeEncoded(path, KindOpening, data, err)
}

// WriteFile writes a .zki file.
func (in *Inclusion) WriteFile(path string) error {
	data, err := EncodeInclusion(in)
	return writeEncoded(path, KindInclusion, data, err)
}

// WriteFile writes a .zkw file, readable by its owner alone.
func (w *Witness) WriteFile(path string) error {
	data, err := EncodeWitness(w)
	return writeEncoded(path, KindWitness, data, err)
}

// WriteFile writes a .zkm file, readable by its owner alone.
func (m *Model) WriteFile(path string) error {
	return WriteFile(path, KindModel, func(w io.Writer) error {
		_, err := m.WriteTo(w)
		return err
	})
}

// WriteFile writes a .zkr file.
func (r *Receipt) WriteFile(path string) error {
	data, err := EncodeReceipt(r)
	return writeEncoded(path, KindReceipt, data, err)
}

// ReadReceipt reads a .zkr file.
func ReadReceipt(path string) (*Receipt, error) { return readFile(path, MaxReceiptFile, DecodeReceipt) }

// ReadProof reads a .zkp file.
func ReadProof(path string) (*Proof, error) { return readFile(path, MaxProofFile, DecodeProof) }

// ReadSettlementProof reads a .zks file.
func ReadSettlementProof(path string) (*SettlementProof, error) {
	return readFile(path, MaxProofFile, DecodeSettlementProof)
}

// ReadKey reads a .zkv file.
func ReadKey(path string) (*Key, error) { return readFile(path, MaxKeyFile, DecodeKey) }

// ReadOpening reads a .zko file.
func ReadOpening(path string) (*Opening, error) { return readFile(path, MaxProofFile, DecodeOpening) }

// ReadWitness reads a .zkw file.
func ReadWitness(path string) (*Witness, error) { return readFile(path, MaxWitnessFile, DecodeWitness) }

// ReadInclusion reads a .zki file.
func ReadInclusion(path string) (*Inclusion, error) {
	return readFile(path, MaxProofFile, DecodeInclusion)
}

func readFile[T any](path string, most int64, decode func([]byte) (*T, error)) (*T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if err := checkSize(f, most); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	v, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return v, nil
}

func checkSize(f *os.File, most int64) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() > most {
		return fmt.Errorf("%s: %w: %d bytes, at most %d", f.Name(), ErrLimit, info.Size(), most)
	}
	return nil
}

// OpenModel maps a .zkm file into memory where the system can; the weights lie in the
// mapping, so that they are never copied and several processes share them. They, and
// nothing else of the model, are invalid after Close. A model file must not be changed in
// place while it is open; WriteFile never does.
func OpenModel(path string) (*Model, error) {
	data, unmap, err := mapFile(path, MaxModelFile)
	if err != nil {
		return nil, err
	}
	m, err := DecodeModel(data)
	if err != nil {
		unmap()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	m.unmap = unmap
	return m, nil
}

// Close releases the file of a model from OpenModel; Weights is nil afterwards. On other
// models, and again, it does nothing.
func (m *Model) Close() error {
	if m.unmap == nil {
		return nil
	}
	unmap := m.unmap
	m.unmap, m.Weights = nil, nil
	return unmap()
}
