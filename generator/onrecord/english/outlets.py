"""Well-known outlets: names that are an outlet's wherever they stand.

Facts about the press of many countries, not rules: whoever reads an article knows them. Each name
is written as `draft.names.key` has it, without capitals, accents and `the`.
"""

from __future__ import annotations

import re

from onrecord.english.listed import in_order, listed
from onrecord.text import without_accents

WIRES = listed("""
    afp, agence france presse, anadolu, anadolu agency, ansa, ap, associated press, bloomberg, dpa,
    efe, interfax, interfax ukraine, irna, kcna, korean central news agency, kyodo, kyodo news,
    pa media, press association, press trust of india, reuters, ria novosti, tasnim,
    tasnim news agency, tass, ukrinform, unian, united press international, upi, xinhua,
    xinhua news agency, yonhap, yonhap news agency
""")
"""Agencies: a paper that prints their copy names them beside its headline, and is the outlet."""

SITES = dict(
    each.split(" ", 1)
    for each in in_order("""
    abc.net.au ABC News (Australia), abcnews.go.com ABC News, aftenposten.no Aftenposten,
    alarabiya.net Al Arabiya, aljazeera.com Al Jazeera, ansa.it ANSA, apnews.com Associated Press,
    arabnews.com Arab News, axios.com Axios, balkaninsight.com Balkan Insight,
    bangkokpost.com Bangkok Post, bbc.co.uk BBC, bbc.com BBC, bild.de Bild,
    bloomberg.com Bloomberg, breitbart.com Breitbart, businessinsider.com Business Insider,
    buzzfeednews.com BuzzFeed News, cbc.ca CBC News, cbsnews.com CBS News, cgtn.com CGTN,
    channelnewsasia.com Channel NewsAsia, chinadaily.com.cn China Daily, cnbc.com CNBC,
    cnn.com CNN, corriere.it Corriere della Sera, dailymail.co.uk Daily Mail,
    dailysabah.com Daily Sabah, dawn.com Dawn, dn.se Dagens Nyheter, dw.com Deutsche Welle,
    economist.com Economist, efe.com EFE, elpais.com El País, euractiv.com Euractiv,
    eurointegration.com.ua European Pravda, euronews.com Euronews, express.co.uk Daily Express,
    faz.net Frankfurter Allgemeine Zeitung, foxnews.com Fox News, france24.com France 24,
    ft.com Financial Times, globaltimes.cn Global Times, haaretz.com Haaretz,
    handelsblatt.com Handelsblatt, hindustantimes.com Hindustan Times, hs.fi Helsingin Sanomat,
    huffpost.com HuffPost, hurriyetdailynews.com Hürriyet Daily News,
    independent.co.uk Independent, indianexpress.com Indian Express, interfax.com Interfax,
    interfax.com.ua Interfax-Ukraine, iranintl.com Iran International, irishtimes.com Irish Times,
    irna.ir IRNA, itv.com ITV News, japantimes.co.jp Japan Times, jpost.com Jerusalem Post,
    koreaherald.com Korea Herald, koreatimes.co.kr Korea Times,
    kyivindependent.com Kyiv Independent, kyivpost.com Kyiv Post, kyodonews.net Kyodo News,
    latimes.com Los Angeles Times, lbc.co.uk LBC, lefigaro.fr Le Figaro, lemonde.fr Le Monde,
    leparisien.fr Le Parisien, mediapart.fr Mediapart, meduza.io Meduza, metro.co.uk Metro,
    middleeasteye.net Middle East Eye, mirror.co.uk Daily Mirror, nationalpost.com National Post,
    nbcnews.com NBC News, ndtv.com NDTV, news.cn Xinhua, news.sky.com Sky News,
    newsweek.com Newsweek, newyorker.com New Yorker, nhk.or.jp NHK World, nikkei.com Nikkei,
    notesfrompoland.com Notes from Poland, novayagazeta.eu Novaya Gazeta Europe, npr.org NPR,
    nypost.com New York Post, nytimes.com New York Times, nzherald.co.nz New Zealand Herald,
    pbs.org PBS, politico.com Politico, politico.eu Politico, pravda.com.ua Ukrainska Pravda,
    premiumtimesng.com Premium Times, presstv.ir Press TV, propublica.org ProPublica,
    punchng.com Punch, rappler.com Rappler, repubblica.it La Repubblica, reuters.com Reuters,
    rfa.org Radio Free Asia, rferl.org Radio Free Europe/Radio Liberty, rfi.fr RFI, rt.com RT,
    rte.ie RTÉ, rubryka.com Rubryka, scmp.com South China Morning Post,
    smh.com.au Sydney Morning Herald, spiegel.de Spiegel, standard.co.uk Evening Standard,
    straitstimes.com Straits Times, sueddeutsche.de Süddeutsche Zeitung, swissinfo.ch Swissinfo,
    tagesschau.de Tagesschau, tass.com TASS, techcrunch.com TechCrunch,
    tehrantimes.com Tehran Times, telegraph.co.uk Telegraph, theatlantic.com Atlantic,
    thedailybeast.com Daily Beast, theglobeandmail.com Globe and Mail, theguardian.com Guardian,
    thehill.com Hill, thehindu.com Hindu, themoscowtimes.com Moscow Times,
    thenationalnews.com National, thestar.com Toronto Star, thesun.co.uk Sun, thetimes.co.uk Times,
    thetimes.com Times, theverge.com Verge, time.com Time,
    timesofindia.indiatimes.com Times of India, timesofisrael.com Times of Israel,
    trtworld.com TRT World, ukrinform.net Ukrinform, unian.net UNIAN,
    united24media.com UNITED24 Media, upi.com United Press International, usatoday.com USA Today,
    voanews.com Voice of America, vox.com Vox, washingtonpost.com Washington Post,
    welt.de Die Welt, wikinews.org Wikinews, wsj.com Wall Street Journal, xinhuanet.com Xinhua,
    yna.co.kr Yonhap, zdf.de ZDF, zeit.de Die Zeit
""")
)
"""What an outlet is called, by the name under which its site is registered."""

ALSO_WORDS = listed("""
    atlantic, dawn, hill, hindu, independent, metro, national, punch, sun, time, times, verge, vox
""")
"""Names that are an outlet's only where something else shows it."""


def _plain(name: str) -> str:
    """A name as these lists have it: `radio free europe radio liberty`."""
    return re.sub(r"[-/]", " ", without_accents(name.casefold())).removeprefix("the ")


_PAPERS_AND_STATIONS = frozenset(map(_plain, SITES.values())) - ALSO_WORDS - WIRES | listed("""
    asahi shimbun, asharq al awsat, bbc news, bbc news channel, bbc radio 4, bfm tv, bfmtv,
    breitbart news, cbs, channel 4 news, chosun ilbo, daily telegraph, der spiegel, folha de s
    paulo, gazeta wyborcza, huffington post, itv, izvestia, joongang ilbo, jyllands posten,
    kommersant, la stampa, les echos, mailonline, mainichi shimbun, mother jones, msnbc, munhwa
    ilbo, national review, nbc, newsmax, nk news, novaya gazeta, o globo, people's daily, radio
    free europe, radio liberty, rbc ukraine, sputnik, sunday times, times of london, vedomosti,
    yomiuri shimbun
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
        "daily telegraph|telegraph",
        "der spiegel|spiegel",
        "deutsche welle|dw",
        "faz|frankfurter allgemeine zeitung",
        "financial times|ft",
        "huffington post|huffpost",
        "itv|itv news",
        "kcna|korean central news agency",
        "kyodo|kyodo news",
        "nbc|nbc news",
        "new york times|ny times|nyt",
        "pa media|pa news agency|press association",
        "radio free europe radio liberty|radio free europe|rfe rl",
        "south china morning post|scmp",
        "tasnim|tasnim news agency",
        "times|times of london",
        "united press international|upi",
        "voice of america|voa",
        "wall street journal|wsj",
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


def called(host: str) -> str | None:
    """Return what the outlet is called whose site a host is, or is part of: `edition.cnn.com`."""
    parts = host.casefold().split(".")
    names = (SITES.get(".".join(parts[start:])) for start in range(len(parts)))
    return next(filter(None, names), None)


_SPELT = {name.casefold(): name for name in SITES.values()}


def spelt(name: str) -> str:
    """Return the name of an outlet as it spells itself: `New York Times` for `New York times`."""
    return _SPELT.get(name.casefold(), name)


def is_known(name: str) -> bool:
    """Whether a name, or its initials, is that of an outlet that many know, and nothing else's."""
    plain = _plain(name.strip())
    return plain not in ALSO_WORDS and (plain in WELL_KNOWN or any(plain in same for same in SAME))


def is_a_masthead(name: str) -> bool:
    """Whether a line that is no more than this name tells who published what stands below it.

    A single word does only as initials: `Economist` below a name is what somebody is. No agency
    does: `Reuters` there says whose copy it is.
    """
    words = name.split()
    if len(words) == 1 and not (name.isupper() and len(name) >= _INITIALS):
        return False
    capitals = all(word[0].isupper() or word[0].isdigit() for word in words[:1] + words[-1:])
    return capitals and _plain(name) in _PAPERS_AND_STATIONS
