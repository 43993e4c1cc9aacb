package signing

import (
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
)

// An anchor says of the newest log whether it was closed, and its digest. A log whose digest is another, or whose anchor
// was left open, may be an old copy.
const (
	anchorMissing = ""
	anchorOpen    = "zkvin/signing-anchor/1 open\n"
	anchorPrefix  = "zkvin/signing-anchor/1 closed "
	anchorLimit   = 256
)

// anchorClosed is the anchor of a log that was closed.
func anchorClosed(digest [32]byte) string {
	return anchorPrefix + hex.EncodeToString(digest[:]) + "\n"
}

// readAnchor returns what an anchor says, anchorMissing if there is none. What does not parse equals no closed log.
func readAnchor(files files, path string) (string, error) {
	r, size, err := files.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return anchorMissing, nil
	}
	if err != nil {
		return "", err
	}
	defer r.Close()
	if size == 0 || size > anchorLimit {
		return anchorOpen, nil
	}
	b, err := io.ReadAll(io.LimitReader(r, anchorLimit))
	return string(b), err
}

// writeAnchor returns once the disk has it.
func writeAnchor(files files, path, text string) error {
	return replace(files, path, []byte(text))
}
