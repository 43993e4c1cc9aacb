"""The Fiat–Shamir transcript of docs/protocol.md#transcript."""

from .bn254 import affine_bytes
from .files import challenge_of
from .keccak import keccak256


class Transcript:
    def __init__(self, domain=b"zkvin/v1/proof"):
        self.state = keccak256(domain)

    def absorb(self, data):
        self.state = keccak256(b"\x01" + self.state + len(data).to_bytes(8, "big") + data)

    def points(self, points):
        """Points named together are one absorb."""
        self.absorb(b"".join(map(affine_bytes, points)))

    def scalars(self, *values):
        self.absorb(b"".join(v.to_bytes(32, "big") for v in values))

    def challenge(self):
        self.state = keccak256(b"\x02" + self.state)
        return challenge_of(self.state)
