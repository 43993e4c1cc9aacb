"""Stages 2 to 4: what is sent and drawn, in order, and then the checks on the folded values.

In the fold every check is homogeneous in (u, values), so a public number c enters it as c·u: reading the checks once on
the folded values is the verification of all linear rows. A product of two hidden expressions is the next product
variable; its row may miss by E.
"""

from dataclasses import dataclass, field

from .bn254 import R
from .errors import Reject, require
from .system import address_bits, bits_of
from .vectors import Values, eq_table

WIDTH = 64  # values a commitment
_HALF = pow(2, -1, R)


@dataclass
class Challenges:
    """In the order of the protocol; taus[0] is the root's, layers[k−1] is (λ, r_(k−1) … r_0) of layer k."""
    alpha: int = 0
    beta: int = 0
    point: list = field(default_factory=list)  # z, of a system without look-ups
    taus: list = field(default_factory=list)
    layers: list = field(default_factory=list)
    eta: int = 0
    lockstep: list = field(default_factory=list)
    gamma: int = 0
    last: list = field(default_factory=list)
    delta: int = 0


def message_lengths(s):
    """Values of each message in order."""
    out = [1, 4] if s.system.segments else []
    for k in range(1, s.leaf_bits) if s.system.segments else ():
        out += [2] * k + [4]
    return out + [1] + s.degrees + [2] * len(s.instances) + [2] * s.c + [len(s.groups), 1]


def product_count(s):
    return (4 + 3 * (s.leaf_bits - 1) if s.system.segments else 0) + len(s.instances)


def _draw_tree(s, ch, message, challenge):
    ch.alpha, ch.beta = challenge(), challenge()
    message(1)
    message(4)
    ch.taus.append(challenge())
    for k in range(1, s.leaf_bits):
        layer = [challenge()]
        for _ in range(k):
            message(2)
            layer.append(challenge())
        message(4)
        ch.layers.append(layer)
        ch.taus.append(challenge())


def draw(s, message, challenge):
    """Runs the transcript: message(n) absorbs the commitments of n values, challenge() squeezes."""
    ch = Challenges()
    if s.system.segments:
        _draw_tree(s, ch, message, challenge)
    else:
        ch.point = [challenge() for _ in range(s.leaf_bits)]
    ch.eta = challenge()
    message(1)
    for degree in s.degrees:
        message(degree)
        ch.lockstep.append(challenge())
    for _ in s.instances:
        message(2)
    ch.gamma = challenge()
    for _ in range(s.c):
        message(2)
        ch.last.append(challenge())
    message(len(s.groups))
    message(1)
    ch.delta = challenge()
    require(ch.delta != 0, "the mask has coefficient zero")
    return ch


class Public:
    """All numbers that follow from the challenges: points, coefficients, R_g(r*), L_g."""

    def __init__(self, s, ch):
        self.s, self.ch = s, ch
        z = ch.point or ch.taus[:1]
        for layer, tau in zip(ch.layers, ch.taus[1:]):
            z = layer[:0:-1] + [tau]
        self.r = ch.last[::-1]
        self.vectors = Values({"z": z, "c": ch.lockstep[::-1]})
        self.z, self.c = z, ch.lockstep[::-1]
        self.segment = []
        for g, offset in zip(s.system.segments, s.offsets):
            b = address_bits(g.axes)
            self.segment.append(_eq_index(z[b:], offset >> b))
        self.known = {}
        self.gammas = [pow(ch.gamma, k, R) for k in range(len(s.claims))]

    def valid(self, i):
        """V_s: the functional of ones on a segment's axes."""
        total = 1
        for v in self.s.at_z(self.s.system.segments[i].axes):
            total = total * self.vectors.inner(v, 0, v[-1], False) % R
        return total

    def coef(self, c):
        value = c.constant % R
        for f in c.factors:
            if f not in self.known:
                self.known[f] = self._factor(f)
            value = value * self.known[f] % R
        return value

    def _factor(self, f):
        if f[0] == "segment":
            return self.segment[f[1]]
        if f[0] == "beta":
            return pow(self.ch.beta, f[1] + 1, R)
        if f[0] == "eta":
            return pow(self.ch.eta, f[1] + 1, R)
        return self.vectors.inner(*f[1:])

    def total(self, coefs):
        return sum(map(self.coef, coefs)) % R

    def batch_factor(self, instance):
        """E_i(c)."""
        con = self.s.system.contractions[instance.contraction]
        value = 1
        for label, (n, pos, batch) in instance.inner.items():
            if batch:
                out = instance.out[con.labels_out.index(label)]
                value = value * self.vectors.at(out, self.c[pos:pos + bits_of(n)]) % R
        return value

    def right(self, piece):
        """The vectors of a piece inside the row, at r*."""
        value, size = 1, 0
        for v, pos, bits in piece.inside:
            value = value * self.vectors.at(v, self.r[pos:pos + bits]) % R
            size += bits
        return value * _eq_index(self.r[size:], piece.place.offset >> size) % R

    def weight(self, piece):
        return self.gammas[piece.claim] * self.coef(piece.coef) % R

    def left(self, piece):
        """The vectors of a piece above the row: a number for each of the column's rows."""
        rows = [1]
        for a, v in enumerate(piece.above):
            if v is not None:
                entries = self._high(piece, v) if a == piece.place.straddle else self.vectors.dense(v)
                rows = [x * y % R for x in rows for y in entries]
        require(len(rows) == piece.place.rows, "rows of a column")
        return rows

    def _high(self, piece, v):
        out = [0] * piece.place.highs
        if v[0] != "eq":
            out[piece.block] = 1
            return out
        low = min(piece.place.low, v[3])
        table = eq_table(self.vectors.points[v[1]][v[2] + low:v[2] + v[3]])
        for h in range(piece.full) if piece.block is None else [piece.block]:
            out[h] = table[h]
        return out

    def group(self, pieces):
        """R_g(r*), and L_g as a list of (row, number)."""
        first = pieces[0].place
        if first.rows == 1:
            return sum(self.weight(p) * self.right(p) for p in pieces) % R, [(first.row, 1)]
        rows = {}
        for p in pieces:
            w = self.weight(p)
            for i, x in enumerate(self.left(p)):
                rows[p.place.row + i] = (rows.get(p.place.row + i, 0) + w * x) % R
        return self.right(pieces[0]), sorted(rows.items())


def _eq_index(point, index):
    """eq(point, index)."""
    value = 1
    for x in point:
        value = value * (x if index & 1 else 1 - x) % R
        index >>= 1
    return value if index == 0 else 0


class Reading:
    """The checks of stages 2 to 4 on (u, folded values)."""

    def __init__(self, s, u, folded):
        n = sum(message_lengths(s))
        self.s, self.u, self.values, self.products = s, u, iter(folded[:n]), iter(folded[n:])
        self.errors = []

    def number(self, c):
        return c * self.u % R

    def take(self, n):
        return [next(self.values) for _ in range(n)]

    def product(self, a, b):
        value = next(self.products)
        self.errors.append((a * b - self.u * value) % R)
        return value

    def zero(self, value, what):
        if value % R:
            raise Reject(f"fold: {what} does not hold")

    def run(self, pub, y):
        """Checks all linear rows; errors has E of the product rows afterwards. y is the public value of the row."""
        p, q = self._tree(pub) if self.s.system.segments else (0, self.u)
        claims = self._contractions(pub, p, q)
        self._batch(pub, claims, y)
        require(next(self.values, None) is None and next(self.products, None) is None, "values left over")

    def _tree(self, pub):
        ch = pub.ch
        inv, p0, p1, q0, q1 = self.take(5)
        self.zero(self.product(p0, q1) + self.product(p1, q0), "the root's numerator")
        self.zero(self.product(self.product(q0, q1), inv) - self.u, "the root's denominator")
        z, p, q = [ch.taus[0]], p0 + ch.taus[0] * (p1 - p0), q0 + ch.taus[0] * (q1 - q0)
        for k in range(1, self.s.leaf_bits):
            lam, rounds = ch.layers[k - 1][0], ch.layers[k - 1][1:]
            v = p + lam * q
            for j, r in zip(reversed(range(k)), rounds):
                a1, a2 = self.take(2)
                v = (v + a1 * (r - z[j]) + a2 * (r * r - z[j])) % R
            p0, p1, q0, q1 = self.take(4)
            upper = self.product(p0, q1) + self.product(p1, q0)
            self.zero(v - upper - lam * self.product(q0, q1), f"look-up layer {k}")
            tau = ch.taus[k]
            z, p, q = rounds[::-1] + [tau], (p0 + tau * (p1 - p0)) % R, (q0 + tau * (q1 - q0)) % R
        return p, q

    def _contractions(self, pub, p, q):
        """Returns the values of all claims."""
        s, ch = self.s, pub.ch
        looks = alphas = 0
        for i, g in enumerate(s.system.segments):
            share = pub.segment[i] * pub.valid(i) % R
            alphas += share * (ch.alpha + g.tag - 1)
            if g.multiplicity is None:
                looks += share
        column, = self.take(1)
        v = q - self.number(1 + alphas + pub.total(s.leaf_public)) - column
        for degree, r in zip(s.degrees, ch.lockstep):
            coefs = self.take(degree)
            v = (v * _HALF + sum(a * (pow(r, k + 1, R) - _HALF) for k, a in enumerate(coefs))) % R
        claims = [p - self.number(looks), column]
        for k, i in enumerate(s.instances):
            a, b = self.take(2)
            scale = pow(_HALF, s.rounds - i.bits, R) * pub.total(i.coefs) * pub.batch_factor(i)
            v -= scale * self.product(a, b)
            for value, (_, public) in zip((a, b), s.claims[2 + 2 * k:]):
                claims.append(value - self.number(pub.total(public)))
        self.zero(v, "the sum of contractions")
        return claims

    def _batch(self, pub, claims, y):
        v = sum(g * e for g, e in zip(pub.gammas, claims)) % R
        for r in pub.ch.last:
            a1, a2 = self.take(2)
            v = (v * _HALF + a1 * (r - _HALF) + a2 * (r * r - _HALF)) % R
        opened, (w,) = self.take(len(self.s.groups)), self.take(1)
        rights = [pub.group(g)[0] for g in self.s.groups]
        self.zero(v - sum(r * u for r, u in zip(rights, opened)), "the sum of all claims")
        power, total = 1, 0
        for value in opened + [w]:
            total += power * value
            power = power * pub.ch.delta % R
        self.zero(total - self.number(y), "the value of the opened row")
