"""One detail of a claim made wrong: number, name, role, verb, word, degree, cause, negation, certainty.

After the transformations of FactCC (Kryściński et al. 2020, arXiv 1910.12840) and the error types of BUMP (Ma et al.
2023, arXiv 2212.09955), with our own word lists. Every edit gives (changed claim, label) or None.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from .lexicon import Lexicon
from .names import KIND, MEMBERS, Names, same, spans
from .news_text import content, stem
from .rows import CONTRADICTION, NEUTRAL, NOT_ENTAILMENT


@dataclass
class Material:
    """What a change may take from outside its article: the people most written about, causes that other headlines name, near words."""

    strangers: list[str] = field(default_factory=list)
    causes: list[str] = field(default_factory=list)
    lexicon: Lexicon | None = None



_OPPOSITES = """
rises falls|rise fall|rose fell|risen fallen|gains loses|gain lose|gained lost|surges plunges|surged plunged|soars slumps|soared slumped|climbs drops|climbed dropped|grew shrank|grow shrink
wins loses|win lose|won lost|beats trails|backs opposes|back oppose|backed opposed|supports opposes|support oppose|supported opposed|approves rejects|approve reject|approved rejected
accepts refuses|accept refuse|accepted refused|passes defeats|passed defeated|blocks allows|block allow|blocked allowed|bans permits|ban permit|banned permitted|confirms denies|confirm deny|confirmed denied
admits denies|admitted denied|praises criticizes|praised criticized|attacks defends|attack defend|attacked defended|hails condemns|hailed condemned|raises cuts|raise cut|raised cut|increases decreases|increase decrease|increased decreased
expands shrinks|expanded reduced|opens closes|open close|opened closed|starts ends|start end|started ended|begins ends|begin end|began ended|launches scraps|launched scrapped|resumes halts|resumed halted|joins quits
arrested released|guilty innocent|convicted acquitted|charged cleared|dies survives|die survive|died survived|dead alive|killed saved|kills saves|kill save|strong weak|stronger weaker|best worst|more fewer|more less|higher lower
first last|before after|above below|agrees refuses|agree refuse|agreed refused|wants refuses|announces cancels|announced cancelled|unveils scraps|unveiled scrapped|leads trails|lead trail|led trailed|favors opposes|favor oppose|defends attacks|warns reassures|warned reassured|escalates eases|escalated eased|restores revokes|restored revoked|grants denies|granted denied|recovers worsens|recovered worsened|win defeat|overturns upholds|overturned upheld|overturn uphold|strikes upholds|accuses clears|accused cleared|hits misses|hit missed
delays accelerates|delayed accelerated|keeps drops|keep drop|kept dropped|builds demolishes|built demolished|hires fires|hired fired|buys sells|buy sell|bought sold|success failure|succeeded failed|seeks avoids|seek avoid
lifts imposes|lifted imposed|lift impose|signs vetoes|sign veto|signed vetoed|enters exits|entered exited|arrives departs|arrived departed|improves worsens|improve worsen|improved worsened|safe dangerous|legal illegal|stable volatile
allies enemies|majority minority|peace war|victory defeat|hope despair|increase drop|growth decline|optimistic pessimistic|likely unlikely|possible impossible|able unable|always never|all none|many few
"""
# One way only: what the body says, and what a headline makes of it.
_EXAGGERATIONS = """
some all|many all|several all|dozens hundreds|hundreds thousands|thousands millions|injured killed|hurt killed|wounded killed|suspected convicted|accused convicted|charged convicted
considers approves|considering approving|considered approved|weighs approves|weighing imposing|mulls imposes|plans completes|planned completed|proposes imposes|proposed imposed|seeks wins|wants gets
fears confirms|feared confirmed|hopes agrees|urges forces|urged forced|asks orders|asked ordered|threatens launches|threatened launched|nears reaches|neared reached|slows halts|slowed halted|slips crashes|dips plunges
dipped plunged|drops collapses|dropped collapsed|criticizes sues|criticized sued|questions condemns|questioned condemned|likely certain|possible proven|possibly certainly|partly wholly
mostly entirely|almost completely|often always|sometimes always|rarely never|few no|first only|one every|help guarantee|helps guarantees|linked proven|suggests proves|suggest prove|delays cancels|delayed cancelled
detained jailed|investigated indicted|suspended fired|met endorsed|meets endorses
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    return [(a, b) for a, b in (pair.split() for pair in table.replace("\n", "|").split("|") if pair.strip())]


OPPOSITE: dict[str, str] = {}
for _a, _b in _pairs(_OPPOSITES):
    OPPOSITE.setdefault(_a, _b)
    OPPOSITE.setdefault(_b, _a)
EXAGGERATED = dict(_pairs(_EXAGGERATIONS))

_CAUSE = re.compile(r"\s(?:after|over|amid|because of|due to|following|despite)\s(?!all\b)[\w’' -]{6,45}$", re.I)

_NUMBER = re.compile(r"(?<![\w.,])\$?\d[\d,]*(?:\.\d+)?(?![\w,]|\.\d)")
_NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty".split()
_AUX = re.compile(r"\b(is|are|was|were|will|would|has|have|had|can|could|should|does|do|did)\b(?! not)(?!n[’']t)", re.I)
_NEEDS_VERB = {"has", "have", "had", "do", "does", "did"}
# A capital "May" is a name or a month unless a verb's bare form follows in capitals too: "Storm May Close Schools".
_MODAL = re.compile(
    r"\b(?:may|(?<!Theresa )(?<!in )May(?= (?!Day\b)[A-Z][a-z]*\b(?<![^s]s)(?<!ed)(?<!ing))|(?i:might|could|(?:is|are) (?:expected|likely) to|(?:hopes|plans|wants) to))\b"
)


def change_number(claim: str, rng: random.Random, body: str) -> tuple[str, int] | None:
    digits = list(_NUMBER.finditer(claim))
    if digits:
        match = rng.choice(digits)
        old = match[0]
        plain = old.replace("$", "").replace(",", "")
        value = float(plain)
        if re.fullmatch(r"(19|20)\d\d", plain):
            new = str(int(value) + rng.choice([-3, -2, -1, 1, 2, 3]))
        else:
            scaled = value * rng.choice([0.3, 0.5, 0.7, 1.3, 1.6, 2, 3, 10]) if value >= 4 else value + rng.choice([1, 2, 3, 5])
            decimals = len(plain.split(".")[1]) if "." in plain else 0
            new = f"{scaled:,.{decimals}f}" if "," in old else f"{scaled:.{decimals}f}"
            if rng.random() < 0.25 and len(plain) >= 2 and plain != plain[::-1] and plain.isdigit() and plain[-1] != "0":
                new = plain[::-1]
        if "$" in old:
            new = "$" + new
        return (claim[: match.start()] + new + claim[match.end() :], CONTRADICTION) if new != old and new not in body else None
    for match in re.finditer(r"\b(" + "|".join(_NUMBER_WORDS) + r")\b", claim, re.I):
        new = rng.choice([w for w in _NUMBER_WORDS if w != match[0].lower()])
        return claim[: match.start()] + (new.title() if match[0][0].isupper() else new) + claim[match.end() :], CONTRADICTION
    return None


def change_name(claim: str, rng: random.Random, known: Names, strangers: list[str]) -> tuple[str, int] | None:
    """Another name of the same kind. One of the same article is the hardest; a stranger's the commonest mistake.

    A wrong weekday or month contradicts; about another person or place the text may simply say nothing.
    """
    found = spans(claim, known)
    if not found:
        return None
    start, end, kind, old = rng.choice(found)
    if kind.startswith("person"):
        near = list(known.people.values())
        pool = [n if kind == "person full" else n.split()[-1] for n in (near if rng.random() < 0.7 else strangers) if kind == "person" or " " in n]
    else:
        near = [n for n in known.listed if KIND[n] == kind]
        pool = near if rng.random() < 0.6 else MEMBERS[kind]
    pool = [n for n in pool if not same(n, old) and n not in claim]
    if not pool:
        return None
    label = CONTRADICTION if kind in ("month", "day") else NOT_ENTAILMENT
    return claim[:start] + rng.choice(pool) + claim[end:], label


def swap_roles(claim: str, known: Names) -> tuple[str, int] | None:
    """Who did what to whom, turned round: two names of one kind with a verb between them."""
    found = [s for s in spans(claim, known) if s[2] not in ("month", "day")]
    for (a_from, a_to, a_kind, a), (b_from, b_to, b_kind, b) in zip(found, found[1:]):
        between = claim[a_to:b_from]
        alike = a_kind.split()[0] == b_kind.split()[0] or {a_kind, b_kind} <= {"person", "person full", "party", "chamber", "country", "people", "agency"}
        if not alike or same(a, b) or re.match(r"[’']s\b", claim[a_to:]) or not re.search(r"[a-z]", between):
            continue
        if re.fullmatch(r"[\s,]*(?:(?:and|or|in|of|with|vs\.?|versus|the)\s*)*", between, re.I) or re.search(r"\b(?:met|meets?|meeting|talks|and|vs|debate|between)\b", claim[a_from:], re.I):
            continue
        return claim[:a_from] + b + between + a + claim[b_to:], NOT_ENTAILMENT
    return None


def change_verb(claim: str, rng: random.Random) -> tuple[str, int] | None:
    found = [m for m in re.finditer(r"[A-Za-z]+\b(?![’'])", claim) if m[0].lower() in OPPOSITE and m.start() > 0]
    return (replaced(claim, match, OPPOSITE[match[0].lower()]), CONTRADICTION) if found and (match := rng.choice(found)) else None


def raise_degree(claim: str, rng: random.Random, body: str) -> tuple[str, int] | None:
    """More than the body says: "dozens" becomes "hundreds", "considers" becomes "approves"."""
    found = [m for m in re.finditer(r"[A-Za-z]+", claim) if m.start() > 0 and EXAGGERATED.get(m[0].lower(), body.lower()) not in body.lower()]
    return (replaced(claim, match, EXAGGERATED[match[0].lower()]), NEUTRAL) if found and (match := rng.choice(found)) else None


def change_word(claim: str, rng: random.Random, body: str, lexicon: Lexicon) -> tuple[str, int] | None:
    """Any one word for another that stands near it in the encoder and nowhere in the body."""
    said = content(body)
    found = [m for m in re.finditer(r"[A-Za-z]{4,}\b(?![’'])", claim) if content(m[0]) and (m[0].islower() or re.search(rf"\b{m[0].lower()}", body))]
    for match in rng.sample(found, min(4, len(found))):
        new = lexicon.pick(match[0], rng)
        if new is not None and stem(new) not in said:
            return replaced(claim, match, new), NOT_ENTAILMENT
    return None


def replaced(claim: str, match: re.Match[str], new: str) -> str:
    return claim[: match.start()] + (new.title() if match[0][0].isupper() else new) + claim[match.end() :]


def cause_of(claim: str) -> str | None:
    """The cause or occasion that a headline ends with, link word and all."""
    match = _CAUSE.search(claim)
    return match[0] if match and len(claim[: match.start()].split()) >= 4 else None


def invent_cause(claim: str, rng: random.Random, body: str, causes: list[str]) -> tuple[str, int] | None:
    """Another headline's cause, in place of the claim's own or behind it."""
    new = rng.choice(causes) if causes and len(claim.split()) <= 14 else None
    if new is None or len(content(new) - content(body)) < 2:
        return None
    return claim.removesuffix(cause_of(claim) or "") + new, NEUTRAL


def negate(claim: str) -> tuple[str, int] | None:
    """With a "not" more, or one less: else the word alone would give the label away."""
    present = re.search(r"(?: not\b|(?<=[a-z])n[’']t\b)(?! only)", claim)
    if present and not re.search(r"(?:ca|wo)n[’']t", claim):
        return claim[: present.start()] + claim[present.end() :], CONTRADICTION
    says = re.search(r"\b(says|said|say)\b(?! (?:no|not|he|she|they)\b)", claim)
    if says and says.start() > 0 and says.end() < len(claim) - 12 and claim[says.end()] == " " and len(claim) % 2:
        return claim[: says.start()] + {"says": "denies", "said": "denied", "say": "deny"}[says[0]] + claim[says.end() :], CONTRADICTION
    match = _AUX.search(claim)
    if match is None or match.start() == 0 or (match[0].lower() in _NEEDS_VERB and not re.match(r" (?:been|to|\w+ed|\w+en|made|gone|won|lost|said|taken|had|become)\b", claim[match.end() :])):
        return None
    return claim[: match.end()] + " not" + claim[match.end() :], CONTRADICTION


def raise_certainty(claim: str) -> tuple[str, int] | None:
    """"may close" becomes "will close": the body then leaves open what the claim states."""
    match = _MODAL.search(claim)
    if match is None or match.start() == 0:
        return None
    return replaced(claim, match, "will"), NEUTRAL


def edit(claim: str, rng: random.Random, body: str, known: Names, material: Material) -> tuple[str, int, str] | None:
    """One edit, the kinds tried in random order."""
    kinds = [
        ("number", lambda: change_number(claim, rng, body)),
        ("name", lambda: change_name(claim, rng, known, material.strangers)),
        ("role", lambda: swap_roles(claim, known)),
        ("verb", lambda: change_verb(claim, rng)),
        ("word", lambda: change_word(claim, rng, body, material.lexicon) if material.lexicon else None),
        ("degree", lambda: raise_degree(claim, rng, body)),
        ("cause", lambda: invent_cause(claim, rng, body, material.causes) if rng.random() < 0.5 else None),
        ("negation", lambda: negate(claim)),
        ("certainty", lambda: raise_certainty(claim)),
    ]
    rng.shuffle(kinds)
    # roles and numbers apply to few claims and are what the model is weakest at
    if rng.random() < 0.6:
        kinds.sort(key=lambda k: k[0] not in ("role", "number", "certainty", "degree", "verb"))
    for kind, make in kinds:
        made = make()
        if made is not None and made[0] != claim:
            return made[0], made[1], kind
    return None
