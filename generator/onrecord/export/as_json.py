"""The whole record as JSON, with the schema that it follows."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import to_json
from pydantic_core.core_schema import NullableSchema

from onrecord.export import shapes
from onrecord.model.schema import DRAFT_07, tidy

FILE = "record.json"


def _record(record: shapes.Record) -> bytes:
    return to_json(record, indent=2, by_alias=True, exclude_none=True) + b"\n"


def dump(data: Any) -> bytes:
    """Return data as JSON that people can read too: indented, UTF-8, keys in the given order."""
    return to_json(data, indent=2) + b"\n"  # many times as quick as `json`, which it writes like


def schema() -> dict[str, Any]:
    """Return the draft-07 schema of `record.json`."""
    made = shapes.Record.model_json_schema(
        ref_template="#/definitions/{model}", schema_generator=_Plain, mode="serialization"
    )
    made["definitions"] = made.pop("$defs")
    return {"$schema": DRAFT_07, "title": "A story on record", **tidy(made)}


class _Plain(GenerateJsonSchema):
    """What is not known is left out of the record, and is never null."""

    def nullable_schema(self, schema: NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


FILES: shapes.Files = {FILE: _record, shapes.SCHEMA: lambda _: dump(schema())}
