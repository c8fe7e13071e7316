"""Names that a user has decided to be one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpusck.mentions.name.mention import Name
from corpusck.mentions.name.parts import parts
from corpusck.text.spelling import fold


def table(aliases: Sequence[Sequence[str]]) -> dict[str, str]:
    """The keys of all forms of some names, each mapped to the form to use; the first form of each name is that."""
    return {_key(form): forms[0] for forms in aliases for form in forms}


def merged(names: tuple[Name, ...], forms: Mapping[str, str]) -> tuple[Name, ...]:
    """The names, those in a `table` with its form as their referent: to all rules they are one."""
    if not forms:
        return names
    return tuple(name._replace(referent=_form(name, forms)) for name in names)


def _form(name: Name, forms: Mapping[str, str]) -> str:
    """What a name stands for: itself if it is in the table, else the full form of its document, else the person
    without middle names."""
    full = parts(name.referent)
    person = f"{full.given} {full.family}" if full.given else ""
    keys = (_key(name.text), _key(name.referent), _key(person))
    return next((forms[key] for key in keys if key in forms), name.referent)


def _key(form: str) -> str:
    return " ".join(filter(None, map(fold, form.split())))
