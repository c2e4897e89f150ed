"""The file's own tables: facts about it, the steps that can be undone, and cards not yet saved."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from spasmjournal.record.models import Base


class Fact(Base):
    """A fact about the file itself, such as that its entries are made up."""

    __tablename__ = "fact"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class Step(Base):
    """One thing a person did, which can be undone and redone."""

    __tablename__ = "step"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    verb: Mapped[str] = mapped_column(String(32))
    undone: Mapped[bool] = mapped_column(default=False)

    images: Mapped[list["Image"]] = relationship(lazy="raise", order_by="Image.id")


class Image(Base):
    """A row as it was before and after a step, as JSON; no image before means the step made it."""

    __tablename__ = "image"

    id: Mapped[int] = mapped_column(primary_key=True)
    step_id: Mapped[int] = mapped_column(ForeignKey("step.id"), index=True)
    table: Mapped[str] = mapped_column(String(32))
    row_id: Mapped[int]
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)


class Draft(Base):
    """What stands on a card that is not saved yet; one is open at most, the others were put away."""

    __tablename__ = "draft"

    id: Mapped[int] = mapped_column(primary_key=True)
    is_open: Mapped[bool]
    kind: Mapped[str] = mapped_column(String(16))
    row_id: Mapped[int | None]
    at: Mapped[datetime]
    answer: Mapped[str] = mapped_column(Text)
    before: Mapped[str | None] = mapped_column(Text)
