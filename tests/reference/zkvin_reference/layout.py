"""Where columns lie in the matrix (docs/protocol.md#matrix)."""

from .errors import require
from .system import SETTLED_TABLE, STATEMENT, TABLE, address_bits, bits_of


class Place:
    """A column's rows: axes with pos below c lie inside the row, others number rows; straddle is split at the border,
    its low bits inside, its high part with highs values."""

    def __init__(self, column, c, row, offset=0):
        self.row, self.offset, self.rows, self.bits = row, offset, 1, c
        self.pos, self.straddle, self.low, self.highs = [0] * len(column.axes), None, 0, 0
        self.axes = column.axes
        at = 0
        for a in reversed(range(len(column.axes))):
            n = column.axes[a]
            if a == column.lead - 1 and column.kind == STATEMENT:
                at = max(at, c)
            self.pos[a], bits = at, bits_of(n)
            if at >= c:
                self.rows *= n
            elif at + bits > c:
                self.straddle, self.low = a, c - at
                self.highs = -(-n >> self.low)
                self.rows *= self.highs
            at += bits

    def width(self, c):
        """One more than the last entry of a row that the column uses."""
        last = self.offset
        for a, n in enumerate(self.axes):
            if a == self.straddle:
                last += ((1 << self.low) - 1) << self.pos[a]
            elif self.pos[a] < c:
                last += (n - 1) << self.pos[a]
        return last + 1

    def scatter(self, c, values, first=0):
        """Yields (row, entry, value) of the column's row-major values from entry first on; row counts from the
        column's first."""
        for i, v in enumerate(values, first):
            index, rest = [0] * len(self.axes), i
            for a in reversed(range(len(self.axes))):
                rest, index[a] = divmod(rest, self.axes[a])
            row, at = 0, self.offset
            for a, k in enumerate(index):
                if a == self.straddle:
                    row = row * self.highs + (k >> self.low)
                    at += (k & ((1 << self.low) - 1)) << self.pos[a]
                elif self.pos[a] >= c:
                    row = row * self.axes[a] + k
                else:
                    at += k << self.pos[a]
            yield row, at, v


class Layout:
    """places: one a column; first: number of the first row of each kind, and the number of rows. lengths are the
    logarithms of the row lengths of kinds that have not that of the matrix."""

    def __init__(self, columns, c, lengths={}):
        self.c, self.places, self.first = c, [None] * len(columns), []
        row = 0
        for kind in range(SETTLED_TABLE + 1):
            bits = lengths.get(kind, c)
            self.first.append(row)
            shared = []
            for i, column in enumerate(columns):
                if column.kind != kind:
                    continue
                if kind != STATEMENT and address_bits(column.axes) < bits:
                    shared.append(i)
                    continue
                self.places[i] = Place(column, bits, row)
                row += self.places[i].rows
                require(row <= 1 << 20, "the matrix has too many rows")
            row = self._pack(columns, shared, row, bits)
        self.first.append(row)

    def _pack(self, columns, shared, row, bits):
        at = 0
        for i in sorted(shared, key=lambda i: -address_bits(columns[i].axes)):
            size = 1 << address_bits(columns[i].axes)
            if at + size > 1 << bits:
                row, at = row + 1, 0
            self.places[i] = Place(columns[i], bits, row, at)
            at += size
        return row + (at > 0)

    def rows(self, kind):
        return self.first[kind + 1] - self.first[kind]

    def powers(self, columns):
        """How many powers the rows of tables and public tensors take, as a power of two."""
        widths = [p.width(self.c) for p, col in zip(self.places, columns) if col.kind in (TABLE, STATEMENT)]
        return 1 << bits_of(max(widths, default=1))


