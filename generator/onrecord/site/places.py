"""What stands in a story's folder beside what people write of it."""

from __future__ import annotations

CONFIG = "mkdocs.yml"
SITE = "site"
TEMPLATES = "templates"
BUILD = "build"
