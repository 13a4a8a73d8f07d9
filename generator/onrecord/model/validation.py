"""From a file as read to the shapes of the model, with what is wrong said in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from onrecord.dates import DateError
from onrecord.files import Document, Where
from onrecord.ids import NAME_PATTERN, slug
from onrecord.model import Shape
from onrecord.problems import Problem, did_you_mean

ShapeT = TypeVar("ShapeT", bound=Shape)

_NOTHING = ("nothing is written here", "leave the line out, or write what belongs there")
_KINDS: Mapping[type, str] = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "a map",
}


def validate(
    document: Document,
    shape: type[ShapeT],
    data: Any,
    where: Where = (),
    known: Container[str] = (),
) -> ShapeT | None:
    """Return `data` as `shape`, noting in the document all that is wrong with it.

    A field that is wrong is left out and the rest kept, so that one slip does not hide what is
    wrong elsewhere. None where a required field is missing or wrong, or where the data is no map.
    What would be one of the `known` ids if it were written as one is advised to be that.
    """
    if not isinstance(data, dict):
        sentence = f"expected a map of {_some(shape.model_fields)}, found {_what(data)}"
        document.problems.append(Problem(document.place(where), sentence, kind="wrong-type"))
        return None
    nothings = set(_nothings(data))
    for path in sorted(nothings, key=str):
        place = document.place((*where, *path))
        document.problems.append(Problem(place, *_NOTHING, kind="wrong-value"))
    data = _without(data, nothings)
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        details = _without_counts(error.errors(include_url=False))
    document.problems.extend(
        _problem(document, shape, detail, where, known)
        for detail in details
        if detail["loc"] not in nothings
    )
    wrong = {detail["loc"][0] for detail in details}
    if any(name in wrong for name in _required(shape)):
        return None
    return shape.model_validate({key: value for key, value in data.items() if key not in wrong})


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
    known: Container[str],
) -> Problem:
    loc = tuple(part for part in detail["loc"] if part != "[key]")
    path = (*where, *loc)
    at_key = len(loc) < len(detail["loc"])
    kind, value = detail["type"], detail["input"]
    name = str(loc[-1])
    if kind == "extra_forbidden":
        choices = _names(_shape_at(shape, loc[:-1]))
        advice = did_you_mean(name, choices, f"the keys here are {', '.join(choices)}")
        sentence = f'there is no key "{name}"'
        return Problem(document.place(path, key=True), sentence, advice, kind="unknown-key")
    if kind == "missing":
        place = document.place(path[:-1])
        return Problem(place, f'"{name}" is missing here', _meaning(shape, loc), kind="missing-key")
    sentence, advice = _wrong_value(kind, value, detail, known)
    return Problem(document.place(path, key=at_key), sentence, advice, kind="wrong-value")


def _wrong_value(
    kind: str, value: Any, detail: ErrorDetails, known: Container[str]
) -> tuple[str, str]:
    context = detail.get("ctx") or {}
    if value is None or kind == "too_short":
        return _too_little(value, context.get("min_length"))
    if kind == "value_error":
        return _explained(context.get("error"), detail["msg"])
    if kind in {"literal_error", "enum"}:
        choices = re.findall(r"'([^']+)'", str(context.get("expected", "")))
        advice = did_you_mean(str(value), choices)
        return f"{_what(value)} is not one of {', '.join(choices)}", advice
    if kind == "string_pattern_mismatch" and isinstance(value, str):
        return _wrong_pattern(value, str(context.get("pattern", "")), known)
    if kind == "string_type" and isinstance(value, bool | int | float):
        return f"expected text, found {_what(value)}", f'put it in quotes: "{_shown(value)}"'
    sentence = f"expected {_expected(kind, context)}, found {_what(value)}"
    share = kind == "float_type" or context.get("le") == 1
    return sentence, _as_part_of_one(value) if share else ""


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


def _wrong_pattern(value: str, pattern: str, known: Container[str]) -> tuple[str, str]:
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
    if slug(value) in known:
        return f'"{value}" is not an id', f'did you mean "{slug(value)}"?'
    form = "an id is lower-case letters, digits and single hyphens"
    several = re.split(r"[,;]\s*|\s+", value.strip())
    if len(several) > 1 and all(re.fullmatch(pattern, each) for each in several):
        form = f"{form}; a list of them is [{', '.join(several)}]"
    elif slug(value):
        form = f'{form}: "{slug(value)}"'
    return f'"{value}" is not an id', form


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
        "dict": "a map",
        "mapping": "a map",
        "model": "a map",
        "int": "a whole number",
        "float": "a number",
        "bool": "true or false",
    }
    return limits.get(kind) or types.get(kind.split("_", maxsplit=1)[0]) or "something else"


def _what(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict | list):
        return _KINDS[type(value)]
    shown = _shown(value)
    shown = shown if len(shown) <= 40 else f"{shown[:40]}…"
    return f'"{shown}"' if isinstance(value, str) else f"{_KINDS[type(value)]} ({shown})"


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
    """What a field means, from its description in the model."""
    for name, field in _shape_at(shape, loc[:-1]).model_fields.items():
        if loc[-1] in (field.alias, name) and field.description:
            first = " ".join(field.description.split()).split(". ")[0].rstrip(".")
            return f"it says: {first[0].lower()}{first[1:]}"
    return ""
