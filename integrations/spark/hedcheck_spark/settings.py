"""How articles are scored: the options of `hedcheck worker` and where it is."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass, field


def _default_command() -> tuple[str, ...]:
    return tuple(shlex.split(os.environ.get("HEDCHECK_COMMAND", "hedcheck")))


@dataclass(frozen=True)
class Settings:
    """Sent to the executors with the job.

    `command` starts hedcheck on an executor; the driver's HEDCHECK_COMMAND, else `hedcheck` on the executor's path.
    """

    headline: str = "headline"
    body: str = "body"
    # Undefined: the record's headline and body make one.
    id: str | None = "id"
    options: tuple[str, ...] = ()
    command: tuple[str, ...] = field(default_factory=_default_command)
    # Records that are written ahead of the rows that were read. `hedcheck worker` takes 24 at a time.
    window: int = 32
    # Seconds without a row after which a process counts as stuck; an article takes well under one.
    patience: float = 600.0

    def command_line(self) -> list[str]:
        return [
            *self.command,
            "worker",
            "--headline-field=headline",
            "--body-field=body",
            "--id-field=id",
            *self.options,
        ]
