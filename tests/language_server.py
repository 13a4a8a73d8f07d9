"""What an editor such as VS Code shows of a YAML file: the real yaml-language-server, over stdio."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SECONDS = 60
"""How long an answer may take before the test fails."""
SETTINGS = {
    "yaml": {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}},
    "http": {},
    "[yaml]": {},
    "editor": {},
    "files": {},
}


def find_server() -> str | None:
    """The server's command where it is installed: `npm install -g yaml-language-server`."""
    return shutil.which("yaml-language-server")


class Editor:
    """An editor that has files open, and asks the server about them."""

    def __init__(self, server: subprocess.Popen[bytes]) -> None:
        self._server = server
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._number = 0
        self._problems: dict[str, list[dict[str, Any]]] = {}
        threading.Thread(target=self._read, daemon=True).start()

    def start(self, root: Path) -> None:
        """Say hello, as the protocol wants it."""
        text_document = {
            "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
            "hover": {"contentFormat": ["markdown"]},
            "publishDiagnostics": {},
        }
        capabilities = {"workspace": {"configuration": True}, "textDocument": text_document}
        self._ask(
            "initialize",
            {"processId": os.getpid(), "rootUri": root.as_uri(), "capabilities": capabilities},
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def problems(self, path: Path) -> list[str]:
        """Open a file and return what the server finds wrong: `LINE:COLUMN: message`."""
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1}
        text = path.read_text(encoding="utf-8")
        self._tell("textDocument/didOpen", {"textDocument": {**document, "text": text}})
        while uri not in self._problems:
            self._handle(self._next())
        return [
            f"{found['range']['start']['line'] + 1}:{found['range']['start']['character'] + 1}: "
            f"{found['message']}"
            for found in self._problems[uri]
        ]

    def completions(self, path: Path, line: int, column: int) -> list[str]:
        """Return what the server offers at a place in an open file; line and column from 1."""
        found = self._ask("textDocument/completion", _place(path, line, column))
        items = found["items"] if isinstance(found, dict) else found
        return [item["label"] for item in items]

    def hover(self, path: Path, line: int, column: int) -> str:
        """Return what the server says of the word at a place in an open file."""
        found = self._ask("textDocument/hover", _place(path, line, column)) or {"contents": ""}
        contents = found["contents"]
        return str(contents["value"] if isinstance(contents, dict) else contents)

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self._handle(message)

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _handle(self, message: dict[str, Any]) -> None:
        """What the server asks or tells of its own accord."""
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            self._problems[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method == "workspace/configuration":
            sections = [item.get("section", "") for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": [SETTINGS.get(name) for name in sections]})
        elif "id" in message and method:
            self._send({"id": message["id"], "result": None})

    def _next(self) -> dict[str, Any]:
        return self._answers.get(timeout=SECONDS)

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()

    def _read(self) -> None:
        assert self._server.stdout
        while header := self._server.stdout.readline():
            length = int(header.split(b":")[1])
            while self._server.stdout.readline().strip():
                pass
            self._answers.put(json.loads(self._server.stdout.read(length)))


def _place(path: Path, line: int, column: int) -> dict[str, Any]:
    position = {"line": line - 1, "character": column - 1}
    return {"textDocument": {"uri": path.as_uri()}, "position": position}


@contextmanager
def editing(root: Path, server: str) -> Iterator[Editor]:
    """An editor with the folder `root` open."""
    process = subprocess.Popen(
        [server, "--stdio"], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        editor = Editor(process)
        editor.start(root)
        yield editor
    finally:
        process.kill()
        process.communicate()
