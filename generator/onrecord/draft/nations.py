"""Nations, as the news names their governments: by country, people or capital.

Only what cannot mean another nation: `Georgia` and `Congo` are left out, and so is a capital that
is better known as something else.
"""

from __future__ import annotations

from collections.abc import Mapping

_LISTED = """\
Afghanistan, Afghan; Kabul
Argentina, Argentine, Argentinian; Buenos Aires
Australia, Australian; Canberra
Austria, Austrian; Vienna
Belarus, Belarusian; Minsk
Belgium, Belgian
Brazil, Brazilian
Britain, British, UK, U.K., United Kingdom, Great Britain; London
Bulgaria, Bulgarian; Sofia
Canada, Canadian; Ottawa
Chile, Chilean
China, Chinese; Beijing
Colombia, Colombian; Bogota
Croatia, Croatian; Zagreb
Cuba, Cuban; Havana
Czech Republic, Czech, Czechia; Prague
Denmark, Danish; Copenhagen
Egypt, Egyptian; Cairo
Estonia, Estonian; Tallinn
Ethiopia, Ethiopian; Addis Ababa
Finland, Finnish; Helsinki
France, French; Paris
Germany, German; Berlin
Greece, Greek; Athens
Hungary, Hungarian; Budapest
India, Indian; New Delhi
Indonesia, Indonesian; Jakarta
Iran, Iranian; Tehran
Iraq, Iraqi; Baghdad
Ireland, Irish; Dublin
Israel, Israeli
Italy, Italian; Rome
Japan, Japanese; Tokyo
Jordan, Jordanian
Kazakhstan, Kazakh; Astana
Kenya, Kenyan; Nairobi
Latvia, Latvian; Riga
Lebanon, Lebanese; Beirut
Libya, Libyan; Tripoli
Lithuania, Lithuanian; Vilnius
Mexico, Mexican
Moldova, Moldovan; Chisinau
Netherlands, Dutch; The Hague
New Zealand
Nigeria, Nigerian; Abuja
North Korea, North Korean; Pyongyang
Norway, Norwegian; Oslo
Pakistan, Pakistani; Islamabad
Philippines, Philippine; Manila
Poland, Polish; Warsaw
Portugal, Portuguese; Lisbon
Qatar, Qatari; Doha
Romania, Romanian; Bucharest
Russia, Russian; Moscow
Saudi Arabia, Saudi; Riyadh
Serbia, Serbian; Belgrade
Slovakia, Slovak; Bratislava
South Africa, South African; Pretoria
South Korea, South Korean; Seoul
Spain, Spanish; Madrid
Sudan, Sudanese; Khartoum
Sweden, Swedish; Stockholm
Switzerland, Swiss; Bern
Syria, Syrian; Damascus
Taiwan, Taiwanese; Taipei
Thailand, Thai; Bangkok
Tunisia; Tunisian, Tunis
Turkey, Turkish; Ankara
Ukraine, Ukrainian; Kyiv, Kiev
United States, American, US, U.S., USA; Washington
Venezuela, Venezuelan; Caracas
Vietnam, Vietnamese; Hanoi
Yemen, Yemeni; Sanaa
"""
"""Country, people and other names; then the capital, where it stands for the government."""


def _names(listed: str) -> list[str]:
    return [each.strip() for each in listed.split(",")]


_LINES = tuple(
    (_names(line.partition(";")[0]), line.partition(";")[2]) for line in _LISTED.splitlines()
)
_COUNTRY: Mapping[str, str] = {
    name.casefold(): names[0]
    for names, capital in _LINES
    for name in (*names, *_names(capital))
    if name
}
_FORMS: Mapping[str, tuple[str, ...]] = {
    names[0]: (*names, *(each for each in _names(capital) if each)) for names, capital in _LINES
}


def nation(words: str) -> str | None:
    """Return the country that words name, article and possessive aside; None for any others."""
    plain = words.replace("’", "'").casefold().strip().removesuffix("'s").removesuffix("'")
    return _COUNTRY.get(plain.removeprefix("the ")) or _COUNTRY.get(plain)


def names_of(country: str) -> tuple[str, ...]:
    """Return all names of a country, its own first: `Russia`, `Russian`, `Moscow`."""
    return _FORMS.get(country, ())
