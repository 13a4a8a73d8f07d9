"""A live preview: rebuilds when the story changes, and keeps the last good site while it is broken.

`mkdocs serve` is not used: under click 8.3 it watches nothing, and a build that fails leaves the
reader's page hanging.
"""

from __future__ import annotations

import gc
import html
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from onrecord.problems import Place, Problem, ProblemsError, errors, render
from onrecord.site.building import Built, build
from onrecord.site.places import CONFIG, SITE, TEMPLATES
from onrecord.story import CONTENT

WATCHED = (CONTENT, TEMPLATES, CONFIG)
"""What a story's pages are made from."""

_SECONDS_BETWEEN_LOOKS = 0.4
_SECONDS_TO_WAIT = 20.0
_OWN = "/__onrecord__/"
_WAITING = f"{_OWN}newer-than/"
_SCRIPT = """\
const { version, waiting } = document.currentScript.dataset;
(async () => {
  for (;;) {
    try {
      const answer = await fetch(waiting + version);
      if (await answer.text() !== version) return location.reload();
    } catch {
      await new Promise((again) => setTimeout(again, 1000));
    }
  }
})();
"""
_STYLE = """\
#onrecord-problems { position: sticky; bottom: 0; z-index: 99; max-height: 40vh; overflow: auto;
  padding: 1rem 1.5rem; background: #fff4f2; color: #17191d; border-top: 4px double #a8201a;
  font: 15px/1.5 system-ui, sans-serif }
#onrecord-problems pre { margin: .6rem 0 0; overflow-x: auto; font-size: 13px }
"""
_FILES = {
    f"{_OWN}preview.js": (_SCRIPT, "text/javascript"),
    f"{_OWN}preview.css": (_STYLE, "text/css"),
}
"""What a page gets in the preview, as files: the pages allow no script or style inside them."""
_RELOAD = f'<script src="{_OWN}preview.js" data-waiting="{_WAITING}" data-version="{{}}"></script>'
_BANNER = f"""<link rel="stylesheet" href="{_OWN}preview.css">
<div id="onrecord-problems" role="alert"><strong>{{summary}}</strong>
<pre tabindex="0">{{problems}}</pre></div>"""


@dataclass(slots=True)
class Preview:
    """The state of a preview: which build is shown, and what is wrong with the story now."""

    root: Path
    version: int = 0
    problems: Sequence[Problem] = ()
    changed: threading.Condition = field(default_factory=threading.Condition)

    def rebuild(self, tell: Callable[[str], None]) -> Built | None:
        """Build the site; where that fails keep the last one and note the problems."""
        built, problems = None, []
        try:
            built = build(self.root, tell)
        except ProblemsError as error:
            problems = errors(error.problems)
        except OSError as error:  # a file that went while it was read, a disk that is full
            place = Place(str(error.filename or self.root))
            sentence = (error.strerror or str(error)).lower()
            problems = [Problem(place, sentence, "save again to try again", kind="system")]
        gc.collect()  # a build leaves rings behind, and nobody else would look for them
        with self.changed:
            self.problems = problems
            self.version += 1
            self.changed.notify_all()
        return built

    def wait_beyond(self, version: int) -> int:
        """Return the version once it is another than `version`, or after some time."""
        with self.changed:
            self.changed.wait_for(lambda: self.version != version, timeout=_SECONDS_TO_WAIT)
            return self.version

    def added_to_pages(self) -> str:
        """Return the HTML that a page gets in the preview: a reload script, and the problems."""
        script = _RELOAD.format(self.version)
        if not self.problems:
            return script
        shown = "\n\n".join(render(problem) for problem in self.problems)
        count = len(self.problems)
        summary = f"{count} {'thing is' if count == 1 else 'things are'} wrong, so this page is "
        banner = _BANNER.format(summary=f"{summary}the last good one.", problems=html.escape(shown))
        return banner + script


class _Pages(SimpleHTTPRequestHandler):
    """Serves the site's files, and adds to each page what the preview adds."""

    def __init__(self, *arguments: object, preview: Preview) -> None:
        self.preview = preview
        folder = str(preview.root / SITE)
        super().__init__(*arguments, directory=folder)  # type: ignore[arg-type]  # as the base class

    def do_GET(self) -> None:
        if self.path.startswith(_WAITING):
            self._answer(str(self.preview.wait_beyond(self._version())), "text/plain")
            return
        if self.path in _FILES:
            self._answer(*_FILES[self.path])
            return
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.split("?")[0].endswith("/"):
            super().do_GET()
            return
        page = path / "index.html" if path.is_dir() else path
        if page.suffix == ".html" and page.is_file():
            self._answer(self._with_additions(page.read_text("utf-8")), "text/html")
        elif not (self.preview.root / SITE).is_dir():
            self._answer(self._with_additions("<title>Not built yet</title></body>"), "text/html")
        else:
            super().do_GET()

    def _version(self) -> int:
        asked = self.path.removeprefix(_WAITING)
        return int(asked) if asked.isdecimal() else -1

    def _with_additions(self, page: str) -> str:
        before, end, after = page.rpartition("</body>")
        return f"{before}{self.preview.added_to_pages()}{end}{after}"

    def _answer(self, text: str, kind: str) -> None:
        body = text.encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for the story's problems."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader who leaves before a page has come is no error to tell of."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as the base


def look(root: Path) -> Mapping[Path, tuple[int, int]]:
    """Return what is watched as it stands: every file's time of change and size."""
    found = {}
    for name in WATCHED:
        start = root / name
        with suppress(OSError):  # a folder that goes while it is looked through: seen next time
            for path in [start, *start.rglob("*")]:
                if path.is_file():
                    state = path.stat()
                    found[path] = (state.st_mtime_ns, state.st_size)
    return found


def serve(
    root: Path, host: str, port: int, tell: Callable[[str], None], report: Callable[[Preview], None]
) -> None:
    """Serve the story's site on `host` and `port` until interrupted, building it anew on change.

    `report` is called after every build, good or failed.

    Raises:
        OSError: where the address is in use.
    """
    preview = Preview(root)
    with _Server((host, port), partial(_Pages, preview=preview)) as server:
        seen = look(root)
        preview.rebuild(tell)
        report(preview)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            while True:
                time.sleep(_SECONDS_BETWEEN_LOOKS)
                now = look(root)
                if now != seen:
                    seen = now
                    preview.rebuild(tell)
                    report(preview)
        finally:
            server.shutdown()
