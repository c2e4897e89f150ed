"""The form of a remedy: what is told in it is what the journal keeps."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from spasmjournal.i18n import to_qdate
from spasmjournal.record.answers import RemedyAnswer
from spasmjournal.record.journal import Journal
from spasmjournal.ui.remedies.days_field import DaysField
from spasmjournal.ui.remedies.known_remedy import KnownRemedy
from spasmjournal.ui.remedies.remedies_page import RemediesPage
from spasmjournal.ui.remedies.remedy_form import RemedyForm
from spasmjournal.ui.remedies.remedy_words import planned_text
from spasmjournal.ui.remedies.wait_field import WaitField
from spasmjournal.vocabulary import Purpose, RemedyGroup
from tests.answered_remedy import answered_remedy
from tests.ui.remedies.rows import Choose, Click, IdOf

TODAY = date(2026, 11, 6)
_LINES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=20)
ANSWERS = st.builds(
    RemedyAnswer,
    name=_LINES,
    group=st.sampled_from(RemedyGroup),
    purpose=st.sampled_from(Purpose),
    wait_minutes=st.integers(0, 31 * 24 * 60),
    technique=_LINES,
    practitioner=_LINES,
    started=st.none() | st.dates(date(1950, 1, 1), TODAY),
    wait_for_morning=st.booleans(),
    notify=st.booleans(),
    planned_days=st.frozensets(st.integers(0, 6)),
)


@pytest.fixture
def form(qtbot: QtBot) -> RemedyForm:
    form = RemedyForm()
    qtbot.addWidget(form)
    return form


@given(answer=ANSWERS, own=st.booleans())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_remedy_comes_back_as_it_was(form: RemedyForm, answer: RemedyAnswer, own: bool) -> None:
    form.start(KnownRemedy(1, "as it is read", answer, own), TODAY)
    if own:
        form.name.setText(answer.name)
    assert form.answer() == answer
    form.start_new_with(answer, TODAY)
    assert form.answer() == answer


def test_every_answer_is_kept(
    qtbot: QtBot, page: RemediesPage, journal: Journal, click: Click, id_of: IdOf
) -> None:
    form = page.form
    click(page.add)
    qtbot.keyClicks(form.name, "Magnesium")
    form.group.setCurrentIndex(form.group.findData(RemedyGroup.SUPPLEMENT))
    form.purpose.setCurrentIndex(form.purpose.findData(Purpose.PREVENTING))
    qtbot.keyClicks(form.technique, "With food")
    qtbot.keyClicks(form.practitioner, "Dr Sample")
    form.wait.morning.click()
    form.notify.click()
    form.days.every.click()
    form.started.known.click()
    form.started.edit.setDate(to_qdate(TODAY - timedelta(days=30)))
    click(form.save)
    assert answered_remedy(journal, id_of("Magnesium")) == RemedyAnswer(
        name="Magnesium",
        group=RemedyGroup.SUPPLEMENT,
        purpose=Purpose.PREVENTING,
        technique="With food",
        practitioner="Dr Sample",
        started=TODAY - timedelta(days=30),
        wait_for_morning=True,
        notify=True,
        planned_days=frozenset(range(7)),
    )


def test_a_wait_of_ones_own(
    page: RemediesPage, journal: Journal, choose: Choose, click: Click, id_of: IdOf
) -> None:
    choose("Massage")
    wait = page.form.wait
    assert wait.chips.value() == 12 * 60
    wait.other.click()
    assert (wait.amount.value(), wait.unit.currentText()) == (12, "hours")
    wait.unit.setCurrentIndex(wait.unit.findText("days"))
    wait.amount.setValue(2)
    click(page.form.save)
    assert answered_remedy(journal, id_of("Massage")).wait_minutes == 2 * 24 * 60
    assert (wait.amount.value(), wait.unit.currentText()) == (2, "days")


def test_there_is_always_a_wait(qtbot: QtBot) -> None:
    field = WaitField("Wait")
    qtbot.addWidget(field)
    field.chips.button(20).click()
    assert (field.minutes(), field.chips.value()) == (20, 20)
    field.chips.button(60).click()
    field.morning.click()
    assert (field.minutes(), field.until_morning()) == (60, True)
    field.morning.click()
    assert field.until_morning()
    field.chips.button(10).click()
    assert (field.minutes(), field.until_morning()) == (10, False)
    assert not field.amount.isVisibleTo(field)


def test_every_day_is_all_seven(qtbot: QtBot) -> None:
    field = DaysField("Regular use")
    qtbot.addWidget(field)
    for day in range(7):
        assert not field.every.isChecked()
        field.days.button(day).click()
    assert field.every.isChecked()
    field.days.button(5).click()
    assert (field.every.isChecked(), field.chosen_days()) == (False, frozenset({0, 1, 2, 3, 4, 6}))
    field.every.click()
    field.every.click()
    assert field.chosen_days() == frozenset()
    assert field.days.button(1).accessibleName() == "Regular use: Tuesday"


def test_days_stand_in_the_order_of_the_locales_week() -> None:
    assert planned_text({6, 1}) == "Tue, Sun"
    assert planned_text(range(7)) == "every day"
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    assert planned_text({6, 1}) == "Sun, Tue"


def test_no_day_to_come_can_be_told(page: RemediesPage, choose: Choose) -> None:
    choose("Heat")
    page.form.started.known.click()
    page.form.started.edit.setDate(to_qdate(TODAY + timedelta(days=3)))
    assert page.form.answer().started == TODAY


def test_the_programs_own_say_that_a_name_changes_no_meaning(
    page: RemediesPage, choose: Choose, click: Click
) -> None:
    choose("Heat")
    assert page.form.fixed.isVisible()
    click(page.add)
    assert not page.form.fixed.isVisible()


def test_another_remedy_is_read_from_its_top(qtbot: QtBot, page: RemediesPage, choose: Choose) -> None:
    choose("Heat")
    page.form.started.known.setFocus(Qt.FocusReason.TabFocusReason)
    page.form.bring_into_view(page.form.started)
    qtbot.waitUntil(lambda: page.form.name.visibleRegion().isEmpty())
    choose("Massage")
    assert not page.form.name.visibleRegion().isEmpty()


def test_another_time_is_in_view_and_has_the_keyboard(
    qtbot: QtBot, page: RemediesPage, choose: Choose
) -> None:
    choose("Heat")
    wait = page.form.wait
    qtbot.mouseClick(wait.other, Qt.MouseButton.LeftButton)
    assert wait.amount.hasFocus()
    qtbot.waitUntil(lambda: wait.own.visibleRegion().boundingRect() == wait.own.rect())
    qtbot.keyClicks(wait.amount, "45")
    assert wait.minutes() == 45
