"""Who is described and named nowhere: an actor of the article's own, by what the noun tells."""

from __future__ import annotations

import pytest

from onrecord.dates import Date
from onrecord.draft import Drafted, propose
from onrecord.model import Actor, ActorKind


def draft(text: str, **actors: Actor) -> Drafted:
    named = {id_.replace("_", "-"): actor for id_, actor in actors.items()}
    return propose(text, published=Date.parse("2025-03-06"), actors=named, outlet="courier")


def speakers(text: str, **actors: Actor) -> list[str]:
    return [" ".join(each.who) for each in draft(text, **actors).entries if each.who]


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("The fire service", "fire service", "organisation"),
        ("The local hospital", "local hospital", "organisation"),
        ("The council", "council", "organisation"),
        ("The company", "company", "organisation"),
        ("The survey", "the survey", "document"),
        ("The insider", "the insider", "unnamed"),
        ("The safety manager", "the safety manager", "unnamed"),
        ("His lawyer", "lawyer", "unnamed"),
        ("One tenant", "One tenant", "unnamed"),
    ],
)
def test_whom_nothing_named_fits_is_an_actor_with_the_words_as_printed(
    phrase: str, name: str, kind: str
) -> None:
    (actor,) = draft(f"{phrase} said that the port was safe.").actors
    assert (actor.name, actor.kind) == (name, kind)


def test_a_manager_may_be_somebody_named_and_is_less_sure_than_a_manager() -> None:
    the, a = (
        draft(f"{article} manager said that the port was safe.").entries[0]
        for article in ("The", "A")
    )
    assert the.confidence < 0.7 < a.confidence
    assert "nobody named before" in the.why


def test_a_thing_is_nobody() -> None:
    assert speakers("The aircraft claimed that the port was safe.") == ["unknown"]
    assert speakers("The proposal said that the port was safe.") == ["unknown"]


def test_the_fire_service_of_another_article_is_another() -> None:
    text = "The fire service said that the port was safe. The fire service said it was quick."
    other = Actor(name="fire service", kind=ActorKind.ORGANISATION)
    assert speakers(text) == ["fire-service", "fire-service"]
    assert speakers(text, fire_service=other) == ["courier-fire-service"] * 2


def test_an_outlet_of_the_story_is_that_one_whoever_else_has_its_name() -> None:
    text = "A former aide told the Harbour Herald that the port was safe."
    herald = Actor(name="Harbour Herald", kind=ActorKind.OUTLET)
    described = Actor(name="Harbour Herald", kind=ActorKind.UNNAMED)
    for others in ({"courier_herald": described}, {"herald_2": herald}):
        drafted = draft(text, harbour_herald=herald, **others)
        assert [each.via for each in drafted.entries] == [("harbour-herald",)]
        assert [each.name for each in drafted.actors] == ["a former aide"]


def test_those_whom_somebody_told_something_are_one_actor_in_all_articles() -> None:
    text = "Mayor Ann Lee told reporters that the port was safe."
    lee = Actor(name="Ann Lee", kind=ActorKind.PERSON)
    reporters = Actor(name="reporters", kind=ActorKind.UNNAMED)
    drafted = draft(text, ann_lee=lee, ann_lee_reporters=reporters)
    assert [(each.who, each.to) for each in drafted.entries] == [
        (("ann-lee",), ("ann-lee-reporters",))
    ]
    assert drafted.actors == ()


def test_a_short_form_that_an_editor_gave_a_body_is_that_body_everywhere() -> None:
    kelmouth = Actor(
        name="Kelmouth Fire Service", kind=ActorKind.ORGANISATION, names=("the fire service",)
    )
    text = "The fire service said that the port was safe."
    assert speakers(text, kelmouth_fire_service=kelmouth) == ["kelmouth-fire-service"]


def test_the_whistleblower_is_who_was_described_right_before() -> None:
    text = (
        "A former safety manager said that the port was shut.\n\n"
        "The whistleblower said that nobody had answered."
    )
    assert speakers(text) == ["former-safety-manager"] * 2


def test_results_of_a_study_are_what_the_study_says() -> None:
    text = "The results of the National Port Study showed that many ships were late."
    (actor,) = draft(text).actors
    assert (actor.name, actor.kind) == ("National Port Study", "document")


def test_studies_are_nobodys_and_a_study_of_somebody_is_a_document() -> None:
    assert speakers("Studies show that the port is safe.") == ["unknown"]
    (actor,) = draft("Posts on the board of the club claimed that the port was safe.").actors
    assert actor.kind == "document"


def test_a_family_may_speak_and_a_scandal_may_not() -> None:
    text = "The {} told reporters that the port was safe."
    assert speakers(text.format("family")) == ["family"]
    assert speakers("Two scandals showed that the port was unsafe.") == ["unknown"]


def test_whose_page_it_stands_on_and_who_is_told_with_emphasis() -> None:
    text = "Apple was sad. A statement on Apple's website said that the port was safe."
    assert speakers(text) == ["apple"]
    text = "The ministry was sad. A statement on the ministry's website said it was safe."
    assert speakers(text) == ["ministry"]
    assert speakers("Ann Lee left. Lee herself said that it was late.") == ["ann-lee"]


def test_a_newspaper_that_is_named_is_none_named_before() -> None:
    text = "Reuters said that it was late. The Munhwa Ilbo newspaper said that the port was safe."
    assert speakers(text) == ["reuters", "munhwa-ilbo"]


# Where a speaker's phrase ends -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (
            "The unnamed clerk - described as calm - said that the vault was empty.",
            "The unnamed clerk",
        ),
        ("The clerk – described as calm – said that the vault was empty.", "The clerk"),
        (
            "Staff picPORTSIDE, Feb 10 — Mayor Elena Brandt said that the vault was empty.",
            "Mayor Elena Brandt",
        ),
        ("• Clerks said that the vault was empty.", "Clerks"),
        ("* The bank's clerk said that the vault was empty.", "The bank's clerk"),
        ("Jean-Luc Moreau said that the vault was empty.", "Jean-Luc Moreau"),
    ],
)
def test_a_phrase_ends_at_a_dash_and_behind_a_bullet(text: str, printed: str) -> None:
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries
    assert entry.who_printed is not None
    assert entry.who_printed.of(text) == printed


@pytest.mark.parametrize(
    "two",
    [
        ("an aide to Senator Ann Lee", "an aide to Governor Bob Roe"),
        ("a source in the French ministry", "a source in the German ministry"),
        ("an official from the harbour office", "an official from the union"),
        ("a lawyer with the Legal Fund", "a lawyer with the union"),
        ("police in Oslo", "police in Leith"),
        ("a report from the ministry", "a report from the council"),
    ],
)
def test_two_who_belong_to_others_are_two(two: tuple[str, str]) -> None:
    text = "“The port is safe,” said {}. “It was closed on Monday,” said {}.".format(*two)
    drafted = draft(text)
    assert [e.who_printed.of(text) for e in drafted.entries if e.who_printed] == list(two)
    assert len(drafted.actors) == 2


def test_officials_are_those_of_whom_alone_it_was_told_where_they_are() -> None:
    text = "Officials in Oslo said it was safe. {}Officials said it was shut on Monday."
    assert len(set(speakers(text.format("")))) == 1
    assert len(set(speakers(text.format("Officials in Bern said it was old. ")))) == 3


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("a spokesman in a statement", "a spokesman"),
        ("an official in Oslo on Monday", "an official in Oslo"),
        ("a manager with a smile", "a manager"),
        ("the minister in Oslo", "minister"),
        ("a lawyer to the court", "a lawyer"),
        ("an official to Reuters", "an official"),
        ("a guest on the BBC", "a guest"),
        ("an expert with Bloomberg", "an expert"),
        ("a woman with her children", "a woman"),
    ],
)
def test_where_and_how_it_was_said_is_no_part_of_who_said_it(phrase: str, name: str) -> None:
    (actor,) = draft(f"“The port is safe,” said {phrase}.").actors
    assert actor.name == name


def test_another_source_is_another_and_the_source_is_the_last_described() -> None:
    text = """\
A source close to Ann Lee said the deputy had called her sister.

Another source said the deputy had tried to cover it up. “They are cousins,” the source added.
"""
    assert speakers(text) == ["source-close-to-ann-lee", "another-source", "another-source"]


def test_the_spokesman_is_the_one_whom_the_text_told_of_without_a_name() -> None:
    text = """\
A spokesman for the interior ministry rejected the report as “a lie”.

“The minister said nothing of the kind,” the spokesman said.
"""
    assert set(speakers(text)) == {"spokesman-for-the-interior-ministry"}
    named = text.replace("“The", "Bo Mann, a union spokesman, laughed.\n\n“The")
    assert speakers(named)[-1] == "bo-mann"


def test_the_minister_is_the_last_named_of_several_though_another_bears_the_bare_title() -> None:
    text = """\
Fisheries Minister Ann Lee denied that the port would close.

The minister said the paper of the Minister Bo Mann was misleading. “It is not so,” said the Minister.
"""
    assert speakers(text)[1] == "ann-lee"


# Whom nobody names -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "phrase",
    [
        "three Indonesian government and medical officials",
        "the government and medical officials",
        "two senior French defence ministry officials",
        "White House and Pentagon officials",
        "a former White House and Pentagon official",
        "a government official",
        "Ukrainian officials",
        "White House aides",
        "Kremlin insiders",
        "police officers",
        "police and prosecutors",
        "two ministers",
        "a group of MPs",
        "a committee of ministers",
        "government sources",
    ],
)
def test_who_is_not_named_is_no_government_and_no_body(phrase: str) -> None:
    text = f"{phrase[0].upper()}{phrase[1:]} said the minister had been taken to hospital in Bali."
    drafted = draft(text)
    (who,) = speakers(text)
    assert [actor.kind for actor in drafted.actors if actor.id == who] == ["unnamed"]


def test_who_is_named_beside_others_or_as_a_council_of_them_is_named() -> None:
    named = "The White House and Pentagon officials said that it was late."
    assert speakers(named) == ["white-house pentagon-officials"]
    council = "The Committee of Ministers said that it was late."
    assert speakers(council) == ["committee-of-ministers"]


def test_the_group_is_the_group_of_people_described_before() -> None:
    text = "A group of MPs said that the port was closed.\n\nThe group said that it was late."
    assert speakers(text) == ["group-of-mps", "group-of-mps"]


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("several media reports", "unnamed"),
        ("some reports", "unnamed"),
        ("unconfirmed reports", "unnamed"),
        ("social media posts", "unnamed"),
        ("a newspaper report", "unnamed"),
        ("local media", "unnamed"),
        ("court documents", "document"),
        ("Apple's posts", "document"),
        ("a study", "document"),
    ],
)
def test_reports_of_whomever_are_nobodys_and_no_document(phrase: str, kind: str) -> None:
    drafted = draft(f"{phrase[0].upper()}{phrase[1:]} said the minister had been taken to Bali.")
    (entry,) = (each for each in drafted.entries if each.who)
    assert [actor.kind for actor in drafted.actors if actor.id in entry.who] == [kind]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Izzy Raj-Seppings, one of the campaigners,", "Izzy Raj-Seppings"),
        ("Earlier a local newspaper", "a local newspaper"),
        ("Later an old fisherman", "an old fisherman"),
        ("Nearly every fisherman", "Nearly every fisherman"),
    ],
)
def test_a_name_ends_at_its_comma_and_begins_behind_the_time(phrase: str, name: str) -> None:
    assert [each.name for each in draft(f"{phrase} said that the port was safe.").actors] == [name]


def test_the_spokesperson_in_the_same_words_is_the_one_told_of_before() -> None:
    text = "A Flybmi spokesperson said it was poor.\n\nThe {} spokesperson said flights would stop."
    assert speakers(text.format("Flybmi")) == ["flybmi-spokesperson"] * 2
    assert len(set(speakers(text.format("Loganair")))) == 2


@pytest.mark.parametrize(
    ("lead", "behind", "who"),
    [
        (
            "The new head of the Army said that the bridge was shut.",
            "Police chief Ann Hill said it was late.",
            "new-head-of-the-army",
        ),
        ("The driver said that the bridge was shut.", "Ann Hill said it was late.", "unknown"),
        ("The new mayor said the bridge was unsafe.", "Ann Hill disagreed.", "new-mayor"),
        (
            "The victim's father said that the court was too kind.",
            "Mark Bell was jailed for ten years.",
            "victims-father",
        ),
    ],
)
def test_whoever_is_named_next_may_be_somebody_else(lead: str, behind: str, who: str) -> None:
    assert speakers(f"{lead}\n\n{behind}")[0] == who


@pytest.mark.parametrize(
    ("lead", "behind"),
    [
        ("The roads minister said that the bridge was shut.", "Speaking in Leith, Ann Hill said"),
        ("The council's harbour master has said the quay was shut.", "Ann Hill spoke and said"),
    ],
)
def test_who_begins_the_news_by_an_office_is_who_speaks_next_by_a_name_alone(
    lead: str, behind: str
) -> None:
    said = "it was late.\n\nThe office was shut. The minister added that it was sad."
    assert speakers(f"Roads shut\n\n{lead}\n\n{behind} {said}")[:2] == ["ann-hill"] * 2
    assert "ann-hill" not in speakers(f"{lead}\n\nBut {behind} {said}")[0]


def test_whom_an_office_was_found_to_mean_it_means_from_then_on() -> None:
    text = (
        "Ann Hill has said that the bridge was shut.\n\nThe prime minister said that she had seen "
        "it.\n\nBo Berg told Cara Lund that it was sad.\n\nThe prime minister said it was late."
    )
    assert speakers(text) == ["ann-hill", "ann-hill", "bo-berg", "ann-hill"]


def test_an_office_is_itself_where_two_who_spoke_may_hold_it() -> None:
    text = (
        "Bo Berg has called on Ann Hill to resign.\n\nAnn Hill said that she would go.\n\n"
        "The Labour leader said that it was late."
    )
    assert speakers(text)[-1] == "labour-leader"


@pytest.mark.parametrize(
    ("again", "sources"),
    [
        ("The senior Larkway official", 1),
        ("The Larkway harbour official", 1),
        ("The other Larkway official", 2),
        ("The Portside official", 2),
    ],
)
def test_a_source_is_the_same_where_all_that_is_said_of_it_was_said_before(
    again: str, sources: int
) -> None:
    text = f"A top Larkway harbour official said it was poor.\n\n{again} said it was late."
    assert len(set(speakers(text))) == sources


def test_whom_the_same_paragraph_names_next_is_somebody_else() -> None:
    text = "The dead man's widow said he was good. Mark Bell said the toll would go."
    assert speakers(text)[0] == "dead-mans-widow"


@pytest.mark.parametrize("described", ["The Russian", "The 34-year-old", "The MP for Larkway"])
def test_what_is_told_anew_is_of_whom_the_sentence_before_tells(described: str) -> None:
    said = f"{described} said that the toll would go."
    alone = "Anna Petrova says that the tablet was in a remedy."
    assert speakers(f"{alone} {said}") == ["anna-petrova"] * 2
    assert speakers(f"Anna Petrova ended her time as port doctor. {said}") == ["anna-petrova"]
    for others in (
        "condemned him",
        "met Bo Lund",
        "met a boy",
        "met a Kenyan",
        "was attacked on Monday",
    ):
        (who,) = speakers(f"Anna Petrova {others}. {said}")
        assert who in ("unknown", "russian", "mp-for-larkway")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("Mark Bell left on Monday.", "The 34-year-old said she was sorry."),
        ("Mark Bell, 52, left on Monday.", "The 34-year-old said it was late."),
        ("Judge Mark Bell jailed the boy.", "The 14-year-old said he was sorry."),
        ("Mark Bell lost the seat to a newcomer.", "The MP for Larkway said it was late."),
        ("The British pilot Mark Bell left.", "The Russian said it was late."),
    ],
    ids=["she", "another age", "a boy", "a newcomer", "another nation"],
)
def test_what_is_told_anew_is_of_nobody_whom_it_does_not_fit(before: str, said: str) -> None:
    (who,) = speakers(f"{before} {said}")
    assert who in ("unknown", "russian", "mp-for-larkway")


@pytest.mark.parametrize(
    "told",
    [
        "her office was getting threats, adding",
        "Bo Lund was ill, insisting",
        "eight people had died in the storm, later saying",
    ],
)
def test_who_said_something_adds_to_it(told: str) -> None:
    assert speakers(f"Anna Petrova said that {told} that it was getting worse.") == [
        "anna-petrova",
        "anna-petrova",
    ]


def test_who_acts_in_what_is_said_may_go_on() -> None:
    text = "Anna Petrova said that Bo Lund had told the police, adding that it was late."
    assert "bo-lund" in speakers(text)


def test_the_independent_may_be_a_candidate_and_is_no_sure_outlet() -> None:
    drafted = draft("Ann Moyes won. The Independent said she would stand again.")
    assert drafted.entries[0].confidence < 0.9
    assert [each.kind for each in drafted.actors] == ["organisation"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("They asked for secrecy, a move legal experts said would be wrong.", "legal-experts"),
        ("A dozen legal experts said it would fail.", "dozen-legal-experts"),
    ],
)
def test_a_thing_before_those_who_speak_is_no_part_of_them(text: str, who: str) -> None:
    assert speakers(text)[-1:] == [who]


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Senior party figures", "unnamed"),
        ("Leading Republican figures", "unnamed"),
        ("Official figures", "document"),
    ],
)
def test_figures_of_rank_are_people(phrase: str, kind: str) -> None:
    drafted = draft(f"{phrase} warned that the bridge was closed.")
    assert [each.kind for each in drafted.actors] == [kind]


@pytest.mark.parametrize(
    ("described", "named", "who"),
    [
        (
            "A Portside Union spokeswoman",
            "policy director David Brandt",
            "portside-union-spokeswoman",
        ),
        ("A Portside Union spokesman", "spokesman David Brandt", "david-brandt"),
        ("A top Portside Union official", "policy director David Brandt", "david-brandt"),
    ],
)
def test_who_is_told_by_an_office_is_named_next_with_that(
    described: str, named: str, who: str
) -> None:
    text = f"{described} said the port was closed.\n\nPortside Union {named} said it was late."
    assert [each.who[0] for each in draft(text).entries][:1] == [who]


def test_an_office_is_its_holders_whatever_else_is_told_of_it() -> None:
    text = "Gov. Mike Brandt left.\n\nThe governor, a Democrat, said that he was surprised."
    assert [each.who for each in draft(text).entries if each.who] == [("mike-brandt",)]
    alone = draft("The governor, a Democrat, said that he was surprised.")
    assert [each.name for each in alone.actors] == ["governor"]


@pytest.mark.parametrize(
    ("phrase", "who"),
    [
        ("House Speaker Ann Lee and Senate Leader Bob Brandt", ("ann-lee", "bob-brandt")),
        ("Council Leader Ann Lee and her deputy, Bob Brandt,", ("ann-lee", "bob-brandt")),
        ("Portside lawmakers and Gov. Bob Brandt", ("portside-lawmakers", "bob-brandt")),
        ("Premier and Minister of Roads Ann Lee", ("ann-lee",)),
        ("The IRS and Treasury Department", ("irs", "treasury-department")),
        ("The Health and Human Services Department", ("health-and-human-services-department",)),
    ],
)
def test_two_offices_with_their_holders_are_two(phrase: str, who: tuple[str, ...]) -> None:
    (entry,) = draft(f"{phrase} said that the bridge was closed.").entries
    assert entry.who == who
