"""Hash, curve and pairing against other implementations of the same or against their own laws."""

import hashlib
import random
import unittest

from zkvin_reference import batch, bn254
from zkvin_reference.errors import ShapeError
from zkvin_reference.keccak import keccak256, sponge256
from zkvin_reference.vectors import Values, cut, eq, eq_table, low_part, pull
from zkvin_reference.system import Map, link, summed

RNG = random.Random(1)


def multiple(k):
    return bn254.msm([k], [bn254.G1])


class Keccak(unittest.TestCase):
    def test_is_sha3_but_for_the_padding(self):
        for n in list(range(0, 280)) + [1000]:
            data = RNG.randbytes(n)
            self.assertEqual(sponge256(data, 0x06), hashlib.sha3_256(data).digest(), n)

    def test_known_digests(self):
        self.assertEqual(keccak256(b"").hex(), "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")
        self.assertEqual(keccak256(b"abc").hex(), "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")


def digest(b):
    return bytes((b + i) % 256 for i in range(32))


class Tree(unittest.TestCase):
    """The values are those of proof/digest_test.go."""

    LEAF = "93fdf3cdb1b2ff5b5cd308928a66d0b83b6399ffb62c64ade09402eb72e586bf"

    def test_known_leaf_and_roots(self):
        leaf = batch.leaf(1, digest(2), digest(3), digest(4), digest(5))
        self.assertEqual(leaf.hex(), self.LEAF)
        self.assertEqual(batch.root([leaf]).hex(), "41a806ae21c3f59900becc078552216d78b58bd40d0b5a17e10e2109b3f46914")
        self.assertEqual(batch.root([leaf, digest(6), digest(7)]).hex(),
                         "304f7b00139f33de4b4aa34533a7b40a010904813b315abc43fccb73af2948bd")
        two = batch.tensors_digest([digest(1), digest(2)])
        self.assertEqual(two.hex(), "da61a731eb7c651ca492f10dc2fdd143ca60e10fab8f7006a7ce8208c0d77220")
        self.assertEqual(batch.tensors_digest([]).hex(), "1fd83d9469b530cb8a99043c217d1a0011a9841ba7bb981df8c971d1ef7f108e")
        self.assertEqual(batch.tensors_digest([leaf]), leaf)

    def test_siblings_lead_to_the_root(self):
        for n in range(1, 20):
            leaves = [digest(i) for i in range(n)]
            for i in range(n):
                siblings, level, at = [], leaves, i
                while len(level) > 1:
                    siblings += level[at ^ 1:(at ^ 1) + 1]
                    level = [keccak256(b"".join(level[j:j + 2])) if j + 1 < len(level) else level[j]
                             for j in range(0, len(level), 2)]
                    at //= 2
                self.assertEqual(batch.root_from(leaves[i], i, n, siblings), batch.root(leaves))
                for bad in (siblings + [leaves[0]], siblings[1:]) if siblings else ([leaves[0]],):
                    with self.assertRaises(ShapeError):
                        batch.root_from(leaves[i], i, n, bad)


class Curve(unittest.TestCase):
    def test_sums_of_multiples_are_multiples_of_sums(self):
        for n in (1, 2, 3, 40):
            a, b = [RNG.randrange(bn254.R) for _ in range(n)], [RNG.randrange(bn254.R) for _ in range(n)]
            got = bn254.msm(a, [multiple(x) for x in b])
            self.assertEqual(got, multiple(sum(x * y for x, y in zip(a, b))))

    def test_msm_of_edge_scalars(self):
        p = multiple(7)
        self.assertIsNone(bn254.msm([0, bn254.R], [p, p]))
        self.assertIsNone(bn254.msm([1, bn254.R - 1], [p, p]))
        self.assertIsNone(bn254.msm([5], [None]))
        self.assertEqual(bn254.msm([-1], [p]), bn254.neg(p))
        self.assertEqual(bn254.msm([1, 1], [p, p]), multiple(14))

    def test_compression_has_one_encoding(self):
        for k in range(1, 30):
            x, y = multiple(k)
            flag = 3 if y > (bn254.P - 1) // 2 else 2
            data = (flag << 254 | x).to_bytes(32, "big")
            self.assertEqual(bn254.decompress(data), (x, y))
        bad = [0, 1 << 254 | 1, (2 << 254) + bn254.P, 3 << 254 | bn254.P + 1]
        bad += [2 << 254 | x for x in range(40) if pow(x ** 3 + 3, (bn254.P - 1) // 2, bn254.P) == bn254.P - 1]
        for value in bad:
            with self.assertRaises(ValueError):
                bn254.decompress(value.to_bytes(32, "big"))
        self.assertIsNone(bn254.decompress((1 << 254).to_bytes(32, "big")))

    def test_pairing_is_bilinear_and_not_degenerate(self):
        a, b = RNG.randrange(bn254.R), RNG.randrange(1 << 64)
        q = bn254.mul_g2(b, bn254.G2)
        self.assertTrue(bn254.pairing_product_is_one([(multiple(a), q), (multiple(-a * b), bn254.G2)]))
        self.assertFalse(bn254.pairing_product_is_one([(multiple(a), q), (multiple(-a * b + 1), bn254.G2)]))
        self.assertFalse(bn254.pairing_product_is_one([(bn254.G1, bn254.G2)]))

    def test_points_off_the_subgroup_are_refused(self):
        self.assertTrue(bn254.in_g2(bn254.mul_g2(12345, bn254.G2)))
        x, y = bn254.G2
        self.assertFalse(bn254.in_g2((x, (y[0] + 1, y[1]))))
        self.assertFalse(bn254.in_g2(twist_point_of_large_order()))


def twist_point_of_large_order():
    """A point of the twist outside G2: the cofactor is large, so the first one found is."""
    b = bn254._mul2((3, 0), bn254._inv2((9, 1)))
    for k in range(1, 200):
        x = (k, 1)
        value = bn254._mul2(x, bn254._mul2(x, x))
        value = (value[0] + b[0]) % bn254.P, (value[1] + b[1]) % bn254.P
        root = square_root((value[0], value[1]))
        if root and not bn254.in_g2((x, root)):
            return x, root
    raise AssertionError("no point found")


def square_root(a):
    """A square root in F_p², or None: with norm n² = a0² + a1², y0² = (a0 + n)/2."""
    p = bn254.P
    n = pow(a[0] * a[0] + a[1] * a[1], (p + 1) // 4, p)
    for sign in (n, -n):
        half = (a[0] + sign) * pow(2, -1, p) % p
        y0 = pow(half, (p + 1) // 4, p)
        if y0 and y0 * y0 % p == half:
            y = y0, a[1] * pow(2 * y0, -1, p) % p
            if bn254._mul2(y, y) == (a[0] % p, a[1] % p):
                return y
    return None


class Functionals(unittest.TestCase):
    def setUp(self):
        self.points = {"z": [RNG.randrange(bn254.R) for _ in range(8)], "c": [RNG.randrange(bn254.R) for _ in range(8)]}
        self.values = Values(self.points)

    def test_first_coordinate_is_the_lowest_bit(self):
        x, y = self.points["z"][:2]
        self.assertEqual(eq_table([x, y]), [(1 - x) * (1 - y) % bn254.R, x * (1 - y) % bn254.R,
                                            (1 - x) * y % bn254.R, x * y % bn254.R])

    def test_pull_is_adjoint_to_reading(self):
        maps = [(link(0), 11), (link(0), 20), (link(0), 7), (link(0, 2, -3), 13), (link(0, -1, 10), 11),
                (Map([(0, 3, 0), (1, 1, 0)], -2), 30), (Map([(0, 2, 0), (None, 1, 3)], -1), 21),
                (summed(9), 9), (Map([], 4), 6), (Map([(0, 1, 0)], 0, tuple(RNG.randrange(5) for _ in range(11))), 5)]
        for m, n in maps:
            linked = [eq("z", 0, 11), eq("c", 2, 3)][:sum(a is not None for a, _, _ in m.links)]
            source = [RNG.randrange(bn254.R) for _ in range(n)]
            got = sum(x * y for x, y in zip(self.values.dense(pull(m, linked, n)), source, strict=True))
            self.assertEqual(got % bn254.R, self.read(m, linked, source), m)

    def read(self, m, linked, source):
        """Σ over positions of the linked and summed axes of weights · what the map reads."""
        total, stack = 0, [(m.offset, 1, 0)]
        for axis, stride, count in m.links:
            step = []
            for at, w, k in stack:
                weights = [1] * count if axis is None else self.values.dense(linked[k])
                step += [(at + stride * i, w * x, k + (axis is not None)) for i, x in enumerate(weights)]
            stack = step
        for at, w, _ in stack:
            at = m.index[at] if m.index else at
            if 0 <= at < len(source):
                total += w * source[at]
        return total % bn254.R

    def test_an_eq_vector_splits_at_the_row_boundary(self):
        v = eq("z", 1, 11)
        blocks, last = self.values.dense(low_part(v, 2, 4)), self.values.dense(low_part(v, 2, 3))
        high = eq_table(self.points["z"][3:5])
        self.assertEqual(self.values.dense(v), [h * x % bn254.R for h in high[:2] for x in blocks]
                         + [high[2] * x % bn254.R for x in last])
        self.assertEqual(self.values.dense(cut(v, 4, 3)), self.values.dense(v)[4:7])


if __name__ == "__main__":
    unittest.main()
