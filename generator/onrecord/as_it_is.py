"""A page that is one block of HTML goes into the site as it is: an extension of Python-Markdown.

Otherwise Python-Markdown reads the whole of it to find where the block ends, and MkDocs once more
to find its anchors, which takes two fifths of the time that a site takes. The outcome is the same.
"""

from __future__ import annotations

from markdown import Markdown  # type: ignore[import-untyped]  # nobody brings its types
from markdown.extensions import Extension  # type: ignore[import-untyped]  # as above
from markdown.preprocessors import Preprocessor  # type: ignore[import-untyped]  # as above

_BEGINS = '<div class="r'
"""What every page of `render` begins with; none of them holds a blank line."""
_AFTER_TIDYING_UP = 29
"""Python-Markdown tidies up white space at 30, and looks for blocks of HTML from 25 down."""


class _AsItIs(Preprocessor):  # type: ignore[misc]  # as above
    def run(self, lines: list[str]) -> list[str]:
        page = "\n".join(lines).strip("\n")
        if not page.startswith(_BEGINS) or "\n\n" in page:
            return lines
        return [self.md.htmlStash.store(page)]


class AsItIs(Extension):  # type: ignore[misc]  # as above
    """Puts such pages aside before they are read, and back when all is done."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # as the base class
        """Add it to a converter."""
        md.preprocessors.register(_AsItIs(md), "as_it_is", _AFTER_TIDYING_UP)


def makeExtension(**options: object) -> AsItIs:  # noqa: N802  # the name that Python-Markdown looks for
    """Return the extension, for `markdown_extensions` in `mkdocs.yml`."""
    return AsItIs(**options)
