"""What makes a graph a program (docs/operators.md): single assignment, shapes, classes, magnitudes."""

from math import prod

from .errors import Reject

CONV, GEMM, MUL, ADD, SCALE, RESCALE, MAXPOOL, WINDOWSUM, REDUCESUM = range(1, 10)
RESHAPE, TRANSPOSE, SLICE, CONCAT, PAD, EXPAND, GATHER, ARGMAX, SOFTMAX = range(10, 19)
MATMUL, RECIPROCAL, SQRT, REDUCEMAX, EMBED, TOPK = range(19, 25)

NARROW, SUM, ACCUMULATOR = range(3)
_CLASSES = ("narrow", "sum", "accumulator")
_LIMIT = 1 << 62
_WINDOW = 1 << 15
_WORD = 1 << 15
_ENTRIES = 1 << 28
_WORK = 1 << 42
_INDEXED = 1 << 17  # entries that ArgMax and Embed number


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

    def at_most(self, kind, *operands):
        for i in operands:
            self.need(self.facts[i][0] <= kind, f"operand {i} is a {_CLASSES[self.facts[i][0]]}")

    def contraction(self):
        self.at_most(SUM, 0)
        self.need(self.facts[1][2], "second operand is no weight itself")

    def product(self):
        self.at_most(SUM, 0, 1)
        self.need(not (self.facts[0][2] and self.facts[1][2]), "both operands are weights themselves")

    def indices(self, n, base):
        """Indices below n less base must be narrow integers."""
        self.need(n - 1 - base < _WORD and self.exponent == 0, "indices or exponent")

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
    c.product()
    c.need(broadcasts(c.shapes[1], c.shapes[0]) and c.out == c.shapes[0], "shape")
    return c.bounded(ACCUMULATOR, c.facts[1][1] * c.facts[0][1])


def _matmul(c):
    c.operands(2, 2)
    c.attributes()
    c.product()
    x, y = c.shapes
    c.need(len(x) == len(y) >= 2 and broadcasts(y[:-2], x[:-2]) and x[-1] == y[-1], "operands do not fit")
    c.need(c.out == x[:-1] + [y[-2]], "shape")
    c.work(x[-1])
    return c.bounded(ACCUMULATOR, x[-1] * c.facts[0][1] * c.facts[1][1])


def _reciprocal(c):
    c.operands(1, 1)
    c.attributes((0, 61))
    c.at_most(SUM, 0)
    c.variable()
    c.need(c.out == c.shapes[0], "shape")
    return SUM, (1 << 31) - 1


def _sqrt(c):
    c.operands(1, 1)
    c.attributes()
    c.variable()
    c.need(c.out == c.shapes[0], "shape")
    return SUM, (1 << 31) - 1


def _reducemax(c):
    c.operands(1, 1)
    c.attributes()
    c.at_most(NARROW, 0)
    c.variable()
    x = c.shapes[0]
    c.need(x and c.out == x[:-1] + [1], "shape")
    return _NARROW_FACT


def _embed(c):
    c.operands(2, 2)
    c.attributes((-_INDEXED, _INDEXED))
    c.at_most(NARROW, 0)
    c.variable()
    ids, w = c.shapes
    c.need(c.facts[1][2] and len(w) == 2, "the table is no weight itself of rank 2")
    c.need(w[0] <= _INDEXED and w[0] * prod(ids) <= _ENTRIES, "too many rows of the table")
    c.need(c.out == ids + [w[1]], "shape")
    c.work(w[0])
    return _NARROW_FACT


def _topk(c):
    c.operands(1, 1)
    c.attributes((1, 64), (0, 1), (-_WORD, _WORD))
    c.at_most(NARROW, 0)
    c.variable()
    x, (k, what, base) = c.shapes[0], c.attrs
    c.need(x and k <= x[-1] <= 1 << 16 and c.out == x[:-1] + [k], "shape")
    if what == 1:
        c.indices(x[-1], base)
    else:
        c.need(base == 0, "values have a base")
    return _NARROW_FACT


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
    c.attributes((0, 48), (-2, len(c.graph.tables) - 1))
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
    c.at_most(NARROW, 0)
    c.need(c.attrs[0] * c.attrs[1] <= 1 << 12, "window too large")
    return _NARROW_FACT


def _windowsum(c):
    _pool(c)
    return c.bounded(SUM, c.attrs[0] * c.attrs[1] * c.facts[0][1])


def _reducesum(c):
    c.operands(1, 1)
    x = c.shapes[0]
    c.attributes(*[(0, len(x) - 1)] * len(c.attrs))
    c.need(c.attrs and all(a < b for a, b in zip(c.attrs, c.attrs[1:])), "no axes, or they do not ascend")
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
        c.need(0 < abs(step) <= 1 << 28 and 0 <= start < n and 0 <= start + (m - 1) * step < n, "step or index outside")
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
    c.attributes((-_WORD, _WORD))
    c.variable()
    x = c.shapes[0]
    c.at_most(NARROW, 0)
    c.need(x and x[-1] <= _INDEXED and c.out == x[:-1] + [1], "shape")
    c.indices(x[-1], c.attrs[0])
    return _NARROW_FACT


def softmax_inverse(n, first):
    """k of a softmax over n entries, and the largest inverse of a row if the table begins with first."""
    k = min(30 + (n - 1).bit_length(), 45)
    return k, ((2 << k) + first) // (2 * first)


def _softmax(c):
    c.operands(1, 2)
    c.attributes((0, len(c.graph.tables) - 1))
    c.variable()
    c.at_most(NARROW, *range(len(c.shapes)))
    table, x = c.graph.tables[c.attrs[0]], c.shapes[0]
    c.need(table.first == 0 and min(table.values) >= 0 and table.values[0] > 0, "table is no exponential")
    c.need(x and x[-1] <= 1 << 16 and c.out == x and c.exponent == 14, "shape or exponent")
    c.need(softmax_inverse(x[-1], table.values[0])[1] < 1 << 31, "the table begins with too little")
    for mask in c.shapes[1:]:
        c.need(broadcasts(mask, x) and table.values[-1] == 0, "mask")
    return _NARROW_FACT


_RULES = {CONV: _conv, GEMM: _gemm, MUL: _mul, ADD: _add, SCALE: _scale, RESCALE: _rescale,
          MAXPOOL: _maxpool, WINDOWSUM: _windowsum, REDUCESUM: _reducesum, RESHAPE: _reshape,
          TRANSPOSE: _transpose, SLICE: _slice, CONCAT: _concat, PAD: _pad, EXPAND: _expand, GATHER: _gather,
          ARGMAX: _argmax, SOFTMAX: _softmax, MATMUL: _matmul, RECIPROCAL: _reciprocal, SQRT: _sqrt,
          REDUCEMAX: _reducemax, EMBED: _embed, TOPK: _topk}


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
    at = [graph.inputs.index(t) if t in graph.inputs else -1 for t in graph.carried]
    if any(i < 0 for i in at) or at != sorted(set(at)):
        raise Reject("graph: a carried input is no input, or out of order")
    if any(len(graph.tensors[t].shape) < 2 or t in graph.outputs for t in graph.carried):
        raise Reject("graph: a carried input has less than two axes or is an output")
    shown = {}
    for t, tensor in enumerate(graph.tensors):
        if tensor.offset and t not in graph.inputs + graph.outputs:
            raise Reject(f"graph: tensor {t} has an offset and is neither input nor output")
    for t in graph.inputs + graph.outputs:
        kind, _, weight = facts[t]
        name = graph.tensors[t].name
        if kind != NARROW or weight or not name or shown.setdefault(name, t) != t:
            raise Reject(f"graph: tensor {t} cannot stand in a statement")
