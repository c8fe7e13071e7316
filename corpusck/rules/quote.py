"""quote: one quotation worded differently.

Two sources conflict on a quotation where both quote one speaker, most words stand in both in the same order, and a
telling word differs between them. A quotation cut at its ends, words left out with "…" or put in with brackets, another
spelling, a contraction, or a source that has both wordings is no conflict. The same words quoted by two sources are an
agreement.

Why: What stands between quotation marks has to be what was said.

Conflict:

    A: “We knew about the leak for three weeks,” Mayor Holt said.
    B: After the meeting Mayor Holt told reporters: “We knew about the leak for three months.”

Agreement:

    A: “We will rebuild every house in this street,” Mayor Holt said.
    B: Mayor Holt promised: “We will rebuild every house in this street.”

No conflict:

    A: “We will rebuild every house in this street,” Mayor Holt said.
    B: “We will rebuild every house,” Mayor Holt said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from corpusck.match.logit import Weights, probability
from corpusck.match.story import Story
from corpusck.mentions.quote import Quote, compare, differences
from corpusck.mentions.quote.speaker import alike, names
from corpusck.mentions.quote.wording import Block, telling
from corpusck.model import Finding
from corpusck.rules.drafting import Told, draft
from corpusck.rules.wording import listing

Said = tuple[int, Quote]
"""A quotation and the number of the voice that quotes it."""

_CROWDED = 50
"""A word that more quotations hold than this proposes no pairs."""
_LONG = 6
"""Words from which on only the words that differ are shown."""
_LEAST_AGREED = 4
_CLOSE_EQUAL, _CLOSE_SHARE = 2, 0.4
"""What two quotations of three words or more must share where their sentences tell one fact already."""

_SURE: Weights = ({"cover": 3.7, "match": 1.9, "both": 1.4}, -2.8)
"""How sure it is that two quotations are one: by the share of the longer one that both have, the match of their
sentences, and whether both say who speaks. Of the quotations of real news that share some words, half are two."""


class Rival(NamedTuple):
    """Two quotations (indexes, left < right) that are one worded differently, where they differ, and the share of the
    longer one that both have."""

    left: int
    right: int
    apart: tuple[Block, ...]
    cover: float


def find(story: Story) -> Iterator[Finding]:
    """The conflicts and agreements about the words of quotations."""
    places = [(number, m) for number, claim in enumerate(story.claims) for m in claim.mentions if isinstance(m, Quote)]
    said = [(story.voice(claim), quote) for claim, quote in places]
    for family in families(rivals(said, _matched(story, places))):
        yield _conflict(story, places, family)
    for group in echoes(said):
        yield _agreement(story, [places[i] for i in group])


def _matched(story: Story, places: Sequence[tuple[int, Quote]]) -> set[tuple[int, int]]:
    """The pairs of quotations of two voices whose sentences are matched."""
    within: dict[int, list[int]] = {}
    for index, (claim, _) in enumerate(places):
        within.setdefault(claim, []).append(index)
    return {
        (i, j)
        for i, (claim, _) in enumerate(places)
        for partner in story.partners.get(claim, ())
        if story.voice(partner) != story.voice(claim)
        for j in within.get(partner, ())
        if i < j
    }


def rivals(said: Sequence[Said], matched: Iterable[tuple[int, int]] = ()) -> list[Rival]:
    """The quotations of two voices that are one worded differently, each pair of wordings once.

    `matched` are pairs of indexes whose sentences tell one fact: there fewer shared words are enough. A pair is dropped
    where one of the two voices also has the wording of the other.
    """
    near = frozenset(matched)
    repertoire: dict[int, list[Quote]] = {}
    for voice, quote in said:
        repertoire.setdefault(voice, []).append(quote)
    found: list[Rival] = []
    seen: set[frozenset[tuple[str, ...]]] = set()
    for i, j in sorted(near.union(_pairs(said))):
        (voice, a), (other, b) = said[i], said[j]
        key = frozenset((a.words, b.words))
        if key in seen or not alike(a.speaker, b.speaker) or (a.short and b.short):
            continue
        apart = _apart(a, b, (i, j) in near)
        if apart and not (_has(repertoire[voice], b) or _has(repertoire[other], a)):
            seen.add(key)
            found.append(Rival(i, j, apart, _cover(a, b)))
    return found


def families(found: Sequence[Rival]) -> list[list[Rival]]:
    """The rivals of one quotation together."""
    groups: list[list[Rival]] = []
    for rival in found:
        touching = [group for group in groups if any({r.left, r.right} & {rival.left, rival.right} for r in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([r for group in touching for r in group] + [rival])
    return groups


def echoes(said: Sequence[Said]) -> list[list[int]]:
    """Groups of indexes of quotations that two voices or more give in the same words, cut at the ends or not."""
    groups: dict[int, list[int]] = {}
    home: dict[int, int] = {}
    for i, j in _pairs(said):
        a, b = said[i][1], said[j][1]
        if min(len(a.words), len(b.words)) < _LEAST_AGREED or compare(a, b) not in ("same", "compatible"):
            continue
        into, other = home.get(i, i), home.get(j, j)
        if into != other or into not in groups:
            merged = sorted({*groups.pop(into, [i]), *groups.pop(other, [j])})
            groups[into] = merged
            home.update(dict.fromkeys(merged, into))
    return [groups[key] for key in sorted(groups)]


def _apart(a: Quote, b: Quote, matched: bool) -> tuple[Block, ...] | None:
    if matched:
        return differences(a.words, b.words, _CLOSE_EQUAL, _CLOSE_SHARE)
    return differences(a.words, b.words)


def _cover(a: Quote, b: Quote) -> float:
    from rapidfuzz.distance import LCSseq  # late: the import costs 30 ms, and many stories quote nothing twice

    return LCSseq.normalized_similarity(a.words, b.words)


def _has(repertoire: Sequence[Quote], quote: Quote) -> bool:
    """Whether a voice that quotes all this quotes these words too."""
    return any(compare(mine, quote) in ("same", "compatible") for mine in repertoire)


def _pairs(said: Sequence[Said]) -> list[tuple[int, int]]:
    """Pairs of quotations of two voices that share a telling word or a named speaker, in order."""
    holders: dict[str, list[int]] = {}
    for i, (_, quote) in enumerate(said):
        for word in {word for word in quote.words if telling(word)} | {f"{name}:" for name in names(quote.speaker)}:
            holders.setdefault(word, []).append(i)
    pairs = {
        (i, j)
        for found in holders.values()
        if len(found) <= _CROWDED
        for at, i in enumerate(found)
        for j in found[at + 1 :]
        if said[i][0] != said[j][0]
    }
    return sorted(pairs)


def _conflict(story: Story, places: Sequence[tuple[int, Quote]], family: Sequence[Rival]) -> Finding:
    """One finding for all wordings of a quotation, each told by the words that differ and their neighbours."""
    stretches: dict[int, tuple[int, int]] = {}
    for rival in family:
        for index, first, last in (
            (rival.left, rival.apart[0].a, rival.apart[-1].a_end),
            (rival.right, rival.apart[0].b, rival.apart[-1].b_end),
        ):
            low, high = stretches.get(index, (first, last))
            stretches[index] = min(low, first), max(high, last)
    values = []
    for index, (first, last) in sorted(stretches.items()):
        quote = places[index][1]
        size = len(quote.words)
        first, last = (max(first - 1, 0), min(last + 1, size)) if size > _LONG else (0, size)
        alike = [(claim, other) for claim, other in places if other.words == quote.words]
        told = [Told(claim, other.spans[first][0], other.spans[last - 1][1]) for claim, other in alike]
        values.append((quote.text[quote.spans[first][0] - quote.start : quote.spans[last - 1][1] - quote.start], told))
    speakers = [places[index][1].speaker for index in sorted(stretches)]
    named = next((speaker for speaker in speakers if speaker), "")
    wordings = " and ".join(f"“{value}”" for value, _ in values)
    confidence = max(_confidence(story, places, rival) for rival in family)
    return draft(
        story, "conflict", "quote", f"words of {named or 'a quotation'}", f"One quotation is worded {wordings}.",
        values, confidence,
    )  # fmt: skip


def _confidence(story: Story, places: Sequence[tuple[int, Quote]], rival: Rival) -> float:
    (claim, quote), (partner, other) = places[rival.left], places[rival.right]
    match = story.partners.get(claim, {}).get(partner, 0.0)
    both = bool(quote.speaker and other.speaker)
    return probability({"cover": rival.cover, "match": match, "both": both}, _SURE)


def _agreement(story: Story, places: Sequence[tuple[int, Quote]]) -> Finding:
    longest = max((quote for _, quote in places), key=lambda quote: len(quote.words))
    speaker = next((quote.speaker for _, quote in places if quote.speaker), "")
    sources = listing(story.documents[story.document(claim)].path for claim, _ in places)
    subject = f"words of {speaker}" if speaker else longest.text
    told = [Told.by(claim, quote) for claim, quote in places]
    return draft(
        story, "agreement", "quote", subject, f"{sources} quote the same words: “{longest.text}”",
        [(longest.text, told)], confidence=0.9, worth=len(places) + len(longest.words) / 10,
    )  # fmt: skip
