"""Words that stand near each other in the encoder's own embedding: the near misses of a claim."""

from __future__ import annotations

import random
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

# The nearest are the word's own forms and its synonyms, which change nothing; from here on they mean something else
# ("arrested": charged, deported, acquitted).
FIRST, LAST = 12, 70
_ENDINGS = ("ing", "ed", "s")


class Lexicon:
    """Near misses by word, of the same ending and another stem; found once for every word asked for."""

    def __init__(self, encoder: Path):
        embedding = next(v for k, v in load_file(encoder / "model.safetensors").items() if k.endswith("word_embeddings.weight")).float()
        vocabulary = Tokenizer.from_file(str(encoder / "tokenizer.json")).get_vocab()
        self.words = sorted(w for w in vocabulary if len(w) >= 4 and w.isascii() and w.isalpha())
        self.place = {word: at for at, word in enumerate(self.words)}
        rows = embedding[torch.tensor([vocabulary[w] for w in self.words])]
        self.vectors = torch.nn.functional.normalize(rows - rows.mean(0), dim=1)
        self.found: dict[str, list[str]] = {}

    def near_misses(self, word: str) -> list[str]:
        if word not in self.found:
            self.found[word] = self._near_misses(word)
        return self.found[word]

    def _near_misses(self, word: str) -> list[str]:
        if word not in self.place:
            return []
        order = (self.vectors @ self.vectors[self.place[word]]).topk(LAST).indices.tolist()
        ranked = [self.words[at] for at in order]
        alike = {w for w in ranked[:FIRST]}
        return [w for w in ranked[FIRST:] if ending(w) == ending(word) and not any(w[:5] == other[:5] for other in alike)]

    def pick(self, word: str, rng: random.Random) -> str | None:
        found = self.near_misses(word.lower())
        return rng.choice(found) if found else None


def ending(word: str) -> str:
    return next((e for e in _ENDINGS if word.endswith(e)), "")
