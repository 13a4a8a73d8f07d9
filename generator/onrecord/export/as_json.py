"""The whole record as JSON, with the schema that it follows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import NullableSchema

from onrecord.export import shapes

FILE = "record.json"
_DRAFT_07 = "http://json-schema.org/draft-07/schema#"


def files(record: shapes.Record) -> Mapping[str, bytes]:
    """Return the record, and the schema beside it."""
    whole = record.model_dump_json(indent=2, by_alias=True, exclude_none=True)
    return {FILE: f"{whole}\n".encode(), shapes.SCHEMA: dump(schema())}


def dump(data: Any) -> bytes:
    """Return data as JSON that people can read too: indented, UTF-8, keys in the given order."""
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def schema() -> dict[str, Any]:
    """Return the draft-07 schema of `record.json`."""
    made = shapes.Record.model_json_schema(
        ref_template="#/definitions/{model}", schema_generator=_Plain, mode="serialization"
    )
    made["definitions"] = made.pop("$defs")
    return {"$schema": _DRAFT_07, "title": "A story on record", **_said_once(made)}


class _Plain(GenerateJsonSchema):
    """What is not known is left out of the record, and is never null."""

    def nullable_schema(self, schema: NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _said_once(node: Any) -> Any:
    """The schema without titles made from names and without nulls, in the form of draft 07."""
    if isinstance(node, list):
        return [_said_once(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _said_once(value) for key, value in node.items() if not _is_noise(key, value)}
    if isinstance(made.get("description"), str):
        made["description"] = " ".join(made["description"].split())
    if "$ref" in made and len(made) > 1:  # draft 07 reads nothing beside a reference
        made["allOf"] = [{"$ref": made.pop("$ref")}]
    return made


def _is_noise(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and not value)
