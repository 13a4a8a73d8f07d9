"""Whether words may stand without those before them in their sentence.

They may where these do no more than say whose they are, and that has one plain shape: somebody
says, to somebody, at some time, that. All else may say that nobody said so: "it would be a lie to
say that", "she was asked to confirm", "the idea of". So each word is sorted into a class, the shape
is written in these, and whatever is of another class does not fit it. Too strict costs a longer
row, too kind a false one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.contrary import TURNING, turned
from onrecord.pages.verbs import Use, Verb, verbs

_CLASSES = {
    "T": r"that\b",
    "C": r"according\sto\b",
    "W": (  # when
        r"(?:(?:previous|recent|repeated|public|open|formal|official|initial|original|final"
        r"|subsequent|direct)ly|also|already|both|all|long|now|then|later|since|again|once|twice"
        r"|earlier|meanwhile|however|today|yesterday|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
        r"day|(?:this|last)\s(?:week|month|year|weekend|morning|evening))\b"
    ),
    "H": r"(?:has|have|had)\b",
    "O": r"(?-i:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Ii]t|him|them|us|me)\b",
    "I": r"an?\b",
    "D": r"(?:the|this|these|those|its|their|his|her|our|my|your)\b",
    "A": r"(?:and|but|so|yet|still)\b",
    "P": r"(?:on|in|at)\b",
    "Q": r"(?:during|via|citing|quoting)\b",
    "Y": r"as\b",
    "F": r"(?:of|from|for|with|by|near|between|among|inside|after|before|including)\b",
    "X": (  # a second verb, or whatever a clause hangs from
        r"(?:to|having|like|than|until|till|while|because|although|though|am|is|are|was|were|be"
        r"|been|being|do|does|did|will|would|shall|should|can|could|(?-i:may)|might|must|let|made?|how"
        r"|wh(?:o|om|ose|at|ich|en|ere|y)|few|hopes?|thinks?|thought|knows?|knew|feels?|felt|fears?"
        r"|hears?|heard|lies?|story|stories|tale|rumou?rs?|idea|fact|belief|notion|claims?|view"
        r"|theory|about|over|against)\b"
    ),
    "L": r"(?-i:[a-z])+ly\b",
    "E": r"(?-i:[a-z])+(?:ed|ing)\b",  # a verb; behind a determiner, what sort somebody is of
    "c": r",",
    "e": r":",
    "q": r"[\"“”„«»‘]|['’](?!\w)",
    "X_": r"[;()–—]",
    "N": r"[\w’'.-]+|\S",
}
"""Which class a word or a mark is of: the first that has it."""
_TOKEN = re.compile(
    "|".join(f"(?P<{name}>{words})" for name, words in _CLASSES.items()), re.IGNORECASE
)

_SORT = "L?EN*|N+"
_THING = rf"(?:[DI](?:{_SORT})|N+)"
_NAME = rf"{_THING}(?:[FPQ]{_THING})*"
_SOMEBODY = rf"(?:O|{_NAME}(?:(?:cA?F?|A){_NAME})*c?)"
_FIRST = r"c?(?:A?c?(?:[CFPQ](?:[DI]L?E|[NDIFPQWOAL])*|W)c)*A?"
_WHEN = rf"(?:[DP]?W|P(?:I(?:{_SORT})|N+)|Q{_THING})*"
_SAYS = rf"(?:P?W)*H?W*(?:V|S|B(?:O|{_THING}(?:[DI]N+)?)){_WHEN}"
_SHAPE = re.compile(
    rf"{_FIRST}(?:{_SOMEBODY}?{_SAYS}(?:T?cC{_NAME}(?=c))?|(?:C|YV[FP]?){_NAME}|YV)"
    r"(?P<closed>Tq?|q|[ce]q?)?"
)
"""Somebody says (V; S: `said`; B: `told`) that; or according to somebody; or as somebody says."""
_LONGEST = 600
"""More characters than these are no plain saying."""
_SAY = re.compile(r"(?:says?|said)$", re.IGNORECASE)
_TELL = re.compile(r"(?:tells?|told)$", re.IGNORECASE)


@lru_cache(maxsize=1 << 12)  # whoever shows a few of the words asks again
def may_stand_alone(before: str, said: str = "") -> bool:
    """Return whether words may stand without those before them in their sentence.

    `said` is what follows, or its first word.
    """
    if not re.search(r"\w", before):
        return True
    if len(before) > _LONGEST or TURNING.search(before) or turned(before):
        return False
    classes = "".join(_classes(before.strip()))
    shape = _SHAPE.fullmatch(classes)
    if shape is None:
        return False
    opens = next(_classes(said), "N")
    runs_on = re.search("[SB]", classes) and opens not in "FPQXY"  # not `is said to`
    return bool(shape["closed"] or opens in "Tq" or runs_on)


def _classes(words: str) -> Iterator[str]:
    saying = {each.span.end: each for each in verbs(words)}
    for token in _TOKEN.finditer(words):
        verb = saying.get(token.end())
        name = (token.lastgroup or "N")[0]
        yield name if verb is None or name in "CQ" else _saying(token[0], verb)


def _saying(printed: str, verb: Verb) -> str:
    """Return the class of what may be a verb of saying."""
    if verb.use is Use.NAMES:
        return "N"
    if verb.use is Use.GOVERNED or verb.name == "supposed" or printed.casefold().endswith("ing"):
        return "X"
    return "S" if _SAY.match(printed) else "B" if _TELL.match(printed) else "V"
