"""From a story to the site that readers see, by MkDocs: built, offered for download, previewed."""

from __future__ import annotations

from onrecord.site.building import Built, build, load
from onrecord.site.places import CONFIG, SITE

__all__ = ["CONFIG", "SITE", "Built", "build", "load"]
