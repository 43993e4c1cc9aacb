package main

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
)

var rewrite = flag.Bool("rewrite", false, "rewrite the golden files")

// TestFieldNames holds the fields of --json output to testdata/fields.golden:
// programs read them, so none may change by accident.
func TestFieldNames(t *testing.T) {
	var b strings.Builder
	for _, document := range []any{
		compileDocument{}, runDocument{}, proveDocument{}, settleDocument{}, receiptDocument{}, commitDocument{}, verifyDocument{}, inspectDocument{},
		keyDocument{}, modelDocument{}, inclusionDocument{}, srsDocument{}, opsDocument{}, benchDocument{}, versionDocument{}, errorDocument{},
		transactionDocument{}, deployDocument{}, accountDocument{}, calldataDocument{}, courtDocument{}, exportDocument{},
		devnetDocument{}, orderDocument{}, serveDocument{}, historyDocument{}, challengeDocument{}, sentDocument{}, slashDocument{}, statusDocument{},
	} {
		typ := reflect.TypeOf(document)
		writeFields(&b, strings.TrimSuffix(typ.Name(), "Document"), typ)
	}
	const golden = "testdata/fields.golden"
	if *rewrite {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("the fields of --json output differ from %s; if that is meant, run go test -run %s -rewrite\n%s",
			golden, t.Name(), b.String())
	}
}

// writeFields lists a document's fields by path, with their JSON types.
func writeFields(b *strings.Builder, path string, typ reflect.Type) {
	switch typ.Kind() {
	case reflect.Pointer:
		writeFields(b, path, typ.Elem())
	case reflect.Map:
		writeFields(b, path+"{}", typ.Elem())
	case reflect.Slice:
		writeFields(b, path+"[]", typ.Elem())
	case reflect.Struct:
		for _, field := range reflect.VisibleFields(typ) {
			if field.Anonymous {
				continue // its fields are visible as well
			}
			name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name == "" {
				panic(fmt.Sprintf("%s.%s has no JSON name", typ, field.Name))
			}
			if options == "omitempty" {
				name += "?"
			}
			writeFields(b, path+"."+name, field.Type)
		}
	case reflect.String:
		fmt.Fprintf(b, "%s string\n", path)
	case reflect.Bool:
		fmt.Fprintf(b, "%s boolean\n", path)
	default:
		fmt.Fprintf(b, "%s number\n", path)
	}
}
