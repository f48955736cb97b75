"""Processes that train one model together, each on rows of its own.

Between meetings every process takes its own steps; at a meeting all take the mean of their weights (local SGD, Stich
2019, arXiv 1805.09767). Optimizers stay apart.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import torch
import torch.distributed as together
import torch.multiprocessing as processes


class Peers:
    """One process's view of the others; alone, nothing is exchanged."""

    def __init__(self, rank: int = 0, count: int = 1):
        self.rank, self.count = rank, count

    @staticmethod
    def run(count: int, folder: Path, work: Callable, *arguments) -> None:
        """Call `work(*arguments, peers)` in `count` processes and wait for all; one that fails ends them all."""
        meet = folder / "meet"
        meet.unlink(missing_ok=True)
        processes.spawn(_enter, (count, meet, work, arguments), nprocs=count)

    def average(self, parameters: dict[str, torch.Tensor], progress: float, due: bool) -> tuple[float, bool]:
        """Set `parameters` to their mean over all processes; returns the mean progress, and whether any says it is due."""
        if self.count == 1:
            return progress, due
        with torch.no_grad():
            flat = torch.cat([value.flatten() for value in parameters.values()] + [torch.tensor([progress, float(due)])])
            together.all_reduce(flat)
            flat /= self.count
            at = 0
            for value in parameters.values():
                value.copy_(flat[at : at + value.numel()].view_as(value))
                at += value.numel()
        return float(flat[-2]), bool(flat[-1] > 0)


def _enter(rank: int, count: int, meet: Path, work: Callable, arguments: tuple) -> None:
    os.environ["OMP_NUM_THREADS"] = "1"
    together.init_process_group("gloo", init_method=f"file://{meet.absolute()}", rank=rank, world_size=count)
    try:
        work(*arguments, Peers(rank, count))
    finally:
        together.destroy_process_group()
