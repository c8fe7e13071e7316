"""Makes what README and the documentation show of the code: `python -m tools.docs`."""

from __future__ import annotations

from tools.docs import ROOT, pages, renewed, runs


def main() -> None:
    made = {path: renewed(path.read_text(encoding="utf-8")) for path in pages()}
    made[ROOT / "docs" / "table.svg"] = runs.pictured()
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
