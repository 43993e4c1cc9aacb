package devnet

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"time"

	"github.com/ethereum/go-ethereum/rpc"
)

// ErrNoAnvil says that the test chain's program is not there.
var ErrNoAnvil = errors.New("anvil is not installed")

// AnvilPath names the variable of the environment that may say where anvil is.
const AnvilPath = "ANVIL"

const (
	chainID      = 31337
	startTimeout = 30 * time.Second
)

var listening = regexp.MustCompile(`^Listening on (\S+)$`)

// Chain is a running anvil.
type Chain struct {
	URL     string
	process *exec.Cmd
	ended   chan error
	rpc     *rpc.Client
}

// FindAnvil returns the path of anvil: from the environment, from the contracts' npm packages above this folder, or from
// PATH.
func FindAnvil() (string, error) {
	if path := os.Getenv(AnvilPath); path != "" {
		return path, nil
	}
	pinned := filepath.Join("contracts", "node_modules", "@foundry-rs", "anvil-"+runtime.GOOS+"-"+runtime.GOARCH, "bin", "anvil")
	if path := findAbove(pinned); path != "" {
		return path, nil
	}
	if path, err := exec.LookPath("anvil"); err == nil {
		return path, nil
	}
	return "", fmt.Errorf("%w: run npm ci --ignore-scripts in contracts, or set %s", ErrNoAnvil, AnvilPath)
}

// findAbove looks for a path below this folder and those above it.
func findAbove(path string) string {
	dir, err := os.Getwd()
	for err == nil {
		if at := filepath.Join(dir, path); exists(at) {
			return at
		}
		above := filepath.Dir(dir)
		if above == dir {
			break
		}
		dir = above
	}
	return ""
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// startChain runs anvil with its output in a file.
func startChain(ctx context.Context, binary, output string, port int) (*Chain, error) {
	file, err := os.OpenFile(output, os.O_CREATE|os.O_RDWR|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	c := &Chain{process: exec.Command(binary, "--host", "127.0.0.1", "--port", fmt.Sprint(port), "--accounts", "1", "--threads", "1"), ended: make(chan error, 1)}
	c.process.Stdout, c.process.Stderr = file, file
	setApart(c.process) // Ctrl-C is for this process, which ends it
	if err := c.process.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", binary, err)
	}
	go func() { c.ended <- c.process.Wait() }()
	if c.URL, err = waitForAddress(ctx, c.ended, output); err == nil {
		c.rpc, err = rpc.DialContext(ctx, c.URL)
	}
	if err != nil {
		c.Stop()
		return nil, err
	}
	return c, nil
}

// waitForAddress reads the file until anvil says where it listens.
func waitForAddress(ctx context.Context, ended chan error, output string) (string, error) {
	deadline := time.Now().Add(startTimeout)
	for time.Now().Before(deadline) {
		file, err := os.Open(output)
		if err != nil {
			return "", err
		}
		lines := bufio.NewScanner(io.LimitReader(file, 1<<20))
		for lines.Scan() {
			if match := listening.FindStringSubmatch(lines.Text()); match != nil {
				return "http://" + match[1], file.Close()
			}
		}
		if err := file.Close(); err != nil {
			return "", err
		}
		select {
		case err := <-ended:
			ended <- err
			return "", fmt.Errorf("anvil ended before it listened, see %s: %w", output, err)
		case <-ctx.Done():
			return "", ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
	return "", fmt.Errorf("anvil does not listen after %s, see %s", startTimeout, output)
}

// PID is anvil's process.
func (c *Chain) PID() int { return c.process.Process.Pid }

// Ended receives what anvil ended with.
func (c *Chain) Ended() <-chan error { return c.ended }

// Stop ends anvil.
func (c *Chain) Stop() {
	_ = c.process.Process.Signal(os.Interrupt) // it may have ended by itself
	select {
	case <-c.ended:
	case <-time.After(5 * time.Second):
		_ = c.process.Process.Kill()
	}
}
