"""What a new journal offers to note: the article's remedies and "waited it out"."""

from datetime import datetime
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from spasmjournal.record.models import Remedy
from spasmjournal.record.steps import utc
from spasmjournal.vocabulary import Purpose, RemedyGroup


class Start(NamedTuple):
    """A remedy as a new journal has it."""

    name: str
    group: RemedyGroup
    purpose: Purpose
    wait_minutes: int


_VISIT = 12 * 60
_STARTS = (
    Start("Waited it out", RemedyGroup.WAITED, Purpose.EASING, 20),
    Start("Heat", RemedyGroup.HEAT, Purpose.EASING, 20),
    Start("Stretching", RemedyGroup.STRETCHING, Purpose.EASING, 10),
    Start("Massage", RemedyGroup.MASSAGE, Purpose.BOTH, _VISIT),
    Start("Chiropractic", RemedyGroup.CHIROPRACTIC, Purpose.BOTH, _VISIT),
    Start("Acupuncture", RemedyGroup.ACUPUNCTURE, Purpose.BOTH, _VISIT),
    Start("Topical cream", RemedyGroup.TOPICAL, Purpose.EASING, 60),
)


def add_starting_remedies(session: Session, now: datetime) -> None:
    """Put them into a journal that never had a remedy; their uids are the same in every journal."""
    if session.scalars(select(Remedy.id).limit(1)).first() is not None:
        return
    for start in _STARTS:
        remedy = Remedy(own=False, technique="", practitioner="", **start._asdict())
        remedy.uid = _uid(start)
        remedy.created_at = remedy.updated_at = utc(now)
        session.add(remedy)


def start_of(uid: str) -> Start | None:
    """The starting remedy that has this uid in every journal."""
    return next((start for start in _STARTS if _uid(start) == uid), None)


def _uid(start: Start) -> str:
    return str(uuid5(NAMESPACE_URL, f"spasmjournal:remedy:{start.group}"))
