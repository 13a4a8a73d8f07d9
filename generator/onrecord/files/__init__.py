"""Reading and writing the files that people edit.

YAML is read strictly and every value keeps a mark of where it stands. Writes are atomic; adding to
a file keeps every byte that stands in it.
"""

from __future__ import annotations

from onrecord.files.document import Document, Mark, Where, mark_of
from onrecord.files.inserting import added_to_list, replaced_value, with_lines
from onrecord.files.reading import parse_whole, parse_yaml, read_front_matter, read_text, read_yaml
from onrecord.files.salvaging import salvaged
from onrecord.files.writing import Together, append, appended, write_atomic

__all__ = [
    "Document",
    "Mark",
    "Together",
    "Where",
    "added_to_list",
    "append",
    "appended",
    "mark_of",
    "parse_whole",
    "parse_yaml",
    "read_front_matter",
    "read_text",
    "read_yaml",
    "replaced_value",
    "salvaged",
    "with_lines",
    "write_atomic",
]
