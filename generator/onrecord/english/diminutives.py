"""Short forms of first names that are not how the full one begins: `Bob` of Robert."""

from __future__ import annotations

from onrecord.english.listed import in_order

_LISTED = in_order("""
    abraham abe, albert al bert, alexander alex sandy, andrew andy drew, anthony tony, bernard
    bernie, catherine cathy kate katie, charles charlie chuck, christopher chris kit, cynthia
    cindy, daniel dan danny, david dave, deborah deb debbie, edward ed eddie ned ted, elizabeth
    beth betty eliza lisa liz, eugene gene, francis frank, frederick fred freddie, gerald gerry
    jerry, james jamie jim jimmy, jonathan jon jonny, joseph joe joey, katherine kate kathy katie,
    kenneth ken kenny, lawrence larry, leonard len lenny, margaret maggie meg peggy, matthew matt,
    michael mick mike, nathaniel nat nate, nicholas nick, patricia pat patty tricia, patrick paddy
    pat, rebecca becky, richard dick rich rick ricky, robert bob bobby rob robbie, ronald ron
    ronnie, rudolph rudy, stephen steve, steven steve, susan sue susie, terence terry, theodore ted
    teddy, thomas tom tommy, timothy tim, vincent vince vinnie, walter walt, william bill billy
    will willie
""")
_SHORT = {full: frozenset(short) for full, *short in map(str.split, _LISTED)}


def is_diminutive(one: str, other: str) -> bool:
    """Whether one of two first names, in small letters, is commonly short for the other."""
    return one in _SHORT.get(other, ()) or other in _SHORT.get(one, ())
