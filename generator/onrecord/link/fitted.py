"""The weights that linking is shipped with. Written by `python -m bench.link fit`."""

from __future__ import annotations

from onrecord.link.score import Weights

FITTED = Weights(
    first={
        "base": -7.437,
        "as_long": 0.696,
        "held": 2.185,
        "letters": 1.602,
        "near": 2.367,
        "one_negated": -1.313,
        "one_rejects": 0.119,
        "one_voice": 0.503,
        "other_date": 0.815,
        "other_figures": -0.560,
        "other_names": -0.361,
        "own_voices": 1.775,
        "said": 1.607,
        "same_chain": 1.615,
        "same_date": 0.743,
        "same_figures": 1.677,
        "same_speaker": 0.553,
        "same_told": 1.133,
        "same_words": 0.908,
        "sentence": 0.588,
        "shared": 1.233,
        "told": 1.637,
    },
    second={
        "base": -0.473,
        "ahead": -0.266,
        "alone": 4.966,
        "best_of_one": 0.301,
        "best_support": 0.947,
        "part_of_better": -1.358,
        "supported": 0.375,
    },
    claim={
        "base": -3.679,
        "ahead": 2.308,
        "best_wording": 0.607,
        "first": 1.143,
        "has_wordings": -0.921,
        "one_negated": -1.059,
        "speaker_in_title": 0.866,
        "title_held": 0.531,
        "title_letters": 3.107,
        "title_said": 0.799,
        "title_shared": 1.564,
        "title_told": 0.731,
        "titled": -0.562,
        "wordings": 1.439,
    },
    share=0.0193,
)
