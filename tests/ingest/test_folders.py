"""What is found in folders, and what is not opened there: links, pipes, devices, files that change."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from corpusck.errors import UsageError
from corpusck.ingest import reader
from corpusck.ingest.folders import OUTSIDE
from corpusck.ingest.reader import File
from corpusck.model import Document, Skipped
from tests.ingest.test_reader import BODY, put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder `in` with an article, beside a folder `out` with others, one of them hidden."""
    put(tmp_path, "in/a.txt", "out/b.txt", "out/deep/c.txt", "out/.d.txt")
    return tmp_path


def told(folder: Path, follow: bool = False, include: tuple[str, ...] = ()) -> dict[str, str]:
    """Why each file is skipped, by its name; nothing for one that is read."""
    files = reader.walk([folder], include, (), follow)
    read = {file.name: reader.read(file) for file in files}
    return {name: found.reason if isinstance(found, Skipped) else "" for name, found in read.items()}


_LINKS = {
    "article": ("l.txt", "../out/b.txt", {"l.txt": OUTSIDE}, {"l.txt": ""}),
    "folder": ("l", "../out", {"l": OUTSIDE}, {"l/b.txt": "", "l/deep/c.txt": ""}),
    "hidden article": ("l.txt", "../out/.d.txt", {"l.txt": OUTSIDE}, {"l.txt": ""}),
    "no article": ("l.bin", "../out/b.txt", {}, {}),
    "article beside": ("l.txt", "a.txt", {}, {}),
    "itself": ("l.txt", "l.txt", {}, {}),
    "the folder itself": ("l", ".", {}, {}),
    "the folder above": ("l", "..", {"l": OUTSIDE}, {"l/out/b.txt": "", "l/out/deep/c.txt": ""}),
    "nothing": ("l.txt", "../out/z.txt", {"l.txt": OUTSIDE}, {"l.txt": "cannot be read: no such file or directory"}),
    "device": ("l.txt", "/dev/zero", {"l.txt": OUTSIDE}, {"l.txt": "not a regular file"}),
}


@pytest.mark.parametrize(
    ("name", "target", "left", "followed"), [pytest.param(*case, id=name) for name, case in _LINKS.items()]
)
def test_links(folder: Path, name: str, target: str, left: dict[str, str], followed: dict[str, str]) -> None:
    (folder / "in" / name).symlink_to(target)
    assert told(folder / "in") == {"a.txt": "", **left}
    assert told(folder / "in", follow=True) == {"a.txt": "", **followed}


def test_links_that_lead_to_links(folder: Path) -> None:
    (folder / "in" / "x").symlink_to("../out")
    (folder / "in" / "y").symlink_to("../out/deep")
    (folder / "out" / "back").symlink_to("../in")
    (folder / "out" / "again.txt").symlink_to("../in/a.txt")
    (folder / "out" / "deep" / "up").symlink_to("..")
    assert told(folder / "in", follow=True) == {"a.txt": "", "x/b.txt": "", "x/deep/c.txt": ""}


def test_links_that_are_not_wanted_are_not_told(folder: Path) -> None:
    (folder / "in" / "l.txt").symlink_to("../out/b.txt")
    assert told(folder / "in", include=("a*",)) == {"a.txt": ""}


def test_a_link_that_is_named_is_read(folder: Path) -> None:
    (folder / "in" / "l.txt").symlink_to("../out/b.txt")
    assert told(folder / "in" / "l.txt") == {"l.txt": ""}
    (folder / "l").symlink_to("in")
    (folder / "in" / "l.txt").unlink()
    assert told(folder / "l") == {"a.txt": ""}


def test_pipes_and_sockets_are_not_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(folder / "in" / "p.txt")
    monkeypatch.chdir(folder / "in")  # the name of a socket may have about a hundred letters
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("s.txt")
        assert told(folder / "in") == {"a.txt": "", "p.txt": "not a regular file", "s.txt": "not a regular file"}


def test_what_becomes_a_pipe_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "in" / "a.txt"
    before = os.stat(path)
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(reader.os, "stat", lambda _: before)
    assert reader.read(File(str(path), "a.txt")) == Skipped("a.txt", "not a regular file")


@pytest.mark.parametrize("size", [pytest.param(0, id="shrinks"), pytest.param(9999, id="grows")])
def test_what_changes_while_it_is_read_is_skipped(folder: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    path = str(folder / "in" / "a.txt")
    whole = reader._whole

    def changed(*given):  # type: ignore[no-untyped-def]
        os.truncate(path, size)
        return whole(*given)

    monkeypatch.setattr(reader, "_whole", changed)
    assert reader.read(File(path, "a.txt")) == Skipped("a.txt", "was changed while it was read; run again")


def test_a_large_file_is_never_read_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(folder / "in" / "a.txt")
    os.truncate(path, 1_000_000_000)
    monkeypatch.setattr(reader, "_whole", None)
    found = reader.read(File(path, "a.txt"))
    assert found == Skipped("a.txt", "larger than 10,000,000 bytes (--max-file-size)")


def test_a_file_that_grows_without_end_is_read_to_the_limit() -> None:
    with open("/dev/zero", "rb", buffering=0) as endless:
        assert len(reader._whole(endless, 3_000_001)) == 3_000_001


def test_a_folder_that_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def refused(path: str) -> object:
        if path.endswith("deep"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr("corpusck.ingest.folders.os.scandir", refused)
    reason = "the folder cannot be read: permission denied"
    assert told(folder / "out") == {"b.txt": "", "deep": reason}
    with pytest.raises(UsageError, match="deep: the folder cannot be read"):
        told(folder / "out" / "deep")


def test_a_very_deep_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    for _ in range(30):  # each has a name of 200 letters, and a path may have 4,096
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
    found = told(tmp_path)
    assert [reason for reason in found.values() if reason] == ["the folder cannot be read: file name too long"]
    assert found["a.txt"] == ""


def test_globs_on_deep_paths() -> None:
    deep = "/".join("d" * 2000) + "/a.txt"
    assert reader.matches(deep, "d/**/d/**/d/**/a.txt") and not reader.matches(deep, "d/**/d/**/d/**/b.txt")


@pytest.mark.parametrize(
    "name", ["a\nb.txt", "a\x1b[31m.txt", "a\x9b.txt", "\u202ea.txt", "'a\".txt", os.fsdecode(b"\xff\xfe.txt"), "A.txt"]
)
def test_odd_names_are_kept(folder: Path, name: str) -> None:
    (folder / "in" / name).write_text(BODY)
    made = [reader.read(file) for file in reader.walk([folder / "in"])]
    assert sorted(each.path for each in made if isinstance(each, Document)) == sorted(["a.txt", name])
