"""The body map: a picture of the body on which a place is chosen. It knows no journal."""

from spasmjournal.ui.body_map.body_map import BodyMap
from spasmjournal.ui.body_map.choice import Choice, Drawn

__all__ = ["BodyMap", "Choice", "Drawn"]
