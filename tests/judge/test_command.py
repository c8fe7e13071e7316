"""The judge that is a program."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from corpusck.errors import UsageError
from corpusck.judge.command import CommandJudge
from corpusck.judge.interface import Reply
from corpusck.judge.question import Question, Side

QUESTIONS = [Question(*(Side(f"{name} {n}", "", "", "", "", "", ()) for name in ("One", "Other"))) for n in range(3)]
ECHO = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({"id": asked["id"], "verdict": "unrelated", "confidence": 1, "reason": asked["left"]["sentence"]}))
"""


def _ask(folder: Path, program: str, timeout: float = 20) -> list[Reply]:
    script = folder / "a judge.py"
    script.write_text(program)
    return list(CommandJudge(f"'{sys.executable}' '{script}'", timeout).ask(QUESTIONS))


def test_each_question_is_a_line_and_each_answer(tmp_path: Path) -> None:
    replies = _ask(tmp_path, ECHO)
    assert [reply.id for reply in replies] == [question.id for question in QUESTIONS]
    assert replies[1].said == {"verdict": "unrelated", "confidence": 1, "reason": "One 1"}


def test_a_program_that_fails_keeps_its_answers(tmp_path: Path) -> None:
    replies = _ask(tmp_path, ECHO + "sys.stdout.flush()\nsys.exit(3)")
    assert [bool(reply.failure) for reply in replies] == [False, False, False, True]
    assert replies[-1].failure == "the program ended with 3"


def test_lines_that_are_no_answers_are_told(tmp_path: Path) -> None:
    program = "print('loading the model'); print('[1]'); print('{\"id\": 7}'); print('\\x00')"
    assert [reply.failure for reply in _ask(tmp_path, program)] == ["a line that is no answer"] * 4


def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    child = f"import time, pathlib; time.sleep(2); pathlib.Path({str(mark)!r}).touch()"
    program = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {child!r}])"
    started = time.monotonic()
    (reply,) = _ask(tmp_path, program, timeout=0.5)
    assert reply.failure.startswith("the program ended with") and time.monotonic() - started < 2
    time.sleep(2)
    assert not mark.exists()


def test_a_program_that_does_not_read_is_no_trouble(tmp_path: Path) -> None:
    assert _ask(tmp_path, "pass") == []


@pytest.mark.parametrize("command", ["", "no-such-program-anywhere", "'unclosed"])
def test_no_such_program(command: str) -> None:
    with pytest.raises(UsageError):
        CommandJudge(command, 1)


def test_a_program_that_does_not_start_is_told(tmp_path: Path) -> None:
    script = tmp_path / "judge"
    script.write_text("#!/no/such/interpreter\n")
    script.chmod(0o755)
    (reply,) = CommandJudge(str(script), 1).ask(QUESTIONS)
    assert reply.failure == "the program does not start: No such file or directory"


def test_there_is_no_shell(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    list(CommandJudge(f"echo x; touch {mark}", 5).ask(QUESTIONS))
    assert not mark.exists()
