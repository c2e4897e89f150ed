"""The rules of the house, so told that a failure names the files and what they did."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.over_files import in_every

ROOT = Path(__file__).parent.parent
PROGRAM = sorted((ROOT / "spasmjournal").rglob("*.py"))
EVERYTHING = [*PROGRAM, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "packaging").rglob("*.py"))]


class Layer(NamedTuple):
    """What a layer may import besides the facts: layers of ours, and libraries by their first names."""

    ours: str = ""
    libraries: str = ""


FACTS = "entry_filter errors look observation outline paths period safety vocabulary"
DRAWN = "anatomy charts figure i18n insight wording"
SHOWN = f"{DRAWN} exchange lost_words record report sample settings ui"
CORE, GUI = "PySide6.QtCore", "PySide6.QtCore PySide6.QtGui"
WIDGETS = f"{GUI} PySide6.QtWidgets PySide6.QtPrintSupport PySide6.QtSvg"
LAYERS = {
    **dict.fromkeys(FACTS.split(), Layer()),
    "paths": Layer("", "platformdirs"),
    "i18n": Layer("", CORE),
    "settings": Layer("i18n", CORE),
    "anatomy": Layer("i18n"),
    "wording": Layer("i18n anatomy", CORE),
    "lost_words": Layer("i18n record", CORE),
    "record": Layer("anatomy", f"sqlalchemy alembic sqlcipher3 cattrs cryptography {CORE}"),
    "insight": Layer("", "numpy scipy"),
    "charts": Layer("insight i18n wording anatomy", f"matplotlib numpy scipy {CORE}"),
    "figure": Layer("anatomy i18n insight", GUI),
    "report": Layer(DRAWN, f"{GUI} PySide6.QtSvg"),
    "report.chart_painter": Layer(DRAWN, f"{GUI} matplotlib numpy"),
    "exchange": Layer("record anatomy"),
    "sample": Layer("record anatomy"),
    "ui": Layer(f"{SHOWN} __init__", WIDGETS),
    "ui.going_to_sleep": Layer("", f"{CORE} PySide6.QtDBus"),
    "ui.charts": Layer(f"{SHOWN} __init__", f"{WIDGETS} matplotlib"),
    "insight_command": Layer("insight i18n anatomy wording", CORE),
    "report_command": Layer(f"{DRAWN} record report ui keeping_command __init__", GUI),
    "terminal": Layer("", CORE),
    "keeping_command": Layer("record exchange i18n anatomy wording lost_words terminal", CORE),
    "app": Layer(f"{SHOWN} cli __init__", WIDGETS),
    "cli": Layer(f"{SHOWN} app insight_command keeping_command report_command terminal __init__", GUI),
    "__main__": Layer(f"{SHOWN} app cli __init__", GUI),
    "__init__": Layer(),
}
_WITHIN_THE_RECORD = "spasmjournal.record.database spasmjournal.record.models spasmjournal.record.migrations"
BARRED = {
    "charts": "matplotlib.pyplot matplotlib.backends.backend_qt matplotlib.backends.backend_qtagg",
    "ui": _WITHIN_THE_RECORD,
    "sample": _WITHIN_THE_RECORD,
    "": "socket ssl http ftplib smtplib urllib.request requests httpx aiohttp PySide6.QtNetwork",
}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


every_file = in_every(EVERYTHING, ROOT)
program_file = in_every(PROGRAM, ROOT)


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT / "spasmjournal").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def _layer(module: str) -> str:
    """The longest name in the table that the module, without the package's name, lies under."""
    return max((layer for layer in LAYERS if _under(module, layer)), key=len, default="")


def _under(module: str, above: str) -> bool:
    return not above or module == above or module.startswith(f"{above}.")


def _imports(path: Path) -> Iterator[str]:
    """Every dotted name that a file imports, those for the type checker and by name included."""
    package = ".".join(path.relative_to(ROOT).parent.parts)
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) + 1 - node.level] if node.level else []
            whole = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{whole}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield str(ast.literal_eval(node.args[0]))


def _forbidden(module: str, name: str) -> bool:
    layer = _layer(module)
    if any(
        _under(name, bad) for area, names in BARRED.items() if _under(module, area) for bad in names.split()
    ):
        return True
    first, _, rest = name.partition(".")
    if first == "spasmjournal":
        target = _layer(rest) or "__init__"
        allowed = f"{FACTS} {LAYERS[layer].ours} {layer.split('.')[0]}".split()
        return target.split(".")[0] not in allowed
    if first in sys.stdlib_module_names:
        return False
    return not any(_under(name, library) for library in LAYERS[layer].libraries.split())


@program_file
def test_imports_only_what_its_layer_may(path: Path) -> None:
    module = _module(path)
    assert _layer(module), "a new module: give it a place in the table of layers"
    assert not sorted({name for name in _imports(path) if _forbidden(module, name)})


@every_file
def test_holds_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@every_file
def test_functions_are_short(path: Path) -> None:
    if path.parent.name == "versions":
        return  # a migration is one list, written once
    assert not [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= 40
    ]


@every_file
def test_catches_only_what_it_names(path: Path) -> None:
    assert not [
        f"line {node.lineno}: except {ast.unparse(node.type) if node.type else ''}"
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or re.search(r"\b(Base)?Exception\b", ast.unparse(node.type)))
        and ast.unparse(node.body[-1]) != "raise"
    ]


@every_file
def test_is_named_by_its_idea(path: Path) -> None:
    assert not re.search(r"\b(utils?|helpers?|managers?|misc|common)\b", _name(path).replace("_", " "))


@program_file
def test_leaves_colours_to_the_theme(path: Path) -> None:
    if _module(path) == "ui.theme":
        return  # the one place that names colours
    colour = r"#[0-9a-fA-F]{3,8}\b(?=[\"';) ])|\bGlobalColor\.(?!transparent\b)\w+"
    named = re.findall(colour, path.read_text(encoding="utf-8"))
    assert not named


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("ui.today.page", "sqlalchemy.select"),
        ("ui.today.page", "spasmjournal.record.models.Spasm"),
        ("ui.today.page", "matplotlib.figure.Figure"),
        ("charts.relief", "matplotlib.pyplot"),
        ("charts.relief", "PySide6.QtWidgets.QWidget"),
        ("insight.relief", "spasmjournal.record.journal"),
        ("record.journal", "spasmjournal.ui.theme"),
        ("report.pages", "PySide6.QtPrintSupport.QPrinter"),
        ("period", "spasmjournal.i18n"),
        ("cli", "urllib.request.urlopen"),
    ],
)
def test_the_table_forbids(module: str, name: str) -> None:
    assert _forbidden(module, name)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("ui.today.page", "spasmjournal.record.journal.Journal"),
        ("ui.charts.page", "matplotlib.backends.backend_qtagg.FigureCanvasQTAgg"),
        ("record.journal", "sqlalchemy.select"),
        ("record.journal", "spasmjournal.record.models.Spasm"),
        ("period", "datetime.date"),
        ("cli", "urllib.parse.quote"),
    ],
)
def test_the_table_allows(module: str, name: str) -> None:
    assert not _forbidden(module, name)


def test_qt_keeps_count_of_none(qtbot: QtBot) -> None:
    """PySide6 6.12 on Python 3.11 loses a reference at each call, and the program aborts at last."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.update()
    assert abs(sys.getrefcount(None) - before) < 50
