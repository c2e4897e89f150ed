"""Between what is held and what is shown of a journal that is damaged, or was when it was closed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from spasmjournal.errors import JournalError, JournalIsDamaged, JournalIsGone, NotAJournal
from spasmjournal.i18n import sentence
from spasmjournal.settings import Settings
from spasmjournal.ui.damage.finding import Damaged
from spasmjournal.ui.holding import Holding
from spasmjournal.ui.keeping.copying import second_folder
from spasmjournal.ui.notice_bar import NoticeBar
from spasmjournal.ui.opening import Rewrite
from spasmjournal.ui.page import Page
from spasmjournal.ui.trouble_page import TroublePage

if TYPE_CHECKING:
    from spasmjournal.record.backup.copies import Copy
    from spasmjournal.ui.keeping.putting_back import PuttingBack


class DamageDesk(QObject):
    """Offers what can be done for a damaged journal, and has it done."""

    def __init__(
        self,
        holding: Holding,
        page: TroublePage,
        settings: Settings,
        notice: NoticeBar,
        may_leave: Callable[[], bool],
    ) -> None:
        super().__init__(holding)
        self._holding = holding
        self._panel = page.damage
        self._settings = settings
        self._notice = notice
        self._may_leave = may_leave
        holding.failed.connect(self._offer)
        holding.came.connect(self._panel.forget)
        page.retry_wanted.connect(holding.again)
        page.unlock.given.connect(holding.unlock)
        self._panel.put_back_wanted.connect(self._put_back)
        self._gone = page.gone
        holding.came.connect(self._gone.forget)
        self._gone.put_back_wanted.connect(self._bring_back)
        self._gone.anew_wanted.connect(holding.begin_anew)

    def _offer(self, error: JournalError) -> None:
        path = self._holding.path
        self._gone.forget()
        if isinstance(error, JournalIsGone):
            self._gone.show_gone(cast("Copy", error.fields["copy"]))
        if path is not None and isinstance(error, (JournalIsDamaged, NotAJournal)):
            damaged = Damaged(path, self._holding.key_of_closed(), second_folder(self._settings))
            found = QCoreApplication.translate("DamageDesk", "The file: {path}").format(path=path)
            if reason := error.fields.get("reason"):
                told = QCoreApplication.translate("DamageDesk", "{file}. What the check says: {reason}")
                found = told.format(file=found, reason=reason)
            self._panel.show_damaged(damaged, found, only_with_copy=isinstance(error, NotAJournal))
        else:
            self._panel.forget()

    def follow(self, page: Page) -> None:
        """Lead on from a page that meets damage."""
        page.damage_met.connect(self.tell)
        page.damage_found.connect(self._give_up)

    def tell(self, trouble: JournalError) -> None:
        """Say what was met in an open journal; one that is damaged is closed if nothing is lost by it."""
        if isinstance(trouble, JournalIsDamaged):
            # Not in the middle of what met it.
            QTimer.singleShot(0, self, lambda: self._leave_damaged(trouble))
        else:
            self._notice.tell(sentence(trouble))

    def _leave_damaged(self, damage: JournalIsDamaged) -> None:
        self._give_up(damage)
        if self._holding.journal is not None:
            act = QCoreApplication.translate("DamageDesk", "See what can be done")
            self._notice.tell(sentence(damage), act, lambda: self._give_up(damage))

    def _give_up(self, damage: JournalIsDamaged) -> None:
        if self._may_leave():
            self._holding.give_up(damage)

    def _bring_back(self, act: Rewrite) -> None:
        self._holding.rewrite(act, self._tell_brought_back)

    def _tell_brought_back(self, trouble: JournalError | None) -> None:
        text = QCoreApplication.translate("DamageDesk", "The copy is in place of the journal.")
        self._notice.tell(sentence(trouble) if trouble is not None else text)

    def _put_back(self, act: "PuttingBack") -> None:
        self._holding.rewrite(act, lambda trouble: self._done(act, trouble))

    def _done(self, act: "PuttingBack", trouble: JournalError | None) -> None:
        if trouble is not None:
            self._panel.say(sentence(trouble))
            return
        # That it was damaged kept copies from being made, and is over.
        self._settings.copy_trouble = self._settings.second_folder_trouble = ""
        told = QCoreApplication.translate(
            "DamageDesk", "The journal can be used again. The damaged file is kept as {path}."
        )
        self._notice.tell(told.format(path=act.kept))
