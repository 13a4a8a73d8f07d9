"""One walk through a story, from five articles to a site, as its editor would take it.

After every step git shows what changed: the lines that the step is about, and no others. Each test
is a step, and goes on where the one before it ended.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
ONRECORD = Path(sys.executable).parent / "onrecord"
LBC = "content/sheets/russia-cautions-britain-and-france-against.yml"
SERBIA = "content/sheets/the-idea-of-direct-western-participation.yml"
SIXTH = """\
Harbour Post: a first look at the talks

By Ann Example

25 November 2024

"There is no plan," a harbour master told the Harbour Post on Monday. She said that the port was quiet.
"""


class Editor:
    """Somebody in a story's folder, with `onrecord`, `git` and a text editor."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet")
        self.git("config", "user.name", "An Editor")
        self.git("config", "user.email", "editor@example.org")

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)

    def git(self, *arguments: str) -> str:
        done = self.run("git", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def onrecord(self, *arguments: str, ends_with: int = 0) -> str:
        done = self.run(ONRECORD, *arguments)
        assert done.returncode == ends_with, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout + done.stderr

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), "utf-8")

    def read(self, file: str) -> str:
        return (self.folder / file).read_text("utf-8")

    def page(self, address: str) -> str:
        """A page of the built site, its characters as a reader sees them."""
        return html.unescape(self.read(f"site/{address}/index.html"))

    def changed_files(self) -> list[str]:
        self.git("add", "--all", "--intent-to-add")
        return self.git("diff", "--name-only").splitlines()

    def changed_lines(self) -> list[str]:
        """The lines that git shows as added or removed, in order."""
        self.git("add", "--all", "--intent-to-add")
        diff = self.git("diff", "--unified=0").splitlines()
        return [line for line in diff if re.match(r"[+-](?![+-]{2} )", line)]

    def done(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Editor:
    folder = tmp_path_factory.mktemp("story")
    shutil.copytree(REPOSITORY / "seeds", folder / "seeds")
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    (folder / ".gitignore").write_text("build/\nsite/\n")
    editor = Editor(folder)
    editor.done("Five articles as they were collected")
    return editor


def entry_lines(sheet: str, id_: str) -> str:
    """The lines of one entry of a sheet, as they stand."""
    found = re.search(rf"^  - id: {id_}\n(?:    .*\n)+", sheet, re.MULTILINE)
    assert found, f"there is no entry {id_}"
    return found[0]


def ids(sheet: str) -> list[str]:
    return re.findall(r"^  - id: (\S+)$", sheet, re.MULTILINE)


def about_the_core(sheet: str) -> str:
    """The entry with the British military source's words, which every outlet carries."""
    return next(id_ for id_ in ids(sheet) if "core" in entry_lines(sheet, id_))


def test_five_articles_become_sources(editor: Editor) -> None:
    seeds = sorted(p.relative_to(editor.folder).as_posix() for p in editor.folder.glob("seeds/*"))
    told = editor.onrecord("add", *seeds)
    assert "left out, line 1: “Advertisement”" in told
    assert len(editor.changed_files()) == 6  # and the one outlet that its own text names
    assert all(line.startswith("+") for line in editor.changed_lines())
    editor.done("Add")


def test_each_gets_a_sheet(editor: Editor) -> None:
    editor.onrecord("draft", "--new")
    files = editor.changed_files()
    assert files[0] == "content/actors.yml"
    assert len(files) == 6
    assert all(line.startswith("+") for line in editor.changed_lines())
    editor.onrecord("check")
    editor.done("Draft")


def test_a_corrected_speaker_stays(editor: Editor) -> None:
    sheet = editor.read(LBC)
    unknown = next(id_ for id_ in ids(sheet) if "who: unknown\n" in entry_lines(sheet, id_))
    old = entry_lines(sheet, unknown)
    editor.edit(LBC, old, old.replace("who: unknown\n", "who: le-monde\n"))
    editor.onrecord("draft")
    assert editor.changed_lines() == ["-    who: unknown", "+    who: le-monde"]
    editor.done("Correct a speaker")


def test_a_dismissed_entry_is_not_proposed_again(editor: Editor) -> None:
    sheet = editor.read(LBC)
    old = entry_lines(sheet, ids(sheet)[-1])
    editor.edit(LBC, old, f"{old}    dismissed: not about this story\n")
    assert f"{LBC}: 0 entries added" in editor.onrecord("draft")
    assert editor.changed_lines() == ["+    dismissed: not about this story"]
    editor.done("Dismiss an entry")


def test_a_slip_is_shown_where_it_stands_and_builds_nothing(editor: Editor) -> None:
    editor.onrecord("build")
    good = editor.read("site/index.html")
    sheet = editor.read(LBC)
    actor = re.search(r"^    who: (dmitry-\S+)$", sheet, re.MULTILINE)
    assert actor
    line = sheet[: actor.start()].count("\n") + 1
    wrong = actor[1].replace("dmitry-", "dmitri-")
    broken = sheet[: actor.start(1)] + wrong + sheet[actor.end(1) :]
    (editor.folder / LBC).write_text(broken, "utf-8")

    told = editor.onrecord("build", ends_with=1)
    assert f'{LBC}:{line}:10: there is no actor "{wrong}"; did you mean "{actor[1]}"?' in told
    assert f"{line:>5} |     who: {wrong}\n      |          {'^' * len(wrong)}" in told
    assert editor.read("site/index.html") == good

    (editor.folder / LBC).write_text(sheet, "utf-8")
    assert editor.changed_lines() == []


def test_what_drafting_joined_gets_a_title(editor: Editor) -> None:
    sheets = [editor.read(file) for file in (LBC, SERBIA)]
    entries = [entry_lines(sheet, about_the_core(sheet)) for sheet in sheets]
    (claim,) = {each for entry in entries for each in re.findall(r"\n    claim: (\S+)\n", entry)}
    editor.onrecord("build")
    assert "Claim, without a title yet" in editor.page(f"claims/{claim}")
    (editor.folder / "content/claims.yml").write_text(
        f"{claim}:\n  title: Talks aim at a core of allies\n"
    )
    assert editor.changed_lines() == [f"+{claim}:", "+  title: Talks aim at a core of allies"]
    editor.onrecord("build")
    assert "Talks aim at a core of allies" in editor.page(f"claims/{claim}")
    editor.done("Give a claim a title")


def test_two_entries_are_joined(editor: Editor) -> None:
    for file in (LBC, SERBIA):
        sheet = editor.read(file)
        id_ = next(id_ for id_ in ids(sheet) if "    claim: " not in entry_lines(sheet, id_))
        editor.edit(file, f"  - id: {id_}\n", f"  - id: {id_}\n    claim: by-hand\n")
    assert editor.changed_lines() == ["+    claim: by-hand", "+    claim: by-hand"]
    editor.onrecord("check")
    editor.onrecord("build")
    assert "How it reached two sources" in editor.page("claims/by-hand")
    editor.done("Join two entries")


def test_a_renamed_entry_keeps_its_old_address(editor: Editor) -> None:
    old = about_the_core(editor.read(LBC))
    editor.edit(LBC, f"  - id: {old}\n", f"  - id: hard-core\n    was: {old}\n")
    editor.onrecord("build")
    assert editor.changed_lines() == [
        f"-  - id: {old}",
        "+  - id: hard-core",
        f"+    was: {old}",
    ]
    page = editor.page(f"sources/{Path(LBC).stem}")
    assert 'id="hard-core"' in page
    assert f'id="{old}"' in page
    editor.done("Rename an id")


def test_a_sixth_article_touches_no_other_sheet(editor: Editor) -> None:
    (editor.folder / "seeds/harbour.txt").write_text(SIXTH, "utf-8")
    editor.onrecord("add", "seeds/harbour.txt")
    editor.onrecord("draft")
    assert all(line.startswith("+") for line in editor.changed_lines())
    assert [file for file in editor.changed_files() if file != "content/actors.yml"] == [
        "content/sheets/harbour-post-a-first-look-at.yml",
        "content/sources/harbour-post-a-first-look-at.md",
        "seeds/harbour.txt",
    ]
    editor.onrecord("check")
    editor.onrecord("build")
    assert "There is no plan" in editor.page("sources/harbour-post-a-first-look-at")
