package index

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/zkvin/zkvin/network/index/pgdb"
	"github.com/zkvin/zkvin/network/index/sqlitedb"
)

//go:embed migrations
var migrations embed.FS

// What a SQLite file is opened with: readers do not wait for the writer, writers wait for each other.
const sqliteOptions = "_txlock=immediate&_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)"

// connections is how many of them a Store has at most.
const connections = 8

// Store is an open index. It may be used by many goroutines and processes.
type Store struct {
	db      *sql.DB
	prepare func(sqlitedb.DBTX) queries
	secrets *strings.Replacer

	// crash, if a test sets it, is called at every step of a transaction that writes.
	crash func() error
}

// Open opens the index that source names, "sqlite:PATH" or a URL "postgres://…", makes it if it is empty and brings its
// tables up to date. It returns ErrSource; no error has the password of the URL.
func Open(ctx context.Context, source string) (*Store, error) {
	scheme, rest, _ := strings.Cut(source, ":")
	var s *Store
	var dialect goose.Dialect
	var options []goose.ProviderOption
	var err error
	switch scheme {
	case "sqlite":
		dialect = goose.DialectSQLite3
		s, err = openSQLite(rest)
	case "postgres", "postgresql":
		dialect = goose.DialectPostgres
		s, err = openPostgres(source)
		if locker, e := lock.NewPostgresSessionLocker(); e == nil {
			options = append(options, goose.WithSessionLocker(locker))
		}
	default:
		return nil, fmt.Errorf("%w: want sqlite:PATH or postgres://USER@HOST/NAME", ErrSource)
	}
	if err != nil {
		return nil, err
	}
	if err := s.migrate(ctx, dialect, options); err != nil {
		_ = s.db.Close()
		return nil, err
	}
	return s, nil
}

func openSQLite(path string) (*Store, error) {
	if path == "" || strings.Contains(path, ":memory:") {
		return nil, fmt.Errorf("%w: sqlite: needs the path of a file: write it as sqlite:PATH", ErrSource)
	}
	name := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath(), RawQuery: sqliteOptions}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrSource, err)
	}
	db.SetMaxOpenConns(connections)
	return &Store{
		db: db, secrets: strings.NewReplacer(),
		prepare: func(db sqlitedb.DBTX) queries { return sqlitedb.New(db) },
	}, nil
}

func openPostgres(source string) (*Store, error) {
	config, err := pgx.ParseConfig(source)
	if err != nil { // its text may quote what could not be read
		return nil, fmt.Errorf("%w: not a URL of Postgres: write it as postgres://USER:PASSWORD@HOST:PORT/NAME", ErrSource)
	}
	db := stdlib.OpenDB(*config)
	db.SetMaxOpenConns(connections)
	return &Store{
		db: db, secrets: redactor(config.Password),
		prepare: func(db sqlitedb.DBTX) queries { return postgres{pgdb.New(db)} },
	}, nil
}

// redactor hides a password, also as URLs write it.
func redactor(password string) *strings.Replacer {
	if password == "" {
		return strings.NewReplacer()
	}
	return strings.NewReplacer(password, "[hidden]", url.QueryEscape(password), "[hidden]", url.PathEscape(password), "[hidden]")
}

func (s *Store) migrate(ctx context.Context, dialect goose.Dialect, options []goose.ProviderOption) error {
	dir := "migrations/postgres"
	if dialect == goose.DialectSQLite3 {
		dir = "migrations/sqlite"
	}
	files, err := fs.Sub(migrations, dir)
	if err != nil {
		return fmt.Errorf("%w: %v", ErrSource, err)
	}
	provider, err := goose.NewProvider(dialect, s.db, files, options...)
	if err != nil {
		return fmt.Errorf("%w: %s", ErrSource, s.secrets.Replace(err.Error()))
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("%w: %s", ErrSource, s.secrets.Replace(err.Error()))
	}
	return nil
}

// Close closes the database.
func (s *Store) Close() error { return s.fail("close", s.db.Close()) }

// fail gives an error of the database its kind, without secrets. Errors of this package pass as they are.
func (s *Store) fail(what string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%s: %w", what, err)
	case errors.Is(err, ErrDecode), errors.Is(err, ErrConflict), errors.Is(err, ErrDatabase), errors.Is(err, ErrDamaged):
		return err
	case errors.Is(err, sql.ErrNoRows):
		return fmt.Errorf("%s: %w", what, ErrNotFound)
	}
	return fmt.Errorf("%w: %s: %s", ErrDatabase, what, s.secrets.Replace(err.Error()))
}

// read answers from the database as it is.
func (s *Store) read() queries { return s.prepare(s.db) }

// write runs f in one transaction, which is whole or not at all.
func (s *Store) write(ctx context.Context, what string, f func(queries) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return s.fail(what, err)
	}
	err = f(s.prepare(tx))
	if err == nil {
		err = s.checkpoint()
	}
	if err != nil {
		_ = tx.Rollback() // the first error tells more
		return s.fail(what, err)
	}
	return s.fail(what, tx.Commit())
}

// checkpoint is where a test may stop a transaction.
func (s *Store) checkpoint() error {
	if s.crash == nil {
		return nil
	}
	return s.crash()
}
