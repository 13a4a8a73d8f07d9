"""What a site says on its own behalf: cookies, newsletters, what does not load, whose rights.

A site speaks to its reader, or of its own page: a line that tells of anybody else is article. Each
sentence of the line has to be the site's.
"""

from __future__ import annotations

import re

from onrecord.english import outlets as well_known
from onrecord.ingest import outlets
from onrecord.ingest.paragraphs import ends_sentence

_MOST_WORDS = 30
_MOST_CHARACTERS = 300
"""Longer paragraphs are prose, whatever they begin with."""
NETWORKS = rf"(?:{'|'.join(sorted(well_known.NETWORKS))})\b"
"""Where a site asks to be followed, and its articles to be shared."""


def _starts(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_COOKIES = _starts(
    r"(?:this|our) (?:web ?)?site uses cookies\b",
    r"we use cookies\b",
    r"we value your privacy\W*$",
    r"we and our (?:\d+ |trusted )*partners (?:process|store|use)\b",
    r"by (?:continuing to )?(?:use|using|browse|browsing) (?:this|our) (?:web ?)?site\b"
    r".*\b(?:you|cookies?|agree|consent)\b",
    r"цей (?:веб-?)?сайт використовує (?:cookies?|файли cookie|куки)",
    r"этот сайт использует (?:cookies?|файлы cookie|куки)",
    r"ce site utilise des cookies",
    r"diese (?:web)?s(?:eite|ite) verwendet cookies",
    r"este sitio (?:web )?(?:usa|utiliza) cookies",
    r"questo sito (?:web )?(?:usa|utilizza) (?:i )?cookie",
    r"ta strona (?:używa|korzysta z) (?:plików )?cookie",
)
_INVITATION = _starts(
    r"want more (?:stories|news|articles)\b",
    r"(?:sign up|subscribe|register) (?:now |here |today )?(?:to|for) "
    r"(?:our\b.*\b(?:updates|alerts?|channel|e-?mails?|podcast)\b|.*\b(?:newsletters?|briefing)\b)",
    r"subscribe (?:now|here|today) for .*\bcoverage\b",
    r"subscribe (?:now |today |here )?(?:for|from) (?:just |only )?[£$€]\d",
    rf"(?:follow|join|like|find) us (?:on|in|at) (?:our )?{NETWORKS}",
    rf"for (?:all|more|the latest)\b.*\bfollow us (?:on|in|at) (?:our )?{NETWORKS}",
    r"(?:click|tap) here(?= (?:to|for|if|and|now)\b|\W*$|[^\w\s])",
    r"download (?:our|the) (?:free )?app\b",
    r"support (?:[\w’']+ ){0,5}[\w’']+!$",
    r"support (?:us|[\w’' ]+ or become (?:a|our) patron)\b",
    r"get (?:our|the latest)\b.*\bnewsletter\b",
    r"(?:підписуйтесь|підписуйтеся|підпишіться) на наш",
)
_PAGE_PART = (
    "(?:article|browser|comments?|content|feature|form|item|link|page|player|request|story"
    "|subscription|video)"
)
_SCRIPTS = r"(?:your )?(?:ad ?blocker|cookies|javascript)\b"
_TO_SEE = r"to (?:access|comment|continue|read|see|use|view|watch)\b"
_AGAIN = r"(?:please )?try again(?: later| soon| in a (?:few minutes|minute|moment))?"
_TROUBLE = _starts(
    r"(?:[\w-]+ ){1,3}(?:is|are) (?:not |un)supported (?:by|in|on) your (?:browser|device)",
    rf"(?:we[’']re )?sorry, (?:but )?(?:this|the|your) {_PAGE_PART} (?:is|was|has|can(?:no|[’'])t"
    r"|could not)\b.*\b(?:available|unavailable|expired|failed|found|load(?:ed)?|play(?:ed)?)\b",
    rf"{_AGAIN}\W*$",
    r"please (?:refresh|reload) (?:the|this|your) (?:browser|page)\b",
    rf"please (?:wait|(?:log|sign) in)(?: while .*\bloads?| {_TO_SEE}.*)?\W*$",
    rf"please (?:allow|enable|turn on|disable|turn off) {_SCRIPTS}",
    rf"(?:you (?:must|need to) )?(?:allow|enable|turn on|disable|turn off) {_SCRIPTS}.* {_TO_SEE}",
    r"(?:your|this) browser (?:is (?:not|no longer) supported|does(?: not|n[’']t) support"
    r" (?:audio|html5|javascript|the|this|video)\b)",
    r"internet explorer (?:\d+ )?is not supported$",
    r"(?:the content of this field|your e-?mail(?: address)?) (?:is kept private\b|will not be "
    r"(?:displayed|made public|published|shown)\b)",
    r"this (?:web ?)?site (?:is protected by (?:re)?captcha|uses akismet)\b",
    r"required fields are marked\W*$",
    r"you have (?:reached (?:your|the) (?:\w+ )?(?:limit|number)|\d+ (?:more )?free) (?:of )?"
    r"(?:\w+ )?(?:articles|stories)\b",
    rf"(?:could not|unable to) (?:log in|sign up|subscribe)(?:, {_AGAIN})?\W*$",
    r"please enter (?:an? |your )(?:comment|name|(?:valid )?e-?mail|password)\b",
    r"thank you for (?:signing up|subscribing)\W*$",
    r"invalid (?:e-?mail(?: address)?|password)\W*$",
    rf"something went wrong(?:, {_AGAIN})?\W*$",
    r"this (?:article|page) contains content provided by\b",
    r"our standards: ",
)
"""What does not work, and what the reader may do about it."""
_WALL = _starts(
    r"(?:please )?(?:log in|register|renew|sign (?:in|up)|subscribe|upgrade)\b.*"
    r"\b(?:our (?:[\w’'-]+ )?(?:articles|content|coverage|journalism|stories)\b"
    r"|(?:continue|keep) reading(?:\W*$| (?:our|this) )"
    r"|read (?:on\W*$|(?:our|this) (?:full )?(?:article|story)\b))"
)
"""What is not free: an imperative, and the site's own articles in it."""
_EXCLAIMS = re.compile(r"[A-Z][^A-Z\d]{0,50}!")
"""What a notice begins with, which names nobody: `Time flies with great content!`"""
_SENTENCE = re.compile(r"(?<=[.!?]) +")
_OLD = re.compile(
    r"this (?:(?:article|post) (?:was published|is more than)|was published(?!.*\.$)) "
    r".{1,20}\b(?:years?|months?) (?:ago|old)\.?",
    re.IGNORECASE,
)
_RIGHTS = _starts(
    r"(?:copyright\s*)?©.*(?:\d{4}|all rights reserved)",
    r"copyright\s*\(c\).*(?:\d{4}|all rights reserved)",
    r"copyright\s+\d{4},? (?:by )?(?:the )?(?-i:[A-Z]).*(?:\.|\b(?:inc|llc|ltd))$",
    r"\(c\)\s*\d{4}\b",
    r".*\ball rights reserved\.?$",
)
_CREDIT = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*\s?){1,4}(?:/|via )\s?)*Getty Images(?:/[\w ]+)?"
    r"|(?:Photograph|Picture|Image): (?:[A-Z][\w.’'-]* ?){1,4}/(?:[A-Z][\w.’'-]* ?){1,4}"
    r"|Image (?:copyright|source), (?:[A-Z][\w.’'-]*[\s/]*){1,6}"
    r"|A post shared by .*\(@\w+\)|pic\.twitter\.com/\w+"
)
"""Whose a picture or a shared post is, in a line of its own."""
_CRUMBS = re.compile(r"home(?P<sign>\s*[>›»]\s*| / | - )(?P<below>\S.*)", re.IGNORECASE)
_REPORTS = re.compile(
    r"[\"“”«»„]|\b(?:says?|said|told|according to|wrote|writes|announced|reported)\b"
    r"|, (?:he|she|they)(?: \w+ly)? \w+(?:ed|s)\b",
    re.IGNORECASE,
)
"""Signs that somebody is speaking: a sentence about a notice is no notice."""
_SUBORDINATE = re.compile(
    r"\b(?:what|who|which|that|where|when|how|why|if|because)\b|[.!?:;] ", re.IGNORECASE
)
"""Where an invitation may go on with a verb of its own."""
_PREDICATE = re.compile(
    r"\b(?:is|are|was|were|has|had|did|does|became|went|came|meant|means|stood|ran|reads"
    r"|(?!based)\w+ed(?= (?:on|in|at|across|over|around|the|an?|his|her|their|its?)\b|\W*$))\b"
    r"|, (?:the|an?|one|his|her|their|its?)\b",
    re.IGNORECASE,
)
"""Signs that a line tells something, or that somebody tells it, where an invitation asks."""
_ASIDE = re.compile(
    r"\b(?:you|your|we|our|us|please|click|accept|button|cookies?|all rights|may not be)\b"
    r"|\bpermission\b|^(?:follow|hit|join|tap|visit)\b",
    re.IGNORECASE,
)
"""Signs that a further sentence of a notice is one, too."""


def notice(words: str) -> str | None:
    """Return what a line is in which a site speaks for itself, where nobody else does."""
    if not short(words) or reports(words) or not all(map(_aside, _SENTENCE.split(words)[1:])):
        return None
    return next((why for rule in _NOTICES if (why := rule(words))), None)


def short(words: str) -> bool:
    """Whether the line is short enough to be anything but prose."""
    return len(words) <= _MOST_CHARACTERS and len(words.split()) <= _MOST_WORDS


def reports(words: str) -> bool:
    """Whether somebody speaks in the line, or is told of as speaking."""
    return _REPORTS.search(words) is not None


def tells(words: str) -> bool:
    """Whether the line's first clause tells something, where a notice would ask."""
    return _PREDICATE.search(_SUBORDINATE.split(words)[0]) is not None


def _aside(further: str) -> bool:
    return bool(_ASIDE.search(further) or _TROUBLE.match(further)) or not ends_sentence(further)


def _cookies(words: str) -> str | None:
    return "a cookie notice" if _COOKIES.match(words) else None


def _of_itself(words: str) -> str | None:
    """`Sorry, this page is not available. Please try again later.` is the site's own."""
    first, *more = _SENTENCE.split(words)
    own = _own(first) or (_exclaims(first) and any(map(_own, more)))
    return "what the site says of itself" if own or _OLD.fullmatch(words) else None


def _own(sentence: str) -> bool:
    walled = _WALL.match(sentence) and not tells(sentence)
    return bool(walled or _TROUBLE.match(sentence))


def _exclaims(sentence: str) -> bool:
    return bool(_EXCLAIMS.fullmatch(sentence)) and not tells(sentence)


def _invitation(words: str) -> str | None:
    asks = _INVITATION.match(words) and not tells(words)
    return "an invitation to follow the site" if asks else None


def _crumbs(words: str) -> str | None:
    """`Home > News > Bridge closes`; an oblique or a dash divides words of a headline, too."""
    found = None if ends_sentence(words) else _CRUMBS.fullmatch(words)
    if not found:
        return None
    sign = found["sign"]
    first, *more = found["below"].split(sign)
    parts = len(first.split()) <= 2 and all(part[:1].isupper() for part in (first, *more))
    shown = sign not in (" / ", " - ") or (parts and (more or sign == " / "))
    return "the site's navigation" if shown else None


def _rights(words: str) -> str | None:
    return "a copyright line" if _RIGHTS.match(words) else None


def _posted_first(words: str) -> str | None:
    return "a note on where it was first published" if outlets.posted_first(words) else None


def _credited(words: str) -> str | None:
    return "whose a picture or post is" if _CREDIT.fullmatch(words) else None


_NOTICES = (_cookies, _of_itself, _invitation, _crumbs, _rights, _posted_first, _credited)
