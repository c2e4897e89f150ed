"""Objects of a PDF file that are written anew: appended, as PDF knows it, with a table of where they are."""

import re
from collections.abc import Mapping

_STARTXREF = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_NAMED = {name: re.compile(rb"/%s ([^\n]+?) *\n" % name) for name in (b"Root", b"Size", b"Info", b"ID")}


def root_of(pdf: bytes) -> int:
    """The number of the catalogue."""
    return int(_in_trailer(pdf, b"Root").split()[0])


def object_of(pdf: bytes, number: int) -> bytes:
    """What stands between "obj" and "endobj".

    Raises:
        ValueError: if there is no such object.
    """
    found = re.search(rb"\n%d 0 obj\n(.*?)\nendobj\n" % number, pdf, re.DOTALL)
    if found is None:
        raise ValueError(number)
    return found.group(1)


def updated(pdf: bytes, objects: Mapping[int, bytes]) -> bytes:
    """The file with these objects in place of its own.

    Raises:
        ValueError: if it is not a file as Qt writes it.
    """
    found = _STARTXREF.search(pdf)
    if found is None:
        raise ValueError("startxref")
    body, table = bytearray(pdf), bytearray(b"xref\n")
    for number, content in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    kept = b"".join(b"/%s %s\n" % (name, _in_trailer(pdf, name)) for name in _NAMED)
    table += b"trailer\n<<\n%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (kept, found.group(1), len(body))
    return bytes(body + table)


def _in_trailer(pdf: bytes, name: bytes) -> bytes:
    found = _NAMED[name].search(pdf[pdf.rindex(b"trailer") :])
    if found is None:
        raise ValueError(name)
    return found.group(1)
