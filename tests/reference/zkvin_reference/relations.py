"""The system of a program: each operator's columns, forms, contractions and look-ups, in docs/operators.md's order."""

from . import program as p
from .axes import Splitter, recut
from .bn254 import R
from .program import check
from .system import (PUBLIC, STATEMENT, WEIGHT, WITNESS, Builder, Map, Term, constant, identity, link, summed)

_POOL_PAD = -(1 << 14)


class Relator:
    """Translates a graph. forms has a form over the atomic axes of each tensor defined so far."""

    def __init__(self, graph):
        self.graph, self.builder, self.forms, self.shown = graph, Builder(), {}, {}
        calls = check(graph)
        splitter = Splitter(graph)
        for c in calls:
            _TIES[c.node.op](splitter, c)
        splitter.spread()
        self.atoms = [splitter.atoms(t) for t in range(len(graph.tensors))]
        self._sources()
        for c in calls:
            form = _RELATIONS[c.node.op](self, c)
            self.forms[c.node.output] = recut(self.builder, form, self.axes(c.node.output))
        self.outputs = [self.builder.column_of(self._output(t)) for t in graph.outputs]
        self.system = self.builder.finish()

    def axes(self, t):
        return [n for dim in self.atoms[t] for n in dim]

    def operand(self, c, i=0):
        return self.forms[c.node.inputs[i]]

    def narrow(self, form):
        b = self.builder
        axes = b.axes(form)
        b.range(b.form(axes, b.read(form, 1), constant(axes, 1 << 15)), 16)

    def _sources(self):
        for t in self.graph.inputs:
            self.forms[t] = self.builder.column(STATEMENT, self.axes(t))
            self.narrow(self.forms[t])
        self.inputs = [self.builder.column_of(self.forms[t]) for t in self.graph.inputs]
        for t in self.graph.weights:
            self.forms[t] = self.builder.column(WEIGHT, self.axes(t))

    def _output(self, t):
        if t not in self.shown:
            b, axes = self.builder, self.axes(t)
            self.shown[t] = b.column(STATEMENT, axes)
            self.narrow(self.shown[t])
            b.zero(b.form(axes, b.read(self.shown[t], 1), b.read(self.forms[t], -1)))
        return self.shown[t]

    def commit(self, c):
        """The column of the node's output: in the statement if the program shows it."""
        t = c.node.output
        if t not in self.graph.outputs:
            return self.builder.column(WITNESS, self.axes(t))
        self.shown[t] = self.builder.column(STATEMENT, self.axes(t))
        return self.shown[t]

    def numbered(self, t):
        """For each dimension of a tensor the numbers of its atomic axes."""
        out, n = [], 0
        for dim in self.atoms[t]:
            out.append(list(range(n, n + len(dim))))
            n += len(dim)
        return out

    def spread(self, c, i):
        """Maps that read operand i, whose dimensions are 1 or the output's, over the output's axes."""
        to = self.numbered(c.node.output)
        return [link(to[d][k]) for d, dim in enumerate(self.atoms[c.node.inputs[i]]) for k in range(len(dim))]

    def walk(self, c, i, along):
        """Operand i with the dimensions in along unsplit (of 1, too): form, the result's axes, identity maps, and the
        number of the source and result axis of each of these dimensions."""
        axes, source, maps, place = [], [], [], {}
        for d, n in enumerate(c.out):
            if d in along:
                place[d] = len(maps), len(axes)
                maps.append(link(len(axes)))
                axes.append(n)
                source.append(c.shapes[i][d])
                continue
            for a in self.atoms[c.node.output][d]:
                maps.append(link(len(axes)))
                axes.append(a)
                source.append(a)
        return recut(self.builder, self.operand(c, i), source), axes, maps, place


# Which dimensions share their splits, node by node ------------------------------------------------------------------

def _tie_all(s, c):
    for t in c.node.inputs:
        for d in range(len(c.graph.tensors[t].shape)):
            s.tie(t, d, c.node.output, d)


def _tie_conv(s, c):
    (x, w), y, group = c.node.inputs, c.node.output, c.attrs[8]
    s.tie(x, 0, y, 0)
    s.tie(w, 0, y, 1)
    if group == 1:
        s.tie(x, 1, w, 1)
    s.cut(s.find(x, 1), c.shapes[0][1] // group)
    s.cut(s.find(y, 1), c.out[1] // group)
    for d in (2, 3):
        for t in (x, w, y):
            s.fix(t, d)


def _tie_gemm(s, c):
    (x, w), y, last = c.node.inputs, c.node.output, len(c.out) - 1
    for d in range(last):
        s.tie(x, d, y, d)
    s.tie(x, last, w, 1)
    s.tie(w, 0, y, last)


def _tie_window(s, c):
    x, y = c.node.inputs[0], c.node.output
    for d in range(4):
        if d < 2:
            s.tie(x, d, y, d)
        else:
            s.fix(x, d)
            s.fix(y, d)


def _tie_transpose(s, c):
    for d, source in enumerate(c.attrs):
        s.tie(c.node.inputs[0], source, c.node.output, d)


def _tie_argmax(s, c):
    _tie_all(s, c)
    s.fix(c.node.inputs[0], len(c.out) - 1)


def _tie_but(along):
    def tie(s, c):
        for t in c.node.inputs:
            for d in range(len(c.out)):
                if d in along(c):
                    s.fix(t, d)
                    s.fix(c.node.output, d)
                else:
                    s.tie(t, d, c.node.output, d)
    return tie


def _slice_along(c):
    start, step = c.attrs[::2], c.attrs[1::2]
    return {d for d, n in enumerate(c.out) if (start[d], step[d], c.shapes[0][d]) != (0, 1, n)}


def _concat_along(c):
    return {c.attrs[0]} if len(c.shapes) > 1 else set()


def _pad_along(c):
    return {d for d, (n, m) in enumerate(zip(c.shapes[0], c.out)) if n != m}


def _gather_along(c):
    return {c.attrs[0]}


# Relations ----------------------------------------------------------------------------------------------------------

def _labels(*lengths):
    out, n = [], 0
    for k in lengths:
        out.append(list(range(n, n + k)))
        n += k
    return out


def _conv(r, c):
    (xs, ws), ys, g = c.shapes, c.out, c.attrs[8]
    batch, group = r.atoms[c.node.inputs[0]][0], []
    outs, channels = r.atoms[c.node.inputs[1]][:2]
    if g > 1:
        group, channels, outs = [g], [ws[1]], [ws[0] // g]
    b = r.builder
    x = recut(b, r.operand(c), batch + group + channels + xs[2:])
    w = recut(b, r.operand(c, 1), group + outs + channels + ws[2:])
    ln, lg, lc, lk, la, lo = _labels(len(batch), len(group), len(channels), 2, 2, len(outs))
    sh, sw, top, left, _, _, dh, dw = c.attrs[:8]
    maps = identity(batch + group + channels)
    n = len(maps)
    maps.append(Map([(n + 2, sh, 0), (n, dh, 0)], -top))
    maps.append(Map([(n + 3, sw, 0), (n + 1, dw, 0)], -left))
    patches = b.form(batch + group + channels + ws[2:] + ys[2:], b.read(x, 1, maps))
    return b.contract(patches, w, ln + lg + lc + lk + la, lg + lo + lc + lk, ln + lg + lo + la)


def _gemm(r, c):
    outs, terms = r.atoms[c.node.inputs[1]]
    rows = len([a for dim in r.atoms[c.node.output][:-1] for a in dim])
    m, o, k = _labels(rows, len(outs), len(terms))
    return r.builder.contract(r.operand(c), r.operand(c, 1), m + k, o + k, m + o)


def _mul(r, c):
    x = list(range(len(r.axes(c.node.output))))
    w = [m.links[0][0] for m in r.spread(c, 1)]
    return r.builder.contract(r.operand(c), r.operand(c, 1), x, w, x)


def _add(r, c):
    terms = [r.builder.read(r.operand(c, i), c.attrs[2 * i] << c.attrs[2 * i + 1], r.spread(c, i))
             for i in range(len(c.shapes))]
    return r.builder.form(r.axes(c.node.output), *terms)


def _scale(r, c):
    x = r.operand(c)
    return r.builder.form(r.builder.axes(x), r.builder.read(x, c.attrs[0]))


def _rescale(r, c):
    b, x, (shift, function) = r.builder, r.operand(c), c.attrs
    axes, half = b.axes(x), (1 << shift) >> 1
    y = r.commit(c)
    if function == -1:
        r.narrow(y)
        rest = b.form(axes, b.read(x, 1), constant(axes, half), b.read(y, -(1 << shift)))
        if shift:
            b.range(rest, shift)
        else:
            b.zero(rest)
        return y
    q = x
    if shift:
        rest = b.column(WITNESS, axes)
        b.range(rest, shift)
        inverse = pow(1 << shift, -1, R)
        q = b.form(axes, b.read(x, inverse), constant(axes, half * inverse), b.read(rest, -inverse))
    if function == -2:
        b.relu(q, y)
    else:
        b.function(function, -(1 << 15), c.graph.tables[function].values, q, y)
    return y


def _inside(n, out, stride, offset):
    """The range of positions i < out with 0 ≤ offset + stride·i < n."""
    low = min(-(offset // stride), out) if offset < 0 else 0
    last = n - 1 - offset
    return low, min(out, last // stride + 1) if last >= 0 else 0


def _maxpool(r, c):
    b, (kh, kw, sh, sw, top, left, _, _, dh, dw) = r.builder, c.attrs
    x, axes, maps, place = r.walk(c, 0, {2, 3})

    def entry(k):
        own, factors, padded = list(maps), [(0, n, False) for n in axes], False
        for d, offset, stride in ((2, k // kw * dh - top, sh), (3, k % kw * dw - left, sw)):
            source, to = place[d]
            own[source] = link(to, stride, offset)
            low, high = _inside(c.shapes[0][d], axes[to], stride, offset)
            factors[to] = (low, high, False)
            padded |= (low, high) != (0, axes[to])
        terms = [b.read(x, 1, own)]
        if padded:
            terms += [constant(axes, _POOL_PAD), Term(-_POOL_PAD, PUBLIC, factors=factors)]
        return b.form(axes, *terms)
    best = entry(0)
    for k in range(1, kh * kw):
        this = entry(k)
        difference = b.form(axes, b.read(best, 1), b.read(this, -1))
        step = b.column(WITNESS, axes)
        b.relu(difference, step)
        best = b.form(axes, b.read(this, 1), b.read(step, 1))
    return best


def _windowsum(r, c):
    kh, kw, sh, sw, top, left, _, _, dh, dw = c.attrs
    x, axes, maps, place = r.walk(c, 0, {2, 3})
    for d, kernel, stride, before, dilation in ((2, kh, sh, top, dh), (3, kw, sw, left, dw)):
        source, to = place[d]
        maps[source] = Map([(to, stride, 0), (None, dilation, kernel)], -before)
    return r.builder.form(axes, r.builder.read(x, 1, maps))


def _reducesum(r, c):
    to, maps = r.numbered(c.node.output), []
    for d, dim in enumerate(r.atoms[c.node.inputs[0]]):
        maps += [link(to[d][k]) if to[d] else summed(n) for k, n in enumerate(dim)]
    return r.builder.form(r.axes(c.node.output), r.builder.read(r.operand(c), 1, maps))


def _reshape(r, c):
    return r.operand(c)


def _transpose(r, c):
    to, source = r.numbered(c.node.output), r.numbered(c.node.inputs[0])
    maps = [None] * len(r.axes(c.node.output))
    for d, a in enumerate(c.attrs):
        for k, axis in enumerate(source[a]):
            maps[axis] = link(to[d][k])
    return r.builder.form(r.axes(c.node.output), r.builder.read(r.operand(c), 1, maps))


def _slice(r, c):
    x, axes, maps, place = r.walk(c, 0, _slice_along(c))
    for d, (source, to) in place.items():
        maps[source] = link(to, c.attrs[2 * d + 1], c.attrs[2 * d])
    return r.builder.form(axes, r.builder.read(x, 1, maps))


def _concat(r, c):
    terms, base = [], 0
    for i, shape in enumerate(c.shapes):
        x, axes, maps, place = r.walk(c, i, _concat_along(c))
        for source, to in place.values():
            maps[source] = link(to, 1, -base)
        base += shape[c.attrs[0]]
        terms.append(r.builder.read(x, 1, maps))
    return r.builder.form(axes, *terms)


def _pad(r, c):
    x, axes, maps, place = r.walk(c, 0, _pad_along(c))
    factors = [(0, n, False) for n in axes]
    for d, (source, to) in place.items():
        before = c.attrs[d]
        maps[source] = link(to, 1, -before)
        factors[to] = (before, before + c.shapes[0][d], False)
    terms = [r.builder.read(x, 1, maps)]
    if c.attrs[-1]:
        terms += [constant(axes, c.attrs[-1]), Term(-c.attrs[-1] % R, PUBLIC, factors=factors)]
    return r.builder.form(axes, *terms)


def _expand(r, c):
    return r.builder.form(r.axes(c.node.output), r.builder.read(r.operand(c), 1, r.spread(c, 0)))


def _gather(r, c):
    x, axes, maps, place = r.walk(c, 0, _gather_along(c))
    source, to = place[c.attrs[0]]
    maps[source] = Map([(to, 1, 0)], 0, tuple(c.attrs[1:]))
    return r.builder.form(axes, r.builder.read(x, 1, maps))


def _argmax(r, c):
    b, rows, n = r.builder, r.axes(c.node.output), c.shapes[0][-1]
    if n == 1:
        return b.form(rows, constant(rows, 0))
    x, row, last = r.operand(c), identity(rows), len(rows)
    axes = b.axes(x)
    before = b.column(WITNESS, rows + [n - 1])
    factors = [(0, k, False) for k in axes]
    factors[last] = (0, 1, False)
    here, shifted = row + [link(last)], row + [link(last, 1, -1)]
    hot = b.form(axes, Term(1, PUBLIC, factors=factors), b.read(before, 1, shifted), b.read(before, -1, here))
    b.range(hot, 1)
    m, i = _labels(len(rows), 1)
    top = b.contract(hot, x, m + i, m + i, m)
    b.range(b.form(axes, b.read(top, 1, row), b.read(x, -1), b.read(before, -1, here)), 16)
    return b.form(rows, b.read(before, 1, row + [summed(n - 1)]))


def _row_number(b, axes, n):
    """The row-major number of the position on the first n axes; terms outermost first."""
    terms, stride = [], 1
    for i in reversed(range(n)):
        factors = [(0, k, False) for k in axes]
        factors[i] = (0, axes[i], True)
        terms.insert(0, Term(stride, PUBLIC, factors=factors))
        stride *= axes[i]
    return b.form(axes, *terms)


def _softmax(r, c):
    b, x, n = r.builder, r.operand(c), c.out[-1]
    axes = b.axes(x)
    rows = [a for dim in r.atoms[c.node.output][:-1] for a in dim]
    row = identity(rows)
    top = b.column(WITNESS, rows)
    table, look = [x], [top]
    if rows:
        table.append(_row_number(b, axes, len(rows)))
        look.append(_row_number(b, rows, len(rows)))
    b.member(table, look)
    e = b.column(WITNESS, axes)
    k = c.attrs[0]
    b.function(k, 0, c.graph.tables[k].values, b.form(axes, b.read(top, 1, row), b.read(x, -1)), e)
    total = b.form(rows, b.read(e, 1, row + [summed(a) for a in axes[len(rows):]]))
    y = r.commit(c)
    b.range(y, 15)
    m, i = _labels(len(rows), len(axes) - len(rows))
    product = b.contract(y, total, m + i, m, m + i)
    rem = b.form(axes, b.read(e, 1 << 15), b.read(total, 1, row), b.read(product, -2))
    width = ((n << 16) - 1).bit_length()
    b.range(rem, width)
    b.range(b.form(axes, b.read(total, 2, row), constant(axes, -1), b.read(rem, -1)), width)
    return y


_TIES = {p.CONV: _tie_conv, p.GEMM: _tie_gemm, p.MULCONST: _tie_all, p.ADD: _tie_all, p.SCALE: _tie_all,
         p.RESCALE: _tie_all, p.MAXPOOL: _tie_window, p.WINDOWSUM: _tie_window, p.REDUCESUM: _tie_all,
         p.RESHAPE: lambda s, c: None, p.TRANSPOSE: _tie_transpose, p.SLICE: _tie_but(_slice_along),
         p.CONCAT: _tie_but(_concat_along), p.PAD: _tie_but(_pad_along), p.EXPAND: _tie_all,
         p.GATHER: _tie_but(_gather_along), p.ARGMAX: _tie_argmax, p.SOFTMAX: _tie_all}

_RELATIONS = {p.CONV: _conv, p.GEMM: _gemm, p.MULCONST: _mul, p.ADD: _add, p.SCALE: _scale, p.RESCALE: _rescale,
              p.MAXPOOL: _maxpool, p.WINDOWSUM: _windowsum, p.REDUCESUM: _reducesum, p.RESHAPE: _reshape,
              p.TRANSPOSE: _transpose, p.SLICE: _slice, p.CONCAT: _concat, p.PAD: _pad, p.EXPAND: _expand,
              p.GATHER: _gather, p.ARGMAX: _argmax, p.SOFTMAX: _softmax}
