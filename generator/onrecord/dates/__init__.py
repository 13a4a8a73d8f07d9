"""Dates that claim no more than the words give: level 1 of EDTF (ISO 8601-2:2019, annex A).

A date is written as text and is never turned into a day that it does not name:

=====================  =========================================================
``2024-11-25``         a day
``2024-11``            a month; ``2024-11-XX`` is some day of it, and says the same
``2024-21``            a season: 21 spring, 22 summer, 23 autumn, 24 winter
``2024``               a year; ``202X`` a decade, ``20XX`` a century
``A/B``                some time between A and B, never all the time from A to B
``../B``, ``A/..``     at the latest B, at the earliest A; ``/B`` and ``A/`` say the same, for
                       an end that is unknown bounds as little as one that is open
``~``, ``?``, ``%``    behind a date or an end of an interval: about then; uncertain; both
=====================  =========================================================

The standard names the seasons and leaves open which months they are. Bounds need months, so the
four are taken as weather services of the northern hemisphere count them: spring is March to May,
summer June to August, autumn September to November, and winter December to February of the year
that follows. Years run from 1 to 9999, which is what `datetime.date` can hold.

``~`` and ``?`` move no bound: how far "about" reaches is nobody's to say. They only keep a date
from excluding another (`Date.excludes`).

A new form of date goes into `reading` (what it bounds) and `wording` (how it is said in English);
what people write instead of it, and what they are told, into `mistakes`.
"""

from __future__ import annotations

from onrecord.dates.date import Date
from onrecord.dates.names import MONTHS, SEASONS, WEEKDAYS
from onrecord.dates.reading import DateError
from onrecord.dates.unit import Precision, Unit

__all__ = ["MONTHS", "SEASONS", "WEEKDAYS", "Date", "DateError", "Precision", "Unit"]
