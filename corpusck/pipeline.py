"""The way from files to a report. It wires the stages and holds no policy."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpusck import __version__, mentions, review, rules
from corpusck.config import Config
from corpusck.errors import NothingToCompareError
from corpusck.extraction import extract
from corpusck.ingest import reader
from corpusck.match import matching
from corpusck.match.story import Story
from corpusck.model import Claim, Document, Finding, Report, Shortened, Skipped, Source

Progress = Callable[[str, int, int], None]
Decide = Callable[[Story, Sequence[Finding]], Sequence[Finding]]
"""What a judge makes of a story and the findings of the rules (`corpusck.judge.bench`)."""

MANY = 32
"""More files than this are worth processes and a cache."""


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def run(
    paths: Sequence[reader.Given], config: Config, progress: Progress = silent, decide: Decide | None = None
) -> Report:
    """The report on the articles at `paths`, by the rules and the judge, if there is one.

    Raises `NothingToCompareError` where fewer than two articles can be read.
    """
    files = found(paths, config)
    if len(files) > MANY and decide is None:
        return _archive(files, config, progress)
    story, skipped, shortened = _story(files, config, progress)
    counts = [0] * len(story.documents)
    for claim in story.claims:
        counts[claim.sentence.document] += 1
    sources = tuple(
        Source(
            document.path,
            document.title,
            document.published,
            count,
            story.documents[origin].path,
            document.file,
            review.treatment(document.path, config.sources).name,
        )
        for document, count, origin in zip(story.documents, counts, story.origins, strict=True)
    )
    judged = rules.judge(story)
    progress("comparing", 1, 1)
    if decide is not None:
        judged = list(decide(story, judged))
    findings, notices = review.review(judged, story.documents, config)
    findings, cut = review.cut(findings, config)
    return Report(__version__, sources, tuple(skipped), findings, story.documents, notices, (*shortened, *cut))


def _archive(files: Sequence[reader.File], config: Config, progress: Progress) -> Report:
    """The report on many files, which are never held all at once: it has no documents."""
    from corpusck import archive

    told = archive.compare(files, config, progress)
    if len(told.articles) < 2:
        raise NothingToCompareError(nothing([article.file.name for article in told.articles], told.skipped))
    sources = tuple(
        Source(
            article.file.name,
            article.title,
            article.published,
            len(article.ends),
            told.articles[origin].file.name,
            reader.from_here(article.file.path),
            review.treatment(article.file.name, config.sources).name,
        )
        for article, origin in zip(told.articles, told.origins, strict=True)
    )
    written = [ignore for article in told.articles for ignore in article.ignores]
    findings, notices = review.settle(told.findings, [source.path for source in sources], written, config)
    findings, cut = review.cut(findings, config)
    files_cut = tuple(
        Shortened(article.file.name, article.missing, reader.from_here(article.file.path))
        for article in told.articles
        if article.missing
    )
    return Report(__version__, sources, tuple(told.skipped), findings, (), notices, (*files_cut, *cut))


def analyse(
    paths: Sequence[reader.Given], config: Config, progress: Progress = silent
) -> tuple[Story, list[Skipped], list[Shortened]]:
    """The story that the rules read, the files that could not be read, and those of which a part was left out."""
    return _story(found(paths, config), config, progress)


def read(
    paths: Sequence[reader.Given], config: Config, progress: Progress = silent
) -> tuple[list[Document], list[Skipped]]:
    """The articles at `paths` in the order of their names, and the files that are none."""
    return _read(found(paths, config), config, progress)


def found(paths: Sequence[reader.Given], config: Config) -> list[reader.File]:
    """The files at `paths` in the order of their names."""
    files = reader.walk(paths, config.include, config.exclude, config.follow_symlinks)
    return sorted(files, key=lambda file: file.name)


def _story(
    files: Sequence[reader.File], config: Config, progress: Progress
) -> tuple[Story, list[Skipped], list[Shortened]]:
    documents, skipped = _read(files, config, progress)
    if len(documents) < 2:
        raise NothingToCompareError(nothing([document.path for document in documents], skipped))
    aliases = mentions.name.aliases.table(config.aliases)
    claims: list[Claim] = []
    shortened = []
    for number, document in enumerate(documents):
        found, missing = extract(document, number, aliases, config.limits)
        claims += found
        if missing:
            shortened.append(Shortened(document.path, missing, document.file))
        progress("extracting", number + 1, len(documents))
    story = matching.story(documents, claims)
    progress("matching", len(story.matches), len(story.matches))
    return story, skipped, shortened


def _read(files: Sequence[reader.File], config: Config, progress: Progress) -> tuple[list[Document], list[Skipped]]:
    documents: list[Document] = []
    skipped: list[Skipped] = []
    for done, file in enumerate(files, 1):
        article = reader.read(file, config.limits.file_size)
        if isinstance(article, Skipped):
            skipped.append(article)
        else:
            documents.append(article)
        progress("reading", done, len(files))
    return documents, skipped


def nothing(articles: Sequence[str], skipped: Sequence[Skipped]) -> str:
    """What to say where fewer than two of what was given are articles."""
    if articles:
        return f"{articles[0]}: the only readable article, so there is nothing to compare: name two or more"
    reason = f" ({skipped[0].path}: {skipped[0].reason})" if skipped else ""
    return f"no readable article{reason}: name folders or files with .txt, .md or .html articles"
