"""Well-known outlets: names that are an outlet's wherever they stand.

Facts about the press of many countries, not rules: whoever reads an article knows them. Each name
is written as `draft.names.key` has it, without capitals, accents and `the`.
"""

from __future__ import annotations

from onrecord.english.listed import listed

WIRES = listed("""
    afp, agence france presse, anadolu, anadolu agency, ansa, ap, associated press, bloomberg, dpa,
    efe, interfax, interfax ukraine, irna, kcna, korean central news agency, kyodo, kyodo news,
    pa media, press association, press trust of india, reuters, ria novosti, tasnim,
    tasnim news agency, tass, ukrinform, unian, united press international, upi, xinhua,
    xinhua news agency, yonhap, yonhap news agency
""")
"""Agencies: a paper that prints their copy names them beside its headline, and is the outlet."""

_PAPERS_AND_STATIONS = listed("""
    abc news, aftenposten, al arabiya, al jazeera, asahi shimbun, asharq al awsat, axios, bbc,
    bbc news, bbc news channel, bbc radio 4, bfm tv, bfmtv, bild, breitbart, breitbart news,
    business insider, buzzfeed news, cbc news, cbs, cbs news, cgtn, channel 4 news,
    channel newsasia, china daily, chosun ilbo, cnbc, cnn, corriere della sera, dagens nyheter,
    daily beast, daily express, daily mail, daily mirror, daily telegraph, der spiegel,
    deutsche welle, die welt, die zeit, economist, el pais, euronews, european pravda,
    evening standard, financial times, folha de s paulo, fox news, france 24,
    frankfurter allgemeine zeitung, gazeta wyborcza, global times, globe and mail, guardian,
    haaretz, handelsblatt, helsingin sanomat, hindustan times, huffington post, huffpost,
    indian express, irish times, itv, itv news, izvestia, jerusalem post, joongang ilbo,
    jyllands posten, kommersant, korea herald, korea times, kyiv independent, kyiv post,
    la repubblica, la stampa, lbc, le figaro, le monde, le parisien, les echos, los angeles times,
    mailonline, mainichi shimbun, mediapart, meduza, mother jones, msnbc, munhwa ilbo,
    national post, national review, nbc, nbc news, new york times, new yorker, new zealand herald,
    newsmax, newsweek, nhk world, nikkei, nk news, novaya gazeta, npr, o globo, pbs, people's daily,
    politico, press tv, propublica, radio free asia, radio free europe, radio liberty, rbc ukraine,
    rt, sky news, south china morning post, spiegel, sputnik, straits times, suddeutsche zeitung,
    sunday times, sydney morning herald, telegraph, times of india, times of israel, toronto star,
    trt world, ukrainska pravda, usa today, vedomosti, voice of america, wall street journal,
    washington post, wikinews, yomiuri shimbun, zdf
""")

SAME = tuple(
    frozenset(names.split("|"))
    for names in (
        "afp|afp news|agence france presse",
        "anadolu|anadolu agency",
        "ap|ap news|apnews|associated press",
        "bbc|bbc news|bbc news channel",
        "bloomberg|bloomberg news",
        "breitbart|breitbart news",
        "cbs|cbs news",
        "der spiegel|spiegel",
        "daily telegraph|telegraph",
        "huffington post|huffpost",
        "kcna|korean central news agency",
        "kyodo|kyodo news",
        "nbc|nbc news",
        "pa media|pa news agency|press association",
        "tasnim|tasnim news agency",
        "united press international|upi",
        "xinhua|xinhua news agency",
        "yonhap|yonhap news agency",
    )
)
"""Names that the news uses for one and the same outlet."""

NETWORKS = listed("""
    bluesky, facebook, instagram, linkedin, pinterest, reddit, telegram, threads, tiktok, twitter,
    weibo, whatsapp, x, youtube
""")
"""Where anybody publishes: nobody's words, and no outlet's."""

WELL_KNOWN = WIRES | _PAPERS_AND_STATIONS

_INITIALS = 3


def is_a_masthead(name: str) -> bool:
    """Whether a line that is no more than this name tells who published what stands below it.

    A single word does only as initials: `Economist` below a name is what somebody is. No agency
    does: `Reuters` there says whose copy it is.
    """
    words = name.split()
    if len(words) == 1 and not (name.isupper() and len(name) >= _INITIALS):
        return False
    plain = name.casefold().removeprefix("the ")
    capitals = all(word[0].isupper() or word[0].isdigit() for word in words[:1] + words[-1:])
    return capitals and plain in _PAPERS_AND_STATIONS
