"""On which occasion somebody spoke.

`dating` finds the day beside the verb, `occasion` whether a statement goes on from the one before,
and `gatherings` the day that goes on with its speaker.
"""
