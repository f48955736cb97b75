"""Fine-tune the cross-encoder: time-bounded, resumable, one process a core.

Single-thread processes that read different rows and average their weights every few steps (`peers`) use shared cores
better than one process with as many threads, whose barriers wait for whatever else runs. Label smoothing and a moving
average of the weights; runs can be averaged afterwards too ("soup", Wortsman et al. 2022, arXiv 2203.05482).
"""

from __future__ import annotations

import functools
import json
import math
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional as F
from transformers import AutoModelForSequenceClassification, PreTrainedModel

from .model_folder import copy_tokenizer, name_classes
from .peers import Peers
from .rows import NOT_ENTAILMENT, Row, hypothesis_of

CHUNK = 64
_say = functools.partial(print, flush=True)


@dataclass(frozen=True)
class Plan:
    minutes: float
    steps: int | None = None
    batch_tokens: int = 2048
    learning_rate: float = 4e-5
    warm_up: float = 0.04
    smoothing: float = 0.05
    trust: float = 0.5
    """The part of the loss that a row's soft label makes up, where it has one."""
    margin: float = 1.0
    """By how much the log-odds of a hypothesis are to exceed those of its contrast."""
    average: float = 0.998
    max_tokens: int = 256
    seed: int = 1
    threads: int = 1
    workers: int = 1
    sync_every: int = 8
    average_every: int = 4
    checkpoint_minutes: float = 4.0


@dataclass(frozen=True)
class Encoded:
    """A tokenised row: its ids, how many of them are the premise's (with [CLS] and its [SEP]), its label, hard and soft.

    A row's contrast is one of its own, read in the same batch.
    """

    ids: np.ndarray
    premise: int
    label: int
    soft: tuple[float, float, float] | None = None
    contrast: Encoded | None = None

    @property
    def count(self) -> int:
        return 1 if self.contrast is None else 2

    @property
    def width(self) -> int:
        return padded(len(self.ids) if self.contrast is None else max(len(self.ids), len(self.contrast.ids)))


def encode(rows: list[Row], tokenizer: Tokenizer, max_tokens: int) -> list[Encoded]:
    tokenizer.enable_truncation(max_tokens, strategy="longest_first")
    tokenizer.no_padding()
    contrasts = [replace(row, hypothesis=row.contrast, label=NOT_ENTAILMENT, soft=None, contrast=None) for row in rows if row.contrast is not None]
    beside = iter(encode(contrasts, tokenizer, max_tokens) if contrasts else [])
    found = []
    for start in range(0, len(rows), 5000):
        some = rows[start : start + 5000]
        for row, e in zip(some, tokenizer.encode_batch([(r.premise, hypothesis_of(r.hypothesis)) for r in some]), strict=True):
            found.append(Encoded(np.array(e.ids, np.uint16), e.type_ids.count(0), row.label, row.soft, None if row.contrast is None else next(beside)))
    return found


def batches(encoded: list[Encoded], plan: Plan, rng: random.Random) -> Iterator[list[int]]:
    """Endless batches of about equal token count: shuffled, then sorted by length within large chunks."""
    while True:
        order = list(range(len(encoded)))
        rng.shuffle(order)
        made: list[list[int]] = []
        for start in range(0, len(order), CHUNK * 64):
            made.extend(batches_by_length(order[start : start + CHUNK * 64], encoded, plan))
        rng.shuffle(made)
        yield from made


def batches_by_length(places: list[int], encoded: list[Encoded], plan: Plan) -> Iterator[list[int]]:
    current: list[int] = []
    count = 0
    for i in sorted(places, key=lambda i: encoded[i].width):
        own = encoded[i].count
        if current and (encoded[i].width * (count + own) > plan.batch_tokens or count + own > 48):
            yield current
            current, count = [], 0
        current.append(i)
        count += own
    if current:
        yield current


def padded(length: int) -> int:
    """Lengths are rounded up to multiples of 8, so that the allocator sees few sizes."""
    return (length + 7) // 8 * 8


def loss_of(logits: torch.Tensor, labels: torch.Tensor, smoothing: float) -> torch.Tensor:
    """Each row's cross-entropy; rows of two-class sources by the probability of entailment against the other two together."""
    log = F.log_softmax(logits, dim=-1)
    two = torch.logsumexp(log[:, 1:], dim=-1).mul(1 - smoothing).add(log[:, 0] * smoothing).neg()
    three = F.cross_entropy(logits, labels.clamp(max=NOT_ENTAILMENT - 1), label_smoothing=smoothing, reduction="none")
    return torch.where(labels == NOT_ENTAILMENT, two, three)


def train(rows: list[Row], start: Path, out: Path, plan: Plan, log: Callable[[str], None] = _say) -> None:
    """Train from `start` into `out/weights`; with `plan.workers`, in as many processes."""
    out.mkdir(parents=True, exist_ok=True)
    if plan.workers == 1:
        _train(rows, start, out, plan, Peers(), log)
    else:
        Peers.run(plan.workers, out, _train, rows, start, out, plan)


def _train(rows: list[Row], start: Path, out: Path, plan: Plan, peers: Peers, log: Callable[[str], None] = _say) -> None:
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed + peers.rank)
    rng = random.Random(plan.seed + peers.rank)
    encoded = encode(rows[peers.rank :: peers.count], Tokenizer.from_file(str(start / "tokenizer.json")), plan.max_tokens)

    # One pass over much data needs no dropout, and the words of a headline no new embeddings.
    model = AutoModelForSequenceClassification.from_pretrained(
        start, num_labels=3, attn_implementation="eager", ignore_mismatched_sizes=True, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0
    )
    model.train()
    model.base_model.embeddings.word_embeddings.weight.requires_grad_(False)
    learned = {name: value for name, value in model.named_parameters() if value.requires_grad}
    optimizer = torch.optim.AdamW(learned.values(), lr=plan.learning_rate, weight_decay=0.01, fused=True)
    averaged = {name: value.detach().clone() for name, value in learned.items()}
    step, spent = 0, 0.0
    state_path = out / f"state-{peers.rank}.pt"
    if state_path.exists():
        state = torch.load(state_path)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        averaged, step, spent = state["averaged"], state["step"], state["spent"]
        rng = random.Random((plan.seed + peers.rank) * 1000 + step)
        log(f"resumed at step {step}")

    began, last_save, running, progress, due = time.monotonic() - spent, time.monotonic(), None, 0.0, False
    for chosen in batches(encoded, plan, rng):
        elapsed = time.monotonic() - began
        if step % plan.sync_every == 0:
            progress = step / plan.steps if plan.steps else elapsed / (plan.minutes * 60)
            # What all must agree on (when to end, when to save) is decided where all meet.
            progress, due = peers.average(learned, progress, time.monotonic() - last_save > plan.checkpoint_minutes * 60)
        if progress >= 1:
            break
        if due:
            last_save, due = time.monotonic(), False
            if peers.rank == 0:
                save(model, averaged, start, out)
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "averaged": averaged, "step": step, "spent": elapsed}, state_path.with_suffix(".tmp"))
            state_path.with_suffix(".tmp").replace(state_path)
        scale = min(1.0, progress / plan.warm_up) * 0.5 * (1 + math.cos(math.pi * progress)) + 0.02
        for group in optimizer.param_groups:
            group["lr"] = plan.learning_rate * scale
        loss = loss_of_batch(model, [encoded[i] for i in chosen], plan)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learned.values(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        if step % plan.average_every == 0:
            keep = min(plan.average**plan.average_every, step / (step + 10 * plan.average_every))
            with torch.no_grad():
                torch._foreach_lerp_(list(averaged.values()), list(learned.values()), 1 - keep)
        running = loss.item() if running is None else 0.99 * running + 0.01 * loss.item()
        if step % 200 == 0 and peers.rank == 0:
            log(f"step {step} loss {running:.4f} progress {progress:.3f} {elapsed:.0f} s")
    if peers.rank == 0:
        save(model, averaged, start, out)
        log(f"done: {step} steps, loss {running if running is None else round(running, 4)}")


def loss_of_batch(model: PreTrainedModel, rows: list[Encoded], plan: Plan) -> torch.Tensor:
    """The mean loss of some rows and their contrasts: of their labels, and of their soft labels as far as these are trusted.

    A row that is not told from its contrast adds what `preference` says.
    """
    contrasts = [row.contrast for row in rows if row.contrast is not None]
    all_rows = [*rows, *contrasts]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = logits_of(model, *batch_of(all_rows, model)).float()
    hard = loss_of(logits, torch.tensor([row.label for row in all_rows]), plan.smoothing)
    trust = torch.tensor([plan.trust if row.soft else 0.0 for row in all_rows])
    soft = F.cross_entropy(logits, torch.tensor([row.soft or (0.0, 0.0, 0.0) for row in all_rows]), reduction="none")
    losses = (1 - trust) * hard + trust * soft
    own = logits[: len(rows)][torch.tensor([row.contrast is not None for row in rows])]
    return (losses.sum() + preference(own, logits[len(rows) :], plan.margin).sum()) / len(all_rows)


def preference(logits: torch.Tensor, contrasts: torch.Tensor, margin: float) -> torch.Tensor:
    """How far each row's log-odds of entailment fail to exceed its contrast's by the margin, smoothly."""
    return F.softplus(margin - (log_odds(logits) - log_odds(contrasts)))


def log_odds(logits: torch.Tensor) -> torch.Tensor:
    return logits[:, 0] - torch.logsumexp(logits[:, 1:], dim=-1)


def batch_of(rows: list[Encoded], model: PreTrainedModel) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, mask and segments of some rows, padded to the longest of them."""
    width = padded(max(len(row.ids) for row in rows))
    ids = torch.full((len(rows), width), model.config.pad_token_id, dtype=torch.long)
    types, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    for place, row in enumerate(rows):
        n = len(row.ids)
        ids[place, :n] = torch.from_numpy(row.ids.astype(np.int64))
        types[place, row.premise : n] = 1
        mask[place, :n] = 1
    return ids, mask, types


def logits_of(model: PreTrainedModel, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
    # Encoders without a second segment, such as MPNet, part premise and hypothesis by their separators alone.
    segments = {"token_type_ids": types} if getattr(model.config, "type_vocab_size", 0) > 1 else {}
    return model(input_ids=ids, attention_mask=mask, **segments).logits


def save(model: PreTrainedModel, averaged: dict[str, torch.Tensor], start: Path, out: Path) -> None:
    """The averaged weights as a Hugging Face folder."""
    current = {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict({**current, **averaged})
    name_classes(model.config)
    model.save_pretrained(out / "weights")
    model.load_state_dict(current)
    copy_tokenizer(start, out / "weights")


def soup(folders: list[Path], out: Path) -> None:
    """The mean of several runs' weights, all started from the same ones."""
    models = [AutoModelForSequenceClassification.from_pretrained(f / "weights") for f in folders]
    mean = {k: torch.stack([m.state_dict()[k].float() for m in models]).mean(0) if v.is_floating_point() else v for k, v in models[0].state_dict().items()}
    models[0].load_state_dict(mean)
    models[0].save_pretrained(out)
    copy_tokenizer(folders[0] / "weights", out)
    (out / "soup.json").write_text(json.dumps([f.name for f in folders]) + "\n")
