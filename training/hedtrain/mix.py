"""How many rows of each source a training stage sees.

Nearly all of the sentence pairs, captions and made-up ones excepted. Shortened sentences are easy to make in any number
and are held back, above all added "not"s, so that no one edit becomes a cue. One sentence pair in seven is put among
other premises of its source: its label stays, and a person's label then teaches reading in a longer text too.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

from .rows import CONTRADICTION, Row

MOST_CHARACTERS = 1400  # of a document window; longer ones are cut by the tokenizer and may lose their evidence
MOST = {
    "nli/ling_in_loop.train": 45000,
    "nli/mnli_hw2.train": 20000,
    "nli/taxinli_mnli_train.train": 2100,
    "nli/newprotocols_edit_premise.train": 8500,
    "nli/newprotocols_edit_other.train": 8500,
    "nli/newprotocols_base.train": 8500,
    "nli/newprotocols_contrast.train": 6000,
    "nli/vania_sim_wiki.train": 6200,
    "nli/vania_base_wiki.train": 2800,
    "nli/vania_translate_wiki.train": 6200,
    "nli/fever_rte2.dev": 6000,
    "nli/fever_nli_binary.dev": 6000,
    "nli/snli_sub.train": 10000,
    "nli/cad_snli.train": 5000,
    "nli/rte.train": 2500,
    "nli/climate_fever.all": 2500,
    "nli/covidfact.train": 1500,
    "nli/scone.train": 500,
    "nli/cb.train": 250,
    "news sentence": 14000,
    "news stance": 14000,
    "news sentence, name changed": 5000,
    "news sentence, number changed": 5000,
    "news sentence, verb changed": 6000,
    "news sentence, word changed": 7000,
    "news sentence, cause changed": 2500,
    "news sentence, degree changed": 3500,
    "news sentence, negation changed": 3000,
}
# What is rare and hard is seen this many times: a body that denies its headline's claim; rumours.
TIMES = {("fact/fnc1.train", CONTRADICTION): 3, ("fact/emergent.headline", None): 2}
AMONG = 0.15  # of sentence pairs with a short premise
SHORT = 30  # words


def mix(rows: list[Row], rng: random.Random) -> list[Row]:
    """A shuffled draw: at most `MOST` rows a source (pairs of other nli/ sources none), all of everything else, some several `TIMES`."""
    rows = list(rows)
    rng.shuffle(rows)
    taken: Counter[str] = Counter()
    chosen = []
    for row in rows:
        pair = row.source.startswith("nli/")
        most = MOST.get(row.source, 0 if pair else len(rows))
        if taken[row.source] < most and not (row.source.startswith("fact/") and len(row.premise) >= MOST_CHARACTERS):
            taken[row.source] += 1
            chosen.extend([row] * TIMES.get((row.source, row.label), TIMES.get((row.source, None), 1)))
    chosen = among_others(chosen, rng)
    rng.shuffle(chosen)
    return chosen


def among_others(rows: list[Row], rng: random.Random) -> list[Row]:
    """Some of the sentence pairs with one to five other premises of their source around their own."""
    premises: dict[str, list[str]] = {}
    for row in rows:
        if row.source.startswith("nli/") and len(row.premise.split()) <= SHORT:
            premises.setdefault(row.source, []).append(row.premise)
    return [_among(row, premises[row.source], rng) if row.source in premises and len(row.premise.split()) <= SHORT and rng.random() < AMONG else row for row in rows]


def _among(row: Row, premises: list[str], rng: random.Random) -> Row:
    others = rng.sample(premises, min(len(premises), rng.randint(1, 5)))
    others.insert(rng.randint(0, len(others)), row.premise)
    return replace(row, premise=" ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in others))
