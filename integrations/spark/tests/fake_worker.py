"""Stands in for `hedcheck worker`: the protocol without the model. A record's headline says what is to go wrong."""

import json
import sys
import time

if "--old" in sys.argv:
    print(json.dumps({"protocol": 0, "tool": {}}), flush=True)
    sys.exit(0)
if "--broken" in sys.argv:
    print("E_MODEL_MISSING: There is no model.", file=sys.stderr)
    sys.exit(2)

print(json.dumps({"protocol": 1, "tool": {"name": "fake"}}), flush=True)
for line in sys.stdin:
    record = json.loads(line)
    if record["headline"] == "crash":
        sys.exit(70)
    if record["headline"] == "hang":
        time.sleep(60)
    # As long as a report is, so that a pipe that nobody reads is full soon.
    print(json.dumps({"id": record["id"], "status": "pass", "padding": "x" * 20_000}), flush=True)
