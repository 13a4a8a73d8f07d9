"""Sentences of a text and their grammar, as far as they can be trusted.

`frame` clears long quotations out of a sentence's way, `parse` asks spaCy for the grammar of what
is left (a `tree` over each word), and `mending` rights what that often reads wrongly, such as who
does something: `whose_verb`, `lost_subjects`, `behind_marks`. `main_clauses` are what somebody
asserts, `endless` is what is too long to be a sentence.
"""
