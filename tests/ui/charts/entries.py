"""Entries for the page of charts, and what it says of them."""

from datetime import datetime, timedelta

from spasmjournal.charts.chart import ChartName
from spasmjournal.record.answers import (
    PlaceAnswer,
    SpasmAnswer,
    UseAnswer,
)
from spasmjournal.record.journal import Journal
from spasmjournal.ui.charts.chart_card import ChartCard
from spasmjournal.ui.charts.charts_page import ChartsPage
from spasmjournal.vocabulary import Kind, RemedyGroup, Side, View

CALF = PlaceAnswer("calf_inner", Side.LEFT, View.BACK)
NECK = PlaceAnswer("neck_back", Side.LEFT, View.BACK)


def record(
    journal: Journal,
    now: datetime,
    days_ago: int,
    group: RemedyGroup,
    after: int | None,
    place: PlaceAnswer = CALF,
    kind: Kind | None = None,
) -> int:
    began = now - timedelta(days=days_ago)
    remedy = next(remedy for remedy in journal.remedies() if remedy.group == group)
    uses = (UseAnswer(remedy.id, began, before=7, after=after),)
    return journal.add_spasm(SpasmAnswer((place,), began, kind, worst=7, uses=uses), now)


def card(page: ChartsPage, name: ChartName = ChartName.RELIEF_OVER_TIME) -> ChartCard:
    assert page.board is not None
    return page.board.cards[name]


def said(page: ChartsPage) -> tuple[str, str]:
    return card(page).sentence, card(page, ChartName.THROUGH_TIME).sentence


def days_shown(page: ChartsPage) -> int:
    return int(said(page)[1].split(" known days of ")[1].split(":")[0])
