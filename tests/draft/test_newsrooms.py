"""How newsrooms of the English-speaking world print that somebody said something."""

from __future__ import annotations

import pytest

from drafting import entries, told
from onrecord.draft import propose

_FIRST = "The town lies on the coast.\n\n"

SAID = [
    ("Counsel Ada Lind submitted that the arrest was unlawful.", "the arrest was unlawful"),
    ("Counsel Ada Lind averred that no notice had been served.", "no notice had been served"),
    ("Counsel Ada Lind opined that the tax would hurt traders.", "the tax would hurt traders"),
    ("Justice Ada Lind held that the sack was null and void.", "the sack was null and void"),
    ("Justice Ada Lind directed that the man be held for a week.", "the man be held for a week"),
    ("Bishop Ada Lind prayed that peace would return.", "peace would return"),
    ("Builder Ada Lind agreed that she had not read it.", "she had not read it"),
    ("General Ada Lind noted with dismay that no one was paid.", "no one was paid"),
    (
        "Builder Ada Lind told the paper on condition of anonymity that the files were gone.",
        "the files were gone",
    ),
    ("Builder Ada Lind said on condition of anonymity that the dam failed.", "the dam failed"),
    ("Ada Lind said in an affidavit that the files were gone.", "the files were gone"),
    ("Bishop Ada Lind enjoined voters to live in peace.", "voters to live in peace"),
    ("Ada Lind has called on Nigerians to be patient.", "Nigerians to be patient"),
    (
        "Sergeant Ada Lind appealed to anyone with information to come forward.",
        "anyone with information to come forward",
    ),
    (
        "It was urged by minister Ada Lind that the clinic be kept open.",
        "the clinic be kept open",
    ),
    ("Ada Lind sought to know why the report was buried.", "why the report was buried"),
    ("Ada Lind demanded to know why the report was buried.", "why the report was buried"),
    ("Mayor Ada Lind branded the council leader a liar.", "the council leader a liar"),
    ("Builder Ada Lind pleaded not guilty to fraud.", "not guilty to fraud"),
    (
        "Mayor Ada Lind threatened a nationwide strike if wages were not paid.",
        "a nationwide strike if wages were not paid",
    ),
    (
        "Mayor Ada Lind dismissed as “pure fiction” the claim that she would resign.",
        "the claim that she would resign",
    ),
    ("Coach Ada Lind was reported as saying that the pitch was unfit.", "the pitch was unfit"),
    ("On the tape, Ada Lind was heard saying that votes were bought.", "votes were bought"),
    ("Protester Ada Lind could be heard shouting, “Let them go home.”", "Let them go home."),
    (
        "According to engineer Ada Lind, the bolts were never tightened.",
        "the bolts were never tightened",
    ),
    (
        "The bolts were never tightened, according to engineer Ada Lind, citing a report.",
        "The bolts were never tightened",
    ),
    (
        "“The report was buried for a reason,” Opposition MP Ada Lind said. “We will dig it up.”",
        "The report was buried for a reason … We will dig it up.",
    ),
]
"""A sentence, and what Ada Lind says in it."""

UNSAID = [
    "Mayor Ada Lind drew criticism for her handling of the flood.",
    "Mayor Ada Lind refused to comment on the letter.",
    "Mayor Ada Lind could not be reached for comment.",
    "Mayor Ada Lind is expected to say that the scheme has failed.",
    "If Ada Lind says the scheme has failed, she will have to resign.",
    "Mayor Ada Lind charged $5 to enter the hall.",
    "Mayor Ada Lind was charged with fraud on Monday.",
    "The hall of Ada Lind holds 250 to 290.",
    "Mayor Ada Lind held the cup for the cameras.",
    "Voters held Ada Lind responsible at the polls.",
    "Ada Lind agreed with the builder on a price.",
    "Ada Lind submitted her tax return on Monday.",
    "Ada Lind directed three films about the port.",
    "The court heard the case on Monday.",
    "The sign outside the shop reads “Open”.",
    "Police recovered the stolen car on Tuesday.",
    "Ada Lind performed her hit “Love Me Now” to a full stadium.",
]


@pytest.mark.parametrize(("sentence", "words"), SAID, ids=[each[0] for each in SAID])
def test_what_somebody_says_is_found_whole_in_the_forms_of_many_newsrooms(
    sentence: str, words: str
) -> None:
    assert [said for _, said in told(_FIRST + sentence)] == [words]
    [entry] = entries(_FIRST + sentence)
    assert entry.who[0].endswith("ada-lind")


@pytest.mark.parametrize("sentence", UNSAID)
def test_what_only_looks_like_a_saying_is_none(sentence: str) -> None:
    assert told(_FIRST + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The court heard that the driver had been awake for twenty hours.",
            [("unknown", "the driver had been awake for twenty hours")],
        ),
        (
            "“The airline regrets the delay and will pay for it,” read the statement.",
            [("statement", "The airline regrets the delay and will pay for it")],
        ),
        (
            "Police said 500 people had marched, while organisers put the figure at 2,000.",
            [("police", "500 people had marched"), ("organisers", "the figure at 2,000")],
        ),
        (
            "Some 3,000 people attended, organisers claimed; police said there were 800.",
            [("organisers", "Some 3,000 people attended"), ("police", "there were 800")],
        ),
    ],
)
def test_each_says_their_own_and_a_hearing_nothing(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert told(_FIRST + sentence) == expected


def test_who_stands_behind_a_saying_passes_it_on() -> None:
    (saying,) = entries(
        _FIRST
        + "Finance minister Ada Lind said the deficit had doubled, The Times of India reported."
    )
    assert saying.who == ("ada-lind",)
    assert saying.via == ("times-of-india",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Sun says the rules are bad. The paper says they must change.", "sun"),
        ("In an editorial the Sun calls for a new law. The paper says it is late.", "sun"),
        ("Analysis in the Times says the plan failed.\n\nThe paper says it was rash.", "times"),
    ],
)
def test_the_paper_of_a_press_review_is_the_outlet_named_last(text: str, who: str) -> None:
    rest = "\n\nThe Daily Mail says the sun rises early, and the Post Office opens late."
    assert [said[0] for said in told(f"{_FIRST}{text}{rest}")][1] == who


def test_the_paper_may_be_a_white_paper() -> None:
    text = "The Daily Mail and the Guardian were told. A government white paper said it was weak."
    assert told(f"{text} The paper said it would close.")[-1][0] == "government-white-paper"


@pytest.mark.parametrize(
    "between",
    [
        "covered the study by the Leith Institute.",
        "reported that Ann Moyes published new research.",
        "wrote about ports. A government paper set it out.",
    ],
)
def test_the_paper_of_a_study_is_no_newspaper(between: str) -> None:
    text = f"The Daily Mail and the Guardian {between} The paper says that sleep is bad."
    assert told(text)[-1][0] == "paper"


def test_an_outlet_is_called_what_it_calls_itself_however_another_spells_it() -> None:
    found = propose(
        "The pier is lost, the New York times reported.", published=None, actors={}, outlet=None
    )
    assert [(each.id, each.name) for each in found.actors] == [("new-york-times", "New York Times")]


_LATER = "The bridge has cracks, the newspaper said."


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Bridge was unsafe: NY Times\n\nIt is shut, the New York Times said.", "New York Times"),
        ("It is shut, the New York Times said.\n\nBridge was unsafe: NY Times", "New York Times"),
        (
            "Bridge was unsafe: WSJ\n\nIt is shut, the Wall Street Journal said.",
            "Wall Street Journal",
        ),
        ("Bridge is out: WaPo\n\nIt is shut, the Washington Post said.", "Washington Post"),
        ("Bridge is out: LA Times\n\nIt is shut, the Los Angeles Times said.", "Los Angeles Times"),
        ("It is shut, the Harbour Post said.", "Harbour Post"),
    ],
)
@pytest.mark.parametrize("spoke", ["the {} said, one was old", "one was old, according to the {}"])
def test_an_outlet_named_in_two_ways_is_one(text: str, outlet: str, spoke: str) -> None:
    last = spoke.format(outlet.rpartition(" ")[2])
    drafted = propose(
        f"{text}\n\nOf the two bridges, {last}.\n\n{_LATER}", published=None, actors={}, outlet=None
    )
    assert [each.name for each in drafted.actors] == [outlet]
    assert {" ".join(each.who) for each in drafted.entries} == {outlet.lower().replace(" ", "-")}


@pytest.mark.parametrize(
    ("first", "second", "short"),
    [
        ("New York Times", "Los Angeles Times", "Times"),
        ("NY Times", "Straits Times", "Times"),
        ("Financial Times", "Financial Times", "Times"),
        ("Washington Post", "New York Post", "Post"),
        ("Wall Street Journal", "Harbour Journal", "Journal"),
        ("BBC", "British Library", "Corporation"),
    ],
)
def test_a_last_word_that_may_be_anothers_is_not_theirs(
    first: str, second: str, short: str
) -> None:
    text = f"It is shut, the {first} said. It is open, the {second} said."
    who, *_ = entries(f"{text}\n\nThe {short} said that it was old.")[-1].who
    assert who not in {each.lower().replace(" ", "-") for each in (first, second)}
