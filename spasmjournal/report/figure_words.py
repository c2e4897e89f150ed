"""The figures on top of page one in words, each beside that of the period before."""

from collections.abc import Callable
from datetime import time
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.number_words import rate_text
from spasmjournal.i18n import number_text, time_text
from spasmjournal.insight.observed import NIGHT_FROM, NIGHT_TO
from spasmjournal.insight.severity import Severity, Sleep
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.phrases import level_text, share_text
from spasmjournal.report.summary import Summary

_AN_HOUR = 60


class FigureText(NamedTuple):
    """A figure, what it counts, and the same of the period before ("" where nothing is known of it)."""

    value: str
    label: str
    before: str


def figure_texts(contents: ReportContents) -> tuple[FigureText, ...]:
    """How often, how bad, and the nights."""
    now, before = contents.summary, contents.before
    labels = (
        _often_label(now),
        _bad_label(now.severity),
        _night_label(),
        QCoreApplication.translate("Report", "spasms began in sleep or woke me, of those told"),
        _sleep_label(now.sleep),
    )
    earlier = [""] * len(labels) if before is None else [_before(before, value) for value in _VALUES]
    return tuple(
        FigureText(value(now), label, then)
        for value, label, then in zip(_VALUES, labels, earlier, strict=True)
    )


def _before(before: Summary, value: Callable[[Summary], str]) -> str:
    if value is _often:
        told = QCoreApplication.translate("Report", "before: {figure} ({spasms})")
        return told.format(figure=value(before), spasms=number_text(before.spasms))
    return QCoreApplication.translate("Report", "before: {figure}").format(figure=value(before))


def _night_label() -> str:
    started, ended = (time_text(time(minutes // _AN_HOUR)) for minutes in (NIGHT_FROM, NIGHT_TO))
    night = QCoreApplication.translate("Report", "spasms began at night, from {start} to {end}")
    return night.format(start=started, end=ended)


def _often(summary: Summary) -> str:
    if summary.per_known_day is None:
        return level_text(None)
    return rate_text(summary.per_known_day)


def _often_label(summary: Summary) -> str:
    return QCoreApplication.translate(
        "Report", "spasms: {spasms}; known days: {known}, without any: {without}"
    ).format(
        spasms=number_text(summary.spasms),
        known=number_text(summary.known_days),
        without=number_text(summary.days_without),
    )


def _bad(summary: Summary) -> str:
    severity = summary.severity
    if severity.typical is None:
        return level_text(None)
    return QCoreApplication.translate("Report", "{typical}, worst {worst}").format(
        typical=level_text(severity.typical), worst=level_text(severity.worst)
    )


def _bad_label(severity: Severity) -> str:
    if not severity.spasms:
        return QCoreApplication.translate("Report", "typical (median) intensity, 0–10")
    told = QCoreApplication.translate("Report", "typical (median) intensity, 0–10; told for {told} of {all}")
    return told.format(told=number_text(severity.told), all=number_text(severity.spasms))


def _at_night(summary: Summary) -> str:
    return share_text(summary.at_night)


def _woke(summary: Summary) -> str:
    return share_text(summary.woke)


def _slept(summary: Summary) -> str:
    sleep = summary.sleep
    if sleep.hours is None:
        return level_text(None)
    return QCoreApplication.translate("Report", "{hours} h").format(hours=number_text(sleep.hours, 1))


def _sleep_label(sleep: Sleep) -> str:
    nights = QCoreApplication.translate("Report", "mean sleep a night, told for {nights}").format(
        nights=number_text(sleep.nights)
    )
    if sleep.times_woken is None:
        return nights
    return QCoreApplication.translate("Report", "{nights}; woken {times} times").format(
        nights=nights, times=number_text(sleep.times_woken, 1)
    )


_VALUES: tuple[Callable[[Summary], str], ...] = (_often, _bad, _at_night, _woke, _slept)
