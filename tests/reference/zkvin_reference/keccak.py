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


def _moves():
    """ρ and π: for each lane written the lane it comes from, that one's column, and the rotation on the way."""
    moves, lane, x, y = [(0, 0, 0)] * 25, 1, 1, 0
    for t in range(24):
        x, y = y, (2 * x + 3 * y) % 5
        moves[x + 5 * y] = lane, lane % 5, (t + 1) * (t + 2) // 2 % 64
        lane = x + 5 * y
    return [(i, column, n, 64 - n) for i, column, n in moves]


_CONSTANTS = _round_constants()
_MOVES = _moves()
_NEXT = [(i, i // 5 * 5 + (i + 1) % 5, i // 5 * 5 + (i + 2) % 5) for i in range(25)]


def _permute(a):
    for constant in _CONSTANTS:
        c0, c1, c2, c3, c4 = [v ^ w ^ x ^ y ^ z for v, w, x, y, z in zip(a[:5], a[5:10], a[10:15], a[15:20], a[20:])]
        d = [x ^ (y << 1 & _MASK | y >> 63) for x, y in ((c4, c1), (c0, c2), (c1, c3), (c2, c4), (c3, c0))]
        b = [((x := a[i] ^ d[column]) << left | x >> right) & _MASK for i, column, left, right in _MOVES]
        a = [b[i] ^ (~b[j] & b[k]) for i, j, k in _NEXT]
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
