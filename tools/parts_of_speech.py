"""Derive `corpusck/data/parts_of_speech.tsv` from Open English WordNet.

    python tools/parts_of_speech.py LEXICON_FOLDER

The folder holds `senses.tsv` (lemma, part of speech, synsets), `irregular.tsv` (form, lemma, part of speech) and
`derivations.tsv` (lemma, part of speech, lemma, part of speech). Each row of the table is a class of words: letters of
the tags they may bear, the likeliest first (see `corpusck.text.tags`), a tab, and the words. Left out are words that
the suffix rules of the tagger guess right, and those of one sense without derivations, which are rare. The number of
senses that a word has in each part of speech tells the likelier one; `tools/parts_of_speech_hand.tsv` corrects that.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from corpusck.text.tags import suffix_tags

OUT = Path(__file__).parent.parent / "corpusck" / "data" / "parts_of_speech.tsv"
HAND = Path(__file__).with_name("parts_of_speech_hand.tsv")
NOTE = """\
# Words by the tags they may bear, the likeliest first: N noun, V base form of a verb, Z third person, D past form or
# participle, G form in -ing, J adjective, R adverb, I preposition. Derived from Open English WordNet (CC BY 4.0,
# https://en-word.net), which derives from Princeton WordNet (copyright Princeton University); see NOTICE. Made by
# tools/parts_of_speech.py.
"""
LETTERS = {"n": "N", "v": "V", "a": "J", "s": "J", "r": "R"}


def lines(path: Path) -> list[list[str]]:
    """The fields of each line of a tab-separated file, notes left out."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def sense_counts(folder: Path) -> dict[str, dict[str, int]]:
    """How many senses each single lower-case word has as N, V, J and R."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for lemma, pos, synsets in lines(folder / "senses.tsv"):
        if lemma.isascii() and lemma.isalpha() and lemma.islower() and len(lemma) > 1:
            counts[lemma][LETTERS[pos[0]]] += synsets.count(",") + 1
    return counts


def order(counts: dict[str, int]) -> str:
    """The tags of a word, the likeliest first. A verb must lead two to one: verbs have more senses for their use."""
    weight = {letter: count / 2 if letter == "V" and "N" in counts else count for letter, count in counts.items()}
    total = sum(weight.values())
    kept = [letter for letter in weight if weight[letter] > total / 12]
    return "".join(sorted(kept, key=lambda letter: (-weight[letter], "NVJR".index(letter))))


def is_form(word: str, counts: dict[str, dict[str, int]]) -> bool:
    """Whether a word is the -ed or -ing form of a known verb; the tagger derives what those may be."""
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            base = word[: -len(ending)]
            bases = (base, base + "e", base[:-1] if base[-2:-1] == base[-1:] else base, base[:-1] + "y")
            return any("V" in counts.get(candidate, ()) for candidate in bases)
    return False


def main(folder: Path) -> None:
    counts = sense_counts(folder)
    derived = {fields[0] for fields in lines(folder / "derivations.tsv")}
    tags: dict[str, str] = {}
    for word, senses in counts.items():
        letters = order(senses)
        if is_form(word, counts):
            if word.endswith("ing") and senses.get("N", 0) >= 2:
                tags[word] = "GN"
            continue
        rare = sum(senses.values()) == 1 and word not in derived
        if rare or (letters == "N" and senses["N"] < 2):
            continue
        if letters != suffix_tags(word) or max(senses.values()) > 2:
            tags[word] = letters
    for form, lemma, pos in lines(folder / "irregular.tsv"):
        verb = pos == "v" and form.isascii() and form.isalpha() and not form.endswith(("ed", "ing", "s"))
        if verb and counts.get(lemma, {}).get("V", 0) >= 2:
            own = tags.get(form, "").replace("V", "").replace("D", "")
            tags[form] = "D" + ("V" if form == lemma else "") + own
    for letters, words in lines(HAND):
        tags.update(dict.fromkeys(words.split(), letters))
    classes = defaultdict(list)
    for word, letters in tags.items():
        classes[letters].append(word)
    rows = (f"{letters}\t{' '.join(sorted(words))}\n" for letters, words in sorted(classes.items()))
    OUT.write_text(NOTE + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
