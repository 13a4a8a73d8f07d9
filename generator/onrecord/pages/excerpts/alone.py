"""Whether words may stand without those before them in their sentence.

They may where these do no more than say whose they are, and that has one plain shape: somebody
says, to somebody, at some time, that. All else may say that nobody said so: "it would be a lie to
say that", "she was asked to confirm", "the idea of". So each word is sorted into a class, the shape
is written in these, and whatever is of another class does not fit it. Too strict costs a longer
row, too kind a false one.

Only what somebody is called may be any words: behind `in` or `at` stands where and when people
speak, behind `told` who listens, and both are classes too, or "in a play" were as good as "in
Paris". What makes somebody unreal, as "the impostor", is one of the traits of `contrary`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.english.contrary import TURNING, turned
from onrecord.pages.excerpts.verbs import Use, Verb, verbs

_AUDIENCES = (
    r"press|media|(?:news)?papers?|magazine|weekly|agency|outlets?|broadcasters?|network"
    r"|station|radio|television|tv|correspondent|reporter|journalist|court|judge|jury|police"
    r"|parliament|congress|senate|council|committee|commission|panel|cabinet|government|assembly"
    r"|board|crowd|audience|conference|group|members|people|colleagues?|friends?|family|wife"
    r"|husband|officials|residents|citizens|deputies|delegates|allies|nation|public|troops|staff"
    r"|team|party|students|relatives|counterparts?|authorities|parents|diplomats"
    r"|(?-i:[a-z])+(?:er|or|ist|ant)s|(?-i:[a-z])*(?:men|women)"
)
_MEETINGS = (
    r"interviews?|statements?|letters?|posts?|tweets?|speech(?:es)?|address|remarks|comments"
    r"|briefings?|meetings?|summits?|talks|hearings?|sessions?|testimony|reports?|articles?|e-?mails?"
    r"|messages?|calls?|conversations?|announcement|release|appearance|visit|rally|debate|forum"
    r"|event|ceremony|broadcast|program(?:me)?s?|show|video|podcast|book|documents?|filing|note|reply"
    r"|response|column|editorial|bulletin|memo(?:randum)?|communiqu[eé]|transcript|website"
    r"|site|blog|channel|page|account|record|air|condition|anonymity|writing"
)
_PLACES = (
    r"city|town|capital|country|region|area|province|village|state|headquarters|office|ministry"
    r"|embassy|universit(?:y|ies)|institute|agency|department|company|army|military|house|hall|scene"
    r"|sidelines|front|border|north|south|east|west|morning|afternoon|evening|night|days?|weeks?"
    r"|weekend|months?|years?|times?|moment|start|end"
)
_SORTS = (  # of any of these
    r"daily|weekly|regular|annual|new|recent|separate|joint|brief|short|long|lengthy|written"
    r"|televised|recorded|live|open|official|formal|emergency|closed-door|virtual|exclusive|first"
    r"|second|third|last|final|opening|closing|same|next|special|national|local|international"
    r"|foreign|federal|regional|audio|telephone|phone|news|social|online|prepared|other|another"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|early|late|private"
    r"|defen[cs]e|opposition|internal"
)
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
    "P": r"(?:on|in|at|during|via|within|outside|across|throughout|around)\b",
    "Q": r"(?:citing|quoting|after|before)\b",
    "Y": r"as\b",
    "F": r"(?:of|from|for|with|by|near|between|among|inside|including)\b",
    "X": (  # a second verb, or whatever a clause hangs from
        r"(?:to|having|like|than|until|till|while|because|although|though|am|is|are|was|were|be"
        r"|been|being|do|does|did|will|would|shall|should|can|could|(?-i:may)|might|must|let|made?|how"
        r"|wh(?:o|om|ose|at|ich|en|ere|y)|few|hopes?|thinks?|thought|knows?|knew|feels?|felt|fears?"
        r"|hears?|heard|lies?|story|stories|tale|rumou?rs?|idea|fact|belief|notion|claims?|view"
        r"|theory|about|over|against|perhaps|maybe|under|upon|through|amid"
        r"|beyond|despite|except|(?:in|on)to|towards?|behind|beneath|above|below|unlike)\b"
    ),
    "K": rf"(?:{_AUDIENCES}|{_MEETINGS}|{_PLACES}|{_SORTS})\b",
    "L": r"(?-i:[a-z])+ly\b",
    "E": r"(?-i:[a-z])+(?:ed|ing)\b",  # a verb; behind a determiner, what sort somebody is of
    "c": r",",
    "e": r":",
    "q": r"[\"“”„«»‘]|['’](?!\w)",
    "X_": r"[;()–—]",
    "N": r"[\w’'.-]+|\S",
}
"""Which class a word or a mark is of: the first that has it; N with a capital or a digit is G."""
_TOKEN = re.compile(
    "|".join(f"(?P<{name}>{words})" for name, words in _CLASSES.items()), re.IGNORECASE
)
_CHUNK = re.compile(r"(?:\S*(?:according|this|last)\s)*\S+", re.IGNORECASE)
"""What is sorted at a time: a word with its marks, and with it what may be of one class with it."""

_SORT = "L?E[NGK]*|[NGK]+"
_THING = rf"(?:[DI](?:{_SORT})|[NGK]+)"
_KNOWN = "[DI]?+[GKW]++"  # possessive: each stretch has one reading, however long a text
_WHERE = rf"P(?:O|{_KNOWN})(?:[FP]{_KNOWN}(?!N))*+"
_NAME = rf"{_THING}(?:[FQ]{_THING}|{_WHERE})*"
_SOMEBODY = rf"(?:O|{_NAME}(?:(?:cA?F?|A){_NAME})*c?)"
_OPENING = rf"(?:[CQ](?:O|{_NAME}(?:A{_NAME})*)|{_WHERE}|F(?:O|{_KNOWN})|W)"
_FIRST = rf"c?(?:A?c?{_OPENING}c)*A?"
_WHEN = rf"(?:[DP]?W|{_WHERE}|Q{_THING})*"
_TOLD = rf"(?:O|{_KNOWN}(?:F{_KNOWN})*+(?:DG[GK]*)?)"
_SAYS = rf"(?:P?W)*H?W*(?:V|S|B{_TOLD}){_WHEN}"
_SHAPE = re.compile(
    rf"{_FIRST}(?:{_SOMEBODY}?{_SAYS}(?:T?cC{_NAME}(?=c))?|(?:C|YVF?){_NAME}|YV(?:{_WHERE})?)"
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
    for chunk in _CHUNK.finditer(words):
        for printed, end, name in _sorted(chunk[0]):
            verb = saying.get(chunk.start() + end)
            yield name if verb is None or name in "CQ" else _saying(printed, verb, name)


@lru_cache(maxsize=1 << 14)  # the same words come again in sentence after sentence
def _sorted(chunk: str) -> Sequence[tuple[str, int, str]]:
    """Each word or mark, where it ends, and its class."""
    return tuple((token[0], token.end(), _class(token)) for token in _TOKEN.finditer(chunk))


def _class(token: re.Match[str]) -> str:
    name, first = (token.lastgroup or "N")[0], token[0][0]
    return "G" if name == "N" and (first.isupper() or first.isdigit()) else name


def _saying(printed: str, verb: Verb, otherwise: str) -> str:
    """Return the class of what may be a verb of saying; of a noun what it is `otherwise`."""
    if verb.use is Use.NAMES:
        return otherwise if otherwise in "GK" else "N"
    if verb.use is Use.GOVERNED or verb.name == "supposed" or printed.casefold().endswith("ing"):
        return "X"
    return "S" if _SAY.match(printed) else "B" if _TELL.match(printed) else "V"
