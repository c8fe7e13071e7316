"""What the whole tool reports on a few sentences, for rules that live on the words around a mention."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import corpusck
from corpusck.model import Finding, Kind, Verdict


def findings(verdict: Verdict, kind: Kind, *articles: str) -> list[Finding]:
    """The findings of one verdict and kind on articles of these texts."""
    with TemporaryDirectory() as folder:
        for number, text in enumerate(articles):
            (Path(folder) / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
        report = corpusck.compare([Path(folder)])
    return [finding for finding in report.findings if (finding.verdict, finding.kind) == (verdict, kind)]


def values(found: list[Finding]) -> list[set[str]]:
    """The values of each finding."""
    return [{value.value for value in finding.values} for finding in found]
