"""A small model that was fitted on marked articles: what attributes, what belongs to it, how sure.

It sees what the parser and the rules of `draft.speech` make of a text (`features`), runs a small
network over that (`network`), reads whole runs of words from it (`labelling`) and lays them beside
the rules' attributions (`reading`). MODEL.md says what it was fitted on and how well it does;
`python -m bench.quotes train` fits it anew.
"""

from __future__ import annotations

from onrecord.draft.learned.reading import Reading, readings

__all__ = ["Reading", "readings"]
