"""How well drafting does against sheets that people made."""
