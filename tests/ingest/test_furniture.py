"""What is left out of an article, and, as much, what is not."""

from __future__ import annotations

import time
from textwrap import dedent

import pytest

from onrecord.collecting import uncollected
from onrecord.ingest import NewSource, Taken, prepare

PROSE = "The minister of transport said on Tuesday that the bridge will be closed for the winter."
MORE = "It is the third closure in two years, and the people of the town have had enough of it."
UKRAINIAN = "Міністр заявив у вівторок, що міст буде закрито на зиму, і люди про це вже знають."
UKRAINIAN_TOO = "Це вже третє закриття за два роки, і мешканцям міста воно давно набридло."


def made(text: str) -> NewSource:
    return prepare("seeds/a.txt", text.encode(), Taken())


def kept(text: str) -> list[str]:
    return [paragraph.words for paragraph in made(text).paragraphs]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "[Advertisement]",
        "Advertisement - Scroll to continue",
        "Реклама",
        "Article continues below",
        "***",
        "* * *",
        "-----",
        "•",
        "Read more at DailyMail.co.uk",
        "Read more on the BBC News website",
        "READ MORE: 'We will not close,' says the mayor",
        "Read more",
        "See also: The bridge that never was",
        "Читайте також: Міст закрито на зиму",
        "Want more stories like this? Hit the follow button.",
        "Sign up to our daily newsletter",
        "Sign up for the Morning newsletter and never miss a bridge",
        "Subscribe to our Telegram channel",
        "Follow us on Facebook and X",
        "Support The Harbour Post!",
        "Support the Post or become our patron",
        "Підписуйтесь на наш Telegram",
        "Share this article",
        "Share on Facebook  Share on X",
        "Share on Facebook | Share via email",
        "Subscribe now for £1 a week!",
        "Copy link",
        "Click here to watch the video",
        "This website uses cookies. By continuing you agree.",
        "We use cookies to make this site better.",
        "Цей сайт використовує Cookies.",
        "Ce site utilise des cookies.",
        "Diese Website verwendet Cookies.",
        "© 2024 The Bridge Times",
        "Copyright © The Bridge Times. All rights reserved.",
        "Copyright 2025 The Bridge Times. This material may not be published.",
        "Home > News > Transport",
        "Home › Local news › Bridge will close for winter, mayor warns",
        "Home / News / Bridge will close for winter",
        "Tap here for updates",
        "We value your privacy",
        "We and our 842 partners store and/or access information on a device, such as cookies.",
        "Manage options",
        "Accept and continue",
        "Allow X content?",
        "This article contains content provided by X. We ask for your permission before it is loaded.",
        "Skip X post",
        "End of X post",
        "View this post on Instagram",
        "A post shared by Larkway Coastguard (@larkwaycg)",
        "pic.twitter.com/abc123",
        "Image source, PA Media",
        "Image caption,",
        "AFP via Getty Images",
        "Photograph: Jo Hart/The Harbour Post",
        "View comments (12)",
        "Something went wrong, please try again later.",
        "Click here if you want to know what is happening in the town",
        "Sign up to our newsletter to learn what was decided",
        "© 2024 The Bridge Times, by whom all rights are kept",
        "(c) 2024 The Bridge Times",
        "Log in | Become a member",
        "Home  News  Weather  Jobs  Harbour",
        "Terms of use | Imprint | Advertise with us",
        "3 min read",
        "3-min read",
        "Hide Ad",
        "Enter your email address",
        "[Read more: Bridge shut for winter]",
        "(READ ALSO: Bridge shut for winter)",
        "Comments (12)",
        "premium_icon Subscriber only",
        "No comments:",
        "Кабінет Міністрів України затвердив постанову… Читати більше",
        "Log in or register to continue reading",
        "Please wait while the page loads",
        "Sorry, the video could not be played. Please try again later.",
        "Could not subscribe, try again later",
        "Follow us on Facebook. You will like what we show.",
        "Audio: Minister speaks of the bridge (PM)",
        "WATCH: How the bridge was closed",
        "This was published 12 years ago",
        "This article is more than 3 years old.",
        "We’re sorry, this feature is currently unavailable. Please try again later.",
        "Time flies with great content! Renew to keep enjoying all our premium content.",
        "Please enable JavaScript to read on.",
        "Internet Explorer 11 is not supported",
        "Your email address will not be published. Required fields are marked *",
        "Normal text size",
        "A A+ A-",
        "Trending Topics",
        "More Top Stories",
        "You May Also Like",
        "Load more comments",
        "See more",
        "Next article",
        "Leave a Reply",
        "Post new comment",
        "Posted on",
        "1.2K shares",
        "12 comments | 1,004 views",
        "3 hours ago",
        "Updated 2 days ago",
        "3 years ago 436",
        "(Visited 4 times, 1 visits today)",
        "FacebookTwitterWhatsApp",
        "Share | Tweet | E-mail",
        "spot_img",
        "Media playback is unsupported on your device",
        "• Read also: Storm hits the coast",
        "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
        "Home | News | Bridge will close",
        "read more here",
        "Published 2:53 pm",
        "Please enter your comment!",
        "For all the latest news follow us on Facebook.",
        "See also  Storm hits the coast",
        "The post Bridge closed appeared first on Harbour Post.",
        "Related Topics Elena Brandt Otis Dale",
        "Related topics: bridge, winter",
        "Tags: bridge, winter closures",
        "TAGS  Elena Brandt  Port of Larkway",
        "Topics | Bridges | Larkway",
        "Read more on bridge closures",
        "Read more about: Brandt, Larkway",
        "Tagged: Larkway, Elena Brandt",
        "Home - World - News",
        "Filed under: Transport, Local news",
        "Filed Under Transport and Bridges",
    ],
)
def test_furniture_is_left_out_with_its_line_and_a_reason(line: str) -> None:
    found = made(f"{PROSE}\n{line}\n{MORE}")

    assert found.body == f"{PROSE}\n\n{MORE}"
    [out] = found.left_out
    assert (out.line_number, out.words) == (2, line)
    assert out.reason


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement rules will change in spring, the council has decided.",
        "Home - and what is left of it - after the flood",
        "Home - Sweet Home",
        "Tagged Birds Return To Larkway",
        "Tagged: that is what the birds on the island were by Sunday.",
        "Video: it shows the bridge fall, the mayor said.",
        "Sorry, this is the last time, the mayor said.",
        "This was published by the ministry on Monday.",
        "Residents must register by May to keep full access, the council said.",
        "“Advertisement”",
        "Read more books, the minister told pupils.",
        "Read more at night, doctors advise.",
        "Follow us on this, he told the crowd, “and you will see”.",
        "“This site uses cookies” was the only thing he could read, he said.",
        "This site uses cookies without asking, according to the regulator.",
        "Sign up for the army, the minister said.",
        "Share prices fell.",
        "Share on X, the mayor told them.",
        "Subscribe now, the paper urged its readers.",
        "Why?",
        "“…",
        "…",
        "No.",
        "For reference:",
        "Background",
        "Tags on the cattle show where they graze",
        "Topics of the talks",
        "Filed under seal in Larkway",
        "Related topics were left for Tuesday",
        "Topics: the bridge, the mayor said, and the ferry",
        "Read more on the train, and sleep less.",
        "Home at last.",
        "Home/office boundaries are blurring.",
        "- The bridge: closed.",
        "• Two people were hurt",
        "Copyright law was changed in 2019.",
        "Copyright 2019 rules hit Leith",
        "Register for coverage by Friday, Ann Lee urged workers.",
        "Picture: Getty",
        "Getty Images was sued by the painter.",
        "Image caption, The bridge on Sunday",
        "We value your privacy, the minister told the nurses.",
        "We and our neighbours store food for the winter.",
        "Something went wrong on the bridge that night.",
        "Skip Marsh would not say why.",
        "Download the app and see how the bridge moves, she added.",
        "End of the road",
        "By then everyone had left the town.",
        "They had wanted… more.",
        "Слава Україні!",
        "Originally published in 1962, the report blamed the city and its engineer.",
        "Originally published in French the novel sold a million copies",
        "Home / rented flats are too small for families, the city found",
        "Home / Rented Flats Grow Dearer",
        "Home > office was the arrow on his map.",
        "Tap here is the slogan of the water company",
        "Click here to vote was the text that 900 people were sent.",
        "Click here to vote appeared on 900 telephones in the town",
        "Follow us on Facebook, the sticker urged.",
        "Join us in the fight, the sign on the bridge read",
        "Read more in Kyiv than anywhere was the poet's advice.",
        "Subscribe to our newsletter was painted on the bridge",
        "By using the site as a dump the firm broke the law.",
        "By using this site as a dump the firm broke the law.",
        "(c) The council shall close the bridge before the winter of 2025.",
        "Kyiv wants to upgrade its partnership to full membership of the alliance.",
        "Moscow will not renew the treaty without full access to the sites.",
        "Residents who register before Friday will have full access to the new port.",
        "Firms must renew their licences before your membership ends.",
        "The mayor had tried to log in to the system, which gave full access to all accounts.",
        "Drivers were asked to please wait until the police had opened the road again.",
        "Please wait at the other stop until the bridge is open.",
        "Please renew your passport before you travel.",
        "Log in to your account at the bank and choose a new password.",
        "Register before Friday to keep full access to your account.",
        "Sign up for flood alerts by e-mail at the council's office.",
        "Subscribe to the ministry's channel for warnings of air raids.",
        "Upgrade the road, or lose the hospital.",
        "Turn off cookies if you are worried, and clear the list of pages.",
        "Sorry, the mayor is not available for comment on the matter this week.",
        "Sorry, this video of a shark on a motorway is not real.",
        "Could not subscribe to that view, and left.",
        "You have reached an age at which stories matter.",
        "Internet Explorer is no longer supported by Microsoft.",
        "The college was founded in 1876",
        "Founded in 1887, the club is the oldest of the town.",
        "This is now 40 years old.",
        "This was published two years ago.",
        "In summary",
        "Contact us before Friday was all that the notice read.",
        "Follow us on the march through the town on Saturday.",
        "Support for the bridge is falling, the mayor said.",
        "Find us at the harbour on Saturday.",
        "Related – though separate – talks go on in Doha.",
        "We’re working to restore it.",
        "Please try again later. The ferry will sail on Monday.",
        "The ferry will sail on Monday. Please try again later.",
        "Follow us on Facebook. The bridge will open on Monday.",
        "© 2024 Harbour Pictures. The mayor stands on the bridge.",
        "Home | Away | Draw",
        "Popular vote",
        "Text of the law",
        "More on Tuesday",
        "A year ago",
        "100 years ago",
        "Share of the vote",
        "Show of hands",
        "Message:",
        "Visited by 4 kings",
        "- 12 views",
        "• 300 shares",
        "港口的桥梁将在冬天关闭" * 6,
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
        "See more of the town, the mayor said.",
        "5 members",
        "Media playback is unsupported on your device, the ministry was told.",
    ],
)
def test_what_may_be_article_is_kept(line: str) -> None:
    assert kept(f"{PROSE}\n{line}\n{MORE}") == [PROSE, line, MORE]


@pytest.mark.parametrize(
    "notice",
    [
        "please try again later.",
        "please enable JavaScript to read on.",
        "please log in to continue.",
        "sign up to our daily newsletter.",
        "subscribe to our Telegram channel.",
        "subscribe now for £1 a week!",
        "renew to keep enjoying all our premium content.",
        "register to continue reading this article.",
        "upgrade your account for full access to our journalism.",
        "follow us on Facebook and X.",
        "contact us.",
        "click here to watch the video.",
        "download our app.",
        "get our newsletter.",
    ],
)
@pytest.mark.parametrize(
    "who", ["Firms must", "The mayor wants people to", "If they", "Nobody may"]
)
def test_what_a_notice_asks_is_kept_where_somebody_else_is_to_do_it(who: str, notice: str) -> None:
    line = f"{who} {notice}"

    assert kept(f"{PROSE}\n{line}\n{MORE}") == [PROSE, line, MORE]


def test_list_items_are_navigation_only_above_the_article_and_among_sections() -> None:
    text = (
        f"- News\n- War in Ukraine\nBridge will close for winter\n{PROSE}\n- War in Ukraine\n{MORE}"
    )

    assert kept(text) == ["Bridge will close for winter", PROSE, "- War in Ukraine", MORE]
    assert kept(f"- Bridge closes\n- Ferry runs\n{PROSE}")[0] == "- Bridge closes"


def test_sections_and_menus_above_the_headline_are_left_out() -> None:
    found = made(f"Menu\nLogin\nBusiness\nBridge will close for winter\n{PROSE}\nHealth\n{MORE}")

    assert [each.words for each in found.left_out] == ["Menu", "Login", "Business"]
    assert found.front_matter["title"] == "Bridge will close for winter"
    assert kept(f"{PROSE}\nHealth\n{MORE}") == [PROSE, "Health", MORE]


def test_what_was_copied_twice_stands_once() -> None:
    headline = "Bridge will close for winter"

    assert kept(f"{headline}\n{headline}\n{PROSE}\n{PROSE}\n{MORE}") == [headline, PROSE, MORE]
    assert kept(f"{PROSE}\nNo way.\nNo way.\n{MORE}\n{PROSE}").count("No way.") == 2


def test_what_a_witness_says_twice_stands_twice() -> None:
    answer = "I do not recall that meeting."
    text = f"Engineer heard by inquiry\n{PROSE}\nWas he warned?\n{answer}\n{answer}\n{MORE}"

    assert made(text).body == text.replace("\n", "\n\n")
    caption = "The bridge over the harbour on Friday"
    assert kept(f"{PROSE}\n{MORE}\n{caption}\n{caption}\n{PROSE}").count(caption) == 1


def test_a_sites_menu_of_single_words_above_the_headline_is_left_out() -> None:
    menu = ["Create", "Favorites Edit", "Popular", "LINKS", "Policies", "Blog", "GDPR Compliance"]
    title = "Bridge will close for the winter"
    found = made("\n".join([*menu, title, "PTI", "NEWS", PROSE, MORE]))

    assert found.front_matter["title"] == title
    assert found.body == f"{title}\n\n{PROSE}\n\n{MORE}"
    assert [out.words for out in found.left_out] == [*menu, "PTI", "NEWS"]


def test_a_headline_is_found_below_what_the_site_says_of_itself() -> None:
    notice = "Time flies! Renew to keep enjoying all our premium content."
    title = "Judge reverses a sentence for trespass"
    found = made(f"{notice}\nPrime\n{title}\n{PROSE}\n{MORE}")

    assert found.front_matter["title"] == title


@pytest.mark.parametrize("credit", ["By Sam Ortiz", "By our harbour correspondent"])
def test_two_words_above_a_byline_are_the_headline_where_nothing_else_is(credit: str) -> None:
    found = made(f"Mayor Resigns\n{credit}\n25 November 2024\n{PROSE}\n{MORE}")

    assert found.front_matter["title"] == "Mayor Resigns"
    assert found.paragraphs[0].words == "Mayor Resigns"


@pytest.mark.parametrize("below", ["A short look at the harbour this week", "Kyiv", PROSE])
def test_a_word_or_two_at_the_top_are_kept(below: str) -> None:
    assert kept(f"War\n{below}\n25 November 2024\n{PROSE}\n{MORE}")[0] == "War"


def test_a_list_of_names_between_headline_and_prose_is_kept() -> None:
    lines = ["Who won the prizes of the harbour", "Ann Lee", "Sam Ortiz", "Leanne Pike", PROSE]

    assert kept("\n".join(lines)) == lines


def test_the_headline_stands_once_wherever_it_is_printed_again() -> None:
    title = "Bridge will close for the winter"

    assert kept(f"{title}\n{PROSE}\n{title}\n{MORE}") == [title, PROSE, MORE]


def test_tags_and_headlines_below_the_last_sentence_are_left_out_with_the_label_they_hold() -> None:
    tail = ["NEWS", "Harbour Press is an agency", "5 Walks to watch out for...", "Bridges"]

    assert kept("\n".join([PROSE, MORE, *tail])) == [PROSE, MORE]


def test_a_list_below_the_last_sentence_and_above_that_label_is_kept() -> None:
    dead = ["The dead", "Ann Lee", "Tom Ford", "Bob Ray", "Mary Hill"]
    labels = ["Related stories", "Storm hits the coast", "Festival cancelled"]
    winners = ["Education", "Ann Lee", "Sport", "Tom Ford", "Bob Ray"]

    assert kept("\n".join([PROSE, MORE, *dead, *labels])) == [PROSE, MORE, *dead]
    assert kept("\n".join([PROSE, MORE, *dead, labels[0]])) == [PROSE, MORE, *dead]
    assert kept("\n".join([PROSE, MORE, *winners])) == [PROSE, MORE, *winners]


@pytest.mark.parametrize(
    "tail",
    [
        ["The dead are:", "Ann Lee", "Sam Ortiz", "Leanne Pike"],
        ["Ann Lee", "Sam Ortiz", "Leanne Pike"],
        ["Portside 2 Harbour 1", "Leith 0 Wick 3", "News"],
        ["- It closes in May", "- It opens in June", "- News"],
        ["Ann Lee", "Editor"],
    ],
)
def test_lists_results_and_signatures_below_the_last_sentence_are_kept(tail: list[str]) -> None:
    assert kept("\n".join([PROSE, MORE, *tail])) == [PROSE, MORE, *tail]


def test_headlines_in_a_list_below_related_stories_are_left_out() -> None:
    text = f"{PROSE}\nRelated stories\n - Storm hits the coast\n - Festival cancelled\n{MORE}"

    assert kept(text) == [PROSE, MORE]
    assert made(text).left_out[1].reason == "a headline of another article"


def test_a_numbered_list_of_what_is_read_most_is_left_out_and_no_headline() -> None:
    found = made(f"MOST READ\n1. Five walks\n2. Who closed it?\nBridge will close again\n{PROSE}")

    assert found.body == f"Bridge will close again\n\n{PROSE}"
    assert found.front_matter["title"] == "Bridge will close again"
    assert kept(f"{PROSE}\n1. Five walks\n{MORE}") == [PROSE, "1. Five walks", MORE]


def test_other_lists_are_kept() -> None:
    asked = "The council asked three things:"
    sentence = "- The bridge must be closed."
    assert kept(f"{PROSE}\n{asked}\n- Who knew\n- Who told") == [
        PROSE,
        asked,
        "- Who knew",
        "- Who told",
    ]
    assert kept(f"{PROSE}\nRelated stories\n{sentence}\n- Who knew") == [
        PROSE,
        sentence,
        "- Who knew",
    ]
    assert kept(f"{PROSE}\nRelated stories\n{MORE}\n- Who knew") == [PROSE, MORE, "- Who knew"]


def test_a_form_below_the_last_sentence_is_left_out() -> None:
    form = ["Post new comment", "Your name:", "*", "E-mail address: *", "Homepage:", "Comment:"]

    assert kept("\n".join([PROSE, MORE, *form])) == [PROSE, MORE]
    assert kept(f"{PROSE}\nName:\nAnn Lee\n{MORE}") == [PROSE, "Name:", "Ann Lee", MORE]


def test_a_menu_that_is_a_list_is_left_out() -> None:
    menu = [" • Start Page", " • Dating", " • Weather", " • Login", " • Contact us"]
    title = "Bridge will close for the winter"
    found = made("\n".join([*menu, title, PROSE, MORE]))

    assert found.body == f"{title}\n\n{PROSE}\n\n{MORE}"
    assert found.front_matter["title"] == title


def test_a_list_above_the_prose_is_kept_unless_only_a_site_has_its_items() -> None:
    lines = ["What the council will pay for", "• Health", "• Education", "• Search", PROSE, MORE]

    assert kept("\n".join(lines)) == lines


def test_readers_comments_below_the_articles_headline_are_left_out() -> None:
    title = "Bridge will close for the winter"
    comments = [f"2 Responses to “{title}”", "1. Ann Lee", "So sad to hear.", "2. Sam", PROSE]

    assert kept("\n".join([title, PROSE, MORE, *comments])) == [title, PROSE, MORE]
    other = ["2 Responses to the mayor", "“So sad to hear.”"]
    assert kept("\n".join([title, PROSE, *other, MORE])) == [title, PROSE, *other, MORE]


def test_read_more_is_cut_off_prose_and_the_prose_is_kept() -> None:
    found = made(f"{PROSE}\nThe ferry runs in the morning and in the evening… Read more")

    assert found.body == f"{PROSE}\n\nThe ferry runs in the morning and in the evening…"
    assert [(out.line_number, out.words) for out in found.left_out] == [(2, "Read more")]


def test_several_teasers_at_the_end_are_left_out_in_any_language() -> None:
    text = f"{PROSE}\nThe ferry runs again… Read more\nThe mayor is ill… Read more\n***"

    assert kept(text) == [PROSE]


def test_an_article_that_is_all_cut_short_is_kept() -> None:
    assert kept("The ferry runs again… Read more\nThe mayor is ill… Read more") == [
        "The ferry runs again…",
        "The mayor is ill…",
    ]


def test_a_ukrainian_article_is_kept_whole() -> None:
    text = f"Міст закрито на зиму\n{UKRAINIAN}\n“The bridge is closed,” he said.\n{UKRAINIAN}"
    found = made(f"{text}\nЦей сайт використовує Cookies.")

    assert found.body == text.replace("\n", "\n\n")
    assert found.front_matter["language"] == "uk"
    assert found.front_matter["title"] == "Міст закрито на зиму"


def test_a_text_printed_in_two_languages_is_kept_whole() -> None:
    text = f"{PROSE}\n{MORE}\n{UKRAINIAN}\n{UKRAINIAN_TOO}"

    assert kept(text) == text.split("\n")


def test_a_text_broken_into_short_lines_keeps_its_paragraphs_and_its_lines() -> None:
    text = dedent("""\
        Bridge will close for winter

        The minister of transport said on Tuesday
        that the bridge will be closed
        for the winter. Read more on
        the notice board, he said.

        ***

        It is the third closure in two
        years.
    """)
    found = made(text)

    assert [len(paragraph.lines) for paragraph in found.paragraphs] == [1, 4, 2]
    assert "on Tuesday\nthat the bridge" in found.body
    assert found.front_matter["title"] == "Bridge will close for winter"
    assert [out.line_number for out in found.left_out] == [8]


@pytest.mark.parametrize(
    "line",
    ["- News", "a", "… Read more", "Міст", "By A B", "***", "1 May 2024", "((((", "Ad " * 20],
)
def test_a_longer_article_takes_longer_in_step_with_its_lines(line: str) -> None:
    short, long = (time_to_prepare(line, lines) for lines in (650, 6_500))

    assert long < 20 * short, "10 times as many lines; with the square it would be 100 times"


@pytest.mark.parametrize(
    "part",
    [
        "subscribe-our-",
        "subscribe-",
        "our-",
        "subscribe our ",
        "Please ",
        "browser ",
        "©",
        "\t",
        "… read more.",
        ", ",
        "a_",
        "a_a.",
    ],
)
def test_a_longer_line_takes_longer_in_step_with_its_characters(part: str) -> None:
    """Hostile lines: what patterns begin with, over and over, and never what they end with."""
    short, long = (time_to_prepare(f"{part * parts}x!", 1) for parts in (1_000, 8_000))

    assert long < 16 * short + 0.05, "8 times as long; with the square it would be 64 times"


def time_to_prepare(line: str, lines: int) -> float:
    """The processor's seconds for an article with so many lines of one kind, the least of three."""
    article = (f"{PROSE}\n" + f"{line}\n" * lines).encode()

    def once() -> float:
        before = time.process_time()
        prepare("seeds/a.txt", article, Taken())
        return time.process_time() - before

    with uncollected():  # what other tests have left in memory is looked through else
        return min(once() for _ in range(3))


def test_a_name_below_the_headline_is_the_articles_where_others_stand_between_its_sentences() -> (
    None
):
    lines = ("Three who stayed in the town", "Ruth Hale", PROSE, "Bo Li", MORE, "Kim Page", PROSE)
    assert kept("\n\n".join(lines)) == list(lines)

    assert "Ruth Hale" not in kept("\n\n".join((*lines[:3], MORE)))
