"""The tables of a journal.

Conventions: event times are the wall clock where the person was, with the UTC offset in minutes
beside them; `created_at`, `updated_at` and `deleted_at` are UTC. NULL means not answered and is
never 0. Rows are deleted softly, so that every deletion can be undone and two copies merged.
"""

from datetime import date, datetime
from uuid import uuid4

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """All tables of a journal file."""

    metadata = MetaData(naming_convention=NAMES)


class Kept:
    """What every row of a person's record has."""

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(36), unique=True, default=lambda: str(uuid4()))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    revision: Mapped[int] = mapped_column(default=1)
    deleted_at: Mapped[datetime | None]


def _intensity(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN 0 AND 10", name=f"{column}_0_to_10")


class Spasm(Kept, Base):
    """One spasm, cramp, twitch or the like; its places and uses come with it where asked for."""

    __tablename__ = "spasm"
    __table_args__ = (
        _intensity("worst"),
        CheckConstraint("lasted_at_least >= 0", name="lasted_not_negative"),
        CheckConstraint("lasted_at_most >= lasted_at_least", name="lasted_in_order"),
        Index("ix_spasm_began_id", "began", "id"),
    )

    began: Mapped[datetime]
    began_offset: Mapped[int]
    kind: Mapped[str | None] = mapped_column(String(32))
    worst: Mapped[int | None]
    ended: Mapped[datetime | None]
    ended_offset: Mapped[int | None]
    lasted_at_least: Mapped[int | None]
    lasted_at_most: Mapped[int | None]
    still_going: Mapped[bool] = mapped_column(default=False)
    doing: Mapped[str | None] = mapped_column(String(32))
    woke_me: Mapped[bool | None]
    sore_next_day: Mapped[bool | None]
    cause_words: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    unfinished: Mapped[bool] = mapped_column(default=False)
    dont_know: Mapped[str] = mapped_column(Text, default="[]", server_default="[]")
    strokes: Mapped[str] = mapped_column(Text, default="[]", server_default="[]")

    places: Mapped[list["Place"]] = relationship(
        lazy="raise",
        order_by="Place.id",
        primaryjoin="and_(Spasm.id == Place.spasm_id, Place.deleted_at.is_(None))",
    )
    causes: Mapped[list["SuspectedCause"]] = relationship(
        lazy="raise",
        order_by="SuspectedCause.id",
        primaryjoin="and_(Spasm.id == SuspectedCause.spasm_id, SuspectedCause.deleted_at.is_(None))",
    )
    uses: Mapped[list["RemedyUse"]] = relationship(
        lazy="raise",
        order_by="RemedyUse.began, RemedyUse.id",
        primaryjoin="and_(Spasm.id == RemedyUse.spasm_id, RemedyUse.deleted_at.is_(None))",
    )


class Place(Kept, Base):
    """Where a spasm was: a region, a side, and the point clicked in body coordinates."""

    __tablename__ = "place"
    __table_args__ = (
        _intensity("worst"),
        CheckConstraint("side IN ('left', 'right', 'middle')", name="side_known"),
        Index("ix_place_region_side", "region", "side"),
    )

    spasm_id: Mapped[int] = mapped_column(ForeignKey("spasm.id"), index=True)
    region: Mapped[str] = mapped_column(String(64))
    side: Mapped[str] = mapped_column(String(8))
    view: Mapped[str] = mapped_column(String(8))
    x: Mapped[float | None]
    y: Mapped[float | None]
    worst: Mapped[int | None]


class SuspectedCause(Kept, Base):
    """One thing the person suspects behind a spasm."""

    __tablename__ = "suspected_cause"

    spasm_id: Mapped[int] = mapped_column(ForeignKey("spasm.id"), index=True)
    cause: Mapped[str] = mapped_column(String(32))


class Remedy(Kept, Base):
    """Something a person tries, "waited it out" among them."""

    __tablename__ = "remedy"
    __table_args__ = (CheckConstraint("wait_minutes >= 0", name="wait_not_negative"),)

    name: Mapped[str] = mapped_column(String(200))
    group: Mapped[str] = mapped_column(String(32))
    purpose: Mapped[str] = mapped_column(String(16), default="easing")
    own: Mapped[bool] = mapped_column(default=True)
    wait_minutes: Mapped[int] = mapped_column(default=20)
    technique: Mapped[str] = mapped_column(Text, default="")
    practitioner: Mapped[str] = mapped_column(String(200), default="")
    started: Mapped[date | None]
    stopped: Mapped[date | None]
    stop_reason: Mapped[str | None] = mapped_column(String(16))
    position: Mapped[int] = mapped_column(default=0, server_default="0")
    archived: Mapped[bool] = mapped_column(default=False, server_default="0")
    wait_for_morning: Mapped[bool] = mapped_column(default=False, server_default="0")
    notify: Mapped[bool] = mapped_column(default=False, server_default="0")
    planned_days: Mapped[int] = mapped_column(default=0, server_default="0")
    planned_since: Mapped[date | None]


class RemedyUse(Kept, Base):
    """One use of a remedy, for a spasm (and place) or on its own."""

    __tablename__ = "remedy_use"
    __table_args__ = (
        _intensity("before"),
        _intensity("after"),
        CheckConstraint("minutes >= 0", name="minutes_not_negative"),
        Index("ix_remedy_use_began_id", "began", "id"),
    )

    remedy_id: Mapped[int] = mapped_column(ForeignKey("remedy.id"), index=True)
    spasm_id: Mapped[int | None] = mapped_column(ForeignKey("spasm.id"), index=True)
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    began: Mapped[datetime]
    began_offset: Mapped[int]
    minutes: Mapped[int | None]
    recipe: Mapped[str] = mapped_column(Text, default="")
    before: Mapped[int | None]
    before_at: Mapped[datetime | None]
    before_at_offset: Mapped[int | None]
    after: Mapped[int | None]
    after_at: Mapped[datetime | None]
    after_at_offset: Mapped[int | None]
    unanswered: Mapped[str | None] = mapped_column(String(16))
    eased_minutes: Mapped[int | None]
    not_eased: Mapped[bool | None]
    worse: Mapped[bool | None]
    worse_next_day: Mapped[bool | None]
    next_day_unknown: Mapped[bool] = mapped_column(default=False, server_default="0")
    planned_day: Mapped[date | None]
    side_effects: Mapped[str] = mapped_column(Text, default="")
    cost: Mapped[str] = mapped_column(String(64), default="")
    note: Mapped[str] = mapped_column(Text, default="")

    remedy: Mapped[Remedy] = relationship(lazy="raise")
    place: Mapped[Place | None] = relationship(
        lazy="raise", primaryjoin="and_(RemedyUse.place_id == Place.id, Place.deleted_at.is_(None))"
    )


class PlannedSkip(Kept, Base):
    """A day on which a planned remedy was not used."""

    __tablename__ = "planned_skip"

    remedy_id: Mapped[int] = mapped_column(ForeignKey("remedy.id"), index=True)
    day: Mapped[date]


class CheckIn(Kept, Base):
    """One day as a whole; all of it is optional."""

    __tablename__ = "check_in"
    __table_args__ = (
        _intensity("headache"),
        _intensity("muscle_pain"),
        _intensity("fatigue"),
        _intensity("stress"),
        _intensity("sleep_quality"),
        CheckConstraint("sleep_hours BETWEEN 0 AND 24", name="sleep_hours_in_a_day"),
    )

    day: Mapped[date] = mapped_column(index=True)
    sleep_hours: Mapped[float | None]
    sleep_quality: Mapped[int | None]
    times_woken: Mapped[int | None]
    headache: Mapped[int | None]
    muscle_pain: Mapped[int | None]
    fatigue: Mapped[int | None]
    stress: Mapped[int | None]
    activity: Mapped[str | None] = mapped_column(String(16))
    no_spasms: Mapped[bool | None]
    told_offset: Mapped[int | None]


class Appointment(Kept, Base):
    """A visit to a doctor or therapist."""

    __tablename__ = "appointment"

    at: Mapped[datetime]
    at_offset: Mapped[int]
    with_whom: Mapped[str] = mapped_column(String(200), default="")
    said: Mapped[str] = mapped_column(Text, default="")


class Question(Kept, Base):
    """Something to ask; without an appointment it waits for the next one."""

    __tablename__ = "question"

    text: Mapped[str] = mapped_column(Text)
    appointment_id: Mapped[int | None] = mapped_column(ForeignKey("appointment.id"), index=True)

    appointment: Mapped[Appointment | None] = relationship(lazy="raise")


class PersonRow(Kept, Base):
    """Who keeps the journal: at most one row."""

    __tablename__ = "person"

    name: Mapped[str] = mapped_column(String(200), default="")
    born: Mapped[date | None]
    about: Mapped[str] = mapped_column(Text, default="")


class CheckedFor(Kept, Base):
    """A safety note of which the person said "I have been checked for this"."""

    __tablename__ = "checked_for"

    topic: Mapped[str] = mapped_column(String(32))
