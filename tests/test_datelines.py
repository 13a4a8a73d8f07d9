"""Datelines: what of a paragraph is one, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.english.datelines import dateline
from onrecord.text import Span

LEAD = "France has agreed, an official said."


@pytest.mark.parametrize(
    "printed",
    [
        "VILNIUS, Nov 26 — ",
        "LONDON (Reuters) - ",
        "PARIS, Nov. 26 (AFP) — ",
        "KYIV, Ukraine (AP) — ",
        "Moscow, 26 November /TASS/. ",
        "MOSCOW, November 26. /TASS/. ",
        "BRUSSELS — ",
        "PARIS/LONDON, Tuesday, Nov 26 (Reuters) - ",
        "BEIJING, Nov. 26, 2024 (Xinhua) -- ",
        "Rio de Janeiro, 26 November 2024 – ",
        "Paris (AFP) – ",
        "PORT-AU-PRINCE, Haiti (AP)— ",
        "(Reuters) - ",
        "Colombo, Sep 26 (AFP) ",
        "New Delhi, Nov 26 (PTI) ",
        "Pyongyang (KCNA) - ",
        "ORMOC (Philippines) • ",
        "April 29 (UPI) -- ",
        "Atlanta (CNN) ",
        "LEITH (Portside News / TASS - 5th March, 2025) ",
        "New York (CNN)",
        "(CNN) ",
        "Leith [Scotland], Dec 19 (ANI): ",
        "[India], Dec 19 (ANI): ",
    ],
)
def test_the_report_begins_behind_its_dateline(printed: str) -> None:
    found = dateline(printed + LEAD, Span(0, len(printed + LEAD)))

    assert found is not None
    assert found.span.of(printed + LEAD) == printed


@pytest.mark.parametrize(
    "words",
    [
        "PARIS — the city, not the hero — was quiet.",
        "Nov 26 — a day to remember.",
        "Nov 26 — A day to remember.",
        "NASA — America's space agency — said that it would wait.",
        "Christmas Day, 25 December — The shops are shut.",
        "Paris — France has agreed.",
        "Barack Obama (Democrat) – The man who won.",
        "(Laughter) - He went on.",
        "Colombo, Sep 26 (Friday) The shops are shut.",
        "Colombo (AFP) The shops are shut.",
        "LEITH (Portside Council / Harbour Board - 5th March, 2025) The shops are shut.",
        "LEITH (TASS / AFP - 5th March, 2025) The shops are shut.",
        "(AFP) The shops are shut.",
        "Atlanta (CNN) has shut its shops.",
        "Cable News Network (CNN) President Ann Lee has shut its shops.",
        "The broadcaster Cable News Network (CNN) Thursday shut its shops.",
        "Eastern Armenia (Ani) – The walls still stand.",
        "LIVE • The shops are shut.",
        "He left Paris, Nov 26 — France had agreed.",
    ],
)
def test_what_may_be_prose_is_left_as_prose(words: str) -> None:
    assert dateline(words, Span(0, len(words))) is None


@pytest.mark.parametrize("city", ["Washington: ", "NEW DELHI: "])
def test_a_capital_city_and_a_colon_are_one_below_the_headline(city: str) -> None:
    text = f"Bridge sold\n\n{city}The council of Leith has sold its bridge."
    paragraph = Span(text.index(city), len(text))

    found = dateline(text, paragraph)
    assert found is not None
    assert found.span.of(text) == city


@pytest.mark.parametrize(
    "words", ["Moscow: No comment.", "Moscow: “We have not sold the bridge, nor will we.”"]
)
def test_what_a_capital_says_is_no_dateline(words: str) -> None:
    text = f"Bridge sold\n\n{words}"

    assert dateline(text, Span(text.index(words), len(text))) is None
    headline = "Washington: Lee must leave the bridge as it is"
    assert dateline(headline, Span(0, len(headline))) is None


def test_a_day_is_told_only_with_its_year() -> None:
    def day(printed: str) -> tuple[str, str] | None:
        found = dateline(printed + LEAD, Span(0, len(printed + LEAD)))
        return (str(found.date), found.words) if found and found.date else None

    assert day("PARIS, Nov. 26, 2024 (AFP) — ") == ("2024-11-26", "Nov. 26, 2024")
    assert day("LEITH (TASS - 5th March, 2025) ") == ("2025-03-05", "5th March, 2025")
    assert day("PARIS, Nov. 26 (AFP) — ") is None
    assert day("PARIS, 31 February 2024 (AFP) — ") is None


@given(st.text("AaZ ,./()—-1Nov\n", max_size=120))
def test_a_dateline_ends_inside_its_paragraph_and_prose_follows(words: str) -> None:
    found = dateline(words, Span(0, len(words)))

    assert found is None or words[found.span.end :].strip()
