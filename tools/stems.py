"""Make the tables of stems in `corpusck/data` from the tables of words beside this file.

    python tools/stems.py

`concepts.tsv` maps expressions to concepts, `events.tsv` to the stages of events. Stemming at run time would cost every
start about ten milliseconds. An expression that two concepts, or two stages of one event, claim is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpusck.text.tokens import stem, tokenize

HERE = Path(__file__).parent
DATA = HERE.parent / "corpusck" / "data"
STAGES = ("early", "done", "opposite")
NOTES = {
    "concepts": """\
# Stems of words and phrases that say one thing: expression (~ for any possessive), what restricts it (N noun, V verb,
# J adjective, =form one form and its plural), concept. Written for corpusck; made by tools/stems.py.
""",
    "events": """\
# Stems of words and phrases that tell the stage of an event: expression, what restricts it (as in concepts.tsv), event,
# stage. Written for corpusck; made by tools/stems.py.
""",
}

Key = tuple[str, str]


def concepts() -> str:
    """The content of `concepts.tsv`."""
    rows: dict[Key, str] = {}
    for concept, expressions in _fields("concepts"):
        for key in _keys(expressions):
            _enter(rows, key, concept)
    return NOTES["concepts"] + "".join(
        f"{stems}\t{limit}\t{concept}\n" for (stems, limit), concept in sorted(rows.items())
    )


def events() -> str:
    """The content of `events.tsv`."""
    rows: list[tuple[Key, str, str]] = []
    for event, *columns in _fields("events"):
        stages: dict[Key, str] = {}
        for stage, expressions in zip(STAGES, columns, strict=True):
            for key in _keys(expressions):
                _enter(stages, key, stage)
        rows += [(key, event, stage) for key, stage in stages.items()]
    # Of an expression found in a sentence the restricted rows count alone, so they tell what the free ones do too.
    free = [(stems, event, stage) for (stems, limit), event, stage in rows if not limit]
    for stems, limit in {key for key, _, _ in rows if key[1]}:
        told = {event for key, event, _ in rows if key == (stems, limit)}
        rows += [((stems, limit), event, stage) for same, event, stage in free if same == stems and event not in told]
    return NOTES["events"] + "".join(
        f"{stems}\t{limit}\t{event}\t{stage}\n" for (stems, limit), event, stage in sorted(rows)
    )


def _fields(name: str) -> Iterator[list[str]]:
    for line in (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def _keys(expressions: str) -> Iterator[Key]:
    """The stems of each expression and what restricts it."""
    for expression in expressions.split(", ") if expressions != "-" else ():
        words, _, limit = expression.lstrip("=").partition("/")
        stems = " ".join(word if word == "~" else stem(word) for word in (t.lower for t in tokenize(words)))
        # "being built" and "been built" have one stem, and say different things.
        form = next((f"={be}" for be in ("been", "being") if words.startswith(f"{be} ")), limit)
        yield stems, expression if expression.startswith("=") else form


def _enter(rows: dict[Key, str], key: Key, value: str) -> None:
    if rows.setdefault(key, value) != value:
        raise SystemExit(f"{' '.join(key)} stands for {rows[key]} and {value}")


if __name__ == "__main__":
    (DATA / "concepts.tsv").write_text(concepts(), encoding="utf-8")
    (DATA / "events.tsv").write_text(events(), encoding="utf-8")
