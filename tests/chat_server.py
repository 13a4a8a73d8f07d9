"""A server on this machine that speaks as much of OpenAI's chat completions as a draft asks for.

    with chat_server(answer({"proposals": []})) as server:
        server.address   # to be named in story.yml
        server.requests  # what it was asked, in order

A reply is a function of the request handler and the question, so that it can also be slow, break off
or lie; the last one given is given again.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Asked:
    path: str
    headers: dict[str, str]
    question: dict[str, Any]

    @property
    def article(self) -> str:
        """What was given as the article, in the data of the last message."""
        return str(json.loads(self.question["messages"][-1]["content"])["article"])


Reply = Callable[[BaseHTTPRequestHandler, Asked], None]


@dataclass(slots=True)
class Server:
    address: str
    requests: list[Asked] = field(default_factory=list)


def send(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def completion(content: object) -> bytes:
    """A chat completion whose first choice says `content`."""
    message = {"role": "assistant", "content": content}
    choices = [{"index": 0, "message": message, "finish_reason": "stop"}]
    return json.dumps(
        {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": choices}
    ).encode()


def says(content: object) -> Reply:
    return lambda handler, _asked: send(handler, 200, completion(content))


def answer(*proposals: object) -> Reply:
    return says(json.dumps({"proposals": proposals}))


def status(code: int, **headers: str) -> Reply:
    return lambda handler, _asked: send(handler, code, b'{"error": {"message": "no"}}', **headers)


@contextmanager
def chat_server(*replies: Reply) -> Iterator[Server]:
    left = list(replies)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(self.path, headers, json.loads(self.rfile.read(length)))
            server.requests.append(asked)
            reply = left.pop(0) if len(left) > 1 else left[0]
            try:
                reply(self, asked)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # the client has heard enough

        def log_message(self, *_: object) -> None:
            """Say nothing: the tests look at what was asked."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server = Server(f"http://127.0.0.1:{listening.server_address[1]}/v1")
    thread = threading.Thread(target=listening.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()
