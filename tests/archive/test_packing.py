"""Articles and claims come back from their packed form as they were."""

from __future__ import annotations

import pickle

import pytest

from corpusck.archive.packing import pack, unpack
from corpusck.extraction import extract
from corpusck.ingest import reader
from corpusck.ingest.reader import File
from corpusck.model import Document

TEXTS = {
    "mentions": b"On 3 May, 41 people died, Anna Berg said: \"We will not sell the ferry to them.\"",
    "headings": b"# Flood\n\nThe river rose by 2 metres.\n\n## Later\n\n- 12 houses fell\n",
    "cells": b"| Town | Dead |\n|---|---|\n| Ornes | 7 |\n",
    "signs": "The d\u00e9cor\u2019s price \u2014 \u20ac4.5m \u2014 isn\u2019t known in \u5317\u4eac.".encode(),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("number", [0, 3])
def test_what_is_packed_comes_back(text: bytes, number: int) -> None:
    document = reader.parse(File("a.md", "a.md"), text)
    assert isinstance(document, Document)
    extracted = extract(document, number)
    packed = pickle.loads(pickle.dumps(pack(document, extracted), 5))
    assert packed.document == document
    assert unpack(packed, number) == extracted
