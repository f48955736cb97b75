"""A cluster of two workers on this machine, and a corpus with its scores by `hedcheck batch`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
HEDCHECK = ("node", str(ROOT / "dist/cli/index.js"))


def pytest_configure():
    import pyspark

    # Executors find Spark, this package and Python as the driver does.
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    os.environ["PYTHONPATH"] = str(ROOT / "integrations/spark")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["HEDCHECK_COMMAND"] = " ".join(HEDCHECK)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")


def articles(copies: int) -> list[dict]:
    """The articles of fixtures/, so many times with another number in the headline, and some that cannot be checked."""
    found = []
    for path in sorted((ROOT / "fixtures").glob("*/article.txt")):
        headline, _, body = path.read_text(encoding="utf-8").partition("\n")
        for copy in range(copies):
            found.append(
                {
                    "id": f"{path.parent.name}-{copy}",
                    "content": {"title": headline if copy == 0 else f"{headline} in {1990 + copy}", "text": body.strip()},
                    "section": f"s{len(found) % 3}",
                }
            )
    found.insert(7, {"id": "no-body", "content": {"title": "Mayor Resigns", "text": None}, "section": "s0"})
    found.insert(20, {"id": "no-headline", "content": {"title": " ", "text": "The mayor stays."}, "section": None})
    return found


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    """Folder with `articles.parquet` and `single.jsonl`, what one machine makes of it."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder = tmp_path_factory.mktemp("corpus")
    rows = articles(copies=2)
    pq.write_table(pa.Table.from_pylist(rows), folder / "articles.parquet", row_group_size=10)
    with open(folder / "articles.jsonl", "w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(row)}\n" for row in rows)
    subprocess.run(
        [*HEDCHECK, "batch", "articles.jsonl", "-o", "single.jsonl", "--quiet", "--no-config",
         "--headline-field", "content.title", "--body-field", "content.text"],
        cwd=folder,
        check=True,
    )  # fmt: skip
    return folder


@pytest.fixture(scope="session")
def single(corpus):
    """Rows of one machine by id, without their place in its input, which a cluster does not have."""
    with open(corpus / "single.jsonl", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return {row["id"]: without_place(row) for row in rows}


def without_place(row: dict) -> dict:
    kept = {name: value for name, value in row.items() if name != "source"}
    if "error" in kept:
        kept["error"] = {**kept["error"], "message": kept["error"]["message"].split(" ", 1)[1]}
    return kept


@pytest.fixture
def spark():
    from pyspark.sql import SparkSession

    from hedcheck_spark.job import configure

    session = (
        configure(SparkSession.builder.master("local-cluster[2,1,1024]").appName("hedcheck-test"))
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    yield session
    session.stop()
