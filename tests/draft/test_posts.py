"""Whose title a title is: the post's own holder, not who speaks for them, nor who leads a like."""

from __future__ import annotations

import pytest

from drafting import told
from onrecord.draft import propose
from onrecord.draft.survey.posts import holds_title

# A role as printed beside a name, and a title by which its holder is told of later on.
HELD = """
President of Russia|Russian president
Russian President|Russian leader
chancellor of Germany|German leader
president of the United States|US president
Foreign Minister of the Russian Federation|Russian minister
minister of defence of Ukraine|Ukrainian defence minister
Work and Pensions Secretary|pensions secretary
secretary of state for work and pensions|pensions secretary
mayor of London|London mayor
London's mayor|mayor of London
PM|prime minister
leader of the Labour Party|Labour leader
leader of Portside City Council|Portside council leader
governor of the Bank of England|bank governor
chief executive of Tesla Motors|Tesla chief
chief constable of Kent Police|Kent police chief
head of Ukraine's military intelligence|Ukrainian intelligence chief
commander of Ukraine's air force|Ukrainian commander
president and CEO of the bank|bank president
spokesman for Putin|Putin's spokesman
spokesman for the mayor|mayor's spokesman
Secretary-General of NATO|NATO secretary general
former defence minister|former minister
commander-in-chief|commander
"""

OF_OTHERS = """
spokesman for the Russian president|Russian president
adviser to the defence minister|defence minister
head of the president's office|president
chief of staff to the president|president
the president's lawyer|president
wife of the president|president
candidate for mayor|mayor
mayoral candidate|mayor
aide to the mayor of London|London mayor
deputy mayor|mayor
vice-president|president
president-elect|president
lieutenant governor|governor
assistant director|director
shadow defence secretary|defence secretary
acting mayor|mayor
former mayor|mayor
former mayor and chairman of the bank|bank chairman
prime minister|minister
president of Russia's central bank|Russian president
president of the German women's union|German president
governor of the Bank of England|England governor
leader of Germany's Greens|German leader
leader of the fire brigades union|fire chief
leader of the Fire Brigades Union|fire chief
fire brigades union leader|fire chief
director of the police museum|police chief
commissioner for police complaints|police chief
president of the Army Wives Association|Army chief
chairwoman of the council's finance committee|council chief
director of the health charity Mind|health chief
|mayor
mayor|
"""


def _cases(told: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("|")) for line in told.strip().splitlines()]


@pytest.mark.parametrize(("role", "title"), _cases(HELD))
def test_a_role_holds_the_titles_of_its_own_post(role: str, title: str) -> None:
    assert holds_title(role, title)


@pytest.mark.parametrize(("role", "title"), _cases(OF_OTHERS))
def test_a_role_holds_no_title_of_somebody_whom_it_only_names(role: str, title: str) -> None:
    assert not holds_title(role, title)


def test_a_spokesman_does_not_become_his_principal() -> None:
    text = (
        "Dmitry Reskov, a spokesman for the mayor, arrived in Portside on Monday. "
        "The mayor said that the talks would go on."
    )

    assert told(text) == [("mayor", "the talks would go on")]


def test_a_unions_leader_is_no_chief_of_what_its_members_are() -> None:
    text = (
        "Mark Rack, leader of the fire brigades union, met ministers on Monday. "
        "The fire chief said that crews were tired. The union leader said that they were not."
    )

    assert told(text) == [
        ("fire-chief", "crews were tired"),
        ("mark-rack", "they were not"),
    ]


def _speaker(text: str) -> tuple[str, str]:
    """Who says the last thing of a text, and what kind of actor that is."""
    drafted = propose(text, published=None, actors={}, outlet=None)
    (who,) = drafted.entries[-1].who
    return who, next((each.kind for each in drafted.actors if each.id == who), "")


@pytest.mark.parametrize(
    ("before", "party", "expected"),
    [
        ("Ann Lee, a Republican from Ohio, spoke.", "Ohio Republican", ("ann-lee", "person")),
        ("Ann Lee of Ohio met Bob Berg.", "Ohio Republican", ("ohio-republican", "unnamed")),
        ("Ann Lee spoke. Bob Berg left.", "Texas Democrat", ("texas-democrat", "unnamed")),
        ("The town is old.", "Ohio Republican, Bob Berg,", ("bob-berg", "person")),
    ],
)
def test_whom_a_partys_name_makes_somebody_is_no_body(
    before: str, party: str, expected: tuple[str, str]
) -> None:
    assert _speaker(f"{before} “It is shut,” the {party} said.") == expected


@pytest.mark.parametrize(
    "party", ["Ohio Republican Party", "Ohio Republicans", "Liberal Democrats"]
)
def test_a_party_is_a_body_all_the_same(party: str) -> None:
    assert _speaker(f"The {party} said that it was shut.")[1] == "organisation"
