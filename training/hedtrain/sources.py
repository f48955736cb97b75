"""Where each set comes from and under which licence its source puts it, as stated there; "none stated" is said so."""

from __future__ import annotations

_NONE = "none stated"
_WIKI = "Wikipedia text, CC BY-SA"
# set: (public repository it was taken from, licence as stated)
SOURCES: dict[str, tuple[str, str]] = {
    "nli/ling_in_loop.train": ("Alicia-Parrish/ling_in_loop", f"{_NONE}; premises from the Open American National Corpus"),
    "nli/mnli_hw2.train": ("tp823/HW2-NLP", f"{_NONE}; rows of MNLI train (OANC and others)"),
    "nli/taxinli_mnli_train.train": ("microsoft/TaxiNLI", "C-UDA 1.0 (computational use)"),
    "nli/newprotocols_base.train": ("google-research-datasets/Textual-Entailment-New-Protocols", f"{_WIKI} and GFDL"),
    "nli/newprotocols_contrast.train": ("google-research-datasets/Textual-Entailment-New-Protocols", f"{_WIKI} and GFDL"),
    "nli/newprotocols_edit_other.train": ("google-research-datasets/Textual-Entailment-New-Protocols", f"{_WIKI} and GFDL"),
    "nli/newprotocols_edit_premise.train": ("google-research-datasets/Textual-Entailment-New-Protocols", f"{_WIKI} and GFDL"),
    "nli/vania_base_wiki.train": ("nyu-mll/semi-automatic-nli", _WIKI),
    "nli/vania_sim_wiki.train": ("nyu-mll/semi-automatic-nli", _WIKI),
    "nli/vania_translate_wiki.train": ("nyu-mll/semi-automatic-nli", _WIKI),
    "nli/snli_sub.train": ("nyu-mll/CNLI-generalization", "MIT; SNLI: CC BY-SA 4.0"),
    "nli/cad_snli.train": ("acmi-lab/counterfactually-augmented-data", "Apache-2.0"),
    "nli/rte.train": ("felipessalvatore/NLI_datasets", f"repository MIT; RTE {_NONE}"),
    "nli/cb.train": ("felipessalvatore/NLI_datasets", f"repository MIT; CommitmentBank {_NONE}"),
    "nli/scone.train": ("selenashe/ScoNe", "CC0 1.0"),
    "nli/fever_rte2.dev": ("asaakyan/covidfact", f"{_NONE}; FEVER: {_WIKI}"),
    "nli/fever_nli_binary.dev": ("salesforce/DocNLI", f"BSD-3-Clause; FEVER: {_WIKI}"),
    "nli/climate_fever.all": ("tdiggelm/climate-fever-dataset", _NONE),
    "nli/covidfact.train": ("asaakyan/covidfact", _NONE),
    "fact/defacto.train": ("microsoft/DeFacto", "MIT; article texts (c) BBC"),
    "fact/entfa_xsum.train": ("mcao516/EntFA", f"{_NONE}; article texts (c) BBC"),
    "fact/factcg_cg2c_doc_synthetic.train": ("derenlei/FactCG", "MIT (claims written by a language model)"),
    "fact/gofigure_xsum.all": ("skgabriel/GoFigure", "Apache-2.0; article texts (c) BBC"),
    "fact/factcheckgpt_stance.all": ("yuxiaw/Factcheck-GPT", "Apache-2.0; evidence texts (c) their publishers"),
    "fact/emergent.headline": ("QiangAIResearcher/News-Stance-Detection", f"{_NONE}; headlines (c) their publishers"),
    "fact/fnc1.train": ("FakeNewsChallenge/fnc-1, vijay-14/Fake-News-Stance-Detection", _NONE),
    "news/allsides37k": ("ramybaly/Article-Bias-Prediction", "repository Apache-2.0; articles (c) their publishers"),
}
