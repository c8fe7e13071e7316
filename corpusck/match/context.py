"""The context of a mention: the words around it, weighted by rarity and nearness, which tell what it measures."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeVar

from corpusck.match.pointers import link, turns
from corpusck.match.story import Story
from corpusck.match.verbs import Verbs
from corpusck.mentions.date import Moment
from corpusck.mentions.frame import Frame
from corpusck.mentions.name import Name
from corpusck.mentions.quantity import Quantity
from corpusck.model import Claim, Mention, Token
from corpusck.text.concepts import concepts
from corpusck.text.tokens import content

DECAY = 0.86
"""How much a word weighs less for each word that stands between it and the mention."""
LEAD = 2
"""Sentences up to this index tell what the article is about, as its title does."""
BREAK = 0.6
"""How much a word weighs less beyond a comma, a semicolon, a dash or a conjunction."""

RARE = 4.0
"""Nats from which a term is as rare as a term can be."""

_BREAKS = frozenset({",", ";", ":", "-", "–", "—", "(", ")", "and", "but", "while", "|"})

_NOBODY = frozenset[str]()
_HEADINGS = ("title", "heading")
_BESIDE = 2
"""Characters between a name and a mention that stands beside it: a comma and a space, an opening bracket."""

Term = tuple[int, int, str]
"""A stem or concept with its first token and the one after its last."""
Terms = Mapping[str, float]
Time = tuple[str, int]
"""A year, a day of a month or a weekday: which of them, and its number."""
Near = TypeVar("Near", bound=Mention)


class Place(NamedTuple):
    """A mention of a claim with its context.

    `near` holds the terms of the sentence around the mention, `peak` the weight of the nearest of them, `wide` the
    terms of the sentence and its neighbours; `names` are the last words of the names in the sentence, `who` that of the
    name nearest to the mention, `beside` whether that stands right beside it; `ideas` the concepts of its stems,
    `verbs` what the verbs of its clause say, `frame` the predication nearest to the mention with its `participants`;
    `years` the years that the sentence names, `dated` those that it names with no comma or conjunction between, `times`
    the years, days and weekdays that it names but for the mention itself; `turns` the words about the mention that tell
    one thing from others like it, `link` the preposition that leads to it; `lead` and `heading` tell that the sentence
    is one of the first, and one above others, `down` how far down the article it stands (0 to 1); `published` is the
    day on which the article was.
    """

    claim: int
    voice: int
    mention: Mention
    near: Terms
    peak: float
    wide: Terms
    names: frozenset[str]
    who: str
    beside: bool
    ideas: Mapping[str, str]
    verbs: frozenset[str]
    frame: Frame | None
    participants: frozenset[str]
    years: frozenset[int]
    dated: frozenset[int]
    times: frozenset[Time]
    turns: frozenset[str]
    link: str
    lead: bool
    heading: bool
    down: float
    published: date | None


def similarity(left: Terms, right: Terms) -> float:
    """The cosine of two contexts, 0 to 1."""
    # fsum, because the order of a set differs from run to run and so would the last digit.
    return math.fsum([left[term] * right[term] for term in left.keys() & right.keys()])


def bearing(a: Place, b: Place, weights: Mapping[str, float]) -> tuple[float, float, float]:
    """How like the terms around two places are (0 to 1), how rare and near those are that they share, all together
    (0 to 2), and the best of them (0 to 1); `weights` tells their rarity."""
    near, told, best = [], [], 0.0
    for term in a.near.keys() & b.near.keys():
        one, two, rarity = a.near[term], b.near[term], min(weights.get(term, 1.0), RARE) / RARE
        near.append(one * two)
        one, two = one / a.peak, two / b.peak
        told.append(one * two * rarity)
        best = max(best, min(one, two) * rarity)
    return math.fsum(near), min(math.fsum(told), 2.0), best


def all_places(story: Story, wanted: Callable[[Mention], bool]) -> Iterator[Place]:
    """The places of the wanted mentions of a story, in order."""
    terms = story.once(_all_terms)
    last = {claim.sentence.document: claim.sentence.index for claim in story.claims}
    for number, claim in enumerate(story.claims):
        mentions = [mention for mention in claim.mentions if wanted(mention)]
        if not mentions:
            continue
        wide = _wide(story, terms, number)
        named = [m for m in claim.mentions if isinstance(m, Name)]
        names = frozenset(_called(name) for name in named)
        ideas = concepts(claim.tokens)
        meant = {claim.tokens[i].stem: idea for start, end, idea in ideas for i in range(start, end)}
        sentence = claim.sentence
        lead = sentence.role == "title" or sentence.index <= LEAD
        down = sentence.index / max(last[sentence.document], 1)
        frames = [m for m in claim.mentions if isinstance(m, Frame)]
        moments = [m for m in claim.mentions if isinstance(m, Moment)]
        tokens, ends = claim.tokens, [token.end for token in claim.tokens]
        breaks = list(accumulate([token.lower in _BREAKS for token in tokens], initial=0))
        dated = [(m.year, breaks[_first(ends, m)]) for m in moments if m.year and not m.relative]
        years = frozenset(year for year, _ in dated)
        verbs = Verbs(tokens)
        for mention in mentions:
            first = _first(ends, mention)
            near = _near(tokens, breaks, terms(number), first, mention)
            nearest, frame = _nearest(named, mention), _nearest(frames, mention)
            yield Place(
                number, story.voice(number), mention, near, max(near.values(), default=1.0), wide, names,
                _called(nearest) if nearest else "", nearest is not None and _gap(nearest, mention) <= _BESIDE, meant,
                verbs.about(mention), frame, frame.participants if frame else _NOBODY, years,
                frozenset([year for year, piece in dated if piece == breaks[first]]),
                frozenset([time for m in moments if m is not mention for time in _times(m)]),
                turns(tokens, first), link(tokens, first), lead, sentence.role in _HEADINGS, down,
                story.documents[sentence.document].published,
            )  # fmt: skip


def glosses(story: Story, places: Sequence[Place]) -> frozenset[int]:
    """The places (indexes) that stand in brackets right behind the one before, as its value in other units does."""
    return frozenset(
        number
        for number, (a, b) in enumerate(pairwise(places), 1)
        if a.claim == b.claim and story.claims[a.claim].sentence.text[a.mention.end : b.mention.start].strip() == "("
    )


def _near(
    tokens: Sequence[Token], breaks: Sequence[int], terms: Iterable[Term], first: int, mention: Mention
) -> dict[str, float]:
    """The terms of a sentence by their nearness to a mention, whose first token is given; `breaks` counts the breaks
    before each token."""
    last = next((i for i in range(first, len(tokens)) if tokens[i].end >= mention.end), len(tokens) - 1)
    near: dict[str, float] = {}
    for start, end, term in terms:
        one, two = (last + 1, start) if start > last else (min(end, first), first)
        near[term] = max(near.get(term, 0.0), _fade(two - one, breaks[two] - breaks[one]))
    return _scaled(near)


def _first(ends: Sequence[int], mention: Mention) -> int:
    """The token in which a mention begins, by where the tokens of its sentence end; 0 for one behind them all."""
    return first if (first := bisect_right(ends, mention.start)) < len(ends) else 0


def _scaled(terms: dict[str, float]) -> dict[str, float]:
    """The terms as a vector of length 1, so that a cosine is a sum of products."""
    length = math.sqrt(sum([weight * weight for weight in terms.values()]))
    return {term: weight / length for term, weight in terms.items()}


def _wide(story: Story, terms: Callable[[int], list[Term]], number: int) -> dict[str, float]:
    document = story.document(number)
    beside = [n for n in (number - 1, number + 1) if 0 <= n < len(story.claims) and story.document(n) == document]
    wide = dict.fromkeys([term for other in beside for _, _, term in terms(other)], 0.5)
    wide.update([(term, 1.0) for _, _, term in terms(number)])
    return _scaled(wide)


def _all_terms(story: Story) -> Callable[[int], list[Term]]:
    """The terms of each claim, which are found once it is asked for."""
    claims = story.claims  # not the story, which holds this: without a collector of garbage both would stay

    @cache
    def terms(number: int) -> list[Term]:
        return _terms(claims[number])

    return terms


def _terms(claim: Claim) -> list[Term]:
    """Content stems and concepts of a claim with their token ranges, without the words of figures and moments but for
    what a figure counts."""
    tokens = claim.tokens
    told = [m for m in claim.mentions if isinstance(m, (Moment, Quantity)) and not _ordinal(m)]
    inside = {
        i
        for m in told
        for i, token in enumerate(tokens)
        if m.start <= token.start < m.end and not (isinstance(m, Quantity) and token.stem in m.counted)
    }
    stems = [(i, i + 1, tokens[i].stem) for i in content(tokens) if i not in inside]
    return [*stems, *(idea for idea in concepts(tokens) if idea[0] not in inside)]


def _times(moment: Moment) -> Iterator[Time]:
    if moment.year and not moment.relative:
        yield "year", moment.year
    if moment.month and moment.day:
        yield "day", 100 * moment.month + moment.day
    if moment.weekday is not None:
        yield "weekday", moment.weekday


def _ordinal(mention: Mention) -> bool:
    """Whether it is a figure that tells one thing from others of its kind: the second match."""
    return isinstance(mention, Quantity) and mention.sort == "ordinal"


def _nearest(mentions: Iterable[Near], mention: Mention) -> Near | None:
    """The one of the mentions that stands nearest to another, the one before it where two are as near."""
    return min(mentions, key=lambda m: (_gap(m, mention), m.start), default=None)


def _gap(one: Mention, other: Mention) -> int:
    """How many characters stand between two mentions."""
    return max(one.start - other.end, other.start - one.end, 0)


def _called(name: Name) -> str:
    """The family name, or the last word of what is no person, by which articles call it."""
    return (name.family or name.text.split()[-1]).casefold()


@lru_cache(maxsize=10_000)
def _fade(words: int, breaks: int) -> float:
    """What is left of a word's weight beyond so many words, of which some are breaks."""
    return float(DECAY**words * BREAK ** min(breaks, 3))
