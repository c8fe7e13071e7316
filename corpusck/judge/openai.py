"""A judge behind the OpenAI chat completions interface: Ollama, llama.cpp, vLLM, LM Studio or a hosted one.

One request holds one pair, so that what an article says to the model can change the verdict on its own pair alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from corpusck.errors import CorpusckError, UsageError
from corpusck.judge import prompt
from corpusck.judge.interface import Reply
from corpusck.judge.question import Question

if TYPE_CHECKING:
    import httpx

_TRIES = 4
_WAIT_MOST = 60.0
"""Seconds that a server may ask to wait."""
_LARGEST = 1_000_000
"""Bytes of a reply that are read."""
_DEAD = 3
"""Questions in a row to which nothing came, after which the others are not asked."""
_HOPELESS = (401, 402, 403, 404)
"""Statuses that will not change for the next question."""


@dataclass(frozen=True)
class Server:
    """The interface at `url` (its part before `/chat/completions`) and a model of it.

    `key` is sent to it alone and shown nowhere. `timeout` is in seconds for one request, `jobs` how many run at once,
    `wait` how many seconds to wait before the second try, each later wait being twice as long.
    """

    url: str
    model: str
    key: str | None = None
    timeout: float = 60.0
    jobs: int = 4
    wait: float = 1.0


class _NoReplyError(CorpusckError):
    """A request without a usable reply. `fatal` where no other request will have one."""

    def __init__(self, reason: str, fatal: bool = False, again: bool = False, after: float = 0.0) -> None:
        super().__init__(reason)
        self.fatal, self.again, self.after = fatal, again, after


class OpenAIJudge:
    """A model behind a server. Raises `UsageError` for an address that is none, and without the extra `judge`."""

    def __init__(self, server: Server) -> None:
        try:
            import httpx
        except ImportError as error:
            raise UsageError("--judge openai: needs the extra: pip install 'corpusck[judge]'") from error
        parts = urlsplit(server.url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query:
            raise UsageError("--judge-url: give an address such as http://localhost:11434/v1, without a password")
        self._server = server
        self._url = f"{server.url.rstrip('/')}/chat/completions"
        self.name = f"openai {server.model} at {parts.netloc} {prompt.VERSION}"
        self._httpx = httpx
        self._lock = Lock()
        self._frills = 2
        self._stopped = Event()
        self._silent = 0

    def ask(self, questions: Sequence[Question]) -> Iterator[Reply]:
        """A reply to each question, as it comes."""
        httpx, server = self._httpx, self._server
        headers = {"Authorization": f"Bearer {server.key}"} if server.key else {}
        limits = httpx.Limits(max_connections=server.jobs)
        # A redirection could send articles, and the key, to a place that the user did not name.
        with httpx.Client(headers=headers, timeout=server.timeout, limits=limits, follow_redirects=False) as client:
            waiting: SimpleQueue[Question] = SimpleQueue()
            replies: SimpleQueue[Reply] = SimpleQueue()
            for question in questions:
                waiting.put(question)
            # Daemons, because a pool would make an interrupted run wait for a slow server.
            for _ in range(server.jobs):
                Thread(target=self._work, args=(client, waiting, replies), daemon=True).start()
            try:
                for _ in questions:
                    yield replies.get()
            finally:
                self._stopped.set()

    def _work(self, client: httpx.Client, waiting: SimpleQueue[Question], replies: SimpleQueue[Reply]) -> None:
        while True:
            try:
                question = waiting.get_nowait()
            except Empty:
                return
            try:
                replies.put(self._ask(client, question))
            except Exception as error:  # without a reply the run would wait for ever
                replies.put(Reply(question.id, failure=type(error).__name__))

    def _ask(self, client: httpx.Client, question: Question) -> Reply:
        if self._stopped.is_set():
            return Reply(question.id, failure="not asked, the server had given up")
        try:
            said = self._persist(lambda: self._request(client, question))
        except _NoReplyError as failure:
            with self._lock:
                self._silent += 1
                if failure.fatal or self._silent >= _DEAD:
                    self._stopped.set()
            return Reply(question.id, failure=str(failure))
        with self._lock:
            self._silent = 0
        return Reply(question.id, said)

    def _persist(self, request: Callable[[], object]) -> object:
        """What a request brings, tried again with growing waits where that may help."""
        for number in range(_TRIES):
            try:
                return request()
            except _NoReplyError as failure:
                if not failure.again or number == _TRIES - 1:
                    raise
                if self._stopped.wait(max(self._server.wait * 2**number, failure.after)):
                    raise
        raise AssertionError("the last try returns or raises")

    def _request(self, client: httpx.Client, question: Question) -> object:
        """What the model wrote. Not every server knows schemas, not every model a seed: what it refuses is left out."""
        for frills in range(self._frills, -1, -1):
            try:
                status, after, data = self._post(client, self._body(question, frills))
            except self._httpx.HTTPError as error:
                raise _NoReplyError(f"no reply: {type(error).__name__}", again=True) from error
            if status == 200:
                self._frills = frills
                return _content(data)
            if status not in (400, 422):
                break
        again = status == 429 or status >= 500
        raise _NoReplyError(f"the server says {status}", fatal=status in _HOPELESS, again=again, after=after)

    def _body(self, question: Question, frills: int) -> dict[str, Any]:
        body: dict[str, Any] = {"model": self._server.model, "messages": prompt.messages(question), "stream": False}
        if frills:
            body |= {"temperature": 0, "seed": 0}
        if frills > 1:
            form = {"name": "answers", "strict": True, "schema": prompt.schema()}
            body["response_format"] = {"type": "json_schema", "json_schema": form}
        return body

    def _post(self, client: httpx.Client, body: dict[str, Any]) -> tuple[int, float, bytes]:
        """Status, seconds that the server asks to wait, and the reply, within the time and size that it may take."""
        end = monotonic() + self._server.timeout
        with client.stream("POST", self._url, json=body) as response:
            data = b""
            for chunk in response.iter_bytes():
                data += chunk
                if len(data) > _LARGEST:
                    raise _NoReplyError("a reply without end")
                if monotonic() > end or self._stopped.is_set():
                    raise _NoReplyError("no reply in time", again=True)
            return response.status_code, _seconds(response.headers.get("Retry-After", "")), data


def _seconds(told: str) -> float:
    return min(float(told), _WAIT_MOST) if told.isdecimal() else 0.0


def _content(data: bytes) -> object:
    """What the model wrote, read as JSON; what is none is left for the check of answers to refuse."""
    try:
        return prompt.read(json.loads(data)["choices"][0]["message"]["content"])
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
