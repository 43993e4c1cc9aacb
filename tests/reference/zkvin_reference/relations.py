"""The system of a program: each operator's columns, forms, contractions and look-ups, in docs/operators.md's order."""

from . import program as p
from .axes import Splitter, recut
from .bn254 import R
from .program import check
from .system import (PUBLIC, STATEMENT, WEIGHT, WITNESS, Builder, Map, Term, constant, identity, link, summed)
from .ties import TIES, concat_along, gather_along, pad_along, slice_along

_POOL_PAD = -(1 << 14)


class Relator:
    """Translates a graph. forms has a form over the atomic axes of each tensor defined so far."""

    def __init__(self, graph):
        self.graph, self.builder, self.forms, self.shown, self.masks = graph, Builder(), {}, {}, set()
        calls = check(graph)
        splitter = Splitter(graph)
        for c in calls:
            TIES[c.node.op](splitter, c)
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
            carried = t in self.graph.carried
            lead = len(self.atoms[t][0]) if carried else 0
            self.forms[t] = self.builder.column(STATEMENT, self.axes(t), lead=lead)
            if not carried:
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


def _matmul(r, c):
    to, last = r.numbered(c.node.output), len(c.out) - 1
    z = [a for dim in to for a in dim]
    k = [len(z) + i for i in range(len(r.atoms[c.node.inputs[0]][last]))]
    x = [a for dim in to[:last] for a in dim] + k
    y = [a for dim, n in zip(to[:last - 1], c.shapes[1]) if n > 1 for a in dim] + to[last] + k
    return r.builder.contract(r.operand(c), r.operand(c, 1), x, y, z)


def _entrywise(b, x, y):
    """The product of two forms over the same axes, all of which are batch axes."""
    every = list(range(len(b.axes(x))))
    return b.contract(x, y, every, every, every)


def _reciprocal(r, c):
    b, x = r.builder, r.operand(c)
    axes, width = b.axes(x), (2 * c.facts[0][1] - 1).bit_length()
    y = r.commit(c)
    b.range(y, 31)
    rem = b.form(axes, constant(axes, 2 << c.attrs[0]), b.read(x, 1), b.read(_entrywise(b, x, y), -2))
    b.range(rem, width)
    b.range(b.form(axes, b.read(x, 2), constant(axes, -1), b.read(rem, -1)), width)
    return y


def _sqrt(r, c):
    b, x = r.builder, r.operand(c)
    axes, y = b.axes(x), r.commit(c)
    b.range(y, 31)
    square = _entrywise(b, y, y)
    b.range(b.form(axes, b.read(x, 1), b.read(square, -1)), 32)
    b.range(b.form(axes, b.read(square, 1), b.read(y, 2), b.read(x, -1)), 32)
    return y


def _attained(b, table, look):
    """Each entry of look is among those of its row of table."""
    rows, axes = b.axes(look), b.axes(table)
    if not rows:
        return b.member([table], [look])
    return b.member([table, _row_number(b, axes, len(rows))], [look, _row_number(b, rows, len(rows))])


def _reducemax(r, c):
    b, x, rows = r.builder, r.operand(c), r.axes(c.node.output)
    if c.shapes[0][-1] == 1:
        return x
    top = b.column(WITNESS, rows)
    _attained(b, x, top)
    b.range(b.form(b.axes(x), b.read(top, 1, identity(rows)), b.read(x, -1)), 16)
    return top


def _unit(b, rows, n):
    """A unit vector of n entries in each row: its form, the column of [i < index] (None for n = 1), the form of the index."""
    axes, row, last = rows + [n], identity(rows), len(rows)
    if n == 1:
        return b.form(axes, constant(axes, 1)), None, b.form(rows, constant(rows, 0))
    before = b.column(WITNESS, rows + [n - 1])
    first = [(0, k, False) for k in rows] + [(0, 1, False)]
    hot = b.form(axes, Term(1, PUBLIC, factors=first), b.read(before, 1, row + [link(last, 1, -1)]),
                 b.read(before, -1, row + [link(last)]))
    b.range(hot, 1)
    return hot, before, b.form(rows, b.read(before, 1, row + [summed(n - 1)]))


def _embed(r, c):
    b, rows, (size, _), (base,) = r.builder, r.axes(c.node.inputs[0]), c.shapes[1], c.attrs
    lows = 1 << ((size - 1).bit_length() + 1) // 2
    highs = -(-size // lows)
    high, _, high_index = _unit(b, rows, highs)
    low, _, low_index = _unit(b, rows, lows)
    b.zero(b.form(rows, b.read(high_index, lows), b.read(low_index, 1), b.read(r.operand(c), -1), constant(rows, -base)))
    hot = b.column(WITNESS, rows + [size])
    m, i, j = _labels(len(rows), 1, 1)
    outer = b.contract(high, low, m + i, m + j, m + i + j)
    joined = identity(rows) + [Map([(len(rows), lows, 0), (len(rows) + 1, 1, 0)])]
    b.zero(b.form(b.axes(outer), b.read(outer, -1), b.read(hot, 1, joined)))
    entries, width = r.atoms[c.node.inputs[1]]
    m, k, d = _labels(len(rows), len(entries), len(width))
    product = b.contract(recut(b, hot, rows + entries), r.operand(c, 1), m + k, k + d, m + d)
    row = b.column(WITNESS, r.axes(c.node.output))
    b.zero(b.form(b.axes(row), b.read(product, -1), b.read(row, 1)))
    return row


def _topk(r, c):
    b, x, n, (k, what, base) = r.builder, r.operand(c), c.shapes[0][-1], c.attrs
    rows = [a for dim in r.atoms[c.node.output][:-1] for a in dim]
    if n == 1:
        return b.form(rows, constant(rows, -base)) if what else x
    axes, tops, row, last = b.axes(x), rows + [k], identity(rows), len(rows)
    value, index, number = b.column(WITNESS, tops), b.column(WITNESS, tops), [(0, a, False) for a in rows] + [(0, n, True)]
    entries, looks = [x, b.form(axes, Term(1, PUBLIC, factors=number))], [value, index]
    if rows:
        entries, looks = entries + [_row_number(b, axes, last)], looks + [_row_number(b, tops, last)]
    b.member(entries, looks)
    chosen = b.column(WITNESS, axes)
    b.range(chosen, 1)
    b.zero(b.form(rows, b.read(chosen, 1, row + [summed(n)]), constant(rows, -k)))
    shift = (n - 1).bit_length()
    if k > 1:
        pairs, here, after = rows + [k - 1], row + [link(last)], row + [link(last, 1, 1)]
        b.range(b.form(pairs, b.read(value, 1 << shift, here), b.read(index, -1, here), b.read(value, -(1 << shift), after),
                       b.read(index, 1, after), constant(pairs, -1)), 16 + shift)
    least = row + [Map([], k - 1)]
    b.range(b.form(axes, b.read(value, 1 << shift, least), b.read(index, -1, least), b.read(x, -(1 << shift)),
                   Term(1, PUBLIC, factors=number), constant(axes, -1), b.read(chosen, 1 << 16 + shift)), 16 + shift)
    return b.form(tops, b.read(index, 1), constant(tops, -base)) if what else value


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
    if shift > 31:
        q = b.column(WITNESS, axes)
        b.range(b.form(axes, b.read(x, 1), constant(axes, half), b.read(q, -(1 << shift))), shift)
    elif shift:
        rest = b.column(WITNESS, axes)
        b.range(rest, shift)
        inverse = pow(1 << shift, -1, R)
        q = b.form(axes, b.read(x, inverse), constant(axes, half * inverse), b.read(rest, -inverse))
    if function == -2:
        b.relu(q, y)
    else:
        values = c.graph.tables[function].values
        b.function(function, -(1 << 15), values, q, y)
        if -(1 << 15) in values:
            b.range(b.form(axes, b.read(y, 1), constant(axes, (1 << 15) - 1)), 16)
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
    x, axes, maps, place = r.walk(c, 0, slice_along(c))
    for d, (source, to) in place.items():
        maps[source] = link(to, c.attrs[2 * d + 1], c.attrs[2 * d])
    return r.builder.form(axes, r.builder.read(x, 1, maps))


def _concat(r, c):
    terms, base = [], 0
    for i, shape in enumerate(c.shapes):
        x, axes, maps, place = r.walk(c, i, concat_along(c))
        for source, to in place.values():
            maps[source] = link(to, 1, -base)
        base += shape[c.attrs[0]]
        terms.append(r.builder.read(x, 1, maps))
    return r.builder.form(axes, *terms)


def _pad(r, c):
    x, axes, maps, place = r.walk(c, 0, pad_along(c))
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
    x, axes, maps, place = r.walk(c, 0, gather_along(c))
    source, to = place[c.attrs[0]]
    maps[source] = Map([(to, 1, 0)], 0, tuple(c.attrs[1:]))
    return r.builder.form(axes, r.builder.read(x, 1, maps))


def _argmax(r, c):
    b, rows, n, (base,) = r.builder, r.axes(c.node.output), c.shapes[0][-1], c.attrs
    if n == 1:
        return b.form(rows, constant(rows, -base))
    x = r.operand(c)
    hot, before, index = _unit(b, rows, n)
    m, i = _labels(len(rows), 1)
    top = b.contract(hot, x, m + i, m + i, m)
    axes = b.axes(x)
    b.range(b.form(axes, b.read(top, 1, identity(rows)), b.read(x, -1), b.read(before, -1, identity(axes))), 16)
    return b.form(rows, b.read(index, 1), constant(rows, -base))


def _row_number(b, axes, n):
    """The row-major number of the position on the first n axes; terms outermost first."""
    terms, stride = [], 1
    for i in reversed(range(n)):
        factors = [(0, k, False) for k in axes]
        factors[i] = (0, axes[i], True)
        terms.insert(0, Term(stride, PUBLIC, factors=factors))
        stride *= axes[i]
    return b.form(axes, *terms)


def _distances(r, c, top):
    """The form d of a softmax: m − x, or 2^16 − 1 where the mask is 0."""
    b, x = r.builder, r.operand(c)
    axes = b.axes(x)
    d = b.form(axes, b.read(top, 1, identity(b.axes(top))), b.read(x, -1))
    if len(c.shapes) == 1:
        return d
    mask, spread = r.operand(c, 1), r.spread(c, 1)
    if c.node.inputs[1] not in r.masks:
        r.masks.add(c.node.inputs[1])
        b.range(mask, 1)
    every = list(range(len(axes)))
    masked = b.contract(d, mask, every, [m.links[0][0] for m in spread], every)
    most = (1 << 16) - 1
    return b.form(axes, b.read(masked, 1), constant(axes, most), b.read(mask, -most, spread))


def _softmax(r, c):
    b, axes, n, (t,) = r.builder, r.axes(c.node.output), c.out[-1], c.attrs
    rows = [a for dim in r.atoms[c.node.output][:-1] for a in dim]
    row, table = identity(rows), c.graph.tables[t].values
    top = b.column(WITNESS, rows)
    d = _distances(r, c, top)
    _attained(b, d, b.form(rows, constant(rows, 0)))
    e = b.column(WITNESS, axes)
    b.function(t, 0, table, d, e)
    total = b.form(rows, b.read(e, 1, row + [summed(a) for a in axes[len(rows):]]))
    k, most = p.softmax_inverse(n, table[0])
    inverse = b.column(WITNESS, rows)
    b.range(inverse, most.bit_length())
    rem = b.form(rows, constant(rows, 2 << k), b.read(total, 1), b.read(_entrywise(b, total, inverse), -2))
    width = ((n << 16) - 1).bit_length()
    b.range(rem, width)
    b.range(b.form(rows, b.read(total, 2), constant(rows, -1), b.read(rem, -1)), width)
    y, shift = r.commit(c), k - 14
    b.range(y, 15)
    m, i = _labels(len(rows), len(axes) - len(rows))
    product = b.contract(e, inverse, m + i, m, m + i)
    b.range(b.form(axes, b.read(product, 1), constant(axes, 1 << shift - 1), b.read(y, -(1 << shift))), shift)
    return y


_RELATIONS = {p.CONV: _conv, p.GEMM: _gemm, p.MUL: _mul, p.ADD: _add, p.SCALE: _scale, p.RESCALE: _rescale,
              p.MAXPOOL: _maxpool, p.WINDOWSUM: _windowsum, p.REDUCESUM: _reducesum, p.RESHAPE: _reshape,
              p.TRANSPOSE: _transpose, p.SLICE: _slice, p.CONCAT: _concat, p.PAD: _pad, p.EXPAND: _expand,
              p.GATHER: _gather, p.ARGMAX: _argmax, p.SOFTMAX: _softmax, p.MATMUL: _matmul,
              p.RECIPROCAL: _reciprocal, p.SQRT: _sqrt, p.REDUCEMAX: _reducemax, p.EMBED: _embed, p.TOPK: _topk}
