"""Shared: what two mentions of two voices have in common whatever they measure, for the alignment to weigh."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from corpusck.match.context import Place, bearing, similarity
from corpusck.match.logit import Features
from corpusck.match.score import COSINE, FIRST


class Beside(NamedTuple):
    """What two sentences have in common, whichever of their mentions are held against each other."""

    wide: float
    matched: bool
    cosine: float
    first: float
    shared: int
    """How many names."""
    years_apart: bool
    year_alone: bool
    lead: bool
    lead_one: bool
    heading: bool
    down: float


def beside(a: Place, b: Place, sentences: tuple[float, ...]) -> Beside:
    """What the sentences of two places have in common; `sentences` are the features of their match."""
    return Beside(
        similarity(a.wide, b.wide),
        bool(sentences),
        round(sentences[COSINE], 4) if sentences else 0.0,
        sentences[FIRST] if sentences else 0.0,
        len(a.names & b.names),
        bool(a.years and b.years) and a.years.isdisjoint(b.years),
        bool(a.years) != bool(b.years),
        a.lead and b.lead,
        a.lead != b.lead,
        a.heading or b.heading,
        max(a.down, b.down),
    )


def common(a: Place, b: Place, both: Beside, weights: Mapping[str, float]) -> Features:
    """What two places have in common whatever their type."""
    near, rare, rarest = bearing(a, b, weights)
    one, two, joint = a.frame, b.frame, a.participants & b.participants
    return {
        "rare near": rare,
        "rarest near": rarest,
        "near": near,
        "wide": both.wide,
        "matched": both.matched,
        "cosine": both.cosine,
        "first": both.first,
        "names shared": min(both.shared, 2) / 2,
        "names apart": bool(a.names and b.names and not both.shared),
        "who same": a.who == b.who != "",
        "who apart": bool(a.who and b.who) and a.who != b.who and a.who not in b.names and b.who not in a.names,
        "years apart": both.years_apart,
        "year alone": both.year_alone,
        "lead": both.lead,
        "lead one": both.lead_one,
        "heading": both.heading,
        "down": both.down,
        "turn apart": a.turns != b.turns,
        "turn shared": not a.turns.isdisjoint(b.turns),
        "verb same": not a.verbs.isdisjoint(b.verbs),
        "verb apart": bool(a.verbs and b.verbs) and a.verbs.isdisjoint(b.verbs),
        "link same": a.link == b.link != "",
        "link apart": bool(a.link and b.link) and a.link != b.link,
        "participants": len(joint) / min(len(a.participants), len(b.participants)) if joint else 0.0,
        "status apart": one is not None and two is not None and one.status != two.status,
        "negative apart": one is not None and two is not None and one.negative != two.negative,
    }


def affinity(features: Features) -> float:
    """A first guess at how well two places fit, by which the rivals of a pair are ranked."""
    return (
        features["near"]
        + 0.3 * (features["verb same"] + features["cosine"])
        + 0.2 * features["participants"]
        + 0.5 * features.get("head same", 0.0)
        - 0.3 * features.get("head apart", 0.0)
    )
