"""Files that people edit by hand: what a slip says, and that no byte of theirs is ever touched."""

from __future__ import annotations

import math
import os
import stat
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.files import append, parse_yaml, read_front_matter, read_yaml, write_atomic
from onrecord.files.document import Document
from onrecord.files.writing import write_over
from onrecord.problems import ProblemsError, render
from stories import plain


def slip(text: str) -> str:
    """What an editor sees of the first problem of a file with this text."""
    return render(parse_yaml(text, "sheet.yml").problems[0])


# What plain words mean


def test_a_sheet_reads_as_data() -> None:
    document = parse_yaml(
        plain(
            """
            # a comment
            entries:
              - id: resigned
                claim: [mayor-resigns, "quoted"]
                said: >-
                  The mayor
                  resigned
            """
        ),
        "sheet.yml",
    )
    assert document.problems == []
    assert document.data == {
        "entries": [
            {
                "id": "resigned",
                "claim": ["mayor-resigns", "quoted"],
                "said": "The mayor resigned",
            }
        ]
    }


@pytest.mark.parametrize(
    "word",
    ["no", "yes", "on", "off", "NO", "y", "12:30", "2024-11-25", "2024-11-25T12:30:00Z", "1_000"],
)
def test_words_that_an_older_yaml_takes_for_something_else_are_text(word: str) -> None:
    assert parse_yaml(f"a: {word}", "f.yml").data == {"a": word}


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("2024", 2024),
        ("-7", -7),
        ("0o17", 15),
        ("0xff", 255),
        ("0.83", 0.83),
        ("1e3", 1000.0),
        (".inf", math.inf),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("'2024'", "2024"),
        ('"true"', "true"),
        ("9" * 5000, "9" * 5000),  # Python refuses to print such a number
    ],
)
def test_what_else_a_plain_word_means(word: str, meaning: object) -> None:
    assert parse_yaml(f"a: {word}", "f.yml").data == {"a": meaning}


# Slips


SLIPS = [
    (
        "a tab indents a line",
        "entries:\n\t- id: a\n",
        """
        sheet.yml:2:1: a tab stands here; type spaces in its place
            2 |  - id: a
              | ^
        """,
    ),
    (
        "a blank that was pasted indents a line",
        "entries:\n  - id: a\n  \u00a0 said: b\n",
        """
        sheet.yml:3:3: a blank that is no ordinary space stands here; type spaces in its place
            3 |     said: b
              |   ^
        """,
    ),
    (
        "a blank that was pasted begins a line",
        "entries:\n  - id: a\n\u00a0\u00a0  said: b\n    who: c\n",
        """
        sheet.yml:3:1: a blank that is no ordinary space stands here; type spaces in its place
            3 |     said: b
              | ^
        """,
    ),
    (
        "a text begins with a bracket",
        "cue: [sic] he said\n",
        """
        sheet.yml:1:12: text stands behind a closing bracket; put the whole text in quotes, or on its own lines after `>-`
            1 | cue: [sic] he said
              |            ^
        """,
    ),
    (
        "git left two versions",
        "a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n",
        """
        sheet.yml:2:1: git could not join two edits, and left both from here on; keep what is right of the two, and remove the lines of <<<<<<<, ======= and >>>>>>>
            2 | <<<<<<< HEAD
              | ^
        """,
    ),
    (
        "a tab indents a line below another",
        "entries:\n  - id: a\n  \tsaid: b\n",
        """
        sheet.yml:3:3: a tab stands here; type spaces in its place
            3 |    said: b
              |   ^
        """,
    ),
    (
        "a quotation mark is never closed",
        'entries:\n  - id: a\n    said: "never closed\n    who: x\n',
        """
        sheet.yml:3:11: a quotation mark that opens here is never closed; add the closing mark
            3 |     said: "never closed
              |           ^
        """,
    ),
    (
        "a quotation mark is closed by the next one that opens",
        'entries:\n  - id: a\n    said: "never closed\n    cue: "b"\n',
        """
        sheet.yml:3:11: a quotation mark that opens here is never closed; add the closing mark
            3 |     said: "never closed
              |           ^
        """,
    ),
    (
        "a quotation mark is closed lines below, by an apostrophe",
        "- id: a\n  cue: 'the mayor\n  said: x\n- id: b\n  note: it's fine\n",
        """
        sheet.yml:2:8: a quotation mark that opens here is never closed; add the closing mark
            2 |   cue: 'the mayor
              |        ^
        """,
    ),
    (
        "a hyphen is missing before an item",
        "- id: a\n  said: x\n  id: b\n  said: y\n",
        """
        sheet.yml:3:3: "id" stands here twice; it is already in line 1, and a new item begins with a hyphen: "- id:"
            3 |   id: b
              |   ^^
        """,
    ),
    (
        "an apostrophe closes a quotation",
        "said: 'It's over'\n",
        """
        sheet.yml:1:11: text stands behind a closing quotation mark; write the whole text on its own lines after `>-`, where quotation marks mean nothing
            1 | said: 'It's over'
              |           ^
        """,
    ),
    (
        "a bracket is never closed",
        "who: [a, b\nsaid: c\n",
        """
        sheet.yml:1:6: a bracket that opens here is never closed; close it
            1 | who: [a, b
              |      ^
        """,
    ),
    (
        "a bracket is closed by another kind",
        "draft: {why: a]\n",
        """
        sheet.yml:1:8: a bracket that opens here is never closed; close it
            1 | draft: {why: a]
              |        ^
        """,
    ),
    (
        "a bracket closes nothing",
        "who: ]\n",
        """
        sheet.yml:1:6: a value cannot begin with this character; put the value in quotes
            1 | who: ]
              |      ^
        """,
    ),
    (
        "a colon inside text",
        "entries:\n  - id: a\n    said: The answer: it is no\n",
        """
        sheet.yml:3:21: a colon followed by a space stands inside this text; put the text in quotes, or on its own lines after `>-`
            3 |     said: The answer: it is no
              |                     ^
        """,
    ),
    (
        "a line is indented too far",
        "entries:\n  - id: a\n      who: b\n",
        """
        sheet.yml:3:10: this line is indented further than the one above it; line it up with its neighbours
            3 |       who: b
              |          ^
        """,
    ),
    (
        "a line is not indented far enough",
        "entries:\n  - id: a\n   who: b\n",
        """
        sheet.yml:3:4: this line does not line up with those above it; use the same indentation as its neighbours, and close every quotation mark
            3 |    who: b
              |    ^
        """,
    ),
    (
        "an item is not indented far enough",
        "entries:\n  - id: a\n - id: b\n",
        """
        sheet.yml:3:2: this line does not line up with those above it; use the same indentation as its neighbours, and close every quotation mark
            3 |  - id: b
              |  ^
        """,
    ),
    (
        "a colon is missing",
        "entries:\n  - id: a\n    who b\n    said: c\n",
        """
        sheet.yml:3:5: this line is neither `key: value` nor part of the text above it; put a colon and a space behind the key, or indent the line under the text that it belongs to
            3 |     who b
              |     ^
        """,
    ),
    (
        "a colon is missing in the first line",
        "title\nquestion: b\n",
        """
        sheet.yml:1:1: this line is neither `key: value` nor part of the text above it; put a colon and a space behind the key, or indent the line under the text that it belongs to
            1 | title
              | ^
        """,
    ),
    (
        "a blank is missing behind the colon",
        "entries:\n  - id: a\n    who:b\n    said: c\n",
        """
        sheet.yml:3:8: a space is missing behind this colon; put one there
            3 |     who:b
              |        ^
        """,
    ),
    (
        "a blank that was pasted stands behind a colon",
        "entries:\n  - id: a\n    who:\u00a0b\n    said: c\n",
        """
        sheet.yml:3:9: a blank that is no ordinary space stands here; type spaces in its place
            3 |     who: b
              |         ^
        """,
    ),
    (
        "a word processor made a dash of the hyphen",
        "entries:\n  - id: a\n  – id: b\n    who: c\n",
        """
        sheet.yml:3:3: no item of a list begins like this; it begins with the hyphen of the keyboard and a space: -
            3 |   – id: b
              |   ^
        """,
    ),
    (
        "a word processor made dashes of all hyphens",
        "entries:\n  — id: a\n    who: b\n  — id: c\n",
        """
        sheet.yml:2:3: no item of a list begins like this; it begins with the hyphen of the keyboard and a space: -
            2 |   — id: a
              |   ^
        """,
    ),
    (
        "an item has no space behind its hyphen",
        "entries:\n  - id: a\n  -id: b\n    who: c\n",
        """
        sheet.yml:3:3: no item of a list begins like this; it begins with the hyphen of the keyboard and a space: -
            3 |   -id: b
              |   ^
        """,
    ),
    (
        "an item has a number",
        "entries:\n  - id: a\n  2. id: b\n    who: c\n",
        """
        sheet.yml:3:3: no item of a list begins like this; it begins with the hyphen of the keyboard and a space: -
            3 |   2. id: b
              |   ^
        """,
    ),
    (
        "a colon between quotation marks that are not straight",
        "resigned:\n  title: “Bridge: the mayor resigns”\n",
        """
        sheet.yml:2:17: a colon followed by a space stands between quotation marks that are not straight; put the text between straight ones, or on its own lines after `>-`
            2 |   title: “Bridge: the mayor resigns”
              |                 ^
        """,
    ),
    (
        "a colon between such marks in brackets",
        "mayor: {name: “Ann: Lee”, kind: person}\n",
        """
        sheet.yml:1:19: a colon followed by a space stands between quotation marks that are not straight; put the text between straight ones, or on its own lines after `>-`
            1 | mayor: {name: “Ann: Lee”, kind: person}
              |                   ^
        """,
    ),
    (
        "git left one of its lines",
        "entries:\n  - id: a\n=======\n    who: b\n",
        """
        sheet.yml:3:1: git left this line when it could not join two edits; keep what is right of the two, and remove this line
            3 | =======
              | ^
        """,
    ),
    (
        "a colon is missing above what is indented",
        "mayor\n  name: Ann Lee\n  kind: person\n",
        """
        sheet.yml:1:1: this line is neither `key: value` nor part of the text above it; put a colon and a space behind the key, or indent the line under the text that it belongs to
            1 | mayor
              | ^
        """,
    ),
    (
        "a colon is missing before a bracket",
        "mayor {name: Ann Lee, kind: person}\n",
        """
        sheet.yml:1:7: a colon is missing before this bracket; put a colon and a space between the key and the bracket
            1 | mayor {name: Ann Lee, kind: person}
              |       ^
        """,
    ),
    (
        "a colon inside text between brackets",
        "mayor: {name: Ann Lee, role: mayor: the first}\n",
        """
        sheet.yml:1:35: a second colon stands here before the next comma; put a comma before the next key, or a text that holds a colon in quotes
            1 | mayor: {name: Ann Lee, role: mayor: the first}
              |                                   ^
        """,
    ),
    (
        "an apostrophe closes a quotation between brackets",
        "mayor: {name: 'Ann O'Hara', kind: person}\n",
        """
        sheet.yml:1:22: text stands behind a closing quotation mark; put the whole text between quotation marks of the other kind, ' or "
            1 | mayor: {name: 'Ann O'Hara', kind: person}
              |                      ^
        """,
    ),
    (
        "a bracket is never closed, and keys follow",
        "mayor: {name: Ann Lee, kind: person\naide: {name: an aide}\n",
        """
        sheet.yml:1:8: a bracket that opens here is never closed; close it
            1 | mayor: {name: Ann Lee, kind: person
              |        ^
        """,
    ),
    (
        "a question mark for a value",
        "who: ?\n",
        """
        sheet.yml:1:6: a sign stands here in place of a value; leave the line out, or write `unknown` for somebody whom the text does not name
            1 | who: ?
              |      ^
        """,
    ),
    (
        "an alias",
        "said: *b\n",
        """
        sheet.yml:1:7: an alias (*) stands here; write the value out, or put it in quotes
            1 | said: *b
              |       ^^
        """,
    ),
    (
        "an alias for a key",
        "*a : b\n",
        """
        sheet.yml:1:1: an alias (*) stands here; write the value out, or put it in quotes
            1 | *a : b
              | ^^
        """,
    ),
    (
        "words between asterisks",
        "said: *never* again\n",
        """
        sheet.yml:1:13: a value cannot begin with * or &; put the value in quotes
            1 | said: *never* again
              |             ^
        """,
    ),
    (
        "an anchor",
        "who: &b c\n",
        """
        sheet.yml:1:6: an anchor (&) stands here; write the value out, or put it in quotes
            1 | who: &b c
              |      ^^^^
        """,
    ),
    (
        "a tag",
        "who: !b c\n",
        """
        sheet.yml:1:6: a tag (!b) stands here; put the value in quotes
            1 | who: !b c
              |      ^^^^
        """,
    ),
    (
        "a tag that would run code",
        "who: !!python/object/apply:os.system [date]\n",
        """
        sheet.yml:1:6: a tag (tag:yaml.org,2002:python/object/apply:os.system) stands here; put the value in quotes
            1 | who: !!python/object/apply:os.system [date]
              |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
    ),
    (
        "a key twice",
        "who: b\nsaid: d\nwho: e\n",
        """
        sheet.yml:3:1: "who" stands here twice; it is already in line 1
            3 | who: e
              | ^^^
        """,
    ),
    (
        "an at sign",
        "who: @starmer\n",
        """
        sheet.yml:1:6: a value cannot begin with this character; put the value in quotes
            1 | who: @starmer
              |      ^
        """,
    ),
    (
        "a per cent sign begins a line",
        "%x\n",
        """
        sheet.yml:1:1: a value cannot begin with this character; put the value in quotes
            1 | %x
              | ^
        """,
    ),
    (
        "a control character",
        "who: b\x07c\n",
        """
        sheet.yml:1:7: a control character stands here; remove it: it may have come along when the text was pasted
            1 | who: b c
              |       ^
        """,
    ),
    (
        "a line separator",
        "who: b\u2028said: c\n",
        """
        sheet.yml:1:7: a line ends here in a way that few editors show; replace it with an ordinary line end, or a space
            1 | who: b said: c
              |       ^
        """,
    ),
    (
        "a second document",
        "who: b\n---\nwho: d\n",
        """
        sheet.yml:2:1: a second document begins here; remove the line of ---
            2 | ---
              | ^^^
        """,
    ),
    (
        "text behind the end",
        "who: b\n...\nsaid: d\n",
        """
        sheet.yml:3:1: what stands above this line is complete without it; remove a line of ... above it, or line it up with what it belongs to
            3 | said: d
              | ^
        """,
    ),
    (
        "text on the line of >",
        "said: >- The mayor\n  resigned\n",
        """
        sheet.yml:1:10: text stands behind > or |; begin the text on the next line, indented
            1 | said: >- The mayor
              |          ^
        """,
    ),
    (
        "a backslash",
        'said: "C:\\path"\n',
        """
        sheet.yml:1:10: a backslash stands in text between double quotes; use single quotes, or write the backslash twice
            1 | said: "C:\\path"
              |          ^
        """,
    ),
    (
        "a list on the line of its key",
        "who: - b\n",
        """
        sheet.yml:1:6: a list begins on the line of its key; begin it on the next line; a text that begins with a hyphen stands in quotes
            1 | who: - b
              |      ^
        """,
    ),
    (
        "a list for a key",
        "[a]: b\n",
        """
        sheet.yml:1:1: a key cannot be a list or a map; a key is a word followed by a colon
            1 | [a]: b
              | ^
        """,
    ),
    (
        "nested without end",
        "[" * 50,
        f"""
        sheet.yml:1:22: this is nested too deep to be read
            1 | {"[" * 50}
              | {" " * 21}^
        """,
    ),
]


@pytest.mark.parametrize(
    ("text", "shown"), [each[1:] for each in SLIPS], ids=[each[0] for each in SLIPS]
)
def test_a_slip_is_said_in_plain_words_where_it_stands(text: str, shown: str) -> None:
    assert slip(text) == plain(shown).rstrip("\n")


def test_beginnings_of_an_edit_without_an_end_take_time_in_step_with_their_lines() -> None:
    short, long = (time_to_parse("<<<<<<< a\n" * lines) for lines in (2_000, 16_000))

    assert long < 24 * short + 0.05, "8 times as many; with the square it would be 64 times"


def time_to_parse(text: str) -> float:
    """The processor's seconds until a file of this text is read or refused."""
    before = time.process_time()
    parse_yaml(text, "sheet.yml")
    return time.process_time() - before


def test_a_file_that_cannot_be_read_has_no_data() -> None:
    assert parse_yaml("a: b\na: c\n", "f.yml").data is None


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "sheet.yml"
    path.write_bytes("# Zeile\nname: J\u00fcrgen\n".encode("latin-1"))
    (problem,) = read_yaml(path, "sheet.yml").problems
    assert render(problem) == (
        "sheet.yml:2:8: this file is not UTF-8 text; save it again as UTF-8 in your editor"
    )


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = read_yaml(tmp_path / "sheet.yml", "sheet.yml").problems
    assert render(problem) == "sheet.yml:1:1: this file cannot be read: no such file or directory"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (problem,) = read_yaml(tmp_path, "sheet.yml").problems
    assert render(problem) == "sheet.yml:1:1: this file cannot be read: it is a folder"


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    path = tmp_path / "sheet.yml"
    path.write_bytes(b"\xef\xbb\xbfwho: a\n")
    assert read_yaml(path, "sheet.yml").data == {"who": "a"}


# Front matter


def front_matter(path: Path, text: str) -> Document:
    path.write_text(text, encoding="utf-8")
    return read_front_matter(path, "source.md")


def test_a_source_is_front_matter_and_a_text(tmp_path: Path) -> None:
    document = front_matter(
        tmp_path / "source.md",
        "---\narticle: seeds/a.txt\npublished: 2024-11-25\n---\n\nOne.\n\n---\n\nTwo.\n",
    )
    assert document.data == {"article": "seeds/a.txt", "published": "2024-11-25"}
    assert document.body == "One.\n\n---\n\nTwo."
    assert document.place(("published",)).line == 3
    assert (place := document.body_place("Two.")).line == 10
    assert place.text == "Two."


def test_a_slip_in_front_matter_is_counted_from_the_top_of_the_file(tmp_path: Path) -> None:
    document = front_matter(
        tmp_path / "source.md", "---\narticle: a\ntitle: No: never\n---\nOne.\n"
    )
    assert render(document.problems[0]).splitlines()[0].startswith("source.md:3:10: a colon")
    assert document.body == "One."


_ENDS = "3:1: a line of --- ends the front matter here, and more of it follows; remove this line"
_NONE_ABOVE = (
    "1:1: the line of --- above the front matter is missing; put a line of --- above this one"
)
_NONE_BELOW = "4:1: the line of --- below the front matter is missing; put a line of --- here"
_NO_HYPHENS = "1:1: these dashes are no ---; type three hyphens in their place"
_TWICE = "2:1: a line of --- stands here twice; remove it"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("---\ntitle: A\n---\narticle: seeds/a.txt\n---\n\nProse.\n", _ENDS),
        ("title: A\narticle: seeds/a.txt\n---\n\nProse.\n", _NONE_ABOVE),
        ("---\ntitle: A\narticle: seeds/a.txt\n\nProse. It goes: on.\n", _NONE_BELOW),
        ("---\n---\ntitle: A\narticle: seeds/a.txt\n---\n\nProse.\n", _TWICE),
        ("—-\ntitle: A\narticle: seeds/a.txt\n---\n\nProse.\n", _NO_HYPHENS),
    ],
)
def test_a_line_of_dashes_too_many_or_too_few_is_told_where_it_stands(
    tmp_path: Path, text: str, problem: str
) -> None:
    [told] = front_matter(tmp_path / "source.md", text).problems

    assert render(told).splitlines()[0] == f"source.md:{problem}"


def test_dashes_between_paragraphs_are_text(tmp_path: Path) -> None:
    text = "---\narticle: seeds/a.txt\n---\n\nNote: so it is.\n\n---\n\nMore.\n"

    assert front_matter(tmp_path / "source.md", text).problems == []


@pytest.mark.parametrize("text", ["", "One.\n\nTwo.\n", "---\nOne.\n", "Title\n---\nOne\n---\n"])
def test_a_source_without_front_matter(tmp_path: Path, text: str) -> None:
    document = front_matter(tmp_path / "source.md", text)
    assert render(document.problems[0]).splitlines()[0] == (
        "source.md:1:1: this file has no front matter; begin the file with a line of ---, "
        "then `article: FILE`, then another line of ---"
    )


# What holds for every text

CHARACTERS = st.characters(codec="utf-8")
YAML_LIKE = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *":-,[]{}#&*!|>%@`?~'\"\\a\t\n\r\x00\x85\u2028\ufeff🜨",
                ": ",
                "- ",
                "? ",
                "  ",
                "    ",
                "|+",
                ">-",
                "---",
                "...",
                "<<",
                "b: c",
                "- d",
                "\r\n",
            ]
        ),
        st.text(CHARACTERS, max_size=3),
    ),
    max_size=30,
).map("".join)


@given(st.one_of(YAML_LIKE, st.text(CHARACTERS)))
@example("a: \ufffe\n")
@example("\ufeff\ufeffa: b")
@example("{" * 3000)
@example("- " * 3000)
@example("? " * 3000)
@example("a: 0x" + "f" * 5000)
def test_any_text_is_read_or_refused_and_every_mark_lies_within_it(text: str) -> None:
    document = parse_yaml(text, "f.yml")
    assert (document.data is None) or not document.problems
    places = [document.place(where) for where in document.values]
    places += [document.place(where, key=True) for where in document.keys]
    for place in [*places, *(problem.place for problem in document.problems)]:
        line = text.split("\n")[place.line - 1]
        assert place.text == line.removesuffix("\r")
        assert 1 <= place.column <= len(place.text) + 1
        assert place.width >= 1
    for problem in document.problems:
        assert render(problem).replace("\n", "").isprintable()
        assert "this is not YAML" not in problem.sentence, "a slip without plain words"


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x85\u2028\u2029"), max_size=12)
DATA = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


@given(
    data=st.dictionaries(WORDS, DATA, max_size=4),
    flow=st.sampled_from([None, True, False]),
    indent=st.sampled_from([2, 4, 8]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_what_another_yaml_writes_reads_back_the_same(
    data: dict[str, Any], *, flow: bool | None, indent: int, end: str
) -> None:
    text = yaml.safe_dump(
        data,
        default_style='"',  # what it writes without quotes, it writes for YAML 1.1
        default_flow_style=flow,
        indent=indent,
        width=10_000,  # PyYAML garbles what stands behind a control character where it folds
        allow_unicode=True,
        line_break=end,
    )
    document = parse_yaml(text, "f.yml")
    assert not document.problems
    assert document.data == data


# Writing


def test_a_file_is_written_whole_and_its_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "content" / "sheets" / "a.yml"
    write_atomic(path, "who: Jürgen\n")
    assert path.read_bytes() == "who: Jürgen\n".encode()
    assert [file.name for file in path.parent.iterdir()] == ["a.yml"]


def test_a_file_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("old")
    path.chmod(0o640)
    write_atomic(path, "new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("old")
    (tmp_path / "link.yml").symlink_to(path)
    write_atomic(tmp_path / "link.yml", "new")
    assert (tmp_path / "link.yml").is_symlink()
    assert path.read_text() == "new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_what_fails_midway_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.yml"
    path.write_text("old")
    monkeypatch.setattr({"fsync": os, "replace": Path}[step], step, full)
    with pytest.raises(OSError, match=r"No space left on device: '.*/a.yml'"):
        write_atomic(path, "new")
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.yml"]


# Adding


def added(tmp_path: Path, old: str, addition: str, under: str = "") -> str:
    """What a file holds after an addition, line ends as they are."""
    path = tmp_path / "sheet.yml"
    path.write_bytes(old.encode())
    append(path, "sheet.yml", addition, under=under)
    return path.read_bytes().decode()


def test_what_an_editor_saves_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "sheet.yml"
    path.write_text("entries: # saved just now\n")
    with pytest.raises(ProblemsError, match="saved by somebody else just now"):
        write_over(path, "sheet.yml", b"entries:\n", b"entries:\n  - id: a\n")
    assert path.read_text() == "entries: # saved just now\n"


def test_nor_what_is_saved_while_the_disk_is_slow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.yml"
    path.write_text("entries:\n")
    monkeypatch.setattr(os, "fsync", lambda _: path.write_text("entries: # mine\n"))
    with pytest.raises(ProblemsError, match="saved by somebody else just now"):
        append(path, "sheet.yml", "- {id: a}\n", under="entries")
    assert {each: each.read_text() for each in tmp_path.iterdir()} == {path: "entries: # mine\n"}


def test_an_entry_is_added_below_those_that_stand(tmp_path: Path) -> None:
    old = """\
# mine
entries:
    - id: a   # not sure
      said: "x"

    # the rest is from page two
"""
    assert (
        added(tmp_path, old, "- id: b\n  said: y\n", "entries")
        == old
        + """\
    - id: b
      said: y
"""
    )


def test_an_entry_is_added_to_an_empty_list(tmp_path: Path) -> None:
    assert added(tmp_path, "entries:\n", "- id: b\n", "entries") == "entries:\n  - id: b\n"


def test_a_file_that_is_not_there_begins_with_its_head(tmp_path: Path) -> None:
    path = tmp_path / "sheet.yml"
    append(path, "sheet.yml", "- id: b\n", under="entries", head="# $schema=…\n")
    assert path.read_text(encoding="utf-8") == "# $schema=…\nentries:\n  - id: b\n"


def test_a_record_is_added_to_a_map(tmp_path: Path) -> None:
    old = "b: {name: B}\r\na:\r\n  name: A"
    assert added(tmp_path, old, "\nc:\n  name: C\n") == old + "\r\n\r\nc:\r\n  name: C\r\n"


@pytest.mark.parametrize(
    ("old", "where"),
    [
        ("entries: [{id: a}]\n", "1:10"),
        ("entries:\n  - id: a\nnote: last\n", "2:3"),
        ("entries:\n  - id: a\n...\n", "2:3"),
        ("entries:\n  - id: a\n    said: |+\n      open end", "2:3"),
        ("entries: none\n", "1:10"),
        ("- id: a\n", "1:1"),
    ],
)
def test_where_nothing_can_be_added_nothing_is(tmp_path: Path, old: str, where: str) -> None:
    with pytest.raises(ProblemsError) as raised:
        added(tmp_path, old, "- id: b\n", "entries")
    assert str(raised.value).splitlines()[0] == (
        f"sheet.yml:{where}: nothing can be added at the end of this file without changing what "
        "stands there; let the list `entries` stand last, in lines of its own, one item after another"
    )
    assert (tmp_path / "sheet.yml").read_bytes() == old.encode()


def test_nothing_is_added_to_a_file_with_a_slip(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError, match="a tab stands here"):
        added(tmp_path, "entries:\n\t- id: a\n", "- id: b\n", "entries")


def test_nothing_is_added_to_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "sheet.yml"
    path.write_bytes(b"# \xff\nentries:\n")
    with pytest.raises(ProblemsError, match="not UTF-8"):
        append(path, "sheet.yml", "- id: b\n", under="entries")
    assert path.read_bytes() == b"# \xff\nentries:\n"


_BETWEEN = ["", "\n", "  ", "   \n", "# a comment\n", "  # mine\n", "...\n", "---\n", "\ufeff"]
_KEYS = ["note: x\n", "entries:\n", "entries: []\n", "entries: # all\n", "entries: [{id: a}]\n"]
_ITEMS = ["  - id: a\n", "- id: a\n", "    - id: a\n", "  -\n    id: a\n", "  - {id: a, said: b}\n"]
_WITHIN = [
    "    said: x\n",
    "  said: x\n",
    "    said: |+\n      y\n\n",
    "    said: >-\n      y\n",
    "    said: 'y\n\n      z'\n",
    "    claim:\n      - b\n",
    "    claim:\n    - b\n",
    "  - |+\n   y\n\n",
]
HAND = st.sampled_from([*_BETWEEN, *_KEYS, *_ITEMS, *_WITHIN])


@given(
    hand=st.lists(HAND, max_size=10).map("".join),
    ending=st.sampled_from(["", "\n", "cut"]),
    line_end=st.sampled_from(["\n", "\r\n"]),
    under=st.sampled_from(["", "entries"]),
)
@example("entries:\n  - id: a\n    said: |+\n      y\n\n\n", "", "\n", "entries")
@example("entries:\n  - id: a\n    said: |+\n      y\n\n\n", "cut", "\r\n", "entries")
def test_whatever_a_hand_wrote_its_bytes_stay_and_its_data_grows_or_nothing_happens(
    hand: str, ending: str, line_end: str, under: str
) -> None:
    old = (hand[:-1] if ending == "cut" else hand + ending).replace("\n", line_end).encode()
    addition = "\n- id: new\n  said: >-\n    He\n    spoke\n" if under else "\nnew: {name: New}\n"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.yml"
        path.write_bytes(old)
        before = read_yaml(path, "sheet.yml")
        try:
            append(path, "sheet.yml", addition, under=under)
        except ProblemsError:
            assert path.read_bytes() == old
            return
        new = path.read_bytes()
        after = read_yaml(path, "sheet.yml")
    assert new.startswith(old)
    assert new != old
    assert not after.problems
    was = before.data or {}
    more: dict[str, object] = {"new": {"name": "New"}}
    if under:
        more = {"entries": [*(was.get("entries") or []), {"id": "new", "said": "He spoke"}]}
    assert after.data == {**was, **more}
    if line_end == "\r\n" and b"\r\n" in old:
        assert b"\n" not in new.replace(b"\r\n", b"")
