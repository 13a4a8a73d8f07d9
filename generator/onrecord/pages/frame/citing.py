"""How a page and what it shows are cited, and who answers for it: what stands at its foot."""

from __future__ import annotations

import json
from collections.abc import Iterable

from onrecord.citing import STYLES, Reference, bibtex, cite, csl
from onrecord.citing.reference import remark
from onrecord.dates import Date
from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.page import Kind, Page
from onrecord.pages.values import CiteView, CorrectionView, FileLink, Foot
from onrecord.record import Source


def foot(
    index: Index,
    page: Page,
    cited: tuple[str, Reference] | None,
    files: Iterable[str],
    corrections: Iterable[CorrectionView] = (),
) -> Foot:
    """Return the foot of a page: `cited` is what a reader would cite, and what that is called."""
    paths = tuple(files)
    where = index.record.about.files
    base = where.rstrip("/") if where else None
    return Foot(
        cite=_cite(*cited) if cited else None,
        address=index.edition.at(page.path),
        files=tuple(FileLink(path, f"{base}/{path}" if base else None) for path in paths),
        changed=last_change(index, paths),
        corrections=tuple(corrections),
        to_about=addresses.href(page.path, addresses.ABOUT),
    )


def of_source(source: Source) -> Reference:
    """Return the reference of an article."""
    basis = source.head.basis.get("published")
    inferred = bool(source.head.published and basis and basis.how == "inferred")
    return Reference(
        id=source.id,
        title=source.title,
        authors=source.head.author,
        container=source.outlet.name if source.outlet else None,
        published=source.head.published,
        url=source.head.url,
        archived=source.head.archived,
        language=source.head.language,
        note=remark(titled=source.head.title is not None, inferred=inferred),
    )


def of_page(index: Index, page: Page, id_: str, files: Iterable[str]) -> Reference:
    """Return the reference of a page of ours, as the site's editor published it.

    An actor's is called by what stands there: a name alone would be read as its author's.
    """
    about = index.record.about
    return Reference(
        id=id_,
        title=f"What is attributed to {page.title}" if page.kind is Kind.ACTOR else page.title,
        authors=(about.editor,) if about.editor else (),
        container=about.title,
        published=_changed(index, files),
        url=index.edition.at(page.path),
        language=about.language,
        article=False,
    )


def _cite(what: str, reference: Reference) -> CiteView:
    fields = [
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in csl(reference).items()
    ]
    return CiteView(
        what=what,
        texts=tuple((style, cite(reference, style)) for style in STYLES),
        bibtex=tuple(bibtex(reference).splitlines()),
        csl=("{", *(f"{field}," for field in fields[:-1]), *fields[-1:], "}"),
    )


def last_change(index: Index, paths: Iterable[str]) -> str | None:
    """Return the last day on which one of some files was changed, in words, where it is known."""
    changed = _changed(index, paths)
    return changed.words() if changed else None


def _changed(index: Index, paths: Iterable[str]) -> Date | None:
    """The last day on which one of some files was changed; None where that of any is not known."""
    changed = index.edition.history.changed
    times = [changed.get(path) for path in paths]
    days = [at.date() for at in times if at]
    return Date.on(max(days)) if days and len(days) == len(times) else None
