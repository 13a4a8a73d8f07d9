"""Titles before people's names: they are no part of a name, and most of them tell a role."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft.words import names
from onrecord.draft.words.cues import words
from onrecord.draft.words.word import Word

_HONORIFICS = words(
    "adv alh alhaji alhaja arc barrister comrade dato datin datuk dr dra drs encik engr frau "
    "hajia hajiya herr honorable honourable ir mallam miss mme monsieur mr mrs ms mx otunba puan "
    "rt señor señora shri shrimati signor signora sir smt tengku tunku ustaz"
) | words("dato seri|dato sri|datuk seri|datuk sri|puan sri|right honourable|rt hon|tan sri")
"""What tells of nobody what they do: `Datuk Seri`, `Rt Hon`."""
_RANKS = words(
    "acp adm adviser advisor aig ald alderman amb archbishop asp ayatollah brig brigadier capt "
    "captain cllr cmdr "
    "col colonel congressman congresswoman corporal councillor councilman councilwoman cpl csp dci "
    "dcp det dsi dsp gen gov igp "
    "hojatoleslam imam insp lieutenant lt maj meps mgr monsignor mps msgr msps mufti mullah "
    "ombudsman prof professor pvt rapporteur "
    "rabbi rep representative rev reverend sen sergeant sgt superintendent supt"
) | words(
    "chief inspector|chief superintendent|crown prince|crown princess|ketua menteri|lt col|lt gen|"
    "maj gen|menteri besar|pro tem|pro tempore"
)
"""What tells a role, and hardly begins another name."""
_ALSO_NAMES = words(
    "bapak baron baroness barr bishop cardinal constable dame del don emir father fr haji hajjah "
    "hon ibu inspector judge justice lady lord madam madame major maulana pak pastor pc prince "
    "princess seri shaikh sheik sheikh sri swami syed tan tun viscount"
)
"""What is many a name's own beginning, too: a title only where two words of a name stand behind."""
ROLES = (names.OFFICES - words("general leader speaker")) | words(
    "academic actor actress activist advocate analyst attorney barrister captain ceo coach colonel "
    "columnist coordinator correspondent councillor counsel detective doctor economist editor "
    "engineer headteacher historian inspector journalist judge justice lawmaker lawyer lecturer "
    "manager officer pathologist principal professor prosecutor representative researcher "
    "scientist sergeant sociologist solicitor superintendent supervisor teacher treasurer vicar"
)
"""Nouns for what a person is by office or profession, and no company ever."""
_SHORT = {
    "amb": "ambassador",
    "capt": "captain",
    "ceo": "chief executive",
    "cllr": "councillor",
    "col": "colonel",
    "det": "detective",
    "gen": "general",
    "gov": "governor",
    "lt": "lieutenant",
    "maj": "major",
    "pm": "prime minister",
    "prof": "professor",
    "rep": "representative",
    "rev": "reverend",
    "sen": "senator",
    "sgt": "sergeant",
    "vp": "vice president",
}
_ANY = _HONORIFICS | _RANKS | names.OFFICES
_BEFORE_NAMES = words("baroness dame detective inspector judge justice lady lord viscount")
_OTHERS_TOO = words("chief director general leader speaker")
"""Titles that begin other names, too: `General Motors`."""
_OF_HONORIFICS = frozenset(part for title in _HONORIFICS for part in title.split()) | words(
    "bapak dame haji hajjah hon ibu lady lord pak sheikh tun"
)
_LONGEST = 3
"""Words and signs of a title: `Dato’ Sri`."""
JOINED = {
    **dict.fromkeys(
        words("attorney-general auditor-general governor-general secretary-general"), "secretary"
    ),
    **dict.fromkeys(words("accountant-general director-general solicitor-general"), "director"),
    **dict.fromkeys(words("co-author co-founder co-owner"), "founder"),
    **dict.fromkeys(words("co-chair co-chairman vice-chair vice-chairman"), "chairman"),
    **dict.fromkeys(words("vice-chancellor vice-president"), "president"),
}
"""Titles with a hyphen, which the parser would take apart, each with one that it knows."""
CUT_SHORT = words(
    "adv ald alh amb asst barr brig capt cllr cmdr col cpl det engr hon insp lt maj mgr msgr pres "
    "pvt rt sgt smt supt lt.-col lt.-gen maj.-gen"
)
"""Titles of which a full stop is part, and with which no sentence ends."""
_BEHIND = words("cbe cfr esq gcfr gcon kc mbe mep mfr mla mna mp msp obe ofr phd qc sc san td")
"""Letters behind a name, for a seat, an honour or a degree."""
_BEFORE_FIRST_NAMES = words(
    "dame emperor empress king pope prince princess queen sheikh sheikha sir sultan"
)
"""Titles that stand before a first name alone: `Sir Keir`, `Prince Mohammed`."""


def without(name: Sequence[str]) -> Sequence[str]:
    """Return the words of a name, or some of a text, without the titles that they begin with."""
    while length := _length(name):
        name = name[length:]
    return name


def without_words(name: Sequence[Word]) -> Sequence[Word]:
    """Return the parsed words of a name without the titles that they begin with."""
    return name[len(name) - len(without([word.form for word in name])) :]


def is_sure(form: str) -> bool:
    """Whether a word in capitals is a title before whatever name: `Cllr`, no `General`."""
    return form[:1].isupper() and names.key(form) in _HONORIFICS | _RANKS


def stands_before(form: str) -> bool:
    """Whether a word in capitals before a name tells a person: `Judge`, and no `General`."""
    key = names.key(form)
    return form[:1].isupper() and key in _ANY | _BEFORE_NAMES and key not in _OTHERS_TOO


def is_title(form: str) -> bool:
    """Whether a word in capitals before a person's name is a title."""
    return form[:1].isupper() and names.key(form) in _ANY


def is_one_persons(form: str) -> bool:
    """Whether a word alone, in capitals or not, tells of one by title: `the King`, `the imam`."""
    return names.key(form) in _RANKS | _ALSO_NAMES | _BEFORE_FIRST_NAMES


def is_behind(form: str) -> bool:
    """Whether a word in capitals stands behind a name and is no part of it: `Ann Lee QC`."""
    return form.isupper() and names.key(form).replace(" ", "") in _BEHIND


def is_before_first_names(form: str) -> bool:
    """Whether a word in capitals stands before somebody's first name: `Dame Sarah`."""
    return form[:1].isupper() and names.key(form) in _BEFORE_FIRST_NAMES


def is_honorific(form: str) -> bool:
    """Whether a word in capitals is part of a title that tells no role: `Seri`."""
    return form[:1].isupper() and names.key(form) in _OF_HONORIFICS


def written_out(title: str) -> str:
    """Return the key of a title without what is short in it: `prime minister` of PM."""
    return " ".join(_SHORT.get(part, part) for part in names.key(title).split())


def _length(forms: Sequence[str]) -> int:
    """How many words of a title these begin with, where a name is left behind it."""
    if not forms or not forms[0][:1].isupper():
        return 0
    for length in range(min(_LONGEST, len(forms) - 1), 0, -1):
        title = " ".join(filter(None, map(names.key, forms[:length])))
        if title in _ANY or (title in _ALSO_NAMES and len(forms) - length > 1):
            return length
        several = title.removesuffix("s") in _RANKS | names.OFFICES | _ALSO_NAMES
        if several and title.endswith("s"):
            return length
    return 0
