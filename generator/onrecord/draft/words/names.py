"""Names and describing phrases: what they name, and which of the known actors that is.

A name is matched without regard to accents, case and articles, never by likeness: a near miss is
nobody. Two actors who could both be meant are nobody, too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from onrecord.draft.words.cues import DOCUMENTS, words
from onrecord.draft.words.nations import is_a_countrys, names_of, nation
from onrecord.english import lexicon, outlets

OUTLET_ENDINGS = words(
    "broadcasting chronicle courier daily gazette globe guardian herald independent journal mail "
    "magazine mirror monitor news observer post press radio register review standard star sun "
    "telegraph television times tribune tv weekly"
)
"""Last words of the names of outlets: `the Straits Times`, `Coast Radio`."""

_OUTLET_BEGINNINGS = frozenset({"daily", "evening", "sunday"})
"""First words of the names of papers: `the Sunday World`."""

OUTLET_NOUNS = words(
    "agency broadcaster channel daily magazine network newspaper outlet portal station tabloid "
    "website weekly"
)
OUTLET_REFERENCES = words(
    "agency article broadcaster broadsheet channel daily magazine newspaper outlet paper "
    "publication report tabloid weekly"
)
"""`the newspaper`: an outlet named before."""

BODIES = words(
    "administration agency army authority bank commission committee company council court "
    "department forces government group military ministry navy office parliament party "
    "police union"
)
INSTITUTIONS = words(
    "academy brigade cabinet chancellery church clinic coastguard college congregation congress "
    "constabulary consulate embassy hospital inspectorate institute laboratory municipality museum "
    "observatory ombudsman presidency prison registry regulator school senate service treasury "
    "tribunal university zoo"
)
"""What speaks as one besides, and is no company: `the fire service`, `the school`."""
SOCIETIES = words(
    "alliance association bureau coalition federation forum foundation fund institute league "
    "mission society trust"
)
"""What the names of bodies end in that people join or found."""
LEGAL_FORMS = words(
    "ag co company corp corporation gmbh inc incorporated limited llc llp ltd plc sa"
)
TRADES = words(
    "aerospace airlines airways analytics automotive brands capital chemicals consulting "
    "electronics energy enterprises foods group holdings hydro industries insurance investments "
    "laboratories labs logistics media mining motors networks partners petroleum pharma "
    "pharmaceuticals plastics productions properties railways ratings robotics securities "
    "semiconductors shipping software solutions stores studios supermarkets systems technologies "
    "telecom textiles"
)
"""Last words of the names of companies that tell what they do: of no surname."""
STAFFS = words("headquarters staff")
"""What a body's name may end with, and others have as well."""
STATE_BODIES = words("administration chancellery department ministry office presidency secretariat")
"""Bodies that are an office of a state rather than an organisation of its own."""

COMPANIES = words(
    "agency airframer airline alliance association automaker bank bloc board brand brewer "
    "broadcaster bureau business carmaker carrier chain charity club company contractor "
    "corporation developer federation firm foundation fund giant group insurer lender maker "
    "manufacturer network operator organisation organization planemaker publisher retailer "
    "shipbuilder startup supplier union watchdog"
)
"""`the company`: an organisation named before."""

CALLED = words(
    "agency airline alliance automaker bank brewer broadcaster carmaker carrier charity company "
    "corporation federation firm foundation giant group insurer party planemaker retailer startup "
    "union watchdog"
)
"""Nouns behind a name that tell what it is, and not what it has: no `board` nor `supplier`."""

ANY_COMPANY = words("business company corporation firm giant group organisation organization")
"""Nouns for a company of any kind."""
_ALIKE = {
    **dict.fromkeys(words("automaker carmaker manufacturer"), "maker"),
    **dict.fromkeys(words("airframer planemaker"), "maker"),
    **dict.fromkeys(words("alliance bloc"), "union"),
    "carrier": "airline",
}
_NAMED_AS = {
    **dict.fromkeys(("airline", "carrier"), words("air airline airlines airways aviation")),
    "bank": words("banc banco bank banking bankers banque"),
    "charity": words("charity foundation fund mission relief trust"),
    "insurer": words("assurance insurance mutual"),
    "union": words(
        "alliance association brotherhood congress council federation guild league syndicate "
        "union unison workers"
    ),
}
"""What the name of a body of a kind has in it; of `union` all have, or are initials."""
_ALWAYS_NAMED_AS = frozenset({"union"})
LEADERS = words("chancellor leader premier president")
"""Who leads a country, whatever the title: `the Russian leader` is its president."""
CAPITALS_OF_POWER = words(
    "kremlin|pentagon|white house|downing street|10 downing street|no 10 downing street|elysee|"
    "elysee palace|no 10|number 10|foreign office"
)
_PEOPLE_END = ("man", "woman", "person", "ist", "eer", "crat", "ician")
_PEOPLE = words(
    "academic actor actress aide athlete author billionaire boss boy candidate celebrity champion "
    "co-author co-founder co-owner congressman contender critic doctor entrepreneur executive "
    "expert father founder girl head hero hopeful host judge lawmaker lawyer legislator magnate "
    "mogul mother native newcomer nominee novelist official owner plaintiff player politician pop "
    "preacher priest prince princess professor rapper rival scholar singer soldier star teacher "
    "teenager trader veteran winner writer"
)
"""Nouns that tell what somebody is, by which the news goes on about a person just named."""
PARENTS = words("dad father mom mother mum")
KIN = PARENTS | words(
    "aunt brother cousin daughter gran grandad granddaughter grandfather grandma grandmother "
    "grandson husband nephew niece sister son spouse uncle widow widower wife"
)
_AGENTS_END = ("ant", "ee", "er", "or")
_NO_AGENTS = words(
    "chapter dinner factor folder newspaper order paper poster sector server tanker trailer "
    "transfer"
)
"""What ends as the nouns for who does something do, and is somebody in some other sense only."""
_THINGS_END = ("ance", "ence", "ing", "ism", "ity", "ment", "ness", "ship", "sion", "tion", "ure")
_SPEAK_THOUGH = words(
    "being chair city eyewitness generation hospital leadership majority management media medium "
    "minority mission movement museum opposition personality"
)
"""What a dictionary takes for a thing, or what ends as one, and speaks in the news."""
_THINGS = words("body case figure name programme website world")
"""Things that a dictionary takes for people as well."""
OFFICES = words(
    "accountant-general admiral ambassador attorney-general auditor-general ceo chair chairman "
    "chancellor chief co-chair co-chairman commander commissioner director director-general "
    "general governor governor-general leader mayor minister premier president pm "
    "secretary secretary-general senator solicitor-general speaker spokesman spokesperson "
    "spokeswoman tanaiste taoiseach tánaiste vice-chair vice-chairman vice-chancellor "
    "vice-president whip"
)
SPOKES = words("spokesman spokesperson spokeswoman")
MEDIA = words("media news press")
"""What tells of a body or a release for whom it is, and is the name of none."""
REPRESENTATIVES = words(
    "alderman assemblyman assemblywoman congressman congresswoman councillor councilman "
    "councilwoman deputy lawmaker mep mla mp msp senator td"
)
"""Whom several of hold a like seat: `the Larkway MP` is somebody, and no body."""
PARTISANS = words("democrat republican")
"""Whom a party's name makes somebody: `the Ohio Republican`, and no body."""
_OF_STATE = STATE_BODIES | words(
    "army congress council court government house navy parliament police senate treasury"
)
_OF_SOMEBODY = 2
TIME_ZONES = words("aest bst cdt cest cet cst eat edt eet est gmt ist mdt mst pdt pst utc")
"""What stands behind a time of day, and is nobody: no `union` that goes by its initials."""
_SHORTEST_TITLE = 4
"""Letters that initials have where only the first of them is a capital: `Nato`."""
_SAME_OFFICE = (
    words("10 downing street|downing street|no 10|no 10 downing street|number 10"),
    words("elysee|elysee palace"),
)
"""Names, as `key` has them, that the news uses for one and the same office."""
_GENERATIONS = words("ii iii iv jr junior sr senior")
_BEFORE_THE_NAME = words(
    "abd abdul ahmad chaudhary chaudhry choudhry khawaja malik mian mirza mohamad mohamed mohammad "
    "mohammed mohd muhammad nur rana siti"
)
"""First names so common that who has one goes by the next."""
OF_PEOPLE = words("ap bin binte binti ibn ter van von")
"""What stands in names of people alone."""
_SON_OF = frozenset({"ben", "bin", "ibn"})
_AL = frozenset({"al", "el"})
_OF_ARABIC = re.compile(r"^(?:al|el) ")
"""An article that is left out as often as not: `Maliki` of Nouri al-Maliki."""
_SEVERAL_INITIALS = re.compile(r"\b([A-Z])\.? ?(?=[A-Z]\b)")
_ENDS_IN_Y = re.compile(r"(?<=sk)[iy]+$|(?<=e)i$")
"""How endings of Slavic names are written: `Zelensky`, `Zelenskyy`, `Zelenskiy`; `Sergei`."""
_TWICE = re.compile(r"(.)\1+")
_LONG = 5
"""Letters of a word that is the same in other spellings: `Hassan`, and no `Lee`."""
_ADDRESS = re.compile(r"(?:[\w-]+\.)+(?:com|info|net|org|co\.[a-z]{2}|[a-z]{2})")
_ARTICLE = re.compile(r"^(?:the|a|an|some|several|his|her|its|their|our|own)\s+")
_BEHIND_A_NOUN = re.compile(r" (?:at|by|for|from|in|of|on|to|who|with)\b")
_INITIAL = re.compile(r"[Aa]\.")
"""What is no article: `A. Brandt`."""


def is_outlets(name: str) -> bool:
    """Whether a name of several words begins or ends as outlets' do, or is a web address."""
    parts = key(name).split()
    several = len(parts) > 1 and name[:1].isupper()
    called = several and (parts[-1] in OUTLET_ENDINGS or parts[0] in _OUTLET_BEGINNINGS)
    return called or bool(_ADDRESS.fullmatch(name))


def is_of_state(name: str) -> bool:
    """Whether a name is a state's or that of one of its bodies, which is no `company`.

    A longer one than `the Brandt administration` is an agency's: the Federal Aviation one.
    """
    parts = key(name.replace("-", " ")).split()
    bodies = _OF_STATE - {"administration"} if len(parts) > _OF_SOMEBODY else _OF_STATE
    return nation(name) is not None or bool(set(parts) & bodies)


def company(noun: str) -> str:
    """Return the noun for a company of a kind, one for several that mean the same: `carmaker`."""
    return _ALIKE.get(noun, noun)


def named_as(noun: str, name: str) -> bool | None:
    """Return whether a name is that of a body of a kind: `Larkway Airlines`, no union nor bank.

    None where the name does not tell.
    """
    mine, parts = _NAMED_AS.get(noun), set(key(name).split())
    if mine is None:
        return None
    if parts & mine:
        return True
    if noun in _ALWAYS_NAMED_AS:
        return None if name.isupper() else False
    return False if any(parts & theirs for theirs in _NAMED_AS.values()) else None


def is_short(form: str) -> bool:
    """Whether a word may be initials: `NATO`, and `Nato` as Britain prints it."""
    capital = form.istitle() and form.isalpha() and len(form) >= _SHORTEST_TITLE
    return form.isupper() or capital


def ends_a_body(word: str) -> bool:
    """Whether the name of a body may end in a word: `Council`, `Ltd`."""
    return key(word) in BODIES | COMPANIES | LEGAL_FORMS | STATE_BODIES | TRADES


def is_a_person(lemma: str) -> bool:
    """Whether a noun tells what one person is: `businessman`, `nominee`, not `announcer`."""
    noun = lemma.casefold()
    return noun in _PEOPLE or noun.endswith(_PEOPLE_END)


def is_by_role(lemma: str) -> bool:
    """Whether a word alone tells of somebody by what they are: `Judge rejects request`."""
    return is_a_person(lemma) or lemma.casefold() in OFFICES


def is_human(lemma: str) -> bool:
    """Whether a noun surely means a person: `the resident`, `the manager`, not `the proposal`."""
    noun = lemma.casefold()
    if is_by_role(noun):
        return True
    agent = noun.endswith(_AGENTS_END) and noun not in _NO_AGENTS
    return can_speak(noun) and (agent or lexicon.is_a_person(noun))


def is_somebody(lemma: str) -> bool:
    """Whether a noun tells what a person is or does, as far as its form tells: no body, no text."""
    noun = lemma.casefold()
    return can_speak(noun) and noun not in BODIES | COMPANIES | DOCUMENTS | STATE_BODIES


def can_speak(lemma: str) -> bool:
    """Whether a noun may be somebody, by its form where no dictionary has it: not `status`."""
    noun = lemma.casefold()
    if noun in _SPEAK_THOUGH | BODIES | COMPANIES | INSTITUTIONS or noun in _THINGS:
        return noun not in _THINGS
    if lexicon.is_a_person(noun) or lexicon.is_a_group(noun):
        return True
    return not lexicon.is_a_thing(noun) and not noun.endswith(_THINGS_END)


_POINTED = re.compile(r"\b(?:U\.S\.(?:A\.)?|U\.[KN]\.|E\.U\.)")
"""Initials that some print with points, and some without: `U.S. officials`."""


@lru_cache(maxsize=10_000)
def key(name: str) -> str:
    """Return the form of a name under which it is looked up; empty where it has no letters."""
    name = _POINTED.sub(lambda found: found[0].replace(".", ""), name)
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = " ".join(re.sub(r"[^\w']+", " ", plain).split())
    while not _INITIAL.match(name) and (shorter := _ARTICLE.sub("", plain)) != plain:
        plain = shorter
    return plain.removesuffix("'s").removesuffix("'").strip()


def described(phrase: str) -> str:
    """Return the key of words for somebody unnamed: one for `US officials` and `American` ones.

    Officials of a capital are its own, and `an American official` may be another than a US one.
    """
    words = key(phrase).split()
    if not _BEHIND_A_NOUN.split(" ".join(words))[0].endswith("s"):
        return " ".join(words)
    whose = (nation(word) if not is_a_countrys(word) else None for word in words)
    return " ".join(country or word for country, word in zip(whose, words, strict=True))


@lru_cache(maxsize=10_000)
def parts_of(name: str) -> tuple[str, ...]:
    """Return the keys of a person's names, first to last: no `Jr.`, and `Holtz-Eakin` is one."""
    parts = [key(part) for part in name.split() if key(part)]
    while len(parts) > 1 and parts[-1] in _GENERATIONS:
        parts.pop()
    return tuple(parts)


@lru_cache(maxsize=10_000)
def spelt(name: str, *, loosely: bool = True) -> tuple[str, ...]:
    """Return the parts of a person's name in a form that most spellings of one name share.

    Of J.D. and JD Vance; `loosely` of Yoav Gallant and Galant, too, Bashar al-Assad and Assad.
    """
    initials = _SEVERAL_INITIALS.sub(r"\1", name)
    apart = r"[\s-]+" if loosely else r"\s+"
    plain = [re.sub("[ ']", "", key(part)) for part in re.split(apart, initials)]
    first, *rest = [part for part in plain if part] or [""]
    left_out = _AL if loosely else ()
    kept = (part for part in rest if part not in left_out)
    parts = [first, *("bin" if part in _SON_OF else part for part in kept)]
    while len(parts) > 1 and parts[-1] in _GENERATIONS:
        parts.pop()
    return tuple(_plainly(part) if loosely else part for part in parts)


def _plainly(part: str) -> str:
    """A word of a name without what is often written otherwise; a short one is as it is: `Lee`."""
    return part if len(part) < _LONG else _TWICE.sub(r"\1", with_ending(part))


def with_ending(part: str) -> str:
    """Return the key of a word of a name with its Slavic ending written in one way."""
    return _ENDS_IN_Y.sub("y", part)


def generation(name: str) -> str:
    """Return the key of what tells a son from his father: `jr` of Ann Lee Jr.; empty for most."""
    last = key(name).rpartition(" ")[2]
    return last if last in _GENERATIONS else ""


def meant(name: str, people: Iterable[str]) -> list[str]:
    """Return those of some people of one surname whom a name may mean.

    Where there are a Bob Lee and a Bob Lee Jr., `Lee` is not the son, and `Lee Jr.` is.
    """
    people = [*people]
    if told := generation(name):
        return [each for each in people if generation(each) == told]
    fathers = {_first_and_last(each) for each in people if not generation(each)}
    return [each for each in people if not generation(each) or _first_and_last(each) not in fathers]


def _first_and_last(name: str) -> tuple[str, ...]:
    parts = parts_of(name)
    return (*parts[:1], *parts[-1:])


def called(name: str) -> tuple[str, ...]:
    """Return the keys of the first names by which a person may go: `salim`, too, of Mohd Salim."""
    parts = parts_of(name)
    return parts[: 2 if parts[0] in _BEFORE_THE_NAME else 1] if parts else ()


def surname(name: str) -> str:
    """Return the key of a name's last word."""
    return (parts_of(name) or ("",))[-1]


@lru_cache(maxsize=10_000)
def endings(name: str) -> tuple[str, ...]:
    """Return the keys of all that a full name ends in: `de blasio` and `blasio`, not the whole.

    Of Bob Lee Jr. `lee` and `lee jr`.
    """
    parts = parts_of(name)
    found = [" ".join(parts[at:]) for at in range(1, len(parts))]
    if told := generation(name):
        found += [f"{each} {told}" for each in found]
    found = [each for each in found if each != key(name)]  # `An Lee`, which begins as `an island`
    return (*found, *(_OF_ARABIC.sub("", each) for each in found[-1:] if _OF_ARABIC.match(each)))


def same(kind: str, name: str) -> frozenset[str]:
    """Return the other names, as `key` has them, by which the news calls an actor of this name."""
    if kind == "government":
        country = nation(name)
        alike = {key(each) for each in names_of(country)} if country else set[str]()
        return frozenset(alike) - {key(name)}
    groups = {"outlet": outlets.SAME, "office": _SAME_OFFICE}.get(kind, ())
    return next((each for each in groups if key(name) in each), frozenset()) - {key(name)}


def longest(forms: Sequence[str], names: frozenset[str]) -> tuple[int, int] | None:
    """Return where in `forms` the longest of some names stands: from, up to; the last of equals."""
    begins = _first_words(names)
    best: tuple[int, int] | None = None
    for start, form in enumerate(forms):
        if key(form).partition(" ")[0] not in begins and form.casefold() != "the":
            continue
        for end in range(len(forms), start, -1):
            if not key(forms[end - 1]):
                continue
            longer = best is None or end - start >= best[1] - best[0]
            if longer and key(" ".join(forms[start:end])) in names:
                best = (start, end)
                break
    return best


@lru_cache(maxsize=8)
def _first_words(names: frozenset[str]) -> frozenset[str]:
    """The first words of some names; for every word of a text the same names are asked about."""
    return frozenset(name.partition(" ")[0] for name in names)


def first_letters(name: str) -> str:
    """Return the first letters of a name's words in capitals, an article aside: `FT`."""
    return "".join(part[0] for part in name.split() if part[:1].isupper() and part != "The")
