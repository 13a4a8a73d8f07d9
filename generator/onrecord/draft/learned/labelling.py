"""From chances to labels: runs of content and speaker, in the place of single words."""

from __future__ import annotations

import numpy as np

from onrecord.draft.learned.features import Numbers, Pairs

CHANGE = 1.0
"""What it costs to change the label from one word to the next: a word alone is seldom right."""
_LEAST = 1e-6


def labels(pairs: Pairs, chances: Numbers) -> list[Numbers]:
    """Return the likeliest labels for each cue's words, where each change of label costs.

    All cues are done side by side (Viterbi's algorithm).
    """
    lengths = np.bincount(pairs.of, minlength=len(pairs.cues))
    if not len(lengths):
        return []
    longest = int(lengths.max())
    starts = np.cumsum(lengths) - lengths
    place = np.arange(len(pairs.of)) - starts[pairs.of]
    weight = np.zeros((longest, len(lengths), chances.shape[1]))
    weight[place, pairs.of] = np.log(np.maximum(chances, _LEAST))
    cost = CHANGE * (1 - np.eye(chances.shape[1]))
    best = weight[0]
    came = np.zeros((longest, len(lengths), chances.shape[1]), dtype=np.int64)
    for at in range(1, longest):
        ways = best[:, :, None] - cost
        came[at] = ways.argmax(axis=1)
        # Behind a window's end nothing changes any more: all that follows is nought and costs.
        best = ways.max(axis=1) + weight[at]
    chosen = np.zeros((longest, len(lengths)), dtype=np.int64)
    chosen[-1] = best.argmax(axis=1)
    which = np.arange(len(lengths))
    for at in range(longest - 1, 0, -1):
        chosen[at - 1] = came[at, which, chosen[at]]
    return [chosen[:length, n] for n, length in enumerate(lengths)]
