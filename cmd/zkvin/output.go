package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/zkvin/zkvin"
)

// answer writes the result of a command: document as one line of JSON, or text.
func (a *app) answer(document any, text string) error {
	if !a.json {
		_, err := fmt.Fprint(a.stdout, text)
		return err
	}
	e := json.NewEncoder(a.stdout)
	e.SetEscapeHTML(false)
	return e.Encode(document)
}

// errorDocument is what --json prints when a command fails.
type errorDocument struct {
	Error errorFields `json:"error"`
}

type errorFields struct {
	ExitCode int    `json:"exit_code"`
	Kind     string `json:"kind"`
	Message  string `json:"message"`
	Next     string `json:"next"`
}

// reportFailure writes the error and the next step to stderr, and with --json
// the same as a document to stdout. Write errors are left aside: the exit code
// already tells of a failure.
func (a *app) reportFailure(f *failure) {
	if a.json {
		document := f.document
		if document == nil {
			document = errorDocument{*f.fields()}
		}
		_ = a.answer(document, "")
	}
	fmt.Fprintf(a.stderr, "zkvin: %v\nnext: %s\n", f.err, f.next)
}

// warn writes to stderr what nobody may miss, --quiet or not.
func (a *app) warn(text string) { fmt.Fprintln(a.stderr, "WARNING: "+text) }

// progress returns a callback that draws a bar with stage and time left, and a
// function that clears it. When stderr is no terminal, or output is to be
// quiet or JSON, the callback is nil.
func (a *app) progress() (update zkvin.Progress, done func()) {
	file, ok := a.stderr.(*os.File)
	if !ok || a.quiet || a.json || !term.IsTerminal(int(file.Fd())) {
		return nil, func() {}
	}
	var bar *progressbar.ProgressBar
	update = func(stage string, done, total int) {
		if bar == nil {
			bar = progressbar.NewOptions(total,
				progressbar.OptionSetWriter(file),
				progressbar.OptionSetPredictTime(true),
				progressbar.OptionFullWidth(),
				progressbar.OptionClearOnFinish())
		}
		bar.Describe(stage)
		_ = bar.Set(done) // a bar that cannot be drawn is no error
	}
	return update, func() {
		if bar != nil {
			_ = bar.Finish()
		}
	}
}

// seconds rounds a duration for documents to microseconds.
func seconds(d time.Duration) float64 {
	return float64(d.Round(time.Microsecond)) / float64(time.Second)
}
