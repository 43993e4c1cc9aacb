package onnx

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// external reads the size bytes of a tensor that the file keeps elsewhere, through the file system of the options.
func (b *builder) external(t *onnxpb.TensorProto, size int) ([]byte, error) {
	if b.files == nil {
		return nil, errf(ErrExternalData, "the tensor is in another file and no directory to read it from was given")
	}
	var location string
	offset, length := int64(0), int64(-1)
	var err error
	for _, e := range t.GetExternalData() {
		switch e.GetKey() {
		case "location":
			location = e.GetValue()
		case "offset":
			offset, err = strconv.ParseInt(e.GetValue(), 10, 64)
		case "length":
			length, err = strconv.ParseInt(e.GetValue(), 10, 64)
			if length < 0 && err == nil {
				err = errors.New("negative")
			}
		}
		if err != nil {
			return nil, errf(ErrExternalData, "%.40q: %v", e.GetKey(), err)
		}
	}
	if len(location) > b.limits.StringBytes {
		return nil, errf(ErrTooLarge, "path of external data has %d bytes", len(location))
	}
	if err := checkPath(b.files, location); err != nil {
		return nil, err
	}
	return readBytes(b.files, location, offset, length, int64(size))
}

// checkPath accepts a slash-separated relative path without "..", none of whose elements is a link where the file
// system can tell.
func checkPath(files fs.FS, location string) error {
	if !fs.ValidPath(location) || location == "." || strings.ContainsAny(location, "\\:\x00") {
		return errf(ErrExternalData, "path %q leaves the directory or is not a plain relative path", location)
	}
	for p := location; p != "."; p = path.Dir(p) {
		info, err := fs.Lstat(files, p)
		if err != nil {
			return errf(ErrExternalData, "%v", err)
		}
		if p == location && !info.Mode().IsRegular() || p != location && !info.IsDir() {
			return errf(ErrExternalData, "%q is a link or not a regular file", p)
		}
	}
	return nil
}

// readBytes reads want bytes at offset. A negative length stands for the rest of the file.
func readBytes(files fs.FS, location string, offset, length, want int64) ([]byte, error) {
	f, err := files.Open(location)
	if err != nil {
		return nil, errf(ErrExternalData, "%v", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, errf(ErrExternalData, "%v", err)
	}
	if !info.Mode().IsRegular() {
		return nil, errf(ErrExternalData, "%q is not a regular file", location)
	}
	if offset < 0 || offset > info.Size() {
		return nil, errf(ErrExternalData, "offset %d is outside of %q, which has %d bytes", offset, location, info.Size())
	}
	if length < 0 {
		length = info.Size() - offset
	}
	if length > info.Size()-offset {
		return nil, errf(ErrExternalData, "%d bytes at %d reach beyond %q, which has %d bytes", length, offset, location, info.Size())
	}
	if length != want {
		return nil, errf(ErrExternalData, "%q holds %d bytes for the tensor, its shape needs %d", location, length, want)
	}
	if s, ok := f.(io.Seeker); ok {
		_, err = s.Seek(offset, io.SeekStart)
	} else {
		_, err = io.CopyN(io.Discard, f, offset)
	}
	if err != nil {
		return nil, errf(ErrExternalData, "%v", err)
	}
	data := make([]byte, want)
	if _, err := io.ReadFull(f, data); err != nil {
		return nil, errf(ErrExternalData, "%q: %v", location, err)
	}
	return data, nil
}
