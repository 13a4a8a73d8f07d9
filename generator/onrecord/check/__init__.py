"""Everything that is wrong with a story, where, and what would be right.

A check is a function from a story to problems. A new one goes into the module whose question it
answers, and into `CHECKS`; into `OF_THE_RECORD` where it joins the story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from onrecord.check import (
    articles,
    chains,
    copies,
    dating,
    disagreements,
    doubles,
    names,
    showing,
    speakers,
    unique,
    words,
)
from onrecord.collecting import uncollected
from onrecord.problems import Problem, Severity, ordered
from onrecord.sharing import meanwhile
from onrecord.story import Story

Check = Callable[[Story], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    words.said_stands_in_the_text,
    words.other_words_stand_in_the_text,
    words.basis_stands_in_the_article,
    words.all_reads_as_it_is_written,
    words.nothing_is_lost_behind_a_sign,
    words.nothing_is_entered_twice,
    words.turns_stand_in_a_wording,
    names.actors_exist,
    speakers.speakers_are_whom_the_text_names,
    names.sources_exist,
    names.outlets_are_outlets,
    names.topics_exist,
    names.topics_are_no_actors,
    names.claims_exist,
    names.claims_have_titles,
    names.ruled_out_entries_exist,
    unique.ids_are_unique,
    unique.short_forms_are_unique,
    names.all_is_used,
    doubles.people_stand_once,
    doubles.names_stand_once,
    doubles.outlets_stand_once,
    chains.relays_do_not_return,
    chains.outlets_pass_nothing_on_to_themselves,
    chains.outlets_print_no_text_of_their_own_as_anothers,
    chains.relays_pass_on_what_somebody_says,
    chains.nobody_speaks_beside_unknown,
    chains.spokespersons_do_not_return,
    chains.answers_do_not_return,
    chains.nothing_asserts_what_it_rejects,
    chains.a_denial_says_what_it_denies,
    chains.what_is_denied_is_known,
    chains.nothing_belongs_to_what_it_is_not,
    chains.no_claim_contradicts_itself,
    dating.dates_precede_publication,
    dating.days_are_the_weekdays_printed,
    dating.events_end_after_they_begin,
    dating.publication_has_a_basis,
    dating.a_basis_shows_its_words,
    articles.there_is_a_story,
    articles.sheets_have_sources,
    articles.sources_have_entries,
    articles.sources_tell_outlet_and_day,
    articles.sources_have_texts,
    articles.sources_have_articles,
    articles.texts_stand_in_their_articles,
    articles.a_basis_fits_what_it_shows,
    copies.texts_are_not_printed_twice,
)

OF_THE_RECORD: tuple[Check, ...] = (
    chains.one_passage_has_one_speaker,
    showing.what_is_said_is_shown,
    showing.what_stands_between_is_shown,
    showing.what_turns_a_sentence_is_shown,
    showing.little_enough_is_shown,
    disagreements.differences_are_judged,
)
"""Checks of what comes of joining the story."""
_MANY = 500
"""From how many entries on another process checks the files while this one joins them."""


@uncollected()
def check(story: Story) -> list[Problem]:
    """Return every problem of a story, in order of place: first its files' own, then all else.

    While a file cannot be read whole, no warning is given and no question asked: it may speak of
    nothing but what is missing, and whoever followed its advice would remove what is right.
    """
    many = sum(map(len, story.sheets.values())) >= _MANY
    with meanwhile(partial(_found, CHECKS, story), worth=many) as others:
        of_the_record = _found(OF_THE_RECORD, story)
        found = [*others(), *of_the_record]
    if any(problem.severity is Severity.ERROR for problem in story.problems):
        found = [problem for problem in found if problem.severity is Severity.ERROR]
    return ordered([*story.problems, *found])


def _found(checks: Iterable[Check], story: Story) -> list[Problem]:
    return [problem for each in checks for problem in each(story)]
