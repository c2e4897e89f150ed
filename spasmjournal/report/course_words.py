"""What was started and stopped, what changed, and what goes with a safety note, a line each."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy
from spasmjournal.charts.number_words import rates_of
from spasmjournal.i18n import day_month_text, number_text
from spasmjournal.report.contents import ReportContents
from spasmjournal.report.course import Difference, Differs, Step
from spasmjournal.report.phrases import isolated, level_text
from spasmjournal.report.safety_lines import SafetyLine
from spasmjournal.vocabulary import SafetyTopic
from spasmjournal.wording import remedy_text, stop_reason_text


def step_text(step: Step) -> str:
    """A remedy that was started or stopped, and why."""
    remedy = step.remedy
    name = isolated(remedy_text(remedy.name, remedy.group, own=remedy.own))
    day = day_month_text(step.day)
    if not step.stopped:
        return QCoreApplication.translate("Report", "{day}: {remedy} started").format(day=day, remedy=name)
    if remedy.stop_reason is None:
        return QCoreApplication.translate("Report", "{day}: {remedy} stopped").format(day=day, remedy=name)
    reason = stop_reason_text(remedy.stop_reason)
    return QCoreApplication.translate("Report", "{day}: {remedy} stopped. {reason}").format(
        day=day, remedy=name, reason=reason
    )


def difference_text(difference: Difference, anatomy: Anatomy) -> str:
    """What is more or less, in words and with both values."""
    before, after = difference.values or (0.0, 0.0)
    if difference.region is not None:
        return _of_region(difference, anatomy.region(difference.region).name)
    remedy = difference.remedy
    name = isolated(remedy_text(remedy.name, remedy.group, own=remedy.own)) if remedy else ""
    if difference.what is Differs.EASING:
        return _of_easing(difference).format(remedy=name)
    rates = rates_of([before, after])
    return _of_often(difference).format(remedy=name, off=rates.numbers[0], on=rates.with_unit[1])


def no_difference_text(contents: ReportContents) -> str:
    """Why no change is told."""
    if contents.before is None:
        return QCoreApplication.translate("Report", "Too little is known of the time before.")
    return QCoreApplication.translate("Report", "No sure change in a region or with a remedy.")


def safety_text(line: SafetyLine) -> str:
    """A topic with the number of its entries, and whether it was checked."""
    told = QCoreApplication.translate("Report", "{topic}: {entries}").format(
        topic=topic_text(line.topic), entries=number_text(line.entries)
    )
    if not line.checked:
        return told
    return QCoreApplication.translate("Report", "{told} (has been checked)").format(told=told)


def topic_text(topic: SafetyTopic) -> str:
    """What entries are about that go with a safety note."""
    return {
        SafetyTopic.CHEST: QCoreApplication.translate("Report", "Spasms in the chest or ribs"),
        SafetyTopic.BACK_AND_LEGS: QCoreApplication.translate("Report", "Spasms in the lower back"),
        SafetyTopic.NECK_TREATMENT: QCoreApplication.translate("Report", "The neck treated by hand"),
        SafetyTopic.JAW: QCoreApplication.translate("Report", "Spasms in the jaw"),
        SafetyTopic.BLOOD_CLOT: QCoreApplication.translate("Report", "Spasms over 30 minutes in one leg"),
        SafetyTopic.LONG_CRAMP: QCoreApplication.translate("Report", "Leg cramps over 10 minutes"),
        SafetyTopic.NEW_MEDICINE: QCoreApplication.translate("Report", "A new medicine suspected"),
        SafetyTopic.TWITCHES: QCoreApplication.translate("Report", "Twitches in places or for weeks"),
        SafetyTopic.NIGHTS: QCoreApplication.translate("Report", "Woken by spasms again and again"),
        SafetyTopic.HEAT_AND_COLD: QCoreApplication.translate("Report", "Heat or cold on the skin"),
        SafetyTopic.CREAMS: QCoreApplication.translate("Report", "Creams on the skin"),
    }[topic]


def _of_region(difference: Difference, name: str) -> str:
    if difference.what is Differs.OFTEN:
        return _of_region_often(difference, name)
    before, after = map(level_text, difference.values or (None, None))
    worse = QCoreApplication.translate("Report", "Worse: {region}, typical {after} ({before})")
    milder = QCoreApplication.translate("Report", "Milder: {region}, typical {after} ({before})")
    return (worse if difference.more else milder).format(region=name, before=before, after=after)


def _of_region_often(difference: Difference, name: str) -> str:
    """The rates first, which it rests on: with unlike days known, the numbers alone may say the opposite."""
    rates = rates_of(difference.values or (0.0, 0.0), weekly=True)
    spasms = [number_text(count) for count in difference.spasms or (0, 0)]
    more = QCoreApplication.translate(
        "Report", "More often: {region}, {after} ({before}); spasms {now} ({earlier})"
    )
    less = QCoreApplication.translate(
        "Report", "Less often: {region}, {after} ({before}); spasms {now} ({earlier})"
    )
    return (more if difference.more else less).format(
        region=name, after=rates.with_unit[1], before=rates.numbers[0], now=spasms[1], earlier=spasms[0]
    )


def _of_easing(difference: Difference) -> str:
    if difference.more:
        return QCoreApplication.translate("Report", "{remedy}: eases more than at first")
    return QCoreApplication.translate("Report", "{remedy}: eases less than at first")


def _of_often(difference: Difference) -> str:
    if difference.more:
        return QCoreApplication.translate("Report", "More spasms on {remedy}: {on}, off it {off}")
    return QCoreApplication.translate("Report", "Fewer spasms on {remedy}: {on}, off it {off}")
