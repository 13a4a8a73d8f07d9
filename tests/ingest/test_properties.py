"""Whatever the article is: nothing is invented, nothing is lost, and the file reads back."""

from __future__ import annotations

import re
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, example, given
from hypothesis import strategies as st

from onrecord import ids
from onrecord.files import parse_yaml, read_front_matter
from onrecord.ingest import NewSource, NotAnArticleError, Taken, prepare, read
from onrecord.ingest.sources import to_yaml
from onrecord.model import Source

LINES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "Advertisement",
            "***",
            "---",
            "- News",
            "By Ann Lee",
            "date 2024-11-25",
            "date 2024-11-25 Bridge closes",
            "25 November 2024",
            "Bridge will close for winter",
            "The bridge will be closed for the winter, the minister of transport said.",
            "runs on into the next line",
            "Міст закрито на зиму",
            "Міст закрито… Читати більше",
            "The ferry runs again… Read more",
            "Read more at DailyMail.co.uk",
            "Want more stories like this from the Daily Mail? Follow it.",
            "yes",
            "1e5: {a: [b]} # c",
            "Related stories",
            "• Login",
            "Your name: *",
            "Date:",
            "HomeNewsBridge will close for winter",
            "https://www.harbourpost.example/2025/03/04/bridge-closed",
            "",
        ]
    ),
)
ARTICLES = st.lists(LINES, max_size=14).map("\n".join)


def without_blanks(words: str) -> str:
    return re.sub(r"\s", "", words)


def made(article: str) -> NewSource:
    try:
        return prepare("seeds/a.txt", article.encode(), Taken())
    except NotAnArticleError:
        assume(condition=False)
        raise


@given(ARTICLES)
@example("date 2024-11-25\n\nA")
def test_kept_and_left_out_make_up_every_line(article: str) -> None:
    source = made(article)
    found: dict[int, list[str]] = defaultdict(list)
    for out in source.left_out:
        found[out.line_number].append(out.words)
    for paragraph in source.paragraphs:
        for line in paragraph.lines:
            found[line.number].append(line.words)

    lines = enumerate(read(article.encode()).split("\n"), start=1)
    printed = {number: words for number, words in lines if words.strip()}
    assert found.keys() == printed.keys()
    for number, words in printed.items():
        assert all(part and part in words for part in found[number])
        assert sorted(without_blanks("".join(found[number]))) == sorted(without_blanks(words))


@given(ARTICLES)
def test_the_text_is_lines_of_the_article_in_their_order(article: str) -> None:
    source = made(article)
    numbers = [line.number for paragraph in source.paragraphs for line in paragraph.lines]

    assert numbers == sorted(set(numbers))
    lines = read(article.encode()).split("\n")
    body = [line for line in source.body.split("\n") if line]
    assert len(body) == len(numbers)
    assert all(words in lines[number - 1] for words, number in zip(body, numbers, strict=True))


@given(ARTICLES)
def test_the_file_reads_back(article: str) -> None:
    source = made(article)
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.md")
        path.write_text(source.text(), encoding="utf-8", newline="")
        document = read_front_matter(path, "a.md")

    assert document.problems == []
    assert document.data == source.front_matter
    assert document.body == source.body
    Source.model_validate(document.data)
    assert re.fullmatch(ids.PATTERN, source.id)


@given(ARTICLES)
def test_the_head_says_nothing_that_is_not_in_the_article(article: str) -> None:
    source = made(article)
    words = [basis["words"] for basis in source.front_matter.get("basis", {}).values()]

    printed = " ".join(read(article.encode()).split())
    assert all(" ".join(each.split()) in printed for each in words)


@given(ARTICLES)
def test_the_same_article_gives_the_same_file(article: str) -> None:
    assert made(article).text() == made(article).text()


@given(
    st.dictionaries(
        st.sampled_from(["title", "article"]),
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1),
    )
)
@example({"title": "no", "article": "1e5"})
@example({"title": "2024-11-25", "article": "0o7"})
@example({"title": "12:30", "article": "~"})
def test_text_is_written_so_that_it_reads_back_as_text(data: dict[str, str]) -> None:
    assume(data)

    assert parse_yaml(to_yaml(data), "a.md").data == data


@given(st.binary(max_size=200))
def test_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(NotAnArticleError):
        prepare("seeds/a.txt", data, Taken())
