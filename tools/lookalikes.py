"""Make `corpusck/data/lookalikes.tsv` from the confusable characters of Unicode.

    pip install confusable_homoglyphs==3.3.1 && python tools/lookalikes.py

That package holds https://www.unicode.org/Public/security/latest/confusables.txt. Kept are the letters of other scripts
that look like one letter of ASCII; what compatibility decomposition (NFKC) makes ASCII of itself needs no row.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from unicodedata import name, normalize

TABLE = Path(__file__).parent.parent / "corpusck" / "data" / "lookalikes.tsv"
NOTE = """\
# Letters of other scripts, and the Latin letter that each looks like. From the confusable characters of Unicode (UTS
# 39, Unicode License V3, see NOTICE), by way of the package confusable_homoglyphs; made by tools/lookalikes.py.
"""


def rows() -> Iterator[str]:
    """The rows of the table, unsorted."""
    known = json.loads((files("confusable_homoglyphs") / "confusables.json").read_text(encoding="utf-8"))
    for letter, alike in known.items():
        latin = [each["c"] for each in alike if len(each["c"]) == 1 and each["c"].isascii() and each["c"].isalpha()]
        foreign = len(letter) == 1 and letter.isalpha() and not name(letter, "LATIN").startswith("LATIN")
        if latin and foreign and normalize("NFKC", letter) == letter:
            yield f"{letter}\t{latin[0]}\n"


if __name__ == "__main__":
    TABLE.write_text(NOTE + "".join(sorted(rows())), encoding="utf-8")
