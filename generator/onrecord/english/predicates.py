"""Which words say something of those before them: verbs in the past, and those that help others.

A verb in the present is mostly not known from a noun (`strikes`).
"""

from __future__ import annotations

from onrecord.english.listed import listed

VERBS = listed("""
    am, are, became, began, broke, brought, built, came, can, cannot, chose, could, did, do,
    does, drew, fell, fought, found, gave, got, grew, had, has, have, held, hit, is, kept, knew,
    led, left, lost, made, may, met, might, must, paid, put, ran, rose, said, sank, sent, set,
    shall, shot, should, sold, spent, spoke, stood, struck, told, took, was, went, were, will,
    withdrew, won, would, wrote
""")
"""Verbs that say something of what stands before them; and `-ed` does, but behind these, and not in
a name (`Mohammed`, `United`) or in one of those:"""
_OF_A_NOUN = listed("a, an, any, her, his, its, no, of, our, some, that, the, their, these, this")
_NO_VERB = listed("bed, hundred, indeed, red, sacred, seed, speed")


def predicates(before: str, word: str) -> bool:
    """Return whether a word, printed without marks around it, is such a verb behind another."""
    folded = word.casefold().replace("’", "'")
    past = word.isalpha() and word.islower() and word.endswith("ed") and word not in _NO_VERB
    return (
        folded in VERBS or folded.endswith("n't") or (past and before.casefold() not in _OF_A_NOUN)
    )
