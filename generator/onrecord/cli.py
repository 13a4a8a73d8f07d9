"""The command `onrecord`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, ParamSpec

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord import __version__
from onrecord.problems import (
    Problem,
    ProblemsError,
    Severity,
    errors,
    questions,
    render,
    warnings,
)

if TYPE_CHECKING:
    from onrecord.link import Proposal
    from onrecord.link.answers import Session
    from onrecord.story import SheetEntry, Story

P = ParamSpec("P")

_OUT = Console(highlight=False, soft_wrap=True)
_PAGE = Console(highlight=False)
"""For what is set in columns, and so must know how wide the terminal is."""
_ERR = Console(stderr=True, highlight=False, soft_wrap=True)
_WRONG = 1
"""Exit status where something is wrong with the story."""

_folder = click.option(
    "--story",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The story's folder; the one you are in, if left out.",
)


def _tell(line: str) -> None:
    _OUT.print(Text(line))


_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.QUESTION: "cyan"}


def _show(problems: Iterable[Problem]) -> None:
    """Print problems as an editor reads them, with a count behind; questions apart, at the end."""
    each = list(problems)
    wrong, warned, asked = errors(each), warnings(each), questions(each)
    _print(problem for problem in each if problem not in asked)
    if wrong or warned:
        found = f"{_count(len(wrong), 'error')}, {_count(len(warned), 'warning')}"
        _ERR.print(Text(found, style="bold"))
    _print(asked)
    if asked:
        _ERR.print(Text(f"{_count(len(asked), 'question')} for you to answer", style="bold"))


def _print(problems: Iterable[Problem]) -> None:
    for problem in problems:
        first, *rest = render(problem).split("\n")
        _ERR.print(Text(first, style=_COLOURS[problem.severity]))
        for line in rest:
            _ERR.print(Text(line))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _entries(number: int) -> str:
    return f"{number} {'entry' if number == 1 else 'entries'}"


def _stop(problems: Iterable[Problem]) -> NoReturn:
    _show(problems)
    sys.exit(_WRONG)


def _said_plainly(command: Callable[P, None]) -> Callable[P, None]:
    """Show problems, and what the system refuses, as sentences instead of tracebacks."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except ProblemsError as error:
            _stop(error.problems)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(
                f"{where}{(error.strerror or str(error)).lower()}"
            ) from error

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="onrecord")
def main() -> None:
    """Who said what, when, according to whom: articles in, a site out.

    \b
    A story grows in these steps:
      onrecord add seeds/*.txt    articles become sources
      onrecord draft              a fact sheet for each source
      (edit the sheets in content/sheets/)
      onrecord link               which entries are the same claim
      onrecord check              what is wrong, where, and what would be right
      onrecord serve              a live preview
      onrecord build              the site
      onrecord export             the record for other programs
    """  # noqa: D301  # click reads the character: the lines below it stay lines


@main.command()
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path))
@_folder
@_said_plainly
def add(articles: Sequence[Path], root: Path) -> None:
    """Make a source of each article: a file of plain text.

    Fills in what the text itself proves, leaves out what is plainly not article, and says what.

    Example: onrecord add seeds/*.txt
    """
    from onrecord.ingest import Added, Refused, Skipped
    from onrecord.ingest import add as add_articles

    refused: list[Problem] = []
    for outcome in add_articles(root, articles):
        if isinstance(outcome, Added):
            _tell(f"{outcome.path} → {outcome.file}")
            for left in outcome.source.left_out:
                _OUT.print(
                    Text(
                        f"  left out, line {left.line_number}: {_short(left.words)} ({left.reason})"
                    )
                )
        elif isinstance(outcome, Skipped):
            _tell(f"{outcome.path}: nothing to add to {outcome.source_id}; {outcome.reason}")
        elif isinstance(outcome, Refused):
            refused.extend(outcome.problems)
    if refused:
        _stop(refused)


def _short(words: str) -> str:
    return f"“{words[:60]}…”" if len(words) > 60 else f"“{words}”"


@main.command()
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
@_folder
@_said_plainly
def draft(sources: Sequence[str], only_new: bool, engine: str, explain: bool, root: Path) -> None:
    """Propose entries for the fact sheets of all SOURCES, or of those named.

    Only ever adds: what a person wrote or dismissed stays as it is, and is not proposed again.

    Example: onrecord draft --new
    """
    from onrecord.draft import NoParserError
    from onrecord.draft.llm import EngineError, chosen
    from onrecord.draft.sheets import draft as draft_sheets
    from onrecord.draft.sheets import embedded

    if explain and engine != "embedded":
        raise click.UsageError("--explain tells how the embedded engine decides; leave --with out")
    if explain:
        _explain(sources, root)
        return
    _tell("Reading …")
    done = False
    try:
        choose = chosen if engine == "llm" else embedded
        for outcome in draft_sheets(root, sources, only_new=only_new, choose=choose):
            done = True
            actors = f", {_count(len(outcome.actors), 'actor')}" if outcome.actors else ""
            _tell(f"{outcome.file}: {_entries(outcome.entries)}{actors} added")
            for note in outcome.notes:
                _tell(f"  {note}")
    except (NoParserError, EngineError) as error:
        raise click.ClickException(str(error)) from error
    if not done:
        _tell(
            "Nothing to draft: every source has a sheet." if only_new else "There are no sources."
        )


_STYLES = {"entry": "bold", "reason": "dim", "left": "yellow"}


def _explain(sources: Sequence[str], root: Path) -> None:
    """Print the articles with every decision beside them."""
    from onrecord.draft import NoParserError
    from onrecord.draft.explaining import explain
    from onrecord.draft.sheets import explained

    width = min(_PAGE.width, 100)
    try:
        for each in explained(root, sources):
            names = {id_: actor.name for id_, actor in each.actors.items()}
            _OUT.print(Text(f"{each.source.id}\n{'=' * len(each.source.id)}\n", style="bold cyan"))
            for line in explain(each.reading, names, width):
                _OUT.print(Text(_printable(line.words), style=_STYLES.get(line.kind, "")))
    except NoParserError as error:
        raise click.ClickException(str(error)) from error


@main.command()
@click.option("--list", "only_list", is_flag=True, help="Print the questions, and ask nothing.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON, for programs.")
@_folder
@_said_plainly
def link(only_list: bool, as_json: bool, root: Path) -> None:
    """Ask which entries of different sheets are the same statement or event.

    Yes writes the `claim:` line, and a new claim where it needs one; no is remembered as `not:`.
    What was decided is never asked again; later asks again next time.

    Example: onrecord link
    """
    from onrecord.link.answers import Session

    session = Session(root)
    if as_json:
        questions = [each.as_json() for each in session.open()]
        click.echo(json.dumps(questions, indent=2, ensure_ascii=False))
    elif only_list:
        for proposal in session.open():
            _show_question(proposal, session.story)
    else:
        _ask(session)


def _ask(session: Session) -> None:
    """Put one question after another, until there is none or the editor has enough."""
    left = len(session.open())
    _tell(f"{_count(left, 'question')}; an answer may settle others, and bring new ones.")
    asked = 0
    try:
        while (proposal := session.next()) and _answer(session, proposal):
            asked += 1
    except click.Abort:
        _tell("")
    _tell(f"{_count(asked, 'answer')}; {_count(len(session.open()), 'question')} left.")


def _answer(session: Session, proposal: Proposal) -> bool:
    """Put one question and write the answer; whether to go on."""
    _show_question(proposal, session.story)
    choice = click.prompt(f"{_asked(proposal)}? yes, no, later, quit", value_proc=_chosen)
    if choice == "yes":
        title = "" if proposal.claim else click.prompt(_TITLE, default="", show_default=False)
        claim = session.yes(proposal, title)
        _tell(f"{'rejects' if proposal.rejects else 'claim'}: {claim}")
    elif choice == "no":
        _tell(f"not: {session.no(proposal)}")
    elif choice == "later":
        session.later(proposal)
    return bool(choice != "quit")


def _asked(proposal: Proposal) -> str:
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


_TITLE = "What is claimed, in neutral words (Enter: no title yet)"


def _show_question(proposal: Proposal, story: Story) -> None:
    """Both passages side by side, and what speaks for and against."""
    sides = Table.grid(expand=True, padding=(0, 2))
    sides.add_column(ratio=1)
    sides.add_column(ratio=1)
    other = _passage(proposal.other, story) if proposal.other else Text("no wording yet")
    if proposal.claim:
        record = story.claims.get(proposal.claim)
        title = f"{proposal.claim}: {record.title if record else 'untitled'}"
        other = Text(f"{title}\n", style="italic").append_text(other)
    sides.add_row(_passage(proposal.entry, story), other)
    _PAGE.print(Text(f"\n{min(proposal.confidence, 0.99):.0%} sure", style="bold"))
    _PAGE.print(sides)
    for reason in proposal.why:
        _PAGE.print(Text(f"  · {_printable(reason)}", style="dim"))


def _printable(words: str) -> str:
    """Words from a file may hold characters that a terminal would obey."""
    return "".join(char if char.isprintable() else " " for char in words)


def _passage(item: SheetEntry, story: Story) -> Text:
    """Where an entry stands, who says it, and its words."""
    source = story.sources.get(item.sheet)
    published = source.head.published if source else None
    day = f", {published.words()}" if published else ""
    entry = item.entry
    who = ", ".join(story.actors[id_].name if id_ in story.actors else id_ for id_ in entry.who)
    said = _printable(" … ".join(entry.said))
    text = Text(f"{item.sheet}{day}\n", style="cyan")
    text.append(f"{who or 'the source itself'}: ", style="default")
    text.append(said, style="bold default")
    return text.append(f"  ({_printable(entry.cue)})" if entry.cue else "", style="dim default")


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON, for programs.")
@_folder
@_said_plainly
def check(as_json: bool, root: Path) -> None:
    """Say everything that is wrong with the story, where, and what would be right.

    Ends with status 1 if anything is wrong; warnings are no error, and neither are questions: what
    sources seem to disagree about, for you to confirm or dismiss.
    """
    from onrecord.check import check as check_story
    from onrecord.check.showing import share_shown
    from onrecord.story import read_story

    story = read_story(root)
    problems = check_story(story)
    if as_json:
        click.echo(json.dumps([each.as_json() for each in problems], indent=2, ensure_ascii=False))
        sys.exit(_WRONG if errors(problems) else 0)
    _show(problems)
    if errors(problems):
        sys.exit(_WRONG)
    _tell(
        f"Nothing is wrong in {_count(len(story.sources), 'source')}, "
        f"{_entries(sum(1 for _ in story.entries()))} and {_count(len(story.claims), 'claim')}."
    )
    for source in story.sources.values():
        _tell(f"  {share_shown(story, source):>4.0%} of {source.id} is shown on the site")


@main.command()
@_folder
@_said_plainly
def build(root: Path) -> None:
    """Build the site into the story's folder `site/`."""
    from onrecord.site import build as build_site

    built = build_site(root, _tell)
    found = {"warning": warnings(built.warnings), "question": questions(built.warnings)}
    if any(found.values()):
        counts = " and ".join(_count(len(each), noun) for noun, each in found.items() if each)
        _tell(f"{counts}: `onrecord check` tells more.")
    _tell(f"The site stands in {built.index.parent}: {_count(built.pages, 'page')}.")
    _tell("Look at it with `onrecord serve`, which also shows your edits as you save them.")


def _known_formats(
    _: click.Context, __: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """The formats that were asked for; their list is loaded only when it is needed."""
    from onrecord.export import FORMATS

    for value in values:
        if value not in FORMATS:
            raise click.BadParameter(f"{value!r} is none of {', '.join(FORMATS)}.")
    return values


class _ExportCommand(click.Command):
    """Lists the formats in its help."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # as the base class
        from onrecord.export import FORMATS

        with formatter.section("Formats"):
            formatter.write_dl([(key, each.meaning) for key, each in FORMATS.items()])


@main.command(cls=_ExportCommand)
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT",
    callback=_known_formats,
    help="Only this format; may be given more than once.",
)
@_folder
@_said_plainly
def export(folder: Path | None, formats: Sequence[str], root: Path) -> None:
    """Write the record for other programs into FOLDER, or into the story's `build/export/`.

    Holds what the pages show: passages, never articles; drafts marked; nothing dismissed.

    Example: onrecord export --format json --format csv
    """
    from onrecord.export import FOLDER, FORMATS
    from onrecord.export import export as export_record
    from onrecord.site import load

    into = folder or root / FOLDER
    files = export_record(load(root), into, formats or tuple(FORMATS))
    for file in files:
        _tell(str(file))
    _tell(f"{_count(len(files), 'file')} in {into}.")


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve on.")
@click.option("--port", default=8000, show_default=True, help="The port to serve on.")
@_folder
@_said_plainly
def serve(host: str, port: int, root: Path) -> None:
    """Show the site, and build it anew whenever the story changes.

    While something is wrong the last good site stays, with the problems on the page and here.
    """
    from onrecord.serve import Preview
    from onrecord.serve import serve as serve_site

    def report(preview: Preview) -> None:
        _show(preview.problems)
        _tell(f"http://{host}:{port}/  (Ctrl+C ends it)")

    try:
        serve_site(root, host, port, _tell, report)
    except KeyboardInterrupt:
        _tell("Ended.")
