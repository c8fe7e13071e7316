"""The way from files to a report. It wires the stages and holds no policy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from corpusck import __version__, mentions, review, rules
from corpusck.config import Config
from corpusck.errors import NothingToCompareError
from corpusck.ingest import reader
from corpusck.match import matching
from corpusck.match.story import Story
from corpusck.model import Claim, Document, Report, Skipped, Source
from corpusck.text import sentences, tags, tokens

Progress = Callable[[str, int, int], None]


def _silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def run(paths: Sequence[reader.Given], config: Config, progress: Progress = _silent) -> Report:
    """The report on the articles at `paths`. Raises `NothingToCompareError` where fewer than two can be read."""
    story, skipped = analyse(paths, config, progress)
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
    findings, notices = review.review(rules.judge(story), story.documents, config)
    return Report(__version__, sources, tuple(skipped), findings, story.documents, notices)


def analyse(paths: Sequence[reader.Given], config: Config, progress: Progress = _silent) -> tuple[Story, list[Skipped]]:
    """The story that the rules read, and the files that could not be read."""
    documents, skipped = read(paths, config, progress)
    if len(documents) < 2:
        raise NothingToCompareError(_nothing(documents, skipped))
    aliases = mentions.name.aliases.table(config.aliases)
    claims = [claim for number, document in enumerate(documents) for claim in claims_of(document, number, aliases)]
    return matching.story(documents, claims), skipped


def read(
    paths: Sequence[reader.Given], config: Config, progress: Progress = _silent
) -> tuple[list[Document], list[Skipped]]:
    """The articles at `paths` in the order of their names, and the files that are none."""
    files = sorted(reader.walk(paths, config.include, config.exclude), key=lambda file: file.name)
    documents: list[Document] = []
    skipped: list[Skipped] = []
    for done, file in enumerate(files, 1):
        article = reader.read(file)
        if isinstance(article, Skipped):
            skipped.append(article)
        else:
            documents.append(article)
        progress("reading", done, len(files))
    return documents, skipped


def claims_of(
    document: Document, number: int = 0, aliases: Mapping[str, str] | None = None
) -> Iterable[Claim]:
    """The claims of one article, which is document `number` of its story. `aliases` is the table of names that are
    one."""
    tagged = [(sentence, tags.tag(tokens.tokenize(sentence.text))) for sentence in sentences.split(document, number)]
    return mentions.claims(tagged, document.published, aliases)


def _nothing(documents: Sequence[Document], skipped: Sequence[Skipped]) -> str:
    if documents:
        return f"{documents[0].path}: the only readable article, so there is nothing to compare: name two or more"
    reason = f" ({skipped[0].path}: {skipped[0].reason})" if skipped else ""
    return f"no readable article{reason}: name folders or files with .txt, .md or .html articles"
