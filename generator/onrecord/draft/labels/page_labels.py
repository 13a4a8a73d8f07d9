"""Labels that a page sets before its paragraphs: `Details: …`, `Quote: “…”`, `Source: Ann Lee`.

They are the newsroom's own, and no part of a sentence. `Quote from Lee:` names who speaks. A credit
line, `Source:`, tells whose the quotations below it are that name nobody, and through whom all of
it came: `Ann Lee on Telegram, as reported by the Beacon`; `the Beacon, citing Ann Lee`. What stands
under `Background:` came another way, and a picture's or a chart's `Source:` stands over no label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.draft.words import names
from onrecord.english import lexicon
from onrecord.frozen import dataclass
from onrecord.text import Span

_MARK = r"[\"“„«]"
_BEFORE = r"Background|Context|Earlier|For reference|Previously|Recall|Reference|Reminder"
_QUOTE = r"(?:Direct |Literal )?Quotes?|Literally|Verbatim"
_HOW = r"(?:about|after|at|before|during|in|on|to) [^:;\n\"“„«]{1,60}"
_NAME = rf"[^\W\d_](?:(?! {_HOW}:)[^:,;\n\"“„«]){{0,80}}"
_SPOKEN = r"[\"“„«][^\"“”„«»\n]+[\"“”»]"
_BEGINS = (
    rf"(?:(?:Sources?|Details|{_BEFORE}): "
    rf"|(?:(?:{_QUOTE})|Quote (?:from|by) {_NAME}(?: {_HOW})?): *{_MARK})"
)
"""How a paragraph with a label begins, also where no line is blank between it and the one above."""
_APART = re.compile(rf"^Sources?: [^\n]*\n|\n(?={_BEGINS})", re.MULTILINE)
_LABEL = re.compile(
    rf"(?:{_BEFORE}|(?:More |Additional )?[Dd]etails|Updated?):[ \t]*"
    rf"|(?:{_QUOTE}):\s*(?={_MARK}|$)"
    rf"|Quote (?:from|by) (?=[^\W\d_][^:\n\"“„«]{{0,80}}: *{_MARK})"
)
_QUOTED_FROM = re.compile(
    rf"(?<=^Quote )(?:from|by) (?P<name>{_NAME})(?: {_HOW})?:(?: *{_SPOKEN})+[ \t]*"
    rf"(?=\n\s*\n|\n{_BEGINS}|\s*\Z)",
    re.MULTILINE,
)
"""Behind whose name nothing but quotations stands in the paragraph."""
_QUOTED = re.compile(rf"^(?:{_QUOTE}):\s*{_MARK}$", re.MULTILINE)
_LINE = re.compile(
    rf"^Sources?:[ \t]*(?P<told>\S[^\n]*)(?=\n\s*(?:(?:Details|{_QUOTE}):|Quote (?:from|by) ))",
    re.MULTILINE,
)
_ENDS = re.compile(rf"^(?:Sources?:|(?:{_BEFORE})(?::|$))", re.MULTILINE)
_NEXT = re.compile(r"(?P<apart>;| ?/ ?)|,? and (?=[a-z])|, and |,| and ")
_HOW_IT_CAME = r"as|at|citing|cited|during|in|on|quoted|quoting|referring|via|with"
_MORE = re.compile(rf",(?! (?:{_HOW_IT_CAME})\b)| and (?=[a-z])")
_OF_THE_SAME = re.compile(
    rf" *(?:{_HOW_IT_CAME}|"
    r"(?:an? |the )?(?!(?:her|his|its|their)\b)(?:[\w’'-]+ )*?(?P<role>[\w-]+)"
    r"(?P<of> (?:at|for|in|of|on|to) .*)?$)\b"
)
"""What tells more of who was named: `on Telegram`, `citing Reuters`, `mayor of Leith`."""
_THROUGH = re.compile(
    r",? (?:(?P<citing>citing|quoting|referring to|with (?:a )?reference to)"
    r"|(?:as )?(?:cited|quoted|reported) by"
    r"|in an? (?:[a-z]+ )?(?:comment|commentary|interview) (?:for|to|with)) "
)
"""What parts who speaks from who passed it on, and stands behind the one who cites."""
_ADDRESS = re.compile(
    r"(?:['’]s?|s['’])(?: [a-z]+){0,3} (?:address|briefing|interview|message|post|speech|statement)"
    r"\b"
)
"""What somebody's words stand in: `President Lee's nightly video address`."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of those whom a credit line names."""

    speaker: Span
    relay: Span | None
    """Who passed it on, where that is told."""


@dataclass(frozen=True, slots=True)
class CreditLine:
    """What a `Source:` tells of the paragraphs below it."""

    place: Span
    """What stands behind the label."""
    until: int
    parts: tuple[Part, ...]


def labelled(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the paragraphs of lines between which no other is blank, each with a label."""
    start = paragraph.start
    for found in _APART.finditer(text, paragraph.start, paragraph.end):
        yield Span(start, found.end() - 1)
        start = found.end()
    yield Span(start, paragraph.end)


def behind_page_label(text: str, paragraph: Span) -> int:
    """Return where a paragraph's words begin, behind a label of the page; its start without one."""
    for line in credit_lines(text):
        if paragraph.start <= line.place.start < paragraph.end:
            return line.place.start
    found = _LABEL.match(text, paragraph.start, paragraph.end)
    return found.end() if found else paragraph.start


def quoted_from(text: str, at: int) -> Span | None:
    """Return the name in `Quote from Lee: “…”`, where words begin with it."""
    line = text.rfind("\n", 0, at) + 1
    found = _QUOTED_FROM.match(text, line + len("Quote "))
    return Span(*found.span("name")) if found and found.start("name") == at else None


def is_labelled_quotation(text: str, said: Span) -> bool:
    """Whether nothing but `Quote:` stands before a quotation's words in its paragraph."""
    line = text.rfind("\n", 0, max(0, said.start - 1)) + 1
    before = text[line : said.start]
    if not before[:-1].strip() and before:  # the label stands in a line of its own
        before = text[:line].rstrip().rpartition("\n")[2] + before
    return bool(_QUOTED.match(before))


@lru_cache(maxsize=64)
def credit_lines(text: str) -> Sequence[CreditLine]:
    """Return what each `Source:` tells, where the paragraph right behind it has a label as well."""
    return tuple(_credit_lines(text))


def _credit_lines(text: str) -> Iterator[CreditLine]:
    for found in _LINE.finditer(text):
        end = _ENDS.search(text, found.end())
        place = Span(*found.span("told"))
        parts = tuple(_part(text, each) for each in _split(text, place))
        yield CreditLine(place, end.start() if end else len(text), parts)


def tells_more(words: str) -> bool:
    """Whether a second phrase stands in the place of one: a person's role, or somebody else."""
    return _MORE.search(words) is not None


def _split(text: str, place: Span) -> Iterator[Span]:
    """Part those who may be several: what tells more of one stays with them."""
    at = place.start
    for mark in _NEXT.finditer(text, place.start, place.end):
        if mark["apart"] or not _goes_on(text, Span(mark.end(), place.end), mark[0]):
            yield Span(at, mark.start())
            at = mark.end()
    yield Span(at, place.end)


def _goes_on(text: str, rest: Span, mark: str) -> bool:
    """Whether what stands behind a comma or `and` tells more of who stands before it."""
    words = _NEXT.split(rest.of(text), maxsplit=1)[0].split()
    if mark == " and " and words[:1] and words[0][:1].isupper():
        return not lexicon.is_a_first_name(words[0])  # `Ministry of Food and Farming`
    found = _OF_THE_SAME.match(" ".join(words))
    role = found["role"] if found else ""
    if not role or any(map(lexicon.is_a_first_name, words)):
        return role is None
    return names.is_human(role.lower()) and (role.islower() or bool(found and found["of"]))


def _part(text: str, place: Span) -> Part:
    speaker, relay = place, None
    if found := _THROUGH.search(text, place.start, place.end):
        speaker, relay = Span(place.start, found.start()), Span(found.end(), place.end)
        if found["citing"]:
            speaker, relay = relay, speaker
    address = _ADDRESS.search(text, speaker.start, speaker.end)
    return Part(Span(speaker.start, address.start()) if address else speaker, relay)
