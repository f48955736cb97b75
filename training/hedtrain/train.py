"""Fine-tune the cross-encoder: time-bounded, resumable, one seed a process.

Two single-thread processes with different seeds and one start use two shared cores better than one process with two
threads, whose barriers wait for whatever else runs; their averaged weights ("soup", Wortsman et al. 2022, arXiv
2203.05482) are what ships. Label smoothing and a moving average of the weights within a run.
"""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn import functional as F
from transformers import BertForSequenceClassification

from .rows import NOT_ENTAILMENT, Row

CHUNK = 64


@dataclass(frozen=True)
class Plan:
    minutes: float
    steps: int | None = None
    batch_tokens: int = 2048
    learning_rate: float = 4e-5
    warm_up: float = 0.04
    smoothing: float = 0.05
    average: float = 0.998
    max_tokens: int = 256
    seed: int = 1
    threads: int = 1
    checkpoint_minutes: float = 4.0


def batches(encoded: list[tuple[list[int], list[int], int]], plan: Plan, rng: random.Random) -> Iterator[list[int]]:
    """Endless batches of about equal token count: shuffled, then sorted by length within large chunks."""
    while True:
        order = list(range(len(encoded)))
        rng.shuffle(order)
        made: list[list[int]] = []
        for start in range(0, len(order), CHUNK * 64):
            chunk = sorted(order[start : start + CHUNK * 64], key=lambda i: len(encoded[i][0]))
            current: list[int] = []
            for i in chunk:
                width = padded(len(encoded[i][0]))
                if current and (width * (len(current) + 1) > plan.batch_tokens or len(current) >= 48):
                    made.append(current)
                    current = []
                current.append(i)
            if current:
                made.append(current)
        rng.shuffle(made)
        yield from made


def padded(length: int) -> int:
    """Lengths are rounded up to multiples of 8, so that the allocator sees few sizes."""
    return (length + 7) // 8 * 8


def loss_of(logits: torch.Tensor, labels: torch.Tensor, smoothing: float) -> torch.Tensor:
    """Cross-entropy; rows of two-class sources by the probability of entailment against the other two together."""
    three = labels != NOT_ENTAILMENT
    total = logits.new_zeros(())
    if three.any():
        total = total + F.cross_entropy(logits[three], labels[three], label_smoothing=smoothing, reduction="sum")
    if (~three).any():
        log = F.log_softmax(logits[~three], dim=-1)
        total = total - torch.logsumexp(log[:, 1:], dim=-1).mul(1 - smoothing).add(log[:, 0] * smoothing).sum()
    return total / labels.numel()


def train(rows: list[Row], start: Path, out: Path, plan: Plan, log=print) -> None:
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    rng = random.Random(plan.seed)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(start / "tokenizer.json"))
    tokenizer.enable_truncation(plan.max_tokens, strategy="longest_first")
    tokenizer.no_padding()
    encodings = tokenizer.encode_batch([(r.premise, r.hypothesis) for r in rows])
    encoded = [(e.ids, e.type_ids, r.label) for e, r in zip(encodings, rows, strict=True)]
    del encodings

    model = BertForSequenceClassification.from_pretrained(start, num_labels=3, attn_implementation="eager", ignore_mismatched_sizes=True)
    model.train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=plan.learning_rate, weight_decay=0.01, fused=True)
    averaged = {k: v.detach().clone() for k, v in model.state_dict().items() if v.is_floating_point()}
    step, spent = 0, 0.0
    state_path = out / "state.pt"
    if state_path.exists():
        state = torch.load(state_path)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        averaged, step, spent = state["averaged"], state["step"], state["spent"]
        rng = random.Random(plan.seed * 1000 + step)
        log(f"resumed at step {step}")

    began, last_save, running = time.monotonic() - spent, time.monotonic(), None
    for chosen in batches(encoded, plan, rng):
        elapsed = time.monotonic() - began
        progress = step / plan.steps if plan.steps else elapsed / (plan.minutes * 60)
        if progress >= 1:
            break
        scale = min(1.0, progress / plan.warm_up) * 0.5 * (1 + math.cos(math.pi * progress)) + 0.02
        for group in optimizer.param_groups:
            group["lr"] = plan.learning_rate * scale
        width = padded(max(len(encoded[i][0]) for i in chosen))
        ids = torch.zeros(len(chosen), width, dtype=torch.long)
        types, mask = torch.zeros_like(ids), torch.zeros_like(ids)
        for row, i in enumerate(chosen):
            n = len(encoded[i][0])
            ids[row, :n] = torch.tensor(encoded[i][0])
            types[row, :n] = torch.tensor(encoded[i][1])
            mask[row, :n] = 1
        labels = torch.tensor([encoded[i][2] for i in chosen])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(input_ids=ids, attention_mask=mask, token_type_ids=types).logits
        loss = loss_of(logits.float(), labels, plan.smoothing)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        keep = min(plan.average, step / (step + 10))
        with torch.no_grad():
            for name, value in model.state_dict().items():
                if name in averaged:
                    averaged[name].lerp_(value, 1 - keep)
        running = loss.item() if running is None else 0.99 * running + 0.01 * loss.item()
        if step % 200 == 0:
            log(f"step {step} loss {running:.4f} progress {progress:.3f} {elapsed:.0f} s")
        if time.monotonic() - last_save > plan.checkpoint_minutes * 60:
            last_save = time.monotonic()
            save(model, averaged, start, out)
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "averaged": averaged, "step": step, "spent": elapsed}, state_path.with_suffix(".tmp"))
            state_path.with_suffix(".tmp").replace(state_path)
    save(model, averaged, start, out)
    log(f"done: {step} steps, loss {running if running is None else round(running, 4)}")


def save(model: BertForSequenceClassification, averaged: dict[str, torch.Tensor], start: Path, out: Path) -> None:
    """The averaged weights as a Hugging Face folder."""
    current = {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict({**current, **averaged})
    model.config.id2label = {0: "entailment", 1: "neutral", 2: "contradiction"}
    model.config.label2id = {"entailment": 0, "neutral": 1, "contradiction": 2}
    model.save_pretrained(out / "weights")
    model.load_state_dict(current)
    for name in ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"):
        if (start / name).exists():
            (out / "weights" / name).write_bytes((start / name).read_bytes())


def soup(folders: list[Path], out: Path) -> None:
    """The mean of several runs' weights, all started from the same ones."""
    models = [BertForSequenceClassification.from_pretrained(f / "weights") for f in folders]
    mean = {k: torch.stack([m.state_dict()[k].float() for m in models]).mean(0) if v.is_floating_point() else v for k, v in models[0].state_dict().items()}
    models[0].load_state_dict(mean)
    models[0].save_pretrained(out)
    for name in ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"):
        if (folders[0] / "weights" / name).exists():
            (out / name).write_bytes((folders[0] / "weights" / name).read_bytes())
    (out / "soup.json").write_text(json.dumps([f.name for f in folders]) + "\n")
