"""Events: what a text tells of with a date, in the source's own voice or in somebody's words.

`event` finds them, `dates` tells which day their words mean, `undated` which words date nothing,
and `depending` what may never be.
"""
