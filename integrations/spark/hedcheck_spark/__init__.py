"""Scores a Spark DataFrame of articles with hedcheck."""

from hedcheck_spark.score import RESULT_SCHEMA, claims, score
from hedcheck_spark.settings import Settings

__all__ = ["RESULT_SCHEMA", "Settings", "claims", "score"]
