"""Between what is held and what is shown of a journal that is damaged, or was when it was closed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from spasmjournal.errors import JournalError, JournalIsDamaged, NotAJournal
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings
from spasmjournal.ui.damage.finding import Damaged
from spasmjournal.ui.holding import Holding
from spasmjournal.ui.keeping.copying import second_folder, tell_of_trouble
from spasmjournal.ui.keeping.subject import Subject
from spasmjournal.ui.notice_bar import NoticeBar
from spasmjournal.ui.trouble_page import TroublePage

if TYPE_CHECKING:
    from spasmjournal.record.journal import Journal
    from spasmjournal.ui.keeping.putting_back import PuttingBack


class DamageDesk(QObject):
    """Offers what can be done for a damaged journal, and has it done."""

    def __init__(
        self,
        holding: Holding,
        page: TroublePage,
        settings: Settings,
        notice: NoticeBar,
        lead: Callable[[Subject], object],
    ) -> None:
        super().__init__(holding)
        self._holding = holding
        self._panel = page.damage
        self._settings = settings
        self._notice = notice
        self._lead = lead
        holding.failed.connect(self._offer)
        holding.came.connect(self._came)
        page.retry_wanted.connect(holding.again)
        page.unlock.given.connect(holding.unlock)
        self._panel.put_back_wanted.connect(self._put_back)

    def _offer(self, error: JournalError) -> None:
        path = self._holding.path
        if path is not None and isinstance(error, (JournalIsDamaged, NotAJournal)):
            damaged = Damaged(path, self._holding.key_of_closed(), second_folder(self._settings))
            self._panel.show_damaged(damaged, only_with_copy=isinstance(error, NotAJournal))
        else:
            self._panel.forget()

    def _came(self, journal: "Journal") -> None:
        self._panel.forget()
        if not journal.is_made_up:
            tell_of_trouble(self._settings, self._notice, lambda: self._lead(Subject.COPIES))

    def _put_back(self, act: "PuttingBack") -> None:
        self._holding.rewrite(act, lambda trouble: self._done(act, trouble))

    def _done(self, act: "PuttingBack", trouble: JournalError | None) -> None:
        if trouble is not None:
            self._panel.say(sentence(trouble))
            return
        told = QCoreApplication.translate(
            "DamageDesk", "The journal can be used again. The damaged file is kept as {path}."
        )
        self._notice.tell(told.format(path=act.kept))
