"""`python -m hedtrain STEP`: prepare, synthesize, mix, distil, train, soup, export, restore, evaluate."""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path

SEED = 20261123


def main() -> None:
    parser = argparse.ArgumentParser(prog="hedtrain", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)

    prepare = steps.add_parser("prepare", help="human-labelled pairs and documents")
    synth = steps.add_parser("synthesize", help="headline claims from unlabelled news")
    for step in (prepare, synth):
        step.add_argument("--data", type=Path, required=True)
        step.add_argument("--out", type=Path, required=True)
        step.add_argument("--teacher", type=Path, required=True, help="model folder that picks windows")
        step.add_argument("--threads", type=int, default=2, help="of the teacher")
    synth.add_argument("--articles", type=int, default=7500)

    fit = steps.add_parser("train", help="fine-tune from a start folder")
    fit.add_argument("--rows", type=Path, nargs="+", required=True)
    fit.add_argument("--init", required=True, help="a folder with weights and tokenizer, or `base` for the untrained encoder")
    fit.add_argument("--out", type=Path, required=True)
    fit.add_argument("--minutes", type=float, default=60)
    fit.add_argument("--steps", type=int)
    fit.add_argument("--learning-rate", type=float, default=4e-5)
    fit.add_argument("--threads", type=int, default=1)
    fit.add_argument("--workers", type=int, default=1, help="processes that train together, each on its own rows")
    fit.add_argument("--seed", type=int, default=1)
    fit.add_argument("--average", type=float, default=0.998, help="of the weights' moving average, a step; lower for short runs")
    fit.add_argument("--trust", type=float, default=0.5, help="part of the loss that soft labels make up where rows have them")
    fit.add_argument("--smoke", action="store_true", help="50 small steps: does the machinery run?")

    blend = steps.add_parser("mix", help="draw the rows of a training stage from prepared and synthetic ones")
    blend.add_argument("--rows", type=Path, nargs="+", required=True)
    blend.add_argument("--data", type=Path, required=True, help="for the manifest's hashes")
    blend.add_argument("--out", type=Path, required=True)

    doubt = steps.add_parser("distil", help="put a larger trained encoder's probabilities beside the labels of a mix")
    doubt.add_argument("--rows", type=Path, required=True)
    doubt.add_argument("--teacher", type=Path, required=True, help="folder with the weights of a trained encoder of any size")
    doubt.add_argument("--out", type=Path, required=True)
    doubt.add_argument("--workers", type=int, default=1)

    blender = steps.add_parser("soup", help="average runs")
    blender.add_argument("--runs", type=Path, nargs="+", required=True)
    blender.add_argument("--out", type=Path, required=True)

    ship = steps.add_parser("export", help="ONNX and int8")
    ship.add_argument("--weights", type=Path, required=True)
    ship.add_argument("--out", type=Path, required=True)
    ship.add_argument("--linear", choices=["row", "nbits", "tensor", "float"], default="row")
    ship.add_argument("--check", type=Path, metavar="DATA", help="compare int8 with float on MNLI development pairs of this data folder")

    back = steps.add_parser("restore", help="float weights from a shipped int8 folder")
    back.add_argument("--model", type=Path, required=True)
    back.add_argument("--out", type=Path, required=True)

    judge = steps.add_parser("evaluate", help="figures on development or test splits")
    judge.add_argument("--model", type=Path, required=True)
    judge.add_argument("--data", type=Path, required=True)
    judge.add_argument("--part", choices=["dev", "test"], default="dev")
    judge.add_argument("--most", type=int, default=250)
    judge.add_argument("--out", type=Path)

    options = parser.parse_args()
    globals()[f"run_{options.step}"](options)


def run_prepare(options: argparse.Namespace) -> None:
    from .prepare import document_rows, nli_rows, rumour_rows
    from .rows import write_rows
    from .teacher import OnnxScorer

    rng = random.Random(SEED)
    rows = [*nli_rows(options.data, rng), *rumour_rows(options.data), *document_rows(options.data, OnnxScorer(options.teacher, options.threads), rng)]
    write_rows(options.out / "human.jsonl", rows)
    print(f"{len(rows)} rows", dict(Counter(row.source for row in rows)))


def run_synthesize(options: argparse.Namespace) -> None:
    from .base import base_folder
    from .lexicon import Lexicon
    from .rows import write_rows
    from .synthesize import headline_rows, lead_rows, material_of, misplaced_rows, read_articles, sentence_rows, stance_rows
    from .teacher import OnnxScorer

    rng = random.Random(SEED)
    articles = read_articles(options.data, options.articles, rng)
    teacher = OnnxScorer(options.teacher, options.threads).entailment
    material = material_of(articles, Lexicon(base_folder()))
    rows = [
        *sentence_rows(articles, rng, material),
        *stance_rows(articles, rng, len(articles) // 2),
        *misplaced_rows(articles, teacher, rng, len(articles) // 3),
        *headline_rows(articles, teacher, rng, material),
        *lead_rows(articles, teacher, rng, material),
    ]
    write_rows(options.out / "synthetic.jsonl", rows)
    print(f"{len(rows)} rows", dict(Counter((row.source, row.label) for row in rows)))


def run_mix(options: argparse.Namespace) -> None:
    from .mix import mix
    from .prepare import manifest, write_manifest
    from .rows import load_rows, write_rows

    chosen = mix([row for path in options.rows for row in load_rows(path)], random.Random(SEED))
    write_rows(options.out, chosen)
    counts = Counter(row.source for row in chosen)
    write_manifest(options.out.with_name("data-manifest.json"), manifest(options.data, counts))
    print(f"{len(chosen)} rows", dict(counts))


def run_train(options: argparse.Namespace) -> None:
    from .base import base_folder
    from .rows import load_rows
    from .train import Plan, train

    rows = [row for path in options.rows for row in load_rows(path)]
    start = base_folder() if options.init == "base" else Path(options.init)
    steps = 50 if options.smoke else options.steps
    size = {"batch_tokens": 256} if options.smoke else {}
    plan = Plan(minutes=options.minutes, steps=steps, learning_rate=options.learning_rate, seed=options.seed, threads=options.threads, workers=options.workers, average=options.average, trust=options.trust, **size)
    train(rows, start, options.out, plan)


def run_distil(options: argparse.Namespace) -> None:
    from .distil import soften
    from .rows import load_rows

    soften(load_rows(options.rows), options.teacher, options.out, options.workers)


def run_soup(options: argparse.Namespace) -> None:
    from .train import soup

    soup(options.runs, options.out)


def run_export(options: argparse.Namespace) -> None:
    from .export import export
    from .quantisation import compare, mnli_pairs

    for name, size in export(options.weights, options.out, options.linear).items():
        print(f"{size:>10}  {name}")
    if options.check:
        print(json.dumps(compare(options.out, mnli_pairs(options.check, 1500)), indent=1))


def run_restore(options: argparse.Namespace) -> None:
    from .restore import restore

    restore(options.model, options.out)


def run_evaluate(options: argparse.Namespace) -> None:
    from .evaluate import evaluate

    found = evaluate(options.model, options.data, options.part, options.most)
    text = json.dumps(found, indent=1)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
