"""The system of docs/protocol.md#system: columns, forms, contractions, segments, relations, and the range plan."""

from dataclasses import dataclass, field
from math import prod

from .bn254 import R

WEIGHT, TABLE, STATEMENT, WITNESS = range(4)
SETTLED_WEIGHT, SETTLED_TABLE = 4, 5  # in the link of two layouts alone
COLUMN, FORM, RESULT, PUBLIC = range(4)

TAG_RELU, TAG_FUNCTION, TAG_TUPLE = 64, 128, 1 << 20


def bits_of(n):
    """⌈log₂ n⌉, the address bits of an axis."""
    return (n - 1).bit_length()


def address_bits(axes):
    return sum(map(bits_of, axes))


@dataclass
class Column:
    kind: int
    axes: list
    values: list = None  # of a function table
    lead: int = 0  # leading axes that number rows of the statement whatever the size of the rest


@dataclass
class Map:
    """Position read on a source axis: offset + Σ stride·(position), links are (form axis, stride, length); form axis
    None is a summation over length positions. With an index list the one link's position goes through it."""
    links: list
    offset: int = 0
    index: tuple = None


def link(axis, stride=1, offset=0):
    return Map([(axis, stride, 0)], offset)


def summed(n, stride=1):
    return Map([(None, stride, n)])


@dataclass
class Term:
    """coef × source. maps: one a source axis. A public source has factors (lo, hi, index?) instead, one a form axis."""
    coef: int
    kind: int
    source: int = -1
    maps: list = None
    factors: list = None


@dataclass
class Form:
    axes: list
    terms: list


@dataclass
class Contraction:
    a: int
    b: int
    labels_a: list
    labels_b: list
    labels_out: list
    axes: list


@dataclass
class Segment:
    """Leaves over axes; multiplicity is the table's column, None for a look-up."""
    axes: list
    tag: int
    tuple: list
    multiplicity: int = None


@dataclass
class System:
    columns: list = field(default_factory=list)
    forms: list = field(default_factory=list)
    contractions: list = field(default_factory=list)
    segments: list = field(default_factory=list)
    relations: list = field(default_factory=list)

    def source_axes(self, term):
        return (self.columns, self.forms, self.contractions)[term.kind][term.source].axes


def identity(axes):
    return [link(a) for a in range(len(axes))]


def constant(axes, value):
    return Term(value % R, PUBLIC, factors=[(0, n, False) for n in axes])


class Builder:
    """Collects a system in the order of docs/operators.md#order. Forms are numbers."""

    def __init__(self):
        self.system = System()
        self.ranges = []
        self.seen = set()
        self.tuples = 0

    def axes(self, form):
        return self.system.forms[form].axes

    def form(self, axes, *terms):
        self.system.forms.append(Form(list(axes), list(terms)))
        return len(self.system.forms) - 1

    def read(self, form, coef, maps=None):
        return Term(coef % R, FORM, form, identity(self.axes(form)) if maps is None else maps)

    def column(self, kind, axes, values=None, lead=0):
        """A new column; returns the form that reads it."""
        self.system.columns.append(Column(kind, list(axes), values, lead))
        return self.form(axes, Term(1, COLUMN, len(self.system.columns) - 1, identity(axes)))

    def column_of(self, form):
        return self.system.forms[form].terms[0].source

    def contract(self, a, b, labels_a, labels_b, labels_out):
        length = dict(zip(labels_a, self.axes(a))) | dict(zip(labels_b, self.axes(b)))
        axes = [length[label] for label in labels_out]
        self.system.contractions.append(Contraction(a, b, labels_a, labels_b, labels_out, axes))
        return self.form(axes, Term(1, RESULT, len(self.system.contractions) - 1, identity(axes)))

    def zero(self, form):
        self.system.relations.append(form)

    def range(self, form, bits):
        self.ranges.append((form, bits))

    def look_up(self, tag, *forms):
        self.system.segments.append(Segment(list(self.axes(forms[0])), tag, list(forms)))

    def table(self, tag, *forms):
        axes = self.axes(forms[0])
        multiplicity = self.column_of(self.column(WITNESS, axes))
        self.system.segments.append(Segment(list(axes), tag, list(forms), multiplicity))

    def counter(self, n, first):
        """The form i ↦ first + i on one axis of length n."""
        return self.form([n], Term(1, PUBLIC, factors=[(0, n, True)]), constant([n], first))

    def relu(self, p, y):
        if TAG_RELU not in self.seen:
            self.seen.add(TAG_RELU)
            half = 1 << 15
            sign, low = (0, 2, True), (0, half, True)
            one_sign, one_low = (0, 2, False), (0, half, False)
            argument = self.form([2, half], Term(half, PUBLIC, factors=[sign, one_low]),
                                 Term(1, PUBLIC, factors=[one_sign, low]), constant([2, half], -half))
            value = self.form([2, half], Term(1, PUBLIC, factors=[sign, low]))
            self.table(TAG_RELU, argument, value)
        self.look_up(TAG_RELU, p, y)

    def function(self, k, first, values, p, y):
        tag = TAG_FUNCTION + k
        if tag not in self.seen:
            self.seen.add(tag)
            value = self.column(TABLE, [len(values)], values)
            self.table(tag, self.counter(len(values), first), value)
        self.look_up(tag, p, y)

    def member(self, table, look):
        tag = TAG_TUPLE + self.tuples
        self.tuples += 1
        self.table(tag, *table)
        self.look_up(tag, *look)

    def _range_look_up(self, form, bits):
        if bits not in self.seen:
            self.seen.add(bits)
            self.table(bits, self.counter(1 << bits, 0))
        self.look_up(bits, form)

    def finish(self):
        """Turns the ranges asked for into look-ups and returns the system."""
        width = range_width([(self.axes(form), bits) for form, bits in self.ranges])
        for form, bits in self.ranges:
            parts = limbs(bits, width)
            if len(parts) == 1:
                self._range_look_up(form, bits)
                continue
            axes, shift = self.axes(form), 0
            terms = [self.read(form, -1)]
            for part in parts:
                column = self.column(WITNESS, axes)
                terms.append(self.read(column, 1 << shift))
                self._range_look_up(column, part)
                shift += part
            self.zero(self.form(axes, *terms))
        return self.system


def limbs(bits, width):
    """Widths of the limbs of a range, lowest first: as equal as possible, wider ones first."""
    n = -(-bits // width)
    return [bits // n + (i < bits % n) for i in range(n)]


def range_width(ranges):
    """The limb width of least cost, of several the smallest."""
    def cost(width):
        total, tables = 0, set()
        for axes, bits in ranges:
            parts = limbs(bits, width)
            tables.update(parts)
            total += len(parts) << address_bits(axes)
            if len(parts) > 1:
                total += sum(2 * prod(axes) * -(-part // 8) for part in parts)
        return total + sum(1 << part for part in tables)
    return min(range(1, 17), key=cost)


def batched(system, n):
    """The system of n requests (docs/protocol.md, Batch)."""
    return _Batcher(system, n).run()


class _Batcher:
    def __init__(self, system, n):
        self.old, self.n = system, n
        static = {s.multiplicity for s in system.segments if s.multiplicity is not None and s.tag < TAG_TUPLE}
        self.columns = [c.kind in (STATEMENT, WITNESS) and i not in static for i, c in enumerate(system.columns)]
        self.results, self.forms = [], []
        for form in system.forms:
            self.forms.append(any(t.kind != PUBLIC and self._depends(t) for t in form.terms))

    def _depends(self, term):
        if term.kind == COLUMN:
            return self.columns[term.source]
        if term.kind == FORM:
            return self.forms[term.source]
        c = self.old.contractions[term.source]
        return self.forms[c.a] or self.forms[c.b]

    def _column(self, i, c):
        dependent = self.columns[i]
        return Column(c.kind, [self.n] * dependent + c.axes, c.values, c.lead + dependent)

    def _contraction(self, c):
        if not (self.forms[c.a] or self.forms[c.b]):
            return c
        lead = [max(c.labels_a + c.labels_b, default=-1) + 1]
        return Contraction(c.a, c.b, lead * self.forms[c.a] + c.labels_a, lead * self.forms[c.b] + c.labels_b,
                           lead + c.labels_out, [self.n] + c.axes)

    def _term(self, t):
        if t.kind == PUBLIC:
            return Term(t.coef, PUBLIC, factors=[(0, self.n, False)] + t.factors)
        maps = [link(0)] if self._depends(t) else []
        for m in t.maps:
            maps.append(Map([(None if a is None else a + 1, s, k) for a, s, k in m.links], m.offset, m.index))
        return Term(t.coef, t.kind, t.source, maps)

    def _all_requests(self, axes, *terms):
        self.new.forms.append(Form([self.n] + axes, list(terms)))
        return len(self.new.forms) - 1

    def _segment(self, s):
        if s.multiplicity is not None and s.tag < TAG_TUPLE:
            return s
        forms = []
        for f in s.tuple:
            axes = self.old.forms[f].axes
            forms.append(f if self.forms[f] else self._all_requests(
                axes, Term(1, FORM, f, [link(a + 1) for a in range(len(axes))])))
        if s.tag >= TAG_TUPLE:
            factors = [(0, self.n, True)] + [(0, k, False) for k in s.axes]
            forms.append(self._all_requests(s.axes, Term(1, PUBLIC, factors=factors)))
        return Segment([self.n] + s.axes, s.tag, forms, s.multiplicity)

    def run(self):
        self.new = System()
        self.new.columns = [self._column(i, c) for i, c in enumerate(self.old.columns)]
        self.new.contractions = [self._contraction(c) for c in self.old.contractions]
        for form, dependent in zip(self.old.forms, self.forms):
            if dependent:
                form = Form([self.n] + form.axes, [self._term(t) for t in form.terms])
            self.new.forms.append(form)
        self.new.segments = [self._segment(s) for s in self.old.segments]
        self.new.relations = list(self.old.relations)
        return self.new


def linked(system):
    """The system that says that two layouts hold the same weights and tables (docs/settlement.md#link)."""
    again, b = {WEIGHT: SETTLED_WEIGHT, TABLE: SETTLED_TABLE}, Builder()
    for c in system.columns:
        if c.kind in again:
            x, y = b.column(c.kind, c.axes), b.column(again[c.kind], c.axes)
            b.zero(b.form(c.axes, b.read(x, 1), b.read(y, -1)))
    return b.system
