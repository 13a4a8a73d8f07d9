"""Sentences that the parser reads wrongly, and so often that their tree is mended.

Each mend looks at a word, and returns the words as they are or with another tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.dates import WEEKDAYS
from onrecord.draft.sentences.behind_marks import behind_marks
from onrecord.draft.sentences.lost_subjects import (
    led_in,
    on_its_day,
    raised,
    taken_for_a_subject,
    what_is_told,
)
from onrecord.draft.sentences.whose_verb import (
    NEED_A_SUBJECT,
    OWN,
    SAYING,
    first_of,
    going_on,
    set_apart,
    set_beside,
    set_together,
)
from onrecord.draft.words import cues, names, titles
from onrecord.draft.words.word import SUBJECTS, Word, with_changed

_ANSWERING = cues.SAYING | cues.DENYING | cues.REFUSING | cues.URGING
_PAST = ("ed", "ade", "id", "it", "old", "ent", "eft", "ote", "ut")
"""How a form ends that is the past as well as a participle: `accused`, `told`, not `seen`."""
_BEHIND_A_PASSIVE = frozenset({"as", "by", "for", "of", "to"})
_FARTHEST = 8
"""Words from a participle to the quotation that is its own."""
_OF_A_NAME = frozenset({"ADJ", "DET", "NOUN", "PART", "PROPN"})


def mended(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a paragraph, with the trees mended of sentences that are read wrongly."""
    words = [_no_person(words, word) for word in _with_whole_names(words)]
    words = [_of_a_royal_name(words, word) for word in words]
    words = [_of_its_day(words, word) for word in words]
    for mend in _MENDS:
        for at in range(len(words)):
            changed = mend(words, words[at])
            words = changed if changed is words or _is_a_tree(changed) else words
    return words


def _is_a_tree(words: Sequence[Word]) -> bool:
    """Whether every word hangs from the root of its sentence, and none from itself."""
    sound = {word.index for word in words if word.head == word.index}
    for word in words:
        path: list[int] = []
        at = word.index
        while at not in sound and at not in path:
            path.append(at)
            at = words[at].head
        if at not in sound:
            return False
        sound.update(path)
    return True


def _with_its_verb(words: Sequence[Word], top: Word) -> Sequence[Word]:
    """Give a noun on which a whole sentence hangs the verb behind what is set off beside it."""
    if top.dep != "ROOT" or top.pos not in ("NOUN", "PROPN"):
        return words
    sentence = [word for word in words if word.sentence == top.sentence]
    below = [word for word in sentence if word.head == top.index != word.index]
    aside = [w for w in below if w.dep in ("appos", "relcl", "prep") and top.index < w.index]
    on = [w for w in sentence if w.dep == "conj" and words[w.head] in aside]
    verb = next((word for word in (*below, *on) if _may_be_past(words, word)), None)
    told = verb is not None and (aside or verb.tag == "VBD")
    if verb is None or not told or not any(w.form in (".", "!", "?", ":") for w in sentence):
        return words
    behind = [
        replace(w, head=verb.index, dep="ccomp" if w.stand_in and w.is_verb else w.dep)
        for w in below
        if w.index > verb.index
    ]
    subject = replace(top, head=verb.index, dep="nsubj")
    said = replace(verb, head=verb.index, dep="ROOT", tag="VBD")
    return with_changed(words, *behind, subject, said)


def _may_be_past(words: Sequence[Word], verb: Word) -> bool:
    """Whether a participle right behind a comma may be the past, and has no helper nor subject.

    `The minister condemned it` needs no comma, where its form is known for the past; `Ann Lee, 45,
    accused of lying` tells what others did to her.
    """
    past = verb.dep in ("acl", "conj") and verb.tag in ("VBD", "VBN") and verb.form.endswith(_PAST)
    own = [word for word in words if word.head == verb.index != word.index]
    behind = verb.index > 0 and (words[verb.index - 1].form == "," or verb.tag == "VBD")
    bare = not any(w.dep in OWN or w.dep == "agent" for w in own)
    return past and behind and bare and not _is_done_to(words, verb, own)


def _is_done_to(words: Sequence[Word], verb: Word, own: Sequence[Word]) -> bool:
    """`accused of lying`, `named as a suspect`: what is done to whom, and no object beside it.

    `The minister condemned as reckless the firing …`, with no comma, has one further behind.
    """
    next_to = words[verb.index + 1 : verb.index + 2]
    far = {"as"} if words[verb.index - 1].form != "," else set()
    passive = any(word.form.casefold() in _BEHIND_A_PASSIVE - far for word in next_to)
    return passive and not any(word.dep == "dobj" for word in own)


def _with_whole_names(words: Sequence[Word]) -> Sequence[Word]:
    """Join what the parser cut off a name: a verb's place before it, or another sentence's."""
    for word in words[1:]:
        before = words[word.index - 1]
        if word.pos != "PROPN":
            continue
        if before.tag == "VB" and before.dep in ("pcomp", "pobj"):
            words = _as_a_title(words, before, word)
        elif before.sentence != word.sentence and before.pos in ("NOUN", "PROPN"):
            words = _joined(words, before, word)
    return words


def _no_person(words: Sequence[Word], word: Word) -> Word:
    """A single name behind `the` is a body's or an outlet's, and no person's: `the Beacon said`."""
    around = words[max(0, word.index - 1) : word.index + 2]
    alone = word.entity == "PERSON" and not any(w.entity for w in around if w != word)
    behind_the = alone and word.index > 0 and around[0].form.casefold() == "the"
    named = word.tag == "NNP" and word.dep in ("dobj", "nsubj", "pobj")
    return replace(word, entity="ORG") if behind_the and named else word


def _of_a_royal_name(words: Sequence[Word], word: Word) -> Word:
    """A title that stands before a first name alone is part of it: `King Charles`."""
    first, *more = words[word.index + 1 : word.index + 3] or [word]
    alone = first.entity == "PERSON" and not any(each.entity for each in more)
    royal = titles.is_before_first_names(word.form) and not titles.is_honorific(word.form)
    return replace(word, entity="PERSON") if alone and royal and not word.entity else word


def _of_its_day(words: Sequence[Word], word: Word) -> Word:
    """`Friday night` and `early Friday` are of one date, though the parser calls parts a time."""
    near = words[max(0, word.index - 1) : word.index + 2]
    day = word.entity == "TIME" and any(each.form in WEEKDAYS for each in near)
    return replace(word, entity="DATE") if day else word


def _name_of(words: Sequence[Word], word: Word) -> Word:
    """The last word of a name."""
    while word.dep == "compound" and words[word.head].index > word.index:
        word = words[word.head]
    return word


def _as_a_title(words: Sequence[Word], title: Word, first: Word) -> Sequence[Word]:
    """`According to engineer Ann Lee`: no preposition governs an infinitive."""
    name = _name_of(words, first)
    return with_changed(
        words,
        replace(title, head=name.index, dep="compound", pos="NOUN", tag="NN"),
        replace(name, head=title.head, dep="pobj"),
    )


def _joined(words: Sequence[Word], before: Word, first: Word) -> Sequence[Word]:
    """`“We go,” Opposition MP | Ann Lee said`: no sentence ends without a mark, in a name."""
    name = _name_of(words, first)
    says = words[name.head]
    cut = [word for word in words if word.sentence == before.sentence]
    title = cut[next((n for n in range(len(cut), 0, -1) if not _is_title(cut[n - 1])), 0) :]
    if not any(word.is_verb or word.pos == "PUNCT" for word in cut):
        title = cut
    behind = [word for word in cut if word not in title]
    quoted = bool(behind) and behind[-1].stand_in
    if name.dep != "nsubj" or not says.is_verb or (behind and not quoted):
        return words
    inside = {word.index for word in title}
    changed = {word.index: replace(word, sentence=first.sentence) for word in cut}
    for word in title:
        if word.head == word.index or word.head not in inside:
            changed[word.index] = replace(changed[word.index], head=name.index, dep="compound")
    for word in behind:
        if word.head == word.index:
            changed[word.index] = replace(changed[word.index], head=says.index, dep="ccomp")
    return with_changed(words, *changed.values())


def _reported_last(words: Sequence[Word], reported: Word) -> Sequence[Word]:
    """`Ann Lee said the pier leaks, the Beacon reported`: who stands last reports the saying.

    The parser puts what is reported, or its verb, below what Ann Lee said; what is said in marks
    beside it; or who reports it beside her: `said Ann Lee, the Beacon reported`.
    """
    below = [word for word in words if word.head == reported.index != word.index]
    subjects = [word for word in below if word.dep == "nsubj"]
    if reported.lemma != "report" or reported.tag not in NEED_A_SUBJECT or not subjects:
        return words
    above = words[reported.head]
    marked = {"ccomp", "parataxis"} if any(word.stand_in for word in below) else {"ccomp"}
    beside = [above] if reported.dep == "ccomp" else [w for w in below if w.dep in marked]
    says = next((w for w in beside if w.index < reported.index and w.lemma in SAYING), None)
    if says is None or not _ends_there(words, reported):
        return words
    last = words[reported.index - 1]
    set_off = last.dep == "appos" and last.head == subjects[-1].index > says.index
    whose = last if set_off else subjects[-1]
    comma = first_of(words, whose) - 1
    comma -= words[comma].form in ('"', "”")  # the words may end in marks
    if words[comma].form != "," or not says.index < comma:
        return words
    before = [replace(w, head=says.index) for w in below if w.index <= comma and w != says]
    top = reported.head
    if above == says:
        top = reported.index if says.head == says.index else says.head
    return with_changed(
        words,
        *before,
        replace(whose, head=reported.index, dep="nsubj"),
        replace(reported, head=top, dep=says.dep if above == says else reported.dep),
        replace(says, head=reported.index, dep="ccomp"),
    )


def _ends_there(words: Sequence[Word], verb: Word) -> bool:
    """Whether nothing but a day stands behind a verb in its sentence."""
    rest = (word for word in words[verb.index + 1 :] if word.sentence == verb.sentence)
    return all(w.pos in ("ADP", "PUNCT", "SPACE") or w.entity in ("DATE", "TIME") for w in rest)


def _broken_into(words: Sequence[Word], says: Word) -> Sequence[Word]:
    """`Ann Lee, Bo Berg said, lied`: he says it, and is no other name for her who lied."""
    if says.dep != "parataxis" or says.lemma not in SAYING:
        return words
    told, name = words[says.head], words[says.index - 1]
    below = [word for word in words if word.head == says.index and word.dep == "nsubj"]
    bare = not any(word.head == told.index and word.dep == "nsubj" for word in words)
    apart = says.index < told.index and words[says.index + 1].form == ","
    two = len(below) == 1 and name.dep == "appos" and name.head == below[0].index
    if not (bare and apart and two and name.entity == below[0].entity == "PERSON"):
        return words
    return with_changed(
        words,
        replace(below[0], head=told.index, dep="nsubj"),
        replace(name, head=says.index, dep="nsubj"),
    )


def _parted(words: Sequence[Word], mark: Word) -> Sequence[Word]:
    """`Ann Lee claimed it leaked; Bo Berg denied that`: neither says what the other does."""
    if mark.form != ";":
        return words
    for first in words[: mark.index]:
        second = words[first.head]
        below = first.dep == "ccomp" and second.index > mark.index
        own = any(w.dep == "ccomp" and w.head == second.index < w.index for w in words)
        says = first.lemma in SAYING or own  # what stands behind it
        if below and says and second.lemma in SAYING | cues.DENYING:
            top = first.index if second.head == second.index else second.head
            return with_changed(
                words,
                replace(first, head=top, dep=second.dep),
                replace(second, head=first.index, dep="conj"),
            )
    return words


def _of_the_report(words: Sequence[Word], saying: Word) -> Sequence[Word]:
    """`Lee denies report saying she sold it`: no comma, so it is the report that says so."""
    noun, above = words[saying.index - 1], words[saying.head]
    says = saying.tag == "VBG" and saying.dep == "advcl" and saying.lemma in SAYING
    its = noun.dep == "dobj" and noun.head == above.index and above.lemma in cues.DENYING
    if not (says and its and noun.lemma in cues.SAYABLE | cues.ACCOUNTS):
        return words
    return with_changed(words, replace(saying, head=noun.index, dep="acl"))


def _of_one_thing(words: Sequence[Word], denied: Word) -> Sequence[Word]:
    """`Board refutes bridge sale reports`: to the parser two things, where a headline has one."""
    denies = words[denied.head]
    if denied.dep != "dobj" or denies.lemma not in cues.DENYING or denies.index > denied.index:
        return words
    before = words[first_of(words, denied) - 1]
    other = before.head == denies.index < before.index and before.dep in ("dobj", "xcomp")
    if not other or before.tag not in ("NN", "NNP"):
        return words
    return with_changed(words, replace(before, head=denied.index, dep="compound"))


def _is_who_denies(words: Sequence[Word], denying: Word) -> Sequence[Word]:
    """`Lee told them the report was wrong, denying that …`: no report denies; she does.

    To the parser it hangs from what she told them.
    """
    told = words[denying.head]
    above = words[told.head]
    late = denying.tag == "VBG" and denying.dep == "advcl" and words[denying.index - 1].form == ","
    inside = late and told.dep == "ccomp" and told.index < denying.index
    if not inside or denying.lemma not in cues.DENYING or above.lemma not in SAYING:
        return words
    subjects = [w for w in words if w.head == told.index and w.dep in SUBJECTS]
    if not subjects or names.can_speak(subjects[0].lemma) or subjects[0].pos != "NOUN":
        return words
    return with_changed(words, replace(denying, head=above.index))


def _is_title(word: Word) -> bool:
    return word.pos in ("ADJ", "NOUN", "PROPN") and not word.stand_in


def _asked_one(words: Sequence[Word], asked: Word) -> Word | None:
    """Who stands before the comma right before a verb that the parser takes for theirs."""
    past = asked.tag in ("VBD", "VBN") and asked.lemma in cues.DONE_TO and asked.index
    if not past or words[asked.index - 1].form != ",":
        return None
    before = [word for word in words[: asked.index] if word.head == asked.index]
    subjects = [word for word in before if word.dep == "nsubj"]
    alone = len(subjects) == 1 and not any(word.dep in ("aux", "auxpass", "cc") for word in before)
    return subjects[0] if alone else None


def _says(words: Sequence[Word], asked: Word) -> Word | None:
    """The verb right behind the next comma, where it has no subject of its own, nor an `and`."""
    for word in words[asked.index + 2 :]:
        if word.sentence != asked.sentence:
            return None
        if word.tag not in NEED_A_SUBJECT or words[word.index - 1].form != ",":
            continue
        if word.lemma in _ANSWERING:
            below = [w for w in words if w.head == word.index != w.index]
            listed = any(w.dep == "conj" and w.tag == word.tag for w in below)
            return None if listed or any(w.dep in OWN for w in below) else word
    return None


def _turned(words: Sequence[Word], asked: Word) -> Sequence[Word]:
    """`Lee, asked whether it would close, said it would not`: to the parser Lee asks.

    One comma parts no subject from its verb: the first tells only what somebody did to her.
    """
    subject = _asked_one(words, asked)
    says = _says(words, asked) if subject else None
    if subject is None or says is None:
        return words
    inside = range(asked.index - 1, says.index - 1)
    changed = [
        replace(word, head=says.index)
        for word in words
        if word.head == asked.index and (word == subject or word.index not in inside)
    ]
    if asked.head != says.index:
        top = says.index if asked.head == asked.index else asked.head
        changed.append(replace(says, head=top, dep=asked.dep))
    changed.append(replace(asked, head=subject.index, dep="acl", tag="VBN"))
    return with_changed(words, *changed)


def _with_its_own(words: Sequence[Word], saying: Word) -> Sequence[Word]:
    """`It ends with Lee asking, “Why not?”`: to the parser the quotation is what `ends` governs."""
    says = saying.tag == "VBG" and saying.lemma in SAYING and saying.index
    quoted = _quoted_behind(words, saying) if says else None
    if quoted is None:
        return words
    below = [w for w in words if w.head == quoted.index and not w.stand_in]
    freed = (replace(word, head=quoted.head) for word in below)
    return with_changed(words, *freed, replace(quoted, head=saying.index, dep="ccomp"))


def _with_its_speaker(words: Sequence[Word], says: Word) -> Sequence[Word]:
    """`It is safe, Ann Lee said`: no comma parts an adjective from a name, and it is not hers.

    `It was shut, Ann Lee, speaking in Leith, said`: she stands beside nothing that was shut.
    """
    if says.tag not in NEED_A_SUBJECT or says.lemma not in SAYING:
        return words
    below = [word for word in words if word.head == says.index != word.index]
    clause = next((w for w in below if w.dep == "ccomp" and w.index < says.index), None)
    whose = next((word for word in below if word.dep == "nsubj"), None)
    if whose is None:
        named = words if clause is None else _named_before(words, says)
        return set_beside(words, says) if named is words else named
    if clause is None:
        return set_apart(words, says, whose)
    stray = (
        replace(word, head=clause.index, dep="acomp")
        for word in words[clause.index : whose.index]
        if word.head == whose.index and word.dep == "amod" and words[word.index + 1].form == ","
    )
    return with_changed(words, *stray)


def _named_before(words: Sequence[Word], says: Word) -> Sequence[Word]:
    """Give a verb of saying the name before the participle that stands right before it."""
    aside = next((w for w in words[says.index - 2 : 0 : -1] if w.tag == "VBG" or w.is_verb), None)
    if aside is None or aside.tag != "VBG" or words[says.index - 1].form != ",":
        return words
    name = words[aside.index - 2]
    if words[aside.index - 1].form != "," or name.entity != "PERSON" or name.dep == "compound":
        return words
    before = next((w for w in words[name.index :: -1] if w.pos not in _OF_A_NAME), name)
    if before.form != ",":
        return words
    return with_changed(
        words,
        replace(name, head=says.index, dep="nsubj"),
        replace(aside, head=name.index, dep="acl"),
    )


def _quoted_behind(words: Sequence[Word], saying: Word) -> Word | None:
    """The head of a quoted sentence behind a comma or colon, with no other verb between."""
    behind = words[saying.index + 1 : saying.index + 1 + _FARTHEST]
    first = next((word for word in behind if word.stand_in), None)
    if first is None or words[first.index - 1].form not in (",", ":"):
        return None
    between = words[saying.index + 1 : first.index]
    objects = [word for word in between if word.head == saying.index and word.dep == "dobj"]
    own = objects and saying.lemma not in cues.DONE_TO
    if own or any(word.is_verb for word in between):
        return None
    run = [word for word in words[first.index :] if word.stand_in and word.span == first.span]
    tops = [word for word in run if word.is_verb and words[word.head] not in run]
    return next((each for each in tops if each.head < first.index), None)


_MENDS = (
    _with_its_verb,
    what_is_told,
    on_its_day,
    led_in,
    raised,
    taken_for_a_subject,
    _turned,
    _of_the_report,
    _of_one_thing,
    _is_who_denies,
    _parted,
    _broken_into,
    _reported_last,
    _with_its_speaker,
    _with_its_own,
    set_together,
    going_on,
    behind_marks,
)
"""In their order."""
