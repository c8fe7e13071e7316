"""`explain FINDING_ID`, `diff` and `compare --statistics`, from the command line; files that cannot be written."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from corpusck import cli, lexicon
from corpusck.match import score
from corpusck.match.figures import FIGURES
from corpusck.match.moments import MOMENTS

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that conflict, in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.md").write_text("# Fire on the quay\n\nThe harbour fire killed 37 people on Saturday.\n")
    (tmp_path / "two.md").write_text("# Fire on the quay\n\nThe harbour fire killed 41 people on Saturday.\n")
    return tmp_path


def _report(capsys: Capture, path: str) -> list[dict[str, str]]:
    cli.run(["compare", ".", "--format", "json", "-o", path])
    capsys.readouterr()
    found: list[dict[str, str]] = json.loads(Path(path).read_text())["findings"]
    return found


@pytest.mark.parametrize("length", [6, 16])
def test_the_evidence_of_a_conflict(capsys: Capture, length: int) -> None:
    name = next(found["id"] for found in _report(capsys, "r.json") if found["rule"] == "number-conflict")
    assert cli.run(["explain", name[:length], "."]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{name}  number-conflict, ")
    assert "one:3  The harbour fire killed 37 people on Saturday." in told
    assert "cannot both be true" in told and "they count the same thing (head same 1.00)" in told
    assert "It is not reported" not in told


@pytest.mark.parametrize(
    "rule", ["number-conflict", "number-agreement", "date-agreement", "claim-agreement", "polarity-conflict"]
)
def test_every_kind_has_evidence(folder: Path, capsys: Capture, rule: str) -> None:
    (folder / "three.md").write_text(
        (folder / "one.md").read_text() + "\nThe mayor signed the treaty in Geneva.\n\nThe quay is 412 metres long.\n"
    )
    (folder / "four.md").write_text(
        "On Saturday 37 people died.\n\nThe mayor did not sign the treaty in Geneva.\n\nThe quay is 412 metres long.\n"
    )
    names = [found["id"] for found in _report(capsys, "r.json") if found["rule"] == rule]
    assert names
    for name in names:
        assert cli.run(["explain", name, "."]) == 0
        assert "how sure it is that both" in capsys.readouterr().out


def test_a_silenced_finding_is_explained(folder: Path, capsys: Capture) -> None:
    name = next(found["id"] for found in _report(capsys, "r.json") if found["rule"] == "number-conflict")
    (folder / "corpusck.toml").write_text("rules.number = false\n")
    assert cli.run(["explain", name, "."]) == 0
    assert capsys.readouterr().out.endswith("than --min-confidence asks for.\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["explain", "0000000000000000", "."], "no finding in these articles has this id", id="no id"),
        pytest.param(["explain", "0000000000000000"], "name the articles", id="no articles"),
        pytest.param(["explain", "nmae"], "did you mean 'name'?", id="misspelt rule"),
    ],
)
def test_what_cannot_be_explained(capsys: Capture, arguments: list[str], message: str) -> None:
    assert cli.run(arguments) == 2
    assert message in capsys.readouterr().err


def test_every_feature_has_words() -> None:
    known = lexicon.table("features")
    fitted = [weights for aspect in (FIGURES, MOMENTS) for weights, _ in (aspect.conflict, aspect.agreement)]
    used = {name for weights in (*fitted, score.WEIGHTS) for name in weights}
    assert sorted(used - set(known)) == []


def test_explain_one_verdict(capsys: Capture) -> None:
    assert cli.run(["explain", "number-unstated"]) == 0
    page = capsys.readouterr().out
    assert "\nUnstated:\n" in page and "\nAgreement:\n" not in page and "ignore[number-unstated]" in page
    assert cli.run(["explain", "role-agreement"]) == 0
    assert "This rule gives no agreement: it gives conflict." in capsys.readouterr().out


def test_diff(folder: Path, capsys: Capture) -> None:
    _report(capsys, "old.json")
    assert cli.run(["diff", "old.json", "old.json"]) == 0
    assert capsys.readouterr().out.startswith("0 came, 0 went, 0 changed, ")
    (folder / "two.md").write_text((folder / "two.md").read_text().replace("41", "37"))
    _report(capsys, "new.json")
    assert cli.run(["diff", "old.json", "new.json"]) == 0
    assert "  - number-conflict: " in capsys.readouterr().out
    assert cli.run(["diff", "new.json", "old.json", "--format", "json", "-o", "diff.json"]) == 1
    told = json.loads((folder / "diff.json").read_text())
    new = [*told["came"], *(change["new"] for change in told["changed"])]
    assert "number-conflict" in {finding["rule"] for finding in new}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"{\n", "new.json:2: no JSON report", id="syntax"),
        pytest.param(b"{}", "new.json:1: no report: schema_version", id="no report"),
        pytest.param(b"\n\xff", "new.json:2: no JSON report: expected UTF-8", id="bytes"),
        pytest.param(None, "new.json: cannot be read", id="none"),
    ],
)
def test_diff_of_what_is_no_report(folder: Path, capsys: Capture, data: bytes | None, message: str) -> None:
    _report(capsys, "old.json")
    if data is not None:
        (folder / "new.json").write_bytes(data)
    assert cli.run(["diff", "old.json", "new.json"]) == 2
    err = capsys.readouterr().err
    assert message in err and err.count("\n") == 1
    assert data is None or (folder / "new.json").read_bytes() == data


def test_statistics_stand_for_the_table_alone(folder: Path, capsys: Capture) -> None:
    assert cli.run(["compare", ".", "--statistics", "-o", "json=r.json"]) == 1
    assert capsys.readouterr().out.startswith("findings of 2 sources by kind and verdict\n")
    assert json.loads((folder / "r.json").read_text())["summary"]["conflict"] == 1


def test_statistics_in_a_closed_pipe() -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "corpusck", "compare", ".", "--statistics"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert done.returncode == 1 and done.stderr.count(b"\n") == 1


def _limit() -> None:
    """The disk of the process is full after 16 bytes a file."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))


@pytest.mark.skipif(sys.platform == "win32", reason="the system limits no files")
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["compare", ".", "--format", "html", "-o", "page"], id="report"),
        pytest.param(["compare", ".", "-o", "sarif=page"], id="report besides"),
        pytest.param(["diff", "r.json", "r.json", "--format", "json", "-o", "page"], id="diff"),
        pytest.param(["compare", ".", "--baseline", "page", "--update-baseline"], id="baseline"),
        pytest.param(["audit", "page"], id="audit"),
    ],
)
def test_a_full_disk_leaves_the_old_file(folder: Path, capsys: Capture, arguments: list[str]) -> None:
    _report(capsys, "r.json")
    cli.run(["compare", ".", "--baseline", "page", "--update-baseline"])
    before = (folder / "page").read_bytes()
    if "--update-baseline" in arguments:
        (folder / "two.md").write_text((folder / "two.md").read_text().replace("41", "43"))
    files = {file.name for file in folder.iterdir()}
    done = subprocess.run(
        [sys.executable, "-B", "-m", "corpusck", *arguments],
        input=b"a\nwhy\n",
        capture_output=True,
        check=False,
        preexec_fn=_limit,
    )
    assert done.returncode == 2 and b"page: cannot be written: File too large" in done.stderr
    assert (folder / "page").read_bytes() == before
    assert {file.name for file in folder.iterdir()} == files
