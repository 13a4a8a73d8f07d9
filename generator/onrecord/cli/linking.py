"""`onrecord link`: one question after another, in the terminal."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from onrecord.cli.terminal import PAGE, folder_option, said_plainly, tell, tell_json, text
from onrecord.problems import printable
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
    Likely questions about one claim follow each other, those that join most entries first.
    Where an entry denies something, and its sheet does not say what, it asks which claim that is,
    or whether another denies the same: to deny is not to say. Where no words tell, it offers
    the likeliest claims, three at most; what stays open is named at the end.
    What was decided is never asked again; later asks again next time.

    Example: onrecord link
    """
    session = _session(root)
    if as_json:
        tell_json([each.as_json() for each in session.open()])
    elif only_list:
        for proposal in session.open():
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
    left = len(session.open())
    if not left:
        tell("Nothing to ask. To join entries by hand, give them the same `claim` in their sheets.")
        return
    tell(f"{counted(left, 'question')}; an answer may settle others, and bring new ones.")
    asked = 0
    try:
        while (proposal := session.next()) and _answer(session, proposal):
            asked += 1
    except click.Abort:
        tell("")
    tell(f"{counted(asked, 'answer')}; {counted(len(session.open()), 'question')} left.")


def _tell_of_open_denials(story: Story) -> None:
    """Say of which denials nobody has said yet what they deny."""
    from onrecord.check.chains import what_is_denied_is_known

    for problem in what_is_denied_is_known(story):
        tell(f"{problem.sentence}.")


def _answer(session: Session, proposal: Proposal) -> bool:
    """Put one question and write the answer; whether to go on."""
    _show_question(proposal, session.story)
    choice = click.prompt(f"{_asked(proposal)}? yes, no, later, quit", value_proc=_chosen)
    if choice == "yes":
        claim = session.yes(proposal, "" if proposal.claim else _title(session, proposal))
        tell(f"{'rejects' if proposal.rejects else 'claim'}: {claim}")
    elif choice == "no":
        tell(f"not: {session.no(proposal)}")
    elif choice == "later":
        session.later(proposal)
    return bool(choice != "quit")


def _title(session: Session, proposal: Proposal) -> str:
    """Ask what the new claim is called; Enter takes what is proposed, one key too many nothing.

    Where both sides share no words that would do, nothing is proposed.
    Where a claim has this title already, it asks whether that is the one.
    """
    from onrecord.link.answers import title_for

    proposed = printable(title_for(proposal)) or None
    enter = f" Enter: {proposed}" if proposed else ""
    tell(f"What is claimed, in neutral words?{enter}")
    titled = partial(_titled, proposed=proposed)
    while True:
        title: str = click.prompt(_TITLE, default=proposed, show_default=False, value_proc=titled)
        known = session.titled(proposal, title)
        if not known or click.confirm(f'There is a claim "{known}" of this title. Is that it?'):
            return title


_TITLE = "Title (Ctrl-C stops, and writes nothing)"


def _titled(typed: str, proposed: str | None) -> str:
    """Return a title that was typed; what is no word, or still an answer, is none."""
    words = "".join(c if c.isalpha() else " " for c in typed.casefold()).split()
    if typed.strip().lower() in _ANSWERS or not any(len(set(word)) > 1 for word in words):
        enter = "; Enter takes the one proposed" if proposed else ""
        raise click.UsageError(f"a title is a few words{enter}")
    return typed


def _asked(proposal: Proposal) -> str:
    if proposal.both_reject:
        return "Do both reject the same thing"
    if proposal.rejects:
        of = f'"{proposal.claim}"' if proposal.claim else "what the second says"
        return f"Does the first reject {of}"
    return f'Does it belong to "{proposal.claim}"' if proposal.claim else "Are they the same"


_ANSWERS = ("yes", "no", "later", "quit")


def _chosen(typed: str) -> str:
    """Return the answer whose beginning was typed: a letter of it is enough."""
    word = typed.strip().lower()
    for answer in _ANSWERS:
        if word and answer.startswith(word):
            return answer
    raise click.UsageError("answer yes, no, later or quit; the first letter is enough")


def _show_question(proposal: Proposal, story: Story) -> None:
    """Both passages side by side, and what speaks for and against."""
    sides = Table.grid(expand=True, padding=(0, 2))
    sides.add_column(ratio=1, overflow="fold")
    sides.add_column(ratio=1, overflow="fold")
    other = _passage(proposal.other, story) if proposal.other else text("no wording yet")
    if proposal.claim:
        record = story.claims.get(proposal.claim)
        title = f"{proposal.claim}: {record.title if record else 'untitled'}"
        other = Text("\n").join([text(title, "italic"), other])
    sides.add_row(_passage(proposal.entry, story), other)
    PAGE.print()
    sure = f"{min(proposal.confidence, 0.99):.0%} sure"
    PAGE.print(text("a guess" if proposal.is_offered else sure, "bold"))
    PAGE.print(sides)
    for reason in proposal.why:
        PAGE.print(text(f"  · {reason}", "dim"))


def _passage(item: SheetEntry, story: Story) -> Text:
    """Where an entry stands, who says it, and its words."""
    from onrecord.passages import joined_words

    source = story.sources.get(item.sheet)
    published = source.head.published if source else None
    day = f", {published.words()}" if published else ""
    printed = _printed(source, story) if source else ""
    entry = item.entry
    who = ", ".join(story.actors[id_].name if id_ in story.actors else id_ for id_ in entry.who)
    return Text.assemble(
        text(f"{item.sheet}{day}", "cyan"),
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
