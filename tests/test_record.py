"""The record: where things come from, when they were, and which sources carry them, and how."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.pages.own_words.counting import sentence
from onrecord.record import DateFinding, Origins, Record, join
from onrecord.story import read_story
from stories import Texts, recorded, write_story

ACTORS = """
le-monde: {name: Le Monde, kind: outlet}
bbc: {name: the BBC, kind: outlet}
kremlin: {name: the Kremlin, kind: government}
peskov: {name: Dmitry Peskov, kind: person, speaks_for: kremlin}
deputy: {name: A deputy, kind: person, speaks_for: peskov}
starmer: {name: Keir Starmer, kind: person}
macron: {name: Emmanuel Macron, kind: person}
source-of-le-monde: {name: a British military source, kind: unnamed}
diplomat: {name: a diplomat, kind: unnamed}
"""
CLAIMS = "talks: {title: Talks go on}\nother: {title: Something else}"


def story(
    root: Path, entries: dict[str, str], *, heads: Texts | None = None, about: str = ""
) -> Record:
    """A record of one source for each entry; each entry is `key: value, …` behind id and said."""
    return recorded(
        write_story(
            root,
            sources=dict.fromkeys(entries, "Talks go on, it was said on Monday."),
            heads=heads or {},
            sheets={
                name: f"- {{id: talks, claim: talks, said: Talks go on, {entry}}}"
                for name, entry in entries.items()
            },
            actors=ACTORS,
            claims=CLAIMS,
            about=about,
        )
    )


def origins(root: Path, *entries: str) -> Origins:
    """The origins of one claim that several sources carry."""
    each = {f"source-{number}": entry for number, entry in enumerate(entries, start=1)}
    return story(root, each).claims["talks"].origins


# Origins


FIVE = [
    "who: source-of-le-monde, via: [le-monde]",
    "who: le-monde",
    "who: source-of-le-monde, via: [unknown, le-monde]",
    "who: unknown, via: [le-monde]",
    "who: [source-of-le-monde, diplomat], via: le-monde",
]


def test_five_sources_and_one_origin(tmp_path: Path) -> None:
    assert sentence(origins(tmp_path, *FIVE)) == "5 sources, 1 origin: Le Monde"


def test_a_first_hand_sixth_source_makes_it_two(tmp_path: Path) -> None:
    found = origins(tmp_path, *FIVE, "who: starmer")
    assert sentence(found) == "6 sources, 2 origins: Le Monde, Keir Starmer"


def test_a_chain_cut_short_says_so(tmp_path: Path) -> None:
    cut = "who: source-of-le-monde"
    assert sentence(origins(tmp_path / "one", cut)) == "1 source, origin not given"
    assert sentence(origins(tmp_path / "six", *FIVE, cut)) == (
        "6 sources, 1 named origin: Le Monde; reached from 5 of the 6; "
        "“Talks go on, it was said on Monday.” does not name from whom it has it"
    )


def test_of_a_draft_without_an_origin_nobody_says_that_its_outlet_names_none(
    tmp_path: Path,
) -> None:
    draft = "who: source-of-le-monde, draft: {confidence: 0.9, why: verb of saying}"
    assert sentence(origins(tmp_path, *FIVE, draft)) == (
        "6 sources, 1 named origin: Le Monde; reached from 5 of the 6; "
        "nobody has read yet from whom “Talks go on, it was said on Monday.” has it"
    )


def test_a_draft_that_is_likelier_wrong_than_right_adds_no_origin(tmp_path: Path) -> None:
    doubtful = "who: starmer, draft: {confidence: 0.3, why: verb of saying}"
    assert sentence(origins(tmp_path / "alone", doubtful)) == "1 source, no origin found yet"
    assert sentence(origins(tmp_path / "six", *FIVE, doubtful)) == (
        "6 sources, 1 named origin: Le Monde; reached from 5 of the 6; "
        "nobody has read yet from whom “Talks go on, it was said on Monday.” has it"
    )

    likely = doubtful.replace("0.3", "0.9")
    assert sentence(origins(tmp_path / "likely", *FIVE, likely)) == (
        "6 sources, 2 origins: Le Monde, Keir Starmer"
    )


def test_a_source_that_reaches_an_origin_elsewhere_is_counted_with_it(tmp_path: Path) -> None:
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(("bugle", "mail"), "Talks go on, it was said on Monday."),
        heads={"bugle": "outlet: bbc", "mail": "outlet: le-monde"},
        sheets={
            "bugle": "- {id: a, claim: talks, said: Talks go on, who: starmer}\n"
            "- {id: b, claim: talks, said: Talks go on}",
            "mail": "- {id: a, claim: talks, said: Talks go on}",
        },
        actors=ACTORS,
        claims=CLAIMS,
    )
    found = recorded(root).claims["talks"].origins

    assert (found.not_given, found.single) == (2, False)
    assert sentence(found) == (
        "2 sources, 1 named origin: Keir Starmer; reached from 1 of the 2; "
        "Le Monde does not name from whom it has it"
    )


def test_the_source_that_others_have_it_from_reaches_it_too(tmp_path: Path) -> None:
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(("bugle", "mail"), "Talks go on, it was said on Monday."),
        heads={"mail": "outlet: le-monde"},
        sheets={
            "bugle": "- {id: a, claim: talks, said: Talks go on, who: le-monde}",
            "mail": "- {id: a, claim: talks, said: Talks go on, who: source-of-le-monde}",
        },
        actors=ACTORS,
        claims=CLAIMS,
    )
    found = recorded(root).claims["talks"].origins

    assert sentence(found) == "2 sources, 1 origin: Le Monde"
    assert found.single


def test_what_somebody_unnamed_told_an_outlet_begins_there_in_its_own_article_too(
    tmp_path: Path,
) -> None:
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(("mail", "monde"), "Talks go on, it was said on Monday."),
        heads={"monde": "outlet: le-monde"},
        sheets={
            "mail": f"- {{id: a, claim: talks, said: Talks go on, {FIVE[0]}}}",
            "monde": f"- {{id: a, claim: talks, said: Talks go on, {FIVE[0]}}}",
        },
        actors=ACTORS,
        claims=CLAIMS,
    )
    found = recorded(root).claims["talks"].origins

    assert sentence(found) == "2 sources, 1 origin: Le Monde"
    assert [actor.id for actor in found.found[0].beyond] == ["source-of-le-monde"]


def lacking(root: Path, monde: str) -> list[tuple[str, list[str]]]:
    """Which outlets are said to have told that talks go on, and by whom, and have not."""
    write_story(
        root,
        sources=dict.fromkeys(("mail", "monde"), "Talks go on, it was said on Monday."),
        heads={"mail": "outlet: bbc", "monde": "outlet: le-monde"},
        sheets={
            "mail": "- {id: a, claim: talks, said: Talks go on, who: starmer, via: [le-monde]}",
            "monde": f"- {{id: a, said: it was said on Monday{monde}}}",
        },
        actors=ACTORS,
        claims=CLAIMS,
    )
    found = recorded(root).claims["talks"].lacking
    return [(each.outlet.id, [source.id for source in each.according_to]) for each in found]


def test_what_an_outlet_is_said_to_report_may_not_be_in_its_own_text(tmp_path: Path) -> None:
    assert lacking(tmp_path / "without", "") == [("le-monde", ["mail"])]
    assert lacking(tmp_path / "with", ", claim: talks") == []
    assert lacking(tmp_path / "unread", ", draft: {confidence: 0.9, why: own voice}") == []


BESIDES = "; besides, 1 wording whose origin is not given"


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ("who: diplomat", f"1 named origin: Keir Starmer{BESIDES}"),
        ("who: unknown", f"1 named origin: Keir Starmer{BESIDES}"),
        ("about: bbc", f"1 origin: Keir Starmer{BESIDES}"),
        ("who: starmer, via: [unknown]", f"1 origin: Keir Starmer{BESIDES}"),
        ("who: [starmer, diplomat]", "1 origin: Keir Starmer"),
    ],
)
def test_somebody_unnamed_beside_a_named_origin_may_be_another(
    tmp_path: Path, other: str, sentence: str
) -> None:
    assert beside_each_other(tmp_path, "who: starmer", other) == f"1 source, {sentence}"


def test_whom_the_origin_quotes_or_speaks_with_is_no_other(tmp_path: Path) -> None:
    quoted = beside_each_other(tmp_path, FIVE[0], "who: source-of-le-monde")
    assert quoted == f"1 source, 1 origin: Le Monde{BESIDES}"
    together = beside_each_other(tmp_path, "who: [starmer, diplomat]", "who: diplomat")
    assert together == f"1 source, 1 origin: Keir Starmer{BESIDES}"


def beside_each_other(root: Path, *entries: str) -> str:
    """The count of a claim that one source words several times."""
    write_story(
        root,
        sources={"gazette": "Talks go on, it was said on Monday."},
        sheets={
            "gazette": "\n".join(
                f"- {{id: e{number}, claim: talks, said: Talks go on, {entry}}}"
                for number, entry in enumerate(entries)
            )
        },
        actors=ACTORS,
        claims=CLAIMS,
    )
    return sentence(recorded(root).claims["talks"].origins)


def test_the_walk_stops_before_the_first_whom_nobody_names(tmp_path: Path) -> None:
    assert sentence(origins(tmp_path / "a", "who: starmer, via: [diplomat, bbc]")) == (
        "1 source, 1 origin: the BBC"
    )
    assert sentence(origins(tmp_path / "b", "who: starmer, via: [bbc, unknown]")) == (
        "1 source, origin not given"
    )
    assert sentence(origins(tmp_path / "c", "who: starmer, via: [bbc, le-monde]")) == (
        "1 source, 1 origin: Keir Starmer"
    )


def test_whom_the_origin_quotes_is_kept(tmp_path: Path) -> None:
    (origin,) = origins(tmp_path, "who: source-of-le-monde, via: [le-monde]").found
    assert [actor.name for actor in origin.beyond] == ["a British military source"]
    assert [actor.id for actor in origin.reached] == ["le-monde"]


def test_who_speaks_unnamed_together_with_the_origin_is_kept(tmp_path: Path) -> None:
    found = origins(tmp_path, "who: [starmer, diplomat]")
    assert sentence(found) == "1 source, 1 origin: Keir Starmer"
    assert [actor.name for actor in found.found[0].beside] == ["a diplomat"]
    assert found.found[0].beyond == ()


def test_the_sources_own_voice_is_no_origin(tmp_path: Path) -> None:
    found = origins(tmp_path, "about: bbc", "who: unknown")
    assert sentence(found) == "2 sources, origin not given"
    assert found.not_given == 2


DISPATCH = {"source-1": "credited: bbc", "source-2": "credited: [bbc]"}


def test_two_outlets_that_print_one_agencys_text_are_one_origin(tmp_path: Path) -> None:
    own_voice = {"source-1": "about: bbc", "source-2": "about: bbc"}
    found = story(tmp_path, own_voice, heads=DISPATCH).claims["talks"]
    assert sentence(found.origins) == "2 sources, 1 origin: the BBC"
    assert all(wording.own_voice for wording in found.wordings)
    assert not found.spoken


@pytest.mark.parametrize(
    ("entry", "chain", "origin"),
    [
        ("who: starmer", ["Keir Starmer", "the BBC"], "Keir Starmer"),
        ("who: diplomat, via: [le-monde]", ["a diplomat", "Le Monde", "the BBC"], "Le Monde"),
        ("who: diplomat", ["a diplomat", "the BBC"], "the BBC"),
        ("who: diplomat, via: [bbc]", ["a diplomat", "the BBC"], "the BBC"),
        ("who: unknown", ["", "the BBC"], "the BBC"),
        ("who: bbc", ["the BBC"], "the BBC"),
    ],
)
def test_an_agency_passes_on_what_its_text_says_once(
    tmp_path: Path, entry: str, chain: list[str], origin: str
) -> None:
    (wording,) = story(tmp_path, {"source-1": entry}, heads=DISPATCH).wordings
    assert ["".join(actor.name for actor in link.actors) for link in wording.links] == chain
    assert wording.origin is not None
    assert wording.origin.name == origin


def test_an_agencys_own_voice_is_no_origin_beside_whom_it_quotes(tmp_path: Path) -> None:
    text = "Talks go on. It was said that talks go on still."
    entries = "- {id: a, claim: talks, said: Talks go on}\n"
    entries += "- {id: b, claim: talks, who: starmer, said: talks go on still}"
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(DISPATCH, text),
        heads=DISPATCH,
        sheets=dict.fromkeys(DISPATCH, entries),
        actors=ACTORS,
        claims=CLAIMS,
    )
    assert sentence(recorded(root).claims["talks"].origins) == "2 sources, 1 origin: Keir Starmer"


def test_a_spokesperson_is_whom_he_speaks_for(tmp_path: Path) -> None:
    found = origins(tmp_path, "who: peskov", "who: kremlin", "who: deputy, via: [bbc]")
    assert sentence(found) == "3 sources, 1 origin: the Kremlin"


def test_speaking_for_each_other_comes_to_an_end(tmp_path: Path) -> None:
    # What `onrecord check` calls an error, the record survives.
    write_story(
        tmp_path,
        sources={"gazette": "Talks go on."},
        sheets={"gazette": "- {id: a, claim: talks, said: Talks go on, who: here}"},
        actors="here: {name: Here, kind: office, speaks_for: there}\n"
        "there: {name: There, kind: office, speaks_for: here}",
        claims=CLAIMS,
    )
    found = join(read_story(tmp_path)).claims["talks"].origins
    assert sentence(found) == "1 source, 1 origin: There"


def test_several_speakers_of_one_entry_are_one_origin(tmp_path: Path) -> None:
    together = "who: [starmer, macron]"
    assert sentence(origins(tmp_path / "one", together)) == (
        "1 source, 1 origin: Keir Starmer and Emmanuel Macron"
    )
    assert origins(tmp_path / "two", together, "who: macron").count == 1


def test_two_who_also_speak_together_stay_two_origins(tmp_path: Path) -> None:
    two = ["who: starmer", "who: macron"]
    together = "who: [starmer, macron]"
    assert sentence(origins(tmp_path / "a", *two, together)) == (
        "3 sources, 2 origins: Keir Starmer, Emmanuel Macron"
    )
    assert origins(tmp_path / "b", together, *two).count == 2
    assert origins(tmp_path / "c", together).count == 1
    assert origins(tmp_path / "d", together, "who: starmer").count == 1


def test_who_speaks_only_with_two_others_adds_no_origin(tmp_path: Path) -> None:
    found = origins(tmp_path, "who: starmer", "who: macron", "who: [starmer, macron, kremlin]")
    assert sentence(found) == (
        "3 sources, 2 origins: Keir Starmer, Emmanuel Macron and the Kremlin"
    )


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            ["who: starmer", "who: [macron, starmer]", "who: [macron, bbc]"],
            "3 sources, 2 origins: Keir Starmer, Emmanuel Macron and the BBC",
        ),
        (
            ["who: starmer", "who: [starmer, macron]", "who: [macron, bbc]", "who: bbc"],
            "4 sources, 2 origins: Keir Starmer, Emmanuel Macron and the BBC",
        ),
        (
            ["who: [starmer, macron]", "who: [macron, bbc]"],
            "2 sources, 1 origin: Keir Starmer, Emmanuel Macron and the BBC",
        ),
    ],
)
def test_each_speaker_is_named_in_one_origin(
    tmp_path: Path, entries: list[str], expected: str
) -> None:
    assert sentence(origins(tmp_path, *entries)) == expected


def test_what_two_say_together_is_dated_beside_what_each_says(tmp_path: Path) -> None:
    assert dates(
        tmp_path,
        a="who: starmer, when: 2024-11",
        b="who: macron, when: 2024-11-24",
        c="who: [starmer, macron], when: 2024-11-23",
    ) == ["2024-11 (a)", "2024-11-24 (b)", "2024-11-23 (c)"]


def test_two_occasions_of_one_speaker_are_one_origin(tmp_path: Path) -> None:
    found = origins(tmp_path, "who: macron, when: 2024-02", "who: macron, when: 2024-11-23")
    assert found.count == 1


def test_a_rejection_adds_no_origin_and_no_source(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources={"gazette": "Talks go on, Le Monde said. It is not so, Peskov said."},
        sheets={
            "gazette": """
            - {id: talks, claim: talks, who: le-monde, said: Talks go on}
            - {id: denial, claim: other, rejects: [talks, unknown], who: peskov, said: It is not so}
            """
        },
        actors=ACTORS,
        claims=CLAIMS,
    )
    claim = recorded(tmp_path).claims["talks"]
    assert sentence(claim.origins) == "1 source, 1 origin: Le Monde"
    assert [wording.id for wording in claim.rejections] == ["denial"]


def saying(root: Path, **entries: str) -> tuple[list[str], list[str]]:
    """Whose words count as saying that talks go on, and as rejecting it."""
    write_story(
        root,
        sources=dict.fromkeys(entries, "Talks go on, it was said on Monday."),
        sheets={name: f"- {{id: {name}, said: Talks go on, {e}}}" for name, e in entries.items()},
        actors=ACTORS,
        claims=CLAIMS,
    )
    claim = recorded(root).claims["talks"]
    return [w.id for w in claim.wordings], [w.id for w in claim.rejections]


def test_who_rejects_nobody_knows_what_does_not_say_what_others_say(tmp_path: Path) -> None:
    said = saying(
        tmp_path,
        gazette="claim: talks, who: le-monde",
        herald="claim: talks, who: peskov, rejects: unknown",
    )
    assert said == (["gazette"], [])


def test_a_denial_that_others_make_too_is_said_by_all_of_them(tmp_path: Path) -> None:
    both = saying(
        tmp_path / "alike",
        gazette="claim: talks, who: deputy, rejects: unknown",
        herald="claim: talks, who: peskov, rejects: unknown",
    )
    settled = saying(
        tmp_path / "settled",
        gazette="claim: talks, who: deputy, rejects: other",
        herald="claim: talks, who: peskov, rejects: unknown",
    )
    assert both == settled == (["gazette", "herald"], [])


def of_one_passage(root: Path, *entries: str, text: str = "Talks go on, Starmer said") -> str:
    """The origins of one claim for which entries of one source have the same words."""
    sheet = "\n".join(
        f"- {{id: e{n}, claim: talks, {entry}}}" for n, entry in enumerate(entries, start=1)
    )
    write_story(
        root,
        sources={"gazette": f"{text}, Le Monde wrote on Monday."},
        sheets={"gazette": sheet},
        actors=ACTORS,
        claims=CLAIMS,
    )
    return sentence(recorded(root).claims["talks"].origins)


OUTER = 'who: le-monde, said: "Talks go on, Starmer said", cue: Le Monde wrote'


def test_who_passes_a_passage_on_is_no_second_origin_of_it(tmp_path: Path) -> None:
    inner = "who: starmer, said: Talks go on, cue: Starmer said, via: [le-monde]"
    assert of_one_passage(tmp_path, OUTER, inner) == "1 source, 1 origin: Keir Starmer"


def test_a_passage_entered_twice_has_one_origin_as_one_entry_of_two_speakers(
    tmp_path: Path,
) -> None:
    inner = "who: starmer, said: Talks go on, cue: Starmer said"
    assert of_one_passage(tmp_path, OUTER, inner) == "1 source, 1 origin: Keir Starmer and Le Monde"


def test_a_passage_that_holds_the_words_of_two_makes_no_one_origin_of_them(tmp_path: Path) -> None:
    text = "Talks go on, Starmer said, as talks will, Macron said"
    entries = (
        "who: starmer, said: Talks go on, cue: Starmer said",
        "who: macron, said: talks will, cue: Macron said",
        f'who: le-monde, said: "{text}", cue: Le Monde wrote',
    )
    assert of_one_passage(tmp_path, *entries, text=text) == (
        "1 source, 2 origins: Keir Starmer, Emmanuel Macron"
    )


def test_who_passes_on_words_of_nobody_known_remains_their_origin(tmp_path: Path) -> None:
    inner = "who: starmer, said: Talks go on, cue: Starmer said, via: [le-monde, unknown]"
    assert of_one_passage(tmp_path, OUTER, inner) == (
        "1 source, 1 named origin: Le Monde; besides, 1 wording whose origin is not given"
    )


def test_two_passages_of_one_source_may_have_two_origins(tmp_path: Path) -> None:
    text = "Talks go on, Starmer said, as talks will"
    inner = "who: starmer, said: Talks go on, cue: Starmer said"
    other = "who: le-monde, said: as talks will, cue: Le Monde wrote"
    assert of_one_passage(tmp_path, inner, other, text=text) == (
        "1 source, 2 origins: Keir Starmer, Le Monde"
    )


# Dates


def dated(finding: DateFinding) -> str:
    """A finding as a page might print it: who gives which date, and whether they disagree."""
    shown = [
        f"{given.date} ({', '.join(wording.source.id for wording in given.wordings)})"
        for given in finding.shown
    ]
    return " or ".join(shown) + (", and they disagree" if finding.disagree else "")


def dates(root: Path, **entries: str) -> list[str]:
    """What is known of when the talks were said to go on."""
    return [dated(finding) for finding in story(root, entries).claims["talks"].said]


def test_the_narrowest_date_inside_all_others_is_shown_with_who_gives_it(tmp_path: Path) -> None:
    assert dates(
        tmp_path,
        a="who: macron, when: 2024-11",
        b="who: macron, when: 2024-11-23",
        c="who: macron, when: 2024-11-18/2024-11-24",
        d="who: macron, when: 2024-11-23",
        e="who: macron",
    ) == ["2024-11-23 (b, d)"]


def test_dates_that_overlap_without_one_inside_the_rest_are_both_shown(tmp_path: Path) -> None:
    assert dates(
        tmp_path,
        a="who: macron, when: 2024-11-18/2024-11-24",
        b="who: macron, when: 2024-11-20/2024-11-30",
    ) == ["2024-11-18/2024-11-24 (a) or 2024-11-20/2024-11-30 (b)"]


def test_dates_that_exclude_each_other_are_a_disagreement(tmp_path: Path) -> None:
    assert dates(
        tmp_path,
        a="who: macron, when: 2024-11-23",
        b="who: macron, when: 2024-11-24",
    ) == ["2024-11-23 (a) or 2024-11-24 (b), and they disagree"]


def test_dates_of_two_together_are_compared_with_those_of_the_same_two(tmp_path: Path) -> None:
    entries = {
        "a": "who: [starmer, macron], when: 2024-11-23",
        "b": "who: [macron, starmer], when: 2024-11-24",
        "c": "who: macron, when: 2024-11-25",
    }
    assert dates(tmp_path, **entries) == [
        "2024-11-23 (a) or 2024-11-24 (b), and they disagree",
        "2024-11-25 (c)",
    ]
    found = join(read_story(tmp_path)).claims["talks"].said
    assert [finding.origin.name for finding in found if finding.origin] == [
        "Keir Starmer and Emmanuel Macron",
        "Emmanuel Macron",
    ]


def test_dates_of_which_one_is_not_certain_are_no_disagreement(tmp_path: Path) -> None:
    assert dates(
        tmp_path,
        a="who: macron, when: 2024-11-23",
        b="who: macron, when: 2024-11-24?",
    ) == ["2024-11-23 (a) or 2024-11-24? (b)"]


def test_a_doubt_of_one_source_does_not_disappear_beside_another(tmp_path: Path) -> None:
    assert dates(
        tmp_path,
        a="who: macron, when: 2024-11-25?",
        b="who: macron, when: 2024-11-25",
    ) == ["2024-11-25 (b) or 2024-11-25? (a)"]


def test_dates_are_not_compared_across_origins(tmp_path: Path) -> None:
    assert dates(
        tmp_path,
        a="who: macron, when: 2024-02",
        b="who: starmer, when: 2024-11-24",
        c="who: [source-of-le-monde], when: 2024-11-25",
        d="who: unknown, when: 2024-11-26",
    ) == ["2024-02 (a)", "2024-11-24 (b)", "2024-11-25 (c)", "2024-11-26 (d)"]


def test_saying_and_happening_are_two_dates(tmp_path: Path) -> None:
    claim = story(tmp_path, {"a": "who: macron, when: 2024-11, happened: 2024-02"}).claims["talks"]
    assert [dated(finding) for finding in claim.said] == ["2024-11 (a)"]
    assert [dated(finding) for finding in claim.happened] == ["2024-02 (a)"]


def test_no_date_is_found_that_no_source_gives(tmp_path: Path) -> None:
    heads = {"a": "published: 2024-11-25\nbasis: {published: {how: editor}}"}
    record = story(tmp_path, {"a": "who: macron", "b": "who: macron"}, heads=heads)
    assert record.claims["talks"].said == ()
    assert record.claims["talks"].happened == ()
    by_publication = [str(wording.said_by) for wording in record.wordings]
    assert by_publication == ["../2024-11-25", "None"]


# Coverage


TEXT = """
Talks go on, an official said. The talks are “sensitive”, he said. “Talks go on,” Le Monde wrote.

There are no talks, Dmitry Peskov said.
"""


def carried(root: Path, *entries: str) -> str:
    """How a source carries the talks, by its entries; each is `key: value, …` behind the id."""
    write_story(
        root,
        sources={"gazette": TEXT, "other": "Nothing."},
        sheets={
            "gazette": "\n".join(f"- {{id: e{n}, {each}}}" for n, each in enumerate(entries)),
            "other": "- {id: nothing, said: Nothing}",
        },
        actors=ACTORS,
        claims=CLAIMS,
    )
    claim = recorded(root).claims["talks"]
    assert claim.coverage["other"].carried.value == "absent"
    found = claim.coverage["gazette"]
    return f"{found.carried.value}: {', '.join(wording.id for wording in found.wordings)}"


QUOTED = "claim: talks, who: le-monde, said: Talks go on, cue: Le Monde wrote"
PARTLY = "claim: talks, who: le-monde, said: The talks are “sensitive”"
PARAPHRASED = "claim: talks, who: le-monde, said: Talks go on, cue: an official"
OWN_VOICE = "claim: talks, said: “sensitive”"
DENIAL = "claim: other, who: peskov, rejects: talks, said: There are no talks"


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([QUOTED], "quoted: e0"),
        ([PARTLY], "partly quoted: e0"),
        ([PARAPHRASED], "paraphrased: e0"),
        ([OWN_VOICE], "paraphrased: e0"),
        ([DENIAL], "only its rejection: e0"),
        ([PARAPHRASED, QUOTED, DENIAL], "quoted: e0, e1"),
        ([OWN_VOICE, PARTLY], "partly quoted: e1, e0"),
    ],
)
def test_a_source_carries_a_claim_as_its_fullest_wording_does(
    tmp_path: Path, entries: list[str], expected: str
) -> None:
    assert carried(tmp_path, *entries) == expected


def coverage(root: Path, entry: str, about: str = "") -> dict[str, str]:
    """How sources carry the talks: one that does, and one with this entry, or without a sheet."""
    write_story(
        root,
        sources=dict.fromkeys(("gazette", "herald"), TEXT),
        sheets={"gazette": f"- {{id: a, {QUOTED}}}"} | ({"herald": entry} if entry else {}),
        actors=ACTORS,
        claims=CLAIMS,
        about=about,
    )
    found = recorded(root).claims["talks"].coverage
    assert found.absent + len(found.carrying) + found.unread == len(found)
    return {id_: each.carried.value for id_, each in found.items()}


UNREAD = "not read for this yet"
WAITS = "draft: {confidence: 0.9, why: verb of saying}"


@pytest.mark.parametrize(
    ("entry", "drafts", "carried"),
    [
        ("", "mark", UNREAD),
        ("entries:", "mark", UNREAD),
        ("- {id: a, said: The talks}", "mark", "absent"),
        (f"- {{id: a, said: The talks, {WAITS}}}", "mark", UNREAD),
        (
            f"- {{id: a, said: The talks, {WAITS}}}\n- {{id: b, said: Le Monde wrote}}",
            "mark",
            UNREAD,
        ),
        (
            f"- {{id: a, said: The talks, {WAITS}}}\n- {{id: b, said: Le Monde wrote}}",
            "hide",
            UNREAD,
        ),
        (f"- {{id: a, said: The talks, {WAITS}, dismissed: no statement}}", "mark", "absent"),
        (f"- {{id: a, {QUOTED}, {WAITS}}}", "mark", "quoted"),
        (f"- {{id: a, {QUOTED}, {WAITS}}}", "hide", UNREAD),
        (f"- {{id: a, said: The talks, {WAITS}}}", "hide", UNREAD),
        (f"- {{id: a, {QUOTED}, {WAITS}, dismissed: no statement}}", "hide", "absent"),
        (
            f"- {{id: a, {QUOTED}, {WAITS}}}\n- {{id: b, {PARAPHRASED}}}",
            "hide",
            "paraphrased",
        ),
        (
            f"- {{id: a, {QUOTED}, {WAITS}}}\n- {{id: b, said: The talks}}",
            "hide",
            UNREAD,
        ),
    ],
)
def test_nothing_is_absent_from_a_text_that_nobody_has_read_for_it(
    tmp_path: Path, entry: str, drafts: str, carried: str
) -> None:
    found = coverage(tmp_path, entry, f"settings: {{drafts: {drafts}}}")
    assert found == {"gazette": "quoted", "herald": carried}


def test_a_text_in_which_a_draft_of_a_rejection_waits_is_not_read_for_that(tmp_path: Path) -> None:
    waits = f"- {{id: b, rejects: talks, who: peskov, said: There are no talks, {WAITS}}}"
    coverage(tmp_path, f"- {{id: a, {QUOTED}}}\n{waits}", "settings: {drafts: hide}")
    found = join(read_story(tmp_path)).claims["talks"].coverage

    assert (found["herald"].carried.value, found.unread) == ("quoted", 0)
    assert (found.unread_for_rejection, found.read_for_rejection) == (1, 1)


# What is joined, and what is left out


def test_what_is_dismissed_is_in_no_record(tmp_path: Path) -> None:
    record = story(tmp_path, {"a": "dismissed: no statement", "b": "who: macron"})
    assert [wording.source.id for wording in record.wordings] == ["b"]
    assert record.claims["talks"].origins.sources == 1


@pytest.mark.parametrize(("drafts", "shown"), [("mark", ["a", "b"]), ("hide", ["b"])])
def test_drafts_are_marked_or_left_out(tmp_path: Path, drafts: str, shown: list[str]) -> None:
    draft = "who: macron, draft: {confidence: 0.9, why: quoted}"
    about = f"settings: {{drafts: {drafts}, prose_words: 5}}"
    record = story(tmp_path, {"a": draft, "b": "who: macron"}, about=about)
    assert [wording.source.id for wording in record.wordings] == shown
    assert [id_ for id_ in ("a", "b") if record.share(id_)] == shown


def test_an_entry_that_cannot_be_found_in_its_text_is_left_out(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources={"gazette": "Talks go on."},
        sheets={
            "gazette": """
            - {id: a, claim: talks, said: Talks went on, who: nobody}
            - {id: b, claim: talks, said: Talks go on, who: [nobody, macron], via: nobody}
            """
        },
        actors=ACTORS,
        claims=CLAIMS,
    )
    record = join(read_story(tmp_path))
    assert [wording.id for wording in record.wordings] == ["b"]


def test_sources_stand_in_order_of_publication_and_claims_of_weight(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources=dict.fromkeys(["a", "b", "c", "d"], "Talks go on. So does the war."),
        heads={
            "a": "published: 2024-11-26",
            "c": "published: 2024-11-25",
            "d": "published: 2024-11",
        },
        sheets={
            "a": """
            - {id: war, claim: [war, lead], said: So does the war}
            - {id: talks, claim: talks, said: Talks go on}
            """,
            "b": "- {id: talks, claim: talks, said: Talks go on}",
            "c": "- {id: war, claim: war, said: So does the war}",
            "d": "- {id: war, claim: war, said: So does the war}",
        },
        claims="talks: {title: Talks go on}\nlead: {title: The war goes on}",
        about="leads: lead",
    )
    record = recorded(tmp_path)
    assert list(record.sources) == ["d", "c", "a", "b"]
    assert list(record.claims) == ["lead", "war", "talks"]
    assert [w.id for w in record.source_wordings("a")] == ["talks", "war"]
    war = record.claims["war"]
    assert (war.title, war.titled) == ("Outlet not known: So does the war", False)
    assert [wording.source.id for wording in war.wordings] == ["d", "c", "a"]


def test_a_claim_without_a_title_is_called_by_its_first_wording_as_printed(tmp_path: Path) -> None:
    long = "not a single boat of the two towns will leave the harbour before the storm is over"
    write_story(
        tmp_path,
        sources={"a": f"Ms Bell said: {long}.", "b": "No boat leaves."},
        heads={"a": "outlet: gazette", "b": "outlet: gazette"},
        sheets={
            "a": f"- {{id: boats, claim: boats, who: bell, said: '{long}', cue: Ms Bell said}}",
            "b": "- {id: boats, claim: boats, said: No boat leaves}",
        },
        actors="""
            gazette: {name: the Gazette, kind: outlet}
            bell:
              name: Ada Bell
              kind: person
            """,
    )
    assert recorded(tmp_path).claims["boats"].title == (
        "Ada Bell, in the Gazette: not a single boat of the two towns will leave the harbour "
        "before the storm is over"
    )
    with (tmp_path / "content/actors.yml").open("a", encoding="utf-8") as actors:
        actors.write("  snippets: hide\n")
    assert recorded(tmp_path).claims["boats"].title == "The Gazette: No boat leaves"


BELL = "bell: {name: Ada Bell, kind: person}\ngazette: {name: the Gazette, kind: outlet}"
TROOPS = "Troops will soon be sent to the border of the two countries in spring"


@pytest.mark.parametrize(
    ("text", "entry", "title"),
    [
        (
            f"{TROOPS}, unless parliament votes against it, said Ms Bell.",
            f"who: bell, said: '{TROOPS}, unless parliament votes against it', cue: said Ms Bell",
            f"Ada Bell, in the Gazette: {TROOPS}, unless parliament votes against it",
        ),
        (
            f"{TROOPS} of the next year or of the year after it, said Ms Bell.",
            f"who: bell, said: '{TROOPS} of the next year or of the year after it', cue: said Ms Bell",
            "Ada Bell, in the Gazette: Troops will soon be sent to the border of the two countries […]",
        ),
        (
            "“The bridge will close,” said Ms Bell.",
            "who: bell, said: The bridge will close, cue: said Ms Bell",
            "Ada Bell, in the Gazette: “The bridge will close”",
        ),
        (
            "Ms Bell refused to rule out that the bridge will close.",
            "who: bell, said: the bridge will close, cue: refused to rule out that",
            "Ada Bell, in the Gazette: refused to rule out that the bridge will close",
        ),
        (
            "The bridge will close.",
            "said: The bridge will close",
            "The Gazette: The bridge will close",
        ),
        (
            "The Gazette has learnt that the bridge will close.",
            "who: gazette, said: the bridge will close, cue: has learnt that",
            "The Gazette: the bridge will close",
        ),
        (
            "It was said that the bridge will close.",
            "who: unknown, said: the bridge will close, cue: It was said that",
            "Speaker not clear, in the Gazette: the bridge will close",
        ),
    ],
)
def test_such_a_title_says_who_said_it_and_no_more_than_was_said(
    tmp_path: Path, text: str, entry: str, title: str
) -> None:
    write_story(
        tmp_path,
        sources={"a": text},
        heads={"a": "outlet: gazette"},
        sheets={"a": f"- {{id: it, claim: it, {entry}}}"},
        actors=BELL,
    )
    assert join(read_story(tmp_path)).claims["it"].title == title


def test_a_draft_gives_a_title_only_where_nobody_has_approved_other_words(tmp_path: Path) -> None:
    draft = "draft: {confidence: 0.8, why: alike}"
    write_story(
        tmp_path,
        sources={"a": "The bridge will close.", "b": "The bridge closes."},
        heads={"a": "outlet: gazette\npublished: 2024-01-01", "b": "published: 2024-01-02"},
        sheets={
            "a": f"- {{id: it, claim: it, said: The bridge will close, {draft}}}",
            "b": "- {id: it, claim: it, said: The bridge closes}",
        },
        actors=BELL,
    )
    assert recorded(tmp_path).claims["it"].title == "Outlet not known: The bridge closes"


def test_outlets_have_short_forms_that_tell_them_apart(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        actors="""
        bbc: {name: BBC, kind: outlet}
        big-bad-cat: {name: Big Bad Cat, kind: outlet}
        the-times: {name: The Times, kind: outlet, short: TIM}
        timber: {name: Timber, kind: outlet}
        somebody: {name: Somebody, kind: person}
        the-harbour-post: {name: theharbourpost.co.uk, kind: outlet}
        """,
    )
    shorts = {id_: actor.short for id_, actor in recorded(tmp_path).actors.items()}
    assert shorts == {
        "bbc": "BBC",
        "big-bad-cat": "BIG",
        "the-times": "TIM",
        "timber": "TIB",
        "somebody": "",
        "the-harbour-post": "HAR",
    }


def test_a_text_of_no_known_outlet_has_the_letters_of_its_site_or_title(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources=dict.fromkeys(("a", "b", "c", "d"), "The bridge has fallen."),
        heads={
            "a": "url: https://www.harbourpost.com/bridge",
            "b": "url: https://www.harbourpost.com/ferry",
            "c": "url: https://harbour-times.org/bridge",
            "d": "title: The Fall of a Bridge",
        },
    )
    shorts = {id_: source.short for id_, source in recorded(tmp_path).sources.items()}
    assert shorts == {"a": "HA1", "b": "HA2", "c": "HT", "d": "TFO"}


def test_several_texts_of_one_outlet_are_told_apart_in_short(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources=dict.fromkeys(("a", "b", "c", "d", "e"), "The bridge has fallen."),
        heads={
            **dict.fromkeys(("a", "b"), "outlet: beacon"),
            **dict.fromkeys(("c", "d"), "outlet: bee"),
            "e": "outlet: herald",
        },
        actors="""
        beacon: {name: Beacon, kind: outlet}
        bee: {name: Bee Monthly, kind: outlet, short: BEE}
        herald: {name: Herald, kind: outlet, short: BE2}
        """,
    )
    shorts = {id_: source.short for id_, source in recorded(tmp_path).sources.items()}
    assert shorts == {"a": "BE1", "b": "BE3", "c": "BE4", "d": "BE5", "e": "BE2"}


def test_a_source_is_called_by_what_is_known_of_it(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources={"a": "One two three four five six seven eight nine ten.", "b": "One two."},
        heads={"a": "outlet: le-monde", "b": "title: A headline"},
        actors=ACTORS,
    )
    one, other = recorded(tmp_path).sources.values()
    assert (one.name, one.short) == ("Le Monde", "LM")
    assert one.title == "One two three four five six seven eight nine…"
    assert (other.name, other.short, other.title) == ("Outlet not known", "AH", "A headline")


def test_a_story_without_anything_has_an_empty_record(tmp_path: Path) -> None:
    record = join(read_story(tmp_path))
    assert (record.sources, record.claims, record.wordings) == ({}, {}, ())


def test_quoted_words_that_name_a_claim_break_off_within_their_marks(tmp_path: Path) -> None:
    said = (
        "The old bridge will be open again to lorries and to the carts of the town "
        "in the late spring, when all of the floods are over"
    )
    story = write_story(
        tmp_path,
        sources={"gazette": f"“{said},” the Beacon said."},
        sheets={"gazette": f"- {{id: it, claim: it, who: beacon, said: '{said}'}}"},
        actors="beacon: {name: the Beacon, kind: outlet}",
    )
    (claim,) = join(read_story(story)).claims.values()

    assert claim.title == (
        "The Beacon: “The old bridge will be open again to lorries and to the carts of the town […]”"
    )


def test_what_an_untitled_claim_is_called_tells_where_its_words_break_off(tmp_path: Path) -> None:
    """Though who passes them on is shown behind them."""
    said = "There was no proof that the mayor had sold it, or that she had been paid"
    story = write_story(
        tmp_path,
        sources={"gazette": f"{said}, the Beacon reported."},
        sheets={
            "gazette": f"- {{id: it, claim: it, who: beacon, said: '{said}', cue: the Beacon reported}}"
        },
        actors="beacon: {name: the Beacon, kind: outlet}",
        about="settings: {prose_words: 13}",
    )
    (claim,) = join(read_story(story)).claims.values()

    assert claim.title == "The Beacon: There was no proof that the mayor had sold it […]"
