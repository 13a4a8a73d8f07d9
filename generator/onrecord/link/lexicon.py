"""Words of news English: those of near meaning, and those that tell nothing.

Both tables are general, made for no story. What a word tells in a story is weighed by how rare it
is there, and not by these.
"""

from __future__ import annotations

from onrecord.english.function_words import TELL_NOTHING
from onrecord.english.listed import listed

ALIKE = """
announce declare say state tell
agree accept approve authorise permit permission allow consent clearance greenlight green-light
attack strike hit bomb bombard shell raid target
ban bar forbid prohibit outlaw
begin start commence launch open
bankruptcy insolvency insolvent bankrupt
big large huge major vast massive substantial
build construct make produce manufacture
business company firm corporation manufacturer maker enterprise
buy purchase acquire acquisition takeover
car automobile auto vehicle automaker carmaker
cease stop halt end quit discontinue
ceasefire truce armistice
chief head leader boss
climb rise surge jump grow increase soar
close shut shutter closure
combat fight battle warfare hostility
condemn denounce criticise deplore
consider weigh mull contemplate explore
contractor mercenary soldiers-for-hire private-company
controversy stir row uproar outcry furore
country nation state
create form establish set-up found
cut reduce slash trim lower reduction axe lay-off layoff
damage harm impair
dead death die kill fatality victim
deal agreement accord pact treaty
debate discussion talk negotiation dialogue consultation discuss negotiate
decline fall drop slump plunge tumble dip sink
deploy send dispatch deployment station
deny reject dismiss refute rebut disavow repudiate
disagree split rift divide division dispute discord
discover find uncover
doctor physician medic
emerge appear surface
employee worker staff workforce labour
end finish conclude complete finalise
expect anticipate foresee predict forecast
explosion blast detonation explode
fear worry concern anxiety alarm
fire launch shoot
force troop soldier army military serviceman
funds money cash fund
goal aim purpose objective view
government administration cabinet authority
help aid assist assistance support back backing
hostage captive abduct kidnap
idea plan proposal scheme scenario proposition
illness disease sickness
important crucial key vital essential
injure wound hurt injury
inquiry investigation probe investigate
job post position
judge court tribunal
law legislation act bill
lawsuit sue suit
leave depart quit exit withdraw withdrawal pull-out
limit restrict curb restriction
loss deficit
meet meeting gathering summit
mention refer cite
minister secretary
miss fail failure collapse
murder killing assassinate assassination
need require requirement demand
news report story
occupy seize capture
oppose resist opposition resistance backlash object objection against
option possibility prospect chance
pact alliance coalition
parliament congress senate assembly
party faction
pay salary wage
people public citizen
police officer
powerful strong
premier prime-minister pm
pressure force
prevent avoid avert evade
price cost
prison jail gaol
profit earning gain
protest demonstration rally march
punish penalty sanction
question ask query
quick fast rapid speed swift
quit resign step-down
rebel insurgent militant
recall remember
receive get obtain
recession downturn slump slowdown crisis
release free
rescue save bailout bail
restart resume resumption reactivate revive revival reset renew resurface rekindle revisit
return come-back
risk danger threat threaten
rocket missile
rule-out exclude preclude
sale sell
seek want ask request
share stake stock equity
shelve bury abandon drop scrap
shrink contract
speech address
store shop dealership dealer outlet
suggest propose
territory soil land
total whole entire
try attempt effort bid
use employ deploy
visit trip travel
vote ballot
war conflict
warn caution alert
weapon arm munition
win victory triumph
year annual
"""
"""One line of words of near meaning; a word in several lines belongs to the first."""

_TELL_SOMETHING = listed("against, every, near, onto, outside")
_TITLES_AND_SAYING = listed("""
    above, ever, re, said, say, says, saying, t, tell, told, s, mr, mrs, ms, sir, according, report,
    reported, reports, reportedly, added, noted, statement, stated
""")
STOP_WORDS = (TELL_NOTHING - _TELL_SOMETHING) | _TITLES_AND_SAYING
"""Words without a meaning of their own, and those that only say that somebody speaks.

The weights of linking are fitted to these very words: others, and they must be fitted anew.
"""
