"""Which engine a story names, and whether it may be asked.

The address stands in `story.yml`, the key in the environment, under a name that no file can change:
a story that somebody else made must not be able to ask for another secret of this machine.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

KEY = "ONRECORD_LLM_KEY"
"""The environment variable that holds the key."""
_NO_KEY = "none"
"""What is sent where an engine on one's own network asks for no key."""


class EngineError(Exception):
    """The engine cannot be asked, or gave no answer to use; the message says so to an editor."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A place that speaks the protocol of OpenAI's chat completions, and what to ask for there."""

    address: str
    """Up to the version, as its makers give it: `http://localhost:11434/v1`."""
    model: str
    key: str = field(repr=False)
    seconds: int = 120
    """How long one answer may take."""

    @classmethod
    def of(cls, address: str, model: str, seconds: int, environment: Mapping[str, str]) -> Endpoint:
        """Return the endpoint with its key.

        Raises:
            EngineError: for an address over which a key or an article would travel in the open, and
                where one on the internet has no key.
        """
        near = _is_near(address)
        if urlsplit(address).scheme != "https" and not near:
            raise EngineError(
                f"{address} is not asked: what is sent there could be read on the way; write its "
                "address with https://"
            )
        key = environment.get(KEY, "").strip()
        if not key and not near:
            raise EngineError(f"{address} needs a key; set {KEY} to it: export {KEY}=…")
        if not all(33 <= ord(char) <= 126 for char in key):
            raise EngineError(f"{KEY} holds signs that no key has; set it anew")
        return cls(address, model, key or _NO_KEY, seconds)


def _is_near(address: str) -> bool:
    """Whether an address is of this machine, or in figures of one's own network.

    Link-local ones are not: at such a one a rented machine hands out its secrets.
    """
    host = urlsplit(address).hostname or ""
    try:
        address_of = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost"
    return address_of.is_private and not address_of.is_link_local
