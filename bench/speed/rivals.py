"""The other ways to score the same pairs, timed: called by bench/speed/rivals.ts, prints one JSON object.

    python rivals.py ort   MODEL PAIRS   the same ONNX file in Python's onnxruntime, batches of 16 sorted by length
    python rivals.py torch WEIGHTS PAIRS sentence-transformers' CrossEncoder on the float weights, in PyTorch
    python rivals.py ceiling             the machine's int8 matrix products, in 10^9 multiply-adds a second
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

THREADS = int(os.environ.get("HEDCHECK_THREADS", "2"))


def read(path: str) -> list[tuple[str, str]]:
    with open(path, encoding="utf-8") as lines:
        return [tuple(json.loads(line)) for line in lines]


def ort_pairs(model: str, path: str) -> dict:
    import numpy as np
    import onnxruntime as ort
    from tokenizers import Tokenizer

    options = ort.SessionOptions()
    options.intra_op_num_threads = THREADS
    session = ort.InferenceSession(str(Path(model) / "onnx/model_quantized.onnx"), options)
    tokenizer = Tokenizer.from_file(str(Path(model) / "tokenizer.json"))
    pairs = read(path)
    began = time.perf_counter()
    encoded = tokenizer.encode_batch(pairs)
    order = sorted(range(len(pairs)), key=lambda i: len(encoded[i].ids))
    for start in range(0, len(order), 16):
        chosen = order[start : start + 16]
        width = max(len(encoded[i].ids) for i in chosen)
        feeds = np.zeros((3, len(chosen), width), np.int64)
        for row, i in enumerate(chosen):
            n = len(encoded[i].ids)
            feeds[0, row, :n], feeds[1, row, :n], feeds[2, row, :n] = encoded[i].ids, 1, encoded[i].type_ids
        session.run(None, dict(zip(("input_ids", "attention_mask", "token_type_ids"), feeds, strict=True)))
    return {"pairs": len(pairs), "tokens": sum(len(e.ids) for e in encoded), "seconds": time.perf_counter() - began}


def torch_pairs(weights: str, path: str) -> dict:
    import torch
    from sentence_transformers import CrossEncoder

    torch.set_num_threads(THREADS)
    model = CrossEncoder(weights, device="cpu", max_length=256)
    pairs = read(path)
    began = time.perf_counter()
    model.predict(pairs, batch_size=16, show_progress_bar=False)
    return {"pairs": len(pairs), "seconds": time.perf_counter() - began}


def ceiling() -> dict:
    """One large product of the shapes that the model has, uint8 by int8, all day long."""
    import numpy as np
    import onnx
    import onnxruntime as ort
    from onnx import TensorProto, helper, numpy_helper

    rows, inner, columns, rounds = 2048, 384, 1536, 200
    rng = np.random.default_rng(1)
    weight = numpy_helper.from_array(rng.integers(-127, 127, (inner, columns), dtype=np.int8), "w")
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["x", "w"], ["y"])],
        "ceiling",
        [helper.make_tensor_value_info("x", TensorProto.UINT8, [rows, inner])],
        [helper.make_tensor_value_info("y", TensorProto.INT32, [rows, columns])],
        [weight],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    options = ort.SessionOptions()
    options.intra_op_num_threads = THREADS
    session = ort.InferenceSession(model.SerializeToString(), options)
    x = rng.integers(0, 255, (rows, inner), dtype=np.uint8)
    session.run(None, {"x": x})
    began = time.perf_counter()
    for _ in range(rounds):
        session.run(None, {"x": x})
    seconds = time.perf_counter() - began
    return {"gigaMultiplyAdds": rows * inner * columns * rounds / seconds / 1e9}


if __name__ == "__main__":
    step, *rest = sys.argv[1:]
    print(json.dumps({"ort": ort_pairs, "torch": torch_pairs, "ceiling": ceiling}[step](*rest)))
