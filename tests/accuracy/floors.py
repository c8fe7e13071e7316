"""The floors of accuracy over the fixtures: what was once reached is not lost again.

    python -m tests.accuracy.floors

measures the fixtures and raises the floors in `floors.tsv` to what is reached. It never lowers one: whoever must, edits
the file and says why in the commit.
"""

from __future__ import annotations

import math
from pathlib import Path

import corpusck
from tests.accuracy import gold, scorer

FIXTURES = Path(__file__).parents[2] / "fixtures"
_FILE = Path(__file__).with_name("floors.tsv")
_NOTE = "# Least share, by measure, over all fixtures. Raised by: python -m tests.accuracy.floors\n"


def stories() -> list[Path]:
    """The folders of the fixtures."""
    return sorted(path.parent for path in FIXTURES.glob("*/gold.json"))


def measure() -> dict[str, float]:
    """What corpusck reaches on the fixtures together: shares by the name of the measure."""
    return scorer.measures(
        [outcome for folder in stories() for outcome in scorer.score(corpusck.compare([folder]), gold.load(folder))]
    )


def read() -> dict[str, float]:
    """The floors by the name of the measure."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return {name: float(floor) for name, floor in (line.split("\t") for line in lines if not line.startswith("#"))}


def write(floors: dict[str, float]) -> None:
    """Writes the floors, sorted by name."""
    rows = "".join(f"{name}\t{floor:.2f}\n" for name, floor in sorted(floors.items()))
    _FILE.write_text(_NOTE + rows, encoding="utf-8")


def main() -> None:
    """Raises the floors to what is reached, rounded down to hundredths, and tells each that rose."""
    floors = read()
    for name, share in sorted(measure().items()):
        reached = math.floor(share * 100 + 1e-9) / 100
        if reached > floors.get(name, -1.0):
            print(f"{name}: {floors.get(name, 0.0):.2f} -> {reached:.2f}")
            floors[name] = reached
    write(floors)


if __name__ == "__main__":
    main()
