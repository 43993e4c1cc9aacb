"""Why a file or proof is refused. Everything else that is raised is a mistake of this program."""


class Reject(Exception):
    """The bytes are not a key or proof, or the proof does not convince."""


class FormatError(Reject):
    """The bytes are not the one encoding of a key or proof."""


class ShapeError(Reject):
    """Counts or lengths are not those that the key gives."""


def require(condition, message, kind=Reject):
    """Raises kind(message) unless condition holds."""
    if not condition:
        raise kind(message)
