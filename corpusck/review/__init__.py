"""Stage 6: which findings are told. What users silenced or left out is taken away, the rest stands in order."""

from __future__ import annotations

from collections.abc import Sequence

from corpusck.config import Config
from corpusck.model import Document, Finding, Notice
from corpusck.review import comments, ignores
from corpusck.review.selection import select, treatment

__all__ = ["review", "treatment"]


def review(
    found: Sequence[Finding], documents: Sequence[Document], config: Config
) -> tuple[tuple[Finding, ...], tuple[Notice, ...]]:
    """The findings that the configuration and the articles themselves leave, and the ignores that match no finding."""
    written = (*config.ignores, *(ignore for document in documents for ignore in comments.of_document(document)))
    kept, idle = ignores.silence(found, written)
    told = tuple(Notice(ignore.path, ignore.line, ignores.complaint(ignore)) for ignore in idle)
    return select(kept, config, [document.path for document in documents]), told
