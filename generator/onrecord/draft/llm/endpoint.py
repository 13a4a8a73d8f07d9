"""Which engine a story names, and whether it may be asked.

The address stands in `story.yml`; the key, and the host that it is for, stand in the environment,
under names that no file can change. So a story that somebody else made gets neither another secret
of this machine nor the key: that goes to the host that its owner named, and to no other.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import field
from urllib.parse import urlsplit

from onrecord.frozen import dataclass
from onrecord.story import STORY

KEY = "ONRECORD_LLM_KEY"
"""The environment variable that holds the key."""
HOST = "ONRECORD_LLM_HOST"
"""The environment variable that names the host that the key is for: `api.example.org`."""
NO_KEY = "none"
"""What is sent to an engine on one's own network for which there is no key."""


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
        """Return the endpoint, with the key if that is for its host.

        Raises:
            EngineError: for an address over which a key or an article would travel in the open, and
                where there is no key for one on the internet.
        """
        near = is_near(address)
        if urlsplit(address).scheme != "https" and not near:
            raise EngineError(
                f"{address} is not asked: what is sent there could be read on the way; write its "
                "address with https://"
            )
        key = _key(address, environment)
        if not key and not near:
            raise EngineError(f"{address} needs a key; if you have one: {to_set(address)}")
        return cls(address, model, key or NO_KEY, seconds)


def to_set(address: str) -> str:
    """Return the line that gives a key to the host of an address."""
    return f"export {KEY}=… {HOST}={_host(address)}"


def _key(address: str, environment: Mapping[str, str]) -> str:
    """The key for an address; empty without one, and for one's own network if it is another's."""
    key = environment.get(KEY, "").strip()
    if not all(33 <= ord(char) <= 126 for char in key):
        raise EngineError(f"{KEY} holds signs that no key has; set it anew")
    port = urlsplit(address).port
    if environment.get(HOST, "").strip().casefold() in (_host(address), f"{_host(address)}:{port}"):
        return key
    if key and not is_near(address):
        raise EngineError(
            f"your key is not sent to {_host(address)}: {STORY} names that host, and {HOST} does "
            f"not; if the key is for it: export {HOST}={_host(address)}"
        )
    return ""


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""


_OWN = tuple(
    map(ipaddress.ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"))
)
"""What nobody but one's own network uses: RFC 1918, and RFC 4193 for IPv6."""


def is_near(address: str) -> bool:
    """Whether an address is of this machine, or in figures of one's own network.

    Link-local ones are not: at such a one a rented machine hands out its secrets.
    """
    host = _host(address)
    try:
        figures = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost"
    if isinstance(figures, ipaddress.IPv6Address) and figures.ipv4_mapped:
        figures = figures.ipv4_mapped
    return figures.is_loopback or any(figures in network for network in _OWN)
