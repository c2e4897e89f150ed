"""The tables that are only there if asked for: spasms, uses without one, check-ins, notes."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.i18n import day_text, moment_text, number_text, time_text
from spasmjournal.observation import SeenCheckIn
from spasmjournal.report.contents import ListedSpasm, ReportContents
from spasmjournal.report.entry_words import lasted_text, tried_text
from spasmjournal.report.noted import Noted
from spasmjournal.report.phrases import level_text
from spasmjournal.report.table_text import Head, TableText
from spasmjournal.wording import activity_text, intensity_text, kind_text


def spasm_table(contents: ReportContents) -> TableText:
    """The spasms of the period, newest first."""
    title = QCoreApplication.translate("Report", "Spasms, newest first: {count}")
    days = {day: day_text(day) for day in {listed.spasm.began.date() for listed in contents.spasms}}
    return TableText(
        title=title.format(count=number_text(len(contents.spasms))),
        heads=(
            Head(QCoreApplication.translate("Report", "Day")),
            Head(QCoreApplication.translate("Report", "Time")),
            Head(QCoreApplication.translate("Report", "Place")),
            Head(QCoreApplication.translate("Report", "Kind")),
            Head(QCoreApplication.translate("Report", "Worst"), number=True),
            Head(QCoreApplication.translate("Report", "Lasted")),
            Head(QCoreApplication.translate("Report", "Tried, before → after")),
        ),
        rows=tuple(_spasm(listed, days[listed.spasm.began.date()]) for listed in contents.spasms),
    )


def use_table(contents: ReportContents) -> TableText:
    """Remedies used for no spasm in particular, newest first."""
    title = QCoreApplication.translate("Report", "Remedies used without a spasm: {count}")
    return TableText(
        title=title.format(count=number_text(len(contents.uses_alone))),
        heads=(
            Head(QCoreApplication.translate("Report", "Day")),
            Head(QCoreApplication.translate("Report", "Time")),
            Head(QCoreApplication.translate("Report", "Tried, before → after")),
        ),
        rows=tuple(
            (day_text(use.began), time_text(use.began), tried_text(use)) for use in contents.uses_alone
        ),
    )


def check_in_table(contents: ReportContents) -> TableText:
    """The days as a whole, newest first."""
    title = QCoreApplication.translate("Report", "Days as a whole: {count}")
    return TableText(
        title=title.format(count=number_text(len(contents.check_ins))),
        heads=(
            Head(QCoreApplication.translate("Report", "Day")),
            Head(QCoreApplication.translate("Report", "Sleep, hours"), number=True),
            Head(QCoreApplication.translate("Report", "Sleep, 0–10"), number=True),
            Head(QCoreApplication.translate("Report", "Woken"), number=True),
            Head(QCoreApplication.translate("Report", "Headache"), number=True),
            Head(QCoreApplication.translate("Report", "Muscle pain"), number=True),
            Head(QCoreApplication.translate("Report", "Fatigue"), number=True),
            Head(QCoreApplication.translate("Report", "Stress"), number=True),
            Head(QCoreApplication.translate("Report", "Activity")),
            Head(QCoreApplication.translate("Report", "Spasms")),
        ),
        rows=tuple(map(_check_in, contents.check_ins)),
        note=QCoreApplication.translate("Report", "0–10 is from none to the worst; sleep from bad to good."),
    )


def note_table(contents: ReportContents) -> TableText:
    """The notes that the person ticked."""
    return TableText(
        title=QCoreApplication.translate("Report", "Notes"),
        heads=(
            Head(QCoreApplication.translate("Report", "Of")),
            Head(QCoreApplication.translate("Report", "Note")),
        ),
        rows=tuple((_note_of(noted), noted.note) for noted in contents.notes),
    )


def _note_of(noted: Noted) -> str:
    return "\n".join(part for part in (moment_text(noted.began), noted.about_text) if part)


def _spasm(listed: ListedSpasm, day: str) -> tuple[str, ...]:
    spasm = listed.spasm
    return (
        day,
        time_text(spasm.began),
        "\n".join(listed.places),
        kind_text(spasm.kind) if spasm.kind else "",
        intensity_text(spasm.worst),
        lasted_text(spasm),
        "\n".join(tried_text(use) for use in listed.tried),
    )


def _check_in(day: SeenCheckIn) -> tuple[str, ...]:
    levels = (day.sleep_hours, day.sleep_quality, day.times_woken)
    felt = (day.headache, day.muscle_pain, day.fatigue, day.stress)
    none = QCoreApplication.translate("Report", "said none") if day.no_spasms else ""
    return (
        day_text(day.day),
        *(level_text(level) for level in (*levels, *felt)),
        activity_text(day.activity) if day.activity else "",
        none,
    )
