"""Words that say little by themselves: the second list is the first one, and more."""

from __future__ import annotations

from onrecord.english.listed import listed

FUNCTION_WORDS = listed("""
    a, an, and, are, as, at, be, been, being, but, by, did, do, does, for, from, had, has, have, he,
    her, his, how, if, in, into, is, it, its, of, on, or, our, she, so, than, that, the, their,
    them, then, there, these, they, this, those, to, upon, was, were, what, when, where, which, who,
    will, with, would
""")
"""Articles, pronouns, auxiliary verbs, and what joins words: alone no difference of substance."""
TELL_NOTHING = FUNCTION_WORDS | listed("""
    about, after, again, against, all, also, although, am, among, any, because, before, below,
    between, both, can, could, doing, down, during, each, even, every, few, further, having, here,
    hers, him, however, i, itself, just, like, many, may, me, might, more, most, much, must, my,
    near, no, nor, not, now, off, once, one, only, onto, other, out, outside, over, own, per, same,
    should, since, some, still, such, theirs, though, through, thus, too, toward, towards, under,
    until, up, us, very, we, whether, while, whom, whose, why, within, without, yet, you, your
""")
"""With those that only say where, when or how much."""
