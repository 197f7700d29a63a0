"""What the shipped dictionaries accept and refuse, and what they offer for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import BadInput
from core.words.hunspell_text import dictionary_of
from core.words.spelling import Speller, load_speller, misspellings

SHIPPED = Path(__file__).parents[3] / "resources" / "dictionaries"
FILES = ("en_CA.aff", "en_CA.dic", "municipal.txt", "refused.txt")
LEAST_ENTRIES = 350

RIGHT = {
    "places": """
        Taber Barnwell Vauxhall Lethbridge Coaldale Coalhurst Nobleford Raymond Stirling Warner Coutts Cardston Magrath
        Redcliff Brooks Bassano Claresholm Nanton Okotoks Airdrie Cochrane Chestermere Strathmore Calgary Edmonton
        Leduc
        Beaumont Calmar Devon Millet Thorsby Nisku Wetaskiwin Camrose Ponoka Lacombe Stettler Drumheller Canmore Banff
        Trail Rossland Castlegar Nelson Fruitvale Montrose Warfield Salmo Kaslo Nakusp Creston Cranbrook Kelowna
        Kootenay
        Vancouver Burnaby Nanaimo Toronto Etobicoke Scarborough Mississauga Brampton Vaughan Markham Pickering Oshawa
        Guelph Niagara Ottawa Yonge Danforth Sudbury Saskatoon Regina Winnipeg Québec Montréal Moncton Halifax
        Charlottetown Whitehorse Yellowknife Iqaluit Nunavut Yukon Alberta Ontario Manitoba Saskatchewan Newfoundland
    """,
    "peoples": """
        Siksika Kainai Piikani Niitsitapi Nakoda Tsuut'ina Métis Cree Dene Ktunaxa Sinixt Syilx Secwépemc Anishinaabe
        Haudenosaunee Wendat Mississaugas Mi'kmaq Inuit Inuk Blackfoot Michif Ojibwe Nisga'a Gitxsan Wet'suwet'en
        powwow tipi bannock potlatch sweetgrass unceded
    """,
    "days": "Thanksgiving Remembrance Reconciliation Diwali Eid Ramadan Vaisakhi Hanukkah Easter Halloween Labour",
    "recreation": """
        pickleball spikeball dodgeball ringette lacrosse bonspiel crokinole skatepark splashpad playground aquafit
        snowshoeing tobogganing geocaching paddleboarding drop-in slo-pitch Zamboni fieldhouse leisureplex storytime
        makerspace potluck campground
    """,
    "works": """
        watermain stormwater culvert wastewater hydrovac streetlight windrow snowplow snowplough snowbank parkade pedway
        greywater bioswale xeriscape catchbasin eavestrough downspout floodway laneway crosswalk roundabout curbside
        hydrant backflow biosolids compostables recyclables landfill cenotaph columbarium
    """,
    "council": """
        bylaw councillor reeve ratepayer rezoning plebiscite scrutineer livestream byelection townsite intermunicipal
        ombudsperson quorum cheque licence centre neighbourhood colour harbour favourite labour honour theatre litre
        kilometre metre travelled cancelled counsellor enrol grey storey sulphur defence offence jewellery catalogue
        organize recognize analyze program tire curb aluminum toonie loonie toque
    """,
    "platforms": """
        Wi-Fi hashtag webinar podcast emoji YouTube Facebook Instagram LinkedIn TikTok Bluesky Mastodon WhatsApp iPhone
        website e-transfer Interac WestJet Kijiji KidSport Voyent
    """,
}

US_SPELLINGS = """
    color colored favorite neighbor neighborhood labor honor honored harbor humor rumor behavior flavor odor vapor
    endeavor armor center centered theater liter kilometer centimeter fiber meager somber traveled traveling traveler
    canceled canceling labeled modeling leveled fueled signaled counselor counseling councilor totaled marvelous woolen
    jewelry jeweler dialed paneled shoveled skillful willful enroll enrollment installment gray graying mold
    mustache pajamas catalog dialog defense offense pretense sulfur ax artefact paycheck donut omelet
"""

TYPOS = """
    recieve definately goverment enviroment seperate occured untill begining comittee publically tommorow calender
    maintainance recomend Febuary Wensday libary accomodate adress arguement beleive buisness cemetary collegue
    concious embarass existance familar finaly foriegn freind garantee grammer gaurd happend harrass independant
    knowlege liason neccessary noticable occassion paralel persue posession prefered privelege probaly recieved
    refered relevent restaraunt rythm shedule sucessful suprise tendancy thier tommorrow truely unfortunatly vaccum
    volounteer wierd wich writting residnet resindents councl meetng bylawz watermian pickelball stormwatter alot
"""

MEANT = """
    recieve:receive definately:definitely goverment:government enviroment:environment seperate:separate untill:until
    occured:occurred begining:beginning comittee:committee publically:publicly tommorow:tomorrow calender:calendar
    maintainance:maintenance recomend:recommend Febuary:February Wensday:Wednesday libary:library accomodate:accommodate
    color:colour center:centre theater:theatre neighborhood:neighbourhood traveled:travelled gray:grey mold:mould
    defense:defence catalog:catalogue councilor:councillor jewelry:jewellery enroll:enrol liter:litre pretense:pretence
    watermian:watermain pickelball:pickleball Leduk:Leduc wi-fi:Wi-Fi bylawz:bylaws
"""


def entries(name: str) -> list[str]:
    lines = (SHIPPED / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("theme", RIGHT)
def test_the_words_of_towns_are_accepted_alone(theme: str, speller: Speller) -> None:
    assert [word for word in RIGHT[theme].split() if not speller.knows(word)] == []


@pytest.mark.parametrize("theme", RIGHT)
def test_the_words_of_towns_are_accepted_in_sentences(theme: str, speller: Speller) -> None:
    text = " ".join(
        f"{word.capitalize() if word.islower() else word} is here, {word}’s too." for word in RIGHT[theme].split()
    )
    assert misspellings(text, speller) == ()


@pytest.mark.parametrize("wrong", [TYPOS, US_SPELLINGS], ids=["typos", "US spellings"])
def test_typos_and_us_spellings_are_refused(wrong: str, speller: Speller) -> None:
    assert [word for word in wrong.split() if speller.knows(word) or speller.knows(word.capitalize())] == []


def test_the_tables_hold_as_many_words_as_were_promised() -> None:
    right = {word for words in RIGHT.values() for word in words.split()}
    assert len(right) >= 200
    assert len({*TYPOS.split(), *US_SPELLINGS.split()}) >= 100


@pytest.mark.parametrize("pair", MEANT.split())
def test_what_was_meant_is_among_five_suggestions(pair: str, speller: Speller) -> None:
    wrong, _, meant = pair.partition(":")
    offered = speller.suggestions(wrong)
    assert meant in offered
    assert len(offered) <= 5


@pytest.mark.parametrize(
    ("wrong", "best"),
    [
        ("alot", "a lot"),
        ("Gray", "Grey"),
        ("COLOR", "COLOUR"),
        ("councilor’s", "councillor's"),
        ("Pickelball", "Pickleball"),
        ("publically", "publicly"),
    ],
)
def test_the_likeliest_comes_first_and_is_written_as_the_word_was(wrong: str, best: str, speller: Speller) -> None:
    assert speller.suggestions(wrong)[0] == best


@pytest.mark.parametrize("word", ["x" * 10_000, "-".join(["at"] * 12 + ["zq"])], ids=["long", "hyphens"])
def test_nothing_is_offered_for_what_is_no_word(word: str, speller: Speller) -> None:
    assert speller.suggestions(word) == ()


def test_a_word_with_hyphens_is_known_by_its_parts(speller: Speller) -> None:
    assert speller.knows("water-bottle")
    assert not speller.knows("water-botle")
    assert [found.word for found in misspellings("The dialog-box is here.", speller)] == ["dialog"]


@pytest.mark.parametrize(("wrong", "odd"), [("pretens", "pretense"), ("untill", "until l")])
def test_what_is_refused_or_odd_is_never_offered(wrong: str, odd: str, speller: Speller) -> None:
    assert odd not in speller.suggestions(wrong)


def test_no_municipal_entry_is_redundant() -> None:
    affixes, words = ((SHIPPED / name).read_text(encoding="utf-8") for name in ("en_CA.aff", "en_CA.dic"))
    canadian = dictionary_of(affixes, words)
    assert [word for word in entries("municipal.txt") if canadian.lookup(word)] == []


def test_the_municipal_list_is_long_and_says_nothing_twice() -> None:
    words = entries("municipal.txt")
    assert len(words) == len(set(words))
    assert len(words) >= LEAST_ENTRIES


def test_each_refused_word_is_answered_by_a_known_one(speller: Speller) -> None:
    pairs = [line.partition(": ") for line in entries("refused.txt")]
    assert [wrong for wrong, _, _ in pairs if speller.knows(wrong)] == []
    assert [meant for _, _, meant in pairs if not all(map(speller.knows, meant.split()))] == []


@pytest.mark.parametrize("missing", FILES)
def test_a_missing_file_is_told_by_its_name(missing: str, tmp_path: Path) -> None:
    for name in set(FILES) - {missing}:
        (tmp_path / name).write_bytes((SHIPPED / name).read_bytes())
    with pytest.raises(BadInput) as refusal:
        load_speller(tmp_path)
    assert (refusal.value.file, refusal.value.why) == (missing, "settings-not-read")


@pytest.mark.parametrize("wrong", ["municipal.txt", "refused.txt"])
def test_a_list_that_is_not_text_is_told_by_its_line(wrong: str, tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / name).write_bytes((SHIPPED / name).read_bytes())
    (tmp_path / wrong).write_bytes(b"Taber\n\xff")
    with pytest.raises(BadInput) as refusal:
        load_speller(tmp_path)
    assert (refusal.value.file, refusal.value.row, refusal.value.why) == (wrong, 2, "settings-not-text")
