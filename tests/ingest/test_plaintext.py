"""Bytes as text: what is read, and what is said where they cannot be."""

from __future__ import annotations

import gzip

import pytest

from onrecord.files.plaintext import LARGEST, NotAnArticleError, read

PRINTED = "“Élysée” – it’s 20 €\nМіст 🌉\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_a_byte_order_mark(encoding: str) -> None:
    assert read(PRINTED.encode(encoding)) == PRINTED


def test_windows_1252_is_read_where_it_makes_sense() -> None:
    assert read("“Élysée”, he said – it’s 20 €".encode("cp1252")) == "“Élysée”, he said – it’s 20 €"


def test_where_a_line_may_break_inside_a_word_nobody_sees_it() -> None:
    assert read("The engi\u00adneer said the bridge was un\u200bsafe.".encode()) == (
        "The engineer said the bridge was unsafe."
    )


def test_characters_stay_as_printed() -> None:
    decomposed = "E\u0301lyse\u0301e\u00a0Palace\u200d ﬁnal"

    assert read(decomposed.encode()) == decomposed


def test_line_ends_are_all_one() -> None:
    assert read("a\r\nb\rc\u2028d\u2029e\fg".encode()) == "a\nb\nc\nd\ne\ng"


def test_a_stray_control_character_is_removed() -> None:
    assert read(b"The bridge \x1b[31mis closed\x07.") == "The bridge [31mis closed."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n\xef\xbb\xbf", "empty"),
        ("\ufeff\n".encode(), "empty"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04 word/document.xml", "word processor"),
        (b"{\\rtf1 hello}", "RTF"),
        (b"\x89PNG\r\n", "a picture"),
        (gzip.compress(b"The bridge is closed.", mtime=0), "compressed"),
        (b"The \x00bridge", "not plain text"),
        ("The bridge".encode("utf-16-le"), "not plain text"),
        (b"\xff\xfe\x00", "not plain text"),
        (bytes(range(1, 32)) * 4, "not plain text"),
        ("Міст закрито на зиму".encode("cp1251"), "UTF-8"),
        (b"\x81\x8d\x8f\x90", "UTF-8"),
        (b"<!DOCTYPE html><p>The bridge is closed.", "HTML"),
        (b"\n <html lang=en>", "HTML"),
        (b"Subject: Bridge\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhl", "a mail as programs"),
        (b"The bridge <p>is</p> <p>very</p> <p>much</p> <a>closed</a> <p>now</p>", "HTML"),
        (b"a" * (LARGEST + 1), "5 MB"),
    ],
)
def test_what_is_no_article_is_refused_in_plain_words(data: bytes, says: str) -> None:
    with pytest.raises(NotAnArticleError, match=says) as refused:
        read(data)

    assert refused.value.advice


def test_an_article_about_html_is_an_article() -> None:
    text = "He typed <script>alert(1)</script> and <p>, and {{ nothing }} happened."

    assert read(text.encode()) == text
