"""Stage 6: which findings are told. What users silenced or left out is taken away, the rest stands in order."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.config import Config, Ignore
from corpusck.model import Document, Finding, Notice
from corpusck.review import comments, ignores
from corpusck.review.selection import cut, is_wanted, left_out, select, treatment

__all__ = ["comments", "cut", "is_wanted", "left_out", "review", "settle", "treatment"]


def review(
    found: Sequence[Finding], documents: Sequence[Document], config: Config
) -> tuple[tuple[Finding, ...], tuple[Notice, ...]]:
    """The findings that the configuration and the articles themselves leave, and the ignores that match no finding."""
    written = [ignore for document in documents for ignore in comments.of_document(document)]
    return settle(found, [document.path for document in documents], written, config)


def settle(
    found: Sequence[Finding], paths: Sequence[str], written: Sequence[Ignore], config: Config
) -> tuple[tuple[Finding, ...], tuple[Notice, ...]]:
    """The same of articles that are at hand no more: `paths` are theirs, `written` the ignores that stand in them."""
    kept, idle = ignores.silence(found, (*config.ignores, *written))
    told = tuple(Notice(ignore.path, ignore.line, ignores.complaint(ignore)) for ignore in idle)
    return select(kept, config, paths), told
