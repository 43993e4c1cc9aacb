package chain

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// Backend is what a Client asks of a node. ethclient.Client has it, and go-ethereum's simulated chain.
type Backend interface {
	ethereum.BlockNumberReader
	ethereum.ChainIDReader
	ethereum.ChainStateReader
	ethereum.ContractCaller
	ethereum.FeeHistoryReader
	ethereum.GasEstimator
	ethereum.GasPricer1559
	ethereum.LogFilterer
	ethereum.TransactionReader
	ethereum.TransactionSender
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	PendingNonceAt(ctx context.Context, account common.Address) (uint64, error)
}

const (
	maxAnswerBytes = 32 << 20 // of one answer of a node
	callTimeout    = 30 * time.Second
)

// Client is a connection to one chain. Its fields may be changed before its first use.
type Client struct {
	// Confirmations is how many blocks deep a transaction must be, itself counted; at least 1.
	Confirmations uint64
	// Poll is the time between two looks at the chain.
	Poll time.Duration
	// StuckAfter is how long a transaction may wait before it is sent again with a higher fee.
	StuckAfter time.Duration
	// Replacements is how often that happens at most.
	Replacements int
	// GiveUpAfter is how long Send waits in all. What was sent stays recorded: a later Send of the same call resumes.
	GiveUpAfter time.Duration
	// MaxFee is the most that is paid for a unit of gas, in wei; nil for no limit.
	MaxFee *big.Int
	// Journal is a directory for records of pending transactions; empty for none.
	Journal string
	// Errors decodes the reasons of reverts.
	Errors *Registry

	backend Backend
	chainID *big.Int
	secrets *strings.Replacer
}

// Dial connects to the node at rawURL (http, https, ws, wss) and compares its chain id with want; nil accepts any.
// It returns ErrUnreachable or ErrWrongChain. No error holds more of the URL than its host.
func Dial(ctx context.Context, rawURL string, want *big.Int) (*Client, error) {
	u, err := url.Parse(rawURL)
	if err != nil || u.Host == "" {
		return nil, fmt.Errorf("%w: the URL has no host: write it as http://HOST:PORT", ErrUnreachable)
	}
	switch u.Scheme {
	case "http", "https", "ws", "wss":
	default:
		return nil, fmt.Errorf("%w: scheme %q of its URL: use http, https, ws or wss", ErrUnreachable, u.Scheme)
	}
	secrets := redactor(u)
	bounded := &http.Client{Transport: boundedTransport{http.DefaultTransport}}
	dialCtx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	connection, err := rpc.DialOptions(dialCtx, rawURL, rpc.WithHTTPClient(bounded), rpc.WithWebsocketMessageSizeLimit(maxAnswerBytes))
	if err != nil {
		return nil, (&Client{secrets: secrets}).explain(ctx, "connect to "+u.Host, err)
	}
	c, err := New(ctx, ethclient.NewClient(connection), want, secrets)
	if err != nil {
		connection.Close()
		return nil, err
	}
	return c, nil
}

// New makes a client of a backend that is connected already and compares its chain id with want; nil accepts any.
// secrets, if not nil, is applied to all texts of the node that go into errors.
func New(ctx context.Context, backend Backend, want *big.Int, secrets *strings.Replacer) (*Client, error) {
	if secrets == nil {
		secrets = strings.NewReplacer()
	}
	none, err := NewRegistry(nil)
	if err != nil {
		return nil, err
	}
	c := &Client{
		Confirmations: 1, Poll: 2 * time.Second, StuckAfter: time.Minute, Replacements: 5, GiveUpAfter: 30 * time.Minute,
		Errors: none, backend: backend, secrets: secrets,
	}
	if c.chainID, err = ask(ctx, c, "ask for the chain id", backend.ChainID); err != nil {
		return nil, err
	}
	if want != nil && c.chainID.Cmp(want) != 0 {
		return nil, fmt.Errorf("%w: the node serves chain %s, not %s", ErrWrongChain, c.chainID, want)
	}
	return c, nil
}

// ChainID returns the id of the chain that the node serves.
func (c *Client) ChainID() *big.Int { return new(big.Int).Set(c.chainID) }

// Head returns the newest header.
func (c *Client) Head(ctx context.Context) (*types.Header, error) {
	head, err := ask(ctx, c, "read the newest block", func(ctx context.Context) (*types.Header, error) {
		return c.backend.HeaderByNumber(ctx, nil)
	})
	if err == nil && head.BaseFee == nil {
		return nil, fmt.Errorf("chain %s: %w: zkvin sends no older transactions", c.chainID, ErrLegacy)
	}
	return head, err
}

// BaseFees returns the base fees of the last blocks and of the next one, oldest first, in wei. A node may give fewer.
func (c *Client) BaseFees(ctx context.Context, blocks uint64) ([]*big.Int, error) {
	history, err := ask(ctx, c, "read past base fees", func(ctx context.Context) (*ethereum.FeeHistory, error) {
		return c.backend.FeeHistory(ctx, blocks, nil, []float64{}) // not nil: some nodes want a list
	})
	if err != nil {
		return nil, err
	}
	return history.BaseFee, nil
}

// Read calls a contract at the newest block, without a transaction, and returns what it returns. It returns a
// RevertError or ErrNoContract.
func (c *Client) Read(ctx context.Context, to common.Address, data []byte) ([]byte, error) {
	if err := c.requireContract(ctx, to); err != nil {
		return nil, err
	}
	return c.run(ctx, ethereum.CallMsg{To: &to, Data: data})
}

// Code returns the code at an address at the newest block, nil if there is none.
func (c *Client) Code(ctx context.Context, at common.Address) ([]byte, error) {
	return ask(ctx, c, "read the contract", func(ctx context.Context) ([]byte, error) { return c.backend.CodeAt(ctx, at, nil) })
}

// Nonce returns the nonce of the next transaction of an account, those that wait included.
func (c *Client) Nonce(ctx context.Context, account common.Address) (uint64, error) {
	return ask(ctx, c, "read the nonce", func(ctx context.Context) (uint64, error) {
		return c.backend.PendingNonceAt(ctx, account)
	})
}

func (c *Client) requireContract(ctx context.Context, at common.Address) error {
	code, err := c.Code(ctx, at)
	if err == nil && len(code) == 0 {
		return fmt.Errorf("%w: %s on chain %s", ErrNoContract, at, c.chainID)
	}
	return err
}

func (c *Client) run(ctx context.Context, msg ethereum.CallMsg) ([]byte, error) {
	return ask(ctx, c, "run the call", func(ctx context.Context) ([]byte, error) {
		answer, err := c.backend.CallContract(ctx, msg, nil)
		return answer, c.asRevert(msg.To, err)
	})
}

// asRevert turns the node's answer that a call reverted into a RevertError and leaves other errors alone.
func (c *Client) asRevert(to *common.Address, err error) error {
	data, reverted := revertData(err)
	if !reverted {
		return err
	}
	e := &RevertError{Reason: c.Errors.Decode(data)}
	if to != nil {
		e.Contract = *to
	}
	return e
}

// ask makes one call of the node, bounded in time, and explains its error.
func ask[T any](ctx context.Context, c *Client, what string, f func(context.Context) (T, error)) (T, error) {
	limited, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	answer, err := f(limited)
	return answer, c.explain(ctx, what, err)
}

// explain gives an error of the node its kind, without the secrets of its URL.
func (c *Client) explain(ctx context.Context, what string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", what, ctx.Err())
	}
	var revert *RevertError
	var status rpc.HTTPError
	var refused rpc.Error
	var transport *url.Error
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &revert):
		return err
	case errors.Is(err, ethereum.NotFound):
		return fmt.Errorf("%s: %w", what, ethereum.NotFound)
	case errors.As(err, &status):
		return fmt.Errorf("%s: %w: HTTP status %d", what, ErrUnreachable, status.StatusCode)
	case errors.As(err, &refused) && containsAny(err, "insufficient funds"):
		return fmt.Errorf("%s: %w", what, ErrFunds)
	case errors.As(err, &refused) && containsAny(err, "max fee per gas less than block base fee"):
		return fmt.Errorf("%s: %w of the transaction", what, ErrFeeCap)
	case errors.As(err, &refused):
		return fmt.Errorf("%s: %w: %s", what, ErrNode, c.secrets.Replace(clip(refused.Error())))
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%s: %w: no answer in %s", what, ErrUnreachable, callTimeout)
	case errors.As(err, &syntax):
		return fmt.Errorf("%s: %w: its answer is no JSON: %s", what, ErrUnreachable, clip(err.Error()))
	case errors.As(err, &transport):
		return fmt.Errorf("%s: %w: %s", what, ErrUnreachable, c.secrets.Replace(clip(transport.Err.Error())))
	}
	return fmt.Errorf("%s: %w: %s", what, ErrUnreachable, c.secrets.Replace(clip(err.Error())))
}

// clip bounds what is shown of a node's text.
func clip(text string) string {
	if len(text) > maxRevertText {
		return text[:maxRevertText] + "…"
	}
	return text
}

// redactor hides what may be secret in a node's URL: user, path and query.
func redactor(u *url.URL) *strings.Replacer {
	var pairs []string
	hide := func(text string) {
		if len(strings.Trim(text, "/")) > 0 {
			pairs = append(pairs, text, "[hidden]")
		}
	}
	hide(u.RequestURI())
	hide(u.EscapedPath())
	hide(u.Path)
	hide(u.RawQuery)
	if password, ok := u.User.Password(); ok {
		hide(password)
	}
	hide(u.User.Username())
	return strings.NewReplacer(pairs...)
}

// boundedTransport refuses answers of more than maxAnswerBytes.
type boundedTransport struct{ http.RoundTripper }

func (t boundedTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := t.RoundTripper.RoundTrip(r)
	if err == nil {
		response.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(response.Body, maxAnswerBytes), response.Body}
	}
	return response, err
}
