"""Draws the body map: `python packaging/body_figure` writes `resources/body_map.json`.

Needs numpy, shapely and the program itself. The figure is designed as one half; the program mirrors it.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from drawing import drawn

_TARGET = Path(__file__).parents[2] / "resources" / "body_map.json"

if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else _TARGET
    target.write_text(drawn(), encoding="utf-8")
