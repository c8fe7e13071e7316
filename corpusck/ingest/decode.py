"""Bytes become text: UTF-8, UTF-16, and what charset-normalizer tells."""

from __future__ import annotations

import codecs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_PLAUSIBLE = 0.3
"""Of every second byte of Western text in UTF-16, so large a share or more is zero, and of the others almost none."""

_ASCII = bytes(range(128))
_CONTROLS = bytes(sorted({*range(32), 127} - {*b"\t\n\f\r\x1b"}))
_CONTROL_SHARE = 0.01
"""A file with more control characters is no text."""
_FOREIGN_SHARE = 0.2


def decode(data: bytes) -> str | None:
    """The text of a file, newlines as stored, without a byte order mark; None where no encoding fits."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :], encoding)
    if b"\0" in data:
        encoding = _utf16(data[:_SAMPLE])
        return _strictly(data, encoding) if encoding else None
    text = _strictly(data, "utf-8")
    return _guess(data) if text is None else text


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _utf16(sample: bytes) -> str:
    """The byte order of UTF-16 without a mark, where zeros stand at every second place alone; else nothing."""
    half = max(len(sample) // 2, 1)
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if odd > _PLAUSIBLE and even < 0.01:
        return "utf-16-le"
    return "utf-16-be" if even > _PLAUSIBLE and odd < 0.01 else ""


def _guess(data: bytes) -> str | None:
    """Text in an older encoding. Where few bytes are not ASCII it is Windows-1252, which browsers assume too.

    A detector has too little to go by there, and takes 30 ms to import.
    """
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > len(sample) * _CONTROL_SHARE:
        return None
    foreign = len(sample.translate(None, _ASCII))
    if foreign < len(sample) * _FOREIGN_SHARE and (text := _strictly(data, "cp1252")) is not None:
        return text
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return _strictly(data, best.encoding) if best else None
