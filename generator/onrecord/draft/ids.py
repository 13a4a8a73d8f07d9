"""Ids, as the rest of the package makes them."""

from __future__ import annotations

from onrecord.ids import UNKNOWN, slug, unused

__all__ = ["UNKNOWN", "slug", "unused"]
