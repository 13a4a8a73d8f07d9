"""One word of a sentence, as the parser reads it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.frozen import dataclass
from onrecord.text import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""What a word is to a verb whose subject it names; not `it` in `it is said`."""
ANY_SUBJECT = SUBJECTS | {"expl"}
"""These, and the `there` of `there is`."""
SUBJECTS_AND_CLAUSES = ANY_SUBJECT | {"csubj"}
DESCRIBING = frozenset({"amod", "compound", "nmod"})
"""What words are to a noun that they stand before and tell of: the `port` council."""
BEFORE_A_NOUN = DESCRIBING | {"det", "nummod", "poss"}
FINITE_TAGS = frozenset({"MD", "VBD", "VBP", "VBZ"})
"""The tags of a verb, or of what helps it, that makes a sentence; not those of a participle."""
MAYBE_FINITE_TAGS = frozenset({"VBD", "VBN", "VBP", "VBZ"})
"""The tags of such a verb alone, and of a participle, for which the parser takes many a one."""
WHO_ACTS = frozenset({"GPE", "NORP", "ORG", "PERSON"})
"""The kinds of name of who may do or say something."""
HE_SHE = frozenset({"he", "she"})
HE_SHE_THEY = HE_SHE | {"they"}
NO_WORDS = frozenset({"CCONJ", "PUNCT", "SPACE"})
"""Parts of speech of what only joins or parts the words of a phrase."""
LONG_DASHES = frozenset({"―", "—"})
"""What never joins the parts of a name."""
DASHES = LONG_DASHES | {"–", "--", "-"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a frame and its place in the sentence's tree; labels are spaCy's (ClearNLP)."""

    index: int
    span: Span
    """Where it stands in the source's text; for a stand-in, the quotation that it stands for."""
    form: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    sentence: int
    stand_in: bool
    quoted: bool
    """Whether it stands in quotation marks."""

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb, an auxiliary one too."""
        return self.pos in ("VERB", "AUX")


def with_changed(words: Sequence[Word], *changed: Word) -> list[Word]:
    """Return the words of a paragraph with some of them changed."""
    found = [*words]
    for word in changed:
        found[word.index] = word
    return found
