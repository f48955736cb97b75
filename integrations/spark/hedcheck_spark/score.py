"""Scores a DataFrame, partition by partition."""

from __future__ import annotations

import hashlib
import json
from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from hedcheck_spark import scorer
from hedcheck_spark.settings import Settings

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

_EVIDENCE = "struct<text:string,start:int,end:int,entailment:double,neutral:double,contradiction:double>"
_CLAIM = (
    "struct<text:string,field:string,start:int,end:int,kind:string,verdict:string,score:double,"
    f"reasons:array<string>,evidence:array<{_EVIDENCE}>,fingerprint:string>"
)

# What scoring adds to the columns that are kept. `report` is the row as `hedcheck batch` writes it.
RESULT_SCHEMA = (
    f"hedcheck_id string, status string, score double, claims array<{_CLAIM}>, "
    "error_code string, error string, report string"
)


def score(articles: DataFrame, settings: Settings | None = None, keep: list[str] | None = None) -> DataFrame:
    """The articles' `keep` columns (all but the body by default) with their scores; a row each, in their partitions.

    Columns may be dotted (`content.text`). A row that cannot be checked has `status` `error`. Raises ValueError for a
    column that is not there, or that scoring would add.
    """
    from pyspark.sql import functions as F
    from pyspark.sql.pandas.types import to_arrow_schema
    from pyspark.sql.types import StructType

    settings = settings or Settings()
    added = StructType.fromDDL(RESULT_SCHEMA)
    kept = [name for name in articles.columns if name != settings.body] if keep is None else keep
    clash = sorted(set(kept) & set(added.fieldNames()))
    if clash:
        raise ValueError(f"The columns {', '.join(clash)} are hedcheck's own; rename them, or name others with keep.")
    # A body may be a list of paragraphs; the id, a number.
    body = F.to_json(F.struct(F.col(settings.body).alias("v")))
    record_id = F.lit(None) if settings.id is None else F.col(settings.id)
    chosen = articles.select(
        *[F.col(name) if "." not in name else F.col(name).alias(name) for name in kept],
        record_id.cast("string").alias("_hedcheck_id"),
        F.col(settings.headline).cast("string").alias("_hedcheck_headline"),
        body.alias("_hedcheck_body"),
    )
    schema = StructType([*chosen.select(*[f"`{name}`" for name in kept]).schema.fields, *added.fields])
    return chosen.mapInArrow(_partition(settings, len(kept), to_arrow_schema(added)), schema)


def claims(scored: DataFrame) -> DataFrame:
    """One row a claim of a scored DataFrame: `hedcheck_id` and the claim's own columns."""
    from pyspark.sql import functions as F

    return scored.select("hedcheck_id", F.explode("claims").alias("claim")).select("hedcheck_id", "claim.*")


def _partition(
    settings: Settings, kept: int, added: pa.Schema
) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """`kept` columns come first in a batch, then id, headline and body; `added` take the place of these."""

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        open_batches: deque[tuple[pa.RecordBatch, list[dict[str, Any]]]] = deque()
        ids: deque[str] = deque()

        def records() -> Iterator[bytes]:
            for batch in batches:
                open_batches.append((batch, []))
                columns = [batch.column(kept + at).to_pylist() for at in range(3)]
                for given, headline, body in zip(*columns, strict=True):
                    record_id, record = _record(given, headline, body)
                    ids.append(record_id)
                    yield record

        is_done = False
        try:
            for row in scorer.rows_of(records(), settings):
                # The first batch whose rows are not all here; more than one can be on its way.
                batch, rows = next(one for one in open_batches if len(one[1]) < one[0].num_rows)
                rows.append(_result(row, ids.popleft()))
                while open_batches and len(open_batches[0][1]) == open_batches[0][0].num_rows:
                    yield _scored(*open_batches.popleft(), kept, added)
            while open_batches:
                yield _scored(*open_batches.popleft(), kept, added)
            is_done = True
        finally:
            # A task that is stopped half-way (LIMIT, a kill) must not leave its rows to the next.
            if not is_done:
                scorer.discard(settings)

    return work


def _record(given: str | None, headline: str | None, body: str | None) -> tuple[str, bytes]:
    """The id of a record, and the line that it is sent as."""
    text = json.loads(body or "{}").get("v")
    if given is None or not given.strip():
        content = json.dumps([headline, text], ensure_ascii=False)
        given = hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()[:16]
    record = {"id": given, "headline": headline, "body": text}
    return given, json.dumps(record).encode() + b"\n"


def _result(line: bytes, record_id: str) -> dict[str, Any]:
    row = json.loads(line)
    if row["status"] == "error" and row["id"] != record_id.strip():
        # A line above --max-size is not read for its id, and called by its place among the lines of one process.
        line = _renamed(row, record_id.strip())
        row = json.loads(line)
    error = row.get("error") or {}
    return {
        "hedcheck_id": row["id"],
        "status": row["status"],
        "score": row["score"],
        "claims": [_claim(claim) for claim in row["claims"]],
        "error_code": error.get("code"),
        "error": error.get("message"),
        "report": line.decode().rstrip("\n"),
    }


def _renamed(row: dict[str, Any], record_id: str) -> bytes:
    error = {**row["error"], "message": row["error"]["message"].replace(row["id"], record_id, 1)}
    renamed = {**row, "id": record_id, "source": record_id, "error": error}
    return json.dumps(renamed, ensure_ascii=False, separators=(",", ":")).encode()


def _claim(claim: dict[str, Any]) -> dict[str, Any]:
    start, end = claim["span"]
    return {
        **{name: claim[name] for name in ("text", "field", "kind", "verdict", "score", "fingerprint")},
        "start": start,
        "end": end,
        "reasons": [reason["code"] for reason in claim["reasons"]],
        "evidence": [_evidence(evidence) for evidence in claim["evidence"]],
    }


def _evidence(evidence: dict[str, Any]) -> dict[str, Any]:
    start, end = evidence["span"]
    numbers = {name: evidence[name] for name in ("entailment", "neutral", "contradiction")}
    return {"text": evidence["text"], "start": start, "end": end, **numbers}


def _scored(batch: pa.RecordBatch, rows: list[dict[str, Any]], kept: int, added: pa.Schema) -> pa.RecordBatch:
    import pyarrow as pa

    columns = [pa.array([row[field.name] for row in rows], type=field.type) for field in added]
    names = [*batch.schema.names[:kept], *added.names]
    return pa.RecordBatch.from_arrays([*batch.columns[:kept], *columns], names=names)
