"""A made corpus of many stories: figures that differ, copies, boilerplate, words that all have, texts of no words."""

from __future__ import annotations

import random
from pathlib import Path

_TOWNS = ("Arlen", "Bexford", "Corvale", "Dunmere", "Eskham", "Farrow", "Gresley", "Hathern", "Ilmer", "Jarrow",
          "Kelby", "Lorne", "Marden", "Norwick", "Orford", "Penhale", "Quorn", "Rydal", "Selby", "Tarrant")  # fmt: skip
_FACTS = (
    "A ferry sank in the harbour of {town} and {figure} passengers drowned",
    "The bakery in {town} recalled {figure} loaves of rye after customers had found splinters of glass",
    "{town} planted {figure} oaks along its avenue and gardeners watered the saplings with hoses",
    "Thieves took {figure} paintings from the gallery of {town} while the alarms were silent",
    "The orchestra of {town} hired {figure} violinists and their conductor praised the auditions",
    "Mayor {mayor} of {town} promised a bridge by {month}",
)
_MONTHS = ("March", "April", "September")
_MAYORS = ("Helen Ostrov", "Hellen Ostrov", "Peter Blum")
_BOILERPLATE = "Subscribe to our newsletter for more news from the region."


def write(folder: Path, sources: int = 4, seed: int = 1) -> None:
    """Write `sources` articles on each of twenty towns, often with a copy of one, and files that are none."""
    rng = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for town in _TOWNS:
        facts = rng.sample(_FACTS, 4)
        for source in range(sources):
            told = [_told(rng, fact, town) for fact in facts if rng.random() < 0.8]
            text = "\n\n".join([*told, _BOILERPLATE, "* * *"])
            (folder / f"{town.lower()}-{source}.txt").write_text(f"{text}\n", encoding="utf-8")
        if rng.random() < 0.3:
            copied = (folder / f"{town.lower()}-0.txt").read_bytes()
            (folder / f"{town.lower()}-{sources}.txt").write_bytes(copied)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"\0\1\2")
    (folder / "note.md").write_text(
        "<!-- corpusck: ignore[number] known -->\n\nA ferry sank in the harbour of Arlen and 7 passengers drowned.\n\n"
        "<!-- corpusck: ignore[quote] idle -->\n\nNothing else is said.\n",
        encoding="utf-8",
    )


def _told(rng: random.Random, fact: str, town: str) -> str:
    figure = rng.choice((112, 112, 115))
    return fact.format(town=town, figure=figure, mayor=rng.choice(_MAYORS), month=rng.choice(_MONTHS)) + "."
