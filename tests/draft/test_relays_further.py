"""Through whom words are known, beyond `told the Post`, and on which day they were said."""

from __future__ import annotations

import pytest

from drafting import entries
from onrecord.draft import propose


def chains(text: str) -> list[tuple[str, str, str]]:
    """Who says something, through whom, and when, in a text of Monday 25 November 2024."""
    return [(" ".join(e.who), " ".join(e.via), str(e.when or "")) for e in entries(text)]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Ann Lee said in an interview with Bloomberg TV that the port was sold.",
         ("ann-lee", "bloomberg-tv", "")),
        ("Ann Lee told the Russian TASS news agency that the port was sold.",
         ("ann-lee", "tass", "")),
        ("Ann Lee told Russia’s Tass state news agency that the port was sold.",
         ("ann-lee", "tass", "")),
        ("Ann Lee told the Italian Ansa news agency that the port was sold.",
         ("ann-lee", "ansa", "")),
        ("Ann Lee told BBC Radio 4 that the port was sold.", ("ann-lee", "bbc-radio-4", "")),
        ("Ann Lee told BBC Scotland that the port was sold.", ("ann-lee", "bbc-scotland", "")),
        ("Ann Lee told BBC Radio Kent that the port was sold.", ("ann-lee", "bbc-radio-kent", "")),
        ("“It was sold,” said Ann Lee to the BBC.", ("ann-lee", "bbc", "")),
        ("In a statement shared by the BBC, Ann Lee said the port would be closed.", ("ann-lee", "bbc", "")),
        ("In a statement given to the BBC, Ann Lee said the port would be closed.", ("ann-lee", "bbc", "")),
        ("In a letter sent to the council, Ann Lee said the port would be closed.", ("ann-lee", "", "")),
        ("An internal report seen by the BBC said the port would be closed.",
         ("internal-report", "bbc", "")),
        ("The port was sold, according to an email obtained by The Guardian.",
         ("email", "guardian", "")),
        ("The mayor Ann Lee, quoted by Tass, said the port was sold.", ("ann-lee", "tass", "")),
        ("In an interview published by Le Monde on Sunday, Ann Lee said the port was sold.",
         ("ann-lee", "le-monde", "2024-11-24")),
        ("“It was sold,” Ann Lee told the Harbour Post’s Sam Ortiz on Friday.",
         ("ann-lee", "harbour-post", "2024-11-22")),
        ("Speaking to Sky News on Friday, Ann Lee said the port was sold.",
         ("ann-lee", "sky-news", "2024-11-22")),
        ("Ann Lee, who spoke to the Associated Press on Friday, said the port was sold.",
         ("ann-lee", "associated-press", "2024-11-22")),
        ("Addressing the council on Friday, Ann Lee said the port was sold.",
         ("ann-lee", "", "2024-11-22")),
        ("In a statement released on Friday, Ann Lee said the port was sold.",
         ("ann-lee", "", "2024-11-22")),
        ("The port was sold, PTI reported quoting police inspector Ann Lee.",
         ("ann-lee", "pti", "")),
    ],
)  # fmt: skip
def test_through_whom_and_when(text: str, chain: tuple[str, str, str]) -> None:
    assert chains(text)[-1] == chain


def test_who_adds_something_goes_on_even_where_named() -> None:
    text = "“It was sold,” Ann Lee told the BBC on Friday.\n\n“It was time,” Lee added."

    assert chains(text) == [("ann-lee", "bbc", "2024-11-22")] * 2


def test_who_writes_next_is_passed_on_by_nobody_and_has_no_day() -> None:
    text = "“It was sold,” Ann Lee told the BBC on Friday. She wrote: “It was time.”"

    assert chains(text) == [("ann-lee", "bbc", "2024-11-22"), ("ann-lee", "", "")]


@pytest.mark.parametrize(
    "told",
    [
        "the BBC’s political editor Sam Ortiz",
        "the BBC’s reporter",
        "the BBC’s breakfast programme",
        "the BBC’s Newsnight",
        "the BBC’s Russian service",
    ],
)
def test_an_outlet_hears_by_its_reporters_and_its_programmes(told: str) -> None:
    assert chains(f"Ann Lee told {told} that the port was sold.") == [("ann-lee", "bbc", "")]


@pytest.mark.parametrize(
    "told",
    [
        "the BBC’s board",
        "the BBC’s owners",
        "the BBC’s readers",
        "the BBC’s inquiry",
        "the BBC’s chairman Sam Ortiz",
        "lawyers of the BBC",
    ],
)
def test_it_passes_on_nothing_that_its_owners_or_its_lawyers_are_told(told: str) -> None:
    assert chains(f"Ann Lee told {told} that the port was sold.") == [("ann-lee", "", "")]


@pytest.mark.parametrize(
    "known", ["Villagers seen", "Ann Lee, published", "The minister, reviewed"]
)
def test_nobody_is_seen_or_published_as_a_report_is(known: str) -> None:
    comma = "," if "," in known else ""
    [(_, via, _)] = chains(f"{known} by the BBC{comma} said the port was sold.")
    assert via == ""


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The CNBC report said the port was sold.", ["cnbc"]),
        ("Politico’s report said the port was sold.", ["politico"]),
        ("The Axios report, based on two sources, said the port was sold.", ["axios"]),
        ("A BBC article said the port was sold. The BBC’s story said it was old.", ["bbc", "bbc"]),
        ("CNN reported that the port was sold. The report said it was old.", ["cnn", "cnn"]),
        ("CNN said in a report that the port was sold. The report said it was old.",
         ["cnn", "cnn"]),
        ("Axios and CNN asked. A CNN report said the port was sold. The report said it was old.",
         ["cnn", "cnn"]),
    ],
)  # fmt: skip
def test_what_an_outlets_report_says_the_outlet_says(text: str, speakers: list[str]) -> None:
    assert [who for who, _, _ in chains(text)] == speakers


@pytest.mark.parametrize(
    ("before", "report"),
    [
        ("Reuters asked the mayor.", "The police report"),
        ("Reuters asked the mayor.", "The committee’s report"),
        ("Reuters asked the mayor.", "The Reuters Institute report"),
        ("CNN has a copy of a report by the auditors.", "The report"),
        ("A report by the Port Committee, obtained by CNN, was published.", "The report"),
        ("CNN reported that the Port Committee had finished its report.", "The report"),
    ],
)
def test_a_report_of_others_is_no_outlets(before: str, report: str) -> None:
    who, _, _ = chains(f"{before} {report} said the port was sold.")[-1]
    assert "report" in who


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The Asia Times portal cited Ann Lee as saying that the port was sold.",
         ("ann-lee", "asia-times", "")),
        ("“It was sold,” Ann Lee told Reuters, reported by Ukrinform.",
         ("ann-lee", "reuters ukrinform", "")),
        ("Ann Lee called the sale a disgrace on Friday, according to the BBC.",
         ("ann-lee", "bbc", "2024-11-22")),
        ("Ann Lee criticised the council for the sale, according to the BBC.",
         ("ann-lee", "bbc", "")),
        ("Mayor Ann Lee met us. Lee believes that the plan is known, according to Tagesschau.",
         ("ann-lee", "tagesschau", "")),
        ("In an interview with Reuters, Ann Lee expressed the opinion that the port was sold.",
         ("ann-lee", "reuters", "")),
        ("The Port Ministry said the port was sold, PTI reported.", ("port-ministry", "pti", "")),
        ("“It was sold,” said Ann Lee, who moved to Reuters.", ("ann-lee", "", "")),
        ("“It was sold,” said Ann Lee, a visitor to the BBC.", ("ann-lee", "", "")),
        ("“It was sold,” Ann Lee told Reuters, reported by the mayor.", ("ann-lee", "reuters", "")),
        ("According to the BBC, Ann Lee called the sale a disgrace and left.", ("bbc", "", "")),
    ],
)  # fmt: skip
def test_what_somebody_is_told_to_have_said_is_theirs(
    text: str, chain: tuple[str, str, str]
) -> None:
    assert chains(text) == [chain]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("A report by the Financial Times said that the port was sold.",
         [("financial-times", "")]),
        ("In a report in the New York Times, two pilots said that the port was sold.",
         [("new-york-times-two-pilots", "new-york-times")]),
        ("“It was sold,” said Ann Lee, in an interview on MSNBC.", [("ann-lee", "msnbc")]),
        ("Ann Lee said in an interview with the Independent that the port was sold.",
         [("ann-lee", "independent")]),
        ("“It was sold,” Ann Lee told the Harbour Post-Courier newspaper.",
         [("ann-lee", "harbour-post-courier")]),
        ("Three pilots told the Moscow Times that it was sold. One sailor said it was cheap.",
         [("moscow-times-three-pilots", "moscow-times"), ("one-sailor", "")]),
        ("The Financial Times has a new owner. Sources told the FT that the port was sold.",
         [("financial-times-sources", "financial-times")]),
        ("Two pilots told Le Monde and Reuters that it was sold.", [("le-monde-two-pilots", "le-monde")]),
        ("“It was sold,” Ann Lee told Le Monde, the Beacon’s partner.", [("ann-lee", "le-monde")]),
        ("A source told Le Monde that it was sold but said that it was cheap.",
         [("le-monde-source", "le-monde"), ("le-monde-source", "le-monde")]),
    ],
)  # fmt: skip
def test_what_an_outlet_printed_or_heard_came_by_it(
    text: str, chain: list[tuple[str, str]]
) -> None:
    assert [(who, via) for who, via, _ in chains(text)] == chain


@pytest.mark.parametrize(
    ("before", "via"),
    [
        ("In an interview with Sky News, Ann Lee attacked the mayor.", "sky-news"),
        ("Ann Lee spoke to Sky News on Friday.", "sky-news"),
        ("In an interview with Sky News, Bob Hart attacked the mayor Ann Lee.", ""),
        ("Ann Lee told Sky News on Friday about the port.", ""),
    ],
)
def test_what_is_said_right_behind_an_interview_came_by_it(before: str, via: str) -> None:
    assert entries(f"{before} “The port is sold,” Ann Lee said.")[-1].via == ((via,) if via else ())


def test_a_single_name_behind_the_is_nobodys_own() -> None:
    drafted = propose("The Beacon said it was shut.", published=None, actors={}, outlet=None)
    assert [actor.kind for actor in drafted.actors] == ["organisation"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Lee told Tass. The Wall Street Journal (WSJ) reported it. The article says it was cheap.",
         ("wall-street-journal", "")),
        ("“It was sold,” Ann Lee told the news agency Reuters, as usual.", ("ann-lee", "reuters")),
        ("Sources told Le Monde that it was sold. Bild said it was cheap. It is old, sources said.",
         ("sources", "")),
    ],
)  # fmt: skip
def test_the_last_of_several_sentences(text: str, chain: tuple[str, str]) -> None:
    assert chains(text)[-1][:2] == chain


@pytest.mark.parametrize(
    "interview",
    [
        "her job interview with Google",
        "a job interview with CNN",
        "an interview with Tesla",
        "an interview with Harvard University",
        "an interview with Amnesty International",
        "an asylum interview with Frontex",
        "an interview with the FBI",
        "an interview with KPMG",
        "an interview on the Times, its history and its money",
        "an interview on CNN and its history",
    ],
)
def test_who_is_no_outlet_or_only_spoken_of_passes_nothing_on(interview: str) -> None:
    assert chains(f"In {interview}, Ann Lee said the port was sold.") == [("ann-lee", "", "")]


@pytest.mark.parametrize(
    ("interview", "via"),
    [
        ("with the newspaper Hanu", "hanu"),
        ("with local TV station KXYZ", "kxyz"),
        ("on the BBC", "bbc"),
        ("on CNN on Friday", "cnn"),
    ],
)
def test_an_interview_with_or_on_an_outlet_came_by_it(interview: str, via: str) -> None:
    ((_, found, _),) = chains(f"In an interview {interview}, Ann Lee said the port was sold.")
    assert found == via


@pytest.mark.parametrize(
    "reports",
    [
        "A report in the Lancet, a report in Nature and an article in the Guardian",
        "A report in the Guardian and the Times",
    ],
)
def test_of_several_reports_no_one_outlet_speaks(reports: str) -> None:
    assert chains(f"{reports} said the port was sold.") == [("report", "", "")]
    drafted = propose(f"{reports} said it was shut.", published=None, actors={}, outlet=None)
    assert [actor.name for actor in drafted.actors] == ["a report"]
    assert chains(f"The port was sold, according to a{reports[1:]}.")[0][1] == ""


def test_a_report_in_the_beacon_a_newspaper_is_the_beacons() -> None:
    text = "A report in the Guardian, a newspaper, said the port was sold."
    assert chains(text) == [("guardian", "", "")]


@pytest.mark.parametrize(
    ("by", "via"),
    [
        ("by the river", ""),
        ("by the end of the day", ""),
        ("by Friday", ""),
        ("by local media", "local-media"),
        ("by her lawyer", "lawyer"),
        ("by Interfax", "interfax"),
    ],
)
def test_who_quotes_somebody_is_a_body_or_a_person(by: str, via: str) -> None:
    ((_, found, _),) = chains(f"“We go,” Ann Lee was quoted as saying {by}.")
    assert found == via


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The port was sold, the mayor said, Reuters reports.", ("mayor", "reuters", "")),
        ("“It was sold,” Ann Lee said, Reuters reports.", ("ann-lee", "reuters", "")),
        ("“It was sold,” Ann Lee said, the Kyiv Independent reports.",
         ("ann-lee", "kyiv-independent", "")),
        ("The bridge is to be mended, Ann Lee said, Tom Berg reports.", ("ann-lee", "", "")),
        ("The bridge is to be mended, Ann Lee said, the Pentagon reports.", ("ann-lee", "", "")),
        ("The port was sold, according to the mayor, Reuters reports.", ("mayor", "reuters", "")),
        ("The BBC reported on Friday that the port was sold, according to police.",
         ("police", "bbc", "")),
        ("The BBC reported on Friday that the port was sold, according to Reuters.",
         ("bbc", "reuters", "2024-11-22")),
        ("Ann Lee said the port was open, but that no ship had come, according to the BBC.",
         ("ann-lee", "bbc", "")),
        ("Ann Lee said the port was sold, according to Danish media reports.",
         ("ann-lee", "danish-media-reports", "")),
        ("According to BBC reporting, the port was sold.", ("bbc", "", "")),
        ("Ann Lee, quoted by Danish state media, said the port was sold.",
         ("ann-lee", "danish-state-media", "")),
        ("“It was sold,” Ann Lee said as quoted by Tass.", ("ann-lee", "tass", "")),
        ("“It was sold,” Ann Lee said in remarks carried by the news agency Tass on Friday.",
         ("ann-lee", "tass", "2024-11-22")),
        ("Danish newspapers, quoting Ann Lee, said the port was sold.",
         ("ann-lee", "danish-newspapers", "")),
        ("The port is to be sold, Reuters reported, citing a port official.",
         ("reuters-port-official", "reuters", "")),
    ],
)  # fmt: skip
def test_who_passes_it_on_wherever_that_stands(text: str, chain: tuple[str, str, str]) -> None:
    assert chains(text)[-1] == chain


@pytest.mark.parametrize(
    "text",
    [
        "“It was time to go,” Ann Lee said, citing the many sailors who had gone before.",
        "Ann Lee said she would leave, citing her daughter.",
        "Ann Lee said she would leave, citing safety concerns.",
        "Ann Lee said she would leave, citing the mayor as a reason.",
        "“It was sold,” Ann Lee told former BBC host Sam Ortiz.",
        "“It was sold,” Ann Lee told a local reporter.",
    ],
)
def test_who_is_a_reason_or_was_a_host_passes_nothing_on(text: str) -> None:
    assert chains(text)[0] == ("ann-lee", "", "")


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Residents citing the mayor said the road was shut.", ("residents", "", "")),
        ("Critics citing the report said the dam was unsafe.", ("critics", "", "")),
        ("Republicans citing the FBI said the man was known.", ("republicans", "", "")),
        ("Sources citing the Pentagon said the drone was lost.", ("sources", "", "")),
        ("People citing the Bible said it was wrong.", ("people", "", "")),
        ("News agency Tass, citing the mayor, said the road was shut.", ("mayor", "tass", "")),
        ("Danish newspapers citing the mayor said the road was shut.",
         ("mayor", "danish-newspapers", "")),
    ],
)  # fmt: skip
def test_whom_others_than_an_outlet_cite_may_be_a_reason(
    text: str, chain: tuple[str, str, str]
) -> None:
    assert chains(text) == [chain]


@pytest.mark.parametrize("whom", ["a BBC reporter", "BBC host Sam Ortiz", "BBC correspondents"])
def test_an_outlet_hears_by_its_reporters(whom: str) -> None:
    assert chains(f"“It was sold,” Ann Lee told {whom} on Friday.") == [
        ("ann-lee", "bbc", "2024-11-22")
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Asked on Friday about the port, Ann Lee called the report “a lie”.", "2024-11-22"),
        ("Asked by BBC reporters on Friday about it, Ann Lee called it “a lie”.", "2024-11-22"),
        ("Asked about it on Friday, Ann Lee called it “a lie”.", "2024-11-22"),
        ("Asked about the port that was sold on Friday, Ann Lee called it “a lie”.", ""),
        ("Asked about the vote on 5 November 2024, Ann Lee said that it was fair.", ""),
        ("Asked about the raid in May, Ann Lee said that it was lawful.", ""),
        ("Asked about the raid on Friday, Ann Lee said that it was lawful.", ""),
        ("Questioned by reporters about the raid on Friday, Ann Lee said that it was so.", ""),
        ("Asked after the raid on Friday about the port, Ann Lee said that it was safe.", ""),
        ("Danish news agencies reported early on Friday that the port was sold.", "2024-11-22"),
    ],
)
def test_the_day_of_an_answer_is_that_of_the_question(text: str, when: str) -> None:
    assert chains(text)[-1][2] == when


@pytest.mark.parametrize(
    ("before", "words", "when"),
    [
        ("Ann Lee denied it on Friday.\n\n", "Earlier in the day", "2024-11-22"),
        ("Ann Lee denied it on Friday.\n\n", "The same day", "2024-11-22"),
        ("The port was closed on Friday. ", "Later that day", "2024-11-22"),
        ("The port was closed on Friday. ", "Later in the day", ""),
        ("The port was closed on Friday.\n\n", "Later that day", ""),
        ("Ann Lee said it was closed on Friday. ", "Later that day", ""),
        ("The port will be closed on Friday. ", "Earlier that day", ""),
        ("", "Earlier in the day", ""),
    ],
)
def test_the_same_day_is_that_of_the_last_saying(before: str, words: str, when: str) -> None:
    assert chains(f"{before}{words}, Bob Rye said the port was sold.")[-1][2] == when


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("News agency Wafa cited port officials as saying on Friday that it was sold.",
         ("wafa-port-officials", "wafa", "2024-11-22")),
        ("The Harbour Post on Friday quoted Ann Lee as saying that the port was sold.",
         ("ann-lee", "harbour-post", "")),
        ("The Harbour Post cited two officials who said on Friday that the port was sold.",
         ("harbour-post-two-officials", "harbour-post", "2024-11-22")),
        ("“It was sold,” Ann Lee told Britain’s ITV television station.", ("ann-lee", "itv", "")),
        ("Harbour Radio network said the port was sold.", ("harbour-radio", "", "")),
        ("Sky Television channel said the port was sold.", ("sky-television", "", "")),
        ("Star TV network said the port was sold.", ("star-tv", "", "")),
        ("“It was sold,” Ann Lee told the Oslo radio station.", ("ann-lee", "", "")),
        ("“It was sold,” Ann Lee told the Oslo TV station.", ("ann-lee", "", "")),
        ("“It was sold,” Ann Lee tweeted, quoting the mayor.", ("ann-lee", "", "")),
        ("The senator, quoting Lincoln, said “a house divided cannot stand”.", ("senator", "", "")),
        ("The minister, quoting Ann Lee, said “it will never be sold”.", ("minister", "", "")),
        ("A resident, citing the mayor, said “it is shut for good”.", ("resident", "", "")),
        ("Danish newspapers, quoting Ann Lee, said “it will never be sold”.",
         ("ann-lee", "danish-newspapers", "")),
        ("“It was sold,” the Harbour Post said, quoting Ann Lee.",
         ("ann-lee", "harbour-post", "")),
    ],
)  # fmt: skip
def test_the_day_beside_as_saying_is_of_the_saying(text: str, chain: tuple[str, str, str]) -> None:
    assert chains(text) == [chain]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Ann Lee said on CNN on Friday that the port was sold.", ("ann-lee", "cnn", "2024-11-22")),
        ("“It was sold,” Ann Lee said on the BBC’s Today programme.", ("ann-lee", "bbc", "")),
        ("Ann Lee wrote in the Washington Post that the port was sold.",
         ("ann-lee", "washington-post", "")),
        ("Writing in the Washington Post, Ann Lee said the port was sold.",
         ("ann-lee", "washington-post", "")),
        ("In an op-ed in the Washington Post, Ann Lee said the port was sold.",
         ("ann-lee", "washington-post", "")),
        ("Asked by Reuters, a port official said it was sold.",
         ("reuters-port-official", "reuters", "")),
        ("A letter from Ann Lee, seen by the BBC, said the port was sold.",
         ("letter-from-ann-lee", "bbc", "")),
        ("The BBC has seen a letter in which Ann Lee says the port was sold.", ("ann-lee", "bbc", "")),
        ("Ann Lee said it was sold, according to a transcript published by the BBC.",
         ("ann-lee", "transcript bbc", "")),
        ("The port was sold, Tass reported with reference to Ann Lee.", ("ann-lee", "tass", "")),
        ("The BBC has been told that the port was sold.", ("unknown", "bbc", "")),
        ("Two sources told CNN it was sold. One source told Fox News it was not.",
         ("fox-news-one-source", "fox-news", "")),
        ("Two pilots told CNN it was sold. Ann Lee told the BBC so. One pilot said it was not.",
         ("one-pilot", "", "")),
    ],
)  # fmt: skip
def test_where_it_was_heard_printed_or_seen(text: str, chain: tuple[str, str, str]) -> None:
    assert chains(text)[-1] == chain


@pytest.mark.parametrize(
    "said",
    [
        "said on the Times that it had lost its way",
        "said on CNN’s report that it was late",
        "said on behalf of CNN that it was late",
        "said on the closure of BBC Radio Leith that it was late",
        "said on BBC pay that it was late",
        "wrote in praise of the BBC that it was early",
        "wrote in the BBC report that it was late",
        "said after the CNN interview that it was late",
        "said of the CNN interview that it was late",
        "said in Bob Roe’s BBC interview that it was late",
        "said, when asked by the BBC to leave, that it was late",
        "said, when asked by the BBC in court, that it was late",
        "said on Air Force One that the port was sold",
        "wrote in Berlin that the port was sold",
        "said on her Telegram channel that the port was sold",
        "said, when asked by the BBC at a briefing, that the port was sold",
        "said that a letter seen by the BBC was a fake",
    ],
)
def test_where_others_hear_it_or_nobody_prints_it_no_outlet_passes_it_on(said: str) -> None:
    assert chains(f"Ann Lee {said}.") == [("ann-lee", "", "")]


@pytest.mark.parametrize(
    ("behind", "via"),
    [
        ("Ms Lee was speaking to the BBC.", "bbc"),
        ("She made the remarks in an interview with the BBC.", "bbc"),
        ("She was speaking on the BBC’s Today programme.", "bbc"),
        ("Mr Roe was speaking to the BBC.", ""),
        ("She was speaking of the BBC.", ""),
        ("She was not speaking to the BBC.", ""),
        ("She was speaking to the BBC when the line went dead.", ""),
        ("Speaking to the BBC, she said it was cheap.", ""),
    ],
)
def test_whom_she_was_speaking_to_may_be_told_behind(behind: str, via: str) -> None:
    assert chains(f"“The port is sold,” Ann Lee said. {behind}")[0] == ("ann-lee", via, "")


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Ann Lee spoke on MSNBC. The report claimed that it was sold.", ("report", "")),
        ("The BBC published a report. Ann Lee spoke on MSNBC. The report claimed it was sold.",
         ("bbc", "")),
        ("The report by the Wall Street Journal is out; the report claimed that it was sold.",
         ("wall-street-journal", "")),
        ("The Wall Street Journal’s report is out. The article went on to claim that it was sold.",
         ("wall-street-journal", "")),
        ("The BBC printed an article on a report by the board. The report said it was sold.",
         ("report", "")),
        ("“It was sold,” Ann Lee said in an MSNBC interview on Thursday.", ("ann-lee", "msnbc")),
        ("“It was sold,” Ann Lee said in a job interview.", ("ann-lee", "")),
        ("“It was sold, we’re told,” Ann Lee began to the mayor.", ("unknown", "ann-lee")),
        ("“We’re told what to do,” Ann Lee said.", ("ann-lee", "")),
        ("Asked by the BBC, Ann Lee told the board that it was sold.", ("ann-lee", "")),
        ("“We go when, as usual, we are told,” Ann Lee said.", ("ann-lee", "")),
        ("“I rang and, I’m told, it was sold,” Ann Lee said.", ("ann-lee", "")),
        ("A UN report is out. A BBC story is on it. The report said it was sold.", ("report", "")),
    ],
)  # fmt: skip
def test_whose_the_report_is_that_somebody_only_speaks_of(
    text: str, chain: tuple[str, str]
) -> None:
    assert [each[:2] for each in chains(text)] == [chain]


def test_what_a_report_says_it_says_on() -> None:
    text = (
        "The BBC published a report. “It was sold,” read the report.\n\nIt continued: “It burnt.”"
    )
    assert [each[0] for each in chains(text)] == ["bbc", "bbc"]


def test_a_source_in_marks_is_printed_to_the_mark_that_closes() -> None:
    text = "A clerk familiar with the “Harbour Plan” said that the port was sold."
    (clerk,) = propose(text, published=None, actors={}, outlet=None).actors

    assert clerk.name == "a clerk familiar with the “Harbour Plan”"
