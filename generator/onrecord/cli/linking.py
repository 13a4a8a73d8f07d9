"""`onrecord link`: one question after another, in the terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from onrecord.cli.terminal import PAGE, folder_option, said_plainly, show, tell, tell_json, text
from onrecord.problems import ProblemsError, printable
from onrecord.text import counted

if TYPE_CHECKING:
    from onrecord.link import Proposal
    from onrecord.link.answers import Session
    from onrecord.story import SheetEntry, SourceFile, Story


@click.command()
@click.option("--list", "only_list", is_flag=True, help="Print the questions, and ask nothing.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON, for programs.")
@folder_option
@said_plainly
def link(only_list: bool, as_json: bool, root: Path) -> None:
    """Ask which entries of different sheets are the same statement or event.

    Yes writes the `claim:` line, and a new claim where it needs one; no is remembered as `not:`.
    Where more than two most likely are all the same, it asks about them at once, and two by two
    if they are not; so where several surely belong to a claim: no is of all of them, and some asks
    one by one.
    Likely questions about one claim follow each other, those that join most entries first.
    Where an entry denies something, and its sheet does not say what, it asks which claim that is,
    or whether another denies the same: to deny is not to say. Where no words tell, it offers
    the likeliest claims, three at most; what stays open is named at the end.
    What was decided is never asked again; later asks again next time. Back takes the last answer
    back, and the files are as they were before it.

    Example: onrecord link
    """
    session = _session(root)
    if as_json:
        tell_json([each.as_json() for each in session.questions()])
    elif only_list:
        for proposal in session.questions():
            _show_question(proposal, session.story)
        _tell_of_open_denials(session.story)
    else:
        _ask(session)
        _tell_of_open_denials(session.story)


def _session(root: Path) -> Session:
    """A round of questions; where NumPy is missing, how to get it."""
    try:
        from onrecord.link.answers import Session
    except ModuleNotFoundError as error:
        if error.name != "numpy":
            raise
        needed = "linking needs NumPy, as drafting does; with pip: pip install 'onrecord[draft]'"
        raise click.ClickException(needed) from error
    return Session(root)


def _ask(session: Session) -> None:
    """Put one question after another, until there is none or the editor has enough."""
    left = len(session.questions())
    if not left:
        tell("Nothing to ask. To join entries by hand, give them the same `claim` in their sheets.")
        return
    tell(f"{counted(left, 'question')}; an answer may settle others, and bring new ones.")
    try:
        while _answer(session, proposal) if (proposal := session.next()) else _is_back(session):
            pass
    except click.Abort:
        tell("")
    left = len(session.questions())
    tell(f"{counted(session.answers, 'answer')}; {counted(left, 'question')} left.")


def _tell_of_open_denials(story: Story) -> None:
    """Say of which denials nobody has said yet what they deny."""
    from onrecord.check.chains import what_is_denied_is_known

    for problem in what_is_denied_is_known(story):
        tell(f"{problem.sentence}.")


def _answer(session: Session, proposal: Proposal) -> bool:
    """Put one question and write the answer; whether to go on."""
    _show_question(proposal, session.story)
    answers = _OF_SEVERAL if proposal.claim and proposal.more else _ANSWERS
    asked = f"{_asked(proposal)}? {', '.join(answers)}"
    choice = _choice("\n".join(_within(asked, PAGE.width - len(": "))), answers)
    if choice in ("yes", "all"):
        title = "" if proposal.claim else _title(session, proposal)
        if title is not None:
            claim = session.yes(proposal, title)
            tell(f"{'rejects' if proposal.rejects else 'claim'}: {claim}")
            _tell_of_several(session, proposal)
    elif choice in ("no", "none"):
        ruled_out = session.no(proposal)
        two_by_two = "Nothing is written: they are asked about two by two."
        tell(f"not: {ruled_out}" if ruled_out else two_by_two)
    elif choice == "some":
        session.some(proposal)
        tell("Nothing is written: they are asked about one by one.")
    elif choice == "later":
        session.later(proposal)
    elif choice == "back":
        _back(session)
    return choice != "quit"


def _tell_of_several(session: Session, proposal: Proposal) -> None:
    """Where an entry is the first to have two claims: what to write if they are one."""
    from onrecord.story import CLAIMS

    asked = {each.name for each in proposal.undecided}
    together = {frozenset(i.entry.claim) for i in session.story.entries() if i.name not in asked}
    for item in (i for i in session.story.entries() if i.name in asked):
        first, *others = item.entry.claim or [""]
        if others and frozenset(item.entry.claim) not in together:
            tell(
                f"{item.name} has {counted(1 + len(others), 'claim')} now. If they are one, write"
                f" `was: [{', '.join(others)}]` under {first} in {CLAIMS}, with a `title`;"
                " `onrecord check` then names every line to change."
            )
            return


def _is_back(session: Session) -> bool:
    """Where no question is left: whether the last answer was taken back, for it may be a slip."""
    last = session.steps and _choice("That was the last question. back, quit", ("back", "quit"))
    return last == "back" and _back(session)


def _back(session: Session) -> bool:
    """Take the last answer back, if it can be; whether there was one."""
    if not session.steps:
        tell("This is the first question: there is no answer to take back.")
        return False
    given = session.steps
    try:
        session.back()
    except ProblemsError as error:
        if session.steps < given:
            raise
        show(error.problems)
        return False
    tell("Taken back.")
    return True


def _title(session: Session, proposal: Proposal) -> str | None:
    """Ask what the new claim is called; None goes back to the question.

    Enter takes what is proposed; where both sides share no words that would do, the claim has no
    title for now. Where a claim has this title already, it asks whether that is the one.
    """
    from onrecord.link.answers import title_for
    from onrecord.story import CLAIMS

    proposed = printable(title_for(proposal))
    enter = proposed or f"no title for now; one can be written into {CLAIMS} at any time"
    may_be = session.deniable(proposal) if proposal.both_reject else {}
    there = [*may_be][:_OFFERED]
    if there:
        tell("What do both reject? If it is one of these, its number:")
    for number, id_ in enumerate(there, start=1):
        tell(
            f"  {number}: {id_} ({printable(shorten(may_be[id_], _MOST_SHOWN, placeholder=' …'))})"
        )
    asked = "What else, in neutral words" if there else "What is claimed, in neutral words"
    tell(f"{asked}? Enter: {enter}")
    or_number = ", or a number" if there else ""
    while True:
        title: str = click.prompt(
            f"Title (or back{or_number})",
            proposed,
            show_default=False,
            value_proc=partial(_titled, there=there),
        )
        if title == "back":
            return None
        if title in there:
            return title
        known = session.titled(proposal, title)
        if not known or click.confirm(f'There is a claim "{known}" of this title. Is that it?'):
            return title


_OFFERED = 3
"""How many claims are offered by number for what two denials reject."""
_MOST_SHOWN = 120
"""Characters of a wording by which a claim without a title is offered."""


def _titled(typed: str, there: Sequence[str] = ()) -> str:
    """Return a title that was typed, nothing, or `back`; what is no word, or an answer, is none.

    A number is one of the claims that are `there`.
    """
    title = typed.strip()
    if title.isdecimal() and 1 <= int(title) <= len(there):
        return there[int(title) - 1]
    words = "".join(c if c.isalpha() else " " for c in title.casefold()).split()
    if title.lower() == "back":
        return "back"
    if title and (title.lower() in _ANSWERS or not any(len(set(word)) > 1 for word in words)):
        raise click.UsageError("a title is a few words; Enter takes what is proposed")
    return title


def _asked(proposal: Proposal) -> str:
    if proposal.both_reject:
        return "Do both reject the same thing"
    if proposal.rejects:
        of = f'"{proposal.claim}"' if proposal.claim else "what the second says"
        return f"Does the first reject {of}"
    if proposal.more and proposal.claim:
        return f'Which of the {len(proposal.undecided)} belong to "{proposal.claim}"'
    if proposal.more:
        return f"Are all {len(proposal.entries)} the same"
    return f'Does it belong to "{proposal.claim}"' if proposal.claim else "Are they the same"


_ANSWERS = ("yes", "no", "later", "back", "quit")
_OF_SEVERAL = ("all", "none", "some", "later", "back", "quit")
"""Where more than one may belong to a claim: a mere no would leave open whether none does."""


def _choice(question: str, answers: Sequence[str]) -> str:
    """Put a question, and return the answer whose beginning was typed: a letter is enough."""

    def chosen(typed: str) -> str:
        word = typed.strip().lower()
        for answer in answers:
            if word and answer.startswith(word):
                return answer
        either = f"{', '.join(answers[:-1])} or {answers[-1]}"
        raise click.UsageError(f"answer {either}; the first letter is enough")

    return str(click.prompt(question, value_proc=chosen))


def _show_question(proposal: Proposal, story: Story) -> None:
    """Its passages, two side by side or more one below another, and what speaks for and against."""
    PAGE.print()
    sure = f"{min(proposal.confidence, 0.99):.0%} sure"
    of = (" that each " + _EACH[proposal.asks]) if proposal.more else ""
    PAGE.print(text("a guess" if proposal.is_offered else f"{sure}{of}", "bold"))
    PAGE.print(_all_of(proposal, story) if proposal.more else _both_of(proposal, story))
    for reason in proposal.why:
        PAGE.print(text(f"  · {reason}", "dim"))


_EACH = {"same": "is the same as another of these", "belongs": "belongs to it"}


def _all_of(proposal: Proposal, story: Story) -> Text:
    """Passages one below another; a claim first, with one that it has already."""
    passages = [_passage(item, story, PAGE.width) for item in proposal.undecided]
    if proposal.claim:
        passages.insert(0, _claimed(proposal, story, PAGE.width))
    return Text("\n\n").join(passages)


def _claimed(proposal: Proposal, story: Story, width: int) -> Text:
    """A claim's title, and its wording that is most alike."""
    other = _passage(proposal.other, story, width) if proposal.other else text("no wording yet")
    record = story.claims.get(proposal.claim or "")
    title = f"{proposal.claim}: {record.title if record else 'untitled'}"
    return Text("\n").join([_lines(title, width, "italic"), other])


def _both_of(proposal: Proposal, story: Story) -> Table:
    sides = Table.grid(expand=True, padding=(0, _BETWEEN))
    sides.add_column(ratio=1, overflow="fold")
    sides.add_column(ratio=1, overflow="fold")
    width = PAGE.width // 2 - _BETWEEN
    if proposal.claim or not proposal.other:
        other = _claimed(proposal, story, width)
    else:
        other = _passage(proposal.other, story, width)
    sides.add_row(_passage(proposal.entry, story, width), other)
    return sides


_BETWEEN = 2
"""Columns of the terminal between two passages."""


def _lines(words: str, width: int, style: str) -> Text:
    return Text("\n").join(text(line, style) for line in _within(words, width))


def _within(words: str, width: int) -> list[str]:
    """Words in lines of a width; an id that is longer goes on behind one of its hyphens."""
    lines = [""]
    for part in re.split(r"(?<=[-#\s])", words):
        if lines[-1] and len(lines[-1]) + len(part.rstrip()) > width:
            lines.append("")
        lines[-1] += part
    return [line.rstrip() for line in lines]


def _passage(item: SheetEntry, story: Story, width: int) -> Text:
    """Where an entry stands, who says it, and its words."""
    from onrecord.passages import joined_words

    source = story.sources.get(item.sheet)
    published = source.head.published if source else None
    day = f", {published.words()}" if published else ""
    printed = _printed(source, story) if source else ""
    entry = item.entry
    who = ", ".join(story.actors[id_].name if id_ in story.actors else id_ for id_ in entry.who)
    return Text.assemble(
        _lines(f"{item.name}{day}", width, "cyan"),
        "\n",
        text(printed, "dim"),
        "\n" if printed else "",
        text(f"{who or 'the source itself'}: "),
        text(joined_words(entry.said), "bold"),
        text(f"  ({entry.cue})" if entry.cue else "", "dim"),
    )


def _printed(source: SourceFile, story: Story) -> str:
    """An article's outlet and headline, as far as they are known: an id need not tell them."""
    outlet = story.actors.get(source.head.outlet or "")
    return ": ".join(filter(None, (outlet.name if outlet else None, source.head.title)))
