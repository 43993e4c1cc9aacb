"""The course of a proof (docs/protocol.md#stages): segments, instances, claims, groups. No proof has a say in it."""

from dataclasses import dataclass

from .errors import require
from .layout import Layout
from .system import COLUMN, FORM, PUBLIC, address_bits, bits_of
from .vectors import coordinates, cut, eq, is_one, low_part, pull


@dataclass
class Coef:
    """A public number: constant × factors, which are ("segment", i), ("beta", j), ("eta", r) or ("inner", v, …)."""
    constant: int
    factors: tuple = ()

    def times(self, constant=1, *factors):
        return Coef(self.constant * constant, self.factors + factors)


@dataclass
class Instance:
    """A contraction under one functional: inner labels with (length, lowest variable, is a batch label)."""
    contraction: int
    out: tuple
    coefs: list
    inner: dict = None
    bits: int = 0


@dataclass
class Piece:
    """Part of a claim's term in one L⊗R: vectors of axes above the row (None for those inside), and inside with
    their lowest bit."""
    claim: int
    coef: Coef
    place: object
    above: list
    inside: list
    block: int = None   # the high part of the straddling axis, None for all full ones
    full: int = 0       # number of full blocks


class Functional:
    """What a linear functional on forms becomes: terms on columns, contraction results, public values."""

    def __init__(self, system):
        self.system, self.columns, self.results, self.public = system, [], {}, []

    def form(self, coef, f, vectors):
        form = self.system.forms[f]
        for t in form.terms:
            if t.kind == PUBLIC:
                c = coef.times(t.coef)
                for v, factor in zip(vectors, t.factors):
                    c = _inner(c, v, *factor)
                self.public.append(c)
                continue
            axes, linked, pulled = self.system.source_axes(t), set(), []
            for m, n in zip(t.maps, axes, strict=True):
                used = [a for a, _, _ in m.links if a is not None]
                linked.update(used)
                pulled.append(pull(m, [vectors[a] for a in used], n))
            c = coef.times(t.coef)
            for a, v in enumerate(vectors):
                if a not in linked:
                    c = _inner(c, v, 0, form.axes[a], False)
            self._source(c, t, tuple(pulled))

    def _source(self, coef, t, vectors):
        if t.kind == COLUMN:
            self.columns.append((coef, t.source, vectors))
        elif t.kind == FORM:
            self.form(coef, t.source, vectors)
        else:
            self.results.setdefault((t.source, vectors), []).append(coef)


def _inner(coef, v, low, high, counted):
    if v[0] == "eq" and v[3] == 0 and not counted and low <= 0 and high >= 1:
        return coef  # the functional on an axis of length 1 is 1
    return coef.times(1, ("inner", v, low, high, counted))


class Schedule:
    """leaf_bits n, offsets of segments, instances, rounds N, degrees, claims, groups."""

    def __init__(self, system, c, lengths={}):
        self.system, self.c, self.layout = system, c, Layout(system.columns, c, lengths)
        self._place_segments()
        self.claims = [self._multiplicities()]
        leaf = self._leaf()
        self.leaf_public = leaf.public
        self.claims.append((leaf.columns, []))
        self.instances = [self._instance(k, out, coefs) for (k, out), coefs in leaf.results.items()]
        self.rounds = max((i.bits for i in self.instances), default=0)
        self.degrees = [2] * self.rounds
        for i in self.instances:
            for n, pos, batch in i.inner.values():
                for v in range(pos, pos + bits_of(n)) if batch else ():
                    self.degrees[self.rounds - 1 - v] = 3
        for i in self.instances:
            con = system.contractions[i.contraction]
            self.claims.append(self._operand(i, con, con.a, con.labels_a))
            self.claims.append(self._operand(i, con, con.b, con.labels_b))
        self._check_coordinates()
        self.groups = self._group()

    def _place_segments(self):
        segments = self.system.segments
        self.offsets, at = [0] * len(segments), 0
        for i in sorted(range(len(segments)), key=lambda i: -address_bits(segments[i].axes)):
            self.offsets[i] = at
            at += 1 << address_bits(segments[i].axes)
        relations = [address_bits(self.system.forms[f].axes) for f in self.system.relations]
        # Without look-ups, of the point that relations are checked at.
        self.leaf_bits = max([1, bits_of(at)] + relations if segments else relations)
        require(self.leaf_bits <= 28, "the look-up tree has more than 2^28 leaves")

    def at_z(self, axes):
        """The functional of a tensor's value at the low coordinates of z."""
        out, at = [], 0
        for n in reversed(axes):
            out.insert(0, eq("z", at, n))
            at += bits_of(n)
        return tuple(out)

    def _multiplicities(self):
        terms = []
        for i, s in enumerate(self.system.segments):
            if s.multiplicity is not None:
                terms.append((Coef(-1, (("segment", i),)), s.multiplicity, self.at_z(s.axes)))
        return terms, []

    def _leaf(self):
        phi = Functional(self.system)
        for i, s in enumerate(self.system.segments):
            for j, f in enumerate(s.tuple):
                phi.form(Coef(1, (("segment", i), ("beta", j))), f, self.at_z(s.axes))
        for r, f in enumerate(self.system.relations):
            phi.form(Coef(1, (("eta", r),)), f, self.at_z(self.system.forms[f].axes))
        return phi

    def _instance(self, k, out, coefs):
        con = self.system.contractions[k]
        instance = Instance(k, out, coefs, {})
        axes = self.system.forms[con.a].axes
        for label, n in reversed(list(zip(con.labels_a, axes))):
            if label in con.labels_b:
                instance.inner[label] = n, instance.bits, label in con.labels_out
                instance.bits += bits_of(n)
        return instance

    def _operand(self, instance, con, f, labels):
        vectors = []
        for label in labels:
            if label in instance.inner:
                n, pos, _ = instance.inner[label]
                vectors.append(eq("c", pos, n))
            else:
                vectors.append(instance.out[con.labels_out.index(label)])
        part = Functional(self.system)
        part.form(Coef(1), f, tuple(vectors))
        require(not part.results, "operand of a contraction reads a contraction")
        return part.columns, part.public

    def _check_coordinates(self):
        for terms, _ in self.claims:
            for _, column, vectors in terms:
                used = [x for v in vectors for x in coordinates(v)]
                require(len(used) == len(set(used)), f"a claim on column {column} holds one challenge twice")

    def _group(self):
        groups = {}
        for k, (terms, _) in enumerate(self.claims):
            for coef, column, vectors in terms:
                place = self.layout.places[column]
                for piece in self._split(k, coef, place, vectors):
                    right = tuple((v, at) for v, at, _ in piece.inside)
                    key = ("row", place.row) if place.rows == 1 else ("right", right)
                    groups.setdefault(key, []).append(piece)
        return list(groups.values())

    def _split(self, claim, coef, place, vectors):
        above, inside = [None] * len(vectors), []
        for a, v in enumerate(vectors):
            n = place.axes[a]
            if a == place.straddle:
                continue
            if place.pos[a] >= place.bits and (n > 1 or is_one(v)):
                above[a] = v
            else:
                inside.append((v, min(place.pos[a], place.bits), bits_of(n)))
        if place.straddle is None:
            return [Piece(claim, coef, place, above, inside)]
        v, block = vectors[place.straddle], 1 << place.low
        above[place.straddle] = v

        def piece(low, high, full):
            part = (low, place.pos[place.straddle], place.low)
            return Piece(claim, coef, place, above, [part] + inside, high, full)
        if v[0] != "eq":
            size = v[-1]
            return [piece(cut(v, h * block, min(block, size - h * block)), h, 0) for h in range(place.highs)]
        full, rest = divmod(v[4], block)
        return ([piece(low_part(v, place.low, block), None, full)] if full else []) + (
            [piece(low_part(v, place.low, rest), full, 0)] if rest else [])
