"""Other tools that read English dates, each as its manual says for news: seen from publication.

They are in the `bench` group of pyproject.toml; those that are not installed are left out, and said
to be. Each is given the words alone, which is all that they take.
"""

from __future__ import annotations

import datetime as dt
import importlib
import warnings
from collections.abc import Callable, Iterator

from bench.dates.timex import Days, of_timex

Peer = Callable[[str, dt.date], "Days | None"]


def peers() -> Iterator[tuple[str, Peer | None]]:
    """Every peer by name; None for one that is not installed."""
    for name, module, make in _PEERS:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # theirs, of their own code
            try:
                importlib.import_module(module)
            except ImportError:
                yield name, None
            else:
                yield name, make()


_DAY = "%Y-%m-%d"
_FORMS = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V"}
"""How precise an answer is, by the tool's own word for it."""


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001  # they take none


def _dateparser() -> Peer:
    module = importlib.import_module("dateparser.date")

    def read(words: str, day: dt.date) -> Days | None:
        settings = {"RELATIVE_BASE": _noon(day)}
        parser = module.DateDataParser(languages=["en"], settings=settings)
        found = parser.get_date_data(words)
        if found is None or found.date_obj is None:
            return None
        return of_timex(found.date_obj.strftime(_FORMS.get(found.period, _DAY)))

    return read


def _parsedatetime() -> Peer:
    module = importlib.import_module("parsedatetime")
    calendar = module.Calendar(version=module.VERSION_CONTEXT_STYLE)

    def read(words: str, day: dt.date) -> Days | None:
        found, context = calendar.parseDT(words, _noon(day))
        if not context.hasDateOrTime:
            return None
        finest = max(module.pdtContext.ACU_YEAR, context.accuracy).bit_length()
        form = _FORMS.get(("year", "month", "week")[finest - 1] if finest < 4 else "")
        return of_timex(found.strftime(form or _DAY))

    return read


def _recognizers() -> Peer:
    module = importlib.import_module("recognizers_date_time")
    model = module.DateTimeRecognizer("en-us").get_datetime_model()

    def read(words: str, day: dt.date) -> Days | None:
        found = model.parse(words, _noon(day))
        values = [
            value for each in found[:1] for value in (each.resolution or {}).get("values", [])
        ]
        read = [days for value in values if (days := _stretch(value))]
        return next((days for days in reversed(read) if days[0] <= day), read[0] if read else None)

    return read


def _stretch(value: dict[str, str]) -> Days | None:
    """What it gives as a date, or as a start and the first day that is no longer meant."""
    if "start" in value and "end" in value:
        first, behind = of_timex(value["start"][:10]), of_timex(value["end"][:10])
        return (first[0], behind[0] - dt.timedelta(1)) if first and behind else None
    return of_timex(value.get("value", "")[:10])


_PEERS: tuple[tuple[str, str, Callable[[], Peer]], ...] = (
    ("dateparser", "dateparser", _dateparser),
    ("parsedatetime", "parsedatetime", _parsedatetime),
    ("recognizers-text-date-time, past preferred", "recognizers_date_time", _recognizers),
)
