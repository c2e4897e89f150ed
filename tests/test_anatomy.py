"""The body map's data: complete, named, tiled without gap or overlap, mirrored, and made by its script."""

import json
from pathlib import Path

import pytest
from shapely import Point as Spot
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from drawing import drawn
from spasmjournal.anatomy import Anatomy, anatomy_from, load_anatomy
from spasmjournal.errors import ResourceMissing, UnknownRegion
from spasmjournal.outline import Outline, Point, mirrored, parse, whole
from spasmjournal.vocabulary import Side, View

FILE = Path(__file__).parents[1] / "resources" / "body_map.json"
SKETCHED = """
forehead jaw face neck_front shoulder_top shoulder_front upper_arm_front elbow_front wrist_front
forearm_inner thumb hand_palm hand_fingers chest abdomen_upper abdomen_lower ribs waist groin hip_side
thigh_inner thigh_outer thigh_front_inner thigh_front knee_front toes foot_top ankle calf_inner shin
leg_outer scalp skull_base neck_back shoulder_rear upper_arm_back elbow_back wrist_back forearm_outer
hand_back back_between_blades shoulder_blade back_mid_spine back_side back_low_spine back_low_side sacrum
buttock knee_back hamstring_inner hamstring_outer heel achilles calf_lower calf_outer
"""
WPI = (
    "jaw shoulder_girdle upper_arm lower_arm hip upper_leg lower_leg neck upper_back lower_back chest abdomen"
)
HAIR_BREADTH = 0.002


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return load_anatomy()


def area_of(outline: Outline) -> BaseGeometry:
    rings: list[list[Point]] = []
    for letter, points in outline:
        if letter == "M":
            rings.append([points[0]])
        elif letter == "L":
            rings[-1].append(points[0])
        elif letter == "C":
            rings[-1] += _along((rings[-1][-1], *points))
    return unary_union([Polygon(ring) for ring in rings])


def _along(handles: tuple[Point, ...], steps: int = 16) -> list[Point]:
    spots = []
    for step in range(1, steps + 1):
        t = step / steps
        weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        x, y = (sum(w * point[axis] for w, point in zip(weights, handles, strict=True)) for axis in (0, 1))
        spots.append((x, y))
    return spots


def test_the_file_is_what_the_script_draws() -> None:
    assert FILE.read_text(encoding="utf-8") == drawn()


def test_every_region_of_the_sketch_is_there(anatomy: Anatomy) -> None:
    assert set(SKETCHED.split()) <= {region.id for region in anatomy.regions}
    assert len(anatomy.regions) >= 110


def test_names_and_keys_are_unique(anatomy: Anatomy) -> None:
    assert len({region.name for region in anatomy.regions}) == len(anatomy.regions)
    assert len({region.key for region in anatomy.regions}) == len(anatomy.regions)


def test_names_say_their_own_side_and_no_other(anatomy: Anatomy) -> None:
    for region in anatomy.regions:
        words = region.english.lower().replace(",", "").split()
        said = {side for side in ("left", "right") if side in words}
        assert said == ({str(region.side)} - {"middle"}), region.english


def test_keys_hold_id_and_side(anatomy: Anatomy) -> None:
    assert anatomy.region("calf_inner_left").side is Side.LEFT
    assert anatomy.region("sacrum").side is Side.MIDDLE
    assert anatomy.region("thumb_right").name == "Right thumb"


def test_an_unknown_key_is_refused(anatomy: Anatomy) -> None:
    with pytest.raises(UnknownRegion):
        anatomy.region("tail")


def test_all_wpi_areas_are_reached(anatomy: Anatomy) -> None:
    assert {region.wpi_area for region in anatomy.regions} - {None} == set(WPI.split())
    for region in anatomy.regions:
        assert (region.wpi_area is None) == (region.wpi_mapping == "none"), region.id


@pytest.mark.parametrize("view", View)
def test_regions_tile_the_figure(anatomy: Anatomy, view: View) -> None:
    figure = area_of(anatomy.silhouette(view))
    pieces = {region.key: area_of(region.outlines[view]) for region in anatomy.in_view(view)}
    together = unary_union(list(pieces.values()))
    gap = figure.difference(together)
    spill = together.difference(figure)
    doubled = sum(piece.area for piece in pieces.values()) - together.area
    assert gap.area <= HAIR_BREADTH * figure.area, f"uncovered near {gap.representative_point()}"
    assert spill.area <= HAIR_BREADTH * figure.area, f"outside near {spill.representative_point()}"
    assert doubled <= HAIR_BREADTH * figure.area, _overlaps(pieces)


def _overlaps(pieces: dict[str, BaseGeometry]) -> list[tuple[str, str]]:
    keys = sorted(pieces)
    return [(a, b) for a in keys for b in keys if a < b and pieces[a].intersection(pieces[b]).area > 1]


def test_sides_are_exact_mirrors(anatomy: Anatomy) -> None:
    for region in anatomy.regions:
        if region.side is Side.LEFT:
            other = anatomy.region(f"{region.id}_right")
            assert {view: mirrored(outline) for view, outline in region.outlines.items()} == dict(
                other.outlines
            )


def test_left_lies_toward_positive_x(anatomy: Anatomy) -> None:
    for region in anatomy.regions:
        for x, _ in region.inner.values():
            assert (x > 0, x < 0) == (region.side is Side.LEFT, region.side is Side.RIGHT), region.key


def test_inner_points_are_inside(anatomy: Anatomy) -> None:
    for region in anatomy.regions:
        for view, point in region.inner.items():
            assert area_of(region.outlines[view]).contains(Spot(point)), (region.key, view)


def test_the_figure_is_a_thousand_units_tall(anatomy: Anatomy) -> None:
    for view in View:
        _, top, _, bottom = area_of(anatomy.silhouette(view)).bounds
        assert top == pytest.approx(0, abs=1)
        assert bottom == pytest.approx(1000, abs=4)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("calf", "calf_inner_left"),
        ("gastro", "calf_outer_right"),
        ("left CALF inner", "calf_inner_left"),
        ("trapezius", "shoulder_top_left"),
        ("tailbone", "sacrum"),
    ],
)
def test_search_finds_parts_of_both_names(anatomy: Anatomy, words: str, key: str) -> None:
    assert key in {region.key for region in anatomy.matching(words)}


def test_search_needs_every_word(anatomy: Anatomy) -> None:
    assert {region.side for region in anatomy.matching("left calf")} == {Side.LEFT}
    assert anatomy.matching("calf nose") == ()


def test_the_soles_say_their_side(anatomy: Anatomy) -> None:
    assert {(caption.text, caption.x > 0) for caption in anatomy.captions(View.BACK)} == {
        ("Left sole", True),
        ("Right sole", False),
    }


def test_a_damaged_map_is_no_map(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "body_map.json"
    broken.write_text('{"regions": [{"id": "a"}]}', encoding="utf-8")
    monkeypatch.setattr("spasmjournal.anatomy.resource", lambda _name: broken)
    with pytest.raises(ResourceMissing):
        load_anatomy()


def test_two_regions_never_share_a_key() -> None:
    data = json.loads(FILE.read_text(encoding="utf-8"))
    data["regions"].append(data["regions"][0])
    with pytest.raises(ValueError, match="one key"):
        anatomy_from(data)


def test_paths_are_read_with_repeated_letters_left_out() -> None:
    assert parse("M 0 1 L 2 3 4 5 Z") == parse("M 0 1 L 2 3 L 4 5 Z")


@pytest.mark.parametrize("text", ["", "L 1 2", "M 1", "M 0 0 Q 1 2 3 4", "M 0 0 L 1"])
def test_what_is_no_path_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="path"):
        parse(text)


def test_half_an_outline_is_joined_with_its_mirror() -> None:
    assert whole(parse("M 0 0 L 2 1 C 2 2 1 3 0 3 Z")) == parse(
        "M 0 0 L 2 1 C 2 2 1 3 0 3 C -1 3 -2 2 -2 1 L 0 0 Z"
    )


def test_half_an_outline_must_stand_on_the_midline() -> None:
    with pytest.raises(ValueError, match="midline"):
        whole(parse("M 1 0 L 2 1 L 0 3 Z"))
