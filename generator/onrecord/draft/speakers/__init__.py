"""Speakers' phrases resolved to actors, over the whole text.

Whoever is not certain stays `unknown`, with the phrase kept as printed: a wrong speaker is worse
than none. A pronoun is resolved only where one person was speaking and nobody else was named since.

`Cast` asks what a phrase may be, one kind of actor after another (`cast`). `phrases` takes it
apart, `known` knows whom the story has and whom this text adds, `people` whom the text gives a
full name and which role, `misprints` when two spellings are one person's, `mentions` who was named
where.
"""

from __future__ import annotations

from onrecord.draft.speakers.cast import Cast
from onrecord.draft.speakers.speaker import Speaker

__all__ = ["Cast", "Speaker"]
