"""The two promises of the int8 file, checked: it decides as the float model does, and a pair's company does not matter."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from .prepare import nli_path
from .rows import read_jsonl_xz
from .teacher import OnnxScorer


def mnli_pairs(data: Path, most: int) -> list[tuple[str, str]]:
    rows = list(read_jsonl_xz(nli_path(data, "mnli_mismatched_3way_part.dev")))[:most]
    return [(r["premise"], r["hypothesis"]) for r in rows]


def compare(folder: Path, pairs: list[tuple[str, str]], threads: int = 2) -> dict[str, float]:
    """Agreement of argmax with the float file (%), largest probability difference, batch dependence, pairs a second."""
    exact = OnnxScorer(folder, threads, file="onnx/model.onnx").probabilities(pairs, 16)
    quick = OnnxScorer(folder, threads)
    began = time.monotonic()
    found = quick.probabilities(pairs, 16)
    seconds = time.monotonic() - began
    some = pairs[:200]
    alone = quick.probabilities(some, 1)
    together = quick.probabilities(some[::-1], 50)[::-1]
    return {
        "agreement %": round(100 * float((exact.argmax(1) == found.argmax(1)).mean()), 2),
        "largest difference": round(float(np.abs(exact - found).max()), 4),
        "mean difference": round(float(np.abs(exact - found).mean()), 5),
        "batch dependence": float(np.abs(alone - together).max()),
        "pairs a second": round(len(pairs) / seconds),
    }
