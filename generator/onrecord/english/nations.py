"""Nations: what countries, their people and the seats of their governments are called in the news.

The one list. Drafting reads governments by it, and comparing names tells by it which are one.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.frozen import dataclass

_LISTED = """\
Afghanistan, Afghan; Kabul
Argentina, Argentine, Argentinian; Buenos Aires
Australia, Australian; Canberra
Austria, Austrian; Vienna
Belarus, Belarusian; Minsk
Belgium, Belgian;; Brussels
Brazil, Brazilian;; Brasilia
Britain, British, UK, U.K., United Kingdom, Great Britain; London; Westminster
Bulgaria, Bulgarian; Sofia
Canada, Canadian; Ottawa
Chile, Chilean;; Santiago
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
India, Indian; New Delhi; Delhi
Indonesia, Indonesian; Jakarta
Iran, Iranian; Tehran
Iraq, Iraqi; Baghdad
Ireland, Irish; Dublin
Israel, Israeli;; Jerusalem
Italy, Italian; Rome
Japan, Japanese; Tokyo
Jordan, Jordanian;; Amman
Kazakhstan, Kazakh; Astana
Kenya, Kenyan; Nairobi
Latvia, Latvian; Riga
Lebanon, Lebanese; Beirut
Libya, Libyan; Tripoli
Lithuania, Lithuanian; Vilnius
Mexico, Mexican
Moldova, Moldovan; Chisinau
Netherlands, Dutch; The Hague
New Zealand;; Wellington
Nigeria, Nigerian; Abuja
North Korea, North Korean; Pyongyang
Norway, Norwegian; Oslo
Pakistan, Pakistani; Islamabad
Philippines, Philippine; Manila
Poland, Polish; Warsaw
Portugal, Portuguese; Lisbon
Qatar, Qatari; Doha
Romania, Romanian; Bucharest
Russia, Russian; Moscow; Kremlin
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
Tunisia, Tunisian; Tunis
Turkey, Turkish; Ankara
Ukraine, Ukrainian; Kyiv, Kiev
United States, American, US, U.S., USA; Washington
Venezuela, Venezuelan; Caracas
Vietnam, Vietnamese; Hanoi
Yemen, Yemeni; Sanaa
"""
"""Country, people and other names; then the capital, where it is known for its government alone;
then other seats of that, and those that are as well known for something else."""
_BY_CAPITAL = """\
Albania; Tirana
Algeria; Algiers
Angola; Luanda
Armenia; Yerevan
Azerbaijan; Baku
Bangladesh; Dhaka
Bosnia; Sarajevo
Cyprus; Nicosia
Ecuador; Quito
Georgia; Tbilisi
Ghana; Accra
Iceland; Reykjavik
Kosovo; Pristina
Mali; Bamako
Malta; Valletta
Morocco; Rabat
Niger; Niamey
Peru; Lima
Rwanda; Kigali
Senegal; Dakar
Slovenia; Ljubljana
Somalia; Mogadishu
Zambia; Lusaka
Zimbabwe; Harare
"""
"""Countries by whose name or people alone no government is read, and their capitals."""


@dataclass(frozen=True, slots=True)
class Nation:
    """A nation, as print calls it."""

    names: tuple[str, ...]
    """Its own first: `Russia`, `Russian`."""
    capitals: tuple[str, ...]
    """Seats that stand for its government and for nothing else: `Moscow`."""
    seats: tuple[str, ...]
    """Other places that do so where the rest of the text allows it: `Kremlin`."""


def _nation(line: str) -> Nation:
    names, capitals, seats = (_names(part) for part in (*line.split(";"), "", "")[:3])
    return Nation(names, capitals, seats)


def _names(listed: str) -> tuple[str, ...]:
    return tuple(name for each in listed.split(",") if (name := each.strip()))


def _nations(lines: Iterable[str]) -> tuple[Nation, ...]:
    return tuple(map(_nation, lines))


NATIONS = _nations(_LISTED.splitlines())
"""Those whose names, people and capitals stand for their governments."""
KNOWN_BY_CAPITAL = _nations(_BY_CAPITAL.splitlines())
"""Others, of which only the capital is sure to."""
