// Package index keeps the events of the market's contracts, and what follows from them, in a database: SQLite or
// Postgres, with the same queries. docs/index.md says what it promises.
//
// Open opens a Store, Follow fills it from a node and goes on until its context ends, and the other methods read it.
// A reader always sees the whole of some block and nothing of the next one.
package index

//go:generate env CGO_ENABLED=0 go run github.com/sqlc-dev/sqlc/cmd/sqlc@v1.31.1 generate
