"""Labels that a page sets before its paragraphs: `Source: …`, `Quote: “…”`, `Details: …`."""

from __future__ import annotations

from onrecord.dates import Date
from onrecord.draft import propose


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Who, through whom, and the words, of each proposal that somebody said."""
    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    return [
        (" ".join(each.who), each.via, " … ".join(span.of(text) for span in each.said))
        for each in drafted.entries
        if each.who
    ]


FERRY = "The old ferry was sold on Monday.\n\n"


def propose_kinds(text: str) -> list[str]:
    """The kind of each actor whom a text proposes."""
    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    return [actor.kind for actor in drafted.actors]


def test_a_quotation_under_a_source_is_whose_the_source_names() -> None:
    text = (
        FERRY + "Source: Ana Lopez, mayor of Leith, on Telegram\n\n"
        'Quote: "We sold the ferry. Nobody wanted it."\n\n'
        "Details: Lopez said that the pier would stay open."
    )

    assert found(text) == [
        ("ana-lopez", (), "We sold the ferry. Nobody wanted it."),
        ("ana-lopez", (), "the pier would stay open"),
    ]


def test_a_source_names_through_whom_it_came() -> None:
    for source in (
        "Reuters, citing mayor Ana Lopez",
        "Ana Lopez, mayor of Leith, as reported by Reuters",
        "Ana Lopez, mayor of Leith, in an interview with Reuters",
        "Ana Lopez, mayor of Leith; Reuters",
    ):
        text = f'{FERRY}Source: {source}\n\nQuote: "We sold the ferry. Nobody wanted it."'

        assert found(text) == [
            ("ana-lopez", ("reuters",), "We sold the ferry. Nobody wanted it.")
        ], source


def test_a_label_that_names_the_speaker() -> None:
    text = (
        FERRY + "Source: Reuters, citing mayor Ana Lopez\n\n"
        'Quote from Lopez: "We sold the ferry. Nobody wanted it."'
    )

    assert found(text) == [("ana-lopez", ("reuters",), "We sold the ferry. Nobody wanted it.")]


def test_what_the_message_said_is_the_sources() -> None:
    text = (
        FERRY + "Source: Leith Harbour Ministry on Facebook\n\n"
        'Quote: "We sold the ferry. Nobody wanted it," the message said.'
    )

    assert [who for who, _, _ in found(text)] == ["leith-harbour-ministry"]


def test_of_several_sources_nobody_knows_whose_a_quotation_is() -> None:
    text = (
        FERRY + "Source: Ana Lopez, mayor of Leith; Tom Baker, her deputy\n\n"
        'Quote: "We sold the ferry. Nobody wanted it."'
    )

    assert [who for who, _, _ in found(text)] == ["unknown"]


def test_a_staff_in_capitals_is_a_body() -> None:
    for source in ("General Staff of the Armed Forces of Leith", "Leith Police Headquarters"):
        text = f'{FERRY}Source: {source} on Facebook\n\nQuote: "We sold the ferry."'

        assert [who for who, _, _ in found(text)] == [source.lower().replace(" ", "-")]

    told = propose_kinds("The port staff said the ferry was sold. Ann Staff said it was old.")
    assert "organisation" not in told


def test_an_outlet_that_cites_another_passes_its_words_on() -> None:
    quote = 'Quote: "We sold the ferry. Nobody wanted it."'

    [(_, via, _)] = found(f"{FERRY}Source: European Pravda, citing Bloomberg\n\n{quote}")
    assert via == ("bloomberg", "european-pravda")

    [(_, via, _)] = found(f"{FERRY}Source: European Pravda; Bloomberg\n\n{quote}")
    assert via == ()


def test_an_outlet_alone_speaks_in_no_quotation() -> None:
    for outlet in ("Reuters", "European Pravda", "Interfax-Ukraine", "the Leith Bugle"):
        text = f'{FERRY}Source: {outlet}\n\nQuote: "We sold the ferry. Nobody wanted it."'

        assert [who for who, _, _ in found(text)] == ["unknown"], outlet


def test_what_stands_under_background_came_another_way() -> None:
    text = (
        FERRY + "Source: Ana Lopez, mayor of Leith, as reported by Reuters\n\n"
        'Quote: "We sold the ferry. Nobody wanted it."\n\n'
        'Background:\n\nLast spring Lopez said: "We will keep the ferry as long as we can."'
    )

    assert found(text)[1:] == [("ana-lopez", (), "We will keep the ferry as long as we can.")]


def test_a_picture_or_a_text_without_labels_has_no_such_source() -> None:
    text = (
        "Source: Ana Lopez\n\nThe old ferry was sold on Monday.\n\n"
        '"We sold the ferry. Nobody wanted it."'
    )

    assert ("ana-lopez", (), "We sold the ferry. Nobody wanted it.") not in found(text)


def test_whoever_is_named_beside_a_quotation_says_it() -> None:
    text = (
        FERRY + "Source: Ana Lopez, mayor of Leith, as reported by Reuters\n\n"
        'Quote: "We sold the ferry. Nobody wanted it," Tom Baker told the council.'
    )

    assert [(who, via) for who, via, _ in found(text)] == [("tom-baker", ())]


def test_only_the_post_itself_is_the_sources() -> None:
    for named in ("the indictment", "the report", "a message from the police", "their post"):
        text = (
            "The mill burned. Prosecutors charged Joe Poe.\n\nSource: Joe Poe, the defendant\n\n"
            f'Quote: "He lit it with a match," {named} said.'
        )

        assert "joe-poe" not in [who for who, _, _ in found(text)], named

    text = (
        "The police read out a letter by a neighbour.\n\nSource: Joe Poe on Telegram\n\n"
        'Quote: "He lit it with a match," the message said.'
    )
    assert "joe-poe" not in [who for who, _, _ in found(text)]


def test_a_label_names_who_speaks_in_nothing_but_a_quotation() -> None:
    assert [
        (who, words) for who, _, words in found(FERRY + 'Quote by Baker: "No." "So?" said Ann Lee.')
    ][-1:] == [("ann-lee", "So?")]

    text = FERRY + 'Quote from Ann Lee: "The dam failed." She added: "It was old."'
    assert [words for _, _, words in found(text)] == ["The dam failed.", "It was old."]

    text = FERRY + 'Quote of the week: "To be or not," Ann Lee told the BBC.'
    assert found(text) == [("ann-lee", ("bbc",), "To be or not")]


def test_a_source_over_a_paragraph_without_a_label_is_a_pictures() -> None:
    text = (
        FERRY + 'Source: Reuters\n\n"We lost it all," said Ann Lee, the miller.\n\n'
        "Background: The ferry was built in 1901."
    )

    assert found(text) == [("ann-lee", (), "We lost it all")]


def test_words_of_another_day_or_place_did_not_come_through_the_source() -> None:
    source = FERRY + "Source: Ann Lee in an interview with the BBC\n\nDetails: "

    for told in ("Lee said the dam was old.", "According to Lee, the dam was old."):
        assert [via for _, via, _ in found(source + told)] == [("bbc",)], told
    for told in (
        "In her book of 2010, Lee wrote that the dam would hold.",
        "Two years ago Lee said in an article that the dam would hold.",
        "Lee wrote that the dam would hold.",
        "According to Lee in her book of 2010, the dam would hold.",
        "When she opened it, Lee said that the dam would hold.",
    ):
        assert [via for _, via, _ in found(source + told)] == [()], told


def test_whoever_else_a_source_names_may_have_said_it() -> None:
    for several in (
        "Ann Lee, Tom Hart",
        "Ann Lee / Tom Hart",
        "Ann Lee & Tom Hart",
        "Ann Lee | Tom Hart",
        "Ann Lee and Tom Hart",
        "Ann Lee, Mayor Tom Hart",
        "Ann Lee, her lawyers",
        "Ann Lee; her lawyers",
        "Ann Lee, the police",
        "Ministry of Health of Norland, Tom Hart",
        "Ministry of Health of Norland and Tom Hart",
        "Ministry of Health of Norland, the mayor of Leith",
    ):
        text = f'{FERRY}Source: {several}\n\nQuote: "The dam was old."'
        assert [who for who, _, _ in found(text)] == ["unknown"], several

    for one in (
        "Ann Lee, head of the Leith Dam Office, on Telegram",
        "Ann Lee, Head of the Leith Dam Office, in a comment to Reuters",
        "Reuters, citing Ann Lee, the mayor of Leith",
    ):
        text = f'{FERRY}Source: {one}\n\nQuote: "The dam was old."'
        assert [who for who, _, _ in found(text)] == ["ann-lee"], one


def test_a_sentence_behind_source_is_read() -> None:
    text = (
        "Source: the fire began in the kitchen, firefighters said.\n\n"
        'Quote: "It burned for two days."'
    )

    assert found(text)[0] == ("firefighters", (), "the fire began in the kitchen")


def test_labels_need_no_blank_line_between_them() -> None:
    text = (
        "The old ferry was sold on Monday.\nSource: Ana Lopez, mayor of Leith, on Telegram\n"
        'Quote: "We sold the ferry. Nobody wanted it."\n'
        "Details: Tom Baker said that the pier would stay open.\n"
        'Quote from Baker: "The pier stays."\nBackground: The ferry was built in 1901.'
    )

    assert found(text) == [
        ("ana-lopez", (), "We sold the ferry. Nobody wanted it."),
        ("tom-baker", (), "the pier would stay open"),
        ("tom-baker", (), "The pier stays."),
    ]

    text = FERRY.strip() + '\nSource: Reuters\n"We lost it all," said Ann Lee.'
    assert found(text) == [("ann-lee", (), "We lost it all")]
