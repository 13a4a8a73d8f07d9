"""What the site says in words of its own: how many sources, who according to whom, when, how sure.

Everything that words a sentence about the record stands here, so that it is worded once.
"""
