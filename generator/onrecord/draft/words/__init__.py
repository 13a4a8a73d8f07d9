"""Words of the news, before any sentence is parsed.

`cues` attribute (`said`, `denied`), `names` and describing phrases name somebody, `titles` stand
before a person's name, and `nations` are called by country, people or capital. A `word` is one of
a parsed sentence.
"""
