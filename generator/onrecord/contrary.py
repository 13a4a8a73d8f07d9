"""Words that turn a sentence round: without them it says the contrary, or more than it did.

The one list of them. Who asks for less takes a part of it, by its name.
"""

from __future__ import annotations

import re
from collections.abc import Collection

NEGATIONS = frozenset(["no", "not", "never", "none", "neither", "nor", "cannot"])
"""Words that deny what stands beside them; `n't` does it too, at the end of any."""

NEGATIVES = NEGATIONS | {"nobody", "nothing", "without"}
"""With those that deny and stand for somebody or something.

The weights of linking are fitted to these very words: others, and they must be fitted anew.
"""

_DENYING = (*sorted(NEGATIVES), r"\w+n[’']t", "hardly", "scarcely", "barely", "rarely", "seldom")
_KEEPING_BACK = (
    r"refus\w+",
    r"declin(?:e|es|ed|ing)",
    r"den(?:y|ies|ied|ying|ial)",
    r"fail\w*",
    r"avoid\w*",
    r"stop\w* short",
    "unable",
    "unwilling",
    r"forb(?:id\w*|ade?)",
)
"""What is not said, or not done."""
_REJECTING = (
    r"reject\w*",
    r"re(?:fut|but|pudiat)\w*",
    r"dis(?:avow|put|own|claim)\w*",
    r"contra(?:dict|ven)\w*",
    r"rul(?:e|es|ed|ing) out",
    r"dismiss\w*",
    r"doubt\w*",
    r"untru\w+",
    r"fals\w+",
    "baseless",
    "unfounded",
    "far from",
    "against",
    r"oppos\w+",
    "instead",
)
_HINDERING = (r"stop\w*", r"prevent\w*")
_OPEN = ("unless", "if", "whether")
"""What stands behind is not said to be so."""


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


UNSAID = _any_of(*_DENYING, *_KEEPING_BACK)
"""Words before a verb of saying that turn it round."""

TURNING = _any_of(*_DENYING, *_KEEPING_BACK, *_REJECTING, *_HINDERING, *_OPEN)
"""All of them: a negation, a refusal or denial, a hindrance, a condition."""

CLAUSE = _any_of("that", "whether", "if")
"""Words that open a clause: what governs it, and may turn it round in any words, stands before."""


def negates(word: str, among: Collection[str] = NEGATIONS) -> bool:
    """Return whether a word, in lower case and with a plain apostrophe, is a negation."""
    return word in among or word.endswith("n't")
