"""The text of `body_map.json`."""

import json
from collections.abc import Mapping, Sequence

from catalogue import SNOMED, SNOMED_SOURCE, Entry

Paths = Mapping[str, str]


def region_record(
    entry: Entry, outlines: Paths, inner: Mapping[str, tuple[float, float]]
) -> dict[str, object]:
    """One region of the file; `outlines` and `inner` are by view, in body units."""
    code = entry.snomed_code
    snomed = code and {"code": code, "display": SNOMED[code], "source": SNOMED_SOURCE}
    return {
        "id": entry.id,
        "label": entry.label,
        "names": _names(entry),
        "anatomical_name": entry.anatomical_name,
        "group": entry.group,
        "wpi_area": entry.wpi_area,
        "wpi_mapping": entry.wpi_mapping,
        "snomed_region": snomed,
        "outlines": dict(outlines),
        "inner": {view: list(point) for view, point in inner.items()},
        "targets": {},
    }


def file_text(
    records: Sequence[Mapping[str, object]],
    details: Mapping[str, list[str]],
    captions: Mapping[str, object],
    silhouettes: Paths,
) -> str:
    """The whole file, one region a line, so that a changed outline is a changed line."""
    rows = ",\n".join(f"  {json.dumps(record, ensure_ascii=False)}" for record in records)
    return (
        f'{{"height": 1000,\n"regions": [\n{rows}\n],\n'
        f'"details": {json.dumps(details, indent=1)},\n"captions": {json.dumps(captions)},\n'
        f'"silhouette": {json.dumps(silhouettes, indent=1)}}}\n'
    )


def _names(entry: Entry) -> dict[str, str]:
    if "{" not in entry.name:
        return {"middle": entry.name}
    return {side: entry.name.format(side=side, Side=side.capitalize()) for side in ("left", "right")}
