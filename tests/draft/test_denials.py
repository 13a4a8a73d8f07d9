"""What is denied is one thing, and what who denies it calls it another."""

from __future__ import annotations

import pytest

from drafting import entries, told


@pytest.mark.parametrize(
    ("text", "denied", "called"),
    [
        (
            "Anna Weber denied that the ship had been hit, calling it “the highest level of fakes”.",
            "the ship had been hit",
            "the highest level of fakes",
        ),
        (
            "Anna Weber denied the ship had been hit, describing the report as “pure fiction”.",
            "the ship had been hit",
            "the report as “pure fiction”",
        ),
        (
            "Anna Weber denied that the minister had been hospitalised, calling it “nonsense of the worst kind”.",
            "the minister had been hospitalised",
            "nonsense of the worst kind",
        ),
    ],
)  # fmt: skip
def test_who_denies_is_who_calls_it_so(text: str, denied: str, called: str) -> None:
    assert told(text) == [("anna-weber", denied), ("anna-weber", called)]
    assert entries(text)[0].rejects_unknown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna Weber dismissed the report as “pure and simple fiction”.", "the report as “pure and simple fiction”"),
        ("Anna Weber dismissed the report as false.", "the report as false"),
        ("Anna Weber dismissed the report, calling it “pure fiction”.", "the report … pure fiction"),
        ("Anna Weber rejected the claims, branding them “a pack of lies”.", "the claims … a pack of lies"),
    ],
)  # fmt: skip
def test_a_bare_report_is_told_with_what_it_is_called(text: str, words: str) -> None:
    (entry,) = entries(text)

    assert told(text) == [("anna-weber", words)]
    assert entry.rejects_unknown


def test_what_somebody_is_denied_to_have_called_another_is_denied() -> None:
    text = (
        "Anna Weber denied that she had attacked the reporter, calling him “a fool” at the party."
    )
    assert [words for _, words in told(text)] == [
        "she had attacked the reporter, calling him “a fool” at the party"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "We refute both charges as illogical",
        "I categorically deny that I took the money",
        "We totally reject these allegations",
        "There's no truth whatsoever in the rumours that we will sell",
        "The rumours about the sale are false",
        "These allegations are completely untrue",
        "That's rubbish",
        "The latest claims made by the union are entirely false",
        "We deny any link to the bank",
        "We reject all of the serious allegations",
        "There is no basis for these claims",
        "I never told my wife that the pier was safe",
        "I reject that entirely",
        "This is a complete lie",
        "None of this is true",
        "That never happened",
        "No such talks have taken place",
        "I had nothing to do with the sale",
        "We did nothing wrong",
        "I am innocent",
        "Not guilty",
        "The report is false",
        "I have never been involved in any fraud",
        "I had no knowledge of the payment",
        "Talk is cheap. All that he said against me were pure lies",
        "What the paper wrote is simply not true",
        "Tom Fox's claim about the sale will be proven false",
        "The story is false",
        "There is no foundation to this",
        "It is not the case that the pier is safe",
        "To suggest that we sold it is nonsense",
        "So far I have read little. The reports have no basis",
        "There was no sale. That is a lie",
        "No such meeting occurred",
        "There was no such meeting",
        "I have read the reports. No such meeting occurred. Only the town was there",
        "I have no part in any of this",
        "We are not involved in the killing",
    ],
)
def test_who_rejects_it_in_words_of_their_own_rejects_it(said: str) -> None:
    (entry,) = entries(f'The pier is to be sold. "{said}," Ann Lee said.')

    assert entry.rejects_unknown


@pytest.mark.parametrize(
    "said",
    [
        "We did not disclose these losses",
        "We reject this treaty",
        "I do not deny the claims",
        "We deny nobody a place on the pier",
        "We were denied entry to the pier",
        "There is no truth in politics",
        "If we reject these claims, we will be alone",
        "The reports are false alarms about nothing",
        "The mayor denies the claims",
        "The claims are hardly false",
        "This is scarcely nonsense",
        "The report says the claims are untrue",
        "The paper said these claims are untrue",
        "The mayor thinks the claims are untrue",
        "The claims that the pier is safe say nothing of whether the figures are false",
        "All reports should say whether the figures are false",
        "Any suggestion is welcome unless it is nonsense",
        "I deny you a charge account",
        "I deny the man a charge account",
        "We deny any guest the suite",
        "We must reject claims for damage sent late",
        "There is no basis for the new charge in the harbour plan",
        "I never told my wife",
        "We did not say to the town when we would come",
        "There will be no sale",
        "I have never been so happy",
        "It has nothing to do with luck",
        "This is wrong",
        "That did not happen by accident",
        "It did not happen because of the rain",
        "None of us knows",
        "What they did is wrong",
        "The test gave false results",
        "None of the leaks were fake",
        "None of the claims were false",
        "No claims were false",
        "Some of the evidence was wrong",
        "Contrary to what most people think, cats love water",
        "I have never made a promise that I did not keep",
        "They never issued the statement that they had promised",
        "The team had no role in the ceremony",
        "They had no knowledge of English",
        "I had no knowledge of English",
        "No such storm has hit the island since 1987",
        "No such law was needed then",
        "No such house exists any more",
        "No such bridge has ever been built here",
        "My story is pure fiction",
        "My theory was wrong",
        "What I said was wrong",
        "It was a lie, and I regret it",
        "The report was inaccurate and we have corrected it",
        "The information was inaccurate and we have corrected it",
        "Lies and hatred have no place here",
        "We have nothing to do with our time",
        "It is not just a case of him and me",
        "This can't be happening",
        "We want no part in the listing",
        "So it was not a problem",
        "I have no role in the film",
        "We have no part in the cup this year",
        "We are not involved in the cup",
        "That did not happen overnight",
        "That has not happened yet",
        "That did not happen last year",
        "No such meeting was held here",
        "There is no such meeting yet",
        "There was no such agreement in May",
        "There was no such meeting that I enjoyed",
        "There was no such beach",
    ],
)
def test_who_rejects_a_plan_or_tells_of_anothers_denial_rejects_no_claim(said: str) -> None:
    (entry,) = entries(f'The pier is to be sold. "{said}," Ann Lee said.')

    assert not entry.rejects_unknown


@pytest.mark.parametrize(
    ("text", "rejects"),
    [
        ("Ann Lee said all of the allegations were false.", True),
        ("Ann Lee said the allegation was a total fabrication.", True),
        ("Ann Lee said she had nothing to do with the letter.", True),
        ("The claims are false, according to Ann Lee.", True),
        ("Ann Lee called the report false.", True),
        ("Ann Lee called the report nonsense.", True),
        ("Ann Lee called the claims rubbish and left.", True),
        ("Ann Lee described the claim as baseless.", True),
        ("Ann Lee described the bridge as unsafe.", False),
        ("Ann Lee called the report a hoax.", True),
        ("Ann Lee said the call was a hoax.", False),
        ("Ann Lee said the allegations were without merit.", True),
        ("Ann Lee said the plan had no merit.", False),
        ("Ann Lee called the reports “not accurate”.", True),
        ("Ann Lee characterised the reports as “fake news”.", True),
        ("Ann Lee said these “fake” reports had been spread with intent.", True),
        ("Ann Lee rejected all of the charges.", True),
        ("Ann Lee rejected the idea as too dear.", False),
        ("Ann Lee has described the allegations as pure fiction.", True),
        ("Ann Lee dismissed the research as complete rubbish.", True),
        ("Ann Lee insisted there had been no deal.", False),
        ("Ann Lee insisted she was innocent.", True),
        ("Ann Lee insisted she would not resign.", False),
        ("Ann Lee insisted there was no limit to what the port could do.", False),
        ("Ann Lee said the pier was not closed.", False),
        ("Ann Lee said nobody was hurt.", False),
        ("The court said the lawsuit was unfounded.", False),
        ("The officer said the message was false and that the woman was cheated.", False),
        ("Ann Lee insists that the city does not have enough money for a bridge.", False),
        ("Ann Lee insisted that her team had never trained harder.", False),
        ("Ann Lee maintained that there was no better time to invest.", False),
        ("Ann Lee insisted that guests do not smoke.", False),
        ("Ann Lee called the law misleading.", False),
        ("Ann Lee called the report inaccurate.", True),
        ("Bob Roe also called the newspaper's account groundless.", True),
        ("Ann Lee called the story misleading.", True),
        ("Ann Lee called it false.", True),
        ("Ann Lee called it totally “untrue and unfounded”.", True),
        ("Ann Lee called it “unsafe”.", False),
        ("Ann Lee called it fake news.", True),
        ("Ann Lee called it a false alarm.", False),
        ("Ann Lee called it a baseless fear.", False),
        ("Ann Lee called it a lie detector.", False),
        ("Ann Lee said the charge for parking was preposterous.", False),
        ("“The idea of a second pier is ridiculous,” Ann Lee said.", False),
        ("Ann Lee denied the story.", True),
        ("Ann Lee dismissed the Beacon article as “wholly unfounded”.", True),
        ("The editor dismissed the article as too long.", False),
        ("“I can tell you that that is not accurate,” Ann Lee said.", True),
        ("“I cannot say that that is not accurate,” Ann Lee said.", False),
        ("“I can tell you he said the report is false,” Ann Lee said.", False),
        ("Ann Lee dismissed the Greens as a fading force.", False),
    ],
)
def test_it_is_told_of_what_others_claim_that_it_is_not_so(text: str, *, rejects: bool) -> None:
    assert [bool(each.rejects_unknown) for each in entries(text)] == [rejects]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee called the harbour report inaccurate.", "the harbour report inaccurate"),
        ("Ann Lee called it false.", "called it false"),
        ("Ann Lee called it a false, malicious claim.", "it a false, malicious claim"),
        ("Ann Lee called that a lie of omission.", "a lie of omission"),
        ("Ann Lee dismissed the article as “unfounded”.", "the article as “unfounded”"),
        ("Ann Lee denied the story. “It is false,” she said.", "It is false"),
    ],
)
def test_what_is_rejected_is_told_without_the_verb_where_it_tells_something(
    text: str, words: str
) -> None:
    assert told(text) == [("ann-lee", words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee maintains her innocence.", "maintains her innocence"),
        ("Ann Lee, who pleaded not guilty, was held in Leith.", "pleaded not guilty"),
    ],
)
def test_who_is_innocent_as_they_say_rejects_the_charge(text: str, words: str) -> None:
    assert told(text) == [("ann-lee", words)]
    assert entries(text)[0].rejects_unknown


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("Bo Carr denied that he had killed his wife", "He did not kill quickly"),
        ("Tom Fox alleged that there was a deal", "There was no deal"),
        ("Bo Carr denied killing his wife", "She was not killed at home"),
        ("Reports say ten people died", "No children died"),
        ("Residents allege that the town sold the pier", "We sold no tickets for the pier in May"),
        ("There is speculation that rates will be cut", "We did not cut rates in March"),
        ("The union accused the firm of cutting jobs", "There are no jobs in this town"),
        ("Ann Lee had the idea of a new bridge", "There has been no new bridge since 1920"),
    ],
)
def test_a_plain_no_rejects_nothing_whatever_is_alleged_right_before(
    told: str, answer: str
) -> None:
    found = entries(f"{told}. “{answer},” Eva Roth said.")
    assert not found[-1].rejects_unknown


@pytest.mark.parametrize(
    ("text", "rejects"),
    [
        ("“He denies it,” said the officer.", False),
        ("“He denied it,” said the officer.", False),
        ("“She denied any link to the gang, but we found her phone,” said the prosecutor.", False),
        ("“They denied that and later confessed,” the officer said.", False),
        ("“They are innocent,” said Ann Lee of the dead.", False),
        ("“He did nothing wrong and still they shot him,” the widow said.", False),
        ("“She had nothing to do with it,” said a police spokesman.", False),
        ("“She had nothing to do with it,” said a spokesman for his office.", False),
        ("“She had nothing to do with the sale,” said her lawyer.", True),
        ("“He denies any link to the bank,” a spokesman for Ravi Menon said.", True),
        ("“My client is innocent,” said the lawyer.", True),
    ],
)
def test_who_is_accused_rejects_it_and_who_speaks_for_them(text: str, *, rejects: bool) -> None:
    assert [bool(each.rejects_unknown) for each in entries(text)] == [rejects]


def test_who_says_that_there_is_no_truth_in_it_rejects_it() -> None:
    (entry,) = entries("Ann Lee said there was no truth in the reports.")

    assert entry.rejects_unknown


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("The pier served as a base, which the army denies.", "army", "which the army denies"),
        ("Ann Lee said the plan would mean cuts, which the Greens deny.", "greens", "which the Greens deny"),
        ("The book led to accusations of theft, claims denied by Ann Lee.", "ann-lee", "claims denied by Ann Lee"),
        ("The army took the town, something denied by Leith.", "leith", "something denied by Leith"),
        ("Ann Lee denies breaking rules.", "ann-lee", "breaking rules"),
        ("Ann Lee was accused of theft. She denies having done so.", "ann-lee", "having done so"),
        ("Ann Lee dismissed fears that the pier would sink.", "ann-lee", "fears that the pier would sink"),
    ],
)  # fmt: skip
def test_what_is_denied_may_stand_before_the_verb(text: str, who: str, words: str) -> None:
    assert [
        (" ".join(each.who), " … ".join(span.of(text) for span in each.said))
        for each in entries(text)
        if each.rejects_unknown
    ] == [(who, words)]


def test_what_another_denies_is_no_part_of_what_was_said() -> None:
    found = told("Ann Lee said the plan would mean cuts, which the Greens deny.")
    assert ("ann-lee", "the plan would mean cuts") in found


@pytest.mark.parametrize(
    ("text", "said", "denies"),
    [
        ("Ann Lee said there was a deal, which the army denied on Monday.", "there was a deal", "which the army denied on Monday"),
        ("Ann Lee accused the army of lying, which the army denies.", "the army of lying", "which the army denies"),
        ("Ann Lee accused the army of theft, which the army denies, and of fraud.", "the army of theft", "which the army denies"),
        ("Ann Lee announced a plan to close the pier, which the army has rejected.", "a plan to close the pier", ""),
    ],
)  # fmt: skip
def test_who_denies_behind_a_comma_is_heard_by_the_reporter(
    text: str, said: str, denies: str
) -> None:
    found = [(e.who, e.via, " … ".join(span.of(text) for span in e.said)) for e in entries(text)]

    assert found[0] == (("ann-lee",), (), said)
    assert found[1:] == ([(("army",), (), denies)] if denies else [])


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee said reports that the bridge was unsafe were lies.",
        "Ann Lee said claims the bridge had been sold were complete nonsense.",
        "Ann Lee said the reports on the bridge are nothing but lies.",
        "Ann Lee said reports that Bern and the firm had met were lies.",
        "The allegation that the mayor knew is a lie, Ann Lee said.",
        "Reports Bern offered bonuses to the workers lies - Lee\n\n“Good morning,” Ann Lee said.",
        "Reports that Bern sold the bridge untrue – Lee\n\n“Good morning,” Ann Lee said.",
    ],
)
def test_what_is_said_of_a_claim_rejects_it_however_long_that_is(text: str) -> None:
    first = entries(text)[0]
    assert first.who == ("ann-lee",)
    assert first.rejects_unknown


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee said reports that the bridge was unsafe were not lies.",
        "Ann Lee said the report that Bern paid found the claims were false.",
        "Ann Lee said claims that we made were wrong.",
        "Ann Lee said the report that the bridge is safe says nothing of whether the figures are false.",
        "Ann Lee said reports that Bern told lies were read by many.",
        "Ann Lee said reports of claims that were false reached her.",
        "Ann Lee said the claims about the bridge were made by people who were wrong.",
        "Ann Lee said speculation about the sale went on because the figures were misleading.",
        "Ann Lee said the report on the bridge showed that the tests were unreliable.",
        "Ann Lee said stories about Bern were what made people lie.",
        "Ann Lee said the idea that the bridge was old was not so absurd.",
        "Ann Lee said the theory that the bridge fell was hardly absurd.",
        "Ann Lee said the report on what we did was wrong.",
        "Ann Lee said reports that the bridge fell should never have been called lies.",
        "Ann Lee said reports that the bridge fell may be wrong.",
        "Ann Lee said reports that the bridge fell would be wrong.",
        "Ann Lee said some reports that the bridge fell were wrong.",
        "Ann Lee said the story that she told was one of the worst lies.",
        "Ann Lee said speculation on what they paid for the bridge was not entirely wrong.",
        "Ann Lee said reports of a fire in the south are true and the rest are lies.",
        "Ann Lee said claims that the bridge fell are true but others are false.",
        "Ann Lee said claims that the bridge fell are true, though others are false.",
        "Ann Lee said allegations that he stole are serious, and those against her are false.",
        "Report finds claims false - Lee\n\n“Good morning,” Ann Lee said.",
        "Reports Bern spreads lies - Lee\n\n“Good morning,” Ann Lee said.",
        "Reports that the claims were false - Lee\n\n“Good morning,” Ann Lee said.",
    ],
)
def test_what_else_is_told_of_a_claim_rejects_nothing(text: str) -> None:
    assert not any(each.rejects_unknown for each in entries(text) if each.who == ("ann-lee",))


@pytest.mark.parametrize(
    ("text", "said", "denies"),
    [
        ("The officials told the AP that the mayor was told of it; Berg denied that.", "the mayor was told of it", "denied that"),
        ("The engineers told the Post that the mayor knew of it; Bo Berg denied that, writing on Friday that she was away.", "the mayor knew of it", "denied that"),
        ("Ann Lee said that the bridge was old; Bo Berg denied that.", "the bridge was old", "denied that"),
        ("Ann Lee said the bridge was old; but Bo Berg disputed this.", "the bridge was old", "disputed this"),
        ("Ann Lee said the bridge was old; Bo Berg dismissed the report as false.", "the bridge was old", "the report as false"),
        ("Ann Lee said the bridge was old; Bo Berg rejected the plan.", "the bridge was old", ""),
    ],
)  # fmt: skip
def test_what_is_denied_behind_a_semicolon_is_heard_too(text: str, said: str, denies: str) -> None:
    first, *others = entries(text)
    assert [span.of(text) for span in first.said] == [said]
    rejecting = [each for each in others if each.rejects_unknown]
    assert [each.said[0].of(text) for each in rejecting] == ([denies] if denies else [])


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        ("a claim denied by the council", "council"),
        ("a claim that was denied by the council", "council"),
        ("a claim that Bo Berg denies", "bo-berg"),
        ("an allegation the council has rejected", "council"),
        ("something Bo Berg has denied", "bo-berg"),
        ("which Bo Berg denies", "bo-berg"),
    ],
)
def test_who_is_set_beside_to_deny_it_denies_it_and_no_word_of_that_was_said(
    behind: str, who: str
) -> None:
    text = f"Ann Lee says the bridge is unsafe, {behind}."
    said, denial = entries(text)

    assert told(text) == [("ann-lee", "the bridge is unsafe"), (who, behind)]
    assert (said.rejects_unknown, denial.rejects_unknown) == (False, True)
    assert denial.confidence > 0.6


def test_who_is_set_beside_by_a_dash_denies_it_too() -> None:
    text = "Ann Lee says the bridge is unsafe – a claim the council denies."

    assert told(text) == [
        ("ann-lee", "the bridge is unsafe"),
        ("council", "a claim the council denies"),
    ]


def test_a_he_behind_a_name_is_not_the_speaker() -> None:
    said, *_ = entries("Ann Lee said that Bo Berg had hit her and that he denied it.")

    assert said.who == ("ann-lee",)
    assert not said.rejects_unknown


@pytest.mark.parametrize(
    "behind",
    [
        "a word the council rejects",
        "a charge that could end his career",
        "a word that Bo Berg used of it",
    ],
)
def test_what_else_is_set_beside_is_no_denial(behind: str) -> None:
    assert not any(e.rejects_unknown for e in entries(f"Ann Lee says Bo Berg lied, {behind}."))


def test_nobody_rejects_their_own_words() -> None:
    text = "Fox alleges the club broke its contract, which the club disputes."
    alleged = ("fox", "the club broke its contract")
    assert told(text) == [alleged]
    assert told(f"Fox said the season was over. {text}") == [
        ("fox", "the season was over"),
        alleged,
    ]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Ann Lee cited the claim, denied by Fox, that he had taken the cash.", "ann-lee", "the claim, denied by Fox, that he had taken the cash"),
        ("Tom Fox made claims denied by Ann Lee.", "tom-fox", "claims denied by Ann Lee"),
    ],
)  # fmt: skip
def test_who_makes_a_claim_that_another_denies_has_made_it(text: str, who: str, words: str) -> None:
    assert told(text) == [(who, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The office denied visiting rights to Ann Lee.",
        "The office denied any access to the pier.",
        "Ann Lee applied for a visa, which the office denied.",
        "Ann Lee scored a goal which denied Leith the title.",
        "Ann Lee spoke of the licences denied under the law.",
        "The board made a late request, which Ann Lee has rejected.",
        "Ann Lee dismissed the keeper of the pier.",
    ],
)
def test_a_visa_or_a_request_is_denied_in_another_sense(text: str) -> None:
    assert not any(each.rejects_unknown for each in entries(text))


@pytest.mark.parametrize(("plea", "rejects"), [("not guilty", True), ("guilty", False)])
def test_who_pleads_not_guilty_rejects_the_charge(plea: str, *, rejects: bool) -> None:
    found = entries(f"The former minister Ravi Menon pleaded {plea} to all six charges.")
    assert [bool(each.rejects_unknown) for each in found] == [rejects]


@pytest.mark.parametrize(
    "plea",
    [
        "pleaded guilty to not paying her taxes",
        "pleaded guilty to theft and not to murder",
        "pleaded with the court not to find her son guilty",
        "entered a plea of guilty and not of insanity",
    ],
)
def test_not_elsewhere_in_a_plea_rejects_nothing(plea: str) -> None:
    assert not any(each.rejects_unknown for each in entries(f"Ann Lee {plea}."))


@pytest.mark.parametrize("day", ["Monday", "on Monday", "on 3 March 2025"])
def test_who_denies_a_report_on_a_day_rejects_it_and_makes_no_event(day: str) -> None:
    (entry,) = entries(f"Bo Carr denied the reports in a letter {day}.")
    assert entry.rejects_unknown
    assert entry.happened is None


@pytest.mark.parametrize(
    "text",
    [
        "The council said it was late. It has called the article “unfair, cheap and false”.",
        "The council has fought such claims and called the Beacon report “unfair, cheap and false”.",
        "“The characterization of the talks as a sale is incorrect,” the council said.",
        "The council rejected the characterization of the talks as a sale.",
    ],
)
def test_who_calls_a_report_false_in_several_words_rejects_it(text: str) -> None:
    last = entries(text)[-1]
    assert last.who == ("council",)
    assert last.rejects_unknown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The council denied a phone call took place.", "a phone call took place"),
        ("The council denied a phone call with Bo Berg.", "a phone call with Bo Berg"),
        ("The council denied plans to sell the pier.", "plans to sell the pier"),
        (
            "Ann Lee told reporters that the report was wrong, denying that she had sold it.",
            "she had sold it",
        ),
    ],
)
def test_what_is_said_to_have_been_can_be_denied(text: str, said: str) -> None:
    denied = [each for each in entries(text) if each.rejects_unknown]
    assert said in [each.said[0].of(text) for each in denied]
    assert {each.who for each in denied} in [{("council",)}, {("ann-lee",)}]


@pytest.mark.parametrize(
    "text",
    [
        "The court denied a deal.",
        "The council rejected a deal.",
        "The guards denied him contact with Bo Berg.",
        "The council denied the visa when the war began.",
        "The council denied calls for an inquiry.",
    ],
)
def test_what_is_kept_from_somebody_or_turned_down_is_not_denied(text: str) -> None:
    assert not [each for each in entries(text) if each.rejects_unknown]
