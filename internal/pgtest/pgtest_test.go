package pgtest

import (
	"testing"

	"github.com/jackc/pgx/v5"
)

func TestPostgresAnswers(t *testing.T) {
	address := Start(t)
	connection, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = connection.Close(t.Context()) }()
	var text string
	if err := connection.QueryRow(t.Context(), "SELECT version()").Scan(&text); err != nil {
		t.Fatal(err)
	}
	t.Log(text)
}
