"""`python -m bench.link [CORPUS]`: how well linking does. `… fit CORPUS`: fit what we ship.

`… shipped`: what the weights that we ship know of the stories that they were fitted on, no test.
`… drafted [CORPUS]`: how well drafts are joined that nobody has seen.
`… speed`: how long it takes. `… same FILE [CORPUS]`: whether a change leaves the questions alone.
CORPUS is `NewsWCL50.conll`, whose texts the stories of `outside/` need (see there); without it two
stories are judged, each with weights fitted on the other one alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.link import drafted, same, speed
from bench.link.editor import ask_all, f1, yes
from bench.link.floors import best, letters
from bench.link.learn import learn, write
from bench.link.notes import as_before, unnoted
from bench.link.outside import outside
from bench.link.stories import (
    PLACES,
    Curated,
    Pair,
    curated,
    proposed_pairs,
    statements_once,
    with_claims,
)
from onrecord.link.fitted import FITTED
from onrecord.link.proposals import Proposal, name, propose
from onrecord.link.score import SURE, Weights
from onrecord.model import Claim

EARLY = 20
"""How many answers an editor gives in some ten minutes."""
TEST = "iran"
"""Of the stories of `outside/` the one that is judged. Nothing is fitted on it."""
BINS = (0.35, 0.5, 0.7, 0.9, 1.01)


def main(words: list[str]) -> None:
    with TemporaryDirectory() as folder:
        match words:
            case ["speed", *sizes]:
                speed.report(tuple(map(int, sizes)) or speed.SOURCES)
            case ["drafted", *corpus]:
                stories = _stories(corpus, Path(folder))
                for which, each in _judged(stories).items():
                    drafted.report(which, each, learn(_known(which, stories)))
            case ["same", path, *corpus]:
                same.report(_stories(corpus, Path(folder)), Path(path))
            case ["fit", *corpus]:
                write(learn(_known(TEST, _stories(corpus, Path(folder)))))
                print("written: generator/onrecord/link/fitted.py")
            case ["shipped", *corpus]:
                _know(_judged(_stories(corpus, Path(folder))))
            case corpus:
                _judge(_stories(corpus, Path(folder)))


def _stories(corpus: list[str], folder: Path) -> dict[str, Curated]:
    """Our own, and with the corpus those of `outside/`, which are put together in the folder."""
    own = {which: curated(place) for which, place in PLACES.items()}
    return {**own, **outside(Path(corpus[0]), folder)} if corpus else own


def _judged(stories: Mapping[str, Curated]) -> dict[str, Curated]:
    return {which: stories[which] for which in (*PLACES, TEST) if which in stories}


def _known(which: str, stories: Mapping[str, Curated]) -> list[Curated]:
    """What weights that are to judge a story may be fitted on."""
    return [story for name_, story in stories.items() if name_ not in (which, TEST)]


def _judge(stories: Mapping[str, Curated]) -> None:
    for which, each in stories.items():
        _floor(which, each)
    for which, each in _judged(stories).items():
        known = _known(which, stories)
        print(f"\n{which}: weights fitted on {len(known)} other stories")
        _report(each, learn(known))


def _know(stories: Mapping[str, Curated]) -> None:
    print(f"Weights as shipped. All but {TEST} they know, so of those this is no test:")
    for which, each in stories.items():
        print(f"\n{which}")
        _report(each, FITTED)


def _floor(which: str, each: Curated) -> None:
    entries = sum(1 for _ in each.story.entries())
    print(f"{which}: {entries} entries, {len(each.pairs)} pairs of different sheets to join")
    for title, speaker in (("letters alone", False), ("letters, and the speaker known", True)):
        top, at = best(letters(each, speaker=speaker), each.pairs)
        print(f"  floor, {title}: F1 {top:.2f} (best threshold, {at:.2f})")


def _of_statements(each: Curated, weights: Weights) -> None:
    """The same of what an outsider would join, who has one row for each source and claim."""
    once = statements_once(each)
    _floor("  statements alone, one of a source in a claim", once)
    for title, records in (("no claims at all", {}), ("by claims' titles", _titles(once))):
        story = with_claims(once.story, {}, records)
        print(f"    {title}")
        _joins(once, proposed_pairs(story, propose(story, weights=weights)))


def _report(each: Curated, weights: Weights) -> None:
    for title, records in (
        ("no claims at all", {}),
        ("`claim:` lines removed, claims' titles kept", _titles(each)),
        ("`claim:` lines removed, claims.yml kept with its notes", each.story.claims),
    ):
        story = with_claims(each.story, {}, records)
        asked = propose(story, weights=weights)
        print(f"  {title}")
        _joins(each, proposed_pairs(story, asked))
        _questions(each, asked)
    _new_source(each, weights, "by titles and wordings", lambda claim, _: unnoted(claim))
    if any(claim.note for claim in each.story.claims.values()):
        _new_source(
            each,
            weights,
            "by notes, too, as they were before it came",
            lambda claim, sheet: as_before(claim, sheet, each.story),
        )
    _of_statements(each, weights)
    for title, records in (("no claims at all", {}), ("claims.yml kept", each.story.claims)):
        _editor(each, weights, title, records)


def _editor(each: Curated, weights: Weights, title: str, records: Mapping[str, Claim]) -> None:
    """How far questions bring an editor who always answers rightly."""
    early, done = ask_all(each, weights, records, EARLY), ask_all(each, weights, records)
    asked = done.yes + done.no
    print(
        f"  asked until nothing is left, {title}: {done.yes} yes, {done.no} no; "
        f"F1 of what is joined then {f1(each, done):.2f}, after {EARLY} answers "
        f"{f1(each, early):.2f}; {done.moved} of {asked} were about something else than the last"
    )


def _joins(each: Curated, found: Mapping[Pair, float]) -> None:
    """What the questions would join, pair by pair, if the answer to each were yes."""
    right = sum(pair in each.pairs for pair in found)
    f1_, precision, recall = _scores(right, len(found), len(each.pairs))
    print(f"    pairs: F1 {f1_:.2f} (precision {precision:.2f}, recall {recall:.2f})")
    sure = [pair for pair, confidence in found.items() if confidence >= SURE]
    wrong = sum(pair not in each.pairs for pair in sure)
    print(f"    pairs at {SURE} or more: {len(sure)} of {len(found)}, {wrong} of them wrong")


def _questions(each: Curated, asked: list[Proposal]) -> None:
    """The questions themselves, and whether the answer is yes."""
    sure = [question for question in asked if question.confidence >= SURE]
    wrong = sum(not yes(each, question) for question in sure)
    print(f"    questions at {SURE} or more: {len(sure)} of {len(asked)}, {wrong} of them wrong")
    for least, below in pairwise(BINS):
        inside = [each_ for each_ in asked if least <= each_.confidence < below]
        if inside:
            share = sum(yes(each, question) for question in inside) / len(inside)
            mean = sum(question.confidence for question in inside) / len(inside)
            print(f"    said {mean:.2f}, right {share:.2f} ({len(inside)})")


def _titles(each: Curated) -> dict[str, Claim]:
    return {id_: unnoted(claim) for id_, claim in each.story.claims.items()}


def _new_source(
    each: Curated, weights: Weights, how: str, described: Callable[[Claim, str], Claim]
) -> None:
    """Each source in turn is new, and the others' claims stand, as they are `described` then."""
    right = asked = wanted = 0
    for sheet in each.story.sheets:
        kept = {k: ids for k, ids in each.claims.items() if not k.startswith(f"{sheet}#")}
        standing = {id_ for ids in kept.values() for id_ in ids}
        records = {
            id_: described(claim, sheet)
            for id_, claim in each.story.claims.items()
            if id_ in standing
        }
        story = with_claims(each.story, kept, records)
        for proposal in propose(story, weights=weights):
            if proposal.entry.sheet == sheet and proposal.claim:
                asked += 1
                right += proposal.claim in each.claims[name(proposal.entry)]
        own = [ids for entry, ids in each.claims.items() if entry.startswith(f"{sheet}#")]
        wanted += sum(len(ids & standing) for ids in own)
    f1_, precision, recall = _scores(right, asked, wanted)
    print(
        f"  a new source's entries to the claims of the others, {how}: F1 {f1_:.2f} "
        f"(precision {precision:.2f}, recall {recall:.2f})"
    )


def _scores(right: int, found: int, wanted: int) -> tuple[float, float, float]:
    return 2 * right / max(1, found + wanted), right / max(1, found), right / max(1, wanted)


main(sys.argv[1:])
