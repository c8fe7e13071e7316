"""The plot of `docs/performance.md`: processor time against sentences, of the job and of ways to find candidates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

Points = Sequence[tuple[int, float]]


def draw(lines: Mapping[str, Points], path: Path) -> None:
    """Write the plot, both axes logarithmic, as SVG: the same bytes for the same figures."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "corpusck"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4.5))
    for name, points in lines.items():
        told = sorted(points)
        axes.loglog(*zip(*told, strict=True), marker="o", label=name, linewidth=2 if name == "whole job" else 1)
    axes.set_xlabel("sentences")
    axes.set_ylabel("seconds of processor time")
    axes.grid(True, alpha=0.3)
    axes.legend(fontsize="small")
    figure.savefig(path, format="svg", bbox_inches="tight", metadata={"Date": None})
