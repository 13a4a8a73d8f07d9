"""What a page's controls say: its buttons, lists' names, counts and share bars.

Each is a line of its own and no sentence. They are known by class, not one by one: what may be done
with a page (`Load more stories`), what it lists (`Trending topics`), how often it was read.
"""

from __future__ import annotations

import re

from onrecord.ingest.notices import NETWORKS
from onrecord.ingest.printed import AGO


def _class(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_KINDS = (
    "(?:articles?|comments?|content|headlines|links?|news|pages?|photos|picks|posts?|reads?|results"
    "|stor(?:y|ies)|topics?|updates|videos?)"
)
_SORTS = (
    "(?:breaking|editor['’]?s|featured|hot|latest|more|most|must|newest|other|popular|recent"
    "|recommended|related|similar|sponsored|top|trending|your)"
)
_LISTS = _class(
    rf"{_SORTS} (?:{_SORTS} )?{_KINDS}",
    r"(?:most|more) (?:commented|popular|read|shared|viewed|watched)",
    r"(?:popular|related|trending)(?: now| today| this week)?",
    r"more (?:for you|on this (?:story|topic)|in this section)",
    r"recommended(?: for you)?|(?:you (?:may|might)|readers) also (?:like|liked|read)",
)
"""What a list of other articles is called."""
_BUTTONS = _class(
    rf"(?:get|load|read|see|show|view) (?:all|less|more|the (?:full|whole))(?: {_KINDS})?",
    rf"(?:next|newer|older|prev|previous) {_KINDS}|(?:click|read more|tap) here",
    r"(?:add|join|leave|post|show|submit|view|write) (?:(?:a|all|new|the|your) )*"
    r"(?:comments?|conversation|discussion|reply)"
    r"(?: \(\d+\)?)?",
    r"(?:listen to|print|save|share)(?: this)? (?:article|page|post|story)",
    r"(?:close|hide|remove|report|skip)(?: th[ei]s?)? (?:ads?|adverts?|advertisements?)",
    r"(?:accept|reject) (?:all|and continue)|manage (?:choices|consent|options|preferences)",
    rf"(?:allow|end of|skip) {NETWORKS} (?:content|post|video)\??|view this post on {NETWORKS}",
    r"image (?:caption|copyright|source),?|explore more on these topics",
    r"(?:enter|type(?: in)?) (?:your )?(?:e-?mail(?: address)?|name|password)(?: here)?",
    r"share(?: this| it)?(?: on)?:?|about sharing",
    r"(?:filed (?:in|under)|last updated|(?:posted|published)(?: by| in| on)?|updated on)",
    r"(?:(?:default|larger?|medium|normal|small|smaller|big|bigger|increase|decrease|reset|adjust)"
    r" )?(?:text|font)(?: size)(?: (?:default|large|medium|normal|small))*",
    r"(?:default|larger?|medium|normal|smaller|bigger|increase|decrease|reset) (?:text|font)",
    r"a[+-]?(?: a[+-]?)+",
)
"""What may be done with a page, or is said of it with nothing behind."""
_NUMBER = r"\d[\d.,]*\s?[km]?"
_COUNTED = rf"{_NUMBER} (?:comments?|followers|likes?|reactions?|reads?|replies|shares?|views?)"
_COUNTS = _class(
    rf"{_COUNTED}(?:[\s|•·,/]+{_COUNTED})*",
    rf"(?:comments|likes|reads|shares|views)\s*[:(]?\s*{_NUMBER}\)?",
    r"\d+[\s-]?min(?:ute)?s? read",
    rf"(?:last )?(?:posted|published|updated) {AGO}|{AGO}\s+{_NUMBER}",
    r"(?:posted|published|updated):? \d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?: [a-z]{2,4})?",
    r"\d+ (?:second|min(?:ute)?|hour|hr|day)s? ago",
    r"visited \d[\d,]* times?, \d[\d,]* visits? today",
)
"""How long it takes to read a page, how often that was done, and how long ago it came out."""
_SHARED_ON = (
    "(?:copy(?: link)?|e-?mail|facebook|flipboard|instagram|linked ?in|messenger|pin ?it|pinterest"
    "|print|reddit|save|share|sms|telegram|threads|tiktok|tumblr|tweet|twitter|viber|vk|whats ?app"
    "|youtube)"
)
_SHARE_BAR = re.compile(rf"(?:{_SHARED_ON}[\s|•·,/:+]*){{2,}}|copy link|tweet|whats ?app")
"""`FacebookTwitterWhatsApp`, `Share | Tweet`."""
_PROGRAM = "a name from the page's program"
_MACHINE = re.compile(r"(?=.*[a-z0-9]_[a-z0-9])[\w.-]+", re.ASCII)
"""A name that a program gave: `spot_img`."""
_LONGEST = 300
"""Characters: a bar of every button there is has fewer, and a longer line is none of these."""
_FIELD = re.compile(
    r"(?:your )?(?:comment|e-?mail(?: address)?|homepage|message|name|web ?site)\s*[:*\s]*[:*]"
)


def control(said: str, *, listed: bool = False) -> str | None:
    """Return what a line in small letters is, where it is a page's control and nothing else.

    A count behind a bullet is none: what is `listed` may be what the article counts.
    """
    if len(said) > _LONGEST:
        return None
    if _LISTS.fullmatch(said) or _BUTTONS.fullmatch(said):
        return "a button's or list's label"
    if _SHARE_BAR.fullmatch(said):
        return "buttons' labels"
    if _COUNTS.fullmatch(said):
        return None if listed else "a count that the site keeps"
    return _PROGRAM if _MACHINE.fullmatch(said) else None


def is_age(said: str) -> bool:
    """Whether the line says how long ago a page came out; below prose that may be the article's."""
    return re.fullmatch(AGO, said) is not None


def is_list(said: str) -> bool:
    """Whether the line is what a list of other articles is called: `Related stories`."""
    return _LISTS.fullmatch(said) is not None


def is_field(words: str) -> bool:
    """Whether the line is what stands at a field of a form: `Your name: *`."""
    return _FIELD.fullmatch(words.casefold()) is not None
