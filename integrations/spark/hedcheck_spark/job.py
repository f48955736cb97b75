"""The job: articles in Parquet in, scores in Parquet out. `spark-submit` it, or run `hedcheck-spark`."""

from __future__ import annotations

import argparse
import shlex
import sys

from hedcheck_spark.score import score
from hedcheck_spark.settings import Settings


def _arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="hedcheck-spark", description=__doc__)
    parser.add_argument("input", help="Parquet with the articles: a file, folder or URL that Spark reads")
    parser.add_argument("output", help="folder for the Parquet with the scores; must not be there")
    parser.add_argument("--headline-field", default="headline", help="column of the headline, dotted (%(default)s)")
    parser.add_argument("--body-field", default="body", help="column of the body, dotted (%(default)s)")
    parser.add_argument("--id-field", default="id", help="column of the id; '' makes ids of the texts (%(default)s)")
    parser.add_argument("--keep", help="columns to keep, separated by commas (all but the body)")
    parser.add_argument("--partitions", type=int, help="partitions of the work (as the input is)")
    parser.add_argument("--command", help="starts hedcheck on an executor (HEDCHECK_COMMAND, or hedcheck)")
    parser.add_argument("--options", default="", help="more options of 'hedcheck worker', in one string")
    return parser.parse_args(given)


def main(given: list[str] | None = None) -> int:
    from pyspark.sql import SparkSession

    arguments = _arguments(given)
    command = {} if arguments.command is None else {"command": tuple(shlex.split(arguments.command))}
    settings = Settings(
        headline=arguments.headline_field,
        body=arguments.body_field,
        id=arguments.id_field or None,
        options=tuple(shlex.split(arguments.options)),
        **command,
    )
    spark = configure(SparkSession.builder.appName("hedcheck")).getOrCreate()
    articles = spark.read.parquet(arguments.input)
    if arguments.partitions is not None:
        articles = articles.repartition(arguments.partitions)
    keep = None if arguments.keep is None else [name.strip() for name in arguments.keep.split(",") if name.strip()]
    scored = score(articles, settings, keep)
    # Fails when the output is there; what a failed attempt wrote is never part of it.
    scored.write.mode("errorifexists").parquet(arguments.output)
    counts = {row["status"]: row["count"] for row in spark.read.parquet(arguments.output).groupBy("status").count().collect()}
    print(", ".join(f"{counts.get(status, 0)} {status}" for status in ("pass", "warn", "fail", "error")))
    spark.stop()
    return 0


def configure(builder: object) -> object:
    """What the job needs of Spark, unless the session is there already."""
    settings = {
        # Rows of a batch are held until their scores are there.
        "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
        # A Python worker that is kept keeps its hedcheck warm.
        "spark.python.worker.reuse": "true",
        # An attempt's files become output when the job commits, and not when the attempt does: a lost executor, a
        # second attempt or a speculative one leaves no row twice.
        "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version": "1",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)  # type: ignore[attr-defined]
    return builder


if __name__ == "__main__":
    sys.exit(main())
