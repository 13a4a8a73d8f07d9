"""Speakers as newsrooms of the world print them: each form of a name, in each place of a sentence.

Behind the first statement another goes on with a shorter form, and both have to be one person's.
"""

from __future__ import annotations

import pytest

from onrecord.dates import Date
from onrecord.draft import propose
from onrecord.draft.survey.misprints import same_person

MONDAY = Date.parse("2024-11-25")
LEAD = "A bridge in the north has been closed since March."
PLACES = {
    "before": "{first} said that the bridge would reopen in spring.",
    "behind": "The bridge would reopen in spring, {phrase} said.",
    "according to": "The bridge would reopen in spring, according to {bare}.",
    "behind a quotation": "“The bridge will reopen and nobody will pay,” said {bare}.",
}


def speakers(text: str) -> list[list[str]]:
    """The names of those who say something, a list for each statement."""
    drafted = propose(text, published=MONDAY, actors={}, outlet=None)
    names = {actor.id: actor.name for actor in drafted.actors}
    said = sorted((each.said[0].start, each.who) for each in drafted.entries if each.who)
    return [[names.get(id_, id_) for id_ in who] for _, who in said]


def written(phrase: str, place: str, then: str, lead: str = LEAD) -> str:
    first, goes_on = phrase[0].upper() + phrase[1:], then[0].upper() + then[1:]
    sentence = PLACES[place].format(first=first, phrase=phrase, bare=phrase.rstrip(","))
    return f"{lead}\n\n{sentence} {goes_on} added that the toll would go."


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("phrase", "name", "then"),
    [
        # An office before the name, and what stands between.
        ("the Chairman of the Senate Committee on Works, Sen. Bala Gemade,", "Bala Gemade", "he"),
        ("the Commissioner for Information, Mr. Gbenga Omotoso,", "Gbenga Omotoso", "Omotoso"),
        ("the UN Secretary-General, António Guterres,", "António Guterres", "Guterres"),
        ("Labour MP for Derby Ann Lee", "Ann Lee", "Lee"),
        ("Union Minister for Road Transport and Highways Nitin Gadkari", "Nitin Gadkari", "he"),
        ("Interior Cabinet Secretary Kithure Kindiki", "Kithure Kindiki", "Kindiki"),
        ("Minister for Education and Training Jeremy Rockliff", "Jeremy Rockliff", "Mr Rockliff"),
        ("Lagos State Governor Babajide Sanwo-Olu", "Babajide Sanwo-Olu", "Sanwo-Olu"),
        ("the Lagos State Governor, Babajide Sanwo-Olu,", "Babajide Sanwo-Olu", "the Governor"),
        (
            "the Special Adviser to the President on Media and Publicity, Mr. Ali Merrow,",
            "Ali Merrow",
            "he",
        ),
        ("the Police Public Relations Officer, DSP Bala Elkana,", "Bala Elkana", "Elkana"),
        ("Ennerdale National Party MP Namal Rajapaksa", "Namal Rajapaksa", "Rajapaksa"),
        ("Harbour co-founder Ann Lee", "Ann Lee", "Lee"),
        # Behind it.
        ("Anuar Tahir, the party's secretary-general,", "Anuar Tahir", "Anuar"),
        ("Jane Okoro, permanent secretary in the Ministry of Works,", "Jane Okoro", "Okoro"),
        ("Ann Lee QC", "Ann Lee", "Lee"),
        ("The chairman of the Harbour Council, Guy Mansell QC", "Guy Mansell", "Mr Mansell"),
        ("Rep. Ann Lee (D-Ohio)", "Ann Lee", "Lee"),
        ("Mary Hill, 34, a teacher,", "Mary Hill", "Hill"),
        # Titles.
        ("Smt Nirmala Sitharaman", "Nirmala Sitharaman", "Sitharaman"),
        ("Datuk Seri Anwar Ibrahim", "Anwar Ibrahim", "Anwar"),
        ("Alhaji Atiku Abubakar", "Atiku Abubakar", "Atiku"),
        ("Capt. Ranjit Singh", "Ranjit Singh", "Singh"),
        ("Msgr. Robert Weiss", "Robert Weiss", "Weiss"),
        ("Lt. Gen. Abdul Dambazau", "Abdul Dambazau", "Dambazau"),
        ("Maj.-Gen. Ng Wei Ming", "Ng Wei Ming", "Maj.-Gen. Ng"),
        ("Sheikh Mohammed bin Rashid", "Mohammed bin Rashid", "Sheikh Mohammed"),
        ("Crown Prince Mohammed bin Salman", "Mohammed bin Salman", "the crown prince"),
        ("Barr. Emmanuel Ukaegbu", "Emmanuel Ukaegbu", "Ukaegbu"),
        ("Chief Femi Falana (SAN)", "Femi Falana", "Falana"),
        ("Dame Sarah Storey", "Sarah Storey", "Dame Sarah"),
        ("Lord Tebbit", "Lord Tebbit", "he"),
        # Names.
        ("Chaudhry Nisar Ali Khan", "Chaudhry Nisar Ali Khan", "Chaudhry Nisar"),
        ("K. Chandrashekar Rao", "K. Chandrashekar Rao", "Rao"),
        ("H.D. Kumaraswamy", "H.D. Kumaraswamy", "Kumaraswamy"),
        ("Mohd Azmin bin Ali", "Mohd Azmin bin Ali", "Azmin"),
        ("Wang Yi", "Wang Yi", "Wang"),
        ("Ken Ofori-Atta", "Ken Ofori-Atta", "Mr Ofori-Atta"),
        ("Mrs Adegbuji-Onikoyi Oluwatoyin", "Adegbuji-Onikoyi Oluwatoyin", "she"),
        ("Ursula von der Leyen", "Ursula von der Leyen", "von der Leyen"),
        ("Siobhán O'Hanlon", "Siobhán O'Hanlon", "O'Hanlon"),
        ("Dwayne “The Rock” Johnson", "Dwayne “The Rock” Johnson", "Johnson"),
        ("Anne Pimlott", "Anne Pimlott", "Pimlot"),
    ],
)
def test_a_person_is_told_by_each_form_of_their_name(
    phrase: str, name: str, then: str, place: str
) -> None:
    assert speakers(written(phrase, place, then)) == [[name], [name]]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("lead", "phrase", "names"),
    [
        ("Peter Dale and Mary Hill met on Monday.", "the duo", ["Peter Dale", "Mary Hill"]),
        ("Peter Dale and Mary Hill met on Monday.", "both", ["Peter Dale", "Mary Hill"]),
        ("Peter Dale met Bob Hill on Monday.", "both men", ["Peter Dale", "Bob Hill"]),
        ("The FBI held Peter Dale and Bob Hill.", "the two men", ["Peter Dale", "Bob Hill"]),
        ("Peter Dale and Mary Hill met on Monday.", "both men", ["men"]),
        ("Peter Dale told Bob Hill so.", "both men", ["men"]),
        ("Peter Dale and Bob Hill were shot.", "the two widows", ["two widows"]),
        ("Two men saw Peter Dale meet Bob Hill.", "both men", ["men"]),
        ("Peter Dale and Bob Hill met two envoys.", "both", ["unknown"]),
        ("Toyota and Honda met on Monday.", "both companies", ["Toyota", "Honda"]),
        ("Toyota sued Honda over two firms.", "the two firms", ["two firms"]),
        ("Fines hit Iran and Mali. Two countries objected.", "both countries", ["countries"]),
        ("Talks between Russia and China ended.", "the two countries", ["Russia", "China"]),
        ("Russia and China met in Paris and London.", "both countries", ["Russia", "China"]),
        ("The road is shut.", "both sides", ["sides"]),
        ("Pope Francis met Ann Lee on Monday.", "the Pope", ["Pope Francis"]),
        ("King Charles met King Felipe of Spain.", "the king", ["the king"]),
        ("The king of Norway met King Charles.", "the king", ["the king"]),
        ("Ayatollah Ali Khamenei met Ann Lee.", "the ayatollah", ["Ali Khamenei"]),
        ("Prince William and his wife, Kate, met.", "the prince", ["Prince William"]),
        ("The road is shut.", "the King", ["King"]),
        ("Derby City Council and Kelm City Council met.", "the council", ["unknown"]),
        ("Kelm City Council sued on Monday.", "the council", ["Kelm City Council"]),
        ("The Downing Street Council met.", "Downing Street", ["Downing Street"]),
        ("The road is shut.", "a No 10 spokesman", ["a No 10 spokesman"]),
        ("The road is shut.", "Israel's Ynet news website", ["Ynet"]),
        ("The road is shut.", "Mr de Villepin", ["de Villepin"]),
        ("Ann Lee and Bob Hill met on Monday.", "the younger Hill", ["unknown"]),
        ("The road is shut.", "Ministers Peter Dale and Mary Hill", ["Peter Dale", "Mary Hill"]),
        ("Ann Lee, the MP for Derby, came on Monday.", "the Derby MP", ["Ann Lee"]),
        ("The road is shut.", "No 10", ["No 10"]),
    ],
)
def test_who_is_named_by_less_than_a_name(
    lead: str, phrase: str, names: list[str], place: str
) -> None:
    first, *_ = speakers(written(phrase, place, "they", lead))
    assert first == names


def test_who_is_told_by_age_is_the_only_one_of_that_age() -> None:
    lead = "Mark Stone, 45, and Peter Dale, 46, were held on Monday."
    text = written("the 45-year-old", "before", "he", lead)
    assert speakers(text)[0] == ["Mark Stone"]
    both = text.replace("46", "45")
    assert speakers(both)[0] == ["unknown"]


def test_who_stands_behind_a_comma_and_does_something_else_is_not_the_speaker() -> None:
    text = "According to a police officer, Mark Stone, 34, was held at the bridge on Monday."
    assert speakers(text) == [["a police officer"]]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the National Commission for Museums and Monuments (NCMM)", "NCMM"),
        ("the Bureau of Statistics and Registration (BSR)", "BSR"),
    ],
)
def test_a_bodys_name_begins_where_its_initials_do(phrase: str, name: str, place: str) -> None:
    text = written(phrase, place, f"the {name}")
    full = phrase.removeprefix("the ").partition(" (")[0]
    assert speakers(text) == [[full], [full]]


def test_where_somebodys_office_stands_is_no_second_speaker() -> None:
    text = "“The bridge is ours,” said Eve Salomon, chair of the trustees of the Horn Museum in London."
    assert speakers(text) == [["Eve Salomon"]]


def test_a_compound_behind_its_noun_stops_no_reading() -> None:
    text = "Museum gives back its bronzes\n\nThe director general of the commission, Professor Ali Merrow, said,"
    assert speakers(text) == []


@pytest.mark.parametrize("place", PLACES)
def test_who_goes_by_another_name_that_the_text_gives_is_one_person(place: str) -> None:
    text = written("President Joko Widodo (Jokowi)", place, "President Jokowi")
    assert speakers(text) == [["Joko Widodo"], ["Joko Widodo"]]


@pytest.mark.parametrize("beside", ["Labour", "Derby"])
def test_a_party_or_town_in_brackets_is_no_other_name(beside: str) -> None:
    text = f"Ann Lee ({beside}) said that it was shut. {beside} said that it was sad."
    assert speakers(text) == [["Ann Lee"], [beside]]


@pytest.mark.parametrize(
    "told",
    [
        "It was dark, the hospital said in a statement.",
        "The hospital released a statement on Monday.",
        "It was dark, according to a statement by the hospital.",
    ],
)
@pytest.mark.parametrize("phrase", ["the statement said", "according to the statement"])
def test_the_statement_is_whose_it_was(told: str, phrase: str) -> None:
    text = f"{told} The police were called.\n\n“No laptop was locked and we are sorry,” {phrase}."
    assert speakers(text)[-1] == ["hospital"]


def test_a_statement_that_nobody_made_speaks_for_itself() -> None:
    text = "Soldiers came by night. “No laptop was locked and we are sorry,” the statement said."
    assert speakers(text) == [["the statement"]]


@pytest.mark.parametrize(
    "told",
    [
        "Ann Lee refused to issue a statement.",
        "The police will issue a statement on Friday.",
        "The Harbour Post published a statement in which the club apologised.",
    ],
)
def test_a_statement_that_was_not_made_or_is_anothers_speaks_for_itself(told: str) -> None:
    text = f"{told} “No laptop was locked and we are sorry,” the statement said."
    assert speakers(text)[-1] == ["the statement"]


@pytest.mark.parametrize(
    ("statement", "who"),
    [
        ("A White House statement", "White House"),
        ("A Harbour Ministry press release", "Harbour Ministry"),
        ("A short HRA statement", "HRA"),
        ("A police statement", "police"),
        ("According to Palestinian Health Ministry figures,", "Palestinian Health Ministry"),
        ("According to a Kremlin readout of the call,", "Kremlin"),
        ("According to CNN’s previous reporting,", "CNN"),
        ("The embassy’s Telegram page", "embassy"),
    ],
)
def test_a_statement_is_that_of_the_body_named_before_it(statement: str, who: str) -> None:
    said = "" if statement.endswith(",") else " said that"
    assert speakers(f"{statement}{said} two hundred people had been held.") == [[who]]


@pytest.mark.parametrize(
    "statement", ["A Facebook statement", "A joint statement", "A Tuesday statement"]
)
def test_where_or_when_a_statement_stood_is_nobody_who_made_it(statement: str) -> None:
    [who] = speakers(f"{statement} said that two men had been held.")
    assert who == [statement.replace("A ", "a ", 1)]


@pytest.mark.parametrize(
    "statement",
    [
        "A Berlin police statement",
        "A Kelmouth police statement",
        "A Moscow court statement",
        "A Ukrainian government statement",
        "A joint France-Germany statement",
        "A UN-EU statement",
        "A Harbour Party and Labour Party statement",
    ],
)
def test_half_of_who_made_a_statement_is_nobody_who_made_it(statement: str) -> None:
    [who] = speakers(f"{statement} said that two men had been held.")
    assert who == [statement.replace("A ", "a ", 1)]


def test_who_is_described_is_not_whoever_is_quoted_next() -> None:
    text = "A police officer said nobody was hurt. “I heard a loud bang,” said Maria Lopez."
    assert speakers(text) == [["a police officer"], ["Maria Lopez"]]


def test_a_name_that_ends_as_another_is_not_that_of_somebody_of_another_role() -> None:
    assert same_person("Saad Rafique", "Khawaja Saad Rafique", None, "minister")
    assert not same_person("Maria Lopez", "Anna Maria Lopez", "mayor", "engineer")


@pytest.mark.parametrize(
    "said", ["said John Nambo, the port\u2019s clerk", "said her husband, John Nambo"]
)
def test_who_is_named_behind_a_description_with_a_role_of_their_own_is_another(said: str) -> None:
    text = (
        "Ann Lee wants to run. Her campaign manager said that she was weighing it.\n\n"
        f"“We are studying it and nothing is sure,” {said}."
    )
    assert speakers(text) == [["campaign manager"], ["John Nambo"]]


def test_him_is_he() -> None:
    text = "Peter Dale said that the bridge was shut. According to him, nobody was told."
    assert speakers(text) == [["Peter Dale"], ["Peter Dale"]]


def test_the_head_of_an_office_is_one_with_the_name_behind_it() -> None:
    phrase = "The Head of the Center for Data and Works of the Port Agency (BNPB) Raditya Jati"
    assert speakers(f"{phrase} said that the bridge was shut.") == [["Raditya Jati"]]


def test_initials_in_another_language_are_the_bodys_before_them() -> None:
    text = (
        "The National Disaster Agency (BNPB) was called. The bridge leaks, according to the BNPB."
    )
    assert speakers(text) == [["National Disaster Agency"]]


@pytest.mark.parametrize("place", PLACES)
def test_who_goes_by_the_end_of_a_long_name_is_one_person_by_either(place: str) -> None:
    first, then = speakers(written("Khawaja Saad Rafique", place, "Saad Rafique"))
    assert first == then
    assert first in (["Khawaja Saad Rafique"], ["Saad Rafique"])


def test_who_owns_what_he_says_is_not_somebody_else() -> None:
    text = (
        "“The harbour is closed,” said Bo Dale, the mayor.\n\n"
        "“It is bad,” said Al Berg, a clerk. Few people have had their savings back, Mr Berg said. "
        "The affair has made Mr Berg sad. "
        "On occasion, the court has ruled against the people he represents, he says."
    )
    assert speakers(text)[-1] == ["Al Berg"]


def test_the_statement_may_be_a_denial_where_no_statement_was_told_of() -> None:
    short = "Ann Lee’s statement was short.\n\n"
    issued = "The Harbour Union issued a formal rebuttal.\n\n"
    said = "“These stories are made up,” the statement concluded."
    assert speakers(issued + said)[-1] == ["Harbour Union"]
    assert speakers(short + said)[-1] == ["Ann Lee"]
    assert speakers(short + issued + said)[-1] not in (["Harbour Union"], ["Ann Lee"])


@pytest.mark.parametrize(
    "between",
    [
        "Tom Hart made an apology.",
        "The firm gave no response.",
        "The firm issued no denial.",
        "The firm did not issue a denial.",
        "Tom Hart gave an armed response.",
    ],
)
def test_an_answer_that_nobody_issued_is_not_the_statement(between: str) -> None:
    said = "The statement said that the mill was shut."
    assert speakers(f"Ann Lee’s statement was short. {between} {said}")[-1] == ["Ann Lee"]
    assert speakers(f"{between} {said}")[-1] not in (["Tom Hart"], ["firm"])


@pytest.mark.parametrize(
    ("several", "names"),
    [
        ("James Baker, Tom Hart and Jo Walker", ["James Baker", "Tom Hart", "Jo Walker"]),
        ("Ann Lee, Tom Hart and two officials", ["Ann Lee", "Tom Hart", "two officials"]),
        ("The US and UK governments", ["US", "UK"]),
    ],
)
def test_each_of_several_speaks_whatever_a_surname_means(several: str, names: list[str]) -> None:
    assert speakers(f"{several} said that it was shut.") == [names]


def test_who_holds_an_office_of_two_towns_is_none_of_them() -> None:
    assert speakers("The Leith and Kelm mayor said that it was shut.") == [["Leith and Kelm mayor"]]


def test_a_royal_first_name_is_nobody_elses() -> None:
    kennedy = "Charles Kennedy, the Liberal leader, said that it was late."
    text = f"{kennedy} Prince Charles said that it was old. The prince said that it was dear."
    assert speakers(text) == [["Charles Kennedy"], ["Prince Charles"], ["Prince Charles"]]


def test_a_sheikh_is_nobody_of_that_first_name() -> None:
    text = "Hamad Roe, the ambassador, said that it was late. Sheikh Hamad said that it was old."
    assert speakers(text) == [["Hamad Roe"], ["Sheikh Hamad"]]


def test_the_prime_minister_is_not_another_nations_who_is_named_later() -> None:
    abroad = "Israeli Prime Minister Benjamin Netanyahu said that it was old."
    text = f"The prime minister said that it was late. {abroad} The prime minister added much."
    assert speakers(text)[:2] == [["unknown"], ["Benjamin Netanyahu"]]
    home = "Prime Minister Ann Lee said that it was old."
    assert speakers(f"The prime minister said that it was late. {home}")[0] == ["Ann Lee"]
