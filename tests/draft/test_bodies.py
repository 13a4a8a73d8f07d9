"""Companies and other bodies: which one `the firm` is, and what is no company's name."""

from __future__ import annotations

import pytest

from onrecord.dates import Date
from onrecord.draft import Drafted, propose
from onrecord.model import Actor, ActorKind

MONDAY = Date.parse("2024-11-25")


def draft(text: str) -> Drafted:
    return propose(text, published=MONDAY, actors={}, outlet=None)


def speakers(text: str) -> list[str]:
    return [" ".join(each.who) for each in draft(text).entries if each.who]


@pytest.mark.parametrize(
    ("first", "phrase", "who"),
    [
        (
            "Songs were counted by NPD Group, a research firm. Apple liked it.",
            "The firm",
            "npd-group",
        ),
        ("Cisco, a network company, sued Apple over its phone.", "The company", "cisco"),
        ("The airline Garuda bought ten jets. Siemens liked that.", "The airline", "garuda"),
        ("Siemens liked that. Boeing is a bank here.", "The bank", "boeing"),
        ("Siemens is a German manufacturer. Garuda flies.", "The carmaker", "siemens"),
    ],
)
def test_a_company_is_the_one_that_the_text_calls_so(first: str, phrase: str, who: str) -> None:
    assert speakers(f"{first}\n\n{phrase} said that four billion were sold.")[-1] == who


def test_a_company_that_the_parser_takes_for_a_town_is_a_company() -> None:
    text = "Cisco, a network company, sued Apple.\n\nCisco said that it was first."
    assert [(each.name, each.kind) for each in draft(text).actors][-1] == ("Cisco", "organisation")


def test_a_surname_that_the_parser_takes_for_a_company_is_none() -> None:
    text = (
        "Inspector Navneet Marwaha said the mill was shut.\n\n"
        'Speaking to ANI, Marwaha said, "It is shut." The company dismissed the reports.'
    )
    assert speakers(text) == ["navneet-marwaha", "navneet-marwaha", "company"]
    assert speakers("Ford, a carmaker, was founded by Henry Ford.\n\nThe company said no.") == []
    text = "Ford, a carmaker, was founded by Henry Ford.\n\nThe company said that it was late."
    assert speakers(text) == ["ford"]


def test_the_name_of_what_a_company_makes_is_not_the_companys() -> None:
    text = "The last Chrysler Aspen was built in June.\n\nChrysler said that it was late."
    assert [each.name for each in draft(text).actors] == ["Chrysler"]


def test_sources_are_those_described_right_before_and_came_through_the_same() -> None:
    text = (
        "Citing people familiar with the situation, the Wall Street Journal reported that Lee had "
        "been pushed out.\n\nThe sources claimed that Lee was late."
    )
    first, then = (each for each in draft(text).entries if each.who)
    assert first.who == then.who == ("people-familiar-with-the-situation",)
    assert first.via == then.via == ("wall-street-journal",)


def test_someone_who_is_described_is_an_unnamed_source() -> None:
    text = "Someone familiar with the situation said that his health was bad."
    (actor,) = draft(text).actors
    assert (actor.name, actor.kind) == ("Someone familiar with the situation", "unnamed")
    assert speakers("Someone said that his health was bad.") == ["unknown"]


def test_whose_office_it_is_tells_whom_a_headline_means() -> None:
    text = (
        "Indonesia's transport minister tells airlines to wait.\n\n"
        "Jusman Djamal, minister of transport for Indonesia, said that it was late."
    )
    assert speakers(text) == ["jusman-djamal", "jusman-djamal"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("European Aeronautic Defence and Space Company (EADS)", "EADS"),
        ("United States Air Force (USAF)", "USAF"),
        ("United States Air Force", "Air Force"),
        ("Japan Transport Safety Board", "board"),
        ("European Union", "bloc"),
        ("U.S. Food and Drug Administration", "FDA"),
        ("U.S. Food and Drug Administration", "agency"),
        ("UK Health Security Agency", "UKHSA"),
        ("University of Larkway", "university"),
        ("Office for Kelmouth Rivers", "office"),
        ("Meat and Livestock Australia (MLA)", "MLA"),
    ],
)
def test_a_body_is_known_by_the_short_form_of_its_name(full: str, short: str) -> None:
    text = f"The {full} said that it was late.\n\nThe {short} warned that it was over."
    one, other = speakers(text)
    assert one == other


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Department of Kelmouth Rivers met. The department", "office"),
        ("Larkway University met. The university", "organisation"),
    ],
)
def test_a_body_known_by_how_its_name_begins_or_ends_is_of_its_kind(text: str, kind: str) -> None:
    assert [each.kind for each in draft(f"{text} said that it was late.").actors] == [kind]


def test_the_companys_website_is_the_company() -> None:
    text = "Apple had no comment. According to the company website, its founder has died."
    assert speakers(text)[-1] == "apple"


# What kind of body a name is -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("speaker", "name", "kind"),
    [
        ("The Met Office", "Met Office", "organisation"),
        ("The Cabinet Office", "Cabinet Office", "office"),
        ("The Prime Minister's Office", "Prime Minister's Office", "office"),
        ("East Marlow of Kentshire Council", "East Marlow of Kentshire Council", "organisation"),
        ("Isle of Brannick Council", "Isle of Brannick Council", "organisation"),
        ("The news portal Coastline", "Coastline", "outlet"),
        ("French newspaper La Rade", "La Rade", "outlet"),
        ("Tahla newspaper", "Tahla", "outlet"),
        ("Merandia news website", "Merandia", "outlet"),
        ("Tahla, the private coastal daily,", "Tahla", "outlet"),
    ],
)
def test_a_name_is_whole_and_of_its_kind(speaker: str, name: str, kind: str) -> None:
    told = draft(f"{speaker} said that the bridge was closed.")
    assert [(each.name, each.kind) for each in told.actors] == [(name, kind)]


def test_what_is_called_an_outlet_once_is_one_everywhere_else() -> None:
    text = """\
The mayor told Coastline that the bridge was closed.

News portal Coastline reported that it would stay so.
"""
    told = draft(text)
    assert [each.via for each in told.entries] == [("coastline",), ()]
    assert {each.kind for each in told.actors if each.id == "coastline"} == {"outlet"}


@pytest.mark.parametrize(
    "speaker", ["The Sunday newspaper", "The Paris daily", "Police station staff"]
)
def test_a_noun_for_an_outlet_beside_a_place_or_a_day_names_none(speaker: str) -> None:
    told = draft(f"{speaker} said that the bridge was closed.")
    assert "outlet" not in {each.kind for each in told.actors}


# What refers to a body or an office ------------------------------------------------------------------


def names_of(text: str) -> list[str]:
    told = draft(text)
    by_id = {each.id: each.name for each in told.actors}
    return [by_id.get(id_, id_) for each in told.entries for id_ in each.who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kelmouth Council opened two centres. It said that teams were ready.", "Kelmouth Council"),
        (
            "Isle of Merrow Council opened two centres. The council said that teams were ready.",
            "Isle of Merrow Council",
        ),
        ("Kelmouth Council met Portside Council. It said that teams were ready.", "unknown"),
        (
            "Kelmouth Council opened a centre. Portside Council closed one. The council said that teams were ready.",
            "unknown",
        ),
        ("The road is shut. It said that teams were ready.", "unknown"),
        (
            "Marlow Airlines and Southport Airlines fly there. Southport said that teams were ready.",
            "Southport Airlines",
        ),
        (
            "She went from Larkway University to the University of Oslo. The university said that teams were ready.",
            "unknown",
        ),
        (
            "Ann Lee studied at the University of Oslo. She lives here. The university said that teams were ready.",
            "university",
        ),
        (
            "They wrote to Kelmouth Council. The council said that teams were ready.",
            "Kelmouth Council",
        ),
        (
            "The Office for Kelmouth Rivers met on Monday. Its office said that teams were ready.",
            "unknown",
        ),
        (
            "Kelmouth Council met. Portside council was late. The council said that teams were ready.",
            "Kelmouth Council",
        ),
        (
            "He left Larkway College. A spokesman for Labour was late. Labour said that teams were ready.",
            "Labour",
        ),
        (
            "American Airlines flies there. American said that teams were ready.",
            "American Airlines",
        ),
    ],
)
def test_what_refers_to_a_body_named_before(text: str, who: str) -> None:
    assert names_of(text) == [who]


def test_who_did_something_right_before_is_it_rather_than_who_spoke_earlier() -> None:
    text = (
        "The Met Office said that rain was on its way. Kelmouth Council opened two centres. "
        "It said that teams were ready."
    )
    assert names_of(text) == ["Met Office", "Kelmouth Council"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The mayor of Portside said that roads were dry. The mayor said that rivers were low.",
            "mayor of Portside",
        ),
        (
            "The PM's office said that roads were dry. The Prime Minister's Office said that rivers were low.",
            "PM's office",
        ),
        (
            "The Prime Minister said that roads were dry. The PM said that rivers were low.",
            "Prime Minister",
        ),
    ],
)
def test_an_office_is_one_however_it_is_called(text: str, office: str) -> None:
    assert names_of(text) == [office, office]


def test_two_offices_of_a_title_are_two() -> None:
    text = (
        "The mayor of Portside said that roads were dry. The mayor of Kelmouth said that rivers "
        "were low. The mayor said that it would rain."
    )
    assert len(set(names_of(text))) == 3


def test_the_union_is_no_airline() -> None:
    text = (
        "Larkway Airlines will fly on. The Guild of Cabin Crews said that Larkway Airlines had "
        "met it.\n\nThe union said that a strike was near."
    )
    assert names_of(text)[-1] == "Guild of Cabin Crews"


def test_a_union_that_nothing_named_can_be_is_an_actor_of_its_own() -> None:
    text = "Larkway Airlines will fly on.\n\nThe union said that a strike was near."
    assert names_of(text) == ["union"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("the RMT union", "RMT"),
        ("the Cockpit Association pilots’ union", "Cockpit Association"),
        ("the Labour party", "Labour"),
    ],
)
def test_a_name_with_its_kind_behind_it_is_the_one_without(printed: str, name: str) -> None:
    text = f"Prices would rise, according to {printed}. {name} said that it was sad."
    assert len(set(speakers(text))) == 1


@pytest.mark.parametrize(
    ("printed", "name"),
    [("Hamas charity", "Hamas"), ("Uber insurer", "Uber"), ("Facebook watchdog", "Facebook")],
)
def test_a_name_before_a_kind_that_no_text_calls_it_may_be_that_of_another(
    printed: str, name: str
) -> None:
    text = f"{name} said that it was sad. Boeing was shut. The {printed} said that it was late."

    assert speakers(text) == [name.casefold(), printed.casefold().replace(" ", "-")]


def test_a_name_before_a_kind_that_a_text_calls_it_is_its_own() -> None:
    text = "Larkway, a charity, opened a kitchen. The Larkway charity said that it was glad."

    assert speakers(text) == ["larkway"]


def test_a_companys_union_is_not_the_company() -> None:
    text = "Lufthansa, which flies jets, was shut. The Lufthansa union said that it was sad."
    assert "lufthansa" not in speakers(text)


def test_the_presidency_speaks() -> None:
    assert speakers("Soldiers were at work, the presidency said.") == ["presidency"]


def test_a_name_that_stands_only_inside_the_full_one_is_no_other_name() -> None:
    full = "British Midland Regional Limited"
    text = f"{full} said the offer was poor. {full} said it would stop."
    [actor] = draft(text).actors
    assert (actor.name, actor.names) == (full, ())
    [actor] = draft(f"{text} Midland Regional Limited said it was late.").actors
    assert (actor.name, actor.names) == (full, ("Midland Regional Limited",))


def test_a_capitals_administration_is_its_own_and_no_persons() -> None:
    said = "The port was hit, {} administration said."

    assert speakers(said.format("Kyiv's military")) == ["kyivs-military-administration"]
    assert speakers(said.format("President Ann Lee's")) == ["lee-administration"]
    assert speakers(said.format("President Chad Israel's")) == ["israel-administration"]
    both = "Michael Jordan's administration said no. The Jordan administration said it was late."
    assert set(speakers(both)) == {"jordan-administration"}


# Whose body it is --------------------------------------------------------------------------------


def actors(text: str) -> list[tuple[str, str]]:
    return [(each.name, each.kind) for each in draft(text).actors]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The French Defence Ministry", "Ukraine’s Defence Ministry"),
        ("Qatar’s Foreign Ministry", "Egypt’s Foreign Ministry"),
        ("Gaza’s Ministry of Health", "Lebanon’s Ministry of Health"),
        ("Russia’s Security Service", "Ukraine’s Security Service"),
        ("The Defence Ministry in Moscow", "Ukraine’s Defence Ministry"),
        ("Ukraine’s Defence Ministry", "The Defence Ministry in Moscow"),
        ("The Defence Ministry", "Ukraine’s Defence Ministry"),
        ("The Ministry of Defence", "Ukraine’s Defence Ministry"),
        ("Gaza’s Ministry of Health", "Lebanon’s Health Ministry"),
        ("The Ministry of Health", "The Ministry of Transport"),
    ],
)
def test_a_ministry_of_another_state_is_another(one: str, other: str) -> None:
    first, then = speakers(f"{one} said that it was late. {other} said that it was early.")
    assert first != then


@pytest.mark.parametrize(
    "other",
    [
        "The Russian Defence Ministry",
        "The Defence Ministry",
        "Moscow’s Defence Ministry",
        "Russia’s Ministry of Defence",
        "The Russian ministry of defence",
    ],
)
def test_a_ministry_is_the_same_however_its_state_is_told(other: str) -> None:
    text = f"Russia’s Defence Ministry said that it was late. {other} said that it was bad."
    assert len(set(speakers(text))) == 1


@pytest.mark.parametrize("owned", ["Gaza’s Ministry of Health", "Ukraine’s Ministry of Health"])
def test_a_ministry_that_the_story_knows_is_not_that_of_any_other_article(owned: str) -> None:
    story = {"known": Actor(name=owned, kind=ActorKind.OFFICE)}
    text = "The Israeli cabinet met. The Ministry of Health said that two had died."
    [entry] = propose(text, published=MONDAY, actors=story, outlet=None).entries
    assert entry.who == ("ministry-of-health",)


def test_whose_a_body_of_one_name_alone_is_is_no_part_of_it() -> None:
    assert actors("Lebanon’s Hezbollah said that it was late.") == [("Hezbollah", "organisation")]


# Names that the parser tears ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ministry of Foreign Affairs and Expatriates", "office"),
        ("Ministry of Labour and Social Affairs", "office"),
        ("Hostages and Missing Families Forum", "organisation"),
        ("Museums and Monuments Commission", "organisation"),
        ("Fish and Wildlife Service", "organisation"),
        ("Black and Minority Ethnic Forum", "organisation"),
        ("Sri Lanka Banks Association", "organisation"),
        ("General Staff", "organisation"),
        ("Kelmouth Hydro", "organisation"),
    ],
)
def test_the_name_of_a_body_is_whole(name: str, kind: str) -> None:
    text = f"All hostages were freed. The {name} said that it was too early to tell."
    assert actors(text) == [(name, kind)]


@pytest.mark.parametrize(
    ("two", "names"),
    [
        ("Navy and Army", {"Navy", "Army"}),
        ("Ministry of Defence and the Home Office", {"Ministry of Defence", "Home Office"}),
    ],
)
def test_two_bodies_joined_are_no_one(two: str, names: set[str]) -> None:
    assert {name for name, _ in actors(f"The {two} said that it was late.")} == names


@pytest.mark.parametrize(
    "two",
    [
        "Houthis and Southern Council",
        "Taliban and Haqqani League",
        "Pirates and Reform Party",
        "Tigers and Football Association",
        "Department of Justice and Apple",
        "Department of Energy and Shell",
        "Ministry of Transport and Virgin Trains",
    ],
)
def test_a_name_joined_with_a_body_is_no_part_of_its_name(two: str) -> None:
    text = f"The {two} said that it was late. She ate an apple, and the pirates had a shell."
    assert two not in [name for name, _ in actors(text)]


def test_initials_as_britain_prints_them_are_the_body() -> None:
    text = "The aid group Near East Refugee Aid (Nera) was hit. “We agree,” Nera said."
    assert actors(text) == [("Near East Refugee Aid", "organisation")]


# What stands before a name -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("speaker", "name", "kind"),
    [
        ("The development charity Brannick", "Brannick", "organisation"),
        ("The pressure group Feedback Global", "Feedback Global", "organisation"),
        ("The arts union Equity", "Equity", "organisation"),
        ("The intelligence agency Shin Bet", "Shin Bet", "organisation"),
        ("The news agency Lena", "Lena", "outlet"),
        ("The Russian agency Lena", "Lena", "outlet"),
    ],
)
def test_a_noun_before_a_name_tells_what_body_it_is(speaker: str, name: str, kind: str) -> None:
    assert actors(f"{speaker} said that it was late.") == [(name, kind)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("British Airways", "British Telecom"),
        ("United Airlines", "United Technologies"),
        ("Brannick Ratings", "Brannick Chemicals"),
    ],
)
def test_companies_of_two_trades_are_two(one: str, other: str) -> None:
    first, then = speakers(f"{one} said that it was late. {other} said that it was early.")
    assert first != then


def test_the_company_is_named_as_its_group_is() -> None:
    text = "Brannick Group said that it was late. Brannick Chemicals said that it was bad."
    assert len(set(speakers(text))) == 1
    other = "Brannick Foods said that it was cold."
    assert speakers(f"{text} {other}")[-1] == "brannick-foods"


@pytest.mark.parametrize("run", ["Fatah-run", "Fatah-backed", "Fatah-led"])
def test_who_runs_a_body_is_not_that_body(run: str) -> None:
    text = f"The {run} health ministry said that it was late. Fatah said that it was early."
    assert len(set(speakers(text))) == 2


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Labour have said that it was late.", "Labour"),
        ("Lib Dems say that it was late.", "Lib Dems"),
        ("Welsh Conservatives said that it was late.", "Welsh Conservatives"),
        ("Lib Dems are late, and have said that they are.", "Lib Dems"),
    ],
)
def test_a_party_is_no_person(sentence: str, party: str) -> None:
    kinds = {each.name: each.kind for each in draft(sentence).actors}
    assert kinds.get(party, "organisation") != "person"


def test_who_acts_with_another_is_a_person_still() -> None:
    text = "Ann Lee left. Pike, Lee say it is late. Lee and Democrats said that it was over."
    assert {each.kind for each in draft(text).actors if "Lee" in each.name} == {"person"}


@pytest.mark.parametrize(
    "before",
    [
        "The minister said that Stroud must have known.",
        "England lost. Stroud should have scored.",
        "Why did Stroud say that?",
        "The minister insisted that Stroud have a say.",
        "The minister asked that Stroud say what was known.",
        "The film made Stroud say that it was late.",
        "Stroud and the EU said that talks would go on.",
        "Stroud and Fifa denied wrongdoing.",
    ],
)
def test_a_verb_that_may_be_one_persons_or_a_body_beside_makes_nobody_a_body(before: str) -> None:
    drafted = draft(f"{before} Stroud said that the road was shut. He said that it was late.")
    assert drafted.entries[-1].who == ("stroud",)
    assert [each.kind for each in drafted.actors if each.id == "stroud"] == ["person"]


def test_what_a_body_is_called_before_its_name_ends_before_the_article() -> None:
    text = "A long-time critic of the tags, the Harbour Beef Association, says that they are lost."
    (body,) = draft(text).actors
    assert (body.name, body.role) == ("Harbour Beef Association", "long-time critic of the tags")


@pytest.mark.parametrize("words", ["editorial", "headline", "opinion column"])
def test_a_papers_editorial_is_the_papers(words: str) -> None:
    assert speakers(f"The Guardian’s {words} says the minister must go at once.") == ["guardian"]


def test_a_name_that_ends_as_if_it_were_somebodys_is_whole() -> None:
    assert actors("McDonald’s said that it would close.") == [("McDonald’s", "organisation")]


# Papers ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "then", "paper"),
    [
        ("The Sun dismisses it as a day of shame.", "The paper", "sun"),
        ("The Times leads with the new show.", "The paper", "times"),
        ("The Financial Times says that it was bad.", "The FT", "financial-times"),
    ],
)
def test_a_paper_goes_on(first: str, then: str, paper: str) -> None:
    drafted = draft(f"{first} {then} says that nobody was told of it.")
    assert [each.who for each in drafted.entries][-1] == (paper,)
    assert {(each.id, each.kind) for each in drafted.actors} == {(paper, "outlet")}


def test_initials_that_the_text_gives_to_a_body_are_no_outlets() -> None:
    text = "The Port Authority (PA) met. The Press Agency wrote of it. The PA said it was bad."
    assert speakers(text)[-1] == "port-authority"


def test_two_who_both_say_something_are_two() -> None:
    assert speakers("Ann Lee and Bo Berg both said that it was late.") == ["ann-lee bo-berg"]


@pytest.mark.parametrize(
    ("full", "short", "papers"),
    [
        ("The Daily Telegraph", "The Telegraph", 1),
        ("The New York Times", "The Times", 1),
        ("The Financial Times", "The Times", 2),
        ("The Sunday Telegraph", "The Telegraph", 2),
    ],
)
def test_a_paper_is_known_by_its_last_word_where_people_call_it_so(
    full: str, short: str, papers: int
) -> None:
    text = f"{full} says that it was late. {short} says that it was bad."
    assert len(set(speakers(text))) == papers


def test_a_paper_is_called_by_its_last_word_only_behind_its_name() -> None:
    first = "The Times said it was bad. The New York Times said it was late."
    assert speakers(first) == ["times", "new-york-times"]
    told = "The mayor told the Times he would stay. The New York Times said he would go."
    assert next(each.via for each in draft(told).entries) == ("times",)


def test_a_last_word_of_two_papers_is_neither() -> None:
    told = "The Daily Telegraph said it was late. The Hexham Telegraph said it was early."
    then = "The Telegraph said it was bad."
    assert speakers(f"{told} {then}") == ["daily-telegraph", "hexham-telegraph", "unknown"]


@pytest.mark.parametrize(
    ("phrase", "who"),
    [
        ("The UN refugee agency", "un-refugee-agency"),
        ("The RMT transport union", "rmt"),
        ("His office", "unknown"),
    ],
)
def test_a_body_of_anothers_is_not_the_other(phrase: str, who: str) -> None:
    assert speakers(f"{phrase} said thousands were fleeing south.") == [who]


@pytest.mark.parametrize(
    ("body", "country", "who"),
    [
        ("Amnesty International UK", "The UK", ["amnesty-international-uk", "uk"]),
        ("Unicef UK", "The UK", ["unicef-uk", "uk"]),
        ("Transparency International Russia", "Russia", ["transparency-international-russia"]),
        ("Amnesty Nigeria", "Nigeria", ["amnesty-nigeria", "nigeria"]),
    ],
)
def test_a_body_named_after_its_country_is_not_the_country(
    body: str, country: str, who: list[str]
) -> None:
    said = f"{body} said judges took bribes. {country} said that it paid none."
    assert speakers(said)[: len(who)] == who


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Chris Poland said the prison was full.", ["chris-poland"]),
        ("EU member Hungary said the prison was full.", ["hungary"]),
        ("NATO UK envoy Ann Lee said the prison was full.", ["ann-lee"]),
    ],
)
def test_a_country_ends_no_persons_name_and_none_before_another(said: str, who: list[str]) -> None:
    assert speakers(said) == who


def test_no_agency_is_the_paper() -> None:
    then = "The paper said that two more would go."
    assert speakers(f"AFP reported that the talks were dead. {then}") == ["afp", "unknown"]
    assert speakers(f"The Guardian reported that the talks were dead. {then}")[1:] == ["guardian"]


def test_a_patrol_is_no_person() -> None:
    (actor,) = draft("U.S Border Patrol said on Monday that it had caught ten men.").actors
    assert str(actor.kind) == "organisation"


_POST = "Danish daily Leith Post said that the pier was shut."
_TIMES = "The Kelm Times, a Danish newspaper, said that the pier was shut."
_FERRY = "\n\nCNN said that the ferry was late.\n\nThe town lies on the coast.\n\n"


@pytest.mark.parametrize(
    ("before", "paper", "who"),
    [
        (_POST + _FERRY, "Danish newspaper", "leith-post"),
        (_TIMES + _FERRY, "Danish paper", "kelm-times"),
        (_TIMES, "Danish paper", "kelm-times"),
        (_POST + " " + _TIMES, "Danish newspaper", "unknown"),
        (_POST + _FERRY, "Norwegian newspaper", "unknown"),
        ("The Guardian said that a Danish paper was wrong.", "Danish newspaper", "unknown"),
        ("The Guardian said that it was wrong.", "British newspaper", "guardian"),
        ("CNN said that the ferry was late.", "newspaper", "unknown"),
        ("CNN said that the ferry was late. Reuters agreed.", "broadcaster", "unknown"),
        ("Reuters said that it was late. The BBC said that it was not.", "broadcaster", "bbc"),
        ("Reuters said that the ferry was late.", "agency", "reuters"),
        ("CNN said that the ferry was late.", "agency", "agency"),
    ],
)
def test_the_newspaper_is_one_that_is_called_so_or_may_be(
    before: str, paper: str, who: str
) -> None:
    assert speakers(f"{before}\n\nThe {paper} said that the mayor had left.")[-1] == who


def test_a_paper_that_the_parser_takes_for_a_person_is_one_behind_its_article() -> None:
    said = "Last week, the Chosun Ilbo, a major daily in Seoul, said that the pier was shut."
    assert speakers(said) == ["chosun-ilbo"]
    assert speakers("Ann Lee, a daily visitor, said that the pier was shut.") == ["ann-lee"]


@pytest.mark.parametrize(
    ("before", "it"),
    [
        ("The council said Harbour Trust had lied. It said", "council"),
        ("The ministry said Apple had fined the shop. It added", "ministry"),
        ("The UN said Israel had closed the crossing. It said", "un"),
        ("Ann Lee said Harbour Trust had closed the bridge. It said", "harbour-trust"),
        ("Reuters reported that Harbour Trust had closed the bridge. It said", "unknown"),
        ("Reuters said Harbour Trust had closed the bridge. It denied", "unknown"),
    ],
)
def test_it_is_the_body_that_spoke_and_none_of_which_that_told(before: str, it: str) -> None:
    assert speakers(f"{before} that the port was safe.")[-1] == it


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The White House said it was late. White House Harbour Council chair Ann Lee said it was early.",
            ["white-house", "ann-lee"],
        ),
        (
            "The Treasury said it was late. Treasury Department clerk Ann Lee said it was early.",
            ["treasury-department", "ann-lee"],
        ),
    ],
)
def test_a_body_inside_another_is_not_the_other(text: str, who: list[str]) -> None:
    assert speakers(text) == who


@pytest.mark.parametrize(
    "phrase", ["The New Brunswick, New Jersey company", "The New Brunswick-based company"]
)
def test_a_company_that_is_called_by_its_town_is_the_one_named_before(phrase: str) -> None:
    text = f"Johnson & Johnson denied the claims.\n\n{phrase} said that it was late."
    assert speakers(text)[-1] == "johnson-johnson"
