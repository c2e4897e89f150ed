"""The record of a person: spasms, places, remedies, uses, check-ins, appointments, questions."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of the record."""
    _spasms()
    _remedies()
    _days()
    op.create_table(
        "person",
        *_kept(),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("born", sa.Date),
        sa.Column("about", sa.Text, nullable=False),
    )
    op.create_table(
        "fact",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def _kept() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uid", sa.String(36), nullable=False, unique=True),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.Column("updated_at", sa.DateTime, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("deleted_at", sa.DateTime),
    ]


def _intensity(column: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} BETWEEN 0 AND 10", name=f"{column}_0_to_10")


def _spasms() -> None:
    op.create_table(
        "spasm",
        *_kept(),
        sa.Column("began", sa.DateTime, nullable=False),
        sa.Column("began_offset", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(32)),
        sa.Column("worst", sa.Integer),
        sa.Column("ended", sa.DateTime),
        sa.Column("ended_offset", sa.Integer),
        sa.Column("lasted_at_least", sa.Integer),
        sa.Column("lasted_at_most", sa.Integer),
        sa.Column("still_going", sa.Boolean, nullable=False),
        sa.Column("doing", sa.String(32)),
        sa.Column("woke_me", sa.Boolean),
        sa.Column("sore_next_day", sa.Boolean),
        sa.Column("cause_words", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("unfinished", sa.Boolean, nullable=False),
        _intensity("worst"),
        sa.CheckConstraint("lasted_at_least >= 0", name="lasted_not_negative"),
        sa.CheckConstraint("lasted_at_most >= lasted_at_least", name="lasted_in_order"),
    )
    op.create_index("ix_spasm_began_id", "spasm", ["began", "id"])
    op.create_table(
        "place",
        *_kept(),
        sa.Column("spasm_id", sa.Integer, sa.ForeignKey("spasm.id"), nullable=False),
        sa.Column("region", sa.String(64), nullable=False),
        sa.Column("side", sa.String(8), nullable=False),
        sa.Column("view", sa.String(8), nullable=False),
        sa.Column("x", sa.Double),
        sa.Column("y", sa.Double),
        sa.Column("worst", sa.Integer),
        _intensity("worst"),
        sa.CheckConstraint("side IN ('left', 'right', 'middle')", name="side_known"),
    )
    op.create_index("ix_place_spasm_id", "place", ["spasm_id"])
    op.create_index("ix_place_region_side", "place", ["region", "side"])
    op.create_table(
        "suspected_cause",
        *_kept(),
        sa.Column("spasm_id", sa.Integer, sa.ForeignKey("spasm.id"), nullable=False),
        sa.Column("cause", sa.String(32), nullable=False),
    )
    op.create_index("ix_suspected_cause_spasm_id", "suspected_cause", ["spasm_id"])


def _remedies() -> None:
    op.create_table(
        "remedy",
        *_kept(),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("group", sa.String(32), nullable=False),
        sa.Column("purpose", sa.String(16), nullable=False),
        sa.Column("own", sa.Boolean, nullable=False),
        sa.Column("wait_minutes", sa.Integer, nullable=False),
        sa.Column("technique", sa.Text, nullable=False),
        sa.Column("practitioner", sa.String(200), nullable=False),
        sa.Column("started", sa.Date),
        sa.Column("stopped", sa.Date),
        sa.Column("stop_reason", sa.String(16)),
        sa.CheckConstraint("wait_minutes >= 0", name="wait_not_negative"),
    )
    op.create_table(
        "remedy_use",
        *_kept(),
        sa.Column("remedy_id", sa.Integer, sa.ForeignKey("remedy.id"), nullable=False),
        sa.Column("spasm_id", sa.Integer, sa.ForeignKey("spasm.id")),
        sa.Column("place_id", sa.Integer, sa.ForeignKey("place.id")),
        sa.Column("began", sa.DateTime, nullable=False),
        sa.Column("began_offset", sa.Integer, nullable=False),
        sa.Column("minutes", sa.Integer),
        sa.Column("recipe", sa.Text, nullable=False),
        sa.Column("before", sa.Integer),
        sa.Column("before_at", sa.DateTime),
        sa.Column("before_at_offset", sa.Integer),
        sa.Column("after", sa.Integer),
        sa.Column("after_at", sa.DateTime),
        sa.Column("after_at_offset", sa.Integer),
        sa.Column("unanswered", sa.String(16)),
        sa.Column("eased_minutes", sa.Integer),
        sa.Column("not_eased", sa.Boolean),
        sa.Column("worse", sa.Boolean),
        sa.Column("worse_next_day", sa.Boolean),
        sa.Column("side_effects", sa.Text, nullable=False),
        sa.Column("cost", sa.String(64), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        _intensity("before"),
        _intensity("after"),
        sa.CheckConstraint("minutes >= 0", name="minutes_not_negative"),
    )
    op.create_index("ix_remedy_use_remedy_id", "remedy_use", ["remedy_id"])
    op.create_index("ix_remedy_use_spasm_id", "remedy_use", ["spasm_id"])
    op.create_index("ix_remedy_use_began_id", "remedy_use", ["began", "id"])


def _days() -> None:
    rated = ("sleep_quality", "headache", "muscle_pain", "fatigue", "stress")
    op.create_table(
        "check_in",
        *_kept(),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("sleep_hours", sa.Double),
        sa.Column("times_woken", sa.Integer),
        *(sa.Column(name, sa.Integer) for name in rated),
        sa.Column("activity", sa.String(16)),
        sa.Column("no_spasms", sa.Boolean),
        *(_intensity(name) for name in rated),
        sa.CheckConstraint("sleep_hours BETWEEN 0 AND 24", name="sleep_hours_in_a_day"),
    )
    op.create_index("ix_check_in_day", "check_in", ["day"])
    op.create_table(
        "appointment",
        *_kept(),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("at_offset", sa.Integer, nullable=False),
        sa.Column("with_whom", sa.String(200), nullable=False),
        sa.Column("said", sa.Text, nullable=False),
    )
    op.create_table(
        "question",
        *_kept(),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("appointment_id", sa.Integer, sa.ForeignKey("appointment.id")),
    )
    op.create_index("ix_question_appointment_id", "question", ["appointment_id"])
