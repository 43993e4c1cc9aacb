package node

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"
)

// ErrNode says that another node cannot be reached, or answers what no node answers.
var ErrNode = errors.New("the node does not answer")

const (
	maxAnswerBytes = 64 << 20 // of one answer of another node
	dialTimeout    = 5 * time.Second
)

// peers is the HTTP client of nodes: it follows no redirects and takes no proxy.
var peers = &http.Client{
	Transport: &http.Transport{
		DialContext:         (&net.Dialer{Timeout: dialTimeout}).DialContext,
		TLSHandshakeTimeout: dialTimeout, MaxIdleConnsPerHost: 4, IdleConnTimeout: time.Minute,
	},
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// post sends a message to a method of a node and reads its answer. It returns a Refusal of the node, or ErrNode.
func post(ctx context.Context, base, path string, in, out any) error {
	body, err := json.Marshal(in)
	if err != nil {
		return err
	}
	data, err := ask(ctx, http.MethodPost, base, path, body)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, out); err != nil {
		return fmt.Errorf("%w: %s: its answer is not that of %s: %.200s", ErrNode, base, path, err.Error())
	}
	return nil
}

// ask makes one HTTP request and returns the body of a good answer.
func ask(ctx context.Context, verb, base, path string, body []byte) ([]byte, error) {
	at, err := url.JoinPath(base, path)
	if err != nil {
		return nil, fmt.Errorf("%w: %.200q is no URL", ErrNode, base)
	}
	request, err := http.NewRequestWithContext(ctx, verb, at, bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("%w: %.200q is no URL", ErrNode, base)
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := peers.Do(request)
	if err != nil {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrNode, base, ctx.Err())
		}
		return nil, fmt.Errorf("%w: %.400s", ErrNode, err.Error())
	}
	defer response.Body.Close()
	data, err := io.ReadAll(io.LimitReader(response.Body, maxAnswerBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %.200s", ErrNode, base, err.Error())
	}
	if len(data) > maxAnswerBytes {
		return nil, fmt.Errorf("%w: %s answers more than %d bytes", ErrNode, base, maxAnswerBytes)
	}
	if response.StatusCode == http.StatusOK {
		return data, nil
	}
	var refused errorMessage
	if json.Unmarshal(data, &refused) != nil || refused.Error == nil || statuses[refused.Error.Code] == 0 {
		return nil, fmt.Errorf("%w: %s answers with HTTP status %d", ErrNode, base, response.StatusCode)
	}
	return nil, &Refusal{refused.Error.Code, fmt.Sprintf("%s: %.1000s", base, refused.Error.Message)}
}
