"""Keys (.zkv), proofs (.zkp) and graphs as docs/formats.md defines them, and the digests of a key."""

import hashlib
from dataclasses import dataclass

from . import bn254
from .errors import FormatError, Reject, require
from .keccak import keccak256
from .labels import read_labels
from .reader import Reader, check_envelope

_FILE_LIMIT = {b"ZKVV": 1 << 31, b"ZKVP": 1 << 28, b"ZKVR": 1 << 31}


# Graph -------------------------------------------------------------------------------------------------------------

@dataclass
class Tensor:
    name: str
    shape: list
    exponent: int
    offset: int


@dataclass
class Node:
    op: int
    name: str
    inputs: list
    output: int
    attrs: list


@dataclass
class Table:
    name: str
    first: int
    values: list


@dataclass
class Graph:
    name: str
    tensors: list
    nodes: list
    inputs: list
    outputs: list
    weights: list
    carried: list
    tables: list


def _list(r, limit, item):
    return [item() for _ in range(r.bounded(0, limit))]


def _node(r):
    op, name = r.take(1)[0], r.name()
    if not 1 <= op <= 24:
        r.fail(f"unknown operator {op}")
    number = lambda: r.bounded(0, (1 << 20) - 1)
    inputs, outputs = _list(r, 1 << 10, number), _list(r, 1 << 20, number)
    if len(outputs) != 1:
        r.fail("a node has one output")
    return Node(op, name, inputs, outputs[0], _list(r, 1 << 22, r.varint))


def decode_graph(data):
    """The graph of its canonical bytes."""
    r = Reader(data, "graph")
    if r.take(4) != b"ZKG\x01":
        r.fail("magic or version")
    name = r.name()
    tensors = _list(r, 1 << 20, lambda: Tensor(
        r.name(), _list(r, 8, lambda: r.bounded(1, 1 << 28)), r.bounded(-128, 128, signed=True),
        r.bounded(-(1 << 16), 1 << 16, signed=True)))
    nodes = _list(r, 1 << 20, lambda: _node(r))
    lists = [_list(r, 1 << 20, lambda: r.bounded(0, (1 << 20) - 1)) for _ in range(4)]
    tables = _list(r, 64, lambda: Table(
        r.name(), r.bounded(-(1 << 31), (1 << 31) - 1, signed=True), [r.i16() for _ in range(1 << 16)]))
    r.end()
    for t in [t for part in lists for t in part]:
        require(t < len(tensors), f"graph names tensor {t} of {len(tensors)}", FormatError)
    return Graph(name, tensors, nodes, *lists, tables)


# Key ---------------------------------------------------------------------------------------------------------------

@dataclass
class Key:
    graph_bytes: bytes
    graph: Graph
    c: int
    batch: int
    srs_digest: bytes
    srs_all: bytes
    unsafe: bool
    powers: list
    tau2: tuple
    weight_rows: list
    table_rows: list
    settlement: object = None

    def model_id(self):
        word = lambda n: n.to_bytes(32, "big")
        points = lambda rows: keccak256(b"".join(map(bn254.affine_bytes, rows)))
        second, s = b"", self.settlement
        if s:
            second = word(len(s.weight_rows)) + word(1 << s.c) + points(s.weight_rows) + points(s.table_rows)
        return keccak256(
            b"zkvin/v1/model-id" + word(1) + keccak256(self.graph_bytes) + word(2 if s else 1) + word(len(self.weight_rows))
            + word(1 << self.c) + word(self.batch) + points(self.weight_rows) + second + self.srs_digest
            + points(self.table_rows))


@dataclass
class Settlement:
    """The second layout of a key. link is a proof without requests and witness rows."""
    c: int
    weight_rows: list
    table_rows: list
    link: object


def decode_key(data):
    """The key of a .zkv file; nothing is checked that docs/formats.md leaves to whoever verifies (see check_srs)."""
    require(len(data) <= _FILE_LIMIT[b"ZKVV"], "zkv: too long", FormatError)
    r = check_envelope(data, b"ZKVV", "zkv", newest=4)
    graph = r.take(r.count(1, 1 << 28, 1))
    key = Key(
        graph_bytes=graph, graph=decode_graph(graph), c=r.count(6, 24), batch=r.count(1, 1 << 12),
        srs_digest=r.take(32), srs_all=r.take(32), unsafe=r.flag(),
        powers=[r.affine() for _ in range(r.count(64, 1 << 24, 64))], tau2=r.affine2(),
        weight_rows=[r.affine() for _ in range(r.count(0, 1 << 20, 64))],
        table_rows=[r.affine(infinity=True) for _ in range(r.count(0, 1 << 20, 64))])
    parts = data[4] - 1
    if parts & 2:
        key.settlement = Settlement(
            c=r.count(key.c, 22), weight_rows=[r.affine() for _ in range(r.count(0, 1 << 20, 64))],
            table_rows=[r.affine(infinity=True) for _ in range(r.count(0, 1 << 20, 64))], link=_link(r))
    if parts & 1:
        read_labels(r, key.graph)
    r.end()
    require(key.tau2 != bn254.G2, "zkv.srs.tau2 is the generator", FormatError)
    return key


def _g2_bytes(q):
    (x0, x1), (y0, y1) = q
    return b"".join(v.to_bytes(32, "big") for v in (x1, x0, y1, y0))


def _development_tau2():
    seed = b"zkvin development SRS, tau is public, never use for value"
    return bn254.mul_g2(int.from_bytes(hashlib.sha3_512(seed).digest(), "big") % bn254.R, bn254.G2)


def check_srs(key):
    """Digest of the first 64 powers, geometric progression, and the mark of the development SRS."""
    powers = b"".join(map(bn254.affine_bytes, key.powers))
    tau2 = _g2_bytes(key.tau2)
    digest = keccak256(powers[:64 * 64] + bn254.affine_bytes(bn254.H) + tau2 + key.srs_all)
    require(digest == key.srs_digest, "zkv.srs: digest is not that of the powers", FormatError)
    require(key.powers[0] == bn254.G1, "zkv.srs.powers[0] is not the generator", FormatError)
    rho = challenge_of(keccak256(b"zkvin/v1/srs-powers" + powers + tau2))
    scalars = [1]
    for _ in key.powers[2:]:
        scalars.append(scalars[-1] * rho % bn254.R)
    left, right = bn254.msm(scalars, key.powers[1:]), bn254.msm(scalars, key.powers[:-1])
    if not bn254.pairing_product_is_one([(left, bn254.G2), (bn254.neg(right), key.tau2)]):
        raise Reject("zkv.srs: the powers do not follow [τ]₂")
    require(key.unsafe == (key.tau2 == _development_tau2()), "zkv.srs: unsafe mark does not match [τ]₂", FormatError)


def challenge_of(digest):
    """The three top bits cleared, big endian."""
    return int.from_bytes(digest, "big") & ((1 << 253) - 1)


# Proof -------------------------------------------------------------------------------------------------------------

@dataclass
class Value:
    """A tensor of a statement: entries if public, rows if private."""
    public: bool
    entries: list
    rows: list


@dataclass
class Request:
    id: bytes
    context: bytes
    inputs: list
    outputs: list


@dataclass
class Proof:
    unsafe: bool
    model_id: bytes
    requests: list
    witness_rows: list
    mask: tuple
    messages: list
    blinder: int
    value: int
    random_rows: list
    error_rows: list
    cross_rows: list
    u: int
    folded: list
    fold_blinder: int
    folds: list
    evaluations: list
    quotient: tuple
    witness: tuple


def _tensor(r):
    if r.flag():
        return Value(False, [], [r.point() for _ in range(r.count(1, 1 << 16, 32))])
    return Value(True, [r.i16() for _ in range(r.count(1, 1 << 24, 2))], [])


def read_request(r):
    """One request of a statement."""
    identifier, context = r.take(32), r.take(32)
    inputs = [_tensor(r) for _ in range(r.count(0, 1 << 10, 1))]
    return Request(identifier, context, inputs, [_tensor(r) for _ in range(r.count(0, 1 << 10, 1))])


def decode_proof(data):
    """The proof of a .zkp file. No length is compared with a key yet."""
    require(len(data) <= _FILE_LIMIT[b"ZKVP"], "zkp: too long", FormatError)
    r = check_envelope(data, b"ZKVP", "zkp")
    proof = _proof(r, unsafe=r.flag(), model_id=r.take(32),
                   requests=[read_request(r) for _ in range(r.count(1, 1 << 12, 72))])
    r.end()
    return proof


def _proof(r, **statement):
    """What a proof has beside its statement."""
    def points(limit, infinity=False):
        return [r.point(infinity) for _ in range(r.count(0, limit, 32))]
    return Proof(
        **statement, witness_rows=points(1 << 20), mask=r.point(), messages=points(1 << 18), blinder=r.scalar(), value=r.scalar(),
        random_rows=points(1 << 18), error_rows=points(1 << 18), cross_rows=points(1 << 18), u=r.scalar(),
        folded=[r.scalar() for _ in range(r.count(0, 1 << 20, 32))], fold_blinder=r.scalar(),
        folds=points(24, infinity=True),
        evaluations=[[r.scalar() for _ in range(3)] for _ in range(r.count(0, 25, 96))],
        quotient=r.point(infinity=True), witness=r.point(infinity=True))


def _link(r):
    """A proof without statement, witness rows, error and cross rows."""
    def points(limit, infinity=False):
        return [r.point(infinity) for _ in range(r.count(0, limit, 32))]
    return Proof(
        unsafe=False, model_id=b"", requests=[], witness_rows=[], mask=r.point(), messages=points(1 << 18), blinder=r.scalar(),
        value=r.scalar(), random_rows=points(1 << 18), error_rows=[], cross_rows=[], u=r.scalar(),
        folded=[r.scalar() for _ in range(r.count(0, 1 << 20, 32))], fold_blinder=r.scalar(), folds=points(24, infinity=True),
        evaluations=[[r.scalar() for _ in range(3)] for _ in range(r.count(0, 25, 96))],
        quotient=r.point(infinity=True), witness=r.point(infinity=True))


# Receipt -----------------------------------------------------------------------------------------------------------

@dataclass
class Step:
    next: int
    row: list


@dataclass
class Chunk:
    """Consecutive steps with one proof. The proof has no requests: who verifies it makes the statement."""
    steps: int
    proof: Proof


@dataclass
class Receipt:
    """stop is −1 for a run without a token that ends it."""
    unsafe: bool
    model_id: bytes
    seed: bytes
    temperature: int
    tokens: int
    stop: int
    prompt: list
    steps: list
    chunks: list


def decode_receipt(data):
    """The receipt of a .zkr file."""
    require(len(data) <= _FILE_LIMIT[b"ZKVR"], "zkr: too long", FormatError)
    r = check_envelope(data, b"ZKVR", "zkr")
    ids = (1 << 16) - 1
    receipt = Receipt(
        unsafe=r.flag(), model_id=r.take(32), seed=r.take(32), temperature=r.count(0, 1 << 19), tokens=r.count(1, 1 << 15),
        stop=r.count(0, 1 << 16) - 1, prompt=[r.count(0, ids) for _ in range(r.count(1, 1 << 15, 4))], steps=[], chunks=[])
    for _ in range(r.count(1, 1 << 16, 40)):
        receipt.steps.append(Step(r.count(0, ids), [r.point() for _ in range(r.count(1, 1 << 16, 32))]))
    for _ in range(r.count(1, 1 << 16, 4)):
        receipt.chunks.append(Chunk(r.count(1, 64), _proof(r, unsafe=receipt.unsafe, model_id=b"", requests=[])))
    r.end()
    return receipt
