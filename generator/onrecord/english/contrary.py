"""Words that turn a sentence round: without them it says the contrary, or more than it did.

The one list of them, by what each does. Who asks for less takes a part of it, by its name.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection
from typing import NamedTuple

from onrecord.english.listed import in_order
from onrecord.text import in_small

NEGATIONS = frozenset(["no", "not", "never", "none", "neither", "nor", "cannot"])
"""Words that deny what stands beside them; `n't` does it too, at the end of any."""

NEGATIVES = NEGATIONS | {"nobody", "nothing", "without"}
"""With those that deny and stand for somebody or something.

The weights of linking are fitted to these very words: others, and they must be fitted anew.
"""

_DENYING = (*sorted(NEGATIVES), r"\w+n[’']t", "hardly", "scarcely", "barely", "rarely", "seldom")
_KEEPING_BACK = in_order(r"""
    refus\w+, declin(?:e|es|ed|ing), den(?:y|ies|ied|ying|ial), fail\w*, avoid\w*, stop\w* short,
    unable, unwilling, forb(?:id\w*|ade?)
""")
_REJECTING = in_order(r"""
    reject\w*, re(?:fut|but|pudiat)\w*, dis(?:avow|put|own|claim)\w*, contra(?:dict|ven)\w*,
    rul(?:e|es|ed|ing) out, dismiss\w*, doubt\w*, untru\w+, fals\w+, baseless, unfounded, far from,
    against, oppos\w+, instead
""")
_HINDERING = (r"stop\w*", r"prevent\w*")
_OPEN = ("unless", "if", "whether")
_ASKING = (
    r"(?:was|were|been|being|when|is|are) asked",
    r"asks?",
    r"ask(?:ed|ing) (?:him|her|them)",
)
_STILL_TO_COME = (r"hop(?:es?|ed|ing) to", r"wish\w*", r"plan(?:s|ned|ning)? to", r"threaten\w*")
_LYING = in_order(r"""
    (?:a|the|no) lies?, lied, myths?, hoax\w*, fabricat\w+, nonsense, ridicul\w+, mock\w*,
    pretend\w*
""")
_JESTING = in_order(r"""
    jok(?:e|es|ed|ing), quip(?:s|ped|ping)?, kidd(?:ed|ing), jest(?:s|ed|ing|ingly)?,
    iron(?:y|ic|ically), sarcas\w+
""")
_PLAYING = in_order(r"""
    parod\w+, satir\w+, spoofs?, fiction\w*, imagin(?:e|es|ed|ing|ary), dream\w*, hypothe\w+
""")
_FAKED = in_order(r"""
    fak(?:e|es|ed|ing|ery), bogus, sham, counterfeit, forge(?:d|ry|ries|rs?), doctored,
    deep-?fak\w+, purported(?:ly)?, (?:an?|the|his|her|its|their|in|of|by) alleged,
    (?:alleg|suppos)edly, impersonat\w+, impost[eo]rs?
""")
_HEARSAY = (r"(?:dis|mis)information", r"rumou?r\w*", "hearsay", "gossip")
_UNMEANT = (
    r"(?:in|by|through) (?:error|mistake|accident)",
    r"(?:mistaken|erroneous|inadvertent|accidental|unwitting)ly",
    r"slips? of the (?:tongue|pen)",
    r"(?:almost|nearly) (?:sa(?:id|ys?)|t(?:old|ells?)|wr(?:ote|ites?)|\w+ed)",
)


class Words:
    """Some words, in letters of either size: sought in small ones, which is far quicker."""

    def __init__(self, *words: str) -> None:
        self.pattern = rf"\b(?:{'|'.join(words)})\b"
        self._sought = re.compile(self.pattern)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first place of any of them in a text, or in a stretch of it."""
        return self._sought.search(in_small(text), start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return a match where a text is one of them."""
        return self._sought.fullmatch(in_small(text))


UNSAID = Words(*_DENYING, *_KEEPING_BACK)
"""Words before a verb of saying that turn it round."""

TURNING = Words(*_DENYING, *_KEEPING_BACK, *_REJECTING, *_HINDERING, *_OPEN)
"""A negation, a refusal or denial, a hindrance, a condition."""

CONDITION = re.compile(
    r"(?:but |and )?(?:only |just )*(?:if|unless|lest|(?:as|so) long as|in case|in the event"
    r"|provid(?:ed|ing)(?! (?:by|for|to|with)\b)|supposing|barring|pending"
    r"|assuming(?! (?:command|control|duty|office|power)\b)|on (?:the )?condition"
    r"|subject to|(?:conditional|contingent|depend(?:ent|ing)) (?:up)?on"
    r"|(?<=only )(?:after|once|when|with)|\w+ permitting)\b",
    re.IGNORECASE,
)
"""What opens the words on which others depend: `only if`, `provided that`, `subject to`."""

IN_JEST = Words(*_JESTING)
"""Words beside a saying that took place, and was not meant."""

CLAUSE = Words("that", "whether", "if")
"""Words that open a clause: what governs it, and may turn it round in any words, stands before."""


class Trait(NamedTuple):
    """What words may do to those that stand behind them in their sentence."""

    does: str
    """As an editor reads it: `may deny it`."""
    words: Words
    far: bool = False
    """Whether it does so to the whole sentence, and not only as far as the next comma."""


TRAITS = (
    Trait("may call it untrue", Words(*_LYING), far=True),
    Trait("may only play with it", Words(*_JESTING, *_PLAYING), far=True),
    Trait("may call it a fake", Words(*_FAKED), far=True),
    Trait("may call it hearsay", Words(*_HEARSAY)),
    Trait("may say that nobody meant it", Words(*_UNMEANT)),
    Trait("may deny it", Words(*_DENYING)),
    Trait("may keep it back", Words(*_KEEPING_BACK)),
    Trait("may reject it", Words(*_REJECTING)),
    Trait("may hinder it", Words(*_HINDERING)),
    Trait("may leave it open", Words(*_OPEN)),
    Trait("may only ask for it", Words(*_ASKING)),
    Trait("may only wish or plan it", Words(*_STILL_TO_COME)),
)
"""Why words are not to be shown without those before them."""
ANY_TRAIT = Words(*(each.words.pattern for each in TRAITS))
"""The words of all these."""
_ANOTHER_CLAUSE = re.compile("[,;:–—]")


def turned(before: str) -> tuple[Trait, str] | None:
    """Return what the words before some others in their sentence may do to them, and which do."""
    if not ANY_TRAIT.search(before):  # as it is before nearly all
        return None
    clause = _ANOTHER_CLAUSE.split(before)[-1]
    reaches = ((each, before if each.far else clause) for each in TRAITS)
    return next(((each, words) for each, words in reaches if each.words.search(words)), None)


def negates(word: str, among: Collection[str] = NEGATIONS) -> bool:
    """Return whether a word, in lower case and with a plain apostrophe, is a negation."""
    return word in among or word.endswith("n't")


def turns_at(words: str) -> int:
    """Return where in some words the first stands that turns round or takes back what follows.

    Where there is none, that is behind the last.

    Without it the rest would say more than it does, or the contrary.
    """
    return _first(TURNING, words)


def clause_at(words: str) -> int:
    """Return where in some words the first clause begins; where there is none, behind the last.

    Whatever governs it stands before it: to show of a clause without that might tell the contrary,
    in whichever words it is turned round.
    """
    return _first(CLAUSE, words)


def _first(sought: Words, words: str) -> int:
    found = sought.search(words)
    return found.start() if found else len(words)
