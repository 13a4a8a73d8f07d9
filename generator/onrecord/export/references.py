"""The sources of an exported record as references."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.citing import Reference
from onrecord.citing.reference import remark
from onrecord.dates import Date
from onrecord.export import shapes


def references(record: shapes.Record) -> Iterator[Reference]:
    """Return a reference for every source, in their order."""
    outlets = {actor.id: actor.name for actor in record.actors}
    for source in record.sources:
        yield Reference(
            id=source.id,
            title=source.title,
            authors=source.author,
            container=outlets.get(source.outlet or ""),
            published=Date.parse(source.published.edtf) if source.published else None,
            url=source.url,
            archived=source.archived,
            language=source.language,
            note=remark(titled=source.titled, inferred=_is_inferred(source)),
        )


def _is_inferred(source: shapes.Source) -> bool:
    basis = source.basis.get("published")
    return bool(source.published and basis and basis.how == "inferred")
