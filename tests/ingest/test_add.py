"""`onrecord add`: files in, sources out, and nothing that exists is written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from onrecord.ingest import Added, Refused, Skipped, add
from onrecord.story import read_story

PROSE = "The minister of transport said on Tuesday that the bridge will be closed for the winter."
ARTICLE = f"Bridge will close for the winter\n{PROSE}\n"
MAIL = f"{ARTICLE}Want more stories like this from the Daily Mail? Follow it.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "story" / "seeds").mkdir(parents=True)
    return tmp_path / "story"


def write(path: Path, text: str = ARTICLE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def refusal(root: Path, path: Path) -> str:
    [outcome] = add(root, [path])
    assert isinstance(outcome, Refused)
    [problem] = outcome.problems
    return problem.message


def test_an_article_in_seeds_becomes_a_source(story: Path) -> None:
    path = write(story / "seeds" / "bridge.txt")
    [outcome] = add(story, [path])

    assert isinstance(outcome, Added)
    assert outcome.file == "content/sources/bridge-will-close-for-the-winter.md"
    assert (story / outcome.file).read_text(encoding="utf-8") == (
        "---\n"
        "title: Bridge will close for the winter\n"
        "language: en\n"
        "article: seeds/bridge.txt\n"
        "basis:\n"
        "  title: {how: printed, words: Bridge will close for the winter}\n"
        "---\n"
        "\n"
        "Bridge will close for the winter\n"
        "\n"
        f"{PROSE}\n"
    )
    assert path.read_text(encoding="utf-8") == ARTICLE


def test_what_is_added_is_a_story_without_problems(story: Path) -> None:
    add(story, [write(story / "seeds" / "bridge.txt", MAIL)])
    found = read_story(story)

    assert found.problems == ()
    assert found.actors["daily-mail"].name == "Daily Mail"
    [source] = found.sources.values()
    assert source.head.outlet == "daily-mail"
    assert source.text == f"Bridge will close for the winter\n\n{PROSE}"


def test_adding_again_changes_nothing(story: Path) -> None:
    path = write(story / "seeds" / "bridge.txt", MAIL)
    [first] = add(story, [path])
    assert isinstance(first, Added)
    before = {name: (story / name).read_bytes() for name in files(story)}

    assert add(story, [path]) == [
        Skipped(path, first.source.id, "it is the article of this source")
    ]
    assert {name: (story / name).read_bytes() for name in files(story)} == before


def test_a_renamed_and_corrected_source_is_still_known(story: Path) -> None:
    path = write(story / "seeds" / "bridge.txt")
    add(story, [path])
    [file] = (story / "content" / "sources").glob("*.md")
    file.rename(file.with_name("bridge.md"))

    [outcome] = add(story, [path])
    assert isinstance(outcome, Skipped)
    assert outcome.source_id == "bridge"


def test_the_same_bytes_under_another_name_are_known(story: Path) -> None:
    one, two = write(story / "seeds" / "one.txt"), write(story / "seeds" / "two.txt")
    first, second = add(story, [one, two])

    assert isinstance(first, Added)
    assert second == Skipped(two, first.source.id, "this source's article has the same bytes")


def test_two_articles_with_one_headline_get_two_ids(story: Path) -> None:
    one = write(story / "seeds" / "one.txt")
    two = write(story / "seeds" / "two.txt", ARTICLE + PROSE)
    outcomes = add(story, [one, two])

    assert [outcome.source.id for outcome in outcomes if isinstance(outcome, Added)] == [
        "bridge-will-close-for-the-winter",
        "bridge-will-close-for-the-winter-2",
    ]


def test_an_id_that_a_source_had_before_is_not_given_again(story: Path) -> None:
    head = "---\narticle: seeds/old.txt\nwas: bridge-will-close-for-the-winter\n---\n\nText.\n"
    write(story / "content" / "sources" / "bridge.md", head)
    [outcome] = add(story, [write(story / "seeds" / "one.txt")])

    assert isinstance(outcome, Added)
    assert outcome.source.id == "bridge-will-close-for-the-winter-2"


def test_a_broken_source_is_not_written_over(story: Path) -> None:
    broken = write(story / "content/sources/bridge-will-close-for-the-winter.md", "not: [a source")
    [outcome] = add(story, [write(story / "seeds" / "one.txt")])

    assert isinstance(outcome, Added)
    assert outcome.source.id.endswith("-2")
    assert broken.read_text(encoding="utf-8") == "not: [a source"


def test_an_article_is_known_by_a_source_with_a_slip_in_its_head(story: Path) -> None:
    article = write(story / "seeds" / "bridge.txt")
    [outcome] = add(story, [article])
    assert isinstance(outcome, Added)
    source = story / outcome.file
    source.write_text(source.read_text().replace("title: Bridge", "title: Bridge: it"))

    assert [type(each) for each in add(story, [article])] == [Skipped]
    assert [each.name for each in (story / "content/sources").iterdir()] == [source.name]


def test_an_alphabet_without_ascii_gives_a_short_sum(story: Path) -> None:
    text = "Міст закриють на зиму\nМіністр заявив у вівторок, що міст буде закрито на зиму."
    [outcome] = add(story, [write(story / "seeds" / "міст.txt", text)])

    assert isinstance(outcome, Added)
    assert outcome.source.id.startswith("article-")
    assert len(outcome.source.id) == len("article-") + 8
    assert outcome.source.front_matter["article"] == "seeds/міст.txt"


@pytest.mark.parametrize(
    ("headline", "source_id"),
    [
        ("France’s Élysée won’t say: “Straße”", "frances-elysee-wont-say-strasse"),
        ("Łódź – 1,000 to go", "lodz-1-000-to-go"),
        ("Unknown", "unknown-2"),
    ],
)
def test_ids_are_spelt_in_ascii(story: Path, headline: str, source_id: str) -> None:
    text = f"{headline}\n{PROSE}" if " " in headline else headline
    [outcome] = add(story, [write(story / "seeds" / "one.txt", text)])

    assert isinstance(outcome, Added)
    assert outcome.source.id == source_id


def test_an_outlet_joins_the_actors_behind_what_stands_there(story: Path) -> None:
    actors = "# mine\nlbc:\n  name: LBC   # a radio station\n  kind: outlet\n"
    write(story / "content" / "actors.yml", actors)
    add(story, [write(story / "seeds" / "one.txt", MAIL)])

    assert (story / "content" / "actors.yml").read_text(encoding="utf-8") == (
        f"{actors}daily-mail:\n  name: Daily Mail\n  kind: outlet\n"
    )


def test_an_outlet_is_added_once(story: Path) -> None:
    one = write(story / "seeds" / "one.txt", MAIL)
    two = write(story / "seeds" / "two.txt", PROSE + "\nRead more at DailyMail.co.uk")
    add(story, [one, two])

    assert list(read_story(story).actors) == ["daily-mail"]


def test_with_broken_actors_nothing_is_written_for_an_article_that_needs_them(story: Path) -> None:
    write(story / "content" / "actors.yml", "lbc: [\n")
    before = files(story)

    assert "bracket" in refusal(story, write(story / "seeds" / "one.txt", MAIL))
    assert files(story) == before | {"seeds/one.txt"}


# ---- Files from elsewhere


def test_a_file_from_elsewhere_is_copied_into_seeds(story: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "My  Brücke (1)!.text")
    [outcome] = add(story, [path])

    assert isinstance(outcome, Added)
    assert outcome.source.front_matter["article"] == "seeds/My-Brucke-1.txt"
    assert (story / "seeds" / "My-Brucke-1.txt").read_bytes() == path.read_bytes()


def test_a_copy_writes_over_nothing(story: Path, tmp_path: Path) -> None:
    other = write(story / "seeds" / "Bridge.txt", "Another bridge.")
    add(story, [write(tmp_path / "bridge.txt")])

    assert other.read_text(encoding="utf-8") == "Another bridge."
    assert files(story / "seeds") == {"Bridge.txt", "bridge-2.txt"}


def test_a_copy_that_is_there_already_is_used(story: Path, tmp_path: Path) -> None:
    write(story / "seeds" / "bridge.txt")
    add(story, [write(tmp_path / "bridge.txt")])

    assert files(story / "seeds") == {"bridge.txt"}


@pytest.mark.parametrize("folder", ["build", "site", "content/sources", ".git"])
def test_an_article_in_a_folder_that_is_made_is_copied(story: Path, folder: str) -> None:
    [outcome] = add(story, [write(story / folder / "bridge.txt")])

    assert isinstance(outcome, Added)
    assert outcome.source.front_matter["article"] == "seeds/bridge.txt"


def test_a_way_out_of_the_story_leads_to_a_copy(story: Path, tmp_path: Path) -> None:
    write(tmp_path / "secret.txt")
    [outcome] = add(story, [story / "seeds" / ".." / ".." / "secret.txt"])

    assert isinstance(outcome, Added)
    assert outcome.source.front_matter["article"] == "seeds/secret.txt"


# ---- Hostile and mistaken input


def test_a_link_out_of_the_story_is_refused(story: Path, tmp_path: Path) -> None:
    write(tmp_path / "secret.txt")
    link = story / "seeds" / "link.txt"
    link.symlink_to(tmp_path / "secret.txt")

    assert "a link to a file outside the story" in refusal(story, link)


@pytest.mark.parametrize("folder", ["seeds", "content/sources", "content"])
def test_nothing_is_written_through_a_link(story: Path, tmp_path: Path, folder: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (story / "seeds").rmdir()
    (story / folder).parent.mkdir(exist_ok=True)
    (story / folder).symlink_to(elsewhere, target_is_directory=True)

    assert "is a link" in refusal(story, write(tmp_path / "bridge.txt", MAIL))
    assert files(elsewhere) == set()


def test_a_source_that_points_outside_is_not_followed(story: Path, tmp_path: Path) -> None:
    write(tmp_path / "bridge.txt")
    write(story / "content/sources/evil.md", "---\narticle: ../bridge.txt\n---\n\nText.\n")
    [outcome] = add(story, [write(story / "seeds" / "one.txt")])

    assert isinstance(outcome, Added)


def test_mistakes_are_told_in_plain_words(story: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert "there is no such file" in refusal(story, tmp_path / "none.txt")
    assert "this is a folder; name the files in it" in refusal(story, tmp_path)
    assert "no ordinary file" in refusal(story, pipe)
    assert "empty" in refusal(story, write(tmp_path / "empty.txt", ""))
    assert "looks like an article" in refusal(story, write(tmp_path / "ad.txt", "Advertisement"))
    assert "HTML" in refusal(story, write(tmp_path / "a.html", "<html><p>Bridge</p>"))
    assert files(story) == set()


def test_one_bad_file_does_not_stop_the_others(story: Path, tmp_path: Path) -> None:
    good = write(story / "seeds" / "bridge.txt")
    outcomes = add(story, [tmp_path / "none.txt", good])

    assert [type(outcome) for outcome in outcomes] == [Refused, Added]


def test_an_articles_own_marks_stay_text(story: Path) -> None:
    text = (
        f"<script>alert(1)</script> is {{{{ no }}}} headline: [x](javascript:1)\n{PROSE}\n--- * | #"
    )
    [outcome] = add(story, [write(story / "seeds" / "a.txt", text)])

    assert isinstance(outcome, Added)
    [source] = read_story(story).sources.values()
    assert source.text.startswith("<script>alert(1)</script> is {{ no }} headline: [x](java")
    assert source.head.title == text.split("\n", maxsplit=1)[0]
