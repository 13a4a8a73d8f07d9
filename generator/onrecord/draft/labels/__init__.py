"""What a page prints before or beside its paragraphs, so that it is nobody's sentence.

`transcripts` say whose turn it is (`LEE: …`), `page_labels` what comes next (`Source: Ann Lee`),
`credits` whose a picture is.
"""
