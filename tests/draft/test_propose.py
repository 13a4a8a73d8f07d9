"""What a draft proposes for sentences as newsrooms print them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from onrecord.dates import Date
from onrecord.draft import Drafted, Proposal, propose, to_yaml
from onrecord.files import parse_yaml
from onrecord.model import Actor, ActorKind
from onrecord.text import Located, Span, find, locate, squeeze

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
MONDAY = Date.parse("2024-11-25")
ACTORS = {
    "jean-noel-barrot": Actor(name="Jean-Noël Barrot", kind=ActorKind.PERSON),
    "le-monde": Actor(name="Le Monde", kind=ActorKind.OUTLET),
    "bbc": Actor(name="BBC", kind=ActorKind.OUTLET, names=("BBC News",)),
    "france": Actor(name="France", kind=ActorKind.GOVERNMENT, names=("Paris",)),
    "uk": Actor(name="United Kingdom", kind=ActorKind.GOVERNMENT, names=("London", "Britain")),
    "ann-smith": Actor(name="Ann Smith", kind=ActorKind.PERSON),
    "bob-smith": Actor(name="Bob Smith", kind=ActorKind.PERSON),
    "port-source": Actor(name="a senior port source", kind=ActorKind.UNNAMED),
}


def draft(text: str, *, covered: Sequence[Span] = (), title: str | None = None) -> Drafted:
    return propose(
        text, published=MONDAY, actors=ACTORS, outlet="lbc", covered=covered, title=title
    )


def told(text: str) -> list[tuple[str, str]]:
    """Who says what, of all that is proposed."""
    return [(" ".join(each.who), said(text, each)) for each in draft(text).entries if each.who]


def said(text: str, proposal: Proposal) -> str:
    return " / ".join(squeeze(span.of(text)) for span in proposal.said)


def only(text: str) -> Proposal:
    (proposal,) = draft(text).entries
    return proposal


# What is said -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We are not ruling out any option,” Jean-Noël Barrot said.", "We are not ruling out any option"),
        ("Jean-Noël Barrot said: ‘We are not ruling out any option.’", "We are not ruling out any option."),
        ('"We support Ukraine. Why? It is our security," Jean-Noël Barrot stated.', "We support Ukraine. Why? It is our security"),
        ("“We will go,” Jean-Noël Barrot said. “And we will go soon.”", "We will go / And we will go soon."),
        ("“We will go,” said Jean-Noël Barrot, “and we will go soon.”", "We will go / and we will go soon."),
        ("Jean-Noël Barrot said Western allies should ‘not set red lines’ on Ukraine.", "Western allies should ‘not set red lines’ on Ukraine"),
        ("Jean-Noël Barrot said that France will send troops.", "France will send troops"),
        ("France will send troops, Jean-Noël Barrot said.", "France will send troops"),
        ("According to Jean-Noël Barrot, France will send troops.", "France will send troops"),
        ("France will send troops, according to Jean-Noël Barrot.", "France will send troops"),
        ("Jean-Noël Barrot vowed to increase production of the weapon.", "to increase production of the weapon"),
        ("Jean-Noël Barrot urged the allies to continue their support.", "the allies to continue their support"),
        ("Jean-Noël Barrot called on Friday on the council to act at once.", "the council to act at once"),
        ("Jean-Noël Barrot has cautioned the allies against sending troops.", "the allies against sending troops"),
        ("Jean-Noël Barrot called on Saturday for a public inquiry into the bridge.", "a public inquiry into the bridge"),
        ("Jean-Noël Barrot appealed to the allies for calm and patience.", "calm and patience"),
        ("Jean-Noël Barrot refused to rule out sending “troops” to Ukraine.", "refused to rule out sending “troops” to Ukraine"),
        ("Jean-Noël Barrot declined to rule out that France will send troops.", "declined to rule out that France will send troops"),
        ("Jean-Noël Barrot called it “completely unacceptable”.", "completely unacceptable"),
        ("Jean-Noël Barrot described the plan as “a dangerous escalation”.", "the plan as “a dangerous escalation”"),
    ],
)  # fmt: skip
def test_direct_mixed_and_reported_speech(text: str, words: str) -> None:
    assert told(text) == [("jean-noel-barrot", words)]


def test_a_quotation_that_runs_on_into_the_next_paragraph() -> None:
    text = '"It would be ready.\n\nIf necessary, it could also help," Jean-Noël Barrot says.'
    assert told(text) == [
        ("jean-noel-barrot", "It would be ready. / If necessary, it could also help")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not say whether the missile was used.",
        "France could announce that it will send troops.",
        "Jean-Noël Barrot is expected to say that France will send troops.",
        "The so-called “red lines” are gone.",
        "He was the first prime minister to attend.",
        "This suggests that the war will go on.",
        "Jean-Noël Barrot refused to comment on the reports.",
        "The operation, which Jean-Noël Barrot called “Desert Storm”, began on Monday.",
        "It was wrong to call it “completely unacceptable”.",
        "The treaty calls for a new bridge over the river.",
        "Jean-Noël Barrot called her for an interview about the bridge.",
        "Jean-Noël Barrot did not call for a public inquiry into it.",
    ],
)
def test_what_nobody_said_is_not_proposed(text: str) -> None:
    assert told(text) == []


def test_of_several_clauses_only_the_last_is_surely_the_speakers() -> None:
    text = "Soldiers are believed to be there, and will be ready soon, according to Paris."
    assert told(text) == [("unknown", "Soldiers / to be there"), ("france", "will be ready soon")]


def test_the_question_before_an_answer_is_not_part_of_it() -> None:
    text = "Jean-Noël Barrot said that he ruled nothing out when asked about the ships."
    assert told(text) == [("jean-noel-barrot", "he ruled nothing out")]


def test_a_rejection_does_not_say_what_it_rejects() -> None:
    text = "The Kremlin has denied claims that Russia sent soldiers to Ukraine."
    proposal = only(text)
    assert proposal.rejects_unknown
    assert said(text, proposal) == "claims that Russia sent soldiers to Ukraine"
    assert proposal.cue is not None
    assert proposal.cue.of(text) == "has denied"


@pytest.mark.parametrize(
    ("text", "who", "cue", "words"),
    [
        ("Jean-Noël Barrot has rejected the claim.", "jean-noel-barrot", "has rejected", "the claim"),
        ("The statement was quickly disavowed by Jean-Noël Barrot.", "jean-noel-barrot", "was quickly disavowed", "The statement"),
        ("The statement was quickly disavowed by NATO officials.", "nato-officials", "was quickly disavowed", "The statement"),
    ],
)  # fmt: skip
def test_what_is_rejected_may_be_told_elsewhere(text: str, who: str, cue: str, words: str) -> None:
    proposal = only(text)
    assert proposal.rejects_unknown
    assert proposal.id in ("rejected-claim", "disavowed-statement")
    assert (proposal.who, said(text, proposal)) == ((who,), words)
    assert proposal.cue is not None
    assert proposal.cue.of(text) == cue


def test_what_is_dated_within_a_denial_is_told_by_nobody() -> None:
    text = (
        "France denied that its forces launched a missile at the city on Thursday and that its "
        "soldiers burnt down two villages near the border on Friday."
    )
    [denial] = draft(text).entries
    assert denial.rejects_unknown


def test_what_somebody_denies_having_called_it_is_not_theirs() -> None:
    text = "Jean-Noël Barrot denied that he had called it “completely unacceptable”."
    assert only(text).rejects_unknown


def test_a_quotation_beside_which_nobody_is_named() -> None:
    text = "Troops crossed the border.\n\n“There is nothing that we can do about it now.”"
    assert told(text) == [("unknown", "There is nothing that we can do about it now.")]
    assert only(text).confidence < 0.5


def test_a_passive_names_nobody() -> None:
    text = "It was feared that the strike met these criteria."
    assert told(text) == [("unknown", "the strike met these criteria")]
    assert only(text).who_printed is None


# Who says it ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("speaker", "who", "printed"),
    [
        ("French Foreign Minister Jean-Noel Barrot", "jean-noel-barrot", None),
        ("Mr Barrot", "jean-noel-barrot", None),
        ("Paris", "france", None),
        ("London and Paris", "uk france", None),
        ("Smith", "unknown", None),
        ("A senior port source", "port-source", None),
        ("The man", "man", None),
        ("They", "unknown", None),
        ("He", "unknown", None),
    ],
)
def test_a_speaker_is_a_known_actor_or_unknown(speaker: str, who: str, printed: str | None) -> None:
    text = f"{speaker} said that the port was quiet."
    proposal = only(text)
    assert " ".join(proposal.who) == who
    assert proposal.who_printed is not None
    assert proposal.who_printed.of(text) == printed or speaker


def test_new_actors_are_proposed_with_the_words_of_the_text() -> None:
    text = "Lithuania’s Minister of Foreign Affairs, Gabrielius Landsbergis, said that the port was quiet."
    (actor,) = draft(text).actors
    assert (actor.id, actor.name, actor.kind) == (
        "gabrielius-landsbergis",
        "Gabrielius Landsbergis",
        "person",
    )
    assert actor.role == "Lithuania’s Minister of Foreign Affairs"


def test_unnamed_sources_are_one_actor_for_each_phrase_and_relay() -> None:
    text = (
        "A diplomatic source told Le Monde that the port was quiet.\n\n"
        "A diplomatic source told the BBC that the port was busy."
    )
    assert [who for who, _ in told(text)] == [
        "le-monde-diplomatic-source",
        "bbc-diplomatic-source",
    ]


def test_an_unnamed_source_of_another_article_is_not_taken_for_this_one() -> None:
    actors = {"diplomatic-source": Actor(name="a diplomatic source", kind=ActorKind.UNNAMED)}
    text = "A diplomatic source said that the port was quiet."
    (proposal,) = propose(text, published=None, actors=actors, outlet="lbc").entries
    assert proposal.who == ("lbc-diplomatic-source",)


def test_a_pronoun_is_resolved_where_it_can_mean_nobody_else() -> None:
    text = "Jean-Noël Barrot said that the port was quiet.\n\n“It is closed,” he said."
    assert told(text)[1] == ("jean-noel-barrot", "It is closed")


def test_a_title_tells_whom_a_pronoun_does_not_mean() -> None:
    text = "Mr Paul Vandt met Mrs Oda Varr. “It is closed,” {} said."
    assert told(text.format("he")) == [("paul-vandt", "It is closed")]
    assert told(text.format("she")) == [("oda-varr", "It is closed")]


def test_a_first_name_tells_whom_a_pronoun_does_not_mean() -> None:
    text = "Ann Smith told the BBC that Emmanuel Macron was ill, which she called “completely unacceptable”."
    assert told(text)[1] == ("ann-smith", "completely unacceptable")
    assert draft(text).entries[1].via == ("bbc",)


def test_who_spoke_goes_on_rather_than_of_whom_they_spoke() -> None:
    text = "Jean-Noël Barrot said that Emmanuel Macron was ill. {}“It is closed,” he said."
    assert told(text.format(""))[1] == ("jean-noel-barrot", "It is closed")
    assert told(text.format("\n\n"))[1] == ("jean-noel-barrot", "It is closed")
    assert draft(text.format("")).entries[1].confidence < 0.85


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Jean-Noël Barrot spoke when Emmanuel Macron left.", "jean-noel-barrot"),
        ("Jean-Noël Barrot criticised the way Emmanuel Macron left.", "jean-noel-barrot"),
        ("When Emmanuel Macron left, Jean-Noël Barrot said so.", "jean-noel-barrot"),
        ("Jean-Noël Barrot urged Emmanuel Macron to leave.", "jean-noel-barrot"),
        ("Emmanuel Macron left. One who stayed was Jean-Noël Barrot.", "jean-noel-barrot"),
        ("Emmanuel Macron left. Jean-Noël Barrot’s trial goes on.", "jean-noel-barrot"),
        ("Emmanuel Macron left.\n\nThat was not enough for Keir Starmer.", "keir-starmer"),
        ("Keir Starmer said no.\n\nThe health ministry said yes.", "keir-starmer"),
    ],
)
def test_a_pronoun_means_who_does_what_the_sentence_tells(before: str, who: str) -> None:
    assert told(f"{before}\n\n“It is closed,” he said.")[-1] == (who, "It is closed")


def test_whom_a_pronoun_speaks_of_is_somebody_else() -> None:
    text = "Jean-Noël Barrot said that Emmanuel Macron was ill. He called Macron a hero."
    assert told(text)[-1][0] == "jean-noel-barrot"


def test_who_is_told_of_by_a_pronoun_stays_the_one_whom_it_means() -> None:
    text = (
        "Mr Barrot’s brother, Hatem Barrot, told Reuters that he was “a little thin”. "
        "“We told him,” he said.\n\n“We waited,” he added."
    )
    assert [who for who, _ in told(text)][-2:] == ["hatem-barrot", "hatem-barrot"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Port Authority said it had left.\n\nElena Brandt ate. She slept. It said {}.",
            "port-authority",
        ),
        (
            "The Port Authority said it had left.\n\n“It rains,” it added, and said {}.",
            "port-authority",
        ),
        ("The UN said it had left.\n\nNobody died. It was cold there. It said {}.", "un"),
        ("The Port Authority said no. France was late, but it said {}.", "unknown"),
    ],
)
def test_it_is_the_body_that_spoke_whoever_else_acts(text: str, who: str) -> None:
    assert told(text.format("that the port was closed"))[-1][0] == who


def test_whom_an_article_is_about_may_be_meant_from_far_away() -> None:
    about = "People wrote to Elena Brandt. {} sued Elena Brandt. Papers name Elena Brandt."
    text = about + 5 * "\n\nIt rained." + "\n\n“It is closed,” she said."
    (entry,) = draft(text.format("They")).entries
    assert entry.who == ("elena-brandt",)
    assert entry.confidence < 0.8
    (other,) = draft(text.format("Oda Varr left and Mia Holm")).entries
    assert other.who == ("unknown",)


@pytest.mark.parametrize(
    "text",
    [
        "Jean-Noël Barrot left, and Emmanuel Macron stayed.\n\n“It is closed,” he said.",
        "Jean-Noël Barrot said that the port was quiet."
        + 5 * "\n\nIt rained."
        + "\n\n“It is closed,” he said.",
        "Jean-Noël Barrot said that the port was quiet.\n\n“It is closed,” they said.",
    ],
    ids=["somebody else acted", "too far away", "several"],
)
def test_else_a_pronoun_stays_as_printed(text: str) -> None:
    last = draft(text).entries[-1]
    assert last.who == ("unknown",)
    assert last.who_printed is not None
    assert last.who_printed.of(text) in ("he", "they")


# One person, one actor ---------------------------------------------------------------------------


BRANDT = Actor(name="Elena Brandt", kind=ActorKind.PERSON, role="Mayor")


def speakers(text: str, actors: dict[str, Actor] | None = None) -> list[str]:
    """Who says each thing, in a story that knows only these actors."""
    drafted = propose(text, published=MONDAY, actors=actors or {}, outlet=None)
    return [" ".join(each.who) for each in drafted.entries]


@pytest.mark.parametrize("actors", [{}, {"elena-brandt": BRANDT}], ids=["new", "known"])
def test_a_surname_that_one_person_has_is_that_person(actors: dict[str, Actor]) -> None:
    text = (
        "PORTSIDE — Mayor Elena Brandt on Wednesday repeated that she never saw a letter.\n\n"
        "“I never saw it, and nobody told me,” Brandt said in an interview with Coast Radio.\n\n"
        "“Nobody at all,” Mayor Brandt said."
    )
    assert speakers(text, actors) == ["elena-brandt"] * 3


def test_a_surname_is_the_known_persons_where_the_text_gives_no_first_name() -> None:
    text = "Brandt, the mayor, said that the bridge was safe."
    assert speakers(text, {"elena-brandt": BRANDT}) == ["elena-brandt"]
    assert speakers(text) == ["brandt"]


def test_a_surname_proposed_before_becomes_no_second_person() -> None:
    text = "Mayor Elena Brandt said that the bridge was safe.\n\n“Quite safe,” Brandt said."
    mayor = Actor(name="Brandt", kind=ActorKind.PERSON, role="mayor")
    assert speakers(text, {"brandt": mayor}) == ["brandt", "brandt"]
    baker = Actor(name="Brandt", kind=ActorKind.PERSON, role="baker")
    assert speakers(text, {"brandt": baker}) == ["elena-brandt", "elena-brandt"]
    firm = Actor(name="Brandt", kind=ActorKind.ORGANISATION)
    assert speakers(text, {"brandt": firm})[0] == "elena-brandt"


def test_a_surname_of_two_people_is_neither_and_no_third() -> None:
    text = (
        "Elena Brandt told Karl Brandt that the bridge was safe.\n\n"
        "“We will see,” Brandt said in an interview with Coast Radio."
    )
    assert speakers(text) == ["elena-brandt", "unknown"]


def test_a_town_is_nobodys_surname() -> None:
    jack = {"jack-london": Actor(name="Jack London", kind=ActorKind.PERSON)}
    assert "jack-london" not in speakers("London said that the port was quiet.", jack)


@pytest.mark.parametrize(
    ("known", "role", "printed", "same"),
    [
        ("Vladimir Putin", None, "Russian President Valdimir Putin", True),
        ("Dmitry Peskov", "Kremlin spokesperson", "Kremlin spokesperson Dmitri Peskov", True),
        ("Dmitry Peskov", None, "Kremlin spokesperson Dmitri Peskov", False),
        ("Julia Mann", "mayor", "Chancellor Julian Mann", False),
        ("Marian Keller", None, "Marina Keller", False),
        ("Vladimir Putin", "chess champion", "Russian President Valdimir Putin", False),
    ],
)
def test_a_misprinted_name_is_the_same_person(
    known: str, role: str | None, printed: str, *, same: bool
) -> None:
    actors = {"somebody": Actor(name=known, kind=ActorKind.PERSON, role=role)}
    surname = printed.rsplit(maxsplit=1)[-1]
    text = f"{printed} said that the port was quiet.\n\n“It is closed,” {surname} said."
    (first, second) = speakers(text, actors)
    assert first == second
    assert (first == "somebody") is same


def test_an_office_is_the_person_to_whom_the_text_gives_the_title() -> None:
    text = (
        "{} David Lammy told allies that the port was quiet. "
        "The Foreign Secretary said that Britain would go. “Soon,” he said."
    )
    assert speakers(text.format("Foreign Secretary"))[:2] == ["david-lammy"] * 2
    assert speakers(text.format("In Britain, foreign minister"))[:2] == ["david-lammy"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The Home Secretary said that talks went on.\n\nYvette Cooper told Sky News that it was bad.",
        "French Foreign Minister Jean Lacour said that it was bad.\n\nThe Foreign Secretary said that talks went on.",
        "President Ann Lee said that it was bad.\n\nPresident Bo Mann said that it was good.\n\nThe President said that talks went on.",
        "Former Home Secretary Ann Lee said that it was bad.\n\nThe Home Secretary said that talks went on.",
    ],
)  # fmt: skip
def test_else_an_office_is_itself(text: str) -> None:
    assert {"home-secretary", "foreign-secretary", "president"} & {*speakers(text)}


def test_two_names_of_one_outlet_or_government_are_one_actor() -> None:
    text = "Ann Lee told {} that it was bad.\n\nBo Mann told {} that it was good."
    for names in (("the BBC", "BBC News"), ("BBC News", "the BBC")):
        entries = draft(text.format(*names)).entries
        assert [each.via for each in entries] == [("bbc",), ("bbc",)]
    text = "Moscow said that it was bad.\n\nRussia said that it was good."
    assert speakers(text) == ["russia", "russia"]


def test_the_police_of_two_articles_are_one_body() -> None:
    (police,) = draft("Police said that three people had been hurt.").actors
    assert (police.id, police.kind) == ("police", "organisation")
    known = {"police": Actor(name="Police", kind=ActorKind.ORGANISATION)}
    assert speakers("Two people were injured, police said.", known) == ["police"]


# Through whom, and when -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "who", "via"),
    [
        ("Jean-Noël Barrot told the BBC that the port was quiet.", "jean-noel-barrot", ("bbc",)),
        ("Jean-Noël Barrot, in an interview with BBC News, said that the port was quiet.", "jean-noel-barrot", ("bbc",)),
        ("Jean-Noël Barrot told reporters that the port was quiet.", "jean-noel-barrot", ()),
        ("The port was quiet, Le Monde reported, citing Jean-Noël Barrot.", "jean-noel-barrot", ("le-monde",)),
        ("Citing a senior port source, Le Monde reported that the port was quiet.", "port-source", ("le-monde",)),
        ("According to Le Monde, Jean-Noël Barrot said: “The port was quiet.”", "jean-noel-barrot", ("le-monde",)),
        ("French newspaper Le Monde reported that the port was quiet.", "le-monde", ()),
    ],
)  # fmt: skip
def test_who_passes_it_on(text: str, who: str, via: tuple[str, ...]) -> None:
    proposal = only(text)
    assert (proposal.who, proposal.via) == ((who,), via)


def test_what_somebody_says_of_anothers_words_is_two_entries_and_an_outlet_passes_them_on() -> None:
    text = "Ann Smith said that Jean-Noël Barrot said that the port was quiet."
    outer, inner = draft(text).entries
    assert (outer.who, outer.via) == (("ann-smith",), ())
    assert (inner.who, inner.via) == (("jean-noel-barrot",), ("ann-smith",))
    (passed_on,) = draft(text.replace("Ann Smith said", "Le Monde reported")).entries
    assert (passed_on.who, passed_on.via) == (("jean-noel-barrot",), ("le-monde",))


def test_when_it_was_said_is_told_by_the_reporter() -> None:
    text = (
        "Ann Smith has said that “we will continue” to see trouble after the Russian leader "
        "threatened to strike the harbour."
    )
    assert [each.via for each in draft(text).entries] == [(), ()]
    unquoted = text.replace("“", "").replace("”", "")
    assert draft(unquoted).entries[1].via == ("ann-smith",)
    assert draft(text.replace("after", "and that")).entries[1].via == ("ann-smith",)


@pytest.mark.parametrize(
    "words",
    [
        "“We will go,” he said.",
        "“We will go.”",
        "He replied that France would go.",
        "He also insisted during the interview that Western allies should go.",
    ],
)
def test_who_goes_on_is_passed_on_by_the_same(words: str) -> None:
    text = f"Jean-Noël Barrot told the BBC on Saturday: “The port is quiet.” {words}"
    first, second = draft(text).entries
    assert (second.who, second.via) == (("jean-noel-barrot",), ("bbc",))
    assert (second.when, second.when_printed) == (first.when, first.when_printed)
    assert second.why.endswith("on the same occasion as the words before")


def test_who_goes_on_in_the_next_paragraph_keeps_a_day_of_his_own() -> None:
    text = (
        "Jean-Noël Barrot told the BBC: “The port is quiet.”\n\n"
        "He insisted during the interview on Saturday that France would go."
    )
    second = draft(text).entries[1]
    assert second.via == ("bbc",)
    assert str(second.when) == "2024-11-23"


@pytest.mark.parametrize(
    "words",
    [
        "On Monday, he said: “We will go.”",
        "Earlier, he said: “We will go.”",
        "He has said: “We will go.”",
        "“We will go,” he said in Paris.",
        "“We will go,” he told reporters.",
        "He said that France would go.",
        "“We will go,” Barrot said.",
        "Barrot spoke to reporters as well, and said: “We stay.” “We will go,” he said.",
    ],
)
def test_what_may_be_of_another_occasion_is_passed_on_by_nobody(words: str) -> None:
    text = f"Jean-Noël Barrot told the BBC on Saturday: “The port is quiet.” {words}"
    assert draft(text).entries[-1].via == ()


def test_nobody_knows_whether_a_report_of_an_interview_goes_on() -> None:
    text = (
        "According to Le Monde, Jean-Noël Barrot told the BBC: “We go.” “We will go soon,” he said."
    )
    assert draft(text).entries[1].via == ()


@pytest.mark.parametrize(
    ("text", "when", "printed"),
    [
        ("Jean-Noël Barrot said on Saturday that the port was quiet.", "2024-11-23", "on Saturday"),
        ("Jean-Noël Barrot told the BBC this weekend that the port was quiet.", "2024-11-23/2024-11-24", "this weekend"),
        ("Jean-Noël Barrot said that the port was quiet on Saturday.", None, None),
        ("Jean-Noël Barrot called on Saturday for a public inquiry into it.", "2024-11-23", "on Saturday"),
    ],
)  # fmt: skip
def test_only_words_beside_the_verb_date_the_saying(
    text: str, when: str | None, printed: str | None
) -> None:
    proposal = only(text)
    assert (proposal.when and str(proposal.when)) == when
    assert (proposal.when_printed and proposal.when_printed.of(text)) == printed


def test_parts_that_are_no_running_text() -> None:
    text = (
        "Barrot Says the Port Is Quiet\n\n"
        "Jean-Noël Barrot said that the harbour was empty. Picture: Alamy\n\n"
        "Jean-Noël Barrot said that the ships had left."
    )
    entries = draft(text, title="Barrot Says the Port Is Quiet").entries
    assert [each.in_ for each in entries] == ["headline", "caption", None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Non-lethal weapons will be sent, Ann Smith said.", "Non-lethal weapons will be sent"),
        ("Ann Smith said 1,500 troops had left.", "1,500 troops had left"),
        ("Ann Smith said $2.5m-a-day was lost.", "$2.5m-a-day was lost"),
        ("Ann Smith said –5 degrees were measured.", "–5 degrees were measured"),
        ("Ex-minister Ann Smith said the port was quiet.", "the port was quiet"),
    ],
)
def test_no_word_or_number_is_cut(text: str, words: str) -> None:
    assert said(text, only(text)) == words
    holds_only_words_of(text, draft(text))


# What holds for every text ----------------------------------------------------------------------


def article(seed: Path) -> str:
    text = seed.read_text("utf-8")
    return text if "\n\n" in text else text.replace("\n", "\n\n")


def holds_only_words_of(text: str, drafted: Drafted) -> None:
    items = parse_yaml(to_yaml(drafted.entries, text), "sheet.yml").data or []
    plain = squeeze(text)
    for item, proposal in zip(items, drafted.entries, strict=True):
        stretches = item["said"] if isinstance(item["said"], list) else [item["said"]]
        keys = ("who_printed", "cue", "asked", "when_printed", "happened_printed")
        printed = [item[key] for key in keys if key in item]
        assert all(words in plain for words in (*stretches, *printed))
        assert all(find(text, words) for words in printed)
        found = locate(text, stretches, item.get("cue"))
        assert isinstance(found, Located)
        assert found.said == proposal.said
        assert item["draft"]["why"]
    ids = [each.id for each in drafted.entries]
    assert len(ids) == len(set(ids))
    known = {*ACTORS, "unknown", *(actor.id for actor in drafted.actors)}
    assert {id_ for each in drafted.entries for id_ in (*each.who, *each.via)} <= known
    assert all(
        actor.name in plain or f"{actor.name[:1].upper()}{actor.name[1:]}" in plain
        for actor in drafted.actors
    )
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_) for id_ in [*ids, *known])


@pytest.mark.parametrize(
    "text", [article(seed) for seed in SEEDS], ids=[seed.stem for seed in SEEDS]
)
def test_no_word_is_invented_for_the_seeds(text: str) -> None:
    drafted = draft(text)
    assert len(drafted.entries) > 5
    holds_only_words_of(text, drafted)


@pytest.mark.parametrize(
    "text", [article(seed) for seed in SEEDS], ids=[seed.stem for seed in SEEDS]
)
def test_what_is_covered_is_not_proposed_again(text: str) -> None:
    first = draft(text)
    covered = [span for each in first.entries for span in each.said]
    assert draft(text, covered=covered) == Drafted()


PIECES = st.sampled_from(
    ["“", "”", '"', "‘", "’", "'", " he said", " Le Monde ", "told the BBC", ", ", ". ", "\n\n", "We go",
     " that ", "Jean-Noël Barrot", "according to ", "denied ", "the newspaper", "\x85", "{{ x }}", "Київ",
     " citing ", "sources", "on Monday", ": ", "#", "- ", "-", "non-lethal", "1,500", "10–15", "$", "."]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=80)))
@example(
    "according to told the BBC{{ x }}““according to denied {{ x }}‘#told the BBC"
)  # whose first `to` stands before its `according`
def test_no_word_is_invented_for_any_text(text: str) -> None:
    holds_only_words_of(text, draft(text))


# Datelines --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "dateline",
    [
        "VILNIUS, Nov 26 — ",
        "LONDON (Reuters) - ",
        "PARIS, Nov. 26 (AFP) — ",
        "KYIV, Ukraine (AP) — ",
        "Moscow, 26 November /TASS/. ",
        "BRUSSELS — ",
    ],
)
def test_a_dateline_is_said_by_nobody_and_is_no_event(dateline: str) -> None:
    lead = "France and Britain have reopened talks on troops, an official said on Monday."
    entry = only(dateline + lead)

    assert said(dateline + lead, entry) == "France and Britain have reopened talks on troops"
    assert (entry.when, entry.happened, entry.via) == (MONDAY, None, ())


@pytest.mark.parametrize(
    "lead",
    [
        "PARIS — the city, not the hero — was quiet on Monday, an official said.",
        "Nov 26 — a day to remember — was quiet in Paris, an official said.",
    ],
)
def test_what_only_looks_like_a_dateline_is_said(lead: str) -> None:
    words = [said(lead, each) for each in draft(lead).entries]

    assert lead.removesuffix(", an official said.") in words


def test_a_quotation_at_the_end_of_an_event_is_closed() -> None:
    text = "Ann Lee left the council in 1963, an “instant decision”."
    (entry,) = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None).entries
    assert entry.said[0].of(text) == "Ann Lee left the council in 1963, an “instant decision”"


def test_who_was_warned_is_no_part_of_what_was_said() -> None:
    text = "The mayor warns Upper Leith that it will achieve nothing by threats, as talks begin."
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries
    assert not entry.said[0].of(text).startswith("Upper Leith")


# Who says it, told in other ways than by `X said` -----------------------------------------------


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("“We are ready,” Bob Lee was quoted as saying on Monday.", "bob-lee", "We are ready"),
        ("It was announced by Bob Lee that schools would shut.", "bob-lee", "schools would shut"),
        ("It was announced by the mayor that schools would shut.", "mayor", "schools would shut"),
        ("“You cannot change that,” warned Bob Lee.", "bob-lee", "You cannot change that"),
        (
            "Troops are near, according to the think tank the Institute for War.",
            "institute-for-war",
            "Troops are near",
        ),
        ("The declaration said that ships would pass.", "declaration", "ships would pass"),
        (
            "Kyiv said its troops are fighting hard – adding that the port was safe.",
            "kyiv",
            "the port was safe",
        ),
    ],
)
def test_who_says_it_is_found_however_it_is_told(text: str, who: str, words: str) -> None:
    assert told(text)[-1] == (who, words)


def test_a_bill_that_is_announced_is_not_what_its_announcer_says() -> None:
    assert told("The bill was announced by the mayor that failed in May.") == []


def test_who_quotes_somebody_passes_it_on() -> None:
    text = "“We are ready,” Bob Lee was quoted as saying by the TASS news agency."
    [entry] = draft(text).entries
    assert (entry.who, entry.via) == (("bob-lee",), ("tass",))


def test_those_of_whom_they_tell_are_others() -> None:
    text = (
        "European leaders have blamed the US for the price.\n\n"
        "US officials were talking up the dollar, they said, but failing to take action."
    )
    assert [who for who, _ in told(text)] == ["european-leaders"] * 2


def test_what_a_clause_tells_of_does_not_act_for_they() -> None:
    text = (
        "The Tories insisted they would hold ministers to account over the scheme.\n\n"
        "They said they would press Labour over whether aims could be met and whether the Home "
        "Office would deliver them. And they pledged to assess the cost of cards."
    )
    assert [who for who, _ in told(text)] == ["tories"] * 3
