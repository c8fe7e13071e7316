from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpusck.errors import UsageError
from corpusck.ingest import reader
from corpusck.ingest.reader import File
from corpusck.model import Document, Skipped

BODY = "The café council of Vell – all nine – voted on Monday to close the old “quay”."


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(BODY, encoding="utf-8")


def names(*paths: Path, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> list[str]:
    return [file.name for file in reader.walk(paths, include, exclude)]


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a.md", "z/c.HTML", "z/d.markdown", "e.htm")
    put(tmp_path, ".hidden.txt", ".git/a.txt", "gold.json", "f.pdf", "g")
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["a.md", "b.txt", "e.htm", "z/c.HTML", "z/d.markdown"]


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        pytest.param((), ("*.md",), ["b.txt", "z/c.txt", "z/y/d.txt"], id="by extension"),
        pytest.param((), ("z",), ["a.md", "b.txt"], id="folder"),
        pytest.param((), ("z/",), ["a.md", "b.txt"], id="folder with a slash"),
        pytest.param(("z/*.txt",), (), ["z/c.txt"], id="from the top"),
        pytest.param(("**/d.txt",), (), ["z/y/d.txt"], id="any folders"),
        pytest.param(("z/**",), ("y",), ["z/c.txt"], id="both"),
        pytest.param(("/*.txt",), (), ["b.txt"], id="anchored"),
        pytest.param(("[ab].*",), (), ["a.md", "b.txt"], id="set"),
    ],
)
def test_globs(tmp_path: Path, include: tuple[str, ...], exclude: tuple[str, ...], expected: list[str]) -> None:
    put(tmp_path, "a.md", "b.txt", "z/c.txt", "z/y/d.txt")
    assert names(tmp_path, include=include, exclude=exclude) == expected


def test_names_are_unique(tmp_path: Path) -> None:
    put(tmp_path, "one/a.txt", "two/a.txt", "two/b.txt")
    assert names(tmp_path / "one", tmp_path / "two") == ["b.txt", "one/a.txt", "two/a.txt"]
    assert names(tmp_path / "one/a.txt", tmp_path / "two/a.txt") == ["one/a.txt", "two/a.txt"]
    assert names(tmp_path / "two", tmp_path / "two/b.txt") == ["a.txt", "b.txt"]


def test_names_are_unique_below_folders_of_one_name(tmp_path: Path) -> None:
    put(tmp_path, "x/news/a.txt", "y/news/a.txt")
    found = names(tmp_path / "x/news", tmp_path / "y/news")
    assert len(set(found)) == 2
    assert all(name.endswith("/news/a.txt") for name in found)


def test_named_files_need_no_known_extension(tmp_path: Path) -> None:
    put(tmp_path, "a.text")
    (file,) = reader.walk([tmp_path / "a.text"])
    assert isinstance(reader.read(file), Document)


def test_paths_that_do_not_exist_are_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nothing\.txt: no such file or folder"):
        list(reader.walk([tmp_path / "nothing.txt"]))


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        pytest.param("utf-8", b"", id="utf-8"),
        pytest.param("utf-8", b"\xef\xbb\xbf", id="utf-8 with a mark"),
        pytest.param("utf-16-le", b"\xff\xfe", id="utf-16 little"),
        pytest.param("utf-16-be", b"\xfe\xff", id="utf-16 big"),
        pytest.param("utf-16-le", b"", id="utf-16 little without a mark"),
        pytest.param("utf-16-be", b"", id="utf-16 big without a mark"),
        pytest.param("utf-32-le", b"\xff\xfe\x00\x00", id="utf-32"),
        pytest.param("cp1252", b"", id="windows-1252"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings(tmp_path: Path, encoding: str, mark: bytes, end: str) -> None:
    raw = f"Quay closes{end}{end}{BODY}{end}"
    (tmp_path / "a.txt").write_bytes(mark + raw.encode(encoding))
    made = reader.read(File(str(tmp_path / "a.txt"), "a.txt"))
    assert isinstance(made, Document)
    assert made.raw == raw
    start = made.text.index("café")
    assert made.place(start, start + 4) == (3, 5, 3, 9)


def test_other_alphabets_are_told(tmp_path: Path) -> None:
    raw = "Совет города проголосовал в понедельник за закрытие старого причала, сообщил секретарь. " * 5
    (tmp_path / "a.txt").write_bytes(raw.encode("cp1251"))
    made = reader.read(File(str(tmp_path / "a.txt"), "a.txt"))
    assert isinstance(made, Document)
    assert made.raw == raw


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "empty file", id="empty"),
        pytest.param(b" \n\t\n", "empty file", id="white space"),
        pytest.param(b"\xef\xbb\xbf", "empty file", id="a mark alone"),
        pytest.param(b"PK\x03\x04\x00\x00nine boats", "binary file", id="zip"),
        pytest.param(bytes(range(1, 32)) * 9 + b"\xff", "not text in a known encoding", id="controls"),
        pytest.param(b"\xff\xfe\x00", "binary file", id="half a utf-16 sign"),
        pytest.param(b"...\n---\n", "no text in it", id="no letters"),
        pytest.param(b"a" * 101, "larger than 100 bytes (--max-file-size)", id="large"),
    ],
)
def test_skipped(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert reader.read(File(str(tmp_path / "a.txt"), "z/a.txt"), max_bytes=100 + 900 * (len(data) != 101)) == Skipped(
        "z/a.txt", reason
    )


def test_pipes_and_lost_files_are_skipped(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (file,) = reader.walk([tmp_path])
    assert reader.read(file) == Skipped("a.txt", "not a regular file")
    assert reader.read(File(str(tmp_path / "b.txt"), "b.txt")) == Skipped(
        "b.txt", "cannot be read: no such file or directory"
    )


def test_a_page_without_text_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><script>nine()</script><nav>Home</nav></html>")
    assert reader.read(File(str(tmp_path / "a.html"), "a.html")) == Skipped("a.html", "no text in it")
