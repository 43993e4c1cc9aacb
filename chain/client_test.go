package chain

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/quick"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"pgregory.net/rapid"
)

// Providers put keys into the paths of their URLs; no error repeats them, whatever goes wrong.
func TestErrorsHideSecretsOfTheURL(t *testing.T) {
	const secret = "0123456789secret"
	answers := map[string]http.HandlerFunc{
		"status": func(w http.ResponseWriter, r *http.Request) {
			http.Error(w, "key "+r.URL.Path, http.StatusUnauthorized)
		},
		"error": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_, _ = io.WriteString(w, `{"jsonrpc":"2.0","id":1,"error":{"code":-1,"message":"bad key /v2/`+secret+`"}}`)
		},
		"garbage": func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, r.URL.Path) },
		"cut":     func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
	}
	for name, answer := range answers {
		server := httptest.NewServer(answer)
		_, err := Dial(t.Context(), server.URL+"/v2/"+secret, nil)
		server.Close()
		requireHidden(t, name, err, secret)
		_, err = Dial(t.Context(), server.URL+"/v2/"+secret, nil)
		requireHidden(t, name+", closed", err, secret)
	}
	_, err := Dial(t.Context(), "http://user:"+secret+"@127.0.0.1:1/", nil)
	requireHidden(t, "password", err, secret)
	_, err = Dial(t.Context(), "ws://127.0.0.1:1/"+secret, nil)
	requireHidden(t, "websocket", err, secret)
	for _, url := range []string{"", "127.0.0.1:8545", "ipc:///x", "http://"} {
		if _, err := Dial(t.Context(), url, nil); !errors.Is(err, ErrUnreachable) {
			t.Errorf("%q: got %v", url, err)
		}
	}
}

func requireHidden(t *testing.T, name string, err error, secret string) {
	t.Helper()
	if !errors.Is(err, ErrUnreachable) && !errors.Is(err, ErrNode) {
		t.Errorf("%s: got %v", name, err)
	}
	if err != nil && strings.Contains(err.Error(), secret) {
		t.Errorf("%s: the error shows the secret: %v", name, err)
	}
}

// A server that is no node says so, and is not said to be out of reach for a reason that nobody understands.
func TestAnswerThatIsNoJSONIsNamed(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>")) }))
	defer server.Close()
	if _, err := Dial(t.Context(), server.URL, nil); !errors.Is(err, ErrUnreachable) || !strings.Contains(err.Error(), "no JSON") {
		t.Errorf("got %v", err)
	}
}

// A node that never stops answering takes no more than the limit of memory.
func TestEndlessAnswerIsCut(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		block := bytes.Repeat([]byte(" "), 1<<20)
		for r.Context().Err() == nil {
			if _, err := w.Write(block); err != nil {
				return
			}
		}
	}))
	defer server.Close()
	if _, err := Dial(t.Context(), server.URL, nil); !errors.Is(err, ErrUnreachable) {
		t.Errorf("got %v, want %v", err, ErrUnreachable)
	}
}

func TestCancelledCallIsNoFaultOfTheNode(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Dial(ctx, "http://127.0.0.1:1", nil); !errors.Is(err, context.Canceled) || errors.Is(err, ErrUnreachable) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

// Every custom error is decoded to the arguments that were encoded, and unknown bytes have no name.
func TestRevertsAreDecoded(t *testing.T) {
	p := loadProbe(t)
	r, err := NewRegistry(map[string]string{"Mixed": "mix less"}, p.text)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		value, limit := rapid.Uint64().Draw(t, "value"), rapid.Uint64().Draw(t, "limit")
		e := p.abi.Errors["TooLarge"]
		data, err := e.Inputs.Pack(new(big.Int).SetUint64(value), new(big.Int).SetUint64(limit))
		if err != nil {
			t.Fatal(err)
		}
		reason := r.Decode(append(e.ID[:4:4], data...))
		want := "TooLarge(value " + new(big.Int).SetUint64(value).String() + ", limit " + new(big.Int).SetUint64(limit).String() + ")"
		if reason.String() != want {
			t.Errorf("got %s, want %s", reason, want)
		}
		if cut := r.Decode(append(e.ID[:4:4], data[:len(data)-1]...)); cut.Name != "" {
			t.Errorf("half an error is named %s", cut.Name)
		}
	})
	if reason := r.Decode([]byte{1, 2, 3, 4, 5}); reason.Name != "" || reason.String() != "unknown error 0x01020304 with 1 bytes" {
		t.Errorf("got %s", reason)
	}
	if _, err := NewRegistry(nil, "{"); err == nil {
		t.Error("a broken ABI was read")
	}
}

// FuzzDecode reads any bytes as a revert: no panic, one bounded line.
func FuzzDecode(f *testing.F) {
	p := loadProbe(f)
	r, err := NewRegistry(nil, p.text)
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range p.abi.Errors {
		f.Add(append(e.ID[:4:4], make([]byte, 96)...))
	}
	text, err := abi.Arguments{{Type: mustType(f, "string")}}.Pack("x")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(append(hexutil.MustDecode("0x"+errorSelector), text...))
	f.Fuzz(func(t *testing.T, data []byte) {
		if line := r.Decode(data).String(); len(line) > 4*(maxRevertText+100) || strings.Contains(line, "\n") {
			t.Errorf("%d bytes: %q", len(line), line)
		}
	})
}

func mustType(t testing.TB, name string) abi.Type {
	t.Helper()
	typ, err := abi.NewType(name, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	return typ
}

func TestEtherIsExact(t *testing.T) {
	for _, c := range []struct{ wei, want string }{
		{"0", "0 ETH"}, {"1", "0.000000001 gwei"}, {"99999999999999", "99999.999999999 gwei"}, {"100000000000000", "0.0001 ETH"},
		{"1500000000000000000", "1.5 ETH"}, {"-2000000000000000000", "-2 ETH"},
	} {
		wei, _ := new(big.Int).SetString(c.wei, 10)
		if got := Ether(wei); got != c.want {
			t.Errorf("%s wei: %s, want %s", c.wei, got, c.want)
		}
	}
	exact := func(v int64) bool {
		text := Decimal(big.NewInt(v), 9)
		back, ok := new(big.Rat).SetString(text)
		return ok && back.Cmp(big.NewRat(v, 1e9)) == 0
	}
	if err := quick.Check(exact, nil); err != nil {
		t.Error(err)
	}
}

// FuzzPending reads any bytes as the record of a pending call: no panic, and only what the account signed for it.
func FuzzPending(f *testing.F) {
	account := testAccount(f)
	c := &Client{chainID: big.NewInt(1)}
	call := Call{Data: []byte{1, 2}}
	tx, err := c.signed(account, call, 100_000, 7, big.NewInt(1), big.NewInt(2))
	if err != nil {
		f.Fatal(err)
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	good, err := json.Marshal(pendingFile{[]hexutil.Bytes{raw}})
	if err != nil {
		f.Fatal(err)
	}
	if p, err := c.parsePending(good, account.Address(), call); err != nil || p.nonce != 7 {
		f.Fatalf("%v, %v", p, err)
	}
	for _, other := range []Call{{Data: []byte{1}}, {Data: call.Data, Value: big.NewInt(1)}, {To: new(common.Address), Data: call.Data}} {
		if _, err := c.parsePending(good, account.Address(), other); !errors.Is(err, ErrJournal) {
			f.Errorf("the record passes for another call: %v", err)
		}
	}
	f.Add(good)
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := c.parsePending(data, account.Address(), call)
		if err == nil && p.nonce != 7 {
			t.Errorf("nonce %d was never signed", p.nonce)
		}
		if err != nil && !errors.Is(err, ErrJournal) {
			t.Errorf("untyped error %v", err)
		}
	})
}
