"""verify(key, proof): docs/protocol.md from the first absorb to the pairing."""

import copy
from dataclasses import replace
from math import prod

from . import bn254
from .batch import request_leaf
from .bn254 import R
from .errors import FormatError, Reject, ShapeError, require
from .files import check_srs
from .relations import Relator
from .rounds import WIDTH, Public, Reading, draw, message_lengths, product_count
from .schedule import Schedule
from .system import SETTLED_TABLE, SETTLED_WEIGHT, STATEMENT, TABLE, WEIGHT, WITNESS, batched, linked
from .transcript import Transcript


class Verifier:
    """A key that has been checked, and all that follows from its graph."""

    def __init__(self, key):
        self.relation, self.others = Relator(key.graph), {}
        self._lay_out(key)
        require(len(key.weight_rows) == self.layout.rows(WEIGHT), "zkv.weights: another number of rows", FormatError)
        powers = self.layout.powers(self.system.columns)
        require(len(key.powers) >= powers, "zkv.srs.powers: too few for statement and tables", FormatError)
        check_srs(key)
        self._check_tables()
        if key.settlement:
            LinkVerifier(self)

    def _lay_out(self, key):
        self.key, self.model_id = key, key.model_id()
        self.system = batched(self.relation.system, key.batch)
        self.inputs, self.outputs = self.relation.inputs, self.relation.outputs
        self.schedule = Schedule(self.system, key.c)
        self.layout = self.schedule.layout
        require(self.layout.first[-1] <= 1 << key.c + 8, "the matrix has more than 2^8 rows for each entry of a row", FormatError)

    def for_requests(self, n):
        """The verifier of the same model for n requests: where weights and tables lie does not depend on n."""
        if n not in self.others:
            self.others[n] = copy.copy(self)
            self.others[n]._lay_out(replace(self.key, batch=n))
        return self.others[n]

    def _commit(self, entries):
        """Σ value·[τ^at] of (at, value), blinder zero."""
        return bn254.msm([v for _, v in entries], [self.key.powers[at] for at, _ in entries])

    def _check_tables(self):
        rows = [[] for _ in range(self.layout.rows(TABLE))]
        for column, place in zip(self.system.columns, self.layout.places):
            if column.kind == TABLE:
                for row, at, value in place.scatter(self.key.c, column.values):
                    rows[place.row - self.layout.first[TABLE] + row].append((at, value))
        require(len(self.key.table_rows) == len(rows), "zkv.tables: another number of rows", FormatError)
        for i, (row, point) in enumerate(zip(rows, self.key.table_rows)):
            require(self._commit(row) == point, f"zkv.tables[{i}] does not commit to the table", FormatError)

    def verify(self, proof, allow_unsafe=False, carried_proven=False):
        """Raises Reject unless proof proves its statement under the key. carried_proven: the caller knows that the rows of
        carried inputs are outputs of proofs that hold."""
        key = self.key
        require(carried_proven or not key.graph.carried, "carried inputs: only a receipt shows where they come from")
        require(proof.unsafe == key.unsafe, "proof and key disagree on the SRS")
        require(allow_unsafe or not key.unsafe, "development SRS: anybody can forge proofs under it")
        require(proof.model_id == self.model_id, "the proof is about another model")
        self._check_shape(proof)
        statement = self._statement_rows(proof)
        t = Transcript()
        self._absorb_statement(t, proof, statement)
        self._argument(t, proof, statement + proof.witness_rows)

    def _argument(self, t, proof, others):
        """What a proof says about the matrix; others are its rows behind those of weights and tables."""
        rows = list(proof.messages)

        def message(n):
            t.points([rows.pop(0) for _ in range(_rows(n))])
        public = Public(self.schedule, draw(self.schedule, message, t.challenge))
        t.scalars(proof.blinder)
        t.scalars(proof.value)
        self._check_fold(t, proof, public, rows)
        self._check_opening(t, proof, public.r, self._combination(proof, public, others))

    def _check_shape(self, proof):
        s, c = self.schedule, self.key.c
        lengths = message_lengths(s)
        products, rows = product_count(s), sum(map(_rows, lengths))
        for name, got, want in (
                ("requests", len(proof.requests), self.key.batch),
                ("witness rows", len(proof.witness_rows), self.layout.rows(WITNESS)),
                ("messages", len(proof.messages), rows + _rows(products)),
                ("random rows", len(proof.random_rows), rows + _rows(products)),
                ("error rows", len(proof.error_rows), _rows(products)),
                ("cross rows", len(proof.cross_rows), _rows(products)),
                ("folded witness", len(proof.folded), sum(lengths) + products),
                ("folds", len(proof.folds), c - 1), ("evaluations", len(proof.evaluations), c)):
            require(got == want, f"zkp.{name}: {got}, the key has {want}", ShapeError)

    def request_rows(self, request, b=0):
        """The statement rows of each tensor of a request: given, or computed with blinder zero."""
        g, batch, out = self.key.graph, self.key.batch, []
        require(len(request.inputs) == len(g.inputs) and len(request.outputs) == len(g.outputs),
                f"zkp.requests[{b}]: another number of tensors", ShapeError)
        tensors, columns = g.inputs + g.outputs, self.inputs + self.outputs
        for t, column, value in zip(tensors, columns, request.inputs + request.outputs):
            place = self.layout.places[column]
            n, size = place.rows // batch, prod(g.tensors[t].shape)
            if value.public:
                require(len(value.entries) == size, f"zkp.requests[{b}]: tensor {t} has {size} entries", ShapeError)
                parts = [[] for _ in range(n)]
                for row, at, v in place.scatter(self.key.c, value.entries, b * size):
                    parts[row - b * n].append((at, v))
                out.append([self._commit(part) for part in parts])
            else:
                require(len(value.rows) == n, f"zkp.requests[{b}]: tensor {t} has {n} rows", ShapeError)
                out.append(value.rows)
        return out

    def _statement_rows(self, proof):
        """All statement rows in the order of the matrix."""
        first, rows = self.layout.first[STATEMENT], [None] * self.layout.rows(STATEMENT)
        for b, request in enumerate(proof.requests):
            for column, points in zip(self.inputs + self.outputs, self.request_rows(request, b)):
                at = self.layout.places[column].row - first + b * len(points)
                rows[at:at + len(points)] = points
        return rows

    def leaves(self, proof):
        """Leaves of a proof's requests; the proof must have the key's shape."""
        return [request_leaf(b, r, self.request_rows(r, b)) for b, r in enumerate(proof.requests)]

    def _absorb_statement(self, t, proof, statement):
        t.absorb(self.model_id)
        for request in proof.requests:
            t.absorb(request.id)
            t.absorb(request.context)
            t.absorb(bytes(v.public for v in request.inputs + request.outputs))
        t.points(statement)
        t.points(proof.witness_rows)
        t.points([proof.mask])

    def _check_fold(self, t, proof, public, products):
        """products: the rows of the messages list that are left, those of product variables."""
        for point in products:
            t.points([point])
        t.points(proof.random_rows)
        t.scalars(proof.u)
        t.points(proof.error_rows)
        t.points(proof.cross_rows)
        r = t.challenge()
        require(r != 0, "the fold's challenge is zero")
        t.scalars(*proof.folded)
        rho = t.challenge()
        t.scalars(proof.fold_blinder)
        u = (1 + r * proof.u) % R
        reading = Reading(self.schedule, u, proof.folded)
        reading.run(public, proof.value)
        lengths = message_lengths(self.schedule)
        values, at = [], 0
        for n in lengths + [product_count(self.schedule)]:
            values += _chunks(proof.folded[at:at + n])
            at += n
        scalars, points, basis, power = [], [], [0] * WIDTH, 1
        for chunk, point, random in zip(values, proof.messages, proof.random_rows, strict=True):
            scalars += [power, power * r]
            points += [point, random]
            _add(basis, chunk, power)
            power = power * rho % R
        for chunk, cross, error in zip(_chunks(reading.errors), proof.cross_rows, proof.error_rows, strict=True):
            scalars += [power * r, power * r * r]
            points += [cross, error]
            _add(basis, chunk, power)
            power = power * rho % R
        scalars += [-x for x in basis] + [-proof.fold_blinder]
        points += self.key.powers[:WIDTH] + [bn254.H]
        if bn254.msm(scalars, points) is not None:
            raise Reject("fold: the folded witness is not what was committed to")

    def _combination(self, proof, public, others):
        """Com(U) = Σ Λ_row·Com(row) + δ^G·D − β*·H."""
        weights = [0] * self.layout.first[-1]
        power = 1
        for pieces in self.schedule.groups:
            for row, x in public.group(pieces)[1]:
                weights[row] += power * x
            power = power * public.ch.delta % R
        rows = self.key.weight_rows + self.key.table_rows + others
        return bn254.msm(weights + [power, -proof.blinder], rows + [proof.mask, bn254.H])

    def _check_opening(self, t, proof, x, commitment):
        """HyperKZG: the multilinear polynomial of commitment is proof.value at x."""
        c, evaluations = self.key.c, proof.evaluations
        t.points(proof.folds)
        b = t.challenge()
        b2 = b * b % R
        require(b != 0 and b2 not in (b, R - b), "opening: degenerate challenge")
        t.scalars(*[v for triple in evaluations for v in triple])
        for i, (plus, minus, _) in enumerate(evaluations):
            after = evaluations[i + 1][2] if i + 1 < c else proof.value
            if (2 * b * after - b * (1 - x[i]) * (plus + minus) - x[i] * (plus - minus)) % R:
                raise Reject(f"opening: fold {i} does not follow from the one before")
        rho = t.challenge()
        powers = [pow(rho, i, R) for i in range(c)]
        sums = [sum(p * triple[k] for p, triple in zip(powers, evaluations)) % R for k in range(3)]
        t.points([proof.quotient])
        zeta = t.challenge()
        t.points([proof.witness])
        nodes = [b, R - b, b2]
        at_zeta = sum(y * _lagrange(nodes, k, zeta) for k, y in enumerate(sums))
        vanishing = prod(zeta - node for node in nodes)
        left = bn254.msm(powers + [-at_zeta, -vanishing, zeta],
                         [commitment] + proof.folds + [bn254.G1, proof.quotient, proof.witness])
        if not bn254.pairing_product_is_one([(left, bn254.G2), (bn254.neg(proof.witness), self.key.tau2)]):
            raise Reject("opening: the pairing does not hold")


class LinkVerifier(Verifier):
    """Checks that the settlement layout of a key holds the weights and tables of the other (docs/settlement.md#link)."""

    def __init__(self, verifier):
        key, second = verifier.key, verifier.key.settlement
        lengths = {WEIGHT: key.c, TABLE: key.c}
        self.schedule = Schedule(linked(verifier.relation.system), second.c, lengths)
        self.layout, self.model_id = self.schedule.layout, replace(key, batch=1).model_id()
        self.key = replace(key, c=second.c, batch=0)
        for rows, kind in ((second.weight_rows, SETTLED_WEIGHT), (second.table_rows, SETTLED_TABLE)):
            require(len(rows) == self.layout.rows(kind), "zkv.settlement: another number of rows", FormatError)
        proof = second.link
        self._check_shape(proof)
        t = Transcript(b"zkvin/v1/link")
        self._absorb_statement(t, proof, [])
        self._argument(t, proof, second.weight_rows + second.table_rows)


def _lagrange(nodes, k, x):
    value = 1
    for j, node in enumerate(nodes):
        if j != k:
            value = value * (x - node) * pow(nodes[k] - node, -1, R) % R
    return value


def _rows(n):
    """Commitments of a message of n values."""
    return -(-n // WIDTH)


def _chunks(values):
    return [values[i:i + WIDTH] for i in range(0, len(values), WIDTH)]


def _add(basis, chunk, weight):
    for i, v in enumerate(chunk):
        basis[i] = (basis[i] + weight * v) % R
