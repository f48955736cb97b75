"""Rows of training data and how they are read and written.

A row is one (premise, hypothesis) pair. Two-class sources say only "not entailment"; such rows have the label 3 and are
trained on the probability of entailment alone. `soft` is a larger model's probability of each of the three (`distil`);
`contrast` is a second hypothesis, with one thing turned around, which the premise does not entail though it does the first.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

ENTAILMENT, NEUTRAL, CONTRADICTION, NOT_ENTAILMENT = range(4)
# What the model tells apart, and what a row of data may say.
CLASSES = {ENTAILMENT: "entailment", NEUTRAL: "neutral", CONTRADICTION: "contradiction"}
LABELS = {name: label for label, name in CLASSES.items()} | {"not_entailment": NOT_ENTAILMENT}


@dataclass(frozen=True)
class Row:
    premise: str
    hypothesis: str
    label: int
    source: str
    soft: tuple[float, float, float] | None = None
    contrast: str | None = None


def read_jsonl_xz(path: Path) -> Iterator[dict]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def write_rows(path: Path, rows: Iterable[Row]) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for row in rows:
            known = {name: value for name, value in asdict(row).items() if value is not None}
            out.write(json.dumps(known, ensure_ascii=False) + "\n")
            count += 1
    return count


def hypothesis_of(claim: str) -> str:
    """A claim without its full stop, as the product puts it to the model.

    The product also writes the numbers of both sides in one way (`plainNumbers`: "sixty-four" as 64, "$1.5bn" as "$1.5 billion");
    training and the teacher read them as they stand, so that the weights have seen either way.
    """
    return claim[:-1] if claim.endswith(".") and not claim.endswith("..") else claim


def load_rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [Row(**{**row, "soft": tuple(row["soft"])} if "soft" in row else row) for row in map(json.loads, lines)]
