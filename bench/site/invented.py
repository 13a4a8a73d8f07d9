"""An invented story of any size, the same for the same size: `write(folder, sources)`.

It is shaped like the real one: twenty to thirty entries a source, about half of them in claims that
two to eight sources carry, some only in one; chains over one or two relays, unnamed sources, dates
as precise as a weekday, rejections, drafts. Actors grow with the root of the sources, for the same
people go on speaking. Every word that an entry names stands in its source's text.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt
from pathlib import Path
from random import Random
from typing import Any

from bench.site import vocabulary as v
from onrecord.ids import slug
from onrecord.model import ActorKind

FIRST_DAY = dt.date(2023, 1, 9)
SOURCES_A_DAY = 12
WINDOW = 30
"""Among how many sources that appeared one after another those that carry a claim are."""
CARRIERS = (1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8)
CLAIMS_A_SOURCE = 3.2
ENTRIES = range(20, 31)
REJECTED, DRAFTED, LINKED, TURNING = 0.05, 0.05, 0.04, 0.03


@dataclass(frozen=True, slots=True)
class Somebody:
    """An actor: its line in `actors.yml`, and what texts print for it."""

    id: str
    name: str
    kind: ActorKind
    role: str | None = None
    speaks_for: str | None = None

    @property
    def printed(self) -> str:
        return f"{self.role} {self.name}" if self.role else self.name


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in the story."""

    outlets: Sequence[Somebody]
    people: Sequence[Somebody]
    bodies: Sequence[Somebody]
    unnamed: Sequence[Somebody]

    def all(self) -> Iterator[Somebody]:
        yield from (*self.outlets, *self.people, *self.bodies, *self.unnamed)


@dataclass(frozen=True, slots=True)
class Thing:
    """What is said or happens: the same for all sources that carry it."""

    words: str
    speaker: Somebody | None
    relays: tuple[Somebody, ...]
    day: dt.date
    claim: str | None = None
    rejects: str | None = None


@dataclass(slots=True)
class Article:
    """A source while it is written."""

    id: str
    title: str
    outlet: Somebody
    published: dt.date
    paragraphs: list[str] = field(default_factory=list)
    entries: list[dict[str, Any]] = field(default_factory=list)


def write(folder: Path, sources: int) -> None:
    """Write the story of so many sources into an empty folder."""
    rng = Random(sources)  # noqa: S311  # nothing is kept secret by it
    cast = _cast(rng, sources)
    articles = [_article(rng, cast, number) for number in range(sources)]
    claims = _claims(rng, cast, articles)
    _fill(rng, cast, articles)
    for article in articles:
        _write_article(folder, article)
    used = _used(cast, articles)
    actors = {each.id: _actor(each) for each in cast.all() if each.id in used}
    _write(folder, "content/actors.yml", _yaml(actors))
    _write(folder, "content/claims.yml", _yaml(claims))
    _write(folder, "content/story.yml", _yaml(_about(claims)))


# ---- the cast


def _cast(rng: Random, sources: int) -> Cast:
    root = sqrt(sources)
    papers = [f"{place} {paper}" for place in v.PLACES for paper in v.PAPERS]
    names = [f"{first} {last}" for first in v.FIRST_NAMES for last in v.SURNAMES]
    bodies = [f"{place} {body}" for place in v.PLACES for body in v.BODIES]
    phrases = [f"{phrase} in {place}" for phrase in v.UNNAMED for place in v.PLACES]
    for each in (papers, names, bodies, phrases):
        rng.shuffle(each)
    official = [_somebody(name, ActorKind.ORGANISATION) for name in bodies[: round(3 * root)]]
    return Cast(
        outlets=[_somebody(name, ActorKind.OUTLET) for name in papers[: round(4 * root)]],
        people=[_person(rng, name, official) for name in names[: round(14 * root)]],
        bodies=official,
        unnamed=[_somebody(name, ActorKind.UNNAMED) for name in phrases[: round(5 * root)]],
    )


def _somebody(name: str, kind: ActorKind) -> Somebody:
    return Somebody(slug(name), name, kind)


def _person(rng: Random, name: str, bodies: Sequence[Somebody]) -> Somebody:
    speaks_for = rng.choice(bodies).id if rng.random() < 0.3 else None
    return Somebody(slug(name), name, ActorKind.PERSON, rng.choice(v.ROLES), speaks_for)


def _often(rng: Random, each: Sequence[Somebody]) -> Somebody:
    """One of them; a few are chosen again and again, as in any story."""
    return each[int(len(each) * rng.random() ** 2.5)]


# ---- things, and who carries them


def _article(rng: Random, cast: Cast, number: int) -> Article:
    day = FIRST_DAY + dt.timedelta(days=number // SOURCES_A_DAY)
    words = _clause(rng).split()
    title = " ".join(words[: rng.randrange(6, 11)]).capitalize()
    return Article(f"{slug(title)[:40].strip('-')}-{number}", title, _often(rng, cast.outlets), day)


def _clause(rng: Random) -> str:
    parts = [rng.choice(each) for each in (v.SUBJECTS, v.VERBS, v.OBJECTS, v.CONDITIONS)]
    if rng.random() < 0.5:
        parts.insert(3, f"for {rng.randrange(3, 90)} million euros in {rng.choice(v.PLACES)}")
    if rng.random() < 0.3:
        parts.append(f"near {rng.choice(v.PLACES)}")
    return " ".join(parts)


def _thing(rng: Random, cast: Cast, day: dt.date, claim: str | None = None) -> Thing:
    chance = rng.random()
    if chance < 0.2:
        return Thing(_clause(rng), None, (), day, claim)
    kinds = cast.unnamed if chance < 0.35 else cast.bodies if chance < 0.5 else cast.people
    speaker = _often(rng, kinds)
    count = rng.choice((0, 0, 1, 1, 1, 2))
    relays = dict.fromkeys(_often(rng, cast.outlets) for _ in range(count))
    return Thing(_clause(rng), speaker, tuple(relays), day, claim)


def _claims(rng: Random, cast: Cast, articles: Sequence[Article]) -> dict[str, dict[str, Any]]:
    """Things that several sources carry, written into these; and the records of their claims."""
    found: dict[str, dict[str, Any]] = {}
    for number in range(round(CLAIMS_A_SOURCE * len(articles))):
        start = rng.randrange(len(articles))
        near = articles[start : start + WINDOW]
        carrying = rng.sample(near, min(len(near), rng.choice(CARRIERS)))
        day = articles[start].published - dt.timedelta(days=rng.randrange(4))
        thing = _thing(rng, cast, day, f"{slug(_clause(rng))[:30].strip('-')}-{number}")
        for article in carrying:
            _tell(rng, article, replace(thing, words=_reworded(rng, thing.words)))
        found[str(thing.claim)] = _claim(rng, thing, list(found), carrying)
        if rng.random() < REJECTED:
            _reject(rng, cast, thing, rng.choice(near))
    return found


def _claim(
    rng: Random, thing: Thing, before: Sequence[str], carrying: Sequence[Article]
) -> dict[str, Any]:
    words = thing.words.split()
    record: dict[str, Any] = {"title": " ".join(words[:12]).capitalize()}
    if rng.random() < 0.5:
        by = thing.speaker.name if thing.speaker else "nobody who is named"
        record["summary"] = f"Said by {by}, according to {len(carrying)} of the sources."
    if before and rng.random() < LINKED:
        record[rng.choice(("answers", "contradicts"))] = [rng.choice(before[-50:])]
    if rng.random() < TURNING:
        said = carrying[0].entries[-1]["said"].split()
        record["turns"] = [" ".join(said[3:6])]
    record["about"] = [rng.choice(list(v.TOPICS))]
    return record


def _reject(rng: Random, cast: Cast, thing: Thing, article: Article) -> None:
    denial = Thing(
        _reworded(rng, thing.words), _often(rng, cast.people), (), thing.day, rejects=thing.claim
    )
    _tell(rng, article, denial)


def _fill(rng: Random, cast: Cast, articles: Sequence[Article]) -> None:
    """Entries that join nothing, up to what a source of this length has; and prose around them."""
    for article in articles:
        wanted = rng.choice(ENTRIES)
        while len(article.entries) < wanted:
            day = article.published - dt.timedelta(days=rng.randrange(7))
            _tell(rng, article, _thing(rng, cast, day))


def _reworded(rng: Random, words: str) -> str:
    """The same thing as another outlet words it."""
    kept = [
        rng.choice(v.LIKE[w]) if w in v.LIKE and rng.random() < 0.5 else w for w in words.split()
    ]
    cut = rng.random()
    if cut < 0.2 and len(kept) > 14:
        kept = kept[: -rng.randrange(2, 6)]
    elif cut < 0.3:
        kept = [*kept[:5], rng.choice(("probably", "again", "in the end", "for now")), *kept[5:]]
    return " ".join(kept)


# ---- telling a thing


def _tell(rng: Random, article: Article, thing: Thing) -> None:
    """Add a sentence for the thing, sometimes with prose around it, and its entry."""
    sentence, entry = _sentence(rng, thing)
    if any(entry["said"] in paragraph for paragraph in article.paragraphs):
        return
    number = len(article.entries)
    head = {"id": f"{slug(' '.join(entry['said'].split()[:4]))[:32].strip('-')}-{number}"}
    if thing.claim:
        head["claim"] = thing.claim
    if rng.random() < DRAFTED:
        entry["draft"] = {"confidence": round(rng.uniform(0.4, 0.99), 2), "why": "verb of saying"}
    article.entries.append(head | entry)
    prose = f"{rng.choice(v.OPENINGS)} in {rng.choice(v.PLACES)}, {rng.choice(v.CLOSINGS)}."
    article.paragraphs.append(sentence if rng.random() < 0.5 else f"{sentence} {prose}")


def _sentence(rng: Random, thing: Thing) -> tuple[str, dict[str, Any]]:
    if thing.speaker is None:
        return _own_voice(rng, thing)
    entry: dict[str, Any] = {
        "who": thing.speaker.id,
        "who_printed": thing.speaker.printed,
    }
    if thing.relays:
        entry["via"] = [relay.id for relay in thing.relays]
    if thing.rejects:
        entry["rejects"] = [thing.rejects]
    weekday = thing.day.strftime("on %A")
    if rng.random() < 0.4:
        entry["when"] = thing.day.isoformat()
        entry["when_printed"] = weekday
    else:
        weekday = ""
    told = f" told the {thing.relays[0].name}" if thing.relays else f" {rng.choice(v.SAYING)}"
    if thing.rejects:
        told = f" {rng.choice(v.DENYING)}"
    return _attributed(rng, thing, f"{thing.speaker.printed}{told}", weekday, entry)


def _attributed(
    rng: Random, thing: Thing, cue: str, weekday: str, entry: dict[str, Any]
) -> tuple[str, dict[str, Any]]:
    later = "".join(f", the {relay.name} reported" for relay in thing.relays[1:])
    on = f" {weekday}" if weekday else ""
    said = thing.words
    style = "indirect" if thing.rejects else rng.choice(("direct", "direct", "mixed", "indirect"))
    if style == "direct":
        said = said[0].upper() + said[1:]
        sentence = f"“{said},” {cue}{on}{later}."
    elif style == "mixed":
        words = said.split()
        first = rng.randrange(2, max(3, len(words) - 6))
        quoted = " ".join(words[first : first + 4])
        said = " ".join([*words[:first], f"“{quoted}”", *words[first + 4 :]])
        sentence = f"{cue[0].upper()}{cue[1:]}{on}{later} that {said}."
        cue = f"{cue[0].upper()}{cue[1:]}"
    else:
        sentence = f"{cue[0].upper()}{cue[1:]}{on}{later} that {said}."
        cue = f"{cue[0].upper()}{cue[1:]}"
    if sentence.startswith(cue):
        entry["who_printed"] = cue[: len(entry["who_printed"])]
    return sentence, entry | {"said": said, "cue": cue}


def _own_voice(rng: Random, thing: Thing) -> tuple[str, dict[str, Any]]:
    said = thing.words[0].upper() + thing.words[1:]
    entry: dict[str, Any] = {"said": said}
    if rng.random() < 0.5:
        entry["happened"] = thing.day.strftime("%Y-%m")
        entry["happened_printed"] = thing.day.strftime("in %B")
        return f"{said}, {entry['happened_printed']}.", entry
    return f"{said}.", entry


# ---- files


def _used(cast: Cast, articles: Iterable[Article]) -> set[str]:
    used = {article.outlet.id for article in articles}
    for entry in (entry for article in articles for entry in article.entries):
        used |= {entry.get("who", ""), *entry.get("via", ())}
    return used | {each.speaks_for or "" for each in cast.people if each.id in used}


def _actor(each: Somebody) -> dict[str, Any]:
    record = {
        "name": each.name,
        "kind": each.kind.value,
        "role": each.role,
        "speaks_for": each.speaks_for,
    }
    return {key: value for key, value in record.items() if value}


def _about(claims: Mapping[str, object]) -> dict[str, Any]:
    return {
        "title": "The dam above the valley",
        "question": "Is the western dam safe?",
        "summary": "An invented story, made to measure how fast a site of this size is.",
        "topics": v.TOPICS,
        "leads": list(claims)[:7],
        "settings": {"share": 1.0},
    }


def _write_article(folder: Path, article: Article) -> None:
    text = "\n\n".join(article.paragraphs)
    _write(folder, f"seeds/{article.id}.txt", f"{article.title}\n\n{text}\n")
    head = {
        "article": f"seeds/{article.id}.txt",
        "title": article.title,
        "outlet": article.outlet.id,
        "published": article.published.isoformat(),
        "url": f"https://example.org/{article.published:%Y/%m/%d}/{article.id}",
        "basis": {
            "title": {"how": "printed", "words": article.title},
            "published": {"how": "editor", "note": "from the address"},
        },
    }
    _write(folder, f"content/sources/{article.id}.md", f"---\n{_yaml(head)}---\n\n{text}\n")
    entries = "".join(f"  - {_yaml(entry, 4).lstrip()}" + "\n" for entry in article.entries)
    schema = "# yaml-language-server: $schema=../../schema/sheet.json"
    _write(folder, f"content/sheets/{article.id}.yml", f"{schema}\nentries:\n{entries}")


def _write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _yaml(data: Mapping[str, Any], indent: int = 0) -> str:
    """A map as YAML: what is in it is short, and set in quotes as JSON has them."""
    lines = []
    for key, value in data.items():
        deeper = isinstance(value, dict)
        shown = f"\n{_yaml(value, indent + 2)}" if deeper else f" {_scalar(value)}\n"
        lines.append(f"{' ' * indent}{key}:{shown}")
    return "".join(lines)


def _scalar(value: object) -> str:
    plain = isinstance(value, str) and slug(value) == value and not value[0].isdigit()
    return str(value) if plain else json.dumps(value, ensure_ascii=False)
