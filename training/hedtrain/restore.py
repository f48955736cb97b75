"""Float weights from a shipped int8 folder: where to go on from, and what PyTorch can read.

Each integer times its scale; what the rounding took is gone (training/README.md has how much that is).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from transformers import BertConfig, BertForSequenceClassification

from .graph import gelu_shift
from .model_folder import copy_tokenizer, name_classes

_TABLES = {"embeddings.position_embeddings.weight": "embeddings.position", "embeddings.token_type_embeddings.weight": "embeddings.type"}


def restore(folder: Path, out: Path) -> None:
    """Write the weights of `folder`, as `graph` named them, as a Hugging Face folder."""
    graph = onnx.load(folder / "onnx/model_quantized.onnx").graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    model = BertForSequenceClassification(BertConfig.from_pretrained(folder, num_labels=3))
    state = {key: torch.tensor(np.array(weight_of(key.removeprefix("bert."), stored))) for key in model.state_dict() if "position_ids" not in key}
    model.load_state_dict(state)
    name_classes(model.config)
    model.save_pretrained(out)
    copy_tokenizer(folder, out)


def weight_of(name: str, stored: dict[str, np.ndarray]) -> np.ndarray:
    if name == "embeddings.word_embeddings.weight":
        return stored["embeddings.word.q8"].astype(np.float32) * stored["embeddings.word.scale"]
    if name in _TABLES:
        return stored[_TABLES[name]]
    if name.startswith("pooler.dense."):
        return stored["pooler." + name.rsplit(".", 1)[1]]
    if name in stored:
        return stored[name]
    layer = name.removesuffix(".bias")
    if layer + ".shift" in stored:  # the bias and the constant of the raised GELU in one
        return stored[layer + ".shift"] - gelu_shift(stored[layer + ".q8"], stored[layer + ".scale"])
    matrix = name.removesuffix(".weight")
    if matrix + ".q8" in stored:  # (in, out) with a scale per output
        return (stored[matrix + ".q8"].astype(np.float32) * stored[matrix + ".scale"]).T
    if name.endswith(("query.bias", "key.bias", "value.bias")):
        joined = stored[name.split("attention.")[0] + "qkv.bias"]
        size = joined.shape[0] // 3
        at = ("query", "key", "value").index(name.split(".")[-2])
        return joined[at * size : (at + 1) * size]
    if name.endswith("intermediate.dense.bias"):
        return stored[name.replace("intermediate.dense.bias", "intermediate.bias")]
    raise KeyError(f"{name} is not in the graph")
