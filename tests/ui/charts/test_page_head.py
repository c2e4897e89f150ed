"""From the head of the page one gets to each chart, by name."""

from PySide6.QtWidgets import QApplication, QScrollArea

from spasmjournal.charts.chart import ChartName
from spasmjournal.ui.charts.chart_card import ChartCard
from spasmjournal.ui.charts.page_head import PageHead
from spasmjournal.ui.charts.where_card import WhereCard
from tests.ui.charts.conftest import OpenPage, Settle
from tests.ui.charts.entries import card


def head_of(page: object) -> PageHead:
    head = page.findChild(PageHead)  # type: ignore[attr-defined]
    assert isinstance(head, PageHead)
    return head


def test_the_charts_are_listed_as_they_stand(open_page: OpenPage) -> None:
    page = open_page()
    head = head_of(page)
    head.list.aboutToShow.emit()
    listed = [action.text() for action in head.list.actions()]
    assert page.board is not None
    cards: list[ChartCard | WhereCard] = [*page.board.cards.values(), page.board.where]
    assert listed == [each.title for each in sorted(cards, key=lambda each: each.y())]
    assert len(listed) == len(ChartName) + 1


def test_one_gets_to_a_chart_and_on_with_the_keyboard(open_page: OpenPage, settle: Settle) -> None:
    page = open_page()
    head, wanted = head_of(page), card(page, ChartName.WHEN)
    head.list.aboutToShow.emit()
    next(action for action in head.list.actions() if action.text() == wanted.title).trigger()
    settle(page)
    area = page.findChild(QScrollArea)
    assert area is not None
    assert 0 <= wanted.mapTo(area, wanted.rect().topLeft()).y() < 30
    assert wanted.canvas.hasFocus()


def test_where_is_among_them(open_page: OpenPage, settle: Settle) -> None:
    page = open_page()
    head = head_of(page)
    head.list.aboutToShow.emit()
    next(action for action in head.list.actions() if action.text() == "Where").trigger()
    settle(page)
    where = page.findChild(WhereCard)
    assert where is not None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert where.isAncestorOf(focused)


def test_without_a_journal_nothing_is_listed(open_page: OpenPage) -> None:
    page = open_page()
    page.show_journal(None)
    head = head_of(page)
    head.list.aboutToShow.emit()
    assert head.list.actions() == []
