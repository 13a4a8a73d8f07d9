"""Lines that are no article by their words alone: labels, buttons, notices, pointers, teasers.

What is in doubt is article: a line that tells something is a sentence, whatever it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from onrecord.ingest import printed
from onrecord.ingest.paragraphs import ends_sentence

_LONGEST = 30
"""Words. Longer paragraphs are prose, whatever they begin with."""


_MOST_IN_A_TAG = 2
_LONGEST_LOOSE = 14
"""Words of a headline of another article."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(" ".join(item.split()) for item in words.split(","))


def _starts(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_LABELS = _listed("""
    advert, advertisement, advertisements, advertising, sponsored, sponsored content, ad, реклама,
    publicité, anzeige, werbung, publicidad, pubblicità, reklama, article continues below,
    article continues below this ad, article continues after advertisement, story continues below,
    story continues below advertisement, advertisement - scroll to continue, scroll to continue,
    continue reading below advertisement
""")
_BUTTONS = _listed("""
    share, share this, share this article, share this story, share this page, share article,
    share on facebook, share on twitter, share on x, share via email, copy link, copy the link,
    print this page, print this article, save article, listen to this article, view comments,
    leave a comment, post a comment, show comments, add a comment, back to top, skip to content,
    skip to main content, latest news, most read, most popular, related articles, related stories,
    related story, related news, related content, related topics, more on this story, more stories,
    show more, cookie consent, contact us, in summary,
    you may also like, you might also like, recommended for you, recommended stories, load more,
    trending now, read more, continue reading, read the full story, читати більше, читайте також,
    поділитися, accept all, accept cookies, accept all cookies, manage cookies, cookie settings,
    privacy policy, terms of use, log in, login, sign in, sign up, subscribe, subscribe now, menu,
    search, become a member, my account, subscriber only, subscribers only, sponsored by, just in,
    latest stories, top stories, more for you, no comments, read full article, source: read full
    article, in this story, print, comments
""")
_COUNTED = re.compile(
    r"-?\d+(?:\.\d)?\s?°?\s?[cf]|\d+\s?min(?:ute)?s? read|comments? \(\d+\)?|\d+ comments?"
)
"""How warm it is, how long it takes to read, and how many have commented on it."""
_RELATED = _listed("""
    related, related articles, related stories, related story, related news, related content,
    related topics, more on this story, more stories, you may also like, you might also like,
    recommended for you, recommended stories, most read, most popular, trending now
""")
_SHARING = re.compile(
    r"(?:share (?:on|via|by|to) (?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|bluesky"
    r"|threads|pinterest|e-?mail)\b[\s|•·,/]*)+",
    re.IGNORECASE,
)
_SECTIONS = _listed("""
    category, categories, home, news, latest, latest news, breaking news, world news, all news,
    top stories, world, politics, business, sport, sports, opinion, culture, share, menu, search,
    tags, uk, us, europe, video, health, science, technology, crime, courts, money, environment,
    education, entertainment, lifestyle, travel, weather, local, national, local news,
    national news, close
""")
_IN_MENUS = (
    _SECTIONS
    | _BUTTONS
    | _listed("""
    about, about us, advertise, advertise with us, careers, contact, contact us, cookies, imprint,
    jobs, legal, privacy, terms, terms and conditions
""")
)
_MENU_SIGNS = re.compile(r"\s{2,}|\s*[|/•·]\s*")
_COOKIES = _starts(
    r"(?:this|our) (?:web ?)?site uses cookies\b",
    r"we use cookies\b",
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
_POINTER = re.compile(
    r"(?P<at>(?i:read more) (?:at|on|in|from) (?:the )?(?:https?://|[\w-]+\.[a-z]{2}|[A-Z]))"
    r"|(?i:read (?:more|also|next)|also read|see also|related|читайте також|читайте также"
    r"|lire aussi|à lire aussi|lesen sie auch)\s*(?:[:–—]|- )"
)
_MEDIA = re.compile(
    r"(?:audio|gallery|in pictures|listen|photos|podcast|video|watch)\s*(?:[:–—]|- )", re.IGNORECASE
)
_LETTERS = r"\b(?:newsletters?|updates|alerts?|channel|e-?mails?|briefing|podcast)\b"
_INVITATION = _starts(
    r"want more (?:stories|news|articles)\b",
    rf"(?:sign up|subscribe|register) (?:now |here |today )?(?:to|for) [\w’']+ .*{_LETTERS}",
    r"subscribe (?:now |today |here )?(?:for|from) (?:just |only )?[£$€]\d",
    r"(?:follow|join|like|find) us (?:on|in|at)\b",
    r"(?:click|tap) here(?= (?:to|for|if|and|now)\b|\W*$|[^\w\s])",
    r"download (?:our|the) (?:free )?app\b",
    r"get (?:the|our) (?:latest )?.*\bnewsletter\b",
    r"(?:підписуйтесь|підписуйтеся|підпишіться) на наш",
)
_FOUNDED = re.compile(
    r".{0,40}\b(?:est|established|founded)\b\.? .{0,20}\b1[6-9]\d\d", re.IGNORECASE
)
"""A newspaper's place and age below its name."""
_OWN_TROUBLE = _starts(
    r"(?:we[’']re )?sorry, (?:this|the|your|but) ",
    r".*\bplease (?:try again|refresh|wait|enable|turn on|disable|log in|sign in)",
    r".*\b(?:enable|turn on|disable) (?:your )?(?:javascript|cookies|ad ?blocker)\b",
    r".*\b(?:internet explorer|(?:your|this) browser)\b.*\b(?:not|no longer) support",
    r"your e-?mail address will not be published\b",
    r"required fields are marked\b",
    r"you have (?:reached|\d+ (?:more )?free articles)\b",
    r"(?:could not subscribe|thank you for subscribing|invalid email)\b",
    r".*\b(?:renew|subscribe|register|upgrade|sign (?:in|up)|log in)\b"
    r".*\b(?:our|your|unlimited|full)\b.*\b(?:access|account|articles|content|coverage|journalism|membership|stories"
    r"|subscription)\b",
)
"""What does not work, what is not free, and what the reader is to do about it."""
_OLD = re.compile(
    r"this (?:(?:article|story|page|post) )?(?:was published|is (?:more than )?) ?"
    r".{1,20}\b(?:years?|months?) (?:ago|old)\.?",
    re.IGNORECASE,
)
_RIGHTS = _starts(
    r"(?:copyright\s*)?©.*(?:\d{4}|all rights reserved)",
    r"copyright\s*\(c\).*(?:\d{4}|all rights reserved)",
    r"\(c\)\s*\d{4}\b",
    r".*\ball rights reserved\.?$",
)
_FIRST_ELSEWHERE = re.compile(
    r"(?:this (?:article|story) was )?originally published (?P<how>as|at|by|in|on) (?P<where>.+)",
    re.IGNORECASE,
)
_IN_NAMES = frozenset({"the", "of", "and", "on", "in", "at", "by", "for", "&"})
"""Small words that a name or a date is written with."""
_ICON = re.compile(r"\b[a-z]+_icon\b")
"""The name of a picture that was copied in its place: `premium_icon`."""
_CRUMBS = re.compile(r"home(?P<sign>\s*[>›»|]\s*| / )(?P<below>\S.*)", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-–•*·]|\d{1,2}[.)])\s+(?P<item>\S.*)")
READ_ON = re.compile(
    r"(?:…|\.\.\.)\s*(?P<button>\[?(?:read more|continue reading|читати (?:більше|далі)"
    r"|читать (?:далее|больше)|lire la suite|weiterlesen|mehr lesen|leer más|seguir leyendo"
    r"|leggi tutto|continua a leggere|czytaj (?:więcej|dalej))\]?\W*)$",
    re.IGNORECASE,
)
"""A button's label, in the group `button`, behind words that break off."""
_REPORTS = re.compile(
    r"[\"“”«»„]|\b(?:says?|said|told|according to|wrote|writes|announced|reported)\b", re.IGNORECASE
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


def by_its_words(words: str) -> str | None:
    """Return why a line is not article, where its words alone show it."""
    return next((why for rule in _RULES if (why := rule(words))), None)


def _bare(words: str) -> str:
    """Return a label without the marks around it, in small letters."""
    return words.strip(" .:*[]()-–—»›>").casefold()


def is_section(words: str) -> bool:
    """Whether the line names a part that every news site has, and says no more."""
    return _bare(words) in _SECTIONS


def is_tag(words: str) -> bool:
    """Whether a line is a word, or two in capitals: a section, a label, somebody's name.

    `Bridge collapses` may be a headline.
    """
    plain = all(char.isalpha() or char in " &’'-" for char in words)
    parts = words.split()
    names = len(parts) == 1 or (len(parts) == _MOST_IN_A_TAG and not parts[1].islower())
    return plain and names


def is_loose(words: str) -> bool:
    """Whether a line below an article may be the page's: a tag, a headline, one cut short.

    Not a list's item, nor one with figures: results and the ages of victims are article.
    """
    figures = any(char.isdigit() for char in words.split(" ", 1)[-1])
    told = ends_sentence(words) and not words.endswith(("...", "…"))
    few = len(words.split()) <= _LONGEST_LOOSE
    return few and not (told or figures or ":" in words or item(words))


def related(lines: Iterable[str]) -> frozenset[int]:
    """Return the positions of list items right below a line such as "Related stories"."""
    found: set[int] = set()
    inside = False
    for at, words in enumerate(lines):
        listed = _is_headline_item(words)
        inside = inside and listed if listed else _bare(words) in _RELATED
        found |= {at} if inside and listed else set()
    return frozenset(found)


def _is_headline_item(words: str) -> bool:
    asks = words.endswith("?")
    return bool(item(words)) and short(words) and (asks or not ends_sentence(words))


def item(words: str) -> str | None:
    """Return what stands behind the bullet, where the line is an item of a list."""
    match = _BULLET.fullmatch(words)
    return match["item"] if match else None


def short(words: str) -> bool:
    """Whether the line is short enough to be anything but prose."""
    return len(words.split()) <= _LONGEST


def _label(words: str) -> str | None:
    """A line that says no more than "Advertisement" or "Share this", or several such."""
    said = _bare(words)
    if said in _LABELS:
        return "an advert's label"
    if _SHARING.fullmatch(said):
        return "buttons' labels"
    labels = [_bare(label) for label in said.split("|")]
    icon = _ICON.search(said) and short(words) and not ends_sentence(words)
    label = icon or _COUNTED.fullmatch(said) or _BUTTONS.issuperset(labels)
    return "a button's or list's label" if label else None


def _menu(words: str) -> str | None:
    """`Home  News  Weather  Jobs`: three or more names of pages, most of which every site has."""
    pages = [_bare(page) for page in _MENU_SIGNS.split(words.strip(" |/•·"))]
    known = sum(page in _IN_MENUS for page in pages)
    short_names = all(len(page.split()) <= 3 for page in pages)
    return (
        "the site's navigation"
        if len(pages) > 2 and short_names and 2 * known > len(pages)
        else None
    )


def _ruler(words: str) -> str | None:
    """A line of stars or dashes; one with a quotation mark may open or close speech."""
    if any(char.isalnum() or char in "\"'“”‘’«»„…?!" for char in words):
        return None
    return "a line of marks without words"


def _pointer(words: str) -> str | None:
    """Pointers such as "Read more at …", or "Read more:" and a headline, which may quote."""
    pointer = _POINTER.match(words) if short(words) else None
    told = pointer and pointer["at"] and _tells(words)
    media = _MEDIA.match(words) and not (ends_sentence(words) or _REPORTS.search(words))
    return "a pointer to other pages" if media or (pointer and not told) else None


def _cookies(words: str) -> str | None:
    return "a cookie notice" if _COOKIES.match(words) else None


def _invitation(words: str) -> str | None:
    asks = _INVITATION.match(words) and not _tells(words)
    return "an invitation to follow the site" if asks else None


def _tells(words: str) -> bool:
    return _PREDICATE.search(_SUBORDINATE.split(words)[0]) is not None


def _crumbs(words: str) -> str | None:
    """`Home > News > Bridge closes`; a single oblique divides words of a headline, too."""
    found = None if ends_sentence(words) else _CRUMBS.fullmatch(words)
    if not found:
        return None
    first, *more = found["below"].split(" / ")
    parts = len(first.split()) <= 2 and all(part[:1].isupper() for part in (first, *more))
    return "the site's navigation" if parts or found["sign"] != " / " else None


def _own_trouble(words: str) -> str | None:
    old = _OLD.fullmatch(words) or _FOUNDED.fullmatch(words)
    return "what the site says of itself" if old or _OWN_TROUBLE.match(words) else None


def _rights(words: str) -> str | None:
    return "a copyright line" if _RIGHTS.match(words) else None


def _first_elsewhere(words: str) -> str | None:
    """Nothing but a title, or the names of an outlet and a day; a book may be published, too."""
    found = _FIRST_ELSEWHERE.fullmatch(words)
    if not found:
        return None
    where = found["where"]
    title = found["how"].casefold() == "as" and where[0].isupper() and not ends_sentence(words)
    names = title or all(map(_in_a_name, where.split()))
    return "a note on where it was first published" if names else None


def _in_a_name(word: str) -> bool:
    plain = word.strip(".,()")
    return not plain[:1].islower() or plain in _IN_NAMES or bool(printed.site(plain))


_NOTICES = (_cookies, _own_trouble, _invitation, _crumbs, _rights, _first_elsewhere)


def _notice(words: str) -> str | None:
    """What a site says on its own behalf, in lines where nobody else speaks."""
    if not short(words) or _REPORTS.search(words):
        return None
    return next((why for notice in _NOTICES if (why := notice(words))), None)


def _teaser(words: str) -> str | None:
    """A line that breaks off at a button; prose in the article's language has lost it by now."""
    return "a teaser for another article" if READ_ON.search(words) else None


_RULES: tuple[Callable[[str], str | None], ...] = (
    _label,
    _menu,
    _ruler,
    _pointer,
    _notice,
    _teaser,
)
