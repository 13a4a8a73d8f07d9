"""What a text tells of with a date: events in the source's own voice or in somebody's words.

`Russia launched a missile on Thursday`: the clause that the date words hang from, where it can
stand alone: with a subject and a finite verb, and whole. A second verb takes its subject with it
(`The bridge … was rebuilt in 1990`), a clause beside a noun that noun (`Ann Lee, who left in May`).
What the source tells with a noun alone (`the blaze on Tuesday`) or without a date is for an editor
to choose.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from onrecord.dates import Date
from onrecord.draft import when
from onrecord.draft.events.dates import (
    PLANNING,
    STARTING,
    Asked,
    date_of,
    is_open_between,
    is_to_be,
)
from onrecord.draft.events.depending import depends
from onrecord.draft.events.undated import WORDS, dates_something_else
from onrecord.draft.labels.transcripts import runs_on
from onrecord.draft.occasions.dating import first_word, is_questioned, told
from onrecord.draft.sentences.frame import with_its_day
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech import phrase, rejected
from onrecord.draft.speech.clauses import is_beside
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.unsaid import is_condition, is_unsaid
from onrecord.draft.words import cues
from onrecord.draft.words.word import BEFORE_A_NOUN, FINITE_TAGS, SUBJECTS, SUBJECTS_AND_CLAUSES
from onrecord.frozen import dataclass
from onrecord.text import Span

_FEWEST = 4
_LONGEST_CAPTION = 30
"""Words of a picture's caption without a verb."""
_NAMES = frozenset({"FAC", "GPE", "LOC", "ORG", "PERSON", "PRODUCT"})
_RELATIVES = frozenset({"WDT", "WP", "WP$"})
_NO_CLAUSE = frozenset({"amod", "pcomp"})
_BESIDE_A_NOUN = frozenset({"acl", "relcl"})
_HAPPENINGS = cues.words(
    "anniversary announcement arrest attack ceasefire ceremony conference crash deadline "
    "death election explosion fire game hearing inauguration interview invasion killing "
    "launch march match meeting murder protest raid rally referendum release shooting speech "
    "strike summit talks trial visit vote war"
)
"""Nouns that tell of what happens on a day: `his visit to Paris on November 11`."""
_AT = frozenset({"at", "during", "in"})
"""Prepositions before such a noun under which the clause happened on that day as well."""
_OF = frozenset({"from", "of", "since"})
"""Prepositions that tell of what day a thing is: `the map of 1950 was found`, `the worst since`."""
_PARTS_OF_A_DAY = frozenset({"afternoon", "evening", "hour", "morning", "night"})
_WHEN = frozenset({"so", "when", "where", "while"})
"""What joins a clause to another one and can be left out."""
_SUPPOSED = frozenset({"could", "may", "might"})
_ABOUT = frozenset({"about", "against"})
_PICTURES = cues.words("image photo photograph picture")
"""What was taken on a day, of which that tells nothing else: `in this photo taken on Monday`."""
_GIVING_OUT = cues.words("air broadcast issue leak post print publish release send show")
_OWN = frozenset({"i", "me", "mine", "my", "our", "ours", "us", "we"})
"""What a source says of itself is no event of the story."""
_SPEAKING = cues.SAYING | cues.DENYING | {"appeal", "plead", "speak", "talk"}
_TELLING = cues.BELIEVING | cues.FINDING | _SPEAKING


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and when."""

    said: tuple[Span, ...]
    """A stretch; two where its subject stands apart."""
    date: Date
    words: when.Found
    reported: bool
    """Whether it is or may be what somebody tells: `had a man say that the bridge fell`."""
    beside: bool = False
    """Whether it only stands beside a noun, and is no entry within what somebody says."""

    def shared(self, span: Span) -> int:
        """Return how many characters of a stretch are its own."""
        return sum(span.overlap(each) for each in self.said)


def events(
    text: str, parses: Sequence[Parse], words: Sequence[when.Found], published: Date | None
) -> list[Event]:
    """Return the events that a text dates, in its order; of one clause the first alone."""
    found: list[Event] = []
    named, place = when.Named(), 0
    for each in words:
        at = next((n for n, p in enumerate(parses) if p.frame.paragraph.overlap(each.core)), None)
        if at is None:
            continue
        named, place = named if at - place <= 1 else when.Named(), at
        event = _event(text, parses[at], Asked(each, published, named))
        tense = when.tense_at(text, each.core)
        date = event.date if event else when.resolve(each.words, published, tense=tense)
        named = named.then(date) if date else named
        if event and not any(o.shared(event.said[-1]) and not o.beside for o in found):
            found.append(event)
    return found


def _event(text: str, parse: Parse, asked: Asked) -> Event | None:
    found = asked.found
    word = first_word(parse, found)
    if word is None or _is_unsaid(parse, word) or dates_something_else(parse, word):
        return None
    if not any(each.tag in FINITE_TAGS for each in parse.sentence(word)):
        return _pictured(parse, word, asked)
    verb = _dated(parse, word)
    # Of `said it “was shut” in an email on Monday`, the day is that of the saying.
    alike = verb is not None and (word.quoted or not verb.quoted)
    date = date_of(text, parse, word, verb, asked) if verb and alike else None
    if verb is None or date is None or _passes_on(parse, verb):
        return None
    beside = _is_beside_a_noun(parse, verb)
    if beside and (_tells_which(parse, verb) or is_open_between(parse, verb, asked)):
        return None
    alone = _with_its_noun(parse, verb) if beside else _standing_alone(parse, verb, word)
    runs = [each for each in (_borrowed_subject(parse, verb), alone) if each]
    if not alone or sum(map(len, runs)) < _FEWEST:
        return None
    said = tuple(with_its_day(text, Span(run[0].span.start, run[-1].span.end)) for run in runs)
    reported = _is_reported(parse, verb) or runs_on(text, parse.frame.paragraph)
    return Event(said, date, found, reported=reported, beside=beside)


def _passes_on(parse: Parse, verb: Word) -> bool:
    """`Quoted her on Friday as saying that …`: a report of a saying, which stands by itself."""
    as_ = parse.children(verb, "prep") if verb.lemma in cues.CITING else []
    saying = (each for word in as_ for each in parse.children(word, "pcomp"))
    return any(each.lemma in cues.SAYING for each in saying)


def _pictured(parse: Parse, word: Word, asked: Asked) -> Event | None:
    """What a caption without a verb shows, where and when: `Ann Lee in Paris on 14 November`.

    Its paragraph is nothing else, but for a credit. A headline may tell so what is to come.
    """
    shown = stripped(parse.sentence(word))
    first, last = parse.words[0].sentence, parse.words[-1].sentence
    short = len(shown) <= _LONGEST_CAPTION and last - first <= 1 and word.sentence == first
    named = any(each.entity in _NAMES and each.index < word.index for each in shown)
    dated = asked.found.words.split()[0].casefold() in ("in", "on")
    tense = when.Tense.FUTURE if is_to_be(parse, word) else when.Tense.PAST
    date = told(asked.found.words, asked.published, tense)
    if not (short and named and dated and date) or len(shown) < _FEWEST or ".." in str(date):
        return None
    return Event(
        (Span(shown[0].span.start, shown[-1].span.end),), date, asked.found, reported=False
    )


def _is_unsaid(parse: Parse, word: Word) -> bool:
    """Whether it stands in what nobody says: `no minister said that the bridge fell on Monday`."""
    return any(
        below.dep == "ccomp" and above.lemma in _TELLING and is_unsaid(parse, above)
        for below, above in pairwise((word, *parse.ancestors(word)))
    )


def _dated(parse: Parse, word: Word) -> Word | None:
    """The verb whose clause tells what happened on a day; None where only a noun is dated."""
    chain = (word, *parse.ancestors(word))
    for each, above in pairwise((*chain, chain[-1])):
        if each.is_verb and not _is_no_clause(parse, each):
            return _governing(parse, each)
        if (
            _dates_a_noun(each, above) and not _is_planned_for_it(parse, above)
        ) or _happens_elsewhere(parse, each):
            return None
    return None


def _is_no_clause(parse: Parse, verb: Word) -> bool:
    """Whether a participle says nothing by itself: `put on paid leave`, `starting in April`."""
    starting = verb.tag == "VBG" and verb.lemma in STARTING
    bare = not parse.is_finite(verb) and not parse.children(verb, *SUBJECTS_AND_CLAUSES)
    return bare and (starting or verb.dep in _NO_CLAUSE)


def _dates_a_noun(word: Word, above: Word) -> bool:
    """`A June 3 hearing`, `tickets from the 1950s`; but `Tuesday's fire spread` dates both."""
    if word.dep == "prep" and word.form.casefold() in _OF and above.pos == "NOUN":
        since = word.form.casefold() == "since" and above.entity == "DATE"  # `in the years since`
        return above.lemma not in _PARTS_OF_A_DAY and not since
    if word.dep not in BEFORE_A_NOUN or word.entity in ("", above.entity):
        return False
    return word.dep != "poss" or above.dep not in SUBJECTS_AND_CLAUSES


def _is_planned_for_it(parse: Parse, noun: Word) -> bool:
    """`A June 3 hearing has been scheduled`."""
    verb = parse.head(noun)
    return noun.dep == "nsubjpass" and verb is not None and verb.lemma in PLANNING


def _happens_elsewhere(parse: Parse, noun: Word) -> bool:
    """Whether a noun happens on the day, and its verb on another: `since the talks in May`."""
    if noun.lemma not in _HAPPENINGS | WORDS or noun.pos != "NOUN":
        return False
    under = parse.head(noun)
    above = parse.head(under) if under is not None else None
    planned = above is not None and above.lemma in PLANNING and above.tag == "VBN"
    if planned or noun.dep in (*SUBJECTS_AND_CLAUSES, "dobj", "attr"):
        return False
    at = under is not None and under.form.casefold() in _AT
    return not (at and above is not None and above.is_verb)


def _governing(parse: Parse, verb: Word) -> Word:
    """The verb that rules a clause: of `is expected to open` the first.

    So it is of `came and went on Monday`, but not of `came in May and went on Monday`.
    """
    above = parse.head(verb)
    joined = verb.dep == "conj" and not parse.children(verb, *SUBJECTS_AND_CLAUSES)
    lower = verb.dep == "xcomp" or (joined and not _stands_by_itself(parse, verb))
    return _governing(parse, above) if lower and above is not None and above.is_verb else verb


def _stands_by_itself(parse: Parse, verb: Word) -> bool:
    """Whether a second verb without a subject tells what the first does not: it is finite too."""
    above = parse.head(verb)
    if above is None or not above.is_verb or verb.dep != "conj":
        return False
    return parse.is_finite(verb) and parse.is_finite(above) and _has_a_date(parse, above, verb)


def _has_a_date(parse: Parse, verb: Word, without: Word) -> bool:
    """Whether a verb has a date of its own, or helpers that a second one does not share."""
    own = parse.subtree(verb, without=[without])
    dated = any(word.entity == "DATE" and word.index < without.index for word in own)
    return dated or bool(parse.children(without, "aux", "auxpass"))


def _borrowed_subject(parse: Parse, verb: Word) -> list[Word]:
    """The subject of the first verb, where a second one has none of its own."""
    above = parse.head(verb)
    if verb.dep != "conj" or above is None or parse.children(verb, *SUBJECTS_AND_CLAUSES):
        return []
    subjects = [w for w in parse.children(above, *SUBJECTS_AND_CLAUSES) if w.tag not in _RELATIVES]
    return list(phrase(parse, subjects[0])) if subjects else _borrowed_subject(parse, above)


def _with_its_noun(parse: Parse, verb: Word) -> list[Word]:
    """A noun with the clause beside it: `the report, published in May`, `Ann Lee, who left …`."""
    noun = parse.head(verb)
    aux = parse.children(verb, "aux", "auxpass")
    tagged = {verb.tag, *(each.tag for each in aux)}
    past = "VBD" in tagged if verb.dep == "relcl" else verb.tag == "VBN" and not aux
    tells = verb.lemma in _TELLING and verb.dep == "relcl"
    tells = tells or verb.lemma in PLANNING or (is_questioned(verb) and _speaks(parse, noun))
    tells |= verb.lemma == "take" and noun is not None and noun.lemma in _PICTURES
    if noun is None or noun.pos not in ("NOUN", "PROPN") or not past or tells:
        return []
    clause = _clause(parse, verb)
    named = [each for each in phrase(parse, noun) if each.index < clause[0].index]
    between = parse.words[named[-1].index + 1 : clause[0].index] if named else ()
    whole = clause[-1].index - clause[0].index < 2 * len(clause)
    if not named or not whole or any(each.pos != "PUNCT" for each in between):
        return []
    return [*named, *clause]


def _speaks(parse: Parse, noun: Word | None) -> bool:
    """Whether a noun is the subject of a verb of saying: `Lee, asked on Monday, said …`."""
    verb = parse.head(noun) if noun is not None and noun.dep in SUBJECTS else None
    return verb is not None and verb.lemma in cues.SAYING


def _standing_alone(parse: Parse, verb: Word, dated: Word) -> list[Word]:
    """The words of a clause that says by itself what happened; none where it does not."""
    helpers = [verb, *parse.children(verb, "aux", "auxpass")]
    if not parse.is_finite(verb):
        return []
    forms = {word.form.casefold() for word in helpers}
    would_have = "have" in forms and bool(forms & {"should", "would"})
    supposed = would_have or _was_to_have(parse, verb) or bool(forms & _SUPPOSED)
    if supposed or _is_only_a_saying(parse, verb):
        return []
    if (
        _lacks_its_clause(parse, verb)
        or _lacks_its_object(parse, verb)
        or is_condition(parse, verb)
    ):
        return []
    clause = _clause(parse, verb)
    words = _run(parse, clause, dated)
    if verb not in words:
        words = _around_another_clause(parse, clause, verb)
    subjects = [word for word in parse.children(verb, *SUBJECTS_AND_CLAUSES) if word in words]
    subjects += _borrowed_subject(parse, verb)[:1]
    named = any(word.tag not in _RELATIVES for word in subjects)
    own = any(word.form.casefold() in _OWN and word.tag[:3] == "PRP" for word in words)
    if not named or verb not in words or own or depends(parse, verb, words):
        return []
    return words


def _was_to_have(parse: Parse, verb: Word) -> bool:
    """`The bridge was to have opened on Friday`: it did not."""
    below = parse.children(verb, "xcomp") if verb.lemma == "be" else []
    return any(word.lemma == "have" for each in below for word in parse.children(each, "aux"))


def _around_another_clause(parse: Parse, clause: Sequence[Word], verb: Word) -> list[Word]:
    """A clause whole, where one that tells when parts it: `in May, when …, it fell`."""
    if not clause:
        return []
    whole = parse.words[clause[0].index : clause[-1].index + 1]
    inside = [each for part in parse.children(verb, "advcl") for each in parse.subtree(part)]
    other = (each for each in whole if each not in clause and each.pos != "PUNCT")
    return list(whole) if all(each in inside for each in other) else []


def _is_beside_a_noun(parse: Parse, verb: Word) -> bool:
    """`Ann Lee, who left in May, …`; a sentence's only verb is its own."""
    return verb.dep in _BESIDE_A_NOUN and any(above.is_verb for above in parse.ancestors(verb))


def _tells_which(parse: Parse, verb: Word) -> bool:
    """Whether a participle tells only which one is meant: `a letter sent on Monday says …`.

    Not `a law signed by Lee on Monday`, `the letter, sent on Monday`.
    """
    before = parse.subtree(verb)[0].index - 1
    if verb.dep != "acl" or parse.words[before].pos == "PUNCT":
        return False
    told = (each for each in parse.children(verb) if each.dep not in ("advmod", "prt", "punct"))
    dated = all("DATE" in {w.entity for w in (e, *parse.children(e, "pobj"))} for e in told)
    return dated or verb.lemma in _GIVING_OUT


def _is_only_a_saying(parse: Parse, verb: Word) -> bool:
    """`Spoke on Tuesday`: what was said is told elsewhere; not `announced a delay on Tuesday`.

    `Denied the reports on Tuesday` is a rejection.
    """
    if verb.lemma in cues.DENYING and rejected(parse, verb):
        return True
    about = any(each.form.casefold() in _ABOUT for each in parse.children(verb, "prep"))
    told_of = about or bool(parse.children(verb, "dobj", "nsubjpass"))
    return verb.lemma in _SPEAKING and not told_of


def _lacks_its_clause(parse: Parse, verb: Word) -> bool:
    """Whether a verb is nothing without a clause: `hoped that …`; a comma parts what it needs not.

    `Chrysler filed for bankruptcy Thursday, however a deal went through`.
    """
    firsts = [parse.subtree(each)[0] for each in parse.children(verb, "ccomp")]
    return any(
        first.index > verb.index and parse.words[first.index - 1].pos != "PUNCT" for first in firsts
    )


def _lacks_its_object(parse: Parse, verb: Word) -> bool:
    """Whether somebody `had` and nothing follows: the parser has lost the verb that it helps."""
    return verb.lemma == "have" and not parse.children(verb, "dobj", "xcomp", "ccomp")


def _clause(parse: Parse, verb: Word) -> list[Word]:
    """A verb with its subject and all that belongs to it, without other clauses beside it."""
    others = [
        word
        for word in parse.children(verb)
        if (word.dep == "advcl" and not _runs_on_in(parse, word))
        or word.dep in ("parataxis", "ccomp", "cc", "mark")
        or (word.dep == "conj" and word.is_verb and _is_apart(parse, word))
        or (word.dep == "advmod" and word.form.casefold() in _WHEN)
        or _tells_whose_it_is(parse, word)
    ]
    return stripped(parse.subtree(verb, without=[*others, *_attributed(parse, verb)]))


def _runs_on_in(parse: Parse, verb: Word) -> bool:
    """Whether a clause goes on with a verb that has nothing of its own: `went up to see it`."""
    part = parse.subtree(verb)
    apart = part[0].index == 0 or parse.words[part[0].index - 1].pos == "PUNCT"
    own = parse.is_finite(verb) or parse.children(verb, "mark", *SUBJECTS_AND_CLAUSES)
    return not (apart or own or verb.lemma in _TELLING)


def _tells_whose_it_is(parse: Parse, word: Word) -> bool:
    """`According to the Beacon,`; without a comma it may hold what is told, and then stays."""
    if word.dep != "prep" or word.form.casefold() != "according":
        return False
    phrase_ = parse.subtree(word)
    beside = parse.words[max(0, phrase_[0].index - 1)], parse.words[phrase_[-1].index :][:2][-1]
    return any(each.form == "," for each in beside)


def _is_apart(parse: Parse, verb: Word) -> bool:
    return bool(parse.children(verb, *SUBJECTS_AND_CLAUSES)) or (
        _stands_by_itself(parse, verb)
        and any(word.entity == "DATE" for word in parse.subtree(verb))
    )


def _is_reported(parse: Parse, verb: Word) -> bool:
    """Whether a clause hangs from what somebody tells: `that the bridge fell`."""
    for below, above in pairwise((verb, *parse.ancestors(verb))):
        that = any(mark.form.casefold() == "that" for mark in parse.children(below, "mark"))
        if below.dep == "ccomp" and (that or above.lemma in _TELLING):
            return True
        if _may_go_on(parse, below, above):
            return True
    return False


def _may_go_on(parse: Parse, verb: Word, saying: Word) -> bool:
    """Whether a clause may be more of what is reported: `said it was shut, but it opened in May`.

    It may be the source's own as well.
    """
    but = any(
        each.form == "but" and each.index < verb.index for each in parse.children(saying, "cc")
    )
    told = parse.children(saying, "ccomp")
    if verb.dep != "conj" or not but or saying.lemma not in cues.SAYING:
        return False
    return any(saying.index < each.index < verb.index and not each.quoted for each in told)


def _attributed(parse: Parse, verb: Word) -> list[Word]:
    """What stands in a clause and is somebody's: `…, which X said was a response`."""
    return [
        part
        for word in parse.subtree(verb)
        for part in parse.children(word, "relcl", "prep")
        if (part.dep == "relcl" or (word == verb and part.form.casefold() == "with"))
        and any(
            (each.lemma in cues.SAYING or (each.lemma in cues.DENYING and is_beside(parse, part)))
            and each.is_verb
            and any(w.tag not in _RELATIVES for w in parse.children(each, *SUBJECTS_AND_CLAUSES))
            for each in parse.subtree(part)
        )
    ]


def _run(parse: Parse, words: Sequence[Word], dated: Word) -> list[Word]:
    """The unbroken run of words that holds the date's; punctuation breaks none."""
    run: list[Word] = []
    for word in words:
        between = parse.words[run[-1].index + 1 : word.index] if run else ()
        if any(each.pos not in ("PUNCT", "SPACE") for each in between):
            if dated in run:
                break
            run = []
        run.append(word)
    while run and run[-1] != dated and _opens_what_is_left_out(run[-1]):
        run.pop()
    return stripped(run) if dated in run else []


def _opens_what_is_left_out(word: Word) -> bool:
    """Whether a last word belongs to what follows; the `out` of `was put out` does not."""
    return word.pos in ("ADP", "PUNCT", "SPACE") and word.dep != "prt"
