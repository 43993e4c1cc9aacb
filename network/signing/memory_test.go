package signing

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
)

var errInjected = errors.New("injected fault")

// inode is a file: what the program sees, and how much of that the disk is sure to have.
type inode struct {
	data   []byte
	synced int
}

// memory is a disk that may fail at a call and may crash: unsynced bytes then are there in part, unsynced names are
// there up to some point.
type memory struct {
	names   map[string]*inode
	durable map[string]*inode
	pending []func() // changes of names that the disk may not have
	locked  map[string]bool
	calls   int
	failAt  int // number of the call that fails, 0 for none
	epoch   int // crashes: handles of earlier ones are dead
}

func newMemory() *memory {
	return &memory{names: map[string]*inode{}, durable: map[string]*inode{}, locked: map[string]bool{}}
}

// call counts a call that may fail.
func (m *memory) call() error {
	m.calls++
	if m.calls == m.failAt {
		return fmt.Errorf("call %d: %w", m.calls, errInjected)
	}
	return nil
}

// crash loses what was not synced, as choose (a number below n) decides.
func (m *memory) crash(choose func(n int) int) {
	m.epoch++
	m.locked = map[string]bool{}
	for _, change := range m.pending[:choose(len(m.pending)+1)] {
		change()
	}
	m.pending = nil
	for _, name := range slices.Sorted(maps.Keys(m.durable)) {
		m.durable[name].crash(choose)
	}
	m.names = maps.Clone(m.durable)
}

// crash keeps a part of the unsynced bytes, and zeros some of it in pieces.
func (n *inode) crash(choose func(n int) int) {
	const piece = 96
	n.data = slices.Clone(n.data[:n.synced+choose(len(n.data)-n.synced+1)])
	for at := n.synced; at < len(n.data); at += piece {
		if choose(3) == 0 {
			clear(n.data[at:min(at+piece, len(n.data))])
		}
	}
	n.synced = len(n.data)
}

// copyOf returns a file as a backup would hold it, nil if there is none.
func (m *memory) copyOf(path string) []byte {
	if n := m.names[path]; n != nil {
		return slices.Clone(n.data)
	}
	return nil
}

// put replaces a file from outside, removing it if content is nil.
func (m *memory) put(path string, content []byte) {
	delete(m.names, path)
	if content != nil {
		m.names[path] = &inode{data: slices.Clone(content), synced: len(content)}
	}
	m.durable, m.pending = maps.Clone(m.names), nil
}

func (m *memory) MakeDir(string) error { return m.call() }

func (m *memory) SyncDir(string) error {
	if err := m.call(); err != nil {
		return err
	}
	for _, change := range m.pending {
		change()
	}
	m.pending = nil
	return nil
}

func (m *memory) Rename(from, to string) error {
	if err := m.call(); err != nil {
		return err
	}
	n := m.names[from]
	if n == nil {
		return fs.ErrNotExist
	}
	delete(m.names, from)
	m.names[to] = n
	m.pending = append(m.pending, func() {
		delete(m.durable, from)
		m.durable[to] = n
	})
	return nil
}

func (m *memory) Open(path string) (io.ReadCloser, int64, error) {
	if err := m.call(); err != nil {
		return nil, 0, err
	}
	n := m.names[filepath.Clean(path)]
	if n == nil {
		return nil, 0, fs.ErrNotExist
	}
	return io.NopCloser(bytes.NewReader(n.data)), int64(len(n.data)), nil
}

func (m *memory) Create(path string) (appender, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	n := &inode{}
	m.names[path] = n
	m.pending = append(m.pending, func() { m.durable[path] = n })
	return &handle{m, n, m.epoch}, nil
}

func (m *memory) Append(path string) (appender, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	n := m.names[path]
	if n == nil {
		return nil, fs.ErrNotExist
	}
	return &handle{m, n, m.epoch}, nil
}

type unlock func() error

func (u unlock) Close() error { return u() }

func (m *memory) Lock(path string) (closer, error) {
	if err := m.call(); err != nil {
		return nil, err
	}
	if m.locked[path] {
		return nil, ErrLocked
	}
	m.locked[path] = true
	epoch := m.epoch
	return unlock(func() error {
		if epoch == m.epoch {
			delete(m.locked, path)
		}
		return nil
	}), nil
}

type handle struct {
	m     *memory
	n     *inode
	epoch int
}

// Write fails half way when it fails.
func (h *handle) Write(b []byte) (int, error) {
	if h.epoch != h.m.epoch {
		return 0, errors.New("the process is dead")
	}
	if err := h.m.call(); err != nil {
		h.n.data = append(h.n.data, b[:len(b)/2]...)
		return len(b) / 2, err
	}
	h.n.data = append(h.n.data, b...)
	return len(b), nil
}

func (h *handle) Sync() error {
	if h.epoch != h.m.epoch {
		return errors.New("the process is dead")
	}
	if err := h.m.call(); err != nil {
		return err
	}
	h.n.synced = len(h.n.data)
	return nil
}

func (h *handle) Close() error { return nil }
