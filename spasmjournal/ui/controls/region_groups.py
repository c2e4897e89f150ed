"""The parts of the body that hold several regions, as a person calls them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from spasmjournal.anatomy import Anatomy


def region_groups(anatomy: Anatomy) -> Mapping[str, frozenset[str]]:
    """For each part of the body that has a name here, the keys of its regions on both sides."""
    names = group_names()
    return {
        names[group]: frozenset(region.key for region in anatomy.regions if region.group == group)
        for group in dict.fromkeys(region.group for region in anatomy.regions)
        if group in names
    }


def group_names() -> dict[str, str]:
    """The name of each part of the body, by its key."""
    return {
        "head": QCoreApplication.translate("RegionGroup", "Head and face (all)"),
        "neck": QCoreApplication.translate("RegionGroup", "Neck (all)"),
        "shoulder": QCoreApplication.translate("RegionGroup", "Shoulders (all)"),
        "arm": QCoreApplication.translate("RegionGroup", "Arms (all)"),
        "hand": QCoreApplication.translate("RegionGroup", "Hands and wrists (all)"),
        "chest": QCoreApplication.translate("RegionGroup", "Chest and ribs (all)"),
        "abdomen": QCoreApplication.translate("RegionGroup", "Belly (all)"),
        "back": QCoreApplication.translate("RegionGroup", "Back (all)"),
        "hip": QCoreApplication.translate("RegionGroup", "Hips, groin and buttocks (all)"),
        "thigh": QCoreApplication.translate("RegionGroup", "Thighs (all)"),
        "leg": QCoreApplication.translate("RegionGroup", "Knees, shins and calves (all)"),
        "foot": QCoreApplication.translate("RegionGroup", "Feet and ankles (all)"),
    }
