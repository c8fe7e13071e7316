"""A server on this machine that speaks the OpenAI chat completions interface, as well or badly as a test wants."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any

Headers = dict[str, str]
Response = tuple[int, Headers, bytes]


@dataclass
class Seen:
    """The requests that came, and where the server is."""

    url: str = ""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[Headers] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)


def completion(said: object) -> Response:
    """A good response: the model says this, as JSON unless it is text."""
    content = said if isinstance(said, str) else json.dumps(said)
    return 200, {}, json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()


def question(body: dict[str, Any]) -> dict[str, Any]:
    """The question in a request."""
    told: dict[str, Any] = json.loads(body["messages"][-1]["content"])
    return told


@contextmanager
def serving(respond: Callable[[dict[str, Any], int], Response]) -> Iterator[Seen]:
    """A server that answers each request, by its body and its number from 0."""
    seen = Seen()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with seen.lock:
                number = len(seen.bodies)
                seen.bodies.append(body)
                seen.headers.append(dict(self.headers))
                seen.paths.append(self.path)
            status, headers, data = respond(body, number)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(data)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(OSError):  # clients hang up on a server that is slow or never ends
                self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is logged."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    seen.url = f"http://127.0.0.1:{server.server_port}/v1"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield seen
    finally:
        server.shutdown()
        server.server_close()
