"""Keccak-256 with the original padding, as the EVM has it."""

_MASK = (1 << 64) - 1
_RATE = 136


def _round_constants():
    constants, lfsr = [], 1
    for _ in range(24):
        value = 0
        for j in range(7):
            if lfsr & 1:
                value |= 1 << ((1 << j) - 1)
            lfsr <<= 1
            if lfsr & 0x100:
                lfsr ^= 0x171
        constants.append(value)
    return constants


def _rotations():
    """The path of ρ and π: for each step the lane written next and the rotation on the way."""
    path, x, y = [], 1, 0
    for t in range(24):
        x, y = y, (2 * x + 3 * y) % 5
        path.append((x + 5 * y, (t + 1) * (t + 2) // 2 % 64))
    return path


_CONSTANTS = _round_constants()
_PATH = _rotations()


def _permute(a):
    for constant in _CONSTANTS:
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[x - 1] ^ ((c[(x + 1) % 5] << 1 | c[(x + 1) % 5] >> 63) & _MASK) for x in range(5)]
        a = [a[i] ^ d[i % 5] for i in range(25)]
        lane = a[1]
        for i, n in _PATH:
            a[i], lane = (lane << n | lane >> (64 - n)) & _MASK, a[i]
        b = a
        a = [b[i] ^ (~b[i // 5 * 5 + (i + 1) % 5] & b[i // 5 * 5 + (i + 2) % 5] & _MASK) for i in range(25)]
        a[0] ^= constant
    return a


def sponge256(data, suffix):
    """The 32-byte digest of data; suffix is the first padding byte, 0x01 for Keccak, 0x06 for SHA-3 (FIPS 202)."""
    pad = bytearray(_RATE - len(data) % _RATE)
    pad[0] |= suffix
    pad[-1] |= 0x80
    data = data + bytes(pad)
    state = [0] * 25
    for block in range(0, len(data), _RATE):
        for i in range(_RATE // 8):
            state[i] ^= int.from_bytes(data[block + 8 * i:block + 8 * i + 8], "little")
        state = _permute(state)
    return b"".join(lane.to_bytes(8, "little") for lane in state[:4])


def keccak256(data):
    """The 32-byte Keccak-256 of data."""
    return sponge256(data, 0x01)
