"""What is offered when a journal was opened with its recovery sheet."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.notice_bar import NoticeBar


def offer_new_passphrase(notice: NoticeBar, show: Callable[[Subject], None]) -> None:
    """Lead to where a new passphrase is set: the old one is forgotten, or its key file is gone."""
    notice.tell(
        QCoreApplication.translate("AfterSheet", "The recovery sheet opened the journal."),
        QCoreApplication.translate("AfterSheet", "Set a new passphrase"),
        lambda: show(Subject.PASSPHRASE),
    )
