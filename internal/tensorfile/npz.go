package tensorfile

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// DecodeNPZ reads the directory of an .npz archive. Members are unpacked one
// at a time by [File.Array], each under Limits.Bytes, so an archive may hold
// arrays of other types (strings, objects) as long as nobody asks for them.
func DecodeNPZ(data []byte, l Limits) (*File, error) {
	l = l.orDefault()
	if int64(len(data)) > l.Bytes {
		return nil, fmt.Errorf("npz of %d bytes: %w; at most %d are read", len(data), ErrLimit, l.Bytes)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, fmt.Errorf("npz: %w: %w", ErrFormat, err)
	}
	if len(r.File) > l.Arrays {
		return nil, fmt.Errorf("npz: %d arrays: %w; at most %d are read", len(r.File), ErrLimit, l.Arrays)
	}
	f := &File{Format: NPZ, limits: l}
	seen := map[string]bool{}
	for _, entry := range r.File {
		name, ok := strings.CutSuffix(entry.Name, ".npy")
		if !ok {
			return nil, fmt.Errorf("npz: member %q is not a .npy file: %w", entry.Name, ErrUnsupported)
		}
		if err := checkName(name); err != nil {
			return nil, fmt.Errorf("npz: %w", err)
		}
		if seen[name] {
			return nil, fmt.Errorf("npz: array %q twice: %w", name, ErrFormat)
		}
		seen[name] = true
		f.members = append(f.members, member{name: name, entry: entry})
	}
	return f, nil
}

// unpack reads one member. The size in the directory is a claim, so the bytes
// that come out are counted as well.
func unpack(entry *zip.File, l Limits) ([]byte, error) {
	if entry.Method != zip.Store && entry.Method != zip.Deflate {
		return nil, fmt.Errorf("compression method %d: %w; write the archive with np.savez or np.savez_compressed",
			entry.Method, ErrUnsupported)
	}
	if entry.UncompressedSize64 > uint64(l.Bytes) {
		return nil, fmt.Errorf("unpacks to %d bytes: %w; at most %d are read", entry.UncompressedSize64, ErrLimit, l.Bytes)
	}
	r, err := entry.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	data, err := io.ReadAll(io.LimitReader(r, l.Bytes+1))
	closeErr := r.Close()
	if int64(len(data)) > l.Bytes {
		return nil, fmt.Errorf("unpacks to more than %d bytes: %w", l.Bytes, ErrLimit)
	}
	if err = errors.Join(err, closeErr); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return data, nil
}
