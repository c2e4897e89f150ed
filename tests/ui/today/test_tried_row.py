"""What was tried: how it is done, for which place, when, and what came of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spasmjournal.period import Period
from spasmjournal.record.answers import RemedyAnswer, UseAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.main_window import MainWindow
from spasmjournal.ui.today.spasm_card import SpasmCard
from spasmjournal.ui.today.tried_field import offered
from spasmjournal.ui.today.tried_row import TriedRow
from spasmjournal.vocabulary import RemedyGroup, Side, View
from tests.answered_remedy import answered_remedy
from tests.ui.conftest import SetClock

Click = Callable[[QWidget], None]
ClickBody = Callable[[str, View], None]


def _chip(card: SpasmCard, name: str) -> QPushButton:
    return next(chip for chip in card.tried.findChildren(QPushButton) if chip.text() == name)


@pytest.fixture
def row(card: SpasmCard, click: Click) -> TriedRow:
    click(_chip(card, "Heat"))
    return card.tried.rows()[0]


def _kept(journal: Journal, today: Period) -> tuple[UseAnswer, ...]:
    (spasm,) = journal.seen_spasms(today)
    return journal.answered_spasm(spasm.id).uses


def test_what_is_told_under_the_fold_is_kept(
    qtbot: QtBot, click: Click, journal: Journal, card: SpasmCard, row: TriedRow, today: Period
) -> None:
    details = row.details
    assert not details.recipe.isVisible()
    click(details.toggle)
    assert details.recipe.isVisible()
    for line, words in (
        (details.minutes.edit, "20"),
        (details.recipe, "hot water bottle"),
        (details.eased.edit, "15"),
        (details.side_effects, "red skin"),
        (details.cost, "2 a month"),
    ):
        line.setFocus()
        qtbot.keyClicks(line, words)
    details.worse.button(False).click()
    details.worse_next_day.button(True).click()
    click(card.save)
    (use,) = _kept(journal, today)
    assert (use.minutes, use.recipe, use.eased_minutes) == (20, "hot water bottle", 15)
    assert (use.worse, use.worse_next_day, use.side_effects, use.cost) == (
        False,
        True,
        "red skin",
        "2 a month",
    )


def test_eased_and_not_eased_let_go_of_each_other(qtbot: QtBot, click: Click, row: TriedRow) -> None:
    click(row.details.toggle)
    qtbot.keyClicks(row.details.eased.edit, "15")
    row.details.not_eased.click()
    assert (row.answer().eased_minutes, row.answer().not_eased) == (None, True)
    qtbot.keyClicks(row.details.eased.edit, "3")
    assert (row.answer().eased_minutes, row.answer().not_eased) == (3, None)


def test_the_fold_is_open_where_something_was_told(
    click: Click, window: MainWindow, journal: Journal, card: SpasmCard, row: TriedRow, today: Period
) -> None:
    row.details.cost.setText("free")
    click(card.save)
    click(window.today.panel.spasms[0])
    again = window.today.card
    assert again is not None
    assert again.tried.rows()[0].details.is_open


def test_a_use_can_be_for_one_of_several_places(
    click: Click, click_body: ClickBody, journal: Journal, card: SpasmCard, row: TriedRow, today: Period
) -> None:
    assert not row.place.isVisible()
    click_body("calf_inner_right", View.BACK)
    assert row.place.isVisible()
    assert row.answer().place is None
    right = ("calf_inner", Side.RIGHT)
    click(row.place.button(right))
    click_body("heel_left", View.BACK)
    assert row.answer().place == right
    click(card.save)
    assert [use.place for use in _kept(journal, today)] == [right]


def test_a_place_that_is_taken_away_is_no_place_of_a_use(
    click: Click, click_body: ClickBody, card: SpasmCard, row: TriedRow
) -> None:
    click_body("calf_inner_right", View.BACK)
    click(row.place.button(("calf_inner", Side.RIGHT)))
    click_body("calf_inner_right", View.BACK)
    assert row.answer().place is None


def test_several_remedies_keep_their_times_and_at_one_time_their_order(
    click: Click, journal: Journal, card: SpasmCard, clock: SetClock, today: Period
) -> None:
    for name in ("Stretching", "Heat", "Waited it out"):
        click(_chip(card, name))
    began = clock() - timedelta(hours=1)
    card.tried.rows()[1].when.show_moment(clock() - timedelta(minutes=20))
    card.when.show_moment(began)
    click(card.save)
    names = {remedy.id: remedy.name for remedy in journal.remedies()}
    kept = [(names[use.remedy_id], use.began) for use in _kept(journal, today)]
    assert kept == [
        ("Stretching", began),
        ("Waited it out", began),
        ("Heat", clock() - timedelta(minutes=20)),
    ]


def test_how_it_is_done_is_shown_folded(
    click: Click, journal: Journal, window: MainWindow, click_body: ClickBody, clock: SetClock
) -> None:
    heat = next(remedy.id for remedy in journal.remedies() if remedy.name == "Heat")
    words = "Wrap the bottle in a towel. " * 9 + "Take it off after 20 minutes."
    journal.change_remedy(heat, replace(answered_remedy(journal, heat), technique=words), clock())
    click_body("heel_left", View.BACK)
    card = window.today.card
    assert card is not None
    click(_chip(card, "Heat"))
    technique = card.tried.rows()[0].technique
    assert technique.text.text().startswith("How to do it: Wrap the bottle")
    assert technique.text.text().endswith("…")
    click(technique.more)
    assert technique.text.text().endswith("Take it off after 20 minutes.")
    click(technique.more)
    assert technique.text.text().endswith("…")


def test_nothing_is_said_where_nobody_said_how(row: TriedRow) -> None:
    assert not row.technique.isVisible()


def test_waited_it_out_is_offered_first_and_never_ticked(
    journal: Journal, card: SpasmCard, clock: SetClock
) -> None:
    own = journal.add_remedy(RemedyAnswer("My cream", RemedyGroup.TOPICAL), clock())
    order = [remedy.id for remedy in journal.remedies()]
    waited = next(remedy.id for remedy in journal.remedies() if remedy.group == RemedyGroup.WAITED)
    journal.order_remedies([own, *(found for found in order if found != own)], clock())
    ids = [remedy.id for remedy in offered(journal)]
    assert ids[:2] == [waited, own]
    assert not any(chip.isChecked() for chip in card.tried.findChildren(QPushButton))


def test_an_archived_remedy_is_offered_only_where_it_was_used(journal: Journal, clock: SetClock) -> None:
    heat = next(remedy.id for remedy in journal.remedies() if remedy.name == "Heat")
    journal.archive_remedy(heat, clock())
    assert heat not in [remedy.id for remedy in offered(journal)]
    assert heat in [remedy.id for remedy in offered(journal, {heat})]


def test_the_remedies_are_one_stop_for_tab(qtbot: QtBot, card: SpasmCard, journal: Journal) -> None:
    chip = _chip(card, "Waited it out")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Right)
    qtbot.keyClick(_chip(card, "Heat"), Qt.Key.Key_Space)
    assert len(card.tried.rows()) == 1
    stops = [c for c in card.tried.findChildren(QPushButton) if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert _chip(card, "Heat") in stops
    assert chip not in stops
