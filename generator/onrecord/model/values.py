"""What a value in one of the files may be: an id, a text, a date, an address, a list of them."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)

from onrecord import ids
from onrecord.dates import Date, Precision


def _date(value: object) -> Date:
    """A year is a number to YAML; every other date is text."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        # pydantic turns a ValueError, and no TypeError, into a problem at this field
        raise ValueError("a date is written as text, such as 2024-11-25")  # noqa: TRY004
    return Date.parse(value if isinstance(value, str) else f"{value:04d}")


def _day(value: Date) -> Date:
    if value.precision is not Precision.DAY or not value.start or not value.start.exact:
        raise ValueError("this is one day, such as 2024-11-25")
    return value


def _reason(value: str) -> str:
    if value.casefold() in {"no", "yes"}:
        raise ValueError(f'"{value}" is no reason: write why, or leave the line out to keep it')
    return value


def _web_address(value: str) -> str:
    if not value.startswith(("http://", "https://")) or any(
        c.isspace() or c in '<>"' for c in value
    ):
        raise ValueError("an address begins with https:// or http:// and holds no spaces")
    if not value.isprintable():
        raise ValueError("this address holds a character that cannot be seen; type it anew")
    if not _names_a_host(value):
        raise ValueError(
            "this address names no host; behind https:// or http:// stands one, such as "
            "example.org or localhost:8080"
        )
    return value


def _names_a_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets that hold no IPv6 address, a port that is none
        return False


def _listed(value: object) -> object:
    """One item may be written without a list."""
    return value if isinstance(value, list | tuple) else [value]


_SOME_TEXT = r"\S"
Id = Annotated[str, StringConstraints(strict=True, pattern=ids.PATTERN)]
EntryName = Annotated[str, StringConstraints(strict=True, pattern=ids.ENTRY_PATTERN)]
Name = Annotated[str, StringConstraints(strict=True, pattern=ids.NAME_PATTERN)]
Text = Annotated[str, StringConstraints(strict=True, pattern=_SOME_TEXT)]
Reason = Annotated[Text, AfterValidator(_reason)]
WebAddress = Annotated[Text, AfterValidator(_web_address)]
Language = Annotated[Text, StringConstraints(pattern=r"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$")]
Edtf = Annotated[
    Date,
    PlainValidator(_date),
    WithJsonSchema(
        {"type": ["string", "integer"], "examples": ["2024-11-25", "2024-11-18/2024-11-24"]}
    ),
]
Day = Annotated[Edtf, AfterValidator(_day)]


def _one_or_more(pattern: str) -> WithJsonSchema:
    item = {"type": "string", "pattern": pattern}
    return WithJsonSchema({"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]})


Ids = Annotated[
    tuple[Id, ...], BeforeValidator(_listed), Field(min_length=1), _one_or_more(ids.PATTERN)
]
Names = Annotated[
    tuple[Name, ...], BeforeValidator(_listed), Field(min_length=1), _one_or_more(ids.NAME_PATTERN)
]
Texts = Annotated[
    tuple[Text, ...], BeforeValidator(_listed), Field(min_length=1), _one_or_more(_SOME_TEXT)
]
