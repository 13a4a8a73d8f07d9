"""Nations: what countries, their people and the seats of their governments are called in the news.

The one list: the members of the United Nations, Kosovo and Taiwan. Drafting reads governments by
it, and comparing names tells by it which are one. Members as of 2024:
https://www.un.org/en/about-us/member-states. A capital better known as something else is left out.
"""

from __future__ import annotations

from onrecord.english.listed import in_order
from onrecord.frozen import dataclass

_LISTED = """\
Afghanistan, Afghan; Kabul
Albania, Albanian; Tirana
Algeria, Algerian; Algiers
Andorra, Andorran;; Andorra la Vella
Angola, Angolan; Luanda
Antigua and Barbuda, Antiguan
Argentina, Argentine, Argentinian; Buenos Aires
Armenia, Armenian; Yerevan
Australia, Australian; Canberra
Austria, Austrian; Vienna
Azerbaijan, Azerbaijani; Baku
Bahamas, Bahamian
Bahrain, Bahraini; Manama
Bangladesh, Bangladeshi; Dhaka
Barbados, Barbadian; Bridgetown
Belarus, Belarusian; Minsk
Belgium, Belgian;; Brussels
Belize, Belizean; Belmopan
Bhutan, Bhutanese; Thimphu
Bolivia, Bolivian;; La Paz, Sucre
Bosnia, Bosnian, Bosnia and Herzegovina, Bosnia-Herzegovina; Sarajevo
Botswana; Gaborone
Brazil, Brazilian;; Brasilia
Britain, British, UK, U.K., United Kingdom, Great Britain; London; Westminster
Brunei, Bruneian; Bandar Seri Begawan
Bulgaria, Bulgarian; Sofia
Burkina Faso, Burkinabe; Ouagadougou
Burundi, Burundian; Gitega; Bujumbura
Cambodia, Cambodian; Phnom Penh
Cameroon, Cameroonian; Yaounde, Yaoundé
Canada, Canadian; Ottawa
Cape Verde, Cabo Verde, Cape Verdean;; Praia
Central African Republic; Bangui
Chile, Chilean;; Santiago
China, Chinese; Beijing
Colombia, Colombian; Bogota
Comoros, Comorian
Costa Rica, Costa Rican
Croatia, Croatian; Zagreb
Cuba, Cuban; Havana
Cyprus, Cypriot; Nicosia
Czech Republic, Czech, Czechia; Prague
Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC; Kinshasa
Denmark, Danish; Copenhagen
Djibouti, Djiboutian
Dominican Republic;; Santo Domingo
East Timor, Timor-Leste, East Timorese; Dili
Ecuador, Ecuadorian, Ecuadorean; Quito
Egypt, Egyptian; Cairo
El Salvador, Salvadoran, Salvadorean;; San Salvador
Equatorial Guinea, Equatorial Guinean; Malabo
Eritrea, Eritrean; Asmara
Estonia, Estonian; Tallinn
Eswatini, Swazi, Swaziland; Mbabane
Ethiopia, Ethiopian; Addis Ababa
Fiji, Fijian; Suva
Finland, Finnish; Helsinki
France, French; Paris
Gabon, Gabonese; Libreville
Gambia, Gambian; Banjul
Germany, German; Berlin
Ghana, Ghanaian; Accra
Greece, Greek; Athens
Grenada, Grenadian
Guatemala, Guatemalan;; Guatemala City
Guinea-Bissau;; Bissau
Guyana, Guyanese
Haiti, Haitian; Port-au-Prince
Honduras, Honduran; Tegucigalpa
Hungary, Hungarian; Budapest
Iceland, Icelandic; Reykjavik
India, Indian; New Delhi; Delhi
Indonesia, Indonesian; Jakarta
Iran, Iranian; Tehran
Iraq, Iraqi; Baghdad
Ireland, Irish; Dublin
Israel, Israeli;; Jerusalem
Italy, Italian; Rome
Ivory Coast, Ivorian, Côte d'Ivoire, Cote d'Ivoire; Yamoussoukro; Abidjan
Jamaica, Jamaican
Japan, Japanese; Tokyo
Jordan, Jordanian;; Amman
Kazakhstan, Kazakh; Astana
Kenya, Kenyan; Nairobi
Kiribati; Tarawa
Kosovo, Kosovan; Pristina
Kuwait, Kuwaiti; Kuwait City
Kyrgyzstan, Kyrgyz; Bishkek
Laos, Laotian; Vientiane
Latvia, Latvian; Riga
Lebanon, Lebanese; Beirut
Lesotho; Maseru
Liberia, Liberian; Monrovia
Libya, Libyan; Tripoli
Liechtenstein;; Vaduz
Lithuania, Lithuanian; Vilnius
Luxembourg
Madagascar, Malagasy; Antananarivo
Malawi, Malawian; Lilongwe
Malaysia, Malaysian; Kuala Lumpur; Putrajaya
Maldives, Maldivian
Malta, Maltese; Valletta
Marshall Islands, Marshallese; Majuro
Mauritania, Mauritanian; Nouakchott
Mauritius, Mauritian; Port Louis
Mexico, Mexican
Micronesia, Micronesian; Palikir
Moldova, Moldovan; Chisinau
Mongolia, Mongolian; Ulaanbaatar, Ulan Bator
Montenegro, Montenegrin; Podgorica
Morocco, Moroccan; Rabat
Mozambique, Mozambican; Maputo
Myanmar, Burma, Burmese; Naypyidaw; Yangon
Namibia, Namibian; Windhoek
Nauru, Nauruan;; Yaren
Nepal, Nepali, Nepalese; Kathmandu
Netherlands, Dutch; The Hague
New Zealand;; Wellington
Nicaragua, Nicaraguan; Managua
Nigeria, Nigerian; Abuja
North Korea, North Korean; Pyongyang
North Macedonia, Macedonia, Macedonian; Skopje
Norway, Norwegian; Oslo
Oman, Omani; Muscat
Pakistan, Pakistani; Islamabad
Palau, Palauan; Ngerulmud
Panama, Panamanian;; Panama City
Papua New Guinea, Papua New Guinean; Port Moresby
Paraguay, Paraguayan; Asuncion, Asunción
Peru, Peruvian; Lima
Philippines, Philippine; Manila
Poland, Polish; Warsaw
Portugal, Portuguese; Lisbon
Qatar, Qatari; Doha
Republic of the Congo, Republic of Congo, Congo-Brazzaville; Brazzaville
Romania, Romanian; Bucharest
Russia, Russian; Moscow; Kremlin
Rwanda, Rwandan; Kigali
Saint Kitts and Nevis, St. Kitts and Nevis, Kittitian;; Basseterre
Saint Lucia, St. Lucia, Saint Lucian;; Castries
Saint Vincent and the Grenadines, St. Vincent and the Grenadines, Vincentian;; Kingstown
Samoa, Samoan; Apia
San Marino, Sammarinese
Sao Tome and Principe, São Tomé and Príncipe, Sao Tomean;; São Tomé
Saudi Arabia, Saudi; Riyadh
Senegal, Senegalese; Dakar
Serbia, Serbian; Belgrade
Seychelles, Seychellois
Sierra Leone, Sierra Leonean; Freetown
Singapore, Singaporean
Slovakia, Slovak; Bratislava
Slovenia, Slovenian, Slovene; Ljubljana
Solomon Islands, Solomon Islander; Honiara
Somalia, Somali; Mogadishu
South Africa, South African; Pretoria
South Korea, South Korean; Seoul
South Sudan, South Sudanese; Juba
Spain, Spanish; Madrid
Sri Lanka, Sri Lankan; Colombo
Sudan, Sudanese; Khartoum
Suriname, Surinamese; Paramaribo
Sweden, Swedish; Stockholm
Switzerland, Swiss; Bern
Syria, Syrian; Damascus
Taiwan, Taiwanese; Taipei
Tajikistan, Tajik; Dushanbe
Tanzania, Tanzanian; Dodoma; Dar es Salaam
Thailand, Thai; Bangkok
Togo, Togolese; Lome, Lomé
Tonga, Tongan; Nuku'alofa
Trinidad and Tobago, Trinidadian; Port of Spain
Tunisia, Tunisian; Tunis
Turkey, Turkish; Ankara
Turkmenistan, Turkmen; Ashgabat
Tuvalu, Tuvaluan; Funafuti
Uganda, Ugandan; Kampala
Ukraine, Ukrainian; Kyiv, Kiev
United Arab Emirates, UAE, U.A.E., Emirati; Abu Dhabi
United States, American, US, U.S., USA; Washington
Uruguay, Uruguayan; Montevideo
Uzbekistan, Uzbek; Tashkent
Vanuatu; Port Vila
Venezuela, Venezuelan; Caracas
Vietnam, Vietnamese; Hanoi
Yemen, Yemeni; Sanaa
Zambia, Zambian; Lusaka
Zimbabwe, Zimbabwean; Harare
"""
"""Country, people and other names; then the capital, where it is known for its government alone;
then other seats of that, and those that are as well known for something else."""
_BY_CAPITAL = """\
Benin; Porto-Novo
Chad; N'Djamena
Dominica;; Roseau
Georgia; Tbilisi
Guinea; Conakry
Mali; Bamako
Monaco
Niger; Niamey
"""
"""Countries whose name is a person's, a river's, a club's or part of another country's, too: by it
alone no government is read. Behind it stands the capital."""


@dataclass(frozen=True, slots=True)
class Nation:
    """A nation, as print calls it."""

    names: tuple[str, ...]
    """Its own first: `Russia`, `Russian`."""
    capitals: tuple[str, ...]
    """Seats that stand for its government and for nothing else: `Moscow`."""
    seats: tuple[str, ...]
    """Other places that do so where the rest of the text allows it: `Kremlin`."""


def _nations(lines: str) -> tuple[Nation, ...]:
    each = ((*line.split(";"), "", "")[:3] for line in lines.splitlines())
    return tuple(Nation(*map(in_order, parts)) for parts in each)


NATIONS = _nations(_LISTED)
"""Those whose names, people and capitals stand for their governments."""
KNOWN_BY_CAPITAL = _nations(_BY_CAPITAL)
"""Others, of which only the capital is sure to."""
