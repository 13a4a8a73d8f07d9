"""Lines that are no article by their words alone: labels, buttons, notices, pointers, teasers.

What is in doubt is article: a line that tells something is a sentence, whatever it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from onrecord.english.listed import listed
from onrecord.ingest import controls
from onrecord.ingest.notices import NETWORKS, notice, reports, short, tells
from onrecord.ingest.paragraphs import ends_sentence

_MOST_IN_A_TAG = 2
_LONGEST_LOOSE = 14
"""Words of a headline of another article."""


_LABELS = listed("""
    advert, advertisement, advertisements, advertising, sponsored, sponsored content, ad, реклама,
    publicité, anzeige, werbung, publicidad, pubblicità, reklama, article continues below,
    article continues below this ad, article continues after advertisement, story continues below,
    story continues below advertisement, advertisement - scroll to continue, scroll to continue,
    continue reading below advertisement
""")
_BUTTONS = listed("""
    share via email, copy the link, back to top, cookie consent, contact us, continue reading,
    читати більше, читайте також, поділитися, accept all, accept cookies, accept all cookies,
    manage cookies, cookie settings, privacy policy, terms of use, log in, login, sign in, sign up,
    subscribe, subscribe now, menu, search, become a member, my account, subscriber only,
    subscribers only, sponsored by, just in, no comments, source: read full article, in this story,
    print, comments, loading
""")
_SKIPPING = re.compile(
    r"(?:skip|jump|go) to (?:the )?(?:[\w-]+ ){0,2}(?:content|footer|header|main|menu|navigation"
    r"|player|search|sections|sidebar)|accessibility (?:help|links)"
)
"""Links for those who do not see the page: `Skip to sections navigation`."""
_SHARING = re.compile(
    rf"(?:share (?:on|via|by|to) (?:{NETWORKS}|e-?mail\b)[\s|•·,/]*)+", re.IGNORECASE
)
_PARTS = listed("""
    category, categories, home, news, latest, latest news, breaking news, world news, all news,
    local news, national news, top stories, share, menu, search, tags, close
""")
_SECTIONS = _PARTS | listed("""
    world, politics, business, sport, sports, opinion, culture, uk, us, europe, video, health,
    science, technology, crime, courts, money, environment, education, entertainment, lifestyle,
    travel, weather, local, national, international, regional, features, editorial, columns
""")
_IN_MENUS = (
    _SECTIONS
    | _BUTTONS
    | listed("""
    about, about us, advertise, advertise with us, careers, contact, cookies, imprint,
    jobs, legal, privacy, terms, terms and conditions
""")
)
_KICKERS = listed("""
    analysis, breaking, comment, exclusive, explained, explainer, fact check, factbox, feature,
    in pictures, interview, long read, obituary, profile, special report, watch
""")
"""What a newsroom prints above a headline."""
_EMPTY = listed("author, authors, by, category, date, posted, published, source, tags, updated")
_COMMENTED = re.compile(
    r"(?:\d+|one) (?:comments?|repl(?:y|ies)|responses?|thoughts?) (?:on|to) "
    r"[“\"‘]?(?P<on>.+?)[”\"’]?",
    re.IGNORECASE,
)
_MENU_SIGNS = re.compile(r"\s{2,}|\s*[|/•·]\s*")
_TRAIL = re.compile(r"\s*[>›»|]\s*|\s/\s")
_POINTER = re.compile(
    r"(?P<at>(?i:read more) (?:at|on|in|from) (?:the )?(?:https?://|[\w-]+\.[a-z]{2}|[A-Z]))"
    r"|(?i:read (?:more|also|next)|also read|see also|related|читайте також|читайте также"
    r"|lire aussi|à lire aussi|lesen sie auch)(?:\s*(?:[:–—]|- )|\s{2,})"
)
_FILED = re.compile(
    r"(?i:(?P<pointed>related (?:tags|topics)|read more (?:about|on))|filed (?:in|under)|tags"
    r"|tagged(?=\s*[:|])|topics)\b"
    r"(?P<sign>\s*[:|–—])?\s*(?P<behind>\S.*)"
)
"""What a page is filed under: `Related Topics Ann Lee Port Council`, `Tags: bridge, winter`."""
_SMALL_IN_NAMES = frozenset({"and", "for", "in", "of", "on", "the"})
_MEDIA = re.compile(
    r"(?:audio|gallery|in pictures|listen|photos|podcast|video|watch)\s*(?:[:–—]|- )", re.IGNORECASE
)
_BRACKETS = ("[]", "()")
_ICON = re.compile(r"\b[a-z]+_icon\b")
"""The name of a picture that was copied in its place: `premium_icon`."""
_BULLET = re.compile(r"(?:[-–•*·]|\d{1,2}[.)])\s+(?P<item>\S.*)")
READ_ON = re.compile(
    r"(?:…|\.\.\.)\s*(?P<button>\[?(?:read more|continue reading|читати (?:більше|далі)"
    r"|читать (?:далее|больше)|lire la suite|weiterlesen|mehr lesen|leer más|seguir leyendo"
    r"|leggi tutto|continua a leggere|czytaj (?:więcej|dalej))\]?\W*)$",
    re.IGNORECASE,
)
"""A button's label, in the group `button`, behind words that break off."""


def by_its_words(words: str) -> str | None:
    """Return why a line is not article, where its words alone, or those of its item, show it."""
    listed = item(words)
    why = next((why for rule in _RULES if (why := rule(words))), None)
    return why or (_pointer(listed) or notice(listed) if listed else None)


def _bare(words: str) -> str:
    """Return a label without the marks around it, in small letters."""
    return words.strip(" .:*[]()-–—»›>").casefold()


def is_section(words: str) -> bool:
    """Whether the line names a part that every news site has, and says no more.

    `News | Harbour` names two, of which one shows what the other is.
    """
    parts = [part for part in re.split(r"\s*[|›»>•·]\s*| / ", words.strip(" |›»>•·")) if part]
    named = all(is_tag(part) for part in parts) and len(parts) > 1
    return _bare(words) in _SECTIONS or (named and any(_bare(part) in _SECTIONS for part in parts))


def commented(words: str) -> str | None:
    """Return the headline in `2 Responses to “Bridge closed”`, above what readers wrote."""
    match = _COMMENTED.fullmatch(words)
    return match["on"] if match else None


def is_part(words: str) -> bool:
    """Whether the line names a part that only a site has: `Latest news`, and not `Education`."""
    return _bare(words) in _PARTS


def is_sites_own(words: str) -> bool:
    """Whether the line is in every site's menu and could be no part of a list in an article."""
    return _bare(words) in _IN_MENUS - (_SECTIONS - _PARTS)


def is_empty(words: str) -> bool:
    """Whether the line is a label with nothing behind it: `Date:`, `By`, `Source:`."""
    return _bare(words) in _EMPTY


def is_kicker(words: str) -> bool:
    """Whether the line is what newsrooms print above a headline, and never one: `Exclusive`."""
    return _bare(words) in _KICKERS


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


def related(lines: Sequence[str]) -> frozenset[int]:
    """Return the positions of other articles' headlines right below "Related stories".

    Each is a list item.
    """
    found: set[int] = set()
    inside = False
    for at, words in enumerate(lines):
        theirs = inside and _is_headline_item(words)
        inside = theirs or controls.is_list(_bare(words))
        found |= {at} if theirs else set()
    return frozenset(found)


def _is_headline_item(words: str) -> bool:
    asks = words.endswith("?")
    return bool(item(words)) and short(words) and (asks or not ends_sentence(words))


def item(words: str) -> str | None:
    """Return what stands behind the bullet, where the line is an item of a list."""
    match = _BULLET.fullmatch(words)
    return match["item"] if match else None


def trail(words: str) -> tuple[str, ...]:
    """Return the parts of `Home » News » Bridge closes`: two or more short ones, and the page."""
    signs = {sign.strip() for sign in _TRAIL.findall(words)}
    *above, page = (part.strip() for part in _TRAIL.split(words))
    named = all(part[:1].isupper() and len(part.split()) <= 3 for part in above)
    known = "|" not in signs or any(is_section(part) for part in above[1:])
    ways = len(signs) == 1 and len(above) > 1
    return (*above, page) if ways and named and known and page else ()


def _label(words: str) -> str | None:
    """A line that says no more than "Advertisement" or "Share this", or several such."""
    said = _bare(words)
    if said in _LABELS:
        return "an advert's label"
    if _SHARING.fullmatch(said):
        return "buttons' labels"
    listed = item(words) is not None
    labels = [_bare(label) for label in said.split("|")]
    icon = _ICON.search(said) and short(words) and not ends_sentence(words)
    known = (
        icon
        or _SKIPPING.fullmatch(said)
        or all(_is_button(label, listed=listed) for label in labels)
    )
    control = controls.control(said, listed=listed)
    return control or ("a button's or list's label" if known else None)


def _is_button(said: str, *, listed: bool) -> bool:
    return said in _BUTTONS or controls.control(said, listed=listed) is not None


def _menu(words: str) -> str | None:
    """`Home  News  Weather  Jobs`: three or more names of pages, most of which every site has."""
    pages = [_bare(page) for page in _MENU_SIGNS.split(words.strip(" |/•·"))]
    known = sum(page in _IN_MENUS for page in pages)
    short_names = all(len(page.split()) <= 3 for page in pages)
    menu = len(pages) > 2 and short_names and 2 * known > len(pages)
    return "the site's navigation" if menu else None


def _ruler(words: str) -> str | None:
    """A line of stars or dashes; one with a quotation mark may open or close speech."""
    if any(char.isalnum() or char in "\"'“”‘’«»„…?!" for char in words):
        return None
    return "a line of marks without words"


def _pointer(words: str) -> str | None:
    """Pointers such as "Read more at …", or "[Read more:" and a headline, which may quote, "]"."""
    words = words[1:-1] if words[:1] + words[-1:] in _BRACKETS else words
    pointer = _POINTER.match(words) if short(words) else None
    told = pointer and (
        tells(words) if pointer["at"] else _dashed(pointer) and ends_sentence(words)
    )
    media = _MEDIA.match(words) and not (ends_sentence(words) or reports(words))
    return "a pointer to other pages" if media or (pointer and not told) else None


def _filed(words: str) -> str | None:
    """A line of tags: behind `Tags` and a sign, or without one nothing but names."""
    found = _FILED.fullmatch(words) if short(words) and not ends_sentence(words) else None
    if not found or reports(words) or tells(found["behind"]):
        return None
    parts = (part.lstrip("#(“‘\"'") for part in found["behind"].split())
    names = all(part[:1].isupper() or part in _SMALL_IN_NAMES for part in parts)
    shown = found["pointed"] or found["sign"] or names
    return "what the page is filed under" if shown else None


def _dashed(pointer: re.Match[str]) -> bool:
    """Whether a dash is the sign: `Related – but separate – talks go on.` may be a sentence."""
    return not pointer[0].endswith(":")


def _teaser(words: str) -> str | None:
    """A line that breaks off at a button; prose in the article's language has lost it by now."""
    return "a teaser for another article" if READ_ON.search(words) else None


_RULES: tuple[Callable[[str], str | None], ...] = (
    _label,
    _menu,
    _ruler,
    _pointer,
    _filed,
    notice,
    _teaser,
)
