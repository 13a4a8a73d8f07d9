"""What is known of English, and of how newsrooms write it: each list stands here once.

Words that turn a sentence round, words that say something and words that say little, what a word's
forms share, what nouns mean, which are first names, what countries and outlets are called, and what
stands before an agency's first words. Nothing here knows of a file or a story.
"""
