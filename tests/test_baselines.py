"""`compare --baseline`, `audit` and `config show`, from the command line."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpusck import cli

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that conflict, in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.md").write_text("# Fire on the quay\n\nThe harbour fire killed 37 people on Saturday.\n")
    (tmp_path / "two.md").write_text("# Fire on the quay\n\nThe harbour fire killed 41 people on Saturday.\n")
    return tmp_path


def _found(capsys: Capture, *options: str) -> tuple[int, list[str], str]:
    """The exit code, the rules that found something, and the notes."""
    status = cli.run(["compare", ".", "--format", "json", *options])
    out, err = capsys.readouterr()
    return status, [each["rule"] for each in json.loads(out)["findings"]] if out else [], err


def test_a_baseline_from_the_first_run_to_the_last(folder: Path, capsys: Capture) -> None:
    options = ("--baseline", "known.jsonl")
    status, found, _ = _found(capsys)
    assert status == 1 and "number-conflict" in found
    status, told, err = _found(capsys, *options, "--update-baseline")
    assert (status, told) == (0, []) and f"known.jsonl: {len(found)} findings, {len(found)} new, 0 gone" in err
    before = (folder / "known.jsonl").read_text()
    (folder / "two.md").write_text("\n\n" + (folder / "two.md").read_text())
    assert _found(capsys, *options)[:2] == (0, [])
    assert cli.run(["compare", ".", *options, "--update-baseline"]) == 0
    assert (folder / "known.jsonl").read_text() == before
    capsys.readouterr()
    (folder / "two.md").write_text((folder / "two.md").read_text().replace("41", "37"))
    status, told, err = _found(capsys, *options)
    assert status == 0 and "number-conflict" not in told
    assert "known.jsonl:" in err and ": gone: number-conflict: " in err
    _found(capsys, *options, "--update-baseline")
    assert "number-conflict" not in (folder / "known.jsonl").read_text()


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        pytest.param(None, [], "known.jsonl: no such baseline", id="none"),
        pytest.param("{}", [], "known.jsonl:1: expected", id="broken"),
        pytest.param("{}", ["--update-baseline"], "known.jsonl:1: expected", id="broken and to be written"),
        pytest.param("\udcff", [], "known.jsonl:1: no baseline: expected UTF-8", id="bytes"),
    ],
)
def test_a_baseline_that_cannot_be_read(
    folder: Path, capsys: Capture, text: str | None, options: list[str], message: str
) -> None:
    file = folder / "known.jsonl"
    if text is not None:
        file.write_bytes(text.encode(errors="surrogateescape"))
    status, _, err = _found(capsys, "--baseline", "known.jsonl", *options)
    assert status == 2 and message in err and err.count("\n") == 1
    assert not file.exists() if text is None else file.read_bytes() == text.encode(errors="surrogateescape")


def test_a_folder_is_no_baseline(folder: Path, capsys: Capture) -> None:
    (folder / "known.jsonl").mkdir()
    status, _, err = _found(capsys, "--baseline", "known.jsonl")
    assert status == 2 and "known.jsonl: cannot be read: " in err and err.count("\n") == 1


def test_an_update_needs_a_file(capsys: Capture) -> None:
    assert _found(capsys, "--update-baseline")[0] == 2


def _audit(answers: str, *arguments: str) -> Result:
    return CliRunner().invoke(cli.cli, ["audit", "known.jsonl", *arguments], input=answers, standalone_mode=False)


@pytest.fixture
def known(folder: Path, capsys: Capture) -> Path:
    assert cli.run(["compare", ".", "--baseline", "known.jsonl", "--update-baseline"]) == 0
    capsys.readouterr()
    return folder / "known.jsonl"


def _decided(known: Path) -> list[tuple[str, str]]:
    records = map(json.loads, known.read_text().splitlines())
    return [(record["decision"], record["reason"]) for record in records if "decision" in record]


@pytest.mark.parametrize(
    ("answers", "decided"),
    [
        pytest.param("a\ncounted late\n", [("accepted", "counted late")], id="accept"),
        pytest.param("r\n two counts \n", [("rejected", "two counts")], id="reject"),
        pytest.param("A\n\n", [("accepted", "")], id="no reason"),
        pytest.param("maybe\na\nok\n", [("accepted", "ok")], id="another answer"),
        pytest.param("s\n", [], id="skip"),
        pytest.param("q\n", [], id="quit"),
        pytest.param("", [], id="nothing"),
        pytest.param("a\n", [], id="the end before the reason"),
    ],
)
def test_audit(known: Path, answers: str, decided: list[tuple[str, str]]) -> None:
    done = _audit(answers)
    assert done.exception is None
    assert "1/1 number-conflict: " in done.output
    assert _decided(known) == decided


def test_audit_shows_sentences_and_asks_again_only_for_all(known: Path) -> None:
    assert "one.md:3: The harbour fire killed 37 people on Saturday." in _audit("a\nlate\n", ".").output
    assert "number-conflict" not in _audit("").output
    assert "accepted: late" in _audit("", "--all").output


def test_rejected_findings_are_told_again(known: Path, capsys: Capture) -> None:
    _audit("r\nwrong\n")
    assert _found(capsys, "--baseline", "known.jsonl")[:2] == (1, ["number-conflict"])


def test_config_show_tells_where_settings_come_from(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = 'limit = 3\nkind = ["name"]\naliases = ["A = B"]\n[sources."*.md"]\nweight = 2\n'
    (folder / "corpusck.toml").write_text(written)
    monkeypatch.setenv("CORPUSCK_COLOR", "never")
    assert cli.run(["config", "show", ".", "--kind", "date", "--exclude", "drafts"]) == 0
    shown = capsys.readouterr().out
    assert {
        'kind = ["date"]  # command line',
        'color = "never"  # environment: CORPUSCK_COLOR',
        "limit = 3  # corpusck.toml:1",
        "min-confidence = 0.5  # default",
        'aliases = ["A = B"]  # corpusck.toml:3',
        "weight = 2.0  # corpusck.toml:5",
    } <= set(shown.splitlines())
    assert tomllib.loads(shown)["sources"] == {"*.md": {"weight": 2.0}}
    (folder / "corpusck.toml").write_text(shown)
    assert cli.run(["config", "show"]) == 0


def test_a_wrong_choice_in_a_file_names_its_line(folder: Path, capsys: Capture) -> None:
    (folder / "corpusck.toml").write_text('# note\nkind = ["nmae"]\n')
    status, _, err = _found(capsys)
    assert status == 2 and err.count("\n") == 1
    assert err.startswith("corpusck: corpusck.toml:2: kind: 'nmae' is not one of")


@pytest.mark.parametrize("arguments", [["claims", "one.md"], ["matches", "."]])
def test_other_commands_take_what_they_share(folder: Path, arguments: list[str]) -> None:
    (folder / "corpusck.toml").write_text('format = "json"\nexclude = ["none"]\n')
    assert cli.run(arguments) == 0
    (folder / "corpusck.toml").write_text("formt = 1\n")
    assert cli.run(arguments) == 2


def test_names_that_are_one_do_not_conflict(folder: Path, capsys: Capture) -> None:
    (folder / "one.md").write_text("Mayor Antony Quill came from Bombay.\n\nMr Quill left.\n")
    (folder / "two.md").write_text("Mayor Anthony Quill came from Bombay.\n\nMr Quill left.\n")
    assert "name-conflict" in _found(capsys)[1]
    (folder / "corpusck.toml").write_text('aliases = ["Anthony Quill = Antony Quill"]\n')
    found = _found(capsys)[1]
    assert "name-conflict" not in found and "name-agreement" in found


def test_names_of_sources_are_shown(folder: Path, capsys: Capture) -> None:
    (folder / "corpusck.toml").write_text('sources."one.*".name = "The \\u001b[31mWire"\n')
    cli.run(["compare", "."])
    assert "The ␛[31mWire" in capsys.readouterr().out


def test_an_ignore_in_an_article(folder: Path, capsys: Capture) -> None:
    article = folder / "two.md"
    article.write_text(article.read_text() + "\n<!-- corpusck: ignore[quote] never needed -->\n")
    status, found, err = _found(capsys)
    assert status == 1 and "two.md:5: ignore[quote] matches no finding any more" in err
    article.write_text(article.read_text().replace("Saturday.\n", "Saturday. <!-- corpusck: ignore[number] late -->\n"))
    status, found, _ = _found(capsys)
    assert status == 0 and not any(rule.startswith("number") for rule in found)
