"""Bounded reading of the types of docs/formats.md; every refusal names the field."""

from . import bn254
from .errors import FormatError, require
from .keccak import keccak256


class Reader:
    """A cursor over bytes. path is the field being read."""

    def __init__(self, data, path):
        self.data, self.at, self.path = data, 0, path

    def fail(self, message):
        raise FormatError(f"{self.path} at byte {self.at}: {message}")

    def take(self, n):
        if n > len(self.data) - self.at:
            self.fail(f"{n} bytes wanted, {len(self.data) - self.at} left")
        self.at += n
        return self.data[self.at - n:self.at]

    def end(self):
        if self.at != len(self.data):
            self.fail("bytes after the end")

    def u32(self):
        return int.from_bytes(self.take(4), "little")

    def count(self, low, high, size=0):
        """A count in [low, high] of items of at least size bytes each."""
        n = self.u32()
        if not low <= n <= high:
            self.fail(f"count {n} outside {low} … {high}")
        if n * size > len(self.data) - self.at:
            self.fail(f"{n} items of {size} bytes do not fit")
        return n

    def flag(self):
        b = self.take(1)[0]
        if b > 1:
            self.fail(f"flag {b}")
        return b == 1

    def i16(self):
        return int.from_bytes(self.take(2), "little", signed=True)

    def scalar(self):
        v = int.from_bytes(self.take(32), "big")
        if v >= bn254.R:
            self.fail("scalar not below the group order")
        return v

    def point(self, infinity=False):
        try:
            p = bn254.decompress(self.take(32))
        except ValueError as e:
            self.fail(str(e))
        if p is None and not infinity:
            self.fail("point at infinity")
        return p

    def _coordinate(self):
        v = int.from_bytes(self.take(32), "big")
        if v >= bn254.P:
            self.fail("coordinate not below the modulus")
        return v

    def affine(self, infinity=False):
        x, y = self._coordinate(), self._coordinate()
        if (x, y) == (0, 0):
            if not infinity:
                self.fail("point at infinity")
            return None
        if not bn254.on_curve(x, y):
            self.fail("not on the curve")
        return x, y

    def affine2(self):
        x1, x0, y1, y0 = (self._coordinate() for _ in range(4))
        if (x0, x1, y0, y1) == (0, 0, 0, 0):
            self.fail("point at infinity")
        q = ((x0, x1), (y0, y1))
        if not bn254.in_g2(q):
            self.fail("not in G2")
        return q

    def uvarint(self):
        """LEB128 in shortest form, 64 bits."""
        value = shift = 0
        while True:
            b = self.take(1)[0]
            value |= (b & 0x7f) << shift
            shift += 7
            if b < 0x80:
                break
            if shift >= 70:
                self.fail("integer of more than ten bytes")
        if value >= 1 << 64 or (b == 0 and shift > 7):
            self.fail("integer not in shortest form or above 64 bits")
        return value

    def varint(self):
        v = self.uvarint()
        return (v >> 1) ^ -(v & 1)

    def bounded(self, low, high, signed=False):
        v = self.varint() if signed else self.uvarint()
        if not low <= v <= high:
            self.fail(f"{v} outside {low} … {high}")
        return v

    def name(self):
        try:
            return self.take(self.bounded(0, 256)).decode("utf-8")
        except UnicodeDecodeError:
            self.fail("not UTF-8")


def check_envelope(data, magic, path, newest=1):
    """Checks length, magic, version (1 … newest) and the Keccak-256 at the end; returns a Reader of what is between."""
    require(len(data) >= 8 + 32, f"{path}: shorter than any file", FormatError)
    require(data[:4] == magic, f"{path}: magic is not {magic.decode()}", FormatError)
    require(1 <= int.from_bytes(data[4:8], "little") <= newest, f"{path}: unknown version", FormatError)
    require(keccak256(data[:-32]) == data[-32:], f"{path}: checksum does not match", FormatError)
    reader = Reader(data[:-32], path)
    reader.take(8)
    return reader
