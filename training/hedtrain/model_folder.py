"""What stands in a Hugging Face model folder beside the weights: the tokenizer, and the names of the classes."""

from __future__ import annotations

import shutil
from pathlib import Path

from transformers import PretrainedConfig

from .rows import CLASSES

_TOKENIZER_FILES = ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")


def copy_tokenizer(folder: Path, out: Path) -> None:
    """Copy the tokenizer of `folder`, as many of its files as there are."""
    for name in _TOKENIZER_FILES:
        if (folder / name).exists():
            shutil.copyfile(folder / name, out / name)


def name_classes(config: PretrainedConfig) -> None:
    config.id2label, config.label2id = dict(CLASSES), {name: label for label, name in CLASSES.items()}
