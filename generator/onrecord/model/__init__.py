"""The shapes of the files that people edit: one module for each kind of file.

A field's description says what it means, with an example. It is the one place where that stands:
the JSON schema that editors complete from (`schema`), and the messages of `onrecord check`
(`validation`), take it from here.
"""

from __future__ import annotations

from onrecord.model.actor import Actor, ActorKind, along_speaks_for
from onrecord.model.claim import Claim, Difference, What
from onrecord.model.shape import Correction, Robots, Shape, Snippets
from onrecord.model.sheet import Draft, Entry, Original, Part, Sheet
from onrecord.model.source import Basis, Source
from onrecord.model.story import UNTITLED, Llm, Settings, StoryFile
from onrecord.model.values import Id

__all__ = [
    "UNTITLED",
    "Actor",
    "ActorKind",
    "Basis",
    "Claim",
    "Correction",
    "Difference",
    "Draft",
    "Entry",
    "Id",
    "Llm",
    "Original",
    "Part",
    "Robots",
    "Settings",
    "Shape",
    "Sheet",
    "Snippets",
    "Source",
    "StoryFile",
    "What",
    "along_speaks_for",
]
