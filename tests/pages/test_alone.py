"""Words stand alone where what is before them says no more than whose they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.pages.excerpts.alone import may_stand_alone

WORDS = "on in the Monday Paris of reporters told said he , and citing statement today aide that"
"""One word or more of most classes."""


@pytest.mark.parametrize(
    "before",
    [
        "A British military source told Le Monde that",
        "A diplomatic source said",
        "According to Le Monde, a British military source told them that",
        "According to the newspaper,",
        "As reported,",
        "As stated by the ministry,",
        "The newspaper reports that, according to an aide,",
        "Barrot stated that",
        "Before a meeting of the G7 foreign ministers, he told reporters",
        "British and French officials have both suggested that",
        "Citing anonymous sources, the French newspaper claimed that",
        "Dmitry Peskov, the Kremlin spokesperson, stated that",
        "Earlier, the Home Secretary has said that",
        "French newspaper Le Monde reported on Monday that",
        "French newspaper, Le Monde, had claimed that",
        "He also said during the interview on Saturday that",
        "Later, France explained that",
        "Le Monde has reported that",
        "Moscow said Monday that",
        "Moscow’s defence ministry said in a daily briefing that",
        "Previously, Jean-Noël Barrot confirmed that",
        "Russia has long claimed that",
        "Some NATO countries, including Lithuania, Latvia, Estonia, and Canada, said",
        "They also reported that",
        "They stress that",
        "a British military source told the newspaper",
        "has noted that",
        "in an interview with BBC News, said that",
        "told reporters that",
        "several other NATO member states have already stated that",
        "told British state broadcaster the BBC this weekend that",
        "The authors of the article note that",
        "The suspected gunman said:",
        'He told the newspaper on Monday, "',
        "She announced:",
        "Unnamed sources said that",
        "In an interview with the BBC on Friday, Barrot said that",
        "On 3 March 2024, the mayor told a crowd of supporters in Leeds that",
        "A source in the ministry said on condition of anonymity that",
        "He alleged that",
        "Nearly 100 doctors said that",
    ],
)
def test_a_subject_with_one_verb_of_saying_may_be_left_out(before: str) -> None:
    assert may_stand_alone(f"{before} ", "troops")


@pytest.mark.parametrize(
    "before",
    [
        "It would be a lie to say that",
        "In a parody, the minister said:",
        "In the satirical novel the minister said that",
        "When the minister noted that",
        "His comments appear to confirm that",
        "The minister was asked to confirm that",
        "He had hoped to announce that",
        "He pretended to believe that",
        "He regretted having said that",
        "She ridiculed the idea of",
        "He was wrong to claim",
        "He was wrong to claim that",
        "She called off",
        "He joked that",
        "He wrongly said that",
        "The minister lied and said that",
        "Few said that",
        "Nobody knew that",
        "He apologised for claiming that",
        "He mocked claims of",
        "She ridiculed the aide who said that",
        "The minister laughed when the aide said that",
        "She wished he had said that",
        "It is a lie, he said, that",
        "A lie, the minister said, that",
        "He told the lie that",
        "The minister was told that",
        "told that",
        "Did the minister say that",
        "Has the minister said that",
        "The minister should admit that",
        "He said that she claimed that",
        "The minister",
        "Macron refused to",
        "He said in the hope that",
        "told the BBC of her fear that",
        "The idea was ridiculed, he said, that",
        "He laughed at the idea that",
        "with Moscow saying that",
        "He imagined that someone said that",
        "He announced",
        "He confirmed reports of",
        "She mocked the idea: officials said that",
        "He made officials say that",
        "Critics thought the minister said that",
        "By declaring",
        "He said nothing of",
        "It was feared that",
        "which Mr Putin said was",
        "The mayor said in jest that",
        "said in error that",
        "By mistake, the minister said that",
        "In a fake video, the mayor says that",
        "In a deepfake, the mayor says that",
        "According to a forged letter,",
        "The purported letter said that",
        "An alleged recording said that",
        "The mayor's impersonator said that",
        "The minister almost said that",
        "Disinformation claimed that",
        "In the play, Smith says that",
        "The mayor in the sketch said that",
        "With a wink, the minister said that",
        "Under torture, the prisoner said that",
        "In his sleep, he said that",
        "Perhaps the minister said that",
        "He told the court the allegation that",
        "He told the court of the allegation that",
    ],
)
def test_whatever_else_governs_the_words_may_not(before: str) -> None:
    assert not may_stand_alone(f"{before} ", "troops")


def test_the_words_themselves_may_open_with_that_or_with_a_quotation_mark() -> None:
    assert may_stand_alone("The council announced ", "that")
    assert may_stand_alone("The council announced ", "“troops")
    assert not may_stand_alone("The council announced ", "troops")
    assert not may_stand_alone("The council is said ", "to")


@given(st.lists(st.sampled_from(WORDS.split()), max_size=120))
@settings(deadline=500)
def test_hostile_words_are_looked_at_no_longer_than_others(words: list[str]) -> None:
    assert may_stand_alone(" ".join(words), "troops") in {True, False}


def test_nothing_before_them_turns_nothing() -> None:
    assert may_stand_alone("", "troops")
