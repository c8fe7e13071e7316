"""Make `corpusck/data/concepts.tsv` (stems) from `tools/concepts.tsv` (words).

    python tools/concepts.py

Stemming at run time would cost every start about ten milliseconds. The tool refuses an expression that two concepts claim.
"""

from __future__ import annotations

from pathlib import Path

from corpusck.text.tokens import stem, tokenize

SOURCE = Path(__file__).with_name("concepts.tsv")
OUT = Path(__file__).parent.parent / "corpusck" / "data" / "concepts.tsv"
NOTE = """\
# Stems of the words and phrases that say one thing: expression (~ for any possessive), what restricts it (N noun, V verb,
# J adjective, =form one form and its plural), concept. Written for corpusck; made by tools/concepts.py.
"""


def table() -> str:
    """The content of the data file."""
    rows: dict[tuple[str, str], str] = {}
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        concept, expressions = line.split("\t")
        for expression in expressions.split(", "):
            words, _, limit = expression.lstrip("=").partition("/")
            if expression.startswith("="):
                limit = expression
            key = " ".join(word if word == "~" else stem(word) for word in split(words)), limit
            if rows.setdefault(key, concept) != concept:
                raise SystemExit(f"{expression} stands for {rows[key]} and {concept}")
    return NOTE + "".join(f"{stems}\t{limit}\t{concept}\n" for (stems, limit), concept in sorted(rows.items()))


def split(expression: str) -> list[str]:
    """The words of an expression as the tokenizer gives them."""
    return [token.lower for token in tokenize(expression)]


if __name__ == "__main__":
    OUT.write_text(table(), encoding="utf-8")
