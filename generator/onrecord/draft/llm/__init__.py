"""Drafting by a language model of the editor's choice, at an address that the story names.

`prompt` says what is asked, `asking` asks it, `answer` reads what comes back, and `door` lets in
what stands in the text. The article is data in the question, and the answer is data to us: nothing
in either is run, opened or fetched. The worst that a hostile article or engine can do is propose
words that the article does have, as a draft.
"""

from __future__ import annotations

import os

from onrecord.draft.llm.endpoint import HOST, KEY, Endpoint, EngineError
from onrecord.draft.llm.engine import Llm
from onrecord.problems import Place, Problem, ProblemsError
from onrecord.story import STORY, Story

__all__ = ["HOST", "KEY", "Endpoint", "EngineError", "Llm", "chosen"]


def chosen(story: Story) -> Llm:
    """Return the engine that a story's settings name.

    Raises:
        ProblemsError: where they name none; for an address that is not to be asked.
        EngineError: without a key.
    """
    llm = story.about.settings.llm
    if llm is None:
        raise ProblemsError(
            [
                Problem(
                    Place(STORY),
                    "no engine is named here, and none is asked that you do not name",
                    "add it: settings: {llm: {address: https://…/v1, model: …}}",
                    kind="no-engine",
                )
            ]
        )
    return Llm(Endpoint.of(llm.address, llm.model, llm.seconds, os.environ))
