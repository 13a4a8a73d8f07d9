"""One line more, and every other byte as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.files import added_to_list, parse_yaml, replaced_value
from onrecord.problems import ProblemsError

SHEET = """\
# a note
entries:
  - id: first   # keep me
    said: one
  - said: two
    id: second
    claim: old   # and me

  - id: third
    claim: [a, 'b']  # c
  - id: fourth
    claim:
      - a
      - b   # last
    said: >-
      four
"""


def added(text: str, number: int, key: str = "claim", value: str = "new") -> str:
    where = ("entries", number)
    return added_to_list(text.encode(), "sheet.yml", where, key, value, after="id").decode()


def rejecting(text: str) -> str:
    where = ("entries", 0, "rejects")
    return replaced_value(text.encode(), "sheet.yml", where, "unknown", "bridge-closes").decode()


def changed(before: str, after: str) -> list[tuple[str, str]]:
    """The lines that are new, with the line that they stand in place of."""
    old, new = before.split("\n"), after.split("\n")
    if len(new) > len(old):
        at = next(n for n, line in enumerate(new) if n >= len(old) or line != old[n])
        assert new[:at] + new[at + 1 :] == old
        return [("", new[at])]
    return [(a, b) for a, b in zip(old, new, strict=True) if a != b]


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (0, ("", "    claim: new")),
        (1, ("    claim: old   # and me", "    claim: [old, new]   # and me")),
        (2, ("    claim: [a, 'b']  # c", "    claim: [a, 'b', new]  # c")),
        (3, ("", "      - new")),
    ],
)
def test_one_line_is_written_and_no_other(number: int, line: tuple[str, str]) -> None:
    assert changed(SHEET, added(SHEET, number)) == [line]


def test_another_key_goes_behind_the_id_of_the_same_entry() -> None:
    assert changed(SHEET, added(SHEET, 1, "not")) == [("", "    not: new")]


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    text = "\ufeff" + SHEET.replace("\n", "\r\n")

    assert added(text, 0) == text.replace("# keep me\r\n", "# keep me\r\n    claim: new\r\n")


def test_a_file_that_ends_without_a_line_end_still_does() -> None:
    assert added("entries:\n- id: a", 0) == "entries:\n- id: a\n  claim: new"


@pytest.mark.parametrize(
    ("old", "line"),
    [
        ("", "claim: '2024'"),
        ("\n  claim: a", "claim: [a, '2024']"),
        ("\n  claim: [a]", "claim: [a, '2024']"),
    ],
)
def test_an_id_that_yaml_would_take_for_a_number_is_put_in_quotes(old: str, line: str) -> None:
    sheet = f"entries:\n- id: x{old}\n  said: y\n"
    after = added_to_list(sheet.encode(), "s.yml", ("entries", 0), "claim", "2024", after="id")
    assert f"  {line}\n" in after.decode()


def test_an_entry_in_braces_is_left_to_its_editor() -> None:
    text = "entries:\n  - {id: a, said: b}\n"

    with pytest.raises(ProblemsError, match=r"sheet\.yml:2:5: .*by hand"):
        added(text, 0)


@pytest.mark.parametrize("line", ["rejects: unknown", "rejects: [unknown]  # what?"])
def test_a_value_takes_the_place_of_another_and_no_other_byte_changes(line: str) -> None:
    text = f"\ufeffentries:\r\n  - id: unknown\r\n    {line}\r\n    said: unknown\r\n"

    assert rejecting(text) == text.replace(line, line.replace("unknown", "bridge-closes"))


@pytest.mark.parametrize("line", ["rejects: other", "rejects: [other, unknown]", "note: unknown"])
def test_what_stands_there_by_now_is_left_alone(line: str) -> None:
    text = f"entries:\n  - id: a\n    {line}\n"

    with pytest.raises(ProblemsError, match=r"sheet\.yml:.*by hand"):
        rejecting(text)


ids = st.from_regex(r"\A[a-z]{1,6}(-[a-z]{1,6})?\Z")
comments = st.sampled_from(["", "  # why: [not]", " #"])
others = st.sampled_from(
    [
        "said: one: two".replace(": two", " two"),
        "said: >-\n      folded\n      words: here",
        "note: |\n      claim: not me\n\n      - nor: me",
        "note: 'it''s: quoted'",
        "via: [a, b]",
        "# a line of its own",
        "",
    ]
)
claims = st.sampled_from(
    [
        None,
        "claim: a",
        "claim: 'a'",
        "claim: [a]",
        "claim: [a,\n      b]",
        "claim:\n      - a",
        "claim:\n    - a",
    ]
)


@st.composite
def entries(draw: st.DrawFn) -> str:
    lines = [f"id: {draw(ids)}{draw(comments)}"]
    rest = draw(st.lists(others, max_size=3, unique_by=lambda line: line.split(":")[0]))
    claim = draw(claims)
    lines = draw(st.permutations([*lines, *rest, *([claim + draw(comments)] if claim else [])]))
    while not lines[0] or lines[0].startswith("#"):
        lines = [*lines[1:], lines[0]]
    first, *more = lines
    return "\n".join([f"  - {first}", *(f"    {line}" if line else "" for line in more)])


@given(st.lists(entries(), min_size=1, max_size=4), st.data())
def test_any_sheet_keeps_every_byte_but_that_line(written: list[str], data: st.DataObject) -> None:
    ends = data.draw(st.sampled_from(["\n", "\r\n"]))
    text = "\n".join(["entries:", *written, ""]).replace("\n", ends)
    number = data.draw(st.integers(0, len(written) - 1))
    before = parse_yaml(text, "sheet.yml").data
    try:
        after = added(text, number)
    except ProblemsError:
        return

    assert len(changed(text, after)) == 1
    record = parse_yaml(after, "sheet.yml").data["entries"]
    old = before["entries"][number].get("claim", [])
    claim = [*([old] if isinstance(old, str) else old), "new"]
    assert record[number] == {**before["entries"][number], "claim": claim if old else "new"}
    assert record[:number] + record[number + 1 :] == (
        before["entries"][:number] + before["entries"][number + 1 :]
    )
