"""Linking: which entries of different sheets are the same statement or event.

How likely it is: an entry is read (`reading`) in `words` of one form (`lexicon`), and all are held
to all (`alike`); `signals` are what speaks for two being the same, `claims` for an entry belonging
to a claim, with what that one's `notes` cite; `score` weighs them as `fitted`.

What is asked: `proposals`, with `why`; of `denials`, what they reject, with `offers` where no words
tell; `groups` at once, in which nothing is `apart`. Which comes next is the `order`; what a new
claim may be called, `titles`.

What is written: `answers` of an editor, as `lines`. Drafts that were just made are joined unasked
(`joining`) where they are as sure as can be.
"""

from __future__ import annotations

from onrecord.link.proposals import Proposal, propose

__all__ = ["Proposal", "propose"]
