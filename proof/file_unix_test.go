//go:build unix

package proof

import (
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestWriteFileKeepsWhatIsThere: a pipe is written to, not replaced by a file; nor is a device, /dev/null among them.
func TestWriteFileKeepsWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	checkErr(t, syscall.Mkfifo(path, 0o600))
	got := make(chan []byte)
	go func() {
		defer close(got)
		if data, err := os.ReadFile(path); err == nil {
			got <- data
		}
	}()
	write := func(w io.Writer) error {
		_, err := io.WriteString(w, "content")
		return err
	}
	checkErr(t, WriteFile(path, KindModel, write))
	if data := <-got; string(data) != "content" {
		t.Errorf("the reader gets %q", data)
	}
	info, err := os.Lstat(path)
	checkErr(t, err)
	if info.Mode().Type() != os.ModeNamedPipe {
		t.Errorf("the pipe became %v", info.Mode())
	}
	if err := WriteFile(t.TempDir(), KindProof, write); err == nil {
		t.Error("a directory is written")
	}
}

func TestWriteFileFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	checkErr(t, os.WriteFile(target, []byte("old"), 0o644))
	checkErr(t, os.Symlink("target", link))
	checkErr(t, WriteFile(link, KindModel, func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	}))
	data, err := os.ReadFile(target)
	checkErr(t, err)
	info, err := os.Stat(target)
	checkErr(t, err)
	if string(data) != "new" || info.Mode().Perm() != 0o600 {
		t.Errorf("the target holds %q with mode %v", data, info.Mode())
	}
	if info, err := os.Lstat(link); err != nil || info.Mode().Type() != os.ModeSymlink {
		t.Errorf("the link became %v, %v", info, err)
	}
}
