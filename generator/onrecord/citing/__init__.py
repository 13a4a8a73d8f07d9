"""How a thing is cited: in the styles that papers ask for, and for reference managers.

Names stay as printed, for where a family name begins is nobody's to guess; and no date is made more
precise than it is known.
"""

from __future__ import annotations

from onrecord.citing.bibtex import bibtex
from onrecord.citing.csl import csl
from onrecord.citing.reference import Reference
from onrecord.citing.styles import STYLES, cite

__all__ = ["STYLES", "Reference", "bibtex", "cite", "csl"]
