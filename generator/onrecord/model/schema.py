"""JSON schemas of the files that people edit, made from the model: what an editor completes from.

`python -m onrecord.model.schema FOLDER` writes them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from onrecord import ids, model
from onrecord.files import write_atomic

DRAFT_07 = "http://json-schema.org/draft-07/schema#"
_MAPS: Mapping[str, tuple[type[model.Shape], str]] = {
    "actors": (model.Actor, "Everybody who speaks, passes on or publishes: an id, and who it is."),
    "claims": (model.Claim, "What several sources say: an id, and what a person concludes."),
}
_SHAPES: Mapping[str, type[model.Shape]] = {
    "sheet": model.Sheet,
    "source": model.Source,
    "story": model.StoryFile,
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return the draft-07 schema of each kind of file, by the name of its file in `schema/`."""
    maps = {name: _map(shape, meaning) for name, (shape, meaning) in _MAPS.items()}
    return {**maps, **{name: _schema(shape) for name, shape in _SHAPES.items()}}


def _schema(shape: type[model.Shape]) -> dict[str, Any]:
    made = shape.model_json_schema(ref_template="#/definitions/{model}")
    made["definitions"] = made.pop("$defs", {})
    if shape is model.Sheet:
        entries = made["properties"]["entries"]
        entries["type"] = [entries["type"], "null"]  # a sheet from which all has been removed
    return {"$schema": DRAFT_07, **tidy(made)}


def _map(shape: type[model.Shape], meaning: str) -> dict[str, Any]:
    """The schema of a file that maps ids to records of one shape."""
    record = _schema(shape)
    definitions = record.pop("definitions")
    del record["$schema"]
    return {
        "$schema": DRAFT_07,
        "description": meaning,
        "type": "object",
        "propertyNames": {"pattern": ids.PATTERN},
        "additionalProperties": record,
        "definitions": definitions,
    }


def tidy(node: Any) -> Any:
    """Return a schema without titles made from names and without nulls, in the form of draft 07."""
    if isinstance(node, list):
        return [tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: tidy(value) for key, value in node.items() if not _is_noise(key, value)}
    if isinstance(kept.get("description"), str):
        kept["description"] = " ".join(kept["description"].split())
    if "$ref" in kept and len(kept) > 1:  # draft-07 reads nothing beside a reference
        kept["allOf"] = [{"$ref": kept.pop("$ref")}]
    options = [option for option in kept.get("anyOf", []) if option != {"type": "null"}]
    if len(options) == 1:
        del kept["anyOf"]
        return {**options[0], **kept}
    return {**kept, "anyOf": options} if options else kept


def _is_noise(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and not value)


def write_schemas(folder: Path) -> None:
    """Write every schema into `folder`, as `sheet.json` and so on."""
    for name, schema in schemas().items():
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        write_atomic(folder / f"{name}.json", text)


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
