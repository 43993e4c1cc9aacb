"""Labels of a key of version 2 or 4 (docs/formats.md): read and checked, for nothing else depends on them."""

import math
import struct

TOKENIZERS = {1: "byte", 2: "chars", 3: "r50k", 4: "p50k"}
_MAX_TENSORS, _MAX_VOCABULARY = 1 << 10, 1 << 16
_ARGMAX = 17  # of the graph's operators


def read_labels(r, graph):
    """The labels at r, as a dictionary of the parts that are there."""
    labels = {}
    if r.flag():
        labels["text"] = _text(r, graph)
    if r.flag():
        labels["image"] = _image(r, graph)
    if not labels:
        r.fail("labels of nothing")
    return labels


def _shape(graph, ids, at):
    return graph.tensors[ids[at]].shape if at < len(ids) and ids[at] < len(graph.tensors) else []


def choices(graph, tensor):
    """Length of the axis along which an ArgMax makes a tensor, 0 if none does."""
    for node in graph.nodes:
        if node.output == tensor:
            shape = _shape(graph, node.inputs, 0) if node.op == _ARGMAX and len(node.inputs) == 1 else []
            return shape[-1] if shape else 0
    return 0


def _window(r, graph, text):
    """Tokens and vocabulary of a model, or of a step program, which has carried inputs."""
    source, scores = _shape(graph, graph.inputs, text["input"]), _shape(graph, graph.outputs, text["output"])
    if graph.carried:
        if text["input"] or text["output"] or text["padding"] or len(graph.inputs) < 4:
            r.fail("labels of no step program")
        return math.prod(_shape(graph, graph.inputs, 2)), choices(graph, graph.outputs[0])
    if len(source) == 2 and source[0] == 1:
        source = source[1:]
    if len(source) != 1 or not scores or math.prod(scores) not in (scores[-1], source[0] * scores[-1]):
        r.fail("labels of no token ids and scores")
    return source[0], scores[-1]


def _text(r, graph):
    text = {"input": r.count(0, _MAX_TENSORS), "output": r.count(0, _MAX_TENSORS), "tokenizer": r.count(1, 4)}
    codes = [r.u32() for _ in range(r.count(0, _MAX_VOCABULARY, 4))]
    text.update(vocabulary=codes, padding=r.count(0, 2), pad=r.count(0, _MAX_VOCABULARY))
    kind = TOKENIZERS[text["tokenizer"]]
    if len(set(codes)) != len(codes) or bool(codes) != (kind == "chars") and kind != "byte":
        r.fail("vocabulary")
    if kind == "byte" and (any(c > 0xff for c in codes) or codes == list(range(256))):
        r.fail("vocabulary of bytes")
    if any(c > 0x10ffff or 0xd800 <= c < 0xe000 for c in codes):
        r.fail("vocabulary: no code point")
    vocabulary = _window(r, graph, text)[1]
    if vocabulary < 2 or text["pad"] >= vocabulary or (text["pad"] and not text["padding"]):
        r.fail("pad")
    return text


def _real(r):
    raw = r.take(8)
    value = struct.unpack("<d", raw)[0]
    if not math.isfinite(value) or raw == struct.pack("<d", -0.0):
        r.fail(f"real {value}")
    return value


def _image(r, graph):
    image = {"input": r.count(0, _MAX_TENSORS), "layout": r.count(0, 1), "invert": r.flag(), "scale": _real(r)}
    for name in ("mean", "std"):
        image[name] = [_real(r) for _ in range(r.count(1, 3, 8))]
    shape = _shape(graph, graph.inputs, image["input"])
    if len(shape) == 4 and shape[0] == 1:
        shape = shape[1:]
    channels = shape[2 if image["layout"] else 0] if len(shape) == 3 else 0
    if channels not in (1, 3) or any(len(image[name]) not in (1, channels) for name in ("mean", "std")):
        r.fail("image")
    if image["scale"] == 0 or 0 in image["std"]:
        r.fail("scale or std of 0")
    return image
