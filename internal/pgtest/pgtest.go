// Package pgtest starts Postgres for tests: a cluster of its own in a temporary directory, without network, stopped when
// the test ends. Tests that call Start are skipped, visibly, where Postgres is not installed.
package pgtest

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// Require names the variable of the environment that, when set, makes a missing Postgres a failure.
const Require = "ZKVIN_REQUIRE_POSTGRES"

const (
	startTimeout = time.Minute
	stopTimeout  = 10 * time.Second
	account      = "zkvin"
)

// installed is where Debian and its kin put what is not on PATH.
const installed = "/usr/lib/postgresql/*/bin"

// Start runs Postgres and returns the URL of an empty database. Nothing that it writes outlives the test: it does not
// even wait for the disk.
func Start(t testing.TB) string {
	t.Helper()
	initdb, server := find("initdb"), find("postgres")
	if initdb == "" || server == "" {
		missing := "Postgres is not installed: install postgresql, or put initdb and postgres on PATH"
		if os.Getenv(Require) != "" {
			t.Fatal(missing)
		}
		t.Skip(missing)
	}
	dir, err := os.MkdirTemp("", "pg") // short: the path of a socket fits 107 bytes
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) }) // what is left is temporary
	owner, err := unprivileged(dir)
	if err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(dir, "data")
	command := exec.Command(initdb, "--pgdata", data, "--username", account, "--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-sync")
	command.SysProcAttr, command.Dir = owner, dir
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", initdb, err, out)
	}
	serve(t, dir, exec.Command(server, "-D", data, "-k", dir, "-F", "-c", "listen_addresses=", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"))
	return (&url.URL{Scheme: "postgres", User: url.User(account), Path: "/postgres", RawQuery: url.Values{"host": {dir}}.Encode()}).String()
}

// serve starts the server and waits until it answers.
func serve(t testing.TB, dir string, server *exec.Cmd) {
	t.Helper()
	owner, err := unprivileged(dir)
	if err != nil {
		t.Fatal(err)
	}
	var output bytes.Buffer
	server.SysProcAttr, server.Dir, server.Stdout, server.Stderr = owner, dir, &output, &output
	if err := server.Start(); err != nil {
		t.Fatalf("start %s: %v", server.Path, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Wait() }()
	t.Cleanup(func() {
		_ = server.Process.Signal(os.Interrupt) // asks it to end at once; it may have ended by itself
		select {
		case <-ended:
		case <-time.After(stopTimeout):
			_ = server.Process.Kill()
			<-ended
		}
	})
	deadline := time.Now().Add(startTimeout)
	for {
		err := ping(t.Context(), dir)
		if err == nil {
			return
		}
		select {
		case stopped := <-ended:
			ended <- stopped
			t.Fatalf("%s ended: %v\n%s", server.Path, stopped, output.String())
		case <-time.After(20 * time.Millisecond):
		}
		if time.Now().After(deadline) {
			t.Fatalf("%s does not answer after %s: %v", server.Path, startTimeout, err)
		}
	}
}

func ping(ctx context.Context, dir string) error {
	connection, err := pgx.Connect(ctx, fmt.Sprintf("host=%s user=%s dbname=postgres", dir, account))
	if err != nil {
		return err
	}
	return errors.Join(connection.Ping(ctx), connection.Close(ctx))
}

// find returns the path of a program of Postgres, of the newest version where there are several.
func find(program string) string {
	if path, err := exec.LookPath(program); err == nil {
		return path
	}
	paths, _ := filepath.Glob(filepath.Join(installed, program)) // the pattern is well formed
	if len(paths) == 0 {
		return ""
	}
	return slices.MaxFunc(paths, func(a, b string) int { return cmp.Or(len(a)-len(b), cmp.Compare(a, b)) }) // 9 is older than 15
}
