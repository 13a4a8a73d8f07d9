"""Asking an endpoint: one request, no longer than it may take, no larger than an answer can be.

Whatever goes wrong becomes an `EngineError` in an editor's words. No redirect is followed, so that
an article goes to the host that the story names and to no other, and a key to none but its own.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from onrecord.draft.llm.endpoint import KEY, NO_KEY, Endpoint, EngineError, is_near, to_set
from onrecord.draft.llm.prompt import SCHEMA

if TYPE_CHECKING:
    from openai import OpenAI

LARGEST = 4_000_000
"""Bytes of an answer, with what stands around it."""
WAITS = (1.0, 4.0)
"""Seconds before each further try, where a server is busy, silent or has failed."""

_BUSY = frozenset({408, 409, 425, 429})
_TOLD = {
    400: "does not take the question; does it know the model {model}?",
    401: f"does not take the key; is {KEY} the one for it?",
    403: f"does not take the key; is {KEY} the one for it?",
    404: "has nothing there; is {model} the name of a model that it has, and is the address whole "
    "(most end in /v1)?",
    429: "asks to wait, or has no more credit for this key",
}
_STRICT: Mapping[str, Any] = {
    "temperature": 0,
    "response_format": {
        "type": "json_schema",
        "json_schema": {"name": "proposals", "strict": True, "schema": SCHEMA},
    },
}


class NoClientError(EngineError):
    """The `openai` client is not installed."""


class _StatusError(Exception):
    """An answer that is no answer, by its status, before a byte of it is read."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def ask(endpoint: Endpoint, messages: Sequence[Mapping[str, str]]) -> str:
    """Return the text of the endpoint's answer to a conversation.

    Raises:
        EngineError: where there is none: nobody there, no such model, no answer in time.
    """
    client = _client(endpoint)
    problem = ""
    for wait in (0.0, *WAITS):
        time.sleep(wait)
        try:
            return _content(_in_either_way(client, endpoint, messages))
        except _StatusError as error:
            problem = _by_status(endpoint, error.status)
            if error.status < 500 and error.status not in _BUSY:
                break
        except TimeoutError:
            problem = f"{endpoint.address} gave no answer within {endpoint.seconds} seconds"
        except ConnectionError:
            problem = (
                f"nobody answers at {endpoint.address}; is the engine running, and is this its "
                "address?"
            )
    raise EngineError(problem)


def _by_status(endpoint: Endpoint, status: int) -> str:
    told = _TOLD.get(status)
    if status in (401, 403) and endpoint.key == NO_KEY:
        given = to_set(endpoint.address)
        return f"{endpoint.address} asks for a key, and none is for it; if you have one: {given}"
    if told:
        return f"{endpoint.address} {told.format(model=endpoint.model)}"
    if 300 <= status < 400:
        return f"{endpoint.address} points to another address, which is not followed"
    return f"{endpoint.address} fails (status {status})"


def _in_either_way(
    client: OpenAI, endpoint: Endpoint, messages: Sequence[Mapping[str, str]]
) -> bytes:
    """Ask for an answer by the schema, or for any of an engine that knows none: read alike."""
    try:
        return _body(client, endpoint, messages, _STRICT)
    except _StatusError as error:
        if error.status not in (400, 422):
            raise
        return _body(client, endpoint, messages, {})


def _client(endpoint: Endpoint) -> OpenAI:
    try:
        import httpx2
        import openai
    except ImportError:
        raise NoClientError(
            "asking an engine needs the openai client; with pip: pip install 'onrecord[llm]'"
        ) from None
    try:
        httpx2.URL(endpoint.address)
    except httpx2.InvalidURL:
        raise EngineError(f"{endpoint.address} is no address on the web") from None
    hooks: dict[str, list[Callable[..., Any]]] = {
        "request": [partial(_bare, endpoint.key)],
        "response": [_refuse_errors],
    }
    return openai.OpenAI(
        base_url=endpoint.address,
        api_key=endpoint.key,
        timeout=openai.Timeout(endpoint.seconds, connect=min(10, endpoint.seconds)),
        max_retries=0,
        http_client=openai.DefaultHttpxClient(
            follow_redirects=False,
            event_hooks=hooks,
            # a proxy that the environment names would carry the article off one's own network
            trust_env=not is_near(endpoint.address),
        ),
    )


# fmt: off
_SENT = frozenset((
    "accept", "accept-encoding", "connection", "content-length", "content-type", "host",
    "user-agent", "x-stainless-raw-response",
))
# fmt: on
"""The last is the client's note to itself, by which it knows that the body is read by us."""


def _bare(key: str, request: Any) -> None:
    """Send our key and what the protocol needs; the client adds what the environment holds."""
    for name in list(request.headers):
        if name.lower() not in _SENT:
            del request.headers[name]
    request.headers["authorization"] = f"Bearer {key}"


def _refuse_errors(response: Any) -> None:
    if response.status_code != 200:
        raise _StatusError(response.status_code)


def _body(
    client: OpenAI,
    endpoint: Endpoint,
    messages: Sequence[Mapping[str, str]],
    options: Mapping[str, Any],
) -> bytes:
    import httpx2
    import openai

    ends = time.monotonic() + endpoint.seconds
    create: Any = client.chat.completions.with_streaming_response.create
    body = bytearray()
    try:
        with create(model=endpoint.model, messages=messages, **options) as response:
            for chunk in response.iter_bytes():
                body += chunk
                if time.monotonic() > ends:
                    raise TimeoutError
                if len(body) > LARGEST:
                    raise EngineError(f"the answer of {endpoint.address} has no end")
    except (openai.APITimeoutError, httpx2.TimeoutException) as error:
        raise TimeoutError from error
    except httpx2.TransportError as error:  # while the answer comes in
        raise ConnectionError from error
    except openai.APIConnectionError as error:
        if isinstance(error.__cause__, _StatusError):
            raise error.__cause__ from None
        raise ConnectionError from error
    return bytes(body)


def _content(body: bytes) -> str:
    """The words of the first choice in a chat completion."""
    try:
        choice = json.loads(body)["choices"][0]
        content = choice["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise EngineError("its answer is no chat completion; is the address whole?") from None
    if not isinstance(content, str) or not content.strip():
        raise EngineError("its answer holds no text")
    return content
