"""From a file as read to the shapes of the model, with what is wrong said in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from onrecord.dates import DateError
from onrecord.files import Document, Where
from onrecord.ids import NAME_PATTERN, NOBODY, UNKNOWN, slug
from onrecord.model import Shape
from onrecord.problems import Problem, did_you_mean

ShapeT = TypeVar("ShapeT", bound=Shape)

_NO_IDS: Mapping[str, str] = {}
_NOTHING = ("nothing is written here", "leave the line out, or write what belongs there")
_KEYS = "keys with values"
_ID = "an id is lower-case letters, digits and single hyphens"
_UNKNOWN = f"write `{UNKNOWN}` for somebody whom the text does not name, or leave the line out"
_OTHER_WORDS = {
    "cue": "attribution",
    "draft": "approved checked reviewed verified",
    "editor": "author",
    "government": "country ministry state",
    "happened": "date day",
    "headline": "title",
    "kind": "type",
    "names": "aka alias aliases",
    "organisation": "body company group org party",
    "outlet": "agency broadcaster magazine media newspaper paper press",
    "person": "man politician woman",
    "published": "date day",
    "said": "quote quotation statement text words",
    "standfirst": "intro lead lede subheading",
    "title": "headline",
    "unnamed": "anonymous source",
    "url": "address link website",
    "via": "source through",
    "who": "by speaker",
}
"""For keys and choices, the words that people write for them."""


def validate(
    document: Document,
    shape: type[ShapeT],
    data: Any,
    where: Where = (),
    known: Mapping[str, str] = _NO_IDS,
) -> ShapeT | None:
    """Return `data` as `shape`, noting in the document all that is wrong with it.

    A field that is wrong is left out and the rest kept, so that one slip does not hide what is
    wrong elsewhere. None where a required field is missing or wrong, or where the data is no map.
    What stands for one of the `known` ids, such as a name as `slug` writes it, is advised to be
    that.
    """
    if not isinstance(data, dict):
        document.problems.append(_no_map(document, shape, data, where))
        return None
    nothings = set(_nothings(data))
    data = _without(data, nothings) if nothings else data
    found, details = _shaped(shape, data)
    wrong = {tuple(part for part in detail["loc"] if isinstance(part, str)) for detail in details}
    document.problems.extend(
        _nothing(document, (*where, *path))
        for path in sorted(nothings, key=str)
        if not path[:-1] or path[:-1] not in wrong
    )
    if not details:
        return found
    document.problems.extend(
        _problem(document, shape, detail, where, known)
        for detail in details
        if detail["loc"] not in nothings
    )
    without = {detail["loc"][0] for detail in details}
    if any(name in without for name in _required(shape)):
        return None
    return shape.model_validate({key: value for key, value in data.items() if key not in without})


def _shaped(
    shape: type[ShapeT], data: Mapping[str, Any]
) -> tuple[ShapeT | None, list[ErrorDetails]]:
    """The data as a shape, or what is wrong with it."""
    try:
        return shape.model_validate(data), []
    except ValidationError as error:
        return None, _without_counts(error.errors(include_url=False))


def _no_map(document: Document, shape: type[Shape], data: Any, where: Where) -> Problem:
    sentence = f"expected {_some(shape.model_fields)}, found {_what(data)}"
    advice = f"write it as in {_written(shape)}"
    return Problem(document.place(where), sentence, advice, kind="wrong-type")


def _without_counts(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """What is wrong, but for a list being short where what it lacks is wrong itself."""
    return [
        detail
        for detail in details
        if detail["type"] != "too_short"
        or not any(
            len(other["loc"]) > len(detail["loc"])
            and other["loc"][: len(detail["loc"])] == detail["loc"]
            for other in details
        )
    ]


def _nothings(data: Mapping[str, Any]) -> Iterator[Where]:
    """The ways to all keys, in a map and the maps in it, behind which nothing is written."""
    for key, value in data.items():
        if value is None:
            yield (key,)
        elif isinstance(value, dict):
            yield from ((key, *rest) for rest in _nothings(value))


def _without(data: Mapping[str, Any], nothings: Container[Where], at: Where = ()) -> dict[str, Any]:
    return {
        key: _without(value, nothings, (*at, key)) if isinstance(value, dict) else value
        for key, value in data.items()
        if (*at, key) not in nothings
    }


def _nothing(document: Document, where: Where) -> Problem:
    """What is wrong where nothing is written behind a key."""
    place, key = document.place(where), str(where[-1])
    at_key = document.place(where, key=True)
    if re.match(r"\s*#", place.text[place.column - 1 :]):
        sentence = "what stands behind # is a comment, so nothing is written here"
        return Problem(place, sentence, "put the value in quotes", kind="wrong-value")
    if re.fullmatch(r"[a-z_]+:\S.*", key):
        sentence = "a space is missing behind this colon"
        beyond = replace(at_key, column=at_key.column + key.index(":"), width=1)
        return Problem(beyond, sentence, "put one there", kind="wrong-value")
    if key.isdecimal():
        sentence = f"a comma stands before {key}, and divides it from what is before that"
        advice = "write a number with a point, as in 0.83"
        return Problem(at_key, sentence, advice, kind="wrong-value")
    if not re.fullmatch(r"[a-z0-9_-]+", key):
        sentence = f'"{key}" stands between commas, and is no key with a value'
        advice = "put a text that holds a comma in quotes, and several of them into a list: [A, B]"
        return Problem(at_key, sentence, advice, kind="wrong-value")
    return Problem(place, *_NOTHING, kind="wrong-value")


def _written(shape: type[Shape]) -> str:
    """How the keys are written that a record needs, or its first: `{name: …, kind: …}`."""
    return f"{{{', '.join(f'{name}: …' for name in _required(shape) or _names(shape)[:1])}}}"


def _required(shape: type[Shape]) -> list[str]:
    return [
        field.alias or name for name, field in shape.model_fields.items() if field.is_required()
    ]


def _names(shape: type[Shape]) -> list[str]:
    return [field.alias or name for name, field in shape.model_fields.items()]


def _some(names: Iterable[str]) -> str:
    first = list(names)[:3]
    return ", ".join(f"`{name}`" for name in first) + (" …" if len(first) == 3 else "")


def _problem(
    document: Document,
    shape: type[Shape],
    detail: ErrorDetails,
    where: Where,
    known: Mapping[str, str],
) -> Problem:
    loc = tuple(part for part in detail["loc"] if part != "[key]")
    path = (*where, *loc)
    at_key = len(loc) < len(detail["loc"])
    kind, value = detail["type"], detail["input"]
    name = str(loc[-1])
    if kind == "extra_forbidden":
        choices = _names(_shape_at(shape, loc[:-1]))
        advice = _nearest(name, choices, f"the keys here are {', '.join(choices)}")
        if name in _OTHER_WORDS["draft"].split() and "draft" in choices:
            advice = "the line `draft: …` is deleted where an entry is approved"
        sentence = f'there is no key "{name}"'
        return Problem(document.place(path, key=True), sentence, advice, kind="unknown-key")
    if kind == "missing":
        place = document.place(path[:-1])
        return Problem(place, f'"{name}" is missing here', _meaning(shape, loc), kind="missing-key")
    named_here = at_key or name in {"id", "was"}
    sentence, advice = _wrong_value(kind, value, detail, _NO_IDS if named_here else known)
    if isinstance(value, bool) and (meaning := _meaning(shape, loc)):
        advice = "; ".join(filter(None, (advice, meaning)))
    if not advice and not at_key and (kind.endswith("_type") or kind in {"literal_error", "enum"}):
        advice = _meaning(shape, loc)
    return Problem(document.place(path, key=at_key), sentence, advice, kind="wrong-value")


def _wrong_value(
    kind: str, value: Any, detail: ErrorDetails, known: Mapping[str, str]
) -> tuple[str, str]:
    context = detail.get("ctx") or {}
    if value is None or kind == "too_short":
        return _too_little(value, context.get("min_length"))
    if kind == "value_error":
        return _explained(context.get("error"), detail["msg"])
    if kind in {"literal_error", "enum"}:
        choices = re.findall(r"'([^']+)'", str(context.get("expected", "")))
        return f"{_what(value)} is not one of {', '.join(choices)}", _nearest(str(value), choices)
    if kind == "string_pattern_mismatch" and isinstance(value, str):
        return _wrong_pattern(value, str(context.get("pattern", "")), known)
    share = kind == "float_type" or context.get("le") == 1
    advice = _as_part_of_one(value) if share else ""
    if kind == "string_type":
        quoted = "" if isinstance(value, list) else f'put it in quotes: "{_shown(value)}"'
        advice = "a list stands in brackets: [A, B]" if isinstance(value, dict) else quoted
    return f"expected {_expected(kind, context)}, found {_what(value)}", advice


def _as_part_of_one(value: object) -> str:
    """How a share is written that somebody wrote as `90%` or 90; of 5, nobody knows what it is."""
    of_hundred = re.fullmatch(r"(\d\d?|100) ?%|([1-9]\d|100)", str(value))
    return (
        f"as a part of 1 it is {int(of_hundred[1] or of_hundred[2]) / 100:g}" if of_hundred else ""
    )


def _too_little(value: Any, least: object) -> tuple[str, str]:
    if value:
        return f"this list needs {least} at least", ""
    return _NOTHING if value is None else ("this list is empty", _NOTHING[1])


def _explained(error: object, otherwise: str) -> tuple[str, str]:
    sentence = str(error or otherwise)
    nearest = error.nearest if isinstance(error, DateError) else None
    said_already = not nearest or nearest in sentence
    return sentence, "" if said_already else f'did you mean "{nearest}"?'


def _nearest(wrong: str, choices: Sequence[str], otherwise: str = "") -> str:
    """Advice to write the choice that means the same, or else looks most like it."""
    word = wrong.casefold()
    meant = (each for each in choices if word in _OTHER_WORDS.get(each, "").split())
    found = next(meant, None)
    return f'did you mean "{found}"?' if found else did_you_mean(wrong, choices, otherwise)


def _wrong_pattern(value: str, pattern: str, known: Mapping[str, str]) -> tuple[str, str]:
    if not value.strip():
        return _NOTHING
    if "a-zA-Z" in pattern:
        return f'"{value}" is not a language tag', "write one such as en, fr or pt-BR"
    if pattern == NAME_PATTERN:
        form = "write a claim's id, or an entry's behind its source's: gazette#resigned"
        return f'"{value}" names neither a claim nor an entry', form
    if "#" in pattern:
        form = "write the source's id, a # and the entry's: gazette#resigned"
        return f'"{value}" does not name an entry', form
    return f'"{value}" is not an id', _meant_by(value, pattern, known)


_JOINING = r"\s*[,;&/]\s*|\s+and\s+"


def _meant_by(value: str, pattern: str, known: Mapping[str, str]) -> str:
    """Advice which id, or ids, to write in place of what is none."""
    plain = slug(value)
    if plain in NOBODY:
        return _UNKNOWN
    if plain in known:
        return f'did you mean "{known[plain]}"?'
    for between in (_JOINING, rf"{_JOINING}|\s+"):
        parts = re.split(between, value.strip())
        ids = [known.get(slug(part.removeprefix("the ")), "") for part in parts]
        if re.search("[,;]", value) and all(re.fullmatch(pattern, part) for part in parts):
            ids = parts
        if len(ids) > 1 and all(ids):
            return f"{_ID}; a list of them is [{', '.join(ids)}]"
    return did_you_mean(plain, known.values(), f'{_ID}: "{plain}"' if plain else _ID)


def _expected(kind: str, context: Mapping[str, Any]) -> str:
    limits = {
        "greater_than_equal": f"a number of at least {context.get('ge', 0):g}",
        "greater_than": f"a number above {context.get('gt', 0):g}",
        "less_than_equal": f"a number of at most {context.get('le', 0):g}",
        "string_too_long": f"at most {context.get('max_length')} letters",
    }
    types = {
        "string": "text",
        "tuple": "a list",
        "list": "a list",
        "dict": _KEYS,
        "mapping": _KEYS,
        "model": _KEYS,
        "int": "a whole number",
        "float": "a number",
        "bool": "true or false",
    }
    return limits.get(kind) or types.get(kind.split("_", maxsplit=1)[0]) or "something else"


def _what(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict | list):
        return _KEYS if isinstance(value, dict) else "a list"
    shown = _shown(value)
    shown = shown if len(shown) <= 40 else f"{shown[:40]}…"
    if isinstance(value, bool):
        return shown
    return f'"{shown}"' if isinstance(value, str) else f"a number ({shown})"


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _shape_at(shape: type[Shape], loc: Where) -> type[Shape]:
    """The shape of the record that lies at `loc` inside `shape`."""
    for part in loc:
        for name, field in shape.model_fields.items():
            if part in (field.alias, name):
                shape = _inner(field.annotation) or shape
    return shape


def _inner(annotation: Any) -> type[Shape] | None:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation
    inner = (_inner(argument) for argument in getattr(annotation, "__args__", ()))
    return next((shape for shape in inner if shape), None)


def _meaning(shape: type[Shape], loc: Where) -> str:
    """What a field means, from its description in the model, or how its record is written."""
    fields = _shape_at(shape, loc[:-1]).model_fields.items()
    found = (each.description for name, each in fields if loc[-1] in (each.alias, name))
    if description := next(found, None):
        first = " ".join(description.split()).split(". ")[0].rstrip(".")
        return f"it says: {first[0].lower()}{first[1:]}"
    inner = _shape_at(shape, loc)
    return f"write it as in {_written(inner)}" if inner is not shape else ""
