"""The command `onrecord`: only options and what the terminal shows.

The longer commands have a module each; what all share is in `terminal`.
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord import __version__
from onrecord.cli.drafting import draft
from onrecord.cli.linking import link
from onrecord.cli.terminal import (
    WRONG,
    as_called,
    entries,
    folder_option,
    said_plainly,
    show,
    stop,
    tell,
    tell_json,
)
from onrecord.problems import ProblemsError, errors, questions, warnings
from onrecord.text import counted

if TYPE_CHECKING:
    from onrecord.problems import Problem


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="onrecord")
def main() -> None:
    """Who said what, when, according to whom: articles in, a site out.

    \b
    A story grows in these steps:
      onrecord new FOLDER         a folder for a story
      onrecord add seeds/*.txt    articles become sources
      onrecord draft              a fact sheet for each source
      (edit the sheets in content/sheets/)
      onrecord link               which entries are the same claim
      onrecord check              what is wrong, where, and what would be right
      onrecord serve              a live preview
      onrecord build              the site
      onrecord export             the record for other programs
    """  # noqa: D301  # click reads the character: the lines below it stay lines


main.add_command(draft)
main.add_command(link)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@said_plainly
def new(folder: Path) -> None:
    """Begin a story in FOLDER, which is new or empty.

    Articles can be added to it then, and it builds as it is. Its title is the folder's name.

    Example: onrecord new harbour-bridge
    """
    from onrecord.starting import start

    for file in start(folder):
        tell(str(file))
    tell(f"Put articles into {folder / 'seeds'}, each as a file of plain text; then:")
    program, there = as_called(), shlex.quote(str(folder))
    for command in (f"add {there}/seeds/*.txt", "draft", "serve"):
        tell(f"  {program} {command} --story {there}")


@main.command()
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path))
@folder_option
@said_plainly
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
            tell(f"{outcome.path} → {outcome.file}")
            for left in outcome.source.left_out:
                tell(f"  left out, line {left.line_number}: {_short(left.words)} ({left.reason})")
            if unknown := outcome.source.unknown:
                tell(f"  not found in it: {' and '.join(unknown)}; write there what you know")
            for hint in outcome.source.hints:
                tell(f"  {hint}")
            if "published" in unknown:
                tell("  (best before drafting: without it, a draft cannot date “yesterday”)")
        elif isinstance(outcome, Skipped):
            tell(f"{outcome.path}: nothing to add to {outcome.source_id}; {outcome.reason}")
        elif isinstance(outcome, Refused):
            refused.extend(outcome.problems)
    if refused:
        stop(refused)


def _short(words: str) -> str:
    return f"“{words[:60]}…”" if len(words) > 60 else f"“{words}”"


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON, for programs.")
@folder_option
@said_plainly
def check(as_json: bool, root: Path) -> None:
    """Say everything that is wrong with the story, where, and what would be right.

    Ends with status 1 if anything is wrong; warnings are no error, and neither are questions: what
    sources seem to disagree about, for you to confirm or dismiss.
    """
    from onrecord.check import check as check_story
    from onrecord.record import join
    from onrecord.story import read_story

    story = read_story(root)
    problems = check_story(story)
    if as_json:
        tell_json([each.as_json() for each in problems])
        sys.exit(WRONG if errors(problems) else 0)
    show(problems)
    if errors(problems):
        sys.exit(WRONG)
    fine = "There is no error" if problems else "Nothing is wrong"
    record = join(story)
    tell(
        f"{fine} in {counted(len(story.sources), 'source')}, "
        f"{entries(sum(1 for _ in story.entries()))} and {counted(len(record.claims), 'claim')}."
    )
    waiting = [item.sheet for item in story.entries() if item.entry.draft]
    allowed = story.about.settings.share
    for source in story.sources.values():
        share = record.share(source.id)
        above = round(share, 2) > allowed  # as it is printed
        more = f", more than the story's `share` of {allowed:.0%}" if above else ""
        tell(f"  {share:>4.0%} of {source.id} is shown on the site{more}")
    if waiting:
        are = "is a draft" if len(waiting) == 1 else "are drafts"
        where = counted(len(set(waiting)), "sheet")
        tell(f"{entries(len(waiting))} of {where} {are} that nobody has read yet.")


@main.command()
@folder_option
@said_plainly
def build(root: Path) -> None:
    """Build the site into the story's folder `site/`."""
    from onrecord.site import SITE
    from onrecord.site import build as build_site

    try:
        built = build_site(root, tell)
    except ProblemsError as error:
        show(errors(error.problems))
        raise click.ClickException(f"the site is not built; {root / SITE} is as it was") from error
    found = {"warning": warnings(built.warnings), "question": questions(built.warnings)}
    if any(found.values()):
        counts = " and ".join(counted(len(each), noun) for noun, each in found.items() if each)
        tell(f"{counts}: `onrecord check` tells more.")
    tell(f"The site stands in {built.index.parent}: {counted(built.pages, 'page')}.")
    tell("Look at it with `onrecord serve`, which also shows your edits as you save them.")


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
@folder_option
@said_plainly
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
        tell(str(file))
    tell(f"{counted(len(files), 'file')} in {into}.")


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve on.")
@click.option("--port", default=8000, show_default=True, help="The port to serve on.")
@folder_option
@said_plainly
def serve(host: str, port: int, root: Path) -> None:
    """Show the site, and build it anew whenever the story changes.

    While something is wrong the last good site stays, with the problems on the page and here.
    """
    from onrecord.site.serving import Preview
    from onrecord.site.serving import serve as serve_site

    def report(preview: Preview) -> None:
        show(preview.problems)
        tell(f"http://{host}:{port}/  (Ctrl+C ends it)")

    try:
        serve_site(root, host, port, tell, report)
    except KeyboardInterrupt:
        tell("Ended.")
