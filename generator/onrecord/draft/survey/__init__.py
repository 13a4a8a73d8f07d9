"""What a text names, and all texts of a story, read before anybody's words are.

Where a name begins and ends is for `whole_names` and `whole_bodies`; `evidence` tells a person's
from a body's. `phrases` takes a phrase apart, `names_in` finds the name and the role in it, `posts`
tells whose office a title is. `surveyed` is what one text names, with the full names and `roles`
that it gives; `gathered` puts together what all of them name. `misprints` tells when two spellings
are one person's, `body_names` when two names are one organisation's, `outlet_names` which are an
outlet's.
"""
