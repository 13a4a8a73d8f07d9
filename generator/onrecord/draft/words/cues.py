"""The words that attribute: verbs of saying, of denying and of urging, by lemma."""

from __future__ import annotations

import re


def words(listed: str) -> frozenset[str]:
    """Return the set of words that a string lists, or of phrases where bars part them."""
    return frozenset(listed.split("|") if "|" in listed else listed.split())


SAYING = words(
    "accept accuse acknowledge add admit advise affirm allege announce answer argue assert assess "
    "assure attest aver avow boast brag caution claim clarify comment complain concede conclude "
    "concur confess confide confirm conjecture contend continue counter declare disclose elaborate "
    "emphasise emphasize enthuse estimate exclaim explain forecast foretell fret gripe grumble "
    "hint imply indicate inform insinuate insist interject intimate joke lament maintain "
    "mention moan muse note object observe opine pledge point post predict proclaim profess "
    "promise pronounce propose protest quip rant reaffirm reason recall recount reiterate "
    "rejoin remark remind repeat reply report respond restate retort reveal say signal specify "
    "speculate state stipulate stress submit suggest sum summarise summarize surmise swear tell "
    "testify threaten thunder tweet underline underscore venture volunteer vow warn worry write"
) | words(
    "bark bellow chant chide cry exult gush howl intone jeer mumble murmur mutter rage scoff "
    "scream shout shriek sneer whisper yell"
)
"""Verbs whose clause (`that …`), or the quotation beside them, is what somebody said."""

OF_TWO_SENSES = words(
    "accept advise counter maintain note observe post protest recall signal specify "
    "state submit sum venture volunteer"
)
"""Verbs of saying that also tell of a deed: `recalled the cars`; only a clause tells which."""

DISPELLING = words("debunk dispel quash quell rubbish scotch squash")
"""Verbs that reject what goes round: `quashed rumours`; not `quashed the charge`."""

DENYING = DISPELLING | words("deny disavow dismiss dispute rebuff rebut refute reject repudiate")
"""Verbs that tell of a rejection; their object or clause is what is rejected."""

TURNING_AWAY = {
    "brush": words("aside off"),
    "shoot": words("down"),
    "shrug": words("aside off"),
}
"""Verbs that do so with a particle: `brushed aside rumours`."""


PLAIN = words(
    "accuse acknowledge add admit announce argue claim conclude confirm continue declare deny "
    "estimate explain insist note pledge promise read recommend reject reveal say state stress "
    "urge vow warn"
)
"""Verbs whose `it` is the body or paper named before: `It added that …`; not `it suggests that`."""

RULING = frozenset({"rule"})
"""Verbs that reject what stands behind their `out`: `ruled out a ceasefire`."""

DENIABLE = words(
    "collusion complicity existence guilt intention involvement knowledge link negligence "
    "participation responsibility role wrongdoing"
)
"""What can be denied and is no claim: `denied involvement`; a visa is denied in another sense."""

CRIMES = words(
    "abuse arson assault attack bribery burglary conspiracy corruption crime fraud harassment "
    "killing kidnap kidnapping manslaughter murder offence offense perjury rape robbery theft "
    "blackmail charge count espionage stalking terrorism treason vandalism"
)
"""What somebody can deny to have done, who stands accused of it."""

RUMOURS = words("allegation claim notion report rumor rumour speculation suggestion talk theory")
"""What goes round before it is known to be so."""

UNTRUE = words(
    "absurd baseless bogus disinformation fabricated fabrication fake false falsehood fiction "
    "groundless hoax inaccurate incorrect innuendo invention lie ludicrous mendacious "
    "misinformation misleading myth nonsense propaganda rubbish slander speculation unfounded "
    "unreliable unsubstantiated untrue wrong"
)
"""What is said of a claim by those who reject it."""

FALSE = words(
    "baseless fabrication fake false falsehood groundless lie mendacious nonsense rubbish slander "
    "unfounded untrue"
)
"""What of these is said of a bare `it`; `this is wrong` says more."""

TRUE = words("accurate basis correct fact foundation ground merit reality so substance true truth")
"""What a claim is said not to be, or not to have."""

SAYABLE = words(
    "account accusation allegation argument assertion characterisation characterization charge "
    "claim comment contention idea implication insinuation notion report rumor rumour speculation "
    "statement suggestion talk theory"
)
"""What can be rejected as untrue; an offer or a visa is rejected in another sense."""

ACCOUNTS = words(
    "article complaint criticism document dossier evidence figure finding footage information "
    "insinuation interpretation lawsuit leak message narrative news research story study testimony "
    "version"
)
"""What else is told, and can be called untrue; but a judge dismisses a lawsuit."""

DEMANDED = words("appeal call condition demand request ultimatum")
"""What somebody wants of another, who rejects it by refusing: `refused to meet the demands`."""

URGING = words("appeal ask beg call caution implore instruct order tell urge warn")
"""Verbs of asking somebody to do something; said is what they are asked."""

DEMANDING = frozenset({"appeal", "call"})
"""Verbs that ask for a thing, behind `for`: `called on Tuesday for an inquiry`."""

VOWING = frozenset({"vow", "promise", "pledge", "threaten", "swear", "propose"})
"""Verbs whose infinitive is what is said."""

ANNOUNCING = frozenset({"announce", "declare", "reiterate"})
"""Verbs of saying whose object is what was said: `declaring his willingness to …`."""

REFUSING = frozenset({"decline", "refuse"})
"""Verbs that make a statement of `to rule out`: somebody was asked and left it open."""

CALLING = words("brand call characterise characterize describe label")
"""Verbs that tell how somebody put it: `called it “unacceptable”`, `described it as “madness”`."""

JUDGING = words(
    "applaud bemoan berate blame blast castigate chastise commend condemn congratulate criticise "
    "criticize decry defend denounce deplore deride disparage endorse extol hail lambast lambaste "
    "lament laud mock praise question rebuke ridicule salute scold slam thank tout welcome"
)
"""Verbs that judge aloud whom or what they govern: `criticised the board for its delay`."""

FINDING = words(
    "conclude demonstrate determine discover find highlight plead recommend rule show uphold"
)
"""Verbs whose clause is what somebody found out or advises, though they did not say it aloud."""

BELIEVING = words(
    "anticipate assume believe contemplate doubt expect fear feel foresee guess hope imagine "
    "presume reckon regret suppose surmise suspect think trust"
)
"""Verbs whose clause is what somebody takes to be so, as the source tells us: a view."""

WANTING = frozenset({"demand", "expect", "like", "request", "require", "want", "wish"})
"""Verbs of what somebody else is to do: `They want the council to pay`."""

VALUING = words("estimate put value")
"""Verbs that tell how much somebody takes a thing to be: `put the figure at 2,000`."""

STATEMENTS = words(
    "accusation acknowledgement acknowledgment admission allegation announcement argument "
    "assertion assessment assurance belief claim comment complaint conclusion contention "
    "conviction declaration disclosure estimate expectation fear finding forecast hope insistence "
    "observation opinion pledge prediction promise proposal recommendation remark revelation "
    "statement suggestion suspicion testimony threat view warning"
)
"""Nouns whose clause is what somebody said or believes: `the mayor's claim that …`."""

VOICING = words("advance deliver express give issue make offer raise reiterate repeat state voice")
"""Verbs whose subject says what the noun tells: `voiced the hope that …`."""

SUPPOSED = words(
    "allege believe claim estimate fear report rumor rumour say suspect think understand"
)
"""Verbs that pass something on in the passive, by nobody in particular: `are believed to …`."""

FORESEEN = words(
    "announce anticipate argue confirm disclose expect foresee hope predict reveal suggest"
)
"""Verbs that do so behind `it`: `it is expected that …`; what he is expected to do is a plan."""

HEARD_OF = words("allegedly reportedly supposedly")
"""Beside a saying, that the reporter has it from somebody who is not named."""

TURNING_TO = frozenset({"add", "cite", "refer", "reference"})
"""Verbs whose participle behind a statement is the reporter's: `…, referring to a fleet …`."""

QUESTIONS = words("how if what when where whether which who why")
"""Words that open a question which is told."""

SUPPOSING = frozenset({"if", "unless", "whether"})
"""Words that open a clause which only supposes what it tells."""

ASKING = frozenset({"ask", "press", "probe", "question"})
"""Verbs whose passive tells of the question before an answer: `when asked about …`."""

TELLING = words("advise assure inform remind tell warn")
"""Verbs that name whom something was told."""

DONE_TO = ASKING | TELLING | URGING
"""Verbs whose object is whom one speaks to."""

CITING = frozenset({"cite", "quote"})
SEEMING = frozenset({"appear", "seem", "tend"})
OCCASIONS = words(
    "address affidavit article blog briefing broadcast bulletin circular column comment communique "
    "conference conversation ed editorial email essay filing interview judgment lecture letter "
    "memo message note petition piece podcast post press release remark report ruling sermon "
    "speech statement submission testimony tweet video"
)
"""Nouns of that on which something is said: `told the BBC in an interview`, `in an op-ed`."""

PROMPTING = frozenset({"cause", "drive", "force", "lead", "move", "prompt", "provoke", "spur"})
"""Verbs under which it is whom they govern that says it: `prompted the mayor to say that …`."""
GOING_ON = frozenset({"begin", "continue", "go", "proceed", "start"})
"""Verbs under which an infinitive is still a saying that took place: `went on to say`."""

REPORTS = words(
    "affidavit analysis article assessment audit autobiography biography book complaint diary "
    "documentary dossier editorial email filing indictment lawsuit letter memo memoir memorandum "
    "paper report research review statement study survey transcript"
)
"""What tells in sentences, so that an `it` behind it may be what says something."""

DOCUMENTS = REPORTS | words(
    "agreement announcement bill blog brief charter chart communique communiqué convention data "
    "database declaration decree directive document figure file finding footage guideline "
    "inventory leaflet legislation list log manifesto message newsletter notice order page pact "
    "petition plan poll post posting questionnaire record release resolution ruling sheet "
    "statistic suit summary table text treaty tweet video website"
)
"""What is written and can say something."""

THINGS = DOCUMENTS | words("comment evidence image move remark result sign speech story")
"""Nouns that can be the subject of a verb of saying without being anybody."""

_IRREGULAR = {
    "admit": "admitted",
    "aver": "averred",
    "concur": "concurred",
    "cry": "cried cries",
    "foretell": "foretold",
    "quip": "quipped",
    "say": "said",
    "signal": "signalled",
    "submit": "submitted",
    "swear": "swore sworn",
    "tell": "told",
    "write": "wrote written",
}
_TOO_COMMON = words(
    "point pointed points post posted posts signal signals sum summed sums venture ventures"
)
"""Forms that as often are nouns, or verbs of doing."""


def _forms(lemma: str) -> set[str]:
    ends_in_y = re.search(r"[^aeiou]y$", lemma)
    third = lemma[:-1] + "ies" if ends_in_y else lemma + "s"
    past = lemma[:-1] + "ied" if ends_in_y else re.sub(r"e?$", "ed", lemma, count=1)
    return {lemma, third, past, *_IRREGULAR.get(lemma, "").split()}


FORMS = {form for lemma in SAYING | DENYING for form in _forms(lemma)} - _TOO_COMMON

SAYING_FOLLOWS = re.compile(
    rf"\s*(?:[\w’'.-]+,?\s+){{0,9}}?(?:{'|'.join(sorted(FORMS))})\b", re.IGNORECASE
)
"""Matches what follows a quotation where somebody is said to have said it."""

_NO_END = r"(?:[^.!?“”\"]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|Rev|Jr|Sr|St|Lt|Col|Sgt|[A-Z])\.)"
SAYING_BETWEEN = re.compile(
    rf"[”\"’'»]\s*{_NO_END}*\b(?:{'|'.join(sorted(FORMS))})\b{_NO_END}*,$", re.IGNORECASE
)
"""Matches what comes before the second half of a quotation: `“We go,” he said, “and soon.”`."""
