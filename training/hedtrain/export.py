"""From a trained folder to the one that ships: ONNX, int8, tokenizer, config."""

from __future__ import annotations

import json
from pathlib import Path

import onnx
from transformers import BertForSequenceClassification

from .graph import build
from .model_folder import copy_tokenizer, name_classes


def export(weights: Path, out: Path, linear: str = "row", keep_float: tuple[str, ...] = (), float_too: bool = True) -> dict[str, int]:
    """Write `out` as a Hugging Face folder with `onnx/model_quantized.onnx`; returns each file's size in bytes."""
    model = BertForSequenceClassification.from_pretrained(weights)
    config = model.config
    state = {name: value.detach().float().numpy() for name, value in model.state_dict().items()}
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    how = {"heads": config.num_attention_heads, "eps": config.layer_norm_eps}
    onnx.save(build(state, linear=linear, keep_float=keep_float, **how), out / "onnx/model_quantized.onnx")
    if float_too:
        onnx.save(build(state, linear="float", **how), out / "onnx/model.onnx")
    copy_tokenizer(weights, out)
    name_classes(config)
    # Where the weights lay on the trainer's disk is nobody's business.
    settings = {key: value for key, value in config.to_dict().items() if key != "_name_or_path"}
    (out / "config.json").write_text(json.dumps(settings, indent=2, sort_keys=True, default=str) + "\n", encoding="utf-8")
    return {str(p.relative_to(out)): p.stat().st_size for p in sorted(out.rglob("*")) if p.is_file()}
