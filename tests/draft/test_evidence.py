"""What the words beside a name tell of it: a company or somebody, whatever the parser takes it for."""

from __future__ import annotations

import pytest

from onrecord.dates import Date
from onrecord.draft import Drafted, propose
from onrecord.model import Actor, ActorKind

BEACON = Actor(name="Daily Beacon", kind=ActorKind.OUTLET)
COURIER = Actor(name="Kelmouth Courier", kind=ActorKind.OUTLET)
NPA = Actor(name="Northern Press Agency", kind=ActorKind.OUTLET)
OUTLETS = {"daily-beacon": BEACON, "kelmouth-courier": COURIER, "northern-press-agency": NPA}


def draft(text: str, **actors: Actor) -> Drafted:
    named = OUTLETS | {id_.replace("_", "-"): actor for id_, actor in actors.items()}
    return propose(
        text, published=Date.parse("2025-03-06"), actors=named, outlet="kelmouth-courier"
    )


def speakers(text: str, **actors: Actor) -> list[str]:
    return [" ".join(each.who) for each in draft(text, **actors).entries if each.who]


# Companies and people ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "behind", "kind"),
    [
        ("Brannick Chemicals", "", "organisation"),
        ("Brannick Holdings", "", "organisation"),
        ("Brannick Ltd", "", "organisation"),
        ("Brannick", ", which employs 210 people,", "organisation"),
        ("Leanne Pike", ", 34,", "person"),
    ],
)
def test_what_stands_beside_a_name_tells_what_it_is(name: str, behind: str, kind: str) -> None:
    (actor,) = draft(f"{name}{behind} said that the port was shut.").actors
    assert (actor.name, actor.kind) == (name, kind)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Mum-of-two Leanne Pike", "Leanne Pike"),
        ("Father-of-three Bo Carr, from Leith,", "Bo Carr"),
    ],
)
def test_who_has_children_is_a_person(printed: str, name: str) -> None:
    (actor,) = draft(f"{printed} said that the port was shut.").actors
    assert (actor.name, actor.kind) == (name, "person")


def test_it_is_the_company_that_spoke() -> None:
    text = (
        "Brannick Chemicals, which employs 210 people in the town, said in a statement that it "
        "was “cooperating fully”. It said the warehouse had passed an inspection."
    )
    assert speakers(text) == ["brannick-chemicals", "brannick-chemicals"]


def test_she_is_the_mother_who_spoke_and_nobody_before_her() -> None:
    text = (
        "A former safety manager said: “Nobody answered.”\n\n"
        "Mum-of-two Leanne Pike, 34, said her children were “coughing all night”. "
        "“We lost everything in that smoke,” she sobbed."
    )
    assert speakers(text) == ["former-safety-manager", "leanne-pike", "leanne-pike"]


def test_the_name_of_a_company_without_its_trade_is_that_company() -> None:
    company = Actor(name="Brannick Chemicals", kind=ActorKind.ORGANISATION)
    text = "Brannick says the warehouse passed an inspection."
    assert speakers(text, brannick_chemicals=company) == ["brannick-chemicals"]
    person = "Ann Brannick owns the port. Brannick says the warehouse passed an inspection."
    assert speakers(person, brannick_chemicals=company) == ["ann-brannick"]


def test_she_is_who_alone_is_named_in_the_paragraph_though_another_acted_before() -> None:
    okoro = Actor(name="Ines Okoro", kind=ActorKind.PERSON)
    text = (
        "A spokeswoman, Rebecca Tull, replied that it was closed.\n\n"
        "I also rang Ines Okoro of the Environment Agency. “The water is fine,” she told me."
    )
    assert speakers(text, ines_okoro=okoro) == ["rebecca-tull", "ines-okoro"]


@pytest.mark.parametrize(
    "told",
    [
        "Niva, a paramedic at the port, slept.",
        "Beside her sat 31-year-old Niva.",
        "Thirty-one-year-old Niva slept.",
        "US rapper Niva has cancelled a show.",
        "Niva, aged 31, slept.",
    ],
)
def test_somebody_of_one_name_goes_on_as_he_or_she(told: str) -> None:
    text = f"Ann Brandt said that the port was shut.\n\n{told}\n\n“The port is open,” she said."
    assert speakers(text) == ["ann-brandt", "niva"]


@pytest.mark.parametrize(
    "told",
    [
        "Chelsea, the club, said he was fit. He will play on Sunday.",
        "The striker Chelsea sold last year said he was fit.",
        "Mercedes said he would drive on Sunday.",
        "Hezbollah, who fired rockets at his village, said it was late. He left.",
        "The Sun said she was in a rage. She left.",
        "Hamas, who holds Kelm, said it was late. He left.",
        "Brannick, a manager of funds, said it was late.",
        "Boeing, a driver of growth, said it was late.",
        "100-year-old Disney said it was late.",
        "Hamas said he had died. He was 30.",
        "A 20-year-old Nissan was found. Nissan said he had left.",
        "The 25-year-old Dubliner will stay. He said it was late.",
        "The 100-year-old Brannick mill has burned down. Brannick said it was late.",
    ],
)
def test_what_is_told_of_he_or_she_makes_no_person_of_a_body(told: str) -> None:
    kinds = {each.name: each.kind for each in draft(told).actors}
    bodies = {
        "Boeing",
        "Brannick",
        "Chelsea",
        "Disney",
        "Dubliner",
        "Hamas",
        "Hezbollah",
        "Mercedes",
    }
    bodies |= {"Nissan", "Sun"}
    assert not [name for name in bodies if kinds.get(name) == "person"]


# Outlets by a short form ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("short", "outlet"),
    [("the Beacon", "daily-beacon"), ("NPA", "northern-press-agency")],
)
def test_an_outlets_short_form_is_that_outlet(short: str, outlet: str) -> None:
    (entry,) = draft(f"Ann Lee told {short} that the port was shut.").entries
    assert (entry.via, entry.to) == ((outlet,), ())
    (entry,) = draft(f"Ann Lee was ill, {short} reported.").entries
    assert entry.who == (outlet,)


def test_whoever_told_the_sources_own_outlet_told_it_to_nobody_else() -> None:
    (entry,) = draft("Ann Lee told the Courier that the port was shut.").entries
    assert (entry.via, entry.to) == ((), ())


@pytest.mark.parametrize("told", ["the Courier", "us", "this newspaper"])
def test_what_somebody_unnamed_told_the_sources_own_outlet_begins_there(told: str) -> None:
    drafted = draft(f"A former manager told {told} that the port was shut.")
    (entry,) = drafted.entries
    assert (entry.via, entry.to) == (("kelmouth-courier",), ())
    assert [actor.id for actor in drafted.actors] == ["former-manager"]


def test_whom_somebody_quoted_calls_us_is_not_the_sources_own_outlet() -> None:
    text = 'Ann Lee wrote: "A former manager told us that the port was shut."'
    assert {entry.via for entry in draft(text).entries} <= {(), ("ann-lee",)}


def test_a_short_form_of_two_outlets_is_neither() -> None:
    other = Actor(name="Port Beacon", kind=ActorKind.OUTLET)
    assert speakers("The Beacon said that the port was shut.", port_beacon=other) != [
        "daily-beacon"
    ]


# What only a person is -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["Tamsin Kettle", "Brannick Stone", "Stone Merrow", "Kettle Stanley", "Marlow Airey"]
)
@pytest.mark.parametrize(
    "role",
    [
        "public and community relations manager at ABC East Central",
        "the mayor of Portside",
        "a professor at Kelmouth University",
        "spokeswoman for the port",
    ],
)
def test_who_has_a_personal_role_is_a_person_whatever_the_name_looks_like(
    name: str, role: str
) -> None:
    surname = name.rpartition(" ")[2]
    text = f"""\
Olga Marsh, a nurse, said that the queue was long.

"Drivers should leave early," {name}, {role}, said.

{surname} noted that the roads were full. "It will be worse on Friday," she added.
"""
    told = propose(text, published=None, actors={}, outlet=None)
    assert {each.kind for each in told.actors} == {"person"}
    who = [each.who for each in told.entries]
    assert who == [("olga-marsh",), *[(name.lower().replace(" ", "-"),)] * 3]


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("His mother Niveen", "Niveen"),
        ("One doctor, Ivan,", "Ivan"),
        ("A student, Malak,", "Malak"),
        ("Berg’s wife Yekaterina", "Yekaterina"),
        ("A military blogger, Myroshnykov,", "Myroshnykov"),
        ("The military blogger WarGonzo", "WarGonzo"),
    ],
)
def test_one_word_beside_what_somebody_is_is_their_name(speaker: str, name: str) -> None:
    text = f"{speaker} said that it was cold. “He cannot walk,” {name} told the Courier."
    drafted = draft(text)
    assert [(each.name, each.kind) for each in drafted.actors] == [(name, "person")]
    assert len({each.who for each in drafted.entries}) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oleg Orlov quoted Ann Lee. Orlov, 71, told the court that it was late.", "Oleg Orlov"),
        ("Dmytro Lubinets said it was late. “We agree,” Mr Lubinets wrote.", "Dmytro Lubinets"),
    ],
)
def test_a_surname_told_to_be_a_persons_tells_of_the_full_name(text: str, name: str) -> None:
    assert [(each.name, each.kind) for each in draft(text).actors] == [(name, "person")]


@pytest.mark.parametrize("capital", ["Kyiv", "Kiev", "Ottawa"])
def test_a_capital_is_a_government_whatever_the_parser_takes_it_for(capital: str) -> None:
    for text in (f"{capital} said it was late.", f"{capital} says that rebels broke the truce."):
        [actor] = draft(text).actors
        assert actor.kind == "government"


def test_a_surname_like_a_countrys_name_is_nobody_but_who_has_it() -> None:
    assert set(speakers("Chris Poland said it was late. Poland added that it was bad.")) == {
        "chris-poland"
    }


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("One commuter, Ines Vogt,", "Ines Vogt"),
        ("A cyclist, Ines Vogt,", "Ines Vogt"),
        ("Another, Tom Baker,", "Tom Baker"),
        ("One of them, Ines Vogt,", "Ines Vogt"),
        ("Another, student Mia Poe,", "Mia Poe"),
    ],
)
def test_one_of_many_who_is_named_behind_a_comma_is_who_is_named(speaker: str, name: str) -> None:
    text = f"Hundreds waited at the pier. {speaker} said it was chaos."
    drafted = propose(text, published=None, actors={}, outlet=None)

    assert [(each.name, each.kind) for each in drafted.actors] == [(name, "person")]


def test_a_union_beside_the_time_of_day_is_no_time_zone() -> None:
    text = "10.42am GMT\n\nThe union of dock workers said it was chaos."
    drafted = propose(text, published=None, actors={}, outlet=None)

    assert [each.name for each in drafted.actors] == ["union of dock workers"]


@pytest.mark.parametrize(
    "told",
    [
        "Brannick Steel posted a loss of £2m.",
        "Shares in Brannick Steel fell.",
        "Greta Falk, chief executive of Brannick Steel, was not there.",
    ],
)
def test_what_has_shares_a_chief_executive_or_a_loss_is_the_company_that_spoke(told: str) -> None:
    text = f"{told}\n\nBrannick Steel rejected the claims.\n\nThe company said it was sorry."

    assert speakers(text) == ["brannick-steel", "brannick-steel"]
    assert [each.kind for each in draft(text).actors if each.id == "brannick-steel"] == [
        "organisation"
    ]


def test_what_forecasts_a_loss_is_a_body_though_it_begins_as_a_person_does() -> None:
    text = "Johnson Matthey forecast a loss, and Johnson Matthey said it was sad."
    assert [each.kind for each in draft(text).actors] == ["organisation"]


def test_who_reports_a_theft_is_no_company() -> None:
    (actor,) = draft("Ann Steel reported a theft. Ann Steel said she was sad.").actors

    assert actor.kind == "person"


@pytest.mark.parametrize(
    "told",
    [
        "The mayor said that Zuckerberg shares the blame.",
        "Shares in Zuckerberg's firm fell, the mayor said.",
        "The mayor said that Zuckerberg posted a profit.",
    ],
)
def test_who_shares_or_posts_something_is_no_company(told: str) -> None:
    text = f"{told} Zuckerberg said he did not. “I did all I could,” he said."

    assert speakers(text)[-1] == "zuckerberg"


@pytest.mark.parametrize("they", ["They, Ann Lee and Tom Fox,", "This, Tom Fox,"])
def test_what_points_to_more_or_to_none_is_not_one_of_them(they: str) -> None:
    assert speakers(f"{they} said it was over.") == ["unknown"]
