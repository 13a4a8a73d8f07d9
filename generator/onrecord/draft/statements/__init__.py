"""Statements of a text: what `speech` finds in its grammar, joined with its quotations.

A `statement` is that join. Of each, `doubts` tells why it may be none, `rejecting` whether it
rejects a claim, and `questions` what it answers.
"""
