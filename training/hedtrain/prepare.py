"""Human-labelled data: which sets go in, how many rows, and what is kept out because a test set holds it."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from pathlib import Path

from .news_text import Windows, sentences
from .rows import CONTRADICTION, ENTAILMENT, LABELS, NEUTRAL, NOT_ENTAILMENT, Row, read_jsonl_xz
from .sources import SOURCES
from .splits import document_key, fnc_part, forbidden_documents, letters
from .teacher import OnnxScorer

# name: most rows taken. Test files are absent by construction; licences are in the data's own SOURCES and the manifest.
NLI_SETS = {
    "ling_in_loop.train": 45000,
    "mnli_hw2.train": 20000,
    "taxinli_mnli_train.train": 2084,
    "newprotocols_base.train": 8500,
    "newprotocols_contrast.train": 8500,
    "newprotocols_edit_other.train": 8500,
    "newprotocols_edit_premise.train": 8500,
    "vania_base_wiki.train": 2800,
    "vania_sim_wiki.train": 6200,
    "vania_translate_wiki.train": 6200,
    "snli_sub.train": 16000,
    "cad_snli.train": 8300,
    "rte.train": 2488,
    "cb.train": 250,
    "scone.train": 1000,
    "fever_rte2.dev": 9000,
    "fever_nli_binary.dev": 7000,
    "climate_fever.all": 2500,
    "covidfact.train": 1500,
}
MOST_FNC = 2500  # of a stance
NEWS = "news/allsides37k"
NLI_TESTS = ("mnli.dev_matched", "mnli_mismatched_binary.dev", "snli.test", "rte.dev", "rte123_pascal.test", "fever_symmetric_unseen_claims.test", "glue_diagnostic.test", "newprotocols_paragraph.dev")


def nli_path(data: Path, name: str) -> Path:
    plain = data / f"nli/{name}.jsonl.xz"
    return plain if plain.exists() else data / f"nli/synthetic_{name}.jsonl.xz"


def nli_rows(data: Path, rng: random.Random) -> Iterator[Row]:
    banned = {letters(r["premise"]) for name in NLI_TESTS if nli_path(data, name).exists() for r in read_jsonl_xz(nli_path(data, name))}
    for name, most in NLI_SETS.items():
        path = nli_path(data, name)
        if not path.exists():
            continue
        rows = [r for r in read_jsonl_xz(path) if letters(r["premise"]) not in banned and r["label"] in LABELS]
        rng.shuffle(rows)
        for r in rows[:most]:
            yield Row(r["premise"], r["hypothesis"], LABELS[r["label"]], f"nli/{name}")


def rumour_rows(data: Path) -> Iterator[Row]:
    """Rumours against the headlines of articles about them: for, against, or only reporting that there is a rumour.

    FNC-1's claims are headlines of the same collection, so those that stand in its test or development part are left out.
    """
    path, fnc = data / "fact/emergent.headline.jsonl.xz", data / "fact/fnc1.train.jsonl.xz"
    if not path.exists():
        return
    held_out = {letters(r["claim"]) for r in read_jsonl_xz(fnc) if fnc_part(r["document"]) != "train"} if fnc.exists() else set()
    stances = {"supported": ENTAILMENT, "refuted": CONTRADICTION, "discuss": NEUTRAL}
    for r in read_jsonl_xz(path):
        if letters(r["document"]) not in held_out and r["label"] in stances:
            yield Row(r["document"], r["claim"], stances[r["label"]], "fact/emergent.headline")


def document_rows(data: Path, teacher: OnnxScorer, rng: random.Random) -> Iterator[Row]:
    """Claims against documents: the window that the teacher finds strongest stands for the document (hard EM).

    A supported claim must be entailed by its best window; an unsupported one by none, so that its two strongest
    windows are both negatives.
    """
    forbidden = forbidden_documents(data)
    wanted: list[tuple[str, str, bool, str, int]] = []
    for name, labels in (
        ("defacto.train", {"supported": True, "unsupported": False}),
        ("factcg_cg2c_doc_synthetic.train", {"supported": True, "unsupported": False}),
        ("entfa_xsum.train", {"supported": True, "unsupported": False}),
        ("gofigure_xsum.all", {"supported": True, "unsupported": False}),
        ("factcheckgpt_stance.all", {"supported": True, "partial": False, "refuted": False}),
    ):
        path = data / f"fact/{name}.jsonl.xz"
        if path.exists():
            for r in read_jsonl_xz(path):
                if r["label"] in labels and document_key(r["document"]) not in forbidden:
                    wanted.append((r["document"], r["claim"], labels[r["label"]], f"fact/{name}", NOT_ENTAILMENT))
    path = data / "fact/fnc1.train.jsonl.xz"
    if path.exists():
        taken = {"supported": 0, "refuted": 0, "unrelated": 0}
        rows = [r for r in read_jsonl_xz(path) if r["label"] in taken and fnc_part(r["document"]) == "train" and document_key(r["document"]) not in forbidden]
        rng.shuffle(rows)
        for r in rows:
            taken[r["label"]] += 1
            if taken[r["label"]] <= MOST_FNC:
                wanted.append((r["document"], r["claim"], r["label"] == "supported", "fact/fnc1.train", CONTRADICTION if r["label"] == "refuted" else NOT_ENTAILMENT))
    asked: list[tuple[Windows, list[tuple[int, int]]]] = []
    for document, claim, *_ in wanted:
        windows = Windows(sentences(document)[:80])
        asked.append((windows, [(first, last) for _, first, last in windows.best(claim, 4, (1, 2, 3))]))
    answers = iter(teacher.entailment([(w.text(*place), claim) for (_, claim, *_), (w, places) in zip(wanted, asked, strict=True) for place in places]))
    for (_, claim, supported, source, negative), (windows, places) in zip(wanted, asked, strict=True):
        ranked = sorted(((next(answers), place) for place in places), reverse=True)
        if supported:
            for _, place in ranked[:1]:
                yield Row(windows.premise(*place, rng), claim, ENTAILMENT, source)
        else:
            for label, (_, place) in zip((negative, NOT_ENTAILMENT), ranked[:2]):
                yield Row(windows.premise(*place, rng), claim, label, source)


def manifest(data: Path, counts: dict[str, int]) -> dict:
    """What a row file holds: by source its repository, licence as stated, rows, and the sha256 of the file they came from."""
    entries = {}
    for source in sorted({s if "/" in s else NEWS for s in counts}):
        folder, name = source.split("/", 1)
        path = nli_path(data, name) if folder == "nli" else data / f"{source}.jsonl.xz"
        rows = {s: n for s, n in sorted(counts.items()) if "/" not in s} if source == NEWS else counts[source]
        repository, licence = SOURCES[source]
        entries[source] = {
            "repository": repository,
            "licence": licence,
            "rows": rows,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None,
        }
    return {"version": 1, "rows": sum(counts.values()), "sources": entries}


def write_manifest(path: Path, content: dict) -> None:
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
