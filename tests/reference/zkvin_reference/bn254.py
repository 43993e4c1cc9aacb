"""BN254 with plain integers: G1, G2, the pairing, the hash to G1 that makes the blinding base.

Points of G1 and G2 are affine pairs or None for infinity. F_p² = F_p[u]/(u² + 1), an element (c0, c1) is c0 + c1·u.
F_p¹² = F_p[w]/(w¹² − 18w⁶ + 82), with u = w⁶ − 9; G2 is mapped into it by the twist x·w², y·w³.
"""

import hashlib

P = 21888242871839275222246405745257275088696311157297823662689037894645226208583
R = 21888242871839275222246405745257275088548364400416034343698204186575808495617
T = 4965661367192848881  # the curve's parameter x

G1 = (1, 2)
G2 = (
    (10857046999023057135944570762232829481370756359578518086990519993285655852781,
     11559732032986387107991004021392285783925812861821192530917403151452391805634),
    (8495653923123431417604973247489272438418190587263600148770280649306958101930,
     4082367875863433681332203403145435568316851327593401208105741076214120093531),
)


# G1 ----------------------------------------------------------------------------------------------------------------

def on_curve(x, y):
    """Whether y² = x³ + 3. G1 has cofactor one, so this is membership."""
    return (y * y - x * x * x - 3) % P == 0


def neg(a):
    return None if a is None else (a[0], -a[1] % P)


def _jdouble(p):
    x, y, z = p
    yy = y * y % P
    s = 4 * x * yy % P
    m = 3 * x * x % P
    nx = (m * m - 2 * s) % P
    return nx, (m * (s - nx) - 8 * yy * yy) % P, 2 * y * z % P


def _jadd(p, q):
    """Sum of Jacobian p and q; z = 0 is infinity."""
    if p[2] == 0:
        return q
    if q[2] == 0:
        return p
    x1, y1, z1 = p
    x2, y2, z2 = q
    z1z1, z2z2 = z1 * z1 % P, z2 * z2 % P
    u1, u2 = x1 * z2z2 % P, x2 * z1z1 % P
    s1, s2 = y1 * z2 * z2z2 % P, y2 * z1 * z1z1 % P
    h, r = (u2 - u1) % P, (s2 - s1) % P
    if h == 0:
        return _jdouble(p) if r == 0 else (1, 1, 0)
    hh = h * h % P
    hhh, v = h * hh % P, u1 * hh % P
    x3 = (r * r - hhh - 2 * v) % P
    return x3, (r * (v - x3) - s1 * hhh) % P, z1 * z2 * h % P


def _jaffine(p):
    if p[2] == 0:
        return None
    inv = pow(p[2], -1, P)
    return p[0] * inv * inv % P, p[1] * inv * inv * inv % P


def msm(scalars, points):
    """Σ scalar·point over G1, by buckets. Scalars are taken mod r, the shorter of ±s."""
    pairs = []
    for s, q in zip(scalars, points, strict=True):
        s %= R
        if s > R // 2:
            s, q = R - s, neg(q)
        if s and q is not None:
            pairs.append((s, q))
    if not pairs:
        return None
    bits = max(s for s, _ in pairs).bit_length()
    width = max(2, min(12, len(pairs).bit_length() - 2))
    total = (1, 1, 0)
    for shift in reversed(range(0, bits, width)):
        for _ in range(width):
            total = _jdouble(total)
        buckets = [(1, 1, 0)] * (1 << width)
        for s, q in pairs:
            digit = s >> shift & ((1 << width) - 1)
            if digit:
                buckets[digit] = _jadd(buckets[digit], (q[0], q[1], 1))
        running = window = (1, 1, 0)
        for bucket in reversed(buckets[1:]):
            running = _jadd(running, bucket)
            window = _jadd(window, running)
        total = _jadd(total, window)
    return _jaffine(total)


def decompress(data):
    """The point of 32 compressed bytes; raises ValueError unless they are the one encoding of a point."""
    flags, x = data[0] >> 6, int.from_bytes(data, "big") & ((1 << 254) - 1)
    if flags == 1:
        if x:
            raise ValueError("bits beside the flag of infinity")
        return None
    if flags == 0 or x >= P:
        raise ValueError("unknown flag or coordinate not below the modulus")
    square = (x * x * x + 3) % P
    y = pow(square, (P + 1) // 4, P)
    if y * y % P != square:
        raise ValueError("not on the curve")
    if (y > (P - 1) // 2) != (flags == 3):
        y = -y % P
    return x, y


def affine_bytes(point):
    """x ‖ y, 64 bytes big endian; infinity is zero bytes."""
    x, y = point or (0, 0)
    return x.to_bytes(32, "big") + y.to_bytes(32, "big")


# F_p² and G2 -------------------------------------------------------------------------------------------------------

def _mul2(a, b):
    return (a[0] * b[0] - a[1] * b[1]) % P, (a[0] * b[1] + a[1] * b[0]) % P


def _inv2(a):
    d = pow(a[0] * a[0] + a[1] * a[1], -1, P)
    return a[0] * d % P, -a[1] * d % P


def _sub2(a, b):
    return (a[0] - b[0]) % P, (a[1] - b[1]) % P


def _add_g2(a, b):
    if a is None or b is None:
        return a or b
    (x1, y1), (x2, y2) = a, b
    if x1 == x2:
        if y1 != y2 or y1 == (0, 0):
            return None
        slope = _mul2(_mul2((3, 0), _mul2(x1, x1)), _inv2(_mul2((2, 0), y1)))
    else:
        slope = _mul2(_sub2(y2, y1), _inv2(_sub2(x2, x1)))
    x3 = _sub2(_sub2(_mul2(slope, slope), x1), x2)
    return x3, _sub2(_mul2(slope, _sub2(x1, x3)), y1)


def mul_g2(k, q):
    """k·q for k ≥ 0."""
    total = None
    while k:
        if k & 1:
            total = _add_g2(total, q)
        q, k = _add_g2(q, q), k >> 1
    return total


def in_g2(q):
    """Whether affine q is on the twist y² = x³ + 3/(9 + u) and of order r."""
    x, y = q
    if _sub2(_mul2(y, y), _mul2(x, _mul2(x, x))) != _mul2((3, 0), _inv2((9, 1))):
        return False
    return mul_g2(R, q) is None


# F_p¹² and the pairing ---------------------------------------------------------------------------------------------

_ONE = (1,) + (0,) * 11


def _mul12(a, b):
    t = [0] * 23
    for i, x in enumerate(a):
        if x:
            for j, y in enumerate(b):
                t[i + j] += x * y
    for i in range(22, 11, -1):
        t[i - 6] += 18 * t[i]
        t[i - 12] -= 82 * t[i]
    return tuple(x % P for x in t[:12])


def _pow12(a, k):
    result = _ONE
    for bit in bin(k)[2:]:
        result = _mul12(result, result)
        if bit == "1":
            result = _mul12(result, a)
    return result


# The powers of w^p: (Σ a_i w^i)^p = Σ a_i (w^p)^i.
_FROBENIUS = []


def _frobenius(a):
    if not _FROBENIUS:
        wp, power = _pow12((0, 1) + (0,) * 10, P), _ONE
        for _ in range(12):
            _FROBENIUS.append(power)
            power = _mul12(power, wp)
    return tuple(sum(x * f[k] for x, f in zip(a, _FROBENIUS)) % P for k in range(12))


def _embed(c, shift):
    """(c0 + c1·u)·w^shift for u = w⁶ − 9."""
    out = [0] * 12
    out[shift], out[shift + 6] = (c[0] - 9 * c[1]) % P, c[1]
    return tuple(out)


def _line(a, b, point):
    """The line through a and b of the twist (the tangent for a = b), moved to E(F_p¹²), at point of G1; and a + b."""
    (x1, y1), (x2, _) = a, b
    if a == b:
        slope = _mul2(_mul2((3, 0), _mul2(x1, x1)), _inv2(_mul2((2, 0), y1)))
    else:
        slope = _mul2(_sub2(b[1], y1), _inv2(_sub2(x2, x1)))
    # y_P − slope·w·x_P + (slope·x1 − y1)·w³
    value = [0] * 12
    value[0] = point[1]
    for part in (_embed(_mul2(slope, (-point[0] % P, 0)), 1), _embed(_sub2(_mul2(slope, x1), y1), 3)):
        value = [(u + v) % P for u, v in zip(value, part)]
    return tuple(value), _add_g2(a, b)


def _frobenius_g2(q):
    """The p-power map on the twist: x^p·ξ^((p−1)/3), y^p·ξ^((p−1)/2) for ξ = 9 + u."""
    def power(base, k):
        result = (1, 0)
        for bit in bin(k)[2:]:
            result = _mul2(result, result)
            if bit == "1":
                result = _mul2(result, base)
        return result
    conj = lambda c: (c[0], -c[1] % P)
    return _mul2(conj(q[0]), power((9, 1), (P - 1) // 3)), _mul2(conj(q[1]), power((9, 1), (P - 1) // 2))


def _miller(q, p):
    f, t = _ONE, q
    for bit in bin(6 * T + 2)[3:]:
        line, t = _line(t, t, p)
        f = _mul12(_mul12(f, f), line)
        if bit == "1":
            line, t = _line(t, q, p)
            f = _mul12(f, line)
    q1 = _frobenius_g2(q)
    q2x, q2y = _frobenius_g2(q1)
    line, t = _line(t, q1, p)
    f = _mul12(f, line)
    line, t = _line(t, (q2x, (-q2y[0] % P, -q2y[1] % P)), p)
    return _mul12(f, line)


def pairing_product_is_one(pairs):
    """Whether ∏ e(p, q) = 1 over pairs (p of G1, q of G2): the optimal ate pairing."""
    f = _ONE
    for p, q in pairs:
        if p is not None and q is not None:
            f = _mul12(f, _miller(q, p))
    # f^((p⁶−1)(p²+1)) needs one inversion, of which the conjugate f^(p⁶) and equality spare us: with g = f^(p⁶),
    # g/f raised to k is 1 exactly if g^k = f^k.
    g = f
    for _ in range(6):
        g = _frobenius(g)
    hard = (P ** 4 - P ** 2 + 1) // R

    def easy(x):
        return _pow12(_mul12(_frobenius(_frobenius(x)), x), hard)
    return easy(g) == easy(f)


# The blinding base -------------------------------------------------------------------------------------------------

def _expand_message_xmd(message, domain, length):
    """RFC 9380 section 5.3.1 with SHA-256."""
    suffix = domain + bytes([len(domain)])
    first = hashlib.sha256(bytes(64) + message + length.to_bytes(2, "big") + b"\x00" + suffix).digest()
    block = hashlib.sha256(first + b"\x01" + suffix).digest()
    out = block
    for i in range(2, -(-length // 32) + 1):
        block = hashlib.sha256(bytes(x ^ y for x, y in zip(first, block)) + bytes([i]) + suffix).digest()
        out += block
    return out[:length]


def _is_square(a):
    return pow(a, (P - 1) // 2, P) != P - 1


def _map_svdw(u):
    """RFC 9380 section 6.6.1 for y² = x³ + 3 with Z = 1."""
    z = 1
    g = lambda x: (x * x * x + 3) % P
    c1, c2 = g(z), -z * pow(2, -1, P) % P
    c3 = pow(-g(z) * 3 * z * z % P, (P + 1) // 4, P)
    if c3 & 1:
        c3 = P - c3
    c4 = -4 * g(z) * pow(3 * z * z, -1, P) % P
    tv1 = u * u * c1 % P
    tv2, tv1 = (1 + tv1) % P, (1 - tv1) % P
    tv3 = pow(tv1 * tv2 % P, P - 2, P)
    tv4 = u * tv1 * tv3 * c3 % P
    x1, x2 = (c2 - tv4) % P, (c2 + tv4) % P
    x3 = (z + c4 * pow(tv2 * tv2 * tv3 % P, 2, P)) % P
    x = x1 if _is_square(g(x1)) else x2 if _is_square(g(x2)) else x3
    y = pow(g(x), (P + 1) // 4, P)
    return x, y if y & 1 == u & 1 else -y % P


def hash_to_g1(message, domain):
    """RFC 9380 hash_to_curve: BN254G1_XMD:SHA-256_SVDW_RO."""
    data = _expand_message_xmd(message, domain, 96)
    u = [int.from_bytes(data[48 * i:48 * i + 48], "big") % P for i in range(2)]
    points = [_map_svdw(x) for x in u]
    return msm([1, 1], points)


H = hash_to_g1(b"H", b"zkvin/v1/pcs/blinding-base")
