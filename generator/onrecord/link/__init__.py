"""Linking: which entries of different sheets are the same statement or event.

Proposes, with a confidence and the reasons; the editor decides, and only an answer is written.
"""

from __future__ import annotations

from onrecord.link.proposals import Proposal, propose

__all__ = ["Proposal", "propose"]
