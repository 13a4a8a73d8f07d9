"""An article's bytes as text: decoded, with one kind of line end, every printed character kept."""

from __future__ import annotations

import codecs
import re
import unicodedata

LARGEST = 5_000_000
"""The most bytes that an article may have; a long read has some 100,000."""

_PASTE = "open it, copy the article's text, and save that as a .txt file in UTF-8"
_SAVE_AS_UTF8 = "open it in your editor, check that it reads well, and save it as UTF-8"
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a word processor's document or a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old word processor's document"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_NOT_PRINTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
"""Characters that no page shows and YAML does not allow, byte order marks among them."""
_BREAKS = re.compile("[\u00ad\u200b\u2060]")
"""Where a page may break a line within a word, or must not: soft hyphens and blanks of no width.
Nobody sees them, and whoever searches for the word does not find it."""
_HTML_START = re.compile(r"\s*<(!doctype html|html|head|body|\?xml)\b", re.IGNORECASE)
_HTML_END_TAG = re.compile(r"</(p|div|a|span|li|ul|h[1-6])>", re.IGNORECASE)
_ENCODED_MAIL = re.compile(
    r"\s*(?:.+\n)*?Content-Transfer-Encoding: *(?:quoted-printable|base64)", re.IGNORECASE
)
_MANY_TAGS = 5
_MOST_UNPRINTED = 0.01
"""Share of characters that are not printed above which a file cannot be a text."""
_MOST_ACCENTED = 0.3
"""Share of letters outside ASCII above which Windows-1252 was the wrong guess: no Western language
has as many, and other alphabets read that way have nothing else."""


class NotAnArticleError(ValueError):
    """Raised where a file cannot be taken as an article: one plain sentence, and what to do."""

    def __init__(self, sentence: str, advice: str = "") -> None:
        super().__init__(f"{sentence}; {advice}" if advice else sentence)
        self.sentence = sentence
        self.advice = advice


def read(data: bytes) -> str:
    r"""Return the text of an article's bytes, with lines that end in `\n`.

    UTF-8, UTF-16 with a byte order mark, and Windows-1252 are understood. Every printed character
    stays as it is. Raises NotAnArticleError for what is not plain text, empty, or too large.
    """
    if len(data) > LARGEST:
        size = f"{LARGEST // 1_000_000} MB"
        raise NotAnArticleError(f"this file has more than {size}", "an article is never that long")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise NotAnArticleError(f"this is {what}, not plain text", _PASTE)
    text = _LINE_ENDS.sub("\n", _printed(_decode(data)))
    if not text.strip():
        raise NotAnArticleError("this file is empty", "put the article's text in it")
    if _ENCODED_MAIL.match(text):
        raise NotAnArticleError("this is a mail as programs send it, not plain text", _PASTE)
    _refuse_html(text)
    return text


def _decode(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise NotAnArticleError("this file is not plain text", _PASTE) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decode_western(data)


def _decode_western(data: bytes) -> str:
    """What older programs on Windows save: https://encoding.spec.whatwg.org/#windows-1252."""
    if b"\x00" in data:
        raise NotAnArticleError("this file is not plain text", _PASTE)
    sentence = "this file's letters cannot be read: it is neither UTF-8 nor UTF-16 nor Windows-1252"
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise NotAnArticleError(sentence, _SAVE_AS_UTF8) from None
    letters = [char for char in text if unicodedata.category(char).startswith("L")]
    if sum(not char.isascii() for char in letters) > _MOST_ACCENTED * len(letters):
        raise NotAnArticleError(sentence, _SAVE_AS_UTF8)
    return text


def _printed(text: str) -> str:
    """The text without the characters that come along when it is copied, and that nobody sees."""
    printed, removed = _NOT_PRINTED.subn("", _BREAKS.sub("", text))
    if "\x00" in text or removed > max(5, _MOST_UNPRINTED * len(text)):
        raise NotAnArticleError("this file is not plain text", _PASTE)
    return printed


def _refuse_html(text: str) -> None:
    tags = sum(1 for _ in zip(range(_MANY_TAGS), _HTML_END_TAG.finditer(text), strict=False))
    if _HTML_START.match(text) or tags == _MANY_TAGS:
        raise NotAnArticleError("this is a web page (HTML), not plain text", _PASTE)
