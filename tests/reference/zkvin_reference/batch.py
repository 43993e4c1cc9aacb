"""Leaves of requests, the root over them and inclusion proofs (.zki): docs/formats.md, Digests and Inclusion."""

from dataclasses import dataclass

from . import bn254
from .errors import FormatError, Reject, ShapeError, require
from .files import Request, read_request
from .keccak import keccak256
from .reader import check_envelope


def word(n):
    return n.to_bytes(32, "big")


def tensor_digest(rows):
    return keccak256(b"zkvin/v1/tensor-rows" + b"".join(map(bn254.affine_bytes, rows)))


def tensors_digest(digests):
    return digests[0] if len(digests) == 1 else keccak256(b"zkvin/v1/tensor-list" + b"".join(digests))


def leaf(index, identifier, context, inputs, outputs):
    return keccak256(b"zkvin/v1/leaf" + word(index) + identifier + context + inputs + outputs)


def request_leaf(index, request, tensors):
    """tensors: the statement rows of each input, then of each output."""
    digests = [tensor_digest(rows) for rows in tensors]
    n = len(request.inputs)
    return leaf(index, request.id, request.context, tensors_digest(digests[:n]), tensors_digest(digests[n:]))


def _over(n, top):
    return keccak256(b"zkvin/v1/root" + word(n) + top)


def root(leaves):
    """Defined by halves: the left one is the largest power of two below the number of leaves."""
    def top(part):
        if len(part) == 1:
            return part[0]
        half = 1 << (len(part) - 1).bit_length() - 1
        return keccak256(top(part[:half]) + top(part[half:]))
    return _over(len(leaves), top(leaves) if leaves else bytes(32))


def root_from(start, index, n, siblings):
    """The root that a leaf and its siblings, lowest first, give."""
    require(0 <= index < n, f"leaf {index} of {n}", ShapeError)
    node, size, rest = start, n, list(siblings)
    while size > 1:
        if index % 2 or index + 1 < size:
            require(rest, "too few siblings", ShapeError)
            beside = rest.pop(0)
            node = keccak256(beside + node if index % 2 else node + beside)
        index, size = index // 2, (size + 1) // 2
    require(not rest, "too many siblings", ShapeError)
    return _over(n, node)


@dataclass
class Inclusion:
    model_id: bytes
    leaves: int
    index: int
    request: Request
    siblings: list


def decode_inclusion(data):
    """The inclusion proof of a .zki file."""
    require(len(data) <= 1 << 28, "zki: too long", FormatError)
    r = check_envelope(data, b"ZKVI", "zki")
    model_id, n = r.take(32), r.count(1, 1 << 12)
    index = r.count(0, n - 1)
    request, siblings, at, size = read_request(r), [], index, n
    while size > 1:
        if at % 2 or at + 1 < size:
            siblings.append(r.take(32))
        at, size = at // 2, (size + 1) // 2
    r.end()
    return Inclusion(model_id, n, index, request, siblings)


def verify_inclusion(verifier, inclusion, expected, allow_unsafe=False):
    """Raises Reject unless the request is under the expected root, in a batch of the verifier's model."""
    require(allow_unsafe or not verifier.key.unsafe, "development SRS: anybody can find other entries with the same rows")
    require(not verifier.key.graph.carried, "carried inputs: only a receipt shows where they come from")
    require(inclusion.model_id == verifier.model_id, "the inclusion proof is about another model")
    require(inclusion.leaves == verifier.key.batch, "another number of requests than the key's", ShapeError)
    tensors = verifier.request_rows(inclusion.request)
    start = request_leaf(inclusion.index, inclusion.request, tensors)
    if root_from(start, inclusion.index, inclusion.leaves, inclusion.siblings) != expected:
        raise Reject("the request is not under this root")
