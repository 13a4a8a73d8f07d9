"""Drawings of how words travelled, from who spoke to who carried them, made at build time.

`graph` says what is drawn: boxes, outlets and the ways between them, made from the record by
`ways`. `layers` puts the boxes in columns and in an order in which few ways cross; `wide` gives
everything a place. They are pure: what they return is numbers, which the template `drawing.j2`
sets as SVG, so that text is escaped there as on every page. `rows` says the same as a list, for
phones, where ways side by side are only lines.
"""

from __future__ import annotations

from onrecord.pages.drawing.view import DrawingView, fitting, of_claim, of_story

__all__ = ["DrawingView", "fitting", "of_claim", "of_story"]
