"""Rows for records, from a process that crashes, hangs, or is not there."""

import json
import sys
from pathlib import Path

import pytest

from hedcheck_spark import scorer
from hedcheck_spark.process import CannotStart
from hedcheck_spark.settings import Settings

FAKE = str(Path(__file__).with_name("fake_worker.py"))


def settings(*arguments: str, window: int = 32, patience: float = 30.0) -> Settings:
    return Settings(command=(sys.executable, FAKE, *arguments), window=window, patience=patience)


def records(*headlines: str) -> list[bytes]:
    return [
        json.dumps({"id": str(at), "headline": headline, "body": "b"}).encode() + b"\n"
        for at, headline in enumerate(headlines)
    ]


def statuses(given: Settings, *headlines: str) -> list[tuple[str, str]]:
    rows = [json.loads(row) for row in scorer.rows_of(records(*headlines), given)]
    return [(row["id"], row["status"]) for row in rows]


@pytest.fixture(autouse=True)
def cold():
    yield
    for process in scorer._warm.values():
        process.kill()
    scorer._warm.clear()


@pytest.mark.parametrize("window", [1, 3, 32])
def test_rows_come_in_order_however_many_are_on_their_way(window):
    headlines = ["fine"] * 200
    assert statuses(settings(window=window), *headlines) == [(str(at), "pass") for at in range(200)]


def test_a_long_record_does_not_wait_for_rows_that_nobody_reads():
    assert len(statuses(settings(), *["x" * 300_000] * 60)) == 60


def test_the_process_stays_warm_for_the_next_partition():
    given = settings()
    statuses(given, "fine")
    (before,) = scorer._warm.values()
    statuses(given, "fine")
    assert list(scorer._warm.values()) == [before]


def test_a_record_that_ends_the_process_twice_gets_an_error_row_and_takes_no_others_with_it():
    found = statuses(settings(window=8), *["fine"] * 5, "crash", *["fine"] * 5)
    assert found == [(str(at), "error" if at == 5 else "pass") for at in range(11)]


def test_an_error_row_names_the_record_and_the_reason():
    (row,) = [json.loads(row) for row in scorer.rows_of(records("crash"), settings())]
    assert row["error"]["code"] == "E_WORKER"
    assert row["error"]["message"] == "0 ended the process that checked it, twice. It ended with status 70."


def test_a_process_that_answers_no_more_is_ended():
    assert statuses(settings(patience=1.0), "fine", "hang", "fine") == [("0", "pass"), ("1", "error"), ("2", "pass")]


def test_a_process_that_was_killed_meanwhile_is_replaced():
    given = settings()
    statuses(given, "fine")
    next(iter(scorer._warm.values())).kill()
    assert statuses(given, "fine", "fine") == [("0", "pass"), ("1", "pass")]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (settings("--broken"), "E_MODEL_MISSING: There is no model."),
        (settings("--old"), "speaks protocol 0"),
        (Settings(command=("no-such-program",)), "Install hedcheck on every executor"),
    ],
)
def test_a_process_that_cannot_work_fails_the_task_and_says_why(given, message):
    with pytest.raises(CannotStart, match=message):
        statuses(given, "fine")
