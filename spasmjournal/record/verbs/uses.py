"""What can be done with uses of remedies, and what came of them."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy.orm import Session

from spasmjournal.record import reading, writing
from spasmjournal.record.answers import AfterAnswer, UseAnswer
from spasmjournal.record.models import PlannedSkip, Remedy, RemedyUse
from spasmjournal.record.questions import there
from spasmjournal.record.verbs.door import Door


class UseVerbs(Door):
    """Noting and correcting uses, and answering what was asked about them."""

    def use_remedy(self, answer: UseAnswer, now: datetime) -> int:
        """Keep a use that belongs to no spasm, such as a regular massage; its id."""
        answer = answer.checked(now)
        with self._step("use_remedy", now) as session:
            use = writing.put_use(session, None, answer, None)
        return use.id

    def change_use(self, use_id: int, answer: UseAnswer, now: datetime) -> None:
        """Correct a use."""
        answer = answer.checked(now)
        with self._step("change_use", now) as session:
            use = there(reading.whole_use(session, use_id))
            writing.put_use(session, use, answer, use.spasm_id, _places(session, use))

    def record_after(self, use_id: int, answer: AfterAnswer, now: datetime) -> None:
        """Keep how it was after a remedy, or why that is not known."""
        answer = answer.checked()
        with self._step("record_after", now) as session:
            use = writing.standing(session, RemedyUse, use_id)
            answered = answer.after is not None
            told = vars(answer) | {
                "before": use.before if answer.before is None else answer.before,
                "after_at": writing.wall(now) if answered else None,
                "after_at_offset": writing.offset(now) if answered else None,
            }
            writing.fill(use, told)

    def record_next_day(self, use_ids: Collection[int], *, worse: bool | None, now: datetime) -> None:
        """Keep whether it was worse for these uses on the next day, or (None) that this is not known."""
        with self._step("record_next_day", now) as session:
            for use_id in use_ids:
                use = writing.standing(session, RemedyUse, use_id)
                writing.fill(use, {"worse_next_day": worse, "next_day_unknown": worse is None})

    def confirm_planned(self, answer: UseAnswer, day: date, now: datetime) -> int:
        """Keep that a regular remedy was used as it was planned for a day; the use's id."""
        answer = answer.checked(now)
        with self._step("confirm_planned", now) as session:
            use = writing.put_use(session, None, answer, None)
            use.planned_day = day
        return use.id

    def skip_planned(self, remedy_id: int, day: date, now: datetime) -> None:
        """Keep that a regular remedy was not used on a day."""
        with self._step("skip_planned", now) as session:
            writing.standing(session, Remedy, remedy_id)
            session.add(PlannedSkip(remedy_id=remedy_id, day=day))


def _places(session: Session, use: RemedyUse) -> writing.PlacesByKey:
    spasm = reading.whole_spasm(session, use.spasm_id) if use.spasm_id else None
    return writing.places_of(spasm) if spasm else {}
