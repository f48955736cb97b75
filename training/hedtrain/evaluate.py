"""A quick look at a model folder, for choosing between runs; the product's own benchmark is the TypeScript one.

A claim's score is the largest entailment probability over a document's sentences and pairs of neighbouring sentences;
`windows` of them, those that hold most of the claim's rare words, are read. No rules, no calibration.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from .edits import Material, edit
from .names import find_names
from .news_text import Windows, content, sentences
from .prepare import nli_path
from .rows import LABELS, NOT_ENTAILMENT, read_jsonl_xz
from .splits import bucket, document_key, fnc_part, news_part
from .teacher import OnnxScorer

Pair = tuple[str, str]
NLI_DEV = ("mnli_mismatched_3way_part.dev", "rte.dev", "newprotocols_edit_premise.dev")
NLI_TEST = ("mnli.dev_matched", "snli.test", "rte123_pascal.test", "fever_symmetric_unseen_claims.test", "glue_diagnostic.test", "newprotocols_paragraph.dev")
FACT_DEV = ("defacto.val", "summac_factcc.val")
FACT_TEST = ("defacto.test", "fib_xsum.all", "entfa_xsum.test", "cliff.test", "xsumfaith.all", "summedits_samsum.all", "summedits_scitldr.all", "summedits_ectsum.all")


def sample(rows: list, most: int, seed: int = 7) -> list:
    rows = list(rows)
    random.Random(seed).shuffle(rows)
    return rows[:most]


def nli_accuracy(scorer: OnnxScorer, data: Path, name: str, most: int) -> float | None:
    """Accuracy over the classes that the set has: three, or entailment (P >= 0.5) against the rest."""
    if not nli_path(data, name).exists():
        return None
    rows = sample(read_jsonl_xz(nli_path(data, name)), most)
    truth = np.array([LABELS[r["label"]] for r in rows])
    p = scorer.probabilities([(r["premise"], r["hypothesis"]) for r in rows])
    two = not {1, 2} <= set(truth.tolist())
    right = ((p[:, 0] >= 0.5) == (truth == 0)) if two else (p.argmax(1) == truth)
    return 100 * float(right.mean())


def claim_scores(scorer: OnnxScorer, items: list[tuple[str, str]], windows: int) -> np.ndarray:
    """Largest entailment of each claim over its document's best-matching windows."""
    pairs: list[Pair] = []
    ends = []
    for document, claim in items:
        ranked = Windows(sentences(document)[:120])
        pairs.extend((ranked.text(a, b), claim) for _, a, b in ranked.best(claim, windows))
        ends.append(len(pairs))
    scores = scorer.probabilities(pairs)[:, 0] if pairs else np.zeros(0)
    return np.array([scores[a:b].max() if b > a else 0.0 for a, b in zip([0, *ends], ends)])


def auc(truth: list, scores) -> float | None:
    """Area under the ROC curve in percent; None where only one class is there."""
    if len({bool(t) for t in truth}) < 2:
        return None
    return 100 * float(roc_auc_score(truth, scores))


def fact_auc(scorer: OnnxScorer, data: Path, name: str, most: int, windows: int) -> float | None:
    path = data / f"fact/{name}.jsonl.xz"
    if not path.exists():
        return None
    rows = [r for r in read_jsonl_xz(path) if r["label"] in ("supported", "unsupported") and r.get("human", True) is not False]
    rows = sample(rows, most)
    return auc([r["label"] == "supported" for r in rows], claim_scores(scorer, [(r["document"], r["claim"]) for r in rows], windows))


def fnc_auc(scorer: OnnxScorer, data: Path, part: str, most: int, windows: int) -> float | None:
    """Agree against disagree: the hard half, telling a denial from support."""
    path = data / "fact/fnc1.train.jsonl.xz"
    if not path.exists():
        return None
    rows = [r for r in read_jsonl_xz(path) if r["label"] in ("supported", "refuted") and fnc_part(r["document"]) == part]
    rows = sample([r for r in rows if r["label"] == "refuted"], most // 2) + sample([r for r in rows if r["label"] == "supported"], most // 2)
    return auc([r["label"] == "supported" for r in rows], claim_scores(scorer, [(r["document"], r["claim"]) for r in rows], windows))


def news_items(data: Path, part: str, most: int) -> tuple[list[Pair], list[Pair], list[Pair]]:
    """(real, changed, misplaced) as (document, headline); the changes are those of `edits`."""
    path = data / "news/allsides37k.jsonl.xz"
    rows = [r for r in read_jsonl_xz(path) if news_part(r.get("source") or "", r.get("date") or "") == part and 5 <= len(r["title"].split()) <= 18 and "?" not in r["title"]] if path.exists() else []
    rows = sample(rows, most * 4)
    strangers = list({full for r in rows[:300] for full in find_names(r["body"][:3000]).people.values() if " " in full})
    rng = random.Random(11)
    real, changed, misplaced = [], [], []
    for row in rows:
        made = edit(row["title"], rng, row["body"], find_names(row["body"]), Material(sorted(strangers)))
        if made is None or len(real) >= most:
            continue
        wanted = content(row["title"])
        near = max((o for o in rows if o["date"][:7] != row["date"][:7]), key=lambda o: len(wanted & content(o["title"])), default=None)
        real.append((row["body"], row["title"]))
        changed.append((row["body"], made[0]))
        if near is not None:
            misplaced.append((near["body"], row["title"]))
    return real, changed, misplaced


def news_figures(scorer: OnnxScorer, data: Path, part: str, most: int, windows: int) -> dict[str, float | None]:
    real, changed, misplaced = (claim_scores(scorer, items, windows) for items in news_items(data, part, most))
    if not len(real):
        return {}
    found: dict[str, float | None] = {}
    for name, wrong in (("changed", changed), ("misplaced", misplaced)):
        if len(wrong):
            found[f"news {name} AUC"] = auc([1] * len(real) + [0] * len(wrong), [*real, *wrong])
            found[f"news {name} flagged at 10 %"] = 100 * float((wrong < np.quantile(real, 0.1)).mean())
    return found


def evaluate(folder: Path, data: Path, part: str, most: int = 250, windows: int = 12, file: str = "onnx/model_quantized.onnx") -> dict[str, float]:
    """Figures on development (`dev`) or test splits; a missing set is left out."""
    scorer = OnnxScorer(folder, file=file)
    found: dict[str, float | None] = {}
    for name in NLI_DEV if part == "dev" else NLI_TEST:
        found[f"{name} accuracy"] = nli_accuracy(scorer, data, name, most * 4)
    for name in FACT_DEV if part == "dev" else FACT_TEST:
        found[f"{name} AUC"] = fact_auc(scorer, data, name, most, windows)
    found["fnc1 agree/disagree AUC"] = fnc_auc(scorer, data, part, most, windows)
    found |= news_figures(scorer, data, part, most, windows)
    return {name: round(value, 1) for name, value in found.items() if value is not None}
