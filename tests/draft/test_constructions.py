"""Statements that no verb of saying governs, or whose words stand around it."""

from __future__ import annotations

import pytest

from drafting import entries, told
from onrecord.draft import learned, propose
from onrecord.draft.sentences.frame import frame
from onrecord.draft.sentences.parse import parse
from onrecord.draft.speech import cue
from onrecord.quotations import quotations
from onrecord.text import paragraphs

UNSAID = [
    "Ada Lind no longer says that the bridge is safe.",
    "Ada Lind no longer believes that the bridge is safe.",
    "Ada Lind no longer called the bridge “safe and sound”.",
    "Ada Lind no longer denies that the bridge is unsafe.",
    "Ada Lind rarely says that the bridge is safe.",
    "Ada Lind rarely, if ever, says that the bridge is safe.",
    "Rarely does Ada Lind say that the bridge is safe.",
    "Ada Lind seldom says that the bridge is safe.",
    "Ada Lind hardly believes that the bridge is safe.",
    "Ada Lind scarcely said that the bridge was safe.",
    "Ada Lind has barely said that the bridge is safe.",
    "Ada Lind never said that the bridge was safe.",
    "The mayor left, nor did Ada Lind say that the bridge was safe.",
    "No minister said that the bridge was safe.",
    "No-one said that the bridge was safe.",
    "Nobody said that the bridge was safe.",
    "No minister came and said that the bridge was safe.",
    "No minister went on to say that the bridge was safe.",
    "No minister called for a public inquiry into the bridge.",
    "No minister denied that the bridge was unsafe.",
    "No minister's spokesman said that the bridge was safe.",
    "There is no minister who said that the bridge was safe.",
    "Neither Ada Lind nor Bo Berg said that the bridge was safe.",
    "Neither the mayor nor the minister believes that the bridge is safe.",
    "Neither of the ministers said that the bridge was safe.",
    "None of the ministers said that the bridge was safe.",
    "Not one minister said that the bridge was safe.",
    "Not one of the ministers said that the bridge was safe.",
    "Few ministers said that the bridge was safe.",
    "Few of the ministers said that the bridge was safe.",
    "According to no minister, the bridge is safe.",
    "Not everyone believes that the bridge is safe.",
    "It was said by no minister that the bridge was safe.",
    "It is no longer believed that the bridge is safe.",
    "Unless Ada Lind says that the bridge is safe, it stays closed.",
    "If Ada Lind says that the bridge is safe, it will open.",
    "The bridge stays closed unless Ada Lind says that it is safe.",
    "The mayor asked whether Ada Lind said that the bridge was safe.",
    "Had Ada Lind said that the bridge is safe, it would open.",
    "Were Ada Lind to say that the bridge is safe, it would open.",
    "Should Ada Lind say that the bridge is safe, it will open.",
]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge, Ana Lopez said, would be closed for a year.", "The bridge … would be closed for a year"),
        ("To keep the port open, Ana Lopez said, the council should dredge it.", "To keep the port open … the council should dredge it"),
        ("The yard was profitable, Ana Lopez said, until it lost its crane in 1999.", "The yard was profitable … until it lost its crane in 1999"),
        ("Ana Lopez said they could not answer because the council had only asked for the papers on Monday.", "they could not answer because the council had only asked for the papers on Monday"),
        ("Bo Berg, Ana Lopez said, lied about the bridge.", "Bo Berg … lied about the bridge"),
        ("The bridge is, Ana Lopez said, unsafe.", "The bridge is … unsafe"),
        ("The bridge will, Ana Lopez said, be closed.", "The bridge will … be closed"),
        ("The bridge was not, Ana Lopez said, a danger.", "The bridge was not … a danger"),
        ("She knew who he was, Ana Lopez said, smiling.", "She knew who he was"),
    ],
)  # fmt: skip
def test_words_on_both_sides_of_the_speaker(text: str, words: str) -> None:
    assert ("ana-lopez", words) in told(text)


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Port administrators expect that the work will take a couple of months.", "port-administrators", "the work will take a couple of months"),
        ("Ana Lopez believes the fire began in the kitchen.", "ana-lopez", "the fire began in the kitchen"),
        ("Some residents now want the council to pay for a new bridge.", "residents", "the council to pay for a new bridge"),
        ("The researchers found that dredging caused half of the damage to the reef.", "researchers", "dredging caused half of the damage to the reef"),
        ("Ana Lopez met the press after an announcement by Portside Council that the bridge was unsafe.", "portside-council", "the bridge was unsafe"),
        ("The crowd laughed at the council's claim that the bridge was safe.", "council", "the bridge was safe"),
        ("Ana Lopez described the council's plan as “hasty, costly and blind”.", "ana-lopez", "the council's plan as “hasty, costly and blind”"),
        ("Describing the problem as one that was “decades in the making”, Ana Lopez left the hall.", "ana-lopez", "the problem as one that was “decades in the making”"),
    ],
)  # fmt: skip
def test_what_tells_of_a_statement_without_a_verb_of_saying(
    text: str, who: str, words: str
) -> None:
    assert (who, words) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "“I think we will win,” Ana Lopez said.",
        "Ana Lopez expects to win.",
        "Ana Lopez was called to the hall for an interview.",
        "The belief that the bridge was safe proved costly.",
    ],
)
def test_what_is_nobody_elses_statement(text: str) -> None:
    assert [words for _, words in told(text) if "we will win" not in words] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mayor Ana Lopez denied any wrongdoing.", "any wrongdoing"),
        ("Mayor Ana Lopez denied that the council had lost money.", "the council had lost money"),
        ("Mayor Ana Lopez rejected claims that the council had lost money.", "claims that the council had lost money"),
        ("Mayor Ana Lopez ruled out raising the fare.", "raising the fare"),
        ("Mayor Ana Lopez dismissed suggestions that the bridge was unsafe.", "suggestions that the bridge was unsafe"),
        ("Mayor Ana Lopez denies it.", "denies it"),
        ("Mayor Ana Lopez denied wrongdoing.", "denied wrongdoing"),
        ("Mayor Ana Lopez rejected that.", "rejected that"),
        ("Mayor Ana Lopez dismissed the claims.", "the claims"),
        ("Mayor Ana Lopez disputed the allegations.", "the allegations"),
        ("Mayor Ana Lopez refused to meet the demands.", "refused to meet the demands"),
    ],
)  # fmt: skip
def test_a_denial_is_never_drafted_as_said(text: str, words: str) -> None:
    (entry,) = entries(text)

    assert told(text) == [("ana-lopez", words)]
    assert entry.rejects_unknown


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ana Lopez was denied a visa.",
        "The council denied Ana Lopez a permit.",
        "Mayor Ana Lopez rejected it.",
    ],
)
def test_what_is_not_given_is_no_denial(text: str) -> None:
    assert entries(text) == []


def test_a_quotation_in_the_next_paragraph_is_whose_the_last_one_was() -> None:
    text = (
        "“They lose money,” said the port's vice president in a conference call.\n\n"
        "“It should have been done years ago.”"
    )

    first, second = entries(text)
    assert first.who == second.who == ("ports-vice-president",)


def test_the_company_is_the_one_that_spoke_and_no_ministry() -> None:
    text = (
        "Acme Motors says that it needs money from the US Treasury Department.\n\n"
        "The company has warned that it may stop running by March."
    )

    assert [each.who for each in entries(text)] == [("acme-motors",)] * 2


def test_a_title_is_no_part_of_a_name() -> None:
    text = "The Canadian premier Lopez said that the port was safe."

    assert told(text) == [("lopez", "the port was safe")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("General Motors and Chrysler said that they need money from Congress.", "general-motors chrysler"),
        ("France and the European Commission said that the treaty would be signed.", "france european-commission"),
        ("Ana Lopez and Peter Brandt said that the bridge was unsafe.", "ana-lopez peter-brandt"),
        ("The House Energy and Commerce Committee said that it would vote.", "house-energy-and-commerce-committee"),
        ("Officials and residents said that the bridge was unsafe.", "officials-and-residents"),
        ("President Barack Obama's administration warned that it would not pay.", "obama-administration"),
    ],
)  # fmt: skip
def test_two_who_speak_together_and_one_whose_name_has_an_and(text: str, who: str) -> None:
    assert [speaker for speaker, _ in told(text)] == [who]


def test_they_are_those_who_spoke_together() -> None:
    text = (
        "Ana Lopez and Peter Brandt said that the bridge was unsafe. They added that it must close."
    )

    assert [each.who for each in entries(text)] == [("ana-lopez", "peter-brandt")] * 2


@pytest.mark.parametrize(
    ("text", "rejects"),
    [
        ("Ana Lopez said the claims were baseless.", True),
        ("Ana Lopez stated that the report was “not in line with reality”.", True),
        ("Ana Lopez called the allegations “nonsense”.", True),
        ("“It is simply not true that we were warned,” Ana Lopez said.", True),
        ("“I said that we hoped for Friday. I never promised it,” Ana Lopez said.", True),
        ("“I never saw the bridge,” Ana Lopez said.", False),
        ("“It is not easy to close a bridge,” Ana Lopez said.", False),
        ("Ana Lopez offered to sell the old ferry.", False),
        ("Ana Lopez said the plan was baseless.", False),
        ("Ana Lopez said the report was long.", False),
    ],
)
def test_who_calls_a_claim_untrue_rejects_it(text: str, rejects: bool) -> None:  # noqa: FBT001  # a case
    assert [each.rejects_unknown for each in entries(text)] == [rejects]


def test_what_stands_between_two_statements_does_not_part_their_occasion() -> None:
    text = (
        "Ana Lopez told the BBC on Saturday: “The bridge is safe.” “The state of the road has gone "
        "down,” she said, referencing its potholes. “We have a bit of time,” she said."
    )

    assert [(each.via, str(each.when)) for each in entries(text)] == [(("bbc",), "2024-11-23")] * 3


def test_a_name_that_a_pronoun_follows_is_a_persons() -> None:
    text = "Ana Lopez told reporters that the bridge was safe. “We have time,” she said."

    drafted = propose(text, published=None, actors={}, outlet=None)

    assert [each.who for each in drafted.entries] == [("ana-lopez",)] * 2
    assert [each.kind for each in drafted.actors if each.id == "ana-lopez"] == ["person"]


def test_whom_it_was_told_in_a_statement() -> None:
    text = "Ana Lopez told LA Weekly in a statement that the case was being dealt with as theft."

    (entry,) = entries(text)
    assert (entry.who, entry.via) == (("ana-lopez",), ("la-weekly",))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council's letter reads: “We may extend the use of the form.”", "We may extend the use of the form."),
        ("Ana Lopez wants “no part” of the council's plan.", "“no part” of the council's plan"),
        ("Reports have revealed that a sailor from the group called the Sea Dogs was persuaded to go home.", "a sailor from the group called the Sea Dogs was persuaded to go home"),
    ],
)  # fmt: skip
def test_the_speakers_own_words_make_a_statement(text: str, words: str) -> None:
    assert words in [said for _, said in told(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The defence ministry said the base was hit. It added that nobody was hurt.", ["defence-ministry"] * 2),
        ("The ferry company's letter said the fare would rise. It warned that more would follow.", ["ferry-companys-letter"] * 2),
        ("The work is late. It suggests that nobody cares.", []),
        ("The World Health Organisation (WHO) said that salt was good. WHO says that a lack of it is common.", ["world-health-organisation"] * 2),
        ("American academic and professor Marc Lamont Hill said the movement was good.", ["marc-lamont-hill"]),
    ],
)  # fmt: skip
def test_it_and_initials_and_two_roles_of_one(text: str, who: list[str]) -> None:
    assert [speaker for speaker, _ in told(text)] == who


def test_a_thing_holds_no_view_and_who_wants_something_asked_nobody() -> None:
    assert entries("The developments described the plan as “madness”.") == []
    (entry,) = entries("Some residents now want Ana Lopez to pay for a new bridge.")
    assert entry.to == ()


@pytest.mark.parametrize("text", UNSAID)
def test_what_nobody_says_or_only_might_is_not_drafted_as_said(text: str) -> None:
    assert [each for each in told(text) if each[0] != "mayor"] == []


@pytest.mark.parametrize("text", UNSAID)
def test_the_learned_model_finds_no_saying_there_either(text: str) -> None:
    parses = parse([frame(text, each, quotations(text)) for each in paragraphs(text)])
    judged = [each.judged() for each in learned.readings(parses, [[]])]

    assert [each for each in judged if each and each.kind != "stance"] == []


@pytest.mark.parametrize(
    "text",
    ["“The bridge is safe,” no minister said.", "“The bridge is safe,” Ada Lind never said."],
)
def test_a_quotation_that_nobody_said_is_given_to_nobody(text: str) -> None:
    assert [who for who, _ in told(text) if who != "unknown"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("If the bridge opens, Ada Lind said, the port will grow.", "If the bridge opens … the port will grow"),
        ("No bridge is safe, Ada Lind said.", "No bridge is safe"),
        ("No one is safe, said Ada Lind.", "No one is safe"),
        ("“If it opens,” Ada Lind said, “we win.”", "If it opens … we win."),
        ("“Not one bridge is safe,” said Ada Lind.", "Not one bridge is safe"),
        ("Ada Lind said that no minister had seen the bridge.", "no minister had seen the bridge"),
        ("Ada Lind said that the bridge was no longer safe.", "the bridge was no longer safe"),
        ("Ada Lind said if it rains the bridge will close.", "if it rains the bridge will close"),
        ("Asked if the bridge was safe, Ada Lind said that it was closed.", "it was closed"),
        ("Ada Lind had said that the bridge was safe.", "the bridge was safe"),
        ("Only then had Ada Lind said that the bridge was safe.", "the bridge was safe"),
        ("Ada Lind, no longer a minister, said that the bridge was safe.", "the bridge was safe"),
        ("Ada Lind, who has no children, said that the bridge was safe.", "the bridge was safe"),
        ("No minister came, and Ada Lind said that the bridge was safe.", "the bridge was safe"),
        ("No one died, and Ada Lind called the fall “a disgrace”.", "the fall “a disgrace”"),
        ("The bridge did not fall, but Ada Lind called it “a disgrace”.", "a disgrace"),
        ("Rarely, Ada Lind said, is the bridge safe.", "Rarely … is the bridge safe"),
    ],
)  # fmt: skip
def test_a_no_or_an_if_elsewhere_takes_nothing_from_what_is_said(text: str, words: str) -> None:
    assert told(text) == [("ada-lind", words)]


def test_the_number_of_a_house_makes_nobody_of_those_in_it() -> None:
    assert [words for _, words in told("No 10 said that the bridge was safe.")] == [
        "the bridge was safe"
    ]


def test_a_cue_begins_with_its_own_no() -> None:
    text = "Ada Lind no longer says that the bridge is safe."
    [parsed] = parse([frame(text, each, ()) for each in paragraphs(text)])
    verb = next(word for word in parsed.words if word.form == "says")

    assert cue.cue_span(parsed, verb).of(text) == "no longer says"


@pytest.mark.parametrize(
    "lead", ["Referring to the old pier", "However, in her first letter", "In a long speech"]
)
def test_what_leads_in_to_a_quotation_is_no_part_of_it(lead: str) -> None:
    text = f'{lead}, Ann Lee said, "The pier was never ours to sell."'
    assert told(text) == [("ann-lee", "The pier was never ours to sell.")]


@pytest.mark.parametrize(
    "text",
    [
        "‘Rope-eating’ beetle found\n\nThe beetle is small.",
        "Ada Lind said the bones were old.\n\n‘Lost village’\n\nThe bones lay under a barn.",
        "Brannick Recalls Brannick Kettles Over Loose Lids\n\nThe kettles are hot.",
        "Brannick is recalling more than 30,000 kettles made in Brest.",
        "The storm threatened to become a national scandal.",
    ],
)
def test_what_only_looks_like_saying_is_none(text: str) -> None:
    assert [said for _, said in told(text) if said != "the bones were old"] == []


def test_who_sits_for_a_party_is_no_body() -> None:
    drafted = propose(
        "The Labour MP said that the pier was closed.", published=None, actors={}, outlet=None
    )
    assert [actor.kind for actor in drafted.actors] == ["unnamed"]
