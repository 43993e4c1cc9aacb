"""Runs of a step program and their receipts: docs/protocol.md#runs, digests from docs/formats.md."""

from dataclasses import replace
from math import prod

from . import bn254
from .batch import word
from .errors import ShapeError, require
from .files import Request, Value
from .keccak import keccak256
from .labels import choices

_INPUTS, _OUTPUTS = ["id", "position", "mask", "cache", "noise"], ["next", "row"]
_NARROW = range(-(1 << 15), 1 << 15)


def _run_digest(r, tokens, stop):
    numbers = [r.temperature, tokens, stop + 1, len(r.prompt)] + r.prompt
    return keccak256(b"zkvin/v1/run-id" + r.model_id + r.seed + b"".join(map(word, numbers)))


def run_id(r):
    return _run_digest(r, r.tokens, r.stop)


def chain_start(run):
    return keccak256(b"zkvin/v1/run-start" + run)


def chain_next(h, row):
    return keccak256(b"zkvin/v1/run-row" + h + b"".join(map(bn254.affine_bytes, row)))


def step_context(run, n, h):
    return keccak256(b"zkvin/v1/run-step" + run + word(n) + h)


def _log2(x):
    """log2 x with 48 fractional bits."""
    k = x.bit_length() - 1
    m, bits = x << 63 - k, k
    for _ in range(48):
        square = m * m
        bit = square >> 127
        bits, m = bits << 1 | bit, square >> 64 if bit else square >> 63
    return bits


def gumbel(w):
    """-ln(-ln u) with 24 fractional bits, u = (2w + 1) / 2^33."""
    e = (33 << 48) - _log2(2 * w + 1)
    d = (48 << 48) - _log2(e) + 148834502510043
    return (d >> 24) * 2977044472 >> 32


def noise(r, n, exponent, entries):
    """The noise of step n of a run: integers of the given exponent."""
    if r.temperature == 0:
        return [0] * entries
    question = _run_digest(r, 0, -1)
    out, shift, bound = [], 40 - exponent, 16 << exponent
    for i in range(entries):
        if i % 8 == 0:
            block = keccak256(b"zkvin/v1/run-noise" + r.seed + question + word(n) + word(i // 8))
        w = int.from_bytes(block[4 * (i % 8):4 * (i % 8) + 4], "big")
        value = gumbel(w) * r.temperature + (1 << shift - 1) >> shift
        out.append(max(min(value, bound - 1), -bound))
    return out


class StepProgram:
    """What statements of steps look like under a verifier's key; raises ShapeError unless it is that of a step program."""

    def __init__(self, verifier):
        self.verifier, graph = verifier, verifier.key.graph
        tensors = lambda ids: [graph.tensors[t] for t in ids]
        inputs, outputs = tensors(graph.inputs), tensors(graph.outputs)

        def need(condition, message):
            require(condition, f"no step program: {message}", ShapeError)
        need(len(inputs) in (4, 5), "number of inputs")
        need([t.name for t in inputs] == _INPUTS[:len(inputs)], "names of the inputs")
        need([t.name for t in outputs] == _OUTPUTS, "names of the outputs")
        need(graph.carried == graph.inputs[3:4], "the cache alone is carried")
        self.id, position, mask, cache, self.noise = (inputs + [None])[:5]
        self.next, row = outputs
        self.entries = cache.shape[0]
        need(prod(mask.shape) == self.entries + 1 < 1 << 15, "shape of the mask")
        need(all(prod(t.shape) == 1 for t in (self.id, position, self.next)), "shape of id, position or next")
        need(all(t.exponent == 0 for t in (self.id, position, mask, self.next)), "exponent of id, position, mask or next")
        need(position.offset == mask.offset == 0, "offset of position or mask")
        need(self.noise is None or (0 <= self.noise.exponent <= 11 and self.noise.offset == 0), "exponent or offset of noise")
        self.vocabulary = choices(graph, graph.outputs[0])
        need(self.vocabulary and (self.noise is None or prod(self.noise.shape) == self.vocabulary), "vocabulary")
        need(row.shape[:1] == [1] and row.shape[1:] == cache.shape[1:], "shape of row")
        need((row.exponent, row.offset) == (cache.exponent, cache.offset), "exponent or offset of row")
        self._check_layout()

    def _check_layout(self):
        """An entry of the cache and a row have columns of the same axes, behind batch and tokens."""
        v = self.verifier
        cache, row = v.inputs[3], v.outputs[1]
        behind = v.system.columns[cache].lead
        axes = v.system.columns[cache].axes[behind:]
        self.rows = v.layout.places[row].rows
        same = prod(v.system.columns[cache].axes[1:behind]) == self.entries and axes == v.system.columns[row].axes[1:]
        require(same and v.layout.places[cache].rows == self.entries * self.rows, "no step program: layout of row", ShapeError)

    def _check_token(self, token):
        require(token < self.vocabulary and token - self.id.offset in _NARROW and token - self.next.offset in _NARROW,
                f"token {token} is past the vocabulary")

    def check(self, r):
        """The run fits the program and has the steps that it asks for."""
        first, given = len(r.prompt) - 1, [s.next for s in r.steps[len(r.prompt) - 1:]]
        require(len(r.prompt) + r.tokens - 1 <= self.entries + 1, "the run is longer than the program's positions")
        require(r.temperature == 0 or self.noise is not None, "a temperature, but no noise")
        require(r.stop < self.vocabulary, "the stop token is past the vocabulary")
        for token in r.prompt + [s.next for s in r.steps]:
            self._check_token(token)
        require(len(r.steps) > first and len(given) <= r.tokens, "number of steps")
        require(len(given) == r.tokens or given[-1] == r.stop, "the run is cut short")
        require(r.stop not in given[:-1], "steps after the token that ends the run")
        require(sum(c.steps for c in r.chunks) == len(r.steps), "the chunks are not of all steps")
        for s in r.steps:
            require(len(s.row) == self.rows, "number of matrix rows of a step", ShapeError)

    def statement(self, r, run, n, h):
        """The request of step n, given the steps before and the step itself."""
        token = r.prompt[n] if n < len(r.prompt) else r.steps[n - 1].next
        mask = [int(j < n or j == self.entries) for j in range(self.entries + 1)]
        cache = [p for s in r.steps[:n] for p in s.row]
        cache = (cache + [None] * (self.entries * self.rows))[:self.entries * self.rows]
        inputs = [_public(token - self.id.offset), _public(n), Value(True, mask, []), Value(False, [], cache)]
        if self.noise is not None:
            size = prod(self.noise.shape)
            inputs.append(Value(True, noise(r, n, self.noise.exponent, size), []))
        outputs = [_public(r.steps[n].next - self.next.offset), Value(False, [], r.steps[n].row)]
        return Request(bytes(32), step_context(run, n, h), inputs, outputs)


def _public(value):
    return Value(True, [value], [])


def verify_receipt(verifier, receipt, allow_unsafe=False):
    """Raises Reject unless the receipt proves its run under the verifier's key; returns the tokens that the run gave."""
    verifier = verifier.for_requests(1)
    program = StepProgram(verifier)
    require(receipt.model_id == verifier.model_id, "the receipt is about another model")
    program.check(receipt)
    run = run_id(receipt)
    h, requests = chain_start(run), []
    for n, step in enumerate(receipt.steps):
        requests.append(program.statement(receipt, run, n, h))
        h = chain_next(h, step.row)
    at = 0
    for chunk in receipt.chunks:
        own = verifier.for_requests(chunk.steps)
        proof = replace(chunk.proof, model_id=own.model_id, requests=requests[at:at + chunk.steps])
        own.verify(proof, allow_unsafe, carried_proven=True)
        at += chunk.steps
    return [s.next for s in receipt.steps[len(receipt.prompt) - 1:]]
