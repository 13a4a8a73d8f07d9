"""What a reader's browser has to do for a page: what it asks for, and how long it takes."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Request, sync_playwright

from chromium import ADVICE, find_chromium

SLOWED = 4
"""How many times slower than here the reader's processor is taken to be."""
_SETTLED_MS = 2000
_OURS = ("assets/onrecord/",)
_PACKED = {".woff2", ".png", ".jpg", ".webp"}
_WATCH = """
window.seen = {shift: 0, tasks: []};
const watch = (type, each) => new PerformanceObserver(list => list.getEntries().forEach(each))
  .observe({type, buffered: true});
watch("layout-shift", entry => { if (!entry.hadRecentInput) seen.shift += entry.value; });
watch("longtask", entry => { seen.tasks.push([entry.startTime, entry.duration]); });
"""
_TELL = """() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return {paint: paint ? paint.startTime : null, shift: seen.shift, tasks: seen.tasks,
          nodes: document.getElementsByTagName("*").length};
}"""


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as a browser has it."""

    paint_ms: float
    """When something of it is first seen."""
    shift: float
    blocked_ms: float
    """Total blocking time: by how much tasks after the first paint take longer than 50 ms."""
    nodes: int
    wire: int
    """Bytes of all files that it asks for, compressed: none is for the search, which comes when
    it is wanted."""
    wire_ours: int
    """Of these the page itself and what we add to Material."""
    wire_search: int
    """Bytes of the index of the search, compressed."""
    elsewhere: int
    """Requests to other hosts."""


def read(site: Path, pages: Iterable[str]) -> dict[str, Reading]:
    """Return what reading each page takes, by its address from the site's root."""
    chromium = find_chromium()
    if chromium is None:
        raise SystemExit(ADVICE)
    with _served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(chromium), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        try:
            return {page: _read(browser, site, address, page) for page in pages}
        finally:
            browser.close()


def _read(browser: Browser, site: Path, address: str, page: str) -> Reading:
    context = browser.new_context(viewport={"width": 412, "height": 823})
    tab = context.new_page()
    asked: list[Request] = []
    tab.on("request", lambda request: asked.append(request))  # noqa: PLW0108  # Playwright marks what it calls, and a built-in bears no mark
    context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    tab.add_init_script(_WATCH)
    tab.goto(f"{address}{page}", wait_until="load", timeout=300_000)
    tab.wait_for_timeout(_SETTLED_MS)
    told = tab.evaluate(_TELL)
    context.close()
    paint = told["paint"] or 0.0
    sizes = dict(_sizes(site, address, asked))
    index = _wire(site / "search/search_index.json")
    own = [size for name, size in sizes.items() if name.startswith(_OURS) or name.endswith(".html")]
    return Reading(
        paint_ms=paint,
        shift=told["shift"],
        blocked_ms=sum(max(0.0, took - 50) for at, took in told["tasks"] if at + took > paint),
        nodes=told["nodes"],
        wire=sum(sizes.values()),
        wire_ours=sum(own),
        wire_search=index,
        elsewhere=sum(not each.url.startswith((address, "data:", "blob:")) for each in asked),
    )


def _sizes(site: Path, address: str, asked: Iterable[Request]) -> Iterator[tuple[str, int]]:
    """Each file that was asked for, with its bytes as a server would send them."""
    for url in {each.url for each in asked if each.url.startswith(address)}:
        name = unquote(urlsplit(url).path).lstrip("/")
        name = f"{name}index.html" if not name or name.endswith("/") else name
        if (site / name).is_file():
            yield name, _wire(site / name)


def _wire(file: Path) -> int:
    """The bytes of a file as a server would send it."""
    data = file.read_bytes()
    return len(data) if file.suffix in _PACKED else len(gzip.compress(data, 6))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: requests are counted in the browser."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
