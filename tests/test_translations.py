"""Every text a person reads can be translated: plain literals, named fields, one call for plurals."""

import ast
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from spasmjournal import errors
from tests.over_files import in_every

ROOT = Path(__file__).parent.parent
PROGRAM = sorted((ROOT / "spasmjournal").rglob("*.py"))
DATA_LOOK_UPS = {"i18n.py": ("error.says", "english")}
"""Texts that live in data, and the one module that may look them up by their English words."""

SHOWN_BY = {
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton",
    "addAction", "addItem", "addMenu", "addTab", "setAccessibleDescription", "setAccessibleName",
    "setPlaceholderText", "setPrefix", "setStatusTip", "setSuffix", "setText", "setTitle",
    "setToolTip", "setWhatsThis", "setWindowTitle",
}  # fmt: skip

program_file = in_every(PROGRAM, ROOT)


@cache
def _nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))))


def _calls(path: Path) -> Iterator[ast.Call]:
    yield from (node for node in _nodes(path) if isinstance(node, ast.Call))


def _is_translate(function: ast.AST) -> bool:
    """Whether it is Qt's translate; painters and strings have methods of that name, too."""
    return ast.unparse(function).endswith("Application.translate") or ast.unparse(function) == "translate"


def _is_tr(function: ast.AST) -> bool:
    return isinstance(function, ast.Attribute) and function.attr == "tr"


def _text(call: ast.Call) -> ast.expr | None:
    """The argument that holds the text, or None if the call translates nothing."""
    if _is_tr(call.func):
        return call.args[0]
    return call.args[1] if _is_translate(call.func) else None


def _texts(path: Path) -> Iterator[tuple[ast.Call, str]]:
    for call in _calls(path):
        text = _text(call)
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield call, text.value


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@program_file
def test_translates_only_literals(path: Path) -> None:
    allowed = DATA_LOOK_UPS.get(path.name, ())
    odd = [
        f"line {call.lineno}: {ast.unparse(call)}"
        for call in _calls(path)
        if (text := _text(call)) is not None
        and not isinstance(text, ast.Constant)
        and ast.unparse(text) not in allowed
    ]
    contexts = [
        f"line {call.lineno}: {ast.unparse(call)}"
        for call in _calls(path)
        if _is_translate(call.func) and not isinstance(call.args[0], ast.Constant)
    ]
    assert not odd + contexts


@program_file
def test_gives_translation_no_other_name(path: Path) -> None:
    """The tool that collects the texts knows `tr` and `translate`, and nothing else."""
    called = {id(call.func) for call in _calls(path)}
    assert not [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in _nodes(path)
        if isinstance(node, ast.Attribute)
        and (_is_tr(node) or _is_translate(node))
        and id(node) not in called
    ]


@program_file
def test_fields_are_named_and_filled_in(path: Path) -> None:
    filled = {
        id(call.func.value): {keyword.arg for keyword in call.keywords}
        for call in _calls(path)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "format"
    }
    for call, text in _texts(path):
        assert all(name.isidentifier() for name in _fields(text)), text
        given = filled.get(id(call))
        assert given is None or None in given or given == _fields(text), text


@program_file
def test_plurals_are_given_their_number(path: Path) -> None:
    for call, text in _texts(path):
        wanted = 3 if _is_tr(call.func) else 4
        counted = len(call.args) == wanted or any(keyword.arg == "n" for keyword in call.keywords)
        assert ("%n" in text) == counted, text


@program_file
def test_shows_no_text_past_the_translators(path: Path) -> None:
    assert not [
        f"line {call.lineno}: {ast.unparse(call)}"
        for call in _calls(path)
        if ast.unparse(call.func).rpartition(".")[2] in SHOWN_BY
        and any(_is_wordy(argument) for argument in call.args)
    ]


def _is_wordy(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return any(_is_wordy(part) for part in node.values)
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and any(letter.isalpha() for letter in node.value)
    )


def test_errors_name_their_fields() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    assert kinds
    for kind in kinds:
        assert all(name.isidentifier() for name in _fields(getattr(kind, "says", ""))), kind


def test_translations_keep_the_fields() -> None:
    for path in sorted((ROOT / "resources" / "i18n").glob("*.ts")):
        for message in ET.parse(path).getroot().iter("message"):
            source = message.findtext("source", "")
            for done in message.findall("translation"):
                for text in [form.text for form in done.iter("numerusform")] or [done.text]:
                    assert not text or _fields(text) == _fields(source), f"{path.name}: {text}"
