"""What `onrecord check` shows an editor: every problem, at its place, with what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.check import check
from onrecord.cli import main
from onrecord.problems import Place, Problem, ProblemsError, Severity, render
from onrecord.story import read_story
from stories import plain, seen, write_story

TEXT = """
The mayor resigned on Monday, an aide told the Gazette.

"I have done nothing wrong," she told reporters. "I have done nothing at all," she told reporters later.

Asked whether she would stand again, she refused to rule it out.
"""
SHEET = "content/sheets/gazette.yml"
BASIS = "published: 2024-11-25\nbasis: {published: {how: editor}}"
ACTORS = """
mayor: {name: The mayor, kind: person}
aide: {name: an aide, kind: unnamed}
"""


def story(root: Path, sheet: str = "", **files: str) -> str:
    """What an editor sees of a story of one source, its sheet, two actors and no record of claims.

    The story's share is out of the way, and so are the actors that a test has no need of, and that
    a source has no entries, outlet or day.
    """
    write_story(
        root,
        sources={"gazette": files.pop("text", TEXT)},
        heads={"gazette": files.pop("head", BASIS)},
        sheets={"gazette": sheet} if sheet else {},
        actors=files.pop("actors", ACTORS),
        claims=files.pop("claims", ""),
        about=files.pop("about", "settings: {share: 1}"),
        files=dict(files),
    )
    beside = {"unused-actor", "source-without-entries", "not-told"}
    found = [problem for problem in check(read_story(root)) if problem.kind not in beside]
    return "\n".join(render(problem) for problem in found)


def shown(text: str) -> str:
    """The lines that a test expects, as they would be printed."""
    return plain(text).rstrip("\n")


def test_nothing_is_wrong(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          who: aide
          who_printed: an aide
          said: The mayor resigned on Monday
          cue: an aide told the Gazette
          happened: 2024-11-25
          happened_printed: on Monday
        - id: nothing-wrong
          who: mayor
          said: I have done nothing wrong
          cue: she told reporters
        """
    assert story(tmp_path, sheet) == ""


def test_a_story_without_articles_is_without_fault(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert seen(tmp_path) == ""


# Shapes


SHAPES = [
    (
        "an unknown key",
        """
        - id: resigned
          said: The mayor resigned
          claims: [resigns]
        """,
        """
        content/sheets/gazette.yml:4:3: there is no key "claims"; did you mean "claim"?
            4 |   claims: [resigns]
              |   ^^^^^^
        """,
    ),
    (
        "an unknown key like no other",
        """
        - id: resigned
          said: The mayor resigned
          draft: {confidence: 1, why: verb, x: 1}
        """,
        """
        content/sheets/gazette.yml:4:37: there is no key "x"; the keys here are confidence, why
            4 |   draft: {confidence: 1, why: verb, x: 1}
              |                                     ^
        """,
    ),
    (
        "a missing key",
        """
        - said: The mayor resigned
        """,
        """
        content/sheets/gazette.yml:2:3: "id" is missing here; it says: the entry's address on the site: short, and unlike every other in this sheet
            2 | - said: The mayor resigned
              |   ^
        """,
    ),
    (
        "a map where text belongs",
        """
        - id: resigned
          said: {words: The mayor resigned}
        """,
        """
        content/sheets/gazette.yml:3:9: expected text, found keys with values; a list stands in brackets: [A, B]
            3 |   said: {words: The mayor resigned}
              |         ^
        """,
    ),
    (
        "text where a map belongs",
        """
        - id: resigned
          said: The mayor resigned
        - The mayor
        """,
        """
        content/sheets/gazette.yml:4:3: expected `id`, `claim`, `who` …, found "The mayor"; write it as in {id: …, said: …}
            4 | - The mayor
              |   ^^^^^^^^^
        """,
    ),
    (
        "a number where text belongs",
        """
        - id: resigned
          said: The mayor resigned
          note: 12
        """,
        """
        content/sheets/gazette.yml:4:9: expected text, found a number (12); put it in quotes: "12"
            4 |   note: 12
              |         ^^
        """,
    ),
    (
        "true where text belongs",
        """
        - id: resigned
          said: true
        """,
        """
        content/sheets/gazette.yml:3:9: expected text, found true; put it in quotes: "true"
            3 |   said: true
              |         ^^^^
        """,
    ),
    (
        "nothing where text belongs",
        """
        - id: resigned
          said: The mayor resigned
          cue:
          who: null
        """,
        """
        content/sheets/gazette.yml:4:7: nothing is written here; leave the line out, or write what belongs there
            4 |   cue:
              |       ^
        content/sheets/gazette.yml:5:8: nothing is written here; leave the line out, or write what belongs there
            5 |   who: null
              |        ^^^^
        """,
    ),
    (
        "nothing where text has to be",
        """
        - id: resigned
          said:
        """,
        """
        content/sheets/gazette.yml:3:8: nothing is written here; leave the line out, or write what belongs there
            3 |   said:
              |        ^
        """,
    ),
    (
        "an empty list",
        """
        - id: resigned
          said: The mayor resigned
          via: []
        """,
        """
        content/sheets/gazette.yml:4:8: this list is empty; leave the line out, or write what belongs there
            4 |   via: []
              |        ^
        """,
    ),
    (
        "a word that is none of those allowed",
        """
        - id: resigned
          said: The mayor resigned
          in: headlines
        """,
        """
        content/sheets/gazette.yml:4:7: "headlines" is not one of headline, standfirst, caption; did you mean "headline"?
            4 |   in: headlines
              |       ^^^^^^^^^
        """,
    ),
    (
        "a number that is too high",
        """
        - id: resigned
          said: The mayor resigned
          draft: {confidence: 83, why: verb of saying}
        """,
        """
        content/sheets/gazette.yml:4:23: expected a number of at most 1, found a number (83); as a part of 1 it is 0.83
            4 |   draft: {confidence: 83, why: verb of saying}
              |                       ^^
        """,
    ),
    (
        "a name for an id",
        """
        - id: resigned
          said: The mayor resigned
          who: [mayor, Jean-Noël Barrot]
        """,
        """
        content/sheets/gazette.yml:4:16: "Jean-Noël Barrot" is not an id; an id is lower-case letters, digits and single hyphens: "jean-noel-barrot"
            4 |   who: [mayor, Jean-Noël Barrot]
              |                ^^^^^^^^^^^^^^^^
        """,
    ),
    (
        "a date that is none",
        """
        - id: resigned
          said: The mayor resigned
          happened: 2024-02-30
        """,
        """
        content/sheets/gazette.yml:4:13: February 2024 has 29 days
            4 |   happened: 2024-02-30
              |             ^^^^^^^^^^
        """,
    ),
    (
        "a word for a number",
        """
        - id: resigned
          said: The mayor resigned
          draft: {confidence: true, why: verb of saying}
        """,
        """
        content/sheets/gazette.yml:4:23: expected a number, found true; it says: how sure the proposal is, from 0 to 1: `0.83`
            4 |   draft: {confidence: true, why: verb of saying}
              |                       ^^^^
        """,
    ),
    (
        "a list of dates",
        """
        - id: resigned
          said: The mayor resigned
          when: [2024-11-23]
        """,
        """
        content/sheets/gazette.yml:4:9: a date is written as text, such as 2024-11-25
            4 |   when: [2024-11-23]
              |         ^
        """,
    ),
    (
        "a sheet that is a map of entries",
        """
        entries:
          resigned: {said: The mayor resigned}
        """,
        """
        content/sheets/gazette.yml:2:3: `entries` is a list: one item for each, beginning with a hyphen
            2 |   resigned: {said: The mayor resigned}
              |   ^
        """,
    ),
]


@pytest.mark.parametrize(
    ("sheet", "expected"), [each[1:] for each in SHAPES], ids=[each[0] for each in SHAPES]
)
def test_a_wrong_shape(tmp_path: Path, sheet: str, expected: str) -> None:
    assert story(tmp_path, sheet) == shown(expected)


MEANT = [
    (
        "draft: true",
        "expected keys with values, found true; it says: proposed, and not yet approved;",
    ),
    ("draft: {confidence: 1, why:verb}", "a space is missing behind this colon; put one there"),
    ("draft: {confidence: 0,83, why: verb}", "write a number with a point, as in 0.83"),
    ("approved: yes", "the line `draft: …` is deleted where an entry is approved"),
    ("dismissed: no", '"no" is no reason: write why, or leave the line out to keep it'),
    ("dismissed: true", "it says: why it was thrown out"),
    ("WHO: mayor", 'there is no key "WHO"; did you mean "who"?'),
    ("quote: I resign", 'there is no key "quote"; did you mean "said"?'),
    ("date: 2024", 'there is no key "date"; did you mean "happened"?'),
    ("in: title", '"title" is not one of headline, standfirst, caption; did you mean "headline"?'),
    ("who: Ann Lee", '"Ann Lee" is not an id; did you mean "mayor"?'),
    ("who: ann’s-aide", '"ann’s-aide" is not an id; did you mean "anns-aide"?'),
    ("who: mayor and anns-aide", "hyphens; a list of them is [mayor, anns-aide]"),
    ("who: Ann Lee, Ann’s aide", "hyphens; a list of them is [mayor, anns-aide]"),
    ("who: n/a", '"n/a" is not an id; write `unknown` for somebody whom the text does not name'),
    ("who: none", 'there is no actor "none"; write `unknown` for whom the text does not name'),
    ("who: ms-lee", 'there is no actor "ms-lee"; it is called "mayor" now'),
    ("claim: leaves", 'there is no claim "leaves"; it is called "resigns" now'),
    ("rejects: leaves", 'there is no claim "leaves"; it is called "resigns" now'),
    ("not: leaves", 'there is no claim "leaves"; it is called "resigns" now'),
    ("via: {mayor}", "found keys with values; a list stands in brackets: [A, B]"),
    ("claim: #resigned", "what stands behind # is a comment, so nothing is written here"),
    ("rejects: The mayor resigned", 'is not an id; did you mean "resigns"?'),
    ("when: 18 to 24 November 2024", "write it as 2024-11-18/2024-11-24"),
    ("when: 2024-11-18 to 2024-11-24", "write it as 2024-11-18/2024-11-24"),
    ("when: 2024-11-18–2024-11-24", "write it as 2024-11-18/2024-11-24"),
    ("when: 5.11.24", '"5.11.24" may be several days: write the year first and in full'),
    ("note: They won #1", "warning: what stands behind # on this line is a comment, and not read"),
]
"""What somebody writes who has the words of the trade in mind, and what is said to that."""


def test_a_note_to_oneself_behind_one_word_cuts_nothing_off(tmp_path: Path) -> None:
    sheet = "- id: resigned #todo ask Ann\n  said: The mayor resigned\n"
    story = write_story(
        tmp_path, sources={"gazette": "The mayor resigned."}, sheets={"gazette": sheet}
    )
    assert "comment" not in seen(story)


@pytest.mark.parametrize(("line", "told"), MEANT, ids=[line for line, _ in MEANT])
def test_what_was_meant_is_named(tmp_path: Path, line: str, told: str) -> None:
    sheet = f"- id: resigned\n  said: The mayor resigned\n  {line}\n"
    actors = "mayor: {name: Ann Lee, kind: person, was: ms-lee}\nanns-aide: {name: an aide, kind: unnamed}"
    claims = "resigns: {title: The mayor resigned, was: leaves}"
    assert told in story(tmp_path, sheet, actors=actors, claims=claims)


def test_what_is_renamed_in_part_is_neither_unused_nor_another(tmp_path: Path) -> None:
    """Two entries of the old id are no claim of their own: an editor is still at it."""
    sheet = """
        - {id: a, who: ms-lee, said: The mayor resigned, claim: leaves}
        - {id: b, who: ms-lee, said: resigned, claim: leaves, draft: {confidence: 0.6, why: a verb}}
        """
    told = story(
        tmp_path,
        sheet,
        actors="mayor: {name: Ann Lee, kind: person, was: ms-lee}",
        claims="resigns: {title: The mayor resigned, was: leaves}",
    )

    assert told.count('it is called "resigns" now') == told.count('it is called "mayor" now') == 2
    assert "warning" not in told


def test_a_comment_behind_a_blank_is_one(tmp_path: Path) -> None:
    sheet = "- id: resigned\n  said: The mayor resigned  # by phone"
    assert story(tmp_path, sheet) == ""


@pytest.mark.parametrize(
    ("actors", "told"),
    [
        (
            "mayor: {name: Ann Lee, kind: person, role: mayor, of Larkway}",
            '51: "of Larkway" stands between',
        ),
        ("mayor:\nname: Ann Lee", '2:1: "name" belongs to an id; indent it under that'),
        ("mayor: {name: Ann Lee, kind: politician}", 'did you mean "person"?'),
        ("Ms Lee: {name: Ann Lee, kind: person}", 'hyphens: "ms-lee"'),
        ("mayor:\n\u00a0 name: Ann Lee", "2:1: a blank that is no ordinary space stands here"),
    ],
)
def test_what_is_wrong_with_an_actor_is_named(tmp_path: Path, actors: str, told: str) -> None:
    assert told in story(tmp_path, actors=actors)


def test_while_a_sheet_is_empty_nothing_is_called_unused(tmp_path: Path) -> None:
    """An editor that crashed may have emptied it: what it named is not to be removed."""
    write_story(tmp_path, sources={"gazette": TEXT}, actors=ACTORS, files={SHEET: "entries:\n"})
    assert "nothing uses" not in seen(tmp_path)


def test_a_year_is_a_date_and_a_sheet_may_be_empty(tmp_path: Path) -> None:
    sheet = "- id: resigned\n  said: The mayor resigned\n  happened: 2024"
    assert story(tmp_path / "year", sheet) == ""
    assert story(tmp_path / "empty", "entries:") == ""


def test_the_language_of_the_story(tmp_path: Path) -> None:
    write_story(tmp_path, about="title: The mayor\nlanguage: en}")

    assert '2:11: "en}" is not a language tag; write one such as en, fr or pt-BR' in seen(tmp_path)


NO_HOST = (
    "this address names no host; behind https:// or http:// stands one, such as example.org or "
    "localhost:8080"
)
UNSEEN = "this address holds a character that cannot be seen; type it anew"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://localhost:99999/v1", NO_HOST),
        ("http://localhost:abc/", NO_HOST),
        ("http://[::1/v1", NO_HOST),
        ("https://[x]/v1", NO_HOST),
        ("https:///x", NO_HOST),
        ("http://:8080/", NO_HOST),
        ("https://example.org/\\e[31m", UNSEEN),
        ("https://example.org/\\0", UNSEEN),
    ],
)
def test_an_address_of_no_host(tmp_path: Path, address: str, told: str) -> None:
    about = f'settings: {{llm: {{address: "{address}", model: m}}}}'
    head = f'url: "{address}"\narchived: "{address}"'
    found = seen(
        write_story(tmp_path, sources={"gazette": TEXT}, heads={"gazette": head}, about=about)
    )

    for place in ("sources/gazette.md:3:6", "sources/gazette.md:4:11", "story.yml:1:27"):
        assert f"content/{place}: {told}\n" in found


@pytest.mark.parametrize(
    "address", ["http://localhost:11434/v1", "http://[::1]:8080/v1", "https://bücher.example/ä?q=1"]
)
def test_an_address_of_a_host(tmp_path: Path, address: str) -> None:
    head = f'url: "{address}"'

    assert seen(write_story(tmp_path, sources={"gazette": TEXT}, heads={"gazette": head})) == ""


def test_the_head_of_a_source(tmp_path: Path) -> None:
    head = """
        url: ftp://gazette.example
        language: english
        basis: {titel: {how: guessed}}
        """
    assert story(tmp_path, head=head) == shown(
        """
        content/sources/gazette.md:3:6: an address begins with https:// or http:// and holds no spaces
            3 | url: ftp://gazette.example
              |      ^^^^^^^^^^^^^^^^^^^^^
        content/sources/gazette.md:4:11: "english" is not a language tag; write one such as en, fr or pt-BR
            4 | language: english
              |           ^^^^^^^
        content/sources/gazette.md:5:9: "titel" is not one of title, outlet, author, credited, published, url; did you mean "title"?
            5 | basis: {titel: {how: guessed}}
              |         ^^^^^
        content/sources/gazette.md:5:22: "guessed" is not one of printed, inferred, editor, unknown; it says: `printed` in the article, `inferred` from its words, known to the `editor` who collected it, or `unknown`
            5 | basis: {titel: {how: guessed}}
              |                      ^^^^^^^
        """
    )


def test_of_a_key_that_has_no_basis_no_other_form_is_advised(tmp_path: Path) -> None:
    told = story(tmp_path, head="basis: {language: {how: editor}}")
    assert '"language" is not one of title, outlet, author, credited, published, url\n' in told


def test_a_source_says_which_article_it_was_made_from(tmp_path: Path) -> None:
    files = {"content/sources/gazette.md": "---\nlanguage: en\n---\nThe mayor resigned.\n"}
    assert story(tmp_path, **files) == shown(
        """
        content/sources/gazette.md:2:1: "article" is missing here; it says: the article as collected, a path from the story's folder: `seeds/lbc.txt`
            2 | language: en
              | ^
        """
    )


def test_actors_and_claims_are_maps_of_ids(tmp_path: Path) -> None:
    actors = """
        Mayor: {name: The mayor, kind: persona}
        unknown: {name: Somebody, kind: person}
        aide: an aide
        """
    assert story(tmp_path, actors=actors, claims="- title: The mayor resigns") == shown(
        """
        content/actors.yml:1:1: "Mayor" is not an id; an id is lower-case letters, digits and single hyphens: "mayor"
            1 | Mayor: {name: The mayor, kind: persona}
              | ^^^^^
        content/actors.yml:1:32: "persona" is not one of person, office, government, organisation, outlet, document, unnamed; did you mean "person"?
            1 | Mayor: {name: The mayor, kind: persona}
              |                                ^^^^^^^
        content/actors.yml:2:1: "unknown" is kept for what a text does not tell; choose another id
            2 | unknown: {name: Somebody, kind: person}
              | ^^^^^^^
        content/actors.yml:3:7: expected `name`, `kind`, `role` …, found "an aide"; write it as in {name: …, kind: …}
            3 | aide: an aide
              |       ^^^^^^^
        content/claims.yml:1:1: this file has an id and a colon for each, and what belongs to it below; write the id without a hyphen before it, and indent the lines under it
            1 | - title: The mayor resigns
              | ^
        """
    )


def test_the_story_itself(tmp_path: Path) -> None:
    about = "topics: {The Mayor: x}\nsettings: {drafts: no, share: 1, prose_words: few}"
    assert story(tmp_path, about=about) == shown(
        """
        content/story.yml:1:10: "The Mayor" is not an id; an id is lower-case letters, digits and single hyphens: "the-mayor"
            1 | topics: {The Mayor: x}
              |          ^^^^^^^^^
        content/story.yml:2:20: "no" is not one of mark, hide; it says: whether entries that nobody has approved are shown with a mark, or hidden
            2 | settings: {drafts: no, share: 1, prose_words: few}
              |                    ^^
        content/story.yml:2:47: expected a whole number, found "few"; it says: how many words of a reporter's own prose are shown at a time, at most; what is longer is shown to the end of a clause, or not at all
            2 | settings: {drafts: no, share: 1, prose_words: few}
              |                                               ^^^
        """
    )


def test_a_share_of_5_may_mean_anything(tmp_path: Path) -> None:
    assert story(tmp_path, about="settings: {share: 5}") == shown(
        """
        content/story.yml:1:19: expected a number of at most 1, found a number (5)
            1 | settings: {share: 5}
              |                   ^
        """
    )


def test_a_share_in_per_cent_is_told_how_it_is_written(tmp_path: Path) -> None:
    assert story(tmp_path, about="settings: {share: 90%}") == shown(
        """
        content/story.yml:1:19: expected a number, found "90%"; as a part of 1 it is 0.9
            1 | settings: {share: 90%}
              |                   ^^^
        """
    )


# Names


def test_whoever_is_named_is_an_actor(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          who: [mayr, aide]
          via: gazete
          to: unknown
          said: The mayor resigned
          about: [aid, politics]
        """
    actors = f"{ACTORS}gazette: {{name: The Gazette, kind: outlet, speaks_for: gazet}}"
    assert story(tmp_path, sheet, actors=actors, head=f"{BASIS}\noutlet: gazzette") == shown(
        """
        content/actors.yml:3:56: there is no actor "gazet"; did you mean "gazette"?
            3 | gazette: {name: The Gazette, kind: outlet, speaks_for: gazet}
              |                                                        ^^^^^
        content/sheets/gazette.yml:3:9: there is no actor "mayr"; did you mean "mayor"?
            3 |   who: [mayr, aide]
              |         ^^^^
        content/sheets/gazette.yml:4:8: there is no actor "gazete"; did you mean "gazette"?
            4 |   via: gazete
              |        ^^^^^^
        content/sheets/gazette.yml:5:7: there is no actor "unknown"; add it to content/actors.yml, with a `name` and a `kind`
            5 |   to: unknown
              |       ^^^^^^^
        content/sheets/gazette.yml:7:11: there is no topic or actor "aid"; did you mean "aide"?
            7 |   about: [aid, politics]
              |           ^^^
        content/sheets/gazette.yml:7:16: there is no topic or actor "politics"; add it to the topics in content/story.yml, or to content/actors.yml
            7 |   about: [aid, politics]
              |                ^^^^^^^^
        content/sources/gazette.md:5:9: there is no actor "gazzette"; did you mean "gazette"?
            5 | outlet: gazzette
              |         ^^^^^^^^
        """
    )


def test_an_outlet_is_of_that_kind(tmp_path: Path) -> None:
    assert story(tmp_path, head=f"{BASIS}\noutlet: mayor") == shown(
        """
        content/sources/gazette.md:5:9: "mayor" is no outlet: its kind is person; write `kind: outlet` in content/actors.yml, or name another
            5 | outlet: mayor
              |         ^^^^^
        """
    )


def test_a_claim_that_is_used_once_has_a_record(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          claim: [resigns, resign]
          said: The mayor resigned
          rejects: [resins, unknown]
          not: something
        """
    claims = "resign: {title: The mayor resigns, contradicts: x, answers: [y], about: aid}"
    about = "leads: [resing]\nsettings: {share: 1}"
    assert story(tmp_path, sheet, claims=claims, about=about) == shown(
        """
        content/claims.yml:1:49: there is no claim "x"; add it to content/claims.yml, with a `title`
            1 | resign: {title: The mayor resigns, contradicts: x, answers: [y], about: aid}
              |                                                 ^
        content/claims.yml:1:62: there is no claim "y"; add it to content/claims.yml, with a `title`
            1 | resign: {title: The mayor resigns, contradicts: x, answers: [y], about: aid}
              |                                                              ^
        content/claims.yml:1:73: there is no topic or actor "aid"; did you mean "aide"?
            1 | resign: {title: The mayor resigns, contradicts: x, answers: [y], about: aid}
              |                                                                         ^^^
        content/sheets/gazette.yml:3:11: there is no claim "resigns"; did you mean "resign"?
            3 |   claim: [resigns, resign]
              |           ^^^^^^^
        content/sheets/gazette.yml:5:13: there is no claim "resins"; did you mean "resigns"?
            5 |   rejects: [resins, unknown]
              |             ^^^^^^
        content/sheets/gazette.yml:6:8: there is no claim "something"; add it to content/claims.yml, with a `title`
            6 |   not: something
              |        ^^^^^^^^^
        content/story.yml:1:9: there is no claim "resing"; did you mean "resign"?
            1 | leads: [resing]
              |         ^^^^^^
        """
    )


def test_a_claim_that_joins_entries_may_do_without_a_title(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          claim: resigns
          said: The mayor resigned
        - id: told
          claim: resigns
          said: an aide told the Gazette
        """
    assert story(tmp_path, sheet) == shown(
        """
        content/sheets/gazette.yml:3:10: warning: the claim "resigns" has no title; give it one in content/claims.yml
            3 |   claim: resigns
              |          ^^^^^^^
        """
    )


def test_an_address_leads_to_one_thing(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          said: The mayor resigned
        - id: resigned
          said: on Monday
          was: [told, earlier]
        - id: told
          said: an aide told the Gazette
          was: earlier
        """
    actors = f"{plain(ACTORS)}lord-mayor: {{name: The Lord Mayor, kind: office, was: mayor}}"
    files = {
        "content/sources/other.md": "---\narticle: seeds/other.txt\nwas: gazette\n---\nX\n",
        "seeds/other.txt": "X\n",
    }
    assert story(tmp_path, sheet, actors=actors, **files) == shown(
        """
        content/actors.yml:3:55: the id "mayor" stands here twice; it is already in line 1: choose another
            3 | lord-mayor: {name: The Lord Mayor, kind: office, was: mayor}
              |                                                       ^^^^^
        content/sheets/gazette.yml:4:7: the id "resigned" stands here twice; it is already in line 2: choose another
            4 | - id: resigned
              |       ^^^^^^^^
        content/sheets/gazette.yml:6:9: the id "told" stands here twice; it is already in line 7: choose another
            6 |   was: [told, earlier]
              |         ^^^^
        content/sheets/gazette.yml:9:8: the id "earlier" stands here twice; it is already in line 6: choose another
            9 |   was: earlier
              |        ^^^^^^^
        content/sources/other.md:3:6: the id "gazette" stands here twice; it is already in content/sources/gazette.md: choose another
            3 | was: gazette
              |      ^^^^^^^
        """
    )


def test_short_forms_of_outlets_are_told_apart(tmp_path: Path) -> None:
    actors = """
        gazette: {name: The Gazette, kind: outlet, short: GAZ}
        gazeta: {name: Gazeta, kind: outlet, short: Gaz}
        """
    assert story(tmp_path, actors=actors) == shown(
        """
        content/actors.yml:2:45: "Gaz" is also the short form of gazette; choose another
            2 | gazeta: {name: Gazeta, kind: outlet, short: Gaz}
              |                                             ^^^
        """
    )


def test_what_nothing_uses_may_be_a_slip(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources={"gazette": TEXT},
        sheets={"gazette": "- {id: a, who: aide, said: The mayor resigned, rejects: stays}"},
        actors=f"{ACTORS}party: {{name: The party, kind: organisation}}",
        claims="stays: {title: The mayor stays}\nleaves: {title: The mayor leaves}",
        about="settings: {share: 1}",
    )
    assert seen(tmp_path) == shown(
        """
        content/actors.yml:1:1: warning: nothing uses the actor "mayor"; look for a slip where it should be named, or remove it
            1 | mayor: {name: The mayor, kind: person}
              | ^^^^^
        content/actors.yml:3:1: warning: nothing uses the actor "party"; look for a slip where it should be named, or remove it
            3 | party: {name: The party, kind: organisation}
              | ^^^^^
        content/claims.yml:2:1: warning: nothing uses the claim "leaves"; look for a slip where it should be named, or remove it
            2 | leaves: {title: The mayor leaves}
              | ^^^^^^
        """
    )


# Words


def test_words_that_are_not_in_the_text(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          said: The mayor stepped down on Monday
          cue: an aide told the paper
          who_printed: the aide
        - id: nothing-wrong
          said: [I have done nothing wrong, she told a reporter]
        - id: order
          said: [I have done nothing at all, I have done nothing wrong]
        - id: inside
          said: nothing wron
        - id: nowhere
          said: >-
            Sources in Brussels
            expect no agreement
          dismissed: never printed
        - id: again
          said: >-
            Asked whether she would
            run again
          asked: Will she stand?
        - id: skipping
          said: The mayor on Monday
        """
    assert story(tmp_path, sheet) == shown(
        """
        content/sheets/gazette.yml:3:19: these words are not in the text of gazette; the nearest passage, in paragraph 1, reads "The mayor resigned on Monday": "resigned" for "stepped down"
            3 |   said: The mayor stepped down on Monday
              |                   ^^^^^^^^^^^^
        content/sheets/gazette.yml:5:16: these words are not in the text of gazette; the nearest passage, in paragraph 1, reads "The mayor": "The mayor" for "the aide"
            5 |   who_printed: the aide
              |                ^^^^^^^^
        content/sheets/gazette.yml:7:46: these words are not in the text of gazette; the nearest passage, in paragraph 2, reads "she told reporters.": "reporters." for "a reporter"
            7 |   said: [I have done nothing wrong, she told a reporter]
              |                                              ^^^^^^^^^^
        content/sheets/gazette.yml:9:38: these words stand in the text, but not behind the stretch before them; give the stretches in the order of the text
            9 |   said: [I have done nothing at all, I have done nothing wrong]
              |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^
        content/sheets/gazette.yml:11:17: these words are not in the text of gazette; the nearest passage, in paragraph 2, reads "nothing wrong": "wrong" for "wron"
           11 |   said: nothing wron
              |                 ^^^^
        content/sheets/gazette.yml:13:9: these words are not in the text of gazette; nothing there is much like them
           13 |   said: >-
              |         ^
        content/sheets/gazette.yml:20:5: these words are not in the text of gazette; the nearest passage, in paragraph 3, reads "Asked whether she would stand again": "stand" for "run"
           20 |     run again
              |     ^^^
        content/sheets/gazette.yml:21:10: these words are not in the text of gazette; the nearest passage, in paragraph 3, reads "whether she would stand again": "whether" for "Will", "would stand again" for "stand?"
           21 |   asked: Will she stand?
              |          ^^^^
        content/sheets/gazette.yml:23:9: these words are not in the text of gazette; the nearest passage, in paragraph 1, reads "The mayor resigned on Monday": it also has "resigned"
           23 |   said: The mayor on Monday
              |         ^^^^^^^^^^^^^^^^^^^
        """
    )


def test_words_that_are_not_in_the_text_are_marked_in_no_other_entry(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          said: "The mayor \\x67ave up on Monday"
        - id: quoted
          said: The mayor gave up on Monday
        """
    places = [line for line in story(tmp_path, sheet).splitlines() if "gave up" in line]
    assert [place.partition(" these")[0] for place in places] == [
        "content/sheets/gazette.yml:3:9:",
        "content/sheets/gazette.yml:5:19:",
        "    5 |   said: The mayor gave up on Monday",
    ]


PASTED = [
    ("“I have done nothing wrong”", "without these quotation marks; leave the marks out"),
    ("**I have done** nothing wrong", "without these marks; leave the marks out"),
    ("<p>I have done nothing&nbsp;wrong</p>", "without these marks; leave the marks out"),
    ("I have … wrong", "the words on both sides of the dots are in the text"),
    ("I have [...] wrong", "write the words on each side as an item of a list, and no dots"),
    ("I have done no\u00adthing wrong", 'it has "nothing" without a character that nobody sees'),
    ("I have done nothing wrong'", "without these quotation marks"),
]


@pytest.mark.parametrize(("words", "told"), PASTED, ids=[words for words, _ in PASTED])
def test_what_came_along_with_words_that_were_pasted(tmp_path: Path, words: str, told: str) -> None:
    assert told in story(tmp_path, f"- id: wrong\n  said: >-\n    {words}\n")


def test_an_apostrophe_of_the_other_kind_is_told_apart(tmp_path: Path) -> None:
    sheet = "- {id: wrong, said: I’m here}"
    assert "it has \"I'm\" with ' where you have ’" in story(tmp_path, sheet, text="I'm here.")


def test_a_sign_that_turns_the_direction_is_named(tmp_path: Path) -> None:
    claims = 'one: {title: "The \u202eone"}\ntwo: {title: "The \\u2067two"}'
    sheet = "- {id: one, claim: one, said: The mayor resigned}\n- {id: two, claim: two, said: on Monday}"
    assert story(tmp_path, sheet, claims=claims) == shown(
        """
        content/claims.yml:1:19: warning: a sign that nobody sees turns the direction of what follows; remove it: pages leave it out
            1 | one: {title: "The  one"}
              |                   ^
        content/claims.yml:2:19: warning: a sign that nobody sees turns the direction of what follows; remove it: pages leave it out
            2 | two: {title: "The \\u2067two"}
              |                   ^^^^^^
        """
    )


def test_words_cut_out_of_longer_ones(tmp_path: Path) -> None:
    sheet = """
        - {id: died, said: 500 troops died}
        - {id: fled, said: "5 million fled"}
        - {id: used, said: lethal weapons}
        """
    text = "Some 1,500 troops died, 2.5 million fled, and non-lethal weapons were used."
    assert story(tmp_path, sheet, text=text) == shown(
        """
        content/sheets/gazette.yml:2:20: these words are not in the text of gazette; the nearest passage, in paragraph 1, has them inside longer words: "1,500 troops died"
            2 | - {id: died, said: 500 troops died}
              |                    ^^^^^^^^^^^^^^^
        content/sheets/gazette.yml:3:20: these words are not in the text of gazette; the nearest passage, in paragraph 1, has them inside longer words: "2.5 million fled"
            3 | - {id: fled, said: "5 million fled"}
              |                    ^^^^^^^^^^^^^^^^
        content/sheets/gazette.yml:4:20: these words are not in the text of gazette; the nearest passage, in paragraph 1, has them inside longer words: "non-lethal weapons"
            4 | - {id: used, said: lethal weapons}
              |                    ^^^^^^^^^^^^^^
        """
    )


def test_words_of_the_original_language_that_are_not_in_the_text(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          said: The mayor resigned
          original: {said: The mayor retired on Monday, language: en}
        - id: which-language
          said: resigned on Monday
          original: {said: resigned on Monday, language: French}
        """
    assert story(tmp_path, sheet) == shown(
        """
        content/sheets/gazette.yml:4:30: these words are not in the text of gazette; the nearest passage, in paragraph 1, reads "The mayor resigned on Monday": "resigned" for "retired"
            4 |   original: {said: The mayor retired on Monday, language: en}
              |                              ^^^^^^^
        content/sheets/gazette.yml:7:50: "French" is not a language tag; write one such as en, fr or pt-BR
            7 |   original: {said: resigned on Monday, language: French}
              |                                                  ^^^^^^
        """
    )


def test_words_that_stand_in_the_text_twice(tmp_path: Path) -> None:
    sheet = """
        - id: which
          said: I have done nothing
        - id: the-first
          said: I have done nothing
          cue: an aide told the Gazette
        - id: the-second
          said: I have done nothing
          cue: she told reporters later
        """
    assert story(tmp_path, sheet) == shown(
        """
        content/sheets/gazette.yml:3:9: these words stand 2 times in the text, in paragraph 2; the `cue` would tell which is meant: choose the words of attribution nearest to yours, or quote more
            3 |   said: I have done nothing
              |         ^^^^^^^^^^^^^^^^^^^
        """
    )


def test_words_that_their_cue_does_not_tell_apart(tmp_path: Path) -> None:
    sheet = """
        - id: never
          said: Never
          cue: she said
        """
    text = """
        “Never”, she said, “Never!”

        Never.
        """
    found = story(tmp_path, sheet, text=text)
    assert found == shown(
        """
        content/sheets/gazette.yml:3:9: these words stand 2 times in the text, in paragraph 1; the `cue` is as near to two of them: choose the words of attribution nearest to yours, or quote more
            3 |   said: Never
              |         ^^^^^
        """
    )


def test_the_words_of_a_basis_stand_in_the_article(tmp_path: Path) -> None:
    head = """
        published: 2024-11-25
        basis:
          published: {how: inferred, words: on Tuesday}
          title: {how: editor, source: gazete}
        """
    assert story(tmp_path, head=head) == shown(
        """
        content/sources/gazette.md:5:37: these words are not in seeds/gazette.txt; the nearest passage, in paragraph 1, reads "on Monday": "Monday" for "Tuesday"
            5 |   published: {how: inferred, words: on Tuesday}
              |                                     ^^^^^^^^^^
        content/sources/gazette.md:6:32: there is no source "gazete"; did you mean "gazette"?
            6 |   title: {how: editor, source: gazete}
              |                                ^^^^^^
        """
    )


# Dates and chains


def test_dates_that_cannot_be(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          said: The mayor resigned on Monday
          when: 2024-11-26
          happened: 2025
        - id: planned
          said: an aide told the Gazette
          happened: 2025
          note: A plan.
        - id: endless
          said: an aide
          until: 2024-11-20
        - id: backwards
          said: an aide told
          happened: 2024-11-21
          until: 2024-11-20
        - id: into-the-future
          said: told the Gazette
          happened: 2024-11-25/2025
        """
    assert story(tmp_path, sheet) == shown(
        """
        content/sheets/gazette.yml:4:9: 26 November 2024 lies after publication, 25 November 2024; if that is right, as for a planned event, say why in a `note`
            4 |   when: 2024-11-26
              |         ^^^^^^^^^^
        content/sheets/gazette.yml:5:13: 2025 lies after publication, 25 November 2024; if that is right, as for a planned event, say why in a `note`
            5 |   happened: 2025
              |             ^^^^
        content/sheets/gazette.yml:12:10: an event that ends has no beginning here; add `happened`, the date on which it began
           12 |   until: 2024-11-20
              |          ^^^^^^^^^^
        content/sheets/gazette.yml:16:10: this ends before it begins, 21 November 2024
           16 |   until: 2024-11-20
              |          ^^^^^^^^^^
        """
    )


def test_a_day_of_publication_says_how_it_is_known(tmp_path: Path) -> None:
    assert story(tmp_path, head="published: 2024-11-25") == shown(
        """
        content/sources/gazette.md:3:12: warning: nothing says how the day of publication is known; add `basis: {published: {how: printed, words: …}}`, or `how: inferred`
            3 | published: 2024-11-25
              |            ^^^^^^^^^^
        """
    )


def test_chains_that_return(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          who: aide
          said: The mayor resigned
          via: [mayor, aide, unknown, unknown]
          claim: [a, b, c, d]
        """
    actors = """
        aide: {name: an aide, kind: person, speaks_for: mayor}
        mayor: {name: The mayor, kind: office, speaks_for: aide}
        """
    claims = """
        a: {title: A, answers: [d, b]}
        b: {title: B, answers: c}
        c: {title: C, answers: [d, a]}
        d: {title: D, answers: d}
        """
    assert story(tmp_path, sheet, actors=actors, claims=claims) == shown(
        """
        content/actors.yml:1:49: this chain returns to itself: aide speaks for mayor speaks for aide; leave `speaks_for` out at the last of them
            1 | aide: {name: an aide, kind: person, speaks_for: mayor}
              |                                                 ^^^^^
        content/claims.yml:1:28: this chain returns to itself: a answers b answers c answers a; keep `answers` at the one that came later
            1 | a: {title: A, answers: [d, b]}
              |                            ^
        content/claims.yml:4:24: this chain returns to itself: d answers d; keep `answers` at the one that came later
            4 | d: {title: D, answers: d}
              |                        ^
        content/sheets/gazette.yml:5:16: this chain returns to "aide"; `via` names each relay once, from the speaker's side to this source's
            5 |   via: [mayor, aide, unknown, unknown]
              |                ^^^^
        """
    )


def test_long_chains_and_many_answers_are_followed_quickly(tmp_path: Path) -> None:
    crowd = ", ".join(f"c{number}" for number in range(100))
    claims = [f"c{number}: {{title: C, answers: [{crowd}]}}" for number in range(100)]
    claims += [f"l{number}: {{title: L, answers: l{number + 1}}}" for number in range(1500)]
    found = story(tmp_path, claims="\n".join([*claims, "l1500: {title: L, answers: l0}"]))
    assert found.count("this chain returns to itself: c") == 100
    assert found.count("this chain returns to itself: l") == 1


def test_a_chain_begins_at_a_speaker(tmp_path: Path) -> None:
    sheet = "- {id: resigned, said: The mayor resigned, via: [mayor]}"
    assert story(tmp_path, sheet) == shown(
        """
        content/sheets/gazette.yml:2:44: `via` stands here, and nobody whose words are passed on; say in `who` who says it, or `who: unknown`
            2 | - {id: resigned, said: The mayor resigned, via: [mayor]}
              |                                            ^^^
        """
    )
    assert story(tmp_path, sheet.replace("via", "who: unknown, via")) == ""


def test_a_topic_is_told_from_an_actor(tmp_path: Path) -> None:
    about = "settings: {share: 1}\ntopics: {mayor: Who was mayor}"
    assert story(tmp_path, about=about) == shown(
        """
        content/story.yml:2:10: the topic "mayor" has the id of an actor; choose another id
            2 | topics: {mayor: Who was mayor}
              |          ^^^^^
        """
    )


def test_to_deny_is_not_to_assert(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          claim: resigns
          said: The mayor resigned
          rejects: resigns
        """
    assert story(tmp_path, sheet, claims="resigns: {title: The mayor resigns}") == shown(
        """
        content/sheets/gazette.yml:3:10: this entry both belongs to "resigns" and rejects it; keep `rejects` alone; a denial may be a claim of its own
            3 |   claim: resigns
              |          ^^^^^^^
        """
    )


def test_an_entry_is_not_both_in_a_claim_and_kept_out_of_it(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          claim: resigns
          said: The mayor resigned
          not: resigns
        """
    assert story(tmp_path, sheet, claims="resigns: {title: The mayor resigns}") == shown(
        """
        content/sheets/gazette.yml:5:8: this entry both belongs to "resigns" and is said not to; keep it under `claim` or under `not`
            5 |   not: resigns
              |        ^^^^^^^
        """
    )


def test_an_entry_is_kept_apart_from_one_that_is_there(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          said: The mayor resigned
          not: [herald#left, herald#resigns, Herald]
        """
    assert story(tmp_path, sheet, claims="resigns: {title: The mayor resigns}") == shown(
        """
        content/sheets/gazette.yml:4:38: "Herald" names neither a claim nor an entry; write a claim's id, or an entry's behind its source's: gazette#resigned
            4 |   not: [herald#left, herald#resigns, Herald]
              |                                      ^^^^^^
        """
    )
    assert (
        'gazette.yml:4:9: warning: there is no entry "herald#left"; if it is gone for good, remove this'
        in story(tmp_path, sheet.replace(", herald#resigns, Herald", ""))
    )


def test_of_an_entry_that_is_not_there_the_nearest_of_its_source_is_named(tmp_path: Path) -> None:
    def advice(name: str) -> str:
        root = write_story(
            tmp_path,
            sources={"a-long-headline-of-a-source": "The mayor left. It rains.", "b": "It rains."},
            sheets={
                "a-long-headline-of-a-source": "- {id: left, said: The mayor left}",
                "b": f"- {{id: rain, said: It rains, not: '{name}'}}",
            },
        )
        (line,) = [line for line in seen(root).split("\n") if "there is no entry" in line]
        return line.split("; ")[1]

    assert advice("a-long-headline-of-a-source#lefft") == (
        'did you mean "a-long-headline-of-a-source#left"?'
    )
    assert advice("a-long-headline-of-a-source#rain") == "if it is gone for good, remove this"
    assert advice("a-long-headlin-of-a-source#left") == (
        'did you mean "a-long-headline-of-a-source#left"?'
    )


def test_no_claim_contradicts_itself(tmp_path: Path) -> None:
    sheet = "- {id: resigned, claim: resigns, said: The mayor resigned}"
    claims = "resigns: {title: The mayor resigns, contradicts: [resigns]}"
    assert story(tmp_path, sheet, claims=claims) == shown(
        """
        content/claims.yml:1:51: the claim "resigns" is said to contradict itself; name the other claim, or leave this out
            1 | resigns: {title: The mayor resigns, contradicts: [resigns]}
              |                                                   ^^^^^^^
        """
    )


def test_while_a_file_cannot_be_read_nothing_is_said_of_what_it_would_use(tmp_path: Path) -> None:
    """A slip in a sheet would else come with the advice to remove every claim that it joins."""
    sheet = "- {id: resigned, claim: resigns, said: The mayor resigned"
    told = story(tmp_path, sheet, claims="resigns: {title: The mayor resigns}")

    assert "content/sheets/gazette.yml" in told
    assert "nothing uses" not in told


def test_settings_that_cannot_be_read_are_not_taken_for_the_usual_ones(tmp_path: Path) -> None:
    sheet = "- {id: all, said: The mayor resigned}"
    about = "settings: {share: 1, robots: never}"
    told = story(tmp_path, sheet, text="The mayor resigned.", about=about)

    assert '"never" is not one of index, noindex' in told
    assert "would show" not in told


# Sources, articles, and what is shown of them


def source(
    article: str, text: str = "The mayor resigned on Monday, an aide told the Gazette."
) -> str:
    return f"---\narticle: {article}\n---\n{text}\n"


def test_a_sheet_has_its_source(tmp_path: Path) -> None:
    files = {"content/sheets/gazete.yml": "entries: []\n"}
    assert story(tmp_path, **files) == (
        "content/sheets/gazete.yml:1:1: there is no source content/sources/gazete.md; "
        'did you mean "gazette"?'
    )


@pytest.mark.parametrize(
    ("text", "head", "told"),
    [
        ("It snowed.", "was: gazette", "its source is called harbour now:"),
        ("It rained. It snowed.", "", "if its article is harbour now,"),
    ],
)
def test_a_sheet_whose_source_was_renamed_is_renamed_after_it(
    tmp_path: Path, text: str, head: str, told: str
) -> None:
    """Whose it is, the source's `was` tells, and so do the words in it."""
    sheet = "- {id: a, said: It rained.}"
    root = write_story(
        tmp_path,
        sources={"harbour": text},
        heads={"harbour": head},
        sheets={"gazette": sheet},
    )
    assert f"{told} rename it to content/sheets/harbour.yml" in seen(root)


def test_nobody_is_named_beside_unknown(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          who: [aide, unknown]
          said: The mayor resigned on Monday
        """
    assert story(tmp_path, plain(sheet)) == shown(
        """
        content/sheets/gazette.yml:3:15: `unknown` stands for all who speak, and somebody is named beside it; for somebody whom the text only describes, add an actor of the kind `unnamed` to content/actors.yml and name it here; else leave `unknown` out
            3 |   who: [aide, unknown]
              |               ^^^^^^^
        """
    )


def test_a_source_without_entries_is_one_that_nobody_has_read(tmp_path: Path) -> None:
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(("gazette", "herald", "post"), "The mayor resigned."),
        sheets={"gazette": "entries:", "post": "- {id: a, said: The mayor resigned}"},
        about="settings: {share: 1}",
    )
    assert seen(root, unread=True) == shown(
        """
        content/sources/gazette.md:1:1: warning: nobody has read this article yet: content/sheets/gazette.yml has no entry; propose entries with `onrecord draft gazette`, or write them there
        content/sources/herald.md:1:1: warning: nobody has read this article yet: content/sheets/herald.yml does not exist; propose entries with `onrecord draft herald`, or write them there
        """
    )


def test_a_source_has_its_article(tmp_path: Path) -> None:
    files = {
        "content/sources/a.md": source("seeds/gazete.txt"),
        "content/sources/b.md": source("../secret.txt"),
        "content/sources/c.md": source('"seeds/\\0.txt"'),
        "content/sources/z.md": source("seeds/gazette.txt"),
    }
    assert story(tmp_path, **files) == shown(
        """
        content/sources/a.md:2:10: there is no article seeds/gazete.txt; put the article there, as it was collected
            2 | article: seeds/gazete.txt
              |          ^^^^^^^^^^^^^^^^
        content/sources/b.md:2:10: "../secret.txt" is not a path within the story's folder; name a file under seeds/
            2 | article: ../secret.txt
              |          ^^^^^^^^^^^^^
        content/sources/c.md:2:10: "seeds/ .txt" is not a path within the story's folder; name a file under seeds/
            2 | article: "seeds/\\0.txt"
              |          ^^^^^^^^^^^^^^
        content/sources/z.md:2:10: this article is already the source gazette; remove one of the two
            2 | article: seeds/gazette.txt
              |          ^^^^^^^^^^^^^^^^^
        """
    )


def test_a_link_does_not_lead_out_of_the_story(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The mayor resigned.", encoding="utf-8")
    root = write_story(tmp_path / "story", files={"content/sources/a.md": source("seeds/a.txt")})
    (root / "seeds").mkdir()
    (root / "seeds" / "a.txt").symlink_to(tmp_path / "secret.txt")
    assert '"seeds/a.txt" is not a path within the story\'s folder' in seen(root)


def test_an_article_is_looked_for_wherever_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the story's folder, as `onrecord check` is mostly typed, its path is a relative one."""
    files = {"content/sources/a.md": source("seeds/gazete.txt"), "seeds/gazette.txt": "Words."}
    monkeypatch.chdir(write_story(tmp_path, files=files))
    expected = 'there is no article seeds/gazete.txt; did you mean "seeds/gazette.txt"?'
    assert expected in seen(Path())


def test_an_article_is_in_one_source_however_its_path_is_written(tmp_path: Path) -> None:
    files = {
        "seeds/gazette.txt": "The mayor resigned.\n",
        "content/sources/a.md": source("seeds/gazette.txt"),
        "content/sources/b.md": source("seeds/../seeds/gazette.txt"),
    }
    root = write_story(tmp_path, files=files)
    assert "content/sources/b.md:2:10: this article is already the source a" in seen(root)


def test_what_an_editor_or_a_system_hides_is_no_sheet(tmp_path: Path) -> None:
    hidden: dict[str, str | bytes] = {
        "content/sheets/._gazette.yml": b"\x00\x05\x16\x07",
        "content/sources/.#a.md": "x",
    }
    assert seen(write_story(tmp_path, files=hidden)) == ""


def test_a_link_that_leads_nowhere_is_told_of(tmp_path: Path) -> None:
    root = write_story(tmp_path, sources={"gazette": "The mayor resigned."})
    (root / "content/sheets").mkdir()
    (root / "content/sheets/gazette.yml").symlink_to("lost.yml")
    expected = "content/sheets/gazette.yml:1:1: this file cannot be read: no such file or directory"
    assert expected in seen(root)


def test_a_text_leaves_out_lines_of_its_article_and_changes_none(tmp_path: Path) -> None:
    changed = "The mayor  resigned\non Monday, an aide told the Gazette.\n\nAsked whether she will stand again"
    files = {"content/sources/gazette.md": source("seeds/gazette.txt", changed)}
    assert story(tmp_path, **files) == shown(
        """
        content/sources/gazette.md:7:19: warning: "Asked whether she will stand again…" is not in seeds/gazette.txt; what stands there differs: "would" for "will"
            7 | Asked whether she will stand again
              |                   ^^^^
        """
    )


def test_a_word_that_lines_broke_may_be_joined(tmp_path: Path) -> None:
    """A PDF breaks words at the ends of its lines, and no page would quote them so."""
    article = {"seeds/gazette.txt": "The mayor re-\nsigned on Mon-\nday, an aide told the Gazette."}
    text = "The mayor resigned on Monday, an aide told the Gazette."
    assert seen(write_story(tmp_path, sources={"gazette": text}, files=article)) == ""


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_an_article_is_compared_as_it_was_read(tmp_path: Path, encoding: str) -> None:
    """`add` takes what Windows saves: what it wrote from there is no change to the text."""
    text = "Élysée Gazette\n\nThe mayor “resigned” – on Monday."
    head = "title: Élysée Gazette\nbasis: {title: {how: printed, words: Élysée Gazette}}"
    article = {"seeds/gazette.txt": text.encode(encoding)}
    root = write_story(tmp_path, sources={"gazette": text}, heads={"gazette": head}, files=article)
    assert seen(root) == ""


def test_a_basis_shows_its_words(tmp_path: Path) -> None:
    head = "published: 2024-11-25\nbasis: {published: {how: inferred}, title: {how: editor}}"
    assert story(tmp_path, head=head) == shown(
        """
        content/sources/gazette.md:4:26: warning: nothing shows that `published` is inferred; add `words`, as they stand in the article
            4 | basis: {published: {how: inferred}, title: {how: editor}}
              |                          ^^^^^^^^
        """
    )


def test_a_note_shows_it_as_well(tmp_path: Path) -> None:
    how = "{how: inferred, note: from the page's address}"
    head = f"published: 2024-11-25\nbasis: {{published: {how}}}"
    assert "nothing shows" not in story(tmp_path, head=head)


def test_a_basis_fits_what_it_shows(tmp_path: Path) -> None:
    head = """
        title: The mayor resigns
        author: [Ann Example]
        basis:
          title: {how: printed, words: The mayor resigned}
          author: {how: editor}
        """
    assert story(tmp_path, head=plain(head)) == shown(
        """
        content/sources/gazette.md:6:32: these words do not hold the title "The mayor resigns"; give the words in which it is printed, or write `how: editor`
            6 |   title: {how: printed, words: The mayor resigned}
              |                                ^^^^^^^^^^^^^^^^^^
        """
    )


def test_the_same_words_are_entered_once_unless_a_note_says_why(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          who: aide
          said: The mayor resigned on Monday
        - id: monday
          who: aide
          said: The mayor resigned on Monday
        """
    assert story(tmp_path, sheet) == shown(
        """
        content/sheets/gazette.yml:7:9: warning: these words are entered already, as "resigned"; remove one of the two, or say in a `note` why both are needed
            7 |   said: The mayor resigned on Monday
              |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """
    )
    assert story(tmp_path, f"{plain(sheet)}  note: the aide said it twice\n") == ""


def test_what_turns_the_meaning_is_not_left_out_unless_a_note_says_why(tmp_path: Path) -> None:
    text = (
        "Asked again, the mayor, who had until then "
        + "said this and that " * 8
        + "refused to resign."
    )
    sheet = """
        - id: resigns
          who: mayor
          said: resign
          cue: the mayor
        """
    told = story(tmp_path, sheet, text=text)
    assert "content/sheets/gazette.yml:5:8: warning: a page would leave out" in told
    assert "refused to" in told
    assert "choose a cue nearer to the words" in told
    assert story(tmp_path, f"{plain(sheet)}  note: she refused\n", text=text) == ""


@pytest.mark.parametrize(
    ("before", "warned"),
    [
        ("The mayor called the memo “a sham,” stating that", False),
        ("The mayor called the memo “a sham”, and adding that", False),
        ("The mayor told of a sham, stating that", True),
        ("It is “a sham,” stated the mayor, to say that", True),
        ("The “sham” memo, stating that", True),
        ("The mayor called the memo “a sham,” Beijing stated, saying that", True),
    ],
)
def test_whoever_calls_something_a_fake_does_not_call_so_what_he_then_states(
    tmp_path: Path, before: str, *, warned: bool
) -> None:
    begin = next(word for word in ("Beijing", "stat", "and add") if word in before)
    sheet = f"""
        - id: closes
          who: mayor
          said: the bridge will close
          cue: {before[before.index(begin) :]}
        """
    found = story(tmp_path, sheet, text=f"{before} the bridge will close.")
    assert ("which may call it a fake" in found) == warned


def test_what_turns_a_sentence_right_before_what_is_shown_is_not_left_out(tmp_path: Path) -> None:
    text = "It is not true that the bridge will close. The ferry, which did not sink, will sail."
    sheet = """
        - id: closes
          said: the bridge will close
        - id: sails
          said: will sail
        """
    assert story(tmp_path, sheet, text=text) == shown(
        """
        content/sheets/gazette.yml:3:9: warning: a page would leave out "It is not true that" before it, which may deny it; take it into `said` or the `cue`; or say in a `note` what readers should know
            3 |   said: the bridge will close
              |         ^^^^^^^^^^^^^^^^^^^^^
        """
    )
    noted = plain(sheet).replace("close\n", "close\n  note: It is a rumour.\n")
    assert story(tmp_path, noted, text=text) == ""


def test_it_is_not_of_a_denial_that_does_not_count_as_saying_its_claim(tmp_path: Path) -> None:
    text = "The bridge will close. It is not true that the mayor said the bridge shuts."
    sheet = """
        - id: closes
          claim: closing
          said: The bridge will close
        - id: shuts
          claim: closing
          rejects: unknown
          said: the bridge shuts
        """
    found = story(tmp_path, sheet, text=text)
    assert 'it does not count as saying "closing"' in found
    assert 'a page would leave out "It is not true that the mayor said" before it' in found


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("It would be a lie to say that the bridge will close.", "which may call it untrue"),
        ("In a parody, the minister said: the bridge will close.", "which may only play with it"),
        ("In a fake video, the minister said: the bridge will close.", "which may call it a fake"),
        ("The forged letter says that the bridge will close.", "which may call it a fake"),
        ("The rumour was that the bridge will close.", "which may call it hearsay"),
        ("He announced by mistake that the bridge will close.", "which may say that nobody meant"),
        ("The minister was asked to confirm that the bridge will close.", "which may only ask for"),
        ("The council had planned to say that the bridge will close.", "which may only wish or"),
        ("Asked about the rumours, the minister said the bridge will close.", ""),
    ],
)
def test_nor_is_a_frame_around_the_sentence(tmp_path: Path, text: str, warning: str) -> None:
    cue = "  cue: the minister said\n" if "the minister said" in text else ""
    found = story(tmp_path, f"- id: closes\n  said: the bridge will close\n{cue}", text=text)
    assert (warning in found) if warning else found == ""


def test_a_statement_too_long_for_a_page_is_named_with_the_limit(tmp_path: Path) -> None:
    rumours = "Rumours that the bridge would be " + "very " * 30 + "wide are false"
    sheet = f"- id: wide\n  said: {rumours}\n"
    none = (
        "content/sheets/gazette.yml:3:9: warning: a page would show none of these words, for"
        " `prose_words` allows 30 of a reporter's own at a time; choose a shorter stretch that says"
        " the same, or several; or raise `prose_words` under `settings` in content/story.yml"
    )
    assert none in story(tmp_path, sheet, text=f"{rumours}.")
    assert story(tmp_path, f"{sheet}  note: They are false.\n", text=f"{rumours}.") == ""

    ferry = (
        "The ferry sank " + "in very high waves " * 5 + "on Monday, leaving nine dead and ten safe"
    )
    sheet = f"- id: sank\n  who: mayor\n  cue: the mayor told us\n  said: {ferry}\n"
    found = story(tmp_path, sheet, text=f"{ferry}, the mayor told us again.")
    assert 'a page would stop before "leaving nine dead and ten safe"' in found
    assert "stands between" not in found


@pytest.mark.parametrize(
    ("end", "problem"),
    [
        (" only if the council agrees", "the end of the sentence"),
        (" unless the council and the firm agree", "the end of the sentence"),
        (", provided that the council agrees", "the end of the sentence"),
        (", subject to approval", "the end of the sentence"),
        (" even if the council disagrees", ""),
        (", and the council did not agree", ""),
    ],
)
def test_on_what_something_depends_is_not_left_out(tmp_path: Path, end: str, problem: str) -> None:
    text = f"The bridge will close on Monday{end}."
    sheet = "- id: closes\n  said: The bridge will close on Monday\n"
    found = story(tmp_path, sheet, text=text)
    assert (problem in found) if problem else found == ""
    noted = f"{sheet}  note: It is a plan.\n"
    assert story(tmp_path, noted, text=text) == ""
    drafted = f"{noted}  draft: {{confidence: 0.5, why: a clause with a date}}\n"
    assert problem in story(tmp_path, drafted, text=text)


def test_too_much_of_a_source_is_shown(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          said: The mayor resigned on Monday
        - id: proposed
          said: I have done nothing wrong
          draft: {confidence: 0.5, why: quoted}
        - id: out
          said: whether she would stand again
          dismissed: a question
        """
    warning = (
        "content/sources/gazette.md:1:1: warning: the site would show {} of this source's text; "
        "the story's `share` is 10%: quote shorter passages"
    )
    mark = "settings: {share: 0.1}"
    hide = "settings: {share: 0.1, drafts: hide}"
    assert story(tmp_path, sheet, about=mark) == warning.format("25%")
    assert story(tmp_path, sheet, about=hide) == warning.format("12%")


def test_of_what_is_only_drafted_the_share_is_no_warning_yet(tmp_path: Path) -> None:
    sheet = """
        - id: resigned
          said: The mayor resigned on Monday
          draft: {confidence: 0.5, why: quoted}
        """
    assert story(tmp_path, sheet, about="settings: {share: 0.1}") == ""
    told = CliRunner().invoke(main, ["check", "--story", str(tmp_path)]).output
    assert "12% of gazette is shown on the site, more than the story's `share` of 10%" in told


def test_a_file_that_is_not_read_is_an_edit_that_nobody_sees(tmp_path: Path) -> None:
    files = {
        "content/.hidden": "",
        "content/Notes.txt": "",
        "content/sheets/gazette.yaml": "",
        "content/sheets/old/gazette.yml": "",
        "content/sources/My Source.md": source("seeds/other.txt"),
        "seeds/other.txt": TEXT,
    }
    unread = "warning: this file is not read; sources are content/sources/ID.md, sheets are content/sheets/ID.yml"
    advice = "name the file in lower-case letters, digits and single hyphens"
    assert story(tmp_path, **files).splitlines() == [
        f"content/Notes.txt:1:1: {unread}",
        "content/sheets/gazette.yaml:1:1: this file is not read; call it gazette.yml",
        f"content/sheets/old/gazette.yml:1:1: {unread}",
        f'content/sources/My Source.md:1:1: "My Source" is not an id; {advice}',
    ]


def test_a_sheet_with_another_ending_is_no_sheet_that_is_missing(tmp_path: Path) -> None:
    both = story(tmp_path, "- {id: a, said: The mayor}", **{f"{SHEET}.txt": "entries:\n"})
    told = "this file is not read; bring it together with gazette.yml, and remove it"
    assert both == f"{SHEET}.txt:1:1: {told}"


# All at once


BROKEN = {
    "content/actors.yml": "mayor: {name: The mayor, kind: parson}\naide: {name: an aide, kind: unnamed}\n",
    "content/claims.yml": "resigns: {title: The mayor resigns}\n",
    "content/sheets/gazette.yml": "entries:\n\t- id: resigned\n\t  claim: [resigns, unrecorded]\n",
    "content/sheets/other.yml": """\
entries:
  - id: resigned
    who: mayr
    via: [mayor, aide, pres]
    said: The mayor resigns
    claim: [resign, unrecorded]
    clam: x
  - id: resigned
    said: The mayor resigned
    when: Monday
""",
    "content/sources/other.md": "---\narticle: seeds/gazette.tx\n---\nThe mayor resigned.\n",
}
ALL = """
content/actors.yml:1:32: "parson" is not one of person, office, government, organisation, outlet, document, unnamed; did you mean "person"?
    1 | mayor: {name: The mayor, kind: parson}
      |                                ^^^^^^
content/sheets/gazette.yml:2:1: a tab stands here; type spaces in its place
    2 |  - id: resigned
      | ^
content/sheets/other.yml:3:10: there is no actor "mayr"; did you mean "mayor"?
    3 |     who: mayr
      |          ^^^^
content/sheets/other.yml:4:24: there is no actor "pres"; add it to content/actors.yml, with a `name` and a `kind`
    4 |     via: [mayor, aide, pres]
      |                        ^^^^
content/sheets/other.yml:5:21: these words are not in the text of other; the nearest passage, in paragraph 1, reads "The mayor resigned": "resigned" for "resigns"
    5 |     said: The mayor resigns
      |                     ^^^^^^^
content/sheets/other.yml:6:13: there is no claim "resign"; did you mean "resigns"?
    6 |     claim: [resign, unrecorded]
      |             ^^^^^^
content/sheets/other.yml:7:5: there is no key "clam"; did you mean "claim"?
    7 |     clam: x
      |     ^^^^
content/sheets/other.yml:8:9: the id "resigned" stands here twice; it is already in line 2: choose another
    8 |   - id: resigned
      |         ^^^^^^^^
content/sheets/other.yml:10:11: "Monday" depends on the day it was written: write the days it means, such as 2024-11-18/2024-11-24
   10 |     when: Monday
      |           ^^^^^^
content/sources/other.md:2:10: there is no article seeds/gazette.tx; put the article there, as it was collected
    2 | article: seeds/gazette.tx
      |          ^^^^^^^^^^^^^^^^
"""


def test_all_problems_at_once_in_order_and_none_that_only_follows_from_another(
    tmp_path: Path,
) -> None:
    assert story(tmp_path, **BROKEN) == shown(ALL)


def test_problems_are_data_for_other_programs(tmp_path: Path) -> None:
    story(tmp_path, **BROKEN)
    found = [problem.as_json() for problem in check(read_story(tmp_path))]
    assert found[1] == {
        "file": "content/sheets/gazette.yml",
        "line": 2,
        "column": 1,
        "severity": "error",
        "kind": "yaml",
        "sentence": "a tab stands here",
        "advice": "type spaces in its place",
        "text": "\t- id: resigned",
    }
    assert all(each["kind"] for each in found)


# What passes in silence


def one_source(root: Path, head: str = "", sheet: str = "", actors: str = "") -> list[str]:
    """Every sentence with its advice that an editor sees of a story of one source."""
    write_story(
        root,
        sources={"gazette": "Helga Marsh, a baker, said so. A lawyer of Helga Marsh said more."},
        heads={"gazette": head},
        sheets={"gazette": sheet or "- {id: a, said: a baker}"},
        actors=actors,
        about="settings: {share: 1}",
    )
    return [problem.message for problem in check(read_story(root))]


def test_an_outlet_and_a_day_that_are_missing_are_told_of_once_a_source(tmp_path: Path) -> None:
    [told] = one_source(tmp_path)
    assert told == (
        "this source has no `outlet` and no `published`; write it between the lines of --- (without"
        " its day, dates like “yesterday” stay open), or `basis: {published: {how: unknown}}` if"
        " nobody knows"
    )


def test_what_nobody_knows_of_a_source_is_not_asked_for(tmp_path: Path) -> None:
    head = "basis: {published: {how: unknown}}"
    [told] = one_source(tmp_path, head)
    assert told.startswith("this source has no `outlet`; write it between")

    head = "basis: {published: {how: unknown}, outlet: {how: unknown}}"
    assert one_source(tmp_path, head) == []


NOBODY_KNOWS = "basis: {published: {how: unknown}, outlet: {how: unknown}}"
PEOPLE = """
ingrid-falk: {name: Ingrid Falk, kind: person}
helga-marsh: {name: Helga Marsh, kind: person}
robert-marsh: {name: Robert André Marsh, kind: person}
board: {name: the board, kind: organisation}
"""


def spoken(root: Path, who: str, printed: str) -> list[str]:
    sheet = f"- {{id: a, who: {who}, who_printed: {printed!r}, said: said}}"
    told = one_source(root, NOBODY_KNOWS, sheet, PEOPLE)
    return [each for each in told if "the text names" in each]


def test_another_person_than_the_text_names_may_be_a_slip(tmp_path: Path) -> None:
    [told] = spoken(tmp_path, "ingrid-falk", "Helga Marsh, a baker")
    assert told == (
        'the text names "helga-marsh" here, and `who` is "ingrid-falk"; put the one right that is'
        " wrong, or say in a `note` how it comes"
    )


def test_another_first_name_may_be_another_person_of_the_family(tmp_path: Path) -> None:
    [told] = spoken(tmp_path, "ingrid-falk", "the mayor, Karen Falk")
    assert told == (
        'the text names "Karen Falk" here, and `who` is "ingrid-falk"; put the one right that is'
        " wrong, or say in a `note` how it comes; if both are one person, add this name under `names` in content/actors.yml"
    )
    [told] = spoken(tmp_path, "robert-marsh", "Helga Marsh")
    assert told.startswith('the text names "helga-marsh" here, and `who` is "robert-marsh"; put')


OUTLETS = """
gazette: {name: The Harbour Gazette, kind: outlet}
reuters: {name: Reuters, kind: outlet}
northland: {name: Northland, kind: government, names: [Northtown]}
envoy: {name: the envoy, kind: office, speaks_for: northland}
ingrid-falk: {name: Ingrid Falk, kind: person}
report: {name: report, kind: document}
"""


@pytest.mark.parametrize(
    ("who", "printed", "named"),
    [
        ("reuters", "The Harbour Gazette", "gazette"),
        ("ingrid-falk", "Reuters", "reuters"),
        ("northland", "the Harbour Gazette", "gazette"),
        ("reuters", "a reporter of the Harbour Gazette", None),
        ("reuters", "the report", None),
        ("envoy", "Northtown", None),
        ("northland", "the envoy", None),
        ("[reuters, gazette]", "Reuters", None),
    ],
)
def test_another_outlet_or_state_than_the_text_names_may_be_a_slip(
    tmp_path: Path, who: str, printed: str, named: str | None
) -> None:
    sheet = f"- {{id: a, who: {who}, who_printed: {printed!r}, said: said}}"
    told = [t for t in one_source(tmp_path, NOBODY_KNOWS, sheet, OUTLETS) if "the text names" in t]
    assert [each.split()[3] for each in told] == ([f'"{named}"'] if named else [])


@pytest.mark.parametrize(
    ("when", "printed", "told"),
    [
        (
            "2024-11-23",
            "on Sunday",
            '23 November 2024 is a Saturday, and the words say "on Sunday"',
        ),
        ("2024-11-18/2024-11-19", "late Friday", "no day of "),
        ("2024-11-24", "SUNDAY", ""),
        ("2024-11-18/2024-11-24", "on Sunday", ""),
        ("2024-11", "on Sunday", ""),
        ("2024-11-23", "the day before Sunday", ""),
        ("2024-11-23", "between Friday and Sunday", ""),
        ("2024-11-23", "on the weekend", ""),
    ],
)
def test_a_day_is_the_weekday_that_the_text_names(
    tmp_path: Path, when: str, printed: str, told: str
) -> None:
    text = f"The mayor resigned, an aide said {printed}."
    sheet = f"""
        - id: resigned
          who: aide
          said: The mayor resigned
          when: {when}
          when_printed: {printed}
        """
    found = story(
        tmp_path, sheet, text=text, head="published: 2024-11-30\nbasis: {published: {how: editor}}"
    )
    assert (f"warning: {told}" in found) if told else ("words say" not in found)


def test_a_name_in_two_spellings_may_be_one_person(tmp_path: Path) -> None:
    """Only letters that each paper writes in its own way; John and Jon may be two."""
    people = "a: {name: Sergei Falk, kind: person}\nb: {name: Sergey Falk, kind: person}\n"
    found = story(tmp_path, actors=people)
    assert found == shown("""
        content/actors.yml:2:1: question: this may be the same person as "a", spelt otherwise; if so, take this out and write this under "a"; `onrecord check` then names every line that still has the old id; if not, say so in its `note`
            2 | b: {name: Sergey Falk, kind: person}
              | ^
          names: [Sergey Falk]
          was: [b]
    """)
    two = "a: {name: John Falk, kind: person}\nb: {name: Jon Falk, kind: person}\n"
    assert story(tmp_path, actors=two + "c: {name: Mary Falk, kind: person}") == ""


@pytest.mark.parametrize(
    "actors",
    [
        "a: {name: Harbour Times, kind: outlet}\nb: {name: The Harbour, kind: outlet}\n",
        "a: {name: one aide, kind: unnamed}\nb: {name: one aide, kind: unnamed}\n",
        "a: {name: One U.S. aide, kind: unnamed}\nb: {name: One U.S. aide, kind: unnamed}\n",
        "a: {name: fire service, kind: organisation}\nb: {name: fire service, kind: organisation}\n",
        "a: {name: Leith, kind: government}\nb: {name: Leith Council, kind: organisation}\n",
        "a: {name: Ann Lee, kind: person}\nb: {name: Ann Lee, kind: person, note: The other}\n",
    ],
)
def test_actors_that_are_called_otherwise_or_only_described_are_not_asked_about(
    tmp_path: Path, actors: str
) -> None:
    assert story(tmp_path, actors=actors) == ""


def test_actors_of_the_very_same_name_may_be_one_whatever_their_kinds(tmp_path: Path) -> None:
    found = story(
        tmp_path,
        actors=(
            "gazette-herald: {name: Herald, kind: unnamed}\n"
            "herald: {name: Herald, kind: outlet}\nherald-2: {name: Herald, kind: outlet}\n"
        ),
    )
    assert found == shown("""
        content/actors.yml:3:1: question: herald, herald-2 and gazette-herald have the same name, "Herald"; if they are one, leave "herald" alone and write this there; `onrecord check` then names every line that still has another id; if not, say so in a `note`
            3 | herald-2: {name: Herald, kind: outlet}
              | ^^^^^^^^
          was: [herald-2, gazette-herald]
    """)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("The Harbour Times’ Russian service", 1),
        ("Harbour Times Mandarin", 1),
        ("Harbour Times News", 0),
        ("Harbour Times of India", 0),
        ("Russian Times", 0),
    ],
)
def test_a_service_of_an_outlet_may_be_that_outlet(tmp_path: Path, name: str, asked: int) -> None:
    actors = (
        f"times: {{name: The Harbour Times, kind: outlet}}\nother: {{name: {name}, kind: outlet"
    )
    found = story(tmp_path, actors=actors + "}")
    assert found.count('this may be a service of "times", and the two count as two') == asked
    for settled in ("speaks_for: times", "note: A paper of its own."):
        assert story(tmp_path, actors=f"{actors}, {settled}}}") == ""


def test_a_short_first_name_is_nobody_elses(tmp_path: Path) -> None:
    assert spoken(tmp_path, "robert-marsh", "the mayor, Bob Marsh") == []


@pytest.mark.parametrize(
    ("who", "printed"),
    [
        ("helga-marsh", "Helga Marsh, a baker"),
        ("helga-marsh", "Senator Marsh"),
        ("helga-marsh", "Ms Marsh"),
        ("helga-marsh", "Bishop Marsh"),
        ("helga-marsh", "Karen Marsh's daughter"),
        ("helga-marsh", "a friend of Karen Marsh"),
        ("robert-marsh", "Rob Marsh"),
        ("robert-marsh", "R. Marsh"),
        ("robert-marsh", "Andre Marsh"),
        ("robert-marsh", "Karen and Robert Marsh"),
        ("helga-marsh", "she"),
        ("ingrid-falk", "A lawyer of Helga Marsh"),
        ("ingrid-falk", "Helga Marsh's lawyer"),
        ("ingrid-falk", "a baker"),
        ("board", "Helga Marsh"),
        ("unknown", "Helga Marsh"),
        ("[helga-marsh, ingrid-falk]", "Helga Marsh"),
    ],
)
def test_a_speaker_whom_words_describe_is_no_slip(tmp_path: Path, who: str, printed: str) -> None:
    assert spoken(tmp_path, who, printed) == []


def test_whose_text_it_is_is_another_actor_than_who_published_it(tmp_path: Path) -> None:
    head = "outlet: gazette\ncredited: [gazette, ruters]\nbasis: {published: {how: unknown}}"
    sheet = "- {id: a, who: reuters, said: a baker}"
    actors = "reuters: {name: Reuters, kind: outlet}\ngazette: {name: G, kind: outlet}"
    assert one_source(tmp_path, head, sheet, actors) == [
        '"gazette" published this article, and is credited in any case; leave it out of `credited`',
        'there is no actor "ruters"; did you mean "reuters"?',
    ]


def test_a_text_is_credited_to_an_outlet(tmp_path: Path) -> None:
    head = "outlet: gazette\ncredited: aide\nbasis: {published: {how: unknown}}"
    sheet = "- {id: a, who: aide, said: a baker}"
    actors = "aide: {name: an aide, kind: unnamed}\ngazette: {name: G, kind: outlet}"
    (told,) = one_source(tmp_path, head, sheet, actors)
    assert told.startswith('"aide" is no outlet: its kind is unnamed; write `kind: outlet` in ')


def test_a_text_that_is_credited_to_nobody_says_so_by_leaving_it_out(tmp_path: Path) -> None:
    head = "outlet: gazette\ncredited: unknown\nbasis: {published: {how: unknown}}"
    sheet = "- {id: a, who: unknown, said: a baker}"
    assert one_source(tmp_path, head, sheet, "gazette: {name: G, kind: outlet}") == [
        '"unknown" is nobody; leave it out, where nobody else is credited with the text'
    ]


def test_an_outlet_is_no_relay_to_itself(tmp_path: Path) -> None:
    head = "outlet: gazette\nbasis: {published: {how: unknown}}"
    sheet = "- {id: a, who: helga-marsh, via: [gazette], said: a baker}"
    actors = "helga-marsh: {name: Helga Marsh, kind: person}\ngazette: {name: G, kind: outlet}"
    assert one_source(tmp_path, head, sheet, actors) == [
        '"gazette" published this article, and is no relay on the way to it; leave it out of `via`'
    ]


def test_whom_somebody_unnamed_told_is_named_even_where_it_is_the_sources_own_outlet(
    tmp_path: Path,
) -> None:
    head = "outlet: gazette\nbasis: {published: {how: unknown}}"
    sheet = "- {id: a, who: baker, via: [gazette], said: a baker}"
    actors = "baker: {name: a baker, kind: unnamed}\ngazette: {name: G, kind: outlet}"
    assert one_source(tmp_path, head, sheet, actors) == []


def test_a_passage_entered_twice_is_told_where_its_speakers_differ(tmp_path: Path) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "It rained, Ann Lee said, the Post wrote."},
        sheets={
            "gazette": """
                - {id: rain, claim: rains, who: lee, said: It rained, cue: Ann Lee said}
                - {id: post, claim: rains, who: post, said: "It rained, Ann Lee said"}
                """
        },
        actors="lee: {name: Ann Lee, kind: person}\npost: {name: the Post, kind: outlet}",
        claims="rains: {title: It rained}",
    )
    sentence = (
        'most of these words are also in "rain", of the same claim, as somebody else\'s: they'
        " are not counted as two origins; if one passes on the other, name it in `via`; else keep"
        " one of them"
    )
    assert sentence in seen(story)
    sheet = story / "content/sheets/gazette.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("who: lee", "who: lee, via: post"))
    assert sentence not in seen(story)


def test_a_lost_article_is_not_sought_in_another_sources(tmp_path: Path) -> None:
    root = write_story(tmp_path, sources={"courier": "It rained.", "courier-2": "It snowed."})
    (root / "seeds/courier.txt").unlink()
    expected = "there is no article seeds/courier.txt; put the article there, as it was collected"
    assert expected in seen(root)


def test_a_lost_source_is_not_sought_in_one_that_has_its_sheet(tmp_path: Path) -> None:
    sheet = "- {id: a, said: It rained.}"
    root = write_story(
        tmp_path, sources={"post": "It rained."}, sheets={"post": sheet, "posts": sheet}
    )
    expected = "there is no source content/sources/posts.md; a sheet has its source's name: rename it, or add its article"
    assert expected in seen(root)


def test_words_with_quotation_marks_are_set_apart_by_others(tmp_path: Path) -> None:
    article = "He said: “Nobody had seen it, nobody at all, before the rain came.”"
    changed = article.replace("“Nobody had", '"Nobody')
    files = {"seeds/a.txt": article, "content/sources/a.md": source("seeds/a.txt", changed)}
    told = seen(write_story(tmp_path, files=files))
    assert 'is not in seeds/a.txt; what stands there differs: [“Nobody had] for ["Nobody]' in told


# How a problem is printed


def test_a_long_line_is_shown_around_the_mark() -> None:
    place = Place("a.yml", 7, 301, "x" * 300 + "here" + "y" * 300, 4)
    first, line, mark = render(Problem(place, "it is this")).splitlines()
    assert first == "a.yml:7:301: it is this"
    assert line == "    7 | " + "x" * 36 + "here" + "y" * 70
    assert mark == "      | " + " " * 36 + "^^^^"


def test_a_terminal_is_told_nothing_by_a_file() -> None:
    place = Place("a.yml", 1, 1, "\x1b[31mred\u202e")
    printed = render(Problem(place, 'there is no "\x1b[2J"', "", Severity.WARNING))
    assert printed.splitlines()[:2] == [
        'a.yml:1:1: warning: there is no " [2J"',
        "    1 |  [31mred ",
    ]


def test_an_error_that_is_raised_says_every_problem_once_in_order() -> None:
    one, two = Problem(Place("a.yml", 1), "one"), Problem(Place("a.yml", 2), "two")
    assert str(ProblemsError([two, one, two])) == "a.yml:1:1: one\na.yml:2:1: two"


def test_words_in_quotation_marks_that_are_not_the_texts_are_given_without(tmp_path: Path) -> None:
    assert story(tmp_path, "- {id: a, said: “an aide told the Gazette”}") == shown("""
        content/sheets/gazette.yml:2:17: the text of gazette has these words without these quotation marks; leave the marks out
            2 | - {id: a, said: “an aide told the Gazette”}
              |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^
        """)


def test_several_ids_are_a_list(tmp_path: Path) -> None:
    told = story(tmp_path, "- {id: a, who: aide mayor, said: an aide}")
    assert '"aide mayor" is not an id' in told
    assert "; a list of them is [aide, mayor]" in told


def test_an_id_whose_words_lack_their_hyphens_is_found(tmp_path: Path) -> None:
    told = story(
        tmp_path,
        "- {id: a, who: brian strutton, said: an aide}",
        actors="brian-strutton: {name: Brian Strutton, kind: person}\n",
    )
    assert '"brian strutton" is not an id; did you mean "brian-strutton"?' in told
    assert "a list of them" not in told


def test_a_list_of_actors_that_was_emptied_knows_nobody(tmp_path: Path) -> None:
    """An empty file is no broken one, of which a problem is told already."""
    told = story(tmp_path, "- {id: a, who: aide, said: an aide}", actors="# none\n")
    assert 'there is no actor "aide"; add it to content/actors.yml' in told


def test_a_source_that_lost_its_text_is_told_once(tmp_path: Path) -> None:
    sheet = "- {id: a, who_printed: an aide, said: The mayor resigned}"
    told = story(tmp_path, sheet, text="")
    sentence = (
        "this source has no text; put it below the second line of ---, as in seeds/gazette.txt"
    )
    assert told == f"content/sources/gazette.md:1:1: {sentence}"


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        (b"\xff\xfe\x00", "this file is not UTF-8 text"),
        (b"Entries: []\n", 'there is no key "Entries"'),
        (b"", ""),
    ],
)
def test_a_claim_is_not_blamed_for_the_sheet_that_is_not_read(
    tmp_path: Path, sheet: bytes, expected: str
) -> None:
    root = write_story(
        tmp_path,
        sources={"gazette": TEXT, "post": "He told nobody."},
        sheets={"post": "- {id: a, claim: [told], said: He told nobody.}"},
        claims="told: {title: T, turns: [told the Gazette]}",
    )
    (root / "content/sheets/gazette.yml").write_bytes(sheet)
    told = seen(root)
    assert expected in told
    assert "turns" not in told
