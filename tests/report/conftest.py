import pytest
from PySide6.QtWidgets import QApplication

from spasmjournal.anatomy import Anatomy, load_anatomy
from spasmjournal.look import Look
from spasmjournal.ui.theme import print_look


@pytest.fixture(scope="session")
def anatomy() -> Anatomy:
    return load_anatomy()


@pytest.fixture(scope="session")
def look_of_print(qapp: QApplication) -> Look:
    """The same for tests with many examples."""
    return print_look()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Fonts need an application."""
    return print_look()
