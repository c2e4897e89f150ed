"""What the whole story needs: drawn lines, plans, drafts, and what is left open on purpose."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add columns and tables; no row is touched."""
    for table, column in _columns():
        op.add_column(table, column)
    for name, columns in _tables().items():
        op.create_table(name, *_kept(), *columns)
    op.create_index("ix_planned_skip_remedy_id", "planned_skip", ["remedy_id"])
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("is_open", sa.Boolean, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("row_id", sa.Integer),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
    )


def _columns() -> list[tuple[str, sa.Column[Any]]]:
    return [
        ("spasm", _list("dont_know")),
        ("spasm", _list("strokes")),
        ("remedy", sa.Column("position", sa.Integer, nullable=False, server_default="0")),
        ("remedy", _switch("archived")),
        ("remedy", _switch("wait_for_morning")),
        ("remedy", _switch("notify")),
        ("remedy", sa.Column("planned_days", sa.Integer, nullable=False, server_default="0")),
        ("remedy", sa.Column("planned_since", sa.Date)),
        ("remedy_use", _switch("next_day_unknown")),
        ("remedy_use", sa.Column("planned_day", sa.Date)),
        ("check_in", sa.Column("told_offset", sa.Integer)),
    ]


def _tables() -> dict[str, list[sa.Column[Any]]]:
    remedy = sa.Column("remedy_id", sa.Integer, sa.ForeignKey("remedy.id"), nullable=False)
    return {
        "planned_skip": [remedy, sa.Column("day", sa.Date, nullable=False)],
        "checked_for": [sa.Column("topic", sa.String(32), nullable=False)],
    }


def _list(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="[]")


def _switch(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False, server_default="0")


def _kept() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uid", sa.String(36), nullable=False, unique=True),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.Column("updated_at", sa.DateTime, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("deleted_at", sa.DateTime),
    ]
