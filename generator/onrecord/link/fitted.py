"""The weights that linking is shipped with. Written by `python -m bench.link fit`."""

from __future__ import annotations

from onrecord.link.score import Weights

FITTED = Weights(
    first={
        "base": -7.581,
        "as_long": 1.158,
        "held": 1.463,
        "letters": 1.112,
        "near": 2.081,
        "one_negated": -1.591,
        "one_rejects": 0.486,
        "one_voice": 0.424,
        "other_date": 0.070,
        "other_figures": -0.702,
        "other_names": 0.163,
        "own_voices": 0.875,
        "said": 1.515,
        "same_chain": 2.176,
        "same_date": 1.524,
        "same_figures": 0.673,
        "same_speaker": 0.286,
        "same_told": 0.955,
        "same_words": 1.543,
        "sentence": 0.961,
        "shared": 1.821,
        "told": 1.206,
    },
    second={
        "base": -1.235,
        "ahead": -0.015,
        "alone": 4.176,
        "best_of_one": 0.567,
        "best_support": 1.538,
        "part_of_better": -0.680,
        "supported": 0.847,
    },
    claim={
        "base": -3.726,
        "ahead": 2.458,
        "best_wording": 0.664,
        "first": 1.154,
        "has_wordings": -0.941,
        "one_negated": -1.098,
        "speaker_in_title": 0.745,
        "title_held": 0.406,
        "title_letters": 3.086,
        "title_said": 0.873,
        "title_shared": 1.676,
        "title_told": 0.806,
        "titled": -0.495,
        "wordings": 1.382,
    },
)
