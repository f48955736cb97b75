"""What becomes of a row on its way back, without a Spark."""

import json

from hedcheck_spark.score import _record, _result


def error_row(name: str, message: str) -> bytes:
    row = {"id": name, "source": name, "status": "error", "score": None, "claims": []}
    return json.dumps({**row, "error": {"code": "E_TOO_LARGE", "message": message, "hint": ""}}).encode() + b"\n"


def test_a_record_too_long_to_be_read_for_its_id_has_it_all_the_same():
    result = _result(error_row("record 12", "record 12 has 9 bytes; the limit is 5."), "a-7")
    assert (result["hedcheck_id"], result["error"]) == ("a-7", "a-7 has 9 bytes; the limit is 5.")
    report = json.loads(result["report"])
    assert (report["id"], report["source"], report["error"]["message"]) == ("a-7", "a-7", result["error"])


def test_other_rows_are_left_as_they_are():
    line = error_row("a-7", "a-7 has no headline.")
    assert _result(line, " a-7 ")["report"] == line.decode().rstrip("\n")


def test_the_same_text_gets_the_same_id_where_it_has_none():
    (first, line), (second, _) = _record(None, "H", '{"v":"B"}'), _record(" ", "H", '{"v":"B"}')
    assert first == second == json.loads(line)["id"]
