"""One `hedcheck worker`, and the record that it answers next."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import threading
from typing import Any

PROTOCOL = 1

# Long enough for the model to load on a machine that is busy.
_START_SECONDS = 180.0


class ProcessEnded(Exception):
    """The process ended, or stopped answering; what was on its way has no rows."""


class CannotStart(Exception):
    """The process never came so far as to answer; trying again would not help."""


class Process:
    """A warm `hedcheck worker`.

    Rows are read by a thread of their own, so that writing a long record cannot wait for a process that waits for its
    rows to be read.
    """

    def __init__(self, command: list[str], patience: float) -> None:
        self._patience = patience
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
        except OSError as error:
            raise CannotStart(f"{command[0]} cannot be started: {error}. Install hedcheck on every executor.") from error
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._errors: list[bytes] = []
        threading.Thread(target=self._read, daemon=True).start()
        self._error_reader = threading.Thread(target=self._read_errors, daemon=True)
        self._error_reader.start()
        try:
            greeting = json.loads(self._next(_START_SECONDS))
        except (ProcessEnded, ValueError) as error:
            self.kill()
            raise CannotStart(f"hedcheck does not answer. {self._last_words()}") from error
        if greeting.get("protocol") != PROTOCOL:
            self.kill()
            raise CannotStart(f"hedcheck speaks protocol {greeting.get('protocol')}; this package speaks {PROTOCOL}.")
        self.tool: dict[str, Any] = greeting["tool"]

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def send(self, record: bytes) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(record)
            self._process.stdin.flush()
        except OSError as error:
            raise ProcessEnded(self._last_words()) from error

    def receive(self) -> bytes:
        return self._next(self._patience)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def _next(self, seconds: float) -> bytes:
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            self.kill()
            raise ProcessEnded(f"no answer for {seconds:.0f} seconds") from None
        if line is None:
            raise ProcessEnded(self._last_words())
        return line

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            # A line that was cut off is no row.
            if line.endswith(b"\n"):
                self._lines.put(line)
        self._lines.put(None)

    def _read_errors(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self._errors = [*self._errors[-9:], line]

    def _last_words(self) -> str:
        # Its output ends a moment before it does.
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=5)
        self._error_reader.join(timeout=1)
        said = b" ".join(self._errors).decode("utf-8", "replace").strip()
        return f"It ended with status {self._process.returncode}. {said}".strip()
