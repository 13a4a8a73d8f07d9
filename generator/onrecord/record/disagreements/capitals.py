"""Capitals, which print uses for their countries and governments: "support for Kyiv"."""

from __future__ import annotations

from collections.abc import Mapping

_CAPITALS = """
Kabul Afghanistan, Tirana Albania, Algiers Algeria, Luanda Angola, Buenos-Aires Argentina, Yerevan
Armenia, Canberra Australia, Vienna Austria, Baku Azerbaijan, Dhaka Bangladesh, Minsk Belarus,
Brussels Belgium, Sarajevo Bosnia, Brasilia Brazil, Sofia Bulgaria, Ottawa Canada, Santiago Chile,
Beijing China, Bogota Colombia, Zagreb Croatia, Havana Cuba, Nicosia Cyprus, Prague Czechia,
Copenhagen Denmark, Quito Ecuador, Cairo Egypt, Tallinn Estonia, Helsinki Finland, Paris France,
Tbilisi Georgia, Berlin Germany, Accra Ghana, Athens Greece, Budapest Hungary, Reykjavik Iceland,
Delhi India, New-Delhi India, Jakarta Indonesia, Tehran Iran, Baghdad Iraq, Dublin Ireland,
Jerusalem Israel, Rome Italy, Tokyo Japan, Amman Jordan, Astana Kazakhstan, Nairobi Kenya, Pristina
Kosovo, Riga Latvia, Beirut Lebanon, Tripoli Libya, Vilnius Lithuania, Bamako Mali, Valletta Malta,
Chisinau Moldova, Rabat Morocco, Wellington New-Zealand, Niamey Niger, Abuja Nigeria, Pyongyang
North-Korea, Oslo Norway, Islamabad Pakistan, Lima Peru, Manila Philippines, Warsaw Poland, Lisbon
Portugal, Doha Qatar, Bucharest Romania, Moscow Russia, Kremlin Russia, Kigali Rwanda, Riyadh
Saudi-Arabia, Dakar Senegal, Belgrade Serbia, Bratislava Slovakia, Ljubljana Slovenia, Mogadishu
Somalia, Pretoria South-Africa, Seoul South-Korea, Madrid Spain, Khartoum Sudan, Stockholm Sweden,
Bern Switzerland, Damascus Syria, Taipei Taiwan, Bangkok Thailand, Tunis Tunisia, Ankara Turkey,
Kyiv Ukraine, Kiev Ukraine, London uk, Westminster uk, Washington us, Caracas Venezuela, Hanoi
Vietnam, Sanaa Yemen, Lusaka Zambia, Harare Zimbabwe
"""

COUNTRY_OF: Mapping[str, str] = {
    capital.casefold().replace("-", " "): country.casefold().replace("-", " ")
    for capital, country in (pair.split() for pair in _CAPITALS.split(","))
}
"""Capitals, in small letters, and the country that each stands for."""
