"""Which language a text is in: by its letters, and in the commonest ones by its commonest words.

Made to err towards not knowing: a page's lines are left out by their language, so a guess is worse
than no answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

_CLEAR_MAJORITY = 0.6
"""Share of the letters that a text's main script must have."""
_FEWEST_HITS = 4
"""How many common words tell a language; fewer can stand in a name or a quotation."""
_FEWEST_OWN = 3
"""How many of them another language must not have: Spanish and French both say `la`."""
_MANY_WORDS = 60
_LEAST_ENGLISH = 0.07
"""Of 2,469 English articles of the news each has a tenth or more of the common words below."""
_LANGUAGES = {
    "LATIN": {
        "en": "the of and to in is that for was with it as he by on are his from have they",
        "fr": "le la les des et une du en est que dans qui pour au sur pas il elle avec ce",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine auch",
        "es": "el la los las de y que en un una por con para del se su es no al como",
        "it": "il la di che e un una per del della dei le gli non si con sono da nel alla",
        "pt": "o a os as de que e do da em um uma para com não por no na dos se",
        "nl": "de het een en van in is dat op te voor met zijn die niet aan er om ook bij",
        "pl": "w i na z się do że nie to jest o po od za przez jak dla są oraz ale",
        "sr": "je u i na da se su za od sa koji što nije bi će kao ali iz o po",
    },
    "CYRILLIC": {
        "uk": "та що на не у в з до і це який як від про за для щодо після також він",
        "ru": "и в не на что с по это как от из за для он также который после его бы к",
        "bg": "и на да се от за е са не в с че по като ще това си след към до",
        "sr": "је у и на да се су за од са који што није би ће као али из о по",
    },
}
_COMMON = {
    script: {language: frozenset(words.split()) for language, words in languages.items()}
    for script, languages in _LANGUAGES.items()
}
_LETTERS = {"CYRILLIC": {"uk": "іїєґ", "ru": "ыэъё"}}
"""Letters that one of the languages has and the others here have not, or hardly."""
_ONE_LANGUAGE = {
    "GREEK": "el",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "THAI": "th",
}
"""Scripts in which the news is printed in one language."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A text's script, by Unicode's name for it, and its language, where it can be told."""

    script: str
    language: str | None

    def differs(self, other: Tongue) -> bool:
        """Whether the two are certainly not the same language."""
        known = self.language is not None and other.language is not None
        return self.script != other.script or (known and self.language != other.language)


def language_of(article: str) -> str | None:
    """Return the BCP 47 tag of the language of an article; None where it may be English.

    It is `und`, undetermined, where nothing tells but that it is not English.
    """
    found = tongue(article)
    if found is None:
        return None
    may_be_english = found.script == "LATIN" and not _is_hardly_english(article)
    return found.language or (None if may_be_english else "und")


def _is_hardly_english(text: str) -> bool:
    words = _words(text)
    common = sum(word in _COMMON["LATIN"]["en"] for word in words)
    return len(words) >= _MANY_WORDS and common < _LEAST_ENGLISH * len(words)


def tongue(text: str) -> Tongue | None:
    """Return the tongue of a text, or None where no script has a clear majority of its letters."""
    scripts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if char.isalpha():
            scripts[_script(char)] += count
    if not scripts:
        return None
    script, count = scripts.most_common(1)[0]
    if count < _CLEAR_MAJORITY * scripts.total():
        return None
    return Tongue(script, _ONE_LANGUAGE.get(script) or _language(text, script))


@lru_cache(maxsize=10_000)
def _script(char: str) -> str:
    return unicodedata.name(char, "UNKNOWN").split()[0]


def _language(text: str, script: str) -> str | None:
    """The language of which at least twice as much stands there as of any other.

    Counted are its common words, but for those that the other has as well, and the letters that
    give it away.
    """
    words, lower = Counter(_words(text)), text.lower()
    common, letters = _COMMON.get(script, {}), _LETTERS.get(script, {})

    def hits(language: str, but: frozenset[str] = frozenset()) -> int:
        of_letters = sum(map(lower.count, letters.get(language, "")))
        return of_letters + sum(words[word] for word in common[language] - but)

    best = max(common, key=hits, default="")
    clear = all(
        hits(best, common[other]) >= max(_FEWEST_OWN, 2 * hits(other, common[best]))
        for other in common
        if other != best
    )
    return best if best and clear and hits(best) >= _FEWEST_HITS else None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())
