"""`onrecord draft`: proposals for the fact sheets, and why each is one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import click

from onrecord.cli.terminal import (
    OUT,
    PAGE,
    entries,
    folder_option,
    refusal,
    said_plainly,
    tell,
    text,
)
from onrecord.problems import ProblemsError
from onrecord.text import counted


@click.command()
@click.argument("sources", nargs=-1)
@click.option("--new", "only_new", is_flag=True, help="Only for sources that have no sheet yet.")
@click.option(
    "--with",
    "engine",
    type=click.Choice(["embedded", "llm"]),
    default="embedded",
    show_default=True,
    help="What finds the statements: embedded asks nobody, llm the model that story.yml names.",
)
@click.option("--explain", is_flag=True, help="Print why each is proposed or not; write nothing.")
@folder_option
@said_plainly
def draft(sources: Sequence[str], only_new: bool, engine: str, explain: bool, root: Path) -> None:
    """Propose entries for the fact sheets of all SOURCES, or of those named.

    Only ever adds: what a person wrote or dismissed stays as it is, and is not proposed again.
    Those that most likely say the same get one `claim:`, as drafts; about the rest `link` asks.

    Example: onrecord draft --new
    """
    from onrecord.draft import NoParserError
    from onrecord.draft.llm import EngineError, chosen
    from onrecord.draft.sheets import draft as draft_sheets
    from onrecord.draft.sheets import embedded, untold

    if explain and engine != "embedded":
        raise click.UsageError("--explain tells how the embedded engine decides; leave --with out")
    if explain:
        _explain(sources, root)
        return
    lacking = untold(root, sources, only_new=only_new)
    for line in lacking:
        tell(line)
    if any("no `published`" in line for line in lacking):
        tell("  (best before drafting: without the day, a draft cannot date “yesterday”)")
    tell("Reading …")
    fresh: list[str] = []
    done = False
    try:
        choose = chosen if engine == "llm" else embedded
        for outcome in draft_sheets(root, sources, only_new=only_new, choose=choose):
            done = True
            fresh += [f"{outcome.source}#{id_}" for id_ in outcome.entries]
            actors = f", {counted(len(outcome.actors), 'actor')}" if outcome.actors else ""
            tell(f"{outcome.file}: {entries(len(outcome.entries))}{actors} added")
            for note in outcome.notes:
                tell(f"  {note}")
    except (NoParserError, EngineError) as error:
        _join(root, fresh)
        raise refusal(error) from error
    if not done:
        all_have = "Nothing to draft: every source has a sheet. Name one: onrecord draft ID"
        tell(all_have if only_new else "There are no sources.")
    _join(root, fresh)


def _join(root: Path, fresh: Collection[str]) -> None:
    """Join entries that were just drafted where they most likely are the same, and say so."""
    from onrecord.link.joining import join

    if not fresh:
        return
    try:
        joined = join(root, fresh)
    except ProblemsError as error:
        broken = ", ".join(dict.fromkeys(each.place.file for each in error.problems))
        tell(f"None of these is joined to others, for {broken} cannot be read: `onrecord check`.")
        return
    if number := sum(map(len, joined.claims.values())):
        have = "has a `claim:` from the start" if number == 1 else "have a `claim:` from the start"
        tell(f"{_most_likely(number)} others, and {have} ({counted(len(joined.claims), 'claim')}).")
    if joined.saved:
        tell(f"No more of these have one, for {joined.saved} was saved meanwhile.")
        tell("`onrecord link` asks about the rest.")
    elif waiting := len(joined.waiting):
        tell(f"{_most_likely(waiting)} what was there before, which no command changes unasked.")
        tell("No page shows them together until you have answered `onrecord link`.")
    elif number:
        tell("`onrecord link` asks about the rest.")


def _most_likely(number: int) -> str:
    return f"{number} of these most likely {'says' if number == 1 else 'say'} the same as"


_STYLES = {"entry": "bold", "reason": "dim", "left": "yellow"}


def _explain(sources: Sequence[str], root: Path) -> None:
    """Print the articles with every decision beside them."""
    from onrecord.draft import NoParserError
    from onrecord.draft.explaining import explain
    from onrecord.draft.sheets import explained

    width = min(PAGE.width, 100)
    try:
        for each in explained(root, sources):
            names = {id_: actor.name for id_, actor in each.actors.items()}
            for heading in (each.source.id, "=" * len(each.source.id), ""):
                OUT.print(text(heading, "bold cyan"))
            for line in explain(each.reading, names, width):
                OUT.print(text(line.words, _STYLES.get(line.kind, "")))
    except NoParserError as error:
        raise refusal(error) from error
