"""Make `corpusck/data/slots.tsv` from the table of words beside this file.

    python tools/slots.py

Stemming at run time would cost time at every start. A single word that is restricted to verbs in one row is so in all.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from corpusck.text.tokens import stem, tokenize

HERE = Path(__file__).parent
OUT = HERE.parent / "corpusck" / "data" / "slots.tsv"
NOTE = """\
# Parts of a fact that one thing fills at a time: stems of an expression, what restricts it (as in concepts.tsv), fact,
# role, kind of filler, scope, where the filler stands (S subject, O object, is, prepositions). Written for corpusck;
# made by tools/slots.py.
"""


def table() -> str:
    """The content of `slots.tsv`."""
    rows: dict[tuple[str, str], set[tuple[str, str, str, str, str]]] = defaultdict(set)
    for line in HERE.joinpath("slots.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            fact, role, kind, scope, places, expressions = line.split("\t")
            for expression in expressions.split(", "):
                words, _, limit = expression.removeprefix("=").partition("/")
                limit = limit or "=" + words if expression.startswith("=") else limit
                stems = " ".join(word if word == "~" else stem(word) for word in (t.lower for t in tokenize(words)))
                rows[stems, limit].add((fact, role, kind, scope, places))
    for stems, limit in sorted(rows):
        if not limit and (stems, "V") in rows:
            rows[stems, "V"] |= rows.pop((stems, limit))
    return NOTE + "".join(
        "\t".join((stems, limit, *fields)) + "\n"
        for (stems, limit), found in sorted(rows.items())
        for fields in sorted(found)
    )


if __name__ == "__main__":
    OUT.write_text(table(), encoding="utf-8")
