"""How often a finding of some confidence is right: a table, and the plot of `docs/accuracy.md`."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from corpusck.model import VERDICTS, Verdict
from tests.accuracy.scorer import Outcome

BANDS = 10
_Z = 1.645
"""Standard deviations to each side that hold nine in ten."""


class Band(NamedTuple):
    """Findings of about one confidence: the mean of it, and how many the gold calls right and wrong."""

    verdict: Verdict
    first: float
    confidence: float
    right: int
    wrong: int

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / (self.right + self.wrong)

    @property
    def spread(self) -> tuple[float, float]:
        """Where the share of many more such findings would lie, nine times in ten (E. B. Wilson, 1927)."""
        size = self.right + self.wrong
        middle = (self.share + _Z**2 / (2 * size)) / (1 + _Z**2 / size)
        half = _Z / (1 + _Z**2 / size) * math.sqrt(self.share * (1 - self.share) / size + _Z**2 / (4 * size**2))
        return middle - half, middle + half


def bands(outcomes: Iterable[Outcome]) -> list[Band]:
    """The findings that the gold calls right or wrong, by verdict and tenth of confidence."""
    right: Counter[tuple[Verdict, int]] = Counter()
    wrong: Counter[tuple[Verdict, int]] = Counter()
    total: Counter[tuple[Verdict, int]] = Counter()
    for outcome in outcomes:
        if outcome.finding and outcome.mark not in ("sprung", "avoided"):
            key = outcome.verdict, min(int(outcome.finding.confidence * BANDS + 1e-9), BANDS - 1)
            (right if outcome.mark in ("hit", "duplicate") else wrong)[key] += 1
            total[key] += outcome.finding.confidence
    return [
        Band(verdict, band / BANDS, total[key] / size, right[key], wrong[key])
        for verdict in VERDICTS
        for band in range(BANDS)
        if (size := right[key := (verdict, band)] + wrong[key])
    ]


def draw(found: Sequence[Band], path: Path) -> None:
    """Write the plot of the conflicts as SVG: the same bytes for the same figures."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "corpusck"
    from matplotlib import pyplot

    told = [band for band in found if band.verdict == "conflict"]
    places = [band.confidence for band in told]
    shares = [band.share for band in told]
    low = [band.share - band.spread[0] for band in told]
    high = [band.spread[1] - band.share for band in told]
    figure, axes = pyplot.subplots(figsize=(6, 5))
    axes.plot([0, 1], [0, 1], color="grey", linestyle="--", linewidth=1, label="as often right as said")
    axes.axvline(0.5, color="grey", linestyle=":", linewidth=1, label="what is shown by default")
    axes.errorbar(places, shares, yerr=[low, high], marker="o", capsize=3, label="conflicts, nine in ten")
    for band in told:
        axes.annotate(str(band.right + band.wrong), (band.confidence, band.share), (6, -12), textcoords="offset points")
    axes.set_xlabel("confidence")
    axes.set_ylabel("share that is right")
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.grid(True, alpha=0.3)
    axes.legend(fontsize="small", loc="upper left")
    figure.savefig(path, format="svg", bbox_inches="tight", metadata={"Date": None})


def table(found: Sequence[Band]) -> Iterator[tuple[object, ...]]:
    """The cells of a row for each band."""
    for band in found:
        low, high = band.spread
        reach = f"{band.first:.1f} to {band.first + 1 / BANDS:.1f}"
        yield band.verdict, reach, band.right, band.wrong, f"{band.share:.2f}", f"{low:.2f} to {high:.2f}"
