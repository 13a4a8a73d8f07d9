"""What an article says of itself: headline, date, author, outlet, language."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.english.outlets import SITES, is_a_masthead
from onrecord.ingest import OutletActor, Taken, prepare
from onrecord.ingest.bylines import byline
from onrecord.ingest.outlets import same_outlet
from onrecord.ingest.printed import date_line

PROSE = "The minister of transport said on Tuesday that the bridge will be closed for the winter."
MORE = "It is the third closure in two years, and the people of the town have had enough of it."


def head(*lines: str, taken: Taken | None = None) -> dict[str, Any]:
    data = "\n".join(lines).encode()
    return dict(prepare("seeds/a.txt", data, taken or Taken()).front_matter)


@pytest.mark.parametrize(
    "first",
    [
        "Bridge will close for winter",
        "‘We are not ruling out any option’",
        "Will the bridge close?",
        "“Not this again!”",
        "Bridge to close, says minister",
        "Talks on bridge reopen in the U.S.",
        "12 dead after bridge collapses",
        "Міст закриють на зиму",
    ],
)
def test_a_short_line_that_ends_no_sentence_is_the_headline(first: str) -> None:
    assert head(first, PROSE).get("title") == first


@pytest.mark.parametrize(
    "first",
    [
        "The bridge will close for the winter.",
        "“The bridge will close for the winter.”",
        "The bridge will close for the winter, according to the newspaper",
        "The bridge, which was built in 1871 and has been closed three times in two years, will be closed for the winter again",
        "For the winter:",
        "Dear Sir or Madam,",
        "The bridge in November. Picture: Getty",
        "Exclusive",
        "- Bridge will close",
        "However…",
    ],
)
def test_other_first_lines_are_not(first: str) -> None:
    assert "title" not in head(first, PROSE)


@pytest.mark.parametrize(
    "label",
    ["Skip to sections navigation", "Skip to footer", "Jump to main content", "Accessibility help"],
)
def test_a_link_for_those_who_do_not_see_the_page_is_no_headline(label: str) -> None:
    top = [label, "Harbourtoday", "World", "G20"]

    assert head(*top, "Bridge will close for winter", PROSE)["title"] == (
        "Bridge will close for winter"
    )


def test_a_headline_may_tell_of_skipping() -> None:
    first = "Skip to the harbour for a day of music"

    assert head(first, PROSE)["title"] == first


def test_a_long_headline_is_known_by_the_byline_below_it() -> None:
    first = "After two years of closures " * 4 + "the bridge will be closed for the winter"

    assert "title" not in head(first, PROSE)
    assert head(first, "By Flaminia Luck", PROSE)["title"] == first
    assert head(first, "25 November 2024", PROSE)["title"] == first


def test_a_line_that_runs_on_into_the_next_is_no_headline() -> None:
    assert "title" not in head("The bridge will close for the", "winter, the minister said.")


def test_a_line_without_prose_below_it_is_no_headline() -> None:
    assert "title" not in head("Bridge will close for winter")
    assert "title" not in head("Bridge will close for winter", "Ferry runs instead this year")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("25 November 2024", "2024-11-25"),
        ("Monday, 25 November 2024", "2024-11-25"),
        ("Mon 25th Nov 2024, 18:07", "2024-11-25"),
        ("Nov. 5, 2024", "2024-11-05"),
        ("Published: November 25, 2024 at 6:07 pm", "2024-11-25"),
        ("Published 2024-11-25", "2024-11-25"),
        ("Published: 25 November 2024, 18:07 | Updated: 26 November 2024, 18:30", "2024-11-25"),
        ("18:07, 25 November 2024", "2024-11-25"),
        ("25.11.2024", "2024-11-25"),
        ("25-11-2024", "2024-11-25"),
        ("25/11/2024", "2024-11-25"),
        ("11/25/2024", "2024-11-25"),
        ("06/08/23 7:28 PM ET", "2023-06-08"),
        ("11/12/2024, 09:05 a.m. (PST)", "2024-11-12"),
        ("Published: 1/2/2024 at 7:28 pm EDT", "2024-01-02"),
        ("June 10, 2023 Updated Sat., June 10, 2023 at 8:55 p.m.", "2023-06-10"),
        ("Sat. June 10, 2023", "2023-06-10"),
        ("25 листопада 2024", "2024-11-25"),
        ("25 novembre 2024", "2024-11-25"),
    ],
)
def test_a_line_that_is_a_date_is_the_date_of_publication(line: str, day: str) -> None:
    found = head("Bridge will close for winter", line, PROSE)

    assert found["published"] == day
    assert found["basis"]["published"]["how"] == "printed"
    assert found["basis"]["published"]["words"] in line


@pytest.mark.parametrize(
    "line",
    [
        "11/12/2024",
        "11/12/2024 7:28 PM",
        "11/12/2024 7:28 PM GMT",
        "11/12/24 19:28 IST",
        "25/11/24 7:28 PM ET",
        "13-14-2024",
        "30/02/2024",
        "30 February 2024",
        "25 November",
        "On November 25, 2024, the bridge was closed.",
        "The bridge was closed on 25 November 2024",
        "99.99.2024",
        "0000-00-00",
    ],
)
def test_other_dates_date_nothing(line: str) -> None:
    assert "published" not in head("Bridge will close for winter", line, PROSE)


def test_the_day_of_an_update_dates_a_page_about_where_nothing_else_does() -> None:
    lines = ["Bridge will close for winter", "Updated November 25, 2024 05:29:00", PROSE]

    assert head(*lines)["published"] == "2024-11-25~"
    assert head(*lines)["basis"]["published"]["how"] == "inferred"
    assert head(*lines, "Published: 24 November 2024")["published"] == "2024-11-24"


def test_who_edited_a_page_and_where_may_stand_before_the_day_of_its_update() -> None:
    line = "Portside Edited By: Jo Vane Updated: Jun 09, 2023, 09:15 AM IST"
    made = prepare(
        "seeds/a.txt", f"Bridge will close for winter\n{line}\n{PROSE}".encode(), Taken()
    )

    assert made.front_matter["published"] == "2023-06-09~"
    assert line in [each.words for each in made.left_out]
    assert line not in made.body


def test_who_updated_something_is_told_of_in_the_article() -> None:
    lines = ["Bridge will close for winter", PROSE, "Jo Vane Updated Jun 09, 2023", MORE]

    assert "published" not in head(*lines)


@pytest.mark.parametrize("time", ["17:58 IST", "5.58pm AEDT", "17:58 (GMT+5:30)"])
def test_the_letters_of_a_time_zone_hinder_no_day(time: str) -> None:
    lines = ["Bridge will close for winter", f"Last Updated: November 14, 2022, {time}", PROSE]

    assert head(*lines)["published"] == "2022-11-14~"
    below = f"first published: November 13, 2022, {time}"
    assert head(*lines, *[MORE] * 12, "Tags: bridge", below)["published"] == "2022-11-13"


def test_of_two_days_of_publication_below_the_article_neither_is_its_own() -> None:
    days = ["Published: 3 May 2020", "Other bridges", "Published: 4 May 2020"]

    assert "published" not in head("Bridge will close for winter", PROSE, *[MORE] * 12, *days)


def test_an_address_alone_above_the_article_is_its_own() -> None:
    address = "https://www.harbourpost.example/world/2025/bridge-closes/"
    found = head(address, "Bridge will close for winter", PROSE)

    assert found["title"] == "Bridge will close for winter"
    assert found["url"] == address
    assert found["basis"]["url"] == {"how": "printed", "words": address}


@pytest.mark.parametrize(
    "lines",
    [
        ["https://a.example/bridge", "https://b.example/bridge", "Bridge will close"],
        ["ftp://a.example/bridge", "Bridge will close"],
        ["https://a.example/bridge.jpg", "Bridge will close"],
        ["https://user@a.example/bridge", "Bridge will close"],
        ["Bridge will close", "The report in full:", "https://a.example/report"],
        ["Bridge will close", MORE, "https://a.example/report"],
    ],
)
def test_other_addresses_are_kept_and_are_not_the_articles(lines: list[str]) -> None:
    made = prepare("seeds/a.txt", "\n".join([*lines, PROSE]).encode(), Taken())

    assert "url" not in made.front_matter
    assert not made.left_out


@pytest.mark.parametrize("sign", ["»", ">", "/", "›", "|"])
@pytest.mark.parametrize("first", ["Home", "Harbour Post"])
def test_the_last_part_of_the_way_to_a_page_is_its_headline(first: str, sign: str) -> None:
    title = "Bridge ‘will close’, says minister"
    way = f"{first} {sign} News {sign} {title}"
    text = f"Harbour18\nLive TV\nT20 Bridge Cup\n{way}\n{title}\n{PROSE}"
    made = prepare("seeds/a.txt", text.encode(), Taken())

    assert made.front_matter["title"] == title
    assert way in [each.words for each in made.left_out]


@pytest.mark.parametrize(
    "line", ["Bridge » Ferry » Boat", "He said » and went » away.", "Trains / Ferries / Buses"]
)
def test_other_lines_with_signs_between_words_are_kept(line: str) -> None:
    made = prepare("seeds/a.txt", f"{PROSE}\n{line}\n{MORE}".encode(), Taken())

    assert line in [each.words for each in made.paragraphs]


def test_a_day_is_no_headline_and_of_two_neither_dates_the_page() -> None:
    found = head("Monday, May 6, 2024", "Bridge will close for winter", "October 28, 2019", PROSE)

    assert found["title"] == "Bridge will close for winter"
    assert "published" not in found


def test_a_day_that_stands_twice_is_one() -> None:
    lines = ["Monday, May 6, 2024", "Bridge will close for winter", "6 May 2024", PROSE]
    source = prepare("seeds/a.txt", "\n".join(lines).encode(), Taken())

    assert source.front_matter["published"] == "2024-05-06"
    assert source.body == f"{lines[1]}\n\n{PROSE}"


@pytest.mark.parametrize("agencies", ["Reuters | AFP", "Reuters", "AFP, AP", "Reuters / TASS"])
def test_an_agencys_name_may_stand_before_the_day(agencies: str) -> None:
    found = head("Bridge will close for winter", f"{agencies} Published June 27, 2020", PROSE)

    assert found["published"] == "2020-06-27"


@pytest.mark.parametrize("who", ["Ann Lee", "The Harbour Album", "Reuters Institute"])
def test_somebody_who_published_something_dates_nothing(who: str) -> None:
    assert "published" not in head("Bridge will close", f"{who} Published June 27, 2020", PROSE)


@pytest.mark.parametrize("name", ["Harbour Side Radio", "The Harbour Side Radio Online"])
def test_a_name_that_the_address_spells_is_no_headline(name: str) -> None:
    top = ["https://www.harboursideradio.org/bridge", name, "Donate", "Play Live"]
    found = head(*top, "Bridge will close for winter", "By Ann Lee", PROSE)

    assert found["title"] == "Bridge will close for winter"
    assert found["outlet"] == "harbour-side-radio"


def test_a_newspapers_place_and_age_are_no_headline_and_date_nothing() -> None:
    top = ["Arrow-right Camera", "The Harbour-Post Newspaper", "Portside, Leith  Est. May 19, 1883"]
    found = head(*top, "Bridge will close for winter", PROSE)

    assert found["title"] == "Bridge will close for winter"
    assert "published" not in found


def test_an_hour_counted_from_greenwich_belongs_to_the_date_line() -> None:
    found = head("Bridge will close for winter", "17 Sep 2020, 23:43 GMT+10", PROSE)

    assert found["published"] == "2020-09-17"


@pytest.mark.parametrize(
    "line",
    [
        "| September 17, 2020 04:47 PM",
        "• Published: 17 September 2020",
        "Date: Thu, 17 Sep 2020 23:43:00 -0500",
    ],
)
def test_a_sign_before_the_day_and_a_mails_hour_belong_to_the_date_line(line: str) -> None:
    assert head("Bridge will close for winter", line, PROSE)["published"] == "2020-09-17"


def test_a_date_behind_how_often_a_page_was_read_dates_it() -> None:
    found = head("Bridge will close for winter", "160   //    26 Sep 2018, 17:54 IST", PROSE)

    assert found["published"] == "2018-09-26"


def test_dates_that_divide_a_chronicle_date_nothing_and_stay() -> None:
    lines = ["A bridge and its story", "24 February 2022", PROSE, "25 November 2024", PROSE]
    source = prepare("seeds/a.txt", "\n".join(lines).encode(), Taken())

    assert source.body == "\n\n".join(lines)
    assert "published" not in source.front_matter


def test_a_label_goes_before_a_machines_mark() -> None:
    found = head("date 2024-11-26 Bridge will close", "Published: 25 November 2024", PROSE)

    assert found["published"] == "2024-11-25"


def test_a_mark_that_is_no_date_stays() -> None:
    assert head("date 2024-13-25 Bridge will close", PROSE)["title"].startswith("date 2024-13-25")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Flaminia Luck", ["Flaminia Luck"]),
        ("BY FLAMINIA LUCK", ["FLAMINIA LUCK"]),
        ("By Anna van der Berg and Jean-Noël O’Neill", ["Anna van der Berg", "Jean-Noël O’Neill"]),
        ("By A. Smith, Bo Li and Cy Day", ["A. Smith", "Bo Li", "Cy Day"]),
        ("By Flaminia Luck, Political Editor", ["Flaminia Luck"]),
        ("By Flaminia Luck - senior reporter in Kyiv", ["Flaminia Luck"]),
        ("By Christmas", []),
        ("By Monday everyone had left", []),
        ("By November Rain fell", []),
        ("By Land and Sea", []),
        ("By Flaminia Luck, who has never been there.", []),
        ("By the River Thames", []),
        ("by Jo Lindqvist", ["Jo Lindqvist"]),
        ("by then everyone had left", []),
        ("By Bo Li, Emily Post", ["Bo Li", "Emily Post"]),
        ("By Staff reporter", []),
    ],
)
def test_bylines(line: str, names: list[str]) -> None:
    found = byline(line)
    assert list(found.authors if found else ()) == names


@pytest.mark.parametrize(
    ("line", "authors", "outlet", "published"),
    [
        ("By Sam Ortiz, The National Post-Standard, 5 March 2025", ["Sam Ortiz"], "National Post-Standard", "2025-03-05"),
        ("By Staff reporter | Coast Radio News", None, "Coast Radio News", None),
        ("By Ann Lee and Bo Li, Portside Gazette", ["Ann Lee", "Bo Li"], "Portside Gazette", None),
        ("By Sam Ortiz, March 5, 2025", ["Sam Ortiz"], None, "2025-03-05"),
        ("EXCLUSIVE by Sam Ortiz", ["Sam Ortiz"], None, None),
        ("BySam Ortiz, Business reporter", ["Sam Ortiz"], None, None),
        ("By Jan Ortiz", ["Jan Ortiz"], None, None),
        ("By Sam Ortiz, CNN", ["Sam Ortiz"], "CNN", None),
        ("By Sam Ortiz, Reuters", ["Sam Ortiz"], None, None),
        ("Posted by J. on 9 March 2025", None, None, "2025-03-09"),
        ("Portside Courier | Friday 7 March 2025", None, "Portside Courier", "2025-03-07"),
        ("Daily Beacon, 7 March 2025", None, "Daily Beacon", "2025-03-07"),
    ],
)  # fmt: skip
def test_a_byline_may_name_outlet_and_day(
    line: str, authors: list[str] | None, outlet: str | None, published: str | None
) -> None:
    found = prepare("a.txt", f"Bridge closes again\n{line}\n{PROSE}".encode(), Taken())

    assert found.front_matter.get("author") == authors
    assert (found.outlet_actor and found.outlet_actor.name) == outlet
    assert found.front_matter.get("published") == published
    assert all(
        line.count(basis["words"]) == 1 or key == "title"
        for key, basis in found.front_matter["basis"].items()
    )
    assert line not in found.body


@pytest.mark.parametrize(
    "line",
    [
        "Hajera Blagg, Monday, February 18th, 2019",
        "Hajera Blagg | February 18, 2019",
        "Hajera Blagg – Monday 18 February 2019",
    ],
)
def test_a_name_with_the_day_behind_it_dates_the_article(line: str) -> None:
    found = head("Get our letter", "Bridges", "Bridge closes again for the winter", line, PROSE)

    assert found["published"] == "2019-02-18"
    assert found["basis"]["published"]["words"] in line
    assert "author" not in found


@pytest.mark.parametrize("line", ["Grenfell Tower, 14 June 2017", "Closed on Monday, May 3, 2021"])
def test_a_place_or_a_deed_with_its_day_does_not(line: str) -> None:
    assert "published" not in head("Bridge closes again for the winter", line, PROSE)
    assert "published" not in head("Storm Desmond | 5 December 2015", PROSE, MORE)


def test_a_small_by_is_a_byline_only_where_bylines_stand() -> None:
    assert head("Bridge closes again", "by Jo Lindqvist", PROSE)["author"] == ["Jo Lindqvist"]
    assert head("Bridge closes again", "4 March 2025", "by Jo Lindqvist", PROSE)["author"]
    assert "author" not in head("Bridge closes again", PROSE, "by Jo Lindqvist", PROSE)


@pytest.mark.parametrize("name", ["The Harbour Herald", "The Portside Post", "Portside Gazette"])
def test_a_masthead_above_the_headline_is_the_outlet(name: str) -> None:
    headline = "Council was warned about bridge, engineer says"
    text = f"{name}\nSubscribe now for £1 a week!\n\n{headline}\nBy Ann Lee\n{PROSE}"
    found = prepare("a.txt", text.encode(), Taken())

    assert found.front_matter["title"] == headline
    assert found.front_matter["basis"]["outlet"] == {"how": "printed", "words": name}
    assert found.outlet_actor
    assert found.outlet_actor.name == name.removeprefix("The ")
    assert found.body == f"{headline}\n\n{PROSE}"


@pytest.mark.parametrize("name", ["Northern Press Agency", "Daily Beacon", "Coast Radio"])
def test_an_outlet_between_headline_and_byline_needs_no_article_before_it(name: str) -> None:
    found = prepare("a.txt", f"Bridge closes again\n{name}\nBy Ann Lee\n{PROSE}".encode(), Taken())

    assert found.outlet_actor
    assert found.outlet_actor.name == name
    assert found.front_matter["author"] == ["Ann Lee"]


def test_an_outlet_may_stand_between_byline_and_date() -> None:
    found = head("Bridge closes again", "By Ann Lee", "Daily Beacon", "7 March 2025", PROSE)

    assert (found["outlet"], found["author"]) == ("daily-beacon", ["Ann Lee"])
    assert found["published"] == "2025-03-07"


@pytest.mark.parametrize("name", ["CNN", "Al Jazeera", "France 24", "BBC News", "The Guardian"])
@pytest.mark.parametrize("below", [[], ["5 Mar 2025"], ["2 YEARS AGO"], ["6 days ago"]])
def test_a_well_known_outlet_below_the_headline_needs_nothing_beside_it(
    name: str, below: list[str]
) -> None:
    text = "\n\n".join(["Bridge closes again", name, *below, PROSE, MORE])
    found = prepare("a.txt", text.encode(), Taken())

    assert found.front_matter["basis"]["outlet"] == {"how": "printed", "words": name}
    assert found.outlet_actor
    assert found.outlet_actor.name == name.removeprefix("The ")
    assert found.body == f"Bridge closes again\n\n{PROSE}\n\n{MORE}"


@pytest.mark.parametrize("lines", [("CNN", "The Harbour Post"), ("The Harbour Post", "CNN")])
def test_a_well_known_outlet_beside_a_newspapers_name_is_what_the_page_tells_of(
    lines: tuple[str, str],
) -> None:
    assert head("Bridge closes again", *lines, "5 March 2025", PROSE)["outlet"] == "harbour-post"


@pytest.mark.parametrize("name", ["The Harbour Times", "North Harbour Argus", "Portside Gazette"])
def test_a_newspapers_name_alone_below_the_headline_is_the_outlet(name: str) -> None:
    text = f"Bridge closes again\n\n{name}\n\nHarbour bridge closure\n\n{PROSE}\n\n{MORE}"
    found = prepare("a.txt", text.encode(), Taken())

    assert found.front_matter["basis"]["outlet"] == {"how": "printed", "words": name}
    assert found.body == f"Bridge closes again\n\nHarbour bridge closure\n\n{PROSE}\n\n{MORE}"


@pytest.mark.parametrize(
    ("rights", "outlet"),
    [
        ("© 2025 The Harbour Post. All rights reserved.", None),
        ("(c) 2025 Harbour Post", None),
        ("© 2025 BBC. The BBC is not responsible for other sites.", "bbc"),
        ("© 2025 Reuters", "bbc"),
        ("© Ann Lee 2025", "bbc"),
    ],
)
def test_a_well_known_name_below_a_picture_is_no_outlet_where_the_rights_are_anothers(
    rights: str, outlet: str | None
) -> None:
    lines = ("Bridge closes again", "Lorries turn back on Sunday", "BBC", PROSE, MORE, rights)
    assert head(*lines).get("outlet") == outlet


@pytest.mark.parametrize(
    ("name", "address", "outlet"),
    [
        ("BBC", "https://www.harbourpost.co.uk/news/bridge", "harbourpost-co-uk"),
        ("BBC", "https://www.bbc.co.uk/news/bridge", "bbc"),
        ("Sky News", "https://news.sky.com/story/bridge", "sky-news"),
        ("New York Times", "https://www.nytimes.com/bridge", "new-york-times"),
        ("BBC", "https://archive.ph/bridge", "bbc"),
    ],
)
def test_a_well_known_name_below_the_headline_gives_way_to_another_sites_address(
    name: str, address: str, outlet: str
) -> None:
    assert head(address, "Bridge closes again", name, PROSE, MORE)["outlet"] == outlet


@pytest.mark.parametrize("above", ["EXCLUSIVE", "Analysis", "Long read", "Politics / Transport"])
def test_what_a_newsroom_prints_above_a_headline_is_none(above: str) -> None:
    text = f"{above}\n\nBridge will close for winter\n\n{PROSE}\n\n{MORE}"
    found = prepare("a.txt", text.encode(), Taken())
    assert found.body == f"Bridge will close for winter\n\n{PROSE}\n\n{MORE}"


def test_a_wall_of_cookies_is_no_headline() -> None:
    wall = (
        "We value your privacy",
        "We and our 842 partners store data on a device.",
        "Accept all",
    )
    assert head(*wall, "Bridge will close for winter", PROSE)["title"].startswith("Bridge")


def test_in_a_press_review_no_newspapers_name_is_the_outlet() -> None:
    lines = ("What the papers say", "The Harbour Times", PROSE, "Portside Gazette", MORE)

    assert "outlet" not in head(*lines)


@pytest.mark.parametrize("name", ["The Media", "The Gold Standard", "Royal Mail", "Hard Times"])
def test_what_may_be_a_label_below_the_headline_is_no_newspaper(name: str) -> None:
    assert "outlet" not in head("Bridge closes again", "", name, "", PROSE, "", MORE)


@pytest.mark.parametrize(
    "nobody", ["Staff Writer", "Staff reporter", "Our correspondent", "Our political correspondent"]
)
def test_what_stands_where_a_name_would_is_no_author(nobody: str) -> None:
    lines = ["Bridge closes again", nobody, "Harbour Daily Herald", "July 2, 2015", PROSE]
    found = prepare("a.txt", "\n".join(lines).encode(), Taken())

    assert "author" not in found.front_matter
    assert found.front_matter["outlet"] == "harbour-daily-herald"
    assert found.body == f"Bridge closes again\n\n{PROSE}"
    assert "author" not in head("Bridge closes again", f"{nobody}, July 2, 2015", PROSE)


def test_a_name_above_staff_writer_is_the_authors() -> None:
    assert head("Bridge closes again", "Ann Lee", "Staff Writer", PROSE)["author"] == ["Ann Lee"]


def test_a_button_above_a_section_signs_nothing() -> None:
    assert "author" not in head("Sign In", "World News", "Bridge closes again", PROSE)
    assert "author" not in head("Bridge closes again", "Sign In", "World News", PROSE)


@pytest.mark.parametrize("name", ["Reuters", "AFP", "Economist", "NHS News", "Ann Lee", "Europe"])
def test_an_agency_a_post_or_a_section_below_the_headline_is_no_outlet(name: str) -> None:
    assert "outlet" not in head("Bridge closes again", "", name, "", PROSE, "", MORE)


def test_a_day_with_a_full_stop_below_prose_is_a_captions_and_dates_nothing() -> None:
    day = "May 17, 2017."

    assert "published" not in head("Bridge closes again", "", PROSE, "", day, "", MORE)
    assert head("Bridge closes again", "", day, "", PROSE, "", MORE)["published"] == "2017-05-17"


def test_below_a_masthead_with_its_date_a_byline_may_follow() -> None:
    found = head("Bridge closes", "Portside Courier | 7 March 2025", "By Ann Lee, reporter", PROSE)

    assert (found["outlet"], found["published"]) == ("portside-courier", "2025-03-07")
    assert found["author"] == ["Ann Lee"]


def test_above_the_headline_a_date_may_stand_below_the_masthead() -> None:
    found = head("The Harbour Herald", "4 March 2025", "Bridge closes for the winter again", PROSE)

    assert (found["outlet"], found["published"]) == ("harbour-herald", "2025-03-04")
    assert found["title"] == "Bridge closes for the winter again"


def test_a_masthead_may_stand_between_headline_and_date() -> None:
    found = head("BRIDGE: INQUIRY WANTED", "The Harbour Herald", "4 March 2025", "by Jo Lee", PROSE)

    assert (found["outlet"], found["title"]) == ("harbour-herald", "BRIDGE: INQUIRY WANTED")
    assert (found["author"], found["published"]) == (["Jo Lee"], "2025-03-04")


@pytest.mark.parametrize(
    "lines",
    [
        ("Minister Quits Post", "She has been in office for two years"),
        ("Minister Quits Post", "By Monday She Had Left the Harbour Post"),
        ("The Bridge Is Closed", "People of the town have had enough of it"),
        ("The Harbour Herald", "Bridge closes"),
        ("The Harbour Herald", "The newspaper was closed on Friday, and nobody knows why."),
    ],
)
def test_other_short_first_lines_are_no_masthead(lines: tuple[str, str]) -> None:
    found = prepare("a.txt", "\n".join([*lines, PROSE]).encode(), Taken())

    assert "outlet" not in found.front_matter
    assert found.body.startswith(lines[0])


def test_however_long_the_menu_is_byline_and_date_are_found_below_it() -> None:
    menu = ("Skip to content", "Menu", "News", "Sport", "Business", "Opinion", "Log in", "Search")
    found = head(*menu, "Home / News", "Bridge closes again", "By Ann Lee", "4 March 2025", PROSE)

    assert (found["title"], found["author"]) == ("Bridge closes again", ["Ann Lee"])
    assert found["published"] == "2025-03-04"


def test_a_headline_may_stand_below_a_standfirst_and_a_section() -> None:
    found = prepare(
        "a.txt", f"{PROSE}\nTransport\nWho will pay?\nBy Ann Lee\n{MORE}".encode(), Taken()
    )

    assert found.front_matter["title"] == "Who will pay?"
    assert found.body.startswith(PROSE)


def test_the_sites_address_alone_in_a_line_is_its_outlet() -> None:
    lines = ("harbourherald.example", "Blogs & photos", "The Harbour Herald", "4 March 2025")
    found = head(*lines, "Bridge closes for the winter again", PROSE)

    assert found["title"] == "Bridge closes for the winter again"
    assert (found["outlet"], found["published"]) == ("harbour-herald", "2025-03-04")
    assert head("harbourherald.example", "Bridge closes again", PROSE)["outlet"]
    assert "outlet" not in head("Bridge closes again", PROSE, "See harbourherald.example", PROSE)


HEADLINE = "Bridge on Harbour Road will not close, mayor says"
STANDFIRST = "Hundreds of people had asked the town to keep it open"
MASTHEAD = "The Harbour Post | 5 March 2025"


@pytest.mark.parametrize("menu", [[], ["News"]])
def test_a_headline_may_stand_between_the_sites_address_and_its_masthead(menu: list[str]) -> None:
    lines = ["harbourpost.example", *menu, HEADLINE, MASTHEAD, STANDFIRST, PROSE]
    found = prepare("a.txt", "\n".join(lines).encode(), Taken())

    assert found.front_matter["title"] == HEADLINE
    assert found.body == f"{HEADLINE}\n\n{STANDFIRST}\n\n{PROSE}"
    assert found.front_matter["outlet"] == "harbour-post"
    assert [each.words for each in found.left_out] == ["harbourpost.example", *menu, MASTHEAD]


@pytest.mark.parametrize("line", ["Bridge collapses", "Mayor: bridge stays"])
def test_what_may_be_a_headline_above_a_masthead_is_kept(line: str) -> None:
    lines = ["harbourpost.example", line, MASTHEAD, STANDFIRST, PROSE]
    assert prepare("a.txt", "\n".join(lines).encode(), Taken()).body.startswith(line)


def test_a_line_that_stands_twice_is_the_headline_where_a_byline_marks_it() -> None:
    """Each line is judged where it stands, not where its words stand first."""
    found = head("Bridge closes again", PROSE, "Who will pay?", "Who will pay?", "By Ann Lee", MORE)
    assert found["title"] == "Bridge closes again"
    long = "After two years of closures " * 4 + "the bridge will be closed for the winter"
    assert head(long, long, "By Ann Lee", PROSE)["title"] == long
    assert "title" not in head(PROSE, long, MORE, long, "A line", "By Ann Lee", PROSE)


def test_a_machines_mark_may_know_no_more_than_the_month() -> None:
    found = head(f"date 2025-03 {PROSE}", PROSE)

    assert found["published"] == "2025-03"
    assert "published" not in head(f"date 2025-13 {PROSE}", PROSE)


def test_a_byline_becomes_the_author_and_leaves_the_text() -> None:
    found = prepare(
        "a.txt", f"Bridge closes again\nBy Ann Lee and Bo Li\n{PROSE}".encode(), Taken()
    )

    assert found.front_matter["author"] == ["Ann Lee", "Bo Li"]
    assert found.front_matter["basis"]["author"]["words"] == "By Ann Lee and Bo Li"
    assert "Ann Lee" not in found.body


def test_an_outlet_that_the_story_knows_is_not_proposed_again() -> None:
    taken = Taken(actor_ids={"mail"}, outlets={same_outlet("Daily Mail"): "mail"})
    data = f"{PROSE}\nRead more at DailyMail.co.uk".encode()
    found = prepare("a.txt", data, taken)

    assert found.front_matter["outlet"] == "mail"
    assert found.front_matter["basis"]["outlet"]["words"] == "Read more at DailyMail.co.uk"
    assert found.outlet_actor is None


@pytest.mark.parametrize(
    ("site", "id_", "name"),
    [
        ("HarbourPost.co.uk", "harbourpost-co-uk", "HarbourPost.co.uk"),
        ("DailyMail.co.uk", "daily-mail", "Daily Mail"),
    ],
)
def test_an_address_alone_is_an_outlet_by_that_name_or_the_one_that_is_known_for_it(
    site: str, id_: str, name: str
) -> None:
    found = prepare("a.txt", f"{PROSE}\nRead more at {site}".encode(), Taken())

    assert found.outlet_actor == OutletActor(id_, name)


@pytest.mark.parametrize(
    ("site", "printed"),
    [("ft.com", "FT"), ("wsj.com", "WSJ"), ("ft.com", "Financial Times"), ("rferl.org", "RFE/RL")],
)
def test_a_well_known_outlets_initials_behind_a_headline_are_its_name(
    site: str, printed: str
) -> None:
    page = f"https://www.{site}/bridge\nBridge closed, mayor says | {printed}\n{PROSE}\n{MORE}"
    found = prepare("a.txt", page.encode(), Taken())

    assert found.front_matter["title"] == "Bridge closed, mayor says"
    assert found.outlet_actor
    assert found.outlet_actor.name == SITES[site]


@pytest.mark.parametrize("name", ["Radio Free Europe/Radio Liberty", "Hürriyet Daily News"])
def test_a_well_known_name_is_one_with_its_accents_and_strokes(name: str) -> None:
    assert is_a_masthead(name)


def test_an_outlet_that_was_called_by_its_site_before_is_no_second_one() -> None:
    taken = Taken(outlets={same_outlet("nytimes.com"): "nytimes-com"})

    assert head("https://www.nytimes.com/bridge", PROSE, MORE, taken=taken)["outlet"] == (
        "nytimes-com"
    )


def test_an_id_that_somebody_else_has_is_not_used() -> None:
    text = f"{PROSE}\nWant more stories like this from the Daily Mail? Follow it."
    found = prepare("a.txt", text.encode(), Taken(actor_ids={"daily-mail"}))

    assert found.outlet_actor == OutletActor("daily-mail-2", "Daily Mail")


def test_two_outlets_are_a_doubt_and_none_is_named() -> None:
    text = "Want more stories like this from the Daily Mail? Follow it."

    assert "outlet" not in head(PROSE, text, "Read more at lbc.co.uk")


def test_an_outlet_in_the_prose_is_not_the_articles_own() -> None:
    assert "outlet" not in head(
        PROSE, "“There are stories like this from the Daily Mail,” he said."
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PROSE, "en"),
        ("Le ministre a dit que le pont est fermé pour les mois de la saison et des fêtes.", "fr"),
        ("La maire n’est pas d’accord : le pont ne rouvrira que dans un an, dit la lettre.", "fr"),
        (
            "Die Brücke wird mit dem ersten Schnee für den Winter geschlossen, und das ist gut.",
            "de",
        ),
        ("Міністр заявив у вівторок, що міст буде закрито на зиму, і люди про це знають.", "uk"),
        ("Министр сказал, что мост на зиму закроют и что это не в первый раз.", "ru"),
        ("Η γέφυρα θα κλείσει.", "el"),
        ("سيغلق الجسر في الشتاء", "und"),
        ("Bridge closed.", None),
        (f"Bron ska stängas i maj, sade hon, och kostnaden har {'redan stigit ' * 30}.", "und"),
    ],
)
def test_the_language_is_told_where_it_can_be(text: str, language: str | None) -> None:
    assert head(text).get("language") == language


def test_a_long_line_is_no_date() -> None:
    assert date_line("Published " + "25 " * 1000) is None


def test_the_day_of_publication_is_inferred_from_a_dateline_with_its_year() -> None:
    found = head("Bridge will close for winter", f"BEIJING, Nov. 26, 2024 (Xinhua) -- {PROSE}")

    assert found["published"] == "2024-11-26"
    assert found["basis"]["published"] == {"how": "inferred", "words": "Nov. 26, 2024"}
    assert "outlet" not in found


def test_a_printed_day_goes_before_that_of_a_dateline() -> None:
    found = head("Published: 27 November 2024", f"PARIS, Nov. 26, 2024 (AFP) — {PROSE}")

    assert found["published"] == "2024-11-27"
    assert found["basis"]["published"]["how"] == "printed"


@pytest.mark.parametrize("first", ["PARIS, Nov. 26 (AFP) — ", "Nov 26, 2024 — a day. ", ""])
def test_no_day_is_inferred_without_a_dateline_that_names_its_year(first: str) -> None:
    assert "published" not in head(first + PROSE)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.theguardian.com/world/2025/mar/04/bridge", "Guardian"),
        ("https://www.bbc.com/news/1", "BBC"),
        ("https://news.sky.com/story/bridge", "Sky News"),
        ("https://abcnews.go.com/bridge", "ABC News"),
        ("https://espn.go.com/bridge", "go.com"),
        ("https://www.harbourpost.com/bridge", "harbourpost.com"),
        ("https://en.harbourpost.co.uk/news/bridge?share=1", "harbourpost.co.uk"),
        ("https://news.harbourpost.gh/bridge", "harbourpost.gh"),
        ("https://ann-lee.blogspot.com/bridge", "ann-lee.blogspot.com"),
        ("https://web.archive.org/web/2020/https://harbourpost.com/bridge", None),
        ("https://x.com/harbourpost/status/1", None),
        ("https://netflix.com/bridge", "netflix.com"),
        ("https://ann-lee.blogspot.co.uk/bridge", "ann-lee.blogspot.co.uk"),
        ("https://wordpress.com/read/1", None),
        ("http://a.b.c.medium.com/bridge", None),
        ("http://a.b.c.medium.com/", None),
        ("http://a.b.c.blogspot.com/bridge", None),
        ("https://www.pressreader.com/harbour/1", None),
        ("https://harbourpost-com.cdn.ampproject.org/bridge", None),
        ("https://webcache.googleusercontent.com/search?q=bridge", None),
        ("https://uk.news.yahoo.com/bridge", None),
        ("https://www.google.co.uk/amp/bridge", None),
    ],
)
def test_where_no_name_is_printed_the_address_says_who_published(
    address: str, name: str | None
) -> None:
    source = prepare("seeds/a.txt", f"{address}\n{PROSE}\n{MORE}".encode(), Taken())

    assert (source.outlet_actor.name if source.outlet_actor else None) == name
    if name:
        assert source.front_matter["basis"]["outlet"] == {"how": "inferred", "words": address}


def test_an_outlet_that_the_story_has_is_known_by_its_address_and_a_printed_name_goes_first() -> (
    None
):
    address = "https://www.harbourpost.com/bridge"
    taken = Taken(outlets={same_outlet("Harbour Post"): "hp"})

    assert head(address, PROSE, MORE, taken=taken)["outlet"] == "hp"
    named = ["Bridge will close for winter", "The Portside Gazette, 5 March 2025", PROSE, MORE]
    assert head(address, *named)["outlet"] == "portside-gazette"


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2025/03/04/bridge", "2025-03-04"),
        ("news/2025-3-4/bridge", "2025-03-04"),
        ("2025/03/bridge", "2025-03"),
        ("2025/03/04", "2025-03-04"),
        ("bridge-will-close-1412562-2025-03-04", "2025-03-04"),
        ("2025/03/04?share=1", "2025-03-04"),
        ("2025/mar/04/bridge", "2025-03-04"),
        ("world/2025/June/10/bridge", "2025-06-10"),
        ("2025/03/12-things-to-know", "2025-03"),
        ("news/2025/3-dead-in-fire", None),
        ("2025-03/04/bridge", "2025-03"),
        ("2025/02/30/bridge", None),
        ("bridge-2025", None),
        ("20250304/bridge", None),
    ],
)
def test_the_day_in_an_address_dates_the_article(path: str, day: str | None) -> None:
    found = head(f"https://harbourpost.com/{path}", PROSE, MORE)

    assert found.get("published") == day
    if day:
        assert found["basis"]["published"]["how"] == "inferred"


def test_a_printed_day_goes_before_the_one_in_the_address() -> None:
    address = "https://harbourpost.com/2025/03/04/bridge"

    assert head(address, "5 March 2025", PROSE, MORE)["published"] == "2025-03-05"


@pytest.mark.parametrize("line", ["By: News Desk", "By Our Bureau", "By: Web Desk"])
def test_a_desk_is_no_author(line: str) -> None:
    source = prepare("seeds/a.txt", f"Bridge will close\n{line}\n{PROSE}\n{MORE}".encode(), Taken())

    assert "author" not in source.front_matter
    assert [out.words for out in source.left_out] == [line]


@pytest.mark.parametrize("below", ["Political correspondent", "A reporter for the Harbour Post"])
def test_a_name_with_what_the_author_does_below_it_is_the_byline(below: str) -> None:
    assert head("Bridge will close for winter", "Ann Lee", below, PROSE, MORE)["author"] == [
        "Ann Lee"
    ]
    assert head("Bridge will close for winter", PROSE, MORE, "Ann Lee", below)["author"] == [
        "Ann Lee"
    ]


def test_a_person_in_a_list_below_the_article_is_not_its_author() -> None:
    smith = ["Jane Smith", "The Harbour Post reporter who first told of the cracks"]
    poe = ["Sam Poe", "Fisherman"]
    top = ["Bridge will close for winter", PROSE, MORE]
    for tail in (["Those who fought for the pier:", *smith], [*smith, *poe], [*poe, *smith]):
        source = prepare("seeds/a.txt", "\n".join([*top, *tail]).encode(), Taken())

        assert "author" not in source.front_matter
        assert smith[0] in source.body
    assert head(*top, "Author:", *smith)["author"] == ["Jane Smith"]


def test_a_name_alone_is_no_byline() -> None:
    assert "author" not in head("Bridge will close for winter", "Port Louis", PROSE, MORE)
    assert "author" not in head(
        "Bridge will close for winter", PROSE, MORE, "Ann Lee", "Editor’s note"
    )


def test_a_line_about_something_else_above_the_headline_is_not_it() -> None:
    above = ["Summer festival tickets 2025", "logo-of-the-page Friday 3 May"]
    lines = [*above, "Bridge closed for the winter", PROSE, MORE]

    assert head(*lines)["title"] == "Bridge closed for the winter"


def test_the_site_that_a_picture_is_from_is_not_the_outlet() -> None:
    lines = ["Bridge will close for winter", "the harbour bridge", "Harbourpost.com", PROSE, MORE]

    assert "outlet" not in head(*lines)
    assert head("Harbourpost.com", lines[0], PROSE, MORE)["outlet"] == "harbourpost-com"


def test_an_outlets_name_behind_the_headline_is_known_by_its_address() -> None:
    lines = ["https://www.harbourpost.com/bridge", "Bridge closed, mayor says - The Harbour Post"]
    found = head(*lines, PROSE, MORE)

    assert (found["title"], found["outlet"]) == ("Bridge closed, mayor says", "the-harbour-post")
    assert head(lines[1], PROSE, MORE)["title"] == lines[1]


def test_who_passes_a_text_on_names_its_outlet() -> None:
    found = head(PROSE, MORE, "The post Bridge closed appeared first on Harbour Post.")

    assert found["outlet"] == "harbour-post"


def test_two_words_at_the_top_that_the_article_has_are_its_headline() -> None:
    assert head("Bridge closed", PROSE, MORE)["title"] == "Bridge closed"
    assert "title" not in head("Good morning", PROSE, MORE)


def test_a_caption_in_small_letters_below_a_blank_line_does_not_run_on_from_the_headline() -> None:
    lines = ["Bridge will close for winter", "", "harbour bridge", "", PROSE, MORE]

    assert head(*lines)["title"] == "Bridge will close for winter"


@pytest.mark.parametrize(
    "line",
    [
        "PTI Bahraich (UP) Published 20.07.24, 06:24 PM",
        "By IANS Published Date - 01:00 PM, Sat - 20 July 24",
        "Ann Lee | Leith | Published: 20 July 2024 18:24 IST",
    ],
)
def test_who_filed_it_and_where_may_stand_before_day_and_hour(line: str) -> None:
    found = head("Bridge will close for winter", line, PROSE, MORE)

    assert found["published"] == "2024-07-20"


@pytest.mark.parametrize(
    "line",
    [
        "Bridge Report Published 20 July 2024",
        "The report was published 20 July 2024, 18:24",
        "PTI Bahraich (UP) 20.07.24, 06:24 PM",
    ],
)
def test_other_words_before_a_day_make_no_date_line(line: str) -> None:
    assert date_line(line) is None


def test_a_newsroom_and_its_town_below_the_byline_name_the_outlet() -> None:
    lines = ("Published", "4 March 2025", "About sharing", "By Ann Lee", "BBC News, Cork")

    assert head("Bridge will close for winter", *lines, PROSE, MORE).get("outlet") == "bbc-news"


@pytest.mark.parametrize(
    "line",
    [
        "March 4, 202510:01 AM GMTUpdated 2 days ago",
        "World | Reuters 4 Mar 2025",
        "By CNBC-TV18 Mar 4, 2025 8:41:51 AM IST (Published)",
    ],
)
def test_a_line_with_a_day_and_who_filed_it_is_the_day(line: str) -> None:
    found = date_line(line)

    assert found
    assert found.date.value == "2025-03-04"


@pytest.mark.parametrize(
    "credit",
    ["Ann Lee / Reuters / 3 March 2019", "Jim Poe, AP, 3 March 2019", "Roe/AFP/Getty 12 May 2019"],
)
def test_whose_a_picture_is_and_its_day_are_not_the_articles(credit: str) -> None:
    assert date_line(credit) is None
    assert "credited" not in head("The Harbour Herald", "Bridge will close soon", credit, PROSE)
