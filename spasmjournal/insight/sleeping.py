"""How many spasms had to do with sleep, each of those of which it was told."""

from dataclasses import dataclass

from spasmjournal.insight.change import Share, share
from spasmjournal.insight.verdict import LEVEL
from spasmjournal.observation import SeenPeriod
from spasmjournal.vocabulary import Doing


@dataclass(frozen=True)
class Sleeping:
    """Spasms that woke her, of those that tell; and those that began in sleep, of those that tell that."""

    woke: Share
    asleep: Share


def how_many_in_sleep(seen: SeenPeriod, level: float = LEVEL) -> Sleeping:
    """What share of the spasms woke her, and what share began in sleep? With Wilson's intervals."""
    woke = [spasm.woke_me for spasm in seen.spasms if spasm.woke_me is not None]
    doing = [spasm.doing for spasm in seen.spasms if spasm.doing is not None]
    return Sleeping(
        share(sum(woke), len(woke), level),
        share(sum(each is Doing.ASLEEP for each in doing), len(doing), level),
    )
