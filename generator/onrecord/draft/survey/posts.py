"""Whether a title may be that of a printed role: `the mayor` is no spokesman for the mayor.

A role is read as a noun phrase is: its own head is the last word before `of`, `for` or the like,
and behind all that owns it. What stands there is of the post: `head of the president's office`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.draft.words import names, titles
from onrecord.draft.words.cues import words
from onrecord.draft.words.nations import nation

_OTHERS = words(
    "acting assistant associate deputy designate elect emeritus ex former honorary late lieutenant "
    "onetime past prime retired shadow then vice"
)
"""Words of a title that make it another's: the former minister is not the minister."""
_LASTING = frozenset({"ex", "former", "onetime", "past", "retired", "then"})
"""Those that may hold for all posts that are told behind: `former mayor and chairman`."""
_CHIEFS = frozenset({"boss", "chief", "head"})
"""What the news calls whoever leads a body, whatever the title."""
_LEADING = _CHIEFS | words(
    "ceo chair chairman chairwoman commissioner director leader manager president principal"
)
_CHIEF_OF_ALL = frozenset({"constable", "executive"})
"""What leads where it is chief: `chief executive`."""
_FOUNDERS = frozenset({"co-founder", "cofounder", "founder"})
_LAWYERS = words("advocate attorney barrister counsel lawyer solicitor")
_ALSO_CALLED = {
    "attorney": frozenset({"lawyer"}),
    "boss": _FOUNDERS | {"owner"},
    "coach": frozenset({"manager"}),
    "congressman": frozenset({"representative"}),
    "congresswoman": frozenset({"representative"}),
    "counsel": _LAWYERS - {"solicitor"},
    "lawyer": _LAWYERS,
    "journalist": words("anchor broadcaster columnist correspondent editor presenter reporter"),
    "judge": words("justice magistrate"),
    "manager": frozenset({"coach"}),
    "spokesman": frozenset({"spokesperson"}),
    "spokesperson": words("spokesman spokeswoman"),
    "spokeswoman": frozenset({"spokesperson"}),
}
"""What the news calls whoever holds some other posts: `the judge` of Mr Justice Brandt."""
GENERAL = words("diplomat lawmaker legislator official politician")
"""What so many are that only whoever spoke last is meant."""
_DIPLOMATS = words("ambassador consul diplomat envoy")
_ABROAD = words("external foreign state")
_GOVERNING = words("chancellor governor mayor minister premier president")
_SEATED = names.REPRESENTATIVES | words("legislator parliamentarian")
_SITTING = words(
    "assembly bundestag committee congress duma house knesset opposition parliament parliamentary "
    "party rada senate"
)
"""Who leads what is called so, or a part of it, is a politician."""
_UNTOLD = {"diplomat": words("chief senior top"), "judge": words("court presiding trial")}
"""What before a noun tells nobody which one."""
_OF_STATE = frozenset({"state"})
"""All that is told of the `secretary` of one country."""
_POWERS = (
    (frozenset({"kremlin"}), "Russia"),
    (frozenset({"elysee"}), "France"),
    (frozenset({"white", "house"}), "United States"),
)
"""Seats of presidents: who speaks for the Kremlin is the Russian president's spokesman."""
_BEHIND_THE_HEAD = words("designate elect emeritus general responsible")
_RANKS = words("brigadier colonel lieutenant major")
"""Before `general`, which is then the head."""
_PREPOSITIONS = words("at behind by for from in of on to under with within")
_ARTICLES = words("a an her his its our the their")
_KINDS = words("affairs city county federation kingdom party republic state states town union")
"""What only tells of what kind the name before is: `Labour Party`, `United States`."""
_UNIONS = {"european union": "eu", "united nations": "un"}
_SIGNS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?|[,;&]")


@dataclass(frozen=True, slots=True)
class _Part:
    """A word of a role."""

    key: str
    """As `names.key` has it, or its nation's."""
    capital: bool

    @property
    def is_a_body(self) -> bool:
        return names.ends_a_body(self.key) or (names.is_of_state(self.key) and not nation(self.key))


_Phrase = tuple[_Part, ...]


@dataclass(slots=True)
class _Post:
    """One post that a role tells of."""

    head: str
    own: _Phrase
    """What stands before the head: `Russian foreign`."""
    owners: list[_Phrase]
    """What owns it: `the council's`."""
    behind: list[_Phrase] = field(default_factory=list)
    """What is said behind it of what it is a post; no further than the first body or person."""
    owning: list[_Phrase] = field(default_factory=list)
    """What owns those: `head of Ukraine's air force`."""
    inherited: frozenset[str] = frozenset()

    @property
    def parts(self) -> tuple[_Part, ...]:
        """All that is said of it besides its head."""
        phrases = (*self.owners, self.own, *self.behind, *self.owning)
        return tuple(part for each in phrases for part in each)

    @property
    def leads(self) -> bool:
        chief = self.head in _CHIEF_OF_ALL and "chief" in _keys(self.own)
        return chief or self.head in _LEADING

    @property
    def is_chief_executive(self) -> bool:
        return self.head == "executive" and "chief" in _keys(self.own)

    @property
    def of_others(self) -> frozenset[str]:
        return self.inherited | _keys(self.own) & _OTHERS


def holds_title(role: str | None, title: str, *, also_called: bool = True) -> bool:
    """Whether a printed role is the post of a title, with all that the title says of it.

    Or, where it may be `also_called` so, of one that the news calls by another noun.
    """
    wanted = _posts(title)
    mine = _posts(role or "")
    holds = (any(_is_one(m, w, also_called=also_called) for m in mine) for w in wanted)
    return bool(wanted) and all(holds)


def nouns_for(title: str) -> frozenset[str]:
    """Return by which nouns the news tells of who holds a title: `judge`, `justice`."""
    heads = frozenset(post.head for post in _posts(title))
    return heads.union(*(_ALSO_CALLED.get(head, ()) for head in heads))


def _is_one(mine: _Post, wanted: _Post, *, also_called: bool) -> bool:
    leader = wanted.head == "leader" and mine.head in names.LEADERS
    chief = wanted.head in _CHIEFS and mine.leads
    also = _ALSO_CALLED.get(wanted.head, ()) if also_called else ()
    same = mine.head == wanted.head or mine.head in also
    founded = mine.head in _FOUNDERS and wanted.is_chief_executive
    nations = any(nation(part.key) for part in wanted.parts)
    general = _is_in_general(mine, wanted.head) and (nations or wanted.head != "official")
    if not (same or leader or chief or founded or general):
        return False
    if mine.of_others - wanted.of_others and not general:
        return False
    said = wanted.parts
    loose = (same or founded) and mine.head not in names.LEADERS
    told = set(_told(mine, said, loose=loose))
    if founded or (chief and "chief" in _keys(mine.own)):
        told.add("chief")
    wanted_keys = _keys(said) - _UNTOLD.get(wanted.head, frozenset())
    if mine.head == "secretary" and _keys(mine.parts) == _OF_STATE:
        told.add("United States")
    return wanted_keys <= told | _of_power(mine, wanted_keys)


def _is_in_general(post: _Post, noun: str) -> bool:
    """Whether a general noun holds of who has a post: `politician` of the head of a parliament.

    `Official` hardly ever means who is named; only `the Russian official` may.
    """
    own = _keys(post.parts)
    sits = post.leads and bool(own & _SITTING)
    if noun in ("lawmaker", "legislator"):
        return sits or post.head in _SEATED
    if noun == "diplomat":
        abroad = bool(own & _ABROAD) and post.head in ("minister", "secretary", *names.SPOKES)
        return abroad or post.head in _DIPLOMATS
    governs = post.head in _GOVERNING and not any(part.is_a_body for part in post.parts)
    if noun == "politician":
        return sits or governs or post.head in _SEATED
    ruling = post.head in names.LEADERS
    told = post.head in _DIPLOMATS or (governs and not ruling) or bool(_of_power(post, ()))
    return noun == "official" and told


def _of_power(post: _Post, said: Collection[str]) -> frozenset[str]:
    """What is told of who speaks for a president: both by the seat and by whose it is.

    Not `the president's spokesman` of any seat: that may be another president's.
    """
    found: frozenset[str] = frozenset()
    own = _keys(post.parts)
    for seat, country in _POWERS if post.head in names.SPOKES else ():
        whose = {country, "president"}
        if seat <= own:
            found |= whose if country in said else seat
        if whose <= own:
            found |= seat
    return found


def _told(post: _Post, said: Sequence[_Part], *, loose: bool) -> Iterator[str]:
    """Yield which words a post holds that may tell it from others of its kind.

    Of the name of a body before or behind it only the last, and what stands only before a word
    that tells of what kind it is; once the last is said, all: `the army wives chief`.
    """
    bodily = any(part.is_a_body for part in post.own)
    if loose or not bodily:
        yield from _keys(post.own)
        for each in post.owners:
            yield from _keys(each)
    else:
        yield from _telling(post.own, said)
    yield from _keys(post.own) & _OTHERS | post.inherited
    for each in post.behind:
        yield from _telling(each, said)
    a_leader = post.head in names.LEADERS
    for each in () if a_leader else (post.own, *post.owners, *post.behind, *post.owning):
        yield from (part.key for part in each if nation(part.key))


def _telling(phrase: _Phrase, said: Collection[_Part]) -> Iterator[str]:
    wanted = {part.key: part for part in said}
    if phrase and phrase[-1].key in wanted:
        yield from _keys(phrase)
    for at, part in enumerate(phrase):
        kind = all(each.key in _KINDS or each.is_a_body for each in phrase[at + 1 :])
        names_ = part.capital and not part.is_a_body and part.key in wanted
        if kind and names_ and wanted[part.key].capital:
            yield part.key


def _keys(phrase: _Phrase) -> frozenset[str]:
    return frozenset(part.key for part in phrase)


@lru_cache(maxsize=5_000)
def _posts(role: str) -> tuple[_Post, ...]:
    """Read the posts that a role tells of: `president and chief executive of the bank`."""
    posts: list[_Post] = []
    for forms in _joined(role):
        phrases, owners = _phrases(forms)
        if not phrases:
            continue
        post = _post(phrases, owners)
        before = posts[-1] if posts else None
        if before is None:
            posts.append(post)
        elif not names.is_human(post.head):
            before.behind += [phrases[0], *post.behind]
        elif names.is_human(before.head):
            post.inherited = before.of_others & _LASTING
            posts.append(post)
        else:
            post.own = (*before.own, _Part(before.head, capital=False), *post.own)
            posts[-1] = post
    _share(posts)
    return tuple(posts)


def _share(posts: Sequence[_Post]) -> None:
    """What is said behind the last of several posts is of all: `chairman and owner of the club`."""
    for post in posts[:-1]:
        if not post.behind:
            post.behind, post.owning = posts[-1].behind, posts[-1].owning


def _joined(role: str) -> Iterator[list[str]]:
    """Yield the words of what `and` and commas join."""
    forms: list[str] = []
    for sign in _SIGNS.findall(role):
        if sign in ",;&" or sign.casefold() == "and":
            yield forms
            forms = []
        else:
            forms.append(sign)
    yield forms


def _phrases(forms: Sequence[str]) -> tuple[list[_Phrase], list[list[_Phrase]]]:
    """Part words where prepositions stand; beside each phrase, what owns it."""
    phrases: list[list[_Part]] = [[]]
    owners: list[list[_Phrase]] = [[]]
    for form in forms:
        if form.casefold() in _PREPOSITIONS:
            phrases.append([])
            owners.append([])
        elif form.casefold() not in _ARTICLES:
            phrases[-1] += _parts(form)
            if form.endswith(("'s", "’s", "s'", "s’")):
                owners[-1].append(_with_nations(phrases[-1]))
                phrases[-1] = []
    kept = [n for n, each in enumerate(phrases) if each]
    return [_with_nations(phrases[n]) for n in kept], [owners[n] for n in kept]


def _with_nations(parts: Sequence[_Part]) -> _Phrase:
    """Make one of two words that are a nation's or a union's together: `United States`."""
    for at in range(len(parts) - 1):
        name = f"{parts[at].key} {parts[at + 1].key}"
        whole = parts[at].key if parts[at].key.casefold().endswith(f" {parts[at + 1].key}") else ""
        if both := _UNIONS.get(name) or nation(name) or whole:  # `Saudi` is Saudi Arabia's alone
            return (*parts[:at], _Part(both, capital=True), *parts[at + 2 :])
    return tuple(parts)


def _parts(form: str) -> list[_Part]:
    capital = form[:1].isupper()
    return [_Part(nation(key) or key, capital) for key in titles.written_out(form).split()]


def _post(phrases: Sequence[_Phrase], owners: Sequence[Sequence[_Phrase]]) -> _Post:
    own = phrases[0]
    at = len(own) - 1
    while at and _is_behind_the_head(own[at - 1].key, own[at].key):
        at -= 1
    head, before = own[at].key, own[:at]
    if head == "secretary" and before and before[-1].key == "press":
        head, before = "spokesperson", before[:-1]
    post = _Post(head, (*before, *own[at + 1 :]), list(owners[0]))
    for phrase, owning in zip(phrases[1:], owners[1:], strict=True):
        post.behind.append(phrase)
        post.owning += owning
        if phrase[-1].is_a_body or names.is_human(phrase[-1].key):
            break
    return post


def _is_behind_the_head(before: str, word: str) -> bool:
    if word == "officer":
        return before == "executive"
    return word in _BEHIND_THE_HEAD and before not in _RANKS
