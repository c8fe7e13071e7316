"""Derive `corpusck/data/noun_kinds.tsv` from Open English WordNet.

    python tools/noun_kinds.py LEXICON_FOLDER

The folder holds `senses.tsv` (lemma, part of speech, synsets) and `synsets.tsv` (synset, part of speech, topic,
hypernyms, similar, entailed, members). The table gives for each noun whose common senses are a person, group, thing,
place, substance or the like their kinds and the nearest more general noun of one word. Left out are rare nouns: of one
sense, more general than no other noun, no building, room or vehicle, and not among the parts of speech.
"""

from __future__ import annotations

import sys
from pathlib import Path

from corpusck import lexicon

SENSES = 3
"""Senses of a noun, the commonest first, whose kinds count."""
OUT = Path(__file__).parent.parent / "corpusck" / "data" / "noun_kinds.tsv"
NOTE = """\
# Kinds of nouns and what is one step more general: noun, kinds, the more general noun or nothing. Derived from
# Open English WordNet (CC BY 4.0, https://en-word.net), which derives from Princeton WordNet (copyright Princeton
# University); see NOTICE. Made by tools/noun_kinds.py.
"""
TOPICS = frozenset(
    ("animal", "artifact", "body", "food", "group", "location", "object", "person", "phenomenon", "substance")
)
GENERAL = frozenset(
    ("entity", "object", "thing", "whole", "unit", "matter", "being", "organism", "person", "group", "artifact")
)


def table(folder: Path) -> str:
    """The content of `noun_kinds.tsv`."""
    synsets = {}
    for line in (folder / "synsets.tsv").read_text(encoding="utf-8").splitlines():
        key, pos, topic, above, *_, members = line.split("\t")
        if pos == "n":
            synsets[key] = topic.removeprefix("noun."), above.split(",") if above else [], members.split(", ")
    parents = {above for _, listed, _ in synsets.values() for above in listed}
    listed_words = {word for row in lexicon.rows("parts_of_speech") for word in row[1].split(" ")}
    rows: dict[str, tuple[str, str]] = {}
    for line in (folder / "senses.tsv").read_text(encoding="utf-8").splitlines():
        lemma, pos, listed = line.split("\t")
        senses = listed.split(",")
        if pos[0] != "n" or not (lemma.isascii() and lemma.isalpha() and lemma.islower() and len(lemma) > 2):
            continue
        kinds = dict.fromkeys(synsets[sense][0] for sense in senses[:SENSES] if synsets[sense][0] in TOPICS)
        known = len(senses) > 1 or senses[0] in parents or lemma in listed_words or _common(synsets, senses[0])
        if not known or not kinds or lemma in rows:
            continue
        first = next(sense for sense in senses if synsets[sense][0] in kinds)
        rows[lemma] = ",".join(kinds), _above(synsets, first, lemma)
    return NOTE + "".join(f"{lemma}\t{kinds}\t{above}\n" for lemma, (kinds, above) in sorted(rows.items()))


def _common(synsets: dict[str, tuple[str, list[str], list[str]]], synset: str) -> bool:
    """Whether a synset is a building, a room, a vehicle or the like: what facts are told to happen in."""
    for _ in range(6):
        if {"structure", "room", "vehicle", "opening", "area"} & set(synsets[synset][2]):
            return True
        if not synsets[synset][1]:
            return False
        synset = synsets[synset][1][0]
    return False


def _above(synsets: dict[str, tuple[str, list[str], list[str]]], synset: str, own: str) -> str:
    """The nearest more general noun that is one word."""
    for _ in range(4):
        above = synsets[synset][1]
        if not above:
            return ""
        synset = above[0]
        for member in synsets[synset][2]:
            if member.isalpha() and member.islower() and member != own:
                return "" if member in GENERAL else member
    return ""


if __name__ == "__main__":
    OUT.write_text(table(Path(sys.argv[1])), encoding="utf-8")
