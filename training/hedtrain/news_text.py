"""Sentences, names, numbers and overlap, as simple as synthesis needs them."""

from __future__ import annotations

import math
import random
import re
from collections import Counter

STRETCH = (70, 160)  # words; the product reads stretches of up to 220 tokens
_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
_NOT_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|Jr|Sr|No|vs|Inc|Corp|Co|Ltd|U\.S|U\.K|U\.N|D\.C|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’\-]*")
_STOP = set(
    "a an the this that these those of in on at to for from by with and or but as is are was were be been being it its he she they "
    "his her their them him i you we our us who which what when where how why not no so than then there here has have had do does "
    "did will would can could may might should must about after before over under into out up down off said says say also more".split()
)


def sentences(text: str) -> list[str]:
    found: list[str] = []
    for paragraph in re.split(r"\n+", text):
        start = 0
        for match in _END.finditer(paragraph):
            piece = paragraph[start : match.start()].strip()
            if _NOT_END.search(piece):
                continue
            found.append(piece)
            start = match.end()
        rest = paragraph[start:].strip()
        if rest:
            found.append(rest)
    return [s for s in found if 4 <= len(s.split()) <= 60]


def content(text: str) -> set[str]:
    """Content words, crudely stemmed."""
    words = (w.lower().removesuffix("'s").removesuffix("’s") for w in _WORD.findall(text))
    return {stem(w) for w in words if w not in _STOP and len(w) > 1}


def stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def names(text: str) -> Counter[str]:
    """Capitalised words in mid-sentence that the text never writes in lower case."""
    lower = set(re.findall(r"\b[a-z]{3,}\b", text))
    found = re.findall(r"(?<=[a-z,;] )([A-Z][a-z]{2,})(?=[\s,.;:’'])", text)
    return Counter(n for n in found if n.lower() not in lower)


class Windows:
    """Stretches of one to three sentences of a body, ranked by how much of a claim's rare words they hold."""

    def __init__(self, body: list[str]):
        self.body = body
        self.words = [content(s) for s in body]
        count = Counter(w for ws in self.words for w in ws)
        n = len(body) + 1
        self.weight = {w: math.log(1 + n / (c + 0.5)) for w, c in count.items()}
        self.unseen = math.log(1 + n / 0.5)

    def best(self, claim: str, most: int, sizes: tuple[int, ...] = (1, 2)) -> list[tuple[float, int, int]]:
        """(coverage, first, last) of the best windows, most covering first."""
        wanted = content(claim)
        total = sum(self.weight.get(w, self.unseen) for w in wanted) or 1.0
        ranked = []
        for size in sizes:
            for first in range(len(self.body) - size + 1):
                have = set().union(*self.words[first : first + size])
                share = sum(self.weight.get(w, self.unseen) for w in wanted & have) / total
                ranked.append((share - 0.04 * (size - 1), first, first + size - 1))
        ranked.sort(key=lambda item: (-item[0], item[1], item[2]))
        return ranked[:most]

    def text(self, first: int, last: int) -> str:
        return " ".join(self.body[first : last + 1])

    def around(self, first: int, last: int, most_words: int, rng: random.Random) -> str:
        """The window with sentences before and behind it, as long as it holds no more than `most_words` words."""
        words = sum(len(s.split()) for s in self.body[first : last + 1])
        while True:
            sides = [at for at in (first - 1, last + 1) if 0 <= at < len(self.body) and words + len(self.body[at].split()) <= most_words]
            if not sides:
                return self.text(first, last)
            at = rng.choice(sides)
            first, last = min(first, at), max(last, at)
            words += len(self.body[at].split())

    def premise(self, first: int, last: int, rng: random.Random) -> str:
        """What a claim is trained on: the window alone, or in four of ten cases a stretch of the body around it."""
        return self.around(first, last, rng.randint(*STRETCH), rng) if rng.random() < 0.4 else self.text(first, last)
