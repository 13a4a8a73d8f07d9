"""Names of well-known outlets where a text has them for somebody or something else."""

from __future__ import annotations

import pytest

from drafting import entries
from onrecord.draft import propose


def speakers(text: str) -> list[str]:
    """Who says something in a text."""
    return [" ".join(each.who) for each in entries(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Sana Khan was hurt in the fire. “We lost all,” Sana said.", "sana-khan"),
        ("Antara Roy was hurt. “We lost all,” said Antara, her sister.", "antara-roy"),
        ("“It is shut,” Al-Ahram said. Dr Mona Al-Ahram lives in Leith.", "mona-al-ahram"),
        ("Ivan Verstka lives in Leith. Verstka said the bridge was shut.", "ivan-verstka"),
        ("Efe, 24, told the court that the bridge was shut.", "unknown"),
    ],
)
def test_a_person_whom_the_text_names_is_no_outlet(text: str, who: str) -> None:
    assert speakers(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Prime Minister Belga said the bridge was shut.", "person"),
        ("Ann Lee TASS\n\nTASS said the bridge was shut.", "outlet"),
        ("SANA said the bridge was shut. Sana Khan was hurt.", "outlet"),
    ],
)
def test_a_name_is_what_the_text_has_beside_it(text: str, kind: str) -> None:
    draft = propose(text, published=None, actors={}, outlet=None)

    assert {each.kind for each in draft.actors} == {kind}
