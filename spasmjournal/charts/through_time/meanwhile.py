"""What lies beneath spasms through time: sleep and stress, regular remedies, changes and appointments."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date
from functools import partial

from matplotlib.axes import Axes
from PySide6.QtCore import QCoreApplication

from spasmjournal.charts.axis_marks import name_axis
from spasmjournal.charts.called import called, called_in
from spasmjournal.charts.dates import days_into
from spasmjournal.charts.lettering import Lettering
from spasmjournal.charts.number_words import plain_number
from spasmjournal.charts.sheet import Sheet, Spot
from spasmjournal.charts.through_time.happenings import Happening, Happenings
from spasmjournal.i18n import day_text, moment_text, number_text
from spasmjournal.insight.behind import entries_of
from spasmjournal.insight.courses import Course, OnIt, regular_courses
from spasmjournal.insight.everything import Insight
from spasmjournal.insight.through_time import Stretch, ThroughTime
from spasmjournal.look import Look
from spasmjournal.observation import EntryKey, SeenPeriod, SeenRemedy, SeenUse, Sort
from spasmjournal.vocabulary import RemedyGroup

_MOST_COURSES = 5
_HEAD = 1.45
_STRIP, _COURSE = 1.9, 1.0
_AIR = 0.6
_MARK = 0.5
_PALE = 0.3
_CROWD = 60


class Lane(ABC):
    """A line of words and, below it, marks on the same days as the chart. Lengths are points."""

    def __init__(self, head: str, body: float, lettering: Lettering) -> None:
        self._head = head
        self._body = body
        self._lettering = lettering

    @property
    def height(self) -> float:
        """The height of words and marks, with some air."""
        return self._body + (_HEAD + _AIR) * self._lettering.small

    def draw(
        self, sheet: Sheet, left: float, top: float, width: float, chart: Axes, spots: list[Spot]
    ) -> Axes:
        """Draw below a chart whose days these are; what can be pointed at goes to `spots`."""
        top += _AIR * self._lettering.small
        sheet.write(left, top, self._head, small=True, room=width)
        axes = sheet.axes(left, top + _HEAD * self._lettering.small, width, max(1.0, self._body))
        axes.sharex(chart)
        axes.tick_params(axis="x", length=0, labelbottom=False)
        axes.grid(axis="x", color=sheet.look.line, linewidth=0.5)
        spots += self._marks(axes, sheet.look)
        return axes

    @abstractmethod
    def _marks(self, axes: Axes, look: Look) -> Sequence[Spot]:
        """Draw the marks."""


def lanes_beneath(
    numbers: ThroughTime, insight: Insight, seen: SeenPeriod, look: Look, width: float
) -> list[Lane]:
    """The lanes that hold anything, from the chart downwards; they are `width` points wide."""
    type_ = Lettering(look)
    strips = [
        _Strip(QCoreApplication.translate("Charts", "Sleep, hours"), "sleep", numbers, seen, type_),
        _Strip(QCoreApplication.translate("Charts", "Stress, 0 to 10"), "stress", numbers, seen, type_),
    ]
    courses = regular_courses(seen, insight.prevention)
    shown = [_CourseLane(course, seen, type_) for course in courses[:_MOST_COURSES]]
    happened = [
        _HappeningLane(head, Happenings(found, len(seen.period), width, type_), type_)
        for head, found in (
            (QCoreApplication.translate("Charts", "Remedies started and stopped"), _changes(seen, look)),
            (QCoreApplication.translate("Charts", "Appointments"), _appointments(seen, look)),
        )
        if found
    ]
    return [*(strip for strip in strips if strip.is_told), *shown, *_and_more(courses, type_), *happened]


class _Strip(Lane):
    """One answer of the check-ins, as steps from its least to its most."""

    def __init__(
        self, head: str, answer: str, numbers: ThroughTime, seen: SeenPeriod, lettering: Lettering
    ) -> None:
        super().__init__(head, _STRIP * lettering.small, lettering)
        self._answer = answer
        self._seen = seen
        self._told = [
            (stretch, value)
            for stretch in numbers.stretches
            if (value := getattr(stretch, answer)) is not None
        ]

    @property
    def is_told(self) -> bool:
        """Whether there is any answer."""
        return bool(self._told)

    def _marks(self, axes: Axes, look: Look) -> Sequence[Spot]:
        low, high = (which(value for _, value in self._told) for which in (min, max))
        air = max(0.5, high - low) * 0.12
        axes.set_ylim(low - air, high + air)
        axes.axhspan(low - air, high + air, color=look.surface, linewidth=0, zorder=-1)
        starts = [self._x(stretch) for stretch, _ in self._told]
        axes.hlines(
            [value for _, value in self._told],
            starts,
            [start + stretch.days for start, (stretch, _) in zip(starts, self._told, strict=True)],
            color=look.ink,
            linewidth=1.4,
        )
        self._write_ends(axes, look, low, high)
        return [
            Spot(axes, self._x(stretch) + stretch.days / 2, value, self._says(stretch, value),
                 partial(self._behind, stretch))
            for stretch, value in self._told
        ]  # fmt: skip

    def _write_ends(self, axes: Axes, look: Look, low: float, high: float) -> None:
        ends = [low, high] if high > low else [low]
        texts = [plain_number(end, 0 if end == int(end) else 1) for end in ends]
        name_axis(axes.yaxis, ends, texts, look, self._lettering)

    def _x(self, stretch: Stretch) -> int:
        return (stretch.start - self._seen.period.start).days

    def _says(self, stretch: Stretch, value: float) -> str:
        return QCoreApplication.translate("Charts", "{head}: {value}, from {day}").format(
            head=self._head, value=plain_number(value), day=day_text(stretch.start)
        )

    def _behind(self, stretch: Stretch) -> frozenset[EntryKey]:
        column = {"sleep": "sleep_hours"}.get(self._answer, self._answer)
        return frozenset(
            EntryKey(Sort.CHECK_IN, each.id)
            for each in self._seen.check_ins
            if stretch.start <= each.day <= stretch.last and getattr(each, column) is not None
        )


class _CourseLane(Lane):
    """One regular remedy: each use a mark, on a line where one was on it."""

    def __init__(self, course: Course, seen: SeenPeriod, lettering: Lettering) -> None:
        remedy = course.remedy
        head = QCoreApplication.translate("Charts", "Regularly: {uses} × {remedy}").format(
            remedy=called(remedy), uses=number_text(course.uses)
        )
        super().__init__(head, _COURSE * lettering.small, lettering)
        self._course = course
        self._seen = seen

    def _marks(self, axes: Axes, look: Look) -> Sequence[Spot]:
        mark = look.remedies[self._course.remedy.group]
        axes.set_ylim(0, 1)
        on = [self._days(stretch) for stretch in self._course.stretches]
        axes.broken_barh(on, (0.25, 0.5), facecolor=mark.colour, linewidth=0, alpha=_PALE, zorder=1)
        uses = [use for stretch in self._course.stretches for use in stretch.uses]
        size = _MARK * self._lettering.size * min(1.0, _CROWD / max(1, len(uses))) ** 0.5
        axes.plot(
            [self._x(use) for use in uses], [0.5] * len(uses), linestyle="none", marker=mark.marker,
            markersize=size, color=mark.colour, clip_on=False, zorder=2,
        )  # fmt: skip
        return [self._spot(axes, use) for use in uses]

    def _days(self, stretch: OnIt) -> tuple[int, int]:
        """Where a stretch begins, and how long it is as far as it lies in the period."""
        start, end = ((day - self._seen.period.start).days for day in (stretch.start, stretch.end))
        start = max(0, start)
        return start, min(end, len(self._seen.period)) - start

    def _x(self, use: SeenUse) -> float:
        return min(max(days_into(self._seen.period, use.began), 0.0), float(len(self._seen.period)))

    def _spot(self, axes: Axes, use: SeenUse) -> Spot:
        says = QCoreApplication.translate("Charts", "{remedy}, {moment}").format(
            remedy=called_in(use), moment=moment_text(use.began)
        )
        key = [EntryKey(Sort.USE, use.id)]
        return Spot(axes, self._x(use), 0.5, says, partial(frozenset, key), use.remedy_id)


class _HappeningLane(Lane):
    """Marks of single moments with their words beside them."""

    def __init__(self, head: str, found: Happenings, lettering: Lettering) -> None:
        super().__init__(head, found.height, lettering)
        self._found = found

    def _marks(self, axes: Axes, look: Look) -> Sequence[Spot]:
        return self._found.draw(axes, look)


class _Words(Lane):
    """Words alone."""

    def _marks(self, axes: Axes, look: Look) -> Sequence[Spot]:
        return ()


def _and_more(courses: Sequence[Course], lettering: Lettering) -> list[Lane]:
    left = len(courses) - _MOST_COURSES
    if left <= 0:
        return []
    text = QCoreApplication.translate("Charts", "Other regular remedies: {number}").format(
        number=number_text(left)
    )
    return [_Words(text, 0.0, lettering)]


def _changes(seen: SeenPeriod, look: Look) -> list[Happening]:
    """Starts and stops of the remedies; waiting it out is neither begun nor given up."""
    return [
        _change(seen, look, remedy, day, started=day is remedy.started)
        for remedy in seen.remedies
        for day in (remedy.started, remedy.stopped)
        if remedy.group is not RemedyGroup.WAITED and day is not None and day in seen.period
    ]


def _change(seen: SeenPeriod, look: Look, remedy: SeenRemedy, day: date, *, started: bool) -> Happening:
    name = called(remedy)
    words = (
        QCoreApplication.translate("Charts", "{remedy} started")
        if started
        else QCoreApplication.translate("Charts", "{remedy} stopped")
    ).format(remedy=name)
    says = QCoreApplication.translate("Charts", "{words}, {day}").format(words=words, day=day_text(day))
    return Happening(
        x=(day - seen.period.start).days + 0.5,
        words=words,
        says=says,
        colour=look.remedies[remedy.group].colour,
        marker=">" if started else "s",
        filled=started,
        behind=partial(_uses_of, seen, remedy.id),
        remedy=remedy.id,
    )


def _uses_of(seen: SeenPeriod, remedy: int) -> frozenset[EntryKey]:
    return entries_of(use for use in seen.uses if use.remedy_id == remedy)


def _appointments(seen: SeenPeriod, look: Look) -> list[Happening]:
    found = []
    for visit in seen.appointments:
        if visit.at in seen.period:
            key = [EntryKey(Sort.APPOINTMENT, visit.id)]
            words = visit.with_whom or QCoreApplication.translate("Charts", "appointment")
            says = QCoreApplication.translate("Charts", "Appointment, {moment}: {whom}").format(
                moment=moment_text(visit.at), whom=words
            )
            x = days_into(seen.period, visit.at)
            found.append(Happening(x, words, says, look.ink, "v", True, partial(frozenset, key)))
    return found
