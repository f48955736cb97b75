"""Write the fine-tuned BERT as an ONNX graph, node by node.

The usual road is torch's exporter, then onnxruntime's fusion passes, then its dynamic quantiser. Each of those makes
choices for us; one is not acceptable here. Dynamic quantisation takes one scale over the *whole batch tensor* of
activations, so a pair's score depends on its neighbours in the batch. hedcheck promises the same answer alone or in a
batch, so the graph is written directly with the fused operators that the optimiser would have produced
(MultiHeadAttention, BiasGelu) and with linear layers whose activations are quantised per row. One it would have produced is
left out: onnxruntime 1.30 takes 1.2 ms for SkipLayerNormalization over 480 tokens and 0.5 ms for the two Adds and the
LayerNormalization that it stands for, and there are twelve of them (15 % of all time).

How a linear layer is written is a parameter (`linear`), so that the ways can be measured against each other:

- `float`:  MatMul in fp32, for reference and for the agreement check;
- `nbits`:  MatMulNBits, 8-bit weights in blocks along K, int8 arithmetic (accuracy_level 4), activations quantised
            per row and block inside the kernel;
- `row`:    int8 weights per output channel, activations quantised per token with scale max|x|/127 in the graph;
- `tensor`: DynamicQuantizeLinear over the whole tensor, the usual dynamic quantisation (not batch-invariant; only to
            compare speed and accuracy).
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MS = "com.microsoft"
OPSET = 17
MS_OPSET = 1
IR_VERSION = 8
GELU_LOW = 0.1701  # a little more than the depth of GELU's minimum, -0.16997


class GraphWriter:
    """Collects nodes and weights; each method appends nodes and returns the name of its output."""

    def __init__(self, linear: str = "nbits", block: int = 128, accuracy_level: int = 4, keep_float: tuple[str, ...] = ()):
        self.linear_kind, self.block, self.accuracy_level, self.keep_float = linear, block, accuracy_level, keep_float
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}
        self.count = 0

    def weight(self, name: str, array: np.ndarray) -> str:
        if name not in self.weights:
            self.weights[name] = numpy_helper.from_array(np.asarray(array, order="C"), name)
        return name

    def op(self, kind: str, inputs: list[str], domain: str = "", outputs: int = 1, **attributes):
        self.count += 1
        names = [f"{kind}_{self.count}" + (f"_{i}" if outputs > 1 else "") for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=names[0], domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    # -- linear layers ------------------------------------------------------------------------------------------------

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray | None = None) -> str:
        """x @ weight.T + bias; `weight` is (out, in) as torch keeps it. Without a bias none is added."""
        kind = "float" if any(part in name for part in self.keep_float) else self.linear_kind
        weight = weight.astype(np.float32)
        if kind == "row" and name.endswith("output.dense") and "attention" not in name:
            product, shift = self._linear_row_gelu(x, name, weight)
            return self.op("Add", [product, self.weight(name + ".shift", shift if bias is None else shift + bias)])
        product = getattr(self, f"_linear_{kind}")(x, name, weight)
        return product if bias is None else self.op("Add", [product, self.weight(name + ".bias", bias)])

    def _linear_float(self, x, name, weight):
        return self.op("MatMul", [x, self.weight(name, weight.T)])

    def _linear_nbits(self, x, name, weight):
        """Symmetric 8-bit blocks along the input dimension: q = round(w / s) + 128, s = max|w| / 127 per block."""
        out, inner = weight.shape
        blocks = -(-inner // self.block)
        padded = np.zeros((out, blocks * self.block), np.float32)
        padded[:, :inner] = weight
        padded = padded.reshape(out, blocks, self.block)
        scale = np.abs(padded).max(axis=2) / 127
        scale[scale == 0] = 1
        quantised = (np.clip(np.round(padded / scale[..., None]), -127, 127) + 128).astype(np.uint8)
        return self.op(
            "MatMulNBits",
            [x, self.weight(name + ".q8", quantised), self.weight(name + ".scale", scale.astype(np.float32))],
            MS, K=inner, N=out, bits=8, block_size=self.block, accuracy_level=self.accuracy_level,
        )

    def _column_int8(self, name, weight):
        scale = np.abs(weight).max(axis=1) / 127
        scale[scale == 0] = 1
        quantised = np.clip(np.round(weight / scale[:, None]), -127, 127).astype(np.int8).T
        return self.weight(name + ".q8", quantised), self.weight(name + ".scale", scale.astype(np.float32))

    def _linear_row(self, x, name, weight):
        key = ("row", x)
        self.cache = getattr(self, "cache", {})
        if key not in self.cache:
            largest = self.op("ReduceMax", [self.op("Abs", [x])], axes=[-1], keepdims=1)
            scale = self.op("Mul", [largest, self.weight("one_127th", np.array(1 / 127, np.float32))])
            scale = self.op("Max", [scale, self.weight("tiny", np.array(1e-9, np.float32))])
            # Cast cuts fractions off: adding the half rounds, without a Round of its own (4 % of all time).
            steps = self.op("Add", [self.op("Div", [x, scale]), self.weight("middle_float", np.array(128.5, np.float32))])
            self.cache[key] = self.op("Cast", [steps], to=TensorProto.UINT8), scale
        quantised, scale = self.cache[key]
        columns, column_scale = self._column_int8(name, weight)
        product = self.op("MatMulIntegerToFloat", [quantised, columns, self.weight("one", np.array(1, np.float32)), column_scale,
                                                  self.weight("middle", np.array(128, np.uint8))], MS)
        return self.op("Mul", [product, scale])

    def _linear_row_gelu(self, x, name, weight):
        """GELU never goes below -0.17, so all 256 steps are spent on [-0.17, max]: x = q s - 0.17 makes
        x @ w = s (q @ w) - 0.17 colsum(w), and the second term is a constant of the weights."""
        low = self.weight("gelu_low", np.array(GELU_LOW, np.float32))
        raised = self.op("Add", [x, low])
        scale = self.op("Mul", [self.op("ReduceMax", [raised], axes=[-1], keepdims=1), self.weight("one_255th", np.array(1 / 255, np.float32))])
        steps = self.op("Add", [self.op("Div", [raised, scale]), self.weight("half", np.array(0.5, np.float32))])
        quantised = self.op("Cast", [steps], to=TensorProto.UINT8)
        columns, column_scale = self._column_int8(name, weight)
        product = self.op("MatMulIntegerToFloat", [quantised, columns, self.weight("one", np.array(1, np.float32)), column_scale], MS)
        shift = gelu_shift(numpy_helper.to_array(self.weights[columns]), numpy_helper.to_array(self.weights[column_scale]))
        return self.op("Mul", [product, scale]), shift

    def _linear_tensor(self, x, name, weight):
        columns, column_scale = self._column_int8(name, weight)
        quantised, scale, zero = self.op("DynamicQuantizeLinear", [x], outputs=3)
        return self.op("MatMulIntegerToFloat", [quantised, columns, scale, column_scale, zero], MS)

    # -- embeddings ---------------------------------------------------------------------------------------------------

    def table(self, name: str, table: np.ndarray, ids: str) -> str:
        """Look rows up in an embedding table; int8 with a scale per row unless the whole graph is float."""
        if self.linear_kind == "float":
            return self.op("Gather", [self.weight(name, table.astype(np.float32)), ids])
        scale = np.abs(table).max(axis=1, keepdims=True) / 127
        scale[scale == 0] = 1
        quantised = np.clip(np.round(table / scale), -127, 127).astype(np.int8)
        rows = self.op("Cast", [self.op("Gather", [self.weight(name + ".q8", quantised), ids])], to=TensorProto.FLOAT)
        return self.op("Mul", [rows, self.op("Gather", [self.weight(name + ".scale", scale.astype(np.float32)), ids])])


def gelu_shift(columns: np.ndarray, scale: np.ndarray) -> np.ndarray:
    """What raising GELU's output above zero adds to a product, per output: the constant term of `_linear_row_gelu`."""
    return -GELU_LOW * (columns.astype(np.float32) * scale).sum(axis=0)


def build(state: dict[str, np.ndarray], heads: int, eps: float = 1e-12, **how) -> onnx.ModelProto:
    """An ONNX model (input_ids, attention_mask, token_type_ids -> logits) from a BertForSequenceClassification state."""
    g = GraphWriter(**how)
    w = {key.removeprefix("bert."): np.asarray(value, np.float32) for key, value in state.items()}
    norm = lambda prefix: [g.weight(prefix + ".weight", w[prefix + ".weight"]), g.weight(prefix + ".bias", w[prefix + ".bias"])]

    mask = g.op("Cast", ["attention_mask"], to=TensorProto.INT32)
    length = g.op("Gather", [g.op("Shape", ["input_ids"]), g.weight("axis_1", np.array(1, np.int64))], axis=0)
    positions = g.op("Slice", [g.weight("embeddings.position", w["embeddings.position_embeddings.weight"]),
                               g.weight("from_0", np.array([0], np.int64)),
                               g.op("Unsqueeze", [length, g.weight("axes_0", np.array([0], np.int64))])])
    words = g.table("embeddings.word", w["embeddings.word_embeddings.weight"], "input_ids")
    types = g.op("Gather", [g.weight("embeddings.type", w["embeddings.token_type_embeddings.weight"]), "token_type_ids"])
    x = g.op("Add", [g.op("Add", [words, types]), positions])
    x = g.op("LayerNormalization", [x, *norm("embeddings.LayerNorm")], axis=-1, epsilon=eps)

    layers = 1 + max(int(key.split(".")[2]) for key in w if key.startswith("encoder.layer."))
    for i in range(layers):
        at = f"encoder.layer.{i}."
        parts = [at + f"attention.self.{n}" for n in ("query", "key", "value")]
        # the head reads the first token only: in the last layer nothing else needs a query, an output or a feed-forward
        asking = g.op("Slice", [x, *(g.weight(f"first_{n}", np.array([n], np.int64)) for n in (0, 1, 1))]) if i == layers - 1 else x
        qkv = [g.linear(asking if part.endswith("query") else x, part, w[part + ".weight"]) for part in parts]
        bias = g.weight(at + "qkv.bias", np.concatenate([w[part + ".bias"] for part in parts]))
        context = g.op("MultiHeadAttention", [*qkv, bias, mask], MS, num_heads=heads)
        x = residual(g, w, context, asking, at + "attention.output", eps)
        inner = g.linear(x, at + "intermediate.dense", w[at + "intermediate.dense.weight"])
        inner = g.op("BiasGelu", [inner, g.weight(at + "intermediate.bias", w[at + "intermediate.dense.bias"])], MS)
        x = residual(g, w, inner, x, at + "output", eps)

    first = g.op("Gather", [x, g.weight("first", np.array(0, np.int64))], axis=1)
    # 0.15 M parameters together: the head stays in float, its error would go straight into the probabilities
    pooled = g.op("Gemm", [first, g.weight("pooler.weight", w["pooler.dense.weight"]), g.weight("pooler.bias", w["pooler.dense.bias"])], transB=1)
    logits = g.op("Gemm", [g.op("Tanh", [pooled]), g.weight("classifier.weight", w["classifier.weight"]), g.weight("classifier.bias", w["classifier.bias"])], transB=1)
    g.nodes[-1].output[0] = "logits"

    ids = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "tokens"]) for n in ("input_ids", "attention_mask", "token_type_ids")]
    out = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 3])]
    graph = helper.make_graph(g.nodes, "hedcheck-nli", ids, out, list(g.weights.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(MS, MS_OPSET)], producer_name="hedtrain")
    model.ir_version = IR_VERSION
    return model


def residual(g: GraphWriter, w, x: str, skip: str, prefix: str, eps: float) -> str:
    """LayerNorm(dense(x) + bias + skip)."""
    dense = g.linear(x, prefix + ".dense", w[prefix + ".dense.weight"], w[prefix + ".dense.bias"])
    norm = [g.weight(prefix + "." + n, w[prefix + "." + n]) for n in ("LayerNorm.weight", "LayerNorm.bias")]
    return g.op("LayerNormalization", [g.op("Add", [dense, skip]), *norm], axis=-1, epsilon=eps)
