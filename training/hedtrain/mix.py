"""How many rows of each source a training stage sees.

The start model has already read the sentence pairs; they are replayed so that it does not forget, weighted towards the
sets whose premise and hypothesis share most words in every class. Shortened sentences are easy to make in any number
and are held back, above all added "not"s, so that no one edit becomes a cue.
"""

from __future__ import annotations

import random
from collections import Counter

from .rows import Row

MOST_CHARACTERS = 1400  # of a document window; longer ones are cut by the tokenizer and may lose their evidence
MOST = {
    "nli/ling_in_loop.train": 5500,
    "nli/mnli_hw2.train": 4500,
    "nli/newprotocols_edit_premise.train": 2500,
    "nli/rte.train": 1600,
    "nli/newprotocols_edit_other.train": 1500,
    "nli/vania_sim_wiki.train": 1000,
    "nli/taxinli_mnli_train.train": 900,
    "nli/fever_rte2.dev": 800,
    "nli/newprotocols_contrast.train": 800,
    "nli/snli_sub.train": 700,
    "nli/fever_nli_binary.dev": 600,
    "nli/newprotocols_base.train": 600,
    "nli/cad_snli.train": 500,
    "nli/climate_fever.all": 500,
    "nli/covidfact.train": 300,
    "nli/cb.train": 200,
    "news sentence": 5000,
    "news stance": 2700,
    "news sentence, name changed": 2600,
    "news sentence, number changed": 2000,
    "news sentence, verb changed": 1800,
    "news sentence, negation changed": 1600,
}


def mix(rows: list[Row], rng: random.Random, nli_share: float = 1.0) -> list[Row]:
    """A shuffled draw: at most `MOST` rows a source (pairs of other nli/ sources none), all of everything else."""
    rows = list(rows)
    rng.shuffle(rows)
    taken: Counter[str] = Counter()
    chosen = []
    for row in rows:
        pair = row.source.startswith("nli/")
        most = MOST.get(row.source, 0 if pair else len(rows)) * (nli_share if pair else 1)
        if taken[row.source] < most and not (row.source.startswith("fact/") and len(row.premise) >= MOST_CHARACTERS):
            taken[row.source] += 1
            chosen.append(row)
    return chosen
