"""Which document may be trained on. The TypeScript benchmark applies the same rules (bench/data/splits.ts)."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

from .rows import read_jsonl_xz

NEWS_DEV_FROM = "2020-01-01"
NEWS_TEST_FROM = "2020-04-01"
_DATE = re.compile(r"^20\d\d-\d\d-\d\d$")

# Sets that are only ever reported on: no document of theirs may be trained on.
TEST_DOCUMENTS = (
    "fact/fib_xsum.all",
    "fact/xsumfaith.all",
    "fact/cliff.test",
    "fact/defacto.test",
    "fact/entfa_xsum.test",
    "fact/healthver.test",
    "fact/summedits_ectsum.all",
    "fact/summedits_podcast.all",
    "fact/summedits_qmsumm.all",
    "fact/summedits_sales_call.all",
    "fact/summedits_sales_email.all",
    "fact/summedits_samsum.all",
    "fact/summedits_scitldr.all",
)


def letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKC", text).lower())[:160]


def document_key(document: str) -> str:
    """sha256 of the first 160 letters and digits: the same story under another set's name is the same document."""
    return hashlib.sha256(letters(document).encode()).hexdigest()


def bucket(text: str) -> int:
    return int(document_key(text)[:8], 16) % 10


def fnc_part(document: str) -> str:
    number = bucket(document)
    return "test" if number <= 1 else "dev" if number == 2 else "train"


def news_part(outlet: str, date: str) -> str | None:
    """Split by outlet and date: trained on are years before 2020 of nine outlets in ten; undated rows are left out."""
    if not _DATE.match(date):
        return None
    if date >= NEWS_TEST_FROM:
        return "test"
    if date >= NEWS_DEV_FROM:
        return "dev"
    return None if int(hashlib.sha256(outlet.encode()).hexdigest()[:8], 16) % 10 == 0 else "train"


def forbidden_documents(data: Path) -> set[str]:
    keys: set[str] = set()
    for name in TEST_DOCUMENTS:
        path = data / f"{name}.jsonl.xz"
        if path.exists():
            keys.update(document_key(row["document"]) for row in read_jsonl_xz(path))
    return keys
