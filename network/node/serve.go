package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"
)

const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 30 * time.Second
	writeTimeout      = 10 * time.Minute // an answer may wait for a settlement proof and the chain
	idleTimeout       = time.Minute
	shutdownTimeout   = 10 * time.Second
	maxHeaderBytes    = 16 << 10
)

// errorMessage is what a node answers when it refuses.
type errorMessage struct {
	Error *Refusal `json:"error"`
}

// method serves one method: it reads the body, at most so many bytes of JSON, and writes the answer or the refusal.
func method[In, Out any](log *slog.Logger, most int64, f func(context.Context, *In) (*Out, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		in := new(In)
		err := readJSON(w, r, most, in)
		var out *Out
		if err == nil {
			out, err = f(r.Context(), in)
		}
		if err != nil {
			refusal := asRefusal(err)
			log.Warn("refused", "method", r.URL.Path, "code", refusal.Code, "why", refusal.Message, "ms", time.Since(start).Milliseconds())
			writeJSON(w, statuses[refusal.Code], errorMessage{refusal})
			return
		}
		log.Info("answered", "method", r.URL.Path, "ms", time.Since(start).Milliseconds())
		writeJSON(w, http.StatusOK, out)
	}
}

func readJSON(w http.ResponseWriter, r *http.Request, most int64, in any) error {
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, most))
	d.DisallowUnknownFields()
	err := d.Decode(in)
	if err == nil {
		if _, err = d.Token(); errors.Is(err, io.EOF) {
			return nil
		}
		err = errors.New("something stands behind the message")
	}
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return refuse(TooLarge, "body: more than %d bytes", large.Limit)
	}
	if refusal := asRefusal(err); refusal.Code != Internal {
		return refusal
	}
	return refuse(Malformed, "body: %.200s", err.Error())
}

func writeJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // who does not listen any more is told nothing
}

// Serve answers on a listener until ctx ends, and then lets what is under way end.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: readHeaderTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout,
		IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeaderBytes,
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serve %s: %w", listener.Addr(), err)
	case <-ctx.Done():
	}
	limited, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(limited); err != nil {
		_ = server.Close() // what is left did not end in time
	}
	return ctx.Err()
}
