"""What days before are called, and what may be said of the days after them."""

from PySide6.QtCore import QCoreApplication

from spasmjournal.insight.day_before import Before
from spasmjournal.insight.prevention import Often
from spasmjournal.insight.when import DayAfter


def after_text(before: Before) -> str:
    """What a day was like, as it stands behind "after"."""
    return {
        Before.SHORT_SLEEP: QCoreApplication.translate("Charts", "shorter sleep"),
        Before.POOR_SLEEP: QCoreApplication.translate("Charts", "poorer sleep"),
        Before.STRESS: QCoreApplication.translate("Charts", "more stress"),
        Before.RESTED: QCoreApplication.translate("Charts", "a day of rest"),
        Before.OVERDID: QCoreApplication.translate("Charts", "overdoing it"),
    }[before]


def said_text(after: DayAfter) -> str:
    """What may be said of the days after it."""
    return {
        Often.TOO_FEW: QCoreApplication.translate("Charts", "too few days to say"),
        Often.NONE_SEEN: QCoreApplication.translate("Charts", "no sure difference"),
        Often.FEWER: QCoreApplication.translate("Charts", "fewer spasms after it"),
        Often.MORE: QCoreApplication.translate("Charts", "more spasms after it"),
    }[after.times.claim]
