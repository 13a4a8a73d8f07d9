"""What a page shows around an article and is none of it: adverts, buttons, notices, teasers.

Every rule is a small function from a paragraph in its page to the reason for leaving it out, or
None. They keep what is in doubt: an advert that stays is seen and deleted by a person, a sentence
that went would be missed by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.ingest import printed
from onrecord.ingest.paragraphs import Line, Paragraph, ends_sentence
from onrecord.ingest.tongues import Tongue, tongue

HEAD = 10
"""How many paragraphs from the top a headline, byline or date line may stand."""
_LONGEST = 30
"""Words. Longer paragraphs are prose, whatever they begin with."""
_MANY = 4
"""Words. Nobody says as many twice in two paragraphs of their own."""


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
    related news, related content, related topics, more on this story, more stories, show more,
    you may also like, you might also like, recommended for you, recommended stories, load more,
    trending now, read more, continue reading, read the full story, читати більше, читайте також,
    поділитися, accept all, accept cookies, accept all cookies, manage cookies, cookie settings,
    privacy policy, terms of use, log in, login, sign in, sign up, subscribe, subscribe now, menu,
    search, become a member, my account, subscriber only, subscribers only, sponsored by, just in,
    latest stories, top stories, more for you, no comments, read full article, source: read full
    article, in this story
""")
_RELATED = _listed("""
    related, related articles, related stories, related news, related content, related topics,
    more on this story, more stories, you may also like, you might also like, recommended for you,
    recommended stories, most read, most popular, trending now
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
_COOKIES = _starts(
    r"(?:this|our) (?:web ?)?site uses cookies\b",
    r"we use cookies\b",
    r"by (?:continuing to )?(?:use|using|browse|browsing) (?:this|our) (?:web ?)?site\b",
    r"цей (?:веб-?)?сайт використовує (?:cookies?|файли cookie|куки)",
    r"этот сайт использует (?:cookies?|файлы cookie|куки)",
    r"ce site utilise des cookies",
    r"diese (?:web)?s(?:eite|ite) verwendet cookies",
    r"este sitio (?:web )?(?:usa|utiliza) cookies",
    r"questo sito (?:web )?(?:usa|utilizza) (?:i )?cookie",
    r"ta strona (?:używa|korzysta z) (?:plików )?cookie",
)
_POINTER = re.compile(
    r"(?i:read more) (?:at|on|in|from) (?:the )?(?:https?://|[\w-]+\.[a-z]{2}|[A-Z])"
    r"|(?i:read (?:more|also|next)|also read|see also|related|читайте також|читайте также"
    r"|lire aussi|à lire aussi|lesen sie auch)\s*(?:[:–—]|- )"
)
_LETTERS = r"\b(?:newsletters?|updates|alerts?|channel|e-?mails?|briefing|podcast)\b"
_INVITATION = _starts(
    r"want more (?:stories|news|articles)\b",
    rf"(?:sign up|subscribe|register) (?:now |here |today )?(?:to|for) [\w’']+ .*{_LETTERS}",
    r"subscribe (?:now |today |here )?(?:for|from) (?:just |only )?[£$€]\d",
    r"(?:follow|join|like|find) us (?:on|in|at)\b",
    r"(?:click|tap) here\b",
    r"download (?:our|the) (?:free )?app\b",
    r"get (?:the|our) (?:latest )?.*\bnewsletter\b",
    r"(?:підписуйтесь|підписуйтеся|підпишіться) на наш",
)
_RIGHTS = _starts(
    r"(?:copyright\s*)?(?:©|\(c\)).*(?:\d{4}|all rights reserved)",
    r".*\ball rights reserved\.?$",
)
_FIRST_ELSEWHERE = _starts(
    r"(?:this (?:article|story) was )?originally published (?:as|at|by|in|on)\b"
)
_ICON = re.compile(r"\b[a-z]+_icon\b")
"""The name of a picture that was copied in its place: `premium_icon`."""
_CRUMBS = _starts(r"home(?:\s*[>›»|]\s*| / )\S")
_BULLET = re.compile(r"[-–•*·]\s+(?P<item>\S.*)")
_READ_ON = re.compile(
    r"(?:…|\.\.\.)\s*(?P<button>\[?(?:read more|continue reading|читати (?:більше|далі)"
    r"|читать (?:далее|больше)|lire la suite|weiterlesen|mehr lesen|leer más|seguir leyendo"
    r"|leggi tutto|continua a leggere|czytaj (?:więcej|dalej))\]?\W*)$",
    re.IGNORECASE,
)
_NOTICES = (
    (_COOKIES, "a cookie notice"),
    (_INVITATION, "an invitation to follow the site"),
    (_CRUMBS, "the site's navigation"),
    (_RIGHTS, "a copyright line"),
    (_FIRST_ELSEWHERE, "a note on where it was first published"),
)
_REPORTS = re.compile(
    r"[\"“”«»„]|\b(?:says?|said|told|according to|wrote|writes|announced|reported)\b", re.IGNORECASE
)
"""Signs that somebody is speaking: a sentence about a notice is no notice."""
_OPENING = ('"', "'", "“", "‘", "«", "„")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line, or part of one, that is not article: where it stands, its words, and why."""

    line_number: int
    words: str
    reason: str


@dataclass(frozen=True)
class Page:
    """An article's paragraphs as collected, and what they are judged by."""

    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def tongue(self) -> Tongue | None:
        """The main language, where one has a clear majority."""
        return tongue(" ".join(paragraph.words for paragraph in self.paragraphs))

    @cached_property
    def byline(self) -> int | None:
        """The position of the first byline near the top.

        One with a small `by` counts only right below the first line, or beside date or masthead.
        """
        beside = {0, self.date_line, self.masthead} - {None}
        for at, paragraph in enumerate(self.paragraphs[:HEAD]):
            if printed.byline(paragraph.words) and (
                not paragraph.words.startswith("by ") or beside & {at - 1, at + 1}
            ):
                return at
        return None

    @cached_property
    def masthead(self) -> int | None:
        """The position of a line that is the outlet's name and no more than a date beside it.

        It stands first, above a longer line, the headline; or right below the headline, with the
        date behind it, or a byline or date line below.
        """
        top = [
            at
            for at, each in enumerate(self.paragraphs[:HEAD])
            if at >= self.lead and not by_its_words(each.words)
        ]
        lines = {at: self.paragraphs[at].words for at in top}
        first, second = (*lines.values(), "", "")[:2]
        above = len(top) > 2 and printed.masthead(first) is not None
        if above and self._is_headline(second, longer_than=first):
            return top[0]
        return next((at for at in top[1:3] if self._is_beside(at, lines)), None)

    def _is_beside(self, at: int, lines: Mapping[int, str]) -> bool:
        """Whether a line below the headline is an outlet's name, as a date or byline shows."""
        below = at + 1
        between = below == self.date_line or printed.byline(lines.get(below, "")) is not None
        found = printed.masthead(lines[at], between=between)
        return bool(found and (between or found.date))

    @staticmethod
    def _is_headline(words: str, *, longer_than: str) -> bool:
        longer = len(words.split()) > max(len(longer_than.split()), 4)
        return longer and not ends_sentence(words) and not printed.byline(words)

    @cached_property
    def date_line(self) -> int | None:
        """The position of the date of publication near the top.

        A bare date counts only where it is the one such line: several divide a chronicle.
        """
        lines = {
            at: found
            for at, each in enumerate(self.paragraphs)
            if (found := printed.date_line(each.words))
        }
        labelled = [at for at, found in lines.items() if found.labelled and at < HEAD]
        bare = [at for at in lines if at < HEAD] if len(lines) == 1 else []
        return next(iter(labelled or bare), None)

    def marked(self, paragraph: Paragraph) -> bool:
        """Whether a byline or the date line stands right below the paragraph."""
        below = self.paragraphs.index(paragraph) + 1
        return below in (self.byline, self.date_line, self.masthead)

    @cached_property
    def lead(self) -> int:
        """How many list items of a site's navigation stand above everything else."""
        items: list[str] = []
        for paragraph in self.paragraphs:
            match = _BULLET.fullmatch(paragraph.words)
            if not match or len(match["item"].split()) > 3 or ends_sentence(match["item"]):
                break
            items.append(match["item"].casefold())
        return len(items) if _SECTIONS.intersection(items) else 0

    @cached_property
    def banner(self) -> int:
        """Where the site's address begins the page and its masthead stands above the headline."""
        if self.masthead is None or not printed.site(self.paragraphs[0].words):
            return 0
        above = {self.masthead, self.byline, self.date_line}
        below = (at for at in range(self.masthead, len(self.paragraphs)) if at not in above)
        first = self.paragraphs[next(below, 0)].words
        return self.masthead if self._is_headline(first, longer_than="") else 0

    @cached_property
    def beginning(self) -> int:
        """Before which paragraph only headline, standfirst and the site's own words can stand.

        That is the byline or date line; without one, the first line that is neither a section nor
        furniture.
        """
        marks = [at for at in (self.byline, self.date_line) if at is not None]
        own = (
            at
            for at, each in enumerate(self.paragraphs)
            if _bare(each.words) not in _SECTIONS and not by_its_words(each.words)
        )
        return min(marks, default=next(own, 0))

    @cached_property
    def related(self) -> frozenset[int]:
        """The positions of list items right below a line such as "Related stories"."""
        found: set[int] = set()
        inside = False
        for at, paragraph in enumerate(self.paragraphs):
            item = _is_headline_item(paragraph.words)
            inside = inside and item if item else _bare(paragraph.words) in _RELATED
            found |= {at} if inside and item else set()
        return frozenset(found)

    @cached_property
    def foreign_tail(self) -> bool:
        """Whether the page ends with furniture in another language than the article's."""
        last = range(self.tail, len(self.paragraphs))
        lines = [self.paragraphs[at].words for at in last if self.foreign(at)]
        headlines = len(lines) >= 2 and not any(ends_sentence(line) for line in lines)
        return self.tail > 0 and (headlines or any(by_its_words(line) for line in lines))

    @cached_property
    def tail(self) -> int:
        """Where the page's end begins: from here on, all is furniture or in another language."""
        start = len(self.paragraphs)
        while start and (by_its_words(self.paragraphs[start - 1].words) or self.foreign(start - 1)):
            start -= 1
        return start

    def foreign(self, at: int) -> bool:
        """Whether the paragraph is certainly in another language than the article."""
        return _differ(tongue(self.paragraphs[at].words), self.tongue)


Rule = Callable[[Page, int], str | None]


def sort_out(
    paragraphs: Sequence[Paragraph],
) -> tuple[Page, tuple[Paragraph, ...], tuple[LeftOut, ...]]:
    """Divide an article's paragraphs into what is article and what is left out, each in order.

    The page is what the rules saw: the paragraphs without the marks and buttons cut off their ends.
    """
    trimmed, left_out = _trim(paragraphs)
    page = Page(tuple(trimmed))
    kept: list[Paragraph] = []
    for at, paragraph in enumerate(page.paragraphs):
        why = reason(page, at)
        if why is None:
            kept.append(paragraph)
        else:
            left_out += [LeftOut(line.number, line.words, why) for line in paragraph.lines]
    return page, tuple(kept), tuple(sorted(left_out, key=lambda each: each.line_number))


def reason(page: Page, at: int) -> str | None:
    """Return why the paragraph at this position is not article, or None where it is, or may be."""
    return next((why for rule in RULES if (why := rule(page, at))), None)


def _trim(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[LeftOut]]:
    """Cut a machine's mark off the first line, and "… Read more" off prose."""
    left_out: list[LeftOut] = []
    trimmed: list[Paragraph] = []
    main = tongue(" ".join(paragraph.words for paragraph in paragraphs))
    teasers = _teasers(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        lines = list(paragraph.lines)
        mark = None if at else printed.machine_mark(lines[0].words)
        if mark:
            lines[0] = _cut(
                lines[0], 0, len(mark.words), "a machine's mark with the date", left_out
            )
        button = _READ_ON.search(lines[-1].words)
        if button and at < teasers and not _differ(tongue(paragraph.words), main):
            end = len(lines[-1].words)
            lines[-1] = _cut(lines[-1], button.start("button"), end, "a button's label", left_out)
        lines = [line for line in lines if line.words]
        trimmed += [Paragraph(tuple(lines))] if lines else []
    return trimmed, left_out


def _teasers(paragraphs: Sequence[Paragraph]) -> int:
    """Where two or more teasers end the page; a single one may be the article itself, cut short."""
    start = len(paragraphs)
    while start and by_its_words(paragraphs[start - 1].words):
        start -= 1
    teasers = sum(1 for paragraph in paragraphs[start:] if _READ_ON.search(paragraph.words))
    return start if start and teasers >= 2 else len(paragraphs)


def _differ(own: Tongue | None, main: Tongue | None) -> bool:
    return own is not None and main is not None and own.differs(main)


def _cut(line: Line, start: int, end: int, why: str, left_out: list[LeftOut]) -> Line:
    words = line.words
    left_out.append(LeftOut(line.number, words[start:end].strip(), why))
    return Line(line.number, (words[:start] + words[end:]).strip())


def _label(words: str) -> str | None:
    """A line that says no more than "Advertisement" or "Share this", or several such."""
    bare = _bare(words)
    if bare in _LABELS:
        return "an advert's label"
    if _SHARING.fullmatch(bare):
        return "buttons' labels"
    labels = [_bare(label) for label in bare.split("|")]
    icon = _ICON.search(bare) and _short(words) and not ends_sentence(words)
    return "a button's or list's label" if icon or _BUTTONS.issuperset(labels) else None


def _bare(words: str) -> str:
    return words.strip(" .:*[]()-–—»›>").casefold()


def _ruler(words: str) -> str | None:
    """A line of stars or dashes; one with a quotation mark may open or close speech."""
    if any(char.isalnum() or char in "\"'“”‘’«»„…?!" for char in words):
        return None
    return "a line of marks without words"


def _pointer(words: str) -> str | None:
    """Pointers such as "Read more at …", or "Read more:" and a headline, which may quote."""
    return "a pointer to other pages" if _short(words) and _POINTER.match(words) else None


def _notice(words: str) -> str | None:
    """What a site says on its own behalf, in lines where nobody else speaks."""
    if not _short(words) or _REPORTS.search(words):
        return None
    return next((why for pattern, why in _NOTICES if pattern.match(words)), None)


def _short(words: str) -> bool:
    return len(words.split()) <= _LONGEST


def _teaser(words: str) -> str | None:
    """A line that breaks off at a button; prose in the article's language has lost it by now."""
    return "a teaser for another article" if _READ_ON.search(words) else None


_BY_WORDS: tuple[Callable[[str], str | None], ...] = (_label, _ruler, _pointer, _notice, _teaser)


def by_its_words(words: str) -> str | None:
    """Return why a line is not article, where its words alone show it."""
    return next((why for rule in _BY_WORDS if (why := rule(words))), None)


def _words_rule(page: Page, at: int) -> str | None:
    """Lines that give themselves away by their words alone."""
    return by_its_words(page.paragraphs[at].words)


def _navigation(page: Page, at: int) -> str | None:
    """What stands above the article: list items with a section among them, sections alone."""
    section = _bare(page.paragraphs[at].words) in _SECTIONS
    above = at < max(page.lead, page.banner) or (section and at < page.beginning)
    return "the site's navigation" if above else None


def _address(page: Page, at: int) -> str | None:
    """The site's address, alone in a line near the top."""
    alone = at < HEAD and printed.site(page.paragraphs[at].words)
    return "the site's address" if alone else None


def _again(page: Page, at: int) -> str | None:
    """A headline or caption that was copied twice; short words may be meant twice."""
    words = page.paragraphs[at].words
    twice = at > 0 and words == page.paragraphs[at - 1].words
    return "the same line again" if twice and len(words.split()) >= _MANY else None


def _related(page: Page, at: int) -> str | None:
    """Headlines in a list right below a line such as "Related stories"."""
    return "a headline of another article" if at in page.related else None


def _is_headline_item(words: str) -> bool:
    item = _BULLET.fullmatch(words)
    return bool(item) and _short(words) and not ends_sentence(words)


def _masthead(page: Page, at: int) -> str | None:
    return "the outlet's name" if at == page.masthead else None


def _byline(page: Page, at: int) -> str | None:
    return "the byline" if at == page.byline else None


def _dates(page: Page, at: int) -> str | None:
    if at == page.date_line:
        return "the date line"
    if at < HEAD and printed.is_update_line(page.paragraphs[at].words):
        return "the date of an update"
    return None


def _foreign(page: Page, at: int) -> str | None:
    """Lines in another language at the page's end, among furniture or as a list of headlines.

    A quotation in its own language stays, and so does a text that is printed in two.
    """
    if at < page.tail or not page.foreign_tail or not page.foreign(at):
        return None
    if page.paragraphs[at].words.startswith(_OPENING):
        return None
    return "in another language than the article, at the page's end"


RULES: tuple[Rule, ...] = (
    _words_rule,
    _navigation,
    _address,
    _again,
    _related,
    _masthead,
    _byline,
    _dates,
    _foreign,
)
"""Every rule, in the order in which they are asked. A new kind of furniture is a line in a list
above, or a new rule here."""
