package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// exitCode is what the process returns; docs/cli.md and `zkvin help exit-codes`
// print the table below.
type exitCode int

const (
	exitOK          exitCode = 0
	exitRejected    exitCode = 1
	exitUsage       exitCode = 2
	exitBadFile     exitCode = 3
	exitRange       exitCode = 4
	exitUnsupported exitCode = 5
	exitIO          exitCode = 6
	exitInternal    exitCode = 7
	exitChain       exitCode = 8
	exitInterrupted exitCode = 130
)

// exitCodes documents every code: its stable name in --json output and what it
// means.
var exitCodes = []struct {
	code    exitCode
	kind    string
	meaning string
}{
	{exitOK, "ok", "success; for verify: the proof is valid and every pinned value matches"},
	{exitRejected, "rejected", "the proof is rejected, or does not match a pinned value, or rests on a development SRS; a contract reverts"},
	{exitUsage, "usage", "unknown command or flag, missing or malformed argument"},
	{exitBadFile, "bad_file", "a file is malformed, of another kind, of the wrong shape, or belongs to another model"},
	{exitRange, "out_of_range", "a value leaves its range while the model runs; no proof of this input can be made"},
	{exitUnsupported, "unsupported", "a model or file uses something that zkvin does not support"},
	{exitIO, "io", "a file cannot be read or written: missing, no permission, disk full"},
	{exitInternal, "internal", "a bug in zkvin"},
	{exitChain, "chain", "a node cannot be reached or refuses, serves another chain, or a transaction is not mined"},
	{exitInterrupted, "interrupted", "stopped by a signal before all output was written"},
}

// kind returns the stable name of c.
func (c exitCode) kind() string {
	for _, e := range exitCodes {
		if e.code == c {
			return e.kind
		}
	}
	return "internal"
}

// exitCodeTable is the text of `zkvin help exit-codes`.
func exitCodeTable() string {
	var b strings.Builder
	for _, e := range exitCodes {
		fmt.Fprintf(&b, "  %3d  %-12s  %s\n", e.code, e.kind, e.meaning)
	}
	return b.String()
}

// failure is an error with its exit code and the next step to take.
type failure struct {
	code     exitCode
	err      error
	next     string
	document any // what --json prints; an errorDocument when nil
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

func (f *failure) fields() *errorFields {
	return &errorFields{int(f.code), f.code.kind(), f.err.Error(), f.next}
}

// usageError reports a wrong call of command.
func usageError(command, format string, args ...any) error {
	return &failure{code: exitUsage, err: fmt.Errorf(format, args...), next: fmt.Sprintf("see zkvin %s --help", command)}
}

// badFile reports a file whose content does not fit, with the next step.
func badFile(next, format string, args ...any) error {
	return &failure{code: exitBadFile, err: fmt.Errorf(format, args...), next: next}
}

// class maps a sentinel error to an exit code and the next step.
type class struct {
	is   error
	code exitCode
	next string
}

// classes are those of models and files, first match wins.
var classes = []class{
	{context.Canceled, exitInterrupted, "run the command again"},
	{zkvin.ErrUnsafeSRS, exitRejected, "pass --allow-unsafe-srs if this is a test; for production compile with --srs and a ceremony's powers of tau (zkvin srs import)"},
	{zkvin.ErrRejected, exitRejected, "do not trust the claimed output; ask the prover for a new proof, made with the package that belongs to this key (compare zkvin inspect of both)"},
	{zkvin.ErrMismatch, exitRejected, "compare zkvin inspect of the proof with the values you expect"},
	{zkvin.ErrCourt, exitBadFile, "give the key of the model and requests that the proof was made for (zkvin inspect of both)"},
	{zkvin.ErrCharacter, exitUsage, "write the prompt in characters of the model's vocabulary (zkvin inspect MODEL.zkm names its tokenizer)"},
	{zkvin.ErrLength, exitUsage, "see zkvin inspect MODEL.zkm for the number of tokens that the model takes"},
	{zkvin.ErrToken, exitRange, "encode the text with the model's own vocabulary (zkvin inspect MODEL.zkm names it and its size)"},
	{zkvin.ErrRun, exitUsage, "see zkvin generate --help, and zkvin inspect MODEL.zkm for the positions of the program"},
	{zkvin.ErrNotStep, exitBadFile, "make a step package with zkvin compile --steps"},
	{zkvin.ErrVocabulary, exitBadFile, "give the vocabulary of the model: a JSON list, or a character a line (docs/cli.md)"},
	{zkvin.ErrOptions, exitUsage, "see zkvin compile --help"},
	{zkvin.ErrSRSSize, exitBadFile, "take a .srs, .ptau or gnark kzg.SRS file with as many powers as it says, or ask for fewer with --log-powers"},
	{zkvin.ErrMasked, exitRange, "let the mask leave each row a position; a constant mask is part of the model: export it again"},
	{zkvin.ErrDivision, exitRange, "keep divisors as far from zero as in the calibration data: add an epsilon in the model, or calibrate with data like this"},
	{zkvin.ErrOutOfRange, exitRange, "scale the input as the training data was scaled, or compile again with calibration data that covers such values"},
	{zkvin.ErrNoSettlement, exitUnsupported, "compile the model again with zkvin compile --settlement; its ModelID is another one then"},
	{zkvin.ErrShown, exitBadFile, "leave out --show-input or --show-output: a contract is shown public values of single requests, 1,024 at most"},
	{zkvin.ErrUnsupported, exitUnsupported, "see zkvin ops for what is supported"},
	{zkvin.ErrShape, exitBadFile, "see zkvin inspect MODEL.zkm for the inputs that the model takes"},
	{zkvin.ErrFormat, exitBadFile, inspectNext},
	{tensorfile.ErrUnsupported, exitUnsupported, "save the array as .npy of float32, as JSON, or the picture as PNG"},
	{tensorfile.ErrLimit, exitBadFile, "split the file, or save only the rows that are needed"},
	{tensorfile.ErrNoArray, exitBadFile, "name the array of the file with --input-key"},
	{tensorfile.ErrRow, exitUsage, "choose another --index"},
	{tensorfile.ErrShape, exitBadFile, "bring the array into the model's shape (zkvin inspect MODEL.zkm), or add --resize for an image"},
	{tensorfile.ErrMode, exitBadFile, "convert the picture to grey, or add --convert"},
	{tensorfile.ErrValue, exitBadFile, "remove what is not a finite number from the file"},
	{tensorfile.ErrFormat, exitBadFile, "write the file again, for example with numpy.save"},
	{fs.ErrNotExist, exitIO, "check the path"},
	{fs.ErrPermission, exitIO, "check the permissions of the file and its directory"},
}

// inspectNext is the next step when a file of ours does not open.
const inspectNext = "see zkvin inspect FILE for what the file is; if it is damaged, get it again"

// fileError is err from reading a file that the user gave: what no class knows
// is the file's fault, not a bug.
func fileError(err error, next string) error {
	if err == nil {
		return nil
	}
	f := classify(err)
	if f.code == exitInternal {
		f.code, f.next = exitBadFile, next
	}
	return f
}

// classify gives any error of a command its exit code and next step.
func classify(err error) *failure {
	var f *failure
	if errors.As(err, &f) {
		return &failure{f.code, err, f.next, f.document}
	}
	for _, c := range slices.Concat(classes, chainClasses) {
		if errors.Is(err, c.is) {
			return &failure{code: c.code, err: err, next: cmp.Or(adviceFor(err), c.next)}
		}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return &failure{code: exitIO, err: err, next: "check the path and the free space of its disk"}
	}
	return &failure{code: exitInternal, err: err, next: "please report this with the command line and zkvin version"}
}
