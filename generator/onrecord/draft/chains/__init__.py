"""Through whom a statement came, from who said it to the source that prints it, and to whom.

`chain` puts it together, of what the sentence tells itself (`stated_relays`) and of what a page's
credit line does (`credit_lines`).
"""
