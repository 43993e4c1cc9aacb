"""Writes the golden files of this directory with NumPy and Pillow.

Each NAME.npy or NAME.png has NAME.json beside it: {"shape", "values"} as the
reference library reads it. Run it here: python generate.py
"""

import json

import numpy as np
from PIL import Image

rng = np.random.default_rng(7)


def expect(name, array):
    array = np.asarray(array)
    values = [float(v) for v in array.astype("float64").ravel(order="C")]
    with open(name + ".json", "w") as f:
        json.dump({"shape": list(array.shape), "values": values}, f)


def npy(name, array, version=None):
    with open(name + ".npy", "wb") as f:
        np.lib.format.write_array(f, array, version=version, allow_pickle=False)
    expect(name, array)


real = rng.normal(size=(3, 2, 4))
for t in ["<f2", "<f4", "<f8", ">f4", ">f8"]:
    npy(f"real-{t[1:]}{'be' if t[0] == '>' else ''}", real.astype(t))
npy("halves-f2", np.array([0, 2**-24, 2**-14, 65504, -1.5, 1023 * 2**-24], "<f2"))
for t in ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"]:
    info = np.iinfo(t)
    lo, hi = max(info.min, -(2**53)), min(info.max, 2**53)
    npy(f"integer-{t}", np.array([[lo, 0, 1], [7, hi - 1, hi]], t))
npy("integer-i4be", np.array([[-70000, 0, 70000]], ">i4"))
npy("boolean-b1", np.array([True, False, True]))
npy("fortran-f4", np.asfortranarray(real.astype("<f4")))
npy("version2-f4", real.astype("<f4"), (2, 0))
npy("version3-f4", real.astype("<f4"), (3, 0))
npy("scalar-f8", np.float64(2.5).reshape(()))

x = rng.integers(-5, 5, size=(4, 3))
np.savez("stored.npz", x=x, text=np.array(["no", "numbers"]))
np.savez_compressed("deflated.npz", x=x, text=np.array(["no", "numbers"]))
expect("npz-x", x)

smooth = np.add.outer(np.arange(9) * 13, np.arange(13) * 9)
rgb = np.stack([smooth, 255 - smooth, rng.integers(0, 256, smooth.shape)], -1).astype("uint8")
picture = Image.fromarray(rgb)
picture.save("rgb.png")
expect("rgb", np.transpose(rgb, (2, 0, 1))[None])
expect("rgb-grey", np.array(picture.convert("L"))[None, None])
for w, h in [(28, 28), (5, 4), (13, 4), (1, 1)]:
    small = np.array(picture.resize((w, h), Image.BILINEAR))
    expect(f"rgb-{w}x{h}", np.transpose(small, (2, 0, 1))[None])
palette = Image.fromarray(smooth.astype("uint8")).convert("P")
palette.save("grey.gif")
expect("grey", np.array(Image.open("grey.gif").convert("L"))[None, None])
