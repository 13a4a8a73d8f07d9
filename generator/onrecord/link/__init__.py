"""Linking: which entries of different sheets are the same statement or event.

Proposes, with a confidence and the reasons; the editor decides, and an answer is written. Drafts
that were just made are joined unasked (`joining`) where they are as sure as can be, and nothing in
them is `apart`.
"""

from __future__ import annotations

from onrecord.link.proposals import Proposal, propose

__all__ = ["Proposal", "propose"]
