"""What is told of somebody without a clause of what they said: acts, minds, words quoted."""

from __future__ import annotations

import pytest

from drafting import entries, told
from onrecord.dates import Date
from onrecord.draft import propose


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Lopez agreed to “sell the old ferry at once”.", "to “sell the old ferry at once”"),
        ("Ana Lopez presented a plan to rebuild the bridge.", "a plan to rebuild the bridge"),
        ("Ana Lopez put forward a plan to rebuild the bridge.", "a plan to rebuild the bridge"),
        ("Ana Lopez raised the prospect of a strike in May.", "the prospect of a strike in May"),
        ("Ana Lopez condemned the arrests as an attack on free speech.", "the arrests as an attack on free speech"),
        ("Ana Lopez criticised the council for its slow reply, adding that it was late.", "the council for its slow reply"),
        ("The delay was criticised by Ana Lopez as costly for all.", "The delay … as costly for all"),
        ("Ana Lopez demanded an apology from the paper.", "an apology from the paper"),
        ("Ana Lopez demanded that the company repair the bridge.", "the company repair the bridge"),
        ("Ana Lopez has asked that the bridge be closed until May.", "the bridge be closed until May"),
        ("Ana Lopez encouraged residents to stay at home.", "residents to stay at home"),
        ("Ana Lopez apologised for the delays at the border.", "the delays at the border"),
        ("Ana Lopez questioned whether the city needs a bridge.", "whether the city needs a bridge"),
        ("Ana Lopez has called the bridge a danger to the public.", "the bridge a danger to the public"),
        ("Ana Lopez put the cost at $2 billion.", "the cost at $2 billion"),
        ("Ana Lopez cancelled her visit, citing the strike as her reason.", "the strike as her reason"),
        ("Ana Lopez made it clear that the bridge would close.", "the bridge would close"),
        ("Ana Lopez believes the bridge to be safe.", "the bridge to be safe"),
        ("Ana Lopez is concerned that the bridge could fall.", "the bridge could fall"),
        ("Ana Lopez was quoted as saying that the bridge was lost.", "the bridge was lost"),
        ("As Ana Lopez put it, the bridge was a trap.", "the bridge was a trap"),
        ("Ana Lopez was hopeful: “We will rebuild the bridge.”", "We will rebuild the bridge."),
        ("“It is a bold plan, and it will cost us nothing,” claims writer Ana Lopez.", "It is a bold plan, and it will cost us nothing"),
        ("Ana Lopez took to the stage to say that the bridge was safe.", "the bridge was safe"),
        ("Ana Lopez has not said why the bridge was closed.", "why the bridge was closed"),
        ("Ana Lopez called it a disgrace for the town.", "it a disgrace for the town"),
        ("The fire, which Ana Lopez described as a disaster, killed four.", "The fire … as a disaster"),
        ("The fire was described as a disaster by Ana Lopez.", "The fire … as a disaster"),
        ("Tom Roe was asked by Ana Lopez to reopen the bridge.", "Tom Roe … to reopen the bridge"),
        ("The fire, which Ana Lopez says was set on purpose, killed four.", "was set on purpose"),
        ("The council ignored Ana Lopez's demand for an inquiry into the fire.", "an inquiry into the fire"),
        ("Ana Lopez's threat to veto the bill angered many.", "to veto the bill"),
        ("Ana Lopez condemned the arrests.", "the arrests"),
        ("Ana Lopez acknowledged the meeting in a tweet on Monday.", "the meeting"),
        ("Ana Lopez hit out at the council for its slow reply.", "the council for its slow reply"),
        ("Ana Lopez spoke out against the closing of the bridge.", "against the closing of the bridge"),
        ("Ana Lopez made the case for the bridge.", "the case for the bridge"),
        ("Ana Lopez expressed solidarity with the crew of the ferry.", "solidarity with the crew of the ferry"),
        ("Ana Lopez commended the crew of the ferry in a post on her page.", "the crew of the ferry"),
        ("Ana Lopez called the fire a “brutal loss” in a letter to the paper.", "the fire a “brutal loss”"),
    ],
)  # fmt: skip
def test_an_act_that_can_hardly_be_done_but_in_words(text: str, words: str) -> None:
    assert ("ana-lopez", words) in told(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Lopez refused to meet the union's demands.", "refused to meet the union's demands"),
        ("Ana Lopez declined to predict when the bridge would open.", "declined to predict when the bridge would open"),
        ("Ana Lopez rejected the company's latest offer.", "rejected the company's latest offer"),
        ("Ana Lopez would not reveal the price of the ferry.", "would not reveal the price of the ferry"),
        ("Ana Lopez did not rule out that a valve had been closed.", "did not rule out that a valve had been closed"),
        ("Ana Lopez declined to give the ferry a “recommended” mark.", "declined to give the ferry a “recommended” mark"),
        ("Ana Lopez has played down reports of a strike.", "played down reports of a strike"),
        ("Ana Lopez pushed back on calls for a strike.", "pushed back on calls for a strike"),
    ],
)  # fmt: skip
def test_a_refusal_keeps_its_verb_without_which_its_words_say_the_reverse(
    text: str, words: str
) -> None:
    assert told(text) == [("ana-lopez", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lopez declined to comment on the report.",
        "Ana Lopez declined to be identified in the report.",
        "Ana Lopez asked not to be named by the paper.",
        "Ana Lopez did not condemn the arrests in the capital.",
        "Ana Lopez could present a plan to rebuild the bridge.",
        "Ana Lopez denied that she had criticised the council for its reply.",
        "Ana Lopez plans to visit the bridge.",
        "Buyers demand ferries that need less fuel.",
        "The move raised fears of a strike.",
        "The boat was called Ada by Ana Lopez.",
        "Ana Lopez slammed the door.",
        "Norway's borders were being defended by Ana Lopez.",
        "Ana Lopez made a case for the phone.",
        "Ana Lopez pushed back her chair on the deck.",
        "Ana Lopez would not dismiss the minister.",
        "Ana Lopez came out at noon and spoke out of turn.",
        "Ana Lopez made a list of the bridges.",
        "Ana Lopez pushed back on three fronts.",
        "Ana Lopez pushed back against the troops at the river.",
        "Ana Lopez came out against Bob Brandt in the first round.",
        "Ana Lopez condemned the bridge.",
        "Ana Lopez condemned Bob Brandt to death.",
        "Ana Lopez applauded the goal.",
        "If Ana Lopez would not say why, many would leave.",
        "The demand for steel fell, and Norway's demand for oil rose.",
        "Ana Lopez has called the office to complain about the bridge.",
        "Ana Lopez, who welcomed the prime minister Bob Brandt on Tuesday, left early.",
    ],
)
def test_what_is_no_act_of_somebody(text: str) -> None:
    assert [each for each in entries(text) if not each.rejects_unknown] == []


def test_an_act_is_told_once_with_the_day_on_which_it_was_done() -> None:
    text = "Ana Lopez praised Bob Brandt on Monday for leaving the ferry last."
    (entry,) = propose(text, published=Date.parse("2024-11-27"), actors={}, outlet=None).entries
    assert (entry.who, str(entry.when)) == (("ana-lopez",), "2024-11-25")


def test_a_speech_by_another_is_what_is_spoken_of() -> None:
    assert told("Ana Lopez praised the first lines in a speech by Bob Brandt.") == [
        ("ana-lopez", "the first lines in a speech by Bob Brandt")
    ]


def test_who_was_told_something_did_not_say_it() -> None:
    found = told("Residents were told that the river could flood.")
    assert "residents" not in [who for who, _ in found]


def test_a_paper_that_quotes_somebody_passes_it_on() -> None:
    (entry,) = entries("“We will rebuild the bridge,” the BBC quoted Ana Lopez as saying.")
    assert (entry.who, entry.via) == (("ana-lopez",), ("bbc",))


def test_what_is_cited_and_cannot_speak_passes_nothing_on() -> None:
    text = "Citing a shortage of steel, Ana Lopez announced that the bridge would open in May."
    assert ("ana-lopez", "the bridge would open in May") in told(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is expected that the bridge will reopen soon.", "the bridge will reopen soon"),
        ("It is understood that the minister will resign.", "the minister will resign"),
        ("Trade fell amid fears that the bridge is about to close.", "the bridge is about to close"),
        ("The plant is thought likely to create 2,000 jobs.", "The plant … likely to create 2,000 jobs"),
    ],
)  # fmt: skip
def test_what_nobody_in_particular_expects(text: str, words: str) -> None:
    assert told(text) == [("unknown", words)]


def test_nothing_happened_in_what_nobody_says() -> None:
    text = "No minister said that the old bridge fell on Monday."
    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    assert drafted.entries == ()


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("According to Penske future ferries will need less fuel.", "penske", "future ferries will need less fuel"),
        ("Steve Jobs announced Monday in an internal memo that he would be on medical leave.", "steve-jobs", "he would be on medical leave"),
        ("Ana Lopez attributed the loss to falling demand for steel.", "ana-lopez", "the loss to falling demand for steel"),
        ("Ana Lopez came to the conclusion that the claims were lies.", "ana-lopez", "the claims were lies"),
        ("Ana Lopez dismissed the existence of a list.", "ana-lopez", "dismissed the existence of a list"),
        ("On Friday at a meeting in Oslo, Ann Lee, the mayor of Bonn, urged people to stay at home.", "ann-lee", "people to stay at home"),
        ("General Motors Corporation (GM), an American maker which has filed for protection, announced on Friday that the Penske Group was selected to purchase the unit.", "general-motors-corporation", "the Penske Group was selected to purchase the unit"),
        ("The council is hoping that the bridge will reopen.", "council", "the bridge will reopen"),
    ],
)  # fmt: skip
def test_words_that_the_parser_hangs_elsewhere(text: str, who: str, words: str) -> None:
    assert (who, words) in told(text)


def test_a_quoted_sentence_is_kept_where_the_grammar_tells_no_subject() -> None:
    text = (
        "A statement on its website, the homepage of which currently displays a photograph and the "
        "text “The Ferry 1955-2011”, states: “The town has lost a ferry. We will miss it.”"
    )
    assert "The town has lost a ferry. We will miss it." in [words for _, words in told(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Lee called for the library to be saved.", "the library to be saved"),
        ("Ann Lee branded the closures a disgrace.", "the closures a disgrace"),
        ("Ann Lee accused the council of negligence.", "the council of negligence"),
        ("Ann Lee shouted “shame on you” as the vote was taken.", "shame on you"),
        ("The union has urged employees at CityLine, a subsidiary, to join the strike.",
         "employees at CityLine, a subsidiary, to join the strike"),
    ],
)  # fmt: skip
def test_what_is_called_for_shouted_or_blamed_is_told_whole(text: str, said: str) -> None:
    assert [words for _, words in told(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "The BBC understands that the bridge will be sold.",
        "CNN has learned that the bridge will be sold.",
        "The Harbour Post has learned that the bridge will be sold.",
    ],
)
def test_what_an_outlet_has_learned_it_says(text: str) -> None:
    (entry,) = entries(text)
    assert [each.of(text) for each in entry.said] == ["the bridge will be sold"]


def test_what_anybody_else_learned_they_did_not_say() -> None:
    assert entries("Ana Lopez has learned that the bridge will be sold.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lopez agreed to sell the old ferry.",
        "Norway had agreed to pay the port several million dollars.",
        "The old ferry, which Ana Lopez has agreed to sell, lies in the harbour.",
    ],
)
def test_what_somebody_agreed_to_do_they_did_not_say(text: str) -> None:
    assert entries(text) == []


def test_who_agreed_that_something_is_so_said_it() -> None:
    text = "Ana Lopez agreed that the old ferry was lost."
    assert told(text) == [("ana-lopez", "the old ferry was lost")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bern offered hill farmers bonuses to close the pass\n\nIt is open.", []),
        ("Bern secretly offered farmers bonuses to close passes: Beacon\n\nIt is open.", []),
        ("Germany offered Greece loans to pay debts: Beacon\n\nIt is open.", []),
        ("Firm offers staff shares to stay\n\nIt is open.", []),
        ("Ann Lee offered Bo Berg help to mend the roof.", []),
        ("Ann Lee offered the farmers a bribe to close the pass.", []),
        ("Ann Lee offered to mend the old roof.", ["to mend the old roof"]),
        ("Ann Lee offered the workers to mend the old roof.", ["to mend the old roof"]),
        ("Ann Lee offered the council to mend the old roof.", ["to mend the old roof"]),
        ("Ann Lee offered Bo Berg to mend the old roof.", ["to mend the old roof"]),
        ("Ann Lee offered “to pay for every stone”.", ["to pay for every stone"]),
    ],
)
def test_what_somebody_is_to_do_for_what_is_offered_says_nothing(
    text: str, words: list[str]
) -> None:
    assert [said for _, said in told(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee issued a statement saying that the bridge was safe.", ["the bridge was safe"]),
        ("Ann Lee released a statement denying that the bridge was safe.", ["the bridge was safe"]),
        ("Ann Lee issued a statement on the state of the bridge.", ["a statement on the state of the bridge"]),
        ("Ann Lee would only say that the bridge was shut.", ["the bridge was shut"]),
        ("The minister would only say that the bridge was shut.", ["the bridge was shut"]),
        ("A council spokeswoman would only say that it was shut.", ["it was shut"]),
        ("A fool would only say that the bridge was safe.", []),
        ("Ann Lee will only confirm that the bridge is shut.", []),
        ("Ann Lee would say that the bridge was shut.", []),
        ("Ann Lee held the council responsible for the fire.", ["the council responsible for the fire"]),
        ("Ann Lee held a senior post responsible for the roads.", []),
        ("Ann Lee held talks with the minister responsible for roads.", []),
        ("Ann Lee, who has called the plan “a disgrace”, will not stand again.", ["the plan “a disgrace”"]),
        ("People who called the police a disgrace will be fined.", []),
    ],
)  # fmt: skip
def test_what_is_put_out_said_or_blamed_is_told_once_and_surely(
    text: str, words: list[str]
) -> None:
    assert [said for _, said in told(text)] == words
    assert all(each.confidence > 0.5 for each in entries(text))


@pytest.mark.parametrize(
    "put_out",
    [
        "Ann Lee released a letter from Bob Roe",
        "Ann Lee released a statement from Bob Roe",
        "The BBC published a letter",
        "The BBC released a statement",
        "The court released a statement",
        "Prosecutors released a witness statement",
    ],
)
def test_what_others_may_have_written_is_not_surely_said(put_out: str) -> None:
    found = entries(f"{put_out} saying that the bridge was shut.")
    assert all(each.confidence < 0.5 for each in found)


def test_whoever_would_only_say_what_is_quoted_has_said_that() -> None:
    text = "Bo Berg left the board. An official would only say: “The bridge is shut.”"
    assert told(text) == [("official", "The bridge is shut.")]
