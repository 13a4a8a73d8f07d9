"""The bench of quotations: what it reads, how it counts, and that what it measures does not fall."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from bench.quotes import training
from bench.quotes.gold import Relation, polnear, wikinews
from bench.quotes.metric import Tally, judge
from bench.quotes.predicting import Passages, found_in, passages, predict, relation

from onrecord.draft.learned import network

TEXT = (
    'Ann Lee said on Monday that the ferry was late. "It will sail," Bo Tan told the Harbour Post.'
)
LATE, SAIL = (28, 46), (49, 61)
ANN, BO = (0, 7), (63, 69)
MARKS = f"""\
T1\tContent {LATE[0]} {LATE[1]}\tthe ferry was late
T2\tSource 0 7\tAnn Lee
T3\tCue 8 12;23 27\tsaid that
E1\tContent:T1 Source:T2 Cue:T3
T4\tContent {SAIL[0]} {SAIL[1]}\t"It will sail
T5\tSource 63 69\tBo Tan
T6\tCue 70 74\ttold
E2\tContent:T4 Source:T5 Cue:T6
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """As PolNeAR's folders are, with one article that two people marked."""
    for part in ("text", "attributions"):
        (tmp_path / "data/train" / part).mkdir(parents=True)
    (tmp_path / "data/train/text/post_ferry.txt").write_text(TEXT)
    for who, marks in (("ann", MARKS), ("bo", "")):
        (tmp_path / f"data/train/attributions/post_ferry_{who}.ann").write_text(marks)
    return tmp_path


def test_what_people_marked_is_read_as_places_of_the_text(clone: Path) -> None:
    (article,) = polnear(clone, "train")

    assert article.text == TEXT
    assert article.gold == [
        Relation([LATE], [ANN], [(8, 12), (23, 27)]),
        Relation([SAIL], [BO], [(70, 74)]),
    ]


def test_what_is_held_out_is_not_opened(clone: Path) -> None:
    with pytest.raises(ValueError, match="never opened"):
        list(polnear(clone, "test"))


def test_words_and_speaker_are_counted_apart_and_nothing_twice() -> None:
    gold = [Relation([LATE], [ANN], []), Relation([SAIL], [BO], [])]
    shorter = Relation([(32, 46)], [ANN], [])
    far_shorter = Relation([(42, 46)], [ANN], [])
    of_another = Relation([SAIL], [ANN], [])

    judged = judge(TEXT, gold, [shorter, far_shorter, of_another, of_another])

    assert judged.met == {0: 0, 2: 1}
    assert judged.joint == {0}


def test_what_is_found_is_written_in_the_form_that_scorers_read(tmp_path: Path) -> None:
    text = f"{TEXT}\n\nThe ferry in spring. Image: Cy Ito."
    (tmp_path / "in").write_text(
        json.dumps({"id": "a", "text": text, "published": "2024-11-26"}) + "\n"
    )
    counted = predict(tmp_path / "in", tmp_path / "out")
    (line,) = (tmp_path / "out").read_text().splitlines()
    late, sail, credit = json.loads(line)["quotes"]

    assert (late["content"], late["source"]) == ([list(LATE)], [list(ANN)])
    assert (late["who"], late["when"]) == (["ann-lee"], "2024-11-25")
    assert (sail["who"], sail["via"]) == (["bo-tan"], ["harbour-post"])
    assert [text[start:end] for start, end in credit["source"]] == ["Cy Ito"]
    assert counted == Passages(counted.all, 0)


def test_what_is_measured_does_not_fall() -> None:
    """The least that drafting is held to on Wikinews, and a little more, which it reached."""
    tally, shown = Tally(), Passages()
    for article in wikinews():
        proposals = found_in(article.text)
        shown += passages(article.text, proposals)
        tally.add(article.text, article.gold, [relation(each) for each in proposals])

    assert tally.f1() >= 0.6
    assert shown.missing == 0


def test_how_sure_is_fitted_anew_with_the_networks_that_training_kept(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, shipped = tmp_path / "kept", tmp_path / "weights.npz"
    kept.mkdir()
    for part in ("whole", "without-0", "without-1"):
        for seed, weights in zip(training.SEEDS, network.shipped().networks, strict=True):
            named: dict[str, Any] = dict(weights)
            np.savez(kept / f"{part}-{seed}.npz", **named)
    other = clone / "data/train"
    (other / "text/post_other.txt").write_text(TEXT)
    (other / "attributions/post_other_ann.ann").write_text(MARKS)
    monkeypatch.setattr(training, "SHIPPED", shipped)

    training.judge_anew(clone, kept)

    with np.load(shipped) as written:
        assert set(written.files) == set(network.packed(network.shipped()))
        assert written["sure"].shape == network.shipped().sure.shape


def test_sure_is_from_where_on_enough_were_right() -> None:
    likely = np.array([0.99, 0.9, 0.8, 0.7, 0.1, 0.05])
    right = np.array([1, 1, 1, 1, 0, 0])

    assert training.least_sure(likely, right) == 0.7


def test_what_is_more_often_right_is_surer() -> None:
    rows = np.array([[1.0, each] for each in (0, 0, 0, 0, 1, 1, 1, 1)])
    right = np.array([0, 0, 0, 1, 1, 1, 1, 0], dtype=float)

    bias, slope = training.logistic(rows, right)

    assert bias < 0 < slope
