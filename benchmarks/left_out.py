"""Judges each story by weights that were fitted on other stories alone: what is measured was not learnt.

The weights of figures, dates, opposed events, rival fillers and unstated facts are fitted again for each fifth of the
stories; all that was set by hand stays. Stories whose gold is not complete are not judged, they only serve the fits
that know them. Needs numpy and scikit-learn (extra `bench`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import corpusck
from benchmarks import fit_align, fit_alone, fit_filling, fit_opposing
from corpusck.config import Config
from corpusck.match import filling, opposing
from corpusck.match.align import Aspect
from corpusck.model import Report
from corpusck.rules import date, measured, number

PARTS = 5
_RULES = {"NUMBER": number, "DATE": date}


class Learnt(NamedTuple):
    """What the fits read of one story."""

    folder: Path
    complete: bool
    aspects: dict[str, fit_align.Read]
    opposed: list[fit_opposing.Example]
    filled: list[fit_filling.Example]
    alone: list[fit_alone.Example]


def reports(folders: Sequence[Path]) -> Iterator[tuple[Path, Report]]:
    """The report on each story, with findings of any confidence."""
    learnt = [_learn(folder) for folder in folders]
    judged = [one for one in learnt if one.complete]
    for part in range(PARTS):
        test = judged[part::PARTS]
        names = {one.folder.name for one in test}
        with _weights([one for one in learnt if one.folder.name not in names]):
            for one in test:
                yield one.folder, corpusck.compare([one.folder], Config(min_confidence=0))


def _learn(folder: Path) -> Learnt:
    complete = fit_align.complete(folder)
    aspects = {name: fit_align.read(folder, name) for name in fit_align.ASPECTS}
    return Learnt(
        folder, complete, aspects, list(fit_opposing.examples(folder)), list(fit_filling.examples(folder)),
        list(fit_alone.examples(folder)) if complete else [],
    )  # fmt: skip


@contextmanager
def _weights(learnt: Sequence[Learnt]) -> Iterator[None]:
    """The rules with weights that were fitted on these stories."""
    events, bias = fit_opposing.fit([example for one in learnt for example in one.opposed])
    fillers, filled = fit_filling.fit([example for one in learnt for example in one.filled])
    alone = fit_alone.fit([example for one in learnt for example in one.alone])
    with ExitStack() as stack:
        stack.enter_context(patch.object(fit_align, "FOLDS", PARTS))
        for name, rule in _RULES.items():
            fitted = rule.MEASURE._replace(aspect=_aspect([one.aspects[name] for one in learnt], name))
            stack.enter_context(patch.object(rule, "MEASURE", fitted))
        stack.enter_context(patch.multiple(opposing, BIAS=bias, WEIGHTS=events._asdict()))
        stack.enter_context(patch.multiple(filling, BIAS=filled, WEIGHTS=fillers._asdict()))
        stack.enter_context(patch.object(measured, "ALONE", alone))
        yield


def _aspect(stories: Sequence[fit_align.Read], name: str) -> Aspect:
    aspect, strength = fit_align.ASPECTS[name]
    conflict, agreement, rivalry = (weights for *_, weights in fit_align.fits(stories, aspect, strength))
    return aspect._replace(conflict=conflict, agreement=agreement, rivalry=rivalry)
