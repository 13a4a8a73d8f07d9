"""What pages show of the words of texts: how much, in which stretches, and what sets them apart.

Nothing here says anything of its own, but for how far a verb goes along with what it reports.
"""
