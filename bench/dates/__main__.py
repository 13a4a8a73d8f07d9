"""`python -m bench.dates`: how well date words are read, beside other tools.

    python -m bench.dates                          scores ours and the peers on both corpora
    python -m bench.dates --misses                 with every one that ours gives otherwise
    python -m bench.dates predict IN OUT           reads the marked words of any articles

IN holds an article a line: id, published, text, and dates with start and end. OUT gives the same
places with their value in EDTF, left out where the words say none.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from bench.dates.articles import CORPORA, Article, articles
from bench.dates.ours import ours
from bench.dates.peers import Peer, peers
from bench.dates.timex import Days, holds, of_edtf, of_timex
from onrecord.text import Span

Reader = Callable[[Article], dict[Span, "Days | None"]]


def main(arguments: list[str]) -> None:
    match arguments:
        case ["predict", source, target]:
            predict(Path(source), Path(target))
        case [] | ["--misses"]:
            for name, path in CORPORA.items():
                score(name, list(articles(path)), misses=bool(arguments))
        case _:
            sys.exit(__doc__)


def predict(source: Path, target: Path) -> None:
    lines = []
    for article in articles(source):
        read = ours(article)
        dates = [
            {"start": place.start, "end": place.end} | ({"value": date.edtf} if date else {})
            for place in article.values
            for date in (read[place],)
        ]
        lines.append(json.dumps({"id": article.id, "dates": dates}) + "\n")
    target.write_text("".join(lines), encoding="utf-8")


def score(corpus: str, marked: list[Article], *, misses: bool) -> None:
    print(f"{corpus}: {sum(len(_gold(article)) for article in marked)} date words that are scored")
    _print_score("ours", marked, _read_by_us)
    for name, peer in peers():
        if peer:
            _print_score(name, marked, _as_reader(peer))
        else:
            print(f"  {name}: not installed (pip install --group bench)")
    if misses:
        _print_misses(marked)


def _gold(article: Article) -> dict[Span, Days]:
    stretches = ((place, of_timex(value)) for place, value in article.values.items())
    return {place: days for place, days in stretches if days}


def _read_by_us(article: Article) -> dict[Span, Days | None]:
    return {place: of_edtf(date.edtf) if date else None for place, date in ours(article).items()}


def _as_reader(peer: Peer) -> Reader:
    def read(article: Article) -> dict[Span, Days | None]:
        day = article.published.earliest if article.published else None
        return {p: peer(p.of(article.text), day) if day else None for p in article.values}

    return read


def _print_score(name: str, marked: list[Article], read: Reader) -> None:
    pairs = [
        (mine[place], gold)
        for article in marked
        for mine in (read(article),)
        for place, gold in _gold(article).items()
    ]
    given = sum(mine is not None for mine, _ in pairs)
    right = sum(mine == gold for mine, gold in pairs)
    near = sum(mine is not None and holds(mine, gold) for mine, gold in pairs)
    print(
        f"  {name}: right {right} ({right / len(pairs):.3f}), "
        f"answered {given}, right or a little too wide {near / len(pairs):.3f}"
    )


def _print_misses(marked: list[Article]) -> None:
    for article in marked:
        mine = ours(article)
        for place, gold in _gold(article).items():
            date = mine[place]
            said = date.edtf if date else None
            if of_edtf(said) != gold:
                around = article.text[max(0, place.start - 80) : place.end + 40]
                print(f"\n  {place.of(article.text)!r}, published {article.published}")
                print(f"    corpus {article.values[place]}, ours {said or 'words only'}")
                print(f"    … {' '.join(around.split())} …")


main(sys.argv[1:])
