package tensorfile

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// Format is the kind of an input file.
type Format int

// The formats that [Detect] tells apart.
const (
	Unknown Format = iota
	NPY
	NPZ
	JSON
	Image
)

// String returns the name of the format in lower case.
func (f Format) String() string {
	names := [...]string{Unknown: "unknown", NPY: "npy", NPZ: "npz", JSON: "json", Image: "image"}
	if f < 0 || int(f) >= len(names) {
		return names[Unknown]
	}
	return names[f]
}

// signatures holds the first bytes of each binary format.
var signatures = []struct {
	prefix string
	format Format
}{
	{npyMagic, NPY},
	{"PK\x03\x04", NPZ},
	{"PK\x05\x06", NPZ}, // an archive without members
	{"\x89PNG\r\n\x1a\n", Image},
	{"\xff\xd8\xff", Image},
	{"GIF87a", Image},
	{"GIF89a", Image},
}

// Detect returns the format of a file from its first bytes.
func Detect(data []byte) Format {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.prefix)) {
			return s.format
		}
	}
	text := bytes.TrimLeft(data, " \t\r\n")
	if len(text) > 0 && (text[0] == '{' || text[0] == '[' || text[0] == '-' || (text[0] >= '0' && text[0] <= '9')) {
		return JSON
	}
	return Unknown
}

// Options says how to read a file. The zero value reads arrays under
// [DefaultLimits] and images as grey NCHW in [0, 1].
type Options struct {
	Limits Limits
	Image  Normalize // for images only
}

// File is an opened input file: one array without a name (.npy, plain JSON,
// images), or named arrays (.npz, JSON objects).
type File struct {
	Format  Format
	limits  Limits
	members []member
}

// member is an array that is decoded (array) or still packed (entry).
type member struct {
	name  string
	array *Array
	entry *zip.File
}

// Open reads the file at path. Errors name the path and wrap one of the errors
// of this package or of the file system.
func Open(path string, o Options) (*File, error) {
	limits := o.Limits.orDefault()
	r, err := os.Open(path)
	if err != nil {
		return nil, err // names path already
	}
	data, err := io.ReadAll(io.LimitReader(r, limits.Bytes+1))
	if err = errors.Join(err, r.Close()); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if int64(len(data)) > limits.Bytes {
		return nil, fmt.Errorf("%s: larger than %d bytes: %w", path, limits.Bytes, ErrLimit)
	}
	f, err := Decode(data, o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

// Decode reads a file from memory; see [Open]. The data must not change while
// the File is in use.
func Decode(data []byte, o Options) (*File, error) {
	limits := o.Limits.orDefault()
	var a *Array
	var err error
	format := Detect(data)
	switch format {
	case NPZ:
		return DecodeNPZ(data, limits)
	case JSON:
		return DecodeJSON(data, limits)
	case NPY:
		a, err = DecodeNPY(data, limits)
	case Image:
		a, err = DecodeImage(data, o.Image, limits)
	default:
		return nil, fmt.Errorf("neither .npy, .npz, JSON, PNG, JPEG nor GIF: %w", ErrUnsupported)
	}
	if err != nil {
		return nil, err
	}
	return &File{Format: format, limits: limits, members: []member{{array: a}}}, nil
}

// Names returns the names in file order; a single array without a name has the
// name "".
func (f *File) Names() []string {
	names := make([]string, len(f.members))
	for i, m := range f.members {
		names[i] = m.name
	}
	return names
}

// Has reports whether the file holds an array of that name, without reading it.
func (f *File) Has(name string) bool { return slices.Contains(f.Names(), name) }

// Array decodes the array of that name; "" is the array of a file without
// names. It returns ErrNoArray, with the names there are, when it is missing.
func (f *File) Array(name string) (*Array, error) {
	for _, m := range f.members {
		if m.name != name {
			continue
		}
		if m.array != nil {
			return m.array, nil
		}
		data, err := unpack(m.entry, f.limits)
		if err != nil {
			return nil, fmt.Errorf("array %q: %w", name, err)
		}
		a, err := DecodeNPY(data, f.limits)
		if err != nil {
			return nil, fmt.Errorf("array %q: %w", name, err)
		}
		return a, nil
	}
	if len(f.members) == 1 && f.members[0].name == "" {
		return nil, fmt.Errorf("array %q: %w; the file holds one array without a name", name, ErrNoArray)
	}
	return nil, fmt.Errorf("array %q: %w; the file holds %s", name, ErrNoArray, quoteList(f.Names()))
}

// quoteList writes "a", "b", at most eight of them.
func quoteList(names []string) string {
	if len(names) == 0 {
		return "none"
	}
	const most = 8
	quoted := make([]string, 0, most+1)
	for _, n := range names[:min(len(names), most)] {
		quoted = append(quoted, fmt.Sprintf("%q", n))
	}
	if len(names) > most {
		quoted = append(quoted, fmt.Sprintf("and %d more", len(names)-most))
	}
	return strings.Join(quoted, ", ")
}
