"""What can be said about days, appointments, and the person."""

from collections.abc import Sequence
from datetime import datetime

from spasmjournal.record import day_reading, reading, steps, writing
from spasmjournal.record.answers import AppointmentAnswer, CheckInAnswer, PersonAnswer, plain
from spasmjournal.record.models import Appointment, CheckIn, PersonRow, Question
from spasmjournal.record.verbs.door import Door


class DayVerbs(Door):
    """Check-ins, appointments with their questions, and who keeps the journal."""

    def check_in(self, answer: CheckInAnswer, now: datetime) -> None:
        """Keep how a day was, in place of what was said about it before; nothing said is no check-in."""
        answer = answer.checked(now)
        with self._step("check_in", now) as session:
            row = day_reading.check_in(session, answer.day)
            if answer == CheckInAnswer(answer.day):
                if row is not None:
                    row.deleted_at = steps.utc(now)
            elif row is None:
                session.add(CheckIn(told_offset=writing.offset(now), **vars(answer)))
            else:
                writing.fill(row, vars(answer))

    def add_appointment(self, answer: AppointmentAnswer, now: datetime) -> int:
        """Keep an appointment, past or to come, and the questions with it; its id."""
        answer = answer.checked()
        with self._step("add_appointment", now) as session:
            row = Appointment(**writing.appointment_values(answer))
            session.add(row)
            writing.put_asked(session, row, answer, now)
        return row.id

    def change_appointment(self, appointment_id: int, answer: AppointmentAnswer, now: datetime) -> None:
        """Correct an appointment, and keep the questions with it."""
        answer = answer.checked()
        with self._step("change_appointment", now) as session:
            row = writing.standing(session, Appointment, appointment_id)
            writing.fill(row, writing.appointment_values(answer))
            writing.put_asked(session, row, answer, now)

    def ask_about(self, line: str, now: datetime) -> None:
        """Add a question for the next appointment, unless it waits already."""
        text = plain(line)
        with self._step("ask_about", now) as session:
            if text and text not in {question.text for question in writing.waiting_questions(session)}:
                session.add(Question(text=text))

    def ask_next_time(self, lines: Sequence[str], now: datetime) -> None:
        """Make the questions for the next appointment exactly these."""
        wanted = [text for line in lines if (text := plain(line))]
        with self._step("ask_next_time", now) as session:
            writing.put_questions(session, wanted, now)

    def name_person(self, answer: PersonAnswer, now: datetime) -> None:
        """Keep what stands at the head of the report."""
        answer = answer.checked(now)
        with self._step("name_person", now) as session:
            row = reading.person(session)
            if row is None:
                session.add(PersonRow(**vars(answer)))
            else:
                writing.fill(row, vars(answer))
