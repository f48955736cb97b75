"""The job on a real Spark: two workers, of which one is killed while it works."""

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from conftest import without_place
from hedcheck_spark import Settings, claims, score

NESTED = Settings(headline="content.title", body="content.text")


def rows_in(folder: Path, spark) -> list:
    return spark.read.parquet(str(folder)).collect()


def executors(app: str) -> dict[str, int]:
    """Process ids of the application's executors by their number, as the system has them."""
    found = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / "cmdline").read_bytes().decode("utf-8", "replace").split("\0")
        except OSError:
            continue
        if app in words and any(word.endswith("CoarseGrainedExecutorBackend") for word in words):
            found[words[words.index("--executor-id") + 1]] = int(entry.name)
    return found


def kill_one_at_work(spark, killed: list[str]) -> None:
    """Waits until some tasks are done and others run, then kills an executor as a machine's end would."""
    context = spark.sparkContext
    tracker = context.statusTracker()
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline and not killed:
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        if any(stage and stage.numTasks > 4 and stage.numCompletedTasks >= 2 for stage in stages):
            number, process = sorted(executors(context.applicationId).items())[0]
            os.kill(process, signal.SIGKILL)
            killed.append(number)
        time.sleep(0.05)


def test_a_killed_worker_changes_nothing(spark, corpus, single, tmp_path):
    articles = spark.read.parquet(str(corpus / "articles.parquet")).repartition(12, "id")
    killed: list[str] = []
    killer = threading.Thread(target=kill_one_at_work, args=(spark, killed))
    killer.start()
    output = tmp_path / "scores"
    score(articles, NESTED).write.parquet(str(output))
    killer.join()

    assert killed, "no executor was killed while the job ran"
    assert max(map(int, executors(spark.sparkContext.applicationId))) >= 2, "no executor took its place"
    rows = rows_in(output, spark)
    assert sorted(row.id for row in rows) == sorted(single), "rows are missing, or there twice"
    for row in rows:
        assert without_place(json.loads(row.report)) == single[row.id]
    assert [entry.name for entry in output.iterdir() if entry.name.startswith("_temporary")] == []


def test_rows_have_columns_for_what_is_asked_most(spark, corpus, single, tmp_path):
    articles = spark.read.parquet(str(corpus / "articles.parquet")).limit(40)
    scored = score(articles, NESTED, keep=["id", "section"]).cache()
    rows = {row.id: row for row in scored.collect()}
    assert scored.columns == [
        "id", "section", "hedcheck_id", "status", "score", "claims", "error_code", "error", "report",
    ]  # fmt: skip
    for name, row in rows.items():
        expected = single[name]
        assert (row.hedcheck_id, row.status, row.score) == (name, expected["status"], expected["score"])
        assert [claim.text for claim in row.claims] == [claim["text"] for claim in expected["claims"]]
    assert rows["no-body"].status == "error"
    assert (rows["no-body"].error_code, rows["no-headline"].error_code) == ("E_NO_BODY", "E_NO_HEADLINE")
    found = claims(scored).where("verdict = 'supported'").count()
    assert found == sum(claim["verdict"] == "supported" for name in rows for claim in single[name]["claims"])


def test_articles_without_ids_get_the_same_ones_each_time(spark, corpus):
    articles = spark.read.parquet(str(corpus / "articles.parquet")).limit(4)
    given = Settings(headline="content.title", body="content.text", id=None)
    ids = [[row.hedcheck_id for row in score(articles, given, keep=["id"]).orderBy("id").collect()] for _ in range(2)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 4


def test_a_job_that_asks_for_a_few_rows_leaves_none_to_the_next(spark, corpus, single):
    articles = spark.read.parquet(str(corpus / "articles.parquet")).coalesce(1)
    for _ in range(3):
        (row,) = score(articles, NESTED).limit(1).collect()
        assert without_place(json.loads(row.report)) == single[row.id]


def test_columns_that_would_clash_are_refused(spark):
    articles = spark.createDataFrame([("a", "b", "c", "d")], "id string, headline string, body string, status string")
    with pytest.raises(ValueError, match="status are hedcheck's own"):
        score(articles)
    assert score(articles, keep=["id"]).columns[:2] == ["id", "hedcheck_id"]
