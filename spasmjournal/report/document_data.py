"""What a PDF file tells of itself, as far as Qt's writer leaves it out or PDF/A-1b wants it otherwise."""

import re

from spasmjournal.report.pdf_update import object_of, root_of, updated

_METADATA = re.compile(rb"/Metadata (\d+) 0 R")
_STREAM = re.compile(rb"stream\n(.*)\nendstream$", re.DOTALL)
_NAMESPACE = re.compile(r' xmlns:(\w+)="([^"]+)"')
_DESCRIPTION = re.compile(r'<rdf:Description rdf:about="".*?(?:</rdf:Description>|/>)', re.DOTALL)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CMYK, _INSTEAD = b"/DeviceCMYK", b"/DeviceRGB "
_EVERYWHERE = ("x", "rdf")


def archivable(pdf: bytes, language: str) -> bytes:
    """A PDF/A-1b file of Qt's writer with its language ("en-GB"), as strict checkers want it.

    Qt names a CMYK colour space on each page, which nothing uses and the profile of the file does not
    know; and it declares all namespaces of the metadata at once, where some look for each beside its use.

    Raises:
        ValueError: if it is no such file, or no such language.
    """
    if not _LANGUAGE.fullmatch(language):
        raise ValueError(language)
    pdf = re.sub(rb"(/CSpcmyk |\[/Pattern )" + _CMYK, rb"\1" + _INSTEAD, pdf)
    root = root_of(pdf)
    catalogue = object_of(pdf, root)
    told = f"/Lang ({language})\n/ViewerPreferences << /DisplayDocTitle true >>\n>>"
    found = _METADATA.search(catalogue)
    if found is None:
        raise ValueError(catalogue)
    number = int(found.group(1))
    return updated(
        pdf,
        {
            root: catalogue.removesuffix(b">>") + told.encode("ascii"),
            number: _metadata(object_of(pdf, number), language),
        },
    )


def _metadata(written: bytes, language: str) -> bytes:
    found = _STREAM.search(written)
    if found is None:
        raise ValueError(written)
    told = _declared(found.group(1).decode("utf-8"))
    tongue = f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>"
    content = told.replace("</rdf:Description>", tongue, 1).encode("utf-8")
    return b"<<\n/Type /Metadata /Subtype /XML\n/Length %d\n>>\nstream\n%s\nendstream" % (
        len(content),
        content,
    )


def _declared(told: str) -> str:
    """The metadata with each namespace declared where it is used."""
    names = dict(_NAMESPACE.findall(told))

    def declare(found: re.Match[str]) -> str:
        within = found.group()
        used = [name for name in names if name not in _EVERYWHERE and re.search(rf"[<\s]{name}:", within)]
        declared = "".join(f' xmlns:{name}="{names[name]}"' for name in used)
        return within.replace('rdf:about=""', f'rdf:about=""{declared}', 1)

    head, rest = told.split("<rdf:RDF>", 1)
    kept = _NAMESPACE.sub(lambda found: found.group() if found.group(1) in _EVERYWHERE else "", head)
    return f"{kept}<rdf:RDF>{_DESCRIPTION.sub(declare, rest)}"
