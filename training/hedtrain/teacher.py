"""Entailment probabilities by an ONNX model folder: picks windows and filters synthetic rows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from .rows import hypothesis_of


class OnnxScorer:
    """Scores (premise, hypothesis) pairs; entailment is column 0."""

    def __init__(self, folder: Path, threads: int = 2, max_tokens: int = 256, file: str = "onnx/model_quantized.onnx"):
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = ort.InferenceSession(str(folder / file), options)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(max_tokens, strategy="longest_first")

    def probabilities(self, pairs: list[tuple[str, str]], batch: int = 32) -> np.ndarray:
        encoded = self.tokenizer.encode_batch([(premise, hypothesis_of(claim)) for premise, claim in pairs])
        order = sorted(range(len(pairs)), key=lambda i: len(encoded[i].ids))
        out = np.zeros((len(pairs), 3), np.float32)
        for start in range(0, len(order), batch):
            chosen = order[start : start + batch]
            width = max(len(encoded[i].ids) for i in chosen)
            feeds = np.zeros((3, len(chosen), width), np.int64)
            for row, i in enumerate(chosen):
                ids = encoded[i].ids
                feeds[0, row, : len(ids)] = ids
                feeds[1, row, : len(ids)] = 1
                feeds[2, row, : len(ids)] = encoded[i].type_ids
            names = ("input_ids", "attention_mask", "token_type_ids")
            out[chosen] = self.session.run(None, dict(zip(names, feeds, strict=True)))[0]
        exp = np.exp(out - out.max(1, keepdims=True))
        return exp / exp.sum(1, keepdims=True)

    def entailment(self, pairs: list[tuple[str, str]]) -> list[float]:
        return self.probabilities(pairs)[:, 0].tolist() if pairs else []
