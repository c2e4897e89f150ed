"""What can be done with spasms."""

from collections.abc import Sequence
from datetime import datetime

from spasmjournal.record import reading, writing
from spasmjournal.record.answers import PlaceAnswer, SpasmAnswer
from spasmjournal.record.models import Spasm
from spasmjournal.record.questions import there
from spasmjournal.record.verbs.door import Door


class SpasmVerbs(Door):
    """Noting, correcting and ending spasms."""

    def add_spasm(self, answer: SpasmAnswer, now: datetime) -> int:
        """Keep a spasm with its places and what was tried; its id."""
        answer = answer.checked(now)
        with self._step("add_spasm", now) as session:
            spasm = writing.new_spasm(session, answer)
        return spasm.id

    def quick_log(self, places: Sequence[PlaceAnswer], now: datetime) -> int:
        """Keep that it is there, now, and that the rest is to be told later; its id."""
        began = now.replace(second=0, microsecond=0)
        answer = SpasmAnswer(tuple(places), began, unfinished=True).checked(now)
        with self._step("quick_log", now) as session:
            spasm = writing.new_spasm(session, answer)
        return spasm.id

    def change_spasm(self, spasm_id: int, answer: SpasmAnswer, now: datetime) -> None:
        """Correct a spasm, its places, causes and uses."""
        answer = answer.checked(now)
        with self._step("change_spasm", now) as session:
            spasm = there(reading.whole_spasm(session, spasm_id))
            writing.put_spasm(session, spasm, answer, now)

    def ease_spasm(self, spasm_id: int, now: datetime) -> None:
        """Keep that a spasm ended just now."""
        with self._step("ease_spasm", now) as session:
            spasm = writing.standing(session, Spasm, spasm_id)
            if spasm.still_going:
                ended = {"ended": writing.wall(now), "ended_offset": writing.offset(now)}
                writing.fill(spasm, ended | {"still_going": False})

    def leave_as_it_is(self, spasm_id: int, now: datetime) -> None:
        """Keep that nothing more is to be told about a spasm."""
        with self._step("leave_as_it_is", now) as session:
            writing.fill(writing.standing(session, Spasm, spasm_id), {"unfinished": False})
