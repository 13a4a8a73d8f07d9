"""Who was named where in a text: what pronouns and `the newspaper` refer back to."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.text import paragraph_number


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A person in a text."""

    at: int
    who: str
    speaks: bool
    """Whether as a speaker, or as the subject of a verb."""
    sentence: int
    """Where the sentence begins."""


class Mentions:
    """Everybody whom a text names, growing as it is read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._people: list[Mention] = []
        self._outlets: list[tuple[int, str]] = []
        self._unnamed: list[tuple[int, str, str]] = []
        self._pronouns: dict[str, set[str]] = {}

    def person(self, mention: Mention) -> None:
        """Note that a person is named."""
        self._people.append(mention)

    def outlet(self, at: int, who: str) -> None:
        """Note that an outlet is named."""
        self._outlets.append((at, who))

    def unnamed(self, at: int, noun: str, who: str) -> None:
        """Note that somebody is described by a noun."""
        self._unnamed.append((at, noun, who))

    def titled(self, who: str, pronoun: str) -> None:
        """Note which pronoun a person's title tells of: `he` of Mr, `she` of Mrs."""
        self._pronouns.setdefault(who, set()).add(pronoun)

    def last_speaker(self, at: int, pronoun: str) -> str | None:
        """Return who alone can be meant by `he` or `she` at `at`.

        The last who spoke, no more than a paragraph before; None where somebody else was named
        since the sentence of that began. Whoever's title tells of the other pronoun is not meant.
        """
        earlier = sorted(
            each
            for each in self._people
            if each.at < at and pronoun in self._pronouns.get(each.who, {pronoun})
        )
        spoke = [each for each in earlier if each.speaks]
        if not spoke:
            return None
        last = spoke[-1]
        apart = paragraph_number(self._text, at) - paragraph_number(self._text, last.at)
        others = any(each.at >= last.sentence and each.who != last.who for each in earlier)
        return None if apart > 1 or others else last.who

    def only_outlet(self, at: int, other_than: str | None) -> str | None:
        """Return the outlet named before `at`, where it is the only one but `other_than`."""
        seen = {who for place, who in self._outlets if place < at and who != other_than}
        return seen.pop() if len(seen) == 1 else None

    def only_unnamed(self, at: int, noun: str) -> str | None:
        """Return who was described by a noun before `at`, where it is one alone."""
        seen = {who for place, form, who in self._unnamed if form == noun and place < at}
        return seen.pop() if len(seen) == 1 else None
