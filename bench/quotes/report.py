"""The figures: how much is found, how fast, and what a confidence means."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.quotes.gold import Article, Relation, polnear, wikinews
from bench.quotes.metric import Tally
from bench.quotes.peers import parser, textacy
from bench.quotes.predicting import Passages, found_in, passages, predict, relation

SURE = 0.9
BINS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def report(clone: Path | None, scorer: Path | None) -> None:
    sets = {"wikinews": list(wikinews())}
    if clone:
        sets["polnear-dev"] = list(polnear(clone, "dev"))
    for name, articles in sets.items():
        print(f"{name}: {len(articles)} articles")
        _ours(articles)
        _line("textacy", articles, textacy)
        if scorer:
            _scored(name, articles, clone, scorer)
        _speed(articles)
        print()


def _ours(articles: Sequence[Article]) -> None:
    tally, shown = Tally(), Passages()
    judged: list[tuple[float, bool]] = []
    for article in articles:
        proposals = found_in(article.text)
        shown += passages(article.text, proposals)
        verdict = tally.add(article.text, article.gold, [relation(each) for each in proposals])
        judged += [(each.confidence, n in verdict.joint) for n, each in enumerate(proposals)]
    print(f"  ours      {tally.line()}")
    print(f"  passages  {shown.all}, of which not verbatim in the text {shown.missing}")
    _calibration(judged)


def _line(name: str, articles: Sequence[Article], find: Callable[[str], list[Relation]]) -> None:
    tally = Tally()
    for article in articles:
        tally.add(article.text, article.gold, find(article.text))
    print(f"  {name:<9} {tally.line()}")


def _calibration(judged: Sequence[tuple[float, bool]]) -> None:
    """What share is right, content and speaker, of those that say they are so sure."""
    for least, below in pairwise(BINS):
        inside = [(sure, right) for sure, right in judged if least <= sure < below]
        if inside:
            said = sum(sure for sure, _ in inside) / len(inside)
            right = sum(right for _, right in inside) / len(inside)
            print(f"  confidence {least:.1f}+  said {said:.2f}  right {right:.2f}  ({len(inside)})")
    sure = [right for confidence, right in judged if confidence >= SURE]
    share = len(sure) / max(1, len(judged))
    print(
        f"  at {SURE} or more: {len(sure)} of {len(judged)} ({share:.0%}), "
        f"right {sum(sure) / max(1, len(sure)):.3f}"
    )


def _scored(name: str, articles: Sequence[Article], clone: Path | None, scorer: Path) -> None:
    """The same by the shared scorer, `score_quotes.py` in the folder given."""
    with TemporaryDirectory() as folder:
        given, found = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        lines = [json.dumps({"id": each.id, "text": each.text}) for each in articles]
        given.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        predict(given, found)
        gold = ["--jsonl", str(scorer / "wikinews.jsonl")]
        if name != "wikinews":
            gold = ["--polnear", str(clone), "--split", "dev"]
        command = [sys.executable, str(scorer / "score_quotes.py"), str(found), *gold]
        run = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  # ours
    print("".join(f"  scorer: {line}\n" for line in run.stdout.splitlines()), end="")


def _speed(articles: Sequence[Article]) -> None:
    """Words a second on one core, article by article in turn, so that both meet the same noise."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    nlp = parser()
    found_in(articles[0].text), nlp(articles[0].text)
    ours = theirs = 0.0
    for article in articles:
        began = time.process_time()
        found_in(article.text)
        between = time.process_time()
        nlp(article.text)
        ours, theirs = ours + between - began, theirs + time.process_time() - between
    words = sum(len(article.text.split()) for article in articles)
    print(
        f"  speed     {words / ours:.0f} words a second; spaCy's parse alone {words / theirs:.0f}: "
        f"{theirs / ours:.2f} of its speed"
    )
