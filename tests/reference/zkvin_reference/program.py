"""What makes a graph a program (docs/operators.md): single assignment, shapes, classes, magnitudes."""

from math import prod

from .errors import Reject

CONV, GEMM, MULCONST, ADD, SCALE, RESCALE, MAXPOOL, WINDOWSUM, REDUCESUM = range(1, 10)
RESHAPE, TRANSPOSE, SLICE, CONCAT, PAD, EXPAND, GATHER, ARGMAX, SOFTMAX = range(10, 19)

NARROW, SUM, ACCUMULATOR = range(3)
_LIMIT = 1 << 62
_WINDOW = 1 << 15
_WORD = 1 << 15
_ENTRIES = 1 << 28
_WORK = 1 << 42


class Call:
    """A node with its tensors' shapes and what is known of its operands: (class, bound, is a weight itself)."""

    def __init__(self, graph, index, facts):
        self.graph, self.index, self.node = graph, index, graph.nodes[index]
        self.attrs = self.node.attrs
        self.shapes = [graph.tensors[t].shape for t in self.node.inputs]
        self.out, self.exponent = graph.tensors[self.node.output].shape, graph.tensors[self.node.output].exponent
        self.facts = facts

    def need(self, condition, message):
        if not condition:
            raise Reject(f"graph node {self.index} ({self.node.name!r}, operator {self.node.op}): {message}")

    def attributes(self, *ranges):
        self.need(len(self.attrs) == len(ranges), f"{len(self.attrs)} attributes, not {len(ranges)}")
        for a, (low, high) in zip(self.attrs, ranges):
            self.need(low <= a <= high, f"attribute {a} outside {low} … {high}")

    def operands(self, low, high):
        self.need(low <= len(self.node.inputs) <= high, f"{len(self.node.inputs)} operands")

    def variable(self):
        self.need(not self.facts[0][2], "operand is a weight itself")

    def contraction(self):
        self.need(self.facts[0][0] != ACCUMULATOR, "operand is an accumulator")
        self.need(self.facts[1][2], "second operand is no weight itself")

    def work(self, terms):
        self.need(terms * prod(self.out) <= _WORK, "too many multiply-adds")

    def bounded(self, kind, bound):
        self.need(bound < _LIMIT, "magnitude may reach 2^62")
        return max([kind] + [f[0] for f in self.facts]), bound


def broadcasts(shape, to):
    return len(shape) == len(to) and all(a in (1, b) for a, b in zip(shape, to))


_STRIDES, _PADS, _DILATIONS = [(1, _WINDOW)] * 2, [(0, _WINDOW)] * 4, [(1, _WINDOW)] * 2
_NARROW_FACT = (NARROW, _WORD)


def windows(n, kernel, stride, before, after, dilation):
    """Positions of a window along an axis of n entries; 0 or less if none fits."""
    room = n + before + after - (kernel - 1) * dilation - 1
    return room // stride + 1 if room >= 0 else 0


def _window_shape(c, kernel, attrs):
    sh, sw, top, left, bottom, right, dh, dw = attrs
    _, _, h, w = c.shapes[0]
    rows, cols = windows(h, kernel[0], sh, top, bottom, dh), windows(w, kernel[1], sw, left, right, dw)
    c.need(rows > 0 and cols > 0, "the kernel exceeds the padded input")
    return [rows, cols]


def _conv(c):
    c.operands(2, 2)
    c.attributes(*_STRIDES, *_PADS, *_DILATIONS, (1, 1 << 28))
    c.need(len(c.shapes[0]) == len(c.shapes[1]) == 4, "operands are not of rank 4")
    c.contraction()
    x, k, group = c.shapes[0], c.shapes[1], c.attrs[8]
    c.need(x[1] % group == 0 and k[0] % group == 0 and k[1] == x[1] // group, "channels do not fit the groups")
    c.need(max(k[2:]) <= _WINDOW, "kernel too large")
    c.need(c.out == [x[0], k[0]] + _window_shape(c, k[2:], c.attrs[:8]), "shape")
    sh, sw, top, left, bottom, right = c.attrs[:6]
    c.need(prod(x[:2]) * (x[2] + top + bottom + sh) * (x[3] + left + right + sw) <= _ENTRIES, "padded input too large")
    c.work(prod(k[1:]))
    return c.bounded(ACCUMULATOR, prod(k[1:]) * _WORD * c.facts[0][1])


def _gemm(c):
    c.operands(2, 2)
    c.attributes()
    c.contraction()
    x, w = c.shapes
    c.need(len(w) == 2 and x and x[-1] == w[1], "operands do not fit")
    c.need(c.out == x[:-1] + [w[0]], "shape")
    c.work(w[1])
    return c.bounded(ACCUMULATOR, w[1] * _WORD * c.facts[0][1])


def _mul(c):
    c.operands(2, 2)
    c.attributes()
    c.contraction()
    c.need(broadcasts(c.shapes[1], c.shapes[0]) and c.out == c.shapes[0], "shape")
    return c.bounded(ACCUMULATOR, _WORD * c.facts[0][1])


def _add(c):
    c.operands(1, 1 << 10)
    c.attributes(*[(-1, 1), (0, 40)] * len(c.shapes))
    c.need(all(c.attrs[::2]), "sign 0")
    c.need(all(broadcasts(s, c.out) for s in c.shapes), "operands do not broadcast")
    c.need(c.out == [max(d) for d in zip(*c.shapes)], "shape")
    return c.bounded(SUM, sum(f[1] << s for f, s in zip(c.facts, c.attrs[1::2])))


def _scale(c):
    c.operands(1, 1)
    c.attributes((1 - (1 << 31), (1 << 31) - 1))
    c.need(c.attrs[0] != 0, "factor 0")
    c.need(c.out == c.shapes[0], "shape")
    return c.bounded(SUM, abs(c.attrs[0]) * c.facts[0][1])


def _rescale(c):
    c.operands(1, 1)
    c.attributes((0, 40), (-2, len(c.graph.tables) - 1))
    c.variable()
    c.need(c.attrs[1] < 0 or c.graph.tables[c.attrs[1]].first == -_WORD, "table does not begin at −2^15")
    c.need(c.out == c.shapes[0], "shape")
    return _NARROW_FACT


def _pool(c):
    c.operands(1, 1)
    c.attributes(*_STRIDES, *_STRIDES, *_PADS, *_DILATIONS)
    c.need(len(c.shapes[0]) == 4, "operand is not of rank 4")
    c.need(c.out == c.shapes[0][:2] + _window_shape(c, c.attrs[:2], c.attrs[2:]), "shape")
    c.work(prod(c.attrs[:2]))


def _maxpool(c):
    _pool(c)
    c.variable()
    c.need(c.facts[0][0] == NARROW, "operand is not narrow")
    c.need(c.attrs[0] * c.attrs[1] <= 1 << 12, "window too large")
    return _NARROW_FACT


def _windowsum(c):
    _pool(c)
    return c.bounded(SUM, c.attrs[0] * c.attrs[1] * c.facts[0][1])


def _reducesum(c):
    c.operands(1, 1)
    x = c.shapes[0]
    c.attributes(*[(0, len(x) - 1)] * len(c.attrs))
    c.need(all(a < b for a, b in zip(c.attrs, c.attrs[1:])), "axes do not ascend")
    c.need(c.out == [1 if d in c.attrs else n for d, n in enumerate(x)], "shape")
    return c.bounded(SUM, prod(x[d] for d in c.attrs) * c.facts[0][1])


def _rearranged(c, bound=0):
    return max(f[0] for f in c.facts), max([bound] + [f[1] for f in c.facts])


def _reshape(c):
    c.operands(1, 1)
    c.need(c.out == c.attrs and prod(c.out) == prod(c.shapes[0]), "shape")
    return _rearranged(c)


def _transpose(c):
    c.operands(1, 1)
    c.need(sorted(c.attrs) == list(range(len(c.shapes[0]))), "no permutation")
    c.need(c.out == [c.shapes[0][a] for a in c.attrs], "shape")
    return _rearranged(c)


def _slice(c):
    c.operands(1, 1)
    x = c.shapes[0]
    c.need(len(c.attrs) == 2 * len(x) == 2 * len(c.out), "attributes or rank")
    for n, m, start, step in zip(x, c.out, c.attrs[::2], c.attrs[1::2]):
        c.need(0 <= start < n and 0 <= start + (m - 1) * step < n, "index outside")
    return _rearranged(c)


def _concat(c):
    c.operands(1, 1 << 10)
    c.attributes((0, len(c.out) - 1))
    axis = c.attrs[0]
    c.need(all(len(s) == len(c.out) for s in c.shapes), "rank")
    c.need(all(s[:axis] + s[axis + 1:] == c.out[:axis] + c.out[axis + 1:] for s in c.shapes), "shape")
    c.need(sum(s[axis] for s in c.shapes) == c.out[axis], "shape")
    return _rearranged(c)


def _pad(c):
    c.operands(1, 1)
    x = c.shapes[0]
    c.attributes(*[(0, 1 << 28)] * (2 * len(x)), (-_WORD, _WORD - 1))
    before, after = c.attrs[:len(x)], c.attrs[len(x):-1]
    c.need(c.out == [a + n + b for a, n, b in zip(before, x, after)], "shape")
    return _rearranged(c, abs(c.attrs[-1]))


def _expand(c):
    c.operands(1, 1)
    c.attributes()
    c.need(broadcasts(c.shapes[0], c.out), "shape")
    return _rearranged(c)


def _gather(c):
    c.operands(1, 1)
    x = c.shapes[0]
    c.need(c.attrs and 0 <= c.attrs[0] < len(x), "axis")
    axis, indices = c.attrs[0], c.attrs[1:]
    c.need(all(0 <= i < x[axis] for i in indices), "index outside")
    c.need(c.out == x[:axis] + [len(indices)] + x[axis + 1:], "shape")
    return _rearranged(c)


def _argmax(c):
    c.operands(1, 1)
    c.attributes()
    c.variable()
    x = c.shapes[0]
    c.need(c.facts[0][0] == NARROW, "operand is not narrow")
    c.need(x and x[-1] <= 1 << 15 and c.out == x[:-1] + [1] and c.exponent == 0, "shape or exponent")
    return _NARROW_FACT


def _softmax(c):
    c.operands(1, 1)
    c.attributes((0, len(c.graph.tables) - 1))
    c.variable()
    table, x = c.graph.tables[c.attrs[0]], c.shapes[0]
    c.need(table.first == 0 and min(table.values) >= 0 and table.values[0] > 0, "table is no exponential")
    c.need(c.facts[0][0] == NARROW, "operand is not narrow")
    c.need(x and x[-1] <= 1 << 16 and c.out == x and c.exponent == 14, "shape or exponent")
    return _NARROW_FACT


_RULES = {CONV: _conv, GEMM: _gemm, MULCONST: _mul, ADD: _add, SCALE: _scale, RESCALE: _rescale,
          MAXPOOL: _maxpool, WINDOWSUM: _windowsum, REDUCESUM: _reducesum, RESHAPE: _reshape,
          TRANSPOSE: _transpose, SLICE: _slice, CONCAT: _concat, PAD: _pad, EXPAND: _expand, GATHER: _gather,
          ARGMAX: _argmax, SOFTMAX: _softmax}


def check(graph):
    """Raises Reject unless graph is a program; returns its nodes as calls."""
    sizes = [prod(t.shape) for t in graph.tensors]
    if max(sizes, default=0) > _ENTRIES or sum(sizes) > 1 << 34:
        raise Reject("graph: too many entries")
    facts = {}
    for t, weight in [(t, False) for t in graph.inputs] + [(t, True) for t in graph.weights]:
        if t in facts:
            raise Reject(f"graph: input or weight {t} is listed twice")
        facts[t] = _NARROW_FACT + (weight,)
    calls = []
    for i, node in enumerate(graph.nodes):
        if any(t not in facts for t in node.inputs) or node.output in facts or node.output >= len(graph.tensors):
            raise Reject(f"graph node {i} ({node.name!r}): operands or output not in single assignment")
        call = Call(graph, i, [facts[t] for t in node.inputs])
        kind, bound = _RULES[node.op](call)
        facts[node.output] = (kind, bound, False)
        calls.append(call)
    _check_ends(graph, facts)
    return calls


def _check_ends(graph, facts):
    if len(facts) != len(graph.tensors):
        raise Reject("graph: a tensor has no value")
    if not graph.inputs or not graph.outputs or len(set(graph.outputs)) != len(graph.outputs):
        raise Reject("graph: no inputs, no outputs, or an output listed twice")
    shown = {}
    for t in graph.inputs + graph.outputs:
        kind, _, weight = facts[t]
        name = graph.tensors[t].name
        if kind != NARROW or weight or not name or shown.setdefault(name, t) != t:
            raise Reject(f"graph: tensor {t} cannot stand in a statement")
