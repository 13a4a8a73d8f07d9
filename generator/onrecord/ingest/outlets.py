"""Who published an article: a name at its top, or the address at which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.english import outlets as well_known
from onrecord.english.listed import listed
from onrecord.ingest.printed import LONGEST_LABEL, Found, without_date

_PAPERS = listed("""
    argus, chronicle, courier, examiner, gazette, guardian, herald, inquirer, tribune
""")
"""Last words of a newspaper's name that hardly anything else ends with."""
_WITH_THE = _PAPERS | listed("advertiser, journal, observer, post, sentinel, telegraph, times")
"""Those that hardly anything else ends with that begins with `The` and has a word between."""
SURNAMES = listed("echo, mercury, post, press, star, sun")
"""Last words of an outlet's name that are surnames, too."""
_OTHERS = listed("""
    agency, beacon, broadcasting, bulletin, daily, dispatch, express, globe, independent, mail,
    media, mirror, monitor, news, newspaper, radio, record, register, review, standard, television,
    tv, weekly, wire
""")
OUTLETS = _WITH_THE | SURNAMES | _OTHERS
"""Last words of an outlet's name, where something else shows that it is one."""
_LINKING = frozenset({"and", "of", "the", "&"})
_MOST_IN_A_NAME = 4

_LIKE_THIS = re.compile(
    r"(?:stories|news|articles) like this from (?:the )?"
    r"(?P<name>[A-Z][\w’'&.-]*(?: [A-Z0-9][\w’'&.-]*){0,4})"
)
_ADDRESS = r"(?:https?://)?(?P<site>[\w-]+(?:\.[\w-]+)+)/?"
_POSTED_FIRST = re.compile(
    r"The post .+ (?:appeared first|first appeared) on (?P<name>[^.]+(?:\.[a-z]+)*)\.?"
)
"""What WordPress puts below a text that it passes on."""
_AT_SITE = re.compile(rf"^Read more (?:at|on) {_ADDRESS}\.?$", re.IGNORECASE)
_SITE_ALONE = re.compile(r"(?=.*\.[a-z]{2,}/?$)" + _ADDRESS, re.IGNORECASE)

_COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\))\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by )?(?:the )?"
    r"(?P<name>[\w’'&. -]*[\w’'])",
    re.IGNORECASE,
)
_TITLE_SIGNS = re.compile(r"\s+[-–—|•·:»]\s+")
_NOT_PUBLISHERS = listed("""
    ampproject.org, apple.news, archive.is, archive.org, archive.ph, archive.today, archive.vn,
    bing.com, bsky.app, dropbox.com, ebscohost.com, facebook.com, factiva.com, feedburner.com,
    feedly.com, flipboard.com, getpocket.com, googleusercontent.com, instagram.com, jstor.org,
    lexisnexis.com, linkedin.com, medium.com, msn.com, newsbank.com, newsbreak.com, newspapers.com,
    nexis.com, outline.com, pocket.co, pressreader.com, proquest.com, reddit.com, scribd.com,
    smartnews.com, t.co, t.me, telegra.ph, telegram.me, tiktok.com, translate.goog, twitter.com,
    vk.com, x.com, youtu.be, youtube.com
""")
"""Names registered for archives, databases and platforms: they hold what others published."""
_IN_MANY_COUNTRIES = frozenset({"google", "yahoo"})
"""Platforms whose name stands before the letters of many countries: `google.co.uk`."""
_BLOGS = listed("blogspot, github, livejournal, substack, tumblr, typepad, wordpress")
"""Hosts of blogs, each with its own name before theirs: `ann-lee.blogspot.com`."""
_SECOND_LEVEL = listed("ac, co, com, edu, go, gov, gub, ne, net, or, org")
"""What stands before a country's two letters and is no name: `.co.uk`."""

_FROM = re.compile(r", [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}$")
"""Where somebody writes for an outlet: `BBC News, New York`."""
_ONLINE = re.compile(r"(?<=.) Online$")
_PAGE_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/[^\s<>\"]+"
    r"(?<!\.jpg)(?<!\.jpeg)(?<!\.png)(?<!\.gif)(?<!\.webp)(?<!\.svg)",
    re.IGNORECASE | re.ASCII,
)
"""An address on the web with something behind the site's; a picture's is not the article's."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """A line that is the name of an outlet, and a date behind it where one is printed there."""

    outlet: Found
    date: Found | None = None


def masthead(words: str, *, between: bool = False) -> Masthead | None:
    """Return the outlet whose name is the whole line: `The Harbour Post`, `CNN`.

    What else ends in `Post` or `Times` must begin with `The`, have a date behind it (`Harbour Post
    | 5 March 2025`) or stand `between` headline and byline: `Minister Quits Post` is a headline.
    """
    if len(words) > LONGEST_LABEL:
        return None
    name, date = without_date(words)
    name = _FROM.sub("", name) if between else name
    if well_known.is_a_masthead(name):
        return Masthead(Found(name.removeprefix("The "), name), date)
    shown = between or date or name.casefold().startswith("the ")
    outlet_ = named(name, OUTLETS if shown else _PAPERS)
    return Masthead(outlet_, date) if outlet_ else None


def is_a_papers(words: str) -> bool:
    """Whether a line is a newspaper's name and can hardly be anything else, wherever it stands.

    `Harbour Argus` is, and `The Harbour Times`; `The Times` and `The Media` may be labels.
    """
    the = words.startswith("The ") and len(words.split()) > 2
    return named(words, _WITH_THE if the else _PAPERS) is not None


def named(words: str, endings: frozenset[str]) -> Found | None:
    """Return the outlet whose name the words are, where it ends as one of `endings`."""
    parts = words.split()
    if not 1 < len(parts) <= _MOST_IN_A_NAME or not re.fullmatch(r"[\w\s&’'-]+", words):
        return None
    capitals = all(part[0].isupper() or part in _LINKING for part in parts)
    name = parts[1:] if parts[0].casefold() == "the" else parts
    if not capitals or not name or re.split("-", name[-1])[-1].casefold() not in endings:
        return None
    return Found(" ".join(name), words)


def outlet(left_out: Iterable[str], printed: Iterable[Found] = ()) -> Found | None:
    """Return the outlet that the page names as its own, in lines that are not article.

    Outlets `printed` in a masthead or byline go first. A name ("stories like this from the Daily
    Mail") goes before an address ("Read more at DailyMail.co.uk", or a site's address in a line of
    its own); where they do not agree, none is returned.
    """
    lines = list(left_out)
    names = [
        Found(m["name"].rstrip(".'’"), m[0].rstrip(".'’"))
        for line in lines
        for m in _LIKE_THIS.finditer(line)
    ]
    sites = [
        Found(well_known.called(m["site"].rstrip(".")) or m["site"].rstrip("."), m[0].rstrip("."))
        for line in lines
        for m in (*_AT_SITE.finditer(line), *filter(None, [site(line)]))
        if _registered(m["site"])
    ]
    passed_on = filter(None, map(posted_first, lines))
    found = [*printed, *passed_on, *names, *sites]
    if len({same_outlet(each.value) for each in found}) != 1:
        return None
    return found[0]


def posted_first(line: str) -> Found | None:
    """Return the outlet of `The post Bridge closed appeared first on Harbour Post.`."""
    match = _POSTED_FIRST.fullmatch(line)
    return Found(match["name"], match["name"]) if match else None


def behind(headline: str, site: Found | None) -> tuple[str, Found | None]:
    """Return a page's title without the outlet's name behind it, and that name.

    In `Bridge closed - Harbour Post` its `site`, harbourpost.com, shows it.
    """
    signs = list(_TITLE_SIGNS.finditer(headline)) if site else []
    name = headline[signs[-1].end() :] if signs else ""
    if not site or not _is_of_site(name, site):
        return headline, None
    known = site.value in well_known.SITES.values()
    return headline[: signs[-1].start()], Found(site.value if known else name, name)


def _is_of_site(name: str, site: Found) -> bool:
    """Whether a name is that of the outlet at an address, or of its site: `FT` at ft.com."""
    return same_outlet(name) == same_outlet(site.value) or _letters(name) == _label(site)


def as_printed(site: Found, lines: Iterable[str]) -> Found:
    """Return the outlet of a site by the name that stands alone in a line: `Pars Today`.

    One that we know has its name already, and a blog's may be its author's.
    """
    known = site.value in well_known.SITES.values() or _BLOGS.intersection(site.value.split("."))
    own = (each for each in lines if _spells(each, site))
    name = None if known else next(own, None)
    return Found(_ONLINE.sub("", name.removeprefix("The ")), name) if name else site


def is_spelt(words: str, address: str | None) -> bool:
    """Whether a line of two words or more is the name that an article's address spells."""
    site = at_address(address) if address and len(words.split()) > 1 else None
    return site is not None and _spells(words, site)


def _spells(words: str, site: Found) -> bool:
    return words[:1].isupper() and _letters(_ONLINE.sub("", words)) == _label(site)


def _label(site: Found) -> str:
    """The first part of the name under which a site is registered: `ft`."""
    registered = _registered(_host(site.words)) or ""
    return _letters(registered.split(".")[0])


def at_address(url: str) -> Found | None:
    """Return the outlet on whose site an article's address is.

    One whose name we do not know goes by that under which its site is registered:
    `https://en.harbourpost.co.uk/bridge` is on `harbourpost.co.uk`. What an archive keeps, or
    people share, was published by somebody else; a blog's own name stands before its host's.
    """
    host = _host(url)
    name = well_known.called(host) or _registered(host)
    return Found(name, url, "inferred") if name else None


def _host(url: str) -> str:
    return url.split("/")[2].partition(":")[0]


def _registered(host: str) -> str | None:
    """Return the name under which a host's publisher is registered; None for a platform's."""
    parts = host.casefold().removeprefix("www.").split(".")
    second = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVEL
    above, own = (parts[:-3], parts[-3:]) if second else (parts[:-2], parts[-2:])
    name = ".".join(own)
    if own[0] in _BLOGS:
        return f"{above[0]}.{name}" if len(above) == 1 else None
    return None if name in _NOT_PUBLISHERS or own[0] in _IN_MANY_COUNTRIES else name


def is_anothers(name: str, lines: Iterable[str], address: str | None) -> bool:
    """Whether a page's address or line of rights is another outlet's; an agency sells its copy."""
    own = at_address(address) if address else None
    if own:
        return not (_may_be_one(name, own.value) or _may_be_one(name, _label(own)))
    rights = filter(None, map(_COPYRIGHT.match, lines))
    holders = [re.split(r"(?i)[.,]? all rights", match["name"])[0].strip() for match in rights]
    outlets_ = [each for each in holders if well_known.is_a_masthead(each) or named(each, OUTLETS)]
    others = [each for each in outlets_ if not well_known.is_an_agency(each)]
    return not all(_may_be_one(name, each) for each in others)


def _may_be_one(name: str, other: str) -> bool:
    """Whether another name or site may be the same outlet's: `New York Times`, `nytimes.com`."""
    plain, theirs = _letters(name), _letters(other)
    initials = "".join(word[0] for word in name.casefold().split())
    short = len(initials) > 1 and theirs.startswith(initials)
    return short or plain in theirs or theirs in plain or same_outlet(name) == same_outlet(other)


def site(line: str) -> re.Match[str] | None:
    """Return the address of a site, in its group `site`, where the line is nothing else."""
    return _SITE_ALONE.fullmatch(line)


def page_address(line: str) -> bool:
    """Whether the line is nothing but the address of a page: `https://example.org/bridge`."""
    return line.isprintable() and _PAGE_ADDRESS.fullmatch(line) is not None


def same_outlet(name: str) -> str:
    """Return what an outlet's names and address share: "Daily Mail" and "DailyMail.co.uk"."""
    letters = _letters(name)
    return _ONE_OF_SAME.get(letters, letters)


def _letters(name: str) -> str:
    plain = name.casefold().removeprefix("www.").removeprefix("the ")
    if re.fullmatch(r"[\w-]+(\.[\w-]+)+", plain):
        known = well_known.called(plain)
        plain = known.casefold() if known else plain.split(".")[0].removeprefix("the")
    return re.sub(r"[\W_]", "", plain)


_ONE_OF_SAME = {
    re.sub(r"\W", "", name): re.sub(r"\W", "", min(names))
    for names in well_known.SAME
    for name in names
}
"""Of names that the news uses for one outlet, one."""
