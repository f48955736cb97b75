"""The recipe end to end on a made-up data folder: prepare, synthesize, 50 training steps, soup, export, evaluate."""

from __future__ import annotations

import json
import lzma
import random
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertConfig, BertForSequenceClassification

from hedtrain.base import base_folder
from hedtrain.distil import soften
from hedtrain.edits import Material, cause_of, change_number, change_word, edit, invent_cause, negate, raise_certainty, raise_degree, swap_roles
from hedtrain.evaluate import evaluate
from hedtrain.export import export
from hedtrain.lexicon import Lexicon
from hedtrain.mix import among_others, mix
from hedtrain.names import find_names
from hedtrain.news_text import Windows
from hedtrain.peers import Peers
from hedtrain.prepare import NLI_TESTS, document_rows, manifest, nli_rows, rumour_rows
from hedtrain.quantisation import compare
from hedtrain.restore import restore
from hedtrain.rows import CONTRADICTION, ENTAILMENT, NEUTRAL, NOT_ENTAILMENT, Row, hypothesis_of, load_rows
from hedtrain.splits import TEST_DOCUMENTS, document_key, fnc_part, letters, news_part
from hedtrain.synthesize import Article, clause, headline_rows, lead_claim, lead_rows, misplaced_rows, read_articles, sentence_rows, stance_rows
from hedtrain.teacher import OnnxScorer
from hedtrain.train import Encoded, Plan, batches_by_length, encode, loss_of, loss_of_batch, preference, soup, train

TOWNS = ["Ashby", "Brunford", "Colwick", "Dunmere", "Elmstead", "Farrow"]
STORY = (
    "The council of {town} approved a budget of 14 million dollars on Tuesday. Mayor Robert Hale praised Senator Linda Moss after the vote. "
    "Officials in Ohio said that the bridge will open in {year}. Protesters gathered outside the hall and demanded lower taxes. "
    "The police arrested 12 people near the station. Republicans criticized Democrats over the plan, and residents of {town} were divided. "
    "A spokesman announced that the school has hired three teachers. The river flooded two streets in the spring."
)


def write(path: Path, rows: list[dict]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with lzma.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)


@pytest.fixture(scope="session")
def data(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    labels = ["entailment", "neutral", "contradiction"]
    pairs = [{"premise": f"The fair in {t} drew {n} visitors.", "hypothesis": f"{n + i} people came to {t}.", "label": labels[i]} for n in range(40) for t in TOWNS for i in range(3)]
    write(folder / "nli/mnli_hw2.train.jsonl.xz", pairs[60:])
    write(folder / "nli/mnli.dev_matched.jsonl.xz", pairs[:70])
    write(folder / "nli/mnli_mismatched_3way_part.dev.jsonl.xz", pairs[:30])
    write(folder / "nli/rte.train.jsonl.xz", [{**p, "label": "not_entailment"} for p in pairs[100:130]])
    stories = [STORY.format(town=t, year=2020 + i) for i in range(8) for t in TOWNS]
    stories = [f"Report {i} from our desk. {s}" for i, s in enumerate(stories)]
    facts = [{"id": str(i), "document": s, "claim": "The council approved the budget.", "label": "supported" if i % 2 else "unsupported"} for i, s in enumerate(stories)]
    write(folder / "fact/defacto.train.jsonl.xz", facts[:24])
    write(folder / "fact/defacto.test.jsonl.xz", facts[20:30])
    write(folder / "fact/defacto.val.jsonl.xz", facts[30:40])
    write(folder / "fact/fnc1.train.jsonl.xz", [{**f, "label": ["supported", "refuted", "unrelated"][i % 3]} for i, f in enumerate(facts)])
    news = [{"id": str(i), "title": "Council approves 14 million budget as mayor praises Senator", "body": s, "source": "Paper A", "date": f"20{17 + i % 4}-0{1 + i % 6}-11"} for i, s in enumerate(stories)]
    write(folder / "news/allsides37k.jsonl.xz", news)
    return folder


@pytest.fixture(scope="session")
def start(tmp_path_factory) -> Path:
    """A two-layer stand-in with the real tokenizer, so that the test takes seconds."""
    folder = tmp_path_factory.mktemp("start")
    torch.manual_seed(1)
    size = {"hidden_size": 96, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 192}
    BertForSequenceClassification(BertConfig(**size, num_labels=3, hidden_dropout_prob=0, attention_probs_dropout_prob=0)).save_pretrained(folder)
    (folder / "tokenizer.json").write_bytes((base_folder() / "tokenizer.json").read_bytes())
    return folder


def test_premises_of_test_sets_are_never_trained_on(data):
    forbidden = {r["premise"] for r in (json.loads(x) for x in lzma.open(data / "nli/mnli.dev_matched.jsonl.xz", "rt"))}
    rows = list(nli_rows(data, random.Random(1)))
    assert rows and not {letters(p) for p in forbidden} & {letters(r.premise) for r in rows}
    assert manifest(data, {"nli/mnli_hw2.train": len(rows)})["sources"]["nli/mnli_hw2.train"]["sha256"]


def test_every_document_set_is_trained_on(data, start, tmp_path):
    export(start, tmp_path, float_too=False)
    documents = list(document_rows(data, OnnxScorer(tmp_path), random.Random(1)))
    assert {r.source for r in documents} == {"fact/defacto.train", "fact/fnc1.train"}


class Believer:
    """A teacher that finds every window as strong as any."""

    def entailment(self, pairs):
        return [0.5] * len(pairs)


def test_documents_of_test_sets_are_never_trained_on(tmp_path):
    def story(town: str) -> str:
        return " ".join(f"The {part} of {town} met for hours on Tuesday and approved a budget of 14 million." for part in ("council", "board", "school", "club", "party", "choir"))

    facts = [{"document": story(town), "claim": f"{town} approves budget", "label": "supported"} for town in TOWNS]
    trained = {town for town in TOWNS if fnc_part(story(town)) == "train"}
    tested = min(trained)
    # The same story in another set, in capitals and with another end, is the same document.
    copy = {"document": story(tested).upper() + " More follows.", "claim": "No budget", "label": "unsupported"}
    write(tmp_path / "fact/defacto.train.jsonl.xz", facts)
    write(tmp_path / "fact/fnc1.train.jsonl.xz", facts)
    write(tmp_path / "fact/defacto.test.jsonl.xz", [copy])
    write(tmp_path / "news/allsides37k.jsonl.xz", [{"title": f"Council of {town} approves budget", "body": story(town), "source": "Paper A", "date": "2018-01-11"} for town in TOWNS])
    rows = list(document_rows(tmp_path, Believer(), random.Random(1)))
    towns = lambda source: {town for town in TOWNS for r in rows if r.source == source and town in r.premise}
    assert towns("fact/defacto.train") == set(TOWNS) - {tested}
    assert towns("fact/fnc1.train") == trained - {tested} != set()
    assert {a.headline.split()[2] for a in read_articles(tmp_path, 100, random.Random(1))} == set(TOWNS) - {tested}


def test_what_is_forbidden_is_what_splits_json_names():
    named = json.loads((Path(__file__).parents[1] / "splits.json").read_text())
    assert set(NLI_TESTS) == set(named["nliTest"]) and "rte.dev" in NLI_TESTS
    assert {name.removeprefix("fact/") for name in TEST_DOCUMENTS} == set(named["factTest"])


def test_rumours_that_the_test_part_of_fnc1_asks_about_are_left_out(tmp_path):
    bodies = {part: next(text for text in map(str, range(100)) if fnc_part(text) == part) for part in ("train", "test")}
    write(tmp_path / "fact/fnc1.train.jsonl.xz", [{"document": body, "claim": f"Headline of {part}", "label": "supported"} for part, body in bodies.items()])
    stances = [("Headline of train", "supported"), ("Headline of test", "supported"), ("A third one", "refuted"), ("A fourth one", "discuss")]
    write(tmp_path / "fact/emergent.headline.jsonl.xz", [{"document": headline, "claim": "A rumour", "label": stance} for headline, stance in stances])
    assert [(r.premise, r.label) for r in rumour_rows(tmp_path)] == [("Headline of train", ENTAILMENT), ("A third one", CONTRADICTION), ("A fourth one", NEUTRAL)]


def test_splits_are_stable():
    assert letters("Ａ “Story” — of 2 towns") == "astoryof2towns"
    assert document_key("x" * 500) == document_key("X " * 160 + "other end")
    assert fnc_part("a") in {"train", "dev", "test"}
    assert [news_part("NPR Online News", d) for d in ("2020-04-01", "2020-03-31", "", "12/1/19")] == ["test", "dev", None, None]


def test_edits_change_one_detail():
    rng = random.Random(4)
    known = find_names(STORY.format(town="Ashby", year=2021))
    assert known.people == {"Hale": "Robert Hale", "Moss": "Linda Moss"}
    assert swap_roles("Hale praised Moss", known) == ("Moss praised Hale", NOT_ENTAILMENT)
    changed, label = change_number("Police arrest 12 people", rng, "12 people")
    assert label == CONTRADICTION and changed != "Police arrest 12 people"
    assert negate("Bridge will open in May") == ("Bridge will not open in May", CONTRADICTION)
    assert negate("Bridge will not open in May") == ("Bridge will open in May", CONTRADICTION)
    assert edit("Quiet morning", rng, "", known, Material()) is None
    assert lead_claim("He said so.", rng) is None


def test_edits_say_more_than_the_body_or_name_a_cause_that_it_does_not():
    rng = random.Random(5)
    assert raise_degree("Dozens injured in crash", rng, "Dozens were injured.") == ("Dozens killed in crash", NEUTRAL)
    assert raise_degree("Dozens injured in crash", rng, "Dozens were injured, two killed.") is None
    assert cause_of("Minister quits his post over tax affairs") == " over tax affairs"
    assert cause_of("Minister quits over tax") is None
    assert invent_cause("Minister quits his post over tax affairs", rng, "He quit.", [" after harbour strike"]) == ("Minister quits his post after harbour strike", NEUTRAL)
    assert invent_cause("Minister quits", rng, "The harbour strike went on.", [" after harbour strike"]) is None


@pytest.mark.parametrize(
    ("claim", "certain"),
    [
        ("Plant may close in May", "Plant will close in May"),
        ("Storm May Close Schools", "Storm Will Close Schools"),
        ("Plant Is Expected to Close", "Plant Will Close"),
        ("Tearful Theresa May Resigns Amid Brexit Failure", None),
        ("Theresa May Be Damned", None),
        ("Employers Added 280,000 Jobs in May", None),
        ("Firm is considering closing its plant", None),
        ("Trump is considering a travel ban", None),
    ],
)
def test_what_may_be_is_made_certain_and_no_name_or_month(claim, certain):
    assert raise_certainty(claim) == (certain and (certain, NEUTRAL))


def test_a_word_is_exchanged_for_a_near_miss_of_its_form():
    lexicon = Lexicon(base_folder())
    near = lexicon.near_misses("arrested")
    assert {"acquitted", "deported"} <= set(near) and not {"arrested", "arrest", "detained", "jailed"} & set(near)
    assert all(word.endswith("ed") for word in near) and lexicon.near_misses("qqqqq") == []
    changed, label = change_word("Two men arrested", random.Random(1), "Police arrested two men.", lexicon)
    assert label == NOT_ENTAILMENT and changed != "Two men arrested"
    assert change_word("It is so", random.Random(1), "It is so.", lexicon) is None


def test_a_window_grows_to_a_stretch_of_its_body():
    windows = Windows([f"Sentence {i} has exactly these six words." for i in range(20)])
    grown = windows.around(10, 10, 35, random.Random(1))
    assert windows.text(10, 10) in grown and len(grown.split()) == 35
    assert windows.around(10, 10, 3, random.Random(1)) == windows.text(10, 10)


def test_some_sentence_pairs_stand_among_other_premises():
    rows = [Row(f"Premise {i}", "h", 0, "nli/rte.train") for i in range(400)] + [Row("A document", "h", 0, "fact/fnc1.train")]
    made = among_others(rows, random.Random(1))
    grown = [(a, b) for a, b in zip(rows, made, strict=True) if a != b]
    assert 30 < len(grown) < 90 and all(a.premise in b.premise and b.premise.endswith(".") for a, b in grown)
    assert made[-1] == rows[-1]


def test_what_is_rare_and_hard_is_seen_several_times():
    rows = [Row("p", "h", CONTRADICTION, "fact/fnc1.train"), Row("p", "h", ENTAILMENT, "fact/fnc1.train")]
    assert Counter(row.label for row in mix(rows, random.Random(1))) == {CONTRADICTION: 3, ENTAILMENT: 1}


def test_a_claim_goes_to_the_model_without_its_full_stop():
    assert [hypothesis_of(c) for c in ("It rained.", "It rained", "It rained...")] == ["It rained", "It rained", "It rained..."]


def test_synthesis_makes_supported_and_changed_claims(data):
    rng = random.Random(2)
    articles = read_articles(data, 100, rng)
    assert articles and all(a.date < "2020" for a in articles)
    material = Material(["Ann Marsh"], [" after a flood"])
    believer = lambda pairs: [0.9] * len(pairs)
    rows = [*sentence_rows(articles, rng, material), *headline_rows(articles, believer, rng, material), *misplaced_rows(articles, believer, rng, 5)]
    assert {r.label for r in rows} >= {ENTAILMENT, CONTRADICTION}


@pytest.mark.parametrize(
    ("claim", "spoken"),
    [
        ("The plant closes in May", "the plant closes in May"),
        ("Federal aid comes too late", "federal aid comes too late"),
        ("Federal Reserve cuts its rates", "Federal Reserve cuts its rates"),
        ("Hale closes the plant", "Hale closes the plant"),
        ("IThe plant closes", "IThe plant closes"),
    ],
)
def test_a_claim_is_put_behind_said_that_with_a_small_letter_unless_it_begins_with_a_name(claim, spoken):
    assert clause(claim, "He spoke of federal aid and of the plant.") == spoken


def test_a_stance_row_says_a_clause_and_asks_for_a_headline():
    body = ["The federal plant in Ashby has closed a second line after the strike"] * 5
    article = Article("Plant closes", body, " ".join(body), find_names(""), "2018-01-11")
    rows = [r for seed in range(8) for r in stance_rows([article], random.Random(seed), 4)]
    assert {r.label for r in rows} == {ENTAILMENT, NEUTRAL, CONTRADICTION}
    own = [r.premise.split(".")[0] for r in rows]
    assert any("that the federal plant" in said for said in own) and not any(" The federal plant" in said for said in own)
    hypotheses = {r.hypothesis for r in rows}
    assert {"The federal plant in Ashby has closed a second line after the strike", "Federal plant in Ashby has closed second line after strike"} <= hypotheses
    assert not any("are" in h.split() or "officials says" in h or "spokesman say " in h for h in hypotheses)


def test_a_lead_is_a_claim_about_the_rest_of_its_article(data):
    rng = random.Random(3)
    articles = [a for a in read_articles(data, 100, rng)]
    for a in articles:
        a.body[0] = "The council of the town approved a budget of 14 million dollars after a long debate"
        a.body.append("The budget of 14 million dollars was approved by the council late on Tuesday, after a debate of four hours.")
    rows = list(lead_rows(articles, lambda pairs: [0.9] * len(pairs), rng, Material()))
    assert {r.source for r in rows} >= {"news lead", "news lead, number changed"}
    assert all(r.hypothesis not in r.premise for r in rows)
    assert not list(lead_rows(articles, lambda pairs: [0.1] * len(pairs), rng, Material()))  # the teacher believes none


def test_a_mix_holds_back_what_is_easy_to_make():
    rows = [Row("p", "h", 0, source) for source in ("nli/rte.train", "nli/unknown", "fact/fnc1.train") for _ in range(6000)]
    taken = Counter(row.source for row in mix(rows, random.Random(1)))
    assert taken == {"nli/rte.train": 2500, "fact/fnc1.train": 6000}


def test_two_class_rows_only_move_the_probability_of_entailment():
    logits = torch.tensor([[2.0, 1.0, -1.0]], requires_grad=True)
    loss_of(logits, torch.tensor([NOT_ENTAILMENT]), 0.0).backward()
    gradient = logits.grad[0]
    assert gradient[0] > 0 and gradient[1] < 0 and gradient[2] < 0
    assert torch.isclose(gradient[1] / gradient[2], torch.tensor(2.0).exp())  # shared by how likely each is already


def test_soft_labels_stand_beside_hard_ones_and_are_not_made_twice(start, tmp_path):
    rows = [Row(f"The {a} is {b}.", f"{a} is {b}", ENTAILMENT, "made up") for a in TOWNS for b in "red blue".split()]
    soften(rows, start, tmp_path / "soft.jsonl", log=lambda line: None)
    made = load_rows(tmp_path / "soft.jsonl")
    assert [(r.premise, r.label) for r in made] == [(r.premise, r.label) for r in rows]
    assert all(len(r.soft) == 3 and abs(sum(r.soft) - 1) < 1e-3 for r in made)
    (tmp_path / "soft.pieces/00000000.json").write_text(json.dumps([[0.5, 0.25, 0.25]] * len(rows)))
    soften(rows, start, tmp_path / "soft.jsonl", log=lambda line: None)
    assert load_rows(tmp_path / "soft.jsonl")[0].soft == (0.5, 0.25, 0.25)


def test_a_soft_label_is_trusted_as_far_as_the_plan_says(start):
    model = BertForSequenceClassification.from_pretrained(start).eval()
    ids = np.array([101, 2000, 102, 2000, 102], np.uint16)
    hard, soft = Encoded(ids, 3, ENTAILMENT), Encoded(ids, 3, ENTAILMENT, (0.0, 0.0, 1.0))
    losses = [loss_of_batch(model, [row], Plan(minutes=0, trust=trust)).item() for row, trust in ((hard, 0.5), (soft, 0.0), (soft, 1.0), (soft, 0.5))]
    assert losses[0] == pytest.approx(losses[1]) and losses[2] != pytest.approx(losses[1])
    assert losses[3] == pytest.approx((losses[1] + losses[2]) / 2, abs=1e-4)


def test_a_contrast_is_read_beside_its_row_as_not_entailed(start):
    row = Row("Hale sued Brandt.", "Hale sues Brandt", ENTAILMENT, "made up", contrast="Brandt sues Hale")
    alone = Row("Hale sued Brandt.", "Hale sues Brandt", ENTAILMENT, "made up")
    both, single = encode([row, alone], Tokenizer.from_file(str(start / "tokenizer.json")), 64)
    assert single.contrast is None and both.contrast.label == NOT_ENTAILMENT and both.contrast.contrast is None
    assert sorted(both.ids) == sorted(both.contrast.ids) and list(both.ids) != list(both.contrast.ids)
    assert [len(b) for b in batches_by_length([0] * 9, [both], Plan(minutes=0, batch_tokens=both.width * 4))] == [2, 2, 2, 2, 1]
    model = BertForSequenceClassification.from_pretrained(start).eval()
    plan = Plan(minutes=0, margin=-100.0)  # so that only the labels count
    parts = [loss_of_batch(model, [one], plan).item() for one in (single, both.contrast, both)]
    assert parts[2] == pytest.approx((parts[0] + parts[1]) / 2, abs=1e-3)
    assert loss_of_batch(model, [both], Plan(minutes=0, margin=3.0)).item() > parts[2] + 0.5


def test_a_row_is_to_be_likelier_than_its_contrast_by_the_margin():
    likelier, less = torch.tensor([[4.0, 0.0, 0.0]]), torch.tensor([[1.0, 0.0, 0.0]])
    found = [preference(one, other, 1.0).item() for one, other in ((likelier, less), (likelier, likelier), (less, likelier))]
    assert found == pytest.approx([np.log1p(np.exp(x)) for x in (-2.0, 1.0, 4.0)], abs=1e-4)


def test_processes_that_train_together_write_one_model_and_go_on_where_they_were(start, tmp_path, capfd):
    rows = [Row(f"The {a} is {b}.", f"{a} is {b}", ENTAILMENT, "made up") for a in TOWNS for b in "red blue old new".split()]
    plan = Plan(minutes=5, steps=12, batch_tokens=128, workers=2, sync_every=4, checkpoint_minutes=0)
    train(rows, start, tmp_path, plan)
    assert BertForSequenceClassification.from_pretrained(tmp_path / "weights").num_labels == 3
    first, second = (torch.load(tmp_path / f"state-{rank}.pt") for rank in (0, 1))
    assert first["step"] == second["step"]
    train(rows, start, tmp_path, Plan(**{**vars(plan), "steps": 20}))
    assert f"resumed at step {first['step']}" in capfd.readouterr().out


def test_peers_take_the_mean_of_their_weights(tmp_path):
    Peers.run(2, tmp_path, _average_and_write, tmp_path)
    assert [json.loads((tmp_path / f"{rank}.json").read_text()) for rank in (0, 1)] == [[[0.5, 1.0], 0.25, True]] * 2


def _average_and_write(folder, peers):
    weights = {"w": torch.tensor([1.0, 2.0]) * peers.rank}
    progress, due = peers.average(weights, 0.5 * peers.rank, peers.rank == 1)
    (folder / f"{peers.rank}.json").write_text(json.dumps([weights["w"].tolist(), progress, due]))


def initializers(path):
    return {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}


def test_smoke_train_soup_export_evaluate(data, start, tmp_path):
    rows = [Row(f"The {a} is {b}.", f"{a} is {c}", int(b != c) * 2, "made up") for a in TOWNS for b in "red blue old new".split() for c in "red blue old new".split()]
    for seed in (1, 2):
        train(rows, start, tmp_path / f"run{seed}", Plan(minutes=5, steps=50, batch_tokens=256, seed=seed, learning_rate=1e-3), log=lambda line: None)
    soup([tmp_path / "run1", tmp_path / "run2"], tmp_path / "soup")
    sizes = export(tmp_path / "soup", tmp_path / "model")
    assert sizes["onnx/model_quantized.onnx"] < sizes["onnx/model.onnx"]
    pairs = [(f"The council of {t} met for {n} hours on Tuesday." * (1 + n % 3), f"{t} council meets") for t in TOWNS for n in range(12)]
    restore(tmp_path / "model", tmp_path / "restored")
    export(tmp_path / "restored", tmp_path / "again", float_too=False)
    # Rounded once is rounded: the integers are the same again, and biases to the last digit of a float.
    first, second = (initializers(tmp_path / folder / "onnx/model_quantized.onnx") for folder in ("model", "again"))
    assert first.keys() == second.keys()
    for name, value in first.items():
        assert np.array_equal(second[name], value) if name.endswith(".q8") else np.allclose(second[name], value, rtol=1e-5, atol=1e-6), name
    found = compare(tmp_path / "model", pairs)
    assert found["batch dependence"] < 1e-3
    assert found["mean difference"] < 0.02
    figures = evaluate(tmp_path / "model", data, "dev", most=20)
    assert figures and all(np.isfinite(v) for v in figures.values())
