"""Rows for records, in their order, from a process that is kept warm between partitions."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator

from hedcheck_spark.process import Process, ProcessEnded
from hedcheck_spark.settings import Settings

# Spark keeps a Python worker for the next task; this is what makes the process in it warm.
_warm: dict[tuple[str, ...], Process] = {}


def rows_of(records: Iterable[bytes], settings: Settings) -> Iterator[bytes]:
    """One row for each record, in order; at most `settings.window` records are on their way.

    A process that ends is replaced. The records that were on their way are tried again, each alone: the one that ends
    its process once more gets an error row, and takes no others with it.
    """
    waiting: deque[bytes] = deque()
    for record in records:
        while len(waiting) >= settings.window:
            yield from _receive(waiting, settings)
        waiting.append(record)
        try:
            _process(settings).send(record)
        except ProcessEnded:
            yield from _one_by_one(waiting, settings)
    while waiting:
        yield from _receive(waiting, settings)


def _receive(waiting: deque[bytes], settings: Settings) -> Iterator[bytes]:
    try:
        row = _process(settings).receive()
    except ProcessEnded:
        yield from _one_by_one(waiting, settings)
        return
    waiting.popleft()
    yield row


def _one_by_one(waiting: deque[bytes], settings: Settings) -> Iterator[bytes]:
    _forget(settings)
    while waiting:
        record = waiting.popleft()
        process = _process(settings)
        try:
            process.send(record)
            yield process.receive()
        except ProcessEnded as error:
            _forget(settings)
            yield _error_row(record, str(error))


def _process(settings: Settings) -> Process:
    command = settings.command_line()
    process = _warm.get(tuple(command))
    if process is None:
        process = Process(command, settings.patience)
        _warm[tuple(command)] = process
    return process


def _forget(settings: Settings) -> None:
    process = _warm.pop(tuple(settings.command_line()), None)
    if process is not None:
        process.kill()


def discard(settings: Settings) -> None:
    """Ends the process: a partition that is given up leaves rows behind that belong to no record of the next."""
    _forget(settings)


def _error_row(record: bytes, why: str) -> bytes:
    given = json.loads(record).get("id")
    return json.dumps(
        {
            "id": given,
            "source": given,
            "format": None,
            "headline": None,
            "headlines": [],
            "status": "error",
            "score": None,
            "claims": [],
            "notes": [],
            "error": {
                "code": "E_WORKER",
                "message": f"{given} ended the process that checked it, twice. {why}",
                "hint": "Leave it out, or give the executors more memory.",
            },
            "timing": {"pairs": 0},
        },
        ensure_ascii=False,
    ).encode()
