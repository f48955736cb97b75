"""Names in news text by kind, so that a name is only ever exchanged for one that could stand in its place.

Deliberately small: no tagger, only capitalised runs in mid-sentence, a title or a given name that marks a person, and
lists of places, peoples and chambers. What fits no kind is left alone; a clumsy exchange ("the Russian Department")
would teach the model to spot clumsiness instead of reading.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

_TITLE = r"(?:President|Sen\.|Senator|Rep\.|Gov\.|Mr\.|Mrs\.|Ms\.|Dr\.|Secretary|Speaker|Judge|Justice|Leader|Gen\.|Mayor|Chairman|Attorney General|Director|candidate|nominee|Minister)"
_GIVEN = set(
    "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew "
    "Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott "
    "Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Peter Kyle Walter "
    "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna "
    "Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Angela Shirley Anna Ruth Brenda Pamela Nicole "
    "Katherine Virginia Catherine Christine Debra Rachel Carolyn Janet Maria Heather Diane Julie Joyce Victoria Kelly Christina Joan Evelyn "
    "Barack Hillary Joe Bernie Mitt Newt Rick Ted Marco Jeb Ben Chris Carly Rand Mike Bill Tim Jim Tom Harry Mitch Chuck Kamala Pete Cory Amy "
    "Kirsten Elizabeth Beto Steve Dan Bob Ron Ken Sam Fred Greg Jeff Rex Rod Roy Ed Al Vladimir Bashar Benjamin Angela Emmanuel Theresa Boris "
    "Kim Xi Narendra Justin Recep Hassan Ali Mohammed Ahmed Omar Loretta Sonia Antonin Clarence Neil Brett Merrick Robert Jerome Janet Ivanka "
    "Melania Jared Kellyanne Sean Sarah Rudy Roger Paul Michael Stormy Nikki Susan Samantha Denis Leon Kathleen Eric Lois Edward Julian Chelsea".split()
)
PLACES = {
    "country": "Afghanistan|Argentina|Australia|Brazil|Britain|Canada|China|Colombia|Cuba|Egypt|England|France|Germany|Greece|Guatemala|Honduras|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Japan|Jordan|Kenya|Kuwait|Lebanon|Libya|Mexico|Nigeria|North Korea|Norway|Pakistan|Poland|Qatar|Russia|Saudi Arabia|Scotland|Somalia|South Africa|South Korea|Spain|Sudan|Sweden|Syria|Taiwan|Thailand|Turkey|Ukraine|Venezuela|Vietnam|Yemen",
    "state": "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming",
    "city": "Atlanta|Baghdad|Baltimore|Beijing|Benghazi|Berlin|Boston|Brussels|Cairo|Chicago|Cleveland|Dallas|Damascus|Denver|Detroit|Geneva|Havana|Hong Kong|Houston|Istanbul|Jerusalem|Kabul|Kiev|London|Los Angeles|Miami|Milwaukee|Minneapolis|Moscow|New Orleans|New York|Orlando|Paris|Philadelphia|Phoenix|Portland|San Diego|San Francisco|Seattle|Seoul|Tehran|Tokyo|Tripoli|Tulsa",
    "people": "Afghans|Americans|Britons|Canadians|Chinese|Cubans|Europeans|Germans|Iranians|Iraqis|Israelis|Japanese|Kurds|Mexicans|Palestinians|Russians|Saudis|Syrians|Turks|Ukrainians",
    "nation": "Afghan|American|British|Canadian|Cuban|Egyptian|European|French|German|Iranian|Iraqi|Israeli|Libyan|Mexican|Pakistani|Palestinian|Russian|Saudi|Syrian|Turkish|Ukrainian|Venezuelan",
    "party": "Democrats|Republicans|GOP|Dems",
    "chamber": "House|Senate|Supreme Court|Pentagon|State Department|Justice Department|Treasury",
    "agency": "FBI|CIA|NSA|IRS|EPA|FDA|CDC|ICE|TSA|NATO",
    "month": "January|February|March|April|June|July|August|September|October|November|December",
    "day": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
}
KIND: dict[str, str] = {name: kind for kind, joined in PLACES.items() for name in joined.split("|")}
MEMBERS: dict[str, list[str]] = {kind: joined.split("|") for kind, joined in PLACES.items()}
_SAME = [{"Republicans", "GOP"}, {"Democrats", "Dems"}]
_RUN = re.compile(r"(?<![.!?”\"] )(?<!^)(?<![\w’'])([A-Z][a-z]+(?: [A-Z]\.)?(?: (?:Mc|Mac|O['’])?[A-Z][a-z]+){1,2})\b")
_TITLED = re.compile(_TITLE + r" ((?:[A-Z][a-z]+ )?(?:Mc|Mac|O['’])?[A-Z][a-z]+)\b")
_LISTED = re.compile(r"\b(" + "|".join(sorted((re.escape(n) for n in KIND), key=len, reverse=True)) + r")\b")


@dataclass
class Names:
    """People as surname -> full name, and listed names by kind, with how often each occurs."""

    people: dict[str, str] = field(default_factory=dict)
    listed: Counter[str] = field(default_factory=Counter)


def find_names(text: str) -> Names:
    found = Names(listed=Counter(_LISTED.findall(text)))
    for match in (*_RUN.finditer(text), *_TITLED.finditer(text)):
        parts = match[1].split()
        surname = parts[-1]
        marked = parts[0] in _GIVEN or match.re is _TITLED
        if marked and len(surname) > 2 and surname not in KIND and surname not in _GIVEN and match[1] not in KIND and f" {surname.lower()} " not in text:
            if len(parts) > 1 or surname not in found.people:
                found.people[surname] = match[1]
    return found


def spans(claim: str, known: Names) -> list[tuple[int, int, str, str]]:
    """(start, end, kind, name) of each exchangeable name in a claim; a person is a span over the full name if it is there."""
    taken: list[tuple[int, int, str, str]] = []
    for surname, full in known.people.items():
        for match in re.finditer(rf"\b(?:{re.escape(full)}|{re.escape(surname)})\b", claim):
            before = claim[: match.start()].split()
            if match[0] == surname and before and before[-1] in _GIVEN:
                continue
            taken.append((match.start(), match.end(), "person full" if " " in match[0] else "person", match[0]))
    for match in _LISTED.finditer(claim):
        if match[0] == "March" and not re.match(r" \d|,? 20", claim[match.end() :]):
            continue
        taken.append((match.start(), match.end(), KIND[match[0]], match[0]))
    taken.sort(key=lambda s: (s[0], -s[1]))
    kept: list[tuple[int, int, str, str]] = []
    for span in taken:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def same(a: str, b: str) -> bool:
    return a == b or a in b or b in a or any(a in group and b in group for group in _SAME)
