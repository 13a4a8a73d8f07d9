"""What `onrecord add` tells an editor about an article without writing it down."""

from __future__ import annotations

import pytest

from onrecord.ingest import OutletActor, Taken, outlets, prepare
from onrecord.ingest.outlets import same_outlet

HEADLINE = "Bridge will close for the winter"
PROSE = "The minister of transport said on Tuesday that the bridge will be closed for the winter."
OUTLET = "“{}”, left out in line 2, may be the outlet: write outlet: there"


def hints(*lines: str) -> tuple[str, ...]:
    return prepare("seeds/a.txt", "\n".join(lines).encode(), Taken()).hints


@pytest.mark.parametrize("below", [["By Ann Lee"], ["By Ann Lee", "5 March 2025"]])
def test_a_name_between_headline_and_byline_may_be_the_outlets(below: list[str]) -> None:
    assert hints(HEADLINE, "Harbour Life", *below, PROSE) == (OUTLET.format("Harbour Life"),)


def test_without_a_byline_two_words_may_be_the_authors_name_as_well() -> None:
    (told,) = hints(HEADLINE, "Harbour Life", PROSE)

    assert "may be who wrote it, or the outlet" in told
    assert hints(HEADLINE, "Portreports", PROSE) == (OUTLET.format("Portreports"),)
    assert hints(HEADLINE, "The Bridge", PROSE) == (OUTLET.format("The Bridge"),)


@pytest.mark.parametrize("line", ["Politics", "Reuters", "Staff Writer", "Advertisement"])
def test_a_section_an_agency_and_nobody_are_no_outlet(line: str) -> None:
    assert hints(HEADLINE, line, "By Ann Lee", PROSE) == ()


def test_where_the_outlet_is_found_no_other_line_may_be_it() -> None:
    assert hints("The Harbour Herald", HEADLINE, "Portreports", "By Ann Lee", PROSE) == ()


def test_of_a_mail_is_told_where_its_headline_stands() -> None:
    mail = (
        "From: The Harbour Post <news@harbourpost.example>",
        "To: Ann Lee",
        f"Subject: {HEADLINE}",
    )

    assert any("behind “Subject:”" in told for told in hints(*mail, PROSE))
    assert hints(HEADLINE, PROSE, *mail) == ()


def test_words_that_lines_break_are_told_before_a_draft_quotes_them_so() -> None:
    broken = "The minister of trans-\nport said on Tues-\nday that the bridge will\nbe closed for"
    (told,) = hints(HEADLINE, "", broken, "the winter.")

    assert told.startswith(
        "words are broken between lines (“trans-port”, “Tues-day”): before drafting, join"
    )


@pytest.mark.parametrize(
    "code",
    ["&quot;", "&#8220;", "<br/>", "[the Beacon](https://b.example)", "**closed**"],
)
def test_code_that_a_page_is_written_in_is_told(code: str) -> None:
    (told,) = hints(HEADLINE, f"{PROSE} It is {code} now.")

    assert told.startswith(f"“{code[:30]}")
    assert "is code that no reader of the page sees" in told


@pytest.mark.parametrize(
    "words",
    ["Smith & Sons; [the bridge] (of 1890)", "5 < 6 and 7 > 6", "* closed *", "R&D; and so on"],
)
def test_what_only_looks_like_code_is_not(words: str) -> None:
    assert hints(HEADLINE, f"{PROSE} {words}.") == ()


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("MANILA, Philippines (AP) — ", "AP"),
        ("VIENNA/PARIS, Nov 6 (Reuters) ", "Reuters"),
        ("Moscow, 26 November /TASS/. ", "TASS"),
        ("LEITH (REUTERS, AFP) - ", "REUTERS and AFP"),
    ],
)
def test_the_agency_of_a_dateline_is_told(dateline: str, agency: str) -> None:
    told = (
        f"the text is credited to {agency} in its dateline; if all of it is another's, say whose: "
        "write credited: there"
    )

    assert hints(HEADLINE, dateline + PROSE) == (told,)


@pytest.mark.parametrize("dateline", ["HARBOUR — ", "HARBOUR (Staff) — ", ""])
def test_a_dateline_without_a_known_agency_tells_of_none(dateline: str) -> None:
    assert hints(HEADLINE, dateline + PROSE) == ()


def test_a_digest_may_be_credited_to_several() -> None:
    lines = [f"OSLO (AP) — {PROSE}", f"ROME (AFP) — {PROSE}", f"BERN (AP) — {PROSE}"]

    assert hints(HEADLINE, *lines)[0].startswith("the text is credited to AP and AFP in its datel")


def test_that_an_address_gives_the_month_alone_is_told() -> None:
    address = "https://harbourpost.example/2025/03"

    assert hints(f"{address}/bridge", HEADLINE, PROSE) == (
        "only the month is known, 2025-03; if you know the day, write published: there",
    )
    assert hints(f"{address}/04/bridge", HEADLINE, PROSE) == ()


DISPATCH = f"OSLO, March 4 (AP) — {PROSE}"


def credited(*lines: str, **outlets: str) -> object:
    """Whose text an article is, in a story that knows some outlets: names by id."""
    taken = Taken(outlets={same_outlet(name): id_ for id_, name in outlets.items()})
    return prepare("seeds/a.txt", "\n".join(lines).encode(), taken).front_matter.get("credited")


def test_an_outlet_that_prints_a_dispatch_credits_its_agency() -> None:
    found = prepare("a.txt", f"The Harbour Herald\n{HEADLINE}\n{DISPATCH}".encode(), Taken())

    assert found.front_matter["credited"] == "ap"
    assert found.front_matter["basis"]["credited"] == {"how": "printed", "words": "AP"}
    assert found.agency_actor == OutletActor("ap", "AP")
    assert found.hints == ()


def test_who_edited_a_page_hides_no_dateline_below() -> None:
    edited = "Portside Edited By: Jo Vane Updated: Jun 09, 2023, 09:15 AM IST"
    dispatch = f"WASHINGTON (Reuters) – {PROSE}"

    assert credited("The Harbour Herald", HEADLINE, edited, dispatch) == "reuters"


@pytest.mark.parametrize(
    ("byline", "agency"),
    [
        ("By Reuters", "reuters"),
        ("By The Associated Press", "associated-press"),
        ("By Agence France-Presse", "agence-france-presse"),
    ],
)
def test_a_byline_that_is_an_agencys_names_no_author(byline: str, agency: str) -> None:
    text = f"The Harbour Herald\n{HEADLINE}\n{byline}\n4 March 2025\n{PROSE}\n{PROSE}"
    head = prepare("a.txt", text.encode(), Taken()).front_matter

    assert head["credited"] == agency
    assert head["basis"]["credited"] == {"how": "printed", "words": byline}
    assert "author" not in head


@pytest.mark.parametrize(
    "filed", [("World | Reuters 4 Mar 2025",), ("Reuters", "Published: 4 March 2025")]
)
def test_an_agency_beside_the_day_is_whose_text_it_is(filed: tuple[str, ...]) -> None:
    assert credited("The Harbour Herald", HEADLINE, *filed, PROSE) == "reuters"


def test_a_page_with_a_line_of_its_own_above_the_headline_credits_its_agency() -> None:
    above = ("https://harbourherald.com:443/bridge", "Read all that we know of it.", HEADLINE)

    assert credited(*above, "By Reuters", "4 March 2025", PROSE) == "reuters"


def test_a_byline_that_names_no_agency_is_that_of_the_one_whose_label_stands_beside_it() -> None:
    lines = ("The Harbour Herald", "BLOOMBERG", HEADLINE, "by Agency Staff", PROSE)
    found = prepare("a.txt", "\n".join(lines).encode(), Taken())

    assert found.agency_actor == OutletActor("bloomberg", "Bloomberg")
    assert credited("The Harbour Herald", HEADLINE, "by Agency Staff", PROSE) is None


def test_an_agency_that_the_story_knows_by_its_long_name_is_that_one() -> None:
    lines = ("The Harbour Herald", HEADLINE, DISPATCH)

    assert credited(*lines, associated="The Associated Press") == "associated"


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Associated Press", HEADLINE, "By Ann Lee", DISPATCH], id="its own"),
        pytest.param([HEADLINE, DISPATCH], id="nobody knows the outlet"),
        pytest.param(["The Harbour Herald", HEADLINE, PROSE, DISPATCH], id="only a part"),
        pytest.param(["The Harbour Herald", HEADLINE, "Reuters", PROSE], id="a picture's, maybe"),
        pytest.param(["The Harbour Herald", HEADLINE, "By Ann Lee, AFP", PROSE], id="a person's"),
        pytest.param(
            [
                "The Harbour Herald",
                HEADLINE,
                "By Ann Lee",
                PROSE,
                "Read more",
                "Ship sinks",
                "By AP",
            ],
            id="another story's",
        ),
        pytest.param(["AP News", HEADLINE, "By Ann Lee", DISPATCH], id="its own by another name"),
        pytest.param(
            ["The Harbour Herald", HEADLINE, DISPATCH, f"ROME (AFP) — {PROSE}"], id="a digest"
        ),
    ],
)
def test_no_other_text_is_credited(lines: list[str]) -> None:
    assert credited(*lines) is None


def test_an_agencys_short_name_inside_a_papers_address_is_not_that_paper() -> None:
    assert not outlets.is_anothers("Japan Times", [], "https://japantimes.co.jp/bridge")
    assert outlets.is_anothers("Associated Press", [], "https://japantimes.co.jp/bridge")
    assert not outlets.is_anothers("Associated Press", [], "https://apnews.com/bridge")
    assert not outlets.is_anothers("BBC", [], "https://bbcarabic.com/bridge")


_PAGE = "https://parstoday.example/en/bridge"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("Pars Today", HEADLINE, "5 March 2025", _PAGE, PROSE), "Pars Today"),
        ((_PAGE, "Pars Today", HEADLINE, PROSE), "Pars Today"),
        ((_PAGE, "Pars Tomorrow", HEADLINE, PROSE), "parstoday.example"),
        (("https://ann-lee.substack.com/p/b", HEADLINE, "Ann Lee", PROSE), "ann-lee.substack.com"),
        (("https://politics.example/p/b", "Politics", HEADLINE, PROSE), "politics.example"),
    ],
)
def test_a_name_alone_in_a_line_is_the_outlets_whose_site_is_called_so(
    lines: tuple[str, ...], name: str
) -> None:
    actor = prepare("seeds/a.txt", "\n\n".join(lines).encode(), Taken()).outlet_actor

    assert actor is not None
    assert actor.name == name


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [("DUBAI (Reuters) -", "reuters"), ("DUBAI (Staff) -", None), ("DUBAI -", None)],
)
def test_a_dateline_may_stand_in_a_line_of_its_own(dateline: str, agency: str | None) -> None:
    page = f"{_PAGE}\n\n{HEADLINE}\n\n{dateline}\n\n{PROSE}"

    assert prepare("seeds/a.txt", page.encode(), Taken()).front_matter.get("credited") == agency
