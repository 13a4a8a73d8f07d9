"""Who was named where in a text: what pronouns and `the newspaper` refer back to."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from enum import IntEnum

from onrecord.draft.words import names
from onrecord.frozen import dataclass
from onrecord.text import Span, paragraphs

HE_OR_SHE = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
"""What may stand for one person, and whether it is a form of `he` or of `she`."""
_NEAR = 1
"""Paragraphs back in which a pronoun finds whom it means, whoever else was named before that."""
_FAR = 4
"""Paragraphs back in which it does where nobody else was named since."""


_FADING = 0.7
"""What is left, a paragraph on, of the weight of a mention."""
_STANDING_OUT = 0.6
_OFTEN = 3
_WORTH = (1.0, 1.5, 3.0, 3.0, 3.0)
"""What a mention weighs, by the part in which somebody is named."""


class Part(IntEnum):
    """What somebody does in a sentence: the more, the likelier a pronoun means them."""

    NAMED = 0
    TOLD = 1
    """Is the subject of a verb only in what somebody else says: `she said that he left`."""
    ACTS = 2
    """Is the subject of a verb."""
    LEADS = 3
    """Is the subject of the main clause."""
    SPEAKS = 4
    """Is that, or what `according to` names, and says something."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Somebody in a text."""

    at: int
    who: str
    part: Part
    sentence: int
    """Where the sentence begins."""
    named: bool = True
    """Whether a name or a role stands there, and no pronoun."""
    others: tuple[str, ...] = ()
    """Who is mentioned together with them."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom words refer to, and how sure that is."""

    who: str
    at: int
    """Where they were named last."""
    sure: float
    why: str
    others: tuple[str, ...] = ()
    """Who is meant together with them."""


class Mentions:
    """Everybody whom a text names, growing as it is read."""

    def __init__(self, text: str) -> None:
        self._paragraphs = [span.start for span in paragraphs(text)]
        self._people: list[Mention] = []
        self._only_called: set[str] = set()
        self._bodies: list[Mention] = []
        self._kinds: dict[str, set[str]] = {}
        self._outlets: list[tuple[int, str]] = []
        self._several: list[Mention] = []
        self._speaking: list[Mention] = []
        self._unnamed: list[tuple[int, str, str]] = []
        self._pronouns: dict[str, set[str]] = {}
        self._likely: dict[str, set[str]] = {}

    def person(self, mention: Mention) -> None:
        """Note that a person is named, or meant: by a pronoun nobody else."""
        at, who = mention.at, mention.who
        self._people = [e for e in self._people if e.named or e.at != at or e.who == who]
        self._people.append(mention)

    def note_one_name(self, mention: Mention) -> None:
        """Note that somebody acts of whom only this name is known, and whom nobody has quoted."""
        if mention.part >= Part.ACTS:
            self._only_called.add(mention.who)
            self._people.append(mention)

    def note_whose_name(self, who: str, name: str) -> None:
        """Note who it is of whom only a name was known."""
        if name in self._only_called:
            self._only_called.remove(name)
            mine = (replace(e, who=who) if e.who == name else e for e in self._people)
            self._people = list(mine)

    def body(self, mention: Mention, kinds: Iterable[str] = ()) -> None:
        """Note that an organisation is named, and which nouns the text has for it: `airline`."""
        self._bodies.append(mention)
        self._kinds.setdefault(mention.who, set()).update(kinds)

    def several(self, mention: Mention) -> None:
        """Note that more than one spoke together, or one that `they` can mean."""
        self._several.append(mention)

    def speaking(self, mention: Mention) -> None:
        """Note that a body, an outlet or a document speaks: `it` can mean that."""
        self._speaking.append(mention)

    def outlet(self, at: int, who: str) -> None:
        """Note that an outlet is named."""
        self._outlets.append((at, who))

    def unnamed(self, at: int, noun: str, who: str) -> None:
        """Note that somebody is described by a noun."""
        self._unnamed.append((at, noun, who))

    def titled(self, who: str, pronoun: str) -> None:
        """Note which pronoun a person's title tells of: `he` of Mr, `she` of Mrs."""
        self._pronouns.setdefault(who, set()).add(pronoun)

    def likely(self, who: str, pronoun: str) -> None:
        """Note which pronoun a person's first name tells of, or one that probably means them.

        That is held against the other one, where no title tells, and is no reason to choose them.
        """
        self._likely.setdefault(who, set()).add(pronoun)

    # Whom words mean ------------------------------------------------------------------------------

    def pronoun(self, at: int, pronoun: str = "", not_in: Sequence[Span] = ()) -> Meant | None:
        """Return who can be meant by `he` or `she` at `at`, or by either where none is given.

        That is the last who spoke or acted. Somebody else who was only named since leaves it
        likely; somebody else who acts in the same sentence leaves it open, unless one of them alone
        speaks or acts in its main clause. Whoever's title or first name tells of the other pronoun
        is not meant.
        """
        named = (each for each in self._people if each.named)
        barred = {e.who for e in named if any(s.start <= e.at < s.end for s in not_in)}
        fitting = [each for each in self._people if self.fits(each.who, pronoun)]
        earlier = [each for each in self._before(at, fitting) if each.who not in barred]
        acting = [e for e in earlier if e.part >= Part.ACTS] or [e for e in earlier if e.part]
        if not acting:
            return self._only_such(earlier, at, pronoun) or self._salient(earlier, at)
        last = self._leading(acting)
        others = [each for each in earlier if each.at >= last.sentence and each.who != last.who]
        apart = self._apart(last, at)
        nearest = min((self._apart(each, at) for each in others), default=apart)
        here = {each.who for each in others if self._apart(each, at) == nearest}
        if nearest < apart and nearest <= _NEAR and len(here) == 1:
            who, place = here.pop(), max(each.at for each in others)
            return Meant(who, place, 0.75, "a pronoun; nobody else is named in the paragraph")
        if not others and apart <= _FAR:
            sure = 0.95 if apart <= _NEAR else 0.85
            return Meant(last.who, last.at, sure, "a pronoun that can mean nobody else")
        acted = any(each.part >= last.part for each in others)
        if apart > _NEAR or acted:
            return self._salient(earlier, at)
        return Meant(last.who, last.at, 0.8, "a pronoun; somebody else was named since, too")

    @staticmethod
    def _leading(acting: Sequence[Mention]) -> Mention:
        """The last who acted, or whoever alone speaks or acts in the main clause beside them."""
        beside = [each for each in acting if each.at >= acting[-1].sentence]
        most = max(each.part for each in beside)
        leading = [each for each in beside if each.part == most]
        return leading[-1] if len({each.who for each in leading}) == 1 else acting[-1]

    def _salient(self, earlier: Iterable[Mention], at: int) -> Meant | None:
        """Return who stands out of those named before: by how often, how lately and as what.

        So readers find whom `he` means where nothing nearer tells (Lappin and Leass, An algorithm
        for pronominal anaphora resolution, 1994). None of those named once or twice, nor where no
        one clearly outweighs all others together.
        """
        times = Counter(each.who for each in earlier)
        weights: dict[str, float] = {}
        for each in earlier:
            worth = _WORTH[each.part] * _FADING ** self._apart(each, at)
            weights[each.who] = weights.get(each.who, 0) + worth
        who = max(weights, key=lambda each: weights[each], default=None)
        share = weights[who] / sum(weights.values()) if who else 0.0
        if who is None or share < _STANDING_OUT or times[who] < _OFTEN:
            return None
        last = max(each.at for each in earlier if each.who == who)
        return Meant(who, last, 0.75 * share, "a pronoun; who stands out of those named before")

    def fits(self, who: str, pronoun: str) -> bool:
        """Return whether nothing that the text tells of a person speaks against a pronoun."""
        told = self._pronouns.get(who) or self._likely.get(who)
        return not pronoun or not told or pronoun in told

    def _only_such(self, earlier: Iterable[Mention], at: int, pronoun: str) -> Meant | None:
        """Return the only one near whose title, or the text's own pronoun, tells of it."""
        near = [each for each in earlier if self._apart(each, at) <= _NEAR]
        told = all(self._pronouns.get(each.who) == {pronoun} for each in near)
        if not told or len({each.who for each in near}) != 1:
            return None
        return Meant(near[-1].who, near[-1].at, 0.8, "the only one named near whom it fits")

    def in_focus(self, at: int, sentence: int, pronoun: str = "") -> Meant | None:
        """Return whom a description takes up: who alone acts where somebody was named last, near.

        None where anybody is named between `sentence`, where its own begins, and `at`.
        """
        earlier = self._before(at, self._people)
        near = [e for e in earlier if earlier and e.sentence == earlier[-1].sentence]
        acting = [e for e in near if e.part >= Part.ACTS] or near
        who = {each.who for each in acting}
        if len(who) != 1 or acting[0].at >= sentence or self._apart(acting[0], at) > _NEAR:
            return None
        if not self.fits(acting[0].who, pronoun):
            return None
        return Meant(acting[0].who, acting[-1].at, 0.7, "whom the sentence before tells of")

    def namesake(self, people: Collection[str], at: int, pronoun: str = "") -> Meant | None:
        """Return which of some people of one name is meant by it at `at`: the one who acted last.

        None where that was once, and beside another of them, `Ann Lee told Bo Lee`, or behind much
        that another did.
        """
        fitting = {who for who in people if self.fits(who, pronoun)}
        earlier = [each for each in self._before(at, self._people) if each.who in fitting]
        acting = [each for each in earlier if each.part] or earlier
        if not acting:
            return None
        last = acting[-1]
        beside = any(each.at >= last.sentence and each.who != last.who for each in earlier)
        times = Counter(who for who, _ in {(each.who, each.sentence) for each in acting})
        if times[last.who] == 1 and (beside or max(times.values()) >= _OFTEN):
            return None
        sure = 0.85 if len({each.who for each in acting}) == 1 else 0.7
        return Meant(last.who, last.at, sure, "the last of this name who acted")

    def they(self, at: int) -> Meant | None:
        """Return who can be meant by `they`: the last of those that more than one may be."""
        return self._last_several([e for e in self._before(at, self._several) if e.part], at)

    def together(self, at: int, number: int) -> Meant | None:
        """Return who can be meant by `both men`: the last so many who are joined, or met."""
        several = self._before(at, self._several)
        return self._last_several([e for e in several if len(e.others) == number - 1], at)

    def _last_several(self, several: Sequence[Mention], at: int) -> Meant | None:
        earlier = [each for each in several if self._apart(each, at) <= _OFTEN]
        if not earlier:
            return None
        last, why = earlier[-1], "the last before whom “they” can mean"
        return Meant(last.who, last.at, 0.75, why, last.others)

    def it(self, at: int, since: int, id_of: Callable[[str], str]) -> Meant | None:
        """Return what `it` means before a verb of saying: the body that spoke right before.

        Else the only one named from `since` on, the sentence before, which did something there.
        None where another one did something since, or somebody spoke or is never `he` or `she`.
        """
        spoke = [e for e in self._before(at, self._speaking) if self._apart(e, at) <= _NEAR]
        named = [each for each in self._before(at, self._bodies) if each.at >= since]
        alone = named if len({each.who for each in named}) == 1 else []
        last = max([*spoke, *(each for each in alone if each.part >= Part.ACTS)], default=None)
        if last is None:
            return None
        human = self._likely | self._pronouns
        people = (e for e in self._people if e.part == Part.SPEAKS or e.who not in human)
        acting = (each for each in (*self._bodies, *people) if each.part >= Part.ACTS)
        if any(last.at < each.at < at and id_of(each.who) != id_of(last.who) for each in acting):
            return None
        if last.who in {each.who for each in spoke}:
            return Meant(last.who, last.at, 0.85, "what spoke right before")
        return Meant(last.who, last.at, 0.75, "the only body named in the sentence before")

    def last_body(self, at: int, noun: str, fits: Callable[[str], bool | None]) -> Meant | None:
        """Return the organisation that `the company` means: the last that the text calls so.

        Of others only one whose name, as `fits` says, does not tell of another kind.

        Else the last that acted, or the only one; none where another one acted since, or was named
        since and the first acted long before.
        """
        named = [e for e in self._before(at, self._bodies) if not names.is_of_state(e.who)]
        called = [each for each in named if noun in self._kinds[each.who]]
        if called and self._apart(called[-1], at) <= _FAR:
            sure = 0.9 if len({each.who for each in called}) == 1 else 0.75
            return Meant(called[-1].who, called[-1].at, sure, "the last that is called so")
        of_any = {e.who for e in named if noun in names.ANY_COMPANY or not self._kinds[e.who]}
        told = {each.who: fits(each.who) for each in named}
        earlier = [e for e in named if told[e.who] or (told[e.who] is None and e.who in of_any)]
        if len({each.who for each in earlier}) == 1:
            return Meant(earlier[-1].who, earlier[-1].at, 0.9, "the only one named before")
        acting = [each for each in earlier if each.part and self._apart(each, at) <= _FAR]
        if not acting:
            return None
        last = acting[-1]
        if not any(each.at > last.at and each.who != last.who for each in earlier):
            return Meant(last.who, last.at, 0.8, "the last named before that it can mean")
        if self._apart(last, at) > _NEAR or last.sentence < max(e.sentence for e in earlier):
            return None
        return Meant(last.who, last.at, 0.7, "the last that did something; another was named since")

    def has_bodies(self, at: int, fits: Callable[[str], bool | None]) -> bool:
        """Whether any organisation was named before `at` that may be meant."""
        return any(each.at < at and fits(each.who) is not False for each in self._bodies)

    def acting_bodies(self, at: int) -> set[str]:
        """Return the bodies that spoke or did something before `at`."""
        return {e.who for e in (*self._bodies, *self._speaking) if e.part and e.at < at}

    def only_named(self, at: int, sentence: int) -> list[str]:
        """Return who is named in the sentence that begins at `sentence`, before `at`, but not acts.

        Who acts would be called `he`.
        """
        here = [each for each in sorted(self._people) if sentence <= each.at < at]
        acting = {each.who for each in here if each.part}
        return list(dict.fromkeys(each.who for each in here if each.who not in acting))

    def person_before(self, who: str, at: int) -> bool:
        """Whether somebody was named before `at`."""
        return any(each.who == who and each.at < at for each in self._people)

    def acting(self, people: Collection[str], at: int) -> list[str]:
        """Return those of some people who spoke or did something before `at`."""
        told = {e.who for e in self._before(at, self._people) if e.part >= Part.ACTS}
        return [who for who in people if who in told]

    def leading_before(self, at: int) -> set[str]:
        """Return who spoke or led a sentence before `at`, not too far off."""
        led = (e for e in self._before(at, self._people) if e.part >= Part.LEADS)
        return {each.who for each in led if self._apart(each, at) < _FAR}

    def named_near(self, at: int) -> set[str]:
        """Return the people who were named in this paragraph, or in the one before."""
        earlier = self._before(at, self._people)
        return {e.who for e in earlier if self._apart(e, at) <= _NEAR}

    def named_since(self, people: Collection[str], since: int, at: int) -> bool:
        """Whether one of some people was named between two places."""
        return any(since < each.at < at and each.who in people for each in self._people)

    def last_of(self, people: Iterable[str], at: int) -> str | None:
        """Return the one of some people who was named last before `at`, not too far off."""
        wanted = set(people)
        earlier = [each for each in self._before(at, self._people) if each.who in wanted]
        return earlier[-1].who if earlier and self._apart(earlier[-1], at) <= _FAR else None

    def how_many(self, people: Iterable[str], at: int) -> int:
        """Return how many of some people were named before `at`."""
        return len({each.who for each in self._before(at, self._people)}.intersection(people))

    def only_outlet(self, at: int, other_than: str | None) -> str | None:
        """Return the outlet named before `at`, where it is the only one but `other_than`."""
        seen = {who for place, who in self._outlets if place < at and who != other_than}
        return seen.pop() if len(seen) == 1 else None

    def last_outlet(
        self, at: int, other_than: str | None, since: int = 0, paragraphs: int = _NEAR
    ) -> str | None:
        """Return the outlet named last, from `since` on, so many paragraphs before or in this."""
        here = self._paragraph(at)
        near = [
            (place, who)
            for place, who in self._outlets
            if since <= place < at and who != other_than
            if here - self._paragraph(place) <= paragraphs
        ]
        return max(near)[1] if near else None

    def near(self, text: str, at: int, paragraphs: int) -> str:
        """Return the text before `at` in its paragraph, and so many paragraphs before."""
        begins = self._paragraphs[: self._paragraph(at)][-1 - paragraphs :]
        return text[begins[0] if begins else 0 : at]

    def next_outlet(self, at: int, other_than: str | None) -> str | None:
        """Return the one outlet named in this paragraph or the next: `the newspaper`, in a head."""
        here = self._paragraph(at)
        seen = {
            who
            for place, who in self._outlets
            if place > at and who != other_than and self._paragraph(place) - here <= _NEAR
        }
        return seen.pop() if len(seen) == 1 else None

    def last_unnamed(self, at: int) -> str | None:
        """Return who was described in this paragraph or the one before, where it is one alone."""
        near = self._paragraph(at) - _NEAR
        seen = {who for place, _, who in self._unnamed if place < at}
        seen &= {who for place, _, who in self._unnamed if self._paragraph(place) >= near}
        return seen.pop() if len(seen) == 1 else None

    def only_unnamed(self, at: int, noun: str) -> str | None:
        """Return who was described by a noun before `at`, where it is one alone."""
        seen = self.all_unnamed(at, noun)
        return seen.pop() if len(seen) == 1 else None

    def all_unnamed(self, at: int, noun: str) -> set[str]:
        """Return everybody who was described by a noun before `at`."""
        return {who for place, form, who in self._unnamed if form == noun and place < at}

    def described_at(self, at: int, *nouns: str) -> int | None:
        """Return where somebody or something was last described by a noun before `at`, if so."""
        told = (place for place, form, _ in self._unnamed if form in nouns and place < at)
        return max(told, default=None)

    def unnamed_called(self, at: int, noun: str) -> Meant | None:
        """Return whom `the spokesman` means: the last who was described by this noun before `at`.

        Of several only one who was described near; nobody who was named since.
        """
        told = [
            (place, who)
            for place, form, who in self._unnamed
            if place < at and form.casefold() == noun.casefold()
        ]
        if not told:
            return None
        place, who = max(told)
        if len({each for _, each in told}) == 1:
            return Meant(who, place, 0.9, "the only such source named before")
        near = self._paragraph(at) - self._paragraph(place) <= _NEAR
        return Meant(who, place, 0.75, "the last such source named before") if near else None

    @staticmethod
    def _before(at: int, mentions: Iterable[Mention]) -> list[Mention]:
        return sorted(each for each in mentions if each.at < at)

    def _apart(self, mention: Mention, at: int) -> int:
        return self._paragraph(at) - self._paragraph(mention.at)

    def _paragraph(self, at: int) -> int:
        return bisect_right(self._paragraphs, at)
