"""Does every sheet have its source, and every source the article that it was made from?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from onrecord.check.words import difference
from onrecord.problems import Place, Problem, Severity, did_you_mean, quoted
from onrecord.story import CONTENT, SHEETS, SOURCES, Story, article_path, article_text
from onrecord.text import find, nearest, paragraphs, squeeze

_BROKEN = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_])")
"""A hyphen at which a line of a PDF breaks a word; whoever joins the two halves changes nothing."""


def there_is_a_story(story: Story) -> Iterator[Problem]:
    """A folder without content is another folder than was meant."""
    if not (story.root / CONTENT).is_dir():
        advice = "name the story's folder with --story, or begin one with `onrecord add`"
        sentence = "there is no such folder, and so no story here"
        yield Problem(Place(f"{CONTENT}/"), sentence, advice, kind="no-story")


def sheets_have_sources(story: Story) -> Iterator[Problem]:
    """A sheet has the name of its source."""
    for sheet in story.sheets:
        name = f"{SOURCES}/{sheet}.md"
        if sheet not in story.sources and name not in story.documents:
            advice = did_you_mean(
                sheet,
                set(story.sources) - set(story.sheets),
                "a sheet has its source's name: rename it, or add its article",
            )
            if renamed := story.renamed(sheet):
                advice = f"its source is called {renamed} now: rename it to {SHEETS}/{renamed}.yml"
            elif likely := story.likely_source(sheet):
                advice = f"if its article is {likely} now, rename it to {SHEETS}/{likely}.yml"
            place = Place(f"{SHEETS}/{sheet}.yml")
            yield Problem(place, f"there is no source {name}", advice, kind="sheet-without-source")


def sources_have_entries(story: Story) -> Iterator[Problem]:
    """Of a source that nobody has read, no page can say what it tells or leaves out."""
    for source in story.sources.values():
        name = f"{SHEETS}/{source.id}.yml"
        if not story.sheets.get(source.id):
            what = "has no entry" if name in story.documents else "does not exist"
            sentence = f"nobody has read this article yet: {name} {what}"
            advice = f"propose entries with `onrecord draft {source.id}`, or write them there"
            place = Place(source.document.name)
            yield Problem(place, sentence, advice, Severity.WARNING, "source-without-entries")


def sources_tell_outlet_and_day(story: Story) -> Iterator[Problem]:
    """Who published an article, and when, is written in its source, or said to be unknown there.

    `add` says once what it did not find; every page that names the source lacks it ever after.
    """
    for source in story.sources.values():
        if source.untold:
            sentence = f"this source has {' and '.join(f'no `{key}`' for key in source.untold)}"
            day = " (without its day, dates like “yesterday” stay open)"
            advice = (
                f"write it between the lines of ---{day if 'published' in source.untold else ''}, "
                f"or `basis: {{{source.untold[-1]}: {{how: unknown}}}}` if nobody knows"
            )
            place = Place(source.document.name)
            yield Problem(place, sentence, advice, Severity.WARNING, "not-told")


def sources_have_texts(story: Story) -> Iterator[Problem]:
    """Below the front matter of a source stands the text of its article."""
    for source in story.sources.values():
        if not source.text.strip():
            advice = f"put it below the second line of ---, as in {source.head.article}"
            place = Place(source.document.name)
            yield Problem(place, "this source has no text", advice, kind="source-without-text")


def sources_have_articles(story: Story) -> Iterator[Problem]:
    """The article that a source was made from is in the story's folder, and in one source only."""
    root = story.root.resolve()
    seen: dict[Path, str] = {}
    paths = [article_path(story, source) for source in story.sources.values()]
    for source, path in zip(story.sources.values(), paths, strict=True):
        article = source.head.article
        place = source.place("article")
        if path is None:
            sentence = f'"{article}" is not a path within the story\'s folder'
            yield Problem(place, sentence, "name a file under seeds/", kind="article-outside")
        elif not path.is_file():
            free = set(path.parent.glob("*")).difference(paths)
            near = [each.relative_to(root).as_posix() for each in free]
            advice = did_you_mean(article, near, "put the article there, as it was collected")
            sentence = f"there is no article {article}"
            yield Problem(place, sentence, advice, kind="source-without-article")
        elif path in seen:
            sentence = f"this article is already the source {seen[path]}"
            yield Problem(place, sentence, "remove one of the two", kind="article-twice")
        else:
            seen[path] = source.id


def texts_stand_in_their_articles(story: Story) -> Iterator[Problem]:
    """A source leaves lines of its article out, and changes none but where they break a word."""
    for source in story.sources.values():
        article = article_text(story, source)
        if article is None:
            continue
        for span in paragraphs(source.text):
            words = span.of(source.text)
            if not find(article, words) and not find(_BROKEN.sub("", article), words):
                near = nearest(article, words)
                differing = near.differences[0] if near and near.differences else None
                advice = f"what stands there differs: {difference(*differing)}" if differing else ""
                sentence = f"{quoted(squeeze(words)[:60] + '…')} is not in {source.head.article}"
                place = source.document.body_place(differing[0] if differing else words)
                yield Problem(place, sentence, advice, Severity.WARNING, "text-changed")


def a_basis_fits_what_it_shows(story: Story) -> Iterator[Problem]:
    """The words in which a headline or an author is printed hold that headline or author."""
    for source in story.sources.values():
        printed = {"title": (source.head.title or "",), "author": source.head.author}
        for key, basis in source.head.basis.items():
            if basis.how != "printed" or not basis.words:
                continue
            for value in filter(None, printed.get(key, ())):
                if not find(basis.words, value):
                    sentence = f'these words do not hold the {key} "{value}"'
                    advice = "give the words in which it is printed, or write `how: editor`"
                    place = source.place("basis", key, "words")
                    yield Problem(place, sentence, advice, kind="basis-of-something-else")
