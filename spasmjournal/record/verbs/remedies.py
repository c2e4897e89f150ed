"""What can be done with the remedies themselves."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func, select

from spasmjournal.errors import InTheFuture
from spasmjournal.record import writing
from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.record.models import Remedy
from spasmjournal.record.verbs.door import Door
from spasmjournal.vocabulary import StopReason


class RemedyVerbs(Door):
    """Adding, correcting, ordering, stopping and archiving remedies; their uses keep their meaning."""

    def add_remedy(self, answer: RemedyAnswer, now: datetime) -> int:
        """Keep a remedy of one's own, before all others; its id."""
        answer = answer.checked(now)
        with self._step("add_remedy", now) as session:
            writing.refuse_taken_name(session, answer.name)
            first = session.scalar(select(func.min(Remedy.position))) or 0
            remedy = Remedy(own=True, position=first - 1, **writing.remedy_values(answer))
            remedy.planned_since = now.date() if answer.planned_days else None
            session.add(remedy)
        return remedy.id

    def change_remedy(self, remedy_id: int, answer: RemedyAnswer, now: datetime) -> None:
        """Correct a remedy."""
        answer = answer.checked(now)
        with self._step("change_remedy", now) as session:
            writing.refuse_taken_name(session, answer.name, but=remedy_id)
            remedy = writing.standing(session, Remedy, remedy_id)
            values = writing.remedy_values(answer)
            # under another name it is the person's own: the program's names are translated
            values["own"] = remedy.own or answer.name != remedy.name
            if values["planned_days"] != remedy.planned_days:
                values["planned_since"] = now.date() if answer.planned_days else None
            writing.fill(remedy, values)

    def stop_remedy(self, remedy_id: int, day: date, reason: StopReason | None, now: datetime) -> None:
        """Keep that a remedy was given up on a day, and why."""
        if day > now.date():
            raise InTheFuture
        with self._step("stop_remedy", now) as session:
            told = {"stopped": day, "stop_reason": reason}
            writing.fill(writing.standing(session, Remedy, remedy_id), told)

    def resume_remedy(self, remedy_id: int, now: datetime) -> None:
        """Keep that a remedy is used again."""
        with self._step("resume_remedy", now) as session:
            remedy = writing.standing(session, Remedy, remedy_id)
            again = {"stopped": None, "stop_reason": None, "archived": False}
            writing.fill(remedy, again | {"planned_since": now.date() if remedy.planned_days else None})

    def archive_remedy(self, remedy_id: int, now: datetime) -> None:
        """Offer a remedy no more; what was tried with it stays in the journal."""
        with self._step("archive_remedy", now) as session:
            writing.fill(writing.standing(session, Remedy, remedy_id), {"archived": True})

    def order_remedies(self, remedy_ids: Sequence[int], now: datetime) -> None:
        """Keep the order in which remedies are offered."""
        with self._step("order_remedies", now) as session:
            for position, remedy_id in enumerate(remedy_ids, start=1):
                writing.fill(writing.standing(session, Remedy, remedy_id), {"position": position})
