"""The drawing of how a claim travelled: everything in its place, whatever there is to draw."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.drawing.graph import Box, Graph, Kind, Line, Way
from onrecord.pages.drawing.layers import crossings, layers
from onrecord.pages.drawing.lettering import Face, width, wrapped
from onrecord.pages.drawing.placed import Drawing, ports
from onrecord.pages.drawing.wide import wide
from pages.conftest import Element, Read
from stories import write_story


def drawn(*chains: str) -> Graph:
    """A drawing of chains such as `aide > Courier > Gazette`, the last an outlet."""
    boxes: dict[str, Box] = {}
    ways: dict[tuple[str, str], Way] = {}
    for chain in chains:
        names = chain.split(" > ")
        for name in names[:-1]:
            boxes[name] = Box(name, Kind.ACTOR, name)
        for one, other in pairwise(names):
            ways[one, other] = Way(one, other, "", one, Line.ORIGIN, f"{one} to {other}")
        boxes[names[-1]] = Box(names[-1], Kind.OUTLET, names[-1], words="so they say", short="X")
    order = sorted(boxes.values(), key=lambda box: box.kind is Kind.OUTLET)
    return Graph(tuple(order), tuple(ways.values()))


def test_speakers_stand_first_and_outlets_last() -> None:
    found = layers(drawn("aide > Courier > Gazette", "mayor > Herald"))

    assert [[id_ for id_ in column if ">" not in id_] for column in found.columns] == [
        ["aide", "mayor"],
        ["Courier"],
        ["Gazette", "Herald"],
    ]


def test_a_way_past_a_column_has_a_place_of_its_own_there() -> None:
    found = layers(drawn("aide > Courier > Gazette", "mayor > Herald"))

    assert found.passing["mayor", "Herald"] == ("mayor>Herald>1",)


def test_outlets_are_ordered_so_that_ways_do_not_cross() -> None:
    found = layers(drawn("a > Z", "b > Y", "c > X", "c > W"))

    assert crossings(found.columns, found.links) == 0


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """From one to forty outlets, as many speakers, up to four relays one after another."""
    name = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=40)
    words = draw(st.lists(name, min_size=1, max_size=6))
    speakers = draw(st.integers(1, 40))
    relays = draw(st.integers(0, 4))
    outlets = draw(st.integers(1, 40))
    chains = draw(
        st.lists(
            st.tuples(
                st.integers(1, speakers),
                st.lists(st.integers(1, max(1, relays)), max_size=relays, unique=True).map(sorted),
                st.integers(1, outlets),
            ),
            min_size=1,
            max_size=60,
        )
    )
    boxes: dict[str, Box] = {}
    ways: dict[tuple[str, str, str], Way] = {}
    for speaker, through, outlet in chains:
        ids = [f"s{speaker}", *(f"r{relay}" for relay in through), f"o{outlet}"]
        for id_ in ids:
            said = words[len(boxes) % len(words)]
            kind = Kind.OUTLET if id_[0] == "o" else Kind.ACTOR
            boxes.setdefault(id_, Box(id_, kind, said, note=said, words=said, short="ABC"))
        for number, (one, other) in enumerate(pairwise(ids)):
            out, into = "/".join(ids[: number + 1]), "/".join(ids[: number + 2])
            ways[one, other, out] = Way(one, other, out, into, draw(st.sampled_from(Line)), one)
    order = sorted(boxes.values(), key=lambda box: box.kind is Kind.OUTLET)
    return Graph(tuple(order), tuple(ways.values()))


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def forms(graph: Graph) -> Iterator[Drawing]:
    broad = wide(graph, layers(graph))
    yield from [broad] if broad else []


@given(graphs())
def test_no_two_texts_overlap_and_all_lies_inside(graph: Graph) -> None:
    for drawing in forms(graph):
        texts = [*drawing.captions, *(text for box in drawing.boxes for text in box.texts)]
        frames = [text.frame for text in texts]
        boxes = [(b.x, b.y, b.x + b.width, b.y + b.height) for b in drawing.boxes]
        inside = (0, 0, drawing.width, drawing.height)

        assert not [pair for pair in combinations(frames, 2) if overlap(*pair)]
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
        for frame in (*frames, *boxes):
            assert inside[0] <= frame[0]
            assert inside[1] <= frame[1]
            assert frame[2] <= inside[2]
            assert frame[3] <= inside[3]


@given(graphs())
def test_every_way_is_drawn_inside_and_ends_at_its_boxes(graph: Graph) -> None:
    for drawing in forms(graph):
        at = {placed.box.id: placed for placed in drawing.boxes}
        assert {box.id for box in graph.boxes} == set(at)
        assert len(drawing.routes) == len(graph.ways)
        for route in drawing.routes:
            start, end = at[route.way.start], at[route.way.end]
            _, leaves = _numbers(route.path)[:2]

            assert start.y <= leaves <= start.y + start.height
            assert end.y <= _reaches(route.path) <= end.y + end.height
            assert all(number >= 0 for number in _numbers(route.path))


@given(graphs())
def test_in_columns_no_way_crosses_a_box(graph: Graph) -> None:
    drawing = wide(graph, layers(graph))
    for route in drawing.routes if drawing else ():
        for x, to_x, y in _level(route.path):
            for box in drawing.boxes if drawing else ():
                inside = box.y < y < box.y + box.height
                assert not (inside and x < box.x + box.width - 17 and box.x + 17 < to_x)


def _numbers(path: str) -> list[int]:
    return [int(number) for number in re.findall(r"-?\d+", path)]


def _level(path: str) -> Iterator[tuple[int, int, int]]:
    """Its straight stretches: from, to, how far down."""
    x = y = 0
    for command, rest in re.findall(r"([MCH])([^MCH]*)", path):
        numbers = _numbers(rest)
        if command == "H":
            yield x, numbers[0], y
            x = numbers[0]
        else:
            x, y = numbers[-2:]


def _reaches(path: str) -> int:
    """How far down a path ends."""
    y = 0
    for command, rest in re.findall(r"([MCH])([^MCH]*)", path):
        numbers = _numbers(rest)
        y = y if command == "H" else numbers[-1]
    return y


@given(graphs())
def test_the_same_graph_is_drawn_the_same(graph: Graph) -> None:
    assert list(forms(graph)) == list(forms(graph))


def test_a_box_is_as_high_as_its_tracks_need() -> None:
    ways = [Way("a", "Z", f"{n}", f"{n}", Line.PLAIN, "") for n in range(12)]
    boxes = (Box("a", Kind.ACTOR, "a"), Box("Z", Kind.OUTLET, "Z"))
    graph = Graph(boxes, tuple(ways))
    drawing = wide(graph, layers(graph))

    assert drawing
    assert len(set(ports(drawing.boxes[0], 12))) == 12


def test_a_chain_too_long_for_columns_is_not_drawn() -> None:
    graph = drawn("a > b > c > d > e > f > Z")
    assert wide(graph, layers(graph)) is None


def test_text_that_does_not_fit_ends_where_a_word_does() -> None:
    face = Face("n", 14, 17)

    assert wrapped("the mayor will step down in spring", face, 90, 2) == (
        "the mayor",
        "will step […]",
    )
    assert width("the mayor", face) <= 90


# ---- what a reader sees


def test_a_claim_is_drawn_from_speaker_to_sources(town: Path, read: Read) -> None:
    figure = read(town, "claims/resigns.md").one(".r-travel")
    picture = figure.one(".r-drawn--wide")

    assert {box.text for box in picture.all(".box")} == {
        "An aide unnamed",
        "? the text does not say who",
        "The Courier The Courier, the origin",
        "Mayor Ruth Bell rejects it",
        "the Gazette “The mayor will resign in spring,”",
        "the Herald “the mayor will step down in spring.”",
    }


def test_every_box_and_every_way_is_a_link(town: Path, read: Read) -> None:
    picture = read(town, "claims/resigns.md").one(".r-drawn--wide")

    links = [each.attributes["href"] for each in picture.all("a")]
    assert "../../actors/courier/" in links
    assert "../../sources/herald/#step-down" in links
    assert all(links)


def test_what_a_drawing_says_stands_in_it_as_prose(town: Path, read: Read) -> None:
    picture = read(town, "claims/resigns.md").one(".r-drawn--wide")

    assert picture.one("desc").text == (
        "From an aide (unnamed), by way of the Courier: the Gazette. "
        "From an aide (unnamed), by way of somebody whom the text does not name, "
        "by way of the Courier: the Herald. "
        "Rejected by Mayor Ruth Bell: the Herald."
    )


def test_each_sign_that_occurs_is_explained(town: Path, read: Read) -> None:
    figure = read(town, "claims/resigns.md").one(".r-travel")

    assert figure.one(".r-legend").texts("li") == [
        "from the origin on",
        "before any named origin",
        "left open who that is",
        "a rejection",
        "unnamed",
    ]


def test_a_denial_is_a_line_of_its_own_with_its_sign(town: Path, read: Read) -> None:
    [denial] = read(town, "claims/resigns.md").one(".r-drawn--wide").all(".way--denial")

    assert denial.attributes["aria-label"] == "Mayor Ruth Bell, in the Herald"
    assert len(denial.all("circle")) == 1


def test_a_claim_that_sources_tell_themselves_has_nothing_to_draw(
    tmp_path: Path, read: Read
) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "The bridge fell."},
        sheets={"gazette": "- {id: fell, claim: bridge, said: The bridge fell}"},
        claims="bridge: {title: The bridge fell}",
    )

    assert read(story, "claims/bridge.md").all(".r-travel") == []


def test_two_chains_through_one_outlet_keep_apart(tmp_path: Path, read: Read) -> None:
    """What only the Gazette says of an aide is not drawn as said by the Herald, too."""
    story = write_story(
        tmp_path,
        sources={
            "gazette": "The mayor will go, an aide told the Courier.",
            "herald": "The mayor will go, the Courier reports.",
        },
        sheets={
            "gazette": "- {id: go, claim: going, who: aide, via: courier, said: The mayor will go}",
            "herald": "- {id: go, claim: going, who: courier, said: The mayor will go}",
        },
        actors="aide: {name: an aide, kind: unnamed}\ncourier: {name: the Courier, kind: outlet}",
        claims="going: {title: The mayor goes}",
    )
    picture = read(story, "claims/going.md").one(".r-drawn--wide")

    starts = {
        _numbers(way.all("path")[0].attributes["d"])[1] for way in picture.all(".way--origin")
    }
    assert len(starts) == 2


def test_words_that_a_source_attributes_are_not_shown_as_its_own(
    tmp_path: Path, read: Read
) -> None:
    """The Gazette has it from an aide, and once from nobody; the Herald from nobody."""
    story = write_story(
        tmp_path,
        sources={
            "gazette": "The mayor will go, an aide said. So she will go.",
            "herald": "The mayor is to go.",
        },
        sheets={
            "gazette": """- {id: go, claim: going, who: aide, said: The mayor will go}
- {id: so, claim: going, said: So she will go}""",
            "herald": "- {id: go, claim: going, said: The mayor is to go}",
        },
        actors="aide: {name: an aide, kind: unnamed}",
        claims="going: {title: The mayor goes}",
    )
    page = read(story, "claims/going.md")

    gazette, herald = page.one(".r-drawn--wide").all(".box--outlet")
    assert "also in its own voice" in gazette.text
    assert "also" not in herald.text
    assert "in its own voice" in herald.text
    only, also = page.texts(".r-own")
    assert "The mayor is to go" in only
    assert only.endswith(" tells it without saying from whom.")
    assert "The mayor will go" in also
    assert also.endswith(" also tells it without saying from whom.")


def test_words_of_its_own_do_not_stand_where_a_way_leads_to_a_source(
    tmp_path: Path, read: Read
) -> None:
    """The Gazette has one thing from an aide, and says another like the Herald's in its voice."""
    talks = "They talk of {} the old stone bridge over the river"
    selling, closing = talks.format("selling in secret"), talks.format("closing to all cars")
    story = write_story(
        tmp_path,
        sources={
            "gazette": f"“It may be sold,” an aide said. {selling}.",
            "herald": f"{closing}, an aide said.",
        },
        sheets={
            "gazette": f"""- {{id: sold, claim: sale, who: aide, said: It may be sold}}
- {{id: talks, claim: sale, said: {selling}}}""",
            "herald": f"- {{id: talks, claim: sale, who: aide, said: {closing}}}",
        },
        actors="aide: {name: an aide, kind: unnamed}",
        claims="sale: {title: The bridge may be sold}",
    )
    page = read(story, "claims/sale.md")

    assert page.one(".r-crux").texts(".w")
    gazette, _ = page.one(".r-drawn--wide").all(".box--outlet")
    assert "It may be sold" in gazette.text
    assert "in secret" not in gazette.text


def test_one_actor_before_and_behind_another_closes_no_ring(tmp_path: Path, read: Read) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "It rains, says A by B.", "herald": "It rains, says B by A."},
        sheets={
            "gazette": "- {id: rain, claim: rain, who: a, via: b, said: It rains}",
            "herald": "- {id: rain, claim: rain, who: b, via: a, said: It rains}",
        },
        actors="a: {name: A, kind: person}\nb: {name: B, kind: person}",
        claims="rain: {title: It rains}",
    )
    picture = read(story, "claims/rain.md").one(".r-drawn--wide")

    assert len(picture.all(".box--actor")) == 3


def test_a_speaker_whom_nobody_has_settled_is_drawn_as_printed(tmp_path: Path, read: Read) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "The insider said it rains."},
        sheets={
            "gazette": "- {id: rain, claim: rain, who: unknown, who_printed: The insider,"
            " said: it rains}"
        },
        claims="rain: {title: It rains}",
    )
    picture = read(story, "claims/rain.md").one(".r-drawn--wide")

    assert picture.one(".box--gap").text == "“The insider” not settled who"
    assert (
        picture.one("desc").text
        == "From somebody printed as “The insider”: “The insider said it rains”."
    )


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "{{ 7*7 }} | *x*", "--> ]]>"])
def test_names_in_a_drawing_show_as_they_are(tmp_path: Path, read: Read, name: str) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "It rains."},
        sheets={"gazette": "- {id: rain, claim: rain, who: a, said: It rains}"},
        actors=f"a: {{name: '{name}', kind: person}}",
        claims="rain: {title: It rains}",
    )
    picture = read(story, "claims/rain.md").one(".r-drawn--wide")

    assert name in picture.one(".box--actor").text


# ---- the list that stands in its place on a phone


def listed(page: Element) -> list[tuple[str, list[str]]]:
    """From whom it comes, and under each the outlets, with what stands beside them."""
    rows = [each for each in page.one(".r-rows").children if not isinstance(each, str)]
    return [
        (" ".join(each.text for each in row.all(".r-from")), row.one(".r-stops").texts("li"))
        for row in rows
    ]


def test_a_list_names_under_each_origin_who_carried_it(town: Path, read: Read) -> None:
    passed = "from an aide (unnamed), by way of somebody whom the text does not name"

    assert listed(read(town, "claims/resigns.md")) == [
        (
            "The Courier (the origin)",
            [
                "the Gazette from an aide (unnamed) “The mayor will resign in spring,”",
                f"the Herald {passed} “the mayor will step down in spring.”",
            ],
        ),
        ("Mayor Ruth Bell rejects it", ["the Herald"]),
    ]


def test_what_all_have_it_from_stands_above_the_origin(tmp_path: Path, read: Read) -> None:
    story = write_story(
        tmp_path,
        sources={
            "gazette": "The mayor will go, an aide told the Courier.",
            "herald": "More of it is known. She will go, an aide told the Courier, the Post said. Go she will.",
        },
        sheets={
            "gazette": "- {id: go, claim: go, who: aide, via: courier, said: The mayor will go}",
            "herald": """- {id: go, claim: go, who: aide, via: [courier, post], said: She will go}
- {id: will, claim: go, said: Go she will}""",
        },
        actors="""
            aide: {name: an aide, kind: unnamed}
            courier: {name: the Courier, kind: outlet}
            post: {name: the Post, kind: outlet}
            """,
        claims="go: {title: The mayor goes}",
    )
    told, alone = listed(read(story, "claims/go.md"))

    assert told[0] == "An aide unnamed The Courier (the origin)"
    assert "by way of" not in told[1][0]
    assert "by way of the Post" in told[1][1]
    assert "from" not in told[1][1]
    assert alone[0] == "In its own voice"
    assert "She will go" not in alone[1][0]


def test_words_stand_only_where_they_were_said(tmp_path: Path, read: Read) -> None:
    """The Gazette's words for the claim are the aide's: they do not stand under the mayor."""
    story = write_story(
        tmp_path,
        sources={
            "gazette": "More is known. She goes in spring, an aide said. Ruth Bell denied it."
        },
        sheets={
            "gazette": """- {id: goes, claim: go, who: aide, said: She goes in spring}
- {id: no, rejects: [go], who: bell, said: denied it}"""
        },
        actors="aide: {name: Ann Lee, kind: person}\nbell: {name: Ruth Bell, kind: person}",
        claims="go: {title: The mayor goes}",
    )
    said, rejected = listed(read(story, "claims/go.md"))

    assert "She goes in spring" in said[1][0]
    assert rejected[0] == "Ruth Bell rejects it"
    assert "She goes in spring" not in rejected[1][0]


def test_those_whom_texts_leave_open_stand_together_each_as_printed(
    tmp_path: Path, read: Read
) -> None:
    rain = "claim: rain, who: unknown, said: it rains"
    story = write_story(
        tmp_path,
        sources={"gazette": "The insider said it rains.", "herald": "It was said it rains."},
        sheets={
            "gazette": f"- {{id: rain, who_printed: The insider, {rain}}}",
            "herald": f"- {{id: rain, {rain}}}",
        },
        claims="rain: {title: It rains}",
    )
    [(head, [gazette, herald])] = listed(read(story, "claims/rain.md"))

    assert head == "? left open who that is"
    assert "from somebody printed as “The insider”" in gazette
    assert "somebody" not in herald


def test_unnamed_ones_called_alike_stand_together_and_are_not_made_one(
    tmp_path: Path, read: Read
) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "An aide said it rains.", "herald": "Now an aide said it rains."},
        sheets={
            "gazette": "- {id: rain, claim: rain, who: one, said: it rains}",
            "herald": "- {id: rain, claim: rain, who: other, said: it rains}",
        },
        actors="one: {name: an aide, kind: unnamed}\nother: {name: an aide, kind: unnamed}",
        claims="rain: {title: It rains}",
    )
    [(head, outlets)] = listed(read(story, "claims/rain.md"))

    assert head == "An aide unnamed, and not known to be the same"
    assert len(outlets) == 2


def test_what_only_a_doubtful_draft_names_is_perhaps_so(tmp_path: Path, read: Read) -> None:
    rain = "claim: rain, said: it rains"
    story = write_story(
        tmp_path,
        sources={"gazette": "Ann Lee said it rains.", "herald": "She said it rains."},
        sheets={
            "gazette": f"- {{id: rain, who: lee, {rain}}}",
            "herald": f"- {{id: rain, who: lee, {rain}, draft: {{confidence: 0.3, why: she}}}}",
        },
        actors="lee: {name: Ann Lee, kind: person}",
        claims="rain: {title: It rains}",
    )
    [(head, [gazette, herald])] = listed(read(story, "claims/rain.md"))

    assert head == "Ann Lee (the origin)"
    assert "perhaps" not in gazette
    assert "perhaps so" in herald


def test_the_home_page_draws_the_leading_claims(town: Path, read: Read) -> None:
    figure = read(town, "index.md").one(".r-travel")

    assert "Drawn from the first claim below" in figure.text
    assert figure.one(".r-drawn--wide").one(".box--gap").text == "? the text does not say who"


def test_who_passes_it_on_is_marked_as_no_origin(tmp_path: Path, read: Read) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "Rain, Lee told the Courier.", "herald": "Rain, said the Courier."},
        sheets={
            "gazette": "- {id: rain, claim: rain, who: lee, said: Rain, via: [courier]}",
            "herald": "- {id: rain, claim: rain, who: courier, said: Rain}",
        },
        actors="lee: {name: Ann Lee, kind: person}\ncourier: {name: Courier, kind: outlet}",
        claims="rain: {title: It rains}",
    )
    picture = read(story, "claims/rain.md").one(".r-drawn--wide")
    assert [box.one("title").text for box in picture.all(".is-origin")] == ["Ann Lee, the origin"]


def papers(root: Path, courier: str) -> Path:
    """The Gazette has it from the Courier, whose own article is there, too."""
    return write_story(
        root,
        sources={
            "first": "The mayor will go, an aide said. So said Ann Lee.",
            "gazette": "The mayor will go, the Courier reports.",
        },
        heads={"first": "outlet: courier", "gazette": "outlet: gazette"},
        sheets={
            "first": f"- {{id: go, claim: going, {courier}said: The mayor will go}}",
            "gazette": "- {id: go, claim: going, who: courier, said: The mayor will go}",
        },
        actors="""
            aide: {name: an aide, kind: unnamed}
            lee: {name: Ann Lee, kind: person}
            courier: {name: the Courier, kind: outlet}
            gazette: {name: the Gazette, kind: outlet}
            """,
        claims="going: {title: The mayor goes}",
    )


@pytest.mark.parametrize("courier", ["", "who: aide, ", "who: lee, "])
def test_an_outlets_own_article_stands_behind_its_box(
    tmp_path: Path, read: Read, courier: str
) -> None:
    figure = read(papers(tmp_path, courier), "claims/going.md").one(".r-travel")

    labels = [way.attributes["aria-label"] for way in figure.all(".way") if way.tag == "a"]
    assert labels[-2:] == ["the Courier, in its own text", "the Courier, in the Gazette"]
    assert len(figure.one(".r-drawn--wide").all(".box--actor")) == 1 + bool(courier)
    plain = figure.one(".r-drawn--wide").all(".way--plain")
    assert len(plain) == ("aide" in courier)  # who has no name, and so is no origin


def test_what_an_outlet_tells_of_others_is_not_led_through_its_box(
    tmp_path: Path, read: Read
) -> None:
    """Nobody knows from whom the Courier has it, and others have it from the mayor alone."""
    figure = read(papers(tmp_path, "who: unknown, "), "claims/going.md").one(".r-travel")

    labels = [way.attributes["aria-label"] for way in figure.all(".way") if way.tag == "a"]
    assert "the Courier, in its own text" not in labels


def test_a_list_has_an_outlets_own_article_under_the_outlet(tmp_path: Path, read: Read) -> None:
    figure = read(papers(tmp_path, ""), "claims/going.md").one(".r-travel")

    [row] = [each for each in figure.one(".r-rows").children if not isinstance(each, str)]
    assert row.texts("p")[0] == "The Courier (the origin)"
    assert row.one(".r-stops").texts("a") == ["the Courier", "the Gazette"]
