"""The judge behind a server, against real HTTP: good, slow, broken, rate-limited and lying servers."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest

from corpusck.errors import UsageError
from corpusck.judge.interface import Reply
from corpusck.judge.openai import OpenAIJudge, Server
from corpusck.judge.question import Question, Side
from tests.judge.server import Response, Seen, completion, question, serving

UNRELATED = {"answers": [{"verdict": "unrelated", "confidence": 0.9, "reason": ""}]}


def _question(number: int) -> Question:
    return Question(*(Side(f"{side} fire {number}", "", "", "", "", "", ()) for side in ("One", "Other")))


def _ask(
    respond: Callable[[dict[str, Any], int], Response], count: int = 1, **settings: Any
) -> tuple[dict[str, Reply], Seen]:
    with serving(respond) as seen:
        judge = OpenAIJudge(Server(seen.url, "tiny", **({"wait": 0.001, "timeout": 5.0} | settings)))
        replies = {reply.id: reply for reply in judge.ask([_question(number) for number in range(count)])}
    return replies, seen


def test_a_good_server_is_asked_once_a_question() -> None:
    replies, seen = _ask(lambda body, number: completion(UNRELATED), 9, key="secret")
    assert [reply.said for reply in replies.values()] == [UNRELATED] * 9
    assert len(seen.bodies) == 9 and set(seen.paths) == {"/v1/chat/completions"}
    assert {headers["Authorization"] for headers in seen.headers} == {"Bearer secret"}


def test_a_request_holds_one_pair_and_asks_for_the_same_each_time() -> None:
    _, seen = _ask(lambda body, number: completion(UNRELATED))
    (body,) = seen.bodies
    assert (body["model"], body["temperature"], body["seed"]) == ("tiny", 0, 0)
    assert body["response_format"]["json_schema"]["strict"] is True
    assert question(body)["left"]["sentence"] == "One fire 0"
    assert "Authorization" not in seen.headers[0]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(json.dumps(UNRELATED), id="plain"),
        pytest.param(f"```json\n{json.dumps(UNRELATED)}\n```", id="fenced"),
        pytest.param(f"<think>both burn</think>\n{json.dumps(UNRELATED)}", id="after thoughts"),
    ],
)
def test_answers_of_servers_without_schemas_are_read(content: str) -> None:
    replies, _ = _ask(lambda body, number: completion(content))
    assert [reply.said for reply in replies.values()] == [UNRELATED]


@pytest.mark.parametrize("refused", ["response_format", "seed"])
def test_what_a_server_refuses_is_left_out(refused: str) -> None:
    def respond(body: dict[str, Any], number: int) -> Response:
        return (400, {}, b"{}") if refused in body else completion(UNRELATED)

    replies, seen = _ask(respond, 3, jobs=1)
    assert [reply.said for reply in replies.values()] == [UNRELATED] * 3
    assert [refused in body for body in seen.bodies[-2:]] == [False, False], "it is not tried again"


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param((429, {"Retry-After": "0"}, b""), id="rate limit"),
        pytest.param((500, {}, b"oops"), id="error"),
        pytest.param((503, {"Retry-After": "soon"}, b""), id="overload"),
        pytest.param((200, {"Content-Length": "9"}, b"{"), id="cut off"),
    ],
)
def test_passing_trouble_is_waited_out(trouble: Response) -> None:
    def respond(body: dict[str, Any], number: int) -> Response:
        return trouble if number < 2 else completion(UNRELATED)

    replies, seen = _ask(respond, timeout=0.5)
    assert [reply.said for reply in replies.values()] == [UNRELATED]
    assert len(seen.bodies) == 3


def test_retry_after_is_obeyed() -> None:
    started = time.monotonic()
    _ask(lambda body, number: completion(UNRELATED) if number else (429, {"Retry-After": "1"}, b""))
    assert time.monotonic() - started >= 1


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<html>Welcome</html>", id="a page"),
        pytest.param(b"[]", id="no object"),
        pytest.param(b'{"choices": []}', id="no choice"),
        pytest.param(b'{"choices": [{"message": {"content": null}}]}', id="no content"),
        pytest.param(b'{"choices": [{"message": {"content": "I think they differ."}}]}', id="chat"),
        pytest.param(b"[" * 50_000, id="deep"),
        pytest.param(b"\xff\xfe\x00", id="bytes"),
    ],
)
def test_rubbish_says_nothing(data: bytes) -> None:
    replies, _ = _ask(lambda body, number: (200, {}, data))
    assert [reply.said for reply in replies.values()] == [None]


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_hopeless_server_is_asked_once(status: int) -> None:
    replies, seen = _ask(lambda body, number: (status, {}, b"your key sk-123 is wrong"), 20, jobs=1, key="sk-123")
    assert len(replies) == 20 and len(seen.bodies) == 1
    assert not [reply for reply in replies.values() if "sk-123" in reply.failure or not reply.failure]


def test_a_dead_server_is_left_alone() -> None:
    with serving(lambda body, number: completion(UNRELATED)) as seen:
        judge = OpenAIJudge(Server(seen.url, "tiny", wait=0.001, jobs=1))
    replies = list(judge.ask([_question(number) for number in range(50)]))
    assert len(replies) == 50 and all(reply.failure for reply in replies)
    assert sum("not asked" in reply.failure for reply in replies) == 47


def test_what_goes_wrong_inside_is_a_failure_of_its_question(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(judge: OpenAIJudge, question: Question, frills: int) -> dict[str, Any]:
        raise RuntimeError("a fault")

    monkeypatch.setattr(OpenAIJudge, "_body", broken)
    replies, _ = _ask(lambda body, number: completion(UNRELATED), 3)
    assert [reply.failure for reply in replies.values()] == ["RuntimeError"] * 3


def test_the_extra_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(UsageError, match=r"corpusck\[judge\]"):
        OpenAIJudge(Server("http://127.0.0.1:1", "tiny"))


def test_a_slow_server_does_not_hold_the_run() -> None:
    def respond(body: dict[str, Any], number: int) -> Response:
        time.sleep(1)
        return completion(UNRELATED)

    started = time.monotonic()
    replies, _ = _ask(respond, timeout=0.05)
    assert [reply.failure for reply in replies.values()] == ["no reply: ReadTimeout"]
    assert time.monotonic() - started < 2


def test_an_endless_reply_is_cut() -> None:
    replies, _ = _ask(lambda body, number: (200, {}, b" " * 3_000_000))
    assert [reply.failure for reply in replies.values()] == ["a reply without end"]


def test_no_redirection_is_followed() -> None:
    with serving(lambda body, number: completion(UNRELATED)) as other:
        replies, _ = _ask(lambda body, number: (307, {"Location": other.url}, b""), key="secret")
        assert [reply.failure for reply in replies.values()] == ["the server says 307"]
        assert other.bodies == []


@pytest.mark.parametrize(
    "url", ["localhost:11434", "file:///etc/passwd", "http://", "https://me:secret@host/v1", "http://host/v1?key=secret"]
)
def test_other_addresses_are_refused_without_being_shown(url: str) -> None:
    with pytest.raises(UsageError) as caught:
        OpenAIJudge(Server(url, "tiny"))
    assert "secret" not in str(caught.value)
