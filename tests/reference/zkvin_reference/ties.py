"""Which dimensions share their cuts, operator by operator (docs/operators.md#atomic-axes)."""

from . import program as p


def _tie_all(s, c):
    for t in c.node.inputs:
        for d in range(len(c.graph.tensors[t].shape)):
            s.tie(t, d, c.node.output, d)


def _tie_conv(s, c):
    (x, w), y, group = c.node.inputs, c.node.output, c.attrs[8]
    s.tie(x, 0, y, 0)
    s.tie(w, 0, y, 1)
    if group == 1:
        s.tie(x, 1, w, 1)
    s.cut(s.find(x, 1), c.shapes[0][1] // group)
    s.cut(s.find(y, 1), c.out[1] // group)
    for d in (2, 3):
        for t in (x, w, y):
            s.fix(t, d)


def _tie_gemm(s, c):
    (x, w), y, last = c.node.inputs, c.node.output, len(c.out) - 1
    for d in range(last):
        s.tie(x, d, y, d)
    s.tie(x, last, w, 1)
    s.tie(w, 0, y, last)


def _tie_window(s, c):
    x, y = c.node.inputs[0], c.node.output
    for d in range(4):
        if d < 2:
            s.tie(x, d, y, d)
        else:
            s.fix(x, d)
            s.fix(y, d)


def _tie_transpose(s, c):
    for d, source in enumerate(c.attrs):
        s.tie(c.node.inputs[0], source, c.node.output, d)


def _tie_argmax(s, c):
    _tie_all(s, c)
    s.fix(c.node.inputs[0], len(c.out) - 1)


def _tie_matmul(s, c):
    (x, y), z, last = c.node.inputs, c.node.output, len(c.out) - 1
    for d in range(last):
        s.tie(x, d, z, d)
    for d in range(last - 1):
        s.tie(y, d, z, d)
    s.tie(y, last - 1, z, last)
    s.tie(x, last, y, last)


def _tie_embed(s, c):
    (x, w), y, last = c.node.inputs, c.node.output, len(c.out) - 1
    for d in range(last):
        s.tie(x, d, y, d)
    s.tie(w, 1, y, last)


def _tie_topk(s, c):
    x, last = c.node.inputs[0], len(c.out) - 1
    for d in range(last):
        s.tie(x, d, c.node.output, d)
    s.fix(x, last)


def _tie_but(along):
    def tie(s, c):
        for t in c.node.inputs:
            for d in range(len(c.out)):
                if d in along(c):
                    s.fix(t, d)
                    s.fix(c.node.output, d)
                else:
                    s.tie(t, d, c.node.output, d)
    return tie


def slice_along(c):
    start, step = c.attrs[::2], c.attrs[1::2]
    return {d for d, n in enumerate(c.out) if (start[d], step[d], c.shapes[0][d]) != (0, 1, n)}


def concat_along(c):
    return {c.attrs[0]} if len(c.shapes) > 1 else set()


def pad_along(c):
    return {d for d, (n, m) in enumerate(zip(c.shapes[0], c.out)) if n != m}


def gather_along(c):
    return {c.attrs[0]}


TIES = {p.CONV: _tie_conv, p.GEMM: _tie_gemm, p.MUL: _tie_all, p.ADD: _tie_all, p.SCALE: _tie_all,
         p.RESCALE: _tie_all, p.MAXPOOL: _tie_window, p.WINDOWSUM: _tie_window, p.REDUCESUM: _tie_all,
         p.RESHAPE: lambda s, c: None, p.TRANSPOSE: _tie_transpose, p.SLICE: _tie_but(slice_along),
         p.CONCAT: _tie_but(concat_along), p.PAD: _tie_but(pad_along), p.EXPAND: _tie_all,
         p.GATHER: _tie_but(gather_along), p.ARGMAX: _tie_argmax, p.SOFTMAX: _tie_all,
         p.MATMUL: _tie_matmul, p.RECIPROCAL: _tie_all, p.SQRT: _tie_all, p.REDUCEMAX: _tie_all, p.EMBED: _tie_embed,
         p.TOPK: _tie_topk}
