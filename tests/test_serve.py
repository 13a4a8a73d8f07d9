"""The live preview: it follows the editor, and keeps the last good site while a sheet is broken."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from onrecord.site.serving import Preview as Live
from onrecord.starting import start

REPOSITORY = Path(__file__).parent.parent
ONRECORD = Path(sys.executable).parent / "onrecord"
CLAIMS = "content/claims.yml"


class Preview:
    """`onrecord serve` running in a small story, with what it prints."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}/"
        self.terminal = folder.parent / "terminal.txt"
        with self.terminal.open("w") as output:
            self.process = subprocess.Popen(
                [ONRECORD, "serve", "--port", str(self.port)],
                cwd=folder,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def edit(self, old: str, new: str) -> None:
        path = self.folder / CLAIMS
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path) as answer:  # noqa: S310  # our own server
            return str(answer.read().decode())

    def wait_for(self, words: str, times: int = 1) -> None:
        """Wait until the terminal has said something so many times."""
        for _ in range(600):
            if self.terminal.read_text("utf-8").count(words) >= times:
                return
            assert self.process.poll() is None, self.terminal.read_text("utf-8")
            time.sleep(0.1)
        pytest.fail(f"{words!r} was not said: {self.terminal.read_text('utf-8')}")


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    folder = tmp_path / "story"
    (folder / "content/sources").mkdir(parents=True)
    (folder / "seeds").mkdir()
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    (folder / "seeds/bridge.txt").write_text("The bridge is closed, the mayor said.\n")
    (folder / "content/sources/bridge.md").write_text(
        "---\narticle: seeds/bridge.txt\n---\n\nThe bridge is closed, the mayor said.\n"
    )
    (folder / "content/sheets").mkdir()
    (folder / "content/sheets/bridge.yml").write_text(
        "entries:\n  - id: closed\n    who: mayor\n    said: The bridge is closed\n"
        "    cue: the mayor said\n    claim: closed\n"
    )
    (folder / "content/actors.yml").write_text("mayor: {name: The mayor, kind: office}\n")
    (folder / CLAIMS).write_text("closed: {title: The bridge is closed}\n")
    preview = Preview(folder)
    preview.wait_for(preview.address)
    yield preview
    preview.process.terminate()
    preview.process.wait(timeout=20)


@pytest.mark.browser
def test_the_page_follows_the_editor(preview: Preview, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{preview.address}claims/closed/")
    expect(page.locator("h1")).to_contain_text("The bridge is closed")

    preview.edit("The bridge is closed", "The bridge cannot be crossed")
    expect(page.locator("h1")).to_contain_text("cannot be crossed", timeout=60_000)
    assert page.get_by_role("alert").count() == 0

    # Broken: the last good page stays, and says what is wrong; so does the terminal.
    preview.edit("title:", "titel:")
    expect(page.get_by_role("alert")).to_contain_text(
        'content/claims.yml:1:10: there is no key "titel"; did you mean "title"?', timeout=60_000
    )
    expect(page.locator("h1")).to_contain_text("cannot be crossed")
    assert 'there is no key "titel"; did you mean "title"?' in preview.terminal.read_text("utf-8")

    preview.edit("titel: The bridge cannot be crossed", "title: The bridge is open")
    expect(page.locator("h1")).to_contain_text("is open", timeout=60_000)
    expect(page.get_by_role("alert")).to_have_count(0)
    page.close()


def test_what_is_wrong_is_shown_as_those_characters(preview: Preview) -> None:
    """A sheet is untrusted: its words in a message are no HTML."""
    preview.edit("closed:", "<script>alert(1)</script>:")
    preview.wait_for("is not an id")
    page = preview.get("")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert(1)</script>" not in page


def test_a_template_of_the_story_takes_effect(preview: Preview) -> None:
    (preview.folder / "templates").mkdir()
    (preview.folder / "templates/about.md.j2").write_text("<p>Our own words about this.</p>\n")
    preview.wait_for(preview.address, times=2)
    assert "Our own words about this." in preview.get("about/")


def test_a_broken_template_does_not_end_the_preview(preview: Preview) -> None:
    template = preview.folder / "templates/about.md.j2"
    template.parent.mkdir()
    template.write_text("{% if %}")
    preview.wait_for("templates/about.md.j2:1:1: this template is broken")
    assert "so this page is the last good one." in preview.get("about/")

    template.write_text("<p>Mended.</p>")
    preview.wait_for(preview.address, times=3)
    assert "Mended." in preview.get("about/")


def test_what_the_system_refuses_does_not_end_the_preview(tmp_path: Path) -> None:
    start(tmp_path)
    (tmp_path / "build").write_text("a file stands where a folder should")
    preview = Live(tmp_path)
    assert preview.rebuild(lambda _: None) is None
    assert [problem.kind for problem in preview.problems] == ["system"]


def test_files_outside_the_site_are_not_served(preview: Preview) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        preview.get("../content/claims.yml")


def test_a_port_in_use_is_said_plainly(preview: Preview) -> None:
    done = subprocess.run(
        [ONRECORD, "serve", "--port", str(preview.port)],
        cwd=preview.folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "address already in use" in done.stderr
    assert "Traceback" not in done.stderr
