"""Makes what README and the documentation show of the code: `python -m tools.docs`. The pictures of the HTML page need
Chromium."""

from __future__ import annotations

import sys

from tests.browser import chromium
from tools.docs import ROOT, pages, pictures, renewed, runs


def main() -> None:
    made = {path: renewed(path.read_text(encoding="utf-8")) for path in pages()}
    made[ROOT / "docs" / "table.svg"] = runs.pictured()
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    if chromium.PATH:
        pictures.make(ROOT / "docs")
    else:
        print("the pictures of the page are left as they are: no chromium", file=sys.stderr)


if __name__ == "__main__":
    main()
