"""A person who goes on typing into a card until the program is killed; says what is on disk so far.

Run as a module with the path of a journal.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from spasmjournal.app import make_application, make_window
from spasmjournal.record.answers import SpasmAnswer
from spasmjournal.settings import Settings
from spasmjournal.ui.clock import SystemClock
from spasmjournal.vocabulary import View

_WORDS = "it came at night and would not go away "


def main(path: Path) -> None:
    """Type until somebody kills the program."""
    application = make_application(["spasmjournal"])
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(
            application, Settings(Path(folder) / "settings.ini"), SystemClock(), Path(folder)
        )
        window.show()
        said = [""]

        def begin() -> None:
            body_map = window.today.body_map
            spot = body_map.centre_of("calf_inner_left", View.BACK)
            QTest.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=spot)
            keys.start()

        def type_on() -> None:
            card, journal = window.today.card, window.journal
            assert card is not None
            assert journal is not None
            QTest.keyClicks(card.note, _WORDS[len(card.note.toPlainText()) % len(_WORDS)])
            draft = journal.open_draft()
            note = draft.answer.note if draft and isinstance(draft.answer, SpasmAnswer) else ""
            if len(note) > len(said[-1]) + len(_WORDS):
                said.append(note)
                sys.stdout.write(f"{note}\n")
                sys.stdout.flush()

        keys = QTimer(interval=10)
        keys.timeout.connect(type_on)
        window.journal_opened.connect(begin)
        window.open_path(path)
        application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
