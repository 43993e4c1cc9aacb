package devnet

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/zkvin/zkvin/network/deploy"
)

// ErrNoCore says that EigenLayer's core cannot be put on the chain from here: a market stands without it, too.
var ErrNoCore = errors.New("EigenLayer's core cannot be deployed from here")

// Releases are the releases of the core that test modules of the source tree have, by their names in options.
var Releases = map[string]string{"v1.8": filepath.Join("e2e", "v1.8"), "v1.9": filepath.Join("e2e", "v1.9")}

// coreTool calls the command deploycore of a release's test module: its code is under another licence than this program
// may carry.
type coreTool struct {
	dir, url, core string
}

// findCore returns the tool of a release, or ErrNoCore without the source tree or Go.
func findCore(release, url, dir string) (*coreTool, error) {
	module, ok := Releases[release]
	if !ok {
		return nil, fmt.Errorf("%w: no release %q: there are v1.8 and v1.9", ErrNoCore, release)
	}
	at := findAbove(filepath.Join(module, "deploycore"))
	if at == "" {
		return nil, fmt.Errorf("%w: no %s above this folder: run it in the source tree of zkvin, or take --core none", ErrNoCore, module)
	}
	if _, err := exec.LookPath("go"); err != nil {
		return nil, fmt.Errorf("%w: there is no Go: install it, or take --core none", ErrNoCore)
	}
	return &coreTool{filepath.Dir(at), url, filepath.Join(dir, "core.json")}, nil
}

// run calls deploycore and returns what it prints.
func (t *coreTool) run(ctx context.Context, arguments ...string) ([]byte, error) {
	command := exec.CommandContext(ctx, "go", append([]string{"run", "./deploycore"}, arguments...)...)
	command.Dir = t.dir
	setApart(command)
	var out, failed bytes.Buffer
	command.Stdout, command.Stderr = &out, &failed
	if err := command.Run(); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, fmt.Errorf("deploycore %s: %w: %.2000s", arguments[0], err, strings.TrimSpace(failed.String()))
	}
	return out.Bytes(), nil
}

// delayBlocks is for how long stake stays slashable: with blockSeconds for each, longer than any order of a demo is open.
const delayBlocks = "1200"

// deploy puts the core on the chain and keeps its addresses.
func (t *coreTool) deploy(ctx context.Context) (*deploy.Core, error) {
	out, err := t.run(ctx, "deploy", "--rpc-url", t.url, "--deallocation-delay", delayBlocks, "--withdrawal-delay", delayBlocks)
	if err != nil {
		return nil, err
	}
	core := new(deploy.Core)
	if err := json.Unmarshal(out, core); err != nil {
		return nil, fmt.Errorf("deploycore: %w", err)
	}
	return core, os.WriteFile(t.core, out, 0o600)
}

// operators takes accounts with a stake into an operator set of an AVS. Those of set 0 have BLS keys, whose secrets it
// returns in their order.
func (t *coreTool) operators(ctx context.Context, avs common.Address, set int, stake string, secrets [][]byte) ([][]byte, error) {
	var keys []string
	for _, s := range secrets {
		keys = append(keys, hexutil.Encode(s))
	}
	out, err := t.run(ctx, "operators", "--rpc-url", t.url, "--core", t.core, "--avs", avs.Hex(), "--set", fmt.Sprint(set),
		"--stake", stake, "--keys", strings.Join(keys, ","))
	if err != nil {
		return nil, err
	}
	var joined []struct {
		BLS string `json:"blsSecret"`
	}
	if err := json.Unmarshal(out, &joined); err != nil || len(joined) != len(secrets) {
		return nil, fmt.Errorf("deploycore operators: %d answers for %d accounts: %w", len(joined), len(secrets), err)
	}
	var bls [][]byte
	for _, j := range joined {
		if set != 0 {
			continue
		}
		secret, err := hexutil.Decode(j.BLS)
		if err != nil {
			return nil, fmt.Errorf("deploycore operators: %w", err)
		}
		bls = append(bls, secret)
	}
	return bls, nil
}
