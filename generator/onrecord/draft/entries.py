"""Proposals as the YAML that a person will read and edit, ready for `files.append`.

Words are cut from the text by their places, and any run of white space in them becomes one blank:
nothing else is ever written as what a source says. A value is quoted only where it has to be, and
what a value reads back as is asked of the same strict reader that will read the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.dates import Date
from onrecord.draft.occasions.dating import lies_after
from onrecord.draft.proposal import Proposal, ProposedActor
from onrecord.files import parse_yaml
from onrecord.text import Span, squeeze

WIDTH = 110
"""Columns at which long words are folded."""


TO_COME = "Told as still to come when the article was written: the date lies after publication."
"""The note that a sheet has to have on what lies after publication."""


def to_yaml(proposals: Iterable[Proposal], text: str, *, published: Date | None = None) -> str:
    """Return the proposals as items of a sheet's `entries`, at column 0; empty for none.

    Nothing is written that no date can be: a saying after `published` has none, and a note says
    of what happens after it that it was to come.
    """
    return "".join(_item(_entry(proposal, text, published)) for proposal in proposals)


def actors_to_yaml(actors: Iterable[ProposedActor]) -> str:
    """Return proposed actors as records of `actors.yml`."""
    lines: list[str] = []
    for actor in actors:
        lines.append(f"{actor.id}:")
        lines.append(f"  name: {_scalar(actor.name)}")
        lines.append(f"  kind: {actor.kind}")
        if actor.role:
            lines.append(f"  role: {_scalar(actor.role)}")
        if actor.names:
            lines.append(
                f"  names: [{', '.join(_scalar(name, flow=True) for name in actor.names)}]"
            )
        if actor.speaks_for:
            lines.append(f"  speaks_for: {_scalar(actor.speaks_for)}")
    return "".join(f"{line}\n" for line in lines)


def _item(lines: Sequence[str]) -> str:
    first, *rest = lines
    return "".join(f"{line}\n" for line in (f"- {first}", *(f"  {line}" for line in rest)))


def _entry(proposal: Proposal, text: str, published: Date | None) -> list[str]:
    """The lines of one entry, fields in the order of the design."""
    before = {
        "id": _scalar(proposal.id),
        "who": _ids(proposal.who),
        "who_printed": _printed(text, proposal.who_printed),
    }
    to_come = TO_COME if lies_after(proposal.happened, published) else ""
    notes = [note for note in (proposal.note, to_come) if note]
    behind = {
        "cue": _printed(text, proposal.cue),
        "via": _listed(proposal.via),
        "to": _listed(proposal.to),
        "asked": _printed(text, proposal.asked),
        "when": "" if lies_after(proposal.when, published) else str(proposal.when or ""),
        "when_printed": _printed(text, proposal.when_printed),
        "happened": str(proposal.happened or ""),
        "happened_printed": _printed(text, proposal.happened_printed),
        "rejects": "unknown" if proposal.rejects_unknown else "",
        "in": proposal.in_ or "",
        "note": _scalar(" ".join(notes)) if notes else "",
    }
    why = _scalar(proposal.why, flow=True)
    return [
        *_fields(before),
        *_said(text, proposal.said),
        *_fields(behind),
        f"draft: {{confidence: {proposal.confidence:g}, why: {why}}}",
    ]


def _fields(values: Mapping[str, str]) -> list[str]:
    return [f"{name}: {value}" for name, value in values.items() if value]


def _ids(ids: Sequence[str]) -> str:
    return _scalar(ids[0]) if len(ids) == 1 else _listed(ids)


def _listed(ids: Sequence[str]) -> str:
    return f"[{', '.join(_scalar(id_, flow=True) for id_ in ids)}]" if ids else ""


def _printed(text: str, span: Span | None) -> str:
    return _scalar(squeeze(span.of(text))) if span else ""


def _said(text: str, said: Sequence[Span]) -> list[str]:
    stretches = [squeeze(span.of(text)) for span in said]
    if len(stretches) == 1:
        return _block("said: ", stretches[0], indent=2)
    return ["said:", *(line for words in stretches for line in _block("  - ", words, indent=4))]


def _block(lead: str, words: str, *, indent: int) -> list[str]:
    """A value that people will read: on one line if it can be plain, else folded."""
    plain = _scalar(words)
    if plain == words and len(lead) + len(words) <= WIDTH:
        return [lead + plain]
    if not _reads_as(f"k: >-\n  {words}\n", words):
        return [lead + plain]
    return [f"{lead}>-", *(" " * indent + line for line in _folded(words, WIDTH - indent))]


def _folded(words: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in words.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _scalar(words: str, *, flow: bool = False) -> str:
    """The plainest way to write a value: bare, else in single quotes, else escaped."""
    single = "'" + words.replace("'", "''") + "'"
    for written in (words, single):
        line = f"k: {{a: 0, b: {written}}}\n" if flow else f"k: {written}\n"
        if _reads_as(line, {"a": 0, "b": words} if flow else words):
            return written
    return '"' + "".join(_escaped(char) for char in words) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    return char if char.isprintable() else f"\\U{ord(char):08x}"


def _reads_as(line: str, value: object) -> bool:
    document = parse_yaml(line, "draft")
    return not document.problems and document.data == {"k": value}
