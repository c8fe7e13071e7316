"""Short forms join the fullest form of their document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from corpusck.mentions.name.mention import Name, Sort, compare


def resolved(found: Sequence[tuple[Name, ...]]) -> list[tuple[Name, ...]]:
    """The names with their referents: each short form joins the fuller form that it most likely is short for."""
    counts: Counter[str] = Counter()
    heads: dict[str, Name] = {}
    by_word: dict[str, list[str]] = {}
    for name in (name for names in found for name in names):
        counts[name.text] += 1
        if heads.setdefault(name.text, name) is name:
            for word in name.parts.keys:
                by_word.setdefault(word, []).append(name.text)
    sorts = _sorts(found)
    last: dict[str, int] = {}
    result = []
    for names in found:
        joined = []
        for name in names:
            full = name
            while (fuller := _fuller(full, heads, by_word, counts, last)) is not None:
                full = fuller
            last[full.text] = len(last)
            joined.append(
                name._replace(referent=full.text, sort="person" if name.sort == "person" else sorts[full.text])
            )
        result.append(tuple(joined))
    return result


def _fuller(
    name: Name, heads: dict[str, Name], by_word: dict[str, list[str]], counts: Counter[str], last: dict[str, int]
) -> Name | None:
    """The form that a name is short for: one with its title before others, one named often before one named seldom,
    the one named last."""
    texts = {text for word in name.parts.keys for text in by_word.get(word, ())}
    candidates = [full for text in texts if _longer(full := heads[text], name)]
    if not candidates:
        return None
    return max(
        candidates,
        key=lambda full: (
            bool(name.title) and name.title == full.title,
            counts[full.text],
            last.get(full.text, -1),
            full.text,
        ),
    )


def _longer(full: Name, short: Name) -> bool:
    size, other = (len(full.parts.words), len(full.text)), (len(short.parts.words), len(short.text))
    return size > other and compare(short, full).relation in ("same", "compatible")


def _sorts(found: Sequence[tuple[Name, ...]]) -> dict[str, Sort]:
    """The sort that most mentions of each form have, the unknown left out."""
    counts: dict[str, Counter[Sort]] = {}
    for name in (name for names in found for name in names):
        counts.setdefault(name.text, Counter())[name.sort] += name.sort != "unknown"
    return {text: max(sorted(tally), key=lambda sort: tally[sort]) for text, tally in counts.items()}
