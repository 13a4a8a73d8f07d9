"""On Record: who said what, when, and according to whom."""

from __future__ import annotations

__version__ = "0.1.0"
