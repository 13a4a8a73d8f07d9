"""A style sheet goes out without what only its editors need, and means the same."""

from __future__ import annotations

from pathlib import Path

from onrecord.render import packed

SHEET = Path(__file__).parent.parent / "templates/theme/assets/onrecord/record.css"


def test_comments_and_blanks_go_and_strings_stay() -> None:
    sheet = b"""
/* Where it stands; { and why */
a::before, a > b { content: "{ ; /* kept */ \\" }"; /* said */ margin : 0 calc(1px + 2px) ; }
@media screen and (max-width: 40em) { i { quotes: '/*' '*/'; } }
"""
    assert packed(sheet).strip() == (
        b'a::before,a > b {content: "{ ; /* kept */ \\" }";margin : 0 calc(1px + 2px) ;}'
        b"@media screen and (max-width: 40em) {i {quotes: '/*' '*/';}}"
    )


def test_our_own_is_smaller_and_cannot_be_packed_twice() -> None:
    sheet = SHEET.read_bytes()
    once = packed(sheet)
    assert len(once) < len(sheet)
    assert packed(once) == once
    assert once.count(b"@font-face") == sheet.count(b"@font-face")
    assert b"/*" not in once
