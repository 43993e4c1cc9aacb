"""Atomic axes (docs/operators.md#atomic-axes) and re-cutting a form where they do not meet."""

from bisect import bisect_left
from math import prod

from .errors import require
from .system import Map, link

_PASSES = 16
_JOIN_TERMS = 1 << 12

RESHAPE = 10


class Splitter:
    """Classes of dimensions that share their cuts. A cut is the length of what lies inside it."""

    def __init__(self, graph):
        self.graph = graph
        self.parent, self.length, self.rigid, self.cuts = {}, {}, {}, {}
        for t, tensor in enumerate(graph.tensors):
            for d, n in enumerate(tensor.shape):
                self.parent[t, d], self.length[t, d] = (t, d), n
                self.rigid[t, d], self.cuts[t, d] = False, []

    def find(self, t, d):
        key = (t, d)
        while self.parent[key] != key:
            self.parent[key] = self.parent[self.parent[key]]
            key = self.parent[key]
        return key

    def tie(self, t, d, t2, d2):
        a, b = self.find(t, d), self.find(t2, d2)
        if a == b or self.length[a] != self.length[b]:
            return
        self.parent[b] = a
        self.rigid[a] = self.rigid[a] or self.rigid[b]
        for inner in self.cuts[b]:
            self.cut(a, inner)
        if self.rigid[a]:
            self.cuts[a] = []

    def fix(self, t, d):
        key = self.find(t, d)
        self.rigid[key], self.cuts[key] = True, []

    def cut(self, key, inner):
        """Adds a cut unless the class is rigid or the cut divides not in a chain with the others."""
        n, cuts = self.length[key], self.cuts[key]
        if self.rigid[key] or not 1 < inner < n or n % inner or inner in cuts:
            return False
        at = bisect_left(cuts, inner)
        if at > 0 and inner % cuts[at - 1] or at < len(cuts) and cuts[at] % inner:
            return False
        cuts.insert(at, inner)
        return True

    def _carry(self, source, target):
        """Cuts target wherever source, of the same entries, has a boundary."""
        bounds, inner = [], 1
        shape = self.graph.tensors[source].shape
        for d in reversed(range(len(shape))):
            bounds += [inner] + [inner * c for c in self.cuts[self.find(source, d)]]
            inner *= shape[d]
        changed, inner = False, 1
        shape = self.graph.tensors[target].shape
        for d in reversed(range(len(shape))):
            for bound in bounds:
                if inner < bound < inner * shape[d] and bound % inner == 0:
                    changed |= self.cut(self.find(target, d), bound // inner)
            inner *= shape[d]
        return changed

    def spread(self):
        """Carries cuts through reshapes, forward and back, until nothing changes."""
        reshapes = [(n.inputs[0], n.output) for n in self.graph.nodes if n.op == RESHAPE]
        for _ in range(_PASSES):
            changed = False
            for x, y in reshapes:
                changed |= self._carry(x, y)
            for x, y in reversed(reshapes):
                changed |= self._carry(y, x)
            if not changed:
                return

    def atoms(self, t):
        """For each dimension its atomic axes, outermost first; a dimension of 1 has none."""
        out = []
        for d, n in enumerate(self.graph.tensors[t].shape):
            axes = []
            for c in reversed(self.cuts[self.find(t, d)]):
                axes.append(n // c)
                n = c
            out.append(axes + [n] * (n > 1))
        return out


def recut(builder, form, to):
    """form over the axes to: the same entries in row-major order."""
    while builder.axes(form) != to:
        axes, terms = _step(builder, form, builder.axes(form), to)
        form = builder.form(axes, *terms)
    return form


def _blocks(source, to):
    """Shortest runs of equal products on both sides; an axis of 1 is a run with nothing on the other side."""
    i = j = 0
    while i < len(source) or j < len(to):
        if i < len(source) and source[i] == 1:
            yield [1], []
            i += 1
            continue
        if j < len(to) and to[j] == 1:
            yield [], [1]
            j += 1
            continue
        i0, j0 = i, j
        i, j = i + 1, j + 1
        while prod(source[i0:i]) != prod(to[j0:j]):
            if prod(source[i0:i]) < prod(to[j0:j]):
                i += 1
            else:
                j += 1
        yield source[i0:i], to[j0:j]


def _step(builder, form, source, to):
    """Re-cuts the first run that differs and drops or adds all axes of 1."""
    axes, maps, joined, done = [], [], None, False
    for a, b in _blocks(source, to):
        if not b:
            maps.append(Map([]))
        elif not a:
            axes.append(1)
        elif done or len(a) == len(b) == 1:
            for n in a:
                maps.append(link(len(axes)))
                axes.append(n)
        elif len(a) == 1:
            done, rest = True, prod(b[1:])
            maps.append(Map([(len(axes), rest, 0), (len(axes) + 1, 1, 0)]))
            axes += [b[0], rest]
        else:
            done = True
            joined = (len(maps), len(axes), a)
            maps += [None] * len(a)
            axes.append(prod(a))
    if joined is None:
        return axes, [builder.read(form, 1, maps)]
    return axes, _join(builder, form, maps, *joined)


def _join(builder, form, maps, first, axis, lengths):
    """Source axes from first on read as one axis: a term for each position of all but the innermost."""
    inner = lengths[-1]
    outer = prod(lengths[:-1])
    require(outer <= _JOIN_TERMS, f"joining axes {lengths} takes {outer} terms")
    terms = []
    for k in range(outer):
        own, rest = list(maps), k
        for d in reversed(range(len(lengths) - 1)):
            own[first + d] = Map([], rest % lengths[d])
            rest //= lengths[d]
        own[first + len(lengths) - 1] = link(axis, 1, -k * inner)
        terms.append(builder.read(form, 1, own))
    return terms
