"""How many rows of each source a training stage sees.

Nearly all of the sentence pairs, captions and made-up ones excepted. Shortened sentences are easy to make in any number
and are held back, above all added "not"s, so that no one edit becomes a cue.
"""

from __future__ import annotations

import random
from collections import Counter

from .rows import Row

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
    "news sentence": 20000,
    "news stance": 10000,
    "news sentence, name changed": 10000,
    "news sentence, number changed": 8000,
    "news sentence, verb changed": 7000,
    "news sentence, negation changed": 4000,
}


def mix(rows: list[Row], rng: random.Random) -> list[Row]:
    """A shuffled draw: at most `MOST` rows a source (pairs of other nli/ sources none), all of everything else."""
    rows = list(rows)
    rng.shuffle(rows)
    taken: Counter[str] = Counter()
    chosen = []
    for row in rows:
        pair = row.source.startswith("nli/")
        most = MOST.get(row.source, 0 if pair else len(rows))
        if taken[row.source] < most and not (row.source.startswith("fact/") and len(row.premise) >= MOST_CHARACTERS):
            taken[row.source] += 1
            chosen.append(row)
    return chosen
