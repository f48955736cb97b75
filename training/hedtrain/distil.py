"""Soft labels: what a larger encoder, trained on the same rows first, thinks of each pair.

The small one that ships then learns from both, the person's or the rule's label and the larger one's doubt about it
(Hinton et al. 2015, arXiv 1503.02531).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch
import torch.multiprocessing as processes
from tokenizers import Tokenizer
from transformers import AutoModelForSequenceClassification, PreTrainedModel

from .rows import Row, write_rows
from .train import Plan, batch_of, batches_by_length, encode, logits_of

PIECE = 2000  # rows a file of labels; what is there already is not made again


def soften(rows: list[Row], teacher: Path, out: Path, workers: int = 1, log: Callable[[str], None] = print) -> None:
    """Write `rows` with the teacher's (entailment, neutral, contradiction) as `soft` to `out`; goes on where it was cut off."""
    pieces = out.with_suffix(".pieces")
    pieces.mkdir(parents=True, exist_ok=True)
    if workers == 1:
        _label(0, 1, rows, teacher, pieces)
    else:
        processes.spawn(_label, (workers, rows, teacher, pieces), nprocs=workers)
    soft = [tuple(label) for start in range(0, len(rows), PIECE) for label in json.loads(_piece(pieces, start).read_text())]
    sure = sum(max(label) > 0.9 for label in soft) / max(1, len(soft))
    log(f"{write_rows(out, (replace(row, soft=label) for row, label in zip(rows, soft, strict=True)))} rows; sure of {100 * sure:.0f} %")


def _piece(pieces: Path, start: int) -> Path:
    return pieces / f"{start:08d}.json"


def _label(rank: int, count: int, rows: list[Row], teacher: Path, pieces: Path) -> None:
    torch.set_num_threads(1)
    model = AutoModelForSequenceClassification.from_pretrained(teacher, attn_implementation="eager").eval()
    tokenizer = Tokenizer.from_file(str(teacher / "tokenizer.json"))
    for start in range(rank * PIECE, len(rows), count * PIECE):
        file = _piece(pieces, start)
        if not file.exists():
            file.with_suffix(".tmp").write_text(json.dumps(soft_labels(rows[start : start + PIECE], model, tokenizer)))
            file.with_suffix(".tmp").replace(file)


def soft_labels(rows: list[Row], model: PreTrainedModel, tokenizer: Tokenizer) -> list[list[float]]:
    plan = Plan(minutes=0)
    encoded = encode(rows, tokenizer, plan.max_tokens)
    found: list[list[float]] = [[]] * len(rows)
    # In bfloat16: torch's dynamic int8, twice as fast, agreed with floats on two decisions in three.
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for chosen in batches_by_length(list(range(len(rows))), encoded, plan):
            probabilities = logits_of(model, *batch_of([encoded[i] for i in chosen], model)).float().softmax(-1)
            for place, label in zip(chosen, probabilities.tolist(), strict=True):
                found[place] = [round(p, 4) for p in label]
    return found
