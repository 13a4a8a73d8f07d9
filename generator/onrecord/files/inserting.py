"""One value more in a record that stands in a file: one line changes, no other byte does.

What is to be written is tried on the text first, and accepted only if it reads back as the old data
with that value.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from onrecord.files.document import Document, Mark, Where
from onrecord.files.reading import parse_whole, parse_yaml
from onrecord.problems import Problem, ProblemsError

_BOM = b"\xef\xbb\xbf"


def added_to_list(  # noqa: PLR0913  # where it goes takes four words
    old: bytes, name: str, where: Where, key: str, value: str, *, after: str
) -> bytes:
    """Return a file with `value` added under `key` in the record at `where`, as one of one or many.

    A key that is not there gets a line of its own behind the line of the key `after`; a value that
    is there becomes a list; a list gets one more item. `value` is an id; only one that YAML takes
    for a number, such as 2024, is put in quotes.

    Raises:
        ProblemsError: where the file does not read back as the old data plus the value, such as a
            record written in braces.
    """
    before = parse_whole(old, name)
    wanted = _wanted(before.data, where, key, value)
    for written in (value, f"'{value}'"):
        for text in _ways(before, where, key, written, after):
            if _reads_as(wanted, text, name):
                return _encoded(text, old)
    sentence = f"`{key}: {value}` cannot be added here without changing what stands beside it"
    advice = "write it by hand, or write this record with one key on each line"
    raise ProblemsError([Problem(before.place(where), sentence, advice, kind="insert")])


def with_lines(
    old: bytes, name: str, values: Mapping[Where, str], key: str, *, after: str
) -> bytes:
    """Return a file with the key in several records that have it not, each with its own value.

    Each gets a line behind the line of the key `after`. A value is an id.

    Raises:
        ProblemsError: where the file does not read back as the old data plus the values.
    """
    before = parse_whole(old, name)
    wanted, lines = copy.deepcopy(before.data), list(before.lines)
    for where in sorted(values, key=lambda where: before.values[*where, after].line, reverse=True):
        record = wanted
        for part in where:
            record = record[part]
        record[key] = values[where]
        mark, value = before.keys[*where, after], before.values[*where, after]
        id_ = f"'{values[where]}'" if values[where].isdigit() else values[where]
        line = f"{' ' * mark.column}{key}: {id_}"
        lines.insert(value.line + 1, line + ("\r" if lines[value.line].endswith("\r") else ""))
    text = "\n".join(lines)
    if _reads_as(wanted, text, name):
        return _encoded(text, old)
    sentence = f"`{key}` cannot be added here without changing what stands beside it"
    raise ProblemsError([Problem(before.place(()), sentence, "write it by hand", kind="insert")])


def replaced_value(old: bytes, name: str, where: Where, old_value: str, value: str) -> bytes:
    """Return a file with `value` in place of `old_value`, at `where` or as the one item of a list.

    Raises:
        ProblemsError: where something else stands there.
    """
    before = parse_whole(old, name)
    at = (*where, 0) if (*where, 0) in before.values else where
    mark = before.values.get(at)
    text = _spliced(before, mark, lambda _: value) if mark else ""
    wanted = _replaced(before.data, at, old_value, value) if mark else None
    if wanted is not None and _reads_as(wanted, text, name):
        return _encoded(text, old)
    sentence = f"`{value}` cannot be written here in place of `{old_value}`"
    raise ProblemsError([Problem(before.place(where), sentence, "write it by hand", kind="insert")])


def _replaced(data: Any, where: Where, old_value: str, value: str) -> Any:
    """The data with another value at `where`; None where the old one does not stand there."""
    wanted, record = _copy(data, where[:-1])
    if record[where[-1]] != old_value:
        return None
    record[where[-1]] = value
    return wanted


def _copy(data: Any, where: Where) -> tuple[Any, Any]:
    """A copy of the data, and what lies at `where` in it."""
    whole = inner = copy.deepcopy(data)
    for part in where:
        inner = inner[part]
    return whole, inner


def _reads_as(wanted: Any, text: str, name: str) -> bool:
    result = parse_yaml(text, name)
    return not result.problems and bool(result.data == wanted)


def _encoded(text: str, old: bytes) -> bytes:
    """The text as the file held it before: with the mark at its head, if that had one."""
    return (_BOM if old.startswith(_BOM) else b"") + text.encode("utf-8")


def _wanted(data: Any, where: Where, key: str, value: str) -> Any:
    """The data that the file is to hold."""
    wanted, record = _copy(data, where)
    if key not in record:
        record[key] = value
    elif isinstance(record[key], list):
        record[key].append(value)
    else:
        record[key] = [record[key], value]
    return wanted


def _ways(before: Document, where: Where, key: str, value: str, after: str) -> Iterator[str]:
    """The file's text with the value, in each way in which it may have to be written."""
    place = (*where, key)
    if place not in before.keys:
        yield from _own_line(before, where, f"{key}: {value}", after)
    elif (*place, 0) in before.values:
        last = max(where for where in before.values if where[:-1] == place)
        yield _spliced(before, before.values[last], lambda item: f"{item}, {value}")
        yield _item_line(before, before.values[last], value)
    else:
        yield _spliced(before, before.values[place], lambda item: f"[{item}, {value}]")


def _own_line(before: Document, where: Where, line: str, after: str) -> Iterator[str]:
    """A line of its own, as far in as the key `after`, behind its line."""
    mark = before.keys.get((*where, after))
    value = before.values.get((*where, after))
    if mark and value:
        yield _with_line(before, value.line, " " * mark.column + line)


def _item_line(before: Document, last: Mark, value: str) -> str:
    """A line for one more item, under the last one that has a line of its own."""
    line = before.lines[last.line]
    dash = line[: last.column].rfind("-")
    return _with_line(before, last.line, f"{line[:dash]}- {value}" if dash >= 0 else value)


def _with_line(before: Document, number: int, line: str) -> str:
    """The text with a line behind line `number`, ended as that one is."""
    lines = list(before.lines)
    end = "\r" if lines[number].endswith("\r") or "\r\n" in before.text else ""
    last = number == len(lines) - 1
    if last:
        lines[number] += end
    lines.insert(number + 1, line + ("" if last else end))
    return "\n".join(lines)


def _spliced(before: Document, mark: Mark, write: Callable[[str], str]) -> str:
    """The text with the value at `mark` written anew."""
    lines = list(before.lines)
    line, start, end = lines[mark.line], mark.column, mark.column + mark.width
    lines[mark.line] = line[:start] + write(line[start:end]) + line[end:]
    return "\n".join(lines)
