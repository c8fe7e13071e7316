"""Shared: what two mentions of two voices have in common whatever they measure, for the alignment to weigh."""

from __future__ import annotations

from collections.abc import Mapping

from corpusck.match.context import Place, bearing, similarity
from corpusck.match.logit import Features
from corpusck.match.score import COSINE, FIRST


def beside(a: Place, b: Place, sentences: tuple[float, ...]) -> Features:
    """What the sentences of two places have in common, whichever of their mentions are held against each other;
    `sentences` are the features of their match."""
    names = len(a.names & b.names)
    return {
        "wide": similarity(a.wide, b.wide),
        "matched": bool(sentences),
        "cosine": round(sentences[COSINE], 4) if sentences else 0.0,
        "first": sentences[FIRST] if sentences else 0.0,
        "names shared": min(names, 2) / 2,
        "names apart": bool(a.names and b.names and not names),
        "years apart": bool(a.years and b.years) and a.years.isdisjoint(b.years),
        "year alone": bool(a.years) != bool(b.years),
        "lead": a.lead and b.lead,
        "lead one": a.lead != b.lead,
        "heading": a.heading or b.heading,
        "down": max(a.down, b.down),
    }


def common(a: Place, b: Place, both: Features, weights: Mapping[str, float]) -> Features:
    """What two places have in common whatever their type, `both` of which their sentences have."""
    near, rare, rarest = bearing(a, b, weights)
    one, two, joint = a.frame, b.frame, a.participants & b.participants
    return {
        **both,
        "rare near": rare,
        "rarest near": rarest,
        "near": near,
        "who same": a.who == b.who != "",
        "who apart": bool(a.who and b.who) and a.who != b.who and a.who not in b.names and b.who not in a.names,
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
