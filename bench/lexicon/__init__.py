"""The word lists that drafting reads, made from WordNet and the US census."""
