"""Functionals on one axis, known symbolically before there are challenges (docs/protocol.md, Equal functionals).

A vector is a tuple: ("eq", point, from, bits, n, length): eq(point[from …], i)·[i < n], zero from n to length;
("map", vectors, links, offset, index, length): the image under an axis map; ("cut", vector, low, length).
"""

from .bn254 import R
from .system import bits_of


def eq(point, start, n):
    return ("eq", point, start, bits_of(n), n, n)


def length(v):
    return v[-1]


def pull(m, vectors, n):
    """The functional on a source axis of length n whose map is m, vectors being those of the linked axes in order."""
    if m.index is None and m.offset == 0 and len(m.links) == 1 and m.links[0][0] is not None and m.links[0][1] == 1:
        v = vectors[0]
        if length(v) == n:
            return v
        if v[0] == "eq" and bits_of(n) >= v[3]:
            return v[:4] + (min(v[4], n), n)
    links = tuple((stride, count if axis is None else None) for axis, stride, count in m.links)
    return ("map", tuple(vectors), links, m.offset, m.index, n)


def cut(v, low, n):
    return ("cut", v, low, n)


def low_part(v, bits, n):
    """The factor of an eq vector on the low bits of its axis, [i < n]."""
    return ("eq", v[1], v[2], min(bits, v[3]), n, n)


def is_one(v):
    """Whether a vector on an axis of length 1 is 1 whatever the challenges."""
    return v[0] == "eq" and v[3] == 0 and v[4] == 1


def coordinates(v):
    """The challenges a vector depends on, (point, index), with repetition."""
    if v[0] == "eq":
        return [(v[1], v[2] + i) for i in range(v[3])]
    return [x for w in (v[1] if v[0] == "map" else [v[1]]) for x in coordinates(w)]


def eq_table(point):
    """eq(point, i) for all i; the first coordinate is the lowest bit."""
    table = [1]
    for x in reversed(point):
        table = [v for t in table for v in (t * (1 - x) % R, t * x % R)]
    return table


class Values:
    """Vectors over the challenges in points, evaluated once each."""

    def __init__(self, points):
        self.points, self.known = points, {}

    def dense(self, v):
        if v not in self.known:
            self.known[v] = {"eq": self._eq, "map": self._map, "cut": self._cut}[v[0]](v)
        return self.known[v]

    def _eq(self, v):
        _, point, start, bits, n, size = v
        table = eq_table(self.points[point][start:start + bits])[:n]
        return table + [0] * (size - len(table))

    def _cut(self, v):
        return self.dense(v[1])[v[2]:v[2] + v[3]]

    def _map(self, v):
        _, vectors, links, offset, index, size = v
        terms, k = [(offset, 1)], 0
        for stride, count in links:
            if count is None:
                entries = list(enumerate(self.dense(vectors[k])))
                k += 1
            else:
                entries = [(i, 1) for i in range(count)]
            terms = [(at + stride * i, w * x % R) for at, w in terms for i, x in entries if x]
        out = [0] * size
        for at, w in terms:
            at = at if index is None else index[at]
            if 0 <= at < size:
                out[at] = (out[at] + w) % R
        return out

    def inner(self, v, low, high, counted):
        """⟨v, [low ≤ i < high]⟩, the entries times i if counted."""
        entries = self.dense(v)
        low, high = max(low, 0), min(high, len(entries))
        return sum(entries[i] * (i if counted else 1) for i in range(low, high)) % R

    def at(self, v, point):
        """Σ v[i]·eq(point, i)."""
        return sum(x * y for x, y in zip(self.dense(v), eq_table(point))) % R
