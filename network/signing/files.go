package signing

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// files is what the store asks of the disk; tests put in one that fails and crashes.
type files interface {
	MakeDir(path string) error
	Lock(path string) (closer, error)
	Open(path string) (io.ReadCloser, int64, error)
	Create(path string) (appender, error)
	Append(path string) (appender, error)
	Rename(from, to string) error
	SyncDir(path string) error
}

type closer = io.Closer

type appender interface {
	io.WriteCloser
	Sync() error
}

// replace puts content in the place of a file, as a whole or not at all, and returns once the disk has it.
func replace(files files, path string, content []byte) error {
	next := path + ".new"
	file, err := files.Create(next)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err == nil {
		err = file.Sync()
	}
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	if err := files.Rename(next, path); err != nil {
		return err
	}
	return files.SyncDir(filepath.Dir(path))
}

// disk is the real one.
type disk struct{}

// MakeDir creates a directory for the user alone, and its entry in the one above.
func (disk) MakeDir(path string) error {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return err
	}
	return disk{}.SyncDir(filepath.Dir(path))
}

func (disk) Lock(path string) (closer, error) { return lockFile(path) }

func (disk) Open(path string) (io.ReadCloser, int64, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, 0, errors.Join(err, f.Close())
	}
	return f, info.Size(), nil
}

func (disk) Create(path string) (appender, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
}

func (disk) Append(path string) (appender, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0o600)
}

func (disk) Rename(from, to string) error { return os.Rename(from, to) }

func (disk) SyncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
