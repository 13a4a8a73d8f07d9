"""Where a text was broken into short lines, and where its paragraphs begin."""

from __future__ import annotations

from textwrap import wrap

import pytest

from onrecord.ingest.paragraphs import paragraphs

BRIDGE = (
    "The bridge at Larkway will stay closed for the winter, the minister of transport told "
    "reporters in the harbour on Monday. Ann Lee, who owns the ferry, said she would run it "
    "until eight in the evening."
)
FERRY = (
    "Nobody had asked her before, she said. The ferry takes forty people, and each of them pays "
    "two pounds for the way there and the way back."
)


def shown(text: str) -> list[str]:
    return [paragraph.words for paragraph in paragraphs(text)]


def broken(*texts: str, between: str, indent: str = "") -> str:
    """Texts in lines of 64 characters, as a wire or a mail has them."""
    return between.join("\n".join(wrap(each, 64, initial_indent=indent)) for each in texts)


@pytest.mark.parametrize(("between", "indent"), [("\n\n", ""), ("\n", "    "), ("\n", "")])
def test_short_lines_that_run_on_are_one_paragraph(between: str, indent: str) -> None:
    """Blank lines divide them; or an indent, or a last line with room for the next word."""
    assert shown(broken(BRIDGE, FERRY, between=between, indent=indent)) == [BRIDGE, FERRY]


def test_a_long_address_on_a_line_of_its_own_is_no_sign_of_long_lines() -> None:
    address = f"https://www.harbourpost.example/2025/03/04/{'bridge-stays-closed-' * 5}"
    text = broken(BRIDGE, FERRY, between="\n\n")

    assert shown(f"{address}\n\n{text}") == [address, BRIDGE, FERRY]


def test_above_an_indented_text_each_line_stands_for_itself() -> None:
    head = [
        "BRIDGE/LARKWAY (UPDATE 1)",
        "Minister says the bridge at Larkway will stay closed for the whole winter",
        "(Adds ferry)",
    ]
    text = broken(BRIDGE, FERRY, between="\n", indent="  ")

    assert shown("\n".join([*head, text])) == [*head, BRIDGE, FERRY]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is closed.\nThe ferry runs.\nThe mayor is away.",
        "Bridge closes\nby Ann Lee\nThe bridge is closed, the mayor said.",
        "Bridge closes\nby Ann Lee\nin Larkway\nThe bridge is closed.\nThe ferry runs.\nIt is full.",
        "News\nSport\nWeather\nThe bridge is closed for the winter\nby Ann Lee",
        "Bridge closes for winter\nmore than forty ferries run\n\nThe bridge is closed.\nThe ferry runs.\nIt is full.",
        f"the bridge\nthe ferry\nthe mayor\n{BRIDGE}",
        "Bridge shut by council\nBy Ann Lee\nview of it\nphoto by Bob Roe\nshare it\nThe bridge is shut.\nIt is old.\nBo is ill.",
    ],
)
def test_where_lines_do_not_run_on_each_is_a_paragraph(text: str) -> None:
    assert shown(text) == [line for line in text.split("\n") if line]
