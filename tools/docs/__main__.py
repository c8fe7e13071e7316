"""Makes what README and the documentation show of the code: `python -m tools.docs`."""

from __future__ import annotations

from tools.docs import ROOT, pages, renewed, runs


def main() -> None:
    for path in pages():
        page = path.read_text(encoding="utf-8")
        path.write_text(renewed(page), encoding="utf-8")
    (ROOT / "docs" / "table.svg").write_text(runs.pictured(), encoding="utf-8")


if __name__ == "__main__":
    main()
