"""How wordings of one thing compare: which words differ, and the one place where they part.

`differences` tells word by word what most of the others lack, `collating` what each has in place
of another's phrase. `crux` finds the one place: rows of words (`aligned`), what they hold in common
(`held`), what stands around a place in all of them (`around`), the search (`parting`), and the
quotation marks at the place found (`marked`).
"""
