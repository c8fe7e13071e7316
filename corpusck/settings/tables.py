"""Settings that stand in files alone: names that are one, rules on and off, how sources are treated."""

from __future__ import annotations

from typing import Any

from corpusck.config import RULES, SourceSettings
from corpusck.settings.files import File
from corpusck.settings.options import checked, known, nearest, table_at

KEYS = ("aliases", "rules", "sources")
_SOURCE_KEYS = ("name", "weight", "ignore", "min-confidence")


def aliases(file: File) -> tuple[tuple[str, ...], ...]:
    """`aliases = ["Mumbai = Bombay"]`: the forms of each name, the one to use first. Lists that share a form join."""
    found: list[list[str]] = []
    for line in checked(file, "list", file.table.get("aliases", []), "aliases"):
        forms = [form.strip() for form in line.split("=")]
        if len(forms) < 2 or not all(forms):
            raise file.error(f"{line!r} must be two or more names, as in 'Mumbai = Bombay'", "aliases")
        same = next((other for other in found if set(other) & set(forms)), None)
        if same is None:
            found.append(list(dict.fromkeys(forms)))
        else:
            same.extend(form for form in forms if form not in same)
    return tuple(map(tuple, found))


def rules(file: File) -> tuple[tuple[str, bool], ...]:
    """`[rules]`: each kind or rule with true or false."""
    table = table_at(file, file.table.get("rules", {}), "rules")
    known(file, table, RULES, "rules")
    return tuple((rule, checked(file, "flag", on, "rules", rule)) for rule, on in table.items())


def sources(file: File) -> tuple[SourceSettings, ...]:
    """`[sources."GLOB"]`: name, weight, ignore and min-confidence of the sources whose path matches."""
    table = table_at(file, file.table.get("sources", {}), "sources")
    return tuple(_source(file, glob, table_at(file, each, "sources", glob)) for glob, each in table.items())


def _source(file: File, glob: str, table: Any) -> SourceSettings:
    at = ("sources", glob)
    known(file, table, _SOURCE_KEYS, *at)
    found: dict[str, Any] = {}
    if "name" in table:
        found["name"] = checked(file, "text", table["name"], *at, "name")
    if "ignore" in table:
        found["ignore"] = checked(file, "list", table["ignore"], *at, "ignore")
        for rule in found["ignore"]:
            if rule not in RULES:
                raise file.error(f"no rule is called {rule!r}{nearest(rule, RULES)}", *at, "ignore")
    for key, most in (("weight", float("inf")), ("min-confidence", 1.0)):
        if key in table:
            value = float(checked(file, "number", table[key], *at, key))
            if not 0 <= value <= most:
                raise file.error(f"{key} must be {'0 or more' if most > 1 else 'from 0 to 1'}", *at, key)
            found[key.replace("-", "_")] = value
    return SourceSettings(glob, **found)
